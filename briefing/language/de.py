"""German: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    dr prof ca nr hr fr st abs bd ing dipl mag vgl bzw evtl ggf inkl max min zzgl str tel
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("ich mich mir mein meine meinen meinem meiner meines"),
    first_plural=word_set("wir uns unser unsere unseren unserem unserer unseres"),
    second_person=word_set("du dich dir dein deine deinen deinem deiner euch euer eure"),
    pronouns=word_set("er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner"),
    openers=word_set(
        "jedoch allerdings dennoch trotzdem deshalb deswegen daher außerdem zudem ferner stattdessen auch"
    ),
    contribution=(" wir zeigen ", " wir stellen ", " wir untersuchen ", " in dieser arbeit ", " dieser beitrag "),
    past=word_set("war waren hatte hatten wurde wurden sagte ging kam sah wusste dachte fragte stand"),
    present=word_set("ist sind hat haben wird werden sagt geht kommt sieht weiß denkt fragt steht"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("auf, von, bei"),
    decimal_mark=",",
    numbers=counted(
        "null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf"
        " zwölf/zwoelf"
        " dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn"
    )
    | counted("null zehn zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 10),
    scales=valued("""
        100: hundert; 1000: tausend, tsd; 1000000: million, millionen, mio, mill
        1000000000: milliarde, milliarden, mrd; 1000000000000: billion, billionen, bio
        1000000000000000: billiarde, billiarden
    """),
    suffixes=valued("1000: k; 1000000: mio; 1000000000: mrd"),
    bare_scales=phrases("hundert, tausend"),
    plurals=valued("100: hunderte, hunderten; 1000: tausende, tausenden; 12: dutzende, dutzenden"),
    tens=phrases("zehntausende"),
    dozens=valued("12: dutzend"),
    several=phrases("mehrere, einige"),
    joiners=phrases("und"),
    points=phrases("komma"),
    minus=phrases("minus"),
    articles=phrases("ein, eine, einen, einem, einer, eines"),
    ones=phrases("ein, eins, eine, einen, einem, einer"),
    is_compounding=True,
    odd=named("1.5: anderthalb, eineinhalb; 0.75: dreiviertel"),
    half_endings=("einhalb",),
    halves=phrases("halb, halbe, halben, halber, halbes, hälfte"),
    fractions=valued("""
        3: drittel; 4: viertel; 5: fünftel, fuenftel; 6: sechstel; 7: siebtel; 8: achtel; 9: neuntel; 10: zehntel
        100: hundertstel; 1000: tausendstel
    """),
    of=phrases("von, der, des"),
    out_of=phrases("von, aus"),
    to=phrases("bis"),
    between=phrases("zwischen"),
    start=phrases("von"),
    either=phrases("oder"),
    by=phrases("um"),
    units=named("""
        percent: prozent, v.h.; percentage point: prozentpunkt, prozentpunkte, prozentpunkten
        basis point: basispunkte; second: sekunde, sekunden; minute: minute, minuten; hour: stunde, stunden, std
        day: tag, tage, tagen; week: woche, wochen; month: monat, monate, monaten; year: jahr, jahre, jahren
        decade: jahrzehnt, jahrzehnte; century: jahrhundert, jahrhunderte; metre: meter, metern
        kilometre: kilometer, kilometern; centimetre: zentimeter, zentimetern; millimetre: millimeter, millimetern
        mile: meile, meilen; foot: fuß, fuss; inch: zoll; gram: gramm; kilogram: kilogramm, kilo
        milligram: milligramm; tonne: tonne, tonnen; pound: pfund; litre: liter, litern; millilitre: milliliter
        square metre: quadratmeter, quadratmetern; square kilometre: quadratkilometer, quadratkilometern
        cubic metre: kubikmeter; hectare: hektar; barrel: fass
        kilometre per hour: kilometer pro stunde, stundenkilometer, kilometern pro stunde
        metre per second: meter pro sekunde, metern pro sekunde; mile per hour: meilen pro stunde
        celsius: grad celsius, °celsius; fahrenheit: grad fahrenheit; degree: grad; kelvin: kelvin; watt: watt
        kilowatt: kilowatt; megawatt: megawatt; gigawatt: gigawatt; kilowatt hour: kilowattstunden
        horsepower: pferdestärken; bit: bit; megabyte: megabyte; gigabyte: gigabyte; terabyte: terabyte; hertz: hertz
        teaspoon: teelöffel; tablespoon: esslöffel; volt: volt; calorie: kalorien; turn: turn; point: punkte, punkten
        barrel: barrel
    """),
    currencies=named("""
        USD: dollar, us-dollar; EUR: euro; GBP: britische pfund, pfund sterling; JPY: yen; CNY: yuan
        INR: indische rupien; INR: rupien, rupie; CHF: franken, schweizer franken; RUB: rubel
        TRY: lira, türkische lira; AUD: australische dollar; CAD: kanadische dollar; HKD: hongkong-dollar
        SEK: schwedische kronen; NOK: norwegische kronen; DKK: dänische kronen; PLN: zloty; KHR: kambodschanische riel
        FIM: finnische mark; DEM: mark, d-mark; cent: cent; penny: pence
    """),
    unit_links=frozenset(),
    per=phrases("pro, je"),
    times=phrases("mal"),
    comparisons=phrases("so, mehr, weniger"),
    them=phrases("ihnen, uns, euch, denen, davon, beiden"),
    folds=("fach",),
    fillers=phrases("ersten, letzten, vollen, langen, nächsten, weiteren"),
    old=phrases("alt, alte, alter, alten"),
    aged=phrases("alter"),
    bounds=named("""
        about: etwa, rund, ungefähr, circa, ca, knapp, fast, beinahe, gut, schätzungsweise, nahezu, an die
        more: mehr als, über, mindestens, wenigstens, größer als, höher als, ab, jenseits von
        less: weniger als, unter, bis zu, höchstens, maximal, kleiner als, nicht mehr als, niedriger als
    """),
    bounds_after=named("more: oder mehr, und mehr, oder älter; less: oder weniger; about: oder so"),
    ups=phrases("""
        stieg, steigt, stiegen, gestiegen, wuchs, gewachsen, plus, zuwachs, anstieg, erhöht, erhöhte, zugelegt
    """),
    downs=phrases("""
        sank, sinkt, sanken, gesunken, fiel, fielen, gefallen, minus, rückgang, verlor, gesenkt, verringert
    """),
    change_nouns=phrases("plus, minus, zuwachs, anstieg, rückgang"),
    names=phrases("""
        seite, seiten, kapitel, artikel, paragraf, paragraph, abschnitt, nummer, nr, zimmer, raum, gleis, linie
        tabelle, abbildung, band, folge, staffel, platz, runde, gruppe, boeing, airbus, windows, iphone, version, gate
        punkt
    """),
    streets=frozenset(),
    contrasts=phrases("und, aber"),
    nothing=phrases("null"),
    has_capital_nouns=True,
    stops=phrases("""
        sein, seine, seinen, seinem, seiner, ihre, ihren, ihrem, ihrer, mein, meine, dieser, diese, dieses, der, die
        das, den, dem, des, ein, eine, einen, einem, einer, und, oder, aber, in, im, an, am, auf, aus, bei, mit, nach
        seit, von, vom, vor, zu, zum, zur, für, über, unter, um, durch, gegen, ohne, bis, als, wie, dass, weil, wenn
        ist, sind, war, waren, wird, wurde, wurden, werden, hat, haben, hatte, hatten, sich, nicht, auch, noch, nur
        schon, mehr, weniger, pro, je, er, sie, es, wir, ihr, ich, man, wo, zwischen, dort, hier, damit, laut
        jährlich
    """),
    states=phrases("""
        beträgt, betrug, betragen, betrugen, kostet, kostete, kosten, kosteten, gekostet, erreicht, erreichte
        erreichten, dauert, dauerte, dauern, dauerten, gedauert, misst, maß, wiegt, wog, liegt, lag, umfasst, umfasste
        übersteigt, überstieg, verschlang, verschlingt
    """),
    auxiliaries=phrases("hat, haben, hatte, hatten, ist, sind, war, waren, soll, sollen, wird, werden, dürfte, könnte"),
    determiners=phrases("der, die, das, den, dem, des, ihrer, seiner, aller, dieser"),
    months=valued("""
        1: januar, jan, jänner; 2: februar, feb; 3: märz; 4: april, apr; 5: mai; 6: juni, jun; 7: juli, jul
        8: august, aug; 9: september, sept, sep; 10: oktober, okt; 11: november, nov; 12: dezember, dez
    """),
    has_capital_months=True,
    in_year=phrases("""
        in, im, seit, bis, jahr, jahre, jahres, ab, von, vor, nach, anfang, ende, mitte, sommer, winter, herbst
        frühjahr, frühling, um, zwischen, januar, februar, märz, april, mai, juni, juli, august, september, oktober
        november, dezember
    """),
    year_doubts=phrases("als, über, rund, etwa, fast, knapp, zu"),
    persons=phrases("menschen, leute, personen, mann, frauen, männer, kinder, euro"),
)

# ---- quotations and names ------------------------------------------------------------------------

_ROLES = word_set("""
    präsident präsidentin kanzler kanzlerin minister ministerin sprecher sprecherin chef chefin vorsitzende
    vorsitzender abgeordnete abgeordneter senator senatorin bürgermeister bürgermeisterin sekretär sekretärin
    direktor direktorin leiter leiterin anwalt anwältin richter richterin experte expertin professor professorin
    forscher forscherin arzt ärztin trainer trainerin bischof papst könig königin botschafter botschafterin
    kommissar kommissarin beauftragte beauftragter geschäftsführer geschäftsführerin gründer gründerin autor autorin
    regisseur regisseurin schauspieler schauspielerin sänger sängerin lehrer lehrerin polizist polizistin politiker
    politikerin wissenschaftler wissenschaftlerin historiker historikerin ökonom ökonomin präses pfarrer pfarrerin
    landrat landrätin rat rätin vorstand manager managerin unternehmer unternehmerin journalist journalistin
    redakteur redakteurin bauer bäuerin zeuge zeugin vater mutter sohn tochter bruder schwester frau mann beamte
    beamter beamtin mitarbeiter mitarbeiterin vize staatsanwalt staatsanwältin ingenieur ingenieurin architekt
    architektin fahrer fahrerin kapitän anwohner anwohnerin wirt wirtin händler händlerin helfer helferin bewohner
    bewohnerin nachbar nachbarin kandidat kandidatin
""")

QUOTES = QuoteWords(
    cues=word_set("""
        sagte sagten sagt sagen gesagt erklärte erklärten erklärt betonte betont betonten meinte meint meinten
        äußerte äußerten geäußert teilte teilten mitgeteilt berichtete berichtet berichteten schrieb schreibt
        schrieben geschrieben kritisierte kritisiert kritisierten forderte fordert forderten gefordert warnte warnt
        warnten gewarnt kommentierte kommentiert kommentierten ergänzte ergänzt fügte antwortete antwortet
        antworteten fragte fragt fragten rief riefen behauptete behauptet bestätigte bestätigt bestätigten kündigte
        versicherte versichert bezeichnete bezeichnet nannte nannten nennt sprach spricht zitierte zitiert lobte
        lobt erzählte erzählt begründete begründet erinnerte erinnert räumte stellte urteilte urteilt resümierte
        hieß heißt wiederholte bekräftigte beklagte klagte beteuerte vermutete vermutet verkündete gab gaben
        bemerkte entgegnete erwiderte unterstrich verteidigte wies titelte formulierte beschreibt beschrieb
        schildert schilderte erläuterte erläutert befand findet
    """),
    links=word_set("""
        hat habe hatte haben hatten auch dann später daraufhin dazu zudem dabei weiter jedoch aber gestern heute
        bereits noch nun wurde wird ist sei sich am im hier ebenfalls schließlich zuvor gegenüber außerdem wörtlich
    """),
    according=frozenset({"so", "laut"}),
    pronouns={"er": "m", "sie": "f", "es": "x"},
    forms={"er": "m", "ihn": "m", "ihm": "m", "sein": "m", "seine": "m", "seiner": "m", "seinem": "m", "seinen": "m"},
    honorifics={"Herr": "m", "Herrn": "m", "Frau": "f", "Dr": "", "Prof": ""},
    abbreviations=word_set("dr prof hr fr st dipl ing jr sr bzw ca"),
    roles=_ROLES,
    role_endings=tuple(sorted(word for word in _ROLES if len(word) > 3 and word not in {"mann", "frau", "rätin"})),
    groups=word_set("""
        polizei behörden behörde staatsanwaltschaft regierung ministerium experten kritiker sprecher anwälte
        opposition gewerkschaft verband partei fraktion unternehmen konzern gericht zeitung magazin sender agentur
        bericht studie zeugen anwohner forscher wissenschaftler organisation
    """),
    bodies=word_set("""
        universität institut ministerium amt behörde bundestag bundesrat parlament partei fraktion gericht polizei
        bank verband verein gesellschaft stiftung zeitung post times news agentur ag gmbh se ev watch kommission rat
        union bund zentrale akademie klinik museum theater club fc sv
    """),
    places=word_set("""
        straße platz park see fluss berg insel flughafen bahnhof brücke stadt land kreis region provinz küste nord
        süd ost west hafen hotel turm halle stadion bad sankt new san los
    """),
    articles=word_set("""
        der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen mehrere einige viele
        zwei
    """),
    definite=frozenset({"der", "die", "das"}),
    possessives=word_set("sein seine seiner ihr ihre ihrer unser unsere mein meine"),
    prepositions=word_set("""
        von vom für an bei mit in aus nach zu zum zur über unter vor hinter zwischen gegen ohne um durch während
        wegen trotz seit bis auf als wie wenn weil dass ob da
    """),
    locatives=frozenset({"in", "im", "bei", "aus", "nach"}),
    conjunctions=frozenset({"und", "oder", "aber", "sondern", "denn"}),
    complements=frozenset({"von", "vom", "der", "des", "für", "bei"}),
    particles=frozenset({"von", "van", "de", "der", "den", "zu", "zum", "zur"}),
    joiners=frozenset({"für", "&"}),
    suffixes=frozenset({"jr", "sr", "ii", "iii"}),
    gendered={"vater": "m", "mutter": "f", "sohn": "m", "tochter": "f", "bruder": "m", "schwester": "f", "mann": "m"},
    gendered_endings={"innen": "", "erin": "f", "sidentin": "f", "ministerin": "f", "kanzlerin": "f"},
    labels=word_set("hinweis quelle quellen foto fotos frage antwort stand update an von betreff datum"),
    never=word_set("""
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
        juli august september oktober november dezember anfang mitte ende prozent euro dollar millionen milliarden
        uhr jahr jahre jahren kilometer meter metern tonnen tag tage stunden minuten heute gestern morgen abend
        nacht weihnachten ostern gott sie ihr ihnen internet deutsche deutschen deutscher
    """),
    verb_second=True,
    nouns_are_capitalised=True,
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"gestern": -1, "vorgestern": -2, "übermorgen": 2})
