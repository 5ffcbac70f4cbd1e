"""The whole journey on one page: location -> Raw -> Content -> Document -> Brief -> text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.compose import compose
from briefing.errors import BriefingError, NothingToBrief, UnreadableSource, UsageError
from briefing.language.catalogue import LANGUAGES
from briefing.model import SECTIONS, Brief, BriefOptions, Content, Document, Notice, Raw
from briefing.rankers import RANKERS
from briefing.readers import detect, markdown_of, read_content, text_of
from briefing.registry import unknown
from briefing.renderers import RENDERERS
from briefing.segment import segment
from briefing.selection import parse_budget
from briefing.sources.files import DEFAULT_LIMIT, MIB, STDIN, read_file, read_stdin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Text is all read, ranked and kept; other formats hold pictures and fonts beside their text.
TEXT_LIMIT = 20 * MIB


class Reading(Struct, frozen=True, kw_only=True):
    """How sources are to be read: what the user states about them, and how large they may be (bytes)."""

    language: str | None = None
    encoding: str | None = None
    title: str | None = None
    max_size: int | None = None


def documents(locations: Sequence[str], reading: Reading) -> Iterator[Document | BriefingError]:
    """Read each location, in order, up to documents; one that cannot be read is a value in their place."""
    for location in locations:
        try:
            yield from read_location(location, reading)
        except BriefingError as error:
            yield error


def read_location(location: str, reading: Reading) -> list[Document]:
    """Read one location up to its documents: most hold one, a mailbox or a feed several.

    Raises UnreadableSource where it cannot be read, NothingToBrief where it holds no text.
    """
    return read_raw(_fetched(location, reading), reading)


def read_raw(raw: Raw, reading: Reading) -> list[Document]:
    """Read bytes that are already here, fetched or sent, up to the documents in them; raises as above."""
    raw = replace(raw, encoding=reading.encoding)
    if reading.max_size is None and detect.is_text(raw) and len(raw.data) > TEXT_LIMIT:
        raise UnreadableSource(
            f"cannot read '{raw.source}': larger than the limit of {TEXT_LIMIT // MIB} MiB for text",
            "raise the limit with --max-size",
        )
    found = [_document(content, reading) for content in read_content(raw)]
    if not any(document.sentences for document in found):
        raise NothingToBrief(f"nothing to brief: '{raw.source}' holds no text")
    return found


def _fetched(location: str, reading: Reading) -> Raw:
    limit = reading.max_size or DEFAULT_LIMIT
    return read_stdin(limit) if location == STDIN else read_file(Path(location), limit)


def _document(content: Content, reading: Reading) -> Document:
    if reading.title:
        content = replace(content, title=reading.title)
    code = reading.language
    if code is None or code in LANGUAGES:
        return segment(content, code)
    message = f"no language '{code}' is known; its words are taken as they are, without stop words or stems"
    return segment(replace(content, notices=(*content.notices, Notice("language-unknown", message))), code)


def brief_locations(
    locations: Sequence[str], reading: Reading, options: BriefOptions
) -> tuple[Brief, list[BriefingError]]:
    """Make one brief of all locations, and say which of them could not be read.

    Raises the first error where none could be read, NothingToBrief where they hold no text.
    """
    found = list(documents(locations, reading))
    read_ones = [item for item in found if isinstance(item, Document)]
    failed = [item for item in found if isinstance(item, BriefingError)]
    if not read_ones:
        raise failed[0] if failed else NothingToBrief("nothing to brief: no source was given")
    return compose(read_ones, options), failed


def brief_options(**given: Any) -> BriefOptions:  # noqa: ANN401 - the fields of BriefOptions, as the user writes them
    """Resolve what the user asks for in words: ``length="20%"``, ``sections="summary,quotes"``, ``figures="all"``.

    Raises UsageError with the nearest right word for a name that is unknown.

    >>> options = brief_options(length="120w", figures="all", sections="quotes")
    >>> options.length.amount, options.figures, options.sections
    (120.0, None, ('quotes',))
    """
    known = BriefOptions.__struct_fields__
    for name in given:
        if name not in known:
            raise unknown("option", name, list(known))
    resolved = {name: _RESOLVE[name](value) if name in _RESOLVE else value for name, value in given.items()}
    return BriefOptions(**resolved)  # type: ignore[arg-type]


def _sections(value: str | Sequence[str]) -> tuple[str, ...]:
    names = [name.strip() for name in value.split(",")] if isinstance(value, str) else list(value)
    for name in names:
        if name not in SECTIONS:
            raise unknown("section", name, list(SECTIONS))
    return tuple(dict.fromkeys(names))


def _number(value: str | int | None) -> int | None:
    if value is None or value == "all":
        return None
    if str(value).isascii() and str(value).isdigit():
        return int(value)
    raise UsageError(f"no number '{value}'", "say how many, such as 8, or all")


def _ranker(value: str) -> str:
    if value not in RANKERS:
        raise unknown("ranker", value, list(RANKERS))
    return value


_RESOLVE = {
    "length": lambda value: parse_budget(str(value)),
    "sections": _sections,
    "ranker": _ranker,
    "figures": _number,
    "quotes": _number,
    "names": _number,
}


# ---- the face: what `import briefing` offers ------------------------------------------------------


def brief(
    texts: str | Document | Sequence[str | Document],
    *,
    language: str | None = None,
    **options: Any,  # noqa: ANN401 - the fields of BriefOptions, as the user writes them
) -> Brief:
    """Brief a text, a document, or a list of either as one brief. A str is the text itself, never a file name.

    Options are those of the command: ``length``, ``ranker``, ``sections``, ``focus``, ``title``, ``figures``,
    ``quotes``, ``names``, ``with_text``, ``explain``. Raises BriefingError.

    >>> brief("The bridge reopened. Trams follow.", length="1").summary[0].text
    'The bridge reopened.'
    """
    given = [texts] if isinstance(texts, (str, Document)) else list(texts)
    reading = Reading(language=None if language == "auto" else language)
    found = [item if isinstance(item, Document) else document_of(item, reading) for item in given]
    return compose(found, brief_options(**options))


def document_of(text: str, reading: Reading) -> Document:
    """Find the blocks and the sentences of a text that is given, not read."""
    return _document(markdown_of(text) if detect.looks_like_markdown(text) else text_of(text), reading)


def read(location: str | Path, *, language: str | None = None, encoding: str | None = None) -> Document:
    """Read one source up to a document. Raises BriefingError where it cannot be read or holds several."""
    reading = Reading(language=None if language == "auto" else language, encoding=encoding)
    found = read_location(str(location), reading)
    if len(found) != 1:
        raise UnreadableSource(
            f"'{location}' holds {len(found)} documents, not one", "use the `briefing` command on it"
        )
    return found[0]


def render(made: Brief, form: str = "markdown", *, width: int = 80, color: bool = False) -> str:
    """Render a brief in one of the formats that ``briefing formats`` lists. Raises UsageError for another.

    >>> render(brief("The bridge reopened."), "markdown").splitlines()[4]
    '## Summary'
    """
    text: str = RENDERERS.get(form)(made, width=width, color=color)
    return text
