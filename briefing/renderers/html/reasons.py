"""Why each sentence is in the brief or not, for ``--explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import reasoning, wording
from briefing.renderers.html.elements import NOTHING, Html, element, joined, said
from briefing.renderers.html.links import language_of

if TYPE_CHECKING:
    from briefing.model import Brief, Weighed


def reasons(brief: Brief) -> Html:
    """Return a list of all ranked sentences with their scores, or nothing without ``--explain``."""
    if not brief.sentences:
        return NOTHING
    rows = [_row(brief, sentence) for sentence in brief.sentences]
    heading = element("h2", said(reasoning.HEADING), id="h-reasons")
    return element("section", heading, element("ol", joined(*rows), class_="lines"), aria_labelledby="h-reasons")


def _row(brief: Brief, sentence: Weighed) -> Html:
    language = language_of(brief.documents[sentence.document])
    words = element("span", said(wording.shown_mention(brief, sentence)), lang=language, dir="auto")
    why = f"{wording.place(brief, sentence)} · {reasoning.score(sentence)} · {reasoning.outcome(sentence)}"
    return element("li", words, element("span", said(why), class_="quiet apart"))
