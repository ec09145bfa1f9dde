"""Write what the reader is measured on: a text of 560,000 words with a lesson.

    python bench/long_text.py FOLDER

FOLDER then holds `long.txt` (the bundled article again and again, each time with a
number, the first word rare) and `long.lesson.toml` with the bundled article's terms, as
many of them as make one in every twenty words.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lisez.core.glossary import Glossary, Term
from lisez.core.lesson import Lesson
from lisez.formats.lesson_toml import load_lesson
from lisez.formats.toml_text import toml_string
from lisez.paths import assets

WORDS = 560_000
EVERY = 20  # words for one term
HEAD = """\
format = "lisez/1"
[lesson]
id = "long"
title = "Zephyrine"
[article]
file = "long.txt"
"""


def main(folder: Path) -> None:
    """Write both files and say what they hold."""
    folder.mkdir(parents=True, exist_ok=True)
    article = (assets() / "article.txt").read_text(encoding="utf-8")
    times = WORDS // len(article.split()) + 1
    parts = (f"Reprise {number}\n{article}" for number in range(1, times))
    (folder / "long.txt").write_text("Zephyrine\n" + "\n".join(parts), encoding="utf-8")
    terms = load_lesson(assets() / "article.lesson.toml").lesson
    assert terms is not None
    chosen = _one_in(EVERY, terms)
    (folder / "long.lesson.toml").write_text(HEAD + _terms(chosen), encoding="utf-8")
    _tell(folder)


def _one_in(words: int, lesson: Lesson) -> tuple[Term, ...]:
    """Return the first terms of the lesson that together occur once in `words` words."""
    chosen: list[Term] = []
    for term in lesson.terms:
        glossary = Glossary(lesson.article, [*chosen, term])
        found = sum(len(glossary.matches(at)) for at in range(len(lesson.article.paragraphs)))
        if not term.only and found * words <= lesson.article.word_count * 1.05:
            chosen.append(term)
    return tuple(chosen)


def _terms(terms: tuple[Term, ...]) -> str:
    tables = []
    for term in terms:
        forms = ", ".join(toml_string(form) for form in term.forms)
        tables.append(
            f"[[term]]\nid = {toml_string(term.id)}\nhead = {toml_string(term.head)}\n"
            f"kind = {toml_string(term.kind)}\nforms = [{forms}]\n"
            f"definition = {toml_string(term.definition)}\n"
        )
    return "\n".join(tables)


def _tell(folder: Path) -> None:
    lesson = load_lesson(folder / "long.lesson.toml").lesson
    assert lesson is not None
    glossary = Glossary(lesson.article, lesson.terms)
    sample = range(min(200, len(lesson.article.paragraphs)))
    found = sum(len(glossary.matches(index)) for index in sample)
    words = sum(
        len(lesson.article.paragraphs[index].span.of(lesson.article.text).split())
        for index in sample
    )
    print(f"{lesson.article.word_count} words, a term in every {words / found:.1f} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
