"""Units of measurement, whatever the language: one canonical name each, with the symbols that mean it.

A canonical name is singular English with British spelling. Symbols are case-sensitive ("mW" is not "MW").
"""

from __future__ import annotations

_DURATION = """
second: s, sec, secs, sec.
millisecond: ms, msec
microsecond: µs, μs
nanosecond: ns
minute: min, mins, min.
hour: h, hr, hrs, hr.
day:
week: wk, wks
fortnight:
month:
year: yr, yrs, yr.
decade:
century:
millennium:
"""
_PERCENT = """
percent: %, ％, ٪, pct, pc, pct.
percentage point: pp, ppt, ppts, p.p., pps
basis point: bp, bps
permille: ‰
"""
_TEMPERATURE = """
degree: °, º, deg, deg.
celsius: °C, ºC, ° C, ℃, °c, deg C, deg c, degrees C, degree C, degrees c, C
fahrenheit: °F, ºF, ° F, ℉, °f, deg F, deg f, degrees F, degree F, degrees f, F
kelvin: degrees K
"""
_MEASURE = """
metre: m
kilometre: km, kms, Km, KM
centimetre: cm, cms
millimetre: mm, mms
decimetre: dm
micrometre: µm, μm, um
nanometre: nm
picometre: pm
mile: mi
yard: yd, yds, yd.
foot: ft, ft., ′
inch: in, in., ″, ''
nautical mile: nmi
light-year: ly
gram: g, gr
kilogram: kg, kgs, Kg, KG, [kg], <kg>
milligram: mg, mgs
microgram: µg, μg, mcg
tonne: t, mt
ton:
megatonne: Mt
gigatonne: Gt
pound: lb, lbs, lb., lbs., #
ounce: oz, oz.
stone: st
carat: ct
litre: l, L, ltr
millilitre: ml, mL, mls
centilitre: cl
decilitre: dl, dL
hectolitre: hl
gallon: gal, gal., gals
pint: pt, pts
quart: qt, qts
cup:
teaspoon: tsp, tsps
tablespoon: tbsp, tbsps
fluid ounce: fl oz, fl. oz.
barrel: bbl, bbls
bushel: bu
cubic metre: m3, m³, m^3, cu m
cubic centimetre: cc, cm3, cm³, cm^3
cubic foot: cu ft, ft3, ft³, ft^3
cubic kilometre: km3, km³, km^3
cubic mile:
cubic yard: cu yd
square metre: m2, m², m^2, sq m, sq. m., sqm, sq. m
square kilometre: km2, km², km^2, sq km, sq. km, sqkm
square centimetre: cm2, cm², cm^2
square millimetre: mm2, mm², mm^2
square foot: sq ft, sq. ft., sq. ft, sqft, ft2, ft², ft^2
square mile: sq mi, sq mile, sq miles, sq. mi., mi2, mi²
square yard: sq yd
square inch: sq in
hectare: ha
acre:
mile per hour: mph, mi/h
kilometre per hour: km/h, kph, kmh, kmph, km/hr, KPH
metre per second: m/s
kilometre per second: km/s
foot per second: ft/s
knot: kn, kts
mile per gallon: mpg
watt: W
kilowatt: kW, KW, kw
megawatt: MW
gigawatt: GW
terawatt: TW
horsepower: hp, HP, PS, Hp
brake horsepower: bhp
watt hour: Wh
kilowatt hour: kWh, KWh, kwh, kW/h
megawatt hour: MWh
gigawatt hour: GWh
terawatt hour: TWh
joule: J
kilojoule: kJ
megajoule: MJ
calorie: cal
kilocalorie: kcal
volt: V
kilovolt: kV
ampere: A, amp, amps
milliampere-hour: mAh
ampere-hour: Ah
ohm: Ω, Ω
electronvolt: eV
kiloelectronvolt: keV
megaelectronvolt: MeV
gigaelectronvolt: GeV
teraelectronvolt: TeV
hertz: Hz
kilohertz: kHz, khz
megahertz: MHz, Mhz
gigahertz: GHz, Ghz
rpm: RPM, rpm
bit:
byte: B
kilobyte: KB, kB
megabyte: MB
gigabyte: GB, Gb, gb
terabyte: TB
petabyte: PB
exabyte: EB
kilobit: Kbit
megabit: Mbit, Mb
gigabit: Gbit
kilobit per second: kbps, kb/s
megabit per second: Mbps, mbps, Mb/s, Mbit/s, MBit/s
gigabit per second: Gbps, gbps, Gb/s, Gbit/s
megapixel: MP
pixel: px
decibel: dB, db
pascal: Pa
hectopascal: hPa
kilopascal: kPa
megapascal: MPa
gigapascal: GPa
millibar: mbar, mb
psi: psi, PSI
kilopound per square inch: ksi
pound-foot: lb-ft, lb ft, ft-lb, ft-lbs, lb.-ft.
newton:
newton metre: Nm, N·m
part per million: ppm
part per billion: ppb
kilohm: kΩ
ton per day: tpd
twenty-foot equivalent unit: TEU, TEUs
point: pts, pts.
radian: rad
turn:
mole: mol
kibibyte: KiB
mebibyte: MiB
gibibyte: GiB
"""


def _symbols(block: str) -> dict[str, str]:
    pairs = (line.split(":", 1) for line in block.splitlines() if ":" in line)
    return {symbol.strip(): name for name, symbols in pairs for symbol in symbols.split(",") if symbol.strip()}


def _names(block: str) -> list[str]:
    return [line.split(":", 1)[0] for line in block.splitlines() if ":" in line]


SYMBOLS = {k: v for block in (_DURATION, _PERCENT, _TEMPERATURE, _MEASURE) for k, v in _symbols(block).items()}
NAMES = tuple(name for block in (_DURATION, _PERCENT, _TEMPERATURE, _MEASURE) for name in _names(block))
KINDS: dict[str, str] = {
    **dict.fromkeys(_names(_MEASURE), "measure"),
    **dict.fromkeys(_names(_DURATION), "duration"),
    **dict.fromkeys(_names(_PERCENT), "percent"),
    **dict.fromkeys(_names(_TEMPERATURE), "temperature"),
}
# Symbols that are more often something else: units only where they are stuck to the number or end the clause.
WEAK = frozenset(
    ["s", "W", "J", "V", "A", "B", "in", "in.", "st", "pt", "pts", "gr", "pc", "mb", "PS", "#", "º", "cal", "kn"]
)
# How many of the smaller unit make one of the larger, for lengths of time and measures said in two units.
PARTS: dict[tuple[str, str], int] = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("mile", "yard"): 1760,
    ("metre", "centimetre"): 100,
    ("kilometre", "metre"): 1000,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
    ("kilogram", "gram"): 1000,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
