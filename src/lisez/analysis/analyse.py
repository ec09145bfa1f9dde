"""An article in, everything that was found out: facts, terms, and questions to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lisez.analysis import facts as finders
from lisez.analysis import glossary
from lisez.analysis.candidates import Source, drafted_id
from lisez.analysis.drafting import Drafting, writable_facts
from lisez.analysis.families import OFF, ORDER, propose
from lisez.analysis.found import Found
from lisez.analysis.gates import Gates
from lisez.analysis.labels import label
from lisez.analysis.language import is_french
from lisez.analysis.model import Progress, loaded
from lisez.analysis.parsed import Parsed
from lisez.analysis.passage import features
from lisez.analysis.pieces import moved, pieces
from lisez.analysis.ranker import Ranked, rank
from lisez.analysis.word_tokens import word_tokens
from lisez.core.article import Article
from lisez.core.errors import LisezError
from lisez.core.facts import Fact
from lisez.core.glossary import Term
from lisez.core.questions import AnyQuestion, Focus
from lisez.core.sentences import Sentences
from lisez.core.tokens import Token
from lisez.core.typography import folded

LOADED = 0.6  # share of the work on a short text that loading the model is
LEAST_SENTENCES = 2
MOST_RANKED = 400  # candidates of one article that are compared with each other


@dataclass(frozen=True)
class Analysis:
    """What was found in one article.

    `questions` are those to ask (state draft) in the order in which they were chosen, then
    the spares, best first. `remarks` says of a question, by id, what a teacher wants to
    know: its rank, its score, and the gates that it barely passed. `tokens` are the words of the
    sentences that were parsed, in order.
    """

    facts: tuple[Fact, ...]
    terms: tuple[Term, ...]
    questions: tuple[AnyQuestion, ...]
    remarks: Mapping[str, str] = field(default_factory=dict)
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True)
class Wishes:
    """What is wanted: `count` None asks for as many questions as hold."""

    seed: int = 0
    count: int | None = None
    focus: Focus = "comprehension"


@dataclass
class _Gathered:
    """What the pieces of one article gave, moved to where they stand in it."""

    found: list[tuple[Fact, ...]] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    ranked: list[list[Ranked]] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    sentences: int = 0  # parsed ones


def analyse(
    article: Article,
    wishes: Wishes | None = None,
    progress: Progress = lambda _share: None,
    *,
    name: str = "",
) -> Analysis:
    """Analyse an article from nothing: loads the model, which takes seconds.

    `name` is what errors call it. `progress` is called with the share done and may raise
    to give up. Raises LisezError: `analyse-missing`, `not-french`, `no-sentences`.
    """
    refuse_unfit(article, name)
    model = loaded()
    progress(LOADED)
    parts = list(pieces(article))
    gathered = _Gathered()
    first = 0
    for done, part in enumerate(parts, 1):
        parsed = model.parse(part.article)
        first += _gather(gathered, parsed, part.start, first, (wishes or Wishes()).seed)
        progress(LOADED + (1 - LOADED) * done / (len(parts) + 1))
    if gathered.sentences < LEAST_SENTENCES:
        raise LisezError("no-sentences", file=name)
    found = _chosen(article, gathered, wishes or Wishes())
    progress(1.0)
    return found


def refuse_unfit(article: Article, name: str) -> None:
    """Raise LisezError `not-french` for a text in another language."""
    if not is_french(article.text):
        raise LisezError("not-french", file=name)


def analysed(parsed: Parsed, wishes: Wishes) -> Analysis:
    """Return what is found in an article parsed in one piece."""
    gathered = _Gathered()
    _gather(gathered, parsed, 0, 0, wishes.seed)
    return _chosen(parsed.article, gathered, wishes)


def _gather(gathered: _Gathered, parsed: Parsed, start: int, first: int, seed: int) -> int:
    """Add what one piece gives; `first` is the index of its first sentence in the article."""
    found = finders.find(parsed)
    source = Source(parsed, found, Gates(parsed), seed)
    proposed = (replace(c, features=features(c, source)) for c in propose(source))
    # A text whose French is faulty throughout is not quoted to a learner.
    off = OFF if source.gates.fit else ORDER
    ranked = rank(proposed, ORDER, off)[:MOST_RANKED]
    gathered.found.append(tuple(moved(fact, start) for fact in as_facts(parsed, found)))
    gathered.tokens += word_tokens(parsed, start)
    gathered.terms += glossary.candidates(parsed, found)
    gathered.ranked.append([_moved(item, start, first) for item in ranked])
    gathered.sentences += sum(sentence.parsed for sentence in parsed.sentences)
    return len(parsed.sentences)


def _moved(item: Ranked, start: int, first: int) -> Ranked:
    """Return a candidate of a piece as one of the article."""
    if not start:
        return item
    candidate = item.candidate
    there = replace(
        candidate,
        question=moved(candidate.question, start),
        sentences=tuple(index + first for index in candidate.sentences),
    )
    return replace(item, candidate=there)


def _chosen(article: Article, gathered: _Gathered, wishes: Wishes) -> Analysis:
    facts = writable_facts(article, _once(fact for part in gathered.found for fact in part))
    share = max(1, MOST_RANKED // max(1, len(gathered.ranked)))
    ranked = [item for part in gathered.ranked for item in part[:share]]
    ranked = list({item.candidate.question.id: item for item in ranked}.values())
    ranked.sort(key=lambda item: -item.score)
    drafting = Drafting(article, Sentences(article), ranked, facts)
    chosen = drafting.choose(wishes.focus, wishes.count)
    terms = list({folded(term.head): term for term in gathered.terms}.values())
    return Analysis(
        facts,
        tuple(terms[: glossary.most(article)]),
        tuple(chosen.questions),
        chosen.remarks,
        tuple(gathered.tokens),
    )


def _once(facts: Iterator[Fact]) -> Iterator[Fact]:
    """Give facts of different pieces ids of their own: a sentence may stand in both."""
    taken: set[str] = set()
    for fact in facts:
        if fact.id not in taken:
            taken.add(fact.id)
            yield fact


def _modality(fact: Found) -> str:
    """« en revanche » opposes for sure, and a reason stands, where what is denied is the rest."""
    stands = fact.kind == "contrast" or (fact.kind == "cause" and fact.modality == "negated")
    return "asserted" if stands and fact.modality != "quoted" else fact.modality


def _told_twice(fact: Found, found: Sequence[Found]) -> bool:
    """« quatrième place » where « quatrième » is a fact already."""
    same = (f for f in found if f.kind == fact.kind == "rank" and f.sentence == fact.sentence)
    return any(fact.value != f.value and fact.value.contains(f.value) for f in same)


def as_facts(parsed: Parsed, found: Sequence[Found]) -> tuple[Fact, ...]:
    """Return the facts of a lesson, each with an id of its own."""
    facts: dict[str, Fact] = {}
    for item in found:
        measures = label(parsed, item)
        if not measures or _told_twice(item, found):
            continue
        words = item.evidence.of(parsed.text)
        ordinal = 0
        while (name := drafted_id(item.rule, item.kind, words, ordinal)) in facts:
            ordinal += 1
        facts[name] = Fact(
            id=name,
            kind=item.kind,
            evidence=item.evidence,
            value=item.value,
            measures=measures,
            approx=item.approx,
            modality=_modality(item),
            made_by=item.rule,
            state="draft",
        )
    return tuple(facts.values())
