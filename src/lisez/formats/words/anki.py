"""Words as an Anki package: the word in its sentence, and what it means behind it.

A note is known by the word, so that a second import changes what was corrected and adds
nothing. The state is a tag.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import TYPE_CHECKING, Final

from lisez.core.typography import one_line
from lisez.formats.exports.anki_cards import (
    STYLE,
    card_text,
    digest,
    genanki_library,
    number,
    packed,
)
from lisez.formats.exports.stamps import Stamp
from lisez.formats.words.values import WordOut

if TYPE_CHECKING:
    import genanki

MODEL: Final = "mot"
_FIELDS = ("Mot", "Phrase", "Sens", "Texte")
_FRONT = '<div class="head">{{Mot}}</div><div class="proof">{{Phrase}}</div>'
_BACK = '{{FrontSide}}<hr id="answer"><div>{{Sens}}</div><div class="why">{{Texte}}</div>'


def write(words: Iterable[WordOut], stamp: Stamp) -> bytes:
    """Return the package; `stamp` tells when each note was last changed.

    Raises LisezError where genanki is not installed.
    """
    library = genanki_library()
    deck = library.Deck(number("deck", "mots"), "lisez::Mots")
    model = library.Model(
        number("model", MODEL),
        f"lisez {MODEL}",
        fields=[{"name": field} for field in _FIELDS],
        templates=[{"name": "Carte", "qfmt": _FRONT, "afmt": _BACK}],
        css=STYLE,
    )
    for word in words:
        deck.add_note(_note(library, model, word))
    return packed(deck, stamp)


def _note(library: ModuleType, model: genanki.Model, word: WordOut) -> genanki.Note:
    made: genanki.Note = library.Note(
        model=model,
        fields=[
            card_text(one_line(word.lemma)),
            _sentence(word),
            "<br>".join(card_text(one_line(line)) for line in word.meaning),
            card_text(one_line(word.text)),
        ],
        guid=digest(MODEL, word.word)[:16],
        tags=["lisez::mots", f"lisez::{word.state}"],
    )
    return made


def _sentence(word: WordOut) -> str:
    """Return the sentence with the word made bold where it stands."""
    start, end = word.character, word.character + len(word.written)
    before, found, after = word.sentence[:start], word.sentence[start:end], word.sentence[end:]
    bold = f"<b>{card_text(found)}</b>" if found else ""
    return f"{card_text(before)}{bold}{card_text(after)}".strip()
