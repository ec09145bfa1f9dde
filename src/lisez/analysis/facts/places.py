"""Finder for places: after a preposition of place, and the towns that adjectives name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.stated import Label, matches, stated
from lisez.analysis.found import Found
from lisez.analysis.gazetteer import ALL_TOWNS, ORIGINS, kind_of, origins_like
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

_WORD = r"[A-ZÀÂÇÉÈÊÎÔÖÜŒ][\w-]+(?:(?<=-[dl])'[A-ZÀÂÇÉÈÊÎÔÖÜŒ][\w-]+)?"
_PLACE = rf"{_WORD}(?: (?:(?:de|du|des|la|le|les|sur|sous) |d'|l')?{_WORD}){{0,3}}"
PLACED = re.compile(
    r"(?<![\w'-])(?P<prep>[àÀ]|[Ee]n|[Aa]u|[Aa]ux|[Dd]ans)"
    rf" (?P<name>(?:(?:le|la|les) |l')?{_PLACE})"
    rf"(?P<more>(?:,? (?:et|ou|puis) (?:à|en|au|aux) {_PLACE})*)(?![\w'-])"
)
_TOWNSMAN = rf"(?:{'|'.join(w for line in ORIGINS for w in line)})(?:x|s|e|es|ne|nes)?"
_ORIGIN = re.compile(rf"\b(?P<one>{_TOWNSMAN})(?: et {_TOWNSMAN})?\b")


def places(parsed: Parsed) -> Iterator[Found]:
    """Yield places; the value is the name, or all of a list with its prepositions.

    The unit is the preposition, « à », « en », « au », « aux » or « dans », so that places
    after the same one may be compared.
    """
    people = {e.span.of(parsed.text) for e in parsed.entities if e.label == "PER"}
    for sentence, found in matches(parsed, PLACED):
        preposition = found["prep"].lower()
        name = Span(*found.span("name"))
        if name.of(parsed.text) not in people and _is_place(parsed, name, preposition):
            label = Label("place", f"place-{_RULES[preposition]}", MEASURES, preposition)
            yield stated(parsed, sentence, Span(*found.span()) if found["more"] else name, label)
    for sentence, found in matches(parsed, _ORIGIN):
        named = any(t.entity in ("ORG", "MISC", "PER") for t in parsed.within(Span(*found.span())))
        before = plain(parsed.text[: found.start()]).split()[-1:]  # « le Stade rennais »
        capital = bool(before) and before[0][0].isupper()
        if origins_like(found["one"]) and not named and not capital:
            label = Label("place", "place-origin", "origine", "adjectif")
            yield stated(parsed, sentence, Span(*found.span()), label)


MEASURES = "lieu"
_RULES = {"à": "at", "en": "in", "au": "at", "aux": "at", "dans": "within"}


def _is_place(parsed: Parsed, name: Span, preposition: str) -> bool:
    """« à Nantes », « en Suède »; not « à Paul », « en Master », « au Stade rennais »."""
    words = plain(name.of(parsed.text))
    if (preposition in ("à", "en")) == bool(re.match(r"(?:les? |la |l')", words)):
        return False  # « dans Paris » says less than where, « à la Une » nothing of it
    if words.isupper() or words in ("Dieu", "Noël"):
        return False  # « lié à l'ARN »
    if words in ALL_TOWNS or kind_of(preposition, words):
        return True
    tokens = [t for t in parsed.within(name) if t.text[0].isupper()]
    return bool(tokens) and all(token.entity == "LOC" for token in tokens)
