"""Portuguese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    ["sr", "sra", "srs", "dr", "dra", "prof", "profa", "n", "art", "pág", "aprox", "gen", "cel", "eng"]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["eu", "me", "meu", "minha"]),
    second_person=frozenset(["tu", "você", "vocês", "seu"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
