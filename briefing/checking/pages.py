"""A brief of ours as a page: what it shows, written out as the Markdown of the same brief, which is then known as one.

The page has the whole text of its sources below; that is no part of what the brief claims.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from briefing.page.wording import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = dict[str, str]  # the words of a line, each under what they are

_OWN_WORDS = "Each line of this brief stands in its source"
_LINE = re.compile(r"(summary|figure|quote|name|moment)-\d+")
_SECTIONS = {"summary": "summary", "figure": "figures", "quote": "quotes", "name": "names", "moment": "timeline"}
_ASIDE = frozenset({"place", "quiet", "apart", "differing"})  # classes of what is said about a line
_VOID = frozenset({"meta", "br", "hr", "img", "link", "wbr", "input"})


def page_text(text: str) -> str | None:
    """Return what a page of ours shows, as the Markdown of its brief; None where a text is no such page.

    >>> page_text("<!DOCTYPE html><p>It rained.</p>") is None
    True
    """
    if not text.lstrip()[:15].lower().startswith("<!doctype html") or _OWN_WORDS not in text:
        return None
    page = _Page()
    page.feed(text.partition('<section id="text"')[0])
    return "\n".join(page.lines) + "\n"


class _Page(HTMLParser):
    """Reads the title, the measure, and each line that has an anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.section = ""
        self.open: list[tuple[str, str]] = []  # the elements around, each with its class
        self.line: str | None = None  # the kind of the line that is being read
        self.depth = 0
        self.said: Said = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a line begins."""
        if tag in _VOID:
            return
        held = dict(attrs)
        self.open.append((tag, held.get("class") or ""))
        begun = _LINE.fullmatch(held.get("id") or "")
        if self.line is None and (begun or tag == "h1" or self._is_measure()):
            self.line = begun[1] if begun else tag
            self.depth, self.said = len(self.open), {}

    def handle_endtag(self, tag: str) -> None:
        """Write a line out where it ends."""
        if self.line is not None and len(self.open) == self.depth:
            self.lines += self._written(self.line)
            self.line = None
        if self.open and self.open[-1][0] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the words of a line, each under what they are."""
        if self.line is None:
            return
        inside = self.open[self.depth - 1 :]
        is_aside = any(_ASIDE & set(classes.split()) for _, classes in inside) and self.line != "p"
        what = "aside" if is_aside else inside[-1][0]
        if ("span", "number") in inside:
            what = "b"
        if any(tag == "q" for tag, _ in inside):
            what = "q"
        elif any(tag == "figcaption" for tag, _ in inside) and not is_aside:
            what = "by"
        self.said[what] = self.said.get(what, "") + data

    def _is_measure(self) -> bool:
        return self.open[-2:] == [("header", ""), ("p", "quiet")]

    def _written(self, kind: str) -> list[str]:
        said = {what: " ".join(words.split()) for what, words in self.said.items()}
        rest = " ".join(words for what, words in said.items() if what in {"span", "li"} and words)
        if kind in {"h1", "p"}:
            return ["# " + said.get("h1", "") if kind == "h1" else said.get("p", ""), ""]
        return [*self._heading(_SECTIONS[kind]), *_WRITTEN[kind](said, rest)]

    def _heading(self, section: str) -> list[str]:
        if section == self.section:
            return []
        self.section = section
        return ["", f"## {HEADINGS[section]}", ""]


def _sentence(said: Said, rest: str) -> list[str]:
    del said
    return [f"1. {rest} (¶1)"]


def _row(said: Said, rest: str) -> list[str]:
    return [f"- **{said.get('b', '')}**  {rest} (¶1)"]


def _quotation(said: Said, rest: str) -> list[str]:
    del rest
    other = ["", f"> in other words: {said['q']} (¶1)"] if said.get("q") else []
    return [f"> {said.get('p', '')}", ">", f"> {said.get('by', '')} (¶1)", *other, ""]


def _name(said: Said, rest: str) -> list[str]:
    del said
    return [f"- {rest.replace(' ,', ',')} (1 mention)"]


_WRITTEN: dict[str, Callable[[Said, str], list[str]]] = {
    "summary": _sentence,
    "figure": _row,
    "quote": _quotation,
    "name": _name,
    "moment": _row,
}
