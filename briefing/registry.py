"""Families as tables: a name stands for a place in the code, imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def nearest(word: str, known: list[str]) -> str | None:
    """Return the known word that looks most like a mistyped one, or None.

    >>> nearest("markdwon", ["json", "markdown"])
    'markdown'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=0.5)), None)


def unknown(kind: str, word: str, known: list[str]) -> UsageError:
    """Say that a word is not among the known ones, with the nearest of them and the ways out.

    >>> error = unknown("format", "markdwon", ["json", "markdown"])
    >>> print(error, "|", error.hint)
    no format named 'markdwon' | did you mean 'markdown'? known: json, markdown
    """
    near = nearest(word, known)
    guess = f"did you mean '{near}'? " if near else ""
    return UsageError(f"no {kind} named '{word}'", f"{guess}known: {', '.join(known)}")


class Registry:
    """A family of interchangeable objects, each named and placed as ``"module:attribute"``.

    >>> words = Registry("joiner", {"path": "os.path:join"})
    >>> words.get("path")("a", "b")
    'a/b'
    """

    def __init__(self, kind: str, places: Mapping[str, str]) -> None:
        self.kind = kind
        self.places = dict(places)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __contains__(self, name: object) -> bool:
        return name in self.places

    def get(self, name: str) -> Any:  # noqa: ANN401 - a family's type is known to its caller
        """Import and return the member of that name; UsageError with the nearest name if there is none."""
        if name not in self.places:
            raise unknown(self.kind, name, list(self.places))
        module, _, attribute = self.places[name].partition(":")
        return getattr(import_module(module), attribute)
