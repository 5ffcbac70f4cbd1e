"""What a charset label in a header, a page or a mail stands for: labels are often old, odd or wrong."""

from __future__ import annotations

import codecs

# Labels that are read as a wider relative, as browsers do: most pages that say latin-1 are Windows-1252.
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874", "iso8859-11": "cp874", "big5": "big5hkscs",
}  # fmt: skip
# Python's codecs that no text of others is written in.
_NEVER = frozenset({"undefined", "idna", "punycode", "unicode_escape", "raw-unicode-escape", "mbcs", "oem", "utf-7"})


def known_charset(label: str | None) -> str | None:
    """Return the codec that reads a text with this label; None where the label is nonsense.

    >>> known_charset(' "ISO-8859-1" '), known_charset("x-sjis"), known_charset("martian-7")
    ('cp1252', 'cp932', None)
    """
    name = (label or "").strip(" \t\r\n\"'\0")
    if not name or len(name) > 40 or not name.isascii():
        return None
    try:
        codec = codecs.lookup({"x-sjis": "shift_jis", "ks_c_5601-1987": "cp949"}.get(name.lower(), name))
    except (LookupError, ValueError):
        return None
    if codec.name in _NEVER or not getattr(codec, "_is_text_encoding", True):
        return None
    return _WIDER.get(codec.name, codec.name)


def fitting_charset(label: str | None, data: bytes) -> str | None:
    """Return the codec of a label where the bytes bear it out, else None: then the bytes decide.

    Bytes beyond ASCII that are UTF-8 are UTF-8, whatever the label says; other texts come out so by chance only.

    >>> fitting_charset("latin-1", "café".encode("latin-1")), fitting_charset("latin-1", "café".encode())
    ('cp1252', None)
    """
    charset = known_charset(label)
    if charset is None or charset == "utf-8":
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return charset if _decodes(data, charset) else None
    return charset if charset.startswith(("iso2022", "hz", "utf-16", "utf-32")) and _decodes(data, charset) else None


def _decodes(data: bytes, charset: str) -> bool:
    try:
        replaced = data.decode(charset, "replace").count("\ufffd")
    except (UnicodeError, LookupError):
        return False
    return replaced * 200 <= len(data)
