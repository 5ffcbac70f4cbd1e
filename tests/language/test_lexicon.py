"""Word data: what stands in the TOML files is what the program gets, and all of it is of use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Raw, msgpack

from briefing.language import shapes
from briefing.language.catalogue import LANGUAGES, with_words
from briefing.language.compiling import compiled, sources, words
from briefing.language.lexicon import parts
from briefing.language.units import KINDS
from briefing.language.words import facts
from tests import make_cldr
from tests.builders import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME = PACKAGE / "language"
FILES = sorted(HOME.glob("*.toml"))
CLDR = sorted(HOME.glob("cldr/*.toml"))
# Where case tells: titles, symbols, codes. All other words of a language are in lower case.
WITH_CASE = {"honorifics", "suffixes", "units", "signs", "neutral"}


def blocks(file: Path) -> Iterator[tuple[str, str]]:
    """Yield every block of words of a file, with the names of the tables it stands in."""

    def within(value: Any, path: str) -> Iterator[tuple[str, str]]:
        for name, inner in value.items() if isinstance(value, dict) else ():
            yield from within(inner, f"{path}.{name}")
        if isinstance(value, str) and not path.endswith("decimal_mark"):
            yield path, value

    yield from within(tomllib.loads(file.read_text(encoding="utf-8")), file.stem)


@pytest.mark.parametrize("name", sorted({file.stem for file in (*FILES, *CLDR)}))
def test_the_binary_says_what_the_files_say(name: str) -> None:
    made = msgpack.decode(compiled(*sources(name, HOME)), type=dict[str, Raw])
    assert {key: bytes(part) for key, part in parts(name).items()} == {key: bytes(part) for key, part in made.items()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_stands_twice_in_a_class(file: Path) -> None:
    twice = []
    for path, block in blocks(file):
        said = words(block)
        twice += [f"{path}: {word}" for word in set(said) if said.count(word) > 1]
    assert not twice


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_are_in_lower_case_save_where_case_tells(file: Path) -> None:
    plain = ((path, block) for path, block in blocks(file) if WITH_CASE.isdisjoint(path.split(".")))
    assert [path for path, block in plain if block != block.lower()] == []


@pytest.mark.parametrize("file", [*FILES, *CLDR], ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_lines_keep_to_the_width_of_the_code(file: Path) -> None:
    assert [line for line in file.read_text(encoding="utf-8").splitlines() if len(line) > 120] == []


def test_every_language_with_words_has_a_row() -> None:
    assert {file.stem for file in FILES} - {"neutral"} == with_words() <= set(LANGUAGES)


def test_cldr_tells_of_every_language() -> None:
    assert {file.stem for file in CLDR} == set(LANGUAGES)


@pytest.mark.parametrize("code", ["de", "pl", "ar"])
def test_the_facts_are_as_the_command_writes_them(code: str) -> None:
    said = (HOME / "cldr" / f"{code}.toml").read_text(encoding="utf-8")
    if f"Babel {version('babel')} " not in said:
        pytest.skip("another Babel than the one the files were made with")
    assert make_cldr.written(code) == said


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_knows_its_calendar_and_its_money(code: str) -> None:
    known = facts(code)
    assert set(known.months.values()) == set(range(1, 13))
    assert set(known.weekdays.values()) == set(range(7))
    assert {"EUR", "USD", "GBP", "JPY", "CNY", "INR", "SEK", "BRL", "ZAR"} <= set(known.currencies.values())
    assert {"kilometre", "tonne", "hour", "celsius"} <= set(known.units.values()) <= set(KINDS)
    assert {"DE", "US", "CN", "BR", "NG"} <= set(known.territories.values())


def test_every_class_is_known_to_some_language_and_used_by_some_module() -> None:
    modules = (path for path in PACKAGE.rglob("*.py") if path.name not in {"shapes.py", "neutral.py"})
    named = set(re.findall(r"\w+", "\n".join(path.read_text(encoding="utf-8") for path in modules)))
    filled = {path.split(".")[2] for file in FILES for path, _ in blocks(file)}
    filled |= set(re.findall(r"^(\w+) =", "".join(file.read_text(encoding="utf-8") for file in FILES), re.MULTILINE))
    for shape in (shape for name, shape in shapes.LANGUAGE.items() if name != "facts"):
        assert set(shape.__struct_fields__) <= filled
        assert set(shape.__struct_fields__) <= named


def test_a_class_takes_in_other_classes(tmp_path: Path) -> None:
    file = tmp_path / "xx.toml"
    text = '[figures]\nof = "@to, @quotes.joiners, von"\nto = "bis"\n[quotes]\njoiners = "und, bis"\n'
    file.write_text(text, encoding="utf-8")
    assert msgpack.decode(compiled(file))["figures"]["of"] == ["bis", "und", "von"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[figure]\n", "no such part: figure"),
        ('[figures]\nunit = "x"\n', "no such class of words: unit"),
        ('[figures]\ntens = "@hundreds"\n', "no class of words that could be taken in: @hundreds"),
        ('[figures]\nof = "@to"\nto = "@of"\n', "no class of words that could be taken in: @"),
        ("[figures]\ntens = 3\n", "Expected `array`, got `int`"),
        ('[figures.bounds]\nmore = "over"\nless = "under, over"\n', "said twice: over"),
        ('[figures.numbers]\none = "eins"\n', "invalid literal for int"),
    ],
)
def test_a_file_that_is_wrong_is_named(text: str, says: str, tmp_path: Path) -> None:
    file = tmp_path / "xx.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape("xx.toml: ")) as caught:
        compiled(file)
    assert says in str(caught.value)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the package as a source checkout holds it: without binaries."""
    shutil.copytree(PACKAGE, tmp_path / "briefing", ignore=shutil.ignore_patterns("*.bin", "__pycache__"))
    return tmp_path


def extra_days(place: Path) -> str:
    code = "from briefing.language.words import facts; print(list(facts('de').weekdays)[7:])"
    return subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(place)}, cwd=place,
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip


def test_a_checkout_compiles_what_is_missing_and_what_is_older(checkout: Path) -> None:
    source, binary = checkout / "briefing/language/de.toml", checkout / "briefing/language/de.bin"
    assert extra_days(checkout) == "['sonnabend']"
    first = binary.read_bytes()
    source.write_text(source.read_text(encoding="utf-8").replace('"5: sonnabend"', '"5: satertag"'), encoding="utf-8")
    os.utime(source, ns=(binary.stat().st_mtime_ns + 1,) * 2)
    assert extra_days(checkout) == "['satertag']"
    assert binary.read_bytes() != first
    assert {path.name for path in binary.parent.iterdir() if "bin" in path.name} == {"de.bin", "neutral.bin"}


def test_what_cannot_be_written_is_compiled_all_the_same(checkout: Path) -> None:
    (checkout / "briefing/language/de.bin").mkdir()  # a file of ours cannot take its place
    os.utime(checkout / "briefing/language/de.bin", (0, 0))
    assert extra_days(checkout) == "['sonnabend']"


def test_an_installed_package_needs_no_source(checkout: Path) -> None:
    extra_days(checkout)
    for source in checkout.rglob("*.toml"):
        source.unlink()
    assert extra_days(checkout) == "['sonnabend']"
