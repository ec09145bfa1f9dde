"""Which questions must not meet, and that most may."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from lisez.core.article import plain_article
from lisez.core.facts import Fact
from lisez.core.leaks import Leaks
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Item,
    Matching,
    Number,
    Option,
    Ordering,
    Pair,
    Short,
    TrueFalse,
)
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.formats.lesson_toml import load_lesson

TEXT = (
    "La mairie ouvre un marché couvert. Il accueillera quarante commerçants au mois de juin. "
    "Paul Lenoir, architecte, a présenté les plans. La maire a visité le chantier."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FACT = Fact(
    id="nombre",
    kind="count",
    evidence=span("Il accueillera quarante commerçants"),
    value=span("quarante"),
    measures="commerçants",
)
LESSON = Lesson(id="l", title="t", article=plain_article(TEXT), facts=(FACT,))
SENTENCES = Sentences(LESSON.article)


def apart(one: AnyQuestion, other: AnyQuestion) -> bool:
    return Leaks(LESSON, SENTENCES).apart(one, other)


def gap(words: str, quote: str, name: str = "trou") -> Gap:
    return Gap(id=name, stem="", blank=span(words), key=words, evidence=((span(quote),),))


def choice(stem: str, *options: str, name: str = "choix", quote: str = "") -> Choice:
    shown = tuple(Option(text, text) for text in options)
    evidence = ((span(quote),),) if quote else ()
    return Choice(id=name, stem=stem, options=shown, key=options[0], evidence=evidence)


SECOND = "Il accueillera quarante commerçants au mois de juin."
NUMBER = Number(
    id="combien", stem="Combien de commerçants le marché accueillera-t-il ?", key=Decimal(40)
)
SHORT = Short(id="qui", stem="Qui a présenté les plans du marché ?", key="Paul Lenoir")

GIVEN_AWAY: list[tuple[str, AnyQuestion, AnyQuestion]] = [
    (
        "a stem names the key in its frame",
        choice("Quand le marché accueillera-t-il ses quarante commerçants ?", "en juin", "en mai"),
        NUMBER,
    ),
    (
        "two gaps in one sentence",
        gap("quarante", SECOND),
        gap("juin", SECOND, "trou-2"),
    ),
    (
        "an excerpt holds the proof",
        gap("juin", SECOND),
        choice("Que sait-on ?", "a", "b", quote="Il accueillera quarante commerçants"),
    ),
    (
        "options show what must be typed",
        choice("Qui a présenté les plans à la mairie ?", "Paul Lenoir", "la maire"),
        SHORT,
    ),
    (
        "a stem refutes a statement",
        choice("Quand le marché accueillera-t-il quarante commerçants ?", "en juin", "en mai"),
        TrueFalse(
            id="faux",
            stem="Le marché accueillera cent commerçants.",
            key="false",
            facts=("nombre",),
        ),
    ),
    (
        "a stem repeats a true statement",
        choice("Pourquoi la maire a-t-elle visité le chantier ?", "pour voir", "pour rire"),
        TrueFalse(id="vrai", stem="La maire a visité le chantier.", key="true"),
    ),
    (
        "items tell",
        Ordering(
            id="ordre",
            stem="Remettez dans l'ordre.",
            by="article",
            items=(Item("1", "Paul Lenoir a présenté les plans.", span("Paul Lenoir")),),
        ),
        SHORT,
    ),
    (
        "pairs show what must be typed",
        Matching(
            id="qui-quoi",
            stem="Associez.",
            pairs=(
                Pair("Paul Lenoir", "a présenté les plans du marché", span("Paul Lenoir")),
                Pair("la maire", "a visité le chantier", span("La maire")),
            ),
        ),
        SHORT,
    ),
]
TOGETHER: list[tuple[str, AnyQuestion, AnyQuestion]] = [
    (
        "the key alone, in another frame",
        choice("Combien de jours durent ces quarante heures ?", "deux", "trois"),
        NUMBER,
    ),
    (
        "the frame without the key",
        choice("Quand le marché accueillera-t-il ses commerçants ?", "en juin", "en mai"),
        NUMBER,
    ),
    (
        "two choices share their options",
        choice("Qui a présenté les plans ?", "Paul Lenoir", "la maire"),
        choice("Qui a visité le chantier ?", "la maire", "Paul Lenoir", name="choix-2"),
    ),
    ("an excerpt elsewhere", gap("couvert", "La mairie ouvre un marché couvert."), SHORT),
    (
        "what is not said cannot be given away",
        choice("Pourquoi le marché ouvre-t-il le dimanche ?", "a", "b"),
        TrueFalse(id="non-dit", stem="Le marché ouvre le dimanche.", key="not-said"),
    ),
]


def labels(pairs: list[tuple[str, AnyQuestion, AnyQuestion]]) -> list[str]:
    return [label for label, _, _ in pairs]


@pytest.mark.parametrize(("_label", "one", "other"), GIVEN_AWAY, ids=labels(GIVEN_AWAY))
def test_given_away(_label: str, one: AnyQuestion, other: AnyQuestion) -> None:
    assert Leaks(LESSON, SENTENCES).gives_away(one, other)
    assert apart(one, other)
    assert apart(other, one)


@pytest.mark.parametrize(("_label", "one", "other"), TOGETHER, ids=labels(TOGETHER))
def test_together(_label: str, one: AnyQuestion, other: AnyQuestion) -> None:
    assert not apart(one, other)
    assert not apart(other, one)


def test_a_key_of_monstrous_size_is_passed_over() -> None:
    huge = replace(NUMBER, id="grand", key=Decimal("1e999999999"))
    assert not apart(huge, NUMBER)


def test_most_questions_of_the_bundled_lesson_may_meet() -> None:
    path = Path(__file__).parents[2] / "assets" / "article.lesson.toml"
    lesson = load_lesson(path).lesson
    assert lesson is not None
    leaks = Leaks(lesson, Sentences(lesson.article))
    pairs = list(combinations(lesson.questions, 2))
    met = [pair for pair in pairs if leaks.apart(*pair)]
    assert 0 < len(met) < len(pairs) * 0.05
