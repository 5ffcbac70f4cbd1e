"""The digest as Markdown: each story a brief one level down, with links to its entries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.digest.rendering import phrases
from briefing.renderers import RENDERERS
from briefing.renderers.escaping import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.digest.nouns import Change, Digest, Item, Story

# No line of a source begins like this: a brief escapes it.
_HEADING = re.compile(r"^(?=#{1,5} )", re.MULTILINE)
_BRACKET = re.compile(r"([\[\]])")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def markdown(digest: Digest, *, width: int = 80, color: bool = False) -> str:
    """Render a digest as CommonMark; lines are not wrapped."""
    del width, color
    lines = [f"# {escape(digest.title)}", "", phrases.measure(digest)]
    for story in digest.stories:
        lines += ["", *_story(story)]
    lines += _section(phrases.ALSO_NEW, [f"- {_item(item)}" for item in digest.others])
    lines += _section(phrases.CHANGED, [f"- {_item(item)}" for item in digest.changed])
    lines += _section(phrases.FOLLOWED, [line for change in digest.followed for line in _change(change)][1:])
    return "\n".join(lines) + "\n"


def _section(heading: str, body: Sequence[str]) -> list[str]:
    return ["", f"## {heading}", "", *body] if body else []


def _story(story: Story) -> Iterator[str]:
    yield _HEADING.sub("#", RENDERERS.get("markdown")(story.brief).rstrip("\n"))
    yield ""
    yield "### Sources"
    yield ""
    for number, item in enumerate(story.items, 1):
        yield f"{number}. {_item(item)}"


def _item(item: Item) -> str:
    link, origin = phrases.link(item), phrases.origin(item)
    title = _link_text(phrases.title(item))
    said = f"[{title}]({_ENTITY.sub(r'%26', _balanced(link))})" if link else title
    return f"{said} — {escape(origin)}" if origin else said


def _link_text(title: str) -> str:
    """Escape a title for between brackets, where a bracket of its own must not end the link."""
    return "".join(f"\\{part}" if part in "[]" else escape(part) for part in _BRACKET.split(title) if part)


def _balanced(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29")


def _change(change: Change) -> Iterator[str]:
    yield ""
    yield f"### {escape(phrases.followed_title(change))}"
    yield ""
    link = phrases.web_address(change.source)
    yield f"<{link}>" if link else escape(change.source)
    figures = [f"- {escape(f.label)}: **{escape(f.now)}**, was {escape(f.was)}" for f in change.figures]
    for heading, rows in (
        (phrases.CHANGED_FIGURES, figures),
        (phrases.NEW_SENTENCES, [f"- {escape(said)}" for said in change.new]),
        (phrases.VANISHED_SENTENCES, [f"- {escape(said)}" for said in change.vanished]),
    ):
        if rows:
            yield from ("", f"{heading}:", "", *rows)
