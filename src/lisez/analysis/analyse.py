"""An article in, everything that was found out: facts, terms, and questions to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lisez.analysis import facts as finders
from lisez.analysis import glossary
from lisez.analysis.candidates import Source, drafted_id
from lisez.analysis.drafting import Drafting
from lisez.analysis.families import ORDER, propose
from lisez.analysis.found import Found
from lisez.analysis.gates import Gates
from lisez.analysis.language import is_french
from lisez.analysis.model import Progress, loaded
from lisez.analysis.parsed import Parsed
from lisez.analysis.ranker import rank
from lisez.core.article import Article
from lisez.core.errors import LisezError
from lisez.core.facts import Fact
from lisez.core.glossary import Term
from lisez.core.questions import AnyQuestion, Focus
from lisez.core.typography import fold_space

LOADED, PARSED = 0.6, 0.9  # shares of the work, as it mostly falls out
LEAST_SENTENCES = 2


@dataclass(frozen=True)
class Analysis:
    """What was found in one article.

    `questions` are those to ask (state draft) in the order in which they were chosen, then
    the spares, best first. `remarks` says of a question, by id, what a teacher wants to
    know: its rank, its score, and the gates that it barely passed.
    """

    facts: tuple[Fact, ...]
    terms: tuple[Term, ...]
    questions: tuple[AnyQuestion, ...]
    remarks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wishes:
    """What is wanted: `count` None asks for as many questions as hold."""

    seed: int = 0
    count: int | None = None
    focus: Focus = "comprehension"


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
    parsed = model.parse(article, lambda share: progress(LOADED + (PARSED - LOADED) * share))
    if sum(sentence.parsed for sentence in parsed.sentences) < LEAST_SENTENCES:
        raise LisezError("no-sentences", file=name)
    found = analysed(parsed, wishes or Wishes())
    progress(1.0)
    return found


def refuse_unfit(article: Article, name: str) -> None:
    """Raise LisezError `not-french` for a text in another language."""
    if not is_french(article.text):
        raise LisezError("not-french", file=name)


def analysed(parsed: Parsed, wishes: Wishes) -> Analysis:
    """Return what is found in a parsed article."""
    found = finders.find(parsed)
    facts = as_facts(parsed, found)
    source = Source(parsed, found, Gates(parsed), wishes.seed)
    drafting = Drafting(parsed, rank(propose(source), ORDER), facts)
    chosen = drafting.choose(wishes.focus, wishes.count)
    return Analysis(
        facts, glossary.candidates(parsed, found), tuple(chosen.questions), chosen.remarks
    )


def as_facts(parsed: Parsed, found: tuple[Found, ...]) -> tuple[Fact, ...]:
    """Return the facts of a lesson, each with an id of its own."""
    facts: dict[str, Fact] = {}
    for item in found:
        words = item.evidence.of(parsed.text)
        ordinal = 0
        while (name := drafted_id(item.rule, item.kind, words, ordinal)) in facts:
            ordinal += 1
        facts[name] = Fact(
            id=name,
            kind=item.kind,
            evidence=item.evidence,
            value=item.value,
            measures=fold_space(item.measures),
            approx=item.approx,
            modality=item.modality,
            made_by=item.rule,
            state="draft",
        )
    return tuple(facts.values())
