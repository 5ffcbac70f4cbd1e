"""What a sentence adds to a thing that its sources tell of: a denial, "only", a slight, of which they say nothing.

The thing is the content word that stands behind the added one. Nothing is told of a thing that the sources do not have,
for a summary says much in words of its own; and nothing where they say the like of it anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.lines import Line, Lines
    from briefing.verdicts import DifferenceKind, Verdict

_REACH = 6  # tokens behind an added word in which the thing stands
_BEFORE, _BEHIND = 8, 6  # tokens around the thing in a source in which the like is said of it
_GOVERNED = 2  # content words that a denial denies: the thing, and what is said of it
_PLACES = 64  # sentences with the thing that are looked at


def additions(said: Line, lines: Lines) -> Iterator[Verdict]:
    """Yield the words of a sentence that add what the sources nowhere say of the thing that they are said of."""
    known: dict[tuple[str, ...], list[Line]] = {}
    for at in range(said.tokens.count):
        kind = _kind(said, at, lines)
        found = said.things(at, _REACH)[:_GOVERNED] if kind else []
        if not kind or not found:
            continue
        things = tuple(stem for _, stem in found)
        if (kind, *things) not in known:
            known[kind, *things] = _untold(kind, things, lines)
        held = ((line, line.first(things[:1])) for line in known[kind, *things])
        is_denied = kind == "negation"
        told = next((h for h in held if not is_denied or lines.are_alike(said, found[0][0], *h)), None)
        if told:
            yield lines.verdict(said, at, kind, (*told, False))


def _untold(kind: DifferenceKind, things: Sequence[str], lines: Lines) -> list[Line]:
    """Return the lines of the sources that have a thing, where none of them says the like."""
    held = lines.holding(things[0], _PLACES)
    return [] if any(_is_told(kind, line, things, lines) for line in held) else held


def _kind(said: Line, at: int, lines: Lines) -> DifferenceKind | None:
    """Return what a word adds to the thing behind it, if anything."""
    words, word = lines.lexicon.words, said.word(at)
    if said.denies_within(at, at):
        return "negation" if lines.lexicon.reverses(word) and not _is_of_number(said, at) else None
    if word in words.restrictions:
        return "restriction"
    is_new = word in words.slights and not lines.sources.holders.get(lines.stem(word))
    return "slight" if is_new and not said.is_denied(at) else None


def _is_of_number(said: Line, at: int) -> bool:
    """Tell whether a denial is of a number: "not £460"."""
    return any(word[:1].isdecimal() for word in said.tokens.raw[at + 1 : at + 3])


def _is_told(kind: DifferenceKind, line: Line, things: Sequence[str], lines: Lines) -> bool:
    """Tell whether a line says the like of a thing: denies it, or all that is denied; restricts it; belittles it."""
    at = line.first(things[:1])
    near = range(max(0, at - _BEFORE), min(line.tokens.count, at + _BEHIND + 1))
    if kind == "negation":
        is_whole = bool(line.denials) and len(things) > 1 and all(map(line.has, things))
        return is_whole or line.denies_within(near.start, near.stop - 1)
    words = lines.lexicon.words
    kindred = words.restrictions if kind == "restriction" else words.slights
    return any(line.word(i) in kindred for i in near)
