"""What note-taking programs keep beside a note: title, sources, their dates, and names as tags, in YAML.

Lists of strings only, since not every program reads more. A JSON string is a YAML string.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefing.renderers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Brief

# What YAML does not take raw and JSON does.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_NO_TAG = re.compile(r"[^\w/-]+")


def front_matter(brief: Brief) -> list[str]:
    """Return the lines from the first rule to the second."""
    lines = ["---", f"title: {quoted(wording.title(brief))}"]
    lines += _listed("sources", [wording.shown(document.source) for document in brief.documents])
    lines += _listed("dates", list(dict.fromkeys(d.published for d in brief.documents if d.published)))
    lines += _listed("tags", list(dict.fromkeys(tag for name in brief.names if (tag := as_tag(name.text)))))
    return [*lines, "---"]


def _listed(key: str, values: Sequence[str]) -> Iterator[str]:
    if values:
        yield f"{key}:"
    for value in values:
        yield f"  - {quoted(value)}"


def quoted(text: str) -> str:
    r"""Return a text as a YAML string, whatever is in it.

    >>> print(quoted('say "#no: 5%" \\ now'))
    "say \"#no: 5%\" \\ now"
    """
    as_json = json.dumps(wording.shown(text), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", as_json)


def as_tag(name: str) -> str:
    """Return a name as a tag: no blanks, and not a number alone; nothing where no letter is in it.

    >>> as_tag("Marta O'Lindqvist"), as_tag("747")
    ('Marta-O-Lindqvist', '')
    """
    tag = _NO_TAG.sub("-", wording.shown(name)).strip("-/")
    return tag if any(letter.isalpha() for letter in tag) else ""
