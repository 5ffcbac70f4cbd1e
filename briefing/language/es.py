"""Spanish: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

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

QUOTES = QuoteWords()
