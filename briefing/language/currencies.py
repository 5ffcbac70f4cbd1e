"""Currencies, whatever the language: ISO 4217 codes, and the signs that stand for them."""

from __future__ import annotations

from briefing.language.lexicon import neutral
from briefing.language.neutral import Currencies

_KNOWN = neutral("currencies", Currencies)
CODES = _KNOWN.codes
# Codes that are also words, or the names of other things, in capitals: a sum only where a sign or scale supports them.
DOUBTFUL = _KNOWN.doubtful
# Written to the left or to the right of the number; white space inside is folded away.
SIGNS = _KNOWN.signs
RIGHT_ONLY = _KNOWN.right_only
LEFT_ONLY = _KNOWN.left_only
# Minor units stay as said; added to a sum in their major unit they are hundredths of it.
MINOR = _KNOWN.minor
