"""A worksheet and its key, as one page made for paper: the key begins a sheet of its own.

The order of options and items is that of a quiz with seed 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from lisez.core.keys import key_texts
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    TrueFalse,
)
from lisez.core.score import rounded
from lisez.core.shown import shown_items, shown_options, shown_rights
from lisez.core.typography import visible
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.losses import Holds
from lisez.formats.exports.phrases import BLANK, STATEMENTS

HOLDS = Holds(glossary=True, points=True, scale=True, unit=True, marked=False)
SEED: Final = 0
_LINE: Final = '<span class="line"></span>'

_STYLE: Final = """\
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.45 Georgia, serif; max-width: 46em; margin: 1em auto; }
body { color: #000; background: #fff; }
h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11.5pt; }
.question, .term { break-inside: avoid; margin: 0 0 1em; }
.text { white-space: pre-line; }
.points { float: right; font-size: 9.5pt; }
.line { display: inline-block; min-width: 14em; border-bottom: 1px solid #000; }
.rank { display: inline-block; width: 1.6em; border-bottom: 1px solid #000; }
ul, ol { margin: .3em 0; }
ul.boxes { list-style: "☐  "; }
.key { break-before: page; }
table { border-collapse: collapse; } td { padding: .15em 1em .15em 0; vertical-align: top; }
@media screen { .key { border-top: 3px double #000; margin-top: 3em; } }
"""
_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<section><h1>{title}</h1>
<p>Nom\u202f: {line} Date\u202f: {line}</p>
{article}
{glossary}
<h2>Questions</h2>
{questions}
</section>
<section class="key"><h1>{title}\u202f: corrigé</h1>
{key}
</section>
</main>
</body>
</html>
"""


def write(lesson: Lesson) -> bytes:
    """Return the page."""
    exercises = list(Exercises(lesson))
    page = _PAGE.format(
        language=escape(lesson.language),
        title=_shown(" ".join(lesson.title.split())),
        style=_STYLE,
        line=_LINE,
        article="\n".join(_article(lesson)),
        glossary="\n".join(_glossary(lesson)),
        questions="\n".join(_question(n, e, lesson.id) for n, e in enumerate(exercises, 1)),
        key="\n".join(_key(n, e) for n, e in enumerate(exercises, 1)),
    )
    return page.encode("utf-8", "replace")


def _shown(text: str) -> str:
    return escape(visible(text))


def _article(lesson: Lesson) -> Iterator[str]:
    for kind, span in lesson.article.paragraphs:
        tag = "h3" if kind == "heading" else "p"
        yield f'<{tag} class="text">{_shown(span.of(lesson.article.shown))}</{tag}>'


def _glossary(lesson: Lesson) -> Iterator[str]:
    terms = [term for term in lesson.terms if term.definition]
    if terms:
        yield "<h2>Vocabulaire</h2>"
    for term in terms:
        yield f'<p class="term"><b>{_shown(term.head)}</b>\u202f: {_shown(term.definition)}</p>'


def _question(number: int, exercise: Exercise, identity: str) -> str:
    question = exercise.question
    points = str(rounded(question.points, 2)).rstrip("0").rstrip(".").replace(".", ",")
    worth = f'<span class="points">/ {points}</span>'
    stem = _shown(exercise.stem).replace(BLANK, _LINE)
    answers = "\n".join(_answers(exercise, identity))
    return (
        f'<div class="question">{worth}<p class="text"><b>{number}.</b> {stem}</p>{answers}</div>'
    )


def _answers(exercise: Exercise, identity: str) -> Iterator[str]:
    question = exercise.question
    match question:
        case TrueFalse():
            yield _list("ul", STATEMENTS.values(), "boxes")
            if question.justify:
                yield f"<p>Phrase qui le prouve\u202f: {_LINE} {_LINE}</p>"
        case Multiple():
            yield _list("ul", (o.text for o in shown_options(question, identity, SEED)), "boxes")
        case Choice() | Gap() if not exercise.typed:
            yield _list("ul", (o.text for o in shown_options(question, identity, SEED)), "boxes")
        case Matching():
            rights = shown_rights(question, identity, SEED)
            lefts = [f'<span class="rank"></span> {_shown(left)}' for left, _ in exercise.pairs]
            sides = (_items("ol", lefts, ""), _list("ol", rights, "", ' type="a"'))
            yield "<table><tr>" + "".join(f"<td>{side}</td>" for side in sides) + "</tr></table>"
        case Ordering():
            shown = (i.text for i in shown_items(question, identity, SEED))
            yield _items("ul", (f'<span class="rank"></span> {_shown(t)}' for t in shown), "")
        case Number(unit=unit):
            yield f"<p>{_LINE} {_shown(unit)}</p>"
        case Gap():
            yield ""
        case _:
            yield f"<p>{_LINE}</p>"


def _list(tag: str, texts: Iterable[str], name: str, more: str = "") -> str:
    return _items(tag, (_shown(text) for text in texts), name, more)


def _items(tag: str, texts: Iterable[str], name: str, more: str = "") -> str:
    inner = "".join(f"<li>{text}</li>" for text in texts)
    return f'<{tag} class="{name}"{more}>{inner}</{tag}>'


def _key(number: int, exercise: Exercise) -> str:
    question = exercise.question
    right = " ; ".join(_right(question))
    told = f'<br><span class="text">{_shown(exercise.feedback)}</span>' if exercise.feedback else ""
    return f'<p class="question"><b>{number}. {_shown(right)}</b>{told}</p>'


def _right(question: AnyQuestion) -> tuple[str, ...]:
    match question:
        case TrueFalse(key=key):
            return (STATEMENTS[key],)
        case Matching(pairs=pairs):
            return tuple(f"{pair.left} → {pair.right}" for pair in pairs)
        case Number(unit=unit):
            return (f"{key_texts(question)[0]} {unit}".strip(),)
    return key_texts(question)
