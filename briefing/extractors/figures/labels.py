"""What a figure counts or measures: "suspected smugglers", "voters", "revenue".

A table of places to look at, the surest first: the first that holds a noun phrase, or a label that is known already,
gives the label. Where no parts of speech are known, all that is sure is the phrase behind a count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.extractors.figures.cardinals import cardinal
from briefing.extractors.figures.phrases import Run, is_person, is_possessive, phrase_before, phrase_from
from briefing.extractors.figures.quantities import ANCHORS
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.rules import Match
    from briefing.text.tokens import Tokens

_GAP = 7  # tokens between a figure and one that it shares its label with
_ASIDE = 8  # tokens of an apposition, in commas or brackets, between a subject and its verb
_CLAUSE = 25  # tokens of a clause that are looked at
_LONGEST = 6  # tokens of a phrase with the one that it hangs on
_SHARING = frozenset(["NOUN", "PROPN", "PRON", "NUM", "SYM"])  # what does not stand between two figures of one thing
_CLOSING = frozenset(("”", '"', "»", "’"))  # behind a title of a work: “The Last Boat” has raised
_VERBAL = frozenset(["VERB", "AUX", "ADV", "PART", "SCONJ"])
_DET = "determiners|articles|bounds_words"
_ON = "lead_ups|bounds_words|articles|[(]|@ADV"  # from a verb or its object on to the figure

# Where the phrase stands, as seen from what a rule took of the text.
BEHIND, AT, SURE, WITH = "behind", "at its last token", "behind, whatever it seems", "behind, with what was taken"
BEFORE, ENDS, SUBJECT, MAIN = "before", "before, surely", "subject", "main subject"
KNOWN, NOTHING = "as before", "nothing"

PLACES: Table[Quantity] = Table(
    "figures: labels",
    (
        Rule("times earnings", AT, "<figure> multiplied", when="is_times",
            yes=("The shares trade at 9 times earnings.",)),
        Rule("ten times more", KNOWN, "<figure>", when="is_times", yes=("Sales rose fivefold to 4 times more.",)),
        Rule("as often", NOTHING, "<figure>", when="is_times", yes=("The boats sail three times as often.",)),
        Rule("up 9%", KNOWN, "[,] bounds_words{0,2}? moved bounds_words{0,2}? <figure>", when="!is_counted",
            yes=("It had revenue of £5m for the quarter, up 9%.",)),
        Rule("Ann Lee, 61", BEFORE, "[,] <figure>", when="is_age", yes=("Marta Lind, 61, said so.",)),
        Rule("women aged 59", BEFORE, "aged <figure>", when="is_age", yes=("They met women aged 59.",)),
        Rule("people", SURE, "<figure>", when="is_counted", yes=("They saw 900 suspected smugglers.",)),
        Rule("or so people", BEHIND, "<figure> HYPHEN? %bounds_after", when="is_counted",
            yes=("They saw 100 or so troops.",)),
        Rule("FTSE -0.6% CAC", ENDS, "TITLE|DIGIT <figure> TITLE", when="unit=percent",
            yes=("Stoxx 50 -1.3% FTSE -0.6% CAC -1.7%",)),
        Rule("of people", BEHIND, f"<figure> of {_DET}*", yes=("The firm sold 12% of its shares.",)),
        Rule("the prize", SURE, "@DET/ADJ <figure>", when="!is_counted", yes=("It caused the 7% share price rise.",)),
        Rule("adjective", BEHIND, "<final:!/.*s/>", when="!is_counted language.has_attributes",
            yes=("The firm won $10 million prizes.",)),
        Rule("over brackets", BEHIND, "<final:!/.*s/> [(] ANY{0,6}? [)]", when="!is_counted",
            yes=("It made a 1.8 billion-mile (2.8bn km) journey.",)),
        Rule("in new loans", AT, "<figure> contents !TITLE", when="is_money", yes=("Firms raised £4m in new loans.",)),
        Rule("worth of", ENDS, "of bounds_words|articles|between{0,4}? <figure>",
            yes=("He has a net worth of £1.3bn.",)),
        Rule("over budget", WITH, "<figure> limits", when="unit=percent", yes=("It ran 40% over budget.",)),
        Rule("and 187", KNOWN, "joiners|them bounds_words{0,3} <figure>", when="is_counted !is_age",
            yes=("We offer 435 homes by open sale and 187 by tender.",)),
        Rule("over three years", NOTHING, "overs <figure>", when="is_duration !is_age",
            yes=("Rents rose 4% over three years.",)),
        Rule("analysts expected", NOTHING, f"!being opinions {_ON}{{0,4}} <figure>",
            yes=("Sales hit a low as brokers expected £5m.",)),
        Rule("by scoring", NOTHING, f"by @VERB {_ON}{{0,4}} <figure>",
            yes=("Hale made up for it by scoring from 20 yards.",)),
        Rule("to $1.3bn", KNOWN, "<figure>", yes=("The index has lost 162.31 points, or 2.14%.",)),
        Rule("spent 20 years", SUBJECT, "@VERB before_objects{0,4} <figure>", when="is_duration !is_age",
            yes=("Marta Lind spent 20 years abroad.",)),
        Rule("good day, up 5%", MAIN, f"[,] moving {_ON}{{0,4}}? <figure>", when="!is_duration !contest",
            yes=("Shares have had a good day, up nearly 5%.",)),
        Rule("object", BEFORE, f"{_ON}{{0,6}} <figure>", when="!is_duration !contest",
            yes=("The firm raised its offer to £5m.",)),
        Rule("subject", SUBJECT, "@VERB/AUX|moving !BREAK{0,12}? <figure>", when="!is_duration !contest",
            yes=("The firm, which lost its way, then made $3m.",)),
        Rule("below the surface", WITH, f"<figure> @ADP {_DET}*", when="is_length",
            yes=("They lay 25 feet below the surface.",)),
        Rule("for an 8 kW system", BEHIND, f"<figure> links {_DET}* DIGIT ANY", when="!is_duration !contest",
            yes=("We paid $35 for an 8.5 kW system.",)),
        Rule("for the museum", BEHIND, f"<figure> links {_DET}*", when="!is_duration !contest",
            yes=("He gave $2,300 for the museum.",)),
        Rule("of the unit", KNOWN, "<figure>", when="unit !contest",
            yes=("The dam cost £5m, the newspaper says, and then £6m.",)),
        Rule("of the clause", MAIN, "<figure>", when="!is_counted !is_duration !contest",
            yes=("Rail fares passed £8 last year 76 percent more than before.",)),
    ),
    {**ANCHORS, "final": lambda q: (q.end - 1, q.end)},
)  # fmt: skip


class Known(Struct, frozen=True):
    """What the figures before one in the same sentence were of."""

    last: Quantity | None = None
    label: str | None = None  # of the last
    by_unit: Mapping[str, str] = field(default_factory=dict)  # the last label of each unit

    def with_figure(self, q: Quantity, label: str | None) -> Known:
        """Return what is known after one more figure."""
        by_unit = {**self.by_unit, _unit(q): label} if label and q.unit else self.by_unit
        return Known(q, label, by_unit)


def label(t: Tokens, q: Quantity, v: Vocabulary, known: Known) -> str | None:
    """Return the words of the text that say what a figure is of, or None.

    It may be of the same as a figure before it: "rose 4% to $1.3bn". A sum is of no one person.
    """
    floor = known.last.end if known.last and not known.last.is_age else 0
    for match in PLACES.of(v).each(t, q):
        if match.rule.gives is KNOWN:
            found = _known(t, q, known, match.rule.name)
            if found:
                return found
            continue
        if match.rule.gives is NOTHING:
            return None
        run = _AT[match.rule.gives](t, match, v, floor)
        if run and not (q.is_money and is_person(t, run, v)):
            return t.span(*run)
    return None


def _known(t: Tokens, q: Quantity, known: Known, name: str) -> str | None:
    """Return the label that a figure shares with one before it."""
    if name == "of the unit":
        return known.by_unit.get(_unit(q))
    if known.last is None or known.label is None:
        return None
    if name == "and 187":
        return known.label if known.last.unit is None else None
    if name == "up 9%":
        return known.label
    between = t.tags[known.last.end : q.first]
    is_told = "VERB" in between and "PART" not in between  # not of "162 points, to fall to 7,425"
    is_apart = (q.is_duration and known.last.unit is None) or (is_told and t.raw[known.last.end] == ",")
    is_shared = 0 < len(between) <= _GAP and _SHARING.isdisjoint(between) and not is_apart
    return known.label if is_shared else None


def _unit(q: Quantity) -> str:
    """Return a name for what a figure is measured in, the same for all currencies."""
    return "money" if q.is_money else q.unit or ""


def _behind(t: Tokens, match: Match, v: Vocabulary, _: int) -> Run:
    j = match.end - (match.rule.gives is AT)
    if t.low[j - 1] in v.words.of or t.low[j - 1] in v.words.determiners:  # "37 of the firm's 214 shops"
        counted = cardinal(t, j + is_possessive(t, j), v, joins=True)
        j = counted.end if counted else j
    run = phrase_from(t, j, v, is_sure=match.rule.gives in {SURE, WITH})
    if run and match.rule.gives is WITH:  # with the preposition before it
        return next(i for i in range(j - 1, 0, -1) if t.tags[i] == "ADP" or i == run[0] - 1), run[1]
    return run


def _before(t: Tokens, match: Match, v: Vocabulary, floor: int) -> Run:
    i = match.start - (match.rule.gives is BEFORE or t.low[match.start] in v.words.of)
    run = phrase_before(t, i, v, floor, is_sure=match.rule.gives is ENDS)
    last = t.low[run[1] - 1] if run else ""
    if run is None or last in v.no_labels or (match.rule.gives is ENDS and last in v.moves):
        return None  # "an average of"
    found = _with_head(t, run, v, floor)
    return None if found == run and match.rule.gives is BEFORE and _is_oblique(t, run, v) else found


def _article(t: Tokens, i: int, v: Vocabulary) -> int:
    """Return the first token of the articles before a token, or that token."""
    while i > 0 and (t.low[i - 1] in v.words.determiners or t.low[i - 1] in v.words.articles):
        i -= 1
    return i


def _subject(t: Tokens, match: Match, v: Vocabulary, floor: int) -> Run:
    return _before_verb(t, match.start, v, floor)


def _main(t: Tokens, match: Match, v: Vocabulary, _: int) -> Run:
    """Return the noun before the first verb of the clause of a figure."""
    end = match.start
    first = max(0, end - _CLAUSE)
    start = max((i + 1 for i in range(first, end) if t.raw[i] in t.breaks), default=first)
    verb = next((i for i in range(start + 1, end) if t.tags[i] in {"VERB", "AUX"} or t.low[i] in v.moving), None)
    return None if verb is None else _before_verb(t, verb, v, start)


def _before_verb(t: Tokens, verb: int, v: Vocabulary, floor: int) -> Run:
    """Return the noun before a verb, over auxiliaries, relatives, brackets and appositions."""
    i = verb
    if t.low[verb] in v.words.opinions and v.words.being.isdisjoint(t.low[max(0, verb - 2) : verb]):
        return None  # "analysts expected 5m"
    if t.low[verb] in v.cues:
        return None  # "Lee said about 18 doors"
    while i > floor and (t.tags[i] in _VERBAL or t.low[i] in v.lead_ups or t.low[i] in v.moving):
        i -= 1
    i -= t.raw[i] in _CLOSING
    if t.raw[i] == "," and t.low[verb].endswith(v.words.participle_endings[1:]):
        return None  # ", wiping $340m from its value"
    for closing, opening in ((")", "("), (",", ",")):
        if t.raw[i] == closing:
            i = next((k for k in range(i - 1, max(floor, i - _ASIDE), -1) if t.raw[k] == opening), i) - 1
    i -= 2 * (t.tags[i] == "PRON" and t.tags[i - 1] == "ADP")  # "the voltage across it was"
    run = phrase_before(t, i, v, floor)
    found = run and _with_head(t, run, v, floor)
    return None if run and found == run and _is_adverbial(t, run, v) else found


def _is_oblique(t: Tokens, run: tuple[int, int], v: Vocabulary) -> bool:
    """Tell whether a phrase hangs on a preposition: "easing against the yen to 108.79"."""
    return t.tags[_article(t, run[0], v) - 1] == "ADP"


def _is_adverbial(t: Tokens, run: tuple[int, int], v: Vocabulary) -> bool:
    """Tell whether a phrase opens its clause with a preposition: "In the old town it costs"."""
    at = _article(t, run[0], v) - 1
    return t.tags[at] == "ADP" and (at == 0 or t.raw[at - 1] in t.breaks)


def _with_head(t: Tokens, run: tuple[int, int], v: Vocabulary, floor: int) -> Run:
    """Return the noun that a noun hangs on by a preposition: of "exports to China", both, where they are short."""
    i = _article(t, run[0], v) - 1
    if i > floor and t.low[i] in v.words.by and t.tags[i - 1] == "VERB":
        return _before_verb(t, i - 1, v, floor) or run  # "an engine tuned by Lee to produce"
    is_link = i > floor and (t.low[i] in v.words.links or t.low[i] in v.words.of)
    head = phrase_before(t, i - 1, v, floor) if is_link else None
    if head is None:
        return run
    if run[1] - head[0] <= _LONGEST:
        return head[0], run[1]
    return run if t.low[i] in v.words.links and t.low[run[1]] in v.relatives else head  # "claim for blasts that killed"


_AT: Mapping[str, Callable[[Tokens, Match, Vocabulary, int], Run]] = {
    BEHIND: _behind,
    SURE: _behind,
    AT: _behind,
    WITH: _behind,
    BEFORE: _before,
    ENDS: _before,
    SUBJECT: _subject,
    MAIN: _main,
}
