"""English: the words of quotations and names, a room of their own beside ``en``, which would grow too long."""

from briefing.language.quotes import QuoteWords
from briefing.language.ranking import word_set

_CUES = word_set("""
    said says told tells asked asks added adds replied replies answered answers explained explains wrote writes
    noted notes argued argues insisted insists declared declares announced announces stated states claimed claims
    warned warns continued continues recalled recalls remarked remarks observed observes commented comments
    concluded concludes responded responds countered counters retorted retorts quipped quips joked jokes admitted
    admits conceded concedes acknowledged acknowledges confirmed confirms maintained maintains complained complains
    suggested suggests predicted predicts tweeted tweets posted posts shouted shouts yelled yells cried cries
    exclaimed exclaims whispered whispers muttered mutters sighed sighs urged urges promised promises vowed vows
    pledged pledges stressed stresses emphasized emphasised emphasizes emphasises reiterated reiterates repeated
    repeats alleged alleges contended contends asserted asserts believed believes thinks thought
    testified testifies reported reports revealed reveals read reads lamented laments mused muses boasted boasts
    joked joking offered opined opines wondered wonders interjected interjects interrupted interrupts demanded demands
    begged begs pleaded pleads called calls denied denies agreed agrees disagreed disagrees cautioned cautions
    advised advises hailed hails praised praises blasted slammed mocked criticized criticised declaring described
    describes put puts summed sums recounted recounts relates chanted chants bellowed snapped gushed
    texted texts emailed asserting intoned intones drawled thundered roared fumed fumes implored implores ventured
    chimed
""")
_PARTICIPLES = word_set("""
    saying telling asking adding replying answering explaining writing noting arguing insisting declaring announcing
    stating claiming warning continuing recalling remarking observing commenting concluding responding joking
    admitting conceding acknowledging confirming maintaining complaining suggesting predicting tweeting shouting
    yelling urging promising vowing stressing emphasizing emphasising repeating asserting alleging testifying
    reading chanting calling describing say tell add ask reply write note explain declare tweet
""")
_CALLINGS = word_set("""
    called calls calling described describes describing dubbed labeled labelled accused blasted slammed denounced
    mocked hailed praised characterized characterised referred compared branded cited cites blamed attacked attacks
    attacking rejected rejects dismissed dismisses condemned condemns decried decries questioned questions defended
    ridiculed ripped rips blasting slamming typed sang sings singing scolded scolds
""")

_SECONDS = word_set("deputy vice shadow assistant associate")
_DEPARTMENTS = word_set("""
    foreign home prime chief justice finance health defence defense education interior economy trade transport energy
    environment treasury police fire school union council city county company
""")

QUOTES = QuoteWords(
    cues=_CUES,
    participles=_PARTICIPLES,
    openings=word_set("""
        citing quoting naming addressing praising thanking joining accusing visiting meeting following facing including
        representing defending questioning criticising criticizing introducing sentencing echoing succeeding replacing
        backing supporting opposing challenging leaving helping watching seeing knowing
    """),
    callings=_CALLINGS,
    links=word_set("""
        has had have also then later once often now just even still never ever would will can could may might did
        does do yesterday today first again further simply famously since already even not soon once reportedly
    """),
    passives=word_set("is are was were be been being"),
    copulas=word_set("is was are were be been being became becomes met saw named married elected appointed"),
    link_endings=("ly",),
    according=frozenset({"according"}),
    pronouns={"he": "m", "she": "f", "they": "", "it": "x", "i": "-", "we": "-"},
    forms={"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"},
    relatives=frozenset({"who", "whose", "whom", "which", "that", "where", "when"}),
    personal_relatives=frozenset({"who", "whose", "whom"}),
    honorifics={
        "Mr": "m",
        "Mrs": "f",
        "Ms": "f",
        "Miss": "f",
        "Mx": "",
        "Dr": "",
        "Prof": "",
        "Sir": "m",
        "Lady": "f",
        "Lord": "m",
        "Dame": "f",
        "Madam": "f",
        "Rev": "",
        "Cllr": "",
        "St": "",
    },
    abbreviations=word_set("""
        mr mrs ms mx dr prof rev sen rep gov gen lt col capt sgt maj cllr cmdr adm pres supt insp det hon jr sr st
        messrs
    """),
    roles=word_set("""
        president vice-president chancellor premier minister secretary undersecretary ambassador senator congressman
        congresswoman representative governor mayor councillor councilor councilman councilwoman alderman lawmaker
        politician candidate nominee contender leader chairman chairwoman chairperson chair chief head director
        manager executive ceo cfo coo founder co-founder cofounder owner partner boss president-elect speaker whip
        spokesman spokeswoman spokesperson aide adviser advisor strategist pollster consultant operative official
        officer commissioner prosecutor attorney lawyer solicitor barrister judge justice sheriff constable
        detective inspector superintendent sergeant lieutenant captain colonel major general admiral commander
        marshal coroner policeman policewoman trooper deputy soldier veteran pilot captain doctor physician surgeon
        nurse midwife paramedic psychologist psychiatrist epidemiologist researcher scientist professor lecturer
        academic historian economist analyst biologist chemist physicist hydrologist geologist engineer architect
        designer developer programmer plumber electrician carpenter builder mechanic driver farmer fisherman baker
        chef cook waiter teacher headteacher headmaster headmistress principal dean rector student pupil graduate
        author writer poet novelist journalist reporter correspondent editor columnist critic commentator presenter
        host anchor moderator announcer broadcaster blogger actor actress singer musician composer conductor
        producer filmmaker artist painter photographer dancer athlete coach trainer striker goalkeeper midfielder
        defender quarterback player referee bishop archbishop priest pastor rabbi imam vicar pope cardinal king
        queen prince princess duke duchess activist campaigner organizer organiser protester demonstrator volunteer
        resident neighbour neighbor tenant landlord witness victim suspect defendant plaintiff patient customer
        passenger worker employee investor trader banker broker accountant auditor businessman businesswoman
        entrepreneur billionaire developer agent librarian curator archivist ranger coxswain skipper firefighter
        envoy diplomat delegate treasurer comptroller clerk registrar trustee regulator ombudsman monarch emperor
        dictator activist mother father husband wife son daughter brother sister uncle aunt grandmother grandfather
        niece nephew cousin widow man woman boy girl person voter supporter source insider caller narrator author
        fellow expert specialist technician designer conductor keeper warden steward brewer butcher grocer
        shopkeeper miner sailor rival guard substitute winger fullback forward scorer
    """),
    seconds=_SECONDS,
    departments=_SECONDS | _DEPARTMENTS,
    modifiers=_SECONDS
    | _DEPARTMENTS
    | word_set("former interim outgoing incoming current acting retired senior junior"),
    offices=word_set("""
        president vice-president president-elect chancellor premier senator congressman congresswoman governor
        candidate nominee contender
    """),
    title_roles={
        "sen": "senator lawmaker",
        "gov": "governor",
        "rep": "representative congressman congresswoman lawmaker",
        "prof": "professor academic",
        "dr": "doctor physician surgeon",
        "cllr": "councillor",
        "sgt": "sergeant officer",
        "insp": "inspector officer",
        "supt": "superintendent officer",
        "det": "detective officer",
        "capt": "captain",
        "lt": "lieutenant",
        "col": "colonel",
        "gen": "general",
        "rev": "reverend vicar priest pastor",
        "congressman": "lawmaker",
        "congresswoman": "lawmaker",
        "senator": "lawmaker",
    },
    role_endings=("man", "woman", "ologist"),
    groups=word_set("""
        officials police authorities sources critics experts officers aides advisers advisors analysts residents
        witnesses protesters demonstrators campaigners supporters opponents lawyers prosecutors investigators
        researchers scientists economists doctors organizers organisers republicans democrats lawmakers spokespeople
        company firm campaign ministry department agency office government administration council committee commission
        university hospital union charity group organization organisation bank court report newspaper paper
        statement website magazine outlet network station firefighters editors voters workers parents teachers
        students neighbours neighbors family crowd audience members leaders people others many some owners observers
        strategists operatives senators senate congress parliament survey poll study letter email memo document
        board ad commercial article editorial players tenants women men
    """),
    bodies=word_set("""
        university college school institute institution academy department ministry agency bureau office commission
        committee council court parliament congress senate house bank fund trust foundation association federation
        union league society club party group company corporation corp inc ltd llc plc co gmbh ag sa holdings
        partners energy airlines railways motors pharmaceuticals industries systems technologies networks news times
        post journal herald tribune gazette chronicle guardian telegraph press radio television tv magazine review
        tramways railway railways controls foods brewery mills steel telecom software laboratories logistics
        hospital clinic museum theatre theater library church police force army navy guard service services
        authority board center centre network coalition alliance campaign organization organisation initiative
        project administration treasury exchange international media broadcasting studios records books publishing
        research survey center centers nations reserve
    """),
    legal_forms=word_set("inc ltd llc plc corp corporation co gmbh ag sa limited"),
    places=word_set("""
        street road avenue lane square park river lake sea ocean bay gulf mountain mountains mount valley island
        islands airport station bridge city county state states province district region territory coast beach north
        south east west northern southern eastern western town village harbour harbor vale hill field point creek
        ridge ford moor port hotel building tower hall stadium arena highway boulevard drive house cup prize award
        awards act bill war day week month olympics games amendment new san los las santa saint fort united white
    """),
    articles=frozenset(
        {"the", "a", "an", "this", "that", "these", "those", "one", "another", "some", "several", "two"}
    ),
    definite=frozenset({"the"}),
    possessives=frozenset({"his", "her", "its", "their", "our", "my", "your"}),
    prepositions=word_set("""
        of for at in on with by from to into during after before under over about against between through than via
        while when where because if since until without within among amid near outside inside despite whether like
        across around behind along toward towards up down out off
    """),
    locatives=frozenset({"in", "at", "near", "around", "outside", "across"}),
    conjunctions=frozenset({"and", "or", "but", "nor", "yet", "so", "as"}),
    complements=frozenset({"of", "for", "at", "with", "in", "from"}),
    particles=word_set("d van von der den de del della di da do dos du la le el al bin bint ibn ben ter ten zu"),
    joiners=frozenset({"of", "the", "for", "and", "&"}),
    gendered={
        "actress": "f",
        "mother": "f",
        "father": "m",
        "wife": "f",
        "husband": "m",
        "daughter": "f",
        "son": "m",
        "sister": "f",
        "brother": "m",
        "widow": "f",
        "queen": "f",
        "king": "m",
        "princess": "f",
        "prince": "m",
        "niece": "f",
        "nephew": "m",
        "aunt": "f",
        "uncle": "m",
        "girl": "f",
        "boy": "m",
        "headmistress": "f",
        "grandmother": "f",
        "grandfather": "m",
        "duchess": "f",
        "duke": "m",
    },
    gendered_endings={"woman": "f", "man": "m"},
    unnamed=word_set("""
        narrator announcer spokesman spokeswoman spokesperson moderator caller reporter interviewer source insider
        official host presenter anchor
    """),
    labels=word_set("""
        note notes update summary abstract source sources photo photos credit from to cc bcc re subject date
        question answer q a step example warning tip conclusion background introduction result results method
        methods title
    """),
    suffixes=frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc"}),
    namesakes=word_set("may june april august will christian english french german"),
    never=word_set("""
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
        thurs fri sat sun i i'm i'd i've i'll christmas easter ramadan thanksgiving god internet ok okay american
        americans british english french german germans russian russians chinese european europeans african asian
        mexican canadian israeli palestinian iranian iraqi syrian turkish japanese korean indian italian spanish
        muslim muslims christian christians jewish jews catholic catholics democrat democrats republican republicans
        democratic conservative conservatives liberal labour hispanic latino am pm est gmt q a u.s u.k u.n e.u d.c
        n.y n.c l.a mr mrs ms dr
    """),
)
