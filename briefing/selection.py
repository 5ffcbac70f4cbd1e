"""Scores -> sentences: what fits the budget, says nothing twice, and keeps the order of the text."""

from __future__ import annotations

from collections import Counter
from heapq import heapify, heappop, heappush, heapreplace
from math import sqrt
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.model import Budget
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefing.model import Score, Sentence

Vector = dict[str, float]
_LENGTH = lazy(r"(\d{1,12}(?:\.\d{1,12})?)\s*(w|c|%|)")
_UNITS: dict[str, str] = {"": "sentences", "w": "words", "c": "characters", "%": "percent"}
_MARKS = frozenset('"“”„«»‘「」')
# From this cosine on two sentences with the same numbers are one sentence told twice.
_NEAR_EQUAL = 0.9
# What a sentence loses in a long text for each one already chosen from the same tenth of it: a brief is of the whole.
_CROWDING = 0.1
_LONG, _CROWD = 1000, 5  # sentences in a long text; sentences that are a crowd
# A budget of words or characters is full from here on; before, what does not fit yields to what does.
_FULL = 0.85
# A sentence that leans is shown with what it leans on, or not at all: one sentence, and what that one counts for.
_MOST_SUPPORT, _SUPPORT = 2, 0.3
# So many sentences are tried in all combinations where taking the best ones first leaves a budget half empty.
_TRIED = 48
# Likeness is looked for among so many sentences chosen last: what is alike has like scores and is met close by.
_REMEMBERED = 256


def parse_budget(length: str) -> Budget:
    """Read a length as the user writes it: ``5`` sentences, ``120w`` words, ``600c`` characters, ``20%``.

    >>> parse_budget("120w")
    Budget(amount=120.0, unit='words')
    >>> parse_budget("a lot")
    Traceback (most recent call last):
    briefing.errors.UsageError: no length 'a lot'
    """
    match = _LENGTH.fullmatch(length.strip())
    if not match or not float(match[1]):
        raise UsageError(f"no length '{length}'", "a length is 5 (sentences), 120w (words), 600c (characters) or 20%")
    return Budget(float(match[1]), _UNITS[match[2]])  # type: ignore[arg-type]


def select(
    sentences: Sequence[Sentence],
    scores: Sequence[Score],
    budget: Budget,
    *,
    redundancy: float = 0.5,
    leaning: Collection[int] = (),
) -> list[int]:
    """Return the indices of the sentences to show, in the order of the text, never more than the budget.

    Best first, each worth its score less ``redundancy`` times its largest cosine with one already chosen, and a
    little less in a text of 1,000 sentences where it is close to chosen ones. One that is among ``leaning`` (indices of
    sentences that need the one before them) comes with that one, at a value between theirs, or yields.
    Of near equals only the best; no half quotations.

    A budget of sentences or percent gives at least one; one of words (parted by white space) or characters (white
    space folded) is filled to 85% where a combination of the best does it, and gives none where nothing fits.

    >>> from briefing.model import Score, Sentence, Span
    >>> texts = ["Trams are late again.", "Trams are late again.", "Buses run."]
    >>> said = [Sentence(Span(0, 1), t, words=tuple(t.lower().split())) for t in texts]
    >>> select(said, [Score(0.9), Score(0.8), Score(0.7)], Budget(2))
    [0, 2]
    """
    pool = [i for i, s in enumerate(sentences) if not is_torn(s.text)] or list(range(len(sentences)))
    room = _Room(*_costs(sentences, budget))
    draw = _Draw(sentences, scores, redundancy, leaning)
    picks = draw.best(pool, room)
    if budget.unit in ("words", "characters") and room.has_refused and not room.is_full:
        fitting = [i for i in pool if room.costs[i] <= room.limit]
        distinct = draw.best(fitting, _Room([1] * len(sentences), _TRIED))
        picks = list(_fuller(distinct, scores, room)) or picks
    return sorted(picks)


def _costs(sentences: Sequence[Sentence], budget: Budget) -> tuple[list[int], int]:
    """Return what each sentence costs and how much there is to spend."""
    if budget.unit == "words":
        return [len(s.text.split()) for s in sentences], int(budget.amount)
    if budget.unit == "characters":  # the space that parts a sentence from the next is shown too
        return [len(" ".join(s.text.split())) + 1 for s in sentences], int(budget.amount) + 1
    share = budget.amount * len(sentences) / 100 if budget.unit == "percent" else budget.amount
    return [1] * len(sentences), max(1, int(share))


class _Room:
    """What a budget still has room for."""

    def __init__(self, costs: list[int], limit: int) -> None:
        self.costs = costs
        self.limit = limit
        self.used = 0
        self.has_refused = False

    def take(self, *taken: int) -> bool:
        """Take sentences if they fit together."""
        cost = sum(self.costs[i] for i in taken)
        fits = self.used + cost <= self.limit
        self.used += cost if fits else 0
        self.has_refused |= not fits
        return fits

    @property
    def is_full(self) -> bool:
        """Whether so much is used that a worse sentence need not fill the rest."""
        return self.used >= _FULL * self.limit


class _Draw:
    """The sentences, drawn best first by maximal marginal relevance (Carbonell and Goldstein, 1998).

    With a lazy heap: what was chosen can only lower a value, so the top one is the best if it is up to date. (A
    sentence that leaned on one chosen just now rises; it is pushed anew.)
    """

    def __init__(
        self, sentences: Sequence[Sentence], scores: Sequence[Score], redundancy: float, leaning: Collection[int]
    ) -> None:
        self.sentences = sentences
        self.scores = scores
        self.redundancy = redundancy
        self.leaning = leaning
        self.loose: set[int] = set()  # those whose support is not chosen yet
        self.parts = 10 if len(sentences) >= _LONG else 0
        self.crowd: list[int] = []  # how many are chosen from each tenth
        self.postings: dict[str, list[tuple[int, float]]] = {}  # which of the chosen have a term, and its weight
        self.vectors: dict[int, dict[str, float]] = {}

    def best(self, pool: Sequence[int], room: _Room) -> list[int]:
        """Return what there is room for, best first; what leans on a sentence that is not shown comes last of all."""
        self.chosen: list[int] = []
        self.said: set[object] = set()  # the words of all that is chosen
        self.loose = set(self.leaning)
        self.crowd = [0] * 10
        self.postings = {}
        self.likeness = dict.fromkeys(pool, 0.0)
        self._take_best(pool, room)
        if not room.is_full and self.loose:
            left, self.loose = self.loose, set()
            self._take_best([i for i in pool if i in left], room)
        return self.chosen

    def _take_best(self, pool: Sequence[int], room: _Room) -> None:
        """Take the best of some sentences while there is room."""
        seen = dict.fromkeys(pool, 0)
        heap = [(-self._value(i, self.likeness[i]), i) for i in pool]
        heapify(heap)
        while heap:
            _, i = heap[0]
            if seen[i] < len(self.chosen):
                self._update(i, seen[i])
                seen[i] = len(self.chosen)
                heapreplace(heap, (-self._value(i, self.likeness[i]), i))
                continue
            heappop(heap)
            taken = self._with_support(i)
            if not taken or any(map(self._is_said, taken)):
                continue
            if room.take(*taken):
                for j in taken:
                    self._choose(j)
                if i + 1 in self.loose and i + 1 in seen:
                    self.loose.discard(i + 1)
                    heappush(heap, (-self._value(i + 1, self.likeness[i + 1]), i + 1))
            elif room.is_full:
                break

    def _with_support(self, i: int) -> list[int]:
        """Return a sentence with those before it that it leans on; none where they are too many, or cannot be shown."""
        needed = [i]
        while needed[0] in self.loose:
            needed.insert(0, needed[0] - 1)
            if len(needed) > _MOST_SUPPORT or needed[0] not in self.likeness:
                return []
        return needed if needed[0] not in self.chosen[-_REMEMBERED:] else needed[1:]

    def _choose(self, i: int) -> None:
        self._remember(i, len(self.chosen))
        self.chosen.append(i)
        self.said.add(self.sentences[i].words or self.sentences[i].text)
        self.loose.discard(i)

    def _is_said(self, i: int) -> bool:
        key = self.sentences[i].words or self.sentences[i].text
        return key in self.said or (self.likeness[i] >= _NEAR_EQUAL and self._is_retold(i, self.chosen))

    def _update(self, i: int, since: int) -> None:
        self.likeness[i] = max(self.likeness[i], self._likeness(i, max(since, len(self.chosen) - _REMEMBERED)))

    def _value(self, i: int, likeness: float) -> float:
        """Return what a sentence is worth; one that leans comes with the one before it, which counts a little."""
        crowding = _CROWDING * min(_CROWD, self.crowd[self._part(i)]) if self.parts else 0.0
        value = self.scores[i].value
        if i in self.loose:
            value += _SUPPORT * (self.scores[i - 1].value - value)
        return value - self.redundancy * (likeness + crowding)

    def _part(self, i: int) -> int:
        return i * self.parts // len(self.sentences)

    def _remember(self, i: int, number: int) -> None:
        self.crowd[self._part(i)] += 1
        for term, weight in self._vector(i).items():
            self.postings.setdefault(term, []).append((number, weight))

    def _likeness(self, i: int, since: int) -> float:
        """Return the largest cosine with the sentences chosen since a number, walking only those that share a term."""
        dots: dict[int, float] = {}
        for term, weight in self._vector(i).items():
            for number, other in reversed(self.postings.get(term, ())):
                if number < since:
                    break
                dots[number] = dots.get(number, 0.0) + weight * other
        return max(dots.values(), default=0.0)

    def _is_retold(self, i: int, chosen: Sequence[int]) -> bool:
        return any(is_near_equal(self.sentences[i], self.sentences[j]) for j in chosen[-_REMEMBERED:])

    def _vector(self, i: int) -> dict[str, float]:
        if i not in self.vectors:
            self.vectors[i] = unit_vector(self.sentences[i].terms)
        return self.vectors[i]


def _fuller(tried: Sequence[int], scores: Sequence[Score], room: _Room) -> tuple[int, ...]:
    """Return the most valuable combination that fills a budget; empty if none does. Cost: tried times limit."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for i in tried:
        for used, (value, picks) in list(best.items()):
            total = used + room.costs[i]
            better = (value + scores[i].value, (*picks, i))
            if total <= room.limit and better > best.get(total, (-1.0, ())):
                best[total] = better
    return max([found for used, found in best.items() if used >= _FULL * room.limit], default=(0.0, ()))[1]


def unit_vector(terms: Sequence[str]) -> Vector:
    """Return term counts scaled to length 1, so that the cosine of two vectors is their dot product.

    >>> unit_vector(["rate", "rise"]) == unit_vector(["rise", "rate"])
    True
    """
    counts = dict.fromkeys(terms, 1 / sqrt(len(terms) or 1))
    if len(counts) == len(terms):  # no term twice: so it is in most sentences
        return counts
    counts = dict.fromkeys(counts, 0.0)
    for term in terms:
        counts[term] += 1
    norm = sqrt(sum([count * count for count in counts.values()]))
    return {term: count / norm for term, count in counts.items()}


def summed(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of vectors.

    >>> summed([{"a": 1.0}, {"a": 0.5, "b": 2.0}])
    {'a': 1.5, 'b': 2.0}
    """
    total: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def cosine(a: Vector, b: Vector) -> float:
    """Return the dot product of two vectors, walking the shorter one."""
    if len(a) > len(b):
        a, b = b, a
    return sum([weight * b[term] for term, weight in a.items() if term in b])


def is_near_equal(a: Sentence, b: Sentence) -> bool:
    """Tell whether two sentences say the same in nearly the same words, and state the same numbers.

    >>> from briefing.model import Sentence, Span
    >>> a, b, c = (Sentence(Span(0, 1), t, tuple(t.split()), tuple(t.split())) for t in ["up 4", "up 4", "up 5"])
    >>> is_near_equal(a, b), is_near_equal(a, c)
    (True, False)
    """
    if a.words == b.words:
        return bool(a.words) or a.text == b.text
    numbers = [{word for word in s.words if word.isdigit()} for s in (a, b)]
    return numbers[0] == numbers[1] and cosine(unit_vector(a.terms), unit_vector(b.terms)) >= _NEAR_EQUAL


def is_torn(text: str) -> bool:
    """Tell whether a sentence shows half a quotation: a mark whose partner stands in another sentence.

    Marks are counted in pairs, whichever opens: “…”, „…“, ”…”, «…», »…«. An apostrophe is no mark.

    >>> is_torn("“We waited."), is_torn("He said “no”."), is_torn("It’s late.")
    (True, False, False)
    """
    if _MARKS.isdisjoint(text):
        return False
    odd = any(sum(map(text.count, pair)) % 2 for pair in ('"', "“”„", "«»"))
    crossed = "“" in text and -1 < text.find("”") < text.find("“") and "„" not in text
    single = "‘" in text and "’" not in text[text.rfind("‘") :]
    return odd or crossed or single or text.count("「") != text.count("」")


def also_in(chosen: Sequence[Sentence], pool: Sequence[Sentence]) -> list[tuple[int, ...]]:
    """Return for each chosen sentence the other documents that hold a near-equal one. Linear in the pool.

    >>> from briefing.model import Sentence, Span
    >>> a, b = (Sentence(Span(0, 1), "It rained.", ("it", "rained"), document=n) for n in (0, 1))
    >>> also_in([a], [a, b])
    [(1,)]
    """
    holders: dict[str, list[int]] = {}
    for number, sentence in enumerate(chosen):
        for word in {*sentence.words}:
            holders.setdefault(word, []).append(number)
    found: list[set[int]] = [set() for _ in chosen]
    for sentence in pool:
        shared = Counter(number for word in {*sentence.words} for number in holders.get(word, ()))
        for number, count in shared.items():
            is_like = 2 * count >= len({*sentence.words}) and sentence.document != chosen[number].document
            if is_like and is_near_equal(sentence, chosen[number]):
                found[number].add(sentence.document)
    return [tuple(sorted(documents)) for documents in found]
