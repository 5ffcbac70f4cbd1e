"""A source is what its bytes are; its name decides only between kinds of text."""

from __future__ import annotations

import gzip
import time

import pytest

from briefing.model import Raw
from briefing.readers import READERS
from briefing.readers.formats import BINARY, media_type
from tests.builders import SAMPLES
from tests.make_samples import zipped

MADE = {
    "harbour.html": "text/html", "harbour.pdf": "application/pdf", "trams.epub": "application/epub+zip",
    "results.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "hochwasser.odt": "application/vnd.oasis.opendocument.text", "opinion.rtf": "application/rtf",
    "orchard.eml": "message/rfc822", "trams.mbox": "application/mbox", "trams.rss": "application/rss+xml",
    "trams.atom": "application/atom+xml", "trams.json": "application/feed+json", "interview.vtt": "text/vtt",
    "interview.srt": "application/x-subrip", "interview.txt": "text/x-transcript", "water-report.md": "text/markdown",
    "harbour.txt": "text/plain",
}  # fmt: skip
NOT_WHAT_THEY_SEEM = [
    ("text/plain", "a.txt", b"From the harbour came a noise.\n\nIt was late."),
    ("text/plain", "a.txt", b"From: here on the path is steep\n\nand it is wet."),
    ("text/plain", "a.txt", b"Subject: trams\nDate: Monday\n\nA form that somebody filled in."),
    ("text/plain", "a.txt", b"<3 is a heart, <- an arrow, and <b a mistake."),
    ("text/plain", "a.txt", b"%PDF is how such a file begins, she said."),
    ("text/plain", "a.txt", b"1\n2\n3 --> four"),
    ("text/plain", "a.txt", b"Note: one\nNote: two\nPlease: three\nAlso: four"),
    ("text/plain", "a.txt", b"<!---->" * 40 + b"x"),
    ("text/plain", "a.html", b"A text that somebody named wrongly."),
    ("text/plain", "a.json", b'{"version": "1.0", "text": "no feed"}'),
    (BINARY, "a.txt", b"\x89PNG\r\n\x1a\n" + b"\0\xff" * 500),
    (BINARY, "a.md", b"\x7fELF\x02\x01\x01" + b"\0" * 90),
    (BINARY, "a.txt", bytes(range(256)) * 20),
    ("application/zip", "a.zip", zipped({"notes.txt": "Text."})),
    ("application/msword", "a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
]
BY_CONTENT = [
    ("application/pdf", b"junk\x00\x01\n" * 9 + b"%PDF-1.4\n"),
    ("text/html", "<!DOCTYPE html><p>Text".encode("utf-16")),
    ("text/html", b"\xef\xbb\xbf\n<!-- by hand --><html><body>Text"),
    ("text/html", b"<?xml version='1.0'?><html xmlns='x'><body/></html>"),
    ("application/rss+xml", b"<?xml version='1.0'?>\n<!-- made --><rss version='2.0'>"),
    ("application/rss+xml", b"<rdf:RDF xmlns:rdf='x'>"),
    ("application/atom+xml", '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">'.encode("utf-16")),
    ("message/rfc822", b"Received: from a\n\tby b\nSubject: x\n\nText"),
    ("text/html", b"<!---->" * 26 + b"<p>Text"),
    ("application/mbox", b"From ann at example.org  Mon Nov 16 10:00:00 2026\nFrom: a\nSubject: b\n\nText"),
    ("application/mbox", b"From ann@example.org Mon Nov 16 10:00:00 2026\nFrom: a\nSubject: b\n\nText"),
]


@pytest.mark.parametrize("name", MADE)
def test_each_sample_is_known_under_any_name(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    assert media_type(Raw(name, data)) == MADE[name]
    if name not in {"water-report.md", "harbour.txt"}:
        assert media_type(Raw("download", data)) == MADE[name]


@pytest.mark.parametrize(("kind", "name", "data"), NOT_WHAT_THEY_SEEM)
def test_what_only_seems_to_be_of_a_format_is_not(kind: str, name: str, data: bytes) -> None:
    assert media_type(Raw(name, data)) == kind


@pytest.mark.parametrize(("kind", "data"), BY_CONTENT)
def test_the_beginning_tells_the_format(kind: str, data: bytes) -> None:
    assert media_type(Raw("a.txt", data)) == kind


def test_the_name_under_a_packed_name_counts() -> None:
    assert media_type(Raw("a.md.gz", gzip.decompress(gzip.compress(b"Trams.")))) == "text/markdown"


def test_every_reader_is_reached_by_some_source() -> None:
    assert set(READERS) == set(MADE.values())


@pytest.mark.parametrize("unit", ["a", "a: ", "<", "<!--", " ", "\0a", "{", "From ", "\n", "A: b\n", "x-y:\n "])
def test_a_long_source_is_known_at_once(unit: str) -> None:
    start = time.process_time()
    media_type(Raw("a", unit.encode() * 200_000))
    assert time.process_time() - start < 0.1
