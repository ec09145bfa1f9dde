"""A lesson that was just begun is sound, whatever the article is called."""

import re
from pathlib import Path

import pytest

from lisez.core.errors import LisezError
from lisez.formats.lesson_toml import load_lesson
from lisez.formats.skeleton import lesson_id
from lisez.workflows import check_lesson, new_lesson

TITLES = {
    "plain": "La vie au port",
    "quotes": 'Il dit « oui » et "non"',
    "backslash": r"C:\temp\nouveau",
    "triple": 'Il dit """stop""" fort',
    "braces": "Un {titre} à %s",
    "control": "Un\x1b[31m titre\x07\x9b",
    "bidi": "Un \u202eertit",
    "spaces": "Un\u00a0titre\u202f: l’eau",
    "emoji": "La fête 🎉 au port",
    "none": "",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_the_skeleton_is_sound_beside_its_article(title: str, tmp_path: Path) -> None:
    article = tmp_path / "texte.txt"
    article.write_text(f"{title}\nLes bateaux rentrent.\n", encoding="utf-8")
    lesson = tmp_path / "texte.lesson.toml"
    new_lesson(article, lesson)
    checked = check_lesson(lesson)
    assert checked.problems == ()
    assert checked.lesson is not None
    assert checked.lesson.title.split()


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_the_skeleton_holds_an_article_of_another_folder(title: str, tmp_path: Path) -> None:
    article = tmp_path / "texte.txt"
    article.write_text(f"{title}\r\nLes « bateaux » rentrent.", encoding="utf-8")
    (tmp_path / "ailleurs").mkdir()
    lesson = tmp_path / "ailleurs" / "l.lesson.toml"
    new_lesson(article, lesson)
    assert check_lesson(lesson).problems == ()  # the hash is that of the text held


EXAMPLE = re.compile(r"\[\[|  \{ text|\]|[a-z.]+ +=")
NAMES = [
    'a "b".txt',
    "L’été à Œrsted.txt",
    " .txt",
    "…",
    "a\\b.txt",
    "a\nb.txt",
    "é" * 60,
    "-x.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_of_articles(name: str, tmp_path: Path) -> None:
    article = tmp_path / name
    article.write_text("Les bateaux rentrent.", encoding="utf-8")
    lesson = tmp_path / "l.lesson.toml"
    new_lesson(article, lesson)
    assert check_lesson(lesson).problems == ()


def test_a_link_out_of_the_folder_is_written_into_the_lesson(tmp_path: Path) -> None:
    (tmp_path / "loin").mkdir()
    (tmp_path / "loin" / "a.txt").write_text("Les bateaux rentrent.", encoding="utf-8")
    (tmp_path / "ici").mkdir()
    link = tmp_path / "ici" / "a.txt"
    link.symlink_to(tmp_path / "loin" / "a.txt")
    new_lesson(link, tmp_path / "ici" / "a.lesson.toml")
    assert check_lesson(tmp_path / "ici" / "a.lesson.toml").problems == ()


def test_every_example_in_it_works_once_the_marks_are_gone(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Le cluster réunit plus de 600 entreprises.", encoding="utf-8")
    head, examples = new_lesson(article, None).split("\n# --- Terms", 1)
    lines = [line.removeprefix("# ") for line in examples.splitlines()]
    kept = [line for line in lines if EXAMPLE.match(line)]
    path = tmp_path / "a.lesson.toml"
    path.write_text(head + "\n" + "\n".join(kept), encoding="utf-8")
    checked = check_lesson(path)
    assert checked.problems == ()
    assert checked.uncovered == ()
    assert checked.lesson is not None
    parts = checked.lesson.terms, checked.lesson.facts, checked.lesson.questions
    assert [len(part) for part in parts] == [1, 1, 1]


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Les bateaux rentrent.", encoding="utf-8")
    lesson = tmp_path / "a.lesson.toml"
    lesson.write_text("mine", encoding="utf-8")
    with pytest.raises(LisezError) as caught:
        new_lesson(article, lesson)
    assert caught.value.code == "file-exists"
    assert lesson.read_text(encoding="utf-8") == "mine"


def test_a_lesson_is_named_as_one(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Les bateaux rentrent.", encoding="utf-8")
    with pytest.raises(LisezError) as caught:
        new_lesson(article, tmp_path / "a.md")
    assert caught.value.code == "not-a-lesson-file"


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("L’été à Œrsted", "l-ete-a-oersted"),
        ("Numelink et le Clust'R", "numelink-et-le-clust-r"),
        ("…", "lecon"),
        ("a" * 80, "a" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_an_id_is_made_from_a_name(name: str, identity: str) -> None:
    assert lesson_id(name) == identity


def test_the_hash_is_that_of_the_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("\ufeff\ufeffLes bateaux\r\nrentrent.", encoding="utf-8")
    lesson = tmp_path / "a.lesson.toml"
    new_lesson(article, lesson)
    loaded = load_lesson(lesson)
    assert loaded.problems == ()
    assert loaded.lesson is not None
    assert loaded.lesson.article.digest in lesson.read_text(encoding="utf-8")
