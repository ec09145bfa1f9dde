"""A gap with many words before it, on small screens: stem, blank and options stay in reach."""

from pathlib import Path

import pytest

from lisez import i18n
from lisez.core.lesson import Lesson
from lisez.formats.lesson_toml import load_lesson
from lisez.tui.widgets.answer_row import AnswerRow
from lisez.tui.widgets.feedback_view import FeedbackView
from lisez.tui.widgets.question_view import BLANK
from tests.tui.quiz_pilot import Play, playing

FIRST = "La halle du quai Nord a longtemps servi d’entrepôt aux marchands de laine de la vallée."
BETWEEN = (
    "On y pesait les toisons, on y discutait les prix, et les charrettes attendaient dehors "
    "jusqu’à la nuit. Quand la laine est partie vers d’autres ports, le bâtiment est resté vide "
    "pendant presque trente ans, et personne ne savait qu’en faire. Une association d’habitants "
    "a fini par demander les clés à la ville pour y ranger des bateaux. Elle a réparé le toit, "
    "changé les vitres et refait le plancher avec l’aide d’une école de menuiserie. Les élèves "
    "y ont appris à poser des poutres, et leurs professeurs ont tenu le compte des heures."
)
ASKED = "La halle a rouvert en 2014 devant une foule immense, un soir de pluie et de vent."
LESSON = f"""\
format = "lisez/1"
[lesson]
id = "halle"
title = "La halle du quai"
[article]
text = '''
{FIRST} {BETWEEN} {ASKED}
'''
[[question]]
id = "annee"
kind = "gap"
stem = "Quelle année manque dans ce passage ?"
context = {[FIRST, *[f"{part}." for part in BETWEEN.removesuffix(".").split(". ")]]!r}
evidence = ["{ASKED}"]
key = "2014"
wrong = [{{ text = "2004" }}, {{ text = "2009" }}, {{ text = "2011" }}]
pick = true
"""


@pytest.fixture(autouse=True)
def _french() -> None:
    i18n.use("fr")


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    path = tmp_path / "halle.lesson.toml"
    path.write_text(LESSON, encoding="utf-8")
    loaded = load_lesson(path)
    assert loaded.lesson is not None, loaded.problems
    return loaded.lesson


def seen(play: Play) -> str:
    """The words of the question on the screen, with single spaces."""
    lines = play.app.screen._compositor.render_strips()
    pane = play.quiz.view.region
    cut = (strip.crop(pane.x, pane.right).text for strip in lines[pane.y : pane.bottom])
    return " ".join(" ".join(cut).replace("\xa0", " ").replace("\u202f", " ").split())


SMALL = pytest.mark.parametrize("size", [(80, 24), (40, 20)])


@SMALL
async def test_stem_blank_and_options_are_seen_at_first(
    lesson: Lesson, size: tuple[int, int]
) -> None:
    async with playing("annee", lesson=lesson, size=size) as play:
        words = seen(play)
        assert FIRST[:30] not in words
        assert "manque dans ce passage" in words
        assert BLANK in words
        for option in ("2004", "2009", "2011", "2014"):
            assert option in words


@SMALL
async def test_the_arrows_scroll_past_the_options(lesson: Lesson, size: tuple[int, int]) -> None:
    async with playing("annee", lesson=lesson, size=size) as play:
        read = {seen(play)}
        await play.press("up", "up", "up", "up")
        for _ in range(40):
            await play.press("up")
            read.add(seen(play))
        assert FIRST[:30] in seen(play)
        assert "manque dans ce passage" in seen(play)
        assert any("ranger des" in words for words in read)
        await play.press("down", "down", "down")
        last = list(play.quiz.query(AnswerRow))[-1]
        assert last.region.bottom <= play.quiz.view.region.bottom
        assert last.active


@SMALL
async def test_the_verdict_comes_into_view(lesson: Lesson, size: tuple[int, int]) -> None:
    async with playing("annee", lesson=lesson, size=size) as play:
        await play.press("1", "enter")
        verdict = play.quiz.query_one(FeedbackView).region
        assert verdict.height
        assert play.quiz.view.region.contains_region(verdict)
