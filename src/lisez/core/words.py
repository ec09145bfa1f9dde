"""Words as a cursor walks them: what holds together is one word.

« l'enjeu », « aujourd'hui » and « rendez-vous » are one each: the chain of a look-up takes
them apart where it must. Numbers are passed over: nothing can be looked up in them.
"""

from __future__ import annotations

import re

from lisez.core.spans import Span

_WORD = re.compile(r"\w+(?:['’‑-]\w+)*")
_REACH = 50  # characters; hardly a word is longer


def next_word(text: str, offset: int) -> Span | None:
    """Return the first word that begins at or after a character, None where there is none."""
    offset = _edge(text, offset)
    for found in _WORD.finditer(text, offset):
        if _has_letter(found[0]):
            return Span(*found.span())
    return None


def _edge(text: str, offset: int) -> int:
    """Return the end of the word in whose midst an offset is, else the offset."""
    around = _around(text, offset)
    return around.end if around and around.start < offset else offset


def previous_word(text: str, offset: int) -> Span | None:
    """Return the last word that ends at or before a character, None where there is none."""
    end = offset
    while end > 0:
        start = _start(text, end)
        words = [Span(*found.span()) for found in _WORD.finditer(text, start, end)]
        for word in reversed(words):
            whole = _around(text, word.start)
            if whole and whole.end <= offset and _has_letter(whole.of(text)):
                return whole
        end = start
    return None


def word_around(text: str, offset: int) -> Span | None:
    """Return the word that holds a character, None between words and on numbers."""
    found = _around(text, offset)
    return found if found and _has_letter(found.of(text)) else None


def _around(text: str, offset: int) -> Span | None:
    for found in _WORD.finditer(text, _start(text, offset)):
        if found.start() > offset:
            return None
        if offset < found.end():
            return Span(*found.span())
    return None


def _start(text: str, offset: int) -> int:
    """Return where no word is under way, some way before a character."""
    reach = max(0, offset - _REACH)
    return max(text.rfind(space, 0, reach) for space in " \n") + 1


def _has_letter(word: str) -> bool:
    return any(map(str.isalpha, word))
