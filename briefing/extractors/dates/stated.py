"""What stands there with its year, or needs none, as rows: "summer of 2012", "the sixties", "siglo XIX", "Q3 2015"."""

from __future__ import annotations

from briefing.extractors.dates.reckonings import DECADE, DECADE_AHEAD, STATED
from briefing.rules import Rule

_YEAR = r"/(?:1[4-9]|20)\d\d/"
_DECADE = r"/(?:1[4-9]|20)?\d0/"

WITH_YEAR = (
    Rule(
        name="a season of a year", pattern=f"<key> joints{{0,2}} {_YEAR}", when="kind=season", gives=STATED,
        yes=("It opened in summer 2012.", "It opened in the summer of 2012.", "de: Sie kam im Sommer 2012."),
        no=("It opened in summer.",),
    ),
    Rule(
        name="a quarter of a year", pattern=f"ordinals <key> joints{{0,2}} fiscal{{0,2}} {_YEAR}",
        when="value=quarter", gives=STATED,
        yes=("It fell in the third quarter of 2015.", "it: È sceso nel terzo trimestre del 2015."),
        no=("It fell in the third quarter.",),
    ),
    Rule(
        name="a quarter by its sign", pattern=f"<key> joints|[/]{{0,2}} fiscal{{0,2}} {_YEAR}",
        when="kind=sign", gives=STATED,
        yes=("It fell in Q3 2015.", "de: Es fiel im Q3 2015.", "fr: Elle a baissé au T3 2015."),
        no=("It was question Q3.",),
    ),
    Rule(
        name="a decade by its number", pattern=f"<key> joints{{0,2}} ['/’/‘]{{0,1}} {_DECADE} !ALPHA|in_month|joining",
        when="kind=units/unit value=year/decade language.language=es/fr/it/nl/pt", gives=DECADE_AHEAD,
        yes=("fr: C'était dans les années 1990.", "nl: Het was in de jaren 90.", "pt: Foi na década de 1990."),
        no=("fr: Il a 90 ans.",),
    ),
    Rule(
        name="a decade glued to its ending", pattern=f"{_DECADE} ~'er' [-]{{0,1}} <key>",
        when="kind=units/unit value=year language.language=de", gives=DECADE,
        yes=("de: Es war in den 1990er Jahren.", "de: Es war in den 90er-Jahren."), no=("de: Er ist 90 Jahre alt.",),
    ),
    Rule(
        name="a century in words", pattern="%centuries <key>", when="value=century", gives=STATED,
        yes=("It is of the nineteenth century.", "it: Risale al diciannovesimo secolo."), no=("It took a century.",),
    ),
    Rule(
        name="a decade in words", pattern="'the' <key>", when="kind=decade", gives=STATED,
        yes=("He left in the sixties.",), no=("He is in his sixties.",),
    ),
    Rule(
        name="a decade in words, behind its unit", pattern="%decade_before <key>", when="kind=decade", gives=STATED,
        yes=("it: Era bella negli anni sessanta.", "nl: Het was mooi in de jaren zestig."),
        no=("it: Ha sessanta anni.",),
    ),
    Rule(
        name="a decade in one word", pattern="<key:/.+jahren?/>", when="kind=decade", gives=STATED,
        yes=("de: In den Sechzigerjahren war es schön.",), no=("de: Er ist in den Sechzigern.",),
    ),
    Rule(
        name="a century by its number", pattern="/\\d{1,2}/ ~'./e/de/ste' <key>", when="value=century", gives=STATED,
        yes=("de: Sie stammt aus dem 19. Jahrhundert.", "nl: Het is uit de 19e eeuw."),
        no=("de: Es währte 2 Jahrhunderte.",),
    ),
    Rule(
        name="a century by its Roman number", pattern="<key> /[IVX]+/", when="value=century", gives=STATED,
        yes=("es: Es del siglo XIX.", "pt: É do século XIX."), no=("es: Es de este siglo.",),
    ),
    Rule(
        name="a century behind its Roman number", pattern="/[IVX]+(?:e|er|ème)?/ <key>",
        when="value=century", gives=STATED,
        yes=("fr: Elle date du XIXe siècle.", "it: Risale al XIX secolo."), no=("fr: Elle date de ce siècle.",),
    ),
    Rule(
        name="a day that has a name", pattern="<key>", when="kind=named", gives=STATED,
        yes=("It was flown after 9/11.",), no=("It was flown 9/10 of the way.",),
    ),
)  # fmt: skip
