"""Italian: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    sig sigg sigra dott dottssa prof on avv ing arch art ca n pag gen col
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("io mi me mio mia miei mie"),
    first_plural=word_set("noi ci nostro nostra nostri nostre"),
    second_person=word_set("tu ti te tuo tua tuoi tue voi vi vostro vostra vostri vostre"),
    pronouns=word_set("lui lei esso essa essi esse loro egli ella suo sua suoi sue"),
    openers=word_set("tuttavia inoltre quindi perciò pertanto anche invece infatti"),
    contribution=(
        " proponiamo ",
        " presentiamo ",
        " mostriamo ",
        " questo articolo ",
        " questo lavoro ",
        " questo studio ",
    ),
    past=word_set("era erano aveva avevano fu furono disse stava fece vide venne andò"),
    present=word_set("è sono ha hanno dice sta fa vede viene va può possono"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("a, al, da, dal"),
    decimal_mark=",",
    numbers=counted(
        "zero un/uno/una/un' due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
        " quindici"
        " sedici diciassette diciotto diciannove"
    )
    | counted("zero dieci venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant", 10)
    | valued("70: settanta, settant; 80: ottanta, ottant; 90: novanta, novant"),
    scales=valued("""
        100: cento, cent; 1000: mille, mila, migliaia; 1000000: milione, milioni, mln
        1000000000: miliardo, miliardi, mld; 1000000000000: bilione, bilioni, trilione, trilioni
    """),
    suffixes=valued("1000: k; 1000000: mln; 1000000000: mld"),
    bare_scales=phrases("cento, mille"),
    plurals=valued("""
        100: centinaia; 1000: migliaia; 12: dozzine; 10: decine; 1000000: milioni; 1000000000: miliardi
    """),
    dozens=valued("""
        12: dozzina, dozzine; 10: decina; 15: quindicina; 20: ventina; 30: trentina; 100: centinaio; 1000: migliaio
    """),
    several=phrases("diverse, alcune, parecchie"),
    joiners=phrases("e"),
    points=phrases("virgola"),
    minus=phrases("meno"),
    articles=phrases("un, una, un'"),
    ones=phrases("un, uno, una, un'"),
    is_compounding=True,
    halves=phrases("mezzo, mezza, metà"),
    fractions=valued("""
        2: mezzi; 3: terzo, terzi; 4: quarto, quarti; 5: quinto, quinti; 6: sesto, sesti; 7: settimo, settimi
        8: ottavo, ottavi; 9: nono, noni; 10: decimo, decimi; 20: ventesimo, ventesimi; 25: venticinquesimo
        25: venticinquesimi; 1000: millesimo, millesimi
    """),
    of=phrases("di, d', d’, dei, degli, delle, del, della"),
    out_of=phrases("su"),
    to=phrases("a"),
    between=phrases("tra, fra"),
    start=phrases("da"),
    either=phrases("o"),
    by=phrases("di"),
    units=named("""
        percent: per cento, percento, percentuale; percentage point: punti percentuali, punto percentuale
        second: secondo, secondi; minute: minuto, minuti; hour: ora, ore; day: giorno, giorni
        week: settimana, settimane; month: mese, mesi; year: anno, anni; decade: decennio, decenni
        century: secolo, secoli; metre: metro, metri; kilometre: chilometro, chilometri
        centimetre: centimetro, centimetri; millimetre: millimetro, millimetri; mile: miglio, miglia
        foot: piede, piedi; inch: pollice, pollici; yard: iarda, iarde; gram: grammo, grammi
        kilogram: chilogrammo, chilogrammi, chilo, chili; pound: libbra, libbre; ounce: oncia, once
        litre: litro, litri; tonne: tonnellata, tonnellate, tonnellata metrica, tonnellate metriche
        millilitre: millilitro, millilitri; gallon: gallone, galloni; barrel: barile, barili; acre: acro, acri
        hectare: ettaro, ettari; square metre: metro quadrato, metri quadrati, metri quadri
        square kilometre: chilometri quadrati; cubic foot: piede cubo, piedi cubi; cubic metre: metri cubi, metro cubo
        mile per hour: miglia all'ora, miglia orarie; kilometre per hour: chilometri all'ora, chilometri orari
        metre per second: metri al secondo; kelvin: kelvin
        celsius: gradi celsius, grado celsius, gradi centigradi, gradi c, celsius, centigradi; turn: giro, giri
        fahrenheit: gradi fahrenheit, grado fahrenheit, gradi f, fahrenheit; degree: grado, gradi; point: punti
        watt: watt; kilowatt: kilowatt; megawatt: megawatt; gigawatt: gigawatt
    """),
    currencies=named("""
        USD: dollaro, dollari, dollari americani, dollari statunitensi, dollari usa, dollaro statunitense; EUR: euro
        GBP: sterlina, sterline, sterlina inglese, sterline inglesi; JPY: yen, yen giapponesi; CNY: yuan
        INR: rupie, rupia; CHF: franco svizzero, franchi svizzeri; FRF: franchi, franco; AUD: dollari australiani
        RUB: rubli; CAD: dollari canadesi, dollaro canadese; NZD: dollari neozelandesi; HKD: dollari di hong kong
        TRY: lire turche; NLG: fiorini olandesi; ESP: peseta, pesetas
        cent: centesimo, centesimi, cent, centesimi di dollaro; penny: penny; penny: pence; ITL: lire, lira
        BTC: bitcoin
    """),
    unit_links=phrases("di, d', d’"),
    per_articles=phrases("per, a, all, al, alla, ogni"),
    per_nouns=phrases("azione, persona, abitante, barile"),
    times=phrases("volte"),
    comparisons=phrases("più, meno, superiore, il, la"),
    at_bare_hour=phrases("alle, dalle, ore"),
    them=phrases("loro, noi, voi"),
    fillers=phrases("primi, prime, ultimi, ultime, lunghi, lunghe, prossimi, prossime, buone"),
    old=phrases("di età"),
    aged=phrases("età"),
    bounds=named("""
        about: circa, quasi, intorno a, intorno al, intorno ai, vicino al, all'incirca, pressoché, attorno a
        about: una media di
        more: più di, oltre, almeno, superiore a, superiori a, maggiore di, più che, maggiori di, non meno di, minimo
        more: più del, superiore al
        less: meno del, inferiore al, meno di, fino a, al massimo, inferiore a, inferiori a, minore di, meno che
        less: non più di, sotto
    """),
    bounds_after=named("more: o più, o maggiore; less: o meno, o minore; about: circa"),
    ups=phrases("""
        aumentato, aumentati, salito, saliti, cresciuto, crescita, aumento, rialzo, guadagnato, salita
    """),
    downs=phrases("""
        sceso, scesi, calato, calo, diminuito, ribasso, perso, perdita, ridotto, riduzione, caduto
    """),
    change_nouns=phrases("crescita, aumento, rialzo, calo, ribasso, riduzione"),
    names=phrases("""
        articolo, pagina, pagine, capitolo, sezione, numero, n, stanza, sala, linea, strada, tabella, figura, volume
        stagione, episodio, gruppo, boeing, airbus, windows, iphone, versione, paragrafo, comma
    """),
    contrasts=phrases("e, ma"),
    nothing=phrases("zero"),
    plural_endings=("i", "e", "a"),
    stops=phrases("""
        il, lo, la, i, gli, le, l', l’, un, uno, una, e, ed, o, ma, in, di, d', d’, del, dello, della, dei, degli
        delle, a, al, allo, alla, ai, agli, alle, da, dal, dalla, dai, dagli, dalle, con, su, sul, sulla, sui, per
        tra, fra, come, che, chi, cui, dove, quando, se, non, più, meno, è, sono, era, erano, sarà, ha, hanno, aveva
        avevano, stato, stati, essere, si, suo, sua, suoi, sue, loro, questo, questa, questi, quello, lui, lei, noi
        io, già, anche, ogni, tutti, nel, nella, nei, negli, nelle, dopo, prima, circa, fa
    """),
    states=phrases("""
        costa, costano, costò, costato, costata, costati, costate, costava, durate, costerà, raggiunge, raggiunto
        raggiunse
        dura, durano, durato, durata, durati, durò, misura, misurano, misurava, pesa, ammonta, ammontano, ammontava
        supera, superato, superata, salita, scesa, cresciuta, aumentata, calata, diminuita
    """),
    auxiliaries=phrases("ha, hanno, aveva, avevano, è, sono, era, erano, sarà"),
    participle_endings=("arono", "irono"),
    determiners=phrases("i, gli, le, il, la, lo, l', l’, suoi, sue, questi"),
    months=valued("""
        1: gennaio, gen; 2: febbraio, feb; 3: marzo; 4: aprile, apr; 5: maggio; 6: giugno, giu; 7: luglio, lug
        8: agosto; 9: settembre, set; 10: ottobre, ott; 11: novembre, nov; 12: dicembre, dic
    """),
    in_year=phrases("""
        nel, dal, del, al, anno, fino, prima, dopo, fine, inizio, metà, estate, inverno, autunno, primavera, tra
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, e
    """),
    amounts=("più di", "meno di", "oltre", "circa", "totale di", "almeno", "superiore a", "superiori a", "inferiore a"),
    persons=phrases("persone, gente, uomini, donne, bambini"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        dice detto disse diceva dicono dissero dichiara dichiarato dichiarò spiega spiegato spiegò spiegano afferma
        affermato affermò aggiunge aggiunto aggiunse sottolinea sottolineato sottolineò commenta commentato commentò
        racconta raccontato raccontò ricorda ricordato ricordò risponde risposto rispose chiede chiesto chiese
        annuncia annunciato annunciò ammette ammesso ammise conclude concluso concluse osserva osservato osservò
        precisa precisato precisò sostiene sostenuto sostenne assicura assicurato assicurò avverte avvertito avvertì
        scrive scritto scrisse promette promesso critica criticato denuncia denunciato ribadisce ribadito ribadì
        replica replicato replicò attacca attaccato confessa confessato ipotizza definisce definito definì chiama
        chiamato esclama esclamò insiste insistito lamenta lamentato protesta prosegue proseguito conferma
        confermato twitta chiosa
    """),
    participles=word_set("dicendo affermando aggiungendo spiegando sottolineando ricordando"),
    links=word_set("ha hanno aveva avevano è si gli le poi anche ieri oggi inoltre ancora già così"),
    link_endings=("mente",),
    according=frozenset({"secondo"}),
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": ""},
    forms={"lui": "m", "lei": "f", "egli": "m"},
    relatives=frozenset({"che", "cui", "dove", "quale"}),
    personal_relatives=frozenset({"che"}),
    honorifics={"Sig": "m", "Signor": "m", "Signora": "f", "Dott": "", "Prof": "", "Avv": "", "Ing": ""},
    abbreviations=word_set("sig dott prof avv ing on dr"),
    roles=word_set("""
        presidente ministro ministra sindaco sindaca assessore assessora deputato deputata senatore senatrice
        governatore segretario segretaria direttore direttrice capo portavoce leader responsabile fondatore
        fondatrice avvocato avvocata giudice procuratore magistrato professore professoressa insegnante ricercatore
        ricercatrice economista storico storica sociologo medico infermiere infermiera poliziotto questore prefetto
        generale colonnello capitano agricoltore operaio operaia sindacalista attivista consigliere consigliera
        candidato candidata allenatore giocatore calciatore attore attrice cantante scrittore scrittrice autore
        autrice regista giornalista artista vescovo arcivescovo papa parroco re regina ambasciatore ambasciatrice
        esperto esperta ingegnere ingegnera abitante testimone vittima padre madre figlio figlia fratello sorella
        marito moglie donna uomo proprietario proprietaria imprenditore imprenditrice pescatore studente studentessa
        premier vicepresidente
    """),
    groups=word_set("""
        polizia governo ministero comune procura esperti ricercatori testimoni residenti avvocati autorità fonti
        associazione azienda società gruppo giornale quotidiano comunicato rapporto tribunale opposizione
        manifestanti sindacato sindacati
    """),
    bodies=word_set("""
        università istituto ministero agenzia ufficio commissione comitato consiglio corte tribunale parlamento
        camera senato banca fondo federazione unione lega società club partito gruppo compagnia corriere repubblica
        stampa ospedale museo teatro polizia associazione centro
    """),
    places=word_set("""
        via viale piazza ponte parco lago mare monte isola aeroporto stazione città regione provincia san santa nord
        sud est ovest porto hotel torre stadio new los
    """),
    articles=word_set("il lo la i gli le l un uno una questo questa questi due alcuni alcune molti"),
    definite=frozenset({"il", "lo", "la", "l", "questo", "questa"}),
    possessives=word_set("suo sua suoi sue nostro nostra mio mia"),
    prepositions=word_set("""
        di d a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dalla
        nel nella nell sul sulla come quando perché se mentre durante dopo prima
    """),
    locatives=frozenset({"a", "in", "da"}),
    conjunctions=frozenset({"e", "ed", "o", "ma", "né"}),
    complements=frozenset({"di", "del", "della", "dell", "dei"}),
    particles=word_set("di de del della da d la lo van von"),
    joiners=frozenset({"di", "del", "della", "per", "e"}),
    suffixes=frozenset({"jr", "ii", "iii"}),
    gendered={"padre": "m", "madre": "f", "figlio": "m", "figlia": "f", "fratello": "m", "sorella": "f", "moglie": "f"},
    gendered_endings={"trice": "f", "essa": "f"},
    auxiliaries=word_set("ha hanno aveva avevano"),
    cues_within=True,
    labels=word_set("nota fonte fonti foto domanda risposta oggetto data"),
    never=word_set("""
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre natale pasqua dio internet io lui lei
    """),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"ieri": -1, "domani": 1})
