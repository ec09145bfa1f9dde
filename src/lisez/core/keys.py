"""The right answer of a question: in the lesson's words, and as a response."""

from __future__ import annotations

from lisez.core.grading import proving_sentences
from lisez.core.numbers import french
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Judged,
    Matching,
    Multiple,
    Number,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    Short,
    TrueFalse,
    Typed,
)
from lisez.core.sentences import Sentences


def key_texts(question: AnyQuestion) -> tuple[str, ...]:
    """Return the key in the lesson's words; a statement's as its code, a matching's rights."""
    match question:
        case Choice(options=options, key=key):
            return tuple(option.text for option in options if option.id == key)
        case Multiple(options=options, keys=keys):
            return tuple(option.text for option in options if option.id in keys)
        case Number(key=value):
            return (french(value),)
        case Ordering(items=items):
            return tuple(item.text for item in items)
        case Matching(pairs=pairs):
            return tuple(pair.right for pair in pairs)
        case TrueFalse(key=code) | Gap(key=code) | Short(key=code):
            return (code,)


def key_response(question: AnyQuestion, sentences: Sentences) -> Response:
    """Return a response that is fully right; a justified statement with its first proof."""
    match question:
        case Choice(key=key):
            return Picked((key,))
        case Multiple(options=options, keys=keys):
            return Picked(tuple(option.id for option in options if option.id in keys))
        case TrueFalse(key=statement, justify=justify):
            proving = proving_sentences(question, sentences) if justify else ()
            return Judged(statement, tuple(sorted(proving[0])) if proving else ())
        case Gap(key=text) | Short(key=text):
            return Typed(text)
        case Number(key=value):
            return Typed(french(value))
        case Matching(pairs=pairs):
            return Paired(tuple((pair.left, pair.right) for pair in pairs))
        case Ordering(items=items):
            return Ordered(tuple(item.id for item in items))
