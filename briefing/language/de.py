"""German: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "dr",
        "prof",
        "ca",
        "nr",
        "hr",
        "fr",
        "st",
        "abs",
        "bd",
        "ing",
        "dipl",
        "mag",
        "vgl",
        "bzw",
        "evtl",
        "ggf",
        "inkl",
        "max",
        "min",
        "zzgl",
        "str",
        "tel",
    ]
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset(["ich", "mich", "mir", "mein", "meine", "meinen"]),
    second_person=frozenset(["du", "dich", "dir", "dein", "deine", "ihnen"]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
