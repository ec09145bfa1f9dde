"""People and organisations that a role ties to each other: « Anne Roy, directrice d’Aubrel »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lisez.analysis.facts.measured import of
from lisez.analysis.facts.people import people
from lisez.analysis.found import Found
from lisez.analysis.gazetteer import ALL_TOWNS, kind_of
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

_NAME = r"[A-ZÀÂÇÉÈÊÎÔÖÜŒ][\w-]+(?:'[A-Z]\w*)?"
_OF = re.compile(
    rf"(?:^| )(?P<noun>(?!et |en |la |le )[a-zàâéèêîôç-]+|PDG)(?: \w+)?"
    r" (?:d'|de |du |de la |de l'|des )"
    rf"(?P<name>{_NAME}(?: {_NAME})*)(?= et |$|,)"
)


def _is_place(parsed: Parsed, name: str) -> bool:
    """« président de Bretagne », for one lives « en Bretagne », « ministre d’État »."""
    listed = name == "État" or name in ALL_TOWNS or kind_of("en", name) or kind_of("au", name)
    return bool(listed) or re.search(rf"\b(?:à|en) {re.escape(name)}\b", parsed.text) is not None


_TOWN_ROLE = re.compile(r"(?:maire|adjointe?|curé|évêque|archevêque)$")
_KIND = re.compile(
    r"\b(?P<kind>[Ll]'(?:entreprise|association|agence|usine|école|organisation)"
    r"|[Ll]a (?:société|conserverie|compagnie|banque|start-up|coopérative)"
    r"|[Ll]e (?:groupe|club|syndicat|cabinet|fabricant))"
    rf" (?P<name>{_NAME}(?: {_NAME})*)"
)


def holders(parsed: Parsed) -> Iterator[Found]:
    """Yield the people who have a role; the value is the name, `other` the role."""
    for fact in people(parsed):
        if fact.other is not None:
            yield replace(
                fact,
                kind="person",
                value=fact.other,
                other=fact.value,
                measures=f"qui est {fact.value.of(parsed.text)}",
                rule="holder",
            )


def organisations(parsed: Parsed) -> Iterator[Found]:
    """Yield organisations: by a person's role there, `other` the person; or by their kind.

    What a mayor is mayor of is a town.
    """
    for fact in people(parsed):
        role = plain(fact.value.of(parsed.text))
        for found in _OF.finditer(role):
            start = fact.value.start
            name = Span(start + found.start("name"), start + found.end("name"))
            if _TOWN_ROLE.match(found["noun"]):
                yield replace(
                    fact,
                    kind="place",
                    value=name,
                    measures=f"ville dont {fact.subject} est {found['noun']}",
                    rule="place-role",
                    unit="de",
                )
                continue
            if _is_place(parsed, name.of(parsed.text)):
                continue
            yield replace(
                fact,
                kind="organisation",
                value=name,
                measures=f"organisation dont {fact.subject} est {found['noun']}",
                rule="organisation-role",
            )
    text = plain(parsed.text)
    for sentence in parsed.sentences:
        for found in _KIND.finditer(text, *sentence.span) if sentence.parsed else ():
            yield Found(
                kind="organisation",
                value=Span(*found.span("name")),
                evidence=sentence.span,
                sentence=sentence.index,
                measures=f"nom {of(found['kind'])}",
                rule="organisation-named",
            )
