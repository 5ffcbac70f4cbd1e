"""The digest as plain text and on a screen: each story as its brief looks there, then where it is from."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from briefing.digest.rendering import phrases
from briefing.renderers import RENDERERS
from briefing.renderers.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.digest.nouns import Change, Digest, Item

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def text(digest: Digest, *, width: int = 72, color: bool = False) -> str:
    """Render a digest as plain text, wrapped at ``width`` (not at all where it is 0)."""
    del color
    return _rendered(digest, "text", width, color=False)


def terminal(digest: Digest, *, width: int = 80, color: bool = False) -> str:
    """Render a digest for a screen of ``width`` columns."""
    return _rendered(digest, "terminal", width, color=color)


def _rendered(digest: Digest, form: str, width: int, *, color: bool) -> str:
    columns = max(20, width) if width else 10**9
    strong = f"{_BOLD}{{}}{_PLAIN}" if color else "{}"
    lines = [strong.format(line) for line in _wrapped(shown(digest.title), columns)]
    lines += _wrapped(phrases.measure(digest), columns)
    for story in digest.stories:
        lines += ["", RENDERERS.get(form)(story.brief, width=width, color=color).rstrip("\n")]
        lines.append(strong.format("SOURCES"))
        for number, item in enumerate(story.items, 1):
            lines += _item(item, columns, f"{number:>2}. ")
    for heading, body in (
        (phrases.ALSO_NEW, [line for item in digest.others for line in _item(item, columns, "  - ")]),
        (phrases.CHANGED, [line for item in digest.changed for line in _item(item, columns, "  - ")]),
        (phrases.FOLLOWED, [line for change in digest.followed for line in _change(change, columns)]),
    ):
        lines += ["", strong.format(heading.upper()), *body] if body else []
    return "\n".join(lines) + "\n"


def _item(item: Item, columns: int, first: str) -> Iterator[str]:
    origin = phrases.origin(item)
    said = f"{phrases.title(item)} — {origin}" if origin else phrases.title(item)
    yield from _wrapped(said, columns, first, " " * len(first))
    link = phrases.link(item)
    if link:
        yield f"{' ' * len(first)}{link}"


def _change(change: Change, columns: int) -> Iterator[str]:
    yield from _wrapped(phrases.followed_title(change), columns, "  ", "  ")
    yield f"  {shown(change.source)}"
    for figure in change.figures:
        said = f"{figure.now}, was {figure.was}: {figure.label}"
        yield from _wrapped(said, columns, "  * ", "    ")
    for mark, sentences in (("  + ", change.new), ("  - ", change.vanished)):
        for sentence in sentences:
            yield from _wrapped(shown(sentence), columns, mark, "    ")


def _wrapped(words: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    options = {"break_long_words": False, "break_on_hyphens": False}
    return wrap(words, columns, initial_indent=first, subsequent_indent=rest, **options) or [first.rstrip()]  # type: ignore[arg-type]
