"""Italian: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "sig",
        "sigg",
        "sigra",
        "dott",
        "dottssa",
        "prof",
        "on",
        "avv",
        "ing",
        "arch",
        "art",
        "ca",
        "n",
        "pag",
        "gen",
        "col",
    ]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["io", "mi", "mio", "mia"]),
    second_person=frozenset(["tu", "ti", "tuo", "voi", "vostro"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
