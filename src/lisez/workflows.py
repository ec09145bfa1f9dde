"""Where the rooms meet: opening a source, checking a lesson, beginning a new one."""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from lisez.core.article import Article, plain_article
from lisez.core.errors import LisezError, UnreadableError
from lisez.core.facts import FACT_KINDS, Fact
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem
from lisez.core.questions import Focus
from lisez.formats.files import read_standard_input, write_text
from lisez.formats.lesson_toml import LoadedLesson, load_lesson
from lisez.formats.readers import LESSON_ENDING, is_lesson, read_article
from lisez.messages import problem_text
from lisez.paths import bundled_lessons
from lisez.remembered import recall

STANDARD_INPUT = "-"
SEEDS = 100_000  # a seed taken by lisez is short enough to be typed again


@dataclass(frozen=True)
class Opened:
    """A source that can be read.

    An article without a lesson is a lesson without terms, facts and questions, and
    `prepared` is False. `source` opens the same again; "" for standard input. `focus` says
    which questions come first when they are made.
    """

    lesson: Lesson
    source: str
    prepared: bool
    focus: Focus = "comprehension"


@dataclass(frozen=True)
class Checked:
    """What `check` found; `lesson` is None where not even the article could be read."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]
    uncovered: tuple[Fact, ...]
    left_out: int

    def exit_code(self, *, strict: bool) -> int:
        """Return 1 for errors (for warnings too with `strict`), else 0."""
        faults = [p for p in self.problems if strict or p.severity == "error"]
        return 1 if faults else 0


def open_source(source: str | None) -> Opened:
    """Open a path, a bundled lesson's name, `-`, or, with None, the bundled article.

    Raises LisezError: unreadable, empty, or a lesson with errors.
    """
    if source == STANDARD_INPUT:
        return _opened(_article(plain_article(read_standard_input()), "-"), "")
    path = Path(source) if source is not None else next(bundled_lessons())
    if source is not None and not exists(path):
        path = bundled(source) or path
    if not path.name:  # « . » and « / » have none to put an ending on
        raise UnreadableError("file-is-folder", file=str(path))
    if is_lesson(path):
        return Opened(sound_lesson(path), str(path.absolute()), prepared=True)
    beside = path.with_suffix(LESSON_ENDING)
    if exists(beside) and beside.is_file():
        return Opened(sound_lesson(beside), str(beside.absolute()), prepared=True)
    return _opened(_article(read_article(path), str(path)), str(path.absolute()))


def exists(path: Path) -> bool:
    """Say whether something bears that name; a name that no file can bear is none."""
    try:
        return path.exists()
    except OSError:  # too long, or behind a folder that may not be entered
        return False


def any_seed() -> int:
    """Return a seed for a quiz that was asked for without one."""
    return secrets.randbelow(SEEDS)


def open_last() -> Opened:
    """Open the lesson opened last, to be tested on; the bundled one where that cannot be."""
    last = recall().last
    if last:
        with contextlib.suppress(LisezError):  # moved or changed since
            opened = open_source(last)
            if opened.lesson.questions:
                return opened
    return open_source(None)


def bundled_texts() -> tuple[Opened, ...]:
    """Open every bundled lesson, the article's first."""
    return tuple(open_source(str(path)) for path in bundled_lessons())


def bundled(name: str) -> Path | None:
    """Return the bundled lesson whose file bears that name, None where there is none."""
    for path in bundled_lessons():
        if path.name == name + LESSON_ENDING:
            return path
    return None


def _article(article: Article, name: str) -> Article:
    if not article.paragraphs:
        raise UnreadableError("text-empty", file=name)
    return article


def _opened(article: Article, source: str) -> Opened:
    name = Path(source).name
    title = article.title or name
    return Opened(Lesson(id="", title=title, article=article), source, prepared=False)


def sound_lesson(path: Path) -> Lesson:
    """Return a lesson without errors; raises LisezError naming its first one."""
    loaded = load_lesson(path)
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    if errors or loaded.lesson is None:
        first = errors[0]
        raise LisezError(
            "lesson-faulty",
            file=str(path),
            line=first.line,
            problem=problem_text(first),
            count=len(errors),
        )
    return loaded.lesson


def check_lesson(path: Path) -> Checked:
    """Check a lesson file; raises UnreadableError where it cannot be read at all."""
    if not is_lesson(path):
        raise UnreadableError("not-a-lesson-file", file=str(path))
    from lisez.core.check import check  # noqa: PLC0415 - 30 ms that reading does not need
    from lisez.core.coverage import uncovered  # noqa: PLC0415

    loaded = load_lesson(path)
    if loaded.lesson is None:
        return Checked(None, loaded.problems, (), loaded.left_out)
    further = check(loaded.lesson)
    problems = (*loaded.problems, *loaded.located(further))
    in_order = tuple(sorted(problems, key=lambda problem: problem.line))
    left_out = loaded.left_out + further.left_out
    return Checked(loaded.lesson, in_order, uncovered(loaded.lesson), left_out)


def term_lines(path: Path) -> dict[str, int]:
    """Return the line of each term in a lesson file, from 1; raises UnreadableError."""
    loaded = load_lesson(path)
    terms = loaded.lesson.terms if loaded.lesson else ()
    return {term.id: loaded.line("term", term.id) for term in terms}


def stamp_lesson(path: Path) -> str:
    """Write the article's hash into a lesson file and return it; raises LisezError.

    A lesson whose quotes no longer resolve is refused: its stamp would hide that.
    """
    from lisez.formats.stamp import stamped  # noqa: PLC0415 - for this alone

    loaded: LoadedLesson = load_lesson(path)
    if loaded.lesson is None or any(p.severity == "error" for p in loaded.problems):
        sound_lesson(path)
    assert loaded.lesson is not None  # noqa: S101 - sound_lesson raised otherwise
    digest = loaded.lesson.article.digest
    write_text(path, stamped(loaded.source, digest, str(path)))
    return digest


def new_lesson(article: Path, lesson: Path | None) -> str:
    """Return the skeleton of a lesson for an article, written to `lesson` unless None.

    Raises LisezError: the article unreadable, or the file already there.
    """
    if lesson is not None and not is_lesson(lesson):
        raise UnreadableError("not-a-lesson-file", file=str(lesson))
    from lisez.formats.skeleton import skeleton  # noqa: PLC0415 - for this alone

    text = _article(read_article(article), str(article))
    folder = (lesson or article).absolute().parent.resolve()
    written = skeleton(text, article.resolve(), folder, FACT_KINDS)
    if lesson is not None:
        if exists(lesson):
            raise LisezError("file-exists", file=str(lesson))
        write_text(lesson, written)
    return written
