"""The shelf and the statistics in words, for both faces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from lisez.core.score import rounded
from lisez.core.typography import one_line
from lisez.feedback import decimal_text
from lisez.i18n import N_, _, ngettext
from lisez.keeping.library import Shelved
from lisez.keeping.reviewing import local_day
from lisez.keeping.statistics import Statistics, Tally
from lisez.keeping.word_history import WordCard, gloss_words
from lisez.words import FACT_KINDS, QUESTION_KINDS, WORD_STATES

if TYPE_CHECKING:
    from lisez.keeping.word_list import ListedWord
    from lisez.keeping.word_states import Change

# Words of their own: in French questions are feminine, words are not.
QUESTION_STAGES = {
    "new": N_("new ones"),
    "learning": N_("being learnt"),
    "known": N_("known ones"),
}
WORD_STAGES = {"new": N_("new"), "learning": N_("still to learn"), "known": N_("known words")}
BARS = " ▁▂▃▄▅▆▇█"


def percent(share: Fraction | float) -> str:
    """Return a share as whole percents, without the sign."""
    return decimal_text(rounded(Fraction(share) * 100))


def shelf_words(one: Shelved) -> Iterator[str]:
    """Yield what is to be said of a text on the shelf."""
    if not one.there:
        yield _("its file is missing")
    if one.level:
        yield one_line(one.level)
    yield _("{n}% read").format(n=percent(one.share)) if one.share is not None else _("not opened")
    if one.score is not None:
        yield _("last score: {n} %").format(n=percent(one.score))
    if one.words:
        yield ngettext("{n} word", "{n} words", one.words).format(n=one.words)
    if one.due:
        yield ngettext("{n} to repeat", "{n} to repeat", one.due).format(n=one.due)


def card_lines(card: WordCard) -> Iterator[str]:
    """Yield what a word means: its head with the author's definition, else the dictionaries'."""
    head, definition = one_line(card.head), one_line(card.definition)
    yield f"{head}\u202f: {definition}" if definition else head
    for code, words in card.translations:
        yield f"  {one_line(code)}\u202f: {one_line(words)}"
    for gloss in card.glosses:
        yield f"  {gloss_words(gloss)}"
    if not (definition or card.translations or card.glosses):
        yield "  " + _("No definition was kept of it.")


def word_line(one: ListedWord) -> str:
    """Say of a word in which state it is, how often it was looked up, and when it comes."""
    kept = one.kept
    told = [_(WORD_STATES[kept.state])]
    if kept.looked is not None:
        times = ngettext(
            "looked up once, on {day}", "looked up {n} times, last on {day}", kept.lookups
        )
        told.append(times.format(n=kept.lookups, day=f"{local_day(kept.looked):%d/%m/%Y}"))
    if one.due is not None:
        told.append(_("due on {day}").format(day=f"{one.due:%d/%m/%Y}"))
    return f"{one_line(kept.lemma)} — {' · '.join(told)}"


def change_words(change: Change) -> str:
    """Say which word has which state now."""
    before, after = _(WORD_STATES[change.before]), _(WORD_STATES[change.after])
    told = after if change.before == change.after else f"{before} → {after}"
    return f"{one_line(change.lemma)}\u202f: {told}"


def statistics_lines(told: Statistics) -> Iterator[str]:
    """Yield everything as lines with plain numbers."""
    yield from overview_lines(told)
    for heading, tallies, names in _tables(told):
        if tallies:
            yield from ("", heading)
            yield from (_tally_line(one, names) for one in tallies)
    weeks = [week for week in told.weeks if week.answers or week.minutes]
    if weeks:
        yield from ("", _("By week"))
        for week in weeks:
            yield _("From {day}: {answers} answers, {percent} %, {minutes} min read").format(
                day=f"{week.monday:%d/%m/%Y}",
                answers=week.answers,
                percent=percent(week.points / week.out_of) if week.out_of else "–",
                minutes=round(week.minutes),
            )
    if any(told.to_come):
        yield from ("", _("To repeat in the next days"))
        for ahead, count in enumerate(told.to_come):
            if count:
                yield day_ahead(ahead) + _(": ") + str(count)


def day_ahead(ahead: int) -> str:
    """Return « aujourd’hui » for 0, « dans 3 jours » for 3."""
    if not ahead:
        return _("today")
    return ngettext("in {n} day", "in {n} days", ahead).format(n=ahead)


def overview_lines(told: Statistics) -> Iterator[str]:
    """Yield the numbers that come first."""
    yield _("Answers: {answers}, in quizzes: {attempts}, in reviews: {reviews}").format(
        answers=told.answers, attempts=told.attempts, reviews=told.reviews
    )
    stages = stage_words(told.words_by_stage, WORD_STAGES)
    yield _("Words: {n} ({stages})").format(n=told.words, stages=stages)
    total = sum(told.questions_by_stage.values())
    yield _("Questions under review: {n} ({stages})").format(
        n=total, stages=stage_words(told.questions_by_stage, QUESTION_STAGES)
    )
    yield _("Due today: {n}").format(n=told.due)
    yield _("Read: {minutes} min, {words} words").format(
        minutes=round(told.minutes), words=told.words_read
    )
    yield _("Days on end: {n}").format(n=told.streak)


def stage_words(stages: dict[str, int], names: dict[str, str]) -> str:
    """Return how many items are at each stage."""
    return ", ".join(f"{_(names[name])} {count}" for name, count in stages.items())


def _tables(told: Statistics) -> Iterator[tuple[str, Sequence[Tally], dict[str, str]]]:
    yield _("By kind of question"), told.by_kind, QUESTION_KINDS
    yield _("By kind of fact"), told.by_family, FACT_KINDS


def _tally_line(one: Tally, names: dict[str, str]) -> str:
    template = _("{name}: {right} of {answers} right, {percent} %")
    return template.format(
        name=tally_name(one, names),
        right=one.right,
        answers=one.answers,
        percent=percent(one.share),
    )


def tally_name(one: Tally, names: dict[str, str]) -> str:
    """Return the word for a kind; a kind that a later lisez has is shown as it is."""
    return _(names[one.name]) if one.name in names else one_line(one.name)


def sparkline(values: Sequence[float]) -> str:
    """Return one cell for each value, as high as its share of the largest."""
    most = max(values, default=0)
    if not most:
        return BARS[1] * len(values)
    heights = (ceil(value / most * (len(BARS) - 1)) for value in values)
    return "".join(BARS[max(1, height)] for height in heights)
