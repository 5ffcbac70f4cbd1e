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

Run = tuple[int, int] | None


def label(t: Tokens, q: Quantity, v: Vocabulary, last: Quantity | None, last_label: str | None) -> str | None:
    """Return the words of the text that say what a figure is of, or None.

    ``last`` is the figure before it in the same sentence, whose label it may share: "rose 4% to $1.3bn".
    """
    if q.contest or q.is_age:
        run = _right(t, q.end, v) if q.is_age else None
    elif q.unit is None and not q.number.is_ratio:
        run = _right(t, q.end, v) or _of_right(t, q, v)
    else:
        run = _of_right(t, q, v) or _attribute(t, q, v) or _of_left(t, q, v)
    if run:
        return t.span(*run)
    if last_label and last and _shares(t, q, last, v):
        return last_label
    if q.is_age or q.contest:
        return None
    run = _of_left(t, q, v) or _around_verb(t, q, v) or _behind(t, q, v)
    return t.span(*run) if run else None


def _is_noun(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if not t.is_word(i) or word in v.not_nouns or word in v.words.months:
        return False
    return t.is_capital(i) or not word.endswith(v.words.adverb_endings)


def _is_participle(t: Tokens, i: int, v: Vocabulary) -> bool:
    return not t.is_capital(i) and len(t.low[i]) > 4 and t.low[i].endswith(v.words.participle_endings)


def _is_plural(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if word in v.words.persons:
        return True
    return not t.is_capital(i) and len(word) > 3 and word.endswith(v.words.plural_endings) and word[-2:] not in {"ss", "us", "is"}


def _right(t: Tokens, j: int, v: Vocabulary) -> Run:
    """Return the noun that begins at a token: up to its plural, or to the first word that cannot belong to it."""
    while t.low[j] in v.words.leaders:
        j += 1
    if t.raw[j] in HYPHENS and t.is_glued(j):
        j += 1
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
        if _is_plural(t, end - 1, v) and t.raw[end] not in HYPHENS:
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
    is_plural_unit = q.unit is not None and not q.is_left and t.low[q.end - 1].endswith("s") and t.raw[q.end - 2] not in HYPHENS
    return None if is_plural_unit else _right(t, q.end, v)


def _left(t: Tokens, i: int, v: Vocabulary) -> Run:
    """Return the noun that ends at a token."""
    start, words = i + 1, 0
    while start > 0 and words < _LONGEST:
        before = start - 1
        if t.raw[before] in HYPHENS and t.is_glued(before) and t.is_glued(start) and start <= i:
            start -= 1
            continue
        if t.is_digits(before) and start <= i and t.is_capital(before - 1):
            start -= 1  # "Stoxx 600 index"
            continue
        if not _is_noun(t, before, v) or (_is_participle(t, before, v) and not t.is_capital(before) and start > i):
            break
        start, words = start - 1, words + 1
    while start <= i and (_is_participle(t, start, v) or not t.is_word(start)):
        start += 1
    return (start, i + 1) if words and start <= i else None


def _skip_left(t: Tokens, i: int, v: Vocabulary) -> int:
    """Go left over what leads up to a figure: qualifiers, prepositions, articles, adverbs."""
    while i >= 0 and (t.low[i] in v.lead_ups or (t.low[i].endswith(v.words.adverb_endings) and t.is_word(i)) or t.raw[i] == "("):
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


def _around_verb(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the object between the nearest verb and the figure, else the subject before the verb."""
    i = _skip_left(t, q.first - 1, v)
    run = _left(t, i, v)
    if run and not _is_verb(t, run[1] - 1, v):
        return _head(t, run, v)
    verb = i
    while verb > max(-1, i - _REACH) and not _is_verb(t, verb, v):
        if t.raw[verb] in t.breaks and t.raw[verb] not in {",", ")", "("}:
            return None
        verb -= 1
    return _subject(t, verb, v) if verb >= 0 and _is_verb(t, verb, v) else None


def _is_verb(t: Tokens, i: int, v: Vocabulary) -> bool:
    return t.low[i] in v.verbs or _is_participle(t, i, v)


def _subject(t: Tokens, verb: int, v: Vocabulary) -> Run:
    i = verb - 1
    while i >= 0 and (_is_verb(t, i, v) or t.low[i] in v.lead_ups or t.low[i].endswith(v.words.adverb_endings)):
        i -= 1
    if t.raw[i] == ",":  # an apposition or a clause stands between
        i -= 1
    run = _left(t, i, v)
    return _head(t, run, v) if run else None


def _head(t: Tokens, run: tuple[int, int], v: Vocabulary) -> Run:
    """Return the noun that a noun hangs on by a preposition: of "exports to China", both, where they are short."""
    i = run[0] - 1
    while i > 0 and t.low[i] in v.words.determiners | v.words.articles:
        i -= 1
    if i <= 0 or t.low[i] not in v.words.links:
        return run
    head = _left(t, i - 1, v)
    if head is None:
        return run
    return (head[0], run[1]) if run[1] - head[0] <= _LONGEST + 1 else head


def _behind(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun behind a preposition: "$2,300 for the museum"."""
    if t.low[q.end] not in v.words.links:
        return None
    j = q.end + 1
    while t.low[j] in v.words.determiners or t.low[j] in v.words.articles:
        j += 1
    return _right(t, j, v)
