"""What each block of a text is, whatever reader made it: prose, or furniture that no section of a brief looks into.

A reader knows its format: headings, items, rows, code. This module knows what a run of text says of itself, by the rows
of one table, and by the headings above it. A row decides about blocks that a reader took for prose.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.language.words import CONTENTS_HEADS, CREDITS, NOTICES, REFERENCE_HEADS, REPLY_ENDS
from briefing.model import PROSE
from briefing.patterns import lazy
from briefing.text.furniture import bare_heading, ends_like_prose, is_furniture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.model import BlockKind, Content

_READ = 600  # characters of a block that are looked at: what it is shows at its start
_HEAD = 8  # blocks among which the authors of a text are named
_SHORT = 12  # words of a line that can be furniture
_LONG_LINE = 40  # words; more are a paragraph, whatever addresses are in it
_MOST_LOST = 0.6  # where a kind would take more of the words than this, it is what the text is about
_RUNNING = 3  # times that a short line comes again at the heads of pages
_SYMBOLS = frozenset("{}()[];=<>_$|\\#&*+/")
_LEADERS = lazy(r"(?:\. ?){4}\s*\d{1,4}(?!\d)")
# "2.1 Routes"; a decimal stands before a unit or a verb, mostly in small letters.
_SECTION_NUMBER = lazy(r"(?<!\S)\d{1,2}(?:\.\d{1,2})+\.?(?=\s+[^\W\d_a-z])")
_ADDRESS = lazy(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")
_FIELD = lazy(r"[A-Z][\w -]{1,30}:\s")
_IMAGE_OR_LINK = lazy(
    r"!?\[(?:[^\[\]]{0,200}|!\[[^\[\]]{0,200}\](?:\([^()\s]{0,400}\))?)\](?:\([^()\s]{0,400}\)|\[[^\[\]]{0,99}\])?"
)
_REFERENCE = lazy(r"\[[\w+:.-]{1,20}\]\s+\S|(?:[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?){1,3},?\s?){1,9}.{0,20}\(?\d{4}")


class Seen(Struct, frozen=True):
    """A block as the rows of the table see it: the start of its text, its words and its place."""

    text: str
    folded: str
    words: Sequence[str]
    place: int  # among the blocks of its text, from 0
    is_repeated: bool = False  # it stands in the text again and again, its numbers apart


class Row(Struct, frozen=True):
    """A row of the table: what it gives, when, with a text that it takes and one that it does not."""

    name: str
    gives: BlockKind
    test: Callable[[Seen], bool]
    yes: str
    no: str


def _is_numbers(seen: Seen) -> bool:
    return not any(map(str.isalpha, seen.text))


def _is_line(seen: Seen) -> bool:
    return len(seen.words) <= _SHORT and is_furniture(seen.text)


def _is_reply_head(seen: Seen) -> bool:
    return len(seen.words) <= 2 * _SHORT and seen.folded.endswith(REPLY_ENDS)


def _is_credit(seen: Seen) -> bool:
    return len(seen.words) <= _SHORT and seen.folded.startswith(CREDITS)


def _is_notice(seen: Seen) -> bool:
    return any(notice in seen.folded for notice in NOTICES)


def _is_listed_contents(seen: Seen) -> bool:
    if (".." in seen.text or ". ." in seen.text) and _LEADERS.search(seen.text):
        return True
    if seen.text.count(".") < 3:
        return False
    marks = len(_SECTION_NUMBER.findall(seen.text))
    return marks >= 3 and 15 * marks >= len(seen.words)


def _is_signed(seen: Seen) -> bool:
    is_line = len(seen.words) <= _LONG_LINE and not ends_like_prose(seen.text)
    return is_line and "@" in seen.text and bool(_ADDRESS.search(seen.text))


def _is_author_list(seen: Seen) -> bool:
    if seen.place >= _HEAD or seen.text.count(",") < 2 or ends_like_prose(seen.text):
        return False
    named = [word for word in seen.words if word[:1].isalpha()]
    return len(named) >= 4 and sum(word[0].isupper() for word in named) >= 0.85 * len(named)


def _is_fields(seen: Seen) -> bool:
    lines = seen.text.split("\n")
    return len(lines) >= 3 and sum(bool(_FIELD.match(line)) for line in lines) >= 0.7 * len(lines)


def _is_links(seen: Seen) -> bool:
    if "](" not in seen.text and "][" not in seen.text:
        return False
    rest = _IMAGE_OR_LINK.sub(" ", seen.text)
    return sum(c.isalpha() for c in rest) <= 3


def _is_code(seen: Seen) -> bool:
    if ends_like_prose(seen.text) and not seen.text.endswith(")"):
        return False
    dense = sum(c in _SYMBOLS for c in seen.text)
    return dense >= 6 and dense >= 0.12 * len(seen.text) and "](" not in seen.text


def _is_reference(seen: Seen) -> bool:
    is_likely = seen.text[:1] == "[" or (seen.words and seen.words[0][-1] == ",")
    return bool(is_likely and _REFERENCE.match(seen.text))


def _is_running(seen: Seen) -> bool:
    return seen.is_repeated and len(seen.words) <= _SHORT and not ends_like_prose(seen.text)


# The first that holds decides.
ROWS = (
    Row("numbers", "aside", _is_numbers, "20 21 22 23 24 25", "20 trams run."),
    Row("line", "aside", _is_line, "Skip to main content", "Skip the tram and walk."),
    Row("links", "aside", _is_links, "[![A](b)](a) [Docs](d) [Chat](c) [News](n) [E](e) [F](f)", "In the [map](m)."),
    Row("reply", "front", _is_reply_head, "On 3 May 2025 Ann Lee wrote:", "Ann Lee wrote: we are late."),
    Row("credit", "aside", _is_credit, "Photo by Ann Lee under a free licence", "The photo by Ann Lee is lost."),
    Row("fields", "front", _is_fields, "Name: tram\nVersion: 2\nLicense: MIT", "Ann: Are we late?\nNo.\nYes."),
    Row("contents", "contents", _is_listed_contents, "1. Trams ........ 4", "Gaps of 0.5 to 0.9 mm, or 1.2 when worn."),
    Row("notice", "notice", _is_notice, "By Ann Lee, all rights reserved.", "The city holds the copyright."),
    Row("signed", "front", _is_signed, "Ann Lee ann@kell.example University of Kell", "Write to ann@kell.example."),
    Row("authors", "front", _is_author_list, "Ann Lee, Bo Chan, Marta Lind", "Ann Lee, who drove it, and Bo left."),
    Row("running", "aside", _is_running, "Lee Best Practice [Page 3]", "The tram is late."),
    Row("reference", "reference", _is_reference, "[12] Lee, A. Trams. Kell, 2010.", "Lee, who came in 2010, left."),
    Row("code", "code", _is_code, "for (i = 0; i < n; i++) { run(i); }", "The tram (line 2) runs."),
)  # fmt: skip


def classified(content: Content) -> Content:
    r"""Return a content whose blocks say what they are; the text and all places in it stay as they are.

    A kind that would take most of the words is left as the prose that it is: a licence is no furniture of itself.
    Linear in the text.

    >>> from briefing.readers.text import content_of
    >>> found = classified(content_of("Trams run on all lines.\n\n1. Routes ........ 4\n\nThey had stood still."))
    >>> [block.kind for block in found.blocks]
    ['paragraph', 'contents', 'paragraph']
    """
    kinds = list(_kinds(content))
    sizes = [len(block.span.of(content.text)) if block.kind in PROSE else 0 for block in content.blocks]
    lost: Counter[str] = Counter()
    for kind, size in zip(kinds, sizes, strict=True):
        lost[kind] += size
    limit = _MOST_LOST * sum(sizes)
    is_kept = {kind for kind, size in lost.items() if kind not in PROSE and size > limit}
    blocks = tuple(
        block if kind == block.kind or kind in is_kept else replace(block, kind=kind)
        for kind, block in zip(kinds, content.blocks, strict=True)
    )
    return content if blocks == content.blocks else replace(content, blocks=blocks)


def _kinds(content: Content) -> Iterator[BlockKind]:
    """Yield the kind of each block: by the heading above it, else by what it says, else as its reader has it."""
    texts = [block.span.of(content.text)[:_READ] for block in content.blocks]
    masks = [_mask(text) for text in texts]
    times = Counter(masks)
    under: BlockKind | None = None
    for place, (block, text, mask) in enumerate(zip(content.blocks, texts, masks, strict=True)):
        seen = Seen(text, " ".join(text.lower().split()), text.split(), place, times[mask] >= _RUNNING)
        head = _opened(seen)
        under = head if head or block.kind == "heading" or _closes(seen, under) else under
        if block.kind not in PROSE or block.speaker:
            yield block.kind
        elif under:
            yield under
        else:
            yield next((row.gives for row in ROWS if row.test(seen)), block.kind)


def _opened(seen: Seen) -> BlockKind | None:
    """Return the kind of what stands under a heading: "Table of contents", "7. References"."""
    if len(seen.words) > 5:
        return None
    bare = bare_heading(seen.text)
    return "contents" if bare in CONTENTS_HEADS else "reference" if bare in REFERENCE_HEADS else None


def _closes(seen: Seen, under: BlockKind | None) -> bool:
    """Tell whether the text goes on: a table of contents ends at the first paragraph."""
    if under != "contents":
        return False
    is_sentence = ends_like_prose(seen.text) and len(seen.words) >= _SHORT and not _SECTION_NUMBER.search(seen.text)
    return is_sentence and not _is_listed_contents(seen)


def _mask(text: str) -> str:
    """Return a line with its numbers masked, as the heads of pages are alike."""
    return "".join("#" if c.isdigit() else c for c in text[:120]) if len(text) <= 120 else text[:120]
