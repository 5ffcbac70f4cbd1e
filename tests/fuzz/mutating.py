"""Seeds and what is done to them: our own samples, and the pieces that formats are made of."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from briefing.model import Raw
from briefing.readers import READERS
from briefing.readers.formats import media_type
from tests.builders import SAMPLES

# What stands in sources of each kind, and what is wrong in them: a mutation may put one anywhere.
PIECES: tuple[bytes, ...] = (
    b"<", b">", b"&", b"&#", b"&#99999999999;", b"&#xD800;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<p>", b"</p>",
    b"<div hidden>", b"<script>", b"</script>", b"<table><tr><td>", b"<br><br>", b"<ul><li>", b"<blockquote>",
    b"<svg/>", b"<h1>", b"<meta charset=utf-16>", b"<html lang=", b'"', b"'", b"=", b'<a href="', b"<?xml",
    b"<!DOCTYPE x [", b"{", b"}", b"\\", b"\\u8220?", b"\\'e9", b"\\par ", b"{\\info{\\title ", b"\\cell\\row ",
    b"\\bin9999999 ", b"From ann at example.org  Mon Nov 16 10:00:00 2026\n", b"From: ", b"Subject: =?utf-8?Q?=E9?= ",
    b"Content-Type: ", b"multipart/mixed; boundary=", b"--", b"Content-Transfer-Encoding: base64\n\n", b"=E9",
    b"charset=", b"\n-- \n", b"---\n", b"title: ", b"# ", b"- ", b"> ", b"```\n", b"|", b"[^1]: ", b"- [ ] ",
    b"* * *\n", b"1. ", b"\t", b"1\n00:00:01,000 --> 00:00:02,000\n", b"WEBVTT\n\n", b"-->", b"ANN LEE: ", b"<v Ann>",
    b"\n\n", b"\r\n", b"\r", b"\n", b"\0", b"\x1b[31m", b"\x07", b"\x85", b"\xff\xfe", b"\xef\xbb\xbf",
    b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\xb2", b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"\xc2\xab",
    b"\xe6\x9d\xb1\xe4\xba\xac", b"\xd9\xa3", b"\xf0\x9f\x98\x80", b"\xe9", b"$", b"1.4bn", b" 25% ", b" 1,000,000 ",
    b"1" * 400, b" 9" * 50, b"4 March 2025", b"2025-13-45", b"three-quarters of ", b"Mr. ", b"said ", b"PK\x03\x04",
    b"%PDF-", b"BT (a) Tj ET", b"endobj", b"[" * 200, b"(" * 200, b"a" * 300, b" " * 300,
)  # fmt: skip


class Change(NamedTuple):
    """One change of a source: where, as a share of it, over how many bytes, and what is put there."""

    what: str
    at: float
    size: int
    piece: int

    def of(self, data: bytes) -> bytes:
        """Return the source with the change made."""
        start = int(self.at * len(data))
        part = data[start : start + self.size]
        if self.what == "cut":
            return data[:start] + data[start + self.size :]
        if self.what == "again":
            return data[:start] + part * (1 + self.piece % 9) + data[start:]
        if self.what == "end":
            return data[:start]
        if self.what == "flip":
            return data[:start] + bytes([self.piece % 256]) + data[start + 1 :]
        if self.what == "move":
            return part + data[:start] + data[start + self.size :]
        return data[:start] + PIECES[self.piece % len(PIECES)] + data[start + self.size % 3 :]


CHANGES = st.builds(
    Change, st.sampled_from(["cut", "again", "end", "flip", "move", "put", "put", "put"]),
    st.floats(0, 1, allow_nan=False), st.integers(1, 400), st.integers(0, 1000),
)  # fmt: skip


def seeds() -> dict[str, list[Raw]]:
    """Return the sources of our own by the reader that reads them."""
    found: dict[str, list[Raw]] = {kind: [] for kind in READERS}
    for path in sorted(SAMPLES.iterdir()):
        raw = Raw(path.name, path.read_bytes())
        found.get(media_type(raw), []).append(raw)
    found["text/html"].append(Raw("small.html", b"<html><title>T - S</title><p>The tram was late.<ul><li>a<li>b</ul>"))
    found["text/markdown"].append(
        Raw("small.md", b"---\ntitle: T\n---\n# A\n\n- b\n\n| c | d |\n|---|---|\n| 1 | 1 |\n")
    )
    found["application/mbox"].append(Raw("small.mbox", b"From a b  Mon Nov 16 10:00:00 2026\nFrom: a\n\nThe tram.\n\n"))
    found["text/x-transcript"].append(Raw("small.txt", b"ANN LEE: It ran.\nBO CHAN: Why?\nANN LEE: No.\nBO: Yes.\n"))
    return found


def mutated(raw: Raw, changes: list[Change]) -> Raw:
    """Return a source with changes made in order; it stays small."""
    data = raw.data
    for change in changes:
        data = change.of(data)[:200_000]
    return Raw(raw.source, data, raw.media_type)
