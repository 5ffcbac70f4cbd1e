"""The shape of the word data: which classes of words each part of the program knows, and what each class is.

A class is a set of words, a tuple of endings, or a mapping from words to what they mean. A TOML file of this folder
gives each as a block of words, and a mapping as a table of ``meaning = "words"``; ``compiling`` holds it to these
shapes.
"""

from collections.abc import Mapping

from msgspec import Struct, field

NONE: frozenset[str] = frozenset()


class Facts(Struct, frozen=True, kw_only=True):
    """What Unicode's CLDR says of a language, in lower case; a language's own file may say more, or otherwise."""

    decimal_mark: str = "."
    group_mark: str = ","
    months: Mapping[str, int] = field(default_factory=dict)  # January is 1
    short_months: Mapping[str, int] = field(default_factory=dict)  # without a full stop: "jan"
    weekdays: Mapping[str, int] = field(default_factory=dict)  # Monday is 0
    short_weekdays: Mapping[str, int] = field(default_factory=dict)  # many are other words too: "so", "mar"
    scales: Mapping[str, int] = field(default_factory=dict)  # thousand, million
    currencies: Mapping[str, str] = field(default_factory=dict)  # "swiss franc" -> CHF
    units: Mapping[str, str] = field(default_factory=dict)  # "square metres" -> square metre
    territories: Mapping[str, str] = field(default_factory=dict)  # countries: "france" -> FR


class SentenceWords(Struct, frozen=True, kw_only=True):
    """What the splitting into sentences must know."""

    abbreviations: frozenset[str] = NONE  # a full stop behind one of these ends no sentence


class RankingWords(Struct, frozen=True, kw_only=True):
    """Words that say how a sentence is meant. A language that has none is ranked by its terms and order alone.

    The words are as ``language.terms.words`` gives them: lower case, the straight apostrophe.
    """

    first_person: frozenset[str] = NONE  # I, me, my
    first_plural: frozenset[str] = NONE  # we, our
    second_person: frozenset[str] = NONE
    pronouns: frozenset[str] = NONE  # that point back where a sentence starts with them: he, their
    openers: frozenset[str] = NONE  # that do so too: but, however, this
    leads: frozenset[str] = NONE  # phrases that do so: "in return"
    points_in_time: frozenset[str] = NONE  # before one of these an opener stands alone: "this week"
    contribution: tuple[str, ...] = ()  # phrases: "we propose"
    past: frozenset[str] = NONE  # the commonest verbs, by tense
    present: frozenset[str] = NONE
    bonus: frozenset[str] = NONE  # Edmundson's cue words: for a sentence
    stigma: frozenset[str] = NONE  # and against it


class FigureWords(Struct, frozen=True, kw_only=True):
    """Number words, scales, units, qualifiers and calendar words of one language, all in lower case.

    A language without data of ours gets the defaults: digits, symbols and codes alone.
    """

    decimal_mark: str = "."
    levels: frozenset[str] = NONE  # after one of these a share is a level, not a change: "fell to 2%"
    # Number words.
    numbers: Mapping[str, int] = field(default_factory=dict)  # from 0 to 99, and hundreds that are one word
    scales: Mapping[str, int] = field(default_factory=dict)  # hundred, thousand, million
    suffixes: Mapping[str, int] = field(default_factory=dict)  # stuck to digits: 5m, 5bn
    bare_scales: frozenset[str] = NONE  # scales that stand for one of themselves: mil, mille, hundert
    plurals: Mapping[str, int] = field(default_factory=dict)  # thousands, dozens: one to ten of it
    tens: frozenset[str] = NONE  # "tens of", before a plural
    dozens: Mapping[str, int] = field(default_factory=dict)
    several: frozenset[str] = NONE  # "several hundred"
    joiners: frozenset[str] = NONE  # "one hundred and two"
    plus: frozenset[str] = NONE  # "and" before a fraction, where it is not the joiner alone
    points: frozenset[str] = NONE  # "two point five"
    minus: frozenset[str] = NONE
    articles: frozenset[str] = NONE  # "a hundred", "half a million"
    ones: frozenset[str] = NONE  # number words that are more often articles or pronouns
    teens_after: frozenset[int] = frozenset()  # tens that take 10 to 19 as well: soixante-dix
    score_pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)  # quatre-vingts
    is_compounding: bool = False  # writes numbers as one word: dreihundertvierzig
    odd: Mapping[str, str] = field(default_factory=dict)  # anderthalb -> 1.5
    half_endings: tuple[str, ...] = ()  # dreieinhalb -> 3.5
    halves: frozenset[str] = NONE
    fractions: Mapping[str, int] = field(default_factory=dict)  # third, thirds -> 3
    of: frozenset[str] = NONE
    out_of: frozenset[str] = NONE  # "one in five", "two out of three"
    tenths: tuple[str, str, str] = ("", "", "")  # signs of tenths, hundredths, thousandths: 割, 分, 厘
    tail_is_tenth: bool = False  # 两千四百五 is 2450
    # Ranges.
    to: frozenset[str] = NONE
    between: frozenset[str] = NONE
    start: frozenset[str] = NONE  # "from"
    either: frozenset[str] = NONE  # "or"
    by: frozenset[str] = NONE  # "by 3 to 5"
    # Units.
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    unit_links: frozenset[str] = NONE  # between a scale and its unit: millones de euros
    left_names: Mapping[str, str] = field(default_factory=dict)  # currency words before the number: ringgit 42
    per: frozenset[str] = NONE
    per_articles: frozenset[str] = NONE
    per_nouns: frozenset[str] = NONE
    not_per: frozenset[str] = NONE  # what follows in "a year ago"
    times: frozenset[str] = NONE  # "ten times"
    comparisons: frozenset[str] = NONE  # "ten times as large"
    comparatives: tuple[str, ...] = ()  # endings: "ten times larger"
    multiplied: frozenset[str] = NONE  # measures: "11 times earnings"
    doubtful_units: frozenset[str] = NONE  # currencies that are other words too: won, real
    folds: tuple[str, ...] = ()  # endings: fourfold
    fillers: frozenset[str] = NONE  # "45 total inches"
    # Ages.
    old: frozenset[str] = NONE
    aged: frozenset[str] = NONE
    # Qualifiers, and up and down.
    bounds: Mapping[str, str] = field(default_factory=dict)
    bounds_after: Mapping[str, str] = field(default_factory=dict)
    overs: frozenset[str] = NONE  # bounds that mean "because of" and "during" as well: over
    quarrels: frozenset[str] = NONE  # nouns behind which they mean "because of": row, protest
    lasting: frozenset[str] = NONE  # what a length of time of "more than" follows: took over two years
    additions: frozenset[str] = NONE  # bounds that add something to a sum as well: "£90 plus VAT"
    ups: frozenset[str] = NONE
    downs: frozenset[str] = NONE
    composed: frozenset[str] = NONE  # "makes up 96%" is no rise
    change_nouns: frozenset[str] = NONE  # those of ups and downs that stand after a figure: "a 12% fall"
    moves: frozenset[str] = NONE  # other verbs of change: slow, change
    # What is no figure.
    names: frozenset[str] = NONE  # what a number names: section, page, room
    has_capital_nouns: bool = False
    ranks: frozenset[str] = NONE  # signs of a rank: 第
    rank_ends: frozenset[str] = NONE  # signs behind a rank: 目, 号
    counters: frozenset[str] = NONE  # words that only numbers stand before: 個
    topics: frozenset[str] = NONE  # what parts a subject from its number: は, 为
    is_label_linked: bool = False  # what is counted follows behind one of the words for "of": 300人の町民
    clock: frozenset[str] = NONE  # behind an hour of the day: o'clock
    at_hour: frozenset[str] = NONE  # before a number of hours that is a time of day: "om 8 uur"
    at_bare_hour: frozenset[str] = NONE  # before a time of day without a unit: "alle 10.15"
    day_parts: frozenset[str] = NONE  # "à 7 heures du matin"
    them: frozenset[str] = NONE  # pronouns of those who are counted: "two of them"
    streets: frozenset[str] = NONE  # what follows a house number
    page_counts: frozenset[str] = NONE  # what a page counts of itself: "941 comments"
    in_favour: frozenset[str] = NONE  # "438 for, 86 against, 42 abstentions"
    opposed: frozenset[str] = NONE
    abstained: frozenset[str] = NONE
    parts_of_two: frozenset[str] = NONE  # "the second half"
    prefixes: frozenset[str] = NONE  # words that may be joined to a number: now-18-month-old, sub-300
    contrasts: frozenset[str] = NONE  # "more than 10 but less than 20"
    contests: frozenset[str] = NONE  # words near a score
    ballots: frozenset[str] = NONE  # words near a vote
    people: frozenset[str] = NONE  # pronouns of those who have an age
    below_zero: frozenset[str] = NONE  # behind degrees
    nothing: frozenset[str] = NONE  # zero, of which little can be said
    lengths: frozenset[str] = NONE  # what follows "100m" when it is a length
    at_age: frozenset[str] = NONE  # "At 76, Ann Lee"
    turned: frozenset[str] = NONE
    limits: frozenset[str] = NONE  # "girls under 16"
    after_age: frozenset[str] = NONE  # "Ann Lee, 34, who"
    being: frozenset[str] = NONE  # "she was 25"
    determiners: frozenset[str] = NONE
    # Labels.
    stops: frozenset[str] = NONE  # words that are no nouns
    verbs: frozenset[str] = NONE
    states: frozenset[str] = NONE  # verbs that tell an amount of their subject: beträgt, coûté
    auxiliaries: frozenset[str] = NONE  # "a coûté", "soll ... kosten"
    opinions: frozenset[str] = NONE  # verbs whose subject has no amount: "analysts expected 5m"
    modals: frozenset[str] = NONE
    infinitive: frozenset[str] = NONE  # "to" before a verb
    participle_endings: tuple[str, ...] = ()
    not_participles: frozenset[str] = NONE  # building, infrared
    contents: frozenset[str] = NONE  # "$19 billion in taxes"
    moved: frozenset[str] = NONE  # "…, up 9%"
    spans: frozenset[str] = NONE  # "the last two years"
    leaders: frozenset[str] = NONE  # "eight more picks"
    links: frozenset[str] = NONE  # prepositions between two nouns: exports to China
    lead_ups: frozenset[str] = NONE  # what else stands between a verb and its figure
    # The calendar, read by dates alone.
    months: Mapping[str, int] = field(default_factory=dict)
    has_capital_months: bool = False
    in_year: frozenset[str] = NONE  # words before a year: in, since
    sure_in_year: frozenset[str] = NONE  # those of them that no amount follows: "for 2000 homes" is one
    year_doubts: frozenset[str] = NONE  # words before a number that counts: than, some
    amounts: tuple[str, ...] = ()  # phrases after which no year stands: a total of
    plural_endings: tuple[str, ...] = ("s",)
    persons: frozenset[str] = NONE  # plurals without such an ending: people


class QuoteWords(Struct, frozen=True, kw_only=True):
    """How one language tells who says what. Every word is in lower case, save ``honorifics``."""

    cues: frozenset[str] = NONE  # finite verbs of saying, and participles that stand for them
    manners: Mapping[str, str] = field(default_factory=dict)  # cues that do more than say: "denied" -> denied
    participles: frozenset[str] = NONE  # "saying": the speaker is the subject of the sentence before
    openings: frozenset[str] = NONE  # "citing": participles before a name at the start of a sentence
    callings: frozenset[str] = NONE  # "called it a …": verbs that a few quoted words may follow
    links: frozenset[str] = NONE  # what may stand between a subject and its cue: "has", "also"
    passives: frozenset[str] = NONE  # "was": who "was told" does not speak
    copulas: frozenset[str] = NONE  # "was": no part of a role that follows
    link_endings: tuple[str, ...] = ()  # of adverbs: "-ly"
    nonfinite_endings: tuple[str, ...] = ()  # of verbs that have no subject of their own: "-ing"
    according_after: frozenset[str] = NONE  # the same, behind the speaker: "zufolge"
    opinions: frozenset[str] = NONE  # the same, behind a preposition: "nach Ansicht von", "in the words of"
    standpoints: frozenset[str] = NONE  # the same of people, where a sentence begins: "pour Lee, …"
    reflexives: frozenset[str] = NONE  # behind "s'", "est" is no passive: « s'est indignée Lee »
    reflexive_auxiliaries: frozenset[str] = NONE
    utterances: frozenset[str] = NONE  # what is said, and no speaker: "answer", "motto"
    plural_endings: tuple[str, ...] = ()  # what makes a role that of several: "-s"
    according: frozenset[str] = NONE  # "according": what follows it, after a preposition, is the speaker
    pronouns: Mapping[str, str] = field(default_factory=dict)  # subjects: "he" -> "m", "they" -> ""
    forms: Mapping[str, str] = field(default_factory=dict)  # every form that shows a gender: "his" -> "m"
    relatives: frozenset[str] = NONE
    personal_relatives: frozenset[str] = NONE
    honorifics: Mapping[str, str] = field(default_factory=dict)  # "Mr" -> "m", "Dr" -> ""
    abbreviations: frozenset[str] = NONE  # of titles, written with a full stop: "sen", "gov"
    roles: frozenset[str] = NONE  # what one person is: "mayor"
    offices: frozenset[str] = NONE  # "the senator", "the company": the nearest one of whom the text states none
    title_roles: Mapping[str, str] = field(default_factory=dict)  # what a title means: "sen" -> "senator lawmaker"
    seconds: frozenset[str] = NONE  # "deputy": who is one is not meant by the role alone
    departments: frozenset[str] = NONE  # "foreign": one minister is not another; with "deputy", that is no minister
    modifiers: frozenset[str] = NONE  # "former": part of a role, though a sentence begins with it
    role_endings: tuple[str, ...] = ()  # of compounds: "-minister"
    groups: frozenset[str] = NONE  # who may speak without a name: "officials", "police", "ministry"
    knows_people: bool = False  # the gazetteer knows which of its nouns are people
    bodies: frozenset[str] = NONE  # words in the names of organisations: "university", "inc"
    legal_forms: frozenset[str] = NONE  # "inc": a company is known without it
    places: frozenset[str] = NONE  # words that make a run the name of a place: "river"
    articles: frozenset[str] = NONE
    definite: frozenset[str] = NONE  # articles that point back: "the"
    possessives: frozenset[str] = NONE
    prepositions: frozenset[str] = NONE
    locatives: frozenset[str] = NONE  # prepositions before a place: "in"
    conjunctions: frozenset[str] = NONE
    complements: frozenset[str] = NONE  # prepositions that carry a role on: "of", "for"
    particles: frozenset[str] = NONE  # small words inside a name: "van", "de la"
    joiners: frozenset[str] = NONE  # small words inside the name of an organisation: "of", "and"
    suffixes: frozenset[str] = NONE  # "jr"
    never: frozenset[str] = NONE  # capitalised, and no name: "monday", "republican"
    namesakes: frozenset[str] = NONE  # of those, or of the small words, what is a name beside a verb of saying: "may"
    gendered: Mapping[str, str] = field(default_factory=dict)  # roles: "actress" -> "f"
    gendered_endings: Mapping[str, str] = field(default_factory=dict)  # of roles: "woman" -> "f", then "man" -> "m"
    labels: frozenset[str] = NONE  # before a colon, and nobody's name: "note"
    auxiliaries: frozenset[str] = NONE  # told as part of the cue: "a déclaré"
    cues_within: bool = False  # a cue may stand inside the marks: « Le canal, a-t-il dit, … »
    surnames: frozenset[str] = NONE  # of Chinese, one sign each
    is_unspaced: bool = False
    verb_second: bool = False  # "Gestern sagte Lee": a name after the verb is its subject
    nouns_are_capitalised: bool = False


class DayWords(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of one language that name a day, a month or a time, and those that point from one to another."""

    # What is named: each with what it means.
    days: Mapping[str, int] = field(default_factory=dict)  # how far from the day of writing
    weekdays: Mapping[str, int] = field(default_factory=dict)  # beside those of CLDR; Monday is 0
    short_weekdays: Mapping[str, int] = field(default_factory=dict)  # those that are other words too: sun, sat
    weekday_evenings: Mapping[str, int] = field(default_factory=dict)  # with a part of the day, in one word
    day_parts: frozenset[str] = NONE  # morning, afternoon
    nights: frozenset[str] = NONE  # those of them that "last" puts on the day before
    units: Mapping[str, str] = field(default_factory=dict)  # day, week … century
    plurals: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)  # 21 is spring, 24 winter
    ordinals: Mapping[str, int] = field(default_factory=dict)  # of quarters
    decades: Mapping[str, int] = field(default_factory=dict)  # the nineties
    decade_before: frozenset[str] = NONE  # before the number of a decade: années 1990
    centuries: Mapping[str, int] = field(default_factory=dict)  # nineteenth
    quarters: Mapping[str, int] = field(default_factory=dict)  # signs of them: Q3
    fiscal: frozenset[str] = NONE  # between a quarter and its year: "of fiscal 2024"
    recurring: frozenset[str] = NONE  # what a day of the week comes again with: evenings
    on_each: frozenset[str] = NONE  # before a day of the week that has no plural of its own: los lunes
    holidays: Mapping[str, str] = field(default_factory=dict)  # "12-25", "easter-2", "11-4x3": the fourth Thursday
    named: Mapping[str, str] = field(default_factory=dict)  # days that have a name of their own: 9/11
    shifts: Mapping[str, str] = field(default_factory=dict)  # a unit and how many from now: 昨年 is year-1
    # What points: before what is named, or behind it.
    last: frozenset[str] = NONE
    last_after: frozenset[str] = NONE
    this: frozenset[str] = NONE
    next: frozenset[str] = NONE
    next_after: frozenset[str] = NONE
    same: frozenset[str] = NONE  # of the date told before
    same_after: frozenset[str] = NONE
    following: frozenset[str] = NONE
    following_after: frozenset[str] = NONE
    definite_next: frozenset[str] = NONE  # "the next day" is the one behind the day told before
    previous: frozenset[str] = NONE
    previous_after: frozenset[str] = NONE
    ago_before: frozenset[str] = NONE
    ago_after: frozenset[str] = NONE
    later_after: frozenset[str] = NONE
    earlier_after: frozenset[str] = NONE
    hence_alone: frozenset[str] = NONE  # "in zwei Wochen"
    hence_before: frozenset[str] = NONE
    hence_after: frozenset[str] = NONE  # "in two weeks' time"
    up_to: frozenset[str] = NONE  # "to this day"
    every: frozenset[str] = NONE  # what comes again and again has no date
    spans: frozenset[str] = NONE  # "the last year" is a length of time
    within: frozenset[str] = NONE  # so is what follows these: "within the next year"
    part_of: frozenset[str] = NONE  # before a unit: "the end of the year"
    in_month: frozenset[str] = NONE  # what stands before a month on its own
    early: frozenset[str] = NONE  # a part of a month: early, the end of
    joints: frozenset[str] = NONE  # between a season and its year
    # Which side of the day of writing a clause speaks of.
    past: frozenset[str] = NONE
    past_endings: tuple[str, ...] = ()
    not_past: tuple[str, ...] = ()  # endings of words that end so all the same: speed, need
    tenseless: tuple[str, ...] = ()  # endings of verbs that have no tense of their own: meeting, taken
    future: frozenset[str] = NONE
    future_endings: tuple[str, ...] = ()
    present: frozenset[str] = NONE
    being: frozenset[str] = NONE  # "was to leave" is of the future
    infinitive: frozenset[str] = NONE
    bare_being: frozenset[str] = NONE  # so is "to be paid"
    # The clause that tells an event.
    clause_openers: frozenset[str] = NONE  # which, while, but
    relatives: frozenset[str] = NONE  # those of them that need what stands before: which
    joining: frozenset[str] = NONE  # and, but
    compared: frozenset[str] = NONE  # "more than in 2015" tells nothing of 2015
    compared_by: frozenset[str] = NONE  # "up 9% on a year earlier"
    money_of: frozenset[str] = NONE  # "2015 dollars"
    day_format: str = "{day} {month}"
    assumed_past: bool = False  # a clause that does not say is of the past


class CheckWords(Struct, frozen=True, kw_only=True):
    """What a check knows and a brief does not need."""

    negations: frozenset[str] = NONE  # turn a sentence into its opposite
    nearly: frozenset[str] = NONE  # qualifiers that say a little less than the number behind them
    denials: frozenset[str] = NONE  # deny what stands behind them: not, without, failed
    reversals: frozenset[str] = NONE  # of these, the ones that a summary must not add or leave out
    denying_ending: str = ""  # n't
    restrictions: frozenset[str] = NONE  # say that it is so of nothing else: only
    slights: frozenset[str] = NONE  # belittle what they are said of: mediocre, overpriced
    asides: frozenset[str] = NONE  # words before which a denial denies nothing: "not only"
    prefixes: tuple[str, ...] = ()  # beginnings that turn a word round: un, dis
    unprefixed: frozenset[str] = NONE  # words that another begins like without being its opposite: play, display
    opposites: tuple[str, ...] = ()  # rows "rose grew | fell": any word left of the bar against any right of it
    openings: tuple[str, ...] = ()  # rows "pre | post": first halves of words, any left of the bar against any right
    same: tuple[str, ...] = ()  # rows "uk = britain": phrases that say the same in names
    endings: tuple[str, ...] = ()  # by which a country and its people differ
    titles: frozenset[str] = NONE  # written with a capital, and name nobody
    ordinals: Mapping[str, int] = field(default_factory=dict)  # first, third
    ordinal_endings: tuple[str, ...] = ()  # behind digits: 13th
    combining: frozenset[str] = NONE  # say that figures were put together: total, difference, rose
    conjunctions: frozenset[str] = NONE  # part a sentence: and, while, against
    ends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of a change: from, to
    between: frozenset[str] = NONE  # beside a length of time that lies between two dates


# The parts of a language's file, each with its shape.
LANGUAGE = {
    "facts": Facts,
    "sentences": SentenceWords,
    "ranking": RankingWords,
    "figures": FigureWords,
    "quotes": QuoteWords,
    "days": DayWords,
    "checking": CheckWords,
}
