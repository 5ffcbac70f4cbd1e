"""Mail: the message that a person wrote, without what it answers and what is signed under every mail."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.charsets import fitting_charset, known_charset
from briefing.errors import BriefingError, UnreadableSource, as_letter
from briefing.markup import Part
from briefing.markup.scan import parts_of
from briefing.model import LOST, Notice, Raw
from briefing.readers.content import Stated, content_of, damaged, nothing_in
from briefing.readers.dates import mail_date
from briefing.readers.decode import decode
from briefing.readers.formats import MAILBOX_LINE
from briefing.readers.lines import groups, item_marker, lines_of
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from email.message import Message

    from briefing.model import Content

MEDIA_TYPE = "message/rfc822"
_LONGEST_HEADER = 4000  # characters; the standard library takes minutes for a subject of a megabyte
_LONGEST_PARAMETERS = 1000  # likewise for what says of what kind a part is
_MOST_PARTS = 1000
_FROM_LINE = re.compile(MAILBOX_LINE, re.MULTILINE)
_ESCAPED_FROM = re.compile(rb"^>(?=>{0,20}From )", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)
# Where the mail that is answered begins: three lines of headers, or a line that says so between dashes.
_OLD_MAIL = re.compile(
    r"^(?:[ \t]{0,4}-{3,} ?\w[^\n-]{3,60} ?-{3,}[ \t]*\r?\n(?:\s{0,80}\n)?)?"
    r"(?:\*?\w[\w -]{1,20}:\*?[ \t][^\n]{1,300}\n){3}",
    re.MULTILINE,
)
_OLD_MARKUP = re.compile(
    r"<[^<>]{0,300}(?:gmail_quote|moz-cite-prefix|divRplyFwdMsg|yahoo_quoted|type=[\"']?cite)", re.IGNORECASE
)
_WORDS_BEFORE = 8  # an answer has at least as many words; a mail that only forwards has not, and is read whole


def read_mail(raw: Raw) -> Content:
    r"""Read a mail: subject as title, who sent it and when, and the text or the HTML that was written.

    Quoted replies and signatures are left out, attachments too; a mail that only forwards another is read with it.
    Raises NothingToBrief where it holds no text, UnreadableSource where its parts are nested without end.

    >>> mail = b"From: Ann <ann@example.org>\nSubject: Trams\n\nThey run again.\n\n> Do they run?\n-- \nAnn\n"
    >>> content = read_mail(Raw("a.eml", mail))
    >>> content.author, content.text
    ('Ann', 'Trams\n\nThey run again.')
    """
    try:
        message = _parsed(_FROM_LINE.sub(b"", raw.data, count=1) if raw.data.startswith(b"From ") else raw.data)
        found = list(islice(_texts(message), _MOST_PARTS))
    except (RecursionError, LookupError, ValueError) as error:
        raise damaged(raw, "its parts are nested too deep or damaged", error) from error
    parts = [part for is_html, text in found for part in (_html_parts(text) if is_html else _plain_parts(text))]
    if not parts:
        raise nothing_in(raw, "the mail has no text of its own")
    stated = Stated(
        title=_header(message, "subject"), author=_sender(message), published=mail_date(_header(message, "date")),
        language=_header(message, "content-language"),
    )  # fmt: skip
    return content_of(parts, raw, stated, media_type=MEDIA_TYPE)


def _parsed(data: bytes) -> Message:
    """Parse a mail, with headers cut to a length that the standard library's square costs allow."""
    from email import message_from_bytes  # noqa: PLC0415 - 20 ms that no other format pays
    from email.policy import Compat32  # noqa: PLC0415

    class Short(Compat32):
        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            limit = _LONGEST_PARAMETERS if name.lower().startswith("content-") else _LONGEST_HEADER
            return name, value[:limit]

    return message_from_bytes(data, policy=Short())


def read_mailbox(raw: Raw) -> list[Content]:
    """Read the mails of an mbox file, in order; those without a text of their own are counted in a notice."""
    starts = [match.start() for match in _FROM_LINE.finditer(raw.data)] or [0]
    mails = [raw.data[start:end] for start, end in zip(starts, [*starts[1:], len(raw.data)], strict=True)]
    contents: list[Content] = []
    odd: list[Notice] = []
    for number, mail in enumerate(mails, 1):
        source = f"{raw.source}#{number}" if len(mails) > 1 else raw.source  # formail and procmail pipe them singly
        try:
            contents.append(read_mail(replace(raw, source=source, data=_ESCAPED_FROM.sub(b"", mail))))
        except BriefingError:  # counted below
            continue
        except Exception as error:  # noqa: BLE001 - whatever one mail does, the others are read
            odd.append(Notice(LOST, str(as_letter(error, source)), raw.source))
    if not contents:
        raise UnreadableSource(odd[0].message) if odd else nothing_in(raw, "no mail in it has a text of its own")
    lost = len(mails) - len(contents) - len(odd)
    if lost:
        notice = Notice("mails-skipped", f"{lost} of its {len(mails)} mails have no text that can be read", raw.source)
        odd.append(notice)
    contents[0] = replace(contents[0], notices=(*contents[0].notices, *odd))
    return contents


def _header(message: Message, name: str) -> str:
    """Decode a header, encoded words and raw bytes too; what cannot be decoded stays as it is."""
    from email.errors import HeaderParseError  # noqa: PLC0415
    from email.header import decode_header  # noqa: PLC0415

    stated = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        pieces = decode_header(stated)
    except (HeaderParseError, ValueError):
        return " ".join(stated.split())
    words = (_decoded(piece, charset) if isinstance(piece, bytes) else piece for piece, charset in pieces)
    return " ".join("".join(words).split())


def _sender(message: Message) -> str:
    from email.utils import parseaddr  # noqa: PLC0415

    name, address = parseaddr(_header(message, "from")[:400])
    return name or address


def _decoded(data: bytes, charset: str | None) -> str:
    fitting = known_charset(charset) if charset else None
    try:
        return data.decode(fitting or "utf-8", "replace")
    except UnicodeError:
        return data.decode("utf-8", "replace")


def _texts(message: Message) -> Iterator[tuple[bool, str]]:
    """Yield the texts of a mail, each with whether it is HTML; of alternatives, the one that says more."""
    payload = message.get_payload() if message.is_multipart() else []
    inner = [part for part in payload if not isinstance(part, str)] if isinstance(payload, list) else []
    if inner and message.get_content_type() == "multipart/alternative":
        options = [list(_texts(part)) for part in inner]
        yield from _best([option for option in options if option])
    elif inner:
        for part in inner:
            yield from _texts(part)
    elif message.get_content_maintype() == "text" and message.get_content_disposition() != "attachment":
        yield message.get_content_subtype() == "html", _body(message)


def _best(options: Sequence[list[tuple[bool, str]]]) -> list[tuple[bool, str]]:
    """Prefer plain text, unless it only says that there is more in the HTML."""
    plain = [option for option in options if not any(is_html for is_html, _ in option)]
    marked = [option for option in options if option not in plain]
    if plain and marked:
        said = sum(len(part.text.split()) for _, text in marked[0] for part in parts_of(text))
        return plain[0] if sum(len(text.split()) for _, text in plain[0]) * 5 >= said else marked[0]
    return (plain or marked or [[]])[0]


def _body(message: Message) -> str:
    try:
        data = message.get_payload(decode=True)
    except (ValueError, LookupError):
        data = None
    if not isinstance(data, bytes):
        return str(message.get_payload())
    label = message.get_param("charset")
    return decode(Raw("mail", data, encoding=fitting_charset(str(label) if label else None, data)))[0]


def _html_parts(markup: str) -> list[Part]:
    old = _OLD_MARKUP.search(markup)
    own = parts_of(markup[: old.start()]) if old else []
    is_answer = sum(len(part.text.split()) for part in own) >= _WORDS_BEFORE
    return own if is_answer else parts_of(markup)


def _plain_parts(text: str) -> list[Part]:
    """Cut a plain text down to what was written, and into paragraphs; its lines stay as they are."""
    old = _OLD_MAIL.search(text)
    if old and len(text[: old.start()].split()) >= _WORDS_BEFORE:
        text = text[: old.start()]
    signature = _SIGNATURE.search(text)
    if signature and text[: signature.start()].strip():
        text = text[: signature.start()]
    own = _unquoted(text)
    parts = []
    for group in groups(list(lines_of(own))):
        marker = item_marker(group[0])
        parts.append(Part(own[group[0].start + marker : group[-1].end], "item" if marker else "paragraph"))
    return parts


def _unquoted(text: str) -> str:
    """Leave out the lines that begin with ">", and the line above them that says who wrote them and when."""
    kept: list[str] = []
    was_quoted = False
    for line in text.splitlines():
        is_quoted = line.lstrip().startswith(">")
        if is_quoted and not was_quoted:
            _drop_attribution(kept)
            kept.append("")
        if not is_quoted:
            kept.append(line)
        was_quoted = is_quoted
    return "\n".join(kept) if any(line.strip() for line in kept) else text


def _drop_attribution(kept: list[str]) -> None:
    """Drop "On 3 March Ann Lee wrote:", in any language: it ends with a colon and holds a date or an address."""
    above = next((at for at in range(len(kept) - 1, max(-1, len(kept) - 4), -1) if kept[at].strip()), None)
    if above is None or not kept[above].rstrip().endswith(":"):
        return
    start = above
    if above and _says_when(kept[above - 1]) and not ends_like_prose(kept[above - 1].rstrip()):
        start = above - 1  # a long one is wrapped once
    if _says_when("".join(kept[start : above + 1])):
        del kept[start:]


def _says_when(text: str) -> bool:
    return "@" in text or any(map(str.isdecimal, text))
