"""German: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords, counted, listed, named, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["ich", "mich", "mir", "mein", "meine", "meinen"]),
    second_person=frozenset(["du", "dich", "dir", "dein", "deine", "ihnen"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    decimal_mark=",",
    numbers=counted(
        "null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf"
        " dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn"
    )
    | counted("null zehn zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 10),
    scales=valued("""
        100: hundert; 1000: tausend, tsd; 1000000: million, millionen, mio, mill; 1000000000: milliarde, milliarden, mrd
        1000000000000: billion, billionen, bio; 1000000000000000: billiarde, billiarden
    """),
    suffixes=valued("1000: k; 1000000: mio; 1000000000: mrd"),
    bare_scales=listed("hundert, tausend"),
    plurals=valued("100: hunderte, hunderten; 1000: tausende, tausenden; 12: dutzende, dutzenden"),
    tens=listed("zehntausende"),
    dozens=valued("12: dutzend"),
    several=listed("mehrere, einige"),
    joiners=listed("und"),
    points=listed("komma"),
    minus=listed("minus"),
    articles=listed("ein, eine, einen, einem, einer, eines"),
    ones=listed("ein, eins, eine, einen, einem, einer"),
    is_compounding=True,
    odd=named("1.5: anderthalb, eineinhalb; 0.75: dreiviertel"),
    half_endings=("einhalb",),
    halves=listed("halb, halbe, halben, halber, halbes, hälfte"),
    fractions=valued("""
        3: drittel; 4: viertel; 5: fünftel, fuenftel; 6: sechstel; 7: siebtel; 8: achtel; 9: neuntel; 10: zehntel
        100: hundertstel; 1000: tausendstel
    """),
    of=listed("von, der, des"),
    out_of=listed("von, aus"),
    to=listed("bis"),
    between=listed("zwischen"),
    start=listed("von"),
    either=listed("oder"),
    by=listed("um"),
    units=named("""
        percent: prozent, v.h.; percentage point: prozentpunkt, prozentpunkte, prozentpunkten; basis point: basispunkte
        second: sekunde, sekunden; minute: minute, minuten; hour: stunde, stunden, std; day: tag, tage, tagen
        week: woche, wochen; month: monat, monate, monaten; year: jahr, jahre, jahren; decade: jahrzehnt, jahrzehnte
        century: jahrhundert, jahrhunderte; metre: meter, metern; kilometre: kilometer, kilometern
        centimetre: zentimeter, zentimetern; millimetre: millimeter, millimetern; mile: meile, meilen; foot: fuß, fuss
        inch: zoll; gram: gramm; kilogram: kilogramm, kilo; milligram: milligramm; tonne: tonne, tonnen
        pound: pfund; litre: liter, litern; millilitre: milliliter; square metre: quadratmeter, quadratmetern
        square kilometre: quadratkilometer, quadratkilometern; cubic metre: kubikmeter; hectare: hektar; barrel: fass
        kilometre per hour: kilometer pro stunde, stundenkilometer, kilometern pro stunde
        metre per second: meter pro sekunde, metern pro sekunde; mile per hour: meilen pro stunde
        celsius: grad celsius, °celsius; fahrenheit: grad fahrenheit; degree: grad; kelvin: kelvin
        watt: watt; kilowatt: kilowatt; megawatt: megawatt; gigawatt: gigawatt; kilowatt hour: kilowattstunden
        horsepower: pferdestärken; bit: bit; megabyte: megabyte; gigabyte: gigabyte; terabyte: terabyte; hertz: hertz
        teaspoon: teelöffel; tablespoon: esslöffel; volt: volt; calorie: kalorien; turn: turn; point: punkte, punkten
        barrel: barrel
    """),
    currencies=named("""
        USD: dollar, us-dollar; EUR: euro; GBP: britische pfund, pfund sterling; JPY: yen; CNY: yuan; INR: indische rupien
        INR: rupien, rupie; CHF: franken, schweizer franken; RUB: rubel; TRY: lira, türkische lira; AUD: australische dollar
        CAD: kanadische dollar; HKD: hongkong-dollar; SEK: schwedische kronen; NOK: norwegische kronen; DKK: dänische kronen
        PLN: zloty; KHR: kambodschanische riel; FIM: finnische mark; DEM: mark, d-mark; cent: cent; penny: pence
    """),
    unit_links=frozenset(),
    per=listed("pro, je"),
    times=listed("mal"),
    folds=("fach",),
    old=listed("alt, alte, alter, alten, alter"),
    aged=listed("alter"),
    bounds=named("""
        about: etwa, rund, ungefähr, circa, ca, knapp, fast, beinahe, gut, schätzungsweise, nahezu, an die
        more: mehr als, über, mindestens, wenigstens, größer als, höher als, ab, jenseits von
        less: weniger als, unter, bis zu, höchstens, maximal, kleiner als, nicht mehr als, niedriger als
    """),
    bounds_after=named("more: oder mehr, und mehr, oder älter; less: oder weniger; about: oder so"),
    ups=listed(
        "stieg, steigt, stiegen, gestiegen, wuchs, gewachsen, plus, zuwachs, anstieg, erhöht, erhöhte, zugelegt"
    ),
    downs=listed("sank, sinkt, sanken, gesunken, fiel, fielen, gefallen, minus, rückgang, verlor, gesenkt, verringert"),
    change_nouns=listed("plus, minus, zuwachs, anstieg, rückgang"),
    names=listed("""
        seite, seiten, kapitel, artikel, paragraf, paragraph, abschnitt, nummer, nr, zimmer, raum, gleis, linie, tabelle
        abbildung, band, folge, staffel, platz, runde, gruppe, boeing, airbus, windows, iphone, version, gate, punkt
    """),
    streets=frozenset(),
    contrasts=listed("und, aber"),
    nothing=listed("null"),
    has_capital_nouns=True,
    stops=listed("""
        der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, oder, aber, in, im, an, am, auf, aus, bei, mit
        nach, seit, von, vom, vor, zu, zum, zur, für, über, unter, um, durch, gegen, ohne, bis, als, wie, dass, weil, wenn
        ist, sind, war, waren, wird, wurde, wurden, werden, hat, haben, hatte, hatten, sich, nicht, auch, noch, nur, schon
        mehr, weniger, pro, je, er, sie, es, wir, ihr, ich, man, wo, zwischen, dort, hier, damit, laut, jährlich
    """),
    determiners=listed("der, die, das, den, dem, des, ihrer, seiner, aller, dieser"),
    months=valued("""
        1: januar, jan, jänner; 2: februar, feb; 3: märz; 4: april, apr; 5: mai; 6: juni, jun; 7: juli, jul
        8: august, aug; 9: september, sept, sep; 10: oktober, okt; 11: november, nov; 12: dezember, dez
    """),
    has_capital_months=True,
    in_year=listed("""
        in, im, seit, bis, jahr, jahre, jahres, ab, von, vor, nach, anfang, ende, mitte, sommer, winter, herbst, frühjahr
        frühling, um, zwischen, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember
    """),
    year_doubts=listed("als, über, rund, etwa, fast, knapp, zu"),
    persons=listed("menschen, leute, personen, mann, frauen, männer, kinder, euro"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
