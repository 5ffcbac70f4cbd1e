r"""Patterns over tokens, as the tables of rules write them, compiled to closures.

A pattern is written in the order of the text; its elements are set apart by spaces, one for each token:

    'of/for'         LOWER is one of these words       "GMT/UTC"   TEXT is one of these, as written
    [:/#]            TEXT is one of these signs        /0\d+/       REGEX that fits the whole token
    @NOUN/PROPN      POS is one of these parts of speech
    determiners      a word class of the language      %bounds     a phrase of a class, the longest there is
    DIGIT TITLE END  flags of the token: ``_FLAGS`` and ``_SIGNS``
    a|b  a&b  !a     or; and, which binds closer; not
    ~a               nothing stands between this token and the one before
    a?  a*  a+  a{0,3}    OP: as many as fit, without going back (* and + up to six); a{0,9}? as few as will do
    <figure>         the anchor: the mention itself; <figure:DIGIT> says what its first token is

A pattern without an anchor begins at any token. A condition tells of the mention's own attributes: "is_age", "!unit",
"unit=hour/day", "value<10", "number.has_scale".

The keys are those of spaCy's Matcher; its lists of dictionaries would be too long to read fifty rows by. No pattern
looks further than ``REACH`` tokens, and none goes back: each costs no more than a few steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Protocol

from msgspec import Struct

REACH = 16  # tokens on either side: as many empty ones stand around a stretch
_MOST = 6  # tokens that a star takes


class TokenList(Protocol):
    """What the rules see of a stretch of text; ``text.tokens`` says more."""

    raw: list[str]
    low: list[str]
    tags: list[str]
    count: int
    is_whole: bool

    @property
    def breaks(self) -> frozenset[str]:
        """The signs that end a clause."""

    def is_glued(self, i: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""

    def is_digits(self, i: int) -> bool:
        """Tell whether a token is a number in digits."""


class Lexicon(Protocol):
    """The word classes of one language."""

    def __hash__(self) -> int: ...

    def class_of(self, name: str) -> Collection[str]:
        """Return the words of a class, none where the language has none; AttributeError for no class."""


Test = Callable[[TokenList, int], bool]
Walk = Callable[[TokenList, int], "int | None"]  # from a token to the one behind the last that was taken

Condition = Callable[[Any], Any]

_SIGNS: Mapping[str, frozenset[str]] = {
    "END": frozenset([""]),  # before the first token, or behind the last
    "HYPHEN": frozenset("-‐‑"),
    "DASH": frozenset("-‐‑–—"),
}
_FLAGS: Mapping[str, Test] = {
    "DIGIT": lambda t, i: t.is_digits(i),
    "WORD": lambda t, i: t.raw[i][:1].isalpha(),  # an elided "d'" too
    "ALPHA": lambda t, i: t.raw[i].isalpha(),
    "ALNUM": lambda t, i: t.raw[i].isalnum(),
    "TITLE": lambda t, i: t.raw[i][:1].isupper(),
    "UPPER": lambda t, i: t.raw[i].isupper(),
    "PUNCT": lambda t, i: t.raw[i] != "" and not t.raw[i].isalnum(),
    "ONE": lambda t, i: len(t.raw[i]) == 1,
    "FREE": lambda t, i: not t.is_glued(i),  # white space, or nothing, before it
    "BREAK": lambda t, i: t.raw[i] in t.breaks,  # it ends a clause
    "WHOLE": lambda t, _: t.is_whole,  # the stretch is all of its block
    "ANY": lambda t, i: t.raw[i] != "",
}
_ATOM = r"""'[^']+'|"[^"]+"|\[\S+?\]|/\S+?/|@[A-Z/]+|\w+"""
_PART = re.compile(rf"(?P<or>\|?)&?(?P<not>!?)(?P<atom>{_ATOM})")
_OPS = {"": (1, 1), "?": (0, 1), "*": (0, _MOST), "+": (1, _MOST)}


class Edges(Struct, frozen=True):
    """What can be told of a pattern without compiling all of it: the words that it needs beside its anchor."""

    anchor: str
    needs: Mapping[tuple[str, bool], frozenset[str]]  # anchor, is it on the left -> the words that may stand there


class Pattern(Struct, frozen=True):
    """A pattern in the words of a language."""

    own: Test | None  # of the first token of the anchor
    left: Walk
    right: Walk

    def fit(self, t: TokenList, first: int, end: int) -> tuple[int, int] | None:
        """Return the tokens that the pattern takes around an anchor, from one up to another, or None."""
        if self.own is not None and not self.own(t, first):
            return None
        start = self.left(t, first - 1)
        stop = None if start is None else self.right(t, end)
        return None if start is None or stop is None else (start + 1, stop)


class _Element(Struct, frozen=True, kw_only=True):
    """One element of a pattern."""

    is_glued: bool
    least: int = 1
    most: int = 1
    is_lazy: bool = False
    test: Test | None = None
    words: frozenset[str] | None = None  # those that it may be, where they are known
    phrases: frozenset[str] = frozenset()
    anchor: str = ""


def edges(said: str, lexicon: Lexicon) -> Edges:
    """Return the anchor of a pattern, and the words that may stand beside it in a language: cheaper than ``pattern``.

    >>> class Few:
    ...     def class_of(self, name): return {"units": {"km"}}[name]
    >>> edges("'about' <figure:DIGIT> units", Few()).needs
    {('figure', True): frozenset({'about'}), ('figure', False): frozenset({'km'})}
    """
    before, anchor, behind = _around(said)
    name = anchor.strip("~<>").partition(":")[0]
    sides = ((before[-1:], True), (behind[:1], False))
    beside = {(name, left): _beside(_element(side[0], lexicon), is_left=left) for side, left in sides if side}
    return Edges(name, {edge: words for edge, words in beside.items() if words is not None})


def pattern(said: str, lexicon: Lexicon) -> Pattern:
    """Compile a pattern in the words of a language; ValueError where it cannot be read, or looks too far.

    >>> from briefing.text.tokens import Tokens
    >>> class Few:
    ...     def class_of(self, name): return {"units": {"km", "miles"}}[name]
    >>> t = Tokens("It is about 5 km off.", 0, 21)
    >>> pattern("'about' <figure:DIGIT> units", Few()).fit(t, 3, 4)
    (2, 5)
    """
    words, middle, others = _around(said)
    anchor = _element(middle, lexicon) if middle else _Element(is_glued=False)
    before, behind = ([_element(word, lexicon) for word in side] for side in (reversed(words), others))
    if any(sum(element.most for element in side) > REACH for side in (before, behind)):
        raise ValueError(f"{said!r} looks further than {REACH} tokens")
    glued = [element.is_glued for element in (anchor, *before)]  # leftwards: whether to the token on its right
    return Pattern(
        own=anchor.test,
        left=_walk(before, glued, -1),
        right=_walk(behind, [element.is_glued for element in behind], 1),
    )


def _around(said: str) -> tuple[list[str], str, list[str]]:
    """Return the elements before the anchor, the anchor, and those behind it; without one, all are behind it."""
    words = said.split()
    at = next((n for n, word in enumerate(words) if word.lstrip("~")[0] == "<"), None)
    return ([], "", words) if at is None else (words[:at], words[at], words[at + 1 :])


def _beside(element: _Element, *, is_left: bool) -> frozenset[str] | None:
    """Return the words that an element may have beside the anchor: those of a phrase end or begin there."""
    if not element.least:
        return None
    if element.phrases:
        return frozenset(phrase.split(" ")[-1 if is_left else 0] for phrase in element.phrases)
    return element.words


@lru_cache(maxsize=4096)  # the rows of a table have many elements in common
def _element(word: str, lexicon: Lexicon) -> _Element:
    rest, least, most, is_lazy = _op(word.removeprefix("~"))
    is_glued = word[0] == "~"
    if rest[0] == "<":
        anchor, _, own = rest[1:-1].partition(":")
        return _Element(is_glued=is_glued, anchor=anchor, test=_test(own, lexicon)[0] if own else None)
    if rest[0] == "%":
        phrases = frozenset(lexicon.class_of(rest[1:]))
        if not phrases:
            return _Element(is_glued=is_glued, test=_never, words=phrases)
        widest = max(phrase.count(" ") + 1 for phrase in phrases)
        return _Element(is_glued=is_glued, most=widest, phrases=phrases)
    test, words = _test(rest, lexicon)
    return _Element(is_glued=is_glued, test=test, words=words, least=least, most=most, is_lazy=is_lazy)


def _op(said: str) -> tuple[str, int, int, bool]:
    """Return an element without its OP, how many tokens it takes at least and at most, and whether few will do."""
    if said.endswith(("}", "}?")):
        rest, _, bounds = said.rstrip("}?").rpartition("{")
        least, _, most = bounds.partition(",")
        return rest, int(least), int(most), said.endswith("?")
    op = said[-1] if len(said) > 1 and said[-1] in _OPS else ""
    return said.removesuffix(op), *_OPS[op], False


@lru_cache(maxsize=4096)  # and the elements many tests
def _test(said: str, lexicon: Lexicon) -> tuple[Test, frozenset[str] | None]:
    """Return a test of one token, and the words that pass it, in lower case, where they can be told."""
    if said.isidentifier():  # a flag or a class, as most are
        return _atom(said, lexicon)
    ways: list[list[tuple[Test, frozenset[str] | None]]] = []
    parts = list(_PART.finditer(said))
    if "".join(m.group() for m in parts) != said:
        raise ValueError(f"cannot read {said!r}")
    for m in parts:
        if m["or"] or not ways:
            ways.append([])
        test, words = _atom(m["atom"], lexicon)
        ways[-1].append((_not(test), None) if m["not"] else (test, words))
    known = [next((words for _, words in way if words is not None), None) for way in ways]
    words = None if None in known else frozenset[str]().union(*filter(None, known))
    return _any([_all([test for test, _ in way]) for way in ways]), words


def _atom(said: str, lexicon: Lexicon) -> tuple[Test, frozenset[str] | None]:
    if said in _FLAGS:
        return _FLAGS[said], None
    if said in _SIGNS:
        marks = _SIGNS[said]
        return lambda t, i: t.raw[i] in marks, marks
    inner = said[1:-1]
    if said[0] == "/":
        fits = re.compile(inner).fullmatch
        return lambda t, i: fits(t.raw[i]) is not None, None
    if said[0] == "@":
        tags = frozenset(said[1:].split("/"))
        return lambda t, i: t.tags[i] in tags, None
    if said[0] in '["':
        signs = frozenset(inner if said[0] == "[" else inner.split("/"))
        return lambda t, i: t.raw[i] in signs, frozenset(sign.lower() for sign in signs)
    words = frozenset(inner.split("/") if said[0] == "'" else lexicon.class_of(said))
    return lambda t, i: t.low[i] in words, words


def _never(_: TokenList, __: int) -> bool:
    return False


def _not(test: Test) -> Test:
    return lambda t, i: not test(t, i)


def _all(tests: Sequence[Test]) -> Test:
    first, *others = tests
    rest = _all(others) if others else None
    return (lambda t, i: first(t, i) and rest(t, i)) if rest else first


def _any(tests: Sequence[Test]) -> Test:
    first, *others = tests
    rest = _any(others) if others else None
    return (lambda t, i: first(t, i) or rest(t, i)) if rest else first


def _walk(elements: Sequence[_Element], glued: Sequence[bool], step: int) -> Walk:
    """Chain elements, the nearest first, to one walk; made from the furthest inwards."""
    walk: Walk = lambda _, i: i  # noqa: E731 - the end of every chain
    for element, is_glued in reversed(list(zip(elements, glued, strict=False))):
        if element.phrases:
            walk = _phrase(element.phrases, walk, step)
        elif element.test:
            test = _glued(element.test, step) if is_glued else element.test
            walk = _repeated(element, test, walk, step)
    return walk


def _glued(test: Test, step: int) -> Test:
    right = int(step < 0)  # leftwards, it is the token on the right that is glued to this one
    return lambda t, i: t.is_glued(i + right) and test(t, i)


def _repeated(element: _Element, test: Test, rest: Walk, step: int) -> Walk:
    least, most = element.least, element.most
    if least == most == 1:
        return lambda t, i: rest(t, i + step) if test(t, i) else None

    def as_many(t: TokenList, i: int) -> int | None:
        taken = 0
        while taken < most and test(t, i):
            taken, i = taken + 1, i + step
        return rest(t, i) if taken >= least else None

    def as_few(t: TokenList, i: int) -> int | None:
        for taken in range(most + 1):
            found = rest(t, i) if taken >= least else None
            if found is not None or not test(t, i):
                return found
            i += step
        return None

    return as_few if element.is_lazy else as_many


def _phrase(phrases: frozenset[str], rest: Walk, step: int) -> Walk:
    widths = sorted({phrase.count(" ") + 1 for phrase in phrases}, reverse=True)
    beside = frozenset(phrase.split(" ")[0 if step > 0 else -1] for phrase in phrases)

    def longest(t: TokenList, i: int) -> int | None:
        if t.low[i] not in beside:
            return None
        for width in widths:
            first = i if step > 0 else i + 1 - width
            if first >= 0 and " ".join(t.low[first : first + width]) in phrases:
                return rest(t, i + step * width)
        return None

    return longest


def condition(said: str) -> Condition:
    """Compile a condition to a test of anything that has its attribute.

    >>> condition("!numerator<2")(1 + 2)
    True
    """
    is_not = said[0] == "!"
    op = next((sign for sign in "=<>" if sign in said), "")
    name, _, value = said.lstrip("!").partition(op or " ")
    get = attrgetter(name)
    test: Condition = get
    if op == "=":
        values = frozenset(value.split("/"))
        test = lambda mention: get(mention) in values  # noqa: E731 - one of three
    elif op:
        limit = int(value)
        test = (lambda mention: get(mention) < limit) if op == "<" else lambda mention: get(mention) > limit
    return (lambda mention: not test(mention)) if is_not else test
