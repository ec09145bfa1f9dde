"""A question as plain data that stands by itself: what is shown, the key, the proof.

For programs and for readers who judge questions: nothing but this is needed to answer it
with the article in hand.
"""

from __future__ import annotations

from typing import Any

from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
)
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt, shown_options, shown_rights
from lisez.core.spans import Span
from lisez.core.typography import one_line

BLANK = "____"


def described(
    question: AnyQuestion, lesson: Lesson, sentences: Sentences, seed: int = 0
) -> dict[str, Any]:
    """Return a question as JSON data.

    `stem` has the excerpt of a gap, its blank as « ____ ». `options` are in the order that
    `seed` gives: texts; for a matching the rights, with `lefts` beside it; for a true/false
    its statements, and `justify` if the proof must be chosen as well. `key` is a text, a list
    of texts, or a list of `[left, right]`.
    `context` is what a gap shows of the article before its sentence, in its stem as well.
    `evidence` is the first proof, None where there is none.
    """
    family, _, rule = question.made_by.partition(".")
    spans = [span for entry in question.evidence for span in entry]
    return {
        "id": question.id,
        "kind": question.kind,
        "family": family,
        "rule": rule,
        "stem": _stem(question, lesson, sentences),
        **_answers(question, lesson, seed),
        "context": [_evidence(span, lesson) for span in getattr(question, "context", ())],
        "evidence": _evidence(spans[0], lesson) if spans else None,
        "evidences": [_evidence(span, lesson) for span in spans],
        "explain": question.explain,
        "state": question.state,
    }


def _evidence(span: Span, lesson: Lesson) -> dict[str, Any]:
    quote = span.of(lesson.article.text)
    return {"start": span.start, "end": span.end, "quote": quote}


def _stem(question: AnyQuestion, lesson: Lesson, sentences: Sentences) -> str:
    if not isinstance(question, Gap):
        return question.stem
    cut = excerpt(lesson.article, sentences, question)
    shown = one_line(" ".join(filter(None, (cut.lead, cut.before + BLANK + cut.after))))
    return f"{question.stem}\n{shown}" if question.stem else shown


def _answers(question: AnyQuestion, lesson: Lesson, seed: int) -> dict[str, Any]:
    options = [option.text for option in shown_options(question, lesson.id, seed)]
    texts = {option.id: option.text for option in getattr(question, "options", ())}
    match question:
        case Choice(key=key):
            return {"options": options, "key": texts[key]}
        case Multiple(keys=keys):
            return {"options": options, "key": sorted(texts[key] for key in keys)}
        case Gap(key=key) | Short(key=key):
            return {"options": options, "key": key}
        case Number(key=key):
            return {"options": [], "key": format(key, "f")}
        case Matching(pairs=pairs):
            rights = list(shown_rights(question, lesson.id, seed))
            paired = [[pair.left, pair.right] for pair in pairs]
            return {"lefts": [pair.left for pair in pairs], "options": rights, "key": paired}
        case Ordering(items=items):
            ordered = [item.text for item in items]
            return {"options": sorted(ordered), "key": ordered}
        case _:
            statements = {"options": ["true", "false"], "key": question.key}
            return statements | {"justify": question.justify}
