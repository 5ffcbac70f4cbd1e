"""What would take minutes or the memory of the machine is refused in seconds, by a letter that names the limit."""

from __future__ import annotations

import gzip
from time import process_time

import pytest

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.options import Reading
from briefing.pipeline import document, read_raw
from briefing.readers.text import content_of
from tests.make_samples import zipped

MIB = 1 << 20
DOCX = {
    "word/document.xml": "<w:document><w:body>"
    + "<w:p><w:r><w:t>The tram.</w:t></w:r></w:p>" * 300_000
    + "</w:body></w:document>"
}
REFUSED = [
    ("a.txt", b"1 " * 450_000, "400,000 numbers"),
    ("a.txt", b"a " * 5_100_000, "5,000,000 words"),
    ("a.md", b"# A\n" + b"\na" * 510_000, "500,000 lines"),
    ("a.html", b"<html><body>" + b"<b>x" * 510_000, "500,000 tags"),
    ("a.xml", b"<rss><channel>" + b"<a/>" * 510_000, "500,000 tags"),
    ("a.txt.gz", gzip.compress(b"The tram was late.\n" * (2 * MIB)), "20 MiB"),
    ("a.html.gz", gzip.compress(b"<html><body><p>" + b"<p>The tram was late." * (2 * MIB)), "20 MiB"),
    ("a.docx", zipped(DOCX), "250,000 sentences"),
]


@pytest.mark.parametrize(("name", "data", "limit"), REFUSED, ids=[f"{name} {limit}" for name, _, limit in REFUSED])
def test_what_costs_too_much_is_refused_in_seconds(name: str, data: bytes, limit: str) -> None:
    started = process_time()
    with pytest.raises(UnreadableSource, match=limit):
        read_raw(Raw(name, data), Reading())
    assert process_time() - started < 20


def test_who_says_how_large_a_source_may_be_is_believed() -> None:
    text = "1 " * 450_000
    with pytest.raises(UnreadableSource, match="larger than the limit"):
        document(content_of(text), Reading())
    assert document(content_of(text), Reading(max_size=MIB)).sentences


def test_a_text_within_the_limits_is_read() -> None:
    prose = "The tram of six was late on Monday, and nobody at the stop was told why.\n" * 2_000
    assert read_raw(Raw("a.txt", prose.encode()), Reading())[0].sentences
