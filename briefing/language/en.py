"""English: the words that ranking, figures and quotations know; the last two have rooms of their own beside it."""

from briefing.language.calendar import DayWords
from briefing.language.en_figures import FIGURES
from briefing.language.en_quotes import QUOTES
from briefing.language.ranking import RankingWords, word_set

__all__ = ["ABBREVIATIONS", "DAYS", "FIGURES", "QUOTES", "RANKING"]

# ---- sentences ----------------------------------------------------------------------------------

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gov sen rep gen col lt capt cmdr sgt rev hon pres supt insp det approx ca fig
    figs vol mt st messrs mx cllr
    """.split()
)

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=word_set("i i'm i've i'd i'll me my mine myself"),
    first_plural=word_set("we we're we've we'd we'll us our ours ourselves"),
    second_person=word_set("you you're you've you'd you'll your yours yourself yourselves"),
    pronouns=word_set("he she it they his her its their he's she's it's they're him them"),
    openers=word_set("""
        however moreover furthermore therefore thus nevertheless instead also besides otherwise consequently
        additionally
    """),
    contribution=(
        *(
            f" we {verb} "
            for verb in word_set("propose present introduce show describe develop demonstrate study argue")
        ),
        *(f" this {work} " for work in word_set("paper article work study thesis report")),
    ),
    past=word_set("was were had did said went came took got made saw knew thought looked asked told"),
    present=word_set("is are am has have does do says go goes come takes get gets makes see know think looks"),
    bonus=word_set("significant important greatest conclude conclusion result results overall key main"),
    stigma=word_set("hardly impossible perhaps maybe possibly incidentally example"),
)

# ---- days ----------------------------------------------------------------------------------------

DAYS = DayWords(
    days={"yesterday": -1, "tomorrow": 1},
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    past=word_set("""
        was were had did said told came went took began fell rose left met made gave found held broke struck saw won
        lost ran hit became spoke wrote sent paid bought sold led cut built drew
    """),
    past_endings=("ed",),
    future=word_set("""
        will would shall should may might can could must is are be due until before by every each scheduled expected
        planned supposed hoped next to for
    """),
)
