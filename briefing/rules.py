"""Tables of rules: what a mention is, said in rows of patterns over the tokens around it.

A rule has a name, what it gives, a pattern (``notation`` says how it is written), conditions on the mention itself,
and examples. The first rule of a table that fits decides, and its name says why.

A table is compiled once a language, and indexed by the words beside the mention and by what is true of it, so that
most rows are never tried. The cost is linear in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from briefing.notation import Edges, Lexicon, Pattern, TokenList, condition, edges, pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

M = TypeVar("M")
_OF_LANGUAGE = "language."  # before a condition that is one on the lexicon


class Rule(Struct, frozen=True):
    """One row of a table: its name, what it gives, and when it decides.

    ``when`` holds conditions set apart by spaces; "language.x" is one on the lexicon. Examples are short texts in which
    the row decides, or does not: "fr: à 7 heures du matin" is one in French.
    """

    name: str
    gives: Any
    pattern: str = ""
    when: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Match(Struct, frozen=True):
    """The rule that decided, and the tokens that its pattern took: from ``start`` up to ``end``."""

    rule: Rule
    start: int
    end: int


class Table(Generic[M]):
    """Rules in their order, and the anchors that a mention of them has.

    >>> from briefing.text.tokens import Tokens
    >>> class Few:
    ...     def class_of(self, name): return {"units": {"km", "miles"}}[name]
    >>> table = Table("lengths", [Rule("length", "m", "DIGIT units", yes=("5 km",))])
    >>> t = Tokens("It is 5 km off.", 0, 15)
    >>> [(match.rule.name, t.raw[match.start:match.end]) for match in table.of(Few()).search(t)]
    [('length', ['5', 'km'])]
    """

    def __init__(
        self, name: str, rules: Sequence[Rule], anchors: Mapping[str, Callable[[M], tuple[int, int]]] | None = None
    ) -> None:
        self.name = name
        self.rules = tuple(rules)
        self.anchors = anchors or {}
        self.decided: list[str] | None = None  # where somebody wants to know it, the rules that decided
        self._compiled: dict[Lexicon, Compiled[M]] = {}

    def of(self, lexicon: Lexicon) -> Compiled[M]:
        """Return the table in the words of a language; it is compiled once."""
        found = self._compiled.get(lexicon)
        if found is None:
            found = self._compiled[lexicon] = Compiled(self, lexicon)
        return found

    def keep(self, rules: Sequence[Rule]) -> None:
        """Go on with these rules: the tests switch each off."""
        self.rules = tuple(rules)
        self._compiled.clear()


class Compiled(Generic[M]):
    """A table in the words of one language.

    Sets of rows are whole numbers, a bit a row: what stands beside a mention, and what is true of it, each strikes out
    the rows that cannot fit, and only those that are left are tried.
    """

    def __init__(self, table: Table[M], lexicon: Lexicon) -> None:
        self._table = table
        self._rows = list(_rows(table, lexicon))
        used = {row.edges.anchor for row in self._rows}
        self._anchors = [(name, span) for name, span in table.anchors.items() if name in used]
        self._all = (1 << len(self._rows)) - 1
        beside = dict.fromkeys(edge for row in self._rows for edge in row.edges.needs)
        self._beside = [(anchor, is_left, *self._by_word((anchor, is_left))) for anchor, is_left in beside]
        whens = dict.fromkeys(when for row in self._rows for when in row.when)
        self._when = [(condition(when), self._bits([when in row.when for row in self._rows])) for when in whens]
        self._left: dict[int, list[_Row]] = {}

    def first(self, t: TokenList, mention: M) -> Match | None:
        """Return the first rule that fits a mention, or None."""
        spans = {name: span(mention) for name, span in self._anchors}
        for row in self._candidates(t, mention, spans):
            found = row.fit(t, spans)
            if found:
                return self._decide(row.rule, *found)
        return None

    def each(self, t: TokenList, mention: M) -> Iterator[Match]:
        """Yield the rules that fit a mention, in their order: for tables of places to look at."""
        spans = {name: span(mention) for name, span in self._anchors}
        for row in self._candidates(t, mention, spans):
            found = row.fit(t, spans)
            if found:
                yield self._decide(row.rule, *found)

    def _candidates(self, t: TokenList, mention: M, spans: Mapping[str, tuple[int, int]]) -> Sequence[_Row]:
        """Return the rows that the words beside a mention, and what is true of it, leave open."""
        bits = self._open(t, spans)
        for holds, rows in self._when:
            if bits & rows and not holds(mention):
                bits &= ~rows
        return self._left.get(bits) or self._of(bits)

    def search(self, t: TokenList) -> Iterator[Match]:
        """Yield what the rules without an anchor find, from left to right; no two overlap."""
        i = 0
        while i < t.count:
            match = next(self._at(t, i), None)
            if match:
                yield match
            i = max(i + 1, match.end) if match else i + 1

    def _at(self, t: TokenList, i: int) -> Iterator[Match]:
        for row in self._of(self._open(t, spans := {"": (i, i)})):
            found = row.fit(t, spans)
            if found:
                yield self._decide(row.rule, *found)

    def _open(self, t: TokenList, spans: Mapping[str, tuple[int, int]]) -> int:
        """Return the rows that the words beside the anchors leave open."""
        bits = self._all
        for anchor, is_left, by_word, others in self._beside:
            start, end = spans[anchor]
            bits &= by_word.get(t.low[start - 1 if is_left else end], others)
        return bits

    def _of(self, bits: int) -> list[_Row]:
        found = self._left.get(bits)
        if found is None:
            found = self._left[bits] = [row for n, row in enumerate(self._rows) if bits >> n & 1]
        return found

    def _bits(self, are_in: Sequence[bool]) -> int:
        return sum(1 << n for n, is_in in enumerate(are_in) if is_in)

    def _by_word(self, edge: tuple[str, bool]) -> tuple[dict[str, int], int]:
        """Return which rows each word at an edge leaves open, and which any other word does."""
        others = self._bits([edge not in row.edges.needs for row in self._rows])
        by_word: dict[str, int] = {}
        for n, row in enumerate(self._rows):
            for word in row.edges.needs.get(edge, ()):
                by_word[word] = by_word.get(word, others) | 1 << n
        return by_word, others

    def _decide(self, rule: Rule, start: int, end: int) -> Match:
        if self._table.decided is not None:
            self._table.decided.append(rule.name)
        return Match(rule, start, end)


class _Row:
    """A rule in the words of a language: its pattern is compiled when a mention first gets as far as that."""

    __slots__ = ("_lexicon", "_pattern", "edges", "rule", "when")

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self.rule = rule
        self.edges: Edges = edges(rule.pattern, lexicon)
        self.when = [when for when in rule.when.split() if not _is_of_language(when)]
        self._lexicon = lexicon
        self._pattern: Pattern | None = None

    def fit(self, t: TokenList, spans: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
        """Return the tokens that the pattern takes around its anchor, or None."""
        if self._pattern is None:
            self._pattern = pattern(self.rule.pattern, self._lexicon)
        return self._pattern.fit(t, *spans.get(self.edges.anchor, (0, 0)))


def _rows(table: Table[Any], lexicon: Lexicon) -> Iterator[_Row]:
    """Yield the rules that can fit in a language."""
    for rule in table.rules:
        of_language = [when for when in rule.when.split() if _is_of_language(when)]
        if all(condition(when.replace(_OF_LANGUAGE, ""))(lexicon) for when in of_language):
            yield _Row(rule, lexicon)


def _is_of_language(when: str) -> bool:
    return when.lstrip("!").startswith(_OF_LANGUAGE)
