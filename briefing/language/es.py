"""Spanish: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    ["sr", "sra", "sres", "srta", "dr", "dra", "d", "dña", "gral", "cnel", "prof", "núm", "n.º", "pág", "aprox", "art"]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["yo", "me", "mi", "mis"]),
    second_person=frozenset(["tú", "te", "tu", "usted", "ustedes"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        dijo dice dicho decía dijeron dicen afirmó afirma afirmado afirmaba afirmaron explicó explica explicado explicaba
        explicaron añadió añade añadido agregó agrega señaló señala señalado señalaron indicó indica indicado declaró
        declara declarado declararon aseguró asegura asegurado aseguraron comentó comenta comentado sostuvo sostiene
        subrayó subraya subrayado destacó destaca destacado advirtió advierte advertido respondió responde respondido
        preguntó pregunta preguntado contestó contesta manifestó manifiesta manifestado expresó expresa expresado
        reconoció reconoce reconocido admitió admite admitido anunció anuncia anunciado denunció denuncia denunciado
        recordó recuerda recordado insistió insiste insistido concluyó concluye apuntó apunta apuntado criticó critica
        lamentó lamenta lamentado relató relata contó cuenta contado escribió escribe escrito confesó confiesa precisó
        precisa prometió promete pidió pide exclamó gritó calificó califica llamó llama opinó opina reiteró reitera
        apostilló zanjó matizó enfatizó resumió tuiteó
    """),
    participles=listed("diciendo afirmando añadiendo explicando asegurando señalando recordando"),
    links=listed("""
        ha han había habían se le les también ayer hoy luego después entonces además ya lo así posteriormente
    """),
    link_endings=("mente",),
    according=frozenset({"según"}),
    pronouns={"él": "m", "ella": "f", "ellos": "", "ellas": ""},
    forms={"él": "m", "ella": "f"},
    relatives=frozenset({"que", "quien", "quienes", "cuyo", "cuya", "donde"}),
    personal_relatives=frozenset({"quien"}),
    honorifics={"Sr": "m", "Sra": "f", "Srta": "f", "Don": "m", "Doña": "f", "Dr": "m", "Dra": "f"},
    abbreviations=listed("sr sra srta dr dra lic ing prof gral"),
    roles=listed("""
        presidente presidenta ministro ministra alcalde alcaldesa consejero consejera diputado diputada senador senadora
        gobernador gobernadora secretario secretaria director directora jefe jefa portavoz vocero vocera líder responsable
        fundador fundadora abogado abogada juez jueza fiscal magistrado magistrada profesor profesora maestro maestra
        investigador investigadora economista historiador historiadora sociólogo socióloga médico médica enfermero
        enfermera policía comisario general coronel capitán bombero agricultor agricultora obrero sindicalista activista
        concejal concejala candidato candidata entrenador entrenadora jugador jugadora actor actriz cantante escritor
        escritora autor autora cineasta periodista editor editora artista obispo arzobispo papa cura rey reina embajador
        embajadora experto experta especialista ingeniero ingeniera vecino vecina testigo víctima padre madre hijo hija
        hermano hermana marido esposa mujer hombre dueño dueña empresario empresaria pescador panadero panadera ganadero estudiante alumno
        delegado delegada canciller vicepresidente vicepresidenta
    """),
    groups=listed("""
        policía gobierno ministerio ayuntamiento fiscalía expertos investigadores testigos vecinos abogados autoridades
        fuentes asociación empresa compañía grupo diario periódico comunicado informe tribunal oposición manifestantes
        bomberos sindicato sindicatos
    """),
    bodies=listed("""
        universidad instituto ministerio agencia oficina comisión comité consejo corte tribunal parlamento congreso senado
        banco fondo federación unión liga sociedad club partido grupo compañía país mundo vanguardia hospital museo teatro
        policía ejército asociación centro
    """),
    places=listed("""
        calle avenida plaza puente parque lago mar bahía monte isla aeropuerto estación ciudad región provincia san santa
        santo norte sur este oeste puerto hotel torre estadio nueva los las el la
    """),
    articles=listed("el la los las un una unos unas este esta estos estas ese esa dos varios varias algunos"),
    definite=frozenset({"el", "la", "este", "esta"}),
    possessives=listed("su sus nuestro nuestra mi mis"),
    prepositions=listed("""
        de del a al en con por para sin sobre bajo contra desde hasta entre hacia durante ante tras como cuando porque si
        mientras
    """),
    locatives=frozenset({"en", "a", "desde"}),
    conjunctions=frozenset({"y", "e", "o", "u", "pero", "ni", "sino"}),
    complements=frozenset({"de", "del", "para"}),
    particles=listed("de la del los las van von da dos"),
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
    auxiliaries=listed("ha han había habían"),
    labels=listed("nota fuente fuentes foto pregunta respuesta asunto fecha"),
    never=listed("""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
        octubre noviembre diciembre navidad dios internet yo él ella usted
    """),
)
