"""The nouns: what travels between the stages, frozen, each with the place it came from.

Two kinds of noun live here. On the way in: Raw, Content, Document with its Blocks and Sentences.
On the way out: the mentions that extractors find (Figure, Quote, Name, Moment), the lines of a
summary, and the Brief that holds them. A mention names its place by document and by a half-open
range of characters; extractors leave ``document``, ``sentence``, ``paragraph`` and ``salience``
at their defaults, and ``compose`` fills them in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

BlockKind = Literal[
    "title", "heading", "paragraph", "item", "quotation", "row", "byline", "date", "caption", "code", "aside",
    "contents", "reference", "front", "notice",
]  # fmt: skip
# Blocks whose sentences are prose: they are ranked and may stand in a summary.
PROSE: frozenset[str] = frozenset({"paragraph", "item", "quotation"})
# Blocks that are no part of what a text says: no section of a brief looks for anything in them.
FURNITURE: frozenset[str] = frozenset({"code", "contents", "reference", "front", "notice"})

TextKindName = Literal[
    "news", "report", "paper", "minutes", "court", "transcript", "newsletter", "list", "mail", "documentation",
    "specification", "legal", "fiction", "text",
]  # fmt: skip
FigureKind = Literal[
    "count", "money", "percent", "ratio", "measure", "temperature", "duration", "age", "vote", "number"
]
Bound = Literal["about", "more", "less"]
Manner = Literal["said", "denied", "wrote", "asked"]
Direction = Literal["up", "down"]
Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century"]
BudgetUnit = Literal["sentences", "words", "characters", "percent"]


class Span(Struct, frozen=True, order=True):
    """A half-open range of characters in a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of the range."""
        return text[self.start : self.end]


LOST = "entry-not-read"  # the code of a notice that an entry beside those that are here could not be read


class Notice(Struct, frozen=True):
    """Something the user should know about a source: printed to stderr, kept in JSON."""

    code: str
    message: str
    source: str | None = None


class Raw(Struct, frozen=True):
    """The bytes of one source as they were fetched, before anybody has read them."""

    source: str
    data: bytes
    media_type: str | None = None  # as the server or the caller states it
    encoding: str | None = None  # as the server or the caller states it
    modified: str | None = None
    home: str = ""  # the server of the user's own network that it came from, as host:port


class Block(Struct, frozen=True):
    """A run of text with one role: a paragraph, a heading, a list item."""

    span: Span
    kind: BlockKind
    level: int = 0  # of a heading, from 1; of a list item, its depth
    page: int | None = None  # from 1, where the source has pages
    speaker: str | None = None  # who says the whole block, in a transcript


class Content(Struct, frozen=True, kw_only=True):
    """What a reader found in a source: its text, made once and never changed, and the blocks in it."""

    text: str
    blocks: tuple[Block, ...]
    source: str = "text"
    media_type: str = "text/plain"
    title: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601, as precise as the source is
    stated_language: str | None = None
    notices: tuple[Notice, ...] = ()


class Sentence(Struct, frozen=True):
    """A sentence, with its words and terms beside it.

    ``words`` are its lower-cased words in order; ``terms`` the stems of its content words.
    ``paragraph`` is the number of paragraphs that begin before it, so that a heading belongs to the
    paragraph it introduces. Only sentences with ``is_prose`` are ranked.
    """

    span: Span
    text: str
    words: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    index: int = 0  # among the sentences of its document
    paragraph: int = 0
    document: int = 0
    is_prose: bool = True
    block: int = 0  # index into the blocks of its document
    is_point: bool = False  # what a text of its kind comes to: a conclusion, a holding


class TextKind(Struct, frozen=True):
    """What kind of text a document is, and what it is known by."""

    name: TextKindName
    reason: str


class Document(Content, frozen=True, kw_only=True):
    """A content with its language resolved and its sentences found.

    ``sentences`` cover the blocks in order; those of titles, headings and bylines are among them, not prose.
    """

    language: str
    sentences: tuple[Sentence, ...]
    paragraphs: int = 0
    kind: TextKind | None = None


EntityKind = Literal["person", "organisation", "place", "work", "event", "other"]


class EntityMention(Struct, frozen=True):
    """One place in which an entity is named, and how: in full, by a part of its name, by initials, by an acronym."""

    span: Span
    form: Literal["full", "short", "initials", "acronym"] = "full"


class Entity(Struct, frozen=True, kw_only=True):
    """Who or what a document names, once for all its mentions.

    ``name`` is the fullest form that the text has, without titles, at ``span``; ``role`` where the text says it.
    ``gender`` is what the text says of a person, by titles and pronouns beside the name; None where it is silent.
    """

    kind: EntityKind
    name: str
    span: Span
    mentions: tuple[EntityMention, ...]
    role: Span | None = None
    gender: Literal["m", "f"] | None = None
    number: Literal["singular", "plural"] = "singular"
    certainty: float = 1.0  # how probable the surest of its mentions is
    kind_certainty: float = 1.0  # how probable its kind is, if it is a name


class Score(Struct, frozen=True):
    """How much a sentence tells of its text, 0 to 1, and the named parts that the number came from."""

    value: float
    parts: Collection[tuple[str, float]] = ()


class Mention(Struct, frozen=True, kw_only=True):
    """Something found in a document: ``text`` is exactly its characters ``start`` to ``end``."""

    text: str
    start: int
    end: int
    document: int = 0
    sentence: int = 0
    paragraph: int = 0


class Figure(Mention, frozen=True, kw_only=True):
    """A number that the text states. The span covers number, scale and unit; the qualifier stands apart.

    Where the text joins them, ``change`` is the share by which it rose or fell, and ``before`` what it was.
    """

    kind: FigureKind
    value: Decimal
    value_high: Decimal | None = None
    unit: str | None = None
    qualifier: str | None = None
    bound: Bound | None = None
    direction: Direction | None = None
    label: str | None = None
    change: Figure | None = None
    before: Figure | None = None
    mentions: int = 1
    salience: float = 0.0


class Quote(Mention, frozen=True, kw_only=True):
    """A quotation, from its first opening mark to its last closing mark, over all its paragraphs."""

    paragraphs: int = 1
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    manner: Manner | None = None  # what the cue says of how it was said; None without a cue
    rule: str | None = None  # the name of the rule that told the speaker, which ``explain`` shows
    kind: Literal["quotation", "term"] = "quotation"  # a term: a title, a word held at arm's length, a fragment
    part_of: int | None = None  # index of the quotation whose interrupted second half this is
    salience: float = 0.0


class Name(Mention, frozen=True, kw_only=True):
    """Who or what the text names, at its first full mention; ``places`` are the spans of all its mentions."""

    kind: EntityKind = "other"
    role: str | None = None
    mentions: int = 1
    places: tuple[Span, ...] = ()
    certainty: float = 1.0  # how probable it is that this is a name at all
    kind_certainty: float = 1.0  # and one of its kind


class Moment(Mention, frozen=True, kw_only=True):
    """A date or a time of day in the text; ``date`` is ISO 8601, as precise as the text is.

    ``until`` is the last date of a length of time; ``precision`` says how precise ``date`` is. What ``is_relative`` had
    its date reckoned from another: from the day of publication, or from one told before. ``event`` is the clause that
    tells what happened then, None where the text tells no event; ``line`` the line of the timeline, from 0, that it
    belongs to; what ``is_ahead`` is later than the day of publication.
    """

    kind: Literal["date", "time", "year", "period"] = "date"
    date: str | None = None
    until: str | None = None
    precision: Precision | None = None
    is_relative: bool = False
    event: Span | None = None
    line: int | None = None
    is_ahead: bool = False


class SummaryLine(Mention, frozen=True, kw_only=True):
    """A sentence of the summary, word for word."""

    page: int | None = None
    score: float = 0.0
    parts: tuple[tuple[str, float], ...] = ()
    also_in: tuple[int, ...] = ()


class Weighed(Mention, frozen=True, kw_only=True):
    """A sentence that was ranked: its score, whether the summary has it, and what stood in its way.

    ``repeats`` is the line of the summary, from 0, that says much the same.
    """

    score: float
    parts: tuple[tuple[str, float], ...] = ()
    chosen: bool = False
    obstacle: Literal["budget", "redundancy", "torn"] | None = None
    repeats: int | None = None


class Comparison(Struct, frozen=True, kw_only=True):
    """What several sources say about one thing: figures or dates that differ, or a quotation in several wordings.

    ``about`` is what is counted, or who speaks; the mentions stand in the order of their sources.
    """

    kind: Literal["figures", "quotes", "dates"]
    about: str | None
    agree: bool
    mentions: tuple[Figure, ...] | tuple[Quote, ...] | tuple[Moment, ...]


class Budget(Struct, frozen=True):
    """How long a summary may be."""

    amount: float
    unit: BudgetUnit = "sentences"


SECTIONS = ("summary", "figures", "quotes", "names", "where", "timeline", "sources")


class BriefOptions(Struct, frozen=True, kw_only=True):
    """What the user wants in a brief, each value already resolved. ``None`` as a number means all."""

    length: Budget = Budget(5)
    ranker: str = "salience"
    sections: tuple[str, ...] = SECTIONS
    focus: str = ""
    title: str | None = None
    figures: int | None = 8
    quotes: int | None = 3
    names: int | None = 8
    timeline: int | None = 8
    with_text: bool = False
    explain: bool = False
    front_matter: bool = False
    cite: bool = False


class Brief(Struct, frozen=True, kw_only=True):
    """A brief: what it says and the documents that it stands on."""

    title: str | None
    language: str
    ranker: str
    documents: tuple[Document, ...]
    sections: tuple[str, ...] = SECTIONS
    summary: tuple[SummaryLine, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    terms: tuple[Quote, ...] = ()  # what stands in marks and is nobody's speech
    names: tuple[Name, ...] = ()
    where: tuple[Name, ...] = ()  # the places of the text
    entities: tuple[tuple[Entity, ...], ...] = ()  # all that each document names, where names or places are asked for
    timeline: tuple[Moment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()  # of several documents only
    sentences: tuple[Weighed, ...] = ()  # with ``explain`` only
    notices: tuple[Notice, ...] = ()
    with_text: bool = False
    explain: bool = False
    front_matter: bool = False  # Markdown opens with title, sources, dates and tags
    cite: bool = False  # Markdown cites paragraphs in footnotes

    def to_dict(self) -> dict[str, Any]:
        """Return the brief in the shape that ``docs/json.md`` promises, in JSON types only.

        >>> Brief(title=None, language="en", ranker="lead", documents=()).to_dict()["schema"]
        'briefing/1'
        """
        from briefing.shape import brief_record  # noqa: PLC0415 - only a record needs it

        return brief_record(self)
