"""The languages there are, and what each has: a name, stop words, a stemmer, word data of ours."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from msgspec import Struct

from briefing.language.lexicon import parts


class Language(Struct, frozen=True):
    """A language by its ISO 639-1 code; ``stemmer`` is a Snowball algorithm, ``stop_list`` one of sumy's files."""

    code: str
    name: str
    stemmer: str | None = None
    stop_list: str | None = None


def _table(rows: str) -> dict[str, Language]:
    fields = (row.split() for row in rows.strip().splitlines())
    return {
        code: Language(code, name, None if stemmer == "-" else stemmer, None if stop == "-" else stop)
        for code, name, stemmer, stop in fields
    }


# Written from the right to the left, by ISO 639 code; among them languages of which no more is known here.
RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ku ps sd ug ur yi".split())
LANGUAGES = _table("""
    ar Arabic       arabic      arabic
    bg Bulgarian    -           -
    ca Catalan      catalan     -
    cs Czech        -           czech
    da Danish       danish      -
    de German       german      german
    el Greek        greek       greek
    en English      english     english
    es Spanish      spanish     spanish
    et Estonian     estonian    -
    fa Persian      -           -
    fi Finnish      finnish     -
    fr French       french      french
    he Hebrew       -           hebrew
    hi Hindi        hindi       -
    hu Hungarian    hungarian   -
    id Indonesian   indonesian  -
    it Italian      italian     italian
    ja Japanese     -           japanese
    ko Korean       -           korean
    lt Lithuanian   lithuanian  -
    nl Dutch        dutch       -
    no Norwegian    norwegian   -
    pl Polish       -           polish
    pt Portuguese   portuguese  portuguese
    ro Romanian     romanian    -
    ru Russian      russian     -
    sk Slovak       -           slovak
    sr Serbian      serbian     -
    sv Swedish      swedish     swedish
    th Thai         -           thai
    tr Turkish      turkish     -
    uk Ukrainian    -           ukrainian
    vi Vietnamese   -           -
    zh Chinese      -           chinese
""")
NEUTRAL = Language("und", "unknown")


def language(code: str) -> Language:
    """Return the language of a code, or the neutral one that has neither stop words nor stemmer.

    >>> language("fr").name, language("xx").name
    ('French', 'unknown')
    """
    return LANGUAGES.get(code, NEUTRAL)


@cache
def with_words() -> frozenset[str]:
    """Return the languages that have words of ours for numbers, names and quotations: a file of their own.

    >>> sorted(with_words())
    ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'zh']
    """
    return frozenset(code for code in LANGUAGES if "quotes" in parts(code))


@cache
def stop_words(code: str) -> frozenset[str]:
    """Read the words that carry no content, from sumy's lists (without importing sumy); empty if there are none.

    >>> "the" in stop_words("en"), stop_words("xx")
    (True, frozenset())
    """
    name = language(code).stop_list
    sumy = find_spec("sumy") if name else None
    if not sumy or not sumy.submodule_search_locations:
        return frozenset()
    with open(f"{sumy.submodule_search_locations[0]}/data/stopwords/{name}.txt", encoding="utf-8") as stream:
        return frozenset(stream.read().lower().split())
