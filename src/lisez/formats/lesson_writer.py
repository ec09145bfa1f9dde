"""A `Lesson` out, as the text of a lesson file that loads back to an equal lesson.

What a person would not write is left out: defaults, evidence that the facts or the pairs
give, ids that follow from a text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from lisez.core.facts import Fact
from lisez.core.glossary import Term
from lisez.core.lesson import FORMAT, Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Entry,
    Gap,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Short,
    Tolerance,
    TrueFalse,
)
from lisez.core.quotes import Quote, QuoteIndex
from lisez.core.spans import Span
from lisez.core.typography import fold_space, visible
from lisez.formats.toml_source import MOST_BITS, MOST_DIGITS
from lisez.formats.toml_text import toml_block, toml_string

Rows = Iterator[tuple[str, str]]
"""Keys and values of one table, as they are written."""

_MOST_WIDTH = 100  # characters, from which a list is written one entry a line


def lesson_text(
    lesson: Lesson, *, article_file: str = "", comments: Mapping[tuple[str, str], str] | None = None
) -> str:
    """Return `lesson` as a lesson file.

    The article is named by `article_file`, a name relative to the lesson's folder, or, with
    "", written into the lesson. `comments` are put above what they are about: `("lesson",
    "")` at the top, `("term", id)`, `("fact", id)`, `("question", id)`.

    Loading gives an equal lesson if the lesson has the shapes that loading gives: keys before
    wrong options unless they are a scale, a gap's key as its first option, an article that
    its text alone determines. Raises ValueError for what the format cannot say: a span that
    no quote names, a fraction without finite decimals.
    """
    return _Writer(lesson, comments or {}).text(article_file)


class _Writer:
    def __init__(self, lesson: Lesson, comments: Mapping[tuple[str, str], str]) -> None:
        self._lesson = lesson
        self._comments = comments
        self._article = lesson.article
        self._quotes = QuoteIndex(lesson.article)

    def text(self, article_file: str) -> str:
        lesson = self._lesson
        tables = [
            self._commented("lesson", "") + f"format = {toml_string(FORMAT)}\n",
            _table("[lesson]", self._head()),
            _table("[article]", self._source(article_file)),
        ]
        marking = list(_tolerance(lesson.tolerance, Tolerance()))
        if marking:
            tables.append(_table("[marking]", iter(marking)))
        named: list[tuple[str, str, Rows]] = [
            *(("term", term.id, self._term(term)) for term in lesson.terms),
            *(("fact", fact.id, self._fact(fact)) for fact in lesson.facts),
            *(("question", asked.id, self._question(asked)) for asked in lesson.questions),
        ]
        tables += [
            self._commented(kind, identity) + _table(f"[[{kind}]]", rows)
            for kind, identity, rows in named
        ]
        return "\n".join(tables)

    def _commented(self, kind: str, identity: str) -> str:
        comment = self._comments.get((kind, identity), "")
        lines = visible(comment).splitlines()
        return "".join(f"# {line}".rstrip() + "\n" for line in lines)

    def _head(self) -> Rows:
        lesson = self._lesson
        yield "id", toml_string(lesson.id)
        yield "title", _string(lesson.title)
        yield "language", _string(lesson.language)
        yield from _given(level=lesson.level, author=lesson.author, licence=lesson.licence)

    def _source(self, article_file: str) -> Rows:
        if article_file:
            yield "file", _string(article_file)
            yield "sha256", toml_string(self._article.digest)
        if self._lesson.dated is not None:
            yield "date", self._lesson.dated.isoformat()
        yield from _given(licence=self._lesson.article_licence)
        if not article_file:
            yield "text", toml_block(self._article.text)

    def _term(self, term: Term) -> Rows:
        yield "id", toml_string(term.id)
        yield "head", _string(term.head)
        yield "kind", toml_string(term.kind)
        if term.forms:
            yield "forms", _strings(term.forms)
        if term.only:
            yield "only", _list(map(self._quote, term.only))
        yield from _given(definition=term.definition)
        for code, words in term.translations:
            bare = code.isascii() and code.replace("-", "").isalnum()
            yield f"translation.{code if bare else _string(code)}", _string(words)
        yield from _given(note=term.note, made_by=term.made_by)
        yield from _state(term.state)

    def _fact(self, fact: Fact) -> Rows:
        quote = self._named(fact.evidence)
        yield "id", toml_string(fact.id)
        yield "kind", toml_string(fact.kind)
        yield "quote", _string(quote.words)
        if quote.nth is not None:
            yield "nth", str(quote.nth)
        yield "value", _string(self._inner(fact.value, fact.evidence))
        yield "measures", _string(fact.measures)
        if fact.approx != "exact":
            yield "approx", toml_string(fact.approx)
        if fact.modality != "asserted":
            yield "modality", toml_string(fact.modality)
        yield from _given(made_by=fact.made_by)
        yield from _state(fact.state)

    def _question(self, question: AnyQuestion) -> Rows:
        yield "id", toml_string(question.id)
        yield "kind", toml_string(question.kind)
        if question.facts:
            yield "facts", _strings(question.facts)
        if question.evidence != self._implied(question):
            yield "evidence", _list(map(self._entry, question.evidence))
        if question.near:
            yield "near", _list(map(self._quote, question.near))
        yield from _given(stem=question.stem)
        yield from self._asked(question)
        yield from _given(explain=question.explain)
        if question.points != 1:
            yield "points", _fraction(question.points)
        yield from _tolerance(question.tolerance, self._lesson.tolerance)
        yield from _given(made_by=question.made_by)
        yield from _state(question.state)

    def _implied(self, question: AnyQuestion) -> tuple[Entry, ...]:
        """Return the evidence that a question has without writing any."""
        if isinstance(question, TrueFalse) and question.key == "not-said":
            return ()
        known = self._lesson.facts_by_id
        of_facts = tuple((known[name].evidence,) for name in question.facts if name in known)
        parts: Iterable[Span] = ()
        if isinstance(question, Matching):
            parts = (pair.evidence for pair in question.pairs)
        elif isinstance(question, Ordering):
            parts = (item.evidence for item in question.items)
        return of_facts or tuple((span,) for span in parts)

    def _asked(self, question: AnyQuestion) -> Rows:
        match question:
            case Choice() | Multiple():
                yield from _options(question)
            case TrueFalse():
                yield "key", toml_string(question.key)
                yield from _flag("justify", question.justify)
            case Gap():
                self._inner(question.blank, question.evidence[0][0])
                yield from _typed(question.key, question.accept, question.options[1:])
                yield from _flag("pick", question.pick)
            case Short():
                yield from _typed(question.key, question.accept, question.wrong)
            case Number():
                yield "key", _number(question.key)
                yield from _given(unit=question.unit)
                if question.within:
                    yield "within", _number(question.within)
            case Matching():
                yield from self._matching(question)
            case Ordering():
                yield from self._ordering(question)

    def _matching(self, question: Matching) -> Rows:
        pairs = (
            {
                "left": _string(pair.left),
                "right": _string(pair.right),
                "quote": self._quote(pair.evidence),
            }
            for pair in question.pairs
        )
        yield "pairs", _lines(map(_inline, pairs))
        if question.extra:
            yield "extra", _strings(question.extra)

    def _ordering(self, question: Ordering) -> Rows:
        yield "by", toml_string(question.by)
        items = (
            {
                "text": _string(item.text),
                **_own_id(item.id, item.text),
                "quote": self._quote(item.evidence),
            }
            for item in question.items
        )
        yield "items", _lines(map(_inline, items))

    def _entry(self, entry: Entry) -> str:
        quotes = [self._quote(span) for span in entry]
        return quotes[0] if len(quotes) == 1 else _list(quotes)

    def _quote(self, span: Span) -> str:
        quote = self._named(span)
        if quote.nth is None:
            return _string(quote.words)
        return _inline({"quote": _string(quote.words), "nth": str(quote.nth)})

    def _named(self, span: Span) -> Quote:
        """Return the quote that resolves to `span`; raises ValueError where none does."""
        words = fold_space(span.of(self._article.text))
        found = self._quotes.all(words, most=len(self._article.text))
        if span not in found:
            raise ValueError(f"no quote names {span}: {words!r}")
        return Quote(words, found.index(span) + 1 if len(found) > 1 else None)

    def _inner(self, span: Span, quote: Span) -> str:
        """Return words that name `span` inside `quote`; raises ValueError where none do."""
        words = fold_space(span.of(self._article.text))
        if self._quotes.all(words, within=quote, most=2) != [span]:
            raise ValueError(f"{words!r} does not stand once in {quote}")
        return words


def _table(header: str, rows: Rows) -> str:
    written = list(rows)
    width = max(len(key) for key, _ in written)
    return f"{header}\n" + "".join(f"{key:{width}} = {value}\n" for key, value in written)


def _given(**texts: str) -> Rows:
    yield from ((key, _string(text)) for key, text in texts.items() if text)


def _flag(key: str, value: bool) -> Rows:
    if value:
        yield key, "true"


def _state(state: str) -> Rows:
    if state != "kept":
        yield "state", toml_string(state)


def _tolerance(tolerance: Tolerance, default: Tolerance) -> Rows:
    if tolerance.forgive != default.forgive:
        yield "forgive", _strings(tolerance.forgive)
    if tolerance.nearly != default.nearly:
        yield "nearly", _strings(tolerance.nearly)
    if tolerance.nearly_points != default.nearly_points:
        yield "nearly_points", _fraction(tolerance.nearly_points)


def _options(question: Choice | Multiple) -> Rows:
    keys = {question.key} if isinstance(question, Choice) else question.keys
    right = [_option(option) for option in question.options if option.id in keys]
    wrong = [option for option in question.options if option.id not in keys]
    yield "key", right[0] if isinstance(question, Choice) else _list(right)
    yield from _wrong(wrong)
    if question.keep_order:
        yield "keep_order", "true"
        yield "order", _strings(option.text for option in question.options)


def _typed(key: str, accept: tuple[str, ...], wrong: Iterable[Option]) -> Rows:
    yield "key", _string(key)
    if accept:
        yield "accept", _strings(accept)
    yield from _wrong(wrong)


def _wrong(options: Iterable[Option]) -> Rows:
    written = [_option(option) for option in options]
    if written:
        yield "wrong", _list(written)


def _option(option: Option) -> str:
    why = {"why": _string(option.why)} if option.why else {}
    table = {"text": _string(option.text), **_own_id(option.id, option.text), **why}
    return _inline(table) if len(table) > 1 else table["text"]


def _own_id(identity: str, text: str) -> dict[str, str]:
    return {} if identity == fold_space(text) else {"id": _string(identity)}


def _inline(table: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in table.items()) + " }"


def _strings(texts: Iterable[str]) -> str:
    return _list(map(_string, texts))


def _list(values: Iterable[str]) -> str:
    """Return a list on one line, or with one entry a line where it holds tables or is long."""
    written = list(values)
    line = f"[{', '.join(written)}]"
    tables = any(value.startswith("{") for value in written)
    return _lines(written) if tables or len(line) > _MOST_WIDTH else line


def _lines(values: Iterable[str]) -> str:
    return "[\n" + "".join(f"  {value},\n" for value in values) + "]"


def _string(text: str) -> str:
    """Return a string that keeps its composition: a lesson file is brought into NFC when read."""
    if unicodedata.normalize("NFC", text) == text:
        return toml_string(text)
    escaped = (
        f"\\U{ord(sign):08x}" if ord(sign) > 127 else toml_string(sign)[1:-1] for sign in text
    )
    return f'"{"".join(escaped)}"'


def _fraction(value: Fraction) -> str:
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) != value:
        raise ValueError(f"{value} has no finite decimals")
    return _number(decimal)


def _number(value: Decimal) -> str:
    """Return a number as an integer where TOML can hold it, else as a float."""
    if value == value.to_integral_value() and int(value).bit_length() <= MOST_BITS:
        return str(int(value))
    plain = format(value, "f")
    if len(plain) > MOST_DIGITS:
        return str(value)
    return plain if "." in plain else f"{plain}.0"
