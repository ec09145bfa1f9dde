"""One test for each thing a user does with the plain commands."""

import io
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lisez.cli.main import COMMANDS, main
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import assets
from lisez.refused import refuse, refused_path
from tests.lessons import ARTICLE, SOURCE, faulty_line, written

BUNDLED = str(assets() / "article.lesson.toml")
TERMS = """
[[term]]
id = "phare"
head = "phare"
definition = "Tour qui porte une lumière."
translation.en = "lighthouse"
note = "Au bord de la mer."

[[term]]
id = "port"
head = "port"
definition = "Abri pour les bateaux."
"""
FACT = """
[[fact]]
id = "quais"
kind = "count"
quote = "neuf quais"
value = "neuf"
measures = "quais du port"
approx = "more-than"
"""


class Run:
    """One command in this process, with what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str | Path) -> None:
        self.code = main([str(word) for word in words])
        self.out, self.err = capsys.readouterr()

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        return json.loads(self.out)


# --- check


def test_check_sums_up_a_sound_lesson(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "check", written(tmp_path, TERMS + FACT))
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "2 termes, 1 fait, 0 question",
        "Faits sur lesquels aucune question ne porte\u202f: quais",
        "Aucun problème.",
    ]


def test_check_as_json_is_the_same_in_every_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(
        tmp_path, TERMS + FACT + 'nothing = 1 # <-\n[[term]]\nid = "gare"\nhead = "gare"\n'
    )
    french, english = (Run(capsys, "check", path, "--json", "--lang", to) for to in ("fr", "en"))
    assert french.json == english.json
    assert english.code == 1
    told = english.json
    assert told["schema"] == "lisez.check/1"
    assert (told["terms"], told["facts"], told["questions"], told["kinds"]) == (3, 1, 0, {})
    assert told["uncovered_facts"] == ["quais"]
    assert told["problems_left_out"] == 0
    assert told["problems"][0] == {
        "severity": "error",
        "code": "unknown-key",
        "file": str(path),
        "line": faulty_line(path),
        "path": "fact[0].nothing",
        "message": "unknown key nothing; nearest known: nth",
    }


def test_check_strict_counts_warnings_as_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, '[[term]]\nid = "gare"\nhead = "gare"\ndefinition = "d"\n')
    assert Run(capsys, "check", path).code == 0
    run = Run(capsys, "check", "--strict", path)
    assert run.code == 1
    assert f"{path}:9: avertissement: term[0]: " in run.out


def test_check_stamp_writes_the_hash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, TERMS, source=SOURCE + "# gardez-moi\n")
    before = path.read_text(encoding="utf-8")
    run = Run(capsys, "check", "--stamp", path)
    lesson = load_lesson(path).lesson
    assert lesson is not None
    line = f'sha256 = "{lesson.article.digest}"\n'
    assert (run.code, path.read_text(encoding="utf-8").replace(line, "")) == (0, before)
    assert lesson.article.digest in run.err
    (tmp_path / "article.txt").write_text(ARTICLE + "\nUne suite.\n", encoding="utf-8")
    assert "check --stamp" in Run(capsys, "check", path).out
    assert Run(capsys, "check", "--stamp", "--strict", path).code == 0


def test_check_stamp_refuses_a_lesson_whose_quotes_are_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, FACT.replace("neuf quais", "dix quais"))
    before = path.read_bytes()
    run = Run(capsys, "check", "--stamp", path)
    assert (run.code, path.read_bytes()) == (1, before)


def test_check_on_a_text_asks_for_a_lesson(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path)
    run = Run(capsys, "check", tmp_path / "article.txt")
    assert run.code == 2
    assert "article.txt" in run.err


# --- new


def test_new_prints_a_lesson_or_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path)
    printed = Run(capsys, "new", tmp_path / "article.txt")
    lesson = tmp_path / "neuf.lesson.toml"
    told = Run(capsys, "new", tmp_path / "article.txt", "-o", lesson)
    assert (printed.code, told.code, told.out) == (0, 0, "")
    assert str(lesson) in told.err
    assert lesson.read_text(encoding="utf-8") == printed.out
    assert Run(capsys, "new", tmp_path / "article.txt", "-o", lesson).code == 1
    assert Run(capsys, "check", "--strict", lesson).code == 0


# --- read


def test_read_numbers_the_terms_and_prints_them_below(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, "read", "--plain", written(tmp_path, TERMS))
    assert run.code == 0
    assert run.out.splitlines() == [
        "Le port [1] de Brest",
        "",
        "Le port [1] compte neuf quais. La mairie paie 40 % des travaux.",
        "",
        "Le port [1] a un phare [2]. Le gardien se nomme Yves.",
        "",
        "Glossaire",
        "[1] port : Abri pour les bateaux.",
        "[2] phare : Tour qui porte une lumière.",
        "  en : lighthouse",
        "  Au bord de la mer.",
    ]


def test_read_without_terms_is_the_article_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, "read", "--plain", "--no-terms", written(tmp_path, TERMS))
    assert run.out == ARTICLE


def test_read_finds_the_lesson_beside_a_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = written(tmp_path, TERMS).rename(tmp_path / "article.lesson.toml")
    assert beside.exists()
    assert "[1]" in Run(capsys, "read", "--plain", tmp_path / "article.txt").out


def test_a_source_alone_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, TERMS)
    assert Run(capsys, path, "--plain").out == Run(capsys, "read", path, "--plain").out


def test_nothing_alone_is_the_bundled_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys).out == Run(capsys, "read", "--plain", BUNDLED).out


def test_a_bundled_text_is_opened_by_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named = Run(capsys, "article", "--plain")
    assert (named.code, named.out) == (0, Run(capsys, "read", "--plain", BUNDLED).out)


def test_verse_keeps_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    poem = "Le vent se lève au loin\nEt la lune est si belle\nQue le jour a pris peur"
    path = tmp_path / "a.txt"
    path.write_text(f"Un poème\nlong :\n\n{poem}\n", encoding="utf-8")
    assert Run(capsys, "read", "--plain", path).out == f"Un poème long :\n\n{poem}\n"


def test_standard_input_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Un mot.\r\n")))
    run = Run(capsys, "-")
    assert (run.code, run.out) == (0, "Un mot.\n")


def test_a_lesson_with_errors_is_not_read_but_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, FACT + "x = 1\ny = 2\n")
    run = Run(capsys, "read", "--plain", path)
    assert (run.code, run.out) == (1, "")
    assert f"{path}, ligne 17" in run.err
    assert "lisez check" in run.err


# --- glossary and facts


def test_glossary_as_json_says_where_each_term_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Run(capsys, "glossary", "--json", written(tmp_path, TERMS)).json
    assert told["schema"] == "lisez.glossary/1"
    words = {
        term["id"]: [ARTICLE[span["start"] : span["end"]] for span in term["spans"]]
        for term in told["terms"]
    }
    assert words == {"phare": ["phare"], "port": ["port", "port", "port"]}
    assert told["terms"][0]["translations"] == {"en": "lighthouse"}


def test_a_term_without_a_definition_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = TERMS.replace('definition = "Abri pour les bateaux."', "")
    told = Run(capsys, "glossary", written(tmp_path, terms)).out.splitlines()
    assert "phare : Tour qui porte une lumière." in told
    assert "port : non expliqué ici" in told


def test_facts_as_json_say_what_proves_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Run(capsys, "facts", "--json", written(tmp_path, FACT)).json
    assert told["schema"] == "lisez.facts/1"
    (fact,) = told["facts"]
    assert (fact["kind"], fact["approx"], fact["modality"]) == ("count", "more-than", "asserted")
    for part, words in (("value", "neuf"), ("evidence", "neuf quais")):
        assert ARTICLE[fact[part]["start"] : fact[part]["end"]] == fact[part]["quote"] == words


@pytest.mark.parametrize("command", ["glossary", "facts"])
def test_spans_of_the_bundled_lesson_slice_to_words(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (assets() / "article.txt").read_text(encoding="utf-8")
    told = Run(capsys, command, "--json").json
    spans = list(_spans(told))
    assert len(spans) > 30
    assert all(text[s["start"] : s["end"]].strip() for s in spans)
    assert all(
        text[s["start"] : s["end"]] == s.get("quote", text[s["start"] : s["end"]]) for s in spans
    )


def _spans(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and "start" in value:
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _spans(inner)


def test_facts_are_printed_with_their_proof(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = Run(capsys, "facts", written(tmp_path, FACT)).out.splitlines()
    assert lines[0].startswith("quais du port : neuf (")
    assert lines[1] == "  paragraphe 1 : « neuf quais »"


@pytest.mark.parametrize("command", ["glossary", "facts", "quiz"])
def test_a_text_without_a_lesson_needs_the_analyser(
    command: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Le phare est au bout du quai. Le gardien y monte le soir.", encoding="utf-8")
    monkeypatch.setattr("lisez.analysis.model.available", lambda: False)
    run = Run(capsys, command, path)
    assert run.code == 1
    assert run.out == ""
    assert "pip install" in run.err


# --- the command line itself


@pytest.mark.parametrize(
    ("word", "meant"), [("chek", "check"), ("raed", "read"), ("glosary", "glossary"), ("ne", "new")]
)
def test_a_mistyped_command_is_told_the_nearest(
    word: str, meant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    run = Run(capsys, word)
    assert (run.code, run.out) == (2, "")
    assert f"« {word} »" in run.err.replace("\u202f", " ").replace("\u00a0", " ")
    assert meant in run.err


def test_a_word_like_no_command_is_no_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run = Run(capsys, "xyzzy")
    assert run.code == 2
    assert "--help" in run.err


def test_a_file_named_like_a_mistyped_command_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chek").write_text("Un mot.", encoding="utf-8")
    assert Run(capsys, "chek", "--plain").out == "Un mot.\n"


@pytest.mark.parametrize("words", [["--lang", "en", "read"], ["read", "--lang", "en"]])
def test_the_language_may_stand_before_or_after_the_command(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, *words, "--plain", written(tmp_path, TERMS))
    assert "Glossary" in run.out


def _language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], **env: str
) -> str:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    out = Run(capsys, "--help").out
    return "en" if "show this help" in out else "fr"


def test_each_way_to_choose_a_language_gives_way_to_the_one_before(
    lisez_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LISEZ_LANG")
    monkeypatch.setenv("LC_CTYPE", "C")
    assert _language(monkeypatch, capsys) == "en"
    assert _language(monkeypatch, capsys, LANG="fr_FR.UTF-8") == "fr"
    settings = lisez_home / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('language = "en"\n', encoding="utf-8")
    assert _language(monkeypatch, capsys) == "en"
    assert _language(monkeypatch, capsys, LISEZ_LANG="fr") == "fr"
    assert "show this help" in Run(capsys, "--help", "--lang", "en").out


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('langage = "fr"', "language"),
        ('language = "de"', "fr"),
        ("language = ", "settings.toml"),
        ("theme = 5", "theme"),
        ("a = " + "[" * 5000, "settings.toml"),
    ],
)
def test_faulty_settings_are_told(
    settings: str, told: str, lisez_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lisez_home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(settings, encoding="utf-8")
    run = Run(capsys, "read", "--plain")
    assert run.code == 1
    assert str(path) in run.err
    assert told in run.err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_names_every_command_and_says_what_it_does(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, "--help", "--lang", language)
    assert (run.code, run.err) == (0, "")
    for command in COMMANDS:
        assert re.search(rf"^ +{command} +\w", run.out, re.MULTILINE)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_the_language(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, command, "--help", "--lang", language)
    assert (run.code, run.err) == (0, "")
    assert ("show this help" in run.out) == (language == "en")
    assert f"lisez {command}" in run.out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert re.fullmatch(r"lisez \d+\.\d+\.\d+\n", Run(capsys, "--version").out)


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", BUNDLED, "--nothing"],
        ["read", "a", "b"],
        ["--lang", "de", "read"],
        ["read", "--lang"],
        ["--nothing"],
        ["new"],
        ["read", "--plain", "absent.txt"],
    ],
)
def test_misuse_is_exit_2_with_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, *words)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("lisez: ")
    assert run.err.count("\n") == 1


def test_nothing_is_left_behind_by_reading(
    tmp_path: Path, lisez_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(assets(), tmp_path / "assets")
    before = sorted((tmp_path / "assets").iterdir())
    for command in ("read", "glossary", "facts"):
        Run(capsys, command, tmp_path / "assets" / "article.lesson.toml")
    assert sorted((tmp_path / "assets").iterdir()) == before
    assert not (lisez_home / "config").exists()


def test_headings_of_the_help_are_set_as_the_language_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    french = Run(capsys, "quiz", "--help", "--lang", "fr").out
    assert "\narguments\u202f:\n" in french
    assert "\noptions\u202f:\n" in french
    assert "\noptions:\n" in Run(capsys, "quiz", "--help", "--lang", "en").out


SHORT = """
[[question]]
id = "lieu"
kind = "short"
stem = "Où le bateau est-il ?"
key = "au port"
state = "%s"
"""


def test_a_quiz_of_refused_questions_says_where_they_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, SHORT % "kept")
    lesson = load_lesson(path).lesson
    assert lesson is not None
    refuse(lesson, lesson.questions[0], "unclear")
    run = Run(capsys, "quiz", "--plain", path)
    assert run.code == 1
    assert str(refused_path()) in run.err
    assert "--kind" not in run.err


def test_a_quiz_of_spares_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, SHORT % "spare")
    run = Run(capsys, "quiz", "--plain", path)
    assert run.code == 1
    assert "Donnez l’état kept" in run.err
    run = Run(capsys, "quiz", "--plain", "--kind", "choice", path)
    assert run.code == 2
    assert "--kind" in run.err


def test_check_counts_kinds_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "check", written(tmp_path, SHORT % "kept"))
    assert "  réponse courte\u202f: 1" in run.out.splitlines()


def test_facts_that_a_rule_drafted_are_told_by_their_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted = FACT.replace('id = "quais"', 'id = "d-0123abcd"\nmade_by = "count"')
    assert "d-0123abcd" in drafted
    run = Run(capsys, "check", written(tmp_path, TERMS + drafted))
    assert "Faits sur lesquels aucune question ne porte\u202f: «\u00a0neuf\u00a0»" in run.out
