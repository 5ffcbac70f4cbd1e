"""Every format shows every product that it says it can, and nothing of a source acts in any of them."""

from __future__ import annotations

import json
import re

import pytest

import briefing
from briefing.digest.showing import digest_page
from briefing.page import Page
from briefing.page.briefs import brief_page
from briefing.page.checks import check_page
from briefing.renderers import FORMATS, RENDERERS, formats_of
from tests.digest.test_rendering import CHANGE, EVIL, digest, entry

SOURCE = f"{EVIL} was said. The bridge cost $1.4 million in 2019. “We are sorry,” said Ann Lee, the mayor."
SUMMARY = f"{EVIL} was said. The bridge cost $1.4 billion. “We are glad,” said Ann Lee."
ACTIVE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")


def page_of(product: str) -> Page:
    if product == "brief":
        return brief_page(briefing.brief([SOURCE, SOURCE.replace("1.4", "1.5")], figures="all", explain=True))
    if product == "check":
        return check_page(briefing.check(SUMMARY, [SOURCE, "The bridge is red."]))
    return digest_page(digest(entry("Bridge", text=SOURCE), entry(EVIL, feed="B", text=EVIL), changes=(CHANGE,)))


@pytest.mark.parametrize(
    ("product", "form"), [(product, form) for product in ("brief", "check", "digest") for form in formats_of(product)]
)
def test_a_product_is_shown(product: str, form: str) -> None:
    shown = RENDERERS.get(form)(page_of(product), width=70, color=False)
    assert shown.endswith("\n")
    assert "1.4" in shown or product == "brief"
    assert not ACTIVE.search(shown)


def test_colour_says_nothing_that_words_do_not() -> None:
    for product in ("brief", "check", "digest"):
        plain, colored = (RENDERERS.get("terminal")(page_of(product), width=70, color=c) for c in (False, True))
        assert re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", colored).split() == plain.split()


def test_what_a_row_says_is_in_every_format_for_people() -> None:
    page = page_of("brief")
    words = [word for section in page.sections for row in section.rows for word in row.lead.split()[:1]]
    for form in ("terminal", "text", "markdown", "html"):
        shown = RENDERERS.get(form)(page, width=70, color=False)
        assert [word for word in words if word not in shown] == []


def test_a_format_says_what_it_can_show() -> None:
    assert all(set(form.shows) <= {"brief", "check", "digest"} for form in FORMATS.values())
    endings = [ending for form in FORMATS.values() for ending in form.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("product", ["brief", "check", "digest"])
def test_a_line_of_json_is_the_document(product: str) -> None:
    page = page_of(product)
    line, document = (RENDERERS.get(form)(page) for form in ("jsonl", "json"))
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(document)
