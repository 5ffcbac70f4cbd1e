"""HTML of any depth and any damage gives its visible text, in one pass."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.markup import Part, joined
from briefing.markup.scan import parts_of, without_bad_references
from tests.builders import cases
from tests.growth import exponent

HOSTILE = (
    "<", "<a", '<a "', "<!--", "<!", "</div>", "<div>", "<ul><li>x", "<nav>x", "<div hidden>x", "<svg><svg>a</svg>",
    "&#x1F;", "&", "<td>x", "<tr>\t", "<sup><a x>1</a>", "<br>", "<pre>x", "<![CDATA[", "<?", " ", "\n",
)  # fmt: skip


@pytest.mark.parametrize("case", cases("markup"), ids=itemgetter("from"))
def test_the_parts_of_a_page(case: dict[str, Any]) -> None:
    assert [f"{part.kind}: {part.text}" for part in parts_of(case["markup"])] == case["parts"]


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
def test_no_text_is_too_deep(depth: int) -> None:
    assert [part.text for part in parts_of("<div>" * depth + "<p>Still here." + "</div>" * depth)] == ["Still here."]


@given(st.text(alphabet="<>/!-=\"' abpdivsct&;#x0\n\t", max_size=60))
def test_any_markup_gives_parts_with_words(markup: str) -> None:
    assert all(part.text.strip() for part in parts_of(markup))


@given(st.lists(st.text(alphabet="ab \n", max_size=8), max_size=6))
def test_each_block_is_the_words_of_its_part(texts: list[str]) -> None:
    text, blocks = joined([Part(words) for words in texts])
    assert [block.span.of(text) for block in blocks] == [words.strip() for words in texts if words.strip()]


@pytest.mark.parametrize("inside", ["a</x{0}>", "a<x{0}></x{0}>", "a"])
def test_hidden_elements_of_a_thousand_names_cost_no_more_than_of_one(inside: str) -> None:
    def work(text: str) -> None:
        parts_of("".join(f"<x{n} hidden>{inside.format(n)}" for n in range(len(text))))

    assert exponent(work, "x", size=3_000) < 1.5


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_cost_grows_with_the_length(unit: str) -> None:
    assert exponent(parts_of, unit) < 1.5


def test_a_reference_to_no_character_is_replaced() -> None:
    assert without_bad_references("&#0;&#xD800;&#x110000;&#99999999999;&#65;&#xe4;") == "����&#65;&#xe4;"
