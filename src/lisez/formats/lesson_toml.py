"""Lesson files: TOML in, a `Lesson` out, every problem collected.

TomlSource -> Fields -> article, marking, terms, facts, questions -> Lesson
                                     |
                          Problems with path, then line
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lisez.core.article import Article, plain_article
from lisez.core.errors import LisezError, UnreadableError
from lisez.core.facts import APPROXIMATIONS, FACT_KINDS, MODALITIES, Fact
from lisez.core.glossary import TERM_KINDS, Term
from lisez.core.lesson import FORMAT, Lesson
from lisez.core.problems import Problem, Problems
from lisez.core.questions import AnyQuestion, Tolerance
from lisez.core.spans import Span
from lisez.core.typography import normal
from lisez.formats.fields import ID, Fields
from lisez.formats.files import MOST_LESSON, read_text
from lisez.formats.lesson_places import Places
from lisez.formats.lesson_questions import STATES, QuestionReader, read_tolerance
from lisez.formats.readers import read_article
from lisez.formats.toml_source import TomlSource

_NEWER = re.compile(r"lisez/(?:1\.\d*[1-9]|[2-9]|[1-9]\d)")
MOST_ENTRIES = 5000  # terms, facts or questions of one lesson


@dataclass(frozen=True)
class LoadedLesson:
    """What a lesson file holds.

    `lesson` has every part that is sound; it is None where not even the article could
    be read. `problems` come in the order of the file, each with its line.
    """

    lesson: Lesson | None
    problems: tuple[Problem, ...]
    source: TomlSource
    file: str
    left_out: int  # problems beyond those that are kept

    def located(self, problems: Problems) -> tuple[Problem, ...]:
        """Return problems with the file and line of each, in the order of the file."""
        placed = (self._located(problem) for problem in problems.found)
        return tuple(sorted(placed, key=lambda problem: problem.line))

    def _located(self, problem: Problem) -> Problem:
        path = problem.path
        if len(path) > 1 and isinstance(path[1], str) and path[0] in ("term", "fact", "question"):
            path = (path[0], *self._position(path[0], path[1]), *path[2:])
        return replace(problem, path=path, file=self.file, line=self.source.line(path))

    def line(self, key: str, identity: str) -> int:
        """Return the line of the table of that id, from 1; 0 where its id is unfit."""
        position = self._position(key, identity)
        return self.source.line((key, *position)) if position else 0

    def _position(self, key: str, identity: str) -> tuple[int, ...]:
        """Return where the table of that id stands; nothing where its id is unfit."""
        for position, table in enumerate(self.source.data[key]):
            if isinstance(table, dict) and table.get("id") == identity:
                return (position,)
        return ()


def load_lesson(path: Path) -> LoadedLesson:
    """Read a lesson file; raises UnreadableError where it, or its article, is no text."""
    source = TomlSource(read_text(path, MOST_LESSON), str(path))
    problems = Problems()
    lesson = _Reader(source, path, problems).read()
    loaded = LoadedLesson(lesson, (), source, str(path), problems.left_out)
    return replace(loaded, problems=loaded.located(problems))


class _Reader:
    def __init__(self, source: TomlSource, path: Path, problems: Problems) -> None:
        self._top = Fields(source.data, (), problems)
        self._path = path
        self._problems = problems

    def read(self) -> Lesson | None:
        top = self._top
        self._refuse_other_format()
        head, tables = top.table("lesson"), top.table("article")
        article = self._article(tables)
        parts = self._parts(article) if article else {}
        for key in ("marking", "term", "fact", "question"):
            top.raw(key)
        top.close()
        described = self._described(head, tables)
        return Lesson(article=article, **described, **parts) if article else None

    def _refuse_other_format(self) -> None:
        written = self._top.raw("format")
        if written == FORMAT:
            return
        name = str(self._path)
        if isinstance(written, str) and _NEWER.match(written):
            raise UnreadableError("lesson-newer", file=name, format=written)
        raise UnreadableError("not-a-lesson", file=name)

    def _described(self, head: Fields, article: Fields) -> dict[str, Any]:
        described: dict[str, Any] = {
            "id": head.text("id", required=True),
            "title": head.text("title", required=True),
            "language": head.text("language") or "fr",
            "level": head.text("level"),
            "author": head.text("author"),
            "licence": head.text("licence"),
            "article_licence": article.text("licence"),
            "dated": article.day("date"),
        }
        if described["id"] and not ID.match(described["id"]):
            head.error("bad-id", "id", id=described["id"])
        head.close()
        article.close()
        return described

    def _article(self, fields: Fields) -> Article | None:
        """Read the article named or held by `[article]`, and compare its hash."""
        file, text = fields.text("file"), fields.text("text")
        wanted = fields.text("sha256")
        if bool(file) == bool(text):
            fields.error("article-file-or-text")
            return None
        try:
            article = read_article(self._beside(file)) if file else plain_article(text)
        except LisezError as fault:
            fields.error(fault.code, "file", **fault.details)
            return None
        if not article.paragraphs:
            fields.error("article-empty")
            return None
        if wanted and wanted.lower() != article.digest:
            self._problems.warning("hash-differs", ("article", "sha256"), digest=article.digest)
        return article

    def _beside(self, file: str) -> Path:
        """Return the article's path; one that leaves the lesson's folder is refused."""
        folder = self._path.resolve().parent
        try:
            target = (folder / file).resolve()
            present = target.exists()
        except (OSError, ValueError, RuntimeError):  # too long, with a NUL, a loop of links
            raise UnreadableError("file-missing", file=file) from None
        if Path(file).is_absolute() or not target.is_relative_to(folder):
            raise UnreadableError("article-outside", file=file)
        return target if present else _same_name(target)

    def _parts(self, article: Article) -> dict[str, Any]:
        top = self._top
        marking = top.table("marking")
        tolerance = read_tolerance(marking, Tolerance())
        marking.close()
        places = Places(article, self._problems)
        terms = self._many("term", places, _term)
        facts: tuple[Fact, ...] = self._many("fact", places, _fact)
        reader = QuestionReader(places, {fact.id: fact for fact in facts}, tolerance)
        questions = self._questions(reader)
        return {
            "tolerance": tolerance,
            "terms": terms,
            "facts": facts,
            "questions": questions,
        }

    def _tables(self, key: str) -> list[Fields]:
        tables = list(self._top.tables(key))
        if len(tables) > MOST_ENTRIES:
            self._problems.error("too-many-entries", (key,), key=key, most=MOST_ENTRIES)
        return tables[:MOST_ENTRIES]

    def _many(self, key: str, places: Places, build: Any) -> tuple[Any, ...]:  # noqa: ANN401
        taken: set[str] = set()
        built = (build(fields, places, taken) for fields in self._tables(key))
        return tuple(part for part in built if part is not None)

    def _questions(self, reader: QuestionReader) -> tuple[AnyQuestion, ...]:
        built = (reader.read(fields) for fields in self._tables("question"))
        return tuple(question for question in built if question is not None)


def _same_name(missing: Path) -> Path:
    """Return the neighbour whose name differs in composition only: « é » may be two characters."""
    if missing.parent.is_dir():
        for path in missing.parent.iterdir():
            if normal(path.name) == normal(missing.name):
                return path
    return missing


def _term(fields: Fields, places: Places, taken: set[str]) -> Term:
    translations = fields.table("translation")
    words = tuple((code, translations.text(code)) for code in translations.written)
    term = Term(
        id=fields.identifier(taken),
        head=fields.text("head", required=True),
        kind=fields.one_of("kind", TERM_KINDS, "word"),
        forms=fields.texts("forms"),
        only=places.many(fields.entries("only"), (*fields.path, "only")),
        definition=fields.text("definition"),
        translations=words,
        note=fields.text("note"),
        made_by=fields.text("made_by"),
        state=fields.one_of("state", STATES, "kept"),
    )
    fields.close()
    return term


def _fact(fields: Fields, places: Places, taken: set[str]) -> Fact | None:
    identity = fields.identifier(taken)
    kind = fields.one_of("kind", FACT_KINDS, "")
    evidence = _fact_quote(fields, places)
    value = _value(fields, places, evidence)
    fact = {
        "measures": fields.text("measures", required=True),
        "approx": fields.one_of("approx", APPROXIMATIONS, "exact"),
        "modality": fields.one_of("modality", MODALITIES, "asserted"),
        "made_by": fields.text("made_by"),
        "state": fields.one_of("state", STATES, "kept"),
    }
    fields.close()
    if evidence is None or value is None or not kind:
        return None
    return Fact(id=identity, kind=kind, evidence=evidence, value=value, **fact)


def _fact_quote(fields: Fields, places: Places) -> Span | None:
    quote, nth = fields.text("quote", required=True), fields.raw("nth")
    if not quote.strip():
        return None
    written = quote if nth is None else {"quote": quote, "nth": nth}
    return places.one(written, (*fields.path, "quote"))


def _value(fields: Fields, places: Places, evidence: Span | None) -> Span | None:
    words = fields.text("value", required=True)
    if evidence is None or not words.strip():
        return None
    return places.inside(words, evidence, (*fields.path, "value"), "value-not-in-quote")
