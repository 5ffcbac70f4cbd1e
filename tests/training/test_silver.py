"""Names of treebanks that mark none: where they begin and end, and what of them holds in any language."""

from __future__ import annotations

import pytest

from briefing.language.words import quote_words
from briefing.text.tokens import Tokens
from briefing.training.edges import edges
from briefing.training.silver import Stretch
from briefing.training.treebanks import Tagged


@pytest.mark.parametrize(
    ("language", "words", "names"),
    [
        ("de", "Die/DET Alte/ADJ Post/NOUN war/AUX zu/ADV ./PUNCT", []),
        ("nl", "Duitse/ADJ boeren/NOUN kwamen/VERB ./PUNCT", []),
        ("es", "El/DET Ayuntamiento/NOUN calló/VERB ./PUNCT", []),
        ("de", "Hier/ADV sprach/VERB Ute/PROPN van/ADP der/DET Berg/PROPN ./PUNCT", ["Ute van der Berg"]),
        ("es", "La/DET Universidad/PROPN de/ADP Vega/PROPN cerró/VERB ./PUNCT", ["Universidad de Vega"]),
        ("fr", "Une/DET Orla/PROPN - Nord/PROPN ouvre/VERB ./PUNCT", ["Orla", "Nord"]),
        ("nl", "Kees/PROPN en/CCONJ Mien/PROPN kwamen/VERB ./PUNCT", ["Kees", "Mien"]),
    ],
)
def test_names_are_proper_nouns_and_what_joins_them(language: str, words: str, names: list[str]) -> None:
    pairs = [word.partition("/")[::2] for word in words.split()]
    text = " ".join(word for word, _ in pairs)
    tokens = Tokens(text, 0, len(text))
    found = edges(Tagged(tokens, [tag or "PUNCT" for _, tag in pairs]), quote_words(language))
    assert [tokens.span(start, end) for start, end in found] == names


def test_what_holds_in_any_language_has_no_words() -> None:
    stretch = Stretch([["w=ute", "s=Xx", "g=given", "t=PROPN", "--g=place"]], ["B-PER"])
    assert stretch.neutral() == ([["s=Xx", "g=given", "t=PROPN", "--g=place"]], ["B-PER"])
    assert stretch.neutral(has_tags=False) == ([["s=Xx", "g=given"]], ["B-PER"])
