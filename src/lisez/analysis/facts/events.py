"""Finders for what happens: beginnings and ends, named events, prizes; and for contrasts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.phrases import phrase
from lisez.analysis.facts.stated import Label, matches, stated
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span

_PHASE = re.compile(
    r"\b(?:(?:sign|marqu)(?:e|ent|a|ait|era)(?: donc| ainsi)?"
    r" (?:l'épilogue|la fin|le début|le terme|le point de départ|la naissance)"
    r"|pren(?:d|nent|dra) fin|s'(?:achèv|esquiss)(?:e|ent|era)"
    r"|se (?:dessin|termin)(?:e|ent|era|ait)"
    r"|voi(?:t|ent) le jour|a (?:vu le jour|pris fin|ouvert ses portes|fermé ses portes))\b"
)
_NAMED = re.compile(
    r"\b(?:fusion|départ|arrivée|élection|rachat|ouverture|fermeture|création|construction"
    r"|rapprochement|démission|nomination|inauguration|lancement|naissance|disparition"
    r"|réouverture|restauration|projet)s?(?= (?:de|du|des|d'))",
    re.IGNORECASE,
)
_PRIZE = re.compile(
    r"\b(?:re(?:çoit|çoivent|çut|cevra|cevront|çu)|rempor\w+|obtien\w+|obtenu|décroch\w+|gagn\w+)"
    r" (?P<value>(?:une?|le|la|l')[ ]?"
    r"(?:(?:prix|médaille|trophée|bourse|titre|subvention)\b"
    r"(?: (?:du |de la |de l'|des |de |d')[\w'-]+)?"
    r"|[A-ZÉ][\w-]+(?: [A-ZÉ][\w-]+)+))"
)
_CONTRAST = re.compile(
    r"(?:(?<=, )(?:mais|alors qu(?:e|')|tandis qu(?:e|'))|(?<=, )quand(?= l[ea']| les| l')"
    r"|\b(?:en revanche|toutefois|cependant|néanmoins|pourtant|pour autant|au contraire"
    r"|à l'inverse)\b)",
    re.IGNORECASE,
)


_IF = re.compile(r"\b(?:si|s') ?[^,;]*$", re.IGNORECASE)  # « si l’année se termine bien »


def events(parsed: Parsed) -> Iterator[Found]:
    """« la fusion des deux ports », « prend fin », « recevra le prix de la ville »."""
    for sentence, found in matches(parsed, _PHASE):
        if _IF.search(plain(parsed.text[sentence.span.start : found.start()])):
            continue
        yield stated(
            parsed, sentence, Span(*found.span()), Label("event", "phase", "ce qui se passe")
        )
    for sentence, found in matches(parsed, _NAMED):
        first = next(iter(parsed.within(Span(*found.span()))))
        tokens = phrase(parsed, first, 8)
        if len(tokens) > 2 and first.pos == "NOUN":
            value = parsed.span_of(tokens)
            yield stated(parsed, sentence, value, Label("event", "named", "événement"))
    for sentence, found in matches(parsed, _PRIZE):
        value = Span(*found.span("value"))
        yield stated(parsed, sentence, value, Label("event", "prize", "récompense"))


def contrasts(parsed: Parsed) -> Iterator[Found]:
    """« mais », « , tandis que », « en revanche »; « , quand le port … » where both hold now."""
    for sentence, found in matches(parsed, _CONTRAST):
        span = Span(*found.span())
        if found.group() != "quand" or _at_once(parsed, sentence, span):
            yield stated(parsed, sentence, span, Label("contrast", "contrast", "mot qui oppose"))


def _at_once(parsed: Parsed, sentence: Sentence, word: Span) -> bool:
    """« Brest est un port, quand Rennes est une ville »: no moment, for both are in the present."""
    verbs = [t for t in parsed.of(sentence) if t.finite and t.pos in ("VERB", "AUX")]
    before = [t for t in verbs if t.span.end <= word.start]
    after = [t for t in verbs if t.span.start >= word.end]
    both = bool(before) and bool(after)
    habit = re.search(r"\b(?:toujours|souvent|chaque|parfois)\b", sentence.span.of(parsed.text))
    return both and not habit and all(t.feature("Tense") == "Pres" for t in before[-1:] + after[:1])
