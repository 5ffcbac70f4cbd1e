"""English: the words that ranking, figures and quotations know."""

from briefing.language.en_figures import FIGURES as FIGURES
from briefing.language.en_quotes import QUOTES as QUOTES
from briefing.language.ranking import RankingWords, listed

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
    first_person=listed("i i'm i've i'd i'll me my mine myself"),
    first_plural=listed("we we're we've we'd we'll us our ours ourselves"),
    second_person=listed("you you're you've you'd you'll your yours yourself yourselves"),
    pronouns=listed("he she it they this that these those his her its their he's she's it's they're that's"),
    contribution=(
        *(f" we {verb} " for verb in listed("propose present introduce show describe develop demonstrate study argue")),
        *(f" this {work} " for work in listed("paper article work study thesis report")),
    ),
    past=listed("was were had did said went came took got made saw knew thought looked asked told"),
    present=listed("is are am has have does do says go goes come takes get gets makes see know think looks"),
    bonus=listed("significant important greatest conclude conclusion result results overall key main"),
    stigma=listed("hardly impossible perhaps maybe possibly incidentally example"),
)

# ---- figures, quotations and names ---------------------------------------------------------------

# The words of figures and of quotations are in rooms of their own: this one would grow too long.
