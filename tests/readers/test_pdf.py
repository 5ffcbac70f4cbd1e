"""A PDF gives its paragraphs in reading order, each with its page, and no heads, feet and hyphens of the layout."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from briefing.digest.nouns import Clock, Late
from briefing.errors import NothingToBrief, UnreadableSource
from briefing.model import Raw
from briefing.readers.pdf import Sandbox, read_pdf
from briefing.readers.pdf.layout import Page, Piece, lines_of
from briefing.readers.pdf.paragraphs import parts_of
from tests.make_pdf import pdf_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.markup import Part

STORY = [
    f"In the {n}th year of the reconstruction the commissioners reported that the embankment was extraordinarily "
    f"expensive, and that the municipality, notwithstanding its reservations, "
    f"would nevertheless continue with section {n} of it."
    for n in range(4, 16)
]


def page(*rows: tuple[str, float, float], size: float = 10, number: int = 1) -> Page:
    """Make a page of pieces from their text, left edge and bottom; six points a character."""
    pieces = tuple(Piece(text, left, left + 6 * len(text), bottom, bottom + size, size) for text, left, bottom in rows)
    return Page(number, pieces)


def column(words: str, left: float, count: int, top: float = 700) -> list[tuple[str, float, float]]:
    return [(f"{words} line {n} of this column", left, top - 12 * n) for n in range(count)]


def paragraphs(pages: Sequence[Page]) -> list[Part]:
    return parts_of(lines_of(pages))


@pytest.mark.parametrize("columns", [1, 2])
def test_a_report_comes_back_as_its_paragraphs(columns: int) -> None:
    content = read_pdf(Raw("a.pdf", pdf_of("The embankment", STORY, author="Ann Lee", day="20260304", columns=columns)))
    assert [block.span.of(content.text) for block in content.blocks] == ["The embankment", *STORY]
    assert (content.title, content.author, content.published) == ("The embankment", "Ann Lee", "2026-03-04")
    assert content.blocks[0].page == 1
    assert content.blocks[-1].page is not None
    assert content.blocks[-1].page > 1


def test_columns_that_are_written_line_by_line_are_read_one_after_the_other() -> None:
    left, right = column("The left", 50, 20), column("The right", 320, 20)
    rows = [row for pair in zip(left, right, strict=True) for row in pair]
    text = " ".join(part.text for part in paragraphs([page(*rows)]))
    assert text.index("left line 19") < text.index("right line 0")


def test_a_table_is_not_taken_for_columns() -> None:
    rows = [(f"row {n}", 50, 700 - 12 * n) for n in range(12)] + [(f"{n}.5", 400, 700 - 12 * n) for n in range(12)]
    assert [part.text for part in paragraphs([page(*rows)])][:2] == ["row 0\t0.5", "row 1\t1.5"]


def test_what_repeats_at_the_edge_of_pages_is_left_out_and_a_chapter_is_not() -> None:
    pages = [
        page(("THE WEEKLY", 50, 780), *column(f"The {word}", 50, 30), (f"- {n} -", 280, 20), number=n)
        for n, word in enumerate(("first", "second", "third", "fourth"), 1)
    ]
    text = " ".join(part.text for part in paragraphs(pages))
    assert "WEEKLY" not in text
    assert "- 3 -" not in text
    assert text.count("line 0") == 4


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("an extraor-", "dinary year", "an extraordinary year"),
        ("an extraor\ufffe", "dinary year", "an extraordinary year"),
        ("the Anglo-", "Saxon kings", "the Anglo-Saxon kings"),
        ("in the years 1914-", "1918 again", "in the years 1914-1918 again"),
    ],
)
def test_a_hyphen_that_only_the_line_end_made_is_undone(first: str, second: str, joined: str) -> None:
    assert paragraphs([page((first, 50, 700), (second, 50, 688))])[0].text == joined


def test_a_compound_that_the_text_writes_elsewhere_keeps_its_hyphen() -> None:
    rows = [("a well-known and a well-", 50, 700.0), ("known story", 50, 688.0)]
    assert paragraphs([page(*rows)])[0].text == "a well-known and a well-known story"


def test_a_paragraph_goes_on_over_the_page() -> None:
    pages = [page(*column("It", 50, 3)[:2], number=1), page(("and goes on here.", 50, 700), number=2)]
    assert len(paragraphs(pages)) == 1


def test_the_mark_of_a_footnote_is_no_word() -> None:
    mark = Piece("12", 122, 128, 706, 712, 6)
    rows = page(("as was known", 50, 700), ("before that.", 135, 700))
    assert paragraphs([Page(1, (*rows.pieces, mark))])[0].text == "as was known before that."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"", "damaged"),
        (pdf_of("T", ["Text."], author="A", day="20260101")[:200], "damaged"),
    ],
)
def test_a_damaged_file_says_so(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        read_pdf(Raw("a.pdf", data))


def test_an_encrypted_file_says_so() -> None:
    whole = pdf_of("T", ["Text."], author="A", day="20260101")
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"11" * 32
        + b"> /U <"
        + b"22" * 32
        + b"> >> /ID [<00> <00>] "
    )
    with pytest.raises(UnreadableSource, match="encrypted") as caught:
        read_pdf(Raw("a.pdf", whole.replace(b"/Info 4 0 R", lock)))
    assert "password" in caught.value.hint


def test_pages_without_text_are_nothing_to_brief() -> None:
    with pytest.raises(NothingToBrief, match="no text on its pages"):
        read_pdf(Raw("a.pdf", pdf_of("", [" "], author="", day="20260101").replace(b"Tj", b"  ")))


def test_lines_of_the_text_that_repeat_on_many_pages_are_kept() -> None:
    story = [paragraph.replace("section", f"section {n} of") for n in range(12) for paragraph in STORY]
    content = read_pdf(Raw("a.pdf", pdf_of("The embankment", story, author="A", day="20260304")))
    assert [block.span.of(content.text) for block in content.blocks[1:]] == story


def test_the_process_of_pdfium_is_kept_and_one_that_dies_is_replaced() -> None:
    data = pdf_of("The embankment", STORY[:1], author="Ann Lee", day="20260304")
    box = Sandbox()
    first, problem = box.records(data)
    assert (problem, box.records(data)) == ("", (first, ""))
    assert box.process
    kept = box.process.pid
    os.kill(kept, signal.SIGKILL)
    again, said = box.records(data)
    if said:  # it had not yet died when it was asked
        again, said = box.records(data)
    assert (again, said) == (first, "")
    assert box.process.pid != kept
    with pytest.raises(Late), Clock(0.05).bounded():
        _ = [box.records(data) for _ in range(10_000)]  # until there is no time left
    assert box.records(data) == (first, "")
    box.close()


def test_a_file_that_ends_its_process_or_never_ends_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    good = pdf_of("The embankment", STORY[:1], author="Ann Lee", day="20260304")
    for fault, said in (("os.abort()", "memory or time"), ("__import__('time').sleep(60)", "more than 1 s")):
        code = "from briefing.readers.pdf import child; import os; plain = child._page; n = iter(range(9))\n"
        code += f"child._page = lambda page: plain(page) if next(n) else {fault}\nchild.main()"
        monkeypatch.setattr("briefing.readers.pdf._CHILD", code)
        monkeypatch.setattr("briefing.readers.pdf._SECONDS", 1)
        box = Sandbox()
        found, problem = box.records(good)
        assert said in problem
        assert [list(record) for record in found] == [["pages", "about"]]
        monkeypatch.setattr("briefing.readers.pdf._CHILD", "from briefing.readers.pdf.child import main; main()")
        box.close()
        assert box.records(good)[1] == ""
        box.close()
