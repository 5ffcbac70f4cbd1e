"""The whole road on one page: locations -> documents -> a brief -> text.

What stands before a document (fetching, unpacking, reading) is ``intake``, what is made of documents ``compose``, what
is shown of a brief ``page`` and ``renderers``. One text is a list of one: there is no second way for several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.compose import compose
from briefing.errors import BriefingError, NothingToBrief, UnreadableSource, as_letter
from briefing.intake import check_sentences, check_words, contents, expanded, fetched, is_passed_over, without_lost
from briefing.language.catalogue import LANGUAGES
from briefing.model import Brief, Document, Notice
from briefing.options import Reading, brief_options, read_options, refuse_unknown
from briefing.page.briefs import brief_page
from briefing.readers import formats, markdown_of, text_of
from briefing.renderers import RENDERERS
from briefing.sources import shown_location
from briefing.text.blocks import classified
from briefing.text.kinds import with_kind
from briefing.text.segment import segment
from briefing.text.stories import stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefing.model import BriefOptions, Content, Raw
    from briefing.verdicts import Check

UNKNOWN = "und"
NO_TEXT = "nothing to brief: no source holds a text"


def brief_locations(
    locations: Sequence[str], reading: Reading, options: BriefOptions
) -> tuple[Brief, list[BriefingError]]:
    """Make one brief of all locations, and say which of them could not be read.

    Raises the first error where none could be read, NothingToBrief where they hold no text.
    """
    found, failed = _read(locations, reading)
    made, odd = composed(found, options)
    return made, [*failed, *odd]


def brief_stories(location: str, reading: Reading, options: BriefOptions) -> tuple[list[Brief], list[BriefingError]]:
    """Make a brief of one location, or of each story where it holds one text of several stories: a newsletter.

    Raises as above.
    """
    found, failed = _read([location], reading)
    made = [composed(told, options) for told in _told_apart(found)]
    return [brief for brief, _ in made], [*failed, *(error for _, odd in made for error in odd)]


def _read(locations: Sequence[str], reading: Reading) -> tuple[list[Document], list[BriefingError]]:
    found = list(documents(locations, reading))
    read_ones = [item for item in found if isinstance(item, Document)]
    failed = [item for item in found if isinstance(item, BriefingError)]
    if not read_ones:
        raise failed[0] if failed else NothingToBrief(NO_TEXT)
    return read_ones, failed


def _told_apart(found: list[Document]) -> list[list[Document]]:
    """Return the stories of one newsletter, each by itself, those without prose left out; other documents together.

    The first story carries what is to be said of the whole.
    """
    whole = found[0]
    if len(found) > 1 or whole.kind is None or whole.kind.name != "newsletter":
        return [found]
    read_ones = (with_kind(segment(content, whole.language)) for content in stories(whole))
    told = [story for story in read_ones if any(sentence.is_prose for sentence in story.sentences)]
    return [[replace(story, notices=() if at else whole.notices)] for at, story in enumerate(told)]


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


def read_each(raw: Raw, reading: Reading) -> list[Document | BriefingError]:
    """Read the documents in bytes, each by itself: an entry or a mail that cannot be read is a value in its place.

    Raises the error where none could be read, NothingToBrief where they hold no text.
    """
    found: list[Document | BriefingError] = []
    for content in contents(raw, reading):
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
    content = classified(content)
    if reading.drop:
        from briefing.text.boilerplate import without  # noqa: PLC0415 - most users have nothing to leave out

        content = without(segment(content, reading.language), reading.drop)
    found = with_kind(segment(content, reading.language))
    if reading.max_size is None:
        check_sentences(found)
    if found.language in LANGUAGES:
        return found
    known = "its language is not known" if found.language == UNKNOWN else f"no language '{found.language}' is known"
    message = f"{known}; its words are taken as they are, without stop words or stems"
    return replace(found, notices=(*found.notices, Notice("language-unknown", message, found.source)))


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
    return document(markdown_of(text) if formats.looks_like_markdown(text) else text_of(text), reading)


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
