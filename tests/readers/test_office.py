"""DOCX, ODT, EPUB and RTF give headings, lists, tables and notes, and refuse what is damaged, encrypted or a bomb."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from briefing.errors import BriefingError, UnreadableSource
from briefing.model import Content, Raw
from briefing.readers.docx import read_docx
from briefing.readers.epub import read_epub
from briefing.readers.odt import read_odt
from briefing.readers.rtf import read_rtf
from tests.builders import SAMPLES
from tests.growth import exponent
from tests.make_samples import zipped

if TYPE_CHECKING:
    from collections.abc import Callable

READERS: dict[str, Callable[[Raw], Content]] = {
    "results.docx": read_docx, "hochwasser.odt": read_odt, "trams.epub": read_epub
}  # fmt: skip
BODIES = {"results.docx": "word/document.xml", "hochwasser.odt": "content.xml", "trams.epub": "OEBPS/c0.xhtml"}


def kinds(content: Content, kind: str) -> list[str]:
    return [block.span.of(content.text) for block in content.blocks if block.kind == kind]


def docx(body: str) -> Content:
    return read_docx(
        Raw("a.docx", zipped({"word/document.xml": f"<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"}))
    )


def odt(body: str) -> Content:
    content = f"<o:document xmlns:o='o' xmlns:text='t' xmlns:draw='d' xmlns:table='b'>{body}</o:document>"
    return read_odt(Raw("a.odt", zipped({"mimetype": "x", "content.xml": content})))


def rtf(body: str) -> Content:
    return read_rtf(Raw("a.rtf", rf"{{\rtf1\ansi {body}}}".encode("latin-1")))


def changed(name: str, member: str, text: str) -> bytes:
    """A sample with one member replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / name) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, text if info.filename == member else old.read(info))
    return out.getvalue()


def test_tracked_changes_are_read_as_they_will_be() -> None:
    content = docx("<w:p><w:r><w:t>The tram </w:t></w:r><w:del><w:r><w:delText>stops</w:delText></w:r></w:del>"
                   "<w:ins><w:r><w:t>runs</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>")  # fmt: skip
    assert content.text == "The tram runs."


def test_a_text_box_inside_a_paragraph_loses_no_words() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent>"
    content = docx(f"<w:p><w:r><w:t>Before </w:t>{box}<w:t>after.</w:t></w:r></w:p>")
    assert content.text == "Box.\n\nBefore after."


def test_a_drawing_that_is_stored_twice_is_read_once() -> None:
    both = "<mc:Choice><w:t>Once.</w:t></mc:Choice><mc:Fallback><w:t>Once.</w:t></mc:Fallback>"
    assert docx(f"<w:p><w:r><mc:AlternateContent xmlns:mc='m'>{both}</mc:AlternateContent></w:r></w:p>").text == "Once."


def test_a_table_cell_of_two_paragraphs_is_one_row() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    content = docx(f"<w:tbl><w:tr>{cell.format('Year')}{cell.format('Cost')}</w:tr></w:tbl>")
    assert kinds(content, "row") == ["Year\tCost"]


def test_notes_and_comments_of_an_opendocument_stand_apart() -> None:
    inner = "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
    note = f"<text:note>{inner}</text:note>"
    content = odt(f"<text:p>Trams{note} run<text:s/>again.</text:p>")
    assert (kinds(content, "paragraph"), kinds(content, "aside")) == (["Trams run again."], ["A note."])


def test_the_chapters_of_a_book_come_in_the_order_of_its_spine() -> None:
    content = read_epub(Raw("trams.epub", (SAMPLES / "trams.epub").read_bytes()))
    assert [heading.split()[0] for heading in kinds(content, "heading")] == ["Twelve", "Tram", "Council"]


def test_a_book_with_a_chapter_missing_says_so() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / "trams.epub") as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != "OEBPS/c1.xhtml":
                new.writestr(name, old.read(name))
    assert [notice.code for notice in read_epub(Raw("a.epub", out.getvalue())).notices] == ["chapters-missing"]


@pytest.mark.parametrize("href", ["../../../../etc/hostname", "/etc/hostname", "file:///etc/hostname"])
def test_nothing_outside_a_book_is_read(href: str) -> None:
    with zipfile.ZipFile(SAMPLES / "trams.epub") as book:
        package = book.read("OEBPS/book.opf").decode()
    data = changed("trams.epub", "OEBPS/book.opf", package.replace("c1.xhtml", href))
    assert "chapters-missing" in [notice.code for notice in read_epub(Raw("a.epub", data)).notices]


@pytest.mark.parametrize("name", READERS)
def test_what_is_cut_off_is_damaged(name: str) -> None:
    whole = (SAMPLES / name).read_bytes()
    for length in (0, 10, len(whole) // 2, len(whole) - 30):
        with pytest.raises(UnreadableSource, match="damaged"):
            READERS[name](Raw(name, whole[:length]))


@pytest.mark.parametrize("name", ["results.docx", "hochwasser.odt"])
def test_a_text_that_ends_early_is_read_up_to_there_with_a_notice(name: str) -> None:
    with zipfile.ZipFile(SAMPLES / name) as archive:
        body = archive.read(BODIES[name]).decode()
    content = READERS[name](Raw(name, changed(name, BODIES[name], body[: len(body) // 2])))
    assert len(content.blocks) > 2
    assert [notice.code for notice in content.notices] == ["damaged"]


@pytest.mark.parametrize("name", READERS)
def test_declared_entities_are_refused_or_stay_as_they_are(name: str) -> None:
    entities = (
        f"<!DOCTYPE x [<!ENTITY a '{'ha' * 500}'><!ENTITY b '{'&a;' * 500}'><!ENTITY f SYSTEM 'file://{__file__}'>]>"
    )
    data = changed(name, BODIES[name], f"{entities}<x><p>&b;&f;</p></x>")
    try:
        content = READERS[name](Raw(name, data))
    except BriefingError as error:
        assert "entities" in str(error)
    else:
        assert "haha" not in content.text.replace("'" + "ha" * 500, "")
        assert "SYSTEM 'file" not in content.text


@pytest.mark.parametrize("name", READERS)
def test_an_archive_that_unpacks_without_end_is_refused_before_it_does(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.readers.package.UNPACKED_LIMIT", 1 << 20)
    with pytest.raises(UnreadableSource, match="unpacks to more than 1 MiB"):
        READERS[name](Raw(name, changed(name, BODIES[name], " " * (2 << 20))))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \u8212?\u233e", "café —é"),
        (r"\uc2\u8364ab5", "€5"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\~b\_c\-d \{e\}", "a\u00a0b\u2011cd {e}".replace("\u00a0", " ")),
        (r"{\*\unknown no}{\pict 0102}{\v no}yes", "yes"),
        (r"one\line two\par three", "one\ntwo\n\nthree"),
        (r"\ansicpg1251 \'f2\'f0\'e0\'ec", "трам"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "link"),
    ],
)
def test_rich_text_is_read_as_it_is_shown(body: str, text: str) -> None:
    assert rtf(body).text == text


@pytest.mark.parametrize(
    "unit", ["{", "}", "\\", r"\u8220?", r"a\par ", r"{\v x", r"\'e9", r"{\info ", r"\cell ", r"{\info{\title a"]
)
def test_the_cost_of_rich_text_grows_with_its_length(unit: str) -> None:
    def read(text: str) -> None:
        with suppress(BriefingError):
            rtf(text)

    assert exponent(read, unit) < 1.5
