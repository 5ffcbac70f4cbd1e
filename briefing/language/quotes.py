"""The shape of the word data that quotations and names need, and its look-up by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.language.catalogue import data

if TYPE_CHECKING:
    from collections.abc import Mapping

NOBODY: frozenset[str] = frozenset()


class QuoteWords(Struct, frozen=True, kw_only=True):
    """How one language tells who says what. Every word is in lower case, save ``honorifics``."""

    cues: frozenset[str] = NOBODY  # finite verbs of saying, and participles that stand for them
    participles: frozenset[str] = NOBODY  # "saying": the speaker is the subject of the sentence before
    openings: frozenset[str] = NOBODY  # "citing": participles before a name at the start of a sentence
    callings: frozenset[str] = NOBODY  # "called it a …": verbs that a few quoted words may follow
    links: frozenset[str] = NOBODY  # what may stand between a subject and its cue: "has", "also"
    passives: frozenset[str] = NOBODY  # "was": who "was told" does not speak
    copulas: frozenset[str] = NOBODY  # "was": no part of a role that follows
    link_endings: tuple[str, ...] = ()  # of adverbs: "-ly"
    according: frozenset[str] = NOBODY  # "according": what follows it, after a preposition, is the speaker
    pronouns: Mapping[str, str] = field(default_factory=dict)  # subjects: "he" -> "m", "they" -> ""
    forms: Mapping[str, str] = field(default_factory=dict)  # every form that shows a gender: "his" -> "m"
    relatives: frozenset[str] = NOBODY
    personal_relatives: frozenset[str] = NOBODY
    honorifics: Mapping[str, str] = field(default_factory=dict)  # "Mr" -> "m", "Dr" -> ""
    abbreviations: frozenset[str] = NOBODY  # of titles, written with a full stop: "sen", "gov"
    roles: frozenset[str] = NOBODY  # what one person is: "mayor"
    offices: frozenset[str] = NOBODY  # roles that one person holds at a time: "the senator" may mean one without a role
    title_roles: Mapping[str, str] = field(default_factory=dict)  # what a title means: "sen" -> "senator lawmaker"
    seconds: frozenset[str] = NOBODY  # "deputy": who is one is not meant by the role alone
    departments: frozenset[str] = NOBODY  # "foreign": one minister is not another; with "deputy", that is no minister
    modifiers: frozenset[str] = NOBODY  # "former": part of a role, though a sentence begins with it
    role_endings: tuple[str, ...] = ()  # of compounds: "-minister"
    groups: frozenset[str] = NOBODY  # who may speak without a name: "officials", "police", "ministry"
    bodies: frozenset[str] = NOBODY  # words in the names of organisations: "university", "inc"
    legal_forms: frozenset[str] = NOBODY  # "inc": a company is known without it
    places: frozenset[str] = NOBODY  # words that make a run the name of a place: "river"
    articles: frozenset[str] = NOBODY
    definite: frozenset[str] = NOBODY  # articles that point back: "the"
    possessives: frozenset[str] = NOBODY
    prepositions: frozenset[str] = NOBODY
    locatives: frozenset[str] = NOBODY  # prepositions before a place: "in"
    conjunctions: frozenset[str] = NOBODY
    complements: frozenset[str] = NOBODY  # prepositions that carry a role on: "of", "for"
    particles: frozenset[str] = NOBODY  # small words inside a name: "van", "de la"
    joiners: frozenset[str] = NOBODY  # small words inside the name of an organisation: "of", "and"
    suffixes: frozenset[str] = NOBODY  # "jr"
    never: frozenset[str] = NOBODY  # capitalised, and no name: "monday", "republican"
    namesakes: frozenset[str] = NOBODY  # of those, or of the small words, what is a name beside a verb of saying: "may"
    gendered: Mapping[str, str] = field(default_factory=dict)  # roles: "actress" -> "f"
    gendered_endings: Mapping[str, str] = field(default_factory=dict)  # of roles: "woman" -> "f", then "man" -> "m"
    unnamed: frozenset[str] = NOBODY  # roles that speak and stay without a name: "narrator"
    labels: frozenset[str] = NOBODY  # before a colon, and nobody's name: "note"
    auxiliaries: frozenset[str] = NOBODY  # told as part of the cue: "a déclaré"
    cues_within: bool = False  # a cue may stand inside the marks: « Le canal, a-t-il dit, … »
    surnames: frozenset[str] = NOBODY  # of Chinese, one sign each
    is_unspaced: bool = False
    verb_second: bool = False  # "Gestern sagte Lee": a name after the verb is its subject
    nouns_are_capitalised: bool = False


NO_WORDS = QuoteWords()


def quote_words(code: str) -> QuoteWords:
    """Return the quotation words of a language; empty ones where it has no data of ours."""
    return getattr(data(code), "QUOTES", NO_WORDS)
