"""The shape of a brief in JSON types, as ``docs/json.md`` promises it: the fields of the nouns, a few left out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

SCHEMA = "briefing/1"
_DOUBTS = ("certainty", "kind_certainty")
_JOINED = ("change", "before")
# what a figure that is joined to another has no use for: it stands in the same sentence and is told in its line
_OF_LINE = ("document", "sentence", "paragraph", "label", *_JOINED, "mentions", "salience")
_OF_SPEECH = ("paragraphs", "speaker", "role", "cue", "manner", "rule", "part_of", "salience")  # a term has none of it


def brief_record(brief: Any) -> dict[str, Any]:  # noqa: ANN401 - a Brief; the nouns stand on the floor above
    """Return a brief in JSON types only. Cost: linear in what it holds, and in the texts for their hashes."""
    hidden = () if brief.explain else ("parts",)
    unless_asked = () if brief.explain else ("rule",)
    made = {
        "schema": SCHEMA,
        "title": brief.title,
        "language": brief.language,
        "ranker": brief.ranker,
        "documents": [_document(number, document, brief.with_text) for number, document in enumerate(brief.documents)],
        "summary": [_record(line, hidden) for line in brief.summary],
        "figures": [_record(figure) for figure in brief.figures],
        "quotes": [_record(quote, unless_asked) for quote in brief.quotes],
        "terms": [_record(term, _OF_SPEECH) for term in brief.terms],
        "names": [_record(name, ("places", "sentence", "paragraph", *_DOUBTS)) for name in brief.names],
        "where": [_record(name, ("places", "sentence", "paragraph", *_DOUBTS, "role")) for name in brief.where],
        "entities": [
            _entity(number, document.text, entity)
            for number, (document, entities) in enumerate(zip(brief.documents, brief.entities, strict=False))
            for entity in entities
        ],
        "timeline": [_moment(brief, moment) for moment in brief.timeline],
        "warnings": [_record(notice) for notice in brief.notices],
    }
    if len(brief.documents) > 1:
        made["comparisons"] = [_comparison(brief, comparison) for comparison in brief.comparisons]
    if brief.explain:
        made["sentences"] = [_record(sentence) for sentence in brief.sentences]
    return made


def _document(number: int, document: Any, with_text: bool) -> dict[str, Any]:  # noqa: ANN401
    from hashlib import sha256  # noqa: PLC0415 - only a record needs it, and it costs 3 ms

    made = {
        "id": number,
        "source": document.source,
        "title": document.title,
        "author": document.author,
        "published": document.published,
        "media_type": document.media_type,
        "language": document.language,
        "kind": None if document.kind is None else _record(document.kind),
        "characters": len(document.text),
        "words": len(document.text.split()),
        "sentences": len(document.sentences),
        "paragraphs": document.paragraphs,
        "sha256": sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    return made | {"text": document.text} if with_text else made


def _entity(number: int, text: str, entity: Any) -> dict[str, Any]:  # noqa: ANN401
    other = dict.fromkeys(" ".join(m.span.of(text).split()) for m in entity.mentions if m.form != "acronym")
    acronym = next((m.span.of(text) for m in entity.mentions if m.form == "acronym"), None)
    return {
        "kind": entity.kind,
        "name": entity.name,
        "document": number,
        "start": entity.span.start,
        "end": entity.span.end,
        "role": _words(text, entity.role),
        "gender": entity.gender,
        "aliases": [form for form in other if form != " ".join(entity.name.split())],
        "acronym": acronym,
        "mentions": [{"start": m.span.start, "end": m.span.end, "form": m.form} for m in entity.mentions],
    }


def _words(text: str, span: Any) -> dict[str, Any] | None:  # noqa: ANN401
    """Return a span with the characters of it; None for none."""
    return span and {"text": span.of(text), "start": span.start, "end": span.end}


def _moment(brief: Any, moment: Any) -> dict[str, Any]:  # noqa: ANN401
    made = _record(moment, ("kind", "event"))
    return made | {"event": _words(brief.documents[moment.document].text, moment.event)}


def _comparison(brief: Any, comparison: Any) -> dict[str, Any]:  # noqa: ANN401
    is_dates = comparison.kind == "dates"
    mentions = [_moment(brief, mention) if is_dates else _record(mention, ("rule",)) for mention in comparison.mentions]
    return _record(comparison, ("mentions",)) | {"mentions": mentions}


def _record(noun: Any, hidden: tuple[str, ...] = ()) -> dict[str, Any]:  # noqa: ANN401 - any noun of the model
    return {name: _plain(getattr(noun, name), name) for name in noun.__struct_fields__ if name not in hidden}


def _plain(value: Any, name: str) -> Any:  # noqa: ANN401 - what a field holds, as JSON types
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if name in _JOINED and value is not None:
        return _record(value, _OF_LINE)
    if isinstance(value, tuple):
        return {part: number + 0.0 for part, number in value} if name == "parts" else list(value)  # no minus nought
    return value
