"""The table of options: one row is enough for the command line, the file, the variable, Python, help and manual."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.config import load, parse
from briefing.errors import UsageError
from briefing.model import BriefOptions
from briefing.options import Reading, brief_options, keys_of, options_of, read_options, refuse_unknown
from briefing.options.table import OPTIONS
from briefing.options.values import SECONDS, WHOLE, Option, count, length, size
from tests.builders import PACKAGE, ROOT, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COMMANDS = ("brief", "batch", "digest", "check", "read")
# A row that the table does not have, in a process of its own: what it gives is looked for in every place.
TOY = """
import sys
from briefing.options import table
from briefing.options.values import COUNT, Option
from briefing.options.values import count
table.OPTIONS += (
    Option(
        name="refrains", flags="--refrains", metavar="N", default="2", kind=COUNT, parse=count,
        commands=("brief", "digest"), file=("brief", "digest"), help="How often the end is sung.",
    ),
)
import briefing.options
briefing.options.OPTIONS = table.OPTIONS
from briefing.cli import brief_command, run
report = brief_command._report
def tell(made, failed, given):
    print("refrains:", given.refrains, file=sys.stderr)
    report(made, failed, given)
brief_command._report = tell
sys.exit(run(sys.argv[1:]))
"""


def toy(*arguments: str, cwd: object = SAMPLES, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", TOY, *arguments], cwd=str(cwd), check=False, capture_output=True, text=True,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(cwd), "LANG": "C.UTF-8", **env}, stdin=subprocess.DEVNULL,
    )  # fmt: skip


class TestOneRowIsEnough:
    """An option is added by a row, and nothing else is edited."""

    def test_on_the_command_line_and_in_the_environment(self) -> None:
        assert "refrains: 2\n" in toy("harbour.txt").stderr
        assert "refrains: 3\n" in toy("harbour.txt", BRIEFING_REFRAINS="3").stderr
        assert "refrains: 4\n" in toy("harbour.txt", "--refrains", "4", BRIEFING_REFRAINS="3").stderr

    def test_in_the_file_with_its_letter(self, tmp_path: object) -> None:
        config = f"{tmp_path}/briefing.toml"
        with open(config, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of the fixture
            file.write("[brief]\nrefrains = 5\n")
        subprocess.run(["chmod", "go-w", config], check=True)
        assert "refrains: 5\n" in toy(str(SAMPLES / "harbour.txt"), cwd=tmp_path).stderr
        with open(config, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of the fixture
            file.write('[brief]\nrefrains = "many"\n')
        told = toy(str(SAMPLES / "harbour.txt"), cwd=tmp_path).stderr
        assert "briefing.toml: [brief] refrains = \"many\": no number 'many'" in told

    @pytest.mark.parametrize("command", ["", "digest"])
    def test_in_the_help(self, command: str) -> None:
        shown = " ".join(toy(*command.split(), "--help").stdout.split())
        assert "--refrains N How often the end is sung." in shown

    def test_in_the_manual_page(self) -> None:
        page = toy("manual").stdout
        assert ".B \\-\\-refrains N\nHow often the end is sung. [default: 2]" in page
        assert "refrains" in page.partition(".SH FILES")[2]


def test_defaults_are_those_of_the_nouns() -> None:
    given = {option.name: option.default if option.kind.typed is not bool else False for option in options_of("brief")}
    assert brief_options(given) == BriefOptions()
    assert read_options(given) == Reading()


def test_every_field_of_a_noun_is_asked_for_by_a_row() -> None:
    asked = {(to, option.field or option.name) for option in OPTIONS for to in option.to}
    fields = {("brief", name) for name in BriefOptions.__struct_fields__}
    assert asked == fields | {("reading", name) for name in Reading.__struct_fields__}


def test_names_and_flags_are_said_once_on_a_command() -> None:
    for command in COMMANDS:
        flags = [flag for option in options_of(command) for flag in option.flags.split()]
        assert len(set(flags)) == len(flags)
    names = [option.name for option in OPTIONS]
    assert len(set(names)) == len(names)
    assert {name for option in OPTIONS for name in option.commands} == set(COMMANDS)


@pytest.mark.parametrize("option", [option for option in OPTIONS if option.flags], ids=lambda option: option.name)
def test_a_long_flag_is_the_name_of_the_option(option: object) -> None:
    name, flags = getattr(option, "name", ""), getattr(option, "flags", "")
    assert f"--{name.replace('_', '-')}" in flags.split() or name == "sources"


def test_what_a_file_may_say_has_a_flag_or_is_what_is_read() -> None:
    assert {"timeline", "names", "length", "drop"} <= set(keys_of("brief")) & set(keys_of("digest"))
    for table in ("brief", "digest"):
        assert all(option.flags for option in keys_of(table).values())


def test_what_others_have_is_not_taken_for_an_option_of_python() -> None:
    refuse_unknown({"length": 1, "drop": ["x"], "language": "de"})
    for name in ("color", "lenght", "sources"):
        with pytest.raises(UsageError, match=f"no option named '{name}'"):
            refuse_unknown({name: 1})


@pytest.mark.parametrize("said", ["²", "1" + "0" * 400, "9" * 5_000, "9" * 400 + "M", "9" * 400 + "%", "-1", "1e999"])
@pytest.mark.parametrize("read", [length, size, count])
def test_a_number_beyond_all_sense_is_a_letter(read: Callable[[str], object], said: str) -> None:
    with pytest.raises(UsageError):
        read(said)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300, 10**400, -1])
@pytest.mark.parametrize("option", [option for option in OPTIONS if option.kind in {WHOLE, SECONDS}])
def test_so_is_a_time_or_a_count_that_is_none(option: Option, value: float) -> None:
    with pytest.raises(UsageError, match=option.name.replace("_", "-")):
        option.refuse_beyond(value)


@pytest.mark.parametrize("value", ["nan", "inf", "1e300", "-5.0", "0.0"])
def test_a_config_file_says_no_such_time(tmp_path: Path, value: str) -> None:
    place = tmp_path / "briefing.toml"
    place.write_text(f'[digest.a]\nsources = ["b"]\ndeadline = {value}\n')
    place.chmod(0o644)
    with pytest.raises(UsageError, match="deadline cannot be"):
        load([place])


@pytest.mark.parametrize("value", ["9" * 5_000, "[" * 5_000])
def test_a_config_file_without_end_is_a_letter(value: str) -> None:
    with pytest.raises(UsageError, match=r"^briefing.toml: "):
        parse(f"[digest.a]\nstories = {value}", "briefing.toml")


def test_the_options_stand_in_no_second_place() -> None:
    """A key that is written as a literal list elsewhere would have to be kept in step by hand."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name != "options":
            assert '"BRIEFING_LENGTH"' not in path.read_text(encoding="utf-8"), path
