"""Characters: the normal form of a text, what is safe to show, what compares equal.

Three mappings, never mixed:

- `normal` fixes the text once, when it is read; offsets count in its result.
- `visible` makes a text harmless for a terminal, character for character, so that
  offsets stay true.
- `folded` is for comparing only.
"""

from __future__ import annotations

import re
import unicodedata

NBSP = "\u00a0"
NNBSP = "\u202f"
END_MARKS = ".!?…"

LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def _harmless() -> dict[int, str]:
    """Map every character that can command a terminal to one that shows it."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x09] = " "
    table[0x0A] = "\n"
    table[0x7F] = "\u2421"
    table |= dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    bidi = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    table |= dict.fromkeys((*bidi, 0xFEFF, *range(0xD800, 0xE000)), "\ufffd")
    table |= {0x2028: " ", 0x2029: " ", 0x00AD: "\u200b"}
    return table


_HARMLESS = _harmless()
_SUSPECT = re.compile("[" + "".join(re.escape(chr(c)) for c in _HARMLESS if c != 0x0A) + "]")


def normal(text: str) -> str:
    """Return `text` without leading BOMs, with LF line ends, in NFC: the form that is hashed."""
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> str:
    """Return `text`, of the same length, with every control character shown, not sent.

    Line feeds stay; tabs become spaces; bidirectional controls, C1 controls and lone
    surrogates become U+FFFD.
    """
    return text.translate(_HARMLESS) if _SUSPECT.search(text) else text


def one_line(text: str) -> str:
    """Return `visible(text)` with every run of white space made one space.

    No-break spaces that hold a French mark to its word are kept.
    """
    return re.sub(r"[ \t\n]+", " ", visible(text)).strip()


def fold_space(text: str) -> str:
    """Return `text` with each run of white space as one space, ends stripped."""
    return " ".join(text.split())


def fold_quote(text: str) -> str:
    """Return the form in which quote and article are compared; case counts."""
    return fold_space(unicodedata.normalize("NFC", text)).replace("’", "'")


def without_accents(text: str) -> str:
    """Return `text` without its combining marks: « Évènement » gives « Evenement »."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(c for c in decomposed if not unicodedata.combining(c))
    )


def without_ligatures(text: str) -> str:
    """Return `text` with œ and æ written as two letters."""
    return text.translate(LIGATURES)


def folded(text: str) -> str:
    """Return `text` for a search that looks at letters only.

    Case, accents, ligatures, apostrophes and kinds of space make no difference.
    The length may change: use `folded_with_offsets` where places matter.
    """
    return fold_space(without_ligatures(without_accents(text)).casefold().replace("’", "'"))


def encodable(text: str, encoding: str) -> str:
    """Return `text` with what `encoding` lacks replaced by its plainest likeness.

    U+202F becomes U+00A0 or a space, guillemets become quotation marks, any other
    unknown character becomes « ? ».
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_nearest(character, encoding) for character in text)
    return text


_PLAINER = {
    NNBSP: (NBSP, " "),
    NBSP: (" ",),
    "«": ('"',),
    "»": ('"',),
    "’": ("'",),
    "…": ("...",),
    "—": ("-",),
    "–": ("-",),
    "·": ("-",),
    "→": ("->",),
    "✓": ("+",),
    "✗": ("x",),
}


def _nearest(character: str, encoding: str) -> str:
    bare = without_ligatures(without_accents(character))
    for candidate in (character, *_PLAINER.get(character, ()), bare):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"
