"""Sentences made false by one word: its opposite, its degree, the side of a bound, a kinship."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Contrast, joins, made
from lisez.analysis.opposites import KIN, OPPOSITES
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span


def opposite(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« La première expédition de Dax est un échec » … « est un succès »."""
    parsed = source.parsed
    for token in parsed.of(sentence):
        other = OPPOSITES.get(token.text.lower(), "")
        if not other or not joins(parsed, token, other):
            continue
        if token.entity and not _half(parsed, token):
            continue
        if any(refuses(parsed, token) for refuses in WORD_VETOES):
            continue
        other = other.capitalize() if token.text[0].isupper() else other
        yield made(source, sentence, "opposite", token.span, other)


_HALVES = re.compile(r"(?:orient|occident|septentrion|méridion)al(?:es?)?")


def _half(parsed: Parsed, token: Token) -> bool:
    """« la Francie occidentale »: of a land one half; « les Indes orientales » are no half."""
    before = parsed.tokens[max(0, token.index - 1)].text
    return _HALVES.fullmatch(token.text) is not None and before not in ("Indes", "Europe", "Église")


_NOUNS = words(
    "échec échecs succès victoire victoires défaite défaites hausse hausses baisse baisses nord sud"
    " est ouest nord-est nord-ouest sud-est sud-ouest majorité minorité avantage avantages"
    " inconvénient inconvénients partisan partisans adversaire adversaires augmentation diminution"
)
_ADJECTIVES = re.compile(
    r"(?:interdit|autorisé|gratuit|payant|publi|privé|favorable|hostile|supérieur|inférieur|positi"
    r"|négati|orient|occident|septentri|méridio|premi|derni|majoritaire|minoritaire)"
)


def _other_class(parsed: Parsed, token: Token) -> bool:
    """« le public applaudit », « une ferme », « il est »: another word of the same letters."""
    word = token.text.lower()
    if word in _NOUNS:
        return token.pos not in ("NOUN", "PROPN") and not (word == "est" and _east(parsed, token))
    if _ADJECTIVES.match(word):
        return token.pos == "NOUN" or _forbids(parsed, token)
    return token.pos not in ("VERB", "AUX")


def _forbids(parsed: Parsed, token: Token) -> bool:
    """« Le maire interdit la vente » would be « autorise », not « autorisé »."""
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    helped = parsed.child(token, "aux", "cop") is not None
    return token.text.lower() == "interdit" and after.pos == "DET" and not helped


def _east(parsed: Parsed, token: Token) -> bool:
    return parsed.tokens[token.index - 1].text.lower() in ("l'", "d'")


def _of_a_phrase(parsed: Parsed, token: Token) -> bool:
    """« avec succès », « une victoire sur », « ouvre le score », « la première fois »."""
    word = token.text.lower()
    before = [t.text.lower() for t in parsed.tokens[max(0, token.index - 2) : token.index]]
    after = [t.text.lower() for t in parsed.tokens[token.index + 1 : token.index + 7]]
    if word in ("succès", "échec", "victoire", "défaite"):
        return before[-1:] not in (["un"], ["une"], ["la"], ["cette"]) or "sur" in after
    if word in ("échecs", "victoires", "défaites"):
        return True  # « remporte des victoires »
    if word in ("majorité", "minorité"):
        return before[-1:] != ["la"] or after[:1] not in (["de"], ["des"], ["du"])
    won = word in ("remporte", "remportent", "remporta", "remporté")
    if won and not set(after[:3]) & _LOST:
        return True
    return bool(set(after[:3]) & _PHRASES.get(word, frozenset()))


_LOST = words("élection élections bataille guerre procès finale match scrutin vote combat")


_ORDINAL = words(
    "fois ministre ministres guerre abord lieu plan secrétaire mondial mondiale tour pas âge vue"
    " étage an ans année années jours mois temps siècle semaine trimestre semestre"
)
_PHRASES = {
    **dict.fromkeys(("premier", "première", "premiers", "premières"), _ORDINAL),
    **dict.fromkeys(("dernier", "dernière", "derniers", "dernières"), _ORDINAL),
    **dict.fromkeys(("ferme", "ferment", "ferma"), words("yeux marche parenthèse")),
    **dict.fromkeys(("gagne", "gagnent", "gagna", "gagné"), words("à en vie argent du")),
    **dict.fromkeys(("perd", "perdent", "perdit", "perdu"), words("vie temps père mère vue")),
    **dict.fromkeys(("quitte", "quittent", "quitta", "quitté"), words("monde scène vie")),
}


def _idle_rank(parsed: Parsed, token: Token) -> bool:
    """« Premier de sa classe », « un premier festival », « les deux premiers »:."""
    word = token.text.lower()
    if not word.startswith(("premi", "derni")):
        return False
    before = parsed.tokens[max(0, token.index - 1)].text.lower()
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    if before not in ("le", "la", "les", "du", "au") or after.pos not in ("NOUN", "PROPN"):
        return True
    following = [t.text.lower() for t in parsed.tokens[token.index + 2 : token.index + 4]]
    if "à" in following:  # « la première femme à courir »
        return True
    led = parsed.tokens[max(0, token.index - 2)]
    return not (led.text == "," or led.lemma in ("être", "devenir") or _is_named(parsed, token))


def _is_named(parsed: Parsed, token: Token) -> bool:
    """« Le dernier maire de Dax fut Paul Morel »: one is named, whose rank cannot be two."""
    sentence = parsed.sentence(token)
    said = parsed.text[token.span.end : sentence.span.end]
    opens = token.index - sentence.first <= 1
    return opens and re.match(r"[^,;]{3,60} (?:est|fut|était) [^,;]*[A-Z]", said) is not None


def _twice(parsed: Parsed, token: Token) -> bool:
    """« du nord au sud », « une victoire et une défaite »: both stand in the sentence."""
    other = OPPOSITES[token.text.lower()]
    own = [t.text.lower() for t in parsed.of(parsed.sentence(token))]
    return other in own or own.count(token.text.lower()) > 1


def _of_a_firm(parsed: Parsed, token: Token) -> bool:
    """« L’usine vend des voitures »: nobody believes that it buys them."""
    if not re.match(r"(?:achet|achèt|vend)", token.text.lower()):
        return False
    subject = parsed.child(token, "nsubj")
    return subject is None or subject.entity != "PER"


def _in_part(parsed: Parsed, token: Token) -> bool:
    """« L’opération échoue en partie »: it succeeds in part as well."""
    after = parsed.text[token.span.end : token.span.end + 20]
    return after.lstrip().startswith(("en partie", "partiellement", "presque", "à moitié"))


WORD_VETOES: tuple[Callable[[Parsed, Token], bool], ...] = (
    _other_class,
    _of_a_phrase,
    _idle_rank,
    _twice,
    _of_a_firm,
    _in_part,
)


def kin(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Paul Morel, le fils de Jean Morel, … » … « le neveu de Jean Morel »."""
    parsed = source.parsed
    for token in parsed.of(sentence):
        other = KIN.get(token.text, "")
        after = parsed.tokens[token.index + 1 : token.index + 3]
        of = [t for t in after if t.text.lower() in ("de", "d'")]
        named = any(t.entity == "PER" for t in after[:1]) or (
            bool(of) and any(t.entity == "PER" for t in after[1:])
        )
        if other and named and joins(parsed, token, other):
            yield made(source, sentence, "kin", token.span, other)


_COMPARED = words("plus moins")
_NO_DEGREE = words(
    "bien mal bon bonne que qu' de d' ou et tard tôt loin encore haut bas souvent jamais rien du ni"
)


def compared(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Le port de Dax est plus profond que celui de Pau » … « moins profond »."""
    parsed = source.parsed
    tokens = parsed.of(sentence)
    for token, after in pairwise(tokens):
        word = token.text.lower()
        if word not in _COMPARED or after.pos not in ("ADJ", "ADV") or not after.text.isalpha():
            continue
        before = [t.text.lower() for t in tokens if token.index - 8 < t.index < token.index]
        if after.text.lower() in _NO_DEGREE or set(before[-1:]) & _SUPERLATIVE or "ne" in before:
            continue
        if {"n'", "ne", "de"} & set(before[-2:]) or _either(tokens, token):
            continue
        if not any(t.text.lower() in ("que", "qu'") for t in tokens if t.index > after.index):
            continue  # « La côte est plus dense »: than what
        said = Span(token.span.start, after.span.end)
        other = "moins" if word == "plus" else "plus"
        yield made(source, sentence, "compared", said, f"{other} {after.text}", (token.span, other))


_SUPERLATIVE = words("le la les l' son sa ses leur leurs de d' au du des non pas bien")


def _either(tokens: tuple[Token, ...], token: Token) -> bool:
    """« plus ou moins », « plus il pleut, plus … »."""
    return sum(t.text.lower() in _COMPARED for t in tokens) > 1 or token.index == tokens[0].index


_BOUND = re.compile(
    r"\b(?P<side>plus|moins) (?:de |d[’'])(?=\d|un million|un milliard|la moitié|cent |mille |dix "
    r"|vingt |trente |quarante |cinquante |soixante )",
    re.IGNORECASE,
)


def bound(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Dax compte plus de 300 étals » … « moins de 300 étals »."""
    text = source.parsed.text
    for found in _BOUND.finditer(text, *sentence.span):
        side = Span(*found.span("side"))
        before = text[max(0, side.start - 14) : side.start].lower()
        if re.search(r"(?:\bpas|\bun peu|\bbien|\b(?:de|à)|\bd’|\bd')\s\Z", before):
            continue
        following = re.match(r"[\d \u00a0\u202f,]*\d|\w+(?: \w+)?", text[found.end() :])
        said = Span(side.start, found.end() + (following.end() if following else 0))
        other = _as(side.of(text), "moins" if side.of(text).lower() == "plus" else "plus")
        yield made(
            source,
            sentence,
            "bound",
            said,
            other + text[side.end : said.end],
            (side, other),
        )


def _as(like: str, word: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
