"""The name of a place, a body or a people blanked in its passage, to be typed.

No options: which name stands there, nobody tells without the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.cohesion import word_count
from lisez.analysis.gazetteer import ALL_TOWNS, COUNTRIES
from lisez.analysis.language_gap import typeset
from lisez.analysis.name_vetoes import veto
from lisez.analysis.options import alone_and_vague
from lisez.analysis.proper_names import ProperName, proper_names
from lisez.analysis.showing import Passage, displayed
from lisez.analysis.typed_names import TypedName, typed_name
from lisez.core.typography import NBSP, fold_space, folded

FAMILY = "name_gap"
STEMS = {
    "place": "Quel nom de lieu manque dans ce passage ? Écrivez-le.",
    "name": "Quel nom propre manque dans ce passage ? Écrivez-le.",
}
LEAST_WORDS = 8  # of the sentence


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every name that its excerpt does not tell."""
    for sentence in source.parsed.sentences:
        found = tuple(proper_names(source.parsed, sentence)) if sentence.parsed else ()
        shown = source.gates.excerpt(sentence.index) if found else None
        if shown is None or word_count(sentence.span.of(source.parsed.text)) < LEAST_WORDS:
            continue
        seen = displayed(source, shown)
        if alone_and_vague(source, sentence.index, seen):
            continue
        for name in found:
            if not veto(source, name, seen):
                yield _candidate(source, name, shown)


def easily_guessed(source: Source, name: ProperName) -> bool:
    """« en Suède », « à Lyon »: among the places that everybody knows."""
    said = fold_space(name.span.of(source.parsed.text))
    countries = (names for lists in COUNTRIES.values() for _, names in lists)
    return said in ALL_TOWNS or any(said in names for names in countries)


def _accepted(name: ProperName, said: str) -> tuple[str, ...]:
    """« à Kars », « dans les Alpes » are right too."""
    article = {"au": "le", "du": "le", "aux": "les", "des": "les"}.get(name.article, name.article)
    whole = _led(article, said)
    led = (whole, _led(name.preposition, whole), _led(name.article, said))
    return tuple(one for one in dict.fromkeys(led) if one != said)


def _led(word: str, said: str) -> str:
    joint = "" if word.endswith("'") or not word else " "
    return f"{word}{joint}{said}"


def _candidate(source: Source, name: ProperName, shown: Passage) -> Candidate:
    said = fold_space(name.span.of(source.parsed.text))
    kind = "place" if name.place else "name"
    asked = TypedName(
        span=name.span,
        rule=f"{FAMILY}.{kind}",
        stem=typeset(STEMS[kind]),
        explain=f"L’article donne ici «{NBSP}{said}{NBSP}».",
        accept=_accepted(name, said),
        features={
            "named": sum(words.count(folded(said)) for words in source.folded),
            "guessed": float(easily_guessed(source, name)),
        },
    )
    return typed_name(source, shown, asked)
