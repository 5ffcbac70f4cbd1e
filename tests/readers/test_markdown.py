"""Markdown: blocks found by markdown-it, the text left as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.markdown import content_of
from briefing.text.segment import segment
from tests.builders import SAMPLES
from tests.growth import exponent

REPORT = """---
title: "Ignored: not"
---

# Water

Plain *text* with a [link](http://x).
It goes on.

> A quotation
> of two lines.

1. one
   more
2. two

```
code here
```

| a | b |
|---|---|
| c | d |

Setext
------

End.
"""


def test_blocks_keep_their_kind_and_place() -> None:
    found = content_of(REPORT)
    assert [(b.kind, b.span.of(REPORT).split("\n")[0]) for b in found.blocks] == [
        ("title", "Water"), ("paragraph", "Plain *text* with a [link](http://x)."), ("quotation", "A quotation"),
        ("item", "one"), ("item", "two"), ("code", "```"), ("row", "a"), ("row", "b"), ("row", "c"), ("row", "d"),
        ("heading", "Setext"), ("paragraph", "End."),
    ]  # fmt: skip


def test_front_matter_gives_the_title_and_is_no_prose() -> None:
    found = content_of(REPORT)
    assert found.title == "Ignored: not"
    assert found.blocks[0].span.start > REPORT.index("---\n\n#")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("stated", "title"), [("Trams", "Trams"), ("'Tram\"s'", 'Tram"s'), ('"Trams', '"Trams'), ("", None)]
)
def test_front_matter_may_end_its_lines_as_it_likes(stated: str, title: str | None, end: str) -> None:
    found = content_of(end.join(["---", f"title: {stated} ", "...", "They run."]))
    assert (found.title, [b.span.of(found.text) for b in found.blocks]) == (title, ["They run."])


def test_front_matter_that_never_ends_is_none() -> None:
    assert content_of("---\ntitle: Trams\n\nThey run.").title is None


def test_each_cell_of_a_table_has_its_own_place() -> None:
    text = "| a | b |\n|---|---|\n| 5 | 5 |\n| x \\| y | | \n\n> a | b\n> --|--\n> 7 | 7\n"
    blocks = content_of(text).blocks
    assert [b.span.of(text) for b in blocks] == ["a", "b", "5", "5", "x \\| y", "a", "b", "7", "7"]
    assert all(one.span.end <= two.span.start for one, two in pairwise(blocks))


@pytest.mark.parametrize("unit", ["a|", "\\||", "| ", "a\\|"])
def test_the_cost_of_a_table_grows_with_its_width(unit: str) -> None:
    assert exponent(lambda text: content_of(f"{text}\n{'-|' * text.count('|')}\n{text}\n"), unit) < 1.5


def test_the_cost_of_front_matter_grows_with_its_length() -> None:
    assert exponent(lambda text: content_of(f"---\ntitle: {text}\r\n---\nText"), " ") < 1.5


def test_a_report_has_its_title_and_sections() -> None:
    text = (SAMPLES / "water-report.md").read_text(encoding="utf-8")
    found = content_of(text)
    assert found.title
    assert sum(b.kind == "heading" for b in found.blocks) >= 3
    assert {"item", "row", "quotation"} <= {b.kind for b in found.blocks}


@given(st.text(max_size=200) | st.text(alphabet=st.sampled_from("a#>*-+`|[]()1.\n\r \t_"), max_size=120))
def test_any_text_has_blocks_inside_it_and_in_order(text: str) -> None:
    found = content_of(text)
    assert found.text == text
    for block in found.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)


def test_windows_line_ends_do_not_shift_the_places() -> None:
    text = "# A\r\n\r\nOne.\r\n\r\n- two\r\n"
    assert [b.span.of(text) for b in content_of(text).blocks] == ["A", "One.", "two"]


def test_footnotes_and_task_boxes_are_markup() -> None:
    text = "# Boats\n\nThey cost a lot.[^1] They sail.[^b]\n\n- [ ] paint\n- [x] sail\n\n"
    text += "[^1]: About 40.\n[^b]: So Ann says.\n"
    found = content_of(text)
    assert [(b.kind, b.span.of(text)) for b in found.blocks] == [
        ("title", "Boats"), ("paragraph", "They cost a lot.[^1] They sail.[^b]"), ("item", "paint"), ("item", "sail"),
        ("aside", "About 40."), ("aside", "So Ann says."),
    ]  # fmt: skip
    assert [s.text for s in segment(found, "en").sentences][1:3] == ["They cost a lot.", "They sail."]


def test_front_matter_says_when_a_text_appeared() -> None:
    assert content_of("---\ntitle: Trams\ndate: 2026-05-15\n---\n\nThey run.\n").published == "2026-05-15"
    assert content_of("---\ndate: 'soon'\n---\n\nThey run.\n").published is None
    assert content_of("They run.\n\ndate: 2026-05-15\n").published is None
