"""Words by which the furniture of a page is known: bylines, date lines. All languages at once.

A reader meets a text before its language is known, so these lists are not split by language.
"""

from __future__ import annotations


def _block(text: str) -> frozenset[str]:
    return frozenset(text.split())


BYLINE_OPENERS = _block("by von par por di da de door av af fra text texte testo texto bericht")

MONTHS = _block("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    januar jänner februar märz mai juni juli oktober dezember okt dez
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    januari februari maart mei augustus
""")
WEEKDAYS = _block("""
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
""")
# What else may stand in a line that only says when a text appeared.
DATE_LINE_WORDS = _block("""
    published posted updated modified created date last first on at the of am pm a m p gmt bst est edt cst pst pdt
    utc cet cest st nd rd th h uhr um den veröffentlicht aktualisiert stand publié mis à jour le publicado
    actualizado el de pubblicato aggiornato il atualizado em gepubliceerd bijgewerkt op
""")
