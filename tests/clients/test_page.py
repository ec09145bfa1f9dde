"""The page in a real browser: it marks as the core does, reads aloud, asks no network."""

import json
import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lisez.core.grading import grade
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    STATEMENTS,
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
from lisez.formats.exports.html import write
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.clients.browser import Browser, browser
from tests.clients.test_page_marking import any_response, sound
from tests.generated import SIGNS
from tests.marking import cases, marking_lesson
from tests.needs import requires

# Answers as a person does: ticks, types, chooses, moves, and sends.
DRIVE = """
(id, response) => {
  const form = document.getElementById(`q-${id}`);
  const tick = (value) => [...form.querySelectorAll('.choices input')]
    .find((input) => input.value === value).click();
  if (response.picked) response.picked.forEach(tick);
  if (response.judged) {
    tick(response.judged);
    for (const index of response.sentences ?? []) {
      form.querySelector(`.sentences input[value="${index}"]`)?.click();
    }
  }
  if ("typed" in response) {
    form.querySelector('input[type="text"]').value = response.typed;
  }
  if (response.paired) {
    const lefts = [...form.querySelectorAll('.pairs label')].map((label) => label.textContent);
    for (const [left, right] of response.paired) {
      form.querySelectorAll('select')[lefts.indexOf(left)].value = right;
    }
  }
  if (response.ordered) {
    response.ordered.forEach((name, wanted) => {
      const items = () => [...form.querySelectorAll('.order li')];
      let at = items().findIndex((item) => item.dataset.id === name);
      for (; at > wanted; at -= 1) items()[at].querySelector('button').click();
    });
  }
  form.querySelector('button[type="submit"]').click();
  const found = window.lisez.results.get(id);
  return [form.querySelector('.feedback').className, found ? found.verdict.fraction : null,
    form.querySelector('.feedback').textContent];
}
"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("chromium")) as found:
        yield found


def opened(chromium: Browser, folder: Path, lesson: Lesson) -> None:
    page = folder / "page.html"
    page.write_bytes(write(lesson))
    chromium.open(page)


def answer(chromium: Browser, question: AnyQuestion, response: Response) -> list[Any]:
    arguments = f"{json.dumps(question.id)}, {json.dumps(response_data(response))}"
    found = chromium.run(f"({DRIVE})({arguments})")
    assert isinstance(found, list)
    return found


def can_be_given(question: AnyQuestion, response: Response, sentences: int) -> bool:
    """Say whether the form allows a response at all: no two radio buttons, nothing empty."""
    match response:
        case Picked(ids):
            return can_be_picked(question, ids)
        case Typed(text):
            typed = isinstance(question, Short | Number | Gap) and not shows_options(question)
            return typed and bool(text.strip()) and "\n" not in text
        case Ordered(ids):
            return isinstance(question, Ordering) and sorted(ids) == sorted(
                item.id for item in question.items
            )
        case Paired(pairs):
            return isinstance(question, Matching) and can_be_paired(
                question, dict(pairs), len(pairs)
            )
        case Judged(statement, chosen):
            usable = not chosen or max(chosen) < sentences
            return isinstance(question, TrueFalse) and statement in STATEMENTS and usable


def shows_options(question: AnyQuestion) -> bool:
    return isinstance(question, Gap) and question.pick


def can_be_picked(question: AnyQuestion, ids: tuple[str, ...]) -> bool:
    if not (isinstance(question, Choice | Multiple) or shows_options(question)):
        return False
    assert isinstance(question, Choice | Multiple | Gap)
    known = {option.id for option in question.options}
    fits = isinstance(question, Multiple) or len(ids) == 1
    return bool(ids) and fits and set(ids) <= known


def can_be_paired(question: Matching, pairs: dict[str, str], count: int) -> bool:
    known = {pair.left for pair in question.pairs}
    rights = {pair.right for pair in question.pairs} | set(question.extra)
    return 0 < len(pairs) == count and set(pairs) <= known and set(pairs.values()) <= rights


def test_the_shared_table_and_three_hundred_responses(chromium: Browser, tmp_path: Path) -> None:
    driven: dict[str, set[str]] = {}
    count = 0
    for lesson, rounds in everything():
        sentences = Sentences(lesson.article)
        for responses in rounds:
            opened(chromium, tmp_path, lesson)
            for question, response in responses:
                outcome, fraction, told = answer(chromium, question, response)
                verdict = grade(question, response, sentences)
                assert outcome == f"feedback {verdict.outcome}", (question, response, told)
                assert Fraction(*fraction) == verdict.fraction, (question, response)
                assert not question.explain or question.explain.split("\n")[0] in told
                driven.setdefault(question.kind, set()).add(verdict.outcome)
                count += 1
    assert count >= 300
    assert set(driven) == {
        *("choice", "multiple", "true-false", "gap", "short", "number", "matching", "ordering")
    }
    assert all({"right", "wrong"} <= outcomes for outcomes in driven.values()), driven
    for kind in ("multiple", "true-false", "gap", "short", "matching", "ordering"):
        assert "nearly" in driven[kind], driven


Round = list[tuple[AnyQuestion, Response]]


def everything() -> Iterator[tuple[Lesson, list[Round]]]:
    """Give lessons with rounds of responses, each question at most once a round."""
    lesson = marking_lesson()
    length = len(Sentences(lesson.article))
    rounds: list[Round] = []
    for case in cases():
        question = lesson.questions_by_id[case.question]
        if not can_be_given(question, case.response, length):
            continue
        free = next((r for r in rounds if question not in [asked for asked, _ in r]), None)
        if free is None:
            rounds.append(free := [])
        free.append((question, case.response))
    yield lesson, rounds
    chance = random.Random(7)
    for path in bundled_lessons():
        held = sound(path)
        sentences = Sentences(held.article)
        drawn = [[(q, any_response(chance, q, sentences)) for q in held.questions] for _ in "123"]
        yield held, [[p for p in pairs if can_be_given(*p, len(sentences))] for pairs in drawn]


def test_nothing_is_asked_of_any_network(chromium: Browser, tmp_path: Path) -> None:
    chromium.events.clear()
    opened(chromium, tmp_path, sound(next(bundled_lessons())))
    chromium.run("document.getElementById('save').click()")
    addresses = [url for url in chromium.asked_for() if not url.startswith(("blob:", "data:"))]
    assert addresses == [(tmp_path / "page.html").as_uri()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(chromium: Browser, tmp_path: Path, scheme: str) -> None:
    axe = (Path(requires("npm:axe-core")) / "axe.min.js").read_text(encoding="utf-8")
    opened(chromium, tmp_path, marking_lesson())
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    chromium.send("Emulation.setEmulatedMedia", features=features)
    for question in marking_lesson().questions[:3]:
        chromium.run(f"document.querySelector('#q-{question.id} input').click()")
        chromium.run(f"document.querySelector('#q-{question.id} button[type=submit]').click()")
    chromium.run(axe + ";0")
    assert chromium.run("axe.version")
    found = chromium.run("axe.run().then((r) => r.violations.map((v) => [v.id, v.nodes[0].html]))")
    assert found == []
    passed = chromium.run("axe.run().then((r) => r.passes.length)")
    assert passed > 15


def test_by_keyboard_alone(chromium: Browser, tmp_path: Path) -> None:
    lesson = marking_lesson()
    opened(chromium, tmp_path, lesson)
    chromium.run("document.querySelector('#q-court input').focus()")
    key = lesson.questions_by_id["court"].key  # type: ignore[union-attr]
    assert isinstance(key, str)
    for sign in key:
        chromium.press(sign, sign)
    chromium.press("Enter", "\r")
    assert (
        chromium.run("document.querySelector('#q-court .feedback').className") == "feedback right"
    )


def test_a_term_opens_and_closes(chromium: Browser, tmp_path: Path) -> None:
    lesson = sound(next(bundled_lessons()))
    opened(chromium, tmp_path, lesson)
    chromium.run("document.querySelector('.term').click()")
    assert chromium.run("document.getElementById('term').open") is True
    head = chromium.run("document.querySelector('#term h2').textContent")
    assert head in {term.head for term in lesson.terms}
    chromium.run("document.querySelector('#term button').click()")
    assert chromium.run("document.getElementById('term').open") is False


def test_whatever_a_lesson_says_it_is_only_shown(chromium: Browser, tmp_path: Path) -> None:
    harm = '</script><script>document.title="x"</script><img src=x onerror="document.title=1">'
    signs = " ".join(SIGNS).replace("\\", "\\\\").replace('"', '\\"')
    text = (Path(__file__).parent.parent / "data" / "marking.lesson.toml").read_text("utf-8")
    quoted = harm.replace('"', '\\"')
    text = text.replace("Qui est Jeanne Morel ?", f"{quoted} {signs}")
    text = text.replace("Une question de chaque sorte", quoted)
    path = tmp_path / "harm.lesson.toml"
    path.write_text(text, encoding="utf-8")
    lesson = load_lesson(path).lesson
    assert lesson is not None
    assert lesson.title == harm
    opened(chromium, tmp_path, lesson)
    assert chromium.run("document.title") == harm
    assert chromium.run("document.images.length") == 0
    assert harm in chromium.run("document.querySelector('#q-choix .stem').textContent")
    assert len(chromium.run("Object.keys(window.lisez)")) == 3
