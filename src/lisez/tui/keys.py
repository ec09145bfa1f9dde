"""Keys that choose: digits, the characters of the same keys on AZERTY, and letters."""

from __future__ import annotations

from string import ascii_lowercase

AZERTY_DIGITS = "&é\"'(-è_ç"  # what the keys 1 to 9 give there without Shift
LEAVING = "q"  # this letter ends the quiz, so it chooses nothing


def digit_place(character: str | None) -> int | None:
    """Return the place, from 0, that a digit key chooses; None for other keys."""
    if character is None or len(character) != 1:
        return None
    if character in AZERTY_DIGITS:
        return AZERTY_DIGITS.index(character)
    return int(character) - 1 if character in "123456789" else None


def letter_place(character: str | None) -> int | None:
    """Return the place, from 0, that a letter chooses; None for other keys."""
    if character is None or len(character) != 1 or character.lower() == LEAVING:
        return None
    place = ascii_lowercase.find(character.lower())
    return place if place >= 0 else None


def digit_label(place: int) -> str:
    """Return the key to show beside the option at a place: 1 to 9, then letters."""
    return str(place + 1) if place < 9 else letter_label(place)


def letter_label(place: int) -> str:
    """Return the letter to show beside the option at a place, "" where none is left."""
    known = place < len(ascii_lowercase) and ascii_lowercase[place] != LEAVING
    return ascii_lowercase[place] if known else ""
