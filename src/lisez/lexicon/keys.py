"""The form under which lexicons are asked, whatever way a text writes its letters."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "‐": "-",
        "\u2011": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
    }
)


def key_of(written: str) -> str:
    """Return the key of a written form: NFC, plain apostrophe and hyphen, no ligature.

    Case and accents count: which of them may be passed over is the chain's to say.
    """
    if written.isascii():
        return written
    return unicodedata.normalize("NFC", written).translate(_SAME)
