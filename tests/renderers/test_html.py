"""The page holds what the renderer made and the text, and nothing that the text made."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from lxml import etree

import briefing
from briefing.model import Brief, Figure, Quote, Span, SummaryLine
from briefing.page.briefs import brief_page
from briefing.pipeline import render
from briefing.renderers.html.marks import Mark, marked_ranges
from briefing.renderers.html.sections import bar_chart, line_of_time
from briefing.visible import harmless
from tests.briefs import briefs
from tests.builders import SAMPLES, document

if TYPE_CHECKING:
    from briefing.model import Document
    from briefing.page import Row

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "footer", "h1",
    "h2", "h3", "h4", "h5", "p", "a", "ul", "ol", "li", "span", "b", "q", "mark", "figure", "figcaption", "blockquote",
    "pre", "svg", "desc", "text", "rect", "circle", "line",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "content", "http-equiv", "name", "id", "class", "href", "title", "dir", "rel", "role",
    "tabindex", "data-part", "data-schema",
    "aria-label", "aria-labelledby", "aria-hidden", "viewBox", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy",
    "r", "width", "height", "font-size", "text-anchor",
}  # fmt: skip


def html(brief: Brief) -> str:
    return render(brief, "html")


def rows(brief: Brief, name: str) -> tuple[Row, ...]:
    """Return the rows of a section of a brief's page."""
    return next((section.rows for section in brief_page(brief).sections if section.name == name), ())


def page(brief: Brief) -> etree._Element:
    """Read a page by a strict parser: whatever is not well-formed fails."""
    source = html(brief)
    assert source.startswith("<!DOCTYPE html>\n")
    return etree.fromstring(source.encode("utf-8"), etree.XMLParser(resolve_entities=False, huge_tree=True))


def words(element: etree._Element) -> str:
    """Return the text of an element without what the page put into it."""
    added = {"back", "number"}
    kept = [element.text or ""]
    for child in element:
        if child.get("class") not in added:
            kept.append(words(child))
        kept.append(child.tail or "")
    return "".join(kept)


@given(briefs())
def test_a_page_has_only_elements_that_the_renderer_made(brief: Brief) -> None:
    for element in page(brief).iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


@given(briefs())
def test_every_anchor_stands_once_and_every_link_lands(brief: Brief) -> None:
    tree = page(brief)
    anchors = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(anchors) == len(set(anchors))
    links = [element.get("href", "") for element in tree.iter("a")]
    assert all(link.removeprefix("#") in anchors for link in links if link.startswith("#"))
    assert all(link.startswith("#") for link in links)


@given(briefs())
def test_no_link_stands_in_a_link(brief: Brief) -> None:
    assert not page(brief).xpath("//a//a")


@given(briefs())
def test_the_whole_text_is_on_the_page(brief: Brief) -> None:
    articles = page(brief).xpath("//article")
    for made, article in zip(brief.documents, articles, strict=True):
        body = [child for child in article if not (len(brief.documents) > 1 and child is article[0])]
        shown = "".join(words(child) for child in body)
        whole = re.sub("[\x0b\x0c\ufffe\uffff]", "\N{REPLACEMENT CHARACTER}", harmless(made.text))
        assert "".join(shown.split()) == "".join(whole.split())


@given(briefs())
def test_each_line_of_the_summary_leads_to_its_words(brief: Brief) -> None:
    tree = page(brief)
    for number, line in enumerate(brief.summary, 1):
        (place,) = tree.xpath(f"//*[@id='in-summary-{number}']")
        first = "".join(words(place).split())
        whole = re.sub("[\x0b\x0c\ufffe\uffff]", "\N{REPLACEMENT CHARACTER}", harmless(line.text))
        assert first
        assert "".join(whole.split()).startswith(first)


def marked(text: str, *spans: tuple[int, int, str]) -> str:
    found = [
        Mark(start, end, 0, kind, f"{kind}-{n}", f"in-{kind}-{n}")  # type: ignore[arg-type]
        for n, (start, end, kind) in enumerate(spans, 1)
    ]
    return marked_ranges(text, [Span(0, len(text))], found)[0]


def test_a_figure_in_a_quotation_in_a_sentence_nests() -> None:
    shown = marked("He said “5 cows”.", (0, 17, "summary"), (8, 16, "quote"), (9, 10, "figure"))
    kept = re.sub(r' (?:title|aria-label|id)="[^"]*"', "", shown)
    assert kept == (
        '<mark class="summary">He said <mark class="quote">“<a class="figure" href="#figure-3">5</a> cows”'
        '<a class="back" href="#quote-2">↩</a></mark>.<a class="back" href="#summary-1">1</a></mark>'
    )


def test_spans_that_overlap_are_cut_and_keep_one_anchor() -> None:
    shown = marked("abcdef", (0, 4, "summary"), (2, 6, "quote"))
    assert shown.count('id="in-quote-2"') == 1
    assert re.sub("<a.*?</a>", "", re.sub(r' \w+="[^"]*"', "", shown)) == (
        "<mark>ab<mark>cd</mark></mark><mark>ef</mark>"
    )


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    text = "“One.\n\n“Two.”"
    ranges = [Span(0, 5), Span(7, 13)]
    first, second = marked_ranges(text, ranges, [Mark(0, 13, 0, "quote", "quote-1", "in-quote-1")])
    assert "in-quote-1" in first
    assert "back" not in first
    assert "in-quote-1" not in second
    assert "back" in second


def sample_brief() -> Brief:
    return briefing.brief((SAMPLES / "harbour.txt").read_text(encoding="utf-8"))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    shown = html(sample_brief())
    (policy,) = page(sample_brief()).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"<script|\son\w+=|javascript:|url\(|@import|style=", shown)


def test_a_page_is_the_same_each_time() -> None:
    assert html(sample_brief()) == html(sample_brief())


def test_markup_in_a_source_is_text() -> None:
    text = 'The <script>alert(1)</script> & <img src=x onerror="alert(2)"> came on Monday. It went on Tuesday.'
    tree = page(briefing.brief(text))
    assert not tree.xpath("//script | //img")
    assert text in words(tree.xpath("//article")[0])


def figure(made: Document, text: str, value: str, unit: str | None) -> Figure:
    start = made.text.index(text)
    return Figure(text=text, start=start, end=start + len(text), kind="money", value=Decimal(value), unit=unit)


def brief_of(made: Document, **parts: object) -> Brief:
    return Brief(title=None, language="en", ranker="lead", documents=(made,), **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(("values", "bars"), [("5 9 12", 3), ("5 9", 0), ("1 9 12000", 0)])
def test_bars_are_drawn_for_three_figures_of_one_unit_that_can_be_compared(values: str, bars: int) -> None:
    made = document(" and ".join(f"€{value}" for value in values.split()))
    found = tuple(figure(made, f"€{value}", value, "EUR") for value in values.split())
    assert bar_chart(rows(brief_of(made, figures=found), "figures")).count("<rect") == bars


def test_the_drawings_say_in_words_what_they_show() -> None:
    brief = briefing.brief((SAMPLES / "harbour.txt").read_text(encoding="utf-8"))
    for drawing in (bar_chart(rows(brief, "figures")), line_of_time(rows(brief, "timeline"))):
        assert not drawing or ('role="img"' in drawing and "<title" in drawing and "<desc" in drawing)


def test_a_source_on_the_web_is_a_link_and_nothing_else_is() -> None:
    from msgspec.structs import replace

    made = [document("One here. Two there."), document("Three here. Four there.")]
    places = ["https://example.org/a?b=1&c=2", "javascript:alert(1)"]
    documents = [replace(d, source=place) for d, place in zip(made, places, strict=True)]
    shown = html(briefing.brief(documents))
    assert 'href="https://example.org/a?b=1&amp;c=2"' in shown
    assert 'href="javascript' not in shown


def test_headings_go_down_one_step_at_a_time() -> None:
    tree = page(sample_brief())
    levels = [int(element.tag[1]) for element in tree.iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_lines_and_quotes_of_several_sources_link_to_each_place() -> None:
    a, b = document("He said “a great loss” here."), document("She said “a big loss” there.")
    quotes = (
        Quote(text="“a great loss”", start=8, end=22, document=0),
        Quote(text="“a big loss”", start=9, end=21, document=1),
    )
    from briefing.model import Comparison

    line = SummaryLine(text=a.text, start=0, end=len(a.text))
    brief = Brief(
        title=None, language="en", ranker="lead", documents=(a, b), summary=(line,), quotes=quotes[:1],
        comparisons=(Comparison(kind="quotes", about=None, agree=False, mentions=quotes),),
    )  # fmt: skip
    tree = page(brief)
    (there,) = tree.xpath("//*[@id='in-quote-1-1']")
    assert words(there) == "“a big loss”"
    assert tree.xpath("//a[@href='#in-quote-1-1']")


def test_a_text_that_runs_from_the_right_has_its_numbers_there() -> None:
    tree = page(
        briefing.brief("افتتح النفق يوم الاثنين بعد تأخر دام عامين. بلغت التكلفة 1.4 مليار يورو.", language="ar")
    )
    assert {section.get("dir") for section in tree.xpath("//main/section[@aria-labelledby != 'h-text']")} == {"rtl"}
    assert not page(sample_brief()).xpath("//*[@dir='rtl']")
