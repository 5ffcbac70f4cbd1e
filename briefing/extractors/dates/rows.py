"""The expressions that point from one day to another, as rows: "last week", "vor zwei Jahren", "l'année suivante".

Each row stands around a key (``keys``): what may stand before it and behind it, by the classes of words of a language.
It gives a ``Reckoning``: from which day, in which direction. The first row that fits decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefing.extractors.dates.keys import tokenised
from briefing.language.calendar import day_words
from briefing.language.figures import figure_words
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.extractors.dates.keys import Key


class Reckoning(Struct, frozen=True):
    """From which day a date is reckoned, and how far.

    ``written`` is the day of publication, ``told`` the date that the text told before, ``context`` either; ``stated``
    needs no other date. The key's unit is taken ``step`` times, times the number that stands beside it where it is
    ``counted``. ``near`` seeks the place of a named day, month or feast beside that day, where the tense says. What
    stands around the key is no part of the date where that is ``bare``, nor is the last token where a row ``looks_on``.
    What ``is_future`` is a date only in a clause of what is to come.
    """

    origin: Literal["written", "told", "context", "stated", "none"]
    step: int = 0
    is_counted: bool = False
    near: bool = False
    bare: bool = False
    looks_on: bool = False
    is_future: bool = False


NONE = Reckoning("none")
BEFORE, NOW, AFTER = Reckoning("written", -1), Reckoning("written", 0), Reckoning("written", 1)
TOLD_BEFORE, TOLD, TOLD_AFTER = Reckoning("told", -1), Reckoning("told", 0), Reckoning("told", 1)
AGO, HENCE = Reckoning("written", -1, is_counted=True), Reckoning("written", 1, is_counted=True)
HENCE_IF_FUTURE = Reckoning("written", 1, is_counted=True, is_future=True)
LATER = Reckoning("told", 1, is_counted=True)
NEAR, NEAR_BARE = Reckoning("written", near=True), Reckoning("written", near=True, bare=True)
NEAR_AHEAD = Reckoning("written", near=True, looks_on=True)
EARLIER_AHEAD = Reckoning("told", -1, is_counted=True, looks_on=True)
CONTEXT = Reckoning("context")
STATED = Reckoning("stated")

_YEAR = r"/(?:1[4-9]|20)\d\d/"
_NUMBER = "number|DIGIT{1,5}"

RULES = (
    # ---- What is no date ----
    Rule(
        name="what comes again and again", pattern="%every <key>", gives=NONE,
        yes=("They meet every Friday.", "de: Sie treffen sich jeden Freitag.", "fr: Il vient chaque lundi."),
        no=("They met on Friday.",),
    ),
    Rule(
        name="a length of time up to now", pattern="%spans <key>", when="kind=unit/units", gives=NONE,
        yes=("Over the last year it grew.",), no=("It grew last year.",),
    ),
    Rule(
        name="a length of time from now on", pattern="%within %definite_next <key>", when="kind=unit", gives=NONE,
        yes=("It opened in 2012 and is to grow within the next year.",), no=("It closed the next year.",),
    ),
    Rule(
        name="up to now", pattern="%up_to <key>", when="kind=day value=0", gives=NONE,
        yes=("We have met on it to today.", "de: Wir haben bis heute nichts gehört."), no=("We will meet today.",),
    ),
    Rule(
        name="a name with a day in it", pattern="'the' <key> TITLE&ALPHA", when="kind=weekday/holiday", gives=NONE,
        yes=("The Sunday Herald closed.",), no=("The Sunday was cold.",),
    ),
    Rule(
        name="a name that ends in a day", pattern="TITLE <key:TITLE>", when="kind=day", gives=NONE,
        yes=("It rained yesterday, as Norrvik Today reported.",), no=("The council reported it. Today it met.",),
    ),
    Rule(
        name="a name with a time of day in it", pattern="<key> TITLE&day_parts", when="kind=weekday", gives=NONE,
        yes=("We saw Saturday Morning Songs.",), no=("We met on Saturday morning.",),
    ),
    # ---- What stands there with its year ----
    Rule(
        name="a season of a year", pattern=f"<key> joints{{0,2}} {_YEAR}", when="kind=season", gives=STATED,
        yes=("It opened in summer 2012.", "It opened in the summer of 2012.", "de: Sie kam im Sommer 2012."),
        no=("It opened in summer.",),
    ),
    Rule(
        name="a quarter of a year", pattern=f"ordinals <key> joints{{0,2}} {_YEAR}", when="value=quarter", gives=STATED,
        yes=("It fell in the third quarter of 2015.", "it: È sceso nel terzo trimestre del 2015."),
        no=("It fell in the third quarter.",),
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
    # ---- With a number ----
    Rule(
        name="so long ago", pattern=f"{_NUMBER} <key> %ago_after", when="kind=unit/units", gives=AGO,
        yes=(
            "It closed two years ago.", "It closed a month ago.", "it: È successo tre anni fa.",
            "nl: Dat was drie jaar geleden.",
        ),
        no=("It closed for two years.",),
    ),
    Rule(
        name="so long ago, said before", pattern=f"%ago_before {_NUMBER} <key>", when="kind=unit/units", gives=AGO,
        yes=(
            "de: Vor zwei Jahren schloss es.", "fr: Il a fermé il y a deux ans.", "es: Cerró hace dos años.",
            "pt: Fechou há dois anos.",
        ),
        no=("de: Seit zwei Jahren ist es zu.",),
    ),
    Rule(
        name="so long after", pattern=f"{_NUMBER} <key> %later_after", when="kind=unit/units", gives=LATER,
        yes=("It closed in 2012. Two years later it burned down.", "fr: Fermé en 2012, il a brûlé deux ans plus tard."),
        no=("It closed two years ago.",),
    ),
    Rule(
        name="a comparison with an earlier time", pattern=f"compared_by {_NUMBER} <key> %earlier_after",
        when="kind=unit/units", gives=NONE,
        yes=("It opened in 2012. Sales were up 9% on a year earlier.",),
        no=("It opened in 2012. A year earlier it had been sold.",),
    ),
    Rule(
        name="so long before", pattern=f"{_NUMBER} <key> %earlier_after BREAK|END",
        when="kind=unit/units", gives=EARLIER_AHEAD,
        yes=("It burned down in 2012. It had closed two years before.",), no=("It closed two years before the war.",),
    ),
    Rule(
        name="so long from now", pattern=f"%hence_before {_NUMBER} <key> ['’]{{0,1}} %hence_after",
        when="kind=unit/units", gives=HENCE,
        yes=("It opens in one week's time.", "It opens in two weeks' time."), no=("It was built in two weeks.",),
    ),
    Rule(
        name="so long from today", pattern=f"{_NUMBER} <key> %hence_after", when="kind=units", gives=HENCE,
        yes=("It opens two weeks from now.",), no=("It was built in two weeks.",),
    ),
    Rule(
        name="so long from now, in one word", pattern=f"%hence_alone {_NUMBER} <key>",
        when="kind=unit/units", gives=HENCE,
        yes=("de: In zwei Wochen wird gewählt.", "fr: Il ouvrira dans deux semaines."),
        no=("de: Vor zwei Wochen schloss es.",),
    ),
    # ---- From the date that was told before ----
    Rule(
        name="the one told", pattern="%same <key>", when="kind=unit/part/season/weekday", gives=TOLD,
        yes=("It opened in 2012. That year it burned down.", "es: Abrió en 2012. Ese mismo año se quemó."),
        no=("It burned down this year.",),
    ),
    Rule(
        name="the one told, said behind", pattern="<key> %same_after", when="kind=unit/part/season", gives=TOLD,
        yes=("fr: Ouvert en 2012, il a brûlé cette année-là.",), no=("fr: Il a brûlé cette année.",),
    ),
    Rule(
        name="the one after", pattern="%following <key>", when="kind=unit/part/season/weekday", gives=TOLD_AFTER,
        yes=("It opened in 2012 and closed the following year.", "de: Eröffnet 2012, schloss sie im folgenden Jahr."),
        no=("It closes next year.",),
    ),
    Rule(
        name="the next one", pattern="%definite_next <key>", when="kind=unit/part", gives=TOLD_AFTER,
        yes=("It opened on 3 May 2012 and closed the next day.",), no=("It closes next year.",),
    ),
    Rule(
        name="the one after, said behind", pattern="<key> %following_after",
        when="kind=unit/part/season", gives=TOLD_AFTER,
        yes=("fr: Ouvert en 2012, il a fermé l'année suivante.", "es: Abrió en 2012 y cerró al año siguiente."),
        no=("fr: Il ferme l'année prochaine.",),
    ),
    Rule(
        name="the one before", pattern="%previous <key>", when="kind=unit/part/season", gives=TOLD_BEFORE,
        yes=("It burned down in 2012. It had closed the previous year.",), no=("It closed last year.",),
    ),
    Rule(
        name="the one before, said behind", pattern="<key> %previous_after",
        when="kind=unit/part/season", gives=TOLD_BEFORE,
        yes=("it: Bruciò nel 2012. Aveva chiuso l'anno precedente.",), no=("it: Ha chiuso l'anno scorso.",),
    ),
    # ---- From the day of publication ----
    Rule(
        name="the last day of something", pattern="%last <key>", when="value=day kind=unit", gives=NONE,
        yes=("It was our last day.",), no=("It closed last week.",),
    ),
    Rule(
        name="last", pattern="%last <key>",
        when="kind=unit/season/month/weekday/evening/holiday/part/short", gives=BEFORE,
        yes=(
            "It closed last week.", "It closed last night.", "de: Letzte Woche schloss es.",
            "nl: Het sloot vorige week.",
        ),
        no=("It closed at last.", "The last weeks were dull."),
    ),
    Rule(
        name="last, said behind", pattern="<key> %last_after",
        when="kind=unit/season/month/weekday/holiday", gives=BEFORE,
        yes=(
            "fr: Il a fermé la semaine dernière.", "es: Cerró el mes pasado.", "it: Ha chiuso l'anno scorso.",
            "pt: Fechou no mês passado.",
        ),
        no=("fr: Il ferme la semaine prochaine.",),
    ),
    Rule(
        name="this", pattern="%this <key>",
        when="kind=unit/units/season/month/weekday/evening/holiday/part/short", gives=NOW,
        yes=(
            "It closed this week.", "It closed this morning.", "de: Diese Woche schloss es.",
            "fr: Il a fermé cette semaine.",
        ),
        no=("This is a week of rest.",),
    ),
    Rule(
        name="next", pattern="%next <key>",
        when="kind=unit/season/month/weekday/evening/holiday/part/short", gives=AFTER,
        yes=("It closes next week.", "de: Kommende Woche schließt es.", "es: Cierra el próximo año."),
        no=("The next of them closes a week later.",),
    ),
    Rule(
        name="next, said behind", pattern="<key> %next_after",
        when="kind=unit/season/month/weekday/holiday", gives=AFTER,
        yes=("fr: Il ferme la semaine prochaine.", "es: Cierra el mes que viene.", "pt: Fecha na semana que vem."),
        no=("fr: Il a fermé la semaine dernière.",),
    ),
    Rule(
        name="yesterday, today, tomorrow", pattern="<key> day_parts{0,1}", when="kind=day", gives=NOW,
        yes=("It closed yesterday.", "It closes tomorrow night.", "de: Es schloss gestern.", "it: Ha chiuso ieri."),
        no=("Yesteryear it closed.",),
    ),
    Rule(
        name="a word of its own", pattern="<key>", when="kind=shift", gives=NOW,
        yes=("it: Ha chiuso quest'anno.",), no=("it: Ha chiuso.",),
    ),
    Rule(
        name="a part of the one spoken of", pattern="%part_of <key>", when="kind=unit", gives=CONTEXT,
        yes=(
            "It closes by the end of the year.", "de: Sie schließt Ende des Jahres.",
            "fr: Il ferme à la fin de l'année.",
        ),
        no=("It was the end of the road.",),
    ),
    # ---- Beside the day of publication, as the tense says ----
    Rule(
        name="a day of the week", pattern="<key> day_parts{0,1}", when="kind=weekday/evening", gives=NEAR,
        yes=("It closed on Friday.", "It closes on Friday night.", "de: Sie kam am Freitagabend."),
        no=("They meet on Fridays.",),
    ),
    Rule(
        name="a day of the week, cut short", pattern="'on' <key:TITLE>", when="kind=short", gives=NEAR_BARE,
        yes=("It closed on Wed. and Thu. of course.",), no=("We sat in the sun.",),
    ),
    Rule(
        name="a quarter", pattern="ordinals <key>", when="value=quarter", gives=NEAR,
        yes=("Sales fell 3% in the third quarter.",), no=("He lives in the Latin quarter.",),
    ),
    Rule(
        name="a part of a month", pattern="%early HYPHEN{0,1} <key> !DIGIT&!TITLE", when="kind=month", gives=NEAR_AHEAD,
        yes=(
            "It closed in mid-June.", "It closed at the end of May.", "de: Ende Mai schloss es.",
            "fr: Il a fermé fin mai.",
        ),
        no=("At the end of May 2012 it closed.",),
    ),
    Rule(
        name="a month", pattern="%in_month <key> !DIGIT&!TITLE", when="kind=month", gives=NEAR_BARE,
        yes=("It closed in May.", "de: Im Mai schloss es.", "es: Cerró en mayo."),
        no=("It may close.", "They talked of Theresa May and Ann.", "In May 2012 it closed."),
    ),
    Rule(
        name="a feast", pattern="<key>", when="kind=holiday", gives=NEAR,
        yes=("It closed on Christmas Eve.", "de: An Silvester schloss es."), no=("They wear Christmassy hats.",),
    ),
)  # fmt: skip


class Words(Struct, frozen=True):
    """The word classes of one language, as the rules ask for them."""

    language: str

    def class_of(self, name: str) -> Collection[str]:
        """Return the words of a class, each as the tokeniser cuts it."""
        if name == "number":
            return _numbers(self.language)
        words = day_words(self.language)
        known: Collection[str] = getattr(words if hasattr(words, name) else figure_words(self.language), name)
        return [" ".join(tokenised(phrase)) for phrase in known]


def _numbers(language: str) -> frozenset[str]:
    words = figure_words(language)
    return frozenset([*words.numbers, *words.scales, *words.articles, *words.ones, "-"])


EXPRESSIONS: Table[Key] = Table("expressions", RULES, {"key": lambda key: (key.start, key.end)})


@cache
def words_of(language: str) -> Words:
    """Return the word classes of a language; one object a language, since tables are compiled once for each."""
    return Words(language)
