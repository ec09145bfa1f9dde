"""Lessons of any shape, full of what breaks writers and readers."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from lisez.core.article import Article, plain_article
from lisez.core.facts import APPROXIMATIONS, FACT_KINDS, MODALITIES, Fact
from lisez.core.glossary import TERM_KINDS, Term
from lisez.core.grading import grade, grants
from lisez.core.lesson import Lesson
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
    Typed,
)
from lisez.core.quotes import QuoteIndex
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.typography import fold_space, folded

NFD = unicodedata.normalize("NFD", "été à Brême")
SIGNS = [
    *"~=#{}:\\%<>&\"'’$*`_[]|",
    *("->", "//", "::", "\\:", "\\n", "{#12,5:0}", "=%50%", "~%-100%", "]]>", "<![CDATA[", "<b>"),
    *(
        "<script>alert(1)</script>",
        "&amp;",
        "&#233;",
        "--",
        "ANSWER: A",
        "A.",
        "[html]",
        "$CATEGORY",
    ),
    *("«\u00a0oui\u00a0»", "40\u00a0%", "1\u202f000", "l'été", "l’été", "œuvre", NFD, "déjà"),
    *("🙂", "👩‍🚀", "שלום", "مرحبا", "…", "12,5", "-3", "=1+1", "@SUM(A1)", "+33", "T", "TRUE"),
]
WORDS = ["le", "port", "phare", "gardien", "neuf", "quais", "Brest", "travaux", "mairie", "ville"]

_WORD = re.compile(r"\S+")

words = st.sampled_from(WORDS) | st.sampled_from(SIGNS)


@st.composite
def texts(draw: st.DrawFn, most: int = 5) -> str:
    """Draw a line of words and signs; never blank."""
    return " ".join(draw(st.lists(words, min_size=1, max_size=most)))


def distinct(count: st.SearchStrategy[int]) -> st.SearchStrategy[list[str]]:
    """Draw texts of which no two are the same to a reader."""
    return count.flatmap(lambda n: st.lists(texts(), min_size=n, max_size=n, unique_by=folded))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw an article of some paragraphs."""
    paragraph = st.lists(words, min_size=4, max_size=14).map(lambda found: " ".join(found) + ".")
    return plain_article("\n\n".join(draw(st.lists(paragraph, min_size=1, max_size=3))))


class Drawn:
    """One article, and what can be quoted of it."""

    def __init__(self, draw: st.DrawFn, article: Article) -> None:
        self.draw = draw
        self.article = article
        self._index = QuoteIndex(article)
        self.tolerance = Tolerance()
        self.facts: tuple[Fact, ...] = ()

    def span(self, within: Span | None = None) -> Span:
        """Draw some words of one paragraph."""
        draw = self.draw
        start, end = within or draw(st.sampled_from(self.article.paragraphs)).span
        found = [
            match.span() for match in re.compile(r"\S+").finditer(self.article.text, start, end)
        ]
        first = draw(st.integers(0, len(found) - 1))
        last = draw(st.integers(first, min(first + 5, len(found) - 1)))
        return Span(found[first][0], found[last][1])

    def part(self) -> Span | None:
        """Draw the quote of a pair or an item."""
        return self.span() if self.draw(st.integers(0, 3)) else None

    def inner(self, quote: Span) -> Span:
        """Draw words that stand once in a quote; the quote itself where they do not."""
        span = self.span(quote)
        named = self._index.all(fold_space(span.of(self.article.text)), within=quote)
        return span if named == [span] else quote

    def evidence(self) -> tuple[Entry, ...]:
        """Draw evidence of one or two entries."""
        entry = st.integers(1, 2).map(lambda n: tuple(self.span() for _ in range(n)))
        return tuple(self.draw(st.lists(entry, min_size=1, max_size=2)))

    def options(self, least: int, most: int) -> list[Option]:
        """Draw options, the first of which is a key."""
        found = self.draw(distinct(st.integers(least, most)))
        why = st.just("") | texts()
        own = st.booleans()
        return [
            Option(
                f"id-{at}" if self.draw(own) else fold_space(text),
                text,
                self.draw(why) if at else "",
            )
            for at, text in enumerate(found)
        ]

    def common(self, identity: str) -> dict[str, Any]:
        """Draw what every question has."""
        draw = self.draw
        few = min(2, len(self.facts))
        facts = (
            draw(st.lists(st.sampled_from(self.facts), max_size=few, unique=True)) if few else []
        )
        evidence: tuple[Entry, ...] = tuple((fact.evidence,) for fact in facts)
        if not evidence or draw(st.booleans()):
            evidence = self.evidence()
        return {
            "id": identity,
            "stem": draw(texts(8)),
            "evidence": evidence,
            "near": tuple(self.span() for _ in range(draw(st.integers(0, 1)))),
            "facts": tuple(fact.id for fact in facts),
            "explain": draw(st.just("") | texts()),
            "points": draw(
                st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 4), Fraction(25)])
            ),
            "tolerance": draw(st.just(self.tolerance) | tolerances()),
            "made_by": draw(st.sampled_from(["", "gap.amount"])),
            "state": draw(st.sampled_from(["kept", "kept", "draft", "spare", "rejected"])),
        }

    def choice(self, common: dict[str, Any]) -> Choice:
        options = self.options(2, 5)
        key, keep = options[0].id, self.draw(st.booleans())
        order = self.draw(st.permutations(options)) if keep else options
        return Choice(**common, options=tuple(order), key=key, keep_order=keep)

    def multiple(self, common: dict[str, Any]) -> Multiple:
        options = self.options(3, 7)
        keys = self.draw(st.integers(1, len(options) - 1))
        options = [Option(o.id, o.text) if at < keys else o for at, o in enumerate(options)]
        ids = frozenset(option.id for option in options[:keys])
        return Multiple(**common, options=tuple(options), keys=ids)

    def true_false(self, common: dict[str, Any]) -> TrueFalse:
        key = self.draw(st.sampled_from(STATEMENTS))
        if key == "not-said":
            return TrueFalse(**(common | {"evidence": ()}), key=key)
        return TrueFalse(**common, key=key, justify=self.draw(st.booleans()))

    def gap(self, common: dict[str, Any]) -> Gap:
        blank = self.inner(common["evidence"][0][0])
        key = blank.of(self.article.text)
        known = folded(key)
        wrong = [option for option in self.options(1, 4) if folded(option.text) != known]
        accept = tuple(self.draw(st.lists(texts(), max_size=2)))
        options = (Option(fold_space(key), key), *wrong)
        pick = bool(wrong) and self.draw(st.booleans())
        context = self.context(common["evidence"][0][0])
        made = Gap(
            **common,
            blank=blank,
            key=key,
            accept=accept,
            options=options,
            pick=pick,
            context=context,
        )
        return made if pick or takes_its_key(made) else replace(made, options=options[:1])

    def context(self, evidence: Span) -> tuple[Span, ...]:
        """Draw what is shown before a gap: a heading, and words of its own paragraph."""
        if self.draw(st.booleans()):
            return ()
        here = self.article.paragraph_at(evidence.start)
        paragraphs = self.article.paragraphs
        headings = [p.span for p in paragraphs[:here] if p.kind == "heading"]
        before = self.article.text[paragraphs[here].span.start : evidence.start].rstrip()
        words = Span(paragraphs[here].span.start, paragraphs[here].span.start + len(before))
        return (*headings[-1:], *([words] if before else []))

    def short(self, common: dict[str, Any]) -> Short:
        key, *accept = self.draw(distinct(st.integers(1, 3)))
        wrong = tuple(self.options(1, 3)[1:])
        made = Short(**common, key=key, accept=tuple(accept), wrong=wrong)
        return made if takes_its_key(made) else replace(made, wrong=())

    def number(self, common: dict[str, Any]) -> Number:
        values = ["0", "12.5", "-3", "600", "3000000000", "0.001", "1E+25", "1.10"]
        key = Decimal(self.draw(st.sampled_from(values)))
        within = Decimal(self.draw(st.sampled_from(["0", "0.5", "10"])))
        return Number(**common, key=key, within=within, unit=self.draw(st.just("") | texts(2)))

    def matching(self, common: dict[str, Any]) -> Matching:
        lefts = self.draw(distinct(st.integers(3, 5)))
        rights = self.draw(distinct(st.just(len(lefts) + 1)))
        pairs = zip(lefts, rights, strict=False)
        extra = tuple(rights[len(lefts) :][: self.draw(st.integers(0, 1))])
        return Matching(
            **common, pairs=tuple(Pair(a, b, self.span()) for a, b in pairs), extra=extra
        )

    def ordering(self, common: dict[str, Any]) -> Ordering:
        found = self.draw(distinct(st.integers(2, 5)))
        items = tuple(Item(fold_space(text), text, self.part()) for text in found)
        return Ordering(**common, items=items, by="time")


def takes_its_key(question: Gap | Short) -> bool:
    """Say whether no wrong answer is the key to its tolerance, which `lisez check` refuses."""
    right = grade(question, Typed(question.key), Sentences(plain_article("x")))
    options = question.options[1:] if isinstance(question, Gap) else question.wrong
    return right.outcome == "right" and not any(grants(question, o.text) for o in options)


@st.composite
def tolerances(draw: st.DrawFn) -> Tolerance:
    """Draw which differences are pardoned."""
    names = draw(st.permutations(TOLERANCES))
    forgiven = draw(st.integers(0, len(names)))
    nearly = draw(st.integers(forgiven, len(names)))
    points = draw(st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1)]))
    return Tolerance(tuple(names[:forgiven]), tuple(names[forgiven:nearly]), points)


def _fact(drawn: Drawn, number: int) -> Fact:
    draw, evidence = drawn.draw, drawn.span()
    return Fact(
        id=f"f-{number}",
        kind=draw(st.sampled_from(FACT_KINDS)),
        evidence=evidence,
        value=drawn.inner(evidence),
        measures=draw(texts()),
        approx=draw(st.sampled_from(APPROXIMATIONS)),
        modality=draw(st.sampled_from(MODALITIES)),
    )


def _term(drawn: Drawn, number: int) -> Term:
    draw = drawn.draw
    languages = draw(st.lists(st.sampled_from(["en", "pt-BR", "é"]), max_size=2, unique=True))
    return Term(
        id=f"t-{number}",
        head=draw(texts(2)),
        kind=draw(st.sampled_from(TERM_KINDS)),
        definition=draw(st.just("") | texts()),
        forms=tuple(draw(st.lists(texts(2), max_size=2))),
        only=(drawn.span(),) if draw(st.booleans()) else (),
        translations=tuple((language, draw(texts(2))) for language in languages),
        note=draw(st.just("") | texts()),
    )


@st.composite
def lessons(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS) -> Lesson:
    """Draw a lesson with up to four questions of the kinds given."""
    drawn = Drawn(draw, draw(articles()))
    drawn.tolerance = draw(st.just(Tolerance()) | tolerances())
    drawn.facts = tuple(_fact(drawn, number) for number in range(draw(st.integers(0, 2))))
    questions = []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(kinds))
        build: Callable[[dict[str, Any]], AnyQuestion] = getattr(drawn, kind.replace("-", "_"))
        questions.append(build(drawn.common(f"q-{number}")))
    return Lesson(
        id="drawn",
        title=draw(texts()),
        article=drawn.article,
        level=draw(st.sampled_from(["", "B1"])),
        author=draw(st.just("") | texts()),
        dated=draw(st.sampled_from([None, date(2020, 2, 29)])),
        tolerance=drawn.tolerance,
        terms=tuple(_term(drawn, number) for number in range(draw(st.integers(0, 2)))),
        facts=drawn.facts,
        questions=tuple(questions),
    )
