"""A row of the table, and the kinds of values: what the user writes -> what the program uses.

What has a syntax of its own is read by a function, which raises UsageError.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.model import SECTIONS
from briefing.patterns import lazy
from briefing.rankers import RANKERS
from briefing.readers.dates import iso_date
from briefing.registry import unknown
from briefing.selection import parse_budget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.model import Budget
    from briefing.verdicts import Status


class Kind(Struct, frozen=True):
    """What a value is on the command line and in a file, and how a letter says what is allowed in the file."""

    typed: Any
    in_file: Any
    allowed: str = ""
    is_single: bool = True  # takes one value, and so may stand in a variable

    @property
    def is_plain(self) -> bool:
        """Whether a value is as it stands on the command line, or nothing but a flag."""
        return self.typed in {str, bool}


TEXT = Kind(str, str)
COUNT = Kind(str, int | str, 'a number, or "all"')
NAMES = Kind(str, str | list[str])  # several words of a known set, with commas on the command line
WHOLE = Kind(int, int)
SECONDS = Kind(float, float, "seconds, such as 10")
FLAG = Kind(bool, bool, "true or false", is_single=False)
TEXTS = Kind(list[str], list[str], is_single=False)
_MOST = 1_000_000_000  # of anything that is counted; as seconds, a lifetime: clocks overflow beyond
EVERY = ("brief", "batch", "digest", "check")  # the commands that have most options
PROFILE = ("digest",)  # the tables of a file that may set an option of which only a profile has its own
REQUIRED = ...  # the default of an argument that has to be there


class Option(Struct, frozen=True, kw_only=True):
    """An option: how it is called everywhere, what it means, and where its value goes.

    ``name`` is its name in Python, its key in the file and, in capitals, its variable. ``flags`` are parted by blanks;
    an argument has none. ``file`` says which tables of briefing.toml may set it, ``to`` which nouns it fills in, under
    the name of ``field`` where that differs. ``offers`` is the place of the words that a shell completes, as
    ``"module:attribute"``. ``instead`` holds, by command, the fields of this row that are otherwise there.
    """

    name: str
    flags: str = ""
    help: str
    commands: tuple[str, ...]
    metavar: str | None = None
    kind: Kind = TEXT
    default: Any = None
    shown_default: bool | str = True
    least: float | None = None
    allowed: str = ""
    file: tuple[str, ...] = ()
    has_variable: bool = True
    parse: Callable[[Any], Any] | None = None
    to: tuple[str, ...] = ()
    field: str = ""
    offers: str = ""
    instead: Mapping[str, Mapping[str, Any]] = {}

    def on(self, command: str) -> Option:
        """Return the row as it is on a command."""
        return replace(self, **self.instead[command]) if command in self.instead else self

    def parsed(self, value: Any) -> Any:  # noqa: ANN401 - a value of any kind
        """Return a value as the program uses it. Raises UsageError where it cannot be understood."""
        return self.parse(value) if self.parse else value

    def refuse_beyond(self, value: object) -> None:
        """Raise UsageError for a number that is none, too small, or larger than any that is meant."""
        least = self.least or 0
        if isinstance(value, (int, float)) and self.kind in {WHOLE, SECONDS} and not least <= value <= _MOST:
            name = self.name.replace("_", "-")
            raise UsageError(f"{name} cannot be {value!s:.20}", f"say a number from {least:g} to {_MOST:,}")

    @property
    def variable(self) -> str | None:
        """The variable of the environment that sets it, if one does."""
        return f"BRIEFING_{self.name.upper()}" if self.flags and self.kind.is_single and self.has_variable else None

    @property
    def said_allowed(self) -> str:
        """What a letter says of the values that a file may hold."""
        return self.allowed or self.kind.allowed


LENGTH = Kind(str, str | int, '"5" (sentences), "120w" (words), "600c" (characters) or "20%"')
SIZE = Kind(str, str | int, 'a size such as "100M"')
FLOORS: tuple[Status, ...] = ("altered", "unsupported")
_AGO = lazy(r"(\d{1,5})\s*([mhdw])")
_SPANS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_SIZE = lazy(r"(?i)(\d{1,12}(?:\.\d{1,12})?)\s*([kmg]?)(?:i?b)?")
_LONGEST_COUNT = 12  # digits
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3}


def length(value: str | float) -> Budget:
    """Read how long a summary may be."""
    return parse_budget(str(value))


def sections(value: str | Sequence[str]) -> tuple[str, ...]:
    """Read which sections there are to be, each once."""
    names = [name.strip() for name in value.split(",")] if isinstance(value, str) else list(value)
    for name in names:
        if name not in SECTIONS:
            raise unknown("section", name, list(SECTIONS))
    return tuple(dict.fromkeys(names))


def count(value: str | int | None) -> int | None:
    """Read how many there may be; None is all of them.

    >>> count("8"), count("all")
    (8, None)
    """
    if value is None or value == "all":
        return None
    said = str(value)
    if said.isascii() and said.isdecimal() and len(said) <= _LONGEST_COUNT:
        return int(said)
    raise UsageError(f"no number '{value}'", "say how many, such as 8, or all")


def stories(value: str | int) -> int | None:
    """Read how many stories there may be; None is all of them."""
    try:
        return count(value)
    except UsageError as error:
        raise UsageError(str(error), "say how many, such as 10, or all") from error


def floor(value: str) -> Status:
    """Read the verdict from which on a check has found something."""
    found = next((status for status in FLOORS if status == value), None)
    if found is None:
        raise unknown("verdict to fail on", value, list(FLOORS))
    return found


def no(value: bool) -> bool:
    """Read a flag that switches something off."""
    return not value


def ranker(value: str) -> str:
    """Read the name of a ranker."""
    if value not in RANKERS:
        raise unknown("ranker", value, list(RANKERS))
    return value


def language(value: str | None) -> str | None:
    """Read the code of a language; None is for the text to say."""
    return None if value is None or value == "auto" else value.lower()


def texts(value: Sequence[str] | None) -> tuple[str, ...]:
    """Read what may be said several times; one text is one of them.

    >>> texts(None), texts("a"), texts(["a", "b"])
    ((), ('a',), ('a', 'b'))
    """
    return (value,) if isinstance(value, str) else tuple(value or ())


def patterns(value: Sequence[str] | None) -> tuple[str, ...]:
    """Read regular expressions for what is no part of a text."""
    given = texts(value)
    if given:
        from briefing.text.boilerplate import checked  # noqa: PLC0415 - most users have nothing to leave out

        checked(given)
    return given


def size(value: str | int | None) -> int | None:
    """Read a size in bytes as people write it, in units of 1,024.

    >>> size("100M"), size(None)
    (104857600, None)
    """
    if value is None:
        return None
    match = _SIZE.fullmatch(str(value).strip())
    if not match or not float(match[1]):
        raise UsageError(f"no size '{value}'", "a size is 500K, 100M or 1G")
    return int(float(match[1]) * 1024 ** _POWERS[match[2].lower()])


def day(value: str | None) -> str | None:
    """Read a day of publication, in ISO 8601.

    >>> day("2026-05-15"), day(None)
    ('2026-05-15', None)
    """
    if value is None:
        return None
    found = iso_date(value)
    if not found or len(found) < len("2026-05-15"):
        raise UsageError(f"no day '{value}'", "say the day of publication as 2026-05-15")
    return found


def time(value: str | None) -> timedelta | datetime | None:
    """Read how long ago, or since which day; a day without a zone has none yet.

    >>> time("2d"), time("2026-11-24")
    (datetime.timedelta(days=2), datetime.datetime(2026, 11, 24, 0, 0))
    """
    if not value:
        return None
    ago = _AGO.fullmatch(value.strip().lower())
    if ago:
        return timedelta(**{_SPANS[ago[2]]: int(ago[1])})
    try:
        day = datetime.fromisoformat(value.strip())
        day.replace(tzinfo=day.tzinfo or UTC).astimezone(UTC)  # in the first hours of year 1 there is none
    except (ValueError, OverflowError) as error:
        raise UsageError(f"no time '{value}'", "a time is 2d, 12h, 1w, or a date such as 2026-11-24") from error
    return day
