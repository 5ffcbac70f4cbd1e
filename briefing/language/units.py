"""Units and currencies, whatever the language: one canonical name each, with the symbols that mean it.

A canonical name is singular English with British spelling. Symbols are case-sensitive ("mW" is not "MW").
"""

from __future__ import annotations

from briefing.language.lexicon import neutral
from briefing.language.neutral import Currencies, Units

_KNOWN = neutral("units", Units)
_GROUPS = {
    "duration": _KNOWN.duration,
    "percent": _KNOWN.percent,
    "temperature": _KNOWN.temperature,
    "measure": _KNOWN.measure,
}
SYMBOLS = {sign: name for group in _GROUPS.values() for name, signs in group.items() for sign in signs}
KINDS = {name: kind for kind, group in _GROUPS.items() for name in group}
# Symbols that are more often something else: units only where they are stuck to the number or end the clause.
WEAK = _KNOWN.weak
# How many of the smaller unit make one of the larger, for lengths of time and measures said in two units.
PARTS = _KNOWN.parts

# ISO 4217 codes, and the signs that stand for them.
_CURRENCIES = neutral("currencies", Currencies)
CODES = _CURRENCIES.codes
# Codes that are also words, or the names of other things, in capitals: a sum only where a sign or scale supports them.
DOUBTFUL = _CURRENCIES.doubtful
# Written to the left or to the right of the number; white space inside is folded away.
SIGNS = _CURRENCIES.signs
RIGHT_ONLY = _CURRENCIES.right_only
LEFT_ONLY = _CURRENCIES.left_only
# Minor units stay as said; added to a sum in their major unit they are hundredths of it.
MINOR = _CURRENCIES.minor
