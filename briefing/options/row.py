"""The nouns of the table of options: a row, and the kinds of value that it may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


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
