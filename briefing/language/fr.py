"""French: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

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

QUOTES = QuoteWords()
