"""The adjective: one of its four forms agrees with its noun or with the subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lisez.analysis.adjectives import COLOURS, Forms, forms
from lisez.analysis.agreement import NAMES, stands_alone, subject_of
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

STEM = "Quelle forme de l’adjectif convient\u202f?"

_MASC = words("un le ce cet du au aucun")
_FEM = words("une la cette aucune")
_MANY = words(
    "les des ces aux deux trois quatre cinq six sept huit neuf dix plusieurs quelques ses leurs nos"
)
_OF = words("de d' du des à au aux en et ou , ni - par pour sans avec")
_SINGULAR = words("est était fut sera serait reste devient")
_PLURAL = words("sont étaient furent seront seraient restent deviennent")
_ADVERBS = words("très trop assez peu moins plus aussi également toujours souvent encore")


@dataclass(frozen=True, slots=True)
class Noun:
    """What an adjective agrees with: its words, gender and number."""

    words: str
    gender: str
    number: str
    distance: int


def determined(parsed: Parsed, noun: Token, first: Token) -> tuple[str, str] | None:
    """Return gender and number that the word before `first` shows: « une », « les »."""
    if first.index == 0:
        return None
    before = parsed.tokens[first.index - 1]
    if before.pos == "ADJ" and before.head == noun.index and before.index:
        before = parsed.tokens[before.index - 1]  # « la même couleur grise »
    word, gender = before.text.lower(), noun.feature("Gender")
    if before.pos == "PRON" or before.sentence != noun.sentence:
        return None
    if word in _MANY:
        return (gender, "Plur") if gender and noun.feature("Number") == "Plur" else None
    shown = "Masc" if word in _MASC else "Fem" if word in _FEM else ""
    agrees = shown == gender and noun.feature("Number") == "Sing"
    return (gender, "Sing") if shown and agrees else None


def epithet(parsed: Parsed, adjective: Token) -> Noun | None:
    """« une rue étroite », « les grandes villes »; not « le toit de la maison ancien »."""
    noun = parsed.head(adjective)
    step = adjective.index - noun.index
    if adjective.dep != "amod" or noun.pos != "NOUN" or abs(step) != 1:
        return None
    first = noun if step == 1 else adjective
    shown = determined(parsed, noun, first)
    if shown is None or list(parsed.children(noun, "conj")) or (step == 1 and nested(parsed, noun)):
        return None
    return Noun(noun.text, *shown, abs(step))


def nested(parsed: Parsed, noun: Token) -> bool:
    """« le taux de la croissance annuel »: another noun before might be meant."""
    before = parsed.tokens[max(0, noun.index - 2)]
    own = parsed.tokens[noun.index - 1].text.lower()
    led = before.text.lower() in _OF or own in ("du", "des", "au", "aux")
    group = parsed.tokens[max(0, noun.index - 3) : noun.index - 1]
    nouns = any(t.pos in ("NOUN", "PROPN", "PRON", "NUM") for t in group)
    return noun.dep in ("nmod", "conj", "appos") or (led and nouns and noun.index > 2)


def attribute(parsed: Parsed, adjective: Token) -> Noun | None:
    """« Les rues du quartier sont étroites »."""
    index = adjective.index - 1
    index -= parsed.tokens[index].text in _ADVERBS
    finite = parsed.tokens[index]
    if finite.text not in _SINGULAR | _PLURAL or finite.sentence != adjective.sentence:
        return None
    if parsed.tokens[index - 1].text.lower() in ("se", "s'", "c'", "ce"):
        return None
    subject = subject_of(parsed, adjective, finite)
    if subject is None or (subject.number == "Plur") != (finite.text in _PLURAL):
        return None
    if not stands_alone(parsed, subject):
        return None
    named = subject.words[:1].lower() + subject.words[1:]
    return Noun(named, subject.gender, subject.number, finite.index - subject.token.index)


def doubtful(parsed: Parsed, adjective: Token) -> bool:
    """« étroite et sombre », « bleu clair », « grand-mère »: other words tell or trouble it."""
    before = parsed.tokens[adjective.index - 1]
    after = parsed.tokens[min(adjective.index + 1, len(parsed.tokens) - 1)]
    joined = list(parsed.children(adjective, "conj")) or adjective.dep == "conj"
    coloured = adjective.lemma in COLOURS and after.pos in ("ADJ", "NOUN")
    marks = {before.text, after.text} & {"-", "/"}
    beyond = parsed.tokens[min(adjective.index + 2, len(parsed.tokens) - 1)]
    listed = after.text == "," and beyond.pos == "ADJ"  # « sociaux, économiques et culturels »
    named = after.text[:1].isupper()  # « la seconde Guerre mondiale »
    return bool(joined or coloured or marks or listed or named or after.text in ("et", "ou"))


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every adjective that agrees with a noun which is certain."""
    for token in source.parsed.tokens:
        four = forms(token.lemma) if token.pos == "ADJ" and token.text.islower() else None
        if four is None or token.index < 2 or doubtful(source.parsed, token):
            continue
        for rule, find in (("epithet", epithet), ("attribute", attribute)):
            noun = find(source.parsed, token)
            if noun is None or four[noun.gender, noun.number] != token.text:
                continue
            candidate = asked(source, token, _blank(token, rule, noun, four))
            if candidate is not None:
                yield candidate


def _blank(token: Token, rule: str, noun: Noun, four: Forms) -> Blank:
    name = NAMES[noun.gender, noun.number]
    role = "avec le nom qu’il accompagne" if rule == "epithet" else "avec le sujet"
    wrong = tuple(
        (form, f"«\u00a0{form}\u00a0» est au {NAMES[key]}\u202f; il faut le {name}.")
        for key, form in four.items()
        if form != token.text
    )
    return Blank(
        rule=f"adjective.{rule}",
        span=token.span,
        wrong=wrong,
        stem=STEM,
        explain=f"L’adjectif s’accorde {role}\u202f: «\u00a0{noun.words}\u00a0», {name}.",
        features={
            "distance": noun.distance,
            "marked": token.text != four["Masc", "Sing"],
            "root": token.dep == "ROOT",
        },
    )
