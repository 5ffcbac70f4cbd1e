"""Spanish: the words that ranking, figures and quotations know."""

from briefing.language.calendar import DayWords
from briefing.language.figures import FigureWords, counted, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    sr sra sres srta dr dra d dña gral cnel prof núm n.º pág aprox art
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("yo me mi mis mí conmigo"),
    first_plural=word_set("nosotros nosotras nos nuestro nuestra nuestros nuestras"),
    second_person=word_set("tú te tu tus ti vosotros usted ustedes vuestro vuestra"),
    pronouns=word_set("él ella ello ellos ellas su sus suyo suya éste ésta"),
    openers=word_set("además también asimismo por ello tampoco entonces"),
    contribution=(
        " proponemos ",
        " presentamos ",
        " mostramos ",
        " este artículo ",
        " este trabajo ",
        " este estudio ",
    ),
    past=word_set("era eran había habían fue fueron estaba estaban dijo tenía hizo vio vino"),
    present=word_set("es son ha han está están dice tiene hace ve viene puede pueden"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    levels=phrases("a, de, del, al"),
    decimal_mark=",",
    numbers=counted(
        "cero un/uno/una/unos dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
        " dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiun/veintiuna"
        " veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete"
        " veintiocho"
        " veintinueve"
    )
    | counted("cero diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10)
    | counted(
        "cero cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas"
        " quinientos/quinientas"
        " seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas",
        100,
    ),
    scales=valued("""
        1000: mil; 1000000: millón, millon, millones, mill; 1000000000: millardo, millardos
        1000000000000: billón, billon, billones; 1000000000000000000: trillón, trillones
    """),
    suffixes=valued("1000: k; 1000000: m"),
    bare_scales=phrases("mil"),
    plurals=valued("100: cientos, centenares; 1000: miles, millares; 12: docenas; 10: decenas"),
    dozens=valued("12: docena, docenas; 10: decena; 100: centenar, centena; 1000: millar"),
    several=phrases("varios, varias, unos, algunos"),
    joiners=phrases("y"),
    points=phrases("coma, punto, con"),
    minus=phrases("menos, negativo"),
    articles=phrases("un, una"),
    ones=phrases("un, uno, una, unos"),
    plus=phrases("y, con"),
    halves=phrases("medio, media, mitad"),
    fractions=valued("""
        2: medios; 3: tercio, tercios, tercera; 4: cuarto, cuartos, cuarta; 5: quinto, quintos, quinta, quintas
        6: sexto, sextos; 7: séptimo, séptimos, septimos; 8: octavo, octavos; 9: noveno, novenos; 10: décimo, décimos
        10: decimo, decimos, décima, décimas; 20: veinteavo, veinteavos; 30: treintavos
        100: centésimo, centesimo, centésima, centésimas, centesimos; 1000: milésimo, milesimo, milésimas
    """),
    of=phrases("de, del"),
    out_of=phrases("de cada, sobre"),
    to=phrases("a"),
    between=phrases("entre"),
    start=phrases("de"),
    either=phrases("o"),
    by=phrases("en"),
    units=named("""
        percent: por ciento, por cien, porciento; percentage point: puntos porcentuales, punto porcentual
        second: segundo, segundos; minute: minuto, minutos; hour: hora, horas; day: día, días, dia, dias
        week: semana, semanas; month: mes, meses; year: año, años; decade: década, décadas; century: siglo, siglos
        metre: metro, metros; kilometre: kilómetro, kilómetros, kilometros; centimetre: centímetro, centímetros
        millimetre: milímetro, milímetros; mile: milla, millas; foot: pie, pies; inch: pulgada, pulgadas
        yard: yarda, yardas; gram: gramo, gramos; kilogram: kilogramo, kilogramos, kilo, kilos; pound: libra, libras
        tonne: tonelada métrica, toneladas métricas, tonelada, toneladas; ounce: onza, onzas
        litre: litro, litros; millilitre: mililitro, mililitros; gallon: galón, galones; barrel: barril, barriles
        acre: acre, acres; square metre: metro cuadrado, metros cuadrados; square kilometre: kilómetros cuadrados
        hectare: hectárea, hectáreas; cubic foot: pie cúbico, pies cúbicos; cubic metre: metros cúbicos, metro cúbico
        mile per hour: millas por hora; kilometre per hour: kilómetros por hora; metre per second: metros por segundo
        celsius: grados celsius, grado celsius, grados centígrados, grados c, celsius, centígrados, centígrado
        turn: vuelta, vueltas; fahrenheit: grados fahrenheit, grado fahrenheit, grados f, fahrenheit
        degree: grado, grados; kelvin: kelvin; watt: vatios; kilowatt: kilovatios; megawatt: megavatios
        gigawatt: gigavatios; point: puntos
    """),
    currencies=named("""
        USD: dólar, dólares, dolar, dolares, dólares estadounidenses, dólares americanos; EUR: euro, euros
        GBP: libras esterlinas, libra esterlina; JPY: yen, yenes; CNY: yuan, yuanes, yuan chinos; INR: rupia, rupias
        CHF: franco suizo, francos suizos; FRF: francos; MXN: peso mexicano, pesos mexicanos; MXN: peso, pesos
        AUD: dólar australiano, dólares australianos; CAD: dólares canadienses, dólar canadiense; RUB: rublos
        FIM: marcos finlandeses, marco finlandés; NLG: florines neerlandeses; ARS: pesos argentinos; BRL: reales
        HKD: dólares de hong kong; NZD: dólares neozelandeses; SEK: coronas suecas; COP: pesos colombianos
        cent: centavo, centavos, céntimo, céntimos; penny: penique, peniques; ESP: peseta, pesetas
        BTC: bitcoin, bitcoins
    """),
    left_names={"dólar": "USD", "dólares": "USD"},
    unit_links=phrases("de"),
    per_articles=phrases("por, al, a la, cada"),
    per_nouns=phrases("acción, persona, habitante, barril, unidad, docena"),
    times=phrases("veces"),
    comparisons=phrases("más, menos, mayor, superior, el, la"),
    at_bare_hour=phrases("las"),
    day_parts=phrases("tarde, mañana, noche, madrugada"),
    them=phrases("ellos, ellas, nosotros, ustedes"),
    fillers=phrases("""
        primeros, primeras, últimos, últimas, largos, largas, próximos, próximas, buenas, siguientes
    """),
    old=phrases("de edad"),
    aged=phrases("edad"),
    bounds=named("""
        about: alrededor del, cerca del, en torno al, alrededor de los, cerca de los, alrededor de, unos, unas, casi
        about: cerca de, aproximadamente, en torno a, sobre, un promedio de
        more: más de, más que, al menos, por lo menos, mayor que, mayor a, superior a, superiores a, mayores que
        more: como mínimo
        less: menos de, hasta, como máximo, a lo sumo, menor que, inferior a, inferiores a, no más de, menos que
        more: más del, superior al; less: debajo de, menos del, inferior al
    """),
    bounds_after=named("more: o más, o mayor; less: o menos, o menor"),
    ups=phrases("""
        subió, subieron, aumentó, aumentaron, creció, crecieron, aumento, alza, ganó, incremento, subida, elevó
    """),
    downs=phrases("""
        bajó, bajaron, cayó, cayeron, disminuyó, descenso, caída, perdió, redujo, reducción, pérdida, baja
    """),
    change_nouns=phrases("aumento, alza, incremento, subida, descenso, caída, reducción, baja"),
    names=phrases("""
        artículo, página, páginas, capítulo, sección, número, n, no, sala, habitación, línea, ruta, carretera, tabla
        figura, tomo, temporada, episodio, grupo, boeing, airbus, windows, iphone, versión, párrafo, puerta, km
    """),
    contrasts=phrases("y, e, pero"),
    nothing=phrases("cero"),
    stops=phrases("""
        el, la, los, las, lo, un, una, unos, unas, y, e, o, u, pero, en, de, del, a, al, por, para, con, sin, sobre
        entre, hasta, desde, hacia, según, durante, tras, ante, como, que, quien, cuyo, donde, cuando, si, no, más
        menos, es, son, era, fue, fueron, será, ha, han, había, ser, estar, está, están, se, su, sus, este, esta
        estos, ese, esa, aquel, él, ella, ellos, nosotros, yo, ya, también, muy, cada, todo, todos, dijo, hace
        después, antes, año
    """),
    states=phrases("""
        cuesta, cuestan, costó, costaron, costará, costado, alcanza, alcanzó, alcanzará, alcanzado, dura, duró
        duraron, durará, durado, mide, miden, medía, pesa, pesaba, asciende, ascendió, ascienden, supera, superó
        superado, subido, bajado, crecido, aumentado, disminuido
    """),
    auxiliaries=phrases("ha, han, había, es, son, fue, será"),
    participle_endings=("aron", "ieron"),
    determiners=phrases("el, la, los, las, sus, su, estos, estas"),
    months=valued("""
        1: enero, ene; 2: febrero, feb; 3: marzo; 4: abril, abr; 5: mayo; 6: junio, jun; 7: julio, jul; 8: agosto
        9: septiembre, setiembre, sept; 10: octubre, oct; 11: noviembre, nov; 12: diciembre, dic
    """),
    in_year=phrases("""
        en, desde, de, hasta, antes, después, año, finales, principios, mediados, verano, invierno, otoño, primavera
        entre, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
        del, y, a
    """),
    amounts=("más de", "menos de", "cerca de", "alrededor de", "total de", "superior a", "superiores a", "inferior a"),
    persons=phrases("personas, gente, hombres, mujeres, niños"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        dijo dice dicho decía dijeron dicen afirmó afirma afirmado afirmaba afirmaron explicó explica explicado
        explicaba explicaron añadió añade añadido agregó agrega señaló señala señalado señalaron indicó indica
        indicado declaró declara declarado declararon aseguró asegura asegurado aseguraron comentó comenta comentado
        sostuvo sostiene subrayó subraya subrayado destacó destaca destacado advirtió advierte advertido respondió
        responde respondido preguntó pregunta preguntado contestó contesta manifestó manifiesta manifestado expresó
        expresa expresado reconoció reconoce reconocido admitió admite admitido anunció anuncia anunciado denunció
        denuncia denunciado recordó recuerda recordado insistió insiste insistido concluyó concluye apuntó apunta
        apuntado criticó critica lamentó lamenta lamentado relató relata contó cuenta contado escribió escribe
        escrito confesó confiesa precisó precisa prometió promete pidió pide exclamó gritó calificó califica llamó
        llama opinó opina reiteró reitera apostilló zanjó matizó enfatizó resumió tuiteó
    """),
    participles=word_set("diciendo afirmando añadiendo explicando asegurando señalando recordando"),
    links=word_set("""
        ha han había habían se le les también ayer hoy luego después entonces además ya lo así posteriormente
    """),
    link_endings=("mente",),
    according=frozenset({"según"}),
    pronouns={"él": "m", "ella": "f", "ellos": "", "ellas": ""},
    forms={"él": "m", "ella": "f"},
    relatives=frozenset({"que", "quien", "quienes", "cuyo", "cuya", "donde"}),
    personal_relatives=frozenset({"quien"}),
    honorifics={"Sr": "m", "Sra": "f", "Srta": "f", "Don": "m", "Doña": "f", "Dr": "m", "Dra": "f"},
    abbreviations=word_set("sr sra srta dr dra lic ing prof gral"),
    roles=word_set("""
        presidente presidenta ministro ministra alcalde alcaldesa consejero consejera diputado diputada senador
        senadora gobernador gobernadora secretario secretaria director directora jefe jefa portavoz vocero vocera
        líder responsable fundador fundadora abogado abogada juez jueza fiscal magistrado magistrada profesor
        profesora maestro maestra investigador investigadora economista historiador historiadora sociólogo socióloga
        médico médica enfermero enfermera policía comisario general coronel capitán bombero agricultor agricultora
        obrero sindicalista activista concejal concejala candidato candidata entrenador entrenadora jugador jugadora
        actor actriz cantante escritor escritora autor autora cineasta periodista editor editora artista obispo
        arzobispo papa cura rey reina embajador embajadora experto experta especialista ingeniero ingeniera vecino
        vecina testigo víctima padre madre hijo hija hermano hermana marido esposa mujer hombre dueño dueña
        empresario empresaria pescador panadero panadera ganadero estudiante alumno delegado delegada canciller
        vicepresidente vicepresidenta
    """),
    groups=word_set("""
        policía gobierno ministerio ayuntamiento fiscalía expertos investigadores testigos vecinos abogados
        autoridades fuentes asociación empresa compañía grupo diario periódico comunicado informe tribunal oposición
        manifestantes bomberos sindicato sindicatos
    """),
    bodies=word_set("""
        universidad instituto ministerio agencia oficina comisión comité consejo corte tribunal parlamento congreso
        senado banco fondo federación unión liga sociedad club partido grupo compañía país mundo vanguardia hospital
        museo teatro policía ejército asociación centro
    """),
    places=word_set("""
        calle avenida plaza puente parque lago mar bahía monte isla aeropuerto estación ciudad región provincia san
        santa santo norte sur este oeste puerto hotel torre estadio nueva los las el la
    """),
    articles=word_set("el la los las un una unos unas este esta estos estas ese esa dos varios varias algunos"),
    definite=frozenset({"el", "la", "este", "esta"}),
    possessives=word_set("su sus nuestro nuestra mi mis"),
    prepositions=word_set("""
        de del a al en con por para sin sobre bajo contra desde hasta entre hacia durante ante tras como cuando
        porque si mientras
    """),
    locatives=frozenset({"en", "a", "desde"}),
    conjunctions=frozenset({"y", "e", "o", "u", "pero", "ni", "sino"}),
    complements=frozenset({"de", "del", "para"}),
    particles=word_set("de la del los las van von da dos"),
    joiners=frozenset({"de", "del", "y", "para"}),
    suffixes=frozenset({"jr", "ii", "iii"}),
    gendered={
        "presidente": "m",
        "presidenta": "f",
        "padre": "m",
        "madre": "f",
        "hijo": "m",
        "hija": "f",
        "hermano": "m",
        "hermana": "f",
        "marido": "m",
        "esposa": "f",
        "mujer": "f",
        "hombre": "m",
        "actor": "m",
        "actriz": "f",
    },
    gendered_endings={"ora": "f", "era": "f"},
    auxiliaries=word_set("ha han había habían"),
    labels=word_set("nota fuente fuentes foto pregunta respuesta asunto fecha"),
    never=word_set("""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre navidad dios internet yo él ella usted
    """),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(days={"ayer": -1, "anteayer": -2})
