"""Briefs of any text with mentions at any place, for the laws that every renderer keeps."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Brief, Comparison, Figure, Moment, Name, Quote, SummaryLine, Weighed
from briefing.visible import harmless
from tests.builders import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document

MARKUP = (
    "* _ ** __ ` `` ~ ~~ # ## > - + 1. 2) [ ] ( ) [a](b) [[x]] [^1] ![i](u) [a]: b < > <b> </mark> "
    "<script>alert(1)</script> <!-- &amp; &#33; &lt \\ \\\\ | |-|- --- === - - - $1 @me :x: "
    "http://a.b www.a.b a_b_c 5*3 “ ” \" ' = =1+1 @SUM +1 -1 "
    "\u202e \u200d \u0301 \x1b[31m \x00 \r \t \u2028 \ufeff \ufffe 漢字 שלום 👩‍🚀 {{x}} {% y %} % ; , ]]> ¶ … e.g. Dr."
).split(" ")
hostile = st.lists(st.sampled_from(MARKUP) | st.text(max_size=12), min_size=1, max_size=20).map(" ".join)
tight = st.lists(st.sampled_from(MARKUP) | st.text(max_size=3), min_size=1, max_size=12).map("".join)
texts = st.lists(hostile | tight, min_size=1, max_size=4).map("\n\n".join)


_DRAWN: list[Brief] = []


def drawn() -> Sequence[Brief]:
    """Draw all briefs of a run, once: they are the same for each law, and to draw one takes longer than to render it.

    The shortest come first, so that a law that fails shows the shortest that breaks it.
    """
    if not _DRAWN:
        _keep()
        _DRAWN.sort(key=lambda brief: sum(len(d.text) for d in brief.documents) + len(brief.figures + brief.quotes))
    return _DRAWN


def briefs() -> st.SearchStrategy[Brief]:
    """Take each of the briefs that ``drawn`` has drawn."""
    return st.integers(0, settings().max_examples - 1).map(lambda number: _DRAWN[number % len(_DRAWN)])


@st.composite
def _brief(draw: st.DrawFn) -> Brief:
    """Draw a brief of one to three documents: any text, mentions that nest and overlap, labels of any text."""
    with_sentences = texts.map(document).filter(lambda d: bool(d.sentences))
    documents = tuple(draw(st.lists(with_sentences, min_size=1, max_size=3)))
    return Brief(
        title=draw(st.none() | hostile),
        language="en",
        ranker="salience",
        documents=documents,
        summary=tuple(_lines(draw, documents)),
        figures=tuple(draw(st.lists(_figure(documents), max_size=4))),
        quotes=tuple(draw(st.lists(_quote(documents), max_size=3))),
        names=tuple(draw(st.lists(_mention(documents).map(lambda m: Name(**m)), max_size=3))),
        timeline=tuple(draw(st.lists(_moment(documents), max_size=4))),
        comparisons=tuple(draw(st.lists(_comparison(documents), max_size=2))),
        sentences=tuple(_weighed(draw, documents)),
        explain=True,
        front_matter=draw(st.booleans()),
        cite=draw(st.booleans()),
    )


@given(_brief())
def _keep(brief: Brief) -> None:
    _DRAWN.append(brief)


def _lines(draw: st.DrawFn, documents: tuple[Document, ...]) -> list[SummaryLine]:
    return [
        SummaryLine(
            text=s.text, start=s.span.start, end=s.span.end, document=number, sentence=s.index, paragraph=s.paragraph,
            also_in=tuple(range(number)),
        )
        for number, d in enumerate(documents)
        for s in d.sentences
        if draw(st.booleans())
    ]  # fmt: skip


def _weighed(draw: st.DrawFn, documents: tuple[Document, ...]) -> list[Weighed]:
    return [
        Weighed(text=s.text, start=s.span.start, end=s.span.end, document=number, score=0.5, parts=(("lead", 0.5),))
        for number, d in enumerate(documents)
        for s in d.sentences
        if draw(st.booleans())
    ]


def _mention(documents: tuple[Document, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return _anywhere(documents).filter(lambda mention: bool(harmless(mention["text"]).strip()))


@st.composite
def _anywhere(draw: st.DrawFn, documents: tuple[Document, ...]) -> dict[str, Any]:
    number = draw(st.integers(0, len(documents) - 1))
    text = documents[number].text
    start = draw(st.integers(0, max(0, len(text) - 1)))
    end = draw(st.integers(min(start + 1, len(text)), len(text)))
    last = max(0, len(documents[number].sentences) - 1)
    sentence = draw(st.integers(0, last))
    return {"text": text[start:end], "start": start, "end": end, "document": number, "sentence": sentence}


def _figure(documents: tuple[Document, ...]) -> st.SearchStrategy[Figure]:
    return st.builds(
        lambda m, **more: Figure(**m, **more),
        _mention(documents),
        kind=st.just("count"),
        value=st.decimals(-1000, 10**9, places=1) | st.just(Decimal(4)),
        unit=st.sampled_from([None, "EUR", "EUR"]),
        qualifier=st.none() | hostile,
        direction=st.sampled_from([None, "up", "down"]),
        label=st.none() | hostile,
    )


def _quote(documents: tuple[Document, ...]) -> st.SearchStrategy[Quote]:
    return st.builds(
        lambda m, **more: Quote(**m, **more),
        _mention(documents),
        speaker=st.none() | hostile,
        role=st.none() | hostile,
        part_of=st.sampled_from([None, None, 0, 1]),
    )


def _moment(documents: tuple[Document, ...]) -> st.SearchStrategy[Moment]:
    dates = st.sampled_from([None, "2019", "2019-07", "2026-02-28", "0001-01-01"])
    return st.builds(lambda m, date: Moment(**m, date=date), _mention(documents), dates)


def _comparison(documents: tuple[Document, ...]) -> st.SearchStrategy[Comparison]:
    figures = st.lists(_figure(documents), min_size=2, max_size=3).map(tuple)
    quotes = st.lists(_quote(documents), min_size=2, max_size=3).map(tuple)
    return st.builds(lambda m: Comparison(kind="figures", about=None, agree=False, mentions=m), figures) | st.builds(
        lambda m: Comparison(kind="quotes", about=None, agree=False, mentions=m), quotes
    )
