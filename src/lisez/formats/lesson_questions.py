"""The `[[question]]` tables of a lesson file, one builder per kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypedDict

from lisez.core.facts import Fact
from lisez.core.questions import (
    KINDS,
    STATEMENTS,
    TOLERANCES,
    AnyQuestion,
    Choice,
    Entry,
    Gap,
    Item,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Pair,
    Short,
    Tolerance,
    TrueFalse,
)
from lisez.core.spans import Span
from lisez.core.typography import fold_space
from lisez.formats.fields import Fields, nearest
from lisez.formats.lesson_places import Places

STATES = ("draft", "spare", "kept", "rejected")
MOST_POINTS = 100
MOST_OPTIONS = 26

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?)[ \u00a0\u202f]?%\Z")


class Common(TypedDict):
    """What every kind of question is built with."""

    id: str
    stem: str
    evidence: tuple[Entry, ...]
    near: tuple[Span, ...]
    facts: tuple[str, ...]
    explain: str
    points: Fraction
    tolerance: Tolerance
    made_by: str
    state: str


class QuestionReader:
    """Builds questions against one article, its facts, and the lesson's tolerance."""

    def __init__(self, places: Places, facts: dict[str, Fact], tolerance: Tolerance) -> None:
        self._places = places
        self._facts = facts
        self._tolerance = tolerance
        self._taken: set[str] = set()
        self._builders: dict[str, Callable[[Fields, Common], AnyQuestion | None]] = {
            "choice": self._choice,
            "multiple": self._multiple,
            "true-false": self._true_false,
            "gap": self._gap,
            "short": self._short,
            "number": self._number,
            "matching": self._matching,
            "ordering": self._ordering,
        }

    def read(self, fields: Fields) -> AnyQuestion | None:
        """Return the question of one table; None, with problems noted, where it is unfit."""
        before = fields.problems.errors + fields.problems.left_out
        kind = fields.one_of("kind", KINDS, "")
        common = self._common(fields)
        question = self._builders[kind](fields, common) if kind in KINDS else None
        if kind in KINDS:
            fields.close()
        after = fields.problems.errors + fields.problems.left_out
        return question if before == after else None

    def _common(self, fields: Fields) -> Common:
        kind = fields.raw("kind")
        facts = fields.texts("facts")
        for position, fact in enumerate(facts):
            if fact not in self._facts:
                path = (*fields.path, "facts", position)
                likely = nearest(fact, self._facts)
                fields.problems.error("unknown-fact", path, fact=fact, nearest=likely)
        return Common(
            id=fields.identifier(self._taken),
            stem=fields.text("stem", required=kind != "gap"),
            evidence=self._evidence(fields, facts),
            near=self._places.many(fields.entries("near"), (*fields.path, "near")),
            facts=facts,
            explain=fields.text("explain"),
            points=_points(fields),
            tolerance=read_tolerance(fields, self._tolerance),
            made_by=fields.text("made_by"),
            state=fields.one_of("state", STATES, "kept"),
        )

    def _evidence(self, fields: Fields, facts: tuple[str, ...]) -> tuple[Entry, ...]:
        """Own evidence, else the quotes of the facts."""
        if fields.has("evidence"):
            return self._places.evidence(fields.entries("evidence"), (*fields.path, "evidence"))
        known = (self._facts[fact] for fact in facts if fact in self._facts)
        return tuple((fact.evidence,) for fact in known)

    def _choice(self, fields: Fields, common: Common) -> Choice | None:
        key = _option(fields, fields.raw("key"), "key")
        wrong = _wrong(fields)
        if key is None:
            return None
        if not wrong:
            fields.error("no-wrong-option")
        options, keep = _in_order(fields, [key, *wrong])
        return Choice(**common, options=options, key=key.id, keep_order=keep)

    def _multiple(self, fields: Fields, common: Common) -> Multiple:
        written = fields.entries("key")
        keys = [_option(fields, entry, "key", position) for position, entry in enumerate(written)]
        sound = [key for key in keys if key is not None]
        if fields.empty("key"):
            fields.error("missing-key", key="key")
        options, keep = _in_order(fields, [*sound, *_wrong(fields)])
        ids = frozenset(key.id for key in sound)
        return Multiple(**common, options=options, keys=ids, keep_order=keep)

    def _true_false(self, fields: Fields, common: Common) -> TrueFalse:
        key = fields.one_of("key", STATEMENTS, "")
        justify = fields.flag("justify")
        if key == "not-said":
            common["evidence"] = ()  # its facts say what it is about, and prove nothing
            if justify or fields.has("evidence"):
                fields.error("not-said-evidence")
        return TrueFalse(**common, key=key, justify=justify)

    def _gap(self, fields: Fields, common: Common) -> Gap | None:
        key = fields.text("key", required=True)
        wrong = _wrong(fields)
        # all is read before anything fails, or what follows would be told as unknown keys
        accept, pick = fields.texts("accept"), fields.flag("pick")
        context = fields.entries("context")
        if not common["evidence"]:
            fields.error("no-evidence")
            return None
        quote = common["evidence"][0][0]
        path = (*fields.path, "key")
        blank = self._places.inside(key, quote, path, "key-not-in-evidence") if key else None
        if blank is None:
            return None
        options = (Option(fold_space(key), key), *wrong)
        if pick and not wrong:
            fields.error("no-wrong-option")
        return Gap(
            **common,
            blank=blank,
            key=key,
            accept=accept,
            options=options,
            pick=pick,
            context=self._context(fields, context, quote),
        )

    def _context(self, fields: Fields, written: list[Any], quote: Span) -> tuple[Span, ...]:
        """Return the places shown before a gap: in the article's order, all before it."""
        spans = self._places.many(written, (*fields.path, "context"))
        if any(one.end > other.start for one, other in pairwise((*spans, quote))):
            fields.error("context-misplaced", "context")
            return ()
        return spans

    @staticmethod
    def _short(fields: Fields, common: Common) -> Short:
        key = fields.text("key", required=True)
        accept = fields.texts("accept")
        return Short(**common, key=key, accept=accept, wrong=tuple(_wrong(fields)))

    @staticmethod
    def _number(fields: Fields, common: Common) -> Number | None:
        key = fields.number("key")
        unit = fields.text("unit")
        if key is None:
            fields.raw("within")  # or it would be told as an unknown key
            if not fields.has("key"):
                fields.error("missing-key", key="key")
            return None
        return Number(**common, key=key, within=_within(fields, key), unit=unit)

    def _matching(self, fields: Fields, common: Common) -> Matching:
        pairs = []
        for inner in fields.tables("pairs"):
            left, right = inner.text("left", required=True), inner.text("right", required=True)
            pairs.append(Pair(left, right, self._part_quote(inner)))
            inner.close()
        if fields.empty("pairs"):
            fields.error("missing-key", key="pairs")
        common["evidence"] = common["evidence"] or _of_parts(pairs)
        return Matching(**common, pairs=tuple(pairs), extra=fields.texts("extra"))

    def _part_quote(self, part: Fields) -> Span | None:
        """Return the quote of a pair or an item, None where it has none or an unfit one."""
        written = part.raw("quote")
        return None if written is None else self._places.one(written, (*part.path, "quote"))

    def _ordering(self, fields: Fields, common: Common) -> Ordering:
        items = []
        for inner in fields.tables("items"):
            text = inner.text("text", required=True)
            own = inner.text("id")
            items.append(Item(own or fold_space(text), text, self._part_quote(inner)))
            inner.close()
        if fields.empty("items"):
            fields.error("missing-key", key="items")
        common["evidence"] = common["evidence"] or _of_parts(items)
        by = fields.one_of("by", ("time", "article"), "")
        return Ordering(**common, items=tuple(items), by=by)


def _of_parts(parts: Iterable[Pair | Item]) -> tuple[Entry, ...]:
    return tuple((part.evidence,) for part in parts if part.evidence)


def _option(fields: Fields, written: Any, key: str, position: int = 0) -> Option | None:  # noqa: ANN401
    """Return an option written as a string or as `{ text, id, why }`."""
    if isinstance(written, str) and written.strip():
        return Option(fold_space(written), written)
    if isinstance(written, dict):
        inner = Fields(written, (*fields.path, key, position), fields.problems)
        text = inner.text("text", required=True)
        option = Option(inner.text("id") or fold_space(text), text, inner.text("why"))
        inner.close()
        return option if text else None
    path = (*fields.path, key) if key == "key" else (*fields.path, key, position)
    missing = written is None or isinstance(written, str)
    code = "missing-key" if missing else "wrong-type"
    fields.problems.error(code, path, key=key, wanted="string")
    return None


def _wrong(fields: Fields) -> list[Option]:
    entries = fields.entries("wrong")
    if len(entries) > MOST_OPTIONS:
        fields.error("too-many-options", "wrong", most=MOST_OPTIONS)
        return []
    options = (_option(fields, entry, "wrong", at) for at, entry in enumerate(entries))
    return [option for option in options if option is not None]


def _in_order(fields: Fields, options: list[Option]) -> tuple[tuple[Option, ...], bool]:
    """Return the options, and whether they are shown as `order` lists them."""
    keep = fields.flag("keep_order")
    order = [fold_space(text) for text in fields.texts("order")]
    if not keep:
        return tuple(options), keep
    by_text = {fold_space(option.text): option for option in options}
    if sorted(order) != sorted(by_text):
        fields.error("order-differs", "order")
        return tuple(options), keep
    return tuple(by_text[text] for text in order), keep


def _points(fields: Fields) -> Fraction:
    points = fields.number("points")
    if points is None:
        return Fraction(1)
    if not 0 < points <= MOST_POINTS:
        fields.error("out-of-range", "points", key="points", least=0, most=MOST_POINTS)
        return Fraction(1)
    return Fraction(points)


def _within(fields: Fields, key: Decimal) -> Decimal:
    """Return the absolute tolerance; a string is a share of the key, in per cent."""
    written = fields.raw("within")
    share = _PERCENT.match(written.strip()) if isinstance(written, str) else None
    if share:
        return abs(key) * Decimal(share[1].replace(",", ".")) / 100
    within = fields.number("within") or Decimal(0)
    if within < 0:
        fields.error("out-of-range", "within", key="within", least=0, most=100)
    return within


def read_tolerance(fields: Fields, default: Tolerance) -> Tolerance:
    """Return the tolerance of a `[marking]` or a question; absent keys are the default's."""
    lists = {}
    for key in ("forgive", "nearly"):
        names = fields.texts(key)
        for position, name in enumerate(names):
            if name not in TOLERANCES:
                path = (*fields.path, key, position)
                likely = nearest(name, TOLERANCES)
                fields.problems.error("unknown-value", path, key=key, value=name, nearest=likely)
        lists[key] = names if fields.has(key) else getattr(default, key)
    points = fields.number("nearly_points")
    if points is not None and not 0 <= points <= 1:
        fields.error("out-of-range", "nearly_points", key="nearly_points", least=0, most=1)
    share = default.nearly_points if points is None else Fraction(points)
    return Tolerance(lists["forgive"], lists["nearly"], share)
