"""Feeds (RSS, Atom, JSON Feed) -> entries: what each says and when, newest first; nothing is fetched here."""

from __future__ import annotations

import json
import re
from calendar import timegm
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.charsets import known_charset
from briefing.errors import UnreadableSource, as_letter
from briefing.markup import Part, paragraphs
from briefing.markup.scan import parts_of, without_bad_references, without_controls
from briefing.model import LOST, Notice
from briefing.visible import without_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import Raw

_MARKUP = re.compile(
    r"<(?:p|br|div|a|b|i|em|strong|ul|ol|li|h\d|img|span|blockquote|table|figure)\b[^<>]{0,2000}>"
    r"|&[a-z]{2,8};|&#\d{1,6};"
)
_DECLARED = re.compile(rb"""<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,60})["']""")
_ENTRY = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b")
_LONGEST_TITLE = 1000
_LONGEST_LINK = 4000


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of a feed. ``id`` is the feed's own name for it, else made of what it says, and stays the same."""

    id: str
    title: str | None = None
    link: str | None = None
    published: str | None = None  # ISO 8601 with a zone
    updated: str | None = None
    author: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def text(self) -> str:
        """What the entry says, without markup, its paragraphs parted by blank lines."""
        return "\n\n".join(part.text for part in self.parts)


class Feed(Struct, frozen=True, kw_only=True):
    """A feed: its name, its entries, newest first where they are dated, and what was wrong with it."""

    title: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_entries(raw: Raw) -> Feed:
    """Read a feed in any of the formats, also a damaged one as far as it can be read, with a notice.

    An entry says its content, else its summary. Entries without a date keep their places after the dated ones.
    Raises UnreadableSource for what is no feed. Loads feedparser (77 ms); cost linear in the feed.

    >>> from briefing.model import Raw
    >>> item = b"<item><title>Trams</title><description>They run.</description></item>"
    >>> data = b'<rss version="2.0"><channel>' + item + b"</channel></rss>"
    >>> entry = read_entries(Raw("feed.xml", data)).entries[0]
    >>> entry.title, entry.text
    ('Trams', 'They run.')
    """
    if raw.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(raw)
    return _xml_feed(raw)


def _newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    dated = [entry for entry in entries if entry.published]
    dated.sort(key=lambda entry: _moment(entry.published or ""), reverse=True)
    return (*dated, *(entry for entry in entries if not entry.published))


def _moment(published: str) -> float:
    from datetime import datetime  # noqa: PLC0415 - feeds only

    try:
        return datetime.fromisoformat(published).timestamp()
    except (ValueError, OverflowError):
        return 0.0


# ---- RSS and Atom --------------------------------------------------------------------------------


def _xml_feed(raw: Raw) -> Feed:
    text = _prepared(raw)
    try:
        found = _parsed(text)
    except ImportError:
        raise
    except Exception as error:
        found = _parsed_singly(text)
        if not found["entries"]:
            raise UnreadableSource(
                f"cannot read '{raw.source}': the feed is damaged ({type(error).__name__})",
                "open it in a browser and look",
            ) from error
    about = found.get("feed", {})
    entries, notices = _each(found["entries"], _entry, raw)
    if found.get("bozo"):
        notices.insert(0, Notice("feed-damaged", "the feed is damaged; what could be read of it was read", raw.source))
    return Feed(
        title=_line(about.get("title")), language=about.get("language"), entries=_newest_first(entries),
        notices=tuple(notices),
    )  # fmt: skip


def _parsed(text: str) -> Any:  # noqa: ANN401 - feedparser's feed
    import feedparser  # noqa: PLC0415 - 77 ms that only a feed pays

    kind = {"content-type": "application/xml; charset=utf-8"}
    return feedparser.parse(
        text.encode("utf-8"), response_headers=kind, sanitize_html=False, resolve_relative_uris=False
    )


def _parsed_singly(text: str) -> dict[str, Any]:
    """Parse each entry in a feed of its own, where one of them stops the parser; that one is left out."""
    starts = [match.start() for match in _ENTRY.finditer(text)]
    if not starts:
        return {"entries": []}
    found: dict[str, Any] = {"entries": [], "bozo": True}
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        with suppress(Exception):
            one = _parsed(text[: starts[0]] + text[start:end])
            found["entries"] += one.get("entries", [])
            found.setdefault("feed", one.get("feed", {}))
    return found


def _each(items: Iterable[Any], entry: Callable[[Any], Entry], raw: Raw) -> tuple[list[Entry], list[Notice]]:
    """Make the entries of items, each by itself; one that cannot be made is a notice."""
    entries: list[Entry] = []
    notices: list[Notice] = []
    for number, item in enumerate(items, 1):
        try:
            entries.append(entry(item))
        except Exception as error:  # noqa: BLE001 - whatever one entry does, the others are read
            notices.append(Notice(LOST, str(as_letter(error, f"{raw.source}: entry {number}")), raw.source))
    return entries, notices


def _prepared(raw: Raw) -> str:
    """Decode a feed and take out what makes parsers give up: bad characters and declared entities."""
    text = without_controls(without_bad_references(_decoded(raw).lstrip("\ufeff \t\r\n")))
    declaration, end, rest = text.partition("?>")
    is_declared = end and text.startswith("<?xml") and "<" not in declaration[1:]
    return _without_types(rest if is_declared else text)


def _decoded(raw: Raw) -> str:
    """UTF-16 by its mark or its NULs, else UTF-8, else what the feed states, else Windows-1252."""
    data = raw.data
    for sign, wide in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\0<", "utf-16-be"), (b"<\0", "utf-16-le")):
        if data.startswith(sign):
            return data.decode(wide, "replace")
    declared = _DECLARED.search(data[:400])
    stated = raw.encoding or known_charset(declared[1].decode() if declared else None) or "utf-8"
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252" if stated == "utf-8" else stated, "replace")


def _without_types(text: str) -> str:
    """Cut a document type away, with the entities in it: a feed needs none, and they are how XML does harm."""
    start = text[:2000].find("<!DOCTYPE")
    if start < 0:
        return text
    inside = text.find("[", start, start + 2000)
    end = text.find(">", start)
    if 0 <= inside < end:
        end = text.find("]", inside)
        end = text.find(">", end) if end >= 0 else -1
    return text[:start] + text[end + 1 :] if end >= 0 else text


def _entry(item: Any) -> Entry:  # noqa: ANN401 - feedparser's entry
    contents = [content.get("value", "") for content in item.get("content", [])]
    body = max([*contents, item.get("summary", "")], key=lambda value: len(value or "")) or ""
    parts = _parts(body)
    title = _line(item.get("title"))
    link = _address(item.get("link"))
    published = _date(item, "published") or _date(item, "updated")
    own = (item.get("id") or "").strip() or link or ""
    return Entry(
        id=own or _made_id(title, parts), title=title, link=link, published=published, updated=_date(item, "updated"),
        author=_line(item.get("author")), parts=parts,
    )  # fmt: skip


def _date(item: Any, name: str) -> str | None:  # noqa: ANN401
    from datetime import UTC, datetime  # noqa: PLC0415 - feeds only

    parsed = dict.get(item, f"{name}_parsed")  # its own get warns of what it will no longer stand in for
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
    except (ValueError, TypeError, OverflowError, OSError):
        return None


# ---- JSON Feed -----------------------------------------------------------------------------------


def _json_feed(raw: Raw) -> Feed:
    try:
        found = json.loads(raw.data.decode("utf-8-sig", "replace"))
        items = [item for item in found.get("items", []) if isinstance(item, dict)]
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise UnreadableSource(
            f"cannot read '{raw.source}': it is no JSON Feed", "check the address of the feed"
        ) from error
    entries, notices = _each(items, _json_entry, raw)
    return Feed(
        title=_line(found.get("title")), language=_line(found.get("language")), entries=_newest_first(entries),
        notices=tuple(notices),
    )  # fmt: skip


def _json_entry(item: dict[str, Any]) -> Entry:
    markup, plain = item.get("content_html"), item.get("content_text") or item.get("summary")
    is_markup = isinstance(markup, str) and markup
    parts = tuple(parts_of(str(markup))) if is_markup else _plain(plain if isinstance(plain, str) else "")
    authors = item.get("authors")
    people = authors if isinstance(authors, list) else [item.get("author")]
    names = [str(person.get("name") or "") for person in people if isinstance(person, dict)]
    title, link = _line(item.get("title")), _address(item.get("url"))
    return Entry(
        id=str(item.get("id") or link or _made_id(title, parts)), title=title, link=link,
        published=_iso(item.get("date_published")), updated=_iso(item.get("date_modified")),
        author=_line(", ".join(filter(None, names))), parts=parts,
    )  # fmt: skip


def _iso(stated: object) -> str | None:
    from datetime import UTC, datetime  # noqa: PLC0415 - feeds only

    try:
        found = datetime.fromisoformat(stated) if isinstance(stated, str) else None
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat() if found else None
    except (ValueError, OverflowError):
        return None


# ---- what both have in common --------------------------------------------------------------------


def _parts(body: str) -> tuple[Part, ...]:
    """The parts of a body that may be HTML or plain text: feeds do not say which."""
    return tuple(parts_of(body)) if _MARKUP.search(body) else _plain(body)


def _plain(text: str) -> tuple[Part, ...]:
    return tuple(Part(paragraph.strip()) for paragraph in paragraphs(text))


def _line(value: object) -> str | None:
    """A title or a name on one line; some are HTML, in whole or by mistake."""
    if not isinstance(value, str):
        return None
    text = " ".join(part.text for part in _parts(value[: _LONGEST_TITLE * 4]))
    return " ".join(text.split())[:_LONGEST_TITLE] or None


def _address(value: object) -> str | None:
    """A link, if it is a web address; what it holds of a password is no part of it."""
    link = value.strip() if isinstance(value, str) else ""
    if not link.lower().startswith(("http://", "https://")) or len(link) >= _LONGEST_LINK:
        return None
    return without_user(link)


def _made_id(title: str | None, parts: Sequence[Part]) -> str:
    from hashlib import sha256  # noqa: PLC0415 - an entry without an id is rare

    said = "\n".join([title or "", *(part.text for part in parts)])
    return f"sha256:{sha256(said.encode('utf-8', 'replace')).hexdigest()}"
