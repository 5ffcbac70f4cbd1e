"""The words of one language made ready for looking up, once a language."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.units import CODES, DOUBTFUL, KINDS, LEFT_ONLY, RIGHT_ONLY, SIGNS, SYMBOLS, WEAK
from briefing.language.words import day_words, figure_words, quote_words
from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.language.words import FigureWords

_LONGEST_PHRASE = 5
_SIGNS_IN_NUMBERS = frozenset(["s", "x", *"/⁄×*·-‐‑½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"])
_NOUNS_TOO = frozenset([2, 4])  # parts that are nouns as well: the half, the quarter


class Vocabulary:
    """Look-ups of one language: phrases by their words, and the first word of each so that most looks end there."""

    def __init__(self, code: str, words: FigureWords) -> None:
        self.code = code
        self.words = words
        self.named = {**words.units, **words.currencies}
        self.heads = _heads(self.named) | _heads(SYMBOLS) | _heads(SIGNS) | {c.lower() for c in CODES}
        self.parts = _parts((*self.named, *SYMBOLS, *SIGNS))
        self.starters = frozenset().union(
            words.numbers, words.scales, words.plurals, words.tens, words.dozens, words.several, words.halves,
            words.fractions,
        )  # fmt: skip
        self.endings = words.folds + words.half_endings
        self.beginnings = frozenset(word[:2] for word in (*words.numbers, *words.scales))
        self.joins_widely = code != "en"
        self.left_names = words.left_names
        self.money = frozenset(words.currencies.values()) | CODES
        self.voting = words.ballots.union(phrase.split()[0] for phrase in words.in_favour)
        self.bound_ends = frozenset(phrase.split()[-1] for phrase in words.bounds)
        self.bounds_words = frozenset(word for phrase in words.bounds for word in phrase.split())
        self.rising_bounds = frozenset(phrase for phrase in words.bounds if phrase.split()[0] in words.ups)  # "up to"
        self.up_nouns, self.down_nouns = words.ups & words.change_nouns, words.downs & words.change_nouns
        quotes = quote_words(code)
        self.roles, self.cues, self.relatives = quotes.roles, quotes.cues, quotes.relatives
        self._tell_numbers(words)
        self._tell_verbs(words)
        self._tell_phrases(words)

    def _tell_numbers(self, words: FigureWords) -> None:
        """Set the number words that are nothing else, and what may go on with a number behind its first token."""
        others = self.starters - words.numbers.keys() | words.scales.keys() | words.articles | words.odd.keys()
        others = others.union(words.fractions, words.halves, words.dozens, words.several, words.plurals, words.tens)
        self.plain = {
            word: Decimal(value)
            for word, value in words.numbers.items()
            if word not in others and not words.is_compounding and not (self.endings and word.endswith(self.endings))
        }
        self.continuing = _SIGNS_IN_NUMBERS.union(
            words.numbers, words.scales, words.plurals, words.fractions, words.dozens, words.joiners, words.plus,
            words.points, words.suffixes, (phrase.split()[0] for phrase in words.out_of),
        )  # fmt: skip

    def _tell_verbs(self, words: FigureWords) -> None:
        """Set what verbs are known, and what the classes say of the parts of speech; the first that knows a word."""
        self.moves = words.ups | words.downs
        self.moving = (self.moves - words.change_nouns).union(w for w in self.moves if w.endswith(words.comparatives))
        self.stating = words.states | (self.moves - words.change_nouns)
        self.known_verbs = self.stating | words.verbs
        self.parts_of_speech = (
            ("NUM", words.numbers.keys() | words.scales.keys()),
            ("DET", words.articles | words.determiners),
            ("CCONJ", words.joiners | words.contrasts),
            ("AUX", words.being | words.auxiliaries | words.modals),
            ("PRON", words.people),
            ("ADP", words.of | words.links | words.stops),
            ("VERB", self.known_verbs | words.moves),
        )

    def _tell_phrases(self, words: FigureWords) -> None:
        """Set what belongs to no noun phrase, and what stands between a figure and what it is of."""
        parts = {word for word, parts in words.fractions.items() if parts not in _NOUNS_TOO}
        self.not_nouns = (words.stops | words.verbs | words.being | words.old).union(words.numbers, words.scales)
        self.not_nouns |= words.auxiliaries if words.has_capital_nouns else words.auxiliaries | words.states
        self.not_in_phrases = words.old | words.spans | words.lengths | words.links
        self.not_in_phrases |= words.numbers.keys() | words.scales.keys() | parts
        self.times = frozenset(word for word, unit in words.units.items() if KINDS.get(unit) == "duration")
        self.times |= words.months.keys()
        self.joins_changes = self.moves.union(words.start, words.to, words.by, words.in_year, words.articles, words.of)
        self.joins_changes |= self.bounds_words.union(words.change_nouns, words.either, ",(")
        days = day_words(self.code)
        self.joins_changes |= self.times.union(words.links, words.determiners, days.ordinals, days.units)
        self.no_labels = words.lengths | words.fillers | self.bounds_words
        self.leaders = words.leaders.union(words.bounds_after) - words.additions
        self.has_attributes = bool(words.lead_ups or words.has_capital_nouns)
        self.lead_ups = words.lead_ups | self.bounds_words | words.articles
        self.before_objects = self.bounds_words | words.determiners | words.spans | (self.lead_ups & words.being)

    def class_of(self, name: str) -> frozenset[str]:
        """Return the words of a class, by its name here or in the words of the language, for the tables of rules."""
        words: Iterable[str] = getattr(self if hasattr(self, name) else self.words, name)
        return frozenset(words) | {word.replace("'", "’") for word in words}

    def phrase(self, t: Tokens, first: int, end: int) -> str:
        """Return tokens as lower-cased words with one space between."""
        return " ".join(t.low[first:end])

    def unit_at(self, t: Tokens, i: int, *, is_sure: bool = False) -> tuple[str, int] | None:
        """Return the unit or currency that begins at a token, and the token after it.

        ``is_sure`` says that a unit is expected there, so that even a weak symbol is one.
        """
        if t.low[i] not in self.heads:
            return None
        longest = _LONGEST_PHRASE if t.low[i + 1] in self.parts else 1
        for end in range(min(i + longest, t.count), i, -1):
            is_alone = end == t.count or t.raw[end] in t.breaks or t.low[end] in self.words.lengths
            name = self._unit(t.span(i, end), is_sure=is_sure or is_alone or t.is_glued(i))
            if name and not self._belongs_to_next(t, i, end):
                return name, end
        return None

    def _belongs_to_next(self, t: Tokens, i: int, end: int) -> bool:
        """Tell whether a unit is the sign of the number behind it ("3 USD50"), part of a name, or has the full stop."""
        if t.raw[end - 1] == "." and end == t.count and t.count > i + 2:
            return True
        if t.raw[end] == "-" and t.is_glued(end) and t.is_glued(end + 1) and len(t.raw[i]) == 1 and not t.is_glued(i):
            return True  # "800,000 F-Series pickups"
        is_stuck = t.is_glued(end) and t.raw[end][:1].isdecimal()
        return is_stuck and (t.raw[end - 1][-1:].isalpha() or not t.is_glued(i))

    def is_currency(self, name: str) -> bool:
        """Tell whether a unit is a currency, or a part of one."""
        return name in self.money

    def repeats(self, t: Tokens, i: int) -> bool:
        """Tell whether a currency may be said again at a token, after its sign: "$5 USD", "$76 US"."""
        return not t.is_capital(i) or t.raw[i] in CODES

    def _unit(self, said: str, *, is_sure: bool) -> str | None:
        if said in SYMBOLS and (is_sure or said not in WEAK):
            return SYMBOLS[said]
        if said.isupper() and len(said) > 1 and said.capitalize() in SYMBOLS:
            return SYMBOLS[said.capitalize()]  # "49.52 HZ"
        if said in CODES:
            return None if said in DOUBTFUL and not is_sure else said
        if said in SIGNS and said not in LEFT_ONLY and (is_sure or said not in RIGHT_ONLY):
            return SIGNS[said]
        return self.named.get(said.lower())


def _heads(phrases: Iterable[str]) -> set[str]:
    """Return the first token of each phrase, in lower case."""
    return {_head(phrase.lower()) for phrase in phrases}


def _parts(phrases: Iterable[str]) -> set[str]:
    """Return the tokens of the phrases that have several, in lower case."""
    said = " ".join(phrase for phrase in phrases if not phrase.isalpha())
    return {*Tokens(said, 0, len(said)).low}


def _head(phrase: str) -> str:
    first = phrase.partition(" ")[0]
    if first.isalpha():
        return first
    end = next((i for i, sign in enumerate(first) if not sign.isalpha()), len(first))
    return first[: max(1, end)]


@cache
def vocabulary(code: str) -> Vocabulary:
    """Make the vocabulary of a language, once."""
    return Vocabulary(code, figure_words(code))
