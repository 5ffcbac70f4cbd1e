"""A sentence as tokens with their places: numbers, words, and each other sign by itself."""

from __future__ import annotations

import re

# A number takes its separators with it ("1,234.56", "10 000", "12'500"); a word its apostrophes, never a digit.
_TOKEN = re.compile(
    r"""
    [dDlL]['’](?=[^\W\d_])                                                    # what French and Italian elide
    | [^\W\d_]+(?:['’][^\W\d_]+)*                                            # a word
    | \d{1,3}(?:[\ \u00a0\u202f\u2009]\d{3})+(?![\d]|[,.]\d{3}\b)(?:[.,]\d+)?   # groups set apart by spaces
    | \d+(?:[.,'’٫٬·]\d+)*(?:[eE][+-]?\d{1,3}(?!\w))?                        # any other run of digits
    | (?<!\S)[.,]\d+(?=[\s%]|$)                                             # .75
    | (?<![\w.])\.\d+
    | [^\s]                                                                  # a sign
    """,
    re.VERBOSE,
)
_PADDING = 16  # how far beyond either end a rule may look


class Tokens:
    """The tokens of one stretch of a text, as lists side by side.

    Beyond the last token, and before the first, stand empty ones, so that a rule may look around without asking.

    >>> t = Tokens("It cost $1.5m.", 0, 14)
    >>> t.raw[:t.count]
    ['It', 'cost', '$', '1.5', 'm', '.']
    >>> t.low[-1], t.is_glued(4)
    ('', True)
    """

    breaks = frozenset(',.;:()[]!?—–"“”|')  # the signs that end a clause

    def __init__(self, text: str, start: int, end: int, *, is_whole: bool = False) -> None:
        found = [m.span() for m in _TOKEN.finditer(text, start, end)]
        self.text = text
        self.is_whole = is_whole  # nothing but this stands in its block
        self.count = len(found)
        self.raw = [text[at:to] for at, to in found] + [""] * _PADDING
        self.low = [token.lower() for token in self.raw]
        self.starts = [at for at, _ in found] + [end] * _PADDING
        self.ends = [to for _, to in found] + [end] * _PADDING
        self.tags = [""] * len(self.raw)  # parts of speech, as Universal Dependencies names them, where they are known

    def with_tags(self, tags: list[str]) -> Tokens:
        """Return the same tokens with other parts of speech; what others read of them stays as it was."""
        told = Tokens.__new__(Tokens)
        told.__dict__.update(self.__dict__, tags=tags)
        return told

    def is_digits(self, i: int) -> bool:
        """Tell whether a token begins with a digit, or with a point and a digit."""
        token = self.raw[i]
        return bool(token) and (token[0].isdecimal() or (token[0] in ".," and len(token) > 1))

    def is_word(self, i: int) -> bool:
        """Tell whether a token is made of letters."""
        return self.raw[i][:1].isalpha()

    def is_capital(self, i: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.raw[i][:1].isupper()

    def is_glued(self, i: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < i < self.count and self.starts[i] == self.ends[i - 1]

    def span(self, first: int, end: int) -> str:
        """Return the text from one token up to another, its white space folded."""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split())
