"""Bytes to text: any encoding, and the truth about what was guessed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.readers.decode import decode, is_binary

WESTERN = "Der Bürgermeister grüßte, naïve Gäste saßen im Café. " * 8
JAPANESE = "市議会は新しい橋の計画を承認した。技術者は川を測量した。" * 8
RUSSIAN = "Совет утвердил план моста. Инженер измерил реку. " * 8
UNMARKED = "utf-16-le"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_a_mark_is_read_without_a_word(encoding: str) -> None:
    assert decode(Raw("a", WESTERN.encode(encoding))) == (WESTERN, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "cp1252"), (WESTERN, "utf-16-le"), (WESTERN, "utf-16-be"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp1251"),
        (JAPANESE, "shift-jis"), (JAPANESE, "euc-jp"), (JAPANESE, "iso2022-jp"),
    ],
)  # fmt: skip
def test_another_encoding_is_guessed_and_said(text: str, encoding: str) -> None:
    found, notices = decode(Raw("a", text.encode(encoding)))
    assert found == text
    assert [notice.code for notice in notices] == ["encoding-guessed"]


@pytest.mark.parametrize("bad", [b"\xed\xa0\x80", b"\xc0\xaf", b"\xe2\x82", b"\x80"])
def test_a_bad_byte_in_good_utf8_becomes_a_mark_and_a_warning(bad: bytes) -> None:
    found, notices = decode(Raw("a", "Das Café ist zu, ".encode() + bad + " die Brücke auch.".encode()))
    assert "Café" in found
    assert "Brücke" in found
    assert "\ufffd" in found
    assert [notice.code for notice in notices] == ["encoding-broken"]


def test_nul_characters_are_part_of_the_text() -> None:
    assert decode(Raw("a", b"It rained.\0 It stopped."))[0] == "It rained.\0 It stopped."


def test_a_stated_encoding_is_believed() -> None:
    assert decode(Raw("a", "señor".encode("cp437"), encoding="cp437")) == ("señor", ())


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(UnreadableSource, match="'utf-9'"):
        decode(Raw("a", b"x", encoding="utf-9"))


@given(st.binary(max_size=400))
def test_decoding_never_fails(data: bytes) -> None:
    text, _ = decode(Raw("a", data))
    assert isinstance(text, str)


@given(st.text(min_size=1, max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE)) and not is_binary(data) and "\x1b$" not in text:
        found, notices = decode(Raw("a", data))
        assert found == text or notices


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, b"\x7fELF" + bytes(range(32)) * 20, bytes(range(32)) * 50]
)
def test_binary_is_known(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize("text", ["", "plain", WESTERN, "a\0b " * 50, "\0" * 4096, "\x1b[31mred\x1b[0m " * 20])
def test_text_is_no_binary(text: str) -> None:
    assert not is_binary(text.encode())
