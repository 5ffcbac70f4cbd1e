"""The verdict on a name of a summary: in the sources, misspelt, with another first name, or nowhere."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from briefing.checking.context import sentence_at
from briefing.language.catalogue import stop_words
from briefing.language.figures import figure_words
from briefing.language.quotes import quote_words
from briefing.model import Span
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.checking.excerpts import Findings
    from briefing.model import Name
    from briefing.verdicts import Evidence, Status

_ALIKE = 0.74  # of their letters: one name is a misspelling of the other
_SHORTEST = 4  # letters of a name that can be misspelt
_NAME = re.compile(r"[^\W\d_][\w’'-]*")
_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)[ \u00a0\n]+$")
_PLACES = 20


class Names:
    """Judges the names of a summary, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.sources = findings.sources
        self.summary = findings.summary
        data = quote_words(self.summary.language)
        self.small = stop_words(self.summary.language) | data.particles | data.joiners | data.never
        self.titles = {title.lower() for title in data.honorifics} | data.abbreviations

    def verdict(self, said: Name) -> Verdict:
        """Return the verdict on a name."""
        parts = [word for word in words(said.text) if word not in self.titles]
        told = [word for word in parts if word not in self.small and not any(map(str.isdigit, word))] or parts
        span = self._place(parts)
        if span or not told:
            return _verdict(said, "supported", span)
        missing = [word for word in told if not self._has(word)]
        if missing == told[:1] and len(told) > 1 and self._begins(said):
            return _verdict(said, "supported", self._place(told[1:]))  # "Closing Brackwater": a capital of the sentence
        if missing:
            return (
                self._misspelt(said, missing) or self._other_first_name(said, told) or self._absent(said, told, missing)
            )
        return self._other_first_name(said, told) or _verdict(said, "supported", self._place(told[-1:]))

    def _begins(self, said: Name) -> bool:
        """Tell whether a name begins its sentence, so that its first word may be none of it, and is not capitalised."""
        start = self.summary.sentences[sentence_at(self.summary, said.start)].span.start
        is_participle = words(said.text)[0].endswith(figure_words(self.summary.language).participle_endings)
        return is_participle and not any(sign.isalnum() for sign in self.summary.text[start : said.start])

    def _has(self, word: str) -> bool:
        return bool(self.sources.holders.get(word)) or word.removesuffix("'s") in self.sources.vocabulary

    def _place(self, parts: Sequence[str]) -> Evidence | None:
        """Return where words stand one after the other, as the source writes them."""
        for place in self.sources.places(parts):
            stretch = self.sources.tokens(place)
            for at in range(len(stretch.words) - len(parts) + 1):
                if stretch.words[at].removesuffix("'s") == parts[0] or stretch.words[at] == parts[0]:
                    end = min(len(stretch.words), at + len(parts))
                    return self.sources.evidence(place.document, stretch.span(at, end))
            return self.sources.whole(place.document, place.first)
        return None

    def _misspelt(self, said: Name, missing: Sequence[str]) -> Verdict | None:
        """Find a name of the source that differs from a missing one by a letter or two."""
        for word in missing:
            if len(word) < _SHORTEST:
                continue
            near = [
                w
                for w in self.sources.vocabulary
                if abs(len(w) - len(word)) <= 2 and {w[0], w[-1]} & {word[0], word[-1]}
            ]
            for match in get_close_matches(word, sorted(near), n=3, cutoff=_ALIKE):
                evidence = self._capitalised(match)
                if evidence:
                    return _verdict(said, "altered", evidence, Difference("name", word.capitalize(), evidence.text))
        return None

    def _capitalised(self, word: str) -> Evidence | None:
        """Return where a word stands with a capital inside a sentence, or None where it is no name."""
        for place in self.sources.places([word]):
            sentence = self.sources.sentence(place.document, place.first).span
            text = self.sources.documents[place.document].text
            for match in _NAME.finditer(text, sentence.start, sentence.end):
                if match[0].lower().replace("’", "'") == word and match[0][0].isupper():
                    return self.sources.evidence(place.document, Span(*match.span()))
        return None

    def _other_first_name(self, said: Name, told: Sequence[str]) -> Verdict | None:
        """Find the surname behind another first name, where the whole name stands nowhere."""
        if len(told) < 2 or said.kind != "person":
            return None
        for place in list(self.sources.places(told[-1:]))[:_PLACES]:
            sentence = self.sources.sentence(place.document, place.first).span
            text = self.sources.documents[place.document].text
            for match in _NAME.finditer(text, sentence.start, sentence.end):
                before = _BEFORE.search(text, max(sentence.start, match.start() - 30), match.start())
                if match[0].lower() == told[-1] and before and self._is_first_name(before[1]):
                    span = Span(before.start(1), match.end())
                    evidence = self.sources.evidence(place.document, span)
                    return _verdict(said, "altered", evidence, Difference("name", said.text, evidence.text))
        return None

    def _is_first_name(self, word: str) -> bool:
        return word[0].isupper() and word.lower() not in self.small | self.titles

    def _absent(self, said: Name, told: Sequence[str], missing: Sequence[str]) -> Verdict:
        """Judge a name of which a part stands nowhere: the name of a body may have a word more than the source."""
        is_known = 2 * len(missing) < len(told) and said.kind != "person"
        return _verdict(
            said, "supported" if is_known else "unsupported", self._place([w for w in told if w not in missing])
        )


def _verdict(
    said: Name, status: Status, evidence: Evidence | None = None, difference: Difference | None = None
) -> Verdict:
    return Verdict(
        kind="name",
        status=status,
        text=said.text,
        start=said.start,
        end=said.end,
        evidence=(evidence,) if evidence else (),
        differences=(difference,) if difference else (),
    )
