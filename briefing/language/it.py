"""Italian: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords, counted, listed, named, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["io", "mi", "mio", "mia"]),
    second_person=frozenset(["tu", "ti", "tuo", "voi", "vostro"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    decimal_mark=",",
    numbers=counted(
        "zero un/uno/una/un' due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici"
        " sedici diciassette diciotto diciannove"
    )
    | counted("zero dieci venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant", 10)
    | valued("70: settanta, settant; 80: ottanta, ottant; 90: novanta, novant"),
    scales=valued("""
        100: cento, cent; 1000: mille, mila, migliaia; 1000000: milione, milioni, mln; 1000000000: miliardo, miliardi, mld
        1000000000000: bilione, bilioni, trilione, trilioni
    """),
    suffixes=valued("1000: k; 1000000: mln; 1000000000: mld"),
    bare_scales=listed("cento, mille"),
    plurals=valued("100: centinaia; 1000: migliaia; 12: dozzine; 10: decine; 1000000: milioni; 1000000000: miliardi"),
    dozens=valued(
        "12: dozzina, dozzine; 10: decina; 15: quindicina; 20: ventina; 30: trentina; 100: centinaio; 1000: migliaio"
    ),
    several=listed("diverse, alcune, parecchie"),
    joiners=listed("e"),
    points=listed("virgola"),
    minus=listed("meno"),
    articles=listed("un, una, un'"),
    ones=listed("un, uno, una, un'"),
    is_compounding=True,
    halves=listed("mezzo, mezza, metà"),
    fractions=valued("""
        2: mezzi; 3: terzo, terzi; 4: quarto, quarti; 5: quinto, quinti; 6: sesto, sesti; 7: settimo, settimi
        8: ottavo, ottavi; 9: nono, noni; 10: decimo, decimi; 20: ventesimo, ventesimi; 25: venticinquesimo
        25: venticinquesimi; 1000: millesimo, millesimi
    """),
    of=listed("di, d', d’, dei, degli, delle, del, della"),
    out_of=listed("su"),
    to=listed("a"),
    between=listed("tra, fra"),
    start=listed("da"),
    either=listed("o"),
    by=listed("di"),
    units=named("""
        percent: per cento, percento, percentuale; percentage point: punti percentuali, punto percentuale
        second: secondo, secondi; minute: minuto, minuti; hour: ora, ore; day: giorno, giorni; week: settimana, settimane
        month: mese, mesi; year: anno, anni; decade: decennio, decenni; century: secolo, secoli; metre: metro, metri
        kilometre: chilometro, chilometri; centimetre: centimetro, centimetri; millimetre: millimetro, millimetri
        mile: miglio, miglia; foot: piede, piedi; inch: pollice, pollici; yard: iarda, iarde; gram: grammo, grammi
        kilogram: chilogrammo, chilogrammi, chilo, chili; pound: libbra, libbre; ounce: oncia, once; litre: litro, litri
        ton: tonnellata, tonnellate; tonne: tonnellata metrica, tonnellate metriche; millilitre: millilitro, millilitri
        gallon: gallone, galloni; barrel: barile, barili; acre: acro, acri; hectare: ettaro, ettari
        square metre: metro quadrato, metri quadrati, metri quadri; square kilometre: chilometri quadrati
        cubic foot: piede cubo, piedi cubi; cubic metre: metri cubi, metro cubo; mile per hour: miglia all'ora, miglia orarie
        kilometre per hour: chilometri all'ora, chilometri orari; metre per second: metri al secondo; kelvin: kelvin
        celsius: gradi celsius, grado celsius, gradi centigradi, gradi c, celsius, centigradi; turn: giro, giri
        fahrenheit: gradi fahrenheit, grado fahrenheit, gradi f, fahrenheit; degree: grado, gradi; point: punti
        watt: watt; kilowatt: kilowatt; megawatt: megawatt; gigawatt: gigawatt
    """),
    currencies=named("""
        USD: dollaro, dollari, dollari americani, dollari statunitensi, dollari usa, dollaro statunitense; EUR: euro
        GBP: sterlina, sterline, sterlina inglese, sterline inglesi; JPY: yen, yen giapponesi; CNY: yuan; INR: rupie, rupia
        CHF: franco svizzero, franchi svizzeri; FRF: franchi, franco; AUD: dollari australiani; RUB: rubli
        CAD: dollari canadesi, dollaro canadese; NZD: dollari neozelandesi; HKD: dollari di hong kong; TRY: lire turche
        NLG: fiorini olandesi; ESP: peseta, pesetas; cent: centesimo, centesimi, cent, centesimi di dollaro; penny: penny
        penny: pence; ITL: lire, lira; BTC: bitcoin
    """),
    unit_links=listed("di, d', d’"),
    per_articles=listed("per, a, all, al, alla, ogni"),
    per_nouns=listed("azione, persona, abitante, barile"),
    times=listed("volte"),
    old=listed("di età"),
    aged=listed("età"),
    bounds=named("""
        about: circa, quasi, intorno a, all'incirca, pressoché, attorno a, una media di
        more: più di, oltre, almeno, superiore a, superiori a, maggiore di, più che, maggiori di, non meno di, minimo
        less: meno di, fino a, al massimo, inferiore a, inferiori a, minore di, meno che, non più di, sotto
    """),
    bounds_after=named("more: o più, o maggiore; less: o meno, o minore; about: circa"),
    ups=listed("aumentato, aumentati, salito, saliti, cresciuto, crescita, aumento, rialzo, guadagnato, salita"),
    downs=listed("sceso, scesi, calato, calo, diminuito, ribasso, perso, perdita, ridotto, riduzione, caduto"),
    change_nouns=listed("crescita, aumento, rialzo, calo, ribasso, riduzione"),
    names=listed("""
        articolo, pagina, pagine, capitolo, sezione, numero, n, stanza, sala, linea, strada, tabella, figura, volume
        stagione, episodio, gruppo, boeing, airbus, windows, iphone, versione, paragrafo, comma
    """),
    contrasts=listed("e, ma"),
    nothing=listed("zero"),
    plural_endings=("i", "e", "a"),
    stops=listed("""
        il, lo, la, i, gli, le, l', l’, un, uno, una, e, ed, o, ma, in, di, d', d’, del, dello, della, dei, degli, delle, a
        al, allo, alla, ai, agli, alle, da, dal, dalla, dai, dagli, dalle, con, su, sul, sulla, sui, per, tra, fra, come
        che, chi, cui, dove, quando, se, non, più, meno, è, sono, era, erano, sarà, ha, hanno, aveva, avevano, stato, stati
        essere, si, suo, sua, suoi, sue, loro, questo, questa, questi, quello, lui, lei, noi, io, già, anche, ogni, tutti
        nel, nella, nei, negli, nelle, ha, dopo, prima, circa, fa
    """),
    determiners=listed("i, gli, le, il, la, lo, l', l’, suoi, sue, questi"),
    months=valued("""
        1: gennaio, gen; 2: febbraio, feb; 3: marzo; 4: aprile, apr; 5: maggio; 6: giugno, giu; 7: luglio, lug; 8: agosto
        9: settembre, set; 10: ottobre, ott; 11: novembre, nov; 12: dicembre, dic
    """),
    in_year=listed("""
        nel, dal, del, al, anno, fino, prima, dopo, fine, inizio, metà, estate, inverno, autunno, primavera, tra, gennaio
        febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, e
    """),
    amounts=("più di", "meno di", "oltre", "circa", "totale di", "almeno", "superiore a", "superiori a", "inferiore a"),
    persons=listed("persone, gente, uomini, donne, bambini"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
