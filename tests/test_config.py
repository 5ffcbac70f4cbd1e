"""What a config file may say, what its letters say, and which files are believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import load, parse
from briefing.errors import UsageError


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(UsageError) as caught:
        parse(text, "briefing.toml")
    return str(caught.value), caught.value.hint


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("[digest.m]\nsources = [", "briefing.toml: ", "quotation marks"),
        ("[digset.m]", "no table named 'digset'", "did you mean 'digest'?"),
        ("[brief]\nlenght = 5", "[brief]: no key named 'lenght'", "did you mean 'length'?"),
        ('[digest.m]\nfeeds = ["x"]', "[digest.m]: no key named 'feeds'", "known: sources"),
        ("[digest.m]\nsources = 'a'", '[digest.m] sources = "a": expected `array`', "a list of files"),
        ("[digest.m]\nsources = [1]", "[digest.m] sources = [1]: expected `str`, got `int`", "a list of files"),
        ("[digest.m]\nalways = 'yes'", '[digest.m] always = "yes": expected `bool`', "true or false"),
        ("[brief]\nlength = 'many'", "[brief] length = \"many\": no length 'many'", "20%"),
        ("[digest.m]\nlength = true", "[digest.m] length = true: expected `int | str`", "120w"),
        ("[digest.m]\nranker = 'saliense'", "no ranker named 'saliense'", "did you mean 'salience'?"),
        ("[digest.m]\nsections = ['qoutes']", "no section named 'qoutes'", "did you mean 'quotes'?"),
        ("[digest.m]\nsince = 'soon'", "no time 'soon'", "2d, 12h, 1w"),
        ("[digest.m]\nstories = 'few'", "no number 'few'", "10, or all"),
        ("[digest.m]\ndrop = ['(']", "no pattern '('", "regular expression"),
        ("[digest]\nsources = ['a']", "[digest] holds no keys of its own", "[digest.morning]"),
        ("brief = 3", "[brief] is no table", "lines of their own"),
        ("[digest.m]\nwhen = 2026-11-24", "no key named 'when'", "known"),
        ("[digest.m]\ntitle = 2026-11-24", '[digest.m] title = "2026-11-24": expected `str`', ""),
    ],
)
def test_a_mistake_is_named_with_its_file_key_value_and_what_is_allowed(text: str, said: str, hint: str) -> None:
    message, way_out = refused(text)
    assert message.startswith("briefing.toml: ")
    assert said in message
    assert hint in way_out


def test_only_what_is_set_is_returned() -> None:
    text = '[brief]\nlength = 3\n[digest.morning]\nsources = ["notes/"]\nwait = 5\nstories = "all"\nsince = "2d"'
    brief, profiles = parse(text, "x")
    assert brief == {"length": 3}
    assert profiles == {"morning": {"sources": ["notes/"], "wait": 5, "stories": "all", "since": "2d"}}


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    near, far = tmp_path / "here.toml", tmp_path / "home.toml"
    near.write_text('[brief]\nlength = "2"\n[digest.a]\nsources = ["near"]\n')
    far.write_text(
        '[brief]\nlength = "9"\nranker = "lead"\n[digest.a]\nsources = ["far"]\n[digest.b]\nsources = ["b"]\n'
    )
    near.chmod(0o644)
    far.chmod(0o644)
    return [near, far]


def test_the_nearer_file_wins_key_by_key_and_profile_by_profile(places: list[Path]) -> None:
    found = load(places)
    assert found.brief == {"length": "2", "ranker": "lead"}
    assert found.profiles == {"a": {"sources": ["near"]}, "b": {"sources": ["b"]}}
    assert found.files == tuple(places)


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_write_is_not_believed(places: list[Path], mode: int) -> None:
    places[0].chmod(mode)
    found = load(places)
    assert found.files == (places[1],)
    assert "others may write it" in found.refused[0]


def test_a_file_of_another_user_is_not_believed(places: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 54321)
    found = load(places)
    assert "another user" in found.refused[0]
    assert found.files == (places[1],)  # the user's own folder is the user's, whoever the system says made the file


def test_a_folder_or_a_device_is_no_config(tmp_path: Path) -> None:
    assert load([tmp_path]).refused
    assert load([Path("/dev/null")]).refused


def test_files_that_are_not_there_say_nothing(tmp_path: Path) -> None:
    found = load([tmp_path / "none.toml", tmp_path / "none" / "x.toml"])
    assert not found.files
    assert not found.refused
