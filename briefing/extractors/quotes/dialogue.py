"""Dialogue that dashes open, as French, Spanish, Polish and Russian write it: each line is somebody's words.

— Vous êtes en retard, dit Marie.                      the words end before the cue
—No hay más preguntas —dijo Ramírez—. Puede irse.      and go on behind the second dash
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.marks import Quoted
from briefing.model import Span
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Block

_DASHES = "—–―"
_DASH = lazy(rf"[{_DASHES}]")
_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WORDS_BEGIN = lazy(r"[\w¿¡«“„\"]")
_SENTENCE_END = lazy(r"[.!?]\s+(?=[^\W\d_])")
_BEFORE_CUE = lazy(r"[,?!…»”]\s+(?=[^\W\d_])")
_FEWEST = 2  # lines that make a dialogue; a lone dash may open an aside


def dialogue(text: str, blocks: Sequence[Block], cues: AbstractSet[str]) -> list[Quoted]:
    r"""Return what is said in the lines that a dash opens, in order; nothing where the text has no dialogue.

    ``cues`` are the verbs of saying of the language; where it has none, the words between the first dash inside a
    line and the next are the narrator's if they begin in lower case. Linear in the text.

    >>> from briefing.model import Block
    >>> text = "—No sé nada —dijo Lucía—. Nada.\n\n—¿Nada?"
    >>> blocks = [Block(Span(0, 31), "paragraph"), Block(Span(33, 40), "paragraph")]
    >>> [text[q.start : q.end] for q in dialogue(text, blocks, {"dijo"})]
    ['—No sé nada', 'Nada.', '—¿Nada?']
    """
    lines = [(i, b) for i, b in enumerate(blocks) if b.kind == "paragraph" and text[b.span.start] in _DASHES]
    if len(lines) < _FEWEST:
        return []
    return [
        Quoted((span,), (number,), is_spoken=True) for number, block in lines for span in _said(text, block.span, cues)
    ]


def _said(text: str, line: Span, cues: AbstractSet[str]) -> Iterator[Span]:
    """Yield the stretches of a line that are spoken: up to the narrator's words, and again behind them."""
    start, is_spoken = line.start, True
    for dash in _DASH.finditer(text, line.start + 1, line.end):
        if is_spoken and _is_narrator(text, dash.end(), line.end, cues):
            yield _stripped(text, start, dash.start())
            is_spoken = False
        elif not is_spoken:
            begun = _WORDS_BEGIN.search(text, dash.end(), line.end)
            if begun:
                start, is_spoken = begun.start(), True
    if is_spoken:
        end, resumed = _before_cue(text, Span(start, line.end), cues)
        yield _stripped(text, start, end)
        if resumed < line.end:
            yield _stripped(text, resumed, line.end)


def _is_narrator(text: str, start: int, end: int, cues: AbstractSet[str]) -> bool:
    word = _WORD.search(text, start, min(end, start + 40))
    if word is None or text[start : word.start()].strip():
        return False
    return word[0].lower() in cues if cues else word[0].islower()


def _before_cue(text: str, span: Span, cues: AbstractSet[str]) -> tuple[int, int]:
    """Return where spoken words end before a cue that no dash parts off ("…, dit Marie."), and where they go on."""
    for match in _BEFORE_CUE.finditer(text, span.start, span.end) if cues else ():
        word = _WORD.match(text, match.end(), span.end)
        if word and word[0].lower() in cues:
            after = _SENTENCE_END.search(text, word.end(), span.end)
            return match.start() + (match[0][0] != ","), after.end() if after else span.end
    return span.end, span.end


def _stripped(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
