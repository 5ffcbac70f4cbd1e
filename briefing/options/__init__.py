"""What a user may ask for, one row an option, for the command line, briefing.toml, the environment and Python alike.

The rows are in ``table``, the values with a syntax of their own in ``values``. A row that says where its value goes
(``to``) fills the field of that noun, `Reading` or `BriefOptions`; all others are for the command that has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.model import BriefOptions
from briefing.options.table import OPTIONS
from briefing.registry import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.options.values import Option


class Reading(Struct, frozen=True, kw_only=True):
    """How sources are to be read: what the user states about them, and how large they may be (bytes).

    ``include`` and ``exclude`` are for what is found in folders; ``timeout`` (seconds) and ``cache`` for web
    addresses; ``limit`` and ``full`` for feeds: how many entries, and whether to fetch the pages they link to.
    """

    language: str | None = None
    encoding: str | None = None
    title: str | None = None
    published: str | None = None  # the day of publication, in ISO 8601
    max_size: int | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    timeout: float = 30.0
    cache: bool = True
    limit: int | None = None
    full: bool = False
    drop: tuple[str, ...] = ()  # patterns of what is no part of the text


def options_of(command: str) -> list[Option]:
    """Return the rows of a command, in the order of the table, each as it is there.

    >>> [option.name for option in options_of("read")]
    ['source', 'output', 'encoding', 'debug']
    """
    return [option.on(command) for option in OPTIONS if command in option.commands]


def keys_of(table: str) -> dict[str, Option]:
    """Return the rows whose value may stand in a table of briefing.toml: ``brief`` or ``digest``, by their keys."""
    return {option.name: option.on(table) for option in OPTIONS if table in option.file}


def read_options(given: Mapping[str, Any], command: str = "brief") -> Reading:
    """Resolve what the user says of the sources, in the user's words; names that are for others are passed over.

    Raises UsageError for a value that cannot be understood.

    >>> read_options({"max_size": "1K", "language": "auto", "quotes": "3"}).max_size
    1024
    """
    return Reading(**_resolved("reading", given, command))


def brief_options(given: Mapping[str, Any], command: str = "brief") -> BriefOptions:
    """Resolve what the user wants in a brief: a length of "20%", sections "summary,quotes", "all" figures.

    Names that are for others are passed over. Raises UsageError with the nearest right word for a value that is
    unknown.

    >>> options = brief_options({"length": "120w", "figures": "all", "sections": "quotes", "language": "de"})
    >>> options.length.amount, options.figures, options.sections
    (120.0, None, ('quotes',))
    """
    return BriefOptions(**_resolved("brief", given, command))


def refuse_unknown(given: Mapping[str, Any]) -> None:
    """Raise UsageError, with the nearest right word, for a name that is no option of Python's.

    >>> refuse_unknown({"lenght": 3})
    Traceback (most recent call last):
    briefing.errors.UsageError: no option named 'lenght'
    """
    known = [option.name for option in OPTIONS if option.to]
    for name in given:
        if name not in known:
            raise unknown("option", name, known)


def _resolved(to: str, given: Mapping[str, Any], command: str) -> dict[str, Any]:
    rows = [option for option in options_of(command) if to in option.to and option.name in given]
    return {option.field or option.name: option.parsed(given[option.name]) for option in rows}
