"""Numbers as other programs read them: digits and a decimal point."""

from __future__ import annotations

from decimal import Decimal


def plain_number(value: Decimal) -> str:
    """Return a number without exponent, group spaces or decimal comma: « 12.5 »."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
