"""Dutch: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(["dhr", "mevr", "mr", "dr", "drs", "ir", "ing", "prof", "ca", "nr", "blz", "art", "st", "jl"])

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["ik", "mij", "me", "mijn"]),
    second_person=frozenset(["jij", "je", "u", "uw", "jouw"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
