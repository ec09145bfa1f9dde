"""One page for pupils without a terminal: article, glossary, quiz, results; no network.

Whatever comes from the lesson is escaped here, or reaches the page as JSON and is shown as
text. The page's own scripts are named by their hashes, so that no other runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, Final

from lisez.core.glossary import Glossary, Match
from lisez.core.lesson import Lesson
from lisez.core.spans import Span
from lisez.core.typography import one_line, visible
from lisez.formats.exports.losses import Holds
from lisez.formats.exports.page_data import PageData, tables
from lisez.formats.exports.phrases import PAGE_WORDS, STATEMENTS

HOLDS = Holds(glossary=True, points=True, scale=True, unit=True, marks=True, ids=True)
FOLDER: Final = Path(__file__).parent / "page"


def write(lesson: Lesson) -> bytes:
    """Return the page of a lesson."""
    scripts = [_part("marking.js"), _part("page.js")]
    style = _part("page.css")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(_hashed, scripts))}; style-src {_hashed(style)}"
    )
    data = json.dumps(_data(lesson), ensure_ascii=False).replace("<", "\\u003c")
    title = escape(one_line(lesson.title))
    words = {name: escape(text) for name, text in PAGE_WORDS["labels"].items()}
    body = _PAGE.format(
        policy=policy,
        title=title,
        language=escape(lesson.language),
        style=style,
        article="\n".join(_article(lesson)),
        data=data,
        marking=scripts[0],
        page=scripts[1],
        **words,
    )
    return body.encode("utf-8", "replace")


def _part(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _data(lesson: Lesson) -> dict[str, Any]:
    page = PageData(lesson)
    return {
        "id": lesson.id,
        "title": one_line(lesson.title),
        "questions": page.questions(),
        "sentences": page.sentence_texts(),
        "statements": list(STATEMENTS.items()),
        "terms": [
            {
                "head": visible(term.head),
                "definition": visible(term.definition),
                "note": visible(term.note),
                "translation": visible("\n".join(f"{a} : {b}" for a, b in term.translations)),
            }
            for term in lesson.terms
        ],
        "tables": tables(),
        "words": PAGE_WORDS["script"],
    }


def _article(lesson: Lesson) -> Iterator[str]:
    glossary = Glossary(lesson.article, lesson.terms)
    numbers = {term.id: number for number, term in enumerate(lesson.terms)}
    for index, (kind, span) in enumerate(lesson.article.paragraphs):
        inner = "".join(_pieces(lesson.article.shown, span, glossary.matches(index), numbers))
        tag = "h3" if kind == "heading" else "p"
        yield f'<{tag} class="{kind}">{inner}</{tag}>'


def _pieces(
    text: str, span: Span, matches: tuple[Match, ...], numbers: dict[str, int]
) -> Iterator[str]:
    """Yield a paragraph with a button for each term."""
    at = span.start
    for match in matches:
        yield escape(text[at : match.span.start])
        word = escape(match.span.of(text))
        number = numbers[match.term.id]
        yield f'<button type="button" class="term" data-term="{number}">{word}</button>'
        at = match.span.end
    yield escape(text[at : span.end])


_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#quiz">{skip}</a>
<header>
<h1>{title}</h1>
<p class="note">{carries_key}</p>
<noscript><p class="note">{needs_script}</p></noscript>
</header>
<main>
<article aria-labelledby="text">
<h2 id="text">{text}</h2>
{article}
</article>
<section id="quiz" aria-labelledby="quiz-title" tabindex="-1">
<h2 id="quiz-title">{quiz}</h2>
<div id="questions"></div>
</section>
</main>
<footer>
<p id="score" role="status"></p>
<p><label for="name">{name}</label> <input type="text" id="name" autocomplete="name">
<button type="button" id="save">{save}</button></p>
</footer>
<dialog id="term" aria-labelledby="head"><h2 id="head"></h2><p class="verse"></p>
<button type="button">{close}</button></dialog>
<script type="application/json" id="lesson">{data}</script>
<script>{marking}</script>
<script>{page}</script>
</body>
</html>
"""
