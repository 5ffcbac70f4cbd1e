"""A line of a stranger's text as Markdown that means that text and no markup."""

from __future__ import annotations

import re

from briefing.patterns import lazy

# Only what would mean something is escaped: the result is read as plain mail too.
_INLINE = lazy(
    r"""
      \\(?=[!-/:-@\[-`{-~]|$)               # a backslash before a letter is itself
    | [`~]                                  # code and strikethrough
    | (?<!\s)\*|\*(?=\S|$)                  # emphasis; a star between blanks is a star
    | (?<![^\W_])_|_(?![^\W_])              # emphasis; snake_case is safe
    | <(?=[A-Za-z/!?%]|[^\s<>@]{1,64}@)     # tags, comments, templates, addresses in angle brackets
    | (?<={)[{%#](?=.)|(?<=%)%(?=.)         # templates, and the comments of a note-taking program
    | (?<==)=(?=\S)                         # its highlights
    | (?<=\()\((?=\w)                       # its links to blocks
    | &(?=\#?\w+;)                          # entities
    | \](?=[(:])                            # a link, a definition
    | \[(?=[\[^])                           # a link between notes, a footnote
    | (?<![^\s])\#(?=\#*$)                  # marks that close a heading
    """,
    re.VERBOSE,
)
# Each of these alternatives has one of these signs in what it takes.
_SIGNS = ("\\", "`", "~", "*", "_", "<", "{", "%%", "==", "((", "&", "](", "]:", "[[", "[^", "#")
# And at the start of a line: headings, quotations, bullets, numbers, rules, task boxes.
_START = lazy(r"\#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-[-\s]*$|[0-9]{1,9}[.)](?=\s|$)|\[[ xX]\](?=\s)")

_STARTERS = frozenset("#>-+[0123456789")

# JSON may hold these raw, but a screen or a line reader would act on them, or show nothing: C1, DEL, separators,
# reordering marks, tag characters.
_ACTIVE = lazy("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_SURROGATE = lazy("[\ud800-\udfff]")


def escape(text: str) -> str:
    r"""Escape each character of a line that CommonMark, or a dialect of it, would take for markup, and no other.

    The line has no line break and no blanks at its ends. Cost: linear.

    >>> escape("# 5 * 3 [a](b) snake_case *x* [1]")
    '\\# 5 * 3 [a\\](b) snake_case \\*x\\* [1]'
    """
    escaped = _INLINE.sub(r"\\\g<0>", text) if any(sign in text for sign in _SIGNS) else text
    start = _START.match(escaped) if escaped[:1] in _STARTERS else None
    if not start:
        return escaped
    at = start.end() - 1 if start[0][:1].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


_BRACKET = lazy(r"([\[\]])")
_ENTITY = lazy(r"&(?=#?\w+;)")


def link_text(text: str) -> str:
    """Escape a text for between brackets, where a bracket of its own must not end the link."""
    return "".join(f"\\{part}" if part in "[]" else escape(part) for part in _BRACKET.split(text) if part)


def link_target(address: str) -> str:
    """Return an address of the web as it may stand between parentheses."""
    return _ENTITY.sub("%26", address.replace("(", "%28").replace(")", "%29"))


def safe(text: str) -> str:
    """Escape what JSON may hold raw and a screen would act on; what no UTF-8 can say becomes U+FFFD."""
    if text.replace("\n", "").isprintable():  # as most are; none of both is
        return text
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return _ACTIVE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
