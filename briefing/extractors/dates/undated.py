"""What looks like a date and is none, as rows: what comes again, lengths of time, names with a day in them."""

from __future__ import annotations

from briefing.extractors.dates.reckonings import NONE
from briefing.rules import Rule

UNDATED = (
    Rule(
        name="what comes again and again", pattern="%every <key>", when="!kind=day", gives=NONE,
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
        name="up to this day", pattern="%up_to %this <key>", when="kind=unit value=day", gives=NONE,
        yes=("To this day nobody knows.", "fr: Jusqu'à ce jour, nul ne sait."), no=("On this day it closed.",),
    ),
    Rule(
        name="a day that comes again and again", pattern="<key> recurring", when="kind=weekday", gives=NONE,
        yes=("They met on Friday evenings.",), no=("They met on Friday evening.",),
    ),
    Rule(
        name="days that come again and again", pattern="<key> joining|[,] weekdays recurring",
        when="kind=weekday", gives=NONE,
        yes=("They met on Tuesday and Friday evenings.",), no=("They met on Tuesday and Friday.",),
    ),
    Rule(
        name="a day that comes again, without a plural", pattern="on_each <key>", when="kind=weekday", gives=NONE,
        yes=("es: Se reúnen los lunes.",), no=("es: Se reunieron el lunes.",),
    ),
    Rule(
        name="some day of the week or other", pattern="articles <key> day_parts{0,1} BREAK|END",
        when="kind=weekday/evening", gives=NONE,
        yes=("They come on a Sunday morning, with a dog.", "de: Es war an einem Freitag."),
        no=("They came on Sunday morning, with a dog.",),
    ),
    Rule(
        name="one of many years", pattern="'many' articles <key>", when="kind=unit", gives=NONE,
        yes=("It closed many a year ago.",), no=("It closed a year ago.",),
    ),
    Rule(
        name="a name with a day in it", pattern="'the' <key> TITLE&ALPHA", when="kind=weekday/holiday", gives=NONE,
        yes=("The Sunday Herald closed.",), no=("The Sunday was cold.",),
    ),
    Rule(
        name="what is of a feast", pattern="<key> @NOUN&!day_parts", when="kind=holiday", gives=NONE,
        yes=("She bought a Christmas tree.",), no=("It closed on Christmas Eve.",),
    ),
    Rule(
        name="a wish", pattern="'happy/merry' <key>", when="kind=holiday language.language=en", gives=NONE,
        yes=("She wished us a merry Christmas.",), no=("It closed at Christmas.",),
    ),
    Rule(
        name="a name that ends in a day", pattern="TITLE <key:TITLE>", when="kind=day", gives=NONE,
        yes=("It rained yesterday, as Norrvik Today reported.",), no=("The council reported it. Today it met.",),
    ),
    Rule(
        name="a name with a time of day in it", pattern="!'on' <key> TITLE&day_parts",
        when="kind=weekday language.language=en", gives=NONE,
        yes=("We saw Saturday Morning Songs.",), no=("We met on Saturday morning.", "We met on Saturday Night."),
    ),
)  # fmt: skip
