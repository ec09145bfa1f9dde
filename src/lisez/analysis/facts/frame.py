"""What surrounds a value in its sentence: how exact, how sure, where it hangs, whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lisez.analysis.found import Attachment
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.spans import Span


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_NEAR = 28  # characters before a value in which words such as « près de » stand

_MORE = (
    r"plus d(?:e |')|au moins |pas moins d(?:e |')|au-delà de |supérieure?s? à |minimum de "
    r"|dépass\w+ (?:à |les |la |le |l')?|excèd\w+ (?:les )?|à partir de |minimum "
)
_LESS = r"moins d(?:e |')|au plus |jusqu'(?:à |en )|inférieure?s? à |maximum (?:de )?|à peine "
_ABOUT = (
    r"environ |près d(?:e |')|presque |quelque |autour d(?:e |es |u )|à peu près |vers "
    r"|aux alentours d(?:e |es |u )|approximativement |de l'ordre d(?:e |es |u )|en moyenne "
    r"|avoisin\w+ (?:les )?|approch\w+ (?:les )?|estimée?s? à |quasiment "
    r"|vers (?:le |la |les |l')"
)
_BEFORE_RULES = tuple(
    (name, re.compile(rf"\b(?:{words})$", re.IGNORECASE))
    for name, words in (("more-than", _MORE), ("less-than", _LESS), ("about", _ABOUT))
)
_AFTER_RULES = (
    ("more-than", re.compile(r",? (?:au moins|ou plus|au minimum|et plus|minimum)\b")),
    ("less-than", re.compile(r",? (?:au plus|au maximum|ou moins|maximum)\b")),
    ("about", re.compile(r",? (?:environ|en moyenne|près|et demie?|à peu près)\b")),
)
_PLANNED = _words("prévoir projeter envisager promettre engager planifier programmer")
_WISHED = _words("vouloir espérer souhaiter désirer viser ambitionner rêver")
_SAID = _words(
    "affirmer déclarer estimer prétendre raconter annoncer dire penser croire assurer juger"
    " soutenir écrire supposer considérer rapporter indiquer"
)
_I = re.IGNORECASE
_SOURCE = re.compile(r"\b(?:selon|d'après|suivant|aux yeux d|pour (?:l'historien|certains))", _I)
_HEDGED = re.compile(r"\b(?:peut-être|probablement|sans doute|vraisemblablement|semble)\b", _I)
_FRONT = re.compile(
    r"(?:En|Dès|Depuis|Vers|Le|À partir de|À la fin de|Au début de|Fin|Début)(?: l'année)?"
    r"(?: (?:\d{1,2}|1er))?(?: (?:jan|fév|mar|avr|mai|jui|aoû|sep|oct|nov|déc)\w*)? "
)
_FUTURE = re.compile(r"r(?:ai|as|a|ons|ez|ont)$")
_CONDITIONAL = re.compile(r"(\w*r)(?:ait|aient|ais|ions|iez)")
_IRREGULAR = re.compile(
    r"ser|aur|fer|ir|verr|pourr|devr|\w*viendr|\w*tiendr|saur|voudr|faudr|vaudr|enverr|mourr"
    r"|\w*courr|\w*cevr|\w*ettr|\w+[eè](?:ll|l|tt|t|n|v)er"
)
_ENDS = ("PUNCT", "CCONJ", "PRON", "VERB", "SCONJ", "AUX")  # a noun phrase
_NOT = frozenset(["pas", "jamais", "plus", "aucun", "aucune", "guère", "ni"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of a value; `verb` governs it, `depth` counts the heads above it."""

    approx: str
    modality: str
    attachment: Attachment
    subject: str
    depth: int
    verb: Token | None


def frame(parsed: Parsed, sentence: Sentence, value: Span) -> Frame:
    """Look around a value of a sentence."""
    token = top(parsed, value)
    above = tuple(parsed.ancestors(token))
    verb = next((t for t in above if _governs(t)), above[-1] if above else None)
    return Frame(
        approximation(parsed.text, value),
        _modality(parsed, sentence, value, verb),
        _attachment(parsed, token, above, verb),
        _subject(parsed, verb),
        len(above),
        verb,
    )


def top(parsed: Parsed, value: Span) -> Token:
    """Return the token of a value that hangs outside it."""
    tokens = parsed.within(value)
    return next((t for t in tokens if not value.contains(parsed.head(t).span)), tokens[0])


def approximation(text: str, value: Span) -> str:
    """Return how exact a value is: « près de 300 » is about, « plus de 300 » more than 300."""
    before = plain(text[max(0, value.start - _NEAR) : value.start])
    after = plain(text[value.end : value.end + _NEAR])
    for name, rule in _BEFORE_RULES:
        if rule.search(before):
            return name
    return next((name for name, rule in _AFTER_RULES if rule.match(after)), "exact")


def _governs(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") or token.head == token.index


def _modality(parsed: Parsed, sentence: Sentence, value: Span, verb: Token | None) -> str:
    text = plain(parsed.text)
    before = text[sentence.span.start : value.start]
    if before.count("«") > before.count("»") or _SOURCE.search(before):
        return "quoted"
    verbs = () if verb is None else (verb, *parsed.ancestors(verb))
    ruled = verbs[:2] if verb is not None and verb.dep in ("xcomp", "ccomp") else verbs[:1]
    if any(_negated(parsed, t) for t in ruled):
        return "negated"
    if any(t.lemma in _SAID for t in verbs[1:]) or _HEDGED.search(sentence.span.of(text)):
        return "quoted"
    lemmas = {t.lemma for t in verbs}
    if lemmas & _WISHED:
        return "wished"
    promised = any(t.lemma in _PLANNED and _means(parsed, t) for t in verbs)
    return _mood(parsed, verb) or ("planned" if promised else "asserted")


def _means(parsed: Parsed, token: Token) -> bool:
    """« s’engager à payer » is a promise, « engager un maçon » is none."""
    return token.lemma != "engager" or parsed.child(token, "expl") is not None


def _negated(parsed: Parsed, token: Token) -> bool:
    return any(
        t.text.lower() in _NOT
        and t.pos != "NOUN"
        and not _compares(parsed, t)
        and (t.text.lower() != "plus" or _after_ne(parsed, t))
        for t in parsed.children(token, "advmod")
    )


def _after_ne(parsed: Parsed, token: Token) -> bool:
    """« il n’est plus connu » denies, « le plus connu » does not."""
    before = parsed.tokens[parsed.sentence(token).first : token.index]
    return any(t.text.lower() in ("ne", "n'") for t in before)


def _compares(parsed: Parsed, token: Token) -> bool:
    """« emploie plus de 600 personnes », « pas moins de 9 prix » deny nothing."""
    following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)].text.lower()
    return following in ("de", "d'", "moins")


def _mood(parsed: Parsed, verb: Token | None) -> str:
    """« aurait » is what others say, « sera » and « doit être » are to come."""
    if verb is None:
        return ""
    modal = (parsed.head(verb),) if verb.dep in ("xcomp", "ccomp") else ()
    group = (verb, *parsed.children(verb, "aux", "cop"), *modal)
    for token in group:
        word = token.text.lower()
        if conditional(word, token.lemma):
            return "planned" if word.startswith(("dev", "pour")) else "quoted"
        future = token.feature("Tense") == "Fut" and _FUTURE.search(word)
        if future or token.lemma == "devoir":
            return "planned"
    return ""


def conditional(word: str, lemma: str) -> bool:
    """Say whether a verb form is a conditional: « réunirait », not « préparait » nor « tirait ».

    By its ending, for the model takes one for the imperfect and the other for the future.
    """
    found = _CONDITIONAL.fullmatch(word)
    if found is None:
        return False
    stem = found[1]
    regular = stem == lemma.removesuffix("e") or (stem.endswith("ir") and stem + "er" != lemma)
    return regular or _IRREGULAR.fullmatch(stem) is not None


def _attachment(
    parsed: Parsed, token: Token, above: tuple[Token, ...], verb: Token | None
) -> Attachment:
    if _fronted(parsed, token):
        return "direct"
    between = _until(above, verb)
    if token.dep == "conj" or any(t.dep == "conj" for t in between):
        return "coordinated"
    main = parsed.root(parsed.sentence(token))
    on_main = verb is not None and main is not None and verb.index == main.index
    return (
        "direct" if on_main and not any(t.pos in ("NOUN", "PROPN") for t in between) else "nested"
    )


def _fronted(parsed: Parsed, token: Token) -> bool:
    """« En 1987, la ville … »: it frames the whole sentence, wherever the parser hangs it."""
    sentence = parsed.sentence(token)
    before = plain(parsed.text[sentence.span.start : token.span.start])
    after = plain(parsed.text[token.span.end : sentence.span.end])
    return bool(_FRONT.fullmatch(before)) and after.startswith(",")


def _until(above: tuple[Token, ...], verb: Token | None) -> tuple[Token, ...]:
    """Return the heads below the verb, but for the noun that a numeral counts."""
    stop = next((at for at, t in enumerate(above) if verb and t.index == verb.index), len(above))
    return above[:stop]


def _subject(parsed: Parsed, verb: Token | None) -> str:
    found = None if verb is None else parsed.child(verb, "nsubj")
    return "" if found is None else parsed.span_of(tuple(_core(parsed, found))).of(parsed.text)


def _core(parsed: Parsed, noun: Token) -> Iterator[Token]:
    """Yield a noun phrase without what only adds to it: relatives, appositions, brackets."""
    first = noun.index
    while first and _leads(parsed.tokens[first - 1], noun):
        first -= 1
    last = parsed.subtree(noun)[-1].index
    for token in parsed.tokens[first : last + 1]:
        adds = token.dep in ("acl:relcl", "appos", "conj", "parataxis")
        if token.index > noun.index and (adds or token.pos in _ENDS):
            return
        yield token


def _leads(token: Token, noun: Token) -> bool:
    before = token.head == noun.index and token.pos in ("DET", "ADJ", "NUM", "PROPN")
    return before and token.sentence == noun.sentence
