"""Drafts and an article made a lesson: ids, evidence, and what an article lets be built.

Evidence comes from the proof lines of our own exports, else it is proposed: the one sentence
of the article that says the key. What is proposed is told in a comment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lisez.core.article import Article
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem
from lisez.core.questions import (
    AnyQuestion,
    Choice,
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
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.tolerance import fewest
from lisez.core.typography import fold_space, folded, normal
from lisez.formats.exports.exercise import in_article_order
from lisez.formats.exports.phrases import STATEMENTS, read_feedback
from lisez.formats.fields import ID
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts
from lisez.formats.imports.gaps import Common, Gaps
from lisez.formats.lesson_questions import MOST_OPTIONS
from lisez.formats.skeleton import lesson_id

PROPOSED = "Evidence proposed: the sentence that says the key. Check it."
LEAST_KEY = 3  # letters of a key that may be looked for in the article


@dataclass
class Built:
    """A lesson made of drafts, comments for its file, and what could not be taken over."""

    lesson: Lesson
    comments: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)


def build(drafts: Drafts, article: Article, identity: str) -> Built:
    """Return the lesson that drafts make on an article; `identity` is its id unless they have one.

    Questions that cannot be built are told in `notes`, with their lines.
    """
    builder = _Builder(drafts, article)
    questions = tuple(builder.questions())
    own = drafts.identity if ID.match(drafts.identity) else identity
    title = fold_space(drafts.title) or fold_space(article.title) or identity
    lesson = Lesson(id=own, title=normal(title), article=article, questions=questions)
    notes = sorted(drafts.notes, key=lambda note: note.line)
    return Built(lesson, builder.comments, notes)


class _Builder:
    def __init__(self, drafts: Drafts, article: Article) -> None:
        self._drafts = drafts
        self._article = article
        self._quotes = QuoteIndex(article)
        self._sentences = Sentences(article)
        self._gaps = Gaps(article, self._quotes, self._sentences)
        self._taken: set[str] = set()
        self.comments: dict[tuple[str, str], str] = {}
        self._builders: dict[str, Callable[[Draft, Common], AnyQuestion | None]] = {
            "choice": self._choice,
            "multiple": self._multiple,
            "true-false": self._judged,
            "gap": self._short,
            "short": self._short,
            "number": self._number,
            "matching": self._matching,
            "ordering": self._ordering,
        }

    def questions(self) -> Iterator[AnyQuestion]:
        """Yield the questions that can be built, in order."""
        for draft in self._drafts.questions:
            built = self._builders[draft.kind](draft, self._common(draft))
            if built is not None:
                yield self._with_evidence(built)

    def _note(self, code: str, draft: Draft, **details: str | int) -> None:
        name = draft.name or fold_space(draft.stem)
        self._drafts.note(code, draft.line, name=name, **details)

    def _common(self, draft: Draft) -> Common:
        explain, entries, near = read_feedback(normal(draft.explain))
        resolved = [[self._resolved(quote) for quote in entry] for entry in entries]
        whole = [tuple(span for span in entry if span) for entry in resolved if all(entry)]
        passages = [self._resolved(quote) for quote in near]
        if len(whole) < len(entries) or None in passages:
            explain = normal(draft.explain)  # a proof that the article does not hold stays in words
        stem = "\n".join(part.strip() for part in (draft.lead, draft.stem) if part.strip())
        return Common(
            id=self._identity(draft),
            stem=normal(stem) or "?",
            evidence=tuple(whole),
            near=tuple(span for span in passages if span),
            explain=explain,
            points=draft.points,
        )

    def _identity(self, draft: Draft) -> str:
        """Return an id made of the question's name, or of its number, that no other has."""
        named = draft.name if ID.match(draft.name) else lesson_id(draft.name)
        base = named if draft.name.strip() and named != "lecon" else f"q-{len(self._taken) + 1}"
        identity, number = base, 2
        while identity in self._taken:
            identity = f"{base[:36]}-{number}"
            number += 1
        self._taken.add(identity)
        return identity

    def _resolved(self, quote: Quote) -> Span | None:
        most = max(2, quote.nth or 0)
        found = self._quotes.all(quote.words, most=most)
        if not found and "→" in quote.words:  # GIFT has no other way to write « -> »
            found = self._quotes.all(quote.words.replace("→", "->"), most=most)
        if quote.nth is None:
            return found[0] if len(found) == 1 else None
        return found[quote.nth - 1] if len(found) >= quote.nth else None

    def _options(self, draft: Draft) -> tuple[list[Option], list[Option]]:
        """Return keys and wrong options, each text once; a text that is twice is told."""
        keys: list[Option] = []
        wrong: list[Option] = []
        seen: set[str] = set()
        for answer in draft.answers:
            text, why = normal(answer.text), normal(answer.feedback)
            if not text.strip() or folded(text) in seen:
                self._note("option-twice", draft, option=text)
                continue
            seen.add(folded(text))
            right = answer.share == 1 if draft.kind == "choice" else answer.share > 0
            option = Option(fold_space(text), text, "" if right else why)
            (keys if right else wrong).append(option)
        if len(wrong) > MOST_OPTIONS:
            self._note("many-options", draft, most=MOST_OPTIONS)
        return keys, wrong[:MOST_OPTIONS]

    def _choice(self, draft: Draft, common: Common) -> AnyQuestion | None:
        keys, wrong = self._options(draft)
        if len(keys) != 1 or not wrong:
            self._note("no-choice", draft)
            return None
        statement = _as_statement(keys[0], wrong)
        if statement:
            return TrueFalse(**common, key=statement)
        gap = self._gaps.gap(common, keys[0].text, (), wrong, pick=True)
        if gap is not None:
            return gap
        options = (*keys, *wrong)
        if draft.keep_order:
            place = {fold_space(normal(a.text)): at for at, a in enumerate(draft.answers)}
            options = tuple(sorted(options, key=lambda option: place[option.id]))
        return Choice(**common, options=options, key=keys[0].id, keep_order=draft.keep_order)

    def _multiple(self, draft: Draft, common: Common) -> AnyQuestion | None:
        keys, wrong = self._options(draft)
        if not keys:
            self._note("no-key", draft)
            return None
        ids = frozenset(option.id for option in keys)
        options = (*keys, *wrong)
        if draft.keep_order:
            place = {fold_space(normal(a.text)): at for at, a in enumerate(draft.answers)}
            options = tuple(sorted(options, key=lambda option: place[option.id]))
        return Multiple(**common, options=options, keys=ids, keep_order=draft.keep_order)

    def _judged(self, draft: Draft, common: Common) -> AnyQuestion:
        evidence = () if draft.statement == "not-said" else common["evidence"]
        common = Common(**{**common, "evidence": evidence})
        justify = draft.justify and bool(evidence)
        return TrueFalse(**common, key=draft.statement, justify=justify)

    def _short(self, draft: Draft, common: Common) -> AnyQuestion | None:
        whole = [normal(answer.text) for answer in draft.answers if answer.share == 1]
        if not whole:
            self._note("no-key", draft)
            return None
        keys = _without_variants(whole)
        wrong = [
            Option(fold_space(normal(answer.text)), normal(answer.text), normal(answer.feedback))
            for answer in _foreseen(draft.answers)
            if fewest(answer.text, keys, Tolerance()) is None
        ][:MOST_OPTIONS]
        gap = self._gaps.gap(common, keys[0], tuple(keys[1:]), wrong, pick=False)
        if gap is not None:
            return gap
        return Short(**common, key=keys[0], accept=tuple(keys[1:]), wrong=tuple(wrong))

    def _number(self, draft: Draft, common: Common) -> AnyQuestion:
        return Number(**common, key=draft.key, within=draft.within, unit=normal(draft.unit))

    def _matching(self, draft: Draft, common: Common) -> AnyQuestion | None:
        lefts = [folded(left) for left, _ in draft.pairs]
        if len(draft.pairs) < 2 or len(set(lefts)) < len(lefts):
            self._note("few-pairs", draft)
            return None
        spans = self._parts(draft, common, len(draft.pairs))
        sides = zip(draft.pairs, spans, strict=True)
        pairs = tuple(Pair(normal(left), normal(right), span) for (left, right), span in sides)
        return Matching(**common, pairs=pairs, extra=tuple(map(normal, draft.extra)))

    def _ordering(self, draft: Draft, common: Common) -> AnyQuestion | None:
        texts = [normal(text) for text in draft.items]
        if len(texts) < 2 or len(set(map(fold_space, texts))) < len(texts):
            self._note("few-items", draft)
            return None
        spans = self._parts(draft, common, len(texts))
        items = tuple(
            Item(fold_space(text), text, span) for text, span in zip(texts, spans, strict=True)
        )
        starts = [span.start for span in spans if span]
        by = "article" if starts and in_article_order(starts) else "time"
        return Ordering(**common, items=items, by=by)

    def _parts(self, draft: Draft, common: Common, count: int) -> list[Span | None]:
        """Return the spans of pairs or items: their own, else the proofs, one each."""
        if draft.quotes:
            return [self._resolved(quote) if quote else None for quote in draft.quotes]
        proofs = common["evidence"]
        if len(proofs) == count and all(len(entry) == 1 for entry in proofs):
            return [entry[0] for entry in proofs]
        return [None] * count

    def _with_evidence(self, question: AnyQuestion) -> AnyQuestion:
        """Return a question with the sentence that says its key, where there is one alone."""
        if question.evidence or isinstance(question, Matching | Ordering):
            return question
        if isinstance(question, TrueFalse):
            return question
        proposed = self._proposed(question)
        if proposed is None:
            return question
        self.comments["question", question.id] = PROPOSED
        return replace(question, evidence=((proposed,),))

    def _proposed(self, question: AnyQuestion) -> Span | None:
        for key in _keys(question):
            found = self._quotes.all(key, most=2) if len(key) >= LEAST_KEY else []
            index = self._sentences.at(found[0].start) if len(found) == 1 else None
            if index is not None and self._sentences.spans[index].contains(found[0]):
                return self._sentences.spans[index]
        return None


def _keys(question: AnyQuestion) -> Iterator[str]:
    match question:
        case Choice():
            yield from (option.text for option in question.options if option.id == question.key)
        case Multiple():
            yield from (o.text for o in question.options if o.id in question.keys)
        case Gap() | Short():
            yield from (question.key, *question.accept)
        case Number():
            yield f"{question.key} {question.unit}".strip()


def _as_statement(key: Option, wrong: list[Option]) -> str:
    """Return the statement that a choice between true, false and not said has as its key."""
    words = {folded(word): name for name, word in STATEMENTS.items()}
    if {folded(option.text) for option in (key, *wrong)} != set(words):
        return ""
    return words[folded(key.text)]


def _without_variants(texts: list[str]) -> list[str]:
    """Return the answers that are more than another writing of one before them."""
    kept: list[str] = []
    for text in texts:
        match = fewest(text, kept, Tolerance()) if kept else None
        if match is None or set(match.names) & set(Tolerance().nearly):
            kept.append(text)
    return kept


def _foreseen(answers: tuple[DraftAnswer, ...]) -> Iterator[DraftAnswer]:
    seen: set[str] = set()
    for answer in answers:
        if answer.share < 1 and folded(answer.text) not in seen and answer.text.strip():
            seen.add(folded(answer.text))
            yield answer
