"""Italian: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "sig",
        "sigg",
        "sigra",
        "dott",
        "dottssa",
        "prof",
        "on",
        "avv",
        "ing",
        "arch",
        "art",
        "ca",
        "n",
        "pag",
        "gen",
        "col",
    ]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["io", "mi", "mio", "mia"]),
    second_person=frozenset(["tu", "ti", "tuo", "voi", "vostro"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        dice detto disse diceva dicono dissero dichiara dichiarato dichiarò spiega spiegato spiegò spiegano afferma
        affermato affermò aggiunge aggiunto aggiunse sottolinea sottolineato sottolineò commenta commentato commentò
        racconta raccontato raccontò ricorda ricordato ricordò risponde risposto rispose chiede chiesto chiese annuncia
        annunciato annunciò ammette ammesso ammise conclude concluso concluse osserva osservato osservò precisa precisato
        precisò sostiene sostenuto sostenne assicura assicurato assicurò avverte avvertito avvertì scrive scritto scrisse
        promette promesso critica criticato denuncia denunciato ribadisce ribadito ribadì replica replicato replicò attacca
        attaccato confessa confessato ipotizza definisce definito definì chiama chiamato esclama esclamò insiste insistito
        prosegue proseguito conferma confermato twitta chiosa
    """),
    participles=listed("dicendo affermando aggiungendo spiegando sottolineando ricordando"),
    links=listed("ha hanno aveva avevano è si gli le poi anche ieri oggi inoltre ancora già così"),
    link_endings=("mente",),
    according=frozenset({"secondo"}),
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": ""},
    forms={"lui": "m", "lei": "f", "egli": "m"},
    relatives=frozenset({"che", "cui", "dove", "quale"}),
    personal_relatives=frozenset({"che"}),
    honorifics={"Sig": "m", "Signor": "m", "Signora": "f", "Dott": "", "Prof": "", "Avv": "", "Ing": ""},
    abbreviations=listed("sig dott prof avv ing on dr"),
    roles=listed("""
        presidente ministro ministra sindaco sindaca assessore assessora deputato deputata senatore senatrice governatore
        segretario segretaria direttore direttrice capo portavoce leader responsabile fondatore fondatrice avvocato
        avvocata giudice procuratore magistrato professore professoressa insegnante ricercatore ricercatrice economista
        storico storica sociologo medico infermiere infermiera poliziotto questore prefetto generale colonnello capitano
        agricoltore operaio operaia sindacalista attivista consigliere consigliera candidato candidata allenatore
        giocatore calciatore attore attrice cantante scrittore scrittrice autore autrice regista giornalista artista
        vescovo arcivescovo papa parroco re regina ambasciatore ambasciatrice esperto esperta ingegnere ingegnera abitante
        testimone vittima padre madre figlio figlia fratello sorella marito moglie donna uomo proprietario proprietaria
        imprenditore imprenditrice pescatore studente studentessa premier vicepresidente
    """),
    groups=listed("""
        polizia governo ministero comune procura esperti ricercatori testimoni residenti avvocati autorità fonti
        associazione azienda società gruppo giornale quotidiano comunicato rapporto tribunale opposizione manifestanti
        sindacato sindacati
    """),
    bodies=listed("""
        università istituto ministero agenzia ufficio commissione comitato consiglio corte tribunale parlamento camera
        senato banca fondo federazione unione lega società club partito gruppo compagnia corriere repubblica stampa
        ospedale museo teatro polizia associazione centro
    """),
    places=listed("""
        via viale piazza ponte parco lago mare monte isola aeroporto stazione città regione provincia san santa nord sud
        est ovest porto hotel torre stadio new los
    """),
    articles=listed("il lo la i gli le l un uno una questo questa questi due alcuni alcune molti"),
    definite=frozenset({"il", "lo", "la", "l", "questo", "questa"}),
    possessives=listed("suo sua suoi sue nostro nostra mio mia"),
    prepositions=listed("""
        di d a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dalla nel
        nella nell sul sulla come quando perché se mentre durante dopo prima
    """),
    locatives=frozenset({"a", "in", "da"}),
    conjunctions=frozenset({"e", "ed", "o", "ma", "né"}),
    complements=frozenset({"di", "del", "della", "dell", "dei"}),
    particles=listed("di de del della da d la lo van von"),
    joiners=frozenset({"di", "del", "della", "per", "e"}),
    suffixes=frozenset({"jr", "ii", "iii"}),
    gendered={"padre": "m", "madre": "f", "figlio": "m", "figlia": "f", "fratello": "m", "sorella": "f", "moglie": "f"},
    gendered_endings={"trice": "f", "essa": "f"},
    auxiliaries=listed("ha hanno aveva avevano"),
    cues_within=True,
    labels=listed("nota fonte fonti foto domanda risposta oggetto data"),
    never=listed("""
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
        settembre ottobre novembre dicembre natale pasqua dio internet io lui lei
    """),
)
