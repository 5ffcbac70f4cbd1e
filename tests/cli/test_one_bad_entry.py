"""One bad entry never takes others with it: a warning, exit 5, and the rest is told; in brief, digest and batch."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from briefing import pipeline
from briefing.compose import compose
from briefing.errors import Unforeseen
from briefing.model import BriefOptions
from briefing.options import Reading
from tests.builders import ROOT, command
from tests.digest.serving import Site, feed, item

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from subprocess import CompletedProcess

    from briefing.model import Brief, Document

GOOD = "The tram number {} runs again from Monday, said the council. It had been closed for thirty days."
# A library that fails at one text: whatever goes wrong there, nobody has thought of it.
FAULT = """
import importlib.util, os, sys
here = os.path.dirname(__file__)
places = [place for place in sys.path if os.path.realpath(place or ".") != os.path.realpath(here)]
spec = importlib.machinery.PathFinder.find_spec("sentencex", places)
real = importlib.util.module_from_spec(spec)
sys.modules["sentencex"] = real
spec.loader.exec_module(real)
plain = real.get_sentence_boundaries
def boundaries(language, text, *others):
    if "PLANTED" in text:
        raise {error}
    return plain(language, text, *others)
real.get_sentence_boundaries = boundaries
"""
ERRORS = ["ZeroDivisionError('planted')", "RecursionError", "MemoryError"]


def planted(folder: Path, error: str) -> str:
    """Put the faulty library in front of the real one."""
    shim = folder / "shim"
    shim.mkdir(exist_ok=True)
    (shim / "sentencex.py").write_text(FAULT.format(error=error))
    return os.pathsep.join([str(shim), str(ROOT)])


def mbox(*texts: str) -> bytes:
    head = "From ann@example.org Mon Nov 23 08:00:00 2026\nFrom: Ann <ann@example.org>\nSubject: Note {}\n\n{}\n\n"
    return "".join(head.format(n, text) for n, text in enumerate(texts)).encode()


def rss(*texts: str) -> bytes:
    return feed(item(number, text=text) for number, text in enumerate(texts))


MAKERS = {"a.mbox": mbox, "a.rss": rss}


def told(ran: CompletedProcess[bytes]) -> set[int]:
    out = ran.stdout.decode()
    return {number for number in range(3) if GOOD.format(number).partition(",")[0] in out}


@pytest.mark.parametrize(("name", "error"), [("a.rss", ERRORS[0]), ("a.mbox", ERRORS[1]), ("a.mbox", ERRORS[2])])
def test_whatever_one_entry_does_the_others_are_briefed(tmp_path: Path, name: str, error: str) -> None:
    (tmp_path / name).write_bytes(
        MAKERS[name](GOOD.format(0), "PLANTED. This one fails, and no other does.", GOOD.format(2))
    )
    paths = planted(tmp_path, error)
    brief = command(name, "-l", "100%", cwd=tmp_path, PYTHONPATH=paths)
    assert (brief.returncode, told(brief)) == (5, {0, 2}), brief.stderr
    assert brief.stderr.count(b"cannot read") == 1
    digest = command("digest", "--source", name, "--no-state", cwd=tmp_path, PYTHONPATH=paths)
    assert (digest.returncode, told(digest)) == (5, {0, 2}), digest.stderr
    assert b"Traceback" not in digest.stderr
    batch = command("batch", name, "--engine", "inline", cwd=tmp_path, PYTHONPATH=paths)
    records = [json.loads(line) for line in batch.stdout.splitlines()]
    assert (batch.returncode, told(batch)) == (5, {0, 2}), batch.stderr
    assert ["error" in record for record in records] == [False, True, False]


def test_a_reference_of_thousands_of_digits_costs_no_feed(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_bytes(
        rss(GOOD.format(0), "Odd &amp;#" + "9" * 5000 + ";&#" + "9" * 5000 + "; text.", GOOD.format(2))
    )
    ran = command("a.rss", "-l", "100%", cwd=tmp_path)
    assert (ran.returncode, told(ran)) == (0, {0, 2})


def test_a_link_that_is_no_address_costs_its_page_alone(tmp_path: Path, web: Site) -> None:
    links = ["http://[evil", "http://a:99999/", "http://\u2024/", "http://ann:secret@[", "http://%5B/"]
    odd = [
        item(n, text=f"Odd {n}. {GOOD.format(1)}").replace(f"https://news.example/{n}", link)
        for n, link in enumerate(links, 1)
    ]
    items = [item(0, text=GOOD.format(0)), *odd]
    web.pages["/feed"] = feed(items).replace(b"https://news.example", web.url("").encode())
    web.pages["/0"] = f"<html><body><article><p>{GOOD.format(2)}</p></article></body></html>".encode()
    ran = command(
        "digest", "--source", web.url("/feed"), "--full", "--no-state", "--json", cwd=tmp_path, HOME=str(tmp_path)
    )  # fmt: skip
    assert (ran.returncode, told(ran)) == (0, {1, 2}), ran.stderr
    assert json.loads(ran.stdout)["new"] == 6
    assert ran.stderr.count(b"briefed from the feed alone") == len(links)
    assert b"secret" not in ran.stdout + ran.stderr


def test_a_robots_file_with_odd_lines_costs_no_digest(tmp_path: Path, web: Site) -> None:
    web.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: ²\nDisallow: http://[\n".encode()
    web.pages["/feed"] = feed([item(0)]).replace(b"https://news.example", web.url("").encode())
    web.pages["/0"] = f"<html><body><article><p>{GOOD.format(2)}</p></article></body></html>".encode()
    ran = command("digest", "--source", web.url("/feed"), "--full", "--no-state", cwd=tmp_path, HOME=str(tmp_path))
    assert (ran.returncode, told(ran)) == (0, {2})
    assert b"page-not-read" not in ran.stderr


def test_a_line_of_any_kind_costs_itself_and_a_run_with_it_can_be_resumed(tmp_path: Path) -> None:
    odd = ["[" * 100_000, '{"text":' * 100_000, '{"text": 1e999999999}', "\x00", "[]"]
    good = [json.dumps({"text": GOOD.format(n)}) for n in range(2)]
    (tmp_path / "a.jsonl").write_text("\n".join([odd[0], good[0], *odd[1:], good[1]]))
    for arguments in (["--engine", "inline"], ["--jobs", "1"], ["--resume"]):
        ran = command("batch", "a.jsonl", "-o", "out.jsonl", *arguments, cwd=tmp_path)
        assert ran.returncode == 5, ran.stderr
        out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
        assert ["error" in record for record in out] == [True, False, *[True] * (len(odd) - 1), False]


def test_a_document_that_fails_is_left_out_of_a_brief_of_several(tmp_path: Path) -> None:
    for number, text in enumerate((GOOD.format(0), "PLANTED. This one fails, and no other does.", GOOD.format(2))):
        (tmp_path / f"{number}.txt").write_text(text)
    ran = command(".", "-l", "100%", "--exclude", "*.py", cwd=tmp_path, PYTHONPATH=planted(tmp_path, ERRORS[0]))
    assert (ran.returncode, told(ran)) == (5, {0, 2}), ran.stderr


@pytest.mark.parametrize("named", ["folder", "folder/*.txt", "folder/**", "fold*/**/*.txt"])
def test_a_link_that_leads_out_of_a_folder_is_not_followed(tmp_path: Path, named: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    outside = tmp_path.with_name(f"{tmp_path.name}-secret.txt")
    outside.write_text("The secret stands here, and nobody is to read it.")
    (folder / "a.txt").write_text(GOOD.format(0))
    (folder / "inner.txt").symlink_to("a.txt")
    (folder / "link.txt").symlink_to(outside)
    for number in range(3):  # through which a walk that follows links never ends
        (folder / f"up{number}").symlink_to("..")
    for arguments in ([named], ["digest", "--no-state", "--source", named], ["batch", named]):
        ran = command(*arguments, cwd=tmp_path)
        assert (ran.returncode, told(ran)) == (0, {0}), ran.stderr
        assert b"secret" not in ran.stdout + ran.stderr


def test_a_document_that_cannot_be_composed_costs_a_brief_of_several_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(documents: Sequence[Document], options: BriefOptions) -> Brief:
        if any("PLANTED" in document.text for document in documents):
            raise ZeroDivisionError
        return compose(documents, options)

    monkeypatch.setattr("briefing.pipeline.compose", failing)
    for number, text in enumerate((GOOD.format(0), "PLANTED. This one fails, and no other does.", GOOD.format(2))):
        (tmp_path / f"{number}.txt").write_text(text)
    places = [str(tmp_path / f"{number}.txt") for number in range(3)]
    made, failed = pipeline.brief_locations(places, Reading(), BriefOptions())
    assert [document.source for document in made.documents] == [places[0], places[2]]
    assert [places[1] in str(error) for error in failed] == [True]
    with pytest.raises(Unforeseen):
        pipeline.brief_locations(places[1:2], Reading(), BriefOptions())
