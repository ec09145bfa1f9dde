"""The commands `export` and `import`, as a teacher types them."""

import json
from pathlib import Path

import pytest

from lisez.cli.main import main
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.needs import requires
from tests.terminal import lisez

LESSON = str(next(bundled_lessons()))


def test_losses_are_told_and_the_file_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "lecon.gift"
    assert main(["export", LESSON, "--to", "gift", "-o", str(target)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "ne demande plus la phrase qui le prouve" in err
    assert target.read_text(encoding="utf-8").startswith("$CATEGORY")


def test_a_stream_holds_the_file_alone(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", LESSON, "--to", "gift"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"$CATEGORY")
    assert b"glossaire" in err


def test_strict_refuses_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "lecon.gift"
    argv = ["export", LESSON, "--to", "gift", "--strict", "--json", "-o", str(target)]
    assert main(argv) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "lisez.export/1"
    assert not report["written"]
    assert {"code": "glossary", "question": None}.items() <= report["losses"][2].items()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "absent" / "lecon.gift"
    assert main(["export", LESSON, "--to", "gift", "-o", str(target)]) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_article_alone_cannot_leave(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "texte.txt").write_text("Il pleut.", encoding="utf-8")
    assert main(["export", str(tmp_path / "texte.txt"), "--to", "gift"]) == 1
    assert "lisez new" in capsys.readouterr().err


def test_every_gift_file_becomes_a_lesson_without_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(requires("LISEZ_GIFT"))
    for path in sorted(folder.glob("*.gift")):
        target = tmp_path / f"{path.stem}.lesson.toml"
        assert main(["import", str(path), "-o", str(target)]) == 0, path.name
        assert not [p for p in load_lesson(target).problems if p.severity == "error"], path.name
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        asked = [q for q in expected if q["type"] not in ("Category", "Description", "Essay")]
        lesson = load_lesson(target).lesson
        assert lesson is not None
        assert len(lesson.questions) == len(asked), path.name
        essays = sum(question["type"] == "Essay" for question in expected)
        told = capsys.readouterr().err
        assert told.count("c’est une rédaction, et lisez n’en connaît pas") == essays, path.name
        assert (f"{path}:" in told) or not essays


GIFT = """\
// a comment
::Le port::Combien de quais compte le port ?{=neuf ~huit#Non, neuf. ####Il en compte neuf.}

Décrivez le port.{}
"""
ARTICLE = "Le port de Brest\n\nLe port compte neuf quais. La mairie paie les travaux.\n"


def test_evidence_is_proposed_and_the_article_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quiz.gift").write_text(GIFT, encoding="utf-8")
    (tmp_path / "port.txt").write_text(ARTICLE, encoding="utf-8")
    target = tmp_path / "port.lesson.toml"
    argv = ["import", str(tmp_path / "quiz.gift"), "--article", str(tmp_path / "port.txt")]
    assert main([*argv, "-o", str(target)]) == 0
    assert ":4: " in capsys.readouterr().err  # the essay, with its line
    lesson = load_lesson(target).lesson
    assert lesson is not None
    (question,) = lesson.questions
    assert question.id == "le-port"
    assert question.explain == "Il en compte neuf."
    assert question.evidence[0][0].of(lesson.article.text) == "Le port compte neuf quais."
    written = target.read_text(encoding="utf-8")
    assert 'file   = "port.txt"' in written
    assert "# Evidence proposed" in written
    assert main(["check", str(target)]) == 0
    assert main([*argv, "-o", str(target)]) == 1  # a lesson written by hand is never replaced
    assert "existe déjà" in capsys.readouterr().err


def test_a_quiz_comes_from_standard_input(tmp_path: Path) -> None:
    target = tmp_path / "tri.lesson.toml"
    run = lisez("import", "-", "-o", str(target), given=GIFT, folder=tmp_path)
    assert run.returncode == 0, run.stderr
    lesson = load_lesson(target).lesson
    assert lesson is not None
    assert (lesson.id, len(lesson.questions)) == ("tri", 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un.{T}\n\n\n::Deux{T}", 4),
        ("Un.{=a ~b\n\nDeux.{T}", 1),
        ("Un.{T}\n\nDeux } trois", 3),
        ("Un.{ {=a} }", 1),
        ("Un.{T}\n\nDeux.{#douze}", 3),
        ("Un.{=%200%a ~b}", 1),
    ],
)
def test_a_bad_file_is_refused_with_its_line(
    text: str, line: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quiz.gift").write_text(text, encoding="utf-8")
    target = tmp_path / "q.lesson.toml"
    assert main(["import", str(tmp_path / "quiz.gift"), "-o", str(target)]) == 2
    assert f"quiz.gift, ligne {line}\u202f: " in capsys.readouterr().err
    assert not target.exists()
