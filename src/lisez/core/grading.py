"""Marking: a question, a response, a verdict. Everything that gives points is here.

`MARKING_VERSION` is stored with every verdict; it grows when the same response may get
another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lisez.core import numbers
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Judged,
    Matching,
    Multiple,
    Number,
    Option,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    Short,
    Tolerance,
    TrueFalse,
    Typed,
)
from lisez.core.sentences import Sentences
from lisez.core.tolerance import MOST_CHARACTERS, Match, bare, fewest
from lisez.core.typography import fold_space
from lisez.core.verdicts import Parts, Reason, Verdict, partial, wrong

MARKING_VERSION = 2


def grade(question: AnyQuestion, response: Response | None, sentences: Sentences) -> Verdict:
    """Mark one response. Never raises for what a reader, or a copy from elsewhere, holds.

    `sentences` are those of the article; only a justified statement needs them. None is a
    question passed over.
    """
    match response:
        case None:
            return wrong(Reason("unanswered"))
        case Picked():
            verdict = _picked(question, response)
        case Typed():
            verdict = _by_words(question, response.text)
        case _:
            verdict = _arranged(question, response, sentences)
    return verdict or wrong(Reason("wrong-shape"))


def _picked(question: AnyQuestion, response: Picked) -> Verdict | None:
    match question:
        case Choice():
            return _choice(question.options, question.key, response)
        case Gap():
            return _choice(question.options, fold_space(question.key), response)
        case Multiple():
            return _multiple(question, response)
    return None


def _by_words(question: AnyQuestion, text: str) -> Verdict | None:
    match question:
        case Gap():
            return _typed(question, text, question.options)
        case Short():
            return _typed(question, text, question.wrong)
        case Number():
            return _number(question, text)
    return None


def _arranged(
    question: AnyQuestion, response: Judged | Paired | Ordered, sentences: Sentences
) -> Verdict | None:
    match question, response:
        case TrueFalse(), Judged():
            return _judged(question, response, sentences)
        case Matching(), Paired():
            return _matching(question, response)
        case Ordering(), Ordered():
            return _ordering(question, response)
    return None


def unreadable(question: AnyQuestion, response: Response) -> Reason | None:
    """Return why a face should ask again rather than mark; None for an answer.

    An answer that says nothing is not a wrong one: nothing typed, nothing chosen, no
    number where one is asked.
    """
    match response:
        case Typed(text) if not text.strip():
            return Reason("empty")
        case Typed(text) if isinstance(question, Number):
            return _no_number(text)
        case Picked(()) | Paired(()) | Ordered(()):
            return Reason("empty")
    return None


def grants(question: AnyQuestion, text: str) -> bool:
    """Say whether the tolerance of a typed question takes `text` for its key.

    What a checker asks of every distractor: with `accent` pardoned, « pécher » would be
    taken for « pêcher ». Typos are left out, for a distractor is always nearer to itself.
    """
    if not isinstance(question, Gap | Short):
        return False
    tolerance = question.tolerance
    folds = replace(
        tolerance,
        forgive=tuple(name for name in tolerance.forgive if name != "typo"),
        nearly=tuple(name for name in tolerance.nearly if name != "typo"),
    )
    return fewest(text, (question.key, *question.accept), folds) is not None


def _why(option: Option) -> Reason:
    return Reason("why" if option.why else "not-a-key", option.text, option.why)


def _choice(options: Iterable[Option], key: str, response: Picked) -> Verdict:
    chosen = set(response.options)
    if not chosen:
        return wrong(Reason("empty"))
    if len(chosen) > 1:
        return wrong(Reason("one-only"))
    if key in chosen:
        return partial(Fraction(1))
    return wrong(*(_why(option) for option in options if option.id in chosen))


def _multiple(question: Multiple, response: Picked) -> Verdict:
    chosen = frozenset(response.options)
    right, strays = question.keys & chosen, chosen - question.keys
    reasons = [_why(option) for option in question.options if option.id in strays]
    missed = (o for o in question.options if o.id in question.keys - chosen)
    reasons += [Reason("missed-key", option.text) for option in missed]
    share = Fraction(len(right) - len(strays), max(1, len(question.keys)))
    parts = Parts("key", len(right), len(question.keys))
    return partial(max(Fraction(0), share), *reasons, parts=parts)


def _judged(question: TrueFalse, response: Judged, sentences: Sentences) -> Verdict:
    if response.statement != question.key:
        near = sorted({index for span in question.near for index in sentences.touching(span)})
        return wrong(Reason("statement", question.key, sentences=tuple(near)))
    if not question.justify or not question.evidence:
        return partial(Fraction(1))
    return _justified(question, frozenset(response.sentences), sentences)


def proving_sentences(question: AnyQuestion, sentences: Sentences) -> tuple[frozenset[int], ...]:
    """Return, for each entry of the evidence, the sentences that it touches."""
    return tuple(
        frozenset(index for span in entry for index in sentences.touching(span))
        for entry in question.evidence
    )


def _justified(question: TrueFalse, chosen: frozenset[int], sentences: Sentences) -> Verdict:
    if not chosen:
        return wrong(Reason("no-sentence"))
    entries = proving_sentences(question, sentences)
    if chosen in entries:
        return partial(Fraction(1))
    if len(chosen) >= len(sentences):
        return wrong(Reason("everything-chosen"))
    for entry in entries:
        if entry < chosen and len(chosen) == len(entry) + 1:
            extra = Reason("sentence-extra", sentences=tuple(sorted(chosen - entry)))
            return Verdict("nearly", question.tolerance.nearly_points, reasons=(extra,))
    return wrong(*_sentence_reasons(chosen, entries))


def _sentence_reasons(
    chosen: frozenset[int], entries: tuple[frozenset[int], ...]
) -> tuple[Reason, ...]:
    """Compare with the entry that was nearest, if any sentence of one was chosen."""
    nearest = max(entries, key=lambda entry: len(entry & chosen))
    if not nearest & chosen:
        return (Reason("wrong-sentence", sentences=tuple(sorted(chosen))),)
    lists = (("sentence-missing", nearest - chosen), ("sentence-extra", chosen - nearest))
    return tuple(Reason(code, sentences=tuple(sorted(found))) for code, found in lists if found)


def _typed(question: Gap | Short, text: str, options: tuple[Option, ...]) -> Verdict:
    if not bare(text):
        return wrong(Reason("empty"))
    if len(text) > MOST_CHARACTERS:
        return wrong(Reason("too-long"))
    keys = (question.key, *question.accept)
    key = fewest(text, keys, question.tolerance)
    foreseen = _foreseen(text, options, keys, question.tolerance)
    if foreseen is None:
        return _as_matched(key, question.tolerance) if key else wrong()
    match, option = foreseen
    if key is not None and key.far < match.far:
        return _as_matched(key, question.tolerance)
    # As near to another answer as to the key: « réunion » may be either of two words.
    alike = (Reason("another-answer", option.text),) if key is not None and match.typos else ()
    return wrong(*alike, *((_why(option),) if option.why or not alike else ()))


def _foreseen(
    text: str, options: Iterable[Option], keys: tuple[str, ...], tolerance: Tolerance
) -> tuple[Match, Option] | None:
    """Return the wrong answer that was meant, None where none was."""
    known = {fold_space(key) for key in keys}
    found = [
        (match, option)
        for option in options
        if fold_space(option.text) not in known
        and (match := fewest(text, (option.text,), tolerance)) is not None
    ]
    return min(found, key=lambda pair: pair[0].far, default=None)


def _as_matched(match: Match, tolerance: Tolerance) -> Verdict:
    forgiven = tuple(name for name in match.names if name in tolerance.forgive)
    nearly = tuple(name for name in match.names if name not in tolerance.forgive)
    reasons = (Reason("spelled", match.variant),) if match.names else ()
    if nearly:
        return Verdict("nearly", tolerance.nearly_points, forgiven, nearly, reasons)
    return Verdict("right", Fraction(1), forgiven, (), reasons)


def _no_number(text: str) -> Reason | None:
    if numbers.read_number(text) is not None:
        return None
    if limit := numbers.bound(text[: numbers.MOST_CHARACTERS]):
        return Reason("bound", limit)
    return Reason("no-number", text[: numbers.MOST_CHARACTERS])


def _number(question: Number, text: str) -> Verdict:
    written = numbers.read_number(text)
    if written is None or not numbers.usable(question.key):
        return wrong(_no_number(text) or Reason("no-number"))
    side = _side(question, written)
    if side:
        return wrong(Reason("too-low" if side < 0 else "too-high"))
    if not numbers.same_unit(written.unit, question.unit):
        return wrong(Reason("unit", written.unit, question.unit))
    return _number_as_written(question, written)


def _side(question: Number, written: numbers.Written) -> int:
    """Return 0 for the value asked, -1 below it, 1 above.

    Where the unit asked is « millions d'euros », 3 is right without a unit, and so are
    3 millions and 3 000 000 euros.
    """
    within = question.within if numbers.usable(question.within) else Decimal(0)
    scale = numbers.scale(question.unit)
    side = numbers.between(written.value, question.key * scale, within * scale)
    if side and scale > 1 and not written.unit and not written.large:
        return numbers.between(written.value, question.key, within)
    return side


def _number_as_written(question: Number, written: numbers.Written) -> Verdict:
    tolerance = question.tolerance
    needed = [("number-word", written.words), ("decimal-comma", written.point)]
    names = tuple(name for name, used in needed if used)
    for name in names:
        if name not in (*tolerance.forgive, *tolerance.nearly):
            return wrong(Reason("strict", name))
    return _as_matched(Match(numbers.french(question.key), names), tolerance)


def _matching(question: Matching, response: Paired) -> Verdict:
    given = _first_of_each(response.pairs)
    reasons = []
    for pair in question.pairs:
        right = given.get(fold_space(pair.left))
        if right is None:
            reasons.append(Reason("missing-pair", pair.left))
        elif right != fold_space(pair.right):
            reasons.append(Reason("wrong-pair", pair.left, right))
    total = len(question.pairs)
    parts = Parts("pair", total - len(reasons), total)
    return partial(Fraction(parts.right, max(1, total)), *reasons, parts=parts)


def _first_of_each(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return rights by left; the first counts where a left was matched twice."""
    given: dict[str, str] = {}
    for left, right in pairs:
        given.setdefault(fold_space(left), fold_space(right))
    return given


def _ordering(question: Ordering, response: Ordered) -> Verdict:
    items, given = question.items, response.items
    astray = [item for at, item in enumerate(items) if at >= len(given) or given[at] != item.id]
    reasons = (Reason("wrong-place", item.text) for item in astray)
    parts = Parts("place", len(items) - len(astray), len(items))
    return partial(Fraction(parts.right, max(1, len(items))), *reasons, parts=parts)
