"""What stands around a blank, and which words fit it as the key does.

« d’____ » tells that the key begins with a vowel, « la ____ » that it is feminine,
« 1,3 ____ » that it is singular. An option that does not fit the frame is no option: it is
refused, and the reader who saw it would need no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.gates.nominals import gender, nominal, number
from lisez.analysis.gates.written import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import without_accents

# Words whose form tells how the next one begins: « de/d’ », « ce/cet », « sa/son », « du/de l’ ».
_TELLING = words(
    "de le la je me te se ne que ce cet ma ta sa mon ton son du au beau bel nouveau nouvel vieux"
    " vieil jusque lorsque puisque quoique"
)
_ASPIRATED = re.compile(
    r"h(?:a(?:ch|ie|ine|ll|lt|m(?:eau|burger|ster)|nche|nd|ngar|rd|reng|ricot|rnais|sard|ut|vr)"
    r"|éros\b|ockey|olland|omard|ongr|onte|ors|ou|u(?:it|rl|tte)|uguenot)"
)


def start(words: str) -> str:
    """Return how some words begin to the ear: vowel or consonant, "" where it is unsure.

    Numbers in digits are unsure (« le 8 », « l’an 8 »), and so are « onze » and « oui ».
    """
    found = re.match(r"[^\w]*(\w+)", words.lower())
    word = found[1] if found else ""
    if not word or word[0].isdigit() or word in ("onze", "onzième", "oui"):
        return ""
    if word[0] == "h":
        return "consonant" if _ASPIRATED.match(word) else "vowel"
    if re.match(r"y[aeéio]|oua|ouis|uh", word):
        return "consonant"
    return "vowel" if without_accents(word[0])[0] in "aeiouyœæ" else "consonant"


def tells_start(left: str) -> bool:
    """Say whether the words before a blank tell how the key begins: « d’____ », « le ____ »."""
    line = plain(left).rstrip("«( ")
    last = re.search(r"(\w+)$", line)
    return line.endswith("'") or (last is not None and last[1].lower() in _TELLING)


def same_start(left: str, key: str, option: str) -> bool:
    """Say whether an option may follow `left` wherever the key may.

    True where `left` tells nothing; False where one begins in a way that is unsure.
    """
    if not tells_start(left):
        return True
    return start(key) == start(option) != ""


def head(parsed: Parsed, span: Span) -> Token | None:
    """Return the word of a span on which the others hang, None for an empty span."""
    tokens = parsed.within(span)
    inside = {token.index for token in tokens}
    tops = [t for t in tokens if t.word and (t.head not in inside or t.head == t.index)]
    return next((t for t in tops if nominal(t)), tops[0] if tops else None)


def misfits(parsed: Parsed, key: Span, option: Span) -> tuple[str, ...]:
    """Return why words of the article are no option beside a key that stands in a blank.

    `start`: the word before the blank shows it (« d’octobre », « de mai »). `gender` and
    `number`: both are known of both, and differ. `case`: one is a name and the other none.
    `length`: one has over twice as many letters and eight more. Empty where it fits.
    """
    return tuple(_misfits(parsed, key, option))


def _misfits(parsed: Parsed, key: Span, option: Span) -> Iterator[str]:
    ours, theirs = key.of(parsed.text), option.of(parsed.text)
    if not same_start(parsed.text[max(0, key.start - 20) : key.start], ours, theirs):
        yield "start"
    one, other = head(parsed, key), head(parsed, option)
    if one is not None and other is not None:
        genders = {gender(parsed, one), gender(parsed, other)}
        if "" not in genders and len(genders) == 2:
            yield "gender"
        if number(parsed, one) != number(parsed, other):
            yield "number"
    if ours[:1].isupper() != theirs[:1].isupper():
        yield "case"
    shorter, longer = sorted((len(ours), len(theirs)))
    if longer > 2 * shorter and longer > shorter + 8:
        yield "length"
