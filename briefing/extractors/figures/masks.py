"""What is not a figure: names with numbers in them, house numbers, list marks, identifiers, "one" as a pronoun.

Dates and clock times are not looked for here: they come as moments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.cardinals import HYPHENS
from briefing.extractors.figures.scores import is_bare_pair
from briefing.language.units import KINDS
from briefing.patterns import lazy

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

# Telephone numbers: an international prefix, an area code in brackets or with a leading nought, or 555-0100.
_PHONE = lazy(
    r"(?<![\w$€£¥.,])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)|\d)[\d .-]{5,14}\d"
    r"|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\(?\d{3}\)?[ .-]\d{3}-\d{4}|\d{3}-\d{4})(?!\w)"
)
_ADDRESS_MARKS = ("://", "www.", "@", ".com", ".org", ".net", "\\")
_SECTION_SIGNS = frozenset("§№")
_LONGEST_WORD = 80
_HOURS = 24
_ZONES = frozenset(["GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT"])  # "1030 GMT"
_FEW = 10  # from here on even a number of "them" is worth telling
_EVERYDAY = frozenset(["point", "turn", "cup", "stone", "bit"])  # units of which "one" is hardly ever measured


def phones(t: Tokens) -> list[tuple[int, int]]:
    """Return where telephone numbers stand."""
    if not t.count:
        return []
    return [m.span() for m in _PHONE.finditer(t.text, t.starts[0], t.ends[t.count - 1])]


def is_masked(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number is part of something that is not a figure."""
    if t.is_digits(q.number.first) and _is_ordinal(t, q):
        return True
    if q.first == 0 and q.end == t.count and t.is_whole:
        return False  # a cell of a table, or a text that is nothing but a number
    if q.contest or q.is_age:
        return False
    return _is_clock(t, q, v) or _is_reference(t, q, v) or _is_no_amount(t, q, v)


def _is_no_amount(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    if q.number.is_ratio and not q.unit:
        return _is_idle_half(t, q, v)
    if t.is_digits(q.number.first):
        return _is_part_of_word(t, q, v) or is_bare_pair(t, q) or (q.unit is None and _is_named(t, q, v))
    return _is_pronoun(t, q, v) or _is_compound(t, q, v) or (q.unit is None and _is_title(t, q, v))


def _is_clock(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number is an hour of the day: "eight o'clock", "om 8 uur", "alle 10.15"."""
    w = v.words
    if t.low[q.number_end].replace("’", "'") in w.clock:
        return True
    if t.raw[q.number_end] in _ZONES and t.raw[q.first].isdecimal() and q.unit is None:
        return True
    before, after = t.low[q.first - 1], t.low[q.end]
    if q.high is not None or q.value > _HOURS:
        return False
    if q.unit == "hour":
        return before in w.at_hour and (after not in w.of or t.low[q.end + 1] in w.day_parts)
    return q.unit is None and before in w.at_bare_hour and t.is_digits(q.first) and _is_alone(t, q, v)


def _is_alone(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether nothing that may be counted follows."""
    return q.end >= t.count or t.raw[q.end] in t.breaks or t.low[q.end] in v.words.stops


def _is_reference(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number word stands for what was counted before: "two of them", "all three", "les deux"."""
    is_bare = q.unit is None and q.high is None and not q.number.has_scale and not q.number.is_ratio
    if not is_bare or q.value >= _FEW or t.is_digits(q.first):
        return False
    j = q.end + (t.low[q.end] in v.words.of)
    if t.low[q.first - 1] in v.words.determiners:
        return j == q.end and _is_alone(t, q, v)  # "the two of them" says how many they are
    j += t.low[j] in v.words.between
    return t.low[j] in v.words.them


def _is_idle_half(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether "half" is an adverb or a part of a game: "half empty", "the second half of the race"."""
    if t.low[q.number_end - 1] not in v.words.halves or q.number_end - q.number.first > 2:
        return False
    if t.low[q.first - 1] in v.words.parts_of_two:
        return True
    after = t.low[q.end]
    if after in v.words.of or after in v.words.determiners:
        return False
    return not (any(t.low[q.first - n] in v.bound_ends for n in (1, 2)) and (t.is_word(q.end) or after in t.breaks))


def _is_part_of_word(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether digits are stuck to letters or other signs that make them something else."""
    first, end = q.first if q.high is not None else q.number.first, q.number_end
    is_tailed = t.is_glued(q.end) and (t.raw[q.end].isalnum() or t.raw[q.end] in "_@\\")
    is_ratio = t.is_glued(end) and t.raw[end] in ":/" and t.is_glued(end + 1) and t.is_digits(end + 1)
    if is_tailed or is_ratio or _has_nought(t, q) or (t.is_glued(first) and _is_headed(t, q, first, v)):
        return True
    return _is_in_address(t, first) or _is_chain(t, first, end)


def _is_headed(t: Tokens, q: Quantity, first: int, v: Vocabulary) -> bool:
    """Tell whether what is stuck to the front of digits makes them a name: "F-16", "B2", "#5", "ID.3", "P5+1"."""
    before = t.raw[first - 1]
    if before in HYPHENS or before == ".":
        is_word = t.is_glued(first - 1) and t.is_word(first - 2)
        return is_word and t.low[first - 2] not in v.words.prefixes | v.words.minus
    if q.is_left:
        return False
    return before.isalpha() or before in "#_/:=@&§№\\" or (before == "+" and t.is_glued(first - 1))


def _is_ordinal(t: Tokens, q: Quantity) -> bool:
    """Tell whether digits are a rank: "71st", but "11st" is a weight."""
    ending = t.low[q.number_end] if t.is_glued(q.number_end) else ""
    return ending in {"nd", "rd", "th"} or (ending == "st" and q.value % 10 == 1 and q.value % 100 != 11)


def _has_nought(t: Tokens, q: Quantity) -> bool:
    """Tell whether digits begin with a nought that no amount has, or are a year with an s: "0401", "2018s"."""
    digits = t.raw[q.number.first]
    if digits[0] == "0" and len(digits) > 1 and digits.isdecimal():
        return True
    return t.raw[q.number_end] in {"s", "S"} and len(digits) == 4 and digits.isdecimal()


def _is_compound(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number word is a part of an adjective: "four-door", "six-speed"; a unit would be a figure."""
    if t.low[q.first] in v.words.nothing and q.number_end == q.first + 1:
        return q.unit is None and not _is_counted(t, q.end, v)
    if q.unit is not None or q.number.is_vague:
        return q.unit == "second" and t.raw[q.number_end] in HYPHENS and t.raw[q.end - 1] == "second"
    if t.raw[q.end] in HYPHENS and t.is_glued(q.end) and t.is_word(q.end + 1) and t.is_glued(q.end + 1):
        return t.low[q.end + 1] not in v.words.bounds_after and not q.number.has_scale
    return t.raw[q.first - 1] in HYPHENS and t.is_glued(q.first) and t.is_word(q.first - 2) and t.is_glued(q.first - 1)


def _is_in_address(t: Tokens, first: int) -> bool:
    """Tell whether the unbroken run of characters around a token is a web or mail address."""
    at = t.starts[first]
    left = t.text[max(0, at - _LONGEST_WORD) : at].rsplit(None, 1)
    head = left[-1] if left and not t.text[at - 1 : at].isspace() else ""
    tail = t.text[at : at + _LONGEST_WORD].split(None, 1)[0]
    return any(mark in head + tail for mark in _ADDRESS_MARKS)


def _is_chain(t: Tokens, first: int, end: int) -> bool:
    """Tell whether digits are one link of three or more: an account, a book, a date in figures."""
    links = 0
    for step in (-2, 2):
        i = first + step if step < 0 else end + 1
        while (
            links < 3
            and t.is_digits(i)
            and t.raw[i - step // 2] in HYPHENS | {"/"}
            and t.is_glued(max(i, i - step // 2))
        ):
            links += 1
            i += step
    return links > 1


def _is_named(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether digits name a thing, mark an item or give a house number."""
    first = q.first
    before, after = t.raw[first - 1], t.raw[q.end]
    if before == "[" and after == "]":
        return True
    if before == "(" and after == ")" and q.number.is_digits:
        return t.is_word(first - 2) or first == 1
    if t.low[first - 1] in v.words.per or before in _SECTION_SIGNS:
        return True
    if _is_list_mark(t, q):
        return True
    if t.low[first - 1] in v.words.names or (
        before == "." and t.low[first - 2] in v.words.names and t.is_glued(first - 1)
    ):
        return not q.number.has_scale
    return _is_lettered(t, q, v) or _is_title(t, q, v) or _is_house(t, q, v)


def _is_list_mark(t: Tokens, q: Quantity) -> bool:
    """Tell whether a number opens an item: "2." or "3)" at the start of a sentence, or right behind the last one."""
    if not q.number.is_digits or len(t.raw[q.first]) > 2 or not t.raw[q.first].isdecimal():
        return False
    is_start = q.first == 0 or t.raw[q.first - 1] in {".", "!", "?", "”", '"'}
    return is_start and t.raw[q.end] in {".", ")"} and t.is_glued(q.end)


def _is_title(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether the word before makes a name with the number: "Planet 9", "Apollo Eleven"."""
    before = q.first - 1
    if before < 0 or q.number.has_scale or not t.is_word(before):
        return False
    if not t.is_capital(before):
        return t.low[before] in v.words.names and not t.is_digits(q.first) and not _is_counted(t, q.end, v)
    if t.low[before] in v.words.names:
        return True
    if not t.is_digits(q.first) and not t.is_capital(q.first):
        return False
    if v.words.has_capital_nouns:
        return False
    is_plain = t.low[before] in v.words.stops or t.low[before] in v.bounds_words or t.low[before] in v.words.months
    return not is_plain and not _is_counted(t, q.end, v) and "," not in t.raw[q.first]


def _is_lettered(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a capital letter makes a name with digits: the road "B 614", "article L. 214"."""
    letter = q.first - 1 - (t.raw[q.first - 1] == "." and t.is_glued(q.first - 1))
    is_letter = letter >= 0 and len(t.raw[letter]) == 1 and t.is_capital(letter) and not t.is_glued(letter)
    if not is_letter or not t.raw[q.first].isdecimal() or _is_counted(t, q.end, v):
        return False
    return letter < q.first - 1 or t.low[letter] not in v.words.stops


def _is_counted(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a noun in the plural stands at a token or right behind it."""
    words = [t.low[j] for j in (i, i + 1) if t.is_word(j) and not t.is_capital(j)]
    words = words[:1] + [word for word in words[1:] if word not in v.words.stops]
    return (
        bool(words)
        and words[0] not in v.words.stops
        and any(word.endswith("s") or word in v.words.people for word in words)
    )


def _is_house(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number stands before the name of a street."""
    if not (q.number.is_digits and t.is_capital(q.end)):
        return False
    for i in range(q.end, q.end + 4):
        if t.low[i] in v.words.streets and t.is_capital(i) and (i > q.end or t.is_capital(i + 1)):
            return True
        if not (t.is_capital(i) or t.is_digits(i) or (t.is_glued(i) and t.is_digits(i - 1))):
            return False
    return False


def _is_pronoun(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether "one" is an article or a pronoun: it counts only with a unit that is measured."""
    if (
        q.value < 0
        or q.end - q.first > 2
        or t.low[q.number.first] not in v.words.ones
        or q.number.end - q.number.first > 1
    ):
        return False
    return q.unit is None or q.unit in _EVERYDAY or (KINDS.get(q.unit) == "duration" and not q.is_age)
