"""The rules that tell who speaks, in tables, the surest first; ``coded`` says how a row is written."""

from __future__ import annotations

from briefing.extractors.quotes.coded import CodeRule, CodeTable

BEHIND = CodeTable("behind a quotation", (
    CodeRule(
        "a verb of saying and its subject", r"[,-]?a{0,2}{cue}a?{subject}",
        yes=("“The well is dry,” said Ann Lee.", "de: „Der Brunnen ist leer“, sagte der Pfarrer."),
        no=("“The well is dry,” Ann Lee said.",),
    ),
    CodeRule(
        "a subject and its verb of saying",
        r"(?:[,-](?:a{1,2}(?=P))?|p[dwkgNMG]{1,6},(?=[NP]))?{subject}{of}{aside}a{0,3}{cue}",
        yes=("“The well is dry,” Ann Lee, who owns it, said.", "“The well is dry,” a spokesman for the town said."),
        no=("“The well is dry,” said Ann Lee.",),
    ),
    CodeRule(
        "according to", r"[,-]?(?:p[ad]?)?(?P<cue>A)p?{subject}",
        yes=("“The well is dry,” according to Ann Lee.", "de: „Der Brunnen ist leer“, so der Pfarrer."),
    ),
    CodeRule(
        "a dash and a name", r"-(?P<subject>[dwkg]{0,4}[NM])",
        yes=("“The well is dry and nobody knows it.” — Ann Lee",),
    ),
    CodeRule(
        "a thing and its verb", r"[,-]?{thing}a?{cue}",
        yes=("“The well is dry and must be closed,” the ruling said.",),
    ),
    CodeRule(
        "a verb and a thing", r"[,-]?{cue}{thing}(?=[.,]|$)",
        yes=("“The well is dry and must be closed,” said the old ruling.",),
    ),
))  # fmt: skip
BEHIND_END = frozenset(["a dash and a name"])  # where the quotation ends the sentence, only a dash goes on
# Beside a verb that is in no list: nothing else may stand between.
ADJACENT = frozenset(["a verb of saying and its subject", "a subject and its verb of saying"])
# On codes that parts of speech tell: the verb and its subject, whatever word it is.
BEHIND_TAGGED = CodeTable("behind a quotation, by parts of speech", (
    CodeRule(
        "a verb and one of several", r"[,-]?a{0,3}{cue}a{0,4}(?P<subject>d[pd]p?[dw]{0,3}[kgwP])",
        yes=("fr: « On n'a rien vu venir », déplore l'un des pêcheurs.",),
        no=("fr: « On n'a rien vu venir », déplore le pêcheur.",),
    ),
    CodeRule(
        "any verb and any noun", r"[,-]?a{0,3}{cue}a{0,4}(?:p[dw]{0,2}[kgNM]a{0,4})?{subject}",
        yes=(
            "de: „Das Fernsehen ist schuld“, wetterte der Bäcker.",
            "fr: « On n'a rien vu venir », a confié mardi à la radio une fleuriste.",
        ),
        no=("de: „Wir sind alle stark“, lautet das Motto.",),
    ),
))  # fmt: skip
VERB_LAST = CodeTable("behind a quotation, the verb last", (
    CodeRule(
        "an auxiliary, the subject, its verb", r"[,-]?a{1,2}{subject}[^.,;:QEC]{0,16}{cue}",
        yes=("de: „Wir bauen das Werk um“, hatte Werksleiter Jens Petermann in einem Interview verraten.",),
    ),
))  # fmt: skip
RIGHT_BEFORE = CodeTable("right before a quotation", (
    CodeRule(
        "a subject and any verb right before", r"(?:^|[,;u]){subject}a{0,3}{cue}[,:]$",
        yes=("Ann Lee grumbled, “The well is dry and nobody knows why.”",),
    ),
))  # fmt: skip
VERB_SECOND = CodeTable("before a quotation, the verb second", (
    CodeRule(
        "the name behind the verb",
        r"(?<!N,)(?<!P)(?P<cue>C)a{0,2}(?P<subject>P|[dwkg]{0,6}[NM](?![wkg]{0,3}[kg]))[^.C]{0,40}[:,]$",
        yes=("de: Dem Abendblatt sagte Jens Petermann: „Wir haben zu lange gewartet.“",),
    ),
))  # fmt: skip
LAST_NAME = CodeTable("before a colon, the verb second", (
    CodeRule(
        "the name right before a colon", r"[^pN](?P<subject>[dk]{0,4}[NM]):$",
        yes=("de: Das wusste auch Bürgermeisterin Ute Brandis: „Der Hafen bleibt leer.“",),
        no=("de: Das wusste auch Bürgermeisterin Ute Brandis nicht: „Der Hafen bleibt leer.“",),
    ),
))  # fmt: skip
PARTICIPLES = CodeTable("before a quotation, a participle", (
    CodeRule(
        "a name and a participle", r"(?P<subject>N)a?(?P<cue>c)[^Nc]*$",
        yes=("The meeting ended with Ann Lee saying: “The well is dry.”",),
    ),
))  # fmt: skip
BEFORE = CodeTable("before a quotation", (
    CodeRule(
        "a subject and its verb", r"{subject}(?:(?<=N),?h|{of}{aside})a{0,3}{cue}", takes_last=True,
        yes=("Ann Lee, the mayor, said that “the well is dry and must be closed”.",),
    ),
    CodeRule(
        "a verb, its subject, a colon", r"{cue}a?{subject}[^.]{0,40}[:,]$",
        yes=("Yesterday said Ann Lee: “The well is dry.”",),
    ),
    CodeRule(
        "a verb and its subject at the end", r",a{0,3}{cue}a{0,2}{subject}(?:,[^.C]{0,40})?$",
        yes=("It goes on, said Ann Lee. “But nobody will ever dig so deep again.”",),
    ),
    CodeRule(
        "according to, before", r"(?P<cue>A)p?{subject}",
        yes=("According to Ann Lee, the well was “dry as the bones of a saint”.",),
    ),
    CodeRule(
        "according to, behind the name", r"{subject}(?P<cue>Z)",
        yes=("de: Jens Petermann zufolge ist „die Lage am Hafen seit Wochen sehr angespannt“.",),
    ),
    CodeRule(
        "a thing and its verb, before", r"(?:^|[,u]){thing}a{0,2}{cue}[^.]{0,5}$",
        yes=("The ruling said: “The well is dry and must be closed.”",),
    ),
))  # fmt: skip
# In a sentence that a pronoun looks back to.
REFERENTS = CodeTable("whom a pronoun means", (
    CodeRule(
        "who speaks", BEFORE.rules[0].pattern,
        yes=("Bo Roe was away when Kim Ash replied. “The well is dry,” he said.",),
    ),
    CodeRule(
        "who speaks, behind the verb", r"(?:^|[QE,-])a{0,2}{cue}a?{subject}",
        yes=("To Bo Roe, “no,” said Kim Ash. “The well is dry,” he said.",),
    ),
    CodeRule(
        "who begins a sentence", r"^(?:p[^,Q]{1,12},)?(?P<subject>[dwkg]{0,4}(?:k,)?N)(?![wkg]{0,3}[kg])",
        yes=("Kim Ash saw that Bo Roe, the mayor, left. “The well is dry,” he said.",),
    ),
    CodeRule(
        "who is introduced", r"(?P<subject>[NM]),(?:d?[wkg]{0,3}k|w,)",
        yes=("The town has Kim Ash, 43, and Mayor Bo Roe. “The well is dry,” he said.",),
    ),
))  # fmt: skip
SPEAKING = frozenset(["who speaks", "who speaks, behind the verb"])
# Who has no name in a sentence that a pronoun looks back to.
UNNAMED = CodeTable("who has no name", (
    CodeRule(
        "who begins a sentence without a name", r"(?P<subject>d[wkgNM]{0,4}k(?:p[dwkgNM]{1,5}?)?){aside}(?=[abC])",
        yes=("Bo Roe paid. The driver was asleep. “The well is dry,” he said.",),
    ),
))  # fmt: skip
# What stands as the subject of a cue, whatever words it is.
UNKNOWN = CodeTable("unknown words behind a quotation", (
    CodeRule(
        "a verb and unknown words", r"[,-]?a{0,2}{cue}(?P<subject>[wakgd]{1,6})",
        yes=("“The well is dry,” said April.",),
        no=("“The well is dry,” April said.",),
    ),
    CodeRule(
        "unknown words and a verb", r"[,-]?(?P<subject>[wakg]{1,3}?)a?{cue}",
        yes=("“The well is dry,” April said.",),
    ),
))  # fmt: skip
ALONE = CodeTable("a cue without a subject, behind", (
    CodeRule("a cue alone", r"[,-]?a{0,3}{cue}a?(?=[,.:]|$)", yes=("es: Nuria Quiroga habló. «Es duro», afirmó.",)),
))  # fmt: skip
ALONE_BEFORE = CodeTable("a cue without a subject, before", (
    CodeRule(
        "a cue alone, before", r"(?:^|[.QE,])u?a{0,3}(?P<cue>C)[,:]$",
        yes=("it: «È duro», dice Carlo Venturi. E aggiunge: «Ma passerà».",),
    ),
))  # fmt: skip
LINES = CodeTable("lines that name somebody", (
    CodeRule(
        "a line with a name", r"-?(?P<subject>[dwkg]{0,4}[NM])(?:[,(][^.EQ]{0,8})?\.?$",
        yes=("“The well has been dry for many years now.”\n— Lily Marsh, Hull",),
    ),
))  # fmt: skip
# As French and Italian have it: « Le canal, a-t-il ajouté, c'est … ».
WITHIN = CodeTable("within the marks", (
    CodeRule(
        "a pronoun and its verb", r",a{0,3}(?P<subject>P)a?{cue}[,.]",
        yes=("fr: Luc Perrot parle. « Le port, a-t-il expliqué, restera fermé tout l’hiver. »",),
    ),
    CodeRule(
        "a verb and its subject, within", r",a{0,3}(?P<cue>C)a{0,2}(?P<subject>P|[dwk]{0,4}N)[,.]",
        yes=("fr: « Le port, explique Luc Perrot, restera fermé tout l’hiver. »",),
    ),
))  # fmt: skip
ANNOUNCED = CodeTable("words announced as somebody's", (
    CodeRule(
        "his answer, a colon", r"(?:^|[.QE])(?P<subject>d)w:$",
        yes=("Ann Lee was asked. Her answer: “The well is dry.”", "de: Ute Brandis ging. Ihr Fazit: „Es ist leer.“"),
        no=("Ann Lee was asked for her answer: “The well is dry.”",),
    ),
))  # fmt: skip
TABLES = (
    ANNOUNCED,
    BEHIND, BEHIND_TAGGED, VERB_LAST, RIGHT_BEFORE, VERB_SECOND, LAST_NAME, PARTICIPLES, BEFORE, REFERENTS, UNKNOWN,
    UNNAMED, ALONE, ALONE_BEFORE, LINES, WITHIN,
)  # fmt: skip
