"""A `Lesson` out, as the text of a lesson file that loads back to an equal lesson.

What a person would not write is left out: defaults, evidence that the facts or the pairs
give, ids that follow from a text.
"""

from __future__ import annotations

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
from lisez.core.quotes import Quote, QuoteIndex
from lisez.core.spans import Span
from lisez.core.typography import fold_space, visible
from lisez.formats.toml_text import (
    exact_string,
    toml_block,
    toml_inline,
    toml_lines,
    toml_list,
    toml_number,
    toml_string,
)

Rows = Iterator[tuple[str, str]]
"""Keys and values of one table, as they are written."""


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
        yield "title", exact_string(lesson.title)
        yield "language", exact_string(lesson.language)
        yield from _given(level=lesson.level, author=lesson.author, licence=lesson.licence)

    def _source(self, article_file: str) -> Rows:
        if article_file:
            yield "file", exact_string(article_file)
            yield "sha256", toml_string(self._article.digest)
        if self._lesson.dated is not None:
            yield "date", self._lesson.dated.isoformat()
        yield from _given(licence=self._lesson.article_licence)
        if not article_file:
            yield "text", toml_block(self._article.text)

    def _term(self, term: Term) -> Rows:
        yield "id", toml_string(term.id)
        yield "head", exact_string(term.head)
        yield "kind", toml_string(term.kind)
        if term.forms:
            yield "forms", _strings(term.forms)
        if term.only:
            yield "only", toml_list(map(self._quote, term.only))
        yield from _given(definition=term.definition)
        for code, words in term.translations:
            bare = code.isascii() and code.replace("-", "").isalnum()
            yield f"translation.{code if bare else exact_string(code)}", exact_string(words)
        yield from _given(note=term.note, made_by=term.made_by)
        yield from _state(term.state)

    def _fact(self, fact: Fact) -> Rows:
        quote = self._named(fact.evidence)
        yield "id", toml_string(fact.id)
        yield "kind", toml_string(fact.kind)
        yield "quote", exact_string(quote.words)
        if quote.nth is not None:
            yield "nth", str(quote.nth)
        yield "value", exact_string(self._inner(fact.value, fact.evidence))
        yield "measures", exact_string(fact.measures)
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
            yield "evidence", toml_list(map(self._entry, question.evidence))
        if question.near:
            yield "near", toml_list(map(self._quote, question.near))
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
        parts: tuple[Pair | Item, ...] = ()
        if isinstance(question, Matching):
            parts = question.pairs
        elif isinstance(question, Ordering):
            parts = question.items
        return of_facts or tuple((part.evidence,) for part in parts if part.evidence)

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
                if question.context:
                    yield "context", toml_list(map(self._quote, question.context))
            case Short():
                yield from _typed(question.key, question.accept, question.wrong)
            case Number():
                yield "key", toml_number(question.key)
                yield from _given(unit=question.unit)
                if question.within:
                    yield "within", toml_number(question.within)
            case Matching():
                yield from self._matching(question)
            case Ordering():
                yield from self._ordering(question)

    def _matching(self, question: Matching) -> Rows:
        pairs = (
            {
                "left": exact_string(pair.left),
                "right": exact_string(pair.right),
                **self._part_quote(pair),
            }
            for pair in question.pairs
        )
        yield "pairs", toml_lines(map(toml_inline, pairs))
        if question.extra:
            yield "extra", _strings(question.extra)

    def _ordering(self, question: Ordering) -> Rows:
        yield "by", toml_string(question.by)
        items = (
            {
                "text": exact_string(item.text),
                **_own_id(item.id, item.text),
                **self._part_quote(item),
            }
            for item in question.items
        )
        yield "items", toml_lines(map(toml_inline, items))

    def _part_quote(self, part: Pair | Item) -> dict[str, str]:
        return {"quote": self._quote(part.evidence)} if part.evidence else {}

    def _entry(self, entry: Entry) -> str:
        quotes = [self._quote(span) for span in entry]
        return quotes[0] if len(quotes) == 1 else toml_list(quotes)

    def _quote(self, span: Span) -> str:
        quote = self._named(span)
        if quote.nth is None:
            return exact_string(quote.words)
        return toml_inline({"quote": exact_string(quote.words), "nth": str(quote.nth)})

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
    yield from ((key, exact_string(text)) for key, text in texts.items() if text)


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
    yield "key", right[0] if isinstance(question, Choice) else toml_list(right)
    yield from _wrong(wrong)
    if question.keep_order:
        yield "keep_order", "true"
        yield "order", _strings(option.text for option in question.options)


def _typed(key: str, accept: tuple[str, ...], wrong: Iterable[Option]) -> Rows:
    yield "key", exact_string(key)
    if accept:
        yield "accept", _strings(accept)
    yield from _wrong(wrong)


def _wrong(options: Iterable[Option]) -> Rows:
    written = [_option(option) for option in options]
    if written:
        yield "wrong", toml_list(written)


def _option(option: Option) -> str:
    why = {"why": exact_string(option.why)} if option.why else {}
    table = {"text": exact_string(option.text), **_own_id(option.id, option.text), **why}
    return toml_inline(table) if len(table) > 1 else table["text"]


def _own_id(identity: str, text: str) -> dict[str, str]:
    return {} if identity == fold_space(text) else {"id": exact_string(identity)}


def _strings(texts: Iterable[str]) -> str:
    return toml_list(map(exact_string, texts))


def _fraction(value: Fraction) -> str:
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) != value:
        raise ValueError(f"{value} has no finite decimals")
    return toml_number(decimal)
