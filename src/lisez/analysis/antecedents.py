"""Who « il » or « elle » is, where what stands before leaves no doubt: a statement names them.

« Anne Roy naît à Dax. Elle ouvre une école en 1947. » … « Anne Roy ouvre une école en 1947. »
"""

from __future__ import annotations

from dataclasses import dataclass

from lisez.analysis import genders
from lisez.analysis.candidates import Source
from lisez.analysis.everyone import people
from lisez.analysis.gates.impersonal import impersonal
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.spans import Span
from lisez.core.typography import fold_space

_GENDERS = {"il": "M", "elle": "F"}
MOST_BACK = 4  # sentences


@dataclass(frozen=True, slots=True)
class Named:
    """The place of a pronoun, and the whole name that can stand there."""

    pronoun: Span
    name: str


def named(source: Source, index: int) -> Named | None:
    """Return whom the subject of a sentence is, None where it is no pronoun or in doubt."""
    parsed = source.parsed
    sentence = parsed.sentences[index]
    pronoun = _pronoun(parsed, sentence)
    if pronoun is None or sum(t.text.lower() in _ALL for t in parsed.of(sentence)) > 1:
        return None
    gender = _GENDERS[pronoun.text.lower()]
    before = parsed.before(sentence)
    for _ in range(MOST_BACK):
        if before is None or not before.parsed or _others(source, before, gender):
            return None
        again = _pronoun(parsed, before)
        if again is None:
            name = _subject(source, before, gender)
            return Named(pronoun.span, name) if name else None
        if again.text.lower() != pronoun.text.lower():
            return None
        before = parsed.before(before)
    return None


_ALL = frozenset(("il", "elle", "ils", "elles"))


def _pronoun(parsed: Parsed, sentence: Sentence) -> Token | None:
    """Return « il » or « elle » where it is the subject of the main verb, and someone."""
    root = parsed.root(sentence)
    subject = None if root is None else parsed.child(root, "nsubj")
    if subject is None or subject.text.lower() not in _GENDERS or impersonal(parsed, subject):
        return None
    before = parsed.text[max(0, subject.span.start - 1) : subject.span.start]
    return None if before in ("-", "’", "'") else subject


def _people_in(source: Source, sentence: Sentence) -> list[str]:
    """Return the names of people in a sentence, each whole where the article gives it whole."""
    parsed = source.parsed
    said = [
        fold_space(e.span.of(parsed.text))
        for e in parsed.entities_in(sentence.span)
        if e.label == "PER"
    ]
    return list(dict.fromkeys(_whole(source, name) for name in said))


def _whole(source: Source, name: str) -> str:
    known = [one for one in people(source) if one.endswith(" " + name)]
    return known[0] if len(known) == 1 else name


def _others(source: Source, sentence: Sentence, gender: str) -> bool:
    """Say whether a sentence names more than one whom a pronoun of that gender may mean."""
    fit = [
        name
        for name in _people_in(source, sentence)
        if " " not in name or genders.of_name(name) in (gender, "")
    ]
    return len(fit) > 1


def _subject(source: Source, sentence: Sentence, gender: str) -> str:
    """Return the whole name of the subject of a sentence, "" where it is none of that gender."""
    parsed = source.parsed
    root = parsed.root(sentence)
    subject = None if root is None else parsed.child(root, "nsubj")
    if subject is None or subject.entity != "PER":
        return ""
    entity = next((e for e in parsed.entities if e.first <= subject.index < e.last), None)
    name = "" if entity is None else _whole(source, fold_space(entity.span.of(parsed.text)))
    whole = " " in name
    return name if name[:1].isupper() and (not whole or genders.of_name(name) == gender) else ""
