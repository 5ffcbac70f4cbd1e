"""English: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gov",
        "sen",
        "rep",
        "gen",
        "col",
        "lt",
        "capt",
        "cmdr",
        "sgt",
        "rev",
        "hon",
        "pres",
        "supt",
        "insp",
        "det",
        "approx",
        "ca",
        "fig",
        "figs",
        "vol",
        "mt",
        "st",
        "messrs",
        "mx",
        "cllr",
    ]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself"]),
    second_person=frozenset(["you", "your", "yours", "you're", "yourself"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
