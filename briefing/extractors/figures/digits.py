"""Digits with separators -> a number, in the habits of any locale."""

from __future__ import annotations

from decimal import Decimal

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_POINTS = str.maketrans("٫٬·", ".,.")
_MOST_DIGITS = 18  # a longer run is an identifier, not an amount
_MOST_EXPONENT = 18


def decimal(digits: str, mark: str = ".") -> Decimal | None:
    """Read digits with their separators; ``mark`` is the language's decimal mark and settles what is open.

    None where the separators fit no habit ("3.11.7", "22,24,26"), or where there are more than 18 digits.

    >>> [str(decimal(d)) for d in ("1,234.56", "1.234,56", "10 000", "12,00,000", "3.11.7", "1,234")]
    ['1234.56', '1234.56', '10000', '1200000', 'None', '1234']
    >>> str(decimal("1.234", ",")), str(decimal("2,4", ","))
    ('1234', '2.4')
    """
    if len(digits) > _MOST_DIGITS * 2:
        return None
    if digits.isdecimal():
        return Decimal(digits) if len(digits) <= _MOST_DIGITS else None
    plain, exponent = _split_exponent(digits.translate(_SPACES).translate(_POINTS))
    whole = _one_mark(plain, mark)
    if whole is None or len(whole) > _MOST_DIGITS:
        return None
    if exponent and not -_MOST_EXPONENT <= int(exponent[1:]) <= _MOST_EXPONENT - len(whole.partition(".")[0]):
        return None
    return Decimal(whole + exponent)


def plain(value: Decimal) -> Decimal:
    """Return a value without needless digits: whole numbers whole, others to fifteen places that count.

    >>> str(plain(Decimal("1.3") * 10**9)), str(plain(Decimal(2) / 3))
    ('1300000000', '0.666666666666667')
    """
    return Decimal(int(value)) if value == int(value) else Decimal(f"{value:.15g}")


def _split_exponent(digits: str) -> tuple[str, str]:
    head, letter, tail = digits.lower().partition("e")
    return head, letter + tail


def _one_mark(digits: str, mark: str) -> str | None:
    """Return the digits with a point as decimal mark and nothing else between them."""
    comma, point = digits.count(","), digits.count(".")
    if not comma and not point:
        return digits
    if comma and point:
        last = "," if digits.rfind(",") > digits.rfind(".") else "."
        first = "." if last == "," else ","
        head, _, tail = digits.rpartition(last)
        return head.replace(first, "") + "." + tail if last not in head and _is_grouped(head, first) else None
    sign = "," if comma else "."
    if comma + point > 1:
        return digits.replace(sign, "") if _is_grouped(digits, sign) else None
    head, _, tail = digits.partition(sign)
    is_group = sign != mark and len(tail) == 3 and 0 < len(head) <= 3 and head != "0"
    return head + tail if is_group else f"{head or '0'}.{tail}"


def _is_grouped(digits: str, sign: str) -> bool:
    """Tell whether groups are of three digits, or in the Indian way of two before a last three."""
    first, *groups = digits.split(sign)
    if not groups:
        return True
    if not 0 < len(first) <= 3 or len(groups[-1]) != 3:
        return False
    sizes = {len(group) for group in groups[:-1]}
    return sizes <= {3} or (sizes == {2} and len(first) <= 2)
