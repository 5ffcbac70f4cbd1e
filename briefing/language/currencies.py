"""Currencies, whatever the language: ISO 4217 codes, and the signs that stand for them."""

from __future__ import annotations

CODES = frozenset(
    """
    AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BWP BYN CAD CDF CHF CLP CNY COP CRC CUP CZK DKK DOP
    DZD EGP ESP ETB EUR FIM FJD FRF GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS
    KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SOS SYP THB TND TRY TTD TWD TZS UAH UGX USD UYU
    UZS VES VND XAF XOF YER ZAR ZMW BTC ETH
    """.split()
)
# Codes that are also words, or the names of other things, in capitals: a sum only where a sign or scale supports them.
DOUBTFUL = frozenset(["ALL", "MAD", "TRY", "CUP", "TOP", "GEL", "MOP", "PEN", "SOS", "NAD", "LAK", "RON", "COP"])

# Written to the left or to the right of the number; white space inside is folded away.
SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "u.s$": "USD", "us$": "USD", "$US": "USD", "usd$": "USD", "USD$": "USD",
    "A$": "AUD", "AU$": "AUD", "$A": "AUD", "U$S": "USD", "U$D": "USD", "$CAD": "CAD", "$AUD": "AUD", "aud$": "AUD", "AUD$": "AUD",
    "C$": "CAD", "CA$": "CAD", "$C": "CAD", "CAD$": "CAD", "cad$": "CAD", "CDN$": "CAD",
    "HK$": "HKD", "$HK": "HKD", "NZ$": "NZD", "$NZ": "NZD", "nzd$": "NZD", "S$": "SGD", "NT$": "TWD",
    "R$": "BRL", "MX$": "MXN", "mxn$": "MXN", "J$": "JMD", "N$": "NAD", "T$": "TOP", "Z$": "ZWL",
    "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "＄": "USD", "￡": "GBP", "CN¥": "CNY", "Y=": "JPY", "元": "CNY", "円": "JPY", "₡": "CRC", "₭": "LAK", "₲": "PYG", "₾": "GEL", "₮": "MNT", "៛": "KHR", "JP¥": "JPY", "RMB": "CNY", "₹": "INR", "Rs": "INR",
    "Rs.": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND",
    "₴": "UAH", "₿": "BTC", "RM": "MYR", "Rp": "IDR", "kr": "SEK", "Fr": "CHF", "Fr.": "CHF", "SFr": "CHF",
    "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "L.E.": "EGP", "LE": "EGP", "¢": "cent", "c": "cent", "p": "penny",
}  # fmt: skip
# Signs that are written to the right only, or to the left only.
RIGHT_ONLY = frozenset(["¢", "c", "p", "zł", "Kč", "Ft", "kr", "LE", "L.E.", "元", "円"])
LEFT_ONLY = frozenset(["Rs", "Rs.", "Fr", "Fr.", "SFr", "Rp", "S$", "T$", "Z$", "J$", "N$"])
# Minor units stay as said; added to a sum in their major unit they are hundredths of it.
MINOR = frozenset(
    ["cent", "penny", "sen", "kopeck", "centavo", "paisa", "fen", "jiao", "piastre", "dime", "satoshi", "pesewa"]
)
