"""The whole journey on one page: location -> Raw -> Content -> Document -> Brief -> text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.compose import compose
from briefing.errors import BriefingError, NoReader, NothingToBrief, UnreadableSource, as_letter
from briefing.language.catalogue import LANGUAGES
from briefing.limits import byte_limit, check_bytes, check_sentences, check_words
from briefing.model import LOST, Brief, Content, Document, Notice, Raw
from briefing.options import Reading, brief_options, read_options, refuse_unknown
from briefing.page.briefs import brief_page
from briefing.readers import detect, markdown_of, missing_library, read_content, text_of
from briefing.renderers import RENDERERS
from briefing.sources import PACKED, STDIN, Found, is_url, shown_location
from briefing.sources.files import DEFAULT_LIMIT, read_file, read_stdin
from briefing.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.model import BriefOptions
    from briefing.sources.http import Fetching
    from briefing.sources.polite import Visitor
    from briefing.verdicts import Check

UNKNOWN = "und"
NO_TEXT = "nothing to brief: no source holds a text"


def documents(locations: Sequence[str], reading: Reading) -> Iterator[Document | BriefingError]:
    """Read each location, in order, up to documents; one that cannot be read is a value in their place."""
    for found in expanded(locations, reading):
        if isinstance(found, BriefingError):
            yield found
            continue
        try:
            yield from read_each(fetched(found.location, reading), reading)
        except Exception as error:  # noqa: BLE001 - whatever one source does, the others are read
            letter = as_letter(error, shown_location(found.location))
            if not is_passed_over(found, letter):
                yield letter


def is_passed_over(found: Found, error: BriefingError) -> bool:
    """Tell whether a file that cannot be read is no failure: nobody named it, and it is nothing to read."""
    return not found.is_named and isinstance(error, (NoReader, NothingToBrief))


def expanded(locations: Sequence[str], reading: Reading) -> Iterator[Found | BriefingError]:
    """Yield the files that locations stand for, in order: those in folders, those that match a pattern."""
    if all(Path(location).is_file() or location == STDIN for location in locations):
        yield from (Found(location) for location in locations)
        return
    from briefing.sources import folders  # noqa: PLC0415 - a file that is named needs no search

    yield from folders.expanded(locations, reading.include, reading.exclude)


def read_location(location: str, reading: Reading) -> list[Document]:
    """Read one location up to its documents: most hold one, a mailbox or a feed several.

    Raises UnreadableSource where it cannot be read, NothingToBrief where it holds no text.
    """
    return read_raw(fetched(location, reading), reading)


def read_raw(raw: Raw, reading: Reading) -> list[Document]:
    """Read bytes that are already here, fetched or sent, up to the documents in them; raises as above."""
    found = read_each(raw, reading)
    for one in found:
        if isinstance(one, BriefingError):
            raise one
    return [one for one in found if isinstance(one, Document)]


def read_each(raw: Raw, reading: Reading) -> list[Document | BriefingError]:
    """Read the documents in bytes, each by itself: an entry or a mail that cannot be read is a value in its place.

    Raises the error where none could be read, NothingToBrief where they hold no text.
    """
    found: list[Document | BriefingError] = []
    for content in contents(_unpacked(raw, reading), reading):
        kept, lost = without_lost(content)
        found += lost
        try:
            found.append(document(kept, reading))
        except Exception as error:  # noqa: BLE001 - as above
            found.append(as_letter(error, content.source))
    if not any(isinstance(one, Document) and one.sentences for one in found):
        failed = [one for one in found if isinstance(one, BriefingError)]
        raise failed[0] if failed else NothingToBrief(f"nothing to brief: '{raw.source}' holds no text")
    return found


def without_lost(content: Content) -> tuple[Content, list[BriefingError]]:
    """Return a content without what it notes of entries beside it that could not be read, and those as errors."""
    lost = [notice for notice in content.notices if notice.code == LOST]
    if not lost:
        return content, []
    kept = tuple(notice for notice in content.notices if notice.code != LOST)
    return replace(content, notices=kept), [UnreadableSource(notice.message) for notice in lost]


def fetched(location: str, reading: Reading) -> Raw:
    """Fetch the bytes of a location, unpacked."""
    limit = reading.max_size or DEFAULT_LIMIT
    if not is_url(location):
        return _unpacked(read_stdin(limit) if location == STDIN else read_file(Path(location), limit), reading)
    from briefing.sources.http import fetch  # noqa: PLC0415 - for web addresses only

    try:
        return _unpacked(fetch(location, _fetching(reading)), reading)
    except ImportError as error:
        raise missing_library(location, error) from error


def _unpacked(raw: Raw, reading: Reading) -> Raw:
    """Unpack bytes that are packed; what the user states of their encoding goes before all else."""
    if raw.data.startswith(PACKED):
        from briefing.sources.unpack import unpacked  # noqa: PLC0415 - most files are not packed

        raw = unpacked(raw, lambda head: reading.max_size or byte_limit(head))
    return replace(raw, encoding=reading.encoding) if reading.encoding else raw


def _fetching(reading: Reading) -> Fetching:
    from briefing.sources.http import Fetching  # noqa: PLC0415 - for web addresses only

    return Fetching(timeout=reading.timeout, limit=reading.max_size or DEFAULT_LIMIT, cache=reading.cache)


def contents(raw: Raw, reading: Reading) -> list[Content]:
    """Read what a source holds; of a feed the newest entries, with the pages they link to if that is asked."""
    if reading.max_size is None:
        check_bytes(raw)
    found = read_content(raw)
    if (reading.limit is None and not reading.full) or detect.media_type(raw) not in detect.FEEDS:
        return found
    newest = found[: reading.limit]
    if not reading.full:
        return newest
    visit = visitor(reading)
    return [with_page(content, visit, raw.home) for content in newest]


def visitor(reading: Reading, left: Callable[[], float] | None = None) -> Visitor:
    """Return what fetches the pages that feeds link to; ``left`` says how many seconds there are for all of them."""
    from briefing.sources.polite import Visitor  # noqa: PLC0415 - for --full only

    return Visitor(_fetching(reading), left=left) if left else Visitor(_fetching(reading))


def with_page(content: Content, visit: Visitor, home: str) -> Content:
    """Read the page of an entry; where that fails, the text that the feed carries has to do, with a notice.

    ``home`` is the local server that the feed came from: only to that one a link of it may lead.
    """
    if not is_url(content.source):
        return content
    try:
        page = read_content(visit.visit(content.source, home))[0]
    except Exception as error:  # noqa: BLE001 - whatever one page does, its entry is told
        said = as_letter(error, shown_location(content.source))
        notice = Notice("page-not-read", f"briefed from the feed alone: {said}", content.source)
        return replace(content, notices=(*content.notices, notice))
    stated = {"title": content.title or page.title, "published": content.published or page.published}
    return replace(page, author=page.author or content.author, **stated)


def document(content: Content, reading: Reading) -> Document:
    """Find the sentences of a content in the language that the user states, or its own.

    Raises UnreadableSource for a text that would take minutes, unless the user says how large one may be.
    """
    if reading.max_size is None:
        check_words(content.text, content.source)
    if reading.title:
        content = replace(content, title=reading.title)
    if reading.published:
        content = replace(content, published=reading.published)
    if reading.drop:
        from briefing.text.boilerplate import without  # noqa: PLC0415 - most users have nothing to leave out

        content = without(segment(content, reading.language), reading.drop)
    found = segment(content, reading.language)
    if reading.max_size is None:
        check_sentences(found)
    if found.language in LANGUAGES:
        return found
    known = "its language is not known" if found.language == UNKNOWN else f"no language '{found.language}' is known"
    message = f"{known}; its words are taken as they are, without stop words or stems"
    return replace(found, notices=(*found.notices, Notice("language-unknown", message, found.source)))


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
        raise failed[0] if failed else NothingToBrief(NO_TEXT)
    made, odd = composed(read_ones, options)
    return made, [*failed, *odd]


def composed(found: Sequence[Document], options: BriefOptions) -> tuple[Brief, list[BriefingError]]:
    """Compose a brief of documents; where one of them cannot be briefed at all, of the others, and say of which.

    Raises UsageError for what is asked, UnreadableSource where none of them can be briefed.
    """
    try:
        return compose(found, options), []
    except BriefingError:
        raise
    except Exception as error:
        sound, failed = _sorted_out(found, options)
        if not sound or not failed:
            raise as_letter(error, found[0].source) from error
        return compose(sound, options), failed


def _sorted_out(found: Sequence[Document], options: BriefOptions) -> tuple[list[Document], list[BriefingError]]:
    """Brief each document alone, to tell those that can be from those that cannot."""
    sound: list[Document] = []
    failed: list[BriefingError] = []
    for one in found:
        try:
            compose([one], options)
            sound.append(one)
        except Exception as error:  # noqa: BLE001 - this is what is sought
            failed.append(as_letter(error, one.source))
    return sound, failed


# ---- the face: what `import briefing` offers ------------------------------------------------------


def brief(
    texts: str | Document | Sequence[str | Document],
    **options: Any,  # noqa: ANN401 - the options of the command, as the user writes them
) -> Brief:
    """Brief a text, a document, or a list of either as one brief. A str is the text itself, never a file name.

    Options are those of the command that say what to read and what to show: ``length``, ``ranker``, ``sections``,
    ``focus``, ``title``, ``figures``, ``quotes``, ``names``, ``timeline``, ``language``, ``published``, ``drop``,
    ``with_text``, ``explain``, ``front_matter``, ``cite``. Raises BriefingError.

    >>> brief("The bridge reopened. Trams follow.", length="1").summary[0].text
    'The bridge reopened.'
    """
    refuse_unknown(options)
    given = [texts] if isinstance(texts, (str, Document)) else list(texts)
    reading = read_options(options)
    return compose([as_document(item, reading) for item in given], brief_options(options))


def as_document(given: str | Document, reading: Reading) -> Document:
    """Read a text up to a document; a document is one already."""
    return given if isinstance(given, Document) else document_of(given, reading)


def document_of(text: str, reading: Reading) -> Document:
    """Find the blocks and the sentences of a text that is given, not read."""
    return document(markdown_of(text) if detect.looks_like_markdown(text) else text_of(text), reading)


def read(location: str | Path, *, language: str | None = None, encoding: str | None = None) -> Document:
    """Read one source up to a document. Raises BriefingError where it cannot be read or holds several."""
    reading = read_options({"language": language, "encoding": encoding})
    found = read_location(str(location), reading)
    if len(found) != 1:
        hint = "use the `briefing` command on it"
        raise UnreadableSource(f"'{location}' holds {len(found)} documents, not one", hint)
    return found[0]


def render(made: Brief | Check, form: str = "markdown", *, width: int = 80, color: bool = False) -> str:
    """Render a brief or a check in one of the formats that ``briefing formats`` lists. Raises UsageError for another.

    >>> render(brief("The bridge reopened."), "markdown").splitlines()[4]
    '## Summary'
    """
    if isinstance(made, Brief):
        page = brief_page(made)
    else:
        from briefing.page.checks import check_page  # noqa: PLC0415 - a brief needs none of it

        page = check_page(made)
    text: str = RENDERERS.get(form)(page, width=width, color=color)
    return text
