"""Words by which the furniture of a page is known: bylines, date lines. All languages at once.

A reader meets a text before its language is known, so these lists are not split by language.
"""

from __future__ import annotations

from briefing.language.lexicon import neutral
from briefing.language.neutral import Layout

_KNOWN = neutral("layout", Layout)
BYLINE_OPENERS = _KNOWN.byline_openers
MONTH_NUMBERS = _KNOWN.months
MONTHS = frozenset(MONTH_NUMBERS)
WEEKDAYS = _KNOWN.weekdays
# What else may stand in a line that only says when a text appeared.
DATE_LINE_WORDS = _KNOWN.date_line_words
# A short line that is one of these, or starts with one and a colon, is no part of the text.
FURNITURE = _KNOWN.furniture
# A line that starts with one of these lists people, however long it is.
LABELS = _KNOWN.labels
CAPTIONS = _KNOWN.captions
# Headings that say what kind of block stands under them.
CONTENTS_HEADS = _KNOWN.contents_heads
REFERENCE_HEADS = _KNOWN.reference_heads
NOTICES = _KNOWN.notices
REPLY_ENDS = _KNOWN.reply_ends
CREDITS = _KNOWN.credits
COURTESIES = _KNOWN.courtesies
GREETINGS = _KNOWN.greetings
CLOSINGS = _KNOWN.closings
# A byline with one of these words names a desk or an account, and nobody.
NO_AUTHORS = _KNOWN.no_authors
