"""English: number words, units, qualifiers and the other words that figures and dates know."""

from briefing.language.figures import FigureWords, counted, named, phrases, plural, valued
from briefing.language.units import NAMES

FIGURES = FigureWords(
    levels=phrases("to, from, at, of"),
    numbers=counted(
        "zero/nought/naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen"
    )
    | counted("zero ten twenty thirty forty/fourty fifty sixty seventy eighty ninety", 10),
    scales=valued("""
        100: hundred; 1000: thousand; 100000: lakh, lakhs, lac; 1000000: million, mn, mln, mio, mil
        10000000: crore, crores, krores, koti, cr; 1000000000: billion, bn, bln; 1000000000000: trillion, tn, tln, trn
        1000000000000000: quadrillion
    """),
    suffixes=valued("""
        1000: k; 1000000: m, mn, mln, mio, mil; 1000000000: bn, b, bln; 1000000000000: tn, trn, t, tln; 100000: lakh
        10000000: crore, cr
    """),
    plurals=valued("""
        100: hundreds; 1000: thousands; 1000000: millions; 1000000000: billions; 1000000000000: trillions
        100000: lakhs; 10000000: crores; 12: dozens
    """),
    tens=phrases("tens"),
    dozens=valued("12: dozen, dozens"),
    several=phrases("several, few, couple"),
    joiners=phrases("and"),
    points=phrases("point"),
    minus=phrases("minus, negative"),
    articles=phrases("a, an"),
    ones=phrases("one"),
    halves=phrases("half"),
    fractions=valued("""
        2: half, halves; 3: third, thirds; 4: quarter, quarters, fourth, fourths; 5: fifth, fifths; 6: sixth, sixths
        7: seventh, sevenths; 8: eighth, eighths; 9: ninth, ninths; 10: tenth, tenths; 12: twelfth, twelfths
        20: twentieth, twentieths; 100: hundredth, hundredths; 1000: thousandth, thousandths
        1000000: millionth, millionths; 1000000000: billionth, billionths; 1000000000000: trillionth, trillionths
    """),
    of=phrases("of"),
    out_of=phrases("in, in every, out of, out of every, of every"),
    to=phrases("to"),
    between=phrases("between"),
    start=phrases("from"),
    either=phrases("or"),
    units=plural({name: name for name in NAMES})
    | plural(
        named("""
        percent: per cent, percentage, per-cent; percentage point: percent point, percentage-point
        celsius: ° celsius, °celsius, degree celsius, degrees celsius, degree centigrade, degrees centigrade
        celsius: centigrade, celcius
        fahrenheit: ° fahrenheit, °fahrenheit, degree fahrenheit, degrees fahrenheit, farenheit, degree farenheit
        fahrenheit: degrees farenheit; foot: feet; inch: inches; century: centuries; millennium: millennia
        metre: meter; kilometre: kilometer; centimetre: centimeter; millimetre: millimeter; decimetre: decimeter
        micrometre: micrometer, micron; nanometre: nanometer; gram: gramme; kilogram: kilogramme, kilo
        ton: short ton, long ton; tonne: metric ton, metric tonne; litre: liter; millilitre: milliliter
        centilitre: centiliter; hectolitre: hectoliter; cubic metre: cubic meter; cubic centimetre: cubic centimeter
        cubic foot: cubic feet; square metre: square meter; square kilometre: square kilometer, km squared
        square foot: square feet; square inch: square inches; cubic kilometre: cubic kilometer
        mile per hour: miles per hour, miles an hour; foot per second: feet per second
        kilometre per hour: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
        kilometre per hour: km per hour; metre per second: meters per second, metres per second
        mile per gallon: miles per gallon; megabit per second: megabits per second
        gigabit per second: gigabits per second; part per million: parts per million
        part per billion: parts per billion; gigabyte: gig; kilowatt hour: kilowatt-hour; megawatt hour: megawatt-hour
        gigawatt hour: gigawatt-hour; rpm: revolutions per minute; pound-foot: pound-feet, foot-pounds
        psi: pounds per square inch
    """)
    ),
    currencies=plural(
        named("""
        USD: dollar, us dollar, american dollar, u.s. dollar, buck; AUD: australian dollar; CAD: canadian dollar
        NZD: new zealand dollar; HKD: hong kong dollar; SGD: singapore dollar, singaporean dollar; EUR: euro
        TWD: taiwan dollar, new taiwan dollar; GBP: pound sterling, pounds sterling, sterling, british pound, quid
        JPY: yen, japanese yen; CNY: yuan, chinese yuan, renminbi, rmb; INR: rupee, indian rupee, rs
        PKR: pakistani rupee; LKR: sri lankan rupee; CHF: franc, swiss franc; RUB: rouble, ruble, russian rouble
        TRY: lira, turkish lira; ILS: shekel, israeli shekel, new shekel; ZAR: rand, south african rand
        MXN: peso, mexican peso; ARS: argentine peso; CLP: chilean peso; COP: colombian peso; PHP: philippine peso
        BRL: real, reais, brazilian real; KRW: won, south korean won; THB: baht, thai baht; IDR: rupiah
        MYR: ringgit, malaysian ringgit, malaysia ringgit; VND: dong; NGN: naira, nigerian naira; KES: kenyan shilling
        SEK: swedish krona, krona, kronor; NOK: norwegian krone, norwegian kroner
        DKK: danish krone, krone, kroner, danish kroner; ISK: icelandic krona; PLN: zloty; CZK: koruna, czech crown
        HUF: forint; UAH: hryvnia; AED: dirham, uae dirham; SAR: saudi riyal, saudiriyal; QAR: qatari riyal
        IRR: iranian rial; KWD: kuwaiti dinar; JOD: jordanian dinar; LBP: lebanese pound; EGP: egyptian pound, geneh
        GEL: lari, georgian lari; KHR: riel, cambodian riel; MNT: tugrik; CRC: colón, costa rican colón
        HRK: kuna, croatian kuna; FIM: markka, finnish markka; NLG: guilder, dutch guilder; BTC: bitcoin; ETH: ether
        riyal: riyal; rial: rial; dinar: dinar; shilling: shilling; crown: crown; cent: cent; penny: penny, pence
        sen: sen; centavo: centavo; kopeck: kopeck; paisa: paisa, paise; dime: dime; satoshi: satoshi; ESP: peseta
    """)
    ),
    per=phrases("per"),
    per_articles=phrases("a, an"),
    per_nouns=phrases("""
        share, person, head, piece, ticket, pop, unit, pupil, copy, passenger, plate, bottle, bushel
    """),
    not_per=phrases("ago, earlier, later, before, after, old, long, from, since, away"),
    times=phrases("times, x, ×"),
    comparisons=phrases("as, more, less, the, that, its, their, his, her, worse"),
    comparatives=("er",),
    multiplied=phrases("""
        earnings, sales, revenue, revenues, ebitda, ebit, profit, profits, income, cash, turnover, gdp, equity, book
    """),
    clock=phrases("o'clock"),
    them=phrases("them, us, you, which, whom"),
    doubtful_units=phrases("won, real, reals, sen, rand, dong, lari, som, crown, crowns"),
    folds=("fold",),
    fillers=phrases("""
        total, additional, extra, more, further, full, whole, straight, consecutive, long, short, other
    """),
    old=phrases("old, olds, of age"),
    aged=phrases("aged, age, ages"),
    bounds=named("""
        about: about, around, roughly, approximately, approx, approx., some, nearly, almost, close to, an estimated
        about: estimated, circa, ca, ca., as few as, in the region of, on the order of, somewhere around
        about: an average of
        about: average of, averaging, averaged, averages, ~, ≈, or so, just about, virtually, practically
        about: something like
        more: more than, over, at least, above, upwards of, upward of, in excess of, exceeding, exceeds, exceed
        more: exceeded
        more: greater than, higher than, better than, beyond, no less than, no fewer than, not less than, a minimum of
        more: minimum of, minimum, topping, topped, surpassing, surpassed, well over, just over, more then, >, ≥
        more: larger than, bigger than, longer than, older than, starting at, starting from, equal to or more than
        more: greater than or equal to, more than or equal to, well above, just above, not fewer than
        less: less than, fewer than, under, below, up to, as many as, as much as, at most, no more than, not more than
        less: a maximum of, maximum of, maximum, lower than, smaller than, within, a maximum, as low as, as high as
        less: just under, well under, just below, shy of, just shy of, short of, sub, <, ≤, as long as, as far as
        less: less than or equal to, not exceeding, younger than, nothing more than, little more than, shorter than
    """),
    bounds_after=named("""
        more: or more, or older, or over, or above, plus, +, and over, and older, and above, or greater, or higher
        more: and up; more: or longer, at least; about: or so, give or take, on average, more or less
        less: or less, or fewer, or under, or below, or younger, at most, or lower, and under, max
    """),
    overs=phrases("over"),
    additions=phrases("plus"),
    quarrels=phrases("""
        row, rows, raid, protest, protests, dispute, quarrel, strike, strikes, inquiry, probe, investigation, clash
        scandal, fears, concern, concerns, anger, outcry, backlash, criticism, controversy, fight, battle, debate
        lawsuit, talks, charges, fury, questions, arrest, arrests, alarm, feud, complaints, fire, pressure, hearing
    """),
    charges=phrases("""
        held, hold, arrested, jailed, charged, sued, sue, fined, convicted, sentenced, questioned, detained, sacked
        suspended, investigated, criticised, criticized, accused, protested, resigned, quit, clashed, argued, charge
        prosecuted, imprisoned, banned, dismissed, condemned
    """),
    lasting=phrases("""
        took, take, takes, taken, taking, lasted, last, lasts, lasting, spent, spend, spends, spending, waited, wait
        waiting, worked, work, needed, needs, lived, served, has, have, had, having, is, was, are, were, be, been, for
        in, after, of, than, with, just, well, by, to, before, every, until, at, from, or, and, some
    """),
    ups=phrases("""
        rose, rise, rises, rising, risen, up, gained, gain, gains, gaining, climbed, climb, climbs, climbing, jumped
        jump, jumps, increased, increase, increases, increasing, soared, soar, soars, surged, surge, surges, grew
        grow, grows, growing, grown, growth, added, adds, advanced, rallied, spiked, leapt, swelled, boosted
        rebounded, expanded, higher
    """),
    downs=phrases("""
        fell, fall, falls, falling, fallen, down, dropped, drop, drops, dropping, declined, decline, declines
        declining, lost, lose, loses, losing, loss, slumped, slump, slumps, plunged, plunge, plunges, plummeted
        plummeting, slid, slide, slides, tumbled, tumble, decreased, decrease, decreases, cut, cuts, cutting, reduced
        reduce, reduces, reduction, shed, sheds, shrank, shrunk, shrink, sank, sink, lowered, slashed, dipped, dip
        eased, lower, slipped, discount, contracted, halved, sliding
    """),
    composed=phrases("make, makes, made, making, set, sets, take, takes, give, gives, gave"),
    change_nouns=phrases("""
        rise, increase, gain, jump, climb, surge, growth, fall, drop, decline, loss, slump, plunge, slide, decrease
        cut, reduction, dip, discount, higher, lower
    """),
    names=phrases("""
        section, sections, article, articles, page, pages, chapter, chapters, table, figure, fig, fig., paragraph
        rule, clause, schedule, title, room, gate, platform, flight, route, highway, interstate, motorway, road, exit
        channel, level, phase, stage, grade, group, game, week, day, round, season, episode, series, volume, vol, part
        act, scene, verse, psalm, line, number, no, nr, nrs, model, mark, type, class, version, step, unit, apartment
        apt, suite, box, lot, bay, pier, terminal, area, district, zone, division, world war, war, super bowl, windows
        iphone, ipad, galaxy, pixel, xbox, playstation, boeing, airbus, formula, apollo, opus, catch, studio, ward
        precinct, prop, proposition, amendment, resolution, question, lane, track, hurricane, category, cat, tier
        appendix, exhibit, count, item, point, top, form, code, bbc, squadron, battalion, ios, android, hole, lap
        quarter, s&p, ftse, nasdaq, nikkei, dax, cac, stoxx, russell, dow, fortune, g, tsx, asx, csi, kospi
    """),
    stops=phrases("""
        it's, that's, there's, he's, she's, what's, who's, here's, let's, much, many, several, few, aged, such, above
        below, higher, lower, ahead, behind, north, south, east, west, additional, however, though, a, an, the, this
        that, these, those, his, her, its, their, our, my, your, some, any, all, both, each, every, no, of, in, on, at
        by, for, with, from, to, into, onto, over, under, about, after, before, during, since, until, as, than
        through, between, among, against, across, within, without, per, via, near, around, up, down, off, out, and, or
        but, nor, so, yet, if, when, while, where, because, although, whether, which, who, whom, whose, is, are, was
        were, be, been, being, am, has, have, had, having, do, does, did, will, would, can, could, may, might, must
        shall, should, not, it, he, she, they, we, you, i, him, them, us, me, there, here, then, now, just, only, also
        too, very, even, still, already, ago, later, earlier, said, says, say, told, today, yesterday, tomorrow, again
        away, back, once, soon, more, less, least, most, ever, never, what, how, why, other's, like, versus, last
        next, past, previous, same, don, didn, doesn, isn, wasn, including, despite, together, apart, along, home
        early, late, worth, towards, toward, respectively, annually, overall
    """),
    verbs=phrases("""
        swam, rang, sang, shrank, drank, froze, woke, wove, tore, swore, stole, rode, hid, fed, bred, bled, built
        bent, lent, lit, slept, swept, wept, crept, dealt, dreamt, learnt, burnt, caught, taught, sought, brought, dug
        dove, covers, cover, shook, spun, stuck, struck, swung, understood, withdrew, overtook, sprang, strode, fitted
        ranges, ranging, is, are, was, were, be, been, has, have, had, will, would, can, could, may, might, should
        must, do, does, did, came, went, took, gave, made, got, saw, met, left, held, kept, ran, won, lost, paid, sold
        bought, told, knew, thought, felt, found, became, began, led, stood, sat, sent, spent, wrote, spoke, drew
        drove, flew, fled, fought, broke, chose, ate, fell, rose, grew, wore, shot, put, let, come, go, take, give
        make, get, see, meet, leave, hold, keep, lose, pay, sell, buy, know, think, feel, find, become, begin, remain
        remains, seem, seems, want, wants, say, says, include, includes, died, killed, said, weigh, weighs, consume
        consumes, stand, stands, extend, extends, produces, earn, earns, employs, generates, exceed, exceeds, contain
        contains, reaches, spans, boasts, expects, sees, becomes, defer, fetch, shoots, wiped, stay, stays, fits
        beset, hurt, agree, agrees, believe, receive, lie, lies, makes, takes, watched, die, voted, backed, survive
        attend, suffer, join, joins, speak, speaks, goes, expect, predict, predicts, reckon, reckons, seen, bring
        brings, handle, handles, carry, carries, serve, serves, raise, raises
    """),
    opinions=phrases("""
        expected, expect, forecast, predicted, predict, estimated, reckoned, reckon, thought, believed, hoped, feared
    """),
    double=phrases("""
        hit, set, cut, run, win, need, needs, live, lives, work, works, cost, costs, show, shows, face, faces, use
        uses, account, accounts, claim, claims, return, returns, offer, offers, report, reports, result, results
    """),
    streets=phrases("""
        street, st, road, rd, lane, avenue, ave, drive, boulevard, blvd, way, court, terrace, crescent
    """),
    parts_of_two=phrases("""
        first, second, other, latter, top, bottom, back, front, better, last, opening, in, former, this
    """),
    prefixes=phrases("now, sub, then, mid, pre, roughly, about, nearly, almost, some"),
    contests=phrases("""
        win, won, wins, winning, beat, beats, beating, beaten, lead, leads, led, leading, victory, defeat, defeated
        draw, drew, loss, lost, score, scored, tie, tied, thrashed, odds, trail, trailed, ahead, record, goal
        shootout
    """),
    ballots=phrases("""
        vote, voted, votes, passed, ruling, ruled, majority, decision, senate, approved, rejected, house, court, bill
    """),
    people=phrases("he, she, i, who, they, we, you"),
    being=phrases("""
        is, was, am, are, were, be, been, being, became, just, only, not, yet, now, then, must, aged, barely
    """),
    at_age=phrases("at"),
    turned=phrases("turned, turns, turning"),
    limits=phrases("under, over, below, above"),
    after_age=phrases("who, of, from, and, said, was, is, has, had, will, were, with, whose, told"),
    below_zero=phrases("below zero, below freezing"),
    contrasts=phrases("and, but"),
    nothing=phrases("zero"),
    lengths=phrases("""
        long, tall, high, wide, deep, away, race, sprint, dash, freestyle, hurdles, butterfly, apart, across, x, thick
        more, by
    """),
    determiners=phrases("the, his, her, its, their, our, my, your, these, those, all, that, this"),
    moves=phrases("""
        slow, slowed, slowing, change, changed, changes, moved, went, go, goes, move, revised, fluctuated, ease, raised
        raise, raises, lifted, lift, widened, narrowed, trimmed, upped, hiked, extended, improved, crept, swung, brought
    """),
    by=phrases("by"),
    modals=phrases("will, would, can, could, may, might, must, should, shall"),
    infinitive=phrases("to"),
    includes=phrases("including"),
    not_participles=phrases("""
        infrared, hundred, sacred, naked, building, meeting, training, funding, spending, housing, shooting, hearing
        wedding, painting, warning, ruling, offering, filing, rating, reading, bombing, killing, evening, morning
        thing, spring, string, ceiling, clothing, parking, trading, banking, engineering, manufacturing, marketing
        advertising, finding, setting, flooding, crossing, mining, farming, fishing, cooking, something, anything
        everything, nothing
    """),
    contractions=("n't", "'re", "'ve", "'ll", "'d", "'m"),
    contents=phrases("in"),
    moved=phrases("up, down"),
    spans=phrases("last, past, next, first, previous"),
    participle_endings=("ed", "ing"),
    adverb_endings=("ly",),
    leaders=phrases("more, very, extra, additional, new, other, total, such"),
    links=phrases("of, to, in, for, from, on, at, with, across, by, per"),
    lead_ups=phrases("""
        to, at, by, from, of, for, in, with, between, an, a, the, up, down, as, also, been, be, another, only, just
        or, worth, well, its, their, his, her, back, further, even, still, that, which, who, not, than, last, past
        next, previous, first, most, all, now, on, out, slightly, almost
        record, new, fresh, whopping, mere, modest
    """),
    months=valued("""
        1: january, jan; 2: february, feb; 3: march, mar; 4: april, apr; 5: may; 6: june, jun; 7: july, jul
        8: august, aug; 9: september, sept, sep; 10: october, oct; 11: november, nov; 12: december, dec
    """),
    has_capital_months=True,
    in_year=phrases("""
        in, since, by, until, till, for, during, before, after, of, from, between, early, late, mid, spring, summer
        autumn, fall, winter, season, circa, year, january, february, march, april, may, june, july, august, september
        october, november, december, fiscal, through, throughout
    """),
    sure_in_year=phrases("in, since, until, till, during, year, fiscal"),
    year_doubts=phrases("""
        than, over, nearly, almost, about, around, some, least, most, roughly, approximately, many, to
    """),
    amounts=("total of", "average of", "sum of", "more than", "fewer than", "as many as"),
    persons=phrases("""
        people, men, women, children, police, students, staff, girls, boys, girl, boy, child, kids, adults, those
        anyone, person, workers, everyone, patients, youths, minors, teenagers, voters
    """),
)
