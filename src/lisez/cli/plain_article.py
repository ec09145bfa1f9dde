"""An article as plain lines, what is explained numbered, and the explanations below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lisez.cli.glossary import term_lines
from lisez.core.article import Article
from lisez.core.glossary import Glossary
from lisez.core.lesson import Lesson
from lisez.core.spans import Span
from lisez.i18n import _

if TYPE_CHECKING:
    from lisez.cli.word_glosses import WordGlosses


class _Numbered(NamedTuple):
    """Something in the article that bears a number."""

    span: Span
    number: int


def plain_lines(
    lesson: Lesson, *, with_terms: bool, language: str = "", glosses: WordGlosses | None = None
) -> Iterator[str]:
    """Yield the article line by line, its terms numbered, and the glossary below.

    A paragraph is one line, verse and lists keep theirs, and an empty line separates.
    Translations into `language` come first. With `glosses` hard and marked words are numbered
    along with the terms, and explained last.
    """
    glossary = Glossary(lesson.article, lesson.terms if with_terms else ())
    numbers: dict[str, int] = {}  # terms by their ids, words by their names after a space
    for index in range(len(lesson.article.paragraphs)):
        if index:
            yield ""
        matches = glossary.matches(index)
        named = [(match.span, match.term.id) for match in matches]
        words = glosses.of(index) if glosses else ()
        named += [
            (span, f" {word}")
            for span, word in words
            if not any(span.overlaps(match.span) for match in matches)
        ]
        found = [
            _Numbered(span, numbers.setdefault(name, len(numbers) + 1))
            for span, name in sorted(named)
        ]
        yield from _with_numbers(lesson.article, index, found).split("\n")
    yield from _terms_below(lesson, numbers, language)
    if glosses:
        yield from glosses.lines({n[1:]: k for n, k in numbers.items() if n.startswith(" ")})


def _terms_below(lesson: Lesson, numbers: dict[str, int], language: str) -> Iterator[str]:
    terms = [(name, number) for name, number in numbers.items() if not name.startswith(" ")]
    if terms:
        yield from ("", _("Glossary"))
    for name, number in terms:
        head, *rest = term_lines(lesson.terms_by_id[name], language)
        yield f"[{number}] {head}"
        yield from rest


def _with_numbers(article: Article, index: int, found: list[_Numbered]) -> str:
    start, end = article.paragraphs[index].span
    pieces = []
    for one in found:
        pieces += [article.shown[start : one.span.end], f" [{one.number}]"]
        start = one.span.end
    return "".join(pieces) + article.shown[start:end]
