"""From names in their places to entities: one group for all mentions of whom or what a document means.

The recogniser sees a sentence at a time. Here the document speaks: kinds are agreed on by all mentions of a name, a
name in full lends itself to its short forms, an acronym to what it stands for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from briefing.text.entities.recogniser import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

MentionForm = Literal["full", "short", "initials", "acronym"]
_SURE = 0.8  # a short form that surely names a place is none of a person's
_FULL_NAME = range(2, 4)  # words
_NEAR = 300  # characters: of two bearers of a surname, the one just named in full is meant
_INITIAL = 2  # "W" or "W.": as long as an initial is


class Place(Struct, frozen=True, order=True):
    """One mention: where it stands, its words in lower case, and how sure it is."""

    start: int
    end: int
    words: tuple[str, ...]
    votes: tuple[float, ...]
    is_headline: bool = False
    form: MentionForm = "full"
    title: int = -1  # where its honorific begins
    gender: str = ""  # by its honorific: "m", "f"

    @property
    def label(self) -> str:
        """The most probable label of the mention by itself."""
        return LABELS[self.votes.index(max(self.votes))]

    @property
    def sure(self) -> float:
        """How probable it is that it names anything."""
        return sum(self.votes)


class Group(Struct):
    """The mentions of one name while they are gathered; ``full`` are those of its longest form."""

    words: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    full: list[int] = field(default_factory=list)  # where the longest form begins, in order
    is_person: bool = False  # whatever the votes say

    def label(self) -> str:
        """Return the label that the mentions give the group, each with the weight of how sure it is."""
        if self.is_person:
            return "PER"
        votes = self.votes()
        return LABELS[votes.index(max(votes))]

    def votes(self) -> list[float]:
        """Return how much the mentions in full vote for each label."""
        same = [place.votes for place in self.places if place.words == self.words] or [p.votes for p in self.places]
        return [sum(column) for column in zip(*same, strict=True)]


class Groups:
    """The groups of a document, by their words, and for people by their first and last."""

    def __init__(self, gender: Callable[[Group], str | None]) -> None:
        self.gender = gender
        self.by_words: dict[tuple[str, ...], Group] = {}
        self.by_part: defaultdict[str, list[Group]] = defaultdict(list)
        self.by_acronym: dict[str, Group] = {}

    def add(self, place: Place) -> None:
        """Add a mention to the group of its words."""
        group = self.by_words.get(place.words)
        if group is None:
            group = self.by_words[place.words] = Group(place.words)
        group.places.append(place)
        group.full.append(place.start)

    def bearer(self, place: Place) -> Group | None:
        """Return the person of that surname, else of that first name: the one just named in full, else most often.

        Where "Mr" contradicts what the text says of every bearer, it is somebody else.
        """
        bearers = self.by_part.get(place.words[0], [])
        best = [group for group in bearers if group.words[-1] == place.words[0]] or bearers
        if place.gender:
            told = [self.gender(group) for group in best]
            known = [group for group, gender in zip(best, told, strict=True) if gender == place.gender]
            best = known or [group for group, gender in zip(best, told, strict=True) if not gender]
        near = [group for group in best if has_within(group.full, place.start - _NEAR, place.start)]
        return near[0] if len(near) == 1 else max(best, key=lambda group: len(group.full), default=None)


def has_within(starts: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of some places, in order, lies in a range."""
    i = bisect_left(starts, start)
    return i < len(starts) and starts[i] < end


def gathered(
    places: Iterable[Place],
    acronyms: Iterable[tuple[Place, str]],
    gender: Callable[[Group], str | None],
    legal_forms: AbstractSet[str],
) -> list[Group]:
    """Return the groups of some mentions, which come in the order of the text; ``gender`` is what it tells of one."""
    groups = Groups(gender)
    for place in places:
        groups.add(place)
    _know_by_surname(groups)
    _join_middle_names(groups)
    for group in groups.by_words.values():
        if len(group.words) > 1 and group.label() == "PER":
            for part in {group.words[0], group.words[-1]}:
                groups.by_part[part].append(group)
    for place, acronym in acronyms:
        groups.by_acronym.setdefault(acronym, groups.by_words[place.words])
    _join_companies(groups, legal_forms)
    _lend(groups)
    return [group for group in groups.by_words.values() if group.places]


def _know_by_surname(groups: Groups) -> None:
    """Take a name of two or three words for a person's where its last word alone is one: "Pat Orr", for "Orr said"."""
    surnames = {words[0] for words, group in groups.by_words.items() if len(words) == 1 and group.label() == "PER"}
    for words, group in groups.by_words.items():
        group.is_person = len(words) in _FULL_NAME and words[-1] in surnames and group.label() != "ORG"


def _join_middle_names(groups: Groups) -> None:
    """Make "George W. Bush" and "George Bush" one."""
    longer = {(words[0], words[-1]): group for words, group in groups.by_words.items() if _has_initial(words)}
    for words, group in list(groups.by_words.items()):
        other = longer.get((words[0], words[-1])) if len(words) == 2 else None  # first and last
        if other and group.label() == other.label() == "PER":
            other.places += [replace(place, form="short") for place in group.places]
            del groups.by_words[words]


def _join_companies(groups: Groups, legal_forms: AbstractSet[str]) -> None:
    """Make "Halva Inc" and "Halva" one."""
    for words, group in list(groups.by_words.items()):
        short = groups.by_words.get(words[:-1]) if words[-1] in legal_forms else None
        if short:
            group.places += [replace(place, form="short") for place in short.places]
            del groups.by_words[short.words]


def _has_initial(words: tuple[str, ...]) -> bool:
    return len(words) > 2 and all(len(word) <= _INITIAL for word in words[1:-1])


def _lend(groups: Groups) -> None:
    """Give short forms and acronyms to the group of the name in full."""
    for words, group in list(groups.by_words.items()):
        if len(words) > 1:
            continue
        own, group.places = group.places, []
        for place in own:
            meant, form = _meant(groups, place)
            other = None if meant else _another(groups, place)
            if other:
                other.places.append(replace(place, start=place.title, words=other.words))
            else:
                (meant or group).places.append(replace(place, form=form))


def _another(groups: Groups, place: Place) -> Group | None:
    """Return the group of "Mr Blom", where all whom the document names Blom are women."""
    if not place.gender or place.words[0] not in groups.by_part:
        return None
    words = (place.gender, *place.words)
    return groups.by_words.setdefault(words, Group(words))


def _meant(groups: Groups, place: Place) -> tuple[Group | None, str]:
    named = groups.by_acronym.get(place.words[0])
    if named:
        return named, "acronym"
    if place.label in {"LOC", "ORG"} and max(place.votes) >= _SURE:
        return None, "full"
    return groups.bearer(place), "short"
