"""A feed in any format gives its entries, newest first, each with the words that it carries."""

from __future__ import annotations

import json

import pytest

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources.feeds import Feed, read_entries
from tests.builders import SAMPLES
from tests.growth import exponent


def rss(*items: str, before: str = "", encoding: str = "utf-8") -> Feed:
    text = f"{before}<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>{''.join(items)}</channel></rss>"
    return read_entries(Raw("feed.xml", text.encode(encoding)))


def item(title: str = "Trams", text: str = "They run.", more: str = "") -> str:
    return f"<item><title>{title}</title><description>{text}</description>{more}</item>"


def test_the_same_entries_come_from_every_format() -> None:
    found = [
        read_entries(Raw(name, (SAMPLES / name).read_bytes())) for name in ("trams.rss", "trams.atom", "trams.json")
    ]
    for feed in found:
        assert [(e.title, e.link, e.text) for e in feed.entries] == [
            (e.title, e.link, e.text) for e in found[0].entries
        ]
        assert [e.published for e in feed.entries] == [f"2026-11-{day}T08:00:00+00:00" for day in (16, 15, 14)]
        assert {e.author for e in feed.entries} == {"The desk"}
        assert feed.notices == ()


def test_the_content_goes_before_the_summary() -> None:
    feed = rss(
        item(text="Short.", more="<content:encoded><![CDATA[<h2>A</h2><p>The whole text.</p>]]></content:encoded>")
    )
    assert [(part.kind, part.text) for part in feed.entries[0].parts] == [
        ("heading", "A"),
        ("paragraph", "The whole text."),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;", "One & two.\n\nThree."),
        ("If a &lt; b then c", "If a < b then c"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Text.&lt;/p&gt;", "Text."),
        ("Plain, with\n\ntwo paragraphs.", "Plain, with\n\ntwo paragraphs."),
    ],
)
def test_markup_is_taken_out_and_plain_text_stays(text: str, said: str) -> None:
    assert rss(item(text=text)).entries[0].text == said


def test_entries_without_a_date_come_after_those_with_one_in_their_order() -> None:
    dated = "<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>"
    later = "<pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate>"
    feed = rss(item("a"), item("b", more=dated), item("c"), item("d", more=later))
    assert [entry.title for entry in feed.entries] == ["d", "b", "a", "c"]


def test_an_entry_without_an_id_has_one_that_stays_the_same() -> None:
    first, again, other = (rss(item(text=text)).entries[0].id for text in ("They run.", "They run.", "They stop."))
    assert first == again != other
    assert rss(item(more="<guid>x-1</guid>")).entries[0].id == "x-1"


@pytest.mark.parametrize(
    "date", ["yesterday", "Mon, 99 Foo 0000 99:99:99", "9" * 400, "-1", "Fri, 31 Dec 9999 23:59:59 -2359"]
)
def test_a_date_that_is_none_does_no_harm(date: str) -> None:
    assert rss(item(more=f"<pubDate>{date}</pubDate>")).entries[0].title == "Trams"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a/b"])
def test_a_link_that_is_no_web_address_is_none(link: str) -> None:
    assert rss(item(more=f"<link>{link}</link>")).entries[0].link is None


def test_a_damaged_feed_is_read_as_far_as_it_goes_with_a_notice() -> None:
    feed = read_entries(Raw("a", ("<rss version='2.0'><channel>" + item() + "<item><title>Cut").encode()))
    assert feed.entries[0].title == "Trams"
    assert [notice.code for notice in feed.notices] == ["feed-damaged"]


def test_entities_are_neither_expanded_nor_followed() -> None:
    bomb = f"<!DOCTYPE rss [<!ENTITY a '{'ha' * 999}'><!ENTITY f SYSTEM 'file://{__file__}'>]>"
    text = rss(item("&a;", "&f; text"), before=bomb).entries[0].text
    assert "haha" not in text
    assert "SYSTEM" not in text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_wide_characters_are_read(encoding: str) -> None:
    assert rss(item("Café"), encoding=encoding).entries[0].title == "Café"


def test_a_feed_that_says_utf_8_and_is_not_is_read_all_the_same() -> None:
    before = "<?xml version='1.0' encoding='utf-8'?>"
    assert rss(item("Café"), before=before, encoding="latin-1").entries[0].title == "Café"


@pytest.mark.parametrize("data", [b"{", b"[1]", b'{"items": 3}', b'{"items": [1, {"title": 3}]}', b"{" * 5000])
def test_json_that_is_no_feed_is_refused_or_read_as_far_as_it_goes(data: bytes) -> None:
    try:
        entries = read_entries(Raw("a.json", data)).entries
    except UnreadableSource as error:
        assert "JSON Feed" in str(error)
    else:
        assert all(entry.id for entry in entries)


def test_a_json_feed_may_carry_html() -> None:
    data = {"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "content_html": "<p>A.</p><p>B.</p>"}]}
    assert read_entries(Raw("a", json.dumps(data).encode())).entries[0].text == "A.\n\nB."


@pytest.mark.parametrize("unit", [item(), "<x>", "&#x1F;", "<!DOCTYPE", "&amp;lt;p&amp;gt;", "<![CDATA["])
def test_the_cost_grows_with_the_length(unit: str) -> None:
    assert exponent(rss, unit, size=6_000) < 1.6
