"""The words that all formats for people share: how a span, a place, a figure, a speaker, a length and a reason are put.

Labels are the program's own; everything else is a span of the text, with its white space folded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.language.words import figure_words
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Brief, Document, Figure, Mention, Quote, Weighed
    from briefing.verdicts import Evidence

HEADINGS = {
    "summary": "Summary",
    "figures": "Key figures",
    "quotes": "Quotations",
    "names": "Names",
    "where": "Where",
    "timeline": "Timeline",
    "sources": "Sources",
}
# The program's own words in a line. In what a screen shows, and in plain text, a check knows them by these constants.
ALSO, DIFFER, REWORDED, FROM = "also in", "sources differ:", "in other words:", "from"
PARAGRAPH, PAGE = "¶", "p. "
TO_COME = "To come"  # of a timeline: above what is later than the day of publication
# How a claim stands.
MARKS = {
    "supported": "✓",
    "rounded": "≈",
    "derived": "=",
    "unclear": "~",
    "altered": "✗",
    "unsupported": "?",
    "mis-cited": "¶",
    "opinion": "»",
}
LONGEST = 160  # characters of a sentence shown as evidence
_SIGNS = {"up": "+", "down": "\N{MINUS SIGN}"}
_WORDS_PER_MINUTE = 200
_CHARACTERS_PER_MINUTE = 500  # of Chinese and Japanese
_LONGEST_WORDS = 12  # on average; beyond it nothing parts the words
# Inline markup of Markdown, to be left out for the eye: link targets, emphasis, code marks, quotation prefixes.
# Strings, which re compiles when they are first used: most texts are no Markdown.
_MARKUP = (
    (r"\n[ \t]*(?:>[ \t]?)+", " "),
    (r"!?\[([^\[\]]*)\](?:\([^()\s]*\)|\[[^\[\]]*\])", r"\1"),
    (r"\[\^[^\[\]\s]+\]", ""),
    (r"(?<![\w*])(\*{1,3})(?=\S)([^*]+)(?<=\S)\1(?![\w*])", r"\2"),
    (r"(?<![\w_])(_{1,3})(?=\S)([^_]+)(?<=\S)\1(?![\w_])", r"\2"),
    (r"(?<!`)(`+)(?!`)([^`]+)(?<!`)\1(?!`)", r"\2"),
)


def shown(text: str, media_type: str = "text/plain") -> str:
    r"""Return a span as people see it: white space folded, controls visible, Markdown's inline markup left out.

    >>> shown("a **bold** [link](http://x)\n> on", "text/markdown")
    'a bold link on'
    """
    if media_type == "text/markdown":
        for pattern, kept in _MARKUP:
            text = re.sub(pattern, kept, text)
    return visible(text)


def shown_mention(brief: Brief, mention: Mention) -> str:
    """Return the text of a mention as people see it."""
    return shown(mention.text, brief.documents[mention.document].media_type)


def sentence_of(brief: Brief, mention: Mention) -> str:
    """Return the sentence of a mention as people see it."""
    document = brief.documents[mention.document]
    return shown(document.sentences[mention.sentence].text, document.media_type)


def title(brief: Brief) -> str:
    """Return the title of a brief, or the name of its source without the way to it."""
    return shown(brief.title or _file_name(brief.documents[0].source))


def _file_name(source: str) -> str:
    """Return the last part of a path or an address; all of it where that says nothing."""
    return source.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1] or source


def place(brief: Brief, mention: Mention) -> str:
    """Return where a mention stands as a reader counts: the paragraph from 1, and the source where there are several.

    >>> from briefing.model import Brief, Mention
    >>> one = Brief(title=None, language="en", ranker="lead", documents=())
    >>> place(one, Mention(text="", start=0, end=0, paragraph=3))
    '¶4'
    """
    return place_in(brief.documents, mention)


def place_in(documents: Sequence[Document], where: Mention | Evidence) -> str:
    """Return where something stands in the documents: by its page where the source has pages, else by its paragraph."""
    page = page_of(documents[where.document], where.sentence) if documents else None
    said = f"{PAGE}{page}" if page else f"{PARAGRAPH}{where.paragraph + 1}"
    return f"[{where.document + 1}] {said}" if len(documents) > 1 else said


def page_of(document: Document, sentence: int) -> int | None:
    """Return the page that a sentence begins on, from 1, or None."""
    if sentence >= len(document.sentences):
        return None
    block = document.sentences[sentence].block
    return document.blocks[block].page if block < len(document.blocks) else None


def also_in(documents: tuple[int, ...]) -> str:
    """Say which other sources a line stands in, or nothing."""
    return f"{ALSO} {', '.join(f'[{number + 1}]' for number in documents)}" if documents else ""


def figure_text(brief: Brief, figure: Figure) -> str:
    """Return a figure in the words of the text: its qualifier, where one stands beside it, and a sign for a change.

    "at least 12" is not ">12": the words say what a sign would blur.
    """
    words = shown(figure.text)
    document = brief.documents[figure.document]
    before = document.text[max(0, figure.start - len(figure.qualifier or "") - 12) : figure.start]
    is_qualified_before = bool(figure.qualifier) and str(figure.qualifier) in before
    lead = before.rpartition(str(figure.qualifier))[0] if is_qualified_before else before
    if figure.direction and figure.kind == "percent" and words[:1].isdigit() and not _is_level(lead, document.language):
        words = _SIGNS[figure.direction] + words
    if not figure.qualifier:
        return words
    qualifier = shown(figure.qualifier)
    return f"{qualifier} {words}" if is_qualified_before else f"{words} {qualifier}"


def what_of(brief: Brief, figure: Figure) -> str:
    """Return what a figure is of, its change and what it was before: "revenue, +33% from $123 million"."""
    change, before = (
        figure_text(brief, replace(part, document=figure.document)) if part else ""
        for part in (figure.change, figure.before)
    )
    told = " ".join(filter(None, (change, f"{FROM} {before}" if before else "")))
    return ", ".join(filter(None, (shown(figure.label or ""), told)))


def _is_level(lead: str, language: str) -> bool:
    """Tell by the word before a share whether it is where a change ended, or began: "fell to 2%", "up from 45%"."""
    return lead.split()[-1:] != [] and lead.rsplit(maxsplit=1)[-1].lower() in figure_words(language).levels


def attribution(quote: Quote) -> str:
    """Return who said it and in which role, or nothing where the text does not tell."""
    parts = [shown(part) for part in (quote.speaker, quote.role) if part]
    return "— " + ", ".join(parts) if parts else ""


def reading_time(words: int) -> str:
    """Return how long reading takes at 200 words a minute, in round numbers.

    >>> reading_time(612), reading_time(94), reading_time(3)
    ('3 min', '30 s', '5 s')
    """
    return _duration(60 * words / _WORDS_PER_MINUTE)


def _duration(seconds: float) -> str:
    if seconds < 55:
        return f"{max(5, round(seconds / 5) * 5)} s"
    return f"{max(1, round(seconds / 60))} min"


def measure(brief: Brief) -> str:
    """Return the line that says what was read and how long the brief is beside it."""
    sources = [shown(document.source) for document in brief.documents]
    source = sources[0] if len(sources) == 1 else f"{len(sources)} sources"
    is_told = len(sources) == 1 and not brief.title and not web_address(source)  # the title is its name already
    parts = [*([] if is_told else [source]), length([document.text for document in brief.documents])]
    kind = brief.documents[0].kind
    if brief.explain and kind:
        parts.append(f"read as {kind.name}: {kind.reason}")
    if brief.summary:
        parts.append(f"brief: {length([line.text for line in brief.summary])}")
    return " · ".join(parts)


def length(texts: Sequence[str]) -> str:
    """Return how long texts are and how long they take to read: in characters where their words are not set apart.

    >>> length(["It rained."]), length(["橋が三年ぶりに開通しました。"])
    ('2 words, 5 s', '14 characters, 5 s')
    """
    pieces = [piece for text in texts for piece in text.split()]
    characters = sum(map(len, pieces))
    if characters > _LONGEST_WORDS * len(pieces):
        return f"{count(characters, 'character')}, {_duration(60 * characters / _CHARACTERS_PER_MINUTE)}"
    return f"{count(len(pieces), 'word')}, {reading_time(len(pieces))}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "word"), count(1200, "word")
    ('1 word', '1,200 words')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def strip(brief: Brief, cells: int = 24) -> str:
    """Return a strip of bars that shows from where in the text the summary comes.

    Each cell stands for an equal part of all the text, one after the other; the higher the bar, the more of it was
    taken.
    """
    total = sum(len(document.text) for document in brief.documents)
    offsets, at = [], 0
    for document in brief.documents:
        offsets.append(at)
        at += len(document.text)
    taken = [0.0] * cells
    for line in brief.summary:
        first, last = (offsets[line.document] + place_ for place_ in (line.start, line.end - 1))
        for cell in range(first * cells // total, last * cells // total + 1):
            overlap = min(last + 1, (cell + 1) * total / cells) - max(first, cell * total / cells)
            taken[cell] += max(0.0, overlap) * cells / total
    return "".join("▁▂▃▄▅▆▇█"[min(7, round(7 * share + 0.4))] for share in taken)


def web_address(source: str) -> str | None:
    """Return the address of a source that stands on the web, or None: only plain http(s) addresses become links."""
    scheme, _, rest = source.partition("://")
    is_plain = source.isascii() and source.isprintable() and " " not in source
    return source if rest and is_plain and scheme.lower() in {"http", "https"} else None


# A string, which re compiles when it is first used: most quotations are short enough.
_SENTENCE_END = r"(?<![.!?…。！？])[.!?…。！？]+(?=\s)"
_OPENING, _CLOSING = "“\"„«‘'「『»", "”\"“»’'」』«"
_NESTED_OPENING, _NESTED_CLOSING = frozenset("“„‘«「『(["), frozenset("”’»」』)]")


def excerpt(text: str, limit: int) -> str:
    """Return a quotation of at most about ``limit`` characters, with "[…]" where words were left out.

    It is cut at the end of a sentence, outside of what it quotes itself; where the first sentence is already longer,
    between two words.

    >>> excerpt("“We waited. It was cold. Nobody came.”", 26)
    '“We waited. It was cold. […]”'
    """
    if len(text) <= limit:
        return text
    ends = [match.end() for match in re.finditer(_SENTENCE_END, text[:limit])]
    whole = [end for end in ends if _is_whole(text[1:end])] or ends
    cut = whole[-1] if whole else text.rfind(" ", 0, limit)
    kept = text[: cut if cut > 0 else limit].rstrip()
    closing = text[-1] if text[0] in _OPENING and text[-1] in _CLOSING else ""
    return f"{kept} […]{closing}"


def _is_whole(inside: str) -> bool:
    """Tell whether nothing that opens inside a quotation is left open; an apostrophe closes nothing."""
    depth = 0
    for sign in inside:
        depth += sign in _NESTED_OPENING
        depth -= sign in _NESTED_CLOSING and depth > 0
    return depth == 0


WHY = "Why these sentences"
_SEEN = 0.005  # a part below it would be shown as nothing


def score(sentence: Weighed) -> str:
    """Return a score with the parts that count in it, the largest first.

    >>> from briefing.model import Weighed
    >>> parts = (("position", 0.25), ("top_terms", 0.5), ("focus", 0.0))
    >>> score(Weighed(text="", start=0, end=0, score=0.5, parts=parts))
    '0.50 from top terms 0.50, position 0.25'
    """
    counted = sorted((part for part in sentence.parts if abs(part[1]) >= _SEEN), key=lambda part: -abs(part[1]))
    parts = ", ".join(f"{name.replace('_', ' ')} {value:.2f}" for name, value in counted)
    return f"{sentence.score:.2f}{f' from {parts}' if parts else ''}"


def outcome(sentence: Weighed) -> str:
    """Say whether a sentence was chosen, and what stood in its way.

    >>> from briefing.model import Weighed
    >>> outcome(Weighed(text="", start=0, end=0, score=0.5, obstacle="redundancy", repeats=0))
    'left out: says much the same as line 1'
    """
    if sentence.chosen:
        return "chosen"
    if sentence.obstacle == "redundancy" and sentence.repeats is not None:
        return f"left out: says much the same as line {sentence.repeats + 1}"
    return "left out: half of a quotation" if sentence.obstacle == "torn" else "left out: no room for it"


def cut(text: str, limit: int = LONGEST) -> str:
    """Return a text of at most so many characters, cut at a blank.

    >>> cut("one two three", 9)
    'one two …'
    """
    return text if len(text) <= limit else f"{text[: limit - 1].rpartition(' ')[0] or text[: limit - 1]} …"
