"""German: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "dr",
        "prof",
        "ca",
        "nr",
        "hr",
        "fr",
        "st",
        "abs",
        "bd",
        "ing",
        "dipl",
        "mag",
        "vgl",
        "bzw",
        "evtl",
        "ggf",
        "inkl",
        "max",
        "min",
        "zzgl",
        "str",
        "tel",
    ]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["ich", "mich", "mir", "mein", "meine", "meinen"]),
    second_person=frozenset(["du", "dich", "dir", "dein", "deine", "ihnen"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

_ROLES = listed("""
    präsident präsidentin kanzler kanzlerin minister ministerin sprecher sprecherin chef chefin vorsitzende vorsitzender
    abgeordnete abgeordneter senator senatorin bürgermeister bürgermeisterin sekretär sekretärin direktor direktorin
    leiter leiterin anwalt anwältin richter richterin experte expertin professor professorin forscher forscherin arzt
    ärztin trainer trainerin bischof papst könig königin botschafter botschafterin kommissar kommissarin beauftragte
    beauftragter geschäftsführer geschäftsführerin gründer gründerin autor autorin regisseur regisseurin schauspieler
    schauspielerin sänger sängerin lehrer lehrerin polizist polizistin politiker politikerin wissenschaftler
    wissenschaftlerin historiker historikerin ökonom ökonomin präses pfarrer pfarrerin landrat landrätin rat rätin
    vorstand manager managerin unternehmer unternehmerin journalist journalistin redakteur redakteurin bauer bäuerin
    zeuge zeugin vater mutter sohn tochter bruder schwester frau mann beamte beamter beamtin mitarbeiter mitarbeiterin
    vize staatsanwalt staatsanwältin ingenieur ingenieurin architekt architektin fahrer fahrerin kapitän anwohner
    anwohnerin wirt wirtin händler händlerin helfer helferin bewohner bewohnerin nachbar nachbarin kandidat kandidatin
""")

QUOTES = QuoteWords(
    cues=listed("""
        sagte sagten sagt sagen gesagt erklärte erklärten erklärt betonte betont betonten meinte meint meinten äußerte
        äußerten geäußert teilte teilten mitgeteilt berichtete berichtet berichteten schrieb schreibt schrieben
        geschrieben kritisierte kritisiert kritisierten forderte fordert forderten gefordert warnte warnt warnten gewarnt
        kommentierte kommentiert kommentierten ergänzte ergänzt fügte antwortete antwortet antworteten fragte fragt
        fragten rief riefen behauptete behauptet bestätigte bestätigt bestätigten kündigte versicherte versichert
        bezeichnete bezeichnet nannte nannten nennt sprach spricht zitierte zitiert lobte lobt erzählte erzählt
        begründete begründet erinnerte erinnert räumte stellte urteilte urteilt resümierte hieß heißt wiederholte
        bekräftigte beklagte klagte beteuerte vermutete vermutet verkündete gab gaben bemerkte entgegnete erwiderte
        unterstrich verteidigte wies titelte formulierte
    """),
    links=listed("""
        hat habe hatte haben hatten auch dann später daraufhin dazu zudem dabei weiter jedoch aber gestern heute bereits
        noch nun wurde wird ist sei sich am im hier ebenfalls schließlich zuvor gegenüber außerdem wörtlich
    """),
    according=frozenset({"so", "laut"}),
    pronouns={"er": "m", "sie": "f", "es": "x"},
    forms={"er": "m", "ihn": "m", "ihm": "m", "sein": "m", "seine": "m", "seiner": "m", "seinem": "m", "seinen": "m"},
    honorifics={"Herr": "m", "Herrn": "m", "Frau": "f", "Dr": "", "Prof": ""},
    abbreviations=listed("dr prof hr fr st dipl ing jr sr bzw ca"),
    roles=_ROLES,
    role_endings=tuple(sorted(word for word in _ROLES if len(word) > 3 and word not in {"mann", "frau", "rätin"})),
    groups=listed("""
        polizei behörden behörde staatsanwaltschaft regierung ministerium experten kritiker sprecher anwälte opposition
        gewerkschaft verband partei fraktion unternehmen konzern gericht zeitung magazin sender agentur bericht studie
        zeugen anwohner forscher wissenschaftler organisation
    """),
    bodies=listed("""
        universität institut ministerium amt behörde bundestag bundesrat parlament partei fraktion gericht polizei bank
        verband verein gesellschaft stiftung zeitung post times news agentur ag gmbh se ev watch kommission rat union
        bund zentrale akademie klinik museum theater club fc sv
    """),
    places=listed("""
        straße platz park see fluss berg insel flughafen bahnhof brücke stadt land kreis region provinz küste nord süd
        ost west hafen hotel turm halle stadion bad sankt new san los
    """),
    articles=listed("""
        der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen mehrere einige viele zwei
    """),
    definite=frozenset({"der", "die", "das"}),
    possessives=listed("sein seine seiner ihr ihre ihrer unser unsere mein meine"),
    prepositions=listed("""
        von vom für an bei mit in aus nach zu zum zur über unter vor hinter zwischen gegen ohne um durch während wegen
        trotz seit bis auf als wie wenn weil dass ob da
    """),
    locatives=frozenset({"in", "im", "bei", "aus", "nach"}),
    conjunctions=frozenset({"und", "oder", "aber", "sondern", "denn"}),
    complements=frozenset({"von", "vom", "der", "des", "für", "bei"}),
    particles=frozenset({"von", "van", "de", "der", "den", "zu", "zum", "zur"}),
    joiners=frozenset({"für", "&"}),
    suffixes=frozenset({"jr", "sr", "ii", "iii"}),
    gendered={"vater": "m", "mutter": "f", "sohn": "m", "tochter": "f", "bruder": "m", "schwester": "f", "mann": "m"},
    gendered_endings={"innen": "", "erin": "f", "sidentin": "f", "ministerin": "f", "kanzlerin": "f"},
    labels=listed("hinweis quelle quellen foto fotos frage antwort stand update an von betreff datum"),
    never=listed("""
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
        august september oktober november dezember anfang mitte ende prozent euro dollar millionen milliarden uhr jahr
        jahre jahren kilometer meter metern tonnen tag tage stunden minuten heute gestern morgen abend nacht weihnachten
        ostern gott sie ihr ihnen internet deutsche deutschen deutscher
    """),
    nouns_are_capitalised=True,
)
