"""One document, read once: what the extractors share, made when it is first asked for."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from briefing.model import Document, Entity

_KEPT = 256  # sentences whose tokens are kept: the extractors walk a text side by side, and memory stays bounded
_LONGEST_STRETCH = 20_000  # characters; a longer sentence is read in pieces


class Analysis:
    """The reading of one document: the tokens of each sentence, and all that is learned of them.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> analysis = Analysis(segment(content_of("It cost $1.5m. Nobody paid."), "en"))
    >>> [tokens.raw[: tokens.count] for tokens in analysis.tokens(1)]
    [['Nobody', 'paid', '.']]
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._tokens: OrderedDict[int, list[Tokens]] = OrderedDict()

    def tokens(self, sentence: int) -> list[Tokens]:
        """Return the tokens of a sentence, by its number; those of an endless one in pieces."""
        found = self._tokens.get(sentence)
        if found is None:
            found = self._tokens[sentence] = self._cut(sentence)
            if len(self._tokens) > _KEPT:
                self._tokens.popitem(last=False)
        return found

    def tagged(self, sentence: int) -> list[Tokens]:
        """Return the tokens of a sentence with their parts of speech; none where nothing was learned of the language.

        >>> from briefing.readers.text import content_of
        >>> from briefing.text.segment import segment
        >>> analysis = Analysis(segment(content_of("Nobody paid."), "en"))
        >>> [tokens.tags[: tokens.count] for tokens in analysis.tagged(0)]
        [['PRON', 'VERB', 'PUNCT']]
        """
        from briefing.text.tagging import tag  # noqa: PLC0415 - not every brief asks for parts of speech

        return [tag(tokens, self.document.language) for tokens in self.tokens(sentence)]

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Whom and what the document names, in the order of their first mentions; found when it is first asked for."""
        from briefing.language.words import quote_words  # noqa: PLC0415 - figures alone need none
        from briefing.text.entities import entities  # noqa: PLC0415

        has_capital_nouns = quote_words(self.document.language).nouns_are_capitalised
        return entities(self.document, self.tagged if has_capital_nouns else self.tokens)

    def _cut(self, number: int) -> list[Tokens]:
        """Cut a sentence into stretches of tokens, at white space where there is any."""
        sentences, text = self.document.sentences, self.document.text
        start, end = sentences[number].span.start, sentences[number].span.end
        around = (*sentences[max(number - 1, 0) : number], *sentences[number + 1 : number + 2])
        is_whole = all(other.block != sentences[number].block for other in around)
        pieces = []
        while end - start > _LONGEST_STRETCH:
            cut = text.rfind(" ", start + 1, start + _LONGEST_STRETCH)
            cut = cut if cut > start else start + _LONGEST_STRETCH
            pieces.append(Tokens(text, start, cut))
            start = cut
        return [*pieces, Tokens(text, start, end, is_whole=is_whole)]
