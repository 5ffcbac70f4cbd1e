"""Words by which the furniture of a page is known: bylines, date lines. All languages at once.

A reader meets a text before its language is known, so these lists are not split by language.
"""

from __future__ import annotations


def _block(text: str) -> frozenset[str]:
    return frozenset(text.split())


BYLINE_OPENERS = _block("by von par por di da de door av af fra text texte testo texto bericht")

# One line a month, from January on.
MONTH_NAMES = tuple(_block(names) for names in (
    "january jan januar jänner janvier enero gennaio janeiro januari",
    "february feb februar février febrero febbraio fevereiro februari",
    "march mar märz mars marzo março maart",
    "april apr avril abril aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug août agosto augustus",
    "september sep sept septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre diciembre dicembre dezembro",
))  # fmt: skip
MONTHS = frozenset().union(*MONTH_NAMES)
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
    published posted updated recorded issued
    aufgezeichnet enregistré registrato opgenomen modified created
    date last first on at the of am pm a m p gmt bst est edt cst pst pdt
    utc cet cest st nd rd th h uhr um den veröffentlicht aktualisiert stand publié mis à jour le publicado
    actualizado el de pubblicato aggiornato il atualizado em gepubliceerd bijgewerkt op
""")


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(line.split()) for line in text.splitlines() if line.strip())


# A short line that is one of these, or starts with one and a colon, is no part of the text.
FURNITURE = _phrases("""
    skip to main content
    skip to content
    skip to navigation
    for immediate release
    embargoed until
    media contact
    media contacts
    press contact
    contact
    contacts
    contact us
    read more
    read also
    see also
    more on this story
    related topics
    related articles
    related stories
    most read
    you may also like
    you may also be interested in
    click here
    share this article
    share this
    sign up
    subscribe
    subscribe now
    unsubscribe
    view in browser
    advertisement
    zum inhalt springen
    pressemitteilung
    ansprechpartner
    pressekontakt
    mehr zum thema
    lesen sie auch
    anzeige
    aller au contenu
    aller au contenu principal
    communiqué de presse
    contact presse
    lire aussi
    à lire aussi
    publicité
    ir al contenido
    saltar al contenido
    comunicado de prensa
    contacto
    lea también
    leer más
    publicidad
    vai al contenuto
    comunicato stampa
    contatti
    leggi anche
    pubblicità
    ir para o conteúdo
    comunicado de imprensa
    contato
    contacto de imprensa
    leia também
    leia mais
    publicidade
    naar de inhoud
    persbericht
    perscontact
    lees ook
    lees meer
    advertentie
""")
# A line that starts with one of these lists people, however long it is.
LABELS = (
    "present:", "in attendance:", "also present:", "attendees:", "apologies:", "apologies for absence:", "absent:",
    "referee:", "anwesend:", "entschuldigt:", "teilnehmer:", "présents:", "présents :", "excusés :", "asistentes:",
    "presenti:", "assenti:", "presentes:", "aanwezig:", "afwezig:",
)  # fmt: skip
CAPTIONS = (
    "photo:", "photograph:", "picture:", "image:", "image caption", "caption:", "foto:", "bild:", "photo :",
    "imagen:", "immagine:", "imagem:",
)  # fmt: skip
GREETINGS = _block(
    "dear hi hello hallo liebe lieber cher chère bonjour estimado estimada hola caro cara gentile olá beste geachte"
)
CLOSINGS = _phrases("""
    yours faithfully
    yours sincerely
    yours truly
    yours
    best regards
    kind regards
    regards
    best wishes
    all the best
    thanks
    many thanks
    cheers
    mit freundlichen grüßen
    cordialement
    saludos
    cordiali saluti
    atenciosamente
    met vriendelijke groet
""")
