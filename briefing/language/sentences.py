"""Abbreviations that do not end a sentence, looked up by language."""

from __future__ import annotations

from briefing.language.catalogue import data

_NONE: frozenset[str] = frozenset()


def abbreviations(code: str) -> frozenset[str]:
    """Return the abbreviations of a language, in lower case, without their full stop.

    >>> "dr" in abbreviations("en"), abbreviations("xx")
    (True, frozenset())
    """
    return getattr(data(code), "ABBREVIATIONS", _NONE)
