"""Names in Japanese and Chinese, which have neither capitals nor spaces: by titles and by verbs of saying."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.quotes import quote_words
from briefing.model import Name, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Document

_HAN = "\u4e00-\u9fff々"
_NO_PERSON = re.compile("[都道府県市区町村国省庁社党会局院部署州州区省市县镇村]$")


def names_in_unspaced(document: Document) -> list[Name]:
    """Return the people whom a title ("町長", "さん") or a verb of saying ("…表示") marks, each with all its places."""
    text = document.text
    found: dict[str, tuple[int, str | None]] = {}
    for start, end, role in _marked(text, document.language):
        name = text[start:end]
        if name not in found or (found[name][1] is None and role):
            found[name] = (found.get(name, (start, None))[0], role)
    return sorted((_name(text, name, role) for name, (_, role) in found.items()), key=lambda n: n.start)


def _name(text: str, name: str, role: str | None) -> Name:
    places = tuple(Span(m.start(), m.end()) for m in re.finditer(re.escape(name), text))
    start, end = places[0].start, places[0].end
    return Name(text=name, start=start, end=end, kind="person", role=role, mentions=len(places), places=places)


def _marked(text: str, language: str) -> Iterator[tuple[int, int, str | None]]:
    for match in _pattern(language).finditer(text):
        start, end = match.span("name")
        if not _NO_PERSON.search(match["name"]):
            yield start, end, match["role"] or match["before"] or None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = quote_words(language)
    honorifics, roles = _either(words.honorifics), _either(words.roles)
    if words.surnames:  # Chinese: the role before, a surname, one or two signs, a verb of saying or a title
        cues = _either(words.cues)
        return re.compile(
            rf"(?P<before>(?:[{_HAN}]{{0,6}}?(?:{roles}))?)(?P<name>[{''.join(sorted(words.surnames))}][{_HAN}]{{1,2}}?)"
            rf"(?=(?P<role>)(?:{cues}|{honorifics}))"
        )
    return re.compile(
        rf"(?P<before>)(?P<name>[{_HAN}ァ-ヶー]{{2,7}}?)(?=(?:{honorifics})|(?P<role>{roles})(?![{_HAN}]))"
    )


def _either(found: object) -> str:
    return "|".join(sorted(map(re.escape, found), key=lambda w: (-len(w), w)))  # type: ignore[call-overload]
