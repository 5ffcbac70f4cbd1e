"""Quotations: what is one, who says it, and what they cost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extractors.names import names
from briefing.extractors.quotes import quotes
from briefing.model import Block, Content, Span
from briefing.text.analysis import Analysis
from briefing.text.segment import segment
from tests.benchmarks.measuring import cpu_of_call, exponent
from tests.builders import TEXT_SAMPLES, cases, document

if TYPE_CHECKING:
    from briefing.model import Document, Quote

MARKED = st.text(alphabet=st.sampled_from("aB .,!?\n\"“”„«»‘’'`「」—:()"), max_size=200)
SPOKEN = st.lists(
    st.sampled_from(
        ['"We left," ', "said ", "Ann Lee", " he ", ". ", '"', "“No.” ", "\n\n", "told the mayor: ", ", ", "ANN: "]
    ),
    max_size=30,
).map("".join)


def found(text: str, language: str = "en") -> list[Quote]:
    return attributed(document(text, language))


def attributed(made: Document) -> list[Quote]:
    return [quote for quote in marked(made) if quote.kind == "quotation"]


def marked(made: Document) -> list[Quote]:
    return quotes(Analysis(made), names(Analysis(made)))


def written(quote: Quote) -> str:
    return f"{quote.text} -- {quote.speaker or '?'}"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(c, id=c["from"], marks=[pytest.mark.xfail(reason=c["wrong"], strict=True)] if "wrong" in c else [])
        for c in cases("quotes") + cases("quotes_languages")
    ],
)
def test_a_text_has_its_quotations_with_their_speakers(case: dict[str, Any]) -> None:
    assert [written(q) for q in found(case["text"], case.get("language", "en"))] == case["quotes"]


@given(MARKED | SPOKEN | st.text(max_size=200))
def test_each_quotation_is_exactly_its_span_in_order_and_apart(text: str) -> None:
    at = 0
    for index, quote in enumerate(found(text)):
        assert text[quote.start : quote.end] == quote.text
        assert at <= quote.start < quote.end
        assert quote.part_of is None or 0 <= quote.part_of < index
        at = quote.end


@given(SPOKEN)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert found(text) == found(text)


def test_the_halves_of_an_interrupted_quotation_share_speaker_and_cue() -> None:
    first, second, third = found('"The mill," said Ruth Penn, "was never safe," and Al Roe agreed: "Never."')
    assert (first.cue, second.cue, second.part_of, third.part_of) == ("said", "said", 0, None)
    assert first.speaker == second.speaker == "Ruth Penn"


TERMS = 'Ada Lin called the plan "reckless and unfunded". Her book "A Winter on the Ice" sold out.'


def test_what_is_nobodys_speech_is_a_term_without_a_speaker() -> None:
    assert [(q.kind, q.text, q.speaker) for q in marked(document(TERMS))] == [
        ("term", '"reckless and unfunded"', None),
        ("term", '"A Winter on the Ice"', None),
    ]


@pytest.mark.parametrize(
    ("text", "language", "manner"),
    [
        ('"We left nothing behind us," said Ann Lee.', "en", "said"),
        ('"We left nothing behind us," Ann Lee wrote.', "en", "wrote"),
        ('"Who left the gate open again?" asked Ann Lee.', "en", "asked"),
        ('Ann Lee denied it: "We left nothing behind us at all."', "en", "denied"),
        ("„Wir haben davon nichts gewusst“, schrieb Anna Lehr.", "de", "wrote"),
        ("« Qui a laissé la porte ouverte ? » a demandé Anne Morel.", "fr", "asked"),
        ("„Wij hebben daar niets van geweten”, zei Anna de Boer.", "nl", "said"),
    ],
)
def test_the_cue_tells_how_it_was_said(text: str, language: str, manner: str) -> None:
    assert [quote.manner for quote in found(text, language)] == [manner]


def test_an_inherited_quotation_has_no_cue_of_its_own() -> None:
    assert [q.cue for q in found('"We left," said Ann Lee. "It was late."')] == ["said", None]


def test_a_quotation_over_paragraphs_counts_them() -> None:
    (quote,) = found('Ann Lee said: "We left.\n\n"It was late.\n\n"Nobody saw us."')
    assert (quote.paragraphs, quote.speaker) == (3, "Ann Lee")


def test_a_block_that_its_reader_gives_a_speaker_is_a_turn() -> None:
    text = "Well, we left early."
    content = Content(text=text, blocks=(Block(Span(0, len(text)), "paragraph", speaker="Ann Lee"),))
    assert [written(q) for q in quotes(Analysis(segment(content, "en")), [])] == ["Well, we left early. -- Ann Lee"]


def test_the_role_of_a_speaker_is_told() -> None:
    (quote,) = found('"We left," said Ann Lee, head of the port authority.')
    assert quote.role == "head of the port authority"


def test_a_title_line_is_searched_too() -> None:
    assert [q.speaker for q in found("“We left,” says Ann Lee\n\nThe crew of the ferry left early.")] == ["Ann Lee"]


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.name)
def test_a_sample_has_quotations_that_stand_in_it(path: Any) -> None:
    made: Document = document(path.read_text(encoding="utf-8"), "en")
    for quote in quotes(Analysis(made), names(Analysis(made))):
        assert made.text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    "unit", ['"a ', "“a ", '"a\n', '"a b," he said, ', "A.B.", "- Ab ", "« a, a-t-il dit, b » ", "Ab and "]
)
def test_unbalanced_marks_and_capitals_cost_no_more_than_others(unit: str) -> None:
    sizes = [10_000, 20_000, 40_000]
    language = "fr" if unit[0] == "«" else "en"
    texts = [(unit * size)[:size] for size in sizes]
    blocks = [(Block(Span(0, len(text)), "paragraph"),) for text in texts]
    made = [segment(Content(text=t, blocks=b), language) for t, b in zip(texts, blocks, strict=True)]
    costs = [min(cpu_of_call(partial(attributed, each)) for _ in range(2)) for each in made]
    assert costs[-1] < 0.1 or exponent(sizes, costs) < 1.5


def test_descriptions_that_explain_one_another_end() -> None:
    text = "Ann Lee came. " + "The senator said so again today. " * 600 + "“The well is dry and nobody knows,” he said."
    assert [quote.text for quote in found(text)] == ["“The well is dry and nobody knows,”"]
