"""Generated news: texts of any number, by a seed, with the structure of real ones and nobody's words but ours.

A text has a title, a byline, a lead and a dozen paragraphs of two to four sentences: subordinate clauses, quotations
with their speakers, figures of many kinds, dates, pronouns and surnames that point back. Some 500 words.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FIRST = (
    "Marta Jonas Ines Oskar Leila Tomas Ruth Pavel Nadia Hugo Greta Ivan Clara Mikael Sofia Aaron Helen Bruno".split()
)
_LAST = (
    "Lindqvist Okafor Brandt Castell Novak Ferrant Haldane Whitlock Moreau Sandoval Petrov Aldous Kessler Vance Ito"
    " Marlowe Thorne Ekberg"
).split()
_PLACES = "Norrvik Aldermere Castelport Brenholm Eastwick Varnholt Lower Fenton Sant Miro Kirkhaven Tolbury".split()
_ROLES = (
    "head of the port authority", "mayor", "chief engineer", "finance director", "spokeswoman for the council",
    "professor of hydrology", "union secretary", "director of the museum", "police commissioner", "chair of the board",
)  # fmt: skip
_BODIES = (
    "the port authority", "the city council", "the transport ministry", "the regional court", "the water company",
    "the teachers' union", "the health board", "the railway operator", "the university", "the housing association",
)  # fmt: skip
_SUBJECTS = (
    "the harbour tunnel", "the tram line", "the new hospital wing", "the flood barrier", "the school reform",
    "the steel works", "the central library", "the fishing quota", "the wind farm", "the night bus network",
    "the old grain market", "the rent freeze", "the airport extension", "the river ferry",
)  # fmt: skip
_EVENTS = ("opened", "was approved", "was halted", "ran over budget", "was put to a vote", "came under review")
_REASONS = (
    "contractors had found the ground softer than the first survey suggested",
    "two of the three bidders withdrew within a week",
    "the ministry changed the safety rules after work had begun",
    "residents challenged the noise assessment in court",
    "spring storms damaged the temporary bridge",
    "the auditors had asked for a second opinion on the tender",
)
_PLANS = (
    "reopen the western approach", "publish the full report", "hire an outside inspector",
    "lower the fares for students", "replace the oldest pumps", "hold a public hearing",
    "extend the contract by a year", "close the depot at weekends",
)  # fmt: skip
_SAID = ("said", "told reporters", "said in a statement", "added", "said on the steps of the town hall", "argued")
_OPINIONS = (
    "We should have told the public earlier, and we are sorry",
    "Nobody who saw the plans at the time thought that this would be cheap",
    "It works, it is safe, and people are already using it",
    "What we need now is patience, not another committee",
    "The figures speak for themselves, but they do not tell the whole story",
    "I have asked for every invoice, and I will read every one of them",
    "Our members were promised a say, and they have not been given one",
    "If the river rises again this winter, we will be ready",
)
_MOMENTS = (
    "Shortly before dawn", "In the end", "During the ceremony", "For most of the afternoon", "Not long ago",
    "As the doors closed", "Behind the scenes", "Against all expectation", "Once the speeches were over",
)  # fmt: skip
_GROUPS = (
    "shopkeepers", "a small crowd of pensioners", "the inspectors", "families with children", "several ministers",
    "the night shift", "delegates from the provinces", "students in yellow vests", "the engineers who drew the plans",
)  # fmt: skip
_ACTS = (
    "walked the length of the site", "waited in the rain", "handed over a letter of protest", "queued for coffee",
    "argued about the seating", "sang until the police asked them to stop", "looked on in silence",
    "crossed the bridge on foot", "signed the visitors' book", "refused to leave the gallery",
)  # fmt: skip
_WHERE = (
    "outside the town hall", "beside the eastern gate", "in the old customs house", "under the new canopy",
    "along the embankment", "in front of the cameras", "at the far end of the platform", "near the lock",
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday".split()


def article(seed: int) -> str:
    """Return the text of that number: the same one on every machine."""
    return _Writer(random.Random(seed)).article()


def articles(number: int, first: int = 0) -> Iterator[str]:
    """Yield so many texts."""
    return (article(seed) for seed in range(first, first + number))


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self.any = chance.choice
        self.number = chance.randint
        self.people = [(f"{self.any(_FIRST)} {self.any(_LAST)}", self.any(_ROLES)) for _ in range(3)]
        self.bodies = chance.sample(_BODIES, 3)
        self.subject = self.any(_SUBJECTS)
        self.place = self.any(_PLACES)

    def article(self) -> str:
        event = self.any(_EVENTS)
        title = f"{self.subject[4:].capitalize()} in {self.place} {event}"
        opening = self.any(
            (
                (
                    f"{self.subject.capitalize()} in {self.place} {event} on {self.any(_DAYS)},"
                    f" {self.number(2, 9)} months later than planned and {self.number(11, 60)}% over its first budget."
                ),
                (
                    f"After {self.number(3, 15)} years of argument, {self.subject} in {self.place} {event} on"
                    f" {self.any(_DAYS)} by a majority of {self.number(21, 40)} to {self.number(5, 20)}."
                ),
            )
        )
        lead = f"{opening} {self.sentence()}"
        body = [" ".join(self.sentence() for _ in range(self.number(2, 4))) for _ in range(self.number(6, 9))]
        return "\n\n".join([title, f"By {self.any(_FIRST)} {self.any(_LAST)}", lead, *body]) + "\n"

    def sentence(self) -> str:
        plain = (self.cause, self.cause, self.scene, self.scene, self.reaction, self.reaction)
        make: Callable[[], str] = self.any(
            (*plain, self.quotation, self.quotation, self.money, self.crowd, self.plan, self.history)
        )
        return make()

    def money(self) -> str:
        amount = f"{self.any('€$£')}{self.number(2, 900)}.{self.number(1, 9)} {self.any(('million', 'bn', 'million'))}"
        return self.any(
            (
                (
                    f"{self.any(self.bodies).capitalize()} put the final cost at {amount}, against an estimate of"
                    f" less than half that sum in {self.number(2009, 2022)}."
                ),
                f"Of the {amount} set aside for {self.subject}, roughly {self.number(10, 90)} per cent has been spent.",
                (
                    f"Spending rose by {self.number(2, 30)}.{self.number(1, 9)}% to {amount}, according to the accounts"
                    f" of {self.any(self.bodies)}."
                ),
            )
        )

    def cause(self) -> str:
        return (
            f"{self.any(('The delay followed', 'Work stopped', 'The dispute began'))} because {self.any(_REASONS)},"
            f" which {self.any(self.bodies)} {self.any(('denies', 'has since confirmed', 'had long expected'))}."
        )

    def scene(self) -> str:
        return (
            f"{self.any(_MOMENTS)}, {self.any(_GROUPS)} {self.any(_ACTS)} {self.any(_WHERE)}"
            f"{self.any(('', f' while {self.any(_GROUPS)} {self.any(_ACTS)}', ', as the forecast had promised'))}."
        )

    def reaction(self) -> str:
        name, role = self.any(self.people)
        who = self.any(
            (f"{name}, the {role.split(' of ')[0].split(' for ')[0]}", f"{name.split()[1]}", "The opposition")
        )
        return (
            f"{who} {self.any(('welcomed', 'rejected', 'did not comment on', 'defended'))} the decision of"
            f" {self.any(self.bodies)}, {self.any(('arguing that', 'on the grounds that', 'and recalled that'))}"
            f" {self.any(_REASONS)}."
        )

    def quotation(self) -> str:
        name, role = self.any(self.people)
        first, second = self.any(_OPINIONS), self.any(_OPINIONS)
        who = self.any((f"{name}, {role},", f"{name.split()[1]}", self.any(("she", "he"))))
        return self.any(
            (
                f"“{first},” {who} {self.any(_SAID)}.".replace(", said", " said"),
                f"“{first},” said {name}, {role}. “{second}.”",
                f"{name}, {role}, said that {self.any(self.bodies)} “could not go on like this”.",
            )
        )

    def crowd(self) -> str:
        return self.any(
            (
                (
                    f"More than {self.number(2, 80)},{self.number(100, 999)} people signed a petition against the plan,"
                    f" and some {self.number(150, 900)} of them came to the meeting on {self.any(_DAYS)}."
                ),
                (
                    f"About {self.number(12, 95)},000 vehicles a day are expected once the second lane is open, up from"
                    f" {self.number(4, 11)},000 in {self.number(2010, 2023)}."
                ),
                (
                    f"The survey of {self.number(800, 2400)} households found that one in {self.number(3, 9)} would"
                    f" leave {self.place} if the work went on for another year."
                ),
            )
        )

    def plan(self) -> str:
        name, _ = self.any(self.people)
        return (
            f"By {self.number(1, 28)} {self.any(_MONTHS)} {self.number(2026, 2029)}, {self.any(self.bodies)} intends to"
            f" {self.any(_PLANS)}, although {name.split()[1]} has warned that it may take"
            f" {self.number(2, 18)} months longer."
        )

    def history(self) -> str:
        return (
            f"When {self.subject} was first proposed in {self.number(1970, 2015)}, {self.place} had"
            f" {self.number(20, 400)},000 inhabitants and a budget that {self.any(self.bodies)} described at the time"
            f" as {self.any(('sufficient', 'optimistic', 'a joke', 'the best it could do'))}."
        )
