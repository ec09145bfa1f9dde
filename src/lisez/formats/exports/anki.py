"""An Anki package by genanki: a card for each question and for each term, with the proof.

Ids follow from those of the lesson, so that a second import changes what was corrected and
adds nothing. Texts are escaped: a card is a web page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lisez.core.glossary import Glossary, Term
from lisez.core.keys import key_texts
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Choice, Gap, Matching, Multiple, Number, TrueFalse
from lisez.core.sentences import sentence_at
from lisez.core.shown import shown_items, shown_options, shown_rights
from lisez.core.typography import one_line
from lisez.formats.exports.anki_cards import (
    STYLE,
    card_text,
    digest,
    genanki_library,
    number,
    packed,
)
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.losses import Holds
from lisez.formats.exports.phrases import STATEMENTS, read_feedback
from lisez.formats.exports.stamps import Stamp

if TYPE_CHECKING:
    import genanki

HOLDS = Holds(article=False, glossary=True, marked=False)
SEED: Final = 0

_QUESTION_FIELDS = ("Question", "Choix", "Réponse", "Explication", "Preuve", "Texte")
_TERM_FIELDS = ("Mot", "Définition", "Remarque", "Traduction", "Phrase", "Texte")
_QUESTION_FRONT = '<div class="stem">{{Question}}</div><div class="options">{{Choix}}</div>'
_QUESTION_BACK = """\
{{FrontSide}}<hr id="answer"><div class="answer">{{Réponse}}</div>
<div class="why">{{Explication}}</div><div class="proof">{{Preuve}}</div>"""
_TERM_FRONT = '<div class="head">{{Mot}}</div>'
_TERM_BACK = """\
{{FrontSide}}<hr id="answer"><div class="answer">{{Définition}}</div><div>{{Remarque}}</div>
<div>{{Traduction}}</div><div class="proof">{{Phrase}}</div>"""


def write(lesson: Lesson, stamp: Stamp) -> bytes:
    """Return the package; `stamp` tells when each note was last changed.

    Raises LisezError where genanki is not installed.
    """
    return packed(_Cards(lesson, genanki_library()).deck(), stamp)


class _Cards:
    def __init__(self, lesson: Lesson, library: object) -> None:
        self._lesson = lesson
        self._genanki = library
        self._exercises = Exercises(lesson)
        self._glossary = Glossary(lesson.article, lesson.terms)

    def deck(self) -> genanki.Deck:
        """Return the deck with every note."""
        library = self._genanki
        deck = library.Deck(  # type: ignore[attr-defined]
            number("deck", self._lesson.id), f"lisez::{one_line(self._lesson.title)}"
        )
        asked = self._model("question", _QUESTION_FIELDS, _QUESTION_FRONT, _QUESTION_BACK)
        term = self._model("terme", _TERM_FIELDS, _TERM_FRONT, _TERM_BACK)
        for exercise in self._exercises:
            deck.add_note(self._note(asked, exercise.question.id, self._question(exercise)))
        for entry in self._lesson.terms:
            if entry.state in ("kept", "draft"):
                deck.add_note(self._note(term, entry.id, self._term(entry)))
        made: genanki.Deck = deck
        return made

    def _model(self, name: str, fields: tuple[str, ...], front: str, back: str) -> genanki.Model:
        made: genanki.Model = self._genanki.Model(  # type: ignore[attr-defined]
            number("model", name),
            f"lisez {name}",
            fields=[{"name": field} for field in fields],
            templates=[{"name": "Carte", "qfmt": front, "afmt": back}],
            css=STYLE,
        )
        return made

    def _note(self, model: genanki.Model, identity: str, fields: list[str]) -> genanki.Note:
        made: genanki.Note = self._genanki.Note(  # type: ignore[attr-defined]
            model=model,
            fields=fields,
            guid=digest(model.name, self._lesson.id, identity)[:16],
            tags=[f"lisez::{self._lesson.id}"],
        )
        return made

    def _question(self, exercise: Exercise) -> list[str]:
        question = exercise.question
        explain, *_ = read_feedback(exercise.feedback)
        proof = exercise.feedback.removeprefix(explain).strip("\n")
        shown = "".join(f"<li>{card_text(text)}</li>" for text in self._choices(exercise))
        options = f'<ol type="a">{shown}</ol>' if shown else ""
        answer = "<br>".join(card_text(text) for text in _answers(question))
        source = card_text(self._lesson.title)
        return [
            card_text(exercise.stem),
            options,
            answer,
            card_text(explain),
            card_text(proof),
            source,
        ]

    def _choices(self, exercise: Exercise) -> Iterator[str]:
        question = exercise.question
        identity = self._lesson.id
        if isinstance(question, TrueFalse):
            yield from STATEMENTS.values()
        elif isinstance(question, Choice | Multiple | Gap):
            yield from (option.text for option in shown_options(question, identity, SEED))
        elif isinstance(question, Matching):
            rights = " / ".join(shown_rights(question, identity, SEED))
            yield from (f"{left} → ? ({rights})" for left, _ in exercise.pairs)
        elif exercise.items:
            yield from (i.text for i in shown_items(question, identity, SEED))  # type: ignore[arg-type]

    def _term(self, term: Term) -> list[str]:
        found = next(self._glossary.occurrences(term), None)
        article = self._lesson.article
        sentence = (
            one_line(sentence_at(article, found.span.start).of(article.text)) if found else ""
        )
        translations = "\n".join(f"{code} : {words}" for code, words in term.translations)
        texts = (term.head, term.definition, term.note, translations, sentence, self._lesson.title)
        return [card_text(text) for text in texts]


def _answers(question: AnyQuestion) -> tuple[str, ...]:
    texts = key_texts(question)
    match question:
        case TrueFalse(key=key):
            return (STATEMENTS[key],)
        case Number(unit=unit):
            return (f"{texts[0]} {unit}".strip(),)
        case Matching(pairs=pairs):
            return tuple(f"{pair.left} → {pair.right}" for pair in pairs)
    return texts
