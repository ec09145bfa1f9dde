"""From candidates to a quiz: which are asked, which are offered to a teacher besides.

Candidates are taken one by one, the best first. One is passed over where it asks about a
sentence or a fact that is asked about already, shows what a later one asks (or is told by
an earlier one), or is one too many of its family. Comprehension comes first; language fills what is
missing to `WANTED` questions, to `A_CHOICE` where that takes few (or the other way round, by
`focus`). What the ranker is not sure of is asked only to reach the `LEAST` that a draft must have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lisez.analysis.candidates import Candidate
from lisez.analysis.ranker import Ranked
from lisez.analysis.showing import named_once
from lisez.core.article import Article
from lisez.core.facts import Fact
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Choice, Focus, Gap, Matching, Ordering, TrueFalse
from lisez.core.selection import Meeting
from lisez.core.sentences import Sentences
from lisez.core.typography import fold_space, folded

WANTED = 10  # questions that language fills up to
BESIDE_MATCHINGS = 6  # questions of the kind wished, matchings included, that are enough with one
A_CHOICE = 12  # what a quiz of ten is drawn from
WITHOUT = 8  # questions there without it, from which on language fills up to `A_CHOICE`
ENOUGH = 12  # questions; a text that gives fewer is asked two about one sentence
MOST_ASKED = 30  # a long text gives more than anybody answers
MOST_SPARE = 60
MOST_OF_FAMILY = {"missing_sentence": 2}
LEAST = {0: 5, 250: A_CHOICE}  # questions, by the article's words
BOTH = 2  # statements from which on one is true and one false
LEAST_SHOWN = 40  # characters; a shorter sentence that recurs tells nothing


@dataclass(frozen=True)
class Entry:
    """A ranked candidate with the sentences that it displays whole."""

    ranked: Ranked
    shown: frozenset[int]

    @property
    def candidate(self) -> Candidate:
        """The candidate."""
        return self.ranked.candidate

    def asks_about(self, other: Entry) -> bool:
        """Say whether both ask about one sentence."""
        return bool(set(self.candidate.sentences) & set(other.candidate.sentences))

    def beside(self, other: Entry) -> bool:
        """Say whether they ask about parts of one sentence that are told apart."""
        return self.candidate.beside(other.candidate)

    def displays(self, other: Entry) -> bool:
        """Say whether a sentence that the other asks about is displayed whole."""
        return bool(self.shown & set(other.candidate.sentences))


@dataclass(frozen=True)
class Chosen:
    """Questions to ask, then spares; and what a teacher is told of a spare, by its id."""

    questions: list[AnyQuestion]
    remarks: dict[str, str]


def _remark(entry: Entry, place: int) -> tuple[str, str]:
    barely = ", ".join((*entry.ranked.barely, *entry.candidate.barely))
    told = f"spare {place}, score {entry.ranked.score:.2f}"
    return entry.candidate.question.id, f"{told}; barely: {barely}" if barely else told


def _sure(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.ranked.sure]


def _key(entry: Entry) -> str:
    question = entry.candidate.question
    return question.key if isinstance(question, TrueFalse) else ""


def _turned(entry: Entry) -> Entry:
    candidate = entry.candidate
    question, turned = candidate.question, candidate.turned
    if not isinstance(question, TrueFalse) or turned is None:
        return entry
    candidate = replace(candidate, question=turned.of(question))
    return replace(entry, ranked=replace(entry.ranked, candidate=candidate))


class Drafting:
    """Chooses among the ranked candidates of one article."""

    def __init__(
        self, article: Article, found: Sentences, ranked: Iterable[Ranked], facts: Sequence[Fact]
    ) -> None:
        self._article = article
        self._sentences = found
        self._facts = facts
        sound = [item for item in ranked if _writable(item.candidate.question, article)]
        told = [self._told(item) for item in sound]
        self._entries = [Entry(item, self._shown(item.candidate)) for item in told]
        questions = tuple(entry.candidate.question for entry in self._entries)
        self._lesson = Lesson(
            id="draft", title="", article=article, facts=tuple(facts), questions=questions
        )
        self._meeting = Meeting(self._lesson, questions, 0, found)

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(folded(span.of(self._article.text)) for span in self._sentences.spans)

    def _shown(self, candidate: Candidate) -> frozenset[int]:
        """Return the sentences whose every word a question displays, besides its own."""
        question = candidate.question
        displayed = folded(" ".join(_displayed(question)))
        found = {
            index
            for index, sentence in enumerate(self._folded)
            if len(sentence) >= LEAST_SHOWN and sentence in displayed
        }
        if isinstance(question, Gap):
            spans = self._sentences.spans
            places = (question.evidence[0][0], *question.context)
            found |= {
                index
                for place in places
                for index in self._sentences.touching(place)
                if not spans[index].overlaps(question.blank)
            }
        return frozenset(found - set(candidate.sentences))

    def choose(self, focus: Focus = "comprehension", count: int | None = None) -> Chosen:
        """Return those to ask (state draft) in asking order, then spares, the best first.

        `count` asks for so many instead of as many as hold; there may be fewer.
        """
        most = MOST_ASKED if count is None else count
        asked = [entry for entry in self._entries if entry.ranked.asked]
        first = [entry for entry in asked if entry.candidate.focus == focus]
        second = [entry for entry in asked if entry.candidate.focus != focus]
        taken = self._both_ways(self._best(first, second, most, count))
        taken.sort(key=lambda entry: self._meeting.place(entry.candidate.question))
        names = {entry.candidate.question.id for entry in taken}
        spare = [e for e in self._entries if e.candidate.question.id not in names][:MOST_SPARE]
        drafts = [replace(entry.candidate.question, state="draft") for entry in taken]
        spares = [replace(entry.candidate.question, state="spare") for entry in spare]
        return Chosen(drafts + spares, dict(_remark(e, n) for n, e in enumerate(spare, 1)))

    def _both_ways(self, taken: list[Entry]) -> list[Entry]:
        """Turn the least of several statements round where all would be true, or all false.

        A reader who is told twice that it is so would not read the third.
        """
        stated = [e for e in taken if isinstance(e.candidate.question, TrueFalse)]
        if len(stated) < BOTH or len({_key(entry) for entry in stated}) > 1:
            return taken
        for least in sorted(stated, key=lambda entry: entry.ranked.score):
            turned = _turned(least)
            changed = [turned if entry is least else entry for entry in taken]
            if turned is not least and not self._leaks(turned, changed):
                return changed
        return taken

    def _leaks(self, turned: Entry, taken: Sequence[Entry]) -> bool:
        """Say whether a statement that was turned round gives another question away."""
        questions = tuple(entry.candidate.question for entry in taken)
        meeting = Meeting(self._lesson, questions, 0, self._sentences)
        said = turned.candidate.question
        return any(meeting.apart(said, other) for other in questions if other is not said)

    def _best(
        self, first: Sequence[Entry], second: Sequence[Entry], most: int, count: int | None
    ) -> list[Entry]:
        """Take the best, with matchings only where enough is asked besides.

        A matching asks about three or four sentences, each of which may give a question.
        """
        taken = self._taken(first, most, count)
        matched = self._filled(taken, second, count)
        single = [e for e in first if not isinstance(e.candidate.question, Matching)]
        if len(single) == len(first):
            return matched
        alone = self._taken(single, most, count)
        others = self._filled(alone, second, count)
        enough = len(taken) >= min(most, len(alone), BESIDE_MATCHINGS)
        return matched if enough and len(matched) >= min(WANTED, len(others)) else others

    def _filled(
        self, first: Sequence[Entry], second: Sequence[Entry], count: int | None
    ) -> list[Entry]:
        """Return what comes first with what fills it up."""
        taken = list(first)
        fill = WANTED if len(taken) < WITHOUT else A_CHOICE
        self._take(taken, _sure(second), fill if count is None else count)
        self._take(taken, second, min(fill, self._least) if count is None else count)
        return taken

    def _taken(self, waiting: Sequence[Entry], most: int, count: int | None) -> list[Entry]:
        """Take one question about each sentence, two where that gives too few; the sure first."""
        taken: list[Entry] = []
        for some, enough in (
            (_sure(waiting), most),
            (waiting, self._least if count is None else count),
        ):
            self._take(taken, some, enough)
            self._take(taken, some, min(enough, ENOUGH), beside=True)
        return taken

    @cached_property
    def _least(self) -> int:
        """How many questions a draft must have before what is not sure is left out."""
        return max(least for words, least in LEAST.items() if words <= self._article.word_count)

    def _take(
        self, taken: list[Entry], waiting: Sequence[Entry], most: int, *, beside: bool = False
    ) -> None:
        """Add the best of `waiting` to `taken` up to `most`, spread over families and text.

        With `beside` a sentence may be asked about again, about another part of it.
        """
        left = [entry for entry in waiting if entry not in taken]
        for chosen in taken:
            left = [entry for entry in left if self._fits(entry, chosen, beside=beside)]
        while left and len(taken) < most:
            best = max(left, key=lambda entry: self._worth(entry, taken))
            taken.append(best)
            families = Counter(other.candidate.family for other in taken)
            left = [
                entry
                for entry in left
                if entry is not best
                and families[entry.candidate.family]
                < MOST_OF_FAMILY.get(entry.candidate.family, MOST_ASKED)
                and self._fits(entry, best, beside=beside)
            ]

    def _fits(self, entry: Entry, chosen: Entry, *, beside: bool) -> bool:
        """Say whether a candidate may be asked with one that is chosen."""
        if entry.asks_about(chosen) and not (beside and entry.beside(chosen)):
            return False
        one, other = entry.candidate.question, chosen.candidate.question
        in_order = self._meeting.in_order(one, other)
        first, second = (entry, chosen) if in_order else (chosen, entry)
        return not first.displays(second) and not self._meeting.apart(one, other)

    def _worth(self, entry: Entry, taken: Sequence[Entry]) -> tuple[float, int]:
        """Return the score, less for a family or a paragraph that has its share already."""
        families = Counter(other.candidate.family for other in taken)
        paragraphs = Counter(p for other in taken for p in self._paragraphs(other))
        crowd = 0.03 * families[entry.candidate.family]
        near = 0.02 * max((paragraphs[p] for p in self._paragraphs(entry)), default=0)
        return entry.ranked.score - crowd - near, -entry.candidate.sentences[0]

    def _paragraphs(self, entry: Entry) -> set[int]:
        spans = self._sentences.spans
        return {self._article.paragraph_at(spans[i].start) for i in entry.candidate.sentences}

    def _told(self, item: Ranked) -> Ranked:
        """Say which facts a question asks about; name its options as a lesson file does."""
        candidate = item.candidate
        question = _with_plain_ids(candidate.question)
        question = replace(question, facts=question.facts or self._asked(candidate))
        return replace(item, candidate=replace(candidate, question=question))

    def _asked(self, candidate: Candidate) -> tuple[str, ...]:
        """Return the ids of the facts whose value the question asks for."""
        question = candidate.question
        spans = [self._sentences.spans[index] for index in candidate.sentences]
        inside = [fact for fact in self._facts if any(s.contains(fact.value) for s in spans)]
        if isinstance(question, Gap):
            return tuple(fact.id for fact in inside if fact.value.contains(question.blank))
        if isinstance(question, TrueFalse):
            told = folded(f"{question.stem} {question.explain}")
            named = [f for f in inside if folded(f.value.of(self._article.text)) in told]
            return tuple(fact.id for fact in named)
        return ()


def _with_plain_ids(question: AnyQuestion) -> AnyQuestion:
    if not isinstance(question, Gap | Choice):
        return question
    options = tuple(replace(option, id=fold_space(option.text)) for option in question.options)
    if isinstance(question, Choice):
        return replace(question, options=options, key=fold_space(question.key))
    return replace(question, options=options)


def _displayed(question: AnyQuestion) -> Iterator[str]:
    """Yield what a question shows besides an excerpt: stem, lefts, items, long options."""
    yield question.stem
    if isinstance(question, Matching):
        yield from (pair.left for pair in question.pairs)
    elif isinstance(question, Ordering):
        yield from (item.text for item in question.items)
    elif isinstance(question, Gap | Choice):
        yield from (option.text for option in question.options)


def writable_facts(article: Article, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that a lesson file can hold: the value stands once in the evidence."""
    return tuple(fact for fact in facts if named_once(article.text, fact.value, fact.evidence))


def _writable(question: AnyQuestion, article: Article) -> bool:
    """Say whether a lesson file can hold a question: a gap's key stands once in its excerpt."""
    if not isinstance(question, Gap):
        return True
    return named_once(article.text, question.blank, question.evidence[0][0])
