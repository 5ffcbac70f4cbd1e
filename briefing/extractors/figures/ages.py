"""Numbers that are ages without a word for years: "aged 34", "Marta Lind, 61, said", "she was 25"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.extractors.figures.quantities import ANCHORS
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_OLDEST = 120
AGE = "year"  # the unit of one
_GROWN = "!unit value>13"  # from fourteen on people stand in the news without commas
_LAST = "END|BREAK|stops"  # nothing is counted

AGES: Table[Quantity] = Table(
    "figures: ages",
    (
        Rule("of 71 years", AGE, "persons|roles of <figure>", when="unit=year", yes=("A woman of 71 years fell.",)),
        Rule("At 76", AGE, "TITLE&at_age <figure> [,] TITLE", when=_GROWN, yes=("At 76, Ann Lee sings.",)),
        Rule("aged", AGE, "aged bounds_words|between{0,3} of? <figure>", when="!unit", yes=("Tom, aged 34, ran.",)),
        Rule("Ann Lee, 61", AGE, r"TITLE&!months&!names [,] <figure:FREE&/\d{1,3}/> [,);.–—-]|after_age", when="!unit",
            yes=("Marta Lind, 61, said so.",)),
        Rule("turned", AGE, f"turned <figure:!ones> {_LAST}&!of", when="!unit", yes=("He turned 40 today.",)),
        Rule("she was", AGE, f"people being{{1,4}} <figure:!ones> {_LAST}&!of", when="!unit", yes=("She was 25.",)),
        Rule("under 16", AGE, f"persons limits <figure> {_LAST}", when="!unit", yes=("Girls under 16 may not.",)),
        Rule("a woman of", AGE, f"roles&!persons of <figure:DIGIT> {_LAST}", when=_GROWN,
            yes=("He met a woman of 71.",), no=("A staff of 60 is enough.",)),
        Rule("and 84", AGE, f"[,]|joiners{{1,2}} <figure> {_LAST}", when="!unit",
            yes=("They are aged 59, 76 and 84.",)),
    ),
    ANCHORS,
)  # fmt: skip


def with_age(t: Tokens, q: Quantity, v: Vocabulary, last: Quantity | None = None) -> Quantity:
    """Return a quantity as an age in years where the words around it say so, else as it is.

    ``last`` is the quantity before: what follows an age in a list is one too ("aged 59, 76 and 84").
    """
    if q.is_age or (q.unit and q.high is not None) or q.number.has_scale or q.value % 1 or not 0 < q.value <= _OLDEST:
        return q
    match = AGES.of(v).first(t, q)
    if match is None or (match.rule.name == "and 84" and not _follows(last, match.start)):
        return q
    return replace(q, unit=match.rule.gives, is_age=True)


def _follows(last: Quantity | None, at: int) -> bool:
    return last is not None and last.is_age and last.unit == "year" and last.end == at
