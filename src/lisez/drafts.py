"""An article that nobody prepared becomes a lesson: analysed, kept in the cache, or drafted.

The cache holds one lesson file for each text, analyser version and wish: reading it is
reading a lesson, and a damaged one is made anew without a word.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lisez.analysis import VERSION
from lisez.core.article import Article, Paragraph
from lisez.core.errors import LisezError, UnreadableError
from lisez.core.glossary import Glossary, Term
from lisez.core.lesson import Lesson
from lisez.core.questions import Focus
from lisez.core.selection import ASKED_STATES
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.formats.files import write_text
from lisez.formats.lesson_toml import load_lesson
from lisez.formats.readers import is_lesson, read_article
from lisez.formats.tokens_file import TokensFile, read_tokens, tokens_text
from lisez.paths import cache_folder
from lisez.refused import refused

if TYPE_CHECKING:
    from lisez.analysis.analyse import Analysis

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""


@dataclass(frozen=True)
class Wish:
    """How a lesson is drafted; `count` None asks for as many questions as hold.

    `focus` is comprehension or language: which of them comes first.
    """

    seed: int = 0
    count: int | None = None
    focus: Focus = "comprehension"


DEFAULT = Wish()


def installed() -> bool:
    """Say whether the French analyser is there, without loading it."""
    from lisez.analysis.model import available  # noqa: PLC0415 - reading alone needs none

    return available()


def missing() -> LisezError:
    """Return the error that says how the analyser is installed."""
    from lisez.analysis.model import INSTALL  # noqa: PLC0415

    return LisezError("analyse-missing", command=INSTALL)


def asked(lesson: Lesson) -> int:
    """Return how many questions of a lesson a learner may be asked."""
    return sum(question.state in ASKED_STATES for question in lesson.questions)


def cache_path(article: Article, wish: Wish = DEFAULT) -> Path:
    """Return where the lesson drafted for an article is kept; it may not exist."""
    fields = (article.digest, VERSION, str(wish.seed), str(wish.count), wish.focus)
    name = hashlib.sha256("\n".join(fields).encode()).hexdigest()[:32]
    return cache_folder() / "lessons" / f"{name}.lesson.toml"


def cached(lesson: Lesson, wish: Wish = DEFAULT) -> Lesson | None:
    """Return the lesson kept for the article of `lesson`; None where there is no sound one."""
    path = cache_path(lesson.article, wish)
    try:
        if not path.exists():
            return None
        loaded = load_lesson(path)
    except (LisezError, OSError):
        return None
    kept = loaded.lesson
    if kept is None or loaded.problems or kept.article.text != lesson.article.text:
        return None
    return replace(kept, title=lesson.title, article=lesson.article)


def prepared(
    lesson: Lesson, progress: Progress = lambda _share: None, wish: Wish = DEFAULT
) -> Lesson:
    """Return the lesson made for the article of `lesson`, from the cache or by analysis.

    Raises LisezError: `analyse-missing`, `not-french`, `no-sentences`.
    """
    kept = cached(lesson, wish)
    if kept is not None:
        return kept
    made, found = _made(lesson, progress, wish)
    _keep_tokens(lesson.article, found.tokens)
    _keep(made, wish)
    return made


def drafted(
    lesson: Lesson, progress: Progress, wish: Wish, name: str = ""
) -> tuple[Lesson, dict[str, str]]:
    """Analyse the article of `lesson`; also return remarks on questions, by id.

    `name` is what an error calls the article, by default its title.
    """
    made, found = _made(lesson, progress, wish, name)
    return made, dict(found.remarks)


def _made(
    lesson: Lesson, progress: Progress, wish: Wish, name: str = ""
) -> tuple[Lesson, Analysis]:
    from lisez.analysis.analyse import Wishes, analyse  # noqa: PLC0415 - loads what it needs
    from lisez.core.difficulty import difficulty  # noqa: PLC0415

    wishes = Wishes(wish.seed, wish.count, wish.focus)
    found = analyse(lesson.article, wishes, progress, name=name or lesson.title)
    known = refused()
    hard = difficulty(lesson.article)
    made = replace(
        lesson,
        id=f"text-{lesson.article.digest[:12]}",
        level=hard.band if hard else "",
        terms=_met(lesson.article, found.terms),
        facts=found.facts,
        questions=tuple(q for q in found.questions if q.id not in known),
    )
    return made, found


def _met(article: Article, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that open somewhere: a longer one takes the place of those in it."""
    glossary = Glossary(article, terms)
    found = {match.term.id for i in range(len(article.paragraphs)) for match in glossary.matches(i)}
    return tuple(term for term in terms if term.id in found)


def tokens_path(article: Article) -> Path:
    """Return where the analysed words of an article are kept; it may not exist."""
    name = hashlib.sha256(f"{article.digest}\n{VERSION}".encode()).hexdigest()[:32]
    return cache_folder() / "lessons" / f"{name}.tokens"


def tokens_of(article: Article) -> TokensFile | None:
    """Return the words of an article as an analysis left them; None where there is none.

    Reads one file and loads no analyser; the lists and verses of a text are not in it.
    """
    return read_tokens(tokens_path(article), len(article.text))


def _keep_tokens(article: Article, tokens: Iterable[Token]) -> None:
    """Write the words to the cache; without them, a look-up does with the sentence alone."""
    path = tokens_path(article)
    with contextlib.suppress(OSError, LisezError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_text(path, tokens_text(tokens))


def _keep(lesson: Lesson, wish: Wish) -> None:
    """Write a lesson to the cache; one that cannot be written is made again next time."""
    from lisez.formats.lesson_writer import lesson_text  # noqa: PLC0415 - not to read one

    path = cache_path(lesson.article, wish)
    with contextlib.suppress(OSError, LisezError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_text(path, lesson_text(lesson))


class Background:
    """An analysis in a process of its own: it never holds up the keys, and can be stopped.

    The lesson comes by way of the cache folder.
    """

    def __init__(self, lesson: Lesson, wish: Wish = DEFAULT) -> None:
        """Begin at once."""
        self._lesson = lesson
        self._wish = wish
        self._process = subprocess.Popen(
            [sys.executable, "-m", "lisez.cli.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="surrogatepass",
        )
        self._last: dict[str, Any] = {}

    def shares(self) -> Iterator[float]:
        """Yield the share done, from 0 to 1, as it grows; ends when the analysis has ended."""
        given, said = self._process.stdin, self._process.stdout
        assert given is not None  # noqa: S101 - both are pipes
        assert said is not None  # noqa: S101
        with contextlib.suppress(OSError):  # stopped already
            given.write(json.dumps(_order(self._lesson, self._wish)))
        with contextlib.suppress(OSError):
            given.close()
        with said:
            for line in said:
                self._last = json.loads(line)
                if "share" in self._last:
                    yield self._last["share"]
        self._process.wait()

    def result(self) -> Lesson:
        """Return the lesson, once `shares` has ended; raises LisezError."""
        if "error" in self._last:
            raise LisezError(self._last["error"], **self._last["details"])
        made = cached(self._lesson, self._wish)
        if made is None:
            raise LisezError("analysis-failed", file=self._lesson.title)
        return made

    def stop(self) -> None:
        """Give up; nothing is left behind."""
        self._process.kill()
        self._process.wait()


def _order(lesson: Lesson, wish: Wish) -> dict[str, Any]:
    """Return what the process needs to know, as JSON data."""
    paragraphs = [[kind, *span] for kind, span in lesson.article.paragraphs]
    return {
        "title": lesson.title,
        "text": lesson.article.text,
        "paragraphs": paragraphs,
        "wish": asdict(wish),
    }


def work(order: dict[str, Any], say: Callable[[dict[str, Any]], None]) -> None:
    """Do what `Background` asked for: analyse, keep the lesson in the cache, say how it went."""
    paragraphs = tuple(Paragraph(k, Span(a, b)) for k, a, b in order["paragraphs"])
    article = Article(order["text"], paragraphs)
    lesson = Lesson(id="", title=order["title"], article=article)
    try:
        prepared(lesson, lambda share: say({"share": share}), Wish(**order["wish"]))
    except LisezError as error:
        say({"error": error.code, "details": error.details})


def draft_text(lesson: Lesson, remarks: dict[str, str], article: Path, output: Path | None) -> str:
    """Return a drafted lesson as the text of a lesson file, written to `output` unless None.

    Raises LisezError `cannot-write`.
    """
    from lisez.formats.lesson_writer import lesson_text  # noqa: PLC0415 - for this alone

    comments = {("question", name): remark for name, remark in remarks.items()}
    comments["lesson", ""] = _opening(lesson)
    text = lesson_text(lesson, article_file=_relative(article, output), comments=comments)
    if output is not None:
        write_text(output, text)
    return text


def draft_of(article: Path, progress: Progress, wish: Wish) -> tuple[Lesson, dict[str, str]]:
    """Analyse an article file; raises LisezError."""
    read = read_article(article)
    if not read.paragraphs:
        raise UnreadableError("text-empty", file=str(article))
    title = read.title or article.stem
    return drafted(Lesson(id="", title=title, article=read), progress, wish, str(article))


def refuse_output(output: Path) -> None:
    """Raise LisezError where a draft may not be written: no lesson file, or there already."""
    if not is_lesson(output):
        raise UnreadableError("not-a-lesson-file", file=str(output))
    if output.exists():
        raise LisezError("file-exists", file=str(output))


def _relative(article: Path, output: Path | None) -> str:
    """Return the article's name as the lesson beside it says it; "" writes the text into it."""
    folder = (output or article).absolute().parent.resolve()
    found = article.resolve()
    return str(found.relative_to(folder)) if found.is_relative_to(folder) else ""


def _opening(lesson: Lesson) -> str:
    """Return the comment at the top of a draft, for a teacher who opens the file."""
    from lisez.core.difficulty import difficulty  # noqa: PLC0415

    hard = difficulty(lesson.article)
    lines = [
        f"Drafted by lisez, analyser {VERSION}; made_by names the rule behind each part.",
        f"Questions to ask: {asked(lesson)}. Those with state spare are below the bar for",
        "learners: read them, then keep them (state kept) or delete them.",
    ]
    if hard:
        lines.append(
            f"Difficulty, indicative: {hard.band} ({hard.sentence:.0f} words a sentence,"
            f" {hard.syllables:.2f} syllables a word, Kandel-Moles {hard.ease:.0f},"
            f" LIX {hard.lix:.0f})."
        )
    return "\n".join(lines)
