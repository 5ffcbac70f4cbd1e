"""The verdict on a name of a summary: in the sources, misspelt, with another word in it, or nowhere."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from briefing.checking.context import sentence_at
from briefing.checking.namesakes import Namesakes
from briefing.language.catalogue import stop_words
from briefing.language.checking import claim_words
from briefing.language.words import figure_words, quote_words
from briefing.model import Span
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.checking.sources import Place
    from briefing.model import Name
    from briefing.verdicts import Evidence, Status

_ALIKE = 0.8  # of their letters: one name is a misspelling of the other
_SHORTEST, _LONG = 5, 8  # letters of a name that can be misspelt, and by two letters
_NAME = re.compile(r"[^\W\d_][\w’'-]*")
_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)[ \u00a0\n]+$")
_AFTER = re.compile(r"[ \n]([^\W\d_][\w’'-]*)")
_OWNER = re.compile(r"[’']s?[ \n]+")
_TAIL = re.compile(r"(?<=\w)-[a-z]\w*")  # what is no name of a compound: "Sunni-ruled"
_SHORT = 3  # letters by which a name may be called
_REACH = 30  # characters before a name in which the word before it begins
_PLACES = 20
_INITIALS = 2  # letters of what may be initials: "JK Lee"
_FRAME = 2  # words of a name around another one, by which it is known


class Names:
    """Judges the names of a summary, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.sources = findings.sources
        self.summary = findings.summary
        data = quote_words(self.summary.language)
        self.small = stop_words(self.summary.language) | data.particles | data.joiners
        self.titles = {title.lower() for title in data.honorifics} | data.abbreviations
        self.titles |= claim_words(self.summary.language).words.titles
        self.namesakes = Namesakes(findings.sources, self.summary.language)

    def verdict(self, said: Name) -> Verdict:
        """Return the verdict on a name."""
        parts = _plain(word for word in words(_TAIL.sub("", said.text)) if word not in self.titles)
        told = [word for word in parts if word not in self.small and not word.isdigit()]
        span = self._place(parts)
        if span or not told:
            return _verdict(said, "supported", span)
        is_same = self.namesakes.has(" ".join(parts)) or self.namesakes.is_short_for(said.text)
        if is_same or self.namesakes.is_one_word(parts) or self._are_apart(said):
            return _verdict(said, "supported")
        if self._begins(said) and self._is_no_name(told) and self._place(told[1:]):
            return _verdict(said, "supported", self._place(told[1:]))  # "Closing Brackwater": a capital of the sentence
        missing = [word for word in told if not self.namesakes.has(word)]
        if missing:
            return self._of_missing(said, told, missing)
        return self._other_first_name(said, told) or self._swapped(said, parts) or self._known(said, told)

    def _are_apart(self, said: Name) -> bool:
        """Tell whether one sentence has owner and owned of a name, if not side by side: "Ann Lee's new Blue Mill"."""
        owner, *owned = (_plain(words(piece)) for piece in _OWNER.split(said.text, maxsplit=1))
        places = self.sources.places(owned[0]) if owned else ()
        return any(set(owner) <= {*_plain([*self.sources.sentence(p.document, p.first).words])} for p in places)

    def _of_missing(self, said: Name, told: Sequence[str], missing: Sequence[str]) -> Verdict:
        """Judge a name of which a word stands nowhere: what it comes nearest to in the sources says how."""
        return (
            self._swapped(said, _plain(words(said.text)))
            or self._misspelt(said, missing)
            or self._other_first_name(said, told)
            or self._named_in_part(said, told, missing)
            or _verdict(said, "unsupported")
        )

    def _known(self, said: Name, told: Sequence[str]) -> Verdict:
        return _verdict(said, "supported", self._place(told[-1:]))

    def _begins(self, said: Name) -> bool:
        """Tell whether a name begins its sentence, so that its first word may be none of it."""
        start = self.summary.sentences[sentence_at(self.summary, said.start)].span.start
        return not any(sign.isalnum() for sign in self.summary.text[start : said.start])

    def _is_no_name(self, told: Sequence[str]) -> bool:
        """Tell whether the first word of a name at the start of a sentence is a word like any other."""
        endings = figure_words(self.summary.language).participle_endings
        is_common = told[0].endswith(endings) or self.namesakes.is_common(told[0])
        return len(told) > _FRAME or (len(told) > 1 and is_common)

    def _place(self, parts: Sequence[str]) -> Evidence | None:
        """Return where words stand one after the other, as the source writes them."""
        for place, span in self._spans(parts):
            return self.sources.evidence(place.document, span)
        return None

    def _spans(self, parts: Sequence[str]) -> Iterator[tuple[Place, Span]]:
        for place in self.sources.places(parts):
            stretch = self.sources.tokens(place)
            for at in range(len(stretch.words) - len(parts) + 1):
                if stretch.words[at].removesuffix("'s") == parts[0] or stretch.words[at] == parts[0]:
                    yield place, stretch.span(at, min(len(stretch.words), at + len(parts)))

    def _swapped(self, said: Name, parts: Sequence[str]) -> Verdict | None:
        """Find a name of the source that has another word in the place of one of this name."""
        for at in range(len(parts)):
            before, after = parts[:at], parts[at + 1 :]
            if max(len(before), len(after)) < _FRAME or parts[at] in self.small:
                continue
            is_behind = len(before) >= len(after)
            whole = " ".join(parts[: at + 1] if is_behind else parts[at:])
            for place, span in list(self._spans(before if is_behind else after))[:_PLACES]:
                other = self._beside(place, span, is_behind=is_behind)
                if other and " ".join(_plain(words(other.text))) != whole:
                    return _verdict(said, "altered", other, Difference("name", said.text, other.text))
        return None

    def _beside(self, place: Place, span: Span, *, is_behind: bool) -> Evidence | None:
        """Return a name together with the word beside it, if that has a capital too."""
        text = self.sources.documents[place.document].text
        if is_behind:
            match = _AFTER.match(text, span.end)
            found = Span(span.start, match.end()) if match else span
        else:
            match = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
            found = Span(match.start(1), span.end) if match else span
        is_name = match and match[1][0].isupper() and match[1].lower() not in self.small | self.titles
        return self.sources.evidence(place.document, found) if is_name and text[span.start].isupper() else None

    def _misspelt(self, said: Name, missing: Sequence[str]) -> Verdict | None:
        """Find a name of the source that differs from a missing one by a letter or two."""
        for word in missing:
            if len(word) < _SHORTEST:
                continue
            most = 1 if len(word) < _LONG else 2
            near = [w for w in self.namesakes.capitals if abs(len(w) - len(word)) <= most and w[0] == word[0]]
            for match in get_close_matches(word, sorted(near), n=1, cutoff=_ALIKE):
                evidence = self._capitalised(match)
                if evidence:
                    return _verdict(said, "altered", evidence, Difference("name", word.capitalize(), evidence.text))
        return None

    def _capitalised(self, word: str) -> Evidence | None:
        """Return where a word stands with a capital, or None where it is no name."""
        for place in self.sources.places([word]):
            sentence = self.sources.sentence(place.document, place.first).span
            text = self.sources.documents[place.document].text
            for match in _NAME.finditer(text, sentence.start, sentence.end):
                if match[0].lower().replace("’", "'") == word and match[0][0].isupper():
                    return self.sources.evidence(place.document, Span(*match.span()))
        return None

    def _other_first_name(self, said: Name, told: Sequence[str]) -> Verdict | None:
        """Find the surname behind another first name, where the whole name stands nowhere."""
        if len(told) < 2 or said.kind != "person" or self._are_together(told):
            return None
        for place in list(self.sources.places(told[-1:]))[:_PLACES]:
            sentence = self.sources.sentence(place.document, place.first).span
            text = self.sources.documents[place.document].text
            for match in _NAME.finditer(text, sentence.start, sentence.end):
                before = _BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())
                if match[0].lower() == told[-1] and before and self._is_first_name(before[1]):
                    span = Span(before.start(1), match.end())
                    evidence = self.sources.evidence(place.document, span)
                    return _verdict(said, "altered", evidence, Difference("name", said.text, evidence.text))
        return None

    def _are_together(self, told: Sequence[str]) -> bool:
        """Tell whether one sentence has first name and surname, if not side by side: "Ann Lee's daughter Eve"."""
        places = (p for last in (told[-1], f"{told[-1]}'s") for p in self.sources.places([last]))
        return any(told[0] in self.sources.sentence(p.document, p.first).words for p in places)

    def _is_first_name(self, word: str) -> bool:
        is_name = word[0].isupper() and word.lower() not in self.small | self.titles
        return is_name and not word.endswith(("'s", "’s"))

    def _named_in_part(self, said: Name, told: Sequence[str], missing: Sequence[str]) -> Verdict | None:
        """Judge a name whose last word the source has as a name, and no other before it, or that is short for one."""
        has_initials = len(told) > 1 and all(len(word) <= _INITIALS for word in told[:-1])
        is_full = told[-1] not in missing and (said.kind == "person" or has_initials)
        is_short = said.kind == "person" or len(told) > 1
        evidence = self._capitalised(told[-1]) if is_full else self._longer(missing) if is_short else None
        note = f"the sources name only “{evidence.text}”" if evidence else None
        return _verdict(said, "unclear", evidence, note=note) if evidence else None

    def _longer(self, missing: Sequence[str]) -> Evidence | None:
        """Return the first of the names of which some words are the beginnings: "Robert" of "Rob"."""
        capitals = sorted(self.namesakes.capitals)
        longer = [next((c for c in capitals if len(w) >= _SHORT and c.startswith(w)), "") for w in missing]
        return self._capitalised(longer[0]) if all(longer) else None


def _plain(found: Iterator[str] | list[str]) -> list[str]:
    """Return words without the signs of a possessive."""
    return [word.removesuffix("'s").removesuffix("'") for word in found]


def _verdict(
    said: Name,
    status: Status,
    evidence: Evidence | None = None,
    difference: Difference | None = None,
    *,
    note: str | None = None,
) -> Verdict:
    return Verdict(
        kind="name",
        status=status,
        text=said.text,
        start=said.start,
        end=said.end,
        evidence=(evidence,) if evidence else (),
        differences=(difference,) if difference else (),
        note=note,
    )
