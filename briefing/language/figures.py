"""The shape of the word data that figures and dates need, and its look-up by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.language.catalogue import data

if TYPE_CHECKING:
    from collections.abc import Mapping


def phrases(block: str) -> frozenset[str]:
    """Read phrases set apart by commas or line ends.

    >>> sorted(phrases("more than, over"))
    ['more than', 'over']
    """
    return frozenset(filter(None, (phrase.strip() for line in block.splitlines() for phrase in line.split(","))))


def counted(words: str, step: int = 1) -> dict[str, int]:
    """Read words in the order of counting, from nought on; a slash parts two spellings of one number.

    >>> counted("zero/nought ten twenty", 10)
    {'zero': 0, 'nought': 0, 'ten': 10, 'twenty': 20}
    """
    return {word: number * step for number, group in enumerate(words.split()) for word in group.split("/")}


def named(block: str) -> dict[str, str]:
    """Read entries of ``name: phrase, phrase``, set apart by semicolons or line ends, as phrase -> name.

    >>> named("foot: feet, ft; inch: inches")
    {'feet': 'foot', 'ft': 'foot', 'inches': 'inch'}
    """
    pairs = (entry.split(":", 1) for line in block.splitlines() for entry in line.split(";") if ":" in entry)
    return {phrase.strip(): name.strip() for name, phrases in pairs for phrase in phrases.split(",") if phrase.strip()}


def plural(names: Mapping[str, str]) -> dict[str, str]:
    """Add the plural in -s to each phrase.

    >>> plural({"us dollar": "USD"})
    {'us dollar': 'USD', 'us dollars': 'USD'}
    """
    return {said: name for phrase, name in names.items() for said in (phrase, f"{phrase}s")}


def valued(block: str) -> dict[str, int]:
    """Read lines of ``value: word, word`` as word -> whole number.

    >>> valued("1000000: million, millions")
    {'million': 1000000, 'millions': 1000000}
    """
    return {phrase: int(name) for phrase, name in named(block).items()}


class FigureWords(Struct, frozen=True, kw_only=True):
    """Number words, scales, units, qualifiers and calendar words of one language, all in lower case.

    A language without data of ours gets the defaults: digits, symbols and codes alone.
    """

    decimal_mark: str = "."
    levels: frozenset[str] = frozenset()  # after one of these a share is a level, not a change: "fell to 2%"
    # Number words.
    numbers: Mapping[str, int] = field(default_factory=dict)  # from 0 to 99, and hundreds that are one word
    scales: Mapping[str, int] = field(default_factory=dict)  # hundred, thousand, million
    suffixes: Mapping[str, int] = field(default_factory=dict)  # stuck to digits: 5m, 5bn
    bare_scales: frozenset[str] = frozenset()  # scales that stand for one of themselves: mil, mille, hundert
    plurals: Mapping[str, int] = field(default_factory=dict)  # thousands, dozens: one to ten of it
    tens: frozenset[str] = frozenset()  # "tens of", before a plural
    dozens: Mapping[str, int] = field(default_factory=dict)
    several: frozenset[str] = frozenset()  # "several hundred"
    joiners: frozenset[str] = frozenset()  # "one hundred and two"
    plus: frozenset[str] = frozenset()  # "and" before a fraction, where it is not the joiner alone
    points: frozenset[str] = frozenset()  # "two point five"
    minus: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()  # "a hundred", "half a million"
    ones: frozenset[str] = frozenset()  # number words that are more often articles or pronouns
    teens_after: frozenset[int] = frozenset()  # tens that take 10 to 19 as well: soixante-dix
    score_pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)  # quatre-vingts
    is_compounding: bool = False  # writes numbers as one word: dreihundertvierzig
    odd: Mapping[str, str] = field(default_factory=dict)  # anderthalb -> 1.5
    half_endings: tuple[str, ...] = ()  # dreieinhalb -> 3.5
    halves: frozenset[str] = frozenset()
    fractions: Mapping[str, int] = field(default_factory=dict)  # third, thirds -> 3
    of: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()  # "one in five", "two out of three"
    tenths: tuple[str, str, str] = ("", "", "")  # signs of tenths, hundredths, thousandths: 割, 分, 厘
    tail_is_tenth: bool = False  # 两千四百五 is 2450
    # Ranges.
    to: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    start: frozenset[str] = frozenset()  # "from"
    either: frozenset[str] = frozenset()  # "or"
    by: frozenset[str] = frozenset()  # "by 3 to 5"
    # Units.
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    unit_links: frozenset[str] = frozenset()  # between a scale and its unit: millones de euros
    left_names: Mapping[str, str] = field(default_factory=dict)  # currency words before the number: ringgit 42
    per: frozenset[str] = frozenset()
    per_articles: frozenset[str] = frozenset()
    per_nouns: frozenset[str] = frozenset()
    not_per: frozenset[str] = frozenset()  # what follows in "a year ago"
    times: frozenset[str] = frozenset()  # "ten times"
    comparisons: frozenset[str] = frozenset()  # "ten times as large"
    comparatives: tuple[str, ...] = ()  # endings: "ten times larger"
    multiplied: frozenset[str] = frozenset()  # measures: "11 times earnings"
    doubtful_units: frozenset[str] = frozenset()  # currencies that are other words too: won, real
    folds: tuple[str, ...] = ()  # endings: fourfold
    fillers: frozenset[str] = frozenset()  # "45 total inches"
    # Ages.
    old: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    # Qualifiers, and up and down.
    bounds: Mapping[str, str] = field(default_factory=dict)
    bounds_after: Mapping[str, str] = field(default_factory=dict)
    overs: frozenset[str] = frozenset()  # bounds that mean "because of" and "during" as well: over
    quarrels: frozenset[str] = frozenset()  # nouns behind which they mean "because of": row, protest
    charges: frozenset[str] = frozenset()  # verbs behind which they do: jailed, sued
    lasting: frozenset[str] = frozenset()  # what a length of time of "more than" follows: took over two years
    additions: frozenset[str] = frozenset()  # bounds that add something to a sum as well: "£90 plus VAT"
    ups: frozenset[str] = frozenset()
    downs: frozenset[str] = frozenset()
    composed: frozenset[str] = frozenset()  # "makes up 96%" is no rise
    change_nouns: frozenset[str] = frozenset()  # those of ups and downs that stand after a figure: "a 12% fall"
    moves: frozenset[str] = frozenset()  # other verbs of change: slow, change
    # What is no figure.
    names: frozenset[str] = frozenset()  # what a number names: section, page, room
    has_capital_nouns: bool = False
    ranks: frozenset[str] = frozenset()  # signs of a rank: 第
    rank_ends: frozenset[str] = frozenset()  # signs behind a rank: 目, 号
    counters: frozenset[str] = frozenset()  # words that only numbers stand before: 個
    topics: frozenset[str] = frozenset()  # what parts a subject from its number: は, 为
    is_label_linked: bool = False  # what is counted follows behind one of the words for "of": 300人の町民
    clock: frozenset[str] = frozenset()  # behind an hour of the day: o'clock
    at_hour: frozenset[str] = frozenset()  # before a number of hours that is a time of day: "om 8 uur"
    at_bare_hour: frozenset[str] = frozenset()  # before a time of day without a unit: "alle 10.15"
    day_parts: frozenset[str] = frozenset()  # "à 7 heures du matin"
    them: frozenset[str] = frozenset()  # pronouns of those who are counted: "two of them"
    streets: frozenset[str] = frozenset()  # what follows a house number
    parts_of_two: frozenset[str] = frozenset()  # "the second half"
    prefixes: frozenset[str] = frozenset()  # words that may be joined to a number: now-18-month-old, sub-300
    contrasts: frozenset[str] = frozenset()  # "more than 10 but less than 20"
    contests: frozenset[str] = frozenset()  # words near a score
    ballots: frozenset[str] = frozenset()  # words near a vote
    people: frozenset[str] = frozenset()  # pronouns of those who have an age
    below_zero: frozenset[str] = frozenset()  # behind degrees
    nothing: frozenset[str] = frozenset()  # zero, of which little can be said
    lengths: frozenset[str] = frozenset()  # what follows "100m" when it is a length
    at_age: frozenset[str] = frozenset()  # "At 76, Ann Lee"
    turned: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()  # "girls under 16"
    after_age: frozenset[str] = frozenset()  # "Ann Lee, 34, who"
    being: frozenset[str] = frozenset()  # "she was 25"
    determiners: frozenset[str] = frozenset()
    # Labels.
    stops: frozenset[str] = frozenset()  # words that are no nouns
    verbs: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()  # verbs that tell an amount of their subject: beträgt, coûté
    auxiliaries: frozenset[str] = frozenset()  # "a coûté", "soll ... kosten"
    opinions: frozenset[str] = frozenset()  # verbs whose subject has no amount: "analysts expected 5m"
    modals: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()  # "to" before a verb
    includes: frozenset[str] = frozenset()
    double: frozenset[str] = frozenset()  # nouns that are verbs as well: cost, work
    participle_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    not_participles: frozenset[str] = frozenset()  # building, infrared
    contractions: tuple[str, ...] = ()  # endings of words that are no nouns: n't, 're
    contents: frozenset[str] = frozenset()  # "$19 billion in taxes"
    moved: frozenset[str] = frozenset()  # "…, up 9%"
    spans: frozenset[str] = frozenset()  # "the last two years"
    leaders: frozenset[str] = frozenset()  # "eight more picks"
    links: frozenset[str] = frozenset()  # prepositions between two nouns: exports to China
    lead_ups: frozenset[str] = frozenset()  # what else stands between a verb and its figure
    # The calendar, read by dates alone.
    months: Mapping[str, int] = field(default_factory=dict)
    has_capital_months: bool = False
    in_year: frozenset[str] = frozenset()  # words before a year: in, since
    sure_in_year: frozenset[str] = frozenset()  # those of them that no amount follows: "for 2000 homes" is one
    year_doubts: frozenset[str] = frozenset()  # words before a number that counts: than, some
    amounts: tuple[str, ...] = ()  # phrases after which no year stands: a total of
    plural_endings: tuple[str, ...] = ("s",)
    persons: frozenset[str] = frozenset()  # plurals without such an ending: people


NO_WORDS = FigureWords()


def figure_words(code: str) -> FigureWords:
    """Return the figure words of a language; the neutral ones (digits and symbols) where it has no data of ours."""
    return getattr(data(code), "FIGURES", NO_WORDS)
