"""What a page states about itself: its title without the name of the site, its authors where they are people."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing.language.words import MONTH_NUMBERS, MONTHS, NO_AUTHORS, WEEKDAYS
from briefing.markup import Part
from briefing.readers.content import Stated, folded
from briefing.readers.dates import WORDS, page_date
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.readers.html.article import Article

_LANG = re.compile(r"<html\b[^<>]{0,2000}?\blang\s{0,9}=\s{0,9}[\"']?([A-Za-z_-]{2,20})", re.IGNORECASE)
_BETWEEN = re.compile(r" [|–—·•»«:-] | ?\| ?")
_LONGEST_DATE_LINE = 100  # characters
_SHORTEST = 0.3  # of the stated title: what a headline must have of it
_MOST_HEADLINES = 50
_MOST_WORDS = 5  # of the name of a person
_MOST_JSON = 300_000  # characters
_MOST_NODES = 5_000


def about(page: Article, markup: str, visible: Sequence[Part]) -> Stated:
    """Return the title, the authors, the day of publication and the language that a page states."""
    found, tree = page.found, page.tree
    language = _LANG.search(markup[:20_000])
    stated = Stated(published=page_date(markup), language=language[1] if language else None)
    tag = folded(tree.findtext(".//title")) if tree is not None else None
    if found is None:
        return Stated(title=tag, published=stated.published, language=stated.language)
    sites = [name for name in (found.sitename, found.hostname) if name]
    return Stated(
        title=title(folded(found.title), tag, list(_headlines(tree)), sites),
        author=authors(found.author or "", [*sites, *_organisations(tree)]),
        published=found.date or stated.published or _shown(page.guess, visible),
        language=stated.language,
    )


def _shown(day: str | None, visible: Sequence[Part]) -> str | None:
    """Return the day that htmldate guesses where the page shows it in a line of its own, not in a sentence."""
    year, month, number = (int(piece) for piece in (day or "0-0-0").split("-"))
    for part in visible if day else ():
        words = WORDS.findall(part.text.lower()) if len(part.text) <= _LONGEST_DATE_LINE else []
        numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
        has_month = month in numbers or any(MONTH_NUMBERS.get(word) == month for word in words)
        if year in numbers and number in numbers and has_month and not ends_like_prose(part.text):
            return day
    return None


def title(stated: str | None, tag: str | None, headlines: Sequence[str], sites: Sequence[str]) -> str | None:
    """Return the headline that a stated title holds, else the title without the name of the site.

    >>> title("Trams run again - The Post", None, ["The Post", "Trams run again"], ["The Post"])
    'Trams run again'
    >>> title("Trams run again | norrvikpost.org", None, [], ["norrvikpost.org"])
    'Trams run again'
    """
    is_sign = stated and tag and len(stated) < len(tag) / 2 and bare(stated) not in bare(tag)
    stated = tag if is_sign else stated or tag  # a short headline that the tag does not have is the name of the site
    if not stated:
        return None
    known = {bare(site) for site in sites}
    held = [line for line in headlines if bare(line) in bare(stated) and bare(line) not in known]
    longest = max(held, key=len, default="")
    return longest if len(longest) > _SHORTEST * len(stated) else _without_site(stated, known)


def _without_site(stated: str, known: set[str]) -> str:
    """Cut the name of the site from either end of a title, if there is one."""
    marks = list(_BETWEEN.finditer(stated))
    for mark in reversed(marks):
        if bare(stated[mark.end() :]) in known:
            return _without_site(stated[: mark.start()], known)
    for mark in marks:
        if bare(stated[: mark.start()]) in known:
            return stated[mark.end() :]
    return stated


def authors(stated: str, bodies: Sequence[str]) -> str | None:
    """Return the people among the stated authors; ``bodies`` are the names of the site and of organisations.

    >>> authors("Analysis by Ann Lee; The Post; Bo Chan Monday; admin; Norrvik", ["The Post", "Norrvik"])
    'Ann Lee, Bo Chan'
    """
    known = {bare(body) for body in bodies} | {bare(body.replace(".", " ")) for body in bodies}
    found = (_person(name) for name in stated.split(";"))
    people = dict.fromkeys(name for name in found if name and bare(name) not in known)
    return ", ".join(people) or None


def _person(name: str) -> str | None:
    """Return a name without what stands around it in a byline; None where it is none of a person."""
    words = name.split()
    words = words[max((at for at, word in enumerate(words, 1) if word.lower() == "by"), default=0) :]
    while words and words[-1].lower().strip(",.") in MONTHS | WEEKDAYS:
        words.pop()
    is_sign = len(words) == 1 and (words[0].isupper() or words[0].islower())
    is_named = words and not is_sign and len(words) <= _MOST_WORDS and not any(c.isdecimal() for c in name)
    return " ".join(words) if is_named and not NO_AUTHORS.intersection(map(str.lower, words)) else None


def _headlines(tree: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's element, which stays in this package
    found = (folded("".join(element.itertext())) for element in tree.iter("h1", "h2"))
    yield from islice(filter(None, found), _MOST_HEADLINES)


def _organisations(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield what a page calls an organisation in its JSON-LD."""
    for node in _stated_nodes(tree):
        if "Organization" in str(node.get("@type"))[:100] and isinstance(node.get("name"), str):
            yield node["name"]


def _stated_nodes(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) <= _MOST_JSON:
            try:
                yield from _nodes([json.loads(text, strict=False)])
            except (ValueError, RecursionError):
                continue


def article_body(tree: Any) -> list[Part]:  # noqa: ANN401
    """Return the text of the article as a page states it for machines; some pages show theirs by scripts alone."""
    found = (node.get("articleBody") for node in _stated_nodes(tree))
    longest = max((body for body in found if isinstance(body, str)), key=len, default="")
    return [Part(text) for line in longest.split("\n") for text in [" ".join(line.split())] if text]


def _nodes(waiting: list[Any]) -> Iterator[dict[str, Any]]:
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def bare(name: str) -> str:
    """Return a name by which it is compared: its letters and digits, in lower case.

    >>> bare("The Norrvik Post") == bare("the-norrvik post"), bare("www.norrvik.org")
    (True, 'norrvik')
    """
    name = name.lower().removeprefix("www.")
    if " " not in name and "." in name:
        name = name.rpartition(".")[0]
    return "".join(c for c in name if c.isalnum())
