"""Where a lesson meets other programs: what goes out, with what is lost, and what comes in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lisez.core.article import plain_article
from lisez.core.errors import LisezError, UnreadableError
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem
from lisez.formats.exports.exercise import Exercises
from lisez.formats.exports.losses import left_out, losses
from lisez.formats.exports.pdf import as_pdf
from lisez.formats.exports.registry import FORMATS, ExportFormat
from lisez.formats.exports.stamps import Stamps
from lisez.formats.files import MOST_LESSON, read_standard_input, read_text, write_bytes
from lisez.formats.imports.build import build
from lisez.formats.imports.registry import format_of, read_quiz
from lisez.formats.lesson_writer import lesson_text
from lisez.formats.readers import is_lesson, read_article
from lisez.formats.skeleton import lesson_id
from lisez.paths import data_folder

STANDARD_INPUT = "-"
MISSING_TEXT = "Le texte de l’article manque\u202f: copiez-le ici."


@dataclass(frozen=True)
class Export:
    """A lesson on its way out: into which format, and what will be lost."""

    lesson: Lesson
    format: ExportFormat
    losses: tuple[Problem, ...]

    def data(self, now: float, *, pdf: bool = False) -> bytes:
        """Return the file as made at `now`; `pdf` turns a page for paper into one.

        Raises LisezError where a library is missing.
        What is told apart by its time keeps it from the export before, if it is the same.
        """
        stamps = Stamps(data_folder() / "exports" / f"{self.lesson.id}.json", int(now))
        data = self.format.write(self.lesson, stamps.stamp)
        if self.format.timed:
            stamps.keep()
        return as_pdf(data) if pdf and self.format.name == "print" else data


def export(lesson: Lesson, name: str, source: str) -> Export:
    """Return the export of a lesson into the format of that name.

    Raises LisezError where the lesson, read from `source`, has no questions.
    """
    if not lesson.questions:
        raise LisezError("no-questions", file=source)
    chosen = FORMATS[name]
    if all(left_out(exercise, chosen.holds) for exercise in Exercises(lesson)):
        raise LisezError("export-empty", file=source, format=name)
    return Export(lesson, chosen, losses(lesson, chosen.holds))


def save(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises LisezError `cannot-write`."""
    write_bytes(path, data)


@dataclass(frozen=True)
class Import:
    """A quiz of another program as a lesson: its text, and what could not be taken over."""

    lesson: Lesson
    text: str
    notes: tuple[Problem, ...]
    format: str


def import_quiz(file: Path, article: Path | None, format_: str | None, target: Path) -> Import:
    """Return the lesson that a quiz makes, to be kept at `target`.

    The text is that of `article`, else the one that the quiz carries, else a line that asks
    for it. Raises LisezError: unreadable, in no known format, or `target` already there.
    """
    if not is_lesson(target):
        raise UnreadableError("not-a-lesson-file", file=str(target))
    if target.exists():
        raise LisezError("file-exists", file=str(target))
    standard = str(file) == STANDARD_INPUT
    text = read_standard_input(MOST_LESSON) if standard else read_text(file, MOST_LESSON)
    try:
        chosen = format_ or format_of(text, file.suffix)
    except KeyError:
        raise UnreadableError("quiz-format", file=str(file)) from None
    drafts = read_quiz(text, str(file), chosen)
    read = read_article(article) if article else plain_article(drafts.article or MISSING_TEXT)
    if not read.paragraphs:
        raise UnreadableError("text-empty", file=str(article))
    built = build(drafts, read, lesson_id(target.name.split(".")[0] if standard else file.stem))
    if not article and not drafts.article:
        drafts.note("article", 0)
        built.notes = drafts.notes
    beside = _beside(article, target) if article else ""
    written = lesson_text(built.lesson, article_file=beside, comments=built.comments)
    return Import(built.lesson, written, tuple(built.notes), chosen)


def _beside(article: Path, target: Path) -> str:
    """Return the article's name in the lesson's folder, "" where it lies outside."""
    folder = target.absolute().parent.resolve()
    place = article.resolve()
    plain = place.suffix.lower() in ("", ".txt", ".text")
    return place.relative_to(folder).as_posix() if place.is_relative_to(folder) and plain else ""
