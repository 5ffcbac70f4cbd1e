"""Portuguese: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    sr sra srs dr dra prof profa n art pág aprox gen cel eng
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("eu me mim meu minha meus minhas comigo"),
    first_plural=word_set("nós nos nosso nossa nossos nossas"),
    second_person=word_set("tu te ti teu tua você vocês vosso vossa"),
    pronouns=word_set("ele ela eles elas seu sua seus suas dele dela deles delas"),
    openers=word_set("porém contudo todavia portanto assim também além disso"),
    contribution=(" propomos ", " apresentamos ", " mostramos ", " este artigo ", " este trabalho ", " este estudo "),
    past=word_set("era eram tinha tinham foi foram estava estavam disse fez viu veio havia"),
    present=word_set("é são tem têm está estão diz faz vê vem há pode podem"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("para, a, de"),
    decimal_mark=",",
    numbers=counted(
        "zero um/uma/hum dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze"
        " quinze"
        " dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove"
    )
    | counted("zero dez vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa", 10)
    | counted(
        "zero cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas"
        " seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        100,
    ),
    scales=valued("""
        1000: mil; 1000000: milhão, milhao, milhões, milhoes, mi; 1000000000: bilhão, bilhao, bilhões, bilhoes, bi
        1000000000000: trilhão, trilhao, trilhões, trilhoes, bilião, biliões, tri
    """),
    suffixes=valued("1000: k; 1000000: m, mi; 1000000000: bi"),
    bare_scales=phrases("mil"),
    plurals=valued("100: centenas; 1000: milhares; 12: dúzias; 10: dezenas"),
    dozens=valued("12: dúzia, dúzias, duzia, duzias; 10: dezena, dezenas; 100: centena; 1000: milhar"),
    several=phrases("vários, várias, alguns, algumas"),
    joiners=phrases("e"),
    points=phrases("vírgula, virgula, ponto"),
    minus=phrases("menos, negativo"),
    articles=phrases("um, uma"),
    ones=phrases("um, uma"),
    plus=phrases("e, com"),
    halves=phrases("meio, meia, metade"),
    fractions=valued("""
        2: meios; 3: terço, terços, terco, tercos; 4: quarto, quartos; 5: quinto, quintos; 6: sexto, sextos; 7: sétimo
        7: sétimos; 8: oitavo, oitavos; 9: nono, nonos; 10: décimo, décimos, decimo, decimos; 20: vigésimo, vigésimos
        100: centésimo, centésimos, centesimo, centesimos; 1000: milésimo, milésimos, milesimo, milesimos
        1000000: milionésimo, milionésimos; 1000000000: bilionésimo, bilionesimo
    """),
    of=phrases("de, do, da, dos, das"),
    out_of=phrases("em cada, sobre"),
    to=phrases("a"),
    between=phrases("entre"),
    start=phrases("de"),
    either=phrases("ou"),
    by=phrases("em"),
    units=named("""
        percent: por cento, por cem, porcento; percentage point: pontos percentuais, ponto percentual
        second: segundo, segundos; minute: minuto, minutos; hour: hora, horas; day: dia, dias; week: semana, semanas
        month: mês, meses, mes; year: ano, anos, años, año; decade: década, décadas; century: século, séculos
        metre: metro, metros; kilometre: quilômetro, quilômetros, quilómetros, kilômetros; centimetre: centímetros
        millimetre: milímetro, milímetros; micrometre: micrômetro, micrômetros; mile: milha, milhas
        foot: pé, pés, pes; inch: polegada, polegadas; yard: jarda, jardas; gram: grama, gramas
        kilogram: quilograma, quilogramas, quilo, quilos; pound: libra, libras; ounce: onça, onças
        litre: litro, litros; millilitre: mililitro, mililitros; tonne: tonelada métrica, toneladas métricas
        tonne: tonelada, toneladas; gallon: galão, galões; barrel: barril, barris; acre: acre, acres
        hectare: hectare, hectares; square metre: metro quadrado, metros quadrados
        square kilometre: quilômetro quadrado, quilômetros quadrados; cubic foot: pé cúbico, pés cúbicos, pes cubicos
        cubic metre: metros cúbicos; mile per hour: milhas por hora, milha por hora
        kilometre per hour: quilômetros por hora; metre per second: metros por segundo; bit: bit, bits
        radian: radiano, radianos; turn: volta, voltas
        celsius: graus celsius, grau celsius, graus centígrados, graus c, celsius, centígrados; kelvin: kelvin
        fahrenheit: graus fahrenheit, grau fahrenheit, graus f, fahrenheit; degree: grau, graus; point: pontos
    """),
    currencies=named("""
        USD: dólar, dólares, dolar, dolares, dóllar, dólares americanos, dólares estadunidenses, dólar americano
        EUR: euro; EUR: euros; GBP: libras esterlinas, libra esterlina; JPY: yen, yenes, iene, ienes, yens
        CNY: yuan, yuans; INR: rupia, rupias; CHF: franco suíço, francos suíços; FRF: franco, francos
        BRL: real, reais; RUB: rublos; AUD: dólares australianos; CAD: dólares canadenses, dólar canadense
        NZD: dólares neozelandeses; ARS: pesos argentinos; FIM: marcos finlandeses; MXN: pesos mexicanos
        cent: centavo, centavos, cêntimo, cêntimos; penny: pence, pêni; BTC: bitcoin, bitcoins
    """),
    left_names={"dólar": "USD", "dólares": "USD"},
    unit_links=phrases("de"),
    per_articles=phrases("por, ao, à, a"),
    per_nouns=phrases("ação, pessoa, habitante, barril, unidade"),
    times=phrases("vezes"),
    comparisons=phrases("mais, menos, maior, superior, o, a"),
    at_hour=phrases("às"),
    at_bare_hour=phrases("às"),
    day_parts=phrases("tarde, manhã, noite, madrugada"),
    them=phrases("eles, elas, deles, delas, nós"),
    fillers=phrases("primeiros, primeiras, últimos, últimas, longos, longas, próximos, próximas"),
    old=phrases("de idade, de edad"),
    aged=phrases("idade"),
    bounds=named("""
        about: cerca dos, cerca das, perto dos, cerca de, quase, aproximadamente, em torno de, por volta de, uns
        about: umas, perto de
        more: mais de, mais que, pelo menos, ao menos, maior que, superior a, acima de, no mínimo, maiores que
        more: maior do que, superiores a, mais do que, acima dos
        less: menos de, até, no máximo, menor que, inferior a, abaixo de, menos que, menores que, menor do que
        less: inferiores a, menos do que, abaixo dos
    """),
    bounds_after=named("more: ou mais, ou maior; less: ou menos, ou menor"),
    ups=phrases("""
        subiu, subiram, aumentou, aumentaram, cresceu, cresceram, aumento, alta, ganhou, crescimento, avançou
    """),
    downs=phrases("caiu, caíram, diminuiu, queda, recuou, perdeu, reduziu, redução, baixa, perda, baixou"),
    change_nouns=phrases("aumento, alta, crescimento, queda, redução, baixa"),
    names=phrases("""
        artigo, página, páginas, capítulo, seção, secção, número, n, sala, quarto, linha, rota, estrada, tabela
        figura, temporada, episódio, grupo, boeing, airbus, windows, iphone, versão, parágrafo, portão
    """),
    contrasts=phrases("e, mas"),
    nothing=phrases("zero"),
    stops=phrases("""
        o, a, os, as, um, uma, uns, umas, e, ou, mas, em, no, na, nos, nas, de, do, da, dos, das, ao, aos, à, às, por
        pelo, pela, para, com, sem, sobre, entre, até, desde, segundo, durante, após, ante, como, que, quem, cujo
        onde, quando, se, não, mais, menos, é, são, era, foi, foram, será, tem, têm, havia, ser, estar, está, estão
        seu, sua, seus, suas, este, esta, estes, esse, essa, aquele, ele, ela, eles, nós, eu, já, também, muito, cada
        todo, todos, disse, há
    """),
    states=phrases("""
        custa, custam, custou, custaram, custará, custado, custava, atinge, atingiu, atingiram, dura, durou, duraram
        durará, mede, medem, media, pesa, ascende, ascendeu, rende, rendeu, supera, superou, ultrapassa, ultrapassou
    """),
    auxiliaries=phrases("tem, têm, tinha, é, são, foi, será, há"),
    participle_endings=("aram", "iram"),
    determiners=phrases("o, a, os, as, seus, suas, estes"),
    months=valued("""
        1: janeiro, jan; 2: fevereiro, fev; 3: março; 4: abril, abr; 5: maio; 6: junho, jun; 7: julho, jul; 8: agosto
        9: setembro, set; 10: outubro, out; 11: novembro, nov; 12: dezembro, dez
    """),
    in_year=phrases("""
        em, desde, de, até, ano, final, início, meados, verão, inverno, outono, primavera, entre, janeiro, fevereiro
        março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, do, e, a, no
    """),
    amounts=("mais de", "menos de", "cerca de", "total de", "superior a", "inferior a", "maior que", "menor que"),
    persons=phrases("pessoas, gente, homens, mulheres, crianças"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        disse diz dito dizia disseram dizem afirmou afirma afirmado afirmaram explicou explica explicado explicaram
        acrescentou acrescenta declarou declara declarado declararam contou conta contado destacou destaca destacado
        ressaltou ressalta salientou salienta comentou comenta comentado respondeu responde respondido perguntou
        pergunta informou informa informado anunciou anuncia anunciado garantiu garante alertou alerta alertado
        admitiu admite reconheceu reconhece lembrou lembra recordou recorda criticou critica lamentou lamenta
        defendeu defende escreveu escreve escrito concluiu conclui observou observa sublinhou sublinha referiu
        refere considerou considera indicou indica reforçou reforça prometeu promete pediu pede chamou chama
        classificou classifica exclamou gritou adiantou avaliou avalia relatou relata argumentou argumenta revelou
        revela
    """),
    participles=word_set("dizendo afirmando acrescentando explicando lembrando garantindo"),
    links=word_set("tem têm tinha havia se lhe também ontem hoje depois então ainda já assim nesta"),
    link_endings=("mente",),
    according=frozenset({"segundo", "conforme"}),
    pronouns={"ele": "m", "ela": "f", "eles": "", "elas": ""},
    forms={"ele": "m", "ela": "f", "dele": "m", "dela": "f"},
    relatives=frozenset({"que", "quem", "cujo", "cuja", "onde"}),
    personal_relatives=frozenset({"quem", "que"}),
    honorifics={"Sr": "m", "Sra": "f", "Dr": "m", "Dra": "f", "Dom": "m", "Dona": "f"},
    abbreviations=word_set("sr sra dr dra prof eng"),
    roles=word_set("""
        presidente presidenta ministro ministra prefeito prefeita vereador vereadora deputado deputada senador
        senadora governador governadora secretário secretária diretor diretora chefe líder responsável porta-voz voz
        fundador fundadora advogado advogada juiz juíza promotor promotora procurador procuradora professor
        professora pesquisador pesquisadora investigador investigadora economista historiador historiadora sociólogo
        médico médica enfermeiro enfermeira policial delegado delegada general coronel capitão bombeiro agricultor
        agricultora operário sindicalista ativista candidato candidata treinador treinadora jogador jogadora ator
        atriz cantor cantora escritor escritora autor autora cineasta jornalista editor editora artista bispo
        arcebispo papa padre rei rainha embaixador embaixadora especialista engenheiro engenheira morador moradora
        testemunha vítima pai mãe filho filha irmão irmã marido esposa mulher homem dono dona empresário empresária
        pescador estudante aluno autarca
    """),
    groups=word_set("""
        polícia governo ministério prefeitura câmara especialistas pesquisadores testemunhas moradores advogados
        autoridades fontes associação empresa companhia grupo jornal comunicado relatório tribunal oposição
        manifestantes bombeiros sindicato sindicatos
    """),
    bodies=word_set("""
        universidade instituto ministério agência comissão comitê conselho corte tribunal parlamento congresso
        senado banco fundo federação união liga sociedade clube partido grupo companhia folha estado globo público
        hospital museu teatro polícia associação centro
    """),
    places=word_set("""
        rua avenida praça ponte parque lago mar baía monte ilha aeroporto estação cidade região província são santa
        santo norte sul leste oeste porto hotel torre estádio nova rio
    """),
    articles=word_set("o a os as um uma uns umas este esta esse essa dois vários várias alguns"),
    definite=frozenset({"o", "a", "este", "esta"}),
    possessives=word_set("seu sua seus suas nosso nossa meu minha"),
    prepositions=word_set("""
        de do da dos das em no na nos nas ao aos à com por pelo pela para sem sobre sob contra desde até entre
        durante perante após como quando porque se enquanto num numa
    """),
    locatives=frozenset({"em", "no", "na"}),
    conjunctions=frozenset({"e", "ou", "mas", "nem"}),
    complements=frozenset({"de", "do", "da", "dos", "das"}),
    particles=word_set("de da do dos das van von"),
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
    auxiliaries=word_set("tem têm tinha"),
    labels=word_set("nota fonte fontes foto pergunta resposta assunto data"),
    never=word_set("""
        segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira
        sexta-feira janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro natal
        páscoa deus internet eu ele ela
    """),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"ontem": -1, "anteontem": -2, "amanhã": 1})
