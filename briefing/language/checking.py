"""Words that a check knows and a brief does not need: days of the week and negations, a few in each language.

In one file, so that a brief loads none of them.
"""

from __future__ import annotations

_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "zh": "星期一/周一 星期二/周二 星期三/周三 星期四/周四 星期五/周五 星期六/周六 星期日/周日/星期天",
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
}
_NEGATIONS = {
    "en": """
        not no never none nobody nothing neither nor without cannot can't don't doesn't didn't won't wouldn't isn't
        aren't wasn't weren't hasn't haven't hadn't shouldn't couldn't
    """,
    "de": "nicht kein keine keinen keinem keiner nie niemals niemand nichts weder ohne",
    "fr": "pas jamais aucun aucune personne rien ni sans",
    "es": "no nunca jamás nadie nada ningún ninguna ni sin",
    "it": "non mai nessuno nessuna niente nulla né senza",
    "pt": "não nunca jamais ninguém nada nenhum nenhuma nem sem",
    "nl": "niet geen nooit niemand niets noch zonder",
}


def weekdays(code: str) -> dict[str, int]:
    """Return the days of the week of a language, Monday as 0; those of English where it has none of ours.

    >>> weekdays("de")["sonnabend"], weekdays("xx")["sunday"]
    (5, 6)
    """
    days = _WEEKDAYS.get(code, _WEEKDAYS["en"]).split()
    return {name: number for number, names in enumerate(days) for name in names.split("/")}


def negations(code: str) -> frozenset[str]:
    """Return the words that turn a sentence into its opposite.

    >>> "never" in negations("en"), negations("xx")
    (True, frozenset())
    """
    return frozenset(_NEGATIONS.get(code, "").split())


_NEARLY = {
    "en": "nearly, almost, just under, close to, not quite, just short of, approaching",
    "de": "fast, knapp, beinahe, nahezu",
    "fr": "près de, presque",
    "es": "casi, cerca de",
    "it": "quasi",
    "pt": "quase, perto de",
    "nl": "bijna, haast",
    "zh": "近, 将近, 接近",
    "ja": "近く",
}


def nearly(code: str) -> frozenset[str]:
    """Return the qualifiers that say a little less than the number behind them.

    >>> "almost" in nearly("en")
    True
    """
    return frozenset(phrase.strip() for phrase in _NEARLY.get(code, "").split(",") if phrase.strip())
