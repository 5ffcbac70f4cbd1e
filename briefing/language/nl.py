"""Dutch: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    dhr mevr mr dr drs ir ing prof ca nr blz art st jl
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("ik mij me mijn ikzelf"),
    first_plural=word_set("wij we ons onze"),
    second_person=word_set("jij je jou jouw u uw jullie"),
    pronouns=word_set("hij zij ze het hem haar zijn hun hen"),
    openers=word_set("echter bovendien daarom daardoor desondanks toch ook daarnaast bijgevolg"),
    contribution=(" wij tonen ", " we tonen ", " we onderzoeken ", " dit artikel ", " deze studie ", " dit onderzoek "),
    past=word_set("was waren had hadden werd werden zei ging kwam zag wist dacht vroeg stond"),
    present=word_set("is zijn heeft hebben wordt worden zegt gaat komt ziet weet denkt vraagt staat"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("naar, tot, van, op"),
    decimal_mark=",",
    numbers=counted(
        "nul een/één/eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
        " zeventien"
        " achttien negentien"
    )
    | counted("nul tien twintig dertig veertig vijftig zestig zeventig tachtig negentig", 10),
    scales=valued("""
        100: honderd; 1000: duizend; 1000000: miljoen, mln; 1000000000: miljard, mld; 1000000000000: biljoen
        1000000000000000: biljard
    """),
    suffixes=valued("1000: k; 1000000: mln, m; 1000000000: mld"),
    bare_scales=phrases("honderd, duizend"),
    plurals=valued("""
        100: honderden; 1000: duizenden; 1000000: miljoenen; 1000000000: miljarden; 10: tientallen
    """),
    dozens=valued("12: dozijn; 10: tiental"),
    several=phrases("enkele, een paar"),
    joiners=phrases("en, ën"),
    points=phrases("komma"),
    minus=phrases("min, minus"),
    articles=phrases("een"),
    ones=phrases("een, één, eén"),
    is_compounding=True,
    odd=named("1.5: anderhalf, anderhalve"),
    half_endings=("ënhalf", "enhalf", "ënhalve", "enhalve"),
    halves=phrases("half, halve, helft"),
    fractions=valued("""
        3: derde, derden; 4: kwart, vierde; 5: vijfde; 6: zesde; 7: zevende; 8: achtste, achtsten; 9: negende
        10: tiende; 20: twintigste; 25: vijfentwintigste; 100: honderdste; 1000: duizendste
    """),
    of=phrases("van"),
    out_of=phrases("op de, van de, op, uit"),
    to=phrases("tot"),
    between=phrases("tussen"),
    start=phrases("van"),
    either=phrases("of"),
    by=phrases("met"),
    units=named("""
        percent: procent, percent; percentage point: procentpunt, procentpunten; second: seconde, seconden
        minute: minuut, minuten; hour: uur, uren; day: dag, dagen; week: week, weken; month: maand, maanden
        year: jaar, jaren, jarige; decade: decennia; century: eeuw, eeuwen; metre: meter, meters
        kilometre: kilometer, kilometers; centimetre: centimeter, centimeters; millimetre: millimeter, millimeters
        mile: mijl, mijlen; foot: voet; inch: inch, inches; yard: yard, yards; gram: gram; kilogram: kilogram, kilo
        milligram: milligram; pound: pond, ponden; ounce: ons, ounce; litre: liter, liters
        tonne: metrieke ton, metrische ton, ton; millilitre: milliliter; gallon: gallon; barrel: vat, vaten
        acre: acre, acres; hectare: hectare, hectaren; square metre: vierkante meter, vierkante meters
        cubic metre: kubieke meter; square kilometre: vierkante kilometer; cubic foot: kubieke voet
        mile per hour: mijl per uur; kilometre per hour: kilometer per uur, km/u
        metre per second: meter per seconde, meters per seconde
        celsius: graden celsius, graad celsius, graden c, celsius; fahrenheit: graden fahrenheit, graden f, fahrenheit
        degree: graad, graden; kelvin: kelvin; teaspoon: theelepel, theelepels; bit: bit; megabit: megabit
        kilobyte: kilobyte; megabyte: megabyte; gigabyte: gigabyte; terabyte: terabyte; radian: radiaal; point: punten
    """),
    currencies=named("""
        USD: dollar, dollars, amerikaanse dollar, us dollar; EUR: euro, euro's; GBP: britse pond; JPY: yen; CNY: yuan
        CNY: chinese yuan; AUD: australische dollar; CAD: canadese dollar; NLG: gulden, nederlandse gulden
        INR: roepie; CHF: zwitserse frank; TRY: turkse lira; cent: cent, centen; kwartje: kwartje, kwartjes
        BTC: bitcoin; INR: rupee
    """),
    unit_links=frozenset(),
    per=phrases("per"),
    times=phrases("keer, maal"),
    comparisons=phrases("zo, meer, minder, de, het"),
    at_hour=phrases("om"),
    them=phrases("hen, hun, ons, hunner, ervan"),
    folds=("voud",),
    fillers=phrases("eerste, laatste, volle, hele, lange, extra"),
    old=phrases("oud, oude"),
    aged=phrases("leeftijd"),
    bounds=named("""
        about: tegen de, om en nabij, ongeveer, circa, bijna, rond, zo'n, naar schatting, ca
        more: meer dan, ruim, minstens, ten minste, boven, boven de, groter dan, hoger dan, minimaal
        less: minder dan, tot, hooguit, maximaal, onder, onder de, kleiner dan, lager dan, niet meer dan
    """),
    bounds_after=named("more: of meer; less: of minder; about: of zo"),
    ups=phrases("steeg, stegen, gestegen, groeide, toename, stijging, plus"),
    downs=phrases("daalde, daalden, gedaald, kromp, afname, daling, verloor, min"),
    change_nouns=phrases("toename, stijging, afname, daling"),
    names=phrases("""
        pagina, hoofdstuk, artikel, nummer, nr, kamer, zaal, lijn, snelweg, tabel, figuur, deel, seizoen, aflevering
        groep, boeing, airbus, windows, iphone, versie, paragraaf, spoor
    """),
    contrasts=phrases("en, maar"),
    nothing=phrases("nul"),
    plural_endings=("en", "s"),
    stops=phrases("""
        de, het, een, en, of, maar, in, op, aan, van, voor, met, door, uit, bij, naar, tot, over, onder, tegen, tussen
        sinds, na, om, als, dan, dat, die, wie, waar, wanneer, niet, meer, minder, is, zijn, was, waren, wordt, werd
        werden, heeft, hebben, had, hadden, zich, haar, hun, dit, deze, hij, zij, ze, we, wij, ik, je, er, ook, nog
        al, per, volgens
    """),
    states=phrases("""
        kost, kostte, kostten, gekost, bedraagt, bedroeg, bedragen, bedroegen, bereikt, bereikte, bereikten, duurt
        duurde, duren, duurden, geduurd, meet, weegt, woog, beslaat, overtreft, kosten
    """),
    auxiliaries=phrases("heeft, hebben, had, hadden, is, zijn, was, waren, zal, zou, moet, gaat"),
    determiners=phrases("de, het, zijn, haar, hun, deze"),
    months=valued("""
        1: januari, jan; 2: februari, feb; 3: maart; 4: april, apr; 5: mei; 6: juni, jun; 7: juli, jul
        8: augustus, aug; 9: september, sept, sep; 10: oktober, okt; 11: november, nov; 12: december, dec
    """),
    in_year=phrases("""
        in, sinds, tot, jaar, vanaf, voor, na, begin, eind, medio, zomer, winter, herfst, lente, van, tussen, januari
        februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december, en
    """),
    year_doubts=phrases("dan, ruim, bijna, ongeveer, zo'n"),
    persons=phrases("mensen, personen, mannen, vrouwen, kinderen, euro"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        zei zegt zeggen zeiden gezegd vertelde vertelt vertelden verteld verklaarde verklaart verklaarden verklaard
        meldde meldt meldden gemeld stelde stelt stelden gesteld vindt vond vonden benadrukte benadrukt schreef
        schrijft schreven geschreven antwoordde antwoordt vroeg vraagt vroegen gevraagd waarschuwde waarschuwt
        gewaarschuwd liet laat laten voegde voegt legde legt reageerde reageert riep roept riepen noemde noemt
        noemden genoemd bevestigde bevestigt benoemde concludeerde concludeert herhaalde herhaalt beloofde belooft
        klaagde klaagt erkende erkent gaf geeft merkte merkt beweerde beweert bekritiseerde twitterde aankondigde
        kondigde kondigt denkt dacht sprak spreekt
    """),
    participles=word_set("zeggend"),
    links=word_set("""
        heeft hebben had hadden ook later toen daarna gisteren vandaag eerder nog al dan vervolgens daarop weten
        zich
    """),
    according=frozenset({"aldus", "volgens"}),
    pronouns={"hij": "m", "zij": "f", "ze": "f"},
    forms={"hij": "m", "hem": "m", "zijn": "m", "haar": "f"},
    relatives=frozenset({"die", "dat", "wie", "waar"}),
    personal_relatives=frozenset({"die"}),
    honorifics={"Dhr": "m", "Mevr": "f", "Mw": "f", "Meneer": "m", "Mevrouw": "f", "Dr": "", "Prof": ""},
    abbreviations=word_set("dhr mevr mw dr prof drs ir mr ds"),
    roles=word_set("""
        president minister premier burgemeester wethouder kamerlid senator gouverneur staatssecretaris secretaris
        directeur directrice chef woordvoerder woordvoerster leider voorzitter oprichter advocaat rechter officier
        hoogleraar professor docent leraar lerares onderzoeker econoom historicus socioloog arts dokter
        verpleegkundige agent politieman generaal kolonel kapitein brandweerman boer boerin arbeider vakbondsleider
        activist raadslid kandidaat trainer bondscoach speler speelster acteur actrice zanger zangeres schrijver
        schrijfster auteur regisseur journalist redacteur kunstenaar bisschop paus dominee pastoor koning koningin
        ambassadeur deskundige expert ingenieur architect bewoner bewoonster getuige slachtoffer vader moeder zoon
        dochter broer zus man vrouw eigenaar schipper bakker boswachter ondernemer visser student leerling topman
        topvrouw fractievoorzitter bestuurder
    """),
    role_endings=("minister", "woordvoerder", "voorzitter", "leider", "directeur", "advocaat"),
    groups=word_set("""
        politie regering ministerie gemeente justitie deskundigen experts onderzoekers getuigen bewoners advocaten
        autoriteiten bronnen vereniging bedrijf onderneming groep krant persbericht rapport rechtbank oppositie
        betogers brandweer vakbond vakbonden kabinet
    """),
    bodies=word_set("""
        universiteit instituut ministerie agentschap bureau commissie comité raad hof rechtbank parlement kamer
        senaat bank fonds federatie unie bond vereniging club partij groep maatschappij krant volkskrant telegraaf
        handelsblad ziekenhuis museum theater politie centrum
    """),
    places=word_set("""
        straat laan plein brug park meer zee baai berg eiland luchthaven station stad regio provincie noord zuid
        oost west haven hotel toren stadion den new los san sint
    """),
    articles=word_set("de het een deze dit die dat twee enkele sommige veel"),
    definite=frozenset({"de", "het", "deze"}),
    possessives=word_set("zijn haar hun ons onze mijn"),
    prepositions=word_set("""
        van voor aan bij met in uit naar tot over onder op tegen tussen zonder om door tijdens wegens sinds als
        zoals wanneer omdat of na
    """),
    locatives=frozenset({"in", "bij", "uit", "naar", "te"}),
    conjunctions=frozenset({"en", "maar", "noch", "want"}),
    complements=frozenset({"van", "voor", "bij"}),
    particles=word_set("van de der den het ten ter te op von"),
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
    verb_second=True,
    labels=word_set("noot bron bronnen foto vraag antwoord onderwerp datum"),
    never=word_set("""
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
        augustus september oktober november december kerst pasen god internet ik hij zij nederlandse
    """),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"gisteren": -1, "eergisteren": -2, "overmorgen": 2})
