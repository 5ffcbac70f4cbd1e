"""French: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    ["m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "mgr", "st", "ste", "env", "art", "n°", "cf"]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["je", "j'ai", "me", "moi", "mon", "ma", "mes"]),
    second_person=frozenset(["tu", "te", "toi", "vous", "votre", "vos"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        dit disait dira déclare déclaré déclarait déclara explique expliqué expliquait expliqua affirme affirmé affirmait
        affirma ajoute ajouté ajoutait ajouta estime estimé estimait estima indique indiqué indiquait indiqua précise
        précisé précisait précisa souligne souligné soulignait souligna assure assuré assurait assura confie confié
        confiait raconte raconté racontait raconta rappelle rappelé rappelait annonce annoncé annonçait répond répondu
        répondait répondit demande demandé demandait demanda lance lancé lançait lança conclut conclu poursuit poursuivi
        reconnaît reconnu admet admis avoue avoué regrette regretté déplore déploré dénonce dénoncé critique critiqué
        insiste insisté note noté observe observé commente commenté écrit écrivait écrivit résume résumé prévient prévenu
        juge jugé promet promis plaide plaidé témoigne témoigné réagit réagi martèle martelé soutient soutenu soupire
        sourit tonne fustige fustigé salue salué évoque évoqué qualifie qualifié appelle appelé considère considéré
        s'exclame exclame exclamé interroge renchérit nuance tweeté répète répété
    """),
    participles=listed("disant déclarant ajoutant expliquant affirmant précisant estimant assurant rappelant"),
    links=listed("""
        a ont avait avaient est s se t y en l lui leur aussi ensuite également encore déjà hier alors toutefois ainsi
        notamment mardi lundi mercredi jeudi vendredi samedi dimanche
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
    abbreviations=listed("m mm dr pr st"),
    roles=listed("""
        président présidente ministre maire préfet préfète sénateur sénatrice député députée chef cheffe directeur
        directrice secrétaire porte-parole parole responsable patron patronne fondateur fondatrice avocat avocate juge
        procureur procureure magistrat magistrate professeur professeure enseignant enseignante chercheur chercheuse
        économiste historien historienne sociologue politologue médecin infirmier infirmière policier policière commissaire
        général colonel capitaine pompier agriculteur agricultrice ouvrier ouvrière syndicaliste militant militante élu
        élue conseiller conseillère candidat candidate entraîneur joueur joueuse acteur actrice chanteur chanteuse
        écrivain auteur autrice réalisateur réalisatrice journaliste rédacteur rédactrice artiste évêque archevêque pape
        prêtre roi reine ambassadeur ambassadrice expert experte spécialiste ingénieur ingénieure habitant habitante témoin
        victime père mère fils fille frère sœur mari femme homme voisin voisine passager propriétaire gérant gérante
        commerçant commerçante boulanger boulangère pêcheur éleveur éleveuse étudiant étudiante élève premier première
    """),
    groups=listed("""
        police gouvernement ministère mairie préfecture parquet direction syndicat syndicats experts chercheurs témoins
        habitants avocats autorités sources source association entreprise société groupe journal quotidien communiqué
        rapport tribunal opposition manifestants pompiers enquêteurs
    """),
    bodies=listed("""
        université institut ministère agence office commission comité conseil cour parlement assemblée sénat banque fonds
        fédération union ligue société club parti groupe compagnie monde figaro libération parisien presse radio hôpital
        musée théâtre bibliothèque police armée observatoire association centre
    """),
    places=listed("""
        rue avenue place boulevard pont parc lac mer baie mont île aéroport gare ville région département saint sainte
        nord sud est ouest port hôtel tour stade new los san
    """),
    articles=listed("le la les l un une des du ce cet cette ces deux plusieurs certains certaines"),
    definite=frozenset({"le", "la", "l", "ce", "cette"}),
    possessives=listed("son sa ses leur leurs notre nos mon ma mes votre"),
    prepositions=listed("""
        de d à au aux en dans sur sous pour par avec sans chez contre vers entre depuis pendant avant après devant
        derrière comme parce quand lorsque si jusqu lors
    """),
    locatives=frozenset({"à", "en", "au", "dans"}),
    conjunctions=frozenset({"et", "ou", "mais", "ni", "donc", "car"}),
    complements=frozenset({"de", "d", "du", "des", "à", "pour"}),
    particles=listed("de la du des le d van von al ben el"),
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
    auxiliaries=listed("a ont avait avaient"),
    cues_within=True,
    labels=listed("note source sources photo question réponse objet date mise à"),
    never=listed("""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre noël pâques dieu internet je il elle nous vous français française européen
    """),
)
