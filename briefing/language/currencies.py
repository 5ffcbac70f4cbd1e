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
    sign: code
    for entry in """
        USD $ US$ U.S.$ u.s$ us$ $US usd$ USD$ U$S U$D ＄; AUD A$ AU$ $A $AUD aud$ AUD$;
        CAD $CAD C$ CA$ $C CAD$ cad$ CDN$; HKD HK$ $HK; NZD NZ$ $NZ nzd$; SGD S$; TWD NT$; BRL R$;
        MXN MX$ mxn$; JMD J$; NAD N$; TOP T$; ZWL Z$; EUR €; GBP £ ￡; JPY ¥ ￥ Y= 円 JP¥; CNY CN¥ 元 RMB; CRC ₡;
        LAK ₭; PYG ₲; GEL ₾; MNT ₮; KHR ៛; INR ₹ Rs Rs.; KRW ₩; RUB ₽; TRY ₺; ILS ₪; NGN ₦; PHP ₱; THB ฿;
        VND ₫; UAH ₴; BTC ₿; MYR RM; IDR Rp; SEK kr; CHF Fr Fr. SFr; PLN zł; CZK Kč; HUF Ft; EGP L.E. LE;
        cent ¢ c; penny p
    """.split(";")
    for code, *signs in [entry.split()]
    for sign in signs
}
# Signs that are written to the right only, or to the left only.
RIGHT_ONLY = frozenset(["¢", "c", "p", "zł", "Kč", "Ft", "kr", "LE", "L.E.", "元", "円"])
LEFT_ONLY = frozenset(["Rs", "Rs.", "Fr", "Fr.", "SFr", "Rp", "S$", "T$", "Z$", "J$", "N$"])
# Minor units stay as said; added to a sum in their major unit they are hundredths of it.
MINOR = frozenset(
    ["cent", "penny", "sen", "kopeck", "centavo", "paisa", "fen", "jiao", "piastre", "dime", "satoshi", "pesewa"]
)
