"""A page gives its article and who wrote it when, or all that is visible with a warning."""

from __future__ import annotations

import pytest

from briefing.errors import NothingToBrief
from briefing.model import Content, Raw
from briefing.readers.html import read_html

ARTICLE = "<article><h1>Trams</h1>" + "".join(
    f"<p>The tram of {hour} o'clock was late again on Monday, and nobody at the stop was told why it was late.</p>"
    for hour in range(1, 9)
) + "</article>"  # fmt: skip


def page(body: str, head: str = "<title>Trams</title>", encoding: str = "utf-8") -> Content:
    return read_html(
        Raw("page.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    )


def codes(content: Content) -> list[str]:
    return [notice.code for notice in content.notices]


def test_what_stands_around_an_article_is_left_out() -> None:
    menu = "<nav><a href=/>Home</a></nav><div class=cookie-banner>We use cookies</div>"
    after = "<div class=comments><p>First comment</p></div><footer>All rights reserved</footer>"
    content = page(menu + ARTICLE + after)
    assert "o'clock" in content.text
    assert not any(words in content.text for words in ("Home", "cookies", "First comment", "rights reserved"))
    assert codes(content) == []


def test_the_title_stands_in_the_text_once() -> None:
    content = page(ARTICLE)
    assert content.text.count("Trams") == 1
    assert content.blocks[0].kind == "title"


def test_a_page_states_its_author_and_its_date() -> None:
    head = (
        "<title>T</title><meta name=author content='Ann Lee'>"
        "<meta property='article:published_time' content='2026-03-04T08:00:00Z'>"
    )
    content = page(ARTICLE, head)
    assert (content.author, content.published) == ("Ann Lee", "2026-03-04")


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-1", "latin-1"), ("windows-1251", "cp1251"), ("shift_jis", "cp932")]
)
def test_the_charset_of_the_page_is_believed(charset: str, encoding: str) -> None:
    words = {"latin-1": "café à la crème", "cp1251": "трамвай опоздал", "cp932": "市電が遅れた"}[encoding]
    content = page(ARTICLE.replace("<p>", f"<p>{words} ", 1), f"<meta charset={charset}><title>Trams</title>", encoding)
    assert words in content.text


@pytest.mark.parametrize("charset", ["latin-1", "utf-16", "martian", "utf-7", "undefined", "x" * 500])
def test_a_charset_that_is_wrong_does_no_harm(charset: str) -> None:
    assert "café" in page(ARTICLE.replace("<p>", "<p>café ", 1), f"<meta charset='{charset}'><title>T</title>").text


@pytest.mark.parametrize("depth", [260, 2_000, 20_000])
def test_text_that_the_parser_drops_is_noticed_and_kept(depth: int) -> None:
    content = page("<div>" * depth + ARTICLE + "</div>" * depth)
    assert content.text.count("o'clock") == 8
    assert codes(content) == (["page-deep"] if depth > 10_000 else [])


def test_a_page_whose_article_is_not_found_gives_all_its_text_with_a_warning() -> None:
    content = page("<script> that never ends " + ARTICLE)
    assert content.text.count("o'clock") == 8
    assert codes(content) == ["page-no-article"]


def test_a_page_that_is_too_large_gives_all_its_text_with_a_warning() -> None:
    content = page(ARTICLE + "<table>" + "<tr><td>a</td><td>b</td></tr>" * 10_000 + "</table>")
    assert codes(content) == ["page-large"]


def test_a_reference_to_no_character_does_not_lose_the_page() -> None:
    assert page(ARTICLE.replace("late again", "late&#x1F; again")).text.count("o'clock") == 8


@pytest.mark.parametrize("body", ["", "<script>var text = 1;</script>", "<img alt=tram>", "<!-- text -->"])
def test_a_page_without_text_is_nothing_to_brief(body: str) -> None:
    with pytest.raises(NothingToBrief, match="no text"):
        page(body, "")


def test_entities_of_the_page_itself_are_not_followed() -> None:
    data = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{__file__}">]><html><body><p>A text &x; here.</p></body></html>'
    assert "ENTITY" not in read_html(Raw("a.html", data.encode())).text.replace("<!ENTITY", "")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-04T08:00"}</script>',
        "<meta content='2026-03-04' name='DC.date.issued'>",
    ],
)
def test_a_page_that_is_no_article_states_its_date_all_the_same(head: str) -> None:
    content = page("<p>Closed.</p>", f"<title>T</title>{head}")
    assert (content.published or "")[:10] == "2026-03-04"


def test_a_date_that_a_page_only_shows_is_not_stated() -> None:
    assert page("<p>Closed since 4 March 2026.</p>").published is None
