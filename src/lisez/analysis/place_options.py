"""Wrong places: the article's own that are of the same kind, then others of the same list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lisez.analysis.candidates import Source
from lisez.analysis.found import Found
from lisez.analysis.gazetteer import kind_of, like, line_of, origins_like, towns_about
from lisez.analysis.numerals import plain
from lisez.analysis.options import said_alike
from lisez.core.typography import fold_space, folded

_LIST = re.compile(r"(?P<prep>à|en|au) (?P<one>[\w-]+) et (?P=prep) (?P<two>[\w-]+)", re.IGNORECASE)


def _lists(source: Source, found: re.Match[str], most: int) -> Iterator[str]:
    """Yield other pairs, « en Isère et en Savoie », of what the article does not name."""
    preposition, one, two = found.groups()
    text = plain(source.parsed.text)
    near = set(like(preposition.lower(), two)) | {two}
    if one not in near and one not in like(preposition.lower(), two):
        return
    fit = [other for other in like(preposition.lower(), one) if other != two and other not in text]
    others = source.shuffled(tuple(fit), one, two)
    yield from (
        f"{preposition} {a} et {preposition} {b}" for a, b in _pairs(one, two, others)[:most]
    )


def _pairs(one: str, two: str, others: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return pairs such that each name is met twice, the right pair counted.

    Were both of its names met more often than the others, the right pair would tell itself.
    """
    if len(others) < LEAST_OTHERS:
        return []
    first, second = others[:LEAST_OTHERS]
    return [(one, first), (second, two), (second, first)]


LEAST_OTHERS = 2


def _origins(source: Source, fact: Found, name: str, most: int) -> tuple[str, ...]:
    """Return other adjectives of towns near, for a pair « lyonnais et grenoblois » other pairs."""
    one, _, two = name.partition(" et ")
    text = plain(source.parsed.text)
    plural = text[: fact.value.start].rstrip()[-1:] in ("s", "x")
    fit = tuple(o for o in origins_like(one, plural=plural) if o != two and o not in text)
    others = source.shuffled(fit, name)
    if not two:
        return others[:most]
    return tuple(f"{a} et {b}" for a, b in _pairs(one, two, others)[:most])


_QUARTERS = (
    ("le Nord", "le Sud", "l'Est", "l'Ouest"),
    ("le Nord-Est", "le Nord-Ouest", "le Sud-Est", "le Sud-Ouest"),
)


def _quarters(source: Source, fact: Found, name: str) -> tuple[str, ...]:
    """« dans le Nord-Ouest »: the other three; () where one of the four is named besides."""
    text = source.parsed.text
    four = next((line for line in _QUARTERS if name in line), ())
    bare = [re.sub(r"^(?:le |l')", "", quarter) for quarter in four]
    around = text[: fact.value.start] + text[fact.value.end :]
    if not four or any(re.search(rf"\b{one}\b(?!-)", around, re.IGNORECASE) for one in bare):
        return ()
    curly = "’" in text
    return tuple(q.replace("'", "’") if curly else q for q in four if q != name)


def _as_known(near: tuple[str, ...], preposition: str, name: str, most: int) -> tuple[str, ...]:
    """Return the places next to one in its list, where the best known stand first.

    « Strasbourg » beside « Haguenau » and « Verdun » would be guessed as the largest.
    """
    line = line_of(preposition, name)
    if name not in line:
        return near
    rank = line.index(name)
    nearest = sorted(near, key=lambda other: (abs(line.index(other) - rank), other))
    return tuple(nearest[: most + SPARE])


SPARE = 3  # places besides those wanted, of which the article may name some


def places_like(source: Source, fact: Found, most: int) -> tuple[str, ...]:
    """Return up to `most` names that could stand in the place's stead, () for a list of places.

    None stands in the sentence itself nor in the headings; the article's own come first, but
    only where neither can hold the other: towns among towns, countries of a list among these.
    """
    text = source.parsed.text
    name = plain(fold_space(fact.value.of(text)))
    preposition = fact.unit
    if preposition == "adjectif":
        return _origins(source, fact, name, most)
    if found := _LIST.fullmatch(name):
        return tuple(_lists(source, found, most))
    if " et " in name or " ou " in name or " puis " in name or not preposition:
        return ()
    if quarters := _quarters(source, fact, name):
        return quarters[:most]
    kind = kind_of(preposition, name)
    if not kind:
        return ()
    own = [
        fold_space(other.value.of(text))
        for other in source.facts
        if other.kind == "place" and other.unit == preposition
        if not said_alike(source.parsed, fact.sentence, other.sentence)
        if kind_of(preposition, plain(fold_space(other.value.of(text)))) == kind
    ]
    near = like(preposition, name) or (towns_about(text) if preposition == "à" else ())
    made = source.shuffled(_as_known(near, preposition, name, most), name, "places")
    made = tuple(sorted(made, key=lambda other: abs(other.count("-") - name.count("-"))))
    seen = folded(fact.evidence.of(text) + " ".join(h for _, h in source.parsed.article.headings))
    fit = [other for other in dict.fromkeys((*own, *made)) if folded(other) not in seen]
    return tuple(_each_apart(fit))[:most]


def _each_apart(names: Iterable[str]) -> list[str]:
    """Leave out « Dax-sur-Mer » after « Dax », which may be one place, and « Dax puis à Pau »."""
    apart: list[str] = []
    for name in names:
        said = set(re.split(r"\W+", folded(name)))
        one = not said & {"puis", "et", "ou", "a", "en"}
        if one and not any(said <= other or other <= said for other in map(_parts, apart)):
            apart.append(name)
    return apart


def _parts(name: str) -> set[str]:
    return set(re.split(r"\W+", folded(name)))
