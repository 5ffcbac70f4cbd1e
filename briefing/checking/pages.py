"""A brief of ours as a page of HTML: what its elements say that they hold, as a record like that of its JSON.

The page has the whole text of its sources below; no part of that is what the brief claims.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from briefing.shape import SCHEMA

_FIRST = frozenset({"summary", "figures", "quotes", "names", "where", "timeline"})  # what begins a row
_SIGNS = "+\N{MINUS SIGN}"  # ours, before a figure that says how much something changed


def page_record(text: str) -> dict[str, Any] | None:
    """Return what a page of ours shows; None where a text is no such page. It names no source and no place.

    >>> page_record('<h1 data-part="title">Rain</h1><main data-schema="briefing/1"></main>')["title"]
    'Rain'
    >>> page_record("<!DOCTYPE html><p>It rained.</p>") is None
    True
    """
    if f'data-schema="{SCHEMA}"' not in text:
        return None
    page = _Page()
    page.feed(text)
    page.close()
    return page.record


class _Page(HTMLParser):
    """Collects the words of each element that has a part of the brief in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.record: dict[str, Any] = {"schema": SCHEMA, "title": None, "documents": []}
        self.rows: list[dict[str, str]] = []
        self.part: str | None = None
        self.tag = ""
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a part begins; the parts of our pages hold no elements."""
        self.part, self.tag, self.words = dict(attrs).get("data-part"), tag, ""

    def handle_data(self, data: str) -> None:
        """Keep the words of a part."""
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        """Put a part where it belongs."""
        words = " ".join(self.words.split())
        if self.part in _FIRST:
            self.rows = self.record.setdefault(self.part, [])
            self.rows.append({"text": words.lstrip(_SIGNS) if self.part == "figures" else words})
        elif self.part == "title":
            self.record["title"] = words
        elif self.part and self.rows and tag == self.tag:
            self._add(self.part, words)
        self.part = None

    def _add(self, part: str, words: str) -> None:
        row = self.rows[-1]
        if part == "speaker":
            row["speaker"], _, row["role"] = words.removeprefix("— ").partition(", ")
        elif part == "role":
            row["role"] = words
        else:
            row["text"] = f"{row['text']}  {words}"
