"""Portuguese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    ["sr", "sra", "srs", "dr", "dra", "prof", "profa", "n", "art", "pág", "aprox", "gen", "cel", "eng"]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["eu", "me", "meu", "minha"]),
    second_person=frozenset(["tu", "você", "vocês", "seu"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        disse diz dito dizia disseram dizem afirmou afirma afirmado afirmaram explicou explica explicado explicaram
        acrescentou acrescenta declarou declara declarado declararam contou conta contado destacou destaca destacado
        ressaltou ressalta salientou salienta comentou comenta comentado respondeu responde respondido perguntou pergunta
        informou informa informado anunciou anuncia anunciado garantiu garante alertou alerta alertado admitiu admite
        reconheceu reconhece lembrou lembra recordou recorda criticou critica lamentou lamenta defendeu defende escreveu
        escreve escrito concluiu conclui observou observa sublinhou sublinha referiu refere considerou considera indicou
        indica reforçou reforça prometeu promete pediu pede chamou chama classificou classifica exclamou gritou adiantou
        avaliou avalia relatou relata argumentou argumenta revelou revela
    """),
    participles=listed("dizendo afirmando acrescentando explicando lembrando garantindo"),
    links=listed("tem têm tinha havia se lhe também ontem hoje depois então ainda já assim nesta"),
    link_endings=("mente",),
    according=frozenset({"segundo", "conforme"}),
    pronouns={"ele": "m", "ela": "f", "eles": "", "elas": ""},
    forms={"ele": "m", "ela": "f", "dele": "m", "dela": "f"},
    relatives=frozenset({"que", "quem", "cujo", "cuja", "onde"}),
    personal_relatives=frozenset({"quem", "que"}),
    honorifics={"Sr": "m", "Sra": "f", "Dr": "m", "Dra": "f", "Dom": "m", "Dona": "f"},
    abbreviations=listed("sr sra dr dra prof eng"),
    roles=listed("""
        presidente presidenta ministro ministra prefeito prefeita vereador vereadora deputado deputada senador senadora
        governador governadora secretário secretária diretor diretora chefe líder responsável porta-voz voz fundador
        fundadora advogado advogada juiz juíza promotor promotora procurador procuradora professor professora pesquisador
        pesquisadora investigador investigadora economista historiador historiadora sociólogo médico médica enfermeiro
        enfermeira policial delegado delegada general coronel capitão bombeiro agricultor agricultora operário
        sindicalista ativista candidato candidata treinador treinadora jogador jogadora ator atriz cantor cantora escritor
        escritora autor autora cineasta jornalista editor editora artista bispo arcebispo papa padre rei rainha embaixador
        embaixadora especialista engenheiro engenheira morador moradora testemunha vítima pai mãe filho filha irmão irmã
        marido esposa mulher homem dono dona empresário empresária pescador estudante aluno autarca
    """),
    groups=listed("""
        polícia governo ministério prefeitura câmara especialistas pesquisadores testemunhas moradores advogados
        autoridades fontes associação empresa companhia grupo jornal comunicado relatório tribunal oposição manifestantes
        bombeiros sindicato sindicatos
    """),
    bodies=listed("""
        universidade instituto ministério agência comissão comitê conselho corte tribunal parlamento congresso senado banco
        fundo federação união liga sociedade clube partido grupo companhia folha estado globo público hospital museu teatro
        polícia associação centro
    """),
    places=listed("""
        rua avenida praça ponte parque lago mar baía monte ilha aeroporto estação cidade região província são santa santo
        norte sul leste oeste porto hotel torre estádio nova rio
    """),
    articles=listed("o a os as um uma uns umas este esta esse essa dois vários várias alguns"),
    definite=frozenset({"o", "a", "este", "esta"}),
    possessives=listed("seu sua seus suas nosso nossa meu minha"),
    prepositions=listed("""
        de do da dos das em no na nos nas ao aos à com por pelo pela para sem sobre sob contra desde até entre durante
        perante após como quando porque se enquanto num numa
    """),
    locatives=frozenset({"em", "no", "na"}),
    conjunctions=frozenset({"e", "ou", "mas", "nem"}),
    complements=frozenset({"de", "do", "da", "dos", "das"}),
    particles=listed("de da do dos das van von"),
    joiners=frozenset({"de", "do", "da", "e", "para"}),
    suffixes=frozenset({"jr", "filho", "neto", "ii"}),
    gendered={
        "pai": "m",
        "mãe": "f",
        "filho": "m",
        "filha": "f",
        "irmão": "m",
        "irmã": "f",
        "marido": "m",
        "esposa": "f",
    },
    gendered_endings={"ora": "f", "eira": "f"},
    auxiliaries=listed("tem têm tinha"),
    labels=listed("nota fonte fontes foto pergunta resposta assunto data"),
    never=listed("""
        segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro natal páscoa deus internet
        eu ele ela
    """),
)
