"""The shape of the word data that holds in all languages, as ``shapes`` has those of each."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct


class Currencies(Struct, frozen=True, kw_only=True):
    """Currencies, whatever the language: ISO 4217 codes, and the signs that stand for them."""

    codes: frozenset[str]
    doubtful: frozenset[str]  # codes that are also words, or the names of other things, in capitals
    right_only: frozenset[str]  # signs that are written to the right of the number only
    left_only: frozenset[str]
    minor: frozenset[str]  # hundredths of another unit
    signs: Mapping[str, str]


class Units(Struct, frozen=True, kw_only=True):
    """Units of measurement, whatever the language: one canonical name each, with the symbols that mean it."""

    weak: frozenset[str]  # symbols that are more often something else
    parts: Mapping[tuple[str, str], int]  # how many of the smaller unit make one of the larger
    duration: Mapping[str, tuple[str, ...]]
    percent: Mapping[str, tuple[str, ...]]
    temperature: Mapping[str, tuple[str, ...]]
    measure: Mapping[str, tuple[str, ...]]


class Layout(Struct, frozen=True, kw_only=True):
    """Words by which the furniture of a page is known, of all languages at once."""

    byline_openers: frozenset[str]
    weekdays: frozenset[str]
    date_line_words: frozenset[str]
    furniture: frozenset[str]
    labels: tuple[str, ...]
    captions: tuple[str, ...]
    contents_heads: frozenset[str]
    reference_heads: frozenset[str]
    notices: tuple[str, ...]
    reply_ends: tuple[str, ...]
    credits: tuple[str, ...]
    courtesies: tuple[str, ...]
    greetings: frozenset[str]
    closings: frozenset[str]
    no_authors: frozenset[str]
    months: Mapping[str, int]


class KindWords(Struct, frozen=True, kw_only=True):
    """Words by which the kind of a text is known, and by which it says what it comes to."""

    abstract_heads: frozenset[str]
    point_heads: frozenset[str]
    points: tuple[str, ...]
    court: frozenset[str]
    legal: frozenset[str]
    minutes: frozenset[str]
    program: frozenset[str]
    paper_heads: frozenset[str]


class CommonWords(Struct, frozen=True, kw_only=True):
    """The words of each script by which a language is known, and the letters that only some languages write."""

    latin: Mapping[str, tuple[str, ...]]
    cyrillic: Mapping[str, tuple[str, ...]]
    arabic: Mapping[str, tuple[str, ...]]
    devanagari: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]


# The parts of the file of what holds in all languages, each with its shape.
NEUTRAL = {
    "currencies": Currencies,
    "units": Units,
    "conversion": dict[str, dict[str, Decimal]],
    "layout": Layout,
    "kinds": KindWords,
    "identify": CommonWords,
}
