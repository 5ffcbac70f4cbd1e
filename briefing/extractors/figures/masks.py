"""What is not a figure: names with numbers in them, house numbers, list marks, identifiers, "one" as a pronoun.

Dates and clock times are not looked for here: they come as moments.
"""

from __future__ import annotations

from re import escape
from typing import TYPE_CHECKING

from briefing.extractors.figures.quantities import ANCHORS
from briefing.patterns import lazy
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

# Telephone numbers: an international prefix, an area code in brackets or with a leading nought, or 555-0100.
_PHONE = lazy(
    r"(?<![\w$€£¥.,])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)|\d)[\d .-]{5,14}\d"
    r"|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\(?\d{3}\)?[ .-]\d{3}-\d{4}|\d{3}-\d{4})(?!\w)"
)
_DIGITS = lazy(r"\d[\d() .-]{4,20}\d")  # what each has, which is found faster
_ADDRESS_SIGNS = ("://", "www.", "@", ".com", ".org", ".net", "\\")
_ADDRESS_SIGN = lazy("|".join(map(escape, _ADDRESS_SIGNS)))
_LONGEST_ADDRESS = 200  # characters on either side of what makes it one

_FEW = "!unit !high !number.has_scale !number.is_ratio value<10"  # from ten on even a number of "them" is worth telling
_HALF = "number.is_ratio !unit"
_NAMED = "in_digits !unit"
_TITLE = "!in_digits !unit !number.has_scale"
_ONE = "!in_digits width<3 number.width<2 value>-1"
_COUNTED = "WORD&!TITLE&!stops"

MASK, KEEP = True, False

MASKS: Table[Quantity] = Table(
    "figures: masks",
    (
        Rule("rank in -st", MASK, r"<number:/[\d.,]*(?<!1)1/> ~'st'",
            yes=("The 71st floor burned.",), no=("He lost 11st last year.",)),
        Rule("cell of a table", KEEP, "END <figure:WHOLE> END", yes=("007",)),
        Rule("vote or score", KEEP, when="contest", yes=("It was a Boston 3-1 win.",)),
        Rule("age", KEEP, when="is_age", yes=("The boy, aged one, ran.",)),
        # Hours of the day.
        Rule("o'clock", MASK, "<number> clock", yes=("We met at eight o'clock.",)),
        Rule("time zone", MASK, r'<number:/\d+/> "GMT/UTC/BST/CET/CEST/EST/EDT/PST/PDT"', when="!unit",
            yes=("It began at 1030 GMT.",)),
        Rule("hour of the morning", MASK, "at_hour <figure> of day_parts", when="!high value<25 unit=hour",
            yes=("fr: Rendez-vous à 7 heures du matin.",)),
        Rule("at an hour", MASK, "at_hour <figure> !of", when="!high value<25 unit=hour",
            yes=("nl: We komen om 8 uur.",), no=("fr: La tour est à 2 heures de route.",)),
        Rule("at a bare hour", MASK, "at_bare_hour <figure:DIGIT> END|BREAK|stops", when="!high value<25 !unit",
            yes=("it: Il treno parte alle 10.",)),
        # What was counted before.
        Rule("the two", MASK, "determiners <figure:!DIGIT> END|BREAK|stops&!of", when=_FEW,
            yes=("The two have met.",), no=("The two of them met.",)),
        Rule("two of them", MASK, "!determiners <figure:!DIGIT> of? between? them", when=_FEW,
            yes=("We saw two of them.",), no=("The two of them met.",)),
        # Halves and other fractions.
        Rule("fraction", KEEP, "<last:!halves>", when=_HALF, yes=("Two thirds voted.",)),
        Rule("half of two", MASK, "parts_of_two <figure>", when=_HALF, yes=("The second half of the race was slow.",)),
        Rule("half of", KEEP, "<figure> of|determiners", when=_HALF, yes=("Half of the voters agreed.",)),
        Rule("almost half", KEEP, "bound_ends ANY{0,1}? <figure> WORD|BREAK", when=_HALF, yes=("Almost half agreed.",)),
        Rule("half empty", MASK, when=_HALF, yes=("The hall was half empty.",)),
        # Digits that are stuck to something.
        Rule("tail", MASK, "<figure> ~ALNUM|[_@\\]", when="in_digits", yes=("The 737MAX flew.",)),
        Rule("ratio", MASK, "<number> ~[:/] ~DIGIT", when="in_digits", yes=("Mix it 3:1 well.",)),
        Rule("leading nought", MASK, r"<number:/0\d+/>", yes=("We typed 0401 there.",)),
        Rule("years", MASK, r"<number:/\d{4}/> 's'", yes=("Back to the 2018s of it.",)),
        Rule("behind a hyphen", MASK, "WORD&!prefixes&!minus ~HYPHEN|[.] ~<range>", when="in_digits",
            yes=("An F-16 crashed.",), no=("The now-18-month-old dog ran.",)),
        Rule("behind letters or signs", MASK, "ALPHA|[#_/:=@&§№\\] ~<range>", when="in_digits !is_left",
            yes=("It was item #5 there.",)),
        Rule("behind a plus", MASK, "ANY ~[+] ~<range>", when="in_digits !is_left", yes=("The P5+1 met.",)),
        Rule("first of a pair", MASK, "<figure> ~DASH ~DIGIT", when="in_digits !unit !number.has_scale",
            yes=("It was 2-2 then.",)),
        Rule("second of a pair", MASK, "DIGIT ~DASH ~<figure>", when="in_digits !unit !number.has_scale",
            yes=("It was 2-2 then.",)),
        # Digits that name a thing.
        Rule("version", MASK, r"WORD&TITLE&!stops&!bounds_words&!months <number:/\d+([.]\d+)+/>",
            when=f"{_NAMED} !number.has_scale !high", yes=("They run Composer 2.8 features.",)),
        Rule("section", MASK, r"END <number:/\d{1,2}[.]\d{1,2}/> TITLE", when=f"{_NAMED} !number.has_scale",
            yes=("5.3 Password managers are kept.",)),
        Rule("section in a heading", MASK, r"END <number:WHOLE&/\d{1,2}[.]\d{1,2}/> ALPHA ALPHA{0,6} END",
            when=f"{_NAMED} !number.has_scale", yes=("2.8 the composer",), no=("2.8 children a woman is less.",)),
        Rule("hour with a point", MASK, r"<number:/\d{1,2}[.]\d\d/>",
            when=f"{_NAMED} !number.has_scale language.words.decimal_mark=,", yes=("de: Der Zug kommt 20.45 an.",)),
        Rule("14 CFR 25", MASK, r"<number:/\d{1,4}/> UPPER&!ONE [§]? DIGIT", when=_NAMED,
            yes=("It is as in 14 CFR 25 here.",)),
        Rule("410 U.S. 113", MASK, r"<number:/\d{1,4}/> [U] ~[.] [S] ~[.] DIGIT|[C]", when=_NAMED,
            yes=("The case, 410 U. S. 113, held so.",), no=("They sent 20 U.S. soldiers.",)),
        Rule("5(2)", MASK, r"<number:/\d+/> ~[(] ALNUM ~[)]", when=_NAMED, yes=("By law 106(g) is void.",)),
        Rule("(2) of 5(2)", MASK, r"ALNUM|[)] ~[(] ~<number:/\d+/> ~[)]", when=_NAMED,
            yes=("By article 5(2) it is void.",)),
        Rule("what a page counts", MASK, r"END <figure:WHOLE> page_counts END", when=_NAMED, yes=("941 comments",)),
        Rule("note", MASK, "[[] <figure> []]", when=_NAMED, yes=("So it was [4] then.",)),
        Rule("in brackets", MASK, "WORD|END [(] <figure> [)]", when=f"{_NAMED} number.is_digits",
            yes=("Lee (4) came.",)),
        Rule("per, §", MASK, "per|[§№] <figure>", when=_NAMED, yes=("See § 230 here.",)),
        Rule("list mark", MASK, r"""END|[.!?”"] <number:/\d\d?/> ~[.)]""", when=f"{_NAMED} number.is_digits",
            yes=("It ended. 2) Open it.",)),
        Rule("page 5", MASK, "names <figure>", when=f"{_NAMED} !number.has_scale", yes=("It stands on page 5 there.",)),
        Rule("fig. 5", MASK, "names ~[.] <figure>", when=f"{_NAMED} !number.has_scale",
            yes=("It stands in fig. 5 there.",)),
        Rule("house in a street", MASK, "<figure:ANY> TITLE TITLE|DIGIT|'st/nd/rd/th'{0,3}? streets&TITLE",
            when=f"{_NAMED} number.is_digits", yes=("He lives at 12 Mill Lane.",)),
        Rule("house, street first", MASK, "<figure> streets&TITLE TITLE", when=f"{_NAMED} number.is_digits",
            yes=("She lives at 12 Ave Foch.",)),
        # Number words.
        Rule("one", MASK, "<number:ones>", when=f"{_ONE} !unit", yes=("One should know it.",)),
        Rule("one point", MASK, "<number:ones>", when=f"{_ONE} unit=point/turn/cup/stone/bit",
            yes=("At one point it stopped.",)),
        Rule("one day", MASK, "<number:ones>", when=f"{_ONE} is_duration", yes=("One day it ended.",)),
        Rule("split-second", MASK, "<number> HYPHEN 'second'", when="!in_digits unit=second",
            yes=("A one-second delay.",)),
        Rule("four-door", MASK, "<figure> ~HYPHEN ~WORD&!bounds_after", when=f"{_TITLE} !number.is_vague",
            yes=("She drove a four-door car.",)),
        Rule("mid-twenty", MASK, "WORD ~HYPHEN ~<figure>", when="!in_digits !unit !number.is_vague",
            yes=("It was mid-twenty stuff.",)),
        Rule("Planet Nine", MASK, "WORD&TITLE&names <figure>", when=_TITLE, yes=("See Page nine now.",)),
        # What is counted is a figure after all.
        Rule("counted", KEEP, f"<figure> {_COUNTED}&/.*s/", when="!unit", yes=("In Paris 9 cars burned.",)),
        Rule("counted behind an adjective", KEEP, f"<figure> {_COUNTED} {_COUNTED}&/.*s/", when="!unit",
            yes=("In Paris 9 red cars burned.",)),
        Rule("letter and point", MASK, r"ONE&TITLE&FREE ~[.] <figure:/\d+/>", when=_NAMED,
            yes=("The rule holds. P. 123.",)),
        Rule("lettered", MASK, r"ONE&TITLE&FREE&!stops <figure:/\d+/>", when=_NAMED,
            yes=("de: Sie fuhren auf der B 614 nach Hause.",)),
        Rule("nought", MASK, "<number:nothing>", when="!in_digits !unit width<2", yes=("There is zero tolerance.",)),
        Rule("part three", MASK, "WORD&names&!TITLE <figure>", when=_TITLE, yes=("Read chapter nine first.",)),
        Rule("Apollo Eleven", MASK, "WORD&TITLE&!stops&!bounds_words&!months <figure:DIGIT&!/.*,.*/|TITLE>",
            when="!unit !number.has_scale !language.words.has_capital_nouns",
            yes=("The film Planet 9 ran.",), no=("In 9 of ten it failed.",)),
    ),
    ANCHORS,
)  # fmt: skip


def is_masked(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number is part of something that is not a figure."""
    match = MASKS.of(v).first(t, q)
    return match is not None and bool(match.rule.gives)


def identifiers(t: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers stand, and addresses on the web and of mail."""
    if not t.count:
        return
    start, end = t.starts[0], t.ends[t.count - 1]
    if _DIGITS.search(t.text, start, end):
        yield from (m.span() for m in _PHONE.finditer(t.text, start, end))
    is_address = any(t.text.find(sign, start, end) >= 0 for sign in _ADDRESS_SIGNS)
    for m in _ADDRESS_SIGN.finditer(t.text, start, end) if is_address else ():
        left = t.text[max(start, m.start() - _LONGEST_ADDRESS) : m.start()]
        right = t.text[m.end() : min(end, m.end() + _LONGEST_ADDRESS)]
        yield m.start() - len(_unbroken(left[::-1])), m.end() + len(_unbroken(right))


def _unbroken(text: str) -> str:
    """Return what stands before the first white space."""
    return "" if text[:1].isspace() else text.split(None, 1)[0] if text else ""
