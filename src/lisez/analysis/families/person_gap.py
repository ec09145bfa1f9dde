"""A person's full name blanked in its passage, to be typed.

No options: among the article's people readers often knew whom the time and the trade fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.cohesion import word_count
from lisez.analysis.everyone import people
from lisez.analysis.facts.people import NAME, is_role, names
from lisez.analysis.showing import announced, displayed
from lisez.analysis.typed_names import TypedName, typed_name
from lisez.core.spans import Span
from lisez.core.typography import NNBSP, fold_space, folded

FAMILY = "person_gap"
STEM = f"Quel nom de personne manque dans ce passage{NNBSP}? Écrivez-le."
MOST_NAMED = 0.3  # share of the sentences that name whom an article is all about
LEAST_WORDS = 10  # of the sentence: fewer say too little of anybody

_ELIDED = re.compile(r"(?:\b(?:de|que|lorsque|puisque|jusque)\s|['’])\Z", re.IGNORECASE)
# « les deux saisons suivantes », « l’un d’eux »: of what, nobody knows.
_FOLLOWS = re.compile(
    r"\b(?:suivante?s?|précédente?s?|les autres|de même|le lendemain|eux|elles)\b", re.IGNORECASE
)
_KIN = re.compile(
    r"\b(?:père|mère|fils|fille|frère|sœur|épouse|époux|mari|femme|veuve|veuf|roi|reine)\b",
    re.IGNORECASE,
)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every full name that its excerpt does not tell."""
    everyone = _everyone(source)
    for sentence in source.parsed.sentences:
        spans = tuple(names(source.parsed, sentence)) if sentence.parsed else ()
        shown = source.gates.excerpt(sentence.index) if spans else None
        for span in spans if shown else ():
            known = fold_space(span.of(source.parsed.text)) in everyone
            if known and not _vetoed(source, span, shown or ()):
                yield _candidate(source, span, shown or ())


def _everyone(source: Source) -> tuple[str, ...]:
    """Return all full names but those in the names of works."""
    text = source.parsed.text
    return tuple(name for name in people(source) if not _only_of(text, name))


def _only_of(text: str, name: str) -> bool:
    """« le Boléro de Maurice Ravel » speaks of the work, as long as he is not met elsewhere."""
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    work = re.compile(r"\b[A-ZÉÈ][^\W\d]+ (?:de |d['’])\Z")
    return all(work.search(text[max(0, at - 30) : at]) for at in places)


def _surname(name: str) -> str:
    return folded(name.rsplit(maxsplit=1)[-1])


def _vetoed(source: Source, span: Span, shown: Sequence[int]) -> bool:
    text = source.parsed.text
    whole = displayed(source, tuple(shown))
    excerpt = whole.of(text)
    asked = source.parsed.sentences[shown[-1]].span.of(text)
    return (
        word_count(asked) < LEAST_WORDS
        or _ELIDED.search(text[whole.start : span.start]) is not None
        or _KIN.search(asked) is not None
        or _alone(source, span, whole)
        or _twice(source, span, excerpt)
        or announced(source, tuple(shown), _surname(span.of(text)))
        or _listed(text, span)
        or _of_a_thing(source, span)
        or _FOLLOWS.search(asked) is not None
        or _known(source, span)
    )


def _alone(source: Source, span: Span, shown: Span) -> bool:
    """« Pour tuer le temps, ____ chante »: nothing else is named or numbered that tells who."""
    rest = (t for t in source.parsed.within(shown) if not t.span.overlaps(span))
    return not any(
        (token.pos in ("PROPN", "NUM") and not token.text.islower()) or token.text[:1].isdigit()
        for token in rest
    )


def _twice(source: Source, span: Span, excerpt: str) -> bool:
    """« ____ a gagné, et Tissot sourit »: the surname stands beside its gap."""
    return folded(excerpt).count(_surname(span.of(source.parsed.text))) > 1


def _listed(text: str, span: Span) -> bool:
    """« Louis Girard et ____ », « ____, Marc Tissot et Paul Serrat »: any name would do."""
    before, after = text[max(0, span.start - 200) : span.start], text[span.end : span.end + 40]
    return (
        re.search(r"(?:\bet|\b[A-ZÉ][^\W\d]+,|\bou|\bpuis|\()\s?\Z", before) is not None
        or re.match(rf"\s(?:et|ou|puis)\b|\s?[:\-–]|, {NAME}", after) is not None
    )


def _of_a_thing(source: Source, span: Span) -> bool:
    """« le trophée ____ » bears a name, « le botaniste ____ » has one."""
    token = source.parsed.within(Span(span.start - 2, span.start - 1))
    noun = bool(token) and token[0].pos in ("NOUN", "PROPN", "ADJ")
    return noun and not is_role(source.parsed, token[0].span)


def _known(source: Source, span: Span) -> bool:
    """Whom the heading names, or nearly every sentence, needs no reading to be guessed."""
    surname = _surname(span.of(source.parsed.text))
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    naming = sum(surname in words for words in source.folded)
    return surname in headings or naming > MOST_NAMED * len(source.folded)


def _candidate(source: Source, span: Span, shown: Sequence[int]) -> Candidate:
    text = source.parsed.text
    sentence, name = source.parsed.sentences[shown[-1]], span.of(text)
    asked = TypedName(
        span=span,
        rule=f"{FAMILY}.name",
        stem=STEM,
        explain=f"L’article nomme ici {name}.",
        accept=(fold_space(name).split(maxsplit=1)[1],),
        features={
            "first": float(span.start == sentence.span.start),
            "named": folded(text).count(_surname(name)),
        },
    )
    return typed_name(source, tuple(shown), asked)
