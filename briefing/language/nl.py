"""Dutch: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(["dhr", "mevr", "mr", "dr", "drs", "ir", "ing", "prof", "ca", "nr", "blz", "art", "st", "jl"])

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["ik", "mij", "me", "mijn"]),
    second_person=frozenset(["jij", "je", "u", "uw", "jouw"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        zei zegt zeggen zeiden gezegd vertelde vertelt vertelden verteld verklaarde verklaart verklaarden verklaard meldde
        meldt meldden gemeld stelde stelt stelden gesteld vindt vond vonden benadrukte benadrukt schreef schrijft schreven
        geschreven antwoordde antwoordt vroeg vraagt vroegen gevraagd waarschuwde waarschuwt gewaarschuwd liet laat laten
        voegde voegt legde legt reageerde reageert riep roept riepen noemde noemt noemden genoemd bevestigde bevestigt
        benoemde concludeerde concludeert herhaalde herhaalt beloofde belooft klaagde klaagt erkende erkent gaf geeft
        merkte merkt beweerde beweert bekritiseerde twitterde aankondigde kondigde kondigt denkt dacht sprak spreekt
    """),
    participles=listed("zeggend"),
    links=listed("""
        heeft hebben had hadden ook later toen daarna gisteren vandaag eerder nog al dan vervolgens daarop weten zich
    """),
    according=frozenset({"aldus", "volgens"}),
    pronouns={"hij": "m", "zij": "f", "ze": "f"},
    forms={"hij": "m", "hem": "m", "zijn": "m", "haar": "f"},
    relatives=frozenset({"die", "dat", "wie", "waar"}),
    personal_relatives=frozenset({"die"}),
    honorifics={"Dhr": "m", "Mevr": "f", "Mw": "f", "Meneer": "m", "Mevrouw": "f", "Dr": "", "Prof": ""},
    abbreviations=listed("dhr mevr mw dr prof drs ir mr ds"),
    roles=listed("""
        president minister premier burgemeester wethouder kamerlid senator gouverneur staatssecretaris secretaris directeur
        directrice chef woordvoerder woordvoerster leider voorzitter oprichter advocaat rechter officier hoogleraar
        professor docent leraar lerares onderzoeker econoom historicus socioloog arts dokter verpleegkundige agent
        politieman generaal kolonel kapitein brandweerman boer boerin arbeider vakbondsleider activist raadslid kandidaat
        trainer bondscoach speler speelster acteur actrice zanger zangeres schrijver schrijfster auteur regisseur
        journalist redacteur kunstenaar bisschop paus dominee pastoor koning koningin ambassadeur deskundige expert
        ingenieur architect bewoner bewoonster getuige slachtoffer vader moeder zoon dochter broer zus man vrouw eigenaar
        schipper bakker boswachter ondernemer visser student leerling topman topvrouw fractievoorzitter bestuurder
    """),
    role_endings=("minister", "woordvoerder", "voorzitter", "leider", "directeur", "advocaat"),
    groups=listed("""
        politie regering ministerie gemeente justitie deskundigen experts onderzoekers getuigen bewoners advocaten
        autoriteiten bronnen vereniging bedrijf onderneming groep krant persbericht rapport rechtbank oppositie
        betogers brandweer vakbond vakbonden kabinet
    """),
    bodies=listed("""
        universiteit instituut ministerie agentschap bureau commissie comité raad hof rechtbank parlement kamer senaat bank
        fonds federatie unie bond vereniging club partij groep maatschappij krant volkskrant telegraaf handelsblad
        ziekenhuis museum theater politie centrum
    """),
    places=listed("""
        straat laan plein brug park meer zee baai berg eiland luchthaven station stad regio provincie noord zuid oost west
        haven hotel toren stadion den new los san sint
    """),
    articles=listed("de het een deze dit die dat twee enkele sommige veel"),
    definite=frozenset({"de", "het", "deze"}),
    possessives=listed("zijn haar hun ons onze mijn"),
    prepositions=listed("""
        van voor aan bij met in uit naar tot over onder op tegen tussen zonder om door tijdens wegens sinds als zoals
        wanneer omdat of na
    """),
    locatives=frozenset({"in", "bij", "uit", "naar", "te"}),
    conjunctions=frozenset({"en", "maar", "noch", "want"}),
    complements=frozenset({"van", "voor", "bij"}),
    particles=listed("van de der den het ten ter te op von"),
    joiners=frozenset({"voor", "&"}),
    suffixes=frozenset({"jr", "sr", "ii"}),
    gendered={
        "vader": "m",
        "moeder": "f",
        "zoon": "m",
        "dochter": "f",
        "broer": "m",
        "zus": "f",
        "man": "m",
        "vrouw": "f",
    },
    gendered_endings={"ster": "f", "trice": "f", "vrouw": "f"},
    labels=listed("noot bron bronnen foto vraag antwoord onderwerp datum"),
    never=listed("""
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
        september oktober november december kerst pasen god internet ik hij zij nederlandse
    """),
)
