"""A page gives its article and who wrote it when, or all that is visible with a warning."""

from __future__ import annotations

from time import process_time

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


def test_a_table_of_one_column_is_no_table() -> None:
    said = "<table><tr><td>Nobody was told.</td></tr><tr><td>Trams run again.</td></tr></table>"
    lines = "<table><tr><td>Line</td><td>Stops</td></tr><tr><td>Red</td><td>12</td></tr></table>"
    content = page(ARTICLE.replace("</article>", f"{said}{lines}</article>"))
    last = [(block.kind, block.span.of(content.text)) for block in content.blocks[-4:]]
    assert last == [("paragraph", "Nobody was told."), ("paragraph", "Trams run again."),
                    ("row", "Line\tStops"), ("row", "Red\t12")]  # fmt: skip


def test_a_page_that_is_too_large_gives_all_its_text_with_a_warning() -> None:
    content = page(ARTICLE + "<table>" + "<tr><td>a</td><td>b</td></tr>" * 10_000 + "</table>")
    assert codes(content) == ["page-large"]


def test_a_reference_to_no_character_does_not_lose_the_page() -> None:
    assert page(ARTICLE.replace("late again", "late&#x1F; again")).text.count("o'clock") == 8


@pytest.mark.parametrize("body", ["", "<script>var text = 1;</script>", "<img alt=tram>", "<!-- text -->"])
def test_a_page_without_text_is_nothing_to_brief(body: str) -> None:
    with pytest.raises(NothingToBrief, match="no text"):
        page(body, "")


def test_attributes_beyond_all_measure_are_cut_and_the_article_is_found() -> None:
    huge = (
        f"<img alt=tram data-x='{'y' * 30_000}'><svg path='{'M 1 2 ' * 9_000}'></svg><script>{'<a b=' * 9_000}</script>"
    )
    content = page(f"<nav><a href=/>Home</a></nav>{huge}{ARTICLE}")
    assert content.text.count("o'clock") == 8
    assert "Home" not in content.text
    assert codes(content) == []


@pytest.mark.parametrize("tag", ["b", "a", "span", "font"])
def test_a_paragraph_of_more_tags_than_a_person_writes_is_read_plainly(tag: str) -> None:
    content = page(ARTICLE.replace("</article>", f"<p>{f'<{tag}>x</{tag}> y ' * 5_000}</article>"))
    assert codes(content) == ["page-large"]


def test_an_element_of_fifty_thousand_attributes_costs_nothing() -> None:
    many = "".join(f" a{n}='<'" for n in range(50_000))
    started = process_time()
    assert page(f"<div{many}>{ARTICLE}</div>").text.count("o'clock") == 8
    assert process_time() - started < 5


def test_lists_and_quotations_inside_other_elements_are_kept() -> None:
    inside = (
        "<div><ul><li>First <b>point</b> of the plan<ul><li>and what follows</ul><li>Second point</ul></div>"
        "<blockquote><p>It was late.</p><p>It is late.</p></blockquote>"
    )
    content = page(ARTICLE.replace("</article>", f"{inside}<p>The end of it all came on a Tuesday.</p></article>"))
    kinds = {block.span.of(content.text): block.kind for block in content.blocks}
    words = ("First point of the plan", "and what follows", "It was late.", "It is late.")
    assert [kinds.get(text) for text in words] == ["item", "item", "quotation", "quotation"]


def test_line_breaks_make_paragraphs() -> None:
    long = "The tram of six o'clock was late again on Monday, and nobody at the stop was told why it was late."
    blocks = page(f"<article><h1>Trams</h1><p>{long}<br><br>{long}<br>{long}</p></article>").blocks
    assert [block.kind for block in blocks] == ["title", "paragraph", "paragraph", "paragraph"]


def test_links_to_other_pages_are_no_part_of_the_article() -> None:
    links = (
        "<p>Read also: <a href=/1>The harbour opens</a></p>"
        "<ul><li><a href=/2>A bridge falls</a><li><a href=/3>Rain</a></ul>"
    )
    more = f"{links}<p>It <a href=/4>rained</a> for most of the day.</p></article>"
    text = page(ARTICLE.replace("</article>", more)).text
    assert "for most of the day" in text
    assert not any(words in text for words in ("harbour opens", "bridge falls", "Rain\n"))


def test_an_article_that_advertisements_part_is_read_to_its_end() -> None:
    half = "".join(
        f"<p>The tram of {hour} o'clock was late again on Monday, and nobody at the stop on the corner of the long "
        "street was told why it was late.</p>"
        for hour in range(1, 9)
    )
    column = f"<div class='story body'>{half}</div><div class=ad>Buy a tram</div>"
    assert page(f"<main><h1>Trams</h1>{column * 3}</main>").text.count("o'clock") == 24


def test_the_standfirst_stands_below_the_title() -> None:
    line = "Nobody at the stop in Norrvik was told why the trams were late"
    head = f"<title>Trams</title><meta name=description content='{line}'>"
    content = page(f"<header><p class=x>{line}.</p></header>{ARTICLE}", head)
    assert content.text.startswith(f"Trams\n{line}.\n\nThe tram of 1")


def test_a_page_that_scripts_write_is_read_from_what_it_states() -> None:
    head = """<title>Trams</title><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
        "articleBody": "The trams run again.\\n\\nThey stood still for a week."}]}</script>"""
    assert page("<div id=app></div>", head).text == "Trams\n\nThe trams run again.\n\nThey stood still for a week."


SITE = "<meta property='og:site_name' content='The Norrvik Post'>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Trams run again - The Norrvik Post</title>", "Trams run again"),
        ("<title>Late trams</title><meta property='og:title' content='The Norrvik Post | Late trams'>", "Late trams"),
        ("<meta property='og:title' content='Rails - bent and broken'>", "Rails - bent and broken"),
    ],
)
def test_a_title_is_without_the_name_of_the_site(head: str, title: str) -> None:
    assert page(ARTICLE.replace("<h1>Trams</h1>", ""), head + SITE).title == title


@pytest.mark.parametrize(
    ("author", "known"),
    [("Ann Lee", "Ann Lee"), ("admin user", None), ("The Norrvik Post", None), ("Newsroom Staff", None)],
)
def test_an_author_is_a_person(author: str, known: str | None) -> None:
    assert page(ARTICLE, f"<title>T</title><meta name=author content='{author}'>{SITE}").author == known


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
