"""The expressions that point from one day to another, as rows: "last week", "vor zwei Jahren", "l'année suivante".

Each row stands around a key (``keys``): what may stand before it and behind it, by the classes of words of a language.
It gives a ``Reckoning``: from which day, in which direction. The first row that fits decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.dates.keys import tokenised
from briefing.extractors.dates.reckonings import (
    AFTER,
    AGO,
    BEFORE,
    BEFORE_AHEAD,
    CONTEXT,
    EARLIER_AHEAD,
    HENCE,
    HENCE_TO_COME,
    LATER,
    NEAR,
    NEAR_AHEAD,
    NEAR_BARE,
    NONE,
    NOW,
    TOLD,
    TOLD_AFTER,
    TOLD_BEFORE,
)
from briefing.extractors.dates.stated import WITH_YEAR
from briefing.extractors.dates.undated import UNDATED
from briefing.language.words import day_words, figure_words
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.extractors.dates.keys import Key


_NUMBER = "number|DIGIT{1,5}"

RULES = (
    *UNDATED,
    *WITH_YEAR,
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
    Rule(
        name="so long from now, of what will be", pattern=f"%hence_before {_NUMBER} <key>",
        when="kind=units value=day/week/month", gives=HENCE_TO_COME,
        yes=("It will open in two weeks.",), no=("It will cost more in a week.", "It will last for two weeks."),
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
        name="last, said behind and alone", pattern="<key> 'last' BREAK|END",
        when="kind=weekday language.language=en", gives=BEFORE_AHEAD,
        yes=("He called on Monday last.",), no=("He called on Monday last week.",),
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
        name="the day after", pattern="%next <key>", when="kind=unit value=day", gives=TOLD_AFTER,
        yes=("It opened on 3 May 2012. Next day it closed.", "de: Sie kam am 3. Mai 2012 und ging am nächsten Tag."),
        no=("It opened on 3 May 2012. Next week it closes.",),
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
        name="a part of the day told", pattern="%part_of <key>", when="kind=unit value=day", gives=TOLD,
        yes=("It opened on 3 May 2012. By the end of the day it was full.",), no=("It closes at the end of the week.",),
    ),
    Rule(
        name="its end, said behind", pattern="<key> HYPHEN{0,1} 'end'",
        when="value=year language.language=en", gives=CONTEXT,
        yes=("It closes by year-end.", "It closes before year end."), no=("A year ended.",),
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
        name="a quarter by its sign, without a year", pattern="%in_month <key>", when="kind=sign", gives=NEAR_BARE,
        yes=("Sales fell 3% in Q3.",), no=("It was question Q3.",),
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
