"""Names in Japanese and Chinese, which have neither capitals nor spaces: by titles and by verbs of saying."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.words import quote_words
from briefing.model import Entity, EntityMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Document

_HAN = "\u4e00-\u9fff々"
_NO_PERSON = re.compile("[都道府県市区町村国省庁社党会局院部署州州区省市县镇村]$")


def people_in_unspaced(document: Document) -> tuple[Entity, ...]:
    """Return the people whom a title ("町長", "さん") or a verb of saying ("…表示") marks, each with all its places."""
    text = document.text
    found: dict[str, Span | None] = {}
    for name, role in _marked(text, document.language):
        found[name] = found.get(name) or role
    people = (_person(text, name, role) for name, role in found.items())
    return tuple(sorted(people, key=lambda person: person.span))


def _person(text: str, name: str, role: Span | None) -> Entity:
    spans = [Span(*match.span()) for match in re.finditer(re.escape(name), text)]
    mentions = tuple(EntityMention(span, "full") for span in spans)
    return Entity(kind="person", name=name, span=spans[0], mentions=mentions, role=role)


def _marked(text: str, language: str) -> Iterator[tuple[str, Span | None]]:
    for match in _pattern(language).finditer(text):
        told = next((group for group in ("role", "before") if match[group]), None)
        if not _NO_PERSON.search(match["name"]):
            yield match["name"], Span(*match.span(told)) if told else None


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
