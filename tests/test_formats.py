"""Every format that people have: each sample states what it should, and its brief is the one that was looked at.

``UPDATE_GOLDEN=1 pytest tests/test_formats.py`` writes the briefs in tests/golden/ anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pytest

from briefing.compose import compose
from briefing.errors import UnreadableSource
from briefing.options import Reading, brief_options
from briefing.pipeline import documents, read_location, render
from briefing.readers import READERS
from briefing.readers.formats import FORMATS
from tests.builders import ROOT, SAMPLES, cases
from tests.make_samples import made

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden"
MADE = sorted(made())
# What each format may load, and no other may: the part of a library's name that shows in sys.modules.
LIBRARIES = {"trafilatura", "lxml", "pypdfium2", "feedparser", "httpcore", "email", "zipfile", "py3langid"}
NEEDED = {
    "harbour.html": {"trafilatura", "lxml"}, "harbour.pdf": set(), "results.docx": {"zipfile"},
    "hochwasser.odt": {"zipfile"}, "trams.epub": {"zipfile"}, "opinion.rtf": set(), "orchard.eml": {"email"},
    "trams.mbox": {"email"}, "trams.rss": {"feedparser"}, "trams.json": set(), "interview.srt": set(),
    "interview.txt": set(), "water-report.md": set(), "harbour.txt": set(), "storm-list.txt.gz": set(),
}  # fmt: skip


def test_the_samples_are_what_their_maker_makes() -> None:
    assert [name for name, data in made().items() if (SAMPLES / name).read_bytes() != data] == []


@pytest.mark.parametrize("case", cases("formats"), ids=itemgetter("file"))
def test_a_sample_states_what_it_should(case: dict[str, Any]) -> None:
    (document,) = read_location(str(SAMPLES / case["file"]), Reading())
    stated = (document.title, document.author, document.published, document.language)
    assert stated == (case.get("title"), case.get("author"), case.get("published"), case["language"])
    assert document.notices == ()
    assert [words for words in case["has"] if words not in document.text] == []
    assert [words for words in case["lacks"] if words in document.text] == []


@pytest.mark.parametrize("name", MADE)
def test_blocks_stand_in_the_text_in_order_and_apart(name: str) -> None:
    for document in read_location(str(SAMPLES / name), Reading()):
        end = 0
        for block in document.blocks:
            assert end <= block.span.start < block.span.end <= len(document.text)
            assert block.span.of(document.text) == block.span.of(document.text).strip()
            end = block.span.end


@pytest.mark.parametrize("name", ["harbour.html", "harbour.pdf"])
def test_the_prose_is_that_of_the_text_it_was_made_from(name: str) -> None:
    prose = {
        " ".join(s.text.split())
        for s in read_location(str(SAMPLES / "harbour.txt"), Reading())[0].sentences
        if s.is_prose
    }
    found = {" ".join(s.text.split()) for s in read_location(str(SAMPLES / name), Reading())[0].sentences if s.is_prose}
    assert found == prose


@pytest.mark.parametrize("name", MADE)
def test_the_brief_of_a_sample(name: str) -> None:
    found = [item for item in documents([name], Reading()) if not isinstance(item, Exception)]
    text = render(
        compose(found, brief_options({"length": "4", "ranker": "lead", "sections": "summary,sources"})), "markdown"
    )
    golden: Path = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


@pytest.fixture(autouse=True)
def _in_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLES)


@pytest.mark.parametrize("name", NEEDED)
def test_a_format_loads_its_own_library_and_no_other(name: str) -> None:
    code = (
        "import sys; from briefing.options import Reading; from briefing.pipeline import read_location;"
        f"read_location({name!r}, Reading()); print(*{{m.split('.')[0] for m in sys.modules}})"
    )
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=surroundings)
    loaded = set(ran.stdout.split()) & LIBRARIES
    if NEEDED[name] & {"trafilatura"}:
        assert NEEDED[name] <= loaded
        assert not loaded & {"pypdfium2", "feedparser", "httpcore"}
    elif "feedparser" in NEEDED[name]:
        assert not loaded & {"pypdfium2", "trafilatura", "lxml", "httpcore", "py3langid"}
    else:
        assert loaded == NEEDED[name]


def test_every_reader_is_listed_with_what_it_loads() -> None:
    assert {form.name for form in FORMATS} == {form.name for form in FORMATS if form.shown}
    assert [form.kind for form in FORMATS] == list(READERS)


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("harbour.html", "lxml"),
        ("harbour.html", "trafilatura"),
        ("harbour.pdf", "pypdfium2"),
        ("trams.rss", "feedparser"),
    ],
)
def test_a_missing_library_is_named_with_the_cure(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [m for m in sys.modules if m.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.setattr("briefing.readers.pdf.find_spec", lambda _: None)
    with pytest.raises(UnreadableSource, match=f"'{library}' is missing or broken") as caught:
        read_location(name, Reading())
    assert "pip install" in caught.value.hint


def test_every_reader_has_a_sample() -> None:
    kinds = {document.media_type for name in (*MADE, "water-report.md") for document in read_location(name, Reading())}
    assert set(READERS) - kinds == {"text/x-transcript", "application/mbox"}


def test_of_a_source_with_pages_every_line_cites_its_page() -> None:
    found = [item for item in documents(["harbour.pdf"], Reading()) if not isinstance(item, Exception)]
    shown = render(compose(found, brief_options({})), "markdown")
    assert "(p. 1)" in shown.partition("## Key figures")[2].partition("##")[0]
    assert "(p. 2)" in shown.partition("## Timeline")[2]
    assert "¶" not in shown
