"""What a figure counts or measures: "suspected smugglers", "voters", "revenue".

Without a parser: the noun behind a count; "of" on either side; the subject or the object of the nearest verb to the
left. Words that cannot be nouns (stop words, known verbs, the endings of participles) part one noun from the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.numbers import HYPHENS

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary

_LONGEST = 5  # words of a label
_REACH = 14  # tokens to the left in which the verb of a figure is looked for
_GAP = 5  # tokens between a figure and one that it shares its label with

_LINKS_IN_NAMES = frozenset("-‐‑/&.'’")

Run = tuple[int, int] | None


def label(t: Tokens, q: Quantity, v: Vocabulary, last: Quantity | None, last_label: str | None) -> str | None:
    """Return the words of the text that say what a figure is of, or None.

    ``last`` is the figure before it in the same sentence, whose label it may share: "rose 4% to $1.3bn".
    """
    if q.contest:
        return None
    is_count = q.unit is None and not q.number.is_ratio
    run = _beside(t, q, v, is_count=is_count or q.is_age)
    if run or q.is_age:
        return t.span(*run) if run else None
    if last and last_label and (_shares(t, q, last, v) or (is_count and last.unit is None and _is_listed(t, q, v))):
        return last_label
    floor = last.end if last and not last.is_age else 0
    run = (_around_verb(t, q, v, floor) if v.words.lead_ups else None) or _behind(t, q, v)
    if run:
        return t.span(*run)
    is_alike = last is not None and (last.unit == q.unit or (last.is_money and q.is_money))
    return last_label if is_alike and not is_count else None


def _beside(t: Tokens, q: Quantity, v: Vocabulary, *, is_count: bool) -> Run:
    """Return the noun that stands right beside a figure, or behind an "of"."""
    if is_count:
        return _right(t, q.end, v) or _of_right(t, q, v) or _of_left(t, q, v)
    if q.unit == "percent" and t.is_capital(q.end) and t.is_capital(q.first - 1 - t.is_digits(q.first - 1)):
        return _left(t, q.first - 1, v)  # "FTSE 100 -0.6% CAC -1.7%"
    return _of_right(t, q, v) or _attribute(t, q, v) or _of_left(t, q, v)


def _is_listed(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a number without a noun goes on from the one before: "435 homes by sale and 187 by tender"."""
    i = q.first - 1
    while t.low[i] in v.bounds_words:
        i -= 1
    return t.low[i] in v.words.joiners or t.low[i] in v.words.includes


def _is_noun(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if not t.is_word(i) or word in v.not_nouns or word in v.words.months:
        return False
    return t.is_capital(i) or not word.endswith(v.words.adverb_endings)


def _is_participle(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    return (
        not t.is_capital(i) and len(word) > 4 and word.endswith(v.words.participle_endings) and not word.endswith("eed")
    )


def _is_plural(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if word in v.words.persons:
        return True
    return (
        not t.is_capital(i)
        and len(word) > 3
        and word.endswith(v.words.plural_endings)
        and word[-2:] not in {"ss", "us", "is"}
    )


def _right(t: Tokens, j: int, v: Vocabulary) -> Run:
    """Return the noun that begins at a token: up to its plural, or to the first word that cannot belong to it."""
    while t.low[j] in v.words.leaders:
        j += 1
    if t.raw[j] in HYPHENS and t.is_glued(j):
        j += 1
    if t.low[j] in v.words.lengths:
        return None
    end, words = j, 0
    while end < t.count and words < _LONGEST:
        if t.raw[end] in HYPHENS and t.is_glued(end) and t.is_glued(end + 1) and end > j:
            end += 1
            continue
        if t.raw[end] == "." and t.is_glued(end) and len(t.raw[end - 1]) == 1 and t.is_capital(end - 1):
            end += 1  # "U.S. officials"
            continue
        if not _is_noun(t, end, v) or (_is_participle(t, end, v) and end > j and t.raw[end - 1] not in HYPHENS):
            break
        end, words = end + 1, words + 1
        is_head = t.is_capital(end - 1) if v.words.has_capital_nouns else _is_plural(t, end - 1, v)
        if is_head and t.raw[end] not in HYPHENS:
            break
    if end - j == 1 and _is_participle(t, j, v):
        return None
    return (j, end) if words else None


def _of_right(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun of "12% of voters", "two of his accomplices"."""
    if t.low[q.end] not in v.words.of:
        return None
    j = q.end + 1
    while t.low[j] in v.words.determiners or t.low[j] in v.words.articles:
        j += 1
    return _right(t, j, v)


def _attribute(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun that a figure stands before like an adjective: "a $10 million prize", "a 30-year sentence"."""
    is_plural_unit = (
        q.unit is not None and not q.is_left and t.low[q.end - 1].endswith("s") and t.raw[q.end - 2] not in HYPHENS
    )
    return None if is_plural_unit else _right(t, q.end, v)


def _left(t: Tokens, i: int, v: Vocabulary, floor: int = 0) -> Run:
    """Return the noun that ends at a token, and begins at ``floor`` or behind it."""
    start, words = i + 1, 0
    if t.is_digits(i) and i > floor and t.is_capital(i - 1) and t.is_word(i - 1):
        start = i  # "the FTSE 100"
    while start > floor and words < _LONGEST:
        before = start - 1
        if start <= i and t.raw[before] in _LINKS_IN_NAMES and t.is_glued(before) and t.is_glued(start):
            start -= 1
        elif start <= i and t.is_digits(before) and t.is_capital(before - 1) and before - 1 >= floor:
            start -= 1  # "Stoxx 600 index"
        elif not _is_noun(t, before, v) or (start > i and _is_verb(t, before, v)):
            break
        else:
            start, words = before, words + 1
    while start <= i and (not t.is_word(start) or _is_participle(t, start, v)):
        start += 1
    return (start, i + 1) if words and start <= i else None


def _skip_left(t: Tokens, i: int, v: Vocabulary) -> int:
    """Go left over what leads up to a figure: qualifiers, prepositions, articles, adverbs, years."""
    while i >= 0 and (
        t.low[i] in v.lead_ups
        or t.raw[i] == "("
        or (t.is_word(i) and not t.is_capital(i) and t.low[i].endswith(v.words.adverb_endings))
        or (t.is_digits(i) and len(t.raw[i]) == 4 and t.low[i - 1] in v.words.in_year)
    ):
        i -= 1
    return i


def _of_left(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun of "a net worth of £1.3bn", "winds of up to 74 mph"."""
    i = q.first - 1
    while i >= 0 and (t.low[i] in v.bounds_words or t.low[i] in v.words.articles or t.low[i] in v.words.between):
        i -= 1
        if t.low[i + 1] in v.words.of:
            break
    if t.low[i + 1] not in v.words.of and t.low[i] in v.words.of:
        i -= 1
    elif t.low[i + 1] not in v.words.of:
        return None
    run = _left(t, i, v)
    return None if run and t.low[run[1] - 1] in v.bounds_words | v.words.ups | v.words.downs else run


def _shares(t: Tokens, q: Quantity, last: Quantity, v: Vocabulary) -> bool:
    """Tell whether a figure follows another so closely that both are of the same: "4% to $1.3bn", "(£2m)"."""
    between = t.low[last.end : q.first]
    if len(between) > _GAP * 2:
        return False
    is_close = all(word in v.lead_ups or word in v.words.joiners or word in {",", "(", ")"} for word in between)
    return is_close and len(between) <= _GAP + 2


def _around_verb(t: Tokens, q: Quantity, v: Vocabulary, floor: int) -> Run:
    """Return the object between the nearest verb and the figure, else the subject before the verb."""
    i = _skip_left(t, q.first - 1, v)
    if t.raw[i] == "," and i < q.first - 1:
        return _main_subject(t, i, v) or _left(t, i - 1, v, floor)  # "shares had a good day, up 5%"
    run = _left(t, i, v, floor)
    if run:
        return _head(t, run, v, floor)
    verb = i
    while verb > max(floor - 1, i - _REACH) and not _is_verb(t, verb, v):
        if t.raw[verb] in t.breaks and t.raw[verb] not in {",", ")", "("}:
            return None
        verb -= 1
    return _subject(t, verb, v, floor) if verb >= floor and _is_verb(t, verb, v) else None


def _is_verb(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a word is a verb: known as one, a participle, or behind "will" or "to" and before a figure."""
    word = t.low[i]
    if word in v.verbs or _is_participle(t, i, v):
        return True
    before = t.low[i - 1]
    if before in v.words.modals:
        return word.islower()
    is_led = t.low[i + 1] in v.lead_ups or t.is_digits(i + 1) or t.raw[i + 1][:1] in v.signs
    return is_led and before in v.words.infinitive and t.is_word(i) and not t.is_capital(i)


def _subject(t: Tokens, verb: int, v: Vocabulary, floor: int) -> Run:
    """Return the noun before a verb, over auxiliaries, relatives, brackets and appositions."""
    i = verb - 1
    while i >= floor and (_is_verb(t, i, v) or t.low[i] in v.lead_ups or t.low[i].endswith(v.words.adverb_endings)):
        i -= 1
    for closing, opening in ((")", "("), (",", ",")):
        if t.raw[i] == closing:
            back = next((k for k in range(i - 1, max(floor, i - 8), -1) if t.raw[k] == opening), i)
            i = back - 1
    run = _left(t, i, v, floor)
    return _head(t, run, v, floor) if run else None


def _main_subject(t: Tokens, end: int, v: Vocabulary) -> Run:
    """Return the noun before the first verb of a clause that ends at a comma."""
    start = max((i for i in range(max(0, end - 25), end) if t.raw[i] in t.breaks), default=-1) + 1
    verb = next((i for i in range(start + 1, end) if _is_verb(t, i, v)), None)
    return _subject(t, verb, v, start) if verb else None


def _head(t: Tokens, run: tuple[int, int], v: Vocabulary, floor: int) -> Run:
    """Return the noun that a noun hangs on by a preposition: of "exports to China", both, where they are short."""
    i = run[0] - 1
    while i > floor and (t.low[i] in v.words.determiners or t.low[i] in v.words.articles):
        i -= 1
    if i <= floor or t.low[i] not in v.words.links:
        return run
    head = _left(t, i - 1, v, floor)
    if head is None:
        return run
    if run[1] - head[0] <= _LONGEST + 1:
        return head[0], run[1]
    return head if t.low[i] in v.words.of else run


def _behind(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun behind a preposition: "$2,300 for the museum"."""
    if t.low[q.end] not in v.words.links:
        return None
    j = q.end + 1
    while t.low[j] in v.words.determiners or t.low[j] in v.words.articles:
        j += 1
    if t.is_digits(j):  # "for an 8.5 kW system"
        known = v.unit_at(t, j + 1)
        j = known[1] if known else j + 1
    return _right(t, j, v)
