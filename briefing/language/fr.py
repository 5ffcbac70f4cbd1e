"""French: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    m mm mme mmes mlle dr pr me mgr st ste env art n° cf
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("je j'ai j'avais j'étais me m'a moi mon ma mes"),
    first_plural=word_set("nous notre nos"),
    second_person=word_set("tu te toi ton ta tes vous votre vos"),
    pronouns=word_set("il elle ils elles lui leur leurs son sa ses celui celle ceux celles c'est c'était"),
    openers=word_set("cependant toutefois néanmoins pourtant ainsi donc aussi également ensuite"),
    contribution=(
        " nous proposons ",
        " nous présentons ",
        " nous montrons ",
        " nous étudions ",
        " cet article ",
        " cette étude ",
    ),
    past=word_set("était étaient avait avaient fut furent eut fit vit alla vint prit répondit demanda disait"),
    present=word_set("est sont ont fait font va vont vient prend répond demande disent peut peuvent"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("à, de"),
    decimal_mark=",",
    numbers=counted(
        "zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        " dix-sept"
        " dix-huit dix-neuf"
    )
    | counted("zéro dix vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante", 10),
    scales=valued("""
        100: cent, cents; 1000: mille; 1000000: million, millions, mio; 1000000000: milliard, milliards, mrd
        1000000000000: billion, billions; 1000000000000000000: trillion, trillions; 100000: lakh; 10000000: crore
    """),
    suffixes=valued("1000: k; 1000000: m, million, millions; 1000000000: md, mds"),
    bare_scales=phrases("cent, mille"),
    plurals=valued("100: centaines; 1000: milliers; 12: douzaines; 10: dizaines"),
    dozens=valued("""
        12: douzaine, douzaines; 10: dizaine; 15: quinzaine; 20: vingtaine; 100: centaine; 1000: millier
    """),
    several=phrases("plusieurs, quelques"),
    joiners=phrases("et"),
    points=phrases("virgule"),
    minus=phrases("moins, négatif, négative"),
    articles=phrases("un, une"),
    ones=phrases("un, une"),
    teens_after=frozenset({60, 80}),
    score_pairs={(4, 20): 80},
    halves=phrases("demi, demie, moitié"),
    fractions=valued("""
        2: demi, demis; 3: tiers; 4: quart, quarts, quatrième, quatrièmes, quatrieme
        5: cinquième, cinquièmes, cinquieme; 5: cinquiemes; 6: sixième, sixièmes; 7: septième, septièmes
        8: huitième, huitièmes, huitieme; 9: neuvième; 10: dixième, dixièmes; 20: vingtième, vingtièmes
        100: centième, centièmes; 1000: millième, millièmes
    """),
    of=phrases("de, d', d’, des, du"),
    out_of=phrases("sur"),
    to=phrases("à"),
    between=phrases("entre"),
    start=phrases("de"),
    either=phrases("ou"),
    units=named("""
        percent: pour cent, pourcent, pourcents, pour-cent, pourcentage, p. cent
        percentage point: points de pourcentage, point de pourcentage; second: seconde, secondes
        minute: minute, minutes; hour: heure, heures; day: jour, jours, journées; week: semaine, semaines; month: mois
        year: an, ans, année, années; century: siècle, siècles; decade: décennies; metre: mètre, mètres
        kilometre: kilomètre, kilomètres; centimetre: centimètre, centimètres; millimetre: millimètre, millimètres
        mile: mile, miles; foot: pied, pieds; inch: pouce, pouces; yard: yard, yards; gram: gramme, grammes
        kilogram: kilogramme, kilogrammes, kilo, kilos; tonne: tonne métrique, tonnes métriques, tonne, tonnes
        ounce: once, onces; litre: litre, litres; millilitre: millilitre, millilitres; gallon: gallon, gallons
        barrel: baril, barils; acre: acre, acres; square metre: mètre carré, mètres carrés
        square kilometre: kilomètre carré, kilomètres carrés; cubic foot: pied cube, pieds cubes, pieds cube
        cubic metre: mètre cube, mètres cubes; hectare: hectare, hectares
        kilometre per hour: kilomètres par heure, kilomètres à l'heure, kilomètres-heure
        mile per hour: miles par heure, miles à l'heure; metre per second: mètres par seconde; bit: bit, bits
        celsius: degrés celsius, degré celsius, degrés c, celsius, centigrade, ° celsius
        kelvin: kelvin, degrés kelvin
        fahrenheit: degrés fahrenheit, degré fahrenheit, degrés f, fahrenheit, ° fahrenheit
        degree: degré, degrés, degres; watt: watts; kilowatt: kilowatts; megawatt: mégawatts; gigawatt: gigawatts
        radian: radian, radians; point: points; megabyte: mégaoctets; gigabyte: gigaoctets, go; hertz: hertz
    """),
    currencies=named("""
        USD: dollar, dollars, dollars américains, dollars us, dollars des états-unis; EUR: euro, euros
        GBP: livres sterling; GBP: livre, livres, livres sterling; JPY: yen, yens, yens japonais
        CNY: yuan, yuans, yuans chinois; INR: roupie, roupies, roupies indiennes; CHF: franc suisse, francs suisses
        FRF: franc, francs; RUB: roubles; AUD: dollar australien, dollars australiens
        CAD: dollar canadien, dollars canadiens; MXN: pesos mexicains; HKD: dollars de hong kong
        NZD: dollars néo-zélandais; FIM: mark finlandais, marks finlandais, markka; NLG: florins néerlandais, florins
        SEK: couronnes suédoises; cent: centime, centimes, cent, cents; penny: pence; penny: penny
        BTC: bitcoin, bitcoins
    """),
    unit_links=phrases("de, d', d’"),
    per_articles=phrases("par"),
    per_nouns=phrases("action, personne, habitant, baril, tête"),
    times=phrases("fois"),
    comparisons=phrases("plus, moins, supérieur, supérieure, la, le"),
    at_hour=phrases("à, dès, vers"),
    day_parts=phrases("matin, soir"),
    them=phrases("eux, elles, nous, vous, lesquels, lesquelles"),
    fillers=phrases("""
        premiers, premières, derniers, dernières, longs, longues, bonnes, prochains, prochaines
    """),
    old=phrases("d'âge"),
    aged=phrases("âgé, âgée, âgés, âge"),
    bounds=named("""
        about: environ, près de, près d', près d’, près des, autour des, quelque, autour de, à peu près, presque
        about: approximativement, une vingtaine de
        more: plus de, au moins, supérieur à, supérieure à, plus d', plus d’, dépassant, au-delà de, plus que, minimum
        less: moins de, jusqu'à, jusqu’à, au plus, inférieur à, inférieure à, moins d', moins d’, au maximum
        less: en dessous de
    """),
    bounds_after=named("more: ou plus, et plus; less: ou moins; about: environ"),
    ups=phrases("""
        augmenté, augmente, hausse, progressé, progresse, grimpé, bondi, gagné, accru, augmentation, progression
    """),
    downs=phrases("baissé, baisse, chuté, chute, reculé, recul, diminué, diminution, perdu, perte"),
    change_nouns=phrases("hausse, augmentation, baisse, chute, recul, diminution, progression"),
    names=phrases("""
        article, page, pages, chapitre, section, numéro, no, n°, chambre, salle, ligne, route, voie, tableau, figure
        vol, tome, saison, épisode, groupe, boeing, airbus, windows, iphone, version, paragraphe, alinéa
    """),
    contrasts=phrases("et, mais"),
    nothing=phrases("zéro"),
    lengths=phrases("long, longue, large, haut, haute, profond, profonde"),
    stops=phrases("""
        le, la, les, l', l’, un, une, des, du, de, d', d’, et, ou, mais, en, dans, à, au, aux, par, pour, sur, sous
        avec, sans, entre, vers, chez, depuis, pendant, avant, après, dès, comme, que, qui, dont, où, quand, si, ne
        pas, plus, moins, est, sont, était, étaient, sera, a, ont, avait, avaient, été, être, il, elle, ils, elles, on
        nous, vous, je, ce, cet, cette, ces, son, sa, ses, leur, leurs, se, s'est, y, soit, contre, selon, ainsi
        aussi, encore, déjà
    """),
    states=phrases("""
        coûte, coûtent, coûtait, coûté, coûtera, coûtaient, atteint, atteignait, atteignent, atteindra, dure, durent
        duré, dura, durait, durera, mesure, mesurent, mesurait, pèse, pesait, passe, passé, passera, s'élève, s’élève
        s'élevait, s’élevait, s'établit, s’établit, représente, représentait, dépasse, dépassait, dépassé
    """),
    auxiliaries=phrases("a, ont, avait, avaient, est, sont, était, aura, doit, devrait, n'a, n’a"),
    plural_endings=("s", "x"),
    participle_endings=("èrent", "aient"),
    determiners=phrases("le, la, les, l', l’, ses, ces, leurs, cette, ce"),
    months=valued("""
        1: janvier, janv; 2: février; 3: mars; 4: avril; 5: mai; 6: juin; 7: juillet, juil; 8: août
        9: septembre, sept; 10: octobre, oct; 11: novembre, nov; 12: décembre, déc
    """),
    in_year=phrases("""
        en, depuis, de, dès, avant, après, jusqu'en, année, fin, début, mi, été, hiver, printemps, automne, entre
        janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, et, à
    """),
    year_doubts=phrases("que, quelque, environ, de"),
    amounts=("plus de", "moins de", "près de", "environ", "total de"),
    persons=phrases("personnes, gens, hommes, femmes, enfants"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        dit disait dira déclare déclaré déclarait déclara explique expliqué expliquait expliqua affirme affirmé
        affirmait affirma ajoute ajouté ajoutait ajouta estime estimé estimait estima indique indiqué indiquait
        indiqua précise précisé précisait précisa souligne souligné soulignait souligna assure assuré assurait
        assura confie confié confiait raconte raconté racontait raconta rappelle rappelé rappelait annonce annoncé
        annonçait répond répondu répondait répondit demande demandé demandait demanda lance lancé lançait lança
        conclut conclu poursuit poursuivi reconnaît reconnu admet admis avoue avoué regrette regretté déplore
        déploré dénonce dénoncé critique critiqué insiste insisté note noté observe observé commente commenté écrit
        écrivait écrivit résume résumé prévient prévenu juge jugé promet promis plaide plaidé témoigne témoigné
        réagit réagi martèle martelé soutient soutenu soupire sourit tonne fustige fustigé salue salué évoque évoqué
        qualifie qualifié appelle appelé considère considéré s'exclame exclame exclamé interroge renchérit nuance
        tweeté répète répété
    """),
    participles=word_set("disant déclarant ajoutant expliquant affirmant précisant estimant assurant rappelant"),
    links=word_set("""
        a ont avait avaient s se t y en l lui leur aussi ensuite également encore déjà hier alors toutefois
        ainsi notamment mardi lundi mercredi jeudi vendredi samedi dimanche
    """),
    link_endings=("ment",),
    according=frozenset({"selon"}),
    pronouns={"il": "m", "elle": "f", "ils": "", "elles": "", "on": "x"},
    forms={"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f"},
    relatives=frozenset({"qui", "que", "dont", "où", "lequel", "laquelle"}),
    personal_relatives=frozenset({"qui"}),
    honorifics={
        "M": "m",
        "MM": "m",
        "Mme": "f",
        "Mlle": "f",
        "Me": "",
        "Dr": "",
        "Pr": "",
        "Monsieur": "m",
        "Madame": "f",
    },
    abbreviations=word_set("m mm dr pr st"),
    roles=word_set("""
        président présidente ministre maire préfet préfète sénateur sénatrice député députée chef cheffe directeur
        directrice secrétaire porte-parole parole responsable patron patronne fondateur fondatrice avocat avocate
        juge procureur procureure magistrat magistrate professeur professeure enseignant enseignante chercheur
        chercheuse économiste historien historienne sociologue politologue médecin infirmier infirmière policier
        policière commissaire général colonel capitaine pompier agriculteur agricultrice ouvrier ouvrière
        syndicaliste militant militante élu élue conseiller conseillère candidat candidate entraîneur joueur joueuse
        acteur actrice chanteur chanteuse écrivain auteur autrice réalisateur réalisatrice journaliste rédacteur
        rédactrice artiste évêque archevêque pape prêtre roi reine ambassadeur ambassadrice expert experte
        spécialiste ingénieur ingénieure habitant habitante témoin victime père mère fils fille frère sœur mari
        femme homme voisin voisine passager propriétaire gérant gérante commerçant commerçante boulanger boulangère
        pêcheur éleveur éleveuse étudiant étudiante élève premier première
    """),
    groups=word_set("""
        police gouvernement ministère mairie préfecture parquet direction syndicat syndicats experts chercheurs
        témoins habitants avocats autorités sources source association entreprise société groupe journal quotidien
        communiqué rapport tribunal opposition manifestants pompiers enquêteurs
    """),
    bodies=word_set("""
        université institut ministère agence office commission comité conseil cour parlement assemblée sénat banque
        fonds fédération union ligue société club parti groupe compagnie monde figaro libération parisien presse
        radio hôpital musée théâtre bibliothèque police armée observatoire association centre
    """),
    places=word_set("""
        rue avenue place boulevard pont parc lac mer baie mont île aéroport gare ville région département saint
        sainte nord sud est ouest port hôtel tour stade new los san
    """),
    articles=word_set("le la les l un une des du ce cet cette ces deux plusieurs certains certaines"),
    definite=frozenset({"le", "la", "l", "ce", "cette"}),
    possessives=word_set("son sa ses leur leurs notre nos mon ma mes votre"),
    prepositions=word_set("""
        de d à au aux en dans sur sous pour par avec sans chez contre vers entre depuis pendant avant après devant
        derrière comme parce quand lorsque si jusqu lors
    """),
    locatives=frozenset({"à", "en", "au", "dans"}),
    conjunctions=frozenset({"et", "ou", "mais", "ni", "donc", "car"}),
    complements=frozenset({"de", "d", "du", "des", "à", "pour"}),
    particles=word_set("de la du des le d van von al ben el"),
    joiners=frozenset({"de", "du", "des", "et", "pour"}),
    suffixes=frozenset({"jr", "ii", "iii"}),
    gendered={
        "président": "m",
        "présidente": "f",
        "directeur": "m",
        "directrice": "f",
        "père": "m",
        "mère": "f",
        "fils": "m",
        "fille": "f",
        "frère": "m",
        "sœur": "f",
        "mari": "m",
        "femme": "f",
        "homme": "m",
        "actrice": "f",
        "acteur": "m",
    },
    gendered_endings={"trice": "f", "ière": "f"},
    auxiliaries=word_set("a ont avait avaient"),
    cues_within=True,
    labels=word_set("note source sources photo question réponse objet date mise à"),
    never=word_set("""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre noël pâques dieu internet je il elle nous vous français française
        européen
    """),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"hier": -1, "avant-hier": -2, "demain": 1})
