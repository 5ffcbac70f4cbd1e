"""Lines around a text that are no part of it: menus, contacts, greetings, lists of those present, rules.

A line is known by how it starts or by its shape; a line that may be a sentence stays prose.
"""

from __future__ import annotations

import re

from briefing.language.words import CAPTIONS, CLOSINGS, FURNITURE, GREETINGS, LABELS

# Patterns for lines that most texts do not have are compiled when such a line is met. Repeats are bounded: linear.
_CONTACT = r"(?:https?://|www\.)\S+|[^\s@<]{1,64}@[^\s@>]{1,99}\.\w+|\+?\(?\d[\d ()/.–-]{6,20}\d"
_SHIRT = r"[^\W\d_]['’\w-]{0,30} \d{1,2}(?: \([^()]{1,40}\))?(?=[,;.)]|$)"
_SENTENCE_MARKS = frozenset(".!?。！？…")
_LONGEST = 12  # words
_LONGEST_HEAD = 100  # characters
# "Read more:" opens a line of furniture; "read more" has to be all of it, for prose may begin so.
_OPENERS = (*(f"{phrase}:" for phrase in FURNITURE), "click here to ", "sign up to our ", "sign up for our ")
_SMALLEST_TEAM = 5


def is_furniture(line: str) -> bool:
    """Tell whether a line is no sentence of a text nor its headline.

    >>> [is_furniture(line) for line in ("Skip to main content", "+44 20 7946 0991", "* * *", "Dear Ann Lee,")]
    [True, True, True, True]
    >>> is_furniture("Call 020 7946 0991 before noon to keep the line open.")
    False
    """
    folded = " ".join(line.lower().split())
    if not any(map(str.isalnum, line)) or folded.startswith(("©", "(c) ", "copyright ©")):
        return True
    return _is_known(folded) or _is_contact(line) or _is_letter(folded) or _is_team(line)


def opens_list(line: str) -> bool:
    """Tell whether a line is nothing but the head of a menu, an address or a list of other articles.

    >>> opens_list("Contact:"), opens_list("Contact: Ann Lee")
    (True, False)
    """
    return _bare(line.lower()) in FURNITURE


def bare_heading(line: str) -> str:
    """Return the words of a heading in lower case, without its number and marks.

    >>> bare_heading("7.2 Conclusions:"), bare_heading("## IV. Results")
    ('conclusions', 'results')
    """
    folded = " ".join(line[:_LONGEST_HEAD].lower().split()).lstrip("# ")
    number, _, rest = folded.partition(" ")
    is_numbered = bool(rest) and re.fullmatch(r"(?:§|\d{1,2}|[ivx]{1,4})(?:\.\d{1,2}){0,4}[.)]?", number)
    return (rest if is_numbered else folded).strip(" .:*_#-–—")


def is_caption(line: str) -> bool:
    """Tell whether a line says that it describes a picture.

    >>> is_caption("Photo: the pier at dawn (Ann Lee)"), is_caption("Photos were taken.")
    (True, False)
    """
    return line.lower().startswith(CAPTIONS)


def wire_line(line: str) -> str | None:
    """Return what a header line of a news wire holds between its marks, None where it is none.

    >>> wire_line("^By ANN LEE="), wire_line("By Ann Lee")
    ('By ANN LEE', None)
    """
    is_wire = len(line) > 2 and line[0] == "^" and line[-1] in "<=" and line[1] != " "
    return line[1:-1].strip() or None if is_wire else None


def ends_like_prose(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return line.rstrip("\"'”’»“)]」』 ")[-1:] in _SENTENCE_MARKS


def _is_known(folded: str) -> bool:
    if folded.startswith(LABELS):
        return True
    pieces = folded.split("|")  # "Unsubscribe | View in browser"
    return len(folded.split()) <= _LONGEST and (
        folded.startswith(_OPENERS) or any(_bare(piece) in FURNITURE for piece in pieces)
    )


def _bare(folded: str) -> str:
    return folded.strip(" .:!>»*-–—#")


def _is_contact(line: str) -> bool:
    """Tell whether a short line is a telephone number, a mail address or a web address, and at most two words."""
    has_marks = "@" in line or "www." in line or "://" in line or sum(map(str.isdigit, line[:99])) >= 7
    if not has_marks or len(line.split()) > _LONGEST:
        return False
    rest, found = re.subn(_CONTACT, " ", line)
    return bool(found) and sum(word.strip(",;:|()").isalpha() for word in rest.split()) <= 2


def _is_letter(folded: str) -> bool:
    if folded[-1:] != "," or len(folded.split()) > 5:
        return False
    return folded.split(maxsplit=1)[0].strip(",") in GREETINGS or folded.strip(", ") in CLOSINGS


def _is_team(line: str) -> bool:
    """Tell whether a line is a list of players, each with a mark or the minute in which he came on."""
    if line.count(",") + line.count(";") < _SMALLEST_TEAM - 1 or sum(map(str.isdigit, line)) < _SMALLEST_TEAM:
        return False
    players = len(re.findall(_SHIRT, line))
    return players >= _SMALLEST_TEAM and 3 * players >= len(line.split()) - 6
