"""Sentences made false by the opposite of a quality or of a manner: see `qualities`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Contrast, argued, joins, made
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.qualities import ADJECTIVES, ADVERBS, PREDICATES, SUPERLATIVES
from lisez.analysis.wordlists import words


def quality(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« La ligne est partiellement rouverte » … « entièrement »; « milieu rural » … « urbain »."""
    parsed = source.parsed
    if argued(sentence.span.of(parsed.text)):
        return
    for token in parsed.of(sentence):
        other = _opposite(parsed, token)
        if not other or token.entity or not joins(parsed, token, other):
            continue
        if _both(parsed, token, other) or _graded(parsed, token):
            continue
        other = other.capitalize() if token.text[0].isupper() else other
        yield made(source, sentence, "quality", token.span, other)


def _opposite(parsed: Parsed, token: Token) -> str:
    word = token.text.lower()
    if word in ADVERBS:
        return "" if _misplaced(parsed, token) else ADVERBS[word]
    if word in SUPERLATIVES and _superlative(parsed, token):
        return SUPERLATIVES[word]
    if word in PREDICATES and _predicate(parsed, token):
        return PREDICATES[word]
    return ADJECTIVES[word] if word in ADJECTIVES and _qualifies(parsed, token) else ""


_WHOLLY = words("totalement complètement entièrement intégralement partiellement")
_GROWS = re.compile(
    r"(?:augment|cr[oû]|progress|étend|grandi|développ|devien|devin|baiss|diminu|recul|avanc|répan"
    r"|propag|agrandi)[^,;:]{0,25}\Z",
    re.IGNORECASE,
)


def _misplaced(parsed: Parsed, token: Token) -> bool:
    """« la bat complètement », « légèrement plus claire », « répond rapidement »: odd turned.

    In part is what is done to a thing, « partiellement détruit »; slow is what takes time.
    """
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    word = token.text.lower()
    if word in _WHOLLY:
        return after.pos not in ("ADJ", "VERB") or after.text.endswith(("er", "ant"))
    if word in ("rapidement", "lentement"):
        return (
            _GROWS.search(plain(parsed.text[max(0, token.span.start - 40) : token.span.start]))
            is None
        )
    return after.text.lower() in ("plus", "moins", "et", "ou")


def _before(parsed: Parsed, token: Token, count: int) -> list[str]:
    sentence = parsed.sentence(token)
    first = max(sentence.first, token.index - count)
    return [t.text.lower() for t in parsed.tokens[first : token.index]]


def _superlative(parsed: Parsed, token: Token) -> bool:
    """« le plus long fleuve »; not « l’un des plus longs », « la plus âgée navigatrice »."""
    before = _before(parsed, token, 4)
    one_of = {"un", "une", "parmi", "des", "au", "aux"} & set(before)
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    if token.lemma == "jeune" and after.pos in ("NOUN", "PROPN"):
        return False
    return before[-1:] == ["plus"] and before[-2:-1] in (["le"], ["la"], ["les"]) and not one_of


_IS = words(
    "est sont était étaient fut furent reste restent resta devient deviennent devint demeure"
)
_DEGREE = words("très trop assez peu plus moins particulièrement fort bien aussi tout")


def _predicate(parsed: Parsed, token: Token) -> bool:
    """« est stable », « reste très difficile »; « est possible que » is followed by a mood."""
    before = _before(parsed, token, 2)
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)].text.lower()
    led = before[-1:] and before[-1] in _IS
    graded = len(before) == 2 and before[-1] in _DEGREE and before[0] in _IS
    return bool(led or graded) and token.pos != "NOUN" and after not in ("que", "qu'", "de", "d'")


_FIXED = re.compile(
    r"\b(?:sans|lac|ut|do|ré|mi|fa|sol|la|si|cas de force|force|brigadier|sergent|tambour|ministre"
    r"|conseil|commerce|discours|complément|objet|style|train|vol|service|produits?|dérivées?"
    r"|plan|transports?|déplacements?|communauté|chauffage) \Z",
    re.IGNORECASE,
)


def _qualifies(parsed: Parsed, token: Token) -> bool:
    """« la politique extérieure », « un rôle majeur »; not « l’intérieur », « un mineur »."""
    before = parsed.tokens[max(0, token.index - 1)]
    if token.pos in ("NOUN", "PROPN", "VERB") or token.index == parsed.sentence(token).first:
        return False
    led = before.pos in ("NOUN", "ADJ") or before.text.lower() in (*_IS, *_DEGREE)
    return led and not _FIXED.search(
        plain(parsed.text[max(0, token.span.start - 24) : token.span.start])
    )


def _both(parsed: Parsed, token: Token, other: str) -> bool:
    """« les zones rurales et urbaines »: the other stands in the sentence as well."""
    own = [t.text.lower() for t in parsed.of(parsed.sentence(token))]
    stems = {word[: max(4, len(word) - 3)] for word in own}
    mine = token.text.lower()
    again = sum(word[:5] == mine[:5] for word in own) > 1
    return again or other[: max(4, len(other) - 3)] in stems


def _graded(parsed: Parsed, token: Token) -> bool:
    """« plus ou moins facilement », « si fortement que », « pas directement »: said in part."""
    before = _before(parsed, token, 3)
    part = {"pas", "ni", "non", "si", "tellement", "ou", "presque", "quasi", "peu", "seulement"}
    return bool(part & set(before[-2:])) or (bool(before) and before[-1] == "et")
