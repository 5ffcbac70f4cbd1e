"""Bytes -> text: marks at the start, then UTF-8, then what the source states, then an educated guess."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from briefing.errors import UnreadableSource
from briefing.model import Notice
from briefing.patterns import lazy

if TYPE_CHECKING:
    from briefing.model import Raw

_MARKS = (  # the UTF-32 mark begins with the UTF-16 one, so it comes first
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024  # bytes that a guess looks at
_ISO_2022_JP = (b"\x1b$@", b"\x1b$B")  # the only encoding of ASCII bytes that says by escapes what it is
_REPLACED = lazy("\ufffd+")
_CONTROLS = bytes({*range(1, 0x20)} - {*range(0x09, 0x0E), 0x1B})
# What Western text has beyond ASCII. A guess that differs from Windows-1252 only here is a wrong guess.
_WESTERN = frozenset("äöüßàâçéèêëîïôùûœæñáíóúìòãõåøÄÖÜÀÂÇÉÈÊËÎÏÔÙÛŒÆÑÁÍÓÚÃÕÅØ€£§°“”„‘’‚–—…«»·•¡¿©®™½¼¾²³´\xa0")


def decode(raw: Raw) -> tuple[str, tuple[Notice, ...]]:
    r"""Return the text of a source, without a byte order mark, and what had to be guessed or replaced.

    Bytes that cannot be read become U+FFFD; it never fails on text. Raises UnreadableSource for binary data.

    >>> from briefing.model import Raw
    >>> decode(Raw("a.txt", "Café".encode("utf-16")))
    ('Café', ())
    """
    data = raw.data
    if raw.encoding:
        return _stated(data, raw.encoding, raw.source)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _told(data[len(mark) :].decode(encoding, "replace"), raw.source)
    if any(escape in data[:_SAMPLE] for escape in _ISO_2022_JP):
        return data.decode("iso2022_jp", "replace"), (_guessed("iso2022_jp", raw.source),)
    wide = _unmarked_utf16(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace"), (_guessed(wide, raw.source),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _broken(data, raw.source)


def is_binary(data: bytes) -> bool:
    r"""Tell whether bytes are no text in any encoding: too many control characters, or hardly anything but NULs.

    >>> is_binary(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00"), is_binary("naïve".encode("latin-1"))
    (True, False)
    """
    sample = data[:_SAMPLE]
    if not sample or any(sample.startswith(mark) for mark, _ in _MARKS) or _unmarked_utf16(sample):
        return False
    nuls, controls = sample.count(0), len(sample) - len(sample.translate(None, _CONTROLS))
    printable = len(sample) - nuls - controls
    if nuls == len(sample):  # an empty page of a disk: no text, and nothing else either
        return False
    return controls > 0.05 * len(sample) or (nuls > 0.3 * len(sample) and printable < 100 * (1 + controls))


def _stated(data: bytes, encoding: str, source: str) -> tuple[str, tuple[Notice, ...]]:
    try:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, UnicodeError) as error:
        raise UnreadableSource(
            f"cannot read '{source}' as '{encoding}': no such text encoding",
            "name one such as utf-8, cp1252 or shift-jis",
        ) from error
    return _told(text, source)


def _told(text: str, source: str) -> tuple[str, tuple[Notice, ...]]:
    """Add a notice where characters were lost in decoding."""
    if "\ufffd" not in text:
        return text, ()
    message = "some bytes are no text in its encoding and are shown as U+FFFD"
    return text, (Notice("encoding-broken", message, source),)


def _unmarked_utf16(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of Western text is NUL."""
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _broken(data: bytes, source: str) -> tuple[str, tuple[Notice, ...]]:
    """Choose between UTF-8 with some bad bytes and another encoding altogether."""
    text = data.decode("utf-8", "replace")
    sample, looked_at = data[:_SAMPLE], text[:_SAMPLE]
    bad, good = len(_REPLACED.findall(looked_at)), sum(1 for c in looked_at if c > "\x7f" and c != "\ufffd")
    japanese = next((encoding for encoding in ("cp932", "euc_jp") if _is_japanese(sample, encoding)), None)
    if good >= bad and not japanese:
        return _told(text, source)
    encoding = japanese or _guess(sample)
    if encoding is None:
        return _told(text, source)
    guessed, notices = _told(data.decode(encoding, "replace"), source)
    return guessed, (_guessed(encoding, source), *notices)


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 24 ms that UTF-8 need not pay

    western = sample.decode("cp1252", "replace")
    beyond = [c for c in western if c > "\x7f"]
    if sum(c in _WESTERN for c in beyond) > 0.9 * len(beyond):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else None


def _is_japanese(sample: bytes, encoding: str) -> bool:
    """Tell whether bytes make Japanese in an encoding: syllable signs all over, and hardly an error."""
    text = sample.decode(encoding, "replace")
    beyond = [c for c in text if c > "\x7f"]
    signs = sum("\u3040" <= c <= "\u30ff" for c in beyond)
    return signs > 0.25 * len(beyond) and text.count("\ufffd") <= 0.01 * len(beyond)


def _guessed(encoding: str, source: str) -> Notice:
    message = f"its text encoding is not stated; read as {encoding} (if that is wrong, say --encoding)"
    return Notice("encoding-guessed", message, source)
