"""What an export loses is told, in words; what it does not lose is not told."""

from ctypes.util import find_library
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from lisez import messages
from lisez.cli.main import main
from lisez.core.lesson import Lesson
from lisez.core.questions import Multiple, Option, Tolerance
from lisez.formats.exports.html import HOLDS as HTML
from lisez.formats.exports.losses import Holds, losses
from lisez.formats.exports.moodle_grades import GRADES, grade, held, key_grades, share_of
from lisez.formats.exports.pdf import _refused
from lisez.formats.exports.print import write as sheet
from lisez.formats.exports.registry import FORMATS
from lisez.messages import problem_text
from tests.marking import DATA, marking_lesson
from tests.needs import requires

SOURCE = Path(messages.__file__).parent


def codes(lesson: Lesson, holds: Holds) -> set[tuple[str, str]]:
    return {
        (problem.code.removeprefix("lost-"), str(problem.path[1]) if problem.path else "")
        for problem in losses(lesson, holds)
    }


def test_every_code_is_made_somewhere_and_has_words() -> None:
    written = {
        folder: "".join(p.read_text("utf-8") for p in (SOURCE / "formats" / folder).glob("*.py"))
        for folder in ("exports", "imports")
    }
    written["imports"] += (SOURCE / "exchange.py").read_text("utf-8")
    for code in messages.LOSSES:
        bare = code.removeprefix("lost-")
        assert f'"{bare}"' in written["exports"] or f'"{code}"' in written["exports"], code
    for code in messages.NOTES:
        assert f'"{code.removeprefix("import-")}"' in written["imports"], code


@pytest.mark.parametrize("name", FORMATS)
def test_every_loss_of_our_lesson_is_worded(name: str) -> None:
    lesson = marking_lesson()
    for problem in losses(lesson, FORMATS[name].holds):
        assert "{" not in problem_text(problem)


def test_what_each_format_loses_of_a_justified_statement() -> None:
    lesson = marking_lesson()
    justified = next(q.id for q in lesson.questions if getattr(q, "justify", False))
    told = ("justification", justified)
    silent = {name for name, known in FORMATS.items() if told not in codes(lesson, known.holds)}
    assert silent == {"html", "anki", "print"}  # the page marks it, the others mark nothing


def test_the_page_loses_nothing_of_a_question() -> None:
    assert {question for _, question in codes(marking_lesson(), HTML)} == {""}


def test_own_tolerances_and_typos_are_told() -> None:
    lesson = marking_lesson()
    own = replace(lesson.questions_by_id["court"], tolerance=Tolerance(("case",), ("typo",)))
    found = codes(replace(lesson, questions=(own,)), FORMATS["moodle-xml"].holds)
    assert {("tolerance", "court"), ("marking", "court")} <= found


def several(count: int) -> Multiple:
    options = tuple(Option(f"o{n}", f"o{n}") for n in range(count + 2))
    return Multiple(
        id="q", stem="Quoi ?", options=options, keys=frozenset(f"o{n}" for n in range(count))
    )


@pytest.mark.parametrize("count", range(1, 21))
def test_the_grades_of_any_number_of_keys_are_on_the_list_and_add_up(count: int) -> None:
    grades = list(key_grades(count))
    assert len(grades) == count
    assert set(grades) <= set(GRADES)
    assert round(sum(map(float, grades)), 2) == 100
    lesson = replace(marking_lesson(), questions=(several(count),))
    told = ("shares", "q") in codes(lesson, FORMATS["gift"].holds)
    assert told == (count in range(11, 20))


def test_more_keys_than_grades_are_left_out() -> None:
    lesson = replace(marking_lesson(), questions=(several(21),))
    assert ("many-keys", "q") in codes(lesson, FORMATS["gift"].holds)


@pytest.mark.parametrize("name", GRADES)
def test_a_grade_is_read_as_the_share_it_stands_for(name: str) -> None:
    share = share_of(Fraction(name))
    assert grade(share) == name
    assert held(share)
    assert share.denominator <= 20


def test_the_sheet_as_pdf_fetches_nothing(tmp_path: Path) -> None:
    requires("module:weasyprint")
    if find_library("pango-1.0") is None:
        pytest.skip("needs Pango, which is not here")
    target = tmp_path / "fiche.pdf"
    assert (
        main(["export", str(DATA / "marking.lesson.toml"), "--to", "print", "-o", str(target)]) == 0
    )
    assert target.read_bytes().startswith(b"%PDF-")
    with pytest.raises(ValueError, match="not fetched"):
        _refused("file:" + "///etc/passwd")


def test_the_sheet_shows_no_key_before_its_own_page() -> None:
    lesson = marking_lesson()
    first, *others = lesson.questions
    harmful = replace(lesson, questions=(replace(first, stem="<script>x</script>"), *others))
    page = sheet(harmful).decode()
    questions, key = page.split('<section class="key">')
    assert "<script>" not in page
    assert "&lt;script&gt;" in questions
    assert "Preuve" not in questions
    assert key.count("Preuve") >= len(lesson.questions) - 2
