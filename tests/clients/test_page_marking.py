"""The page marks as the core does: the shared table of answers, and ten thousand random ones."""

import random
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from num2words import num2words

from lisez.core.grading import grade
from lisez.core.keys import key_response
from lisez.core.lesson import Lesson
from lisez.core.numbers import french
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Judged,
    Matching,
    Multiple,
    Number,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    Short,
    TrueFalse,
    Typed,
)
from lisez.core.responses import response_data
from lisez.core.sentences import Sentences
from lisez.core.verdicts import Verdict
from lisez.formats.exports.page_data import PageData, tables
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.clients.node import NodeClient, node_client
from tests.marking import cases, marking_lesson
from tests.needs import requires

RESPONSES = 10_000


@pytest.fixture(scope="module")
def page() -> Iterator[NodeClient]:
    requires("node")
    with node_client("marking.js") as client:
        assert client.ask({"tables": tables()}) is True
        yield client


def marked(page: NodeClient, question: dict[str, Any], response: Response) -> dict[str, Any]:
    found = page.ask({"question": question, "response": response_data(response)})
    assert isinstance(found, dict)
    assert "error" not in found, found["error"]
    return found


def same(found: dict[str, Any], verdict: Verdict) -> bool:
    return (
        found["outcome"] == verdict.outcome
        and Fraction(*found["fraction"]) == verdict.fraction
        and found["forgiven"] == list(verdict.forgiven)
        and found["nearly"] == list(verdict.nearly)
    )


def test_the_shared_table(page: NodeClient) -> None:
    lesson = marking_lesson()
    data = PageData(lesson)
    assert len(cases()) > 100
    for case in cases():
        question = data.question(lesson.questions_by_id[case.question])
        found = marked(page, question, case.response)
        names = (tuple(found["forgiven"]), tuple(found["nearly"]))
        told = (found["outcome"], Fraction(*found["fraction"]), *names)
        assert told == (case.outcome, case.fraction, case.forgiven, case.nearly), case


def test_ten_thousand_random_responses(page: NodeClient) -> None:
    chance = random.Random(20_240_301)
    lessons = [marking_lesson(), *(sound(path) for path in bundled_lessons())]
    held = [(lesson, PageData(lesson), Sentences(lesson.article)) for lesson in lessons]
    outcomes: dict[str, int] = {}
    for _ in range(RESPONSES):
        lesson, data, sentences = chance.choice(held)
        question = chance.choice(lesson.questions)
        response = any_response(chance, question, sentences)
        verdict = grade(question, response, sentences)
        found = marked(page, data.question(question), response)
        assert same(found, verdict), (question, response, verdict, found)
        outcomes[verdict.outcome] = outcomes.get(verdict.outcome, 0) + 1
    assert min(outcomes.values()) > RESPONSES // 50, outcomes


def sound(path: Path) -> Lesson:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    return lesson


def any_response(chance: random.Random, question: AnyQuestion, sentences: Sentences) -> Response:
    """Give an answer that is right, nearly right, or anything."""
    match question:
        case Choice() | Multiple():
            ids = [option.id for option in question.options]
            return Picked(tuple(chance.sample(ids, chance.randint(0, min(3, len(ids))))))
        case TrueFalse():
            return judged(chance, question, sentences)
        case Gap(pick=True, options=options):
            return Picked((chance.choice(options).id,))
        case Gap() | Short():
            known = [question.key, *question.accept]
            wrong = question.wrong if isinstance(question, Short) else question.options
            known += [option.text for option in wrong]
            return Typed(spoilt(chance, chance.choice(known)))
        case Number():
            return Typed(number(chance, question))
        case Matching():
            rights = [*(pair.right for pair in question.pairs), *question.extra]
            chance.shuffle(rights)
            lefts = [pair.left for pair in question.pairs]
            return Paired(tuple(zip(lefts[: chance.randint(0, len(lefts))], rights, strict=False)))
        case Ordering():
            ids = [item.id for item in question.items]
            chance.shuffle(ids)
            return Ordered(tuple(ids))


def judged(chance: random.Random, question: TrueFalse, sentences: Sentences) -> Judged:
    right = key_response(question, sentences)
    assert isinstance(right, Judged)
    chosen = {*right.sentences}
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        chosen ^= {chance.randrange(len(sentences))}
    statement = chance.choice([question.key, question.key, "true", "false", "not-said"])
    return Judged(statement, tuple(sorted(chosen)))


NUMBERS = ["un", "deux", "neuf", "vingt et un", "quatre-vingts", "cent trois", "deux mille", "40"]
AROUND = ["", "", "", " ", ".", "« ", " !", "\u00a0", "le ", "la ", "l'", "L’", "les ", "un "]


def swapped(_: random.Random, text: str, at: int) -> str:
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def framed(chance: random.Random, text: str, _: int) -> str:
    return chance.choice(AROUND) + text + chance.choice(AROUND)


WAYS: list[Callable[[random.Random, str, int], str]] = [
    lambda _, text, __: text.upper(),
    lambda _, text, __: text.lower(),
    lambda _, text, __: text.title(),
    lambda _, text, __: text.replace("é", "e").replace("è", "e").replace("à", "a"),
    lambda _, text, __: text.replace("'", "’"),
    lambda _, text, __: text.replace("’", "'"),
    lambda _, text, __: text.replace("œ", "oe"),
    lambda _, text, __: text.replace("-", " "),
    lambda _, text, __: text.replace(" ", "-"),
    lambda _, text, __: text.replace(" ", "  "),
    lambda _, text, __: text.replace(",", "."),
    lambda _, text, at: text[:at] + text[at + 1 :],
    lambda chance, text, at: text[:at] + chance.choice("aezrs '-\u00a0é") + text[at:],
    lambda chance, text, _: f"{text} {chance.choice(NUMBERS)}",
    lambda chance, _, __: chance.choice(NUMBERS),
    swapped,
    framed,
]


def spoilt(chance: random.Random, text: str) -> str:
    """Change a text a little, in one or several of the ways that people do."""
    for _ in range(chance.choice([0, 1, 1, 2, 2, 3])):
        text = chance.choice(WAYS)(chance, text, chance.randrange(len(text) + 1))
    return text


def number(chance: random.Random, question: Number) -> str:
    """Write a number near the key, in digits, in words, or with its unit."""
    key = question.key + chance.choice([0, 0, 0, 1, -1, 10]) * max(question.within, Decimal(1))
    written = chance.choice([french(key), str(key), f"{key:,}".replace(",", " "), f"{key}.0"])
    if key and key == int(key) and chance.random() < 0.3:
        written = num2words(int(key), lang="fr")
    if key >= 10**6 and chance.random() < 0.4:
        written = f"{key / 10**6} millions".replace(".", chance.choice(",."))
    ends = ["", "", f" {question.unit}", "\u00a0%", " euros", " environ", "?", " et demi", " km"]
    begins = ["", "", "", "plus de ", "environ ", "- ", "+", "moins de ", "les "]
    return chance.choice(begins) + written + chance.choice(ends)
