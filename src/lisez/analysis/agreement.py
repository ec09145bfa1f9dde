"""Gender and number of a subject, taken only where surface and parse say the same.

A label of the parser alone is not believed: the determiner, the noun and the verb must agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

Gender = str  # « Masc » or « Fem »
Number = str  # « Sing » or « Plur »

NAMES: Final = {
    ("Masc", "Sing"): "masculin singulier",
    ("Masc", "Plur"): "masculin pluriel",
    ("Fem", "Sing"): "féminin singulier",
    ("Fem", "Plur"): "féminin pluriel",
}

_MASC = words("le un ce cet du au mon ton son aucun tout quel certain")
_FEM = words("la une cette ma ta sa aucune toute quelle certaine")
_PLUR = words(
    "les des ces mes tes ses nos vos leurs aux deux trois quatre cinq six sept huit neuf dix"
    " plusieurs quelques certains certaines tous toutes"
)
_SING = _MASC | _FEM | words("l' notre votre leur chaque")
PRONOUNS: Final = {
    "il": ("Masc", "Sing"),
    "ils": ("Masc", "Plur"),
    "elle": ("Fem", "Sing"),
    "elles": ("Fem", "Plur"),
}
_LEADS = words("et ou ni de d' du des à au aux comme - / pour sans avec")

# « La majorité des habitants sont venus », « une série de tests a été menée »: usage wavers.
_COLLECTIVE = re.compile(
    r"(?:majorité|minorité|plupart|nombre|ensemble|partie|moitié|tiers|quart|totalité|reste"
    r"|\w+aine|millier|million|milliard|groupe|série|foule|pourcentage|part|paire|couple|type"
    r"|sorte|espèce|multitude|infinité|quantité|équipe|cortège|armée|troupe|bande|poignée"
    r"|dixième|cinquième|tas|lot|gens|personnel|total|vague|masse|suite|collection|succession"
    r"|proportion|quinzaine|pour cent|un|une|chose|rien|tout)s?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject whose gender and number are certain.

    `words` are its determiner and noun, with the adjectives and the apposed noun that follow.
    """

    words: str
    gender: Gender
    number: Number
    token: Token

    @property
    def name(self) -> str:
        """« féminin pluriel »."""
        return NAMES[self.gender, self.number]


def subject_of(parsed: Parsed, verb: Token, finite: Token) -> Subject | None:
    """Return the subject that stands before `finite`, None where anything is in doubt."""
    found = list(parsed.children(verb, "nsubj"))
    if len(found) != 1 or found[0].index >= finite.index or _coordinated(parsed, found[0]):
        return None
    token = found[0]
    word = token.text.lower()
    if word in PRONOUNS:
        gender, number = PRONOUNS[word]
        return Subject(token.text, gender, number, token)
    return _nominal(parsed, token)


def _coordinated(parsed: Parsed, token: Token) -> bool:
    """« Le roi et sa fille », « le pain ou la galette »; not « le virus Kermor »."""
    others = parsed.children(token, "conj", "appos")
    return any(o.dep == "conj" or o.pos != "PROPN" or o.index != token.index + 1 for o in others)


def _nominal(parsed: Parsed, token: Token) -> Subject | None:
    if token.pos not in ("NOUN", "PROPN") or _COLLECTIVE.fullmatch(token.text):
        return None
    if token.text.lower() in ("lui", "leur", "y", "en"):
        return None  # « le lui accorde »
    determiner = next(parsed.children(token, "det"), None)
    if determiner is None or determiner.index > token.index:
        return None
    gender, number = token.feature("Gender"), token.feature("Number")
    if not gender or not number or not _agrees(determiner, gender, number):
        return None
    if token.pos == "PROPN" and determiner.text.lower() == "l'" and token.entity != "LOC":
        return None  # « L'Atletico est battu »
    between = parsed.tokens[determiner.index : token.index + 1]
    first = _whole(parsed, determiner)
    words = Span(first.span.start, _last(parsed, token).span.end).of(parsed.text)
    if any(t.feature("Number") not in ("", number) for t in between if t.pos == "ADJ"):
        return None
    return Subject(words, gender, number, token)


def _whole(parsed: Parsed, determiner: Token) -> Token:
    """Return « tout » of « tout le monde »."""
    before = parsed.tokens[max(0, determiner.index - 1)]
    return before if before.text.lower() in ("tout", "toute", "tous", "toutes") else determiner


def _last(parsed: Parsed, noun: Token) -> Token:
    """Return the last word of « les rues étroites », « les virus Kermor », « la ville ».

    Of « l’expression Filles du roi », a name that goes on, the noun alone.
    """
    last = noun
    for token in parsed.tokens[noun.index + 1 :]:
        own = token.head == noun.index and token.sentence == noun.sentence
        bare = token.pos in ("ADJ", "NOUN", "PROPN") and parsed.child(token, "case", "det") is None
        if not own or not bare or token.dep not in ("amod", "nmod", "appos", "flat:name"):
            return last
        if any(child.index > token.index for child in parsed.children(token)):
            return noun
        last = token
    return last


_MOST_QUOTED = 9  # words of a subject
_CLITICS = words("se s' ne n' le la les l' lui leur y en")


def quoted(parsed: Parsed, subject: Subject, finite: Token) -> str:
    """Return the subject to be named to the reader; "" where it cannot be named rightly.

    « l’expression Filles du roi » whole, for a name cut short is none; « le prix » of « le prix
    des maisons »; nothing of « la colonne, dont l’avance inquiète, », where a clause goes before.
    """
    between = list(parsed.tokens[subject.token.index + 1 : finite.index])
    while between and between[-1].text.lower() in _CLITICS:
        between.pop()
    words_said = subject.words[:1].lower() + subject.words[1:]
    if any(t.finite or t.pos in ("PUNCT", "VERB", "CCONJ", "SCONJ") for t in between):
        return ""
    if not any(_of_a_name(t) for t in between):
        return words_said
    end = between[-1]
    own = {t.index for t in parsed.subtree(subject.token)}
    start = parsed.text.index(subject.words, parsed.sentence(subject.token).span.start)
    whole = parsed.text[start : end.span.end]
    if any(t.index not in own for t in between) or len(whole.split()) > _MOST_QUOTED:
        return ""
    return whole[:1].lower() + whole[1:]


def _of_a_name(token: Token) -> bool:
    return token.pos == "PROPN" or token.text[0].isupper() or token.text in ("«", "“", '"')


def stands_alone(parsed: Parsed, subject: Subject) -> bool:
    """« une colonne préparant l’invasion est arrêtée »: the verb’s subject is farther left."""
    opening = parsed.child(subject.token, "det") or subject.token
    before = parsed.tokens[max(0, opening.index - 1)]
    if before.index == opening.index or before.sentence != opening.sentence:
        return True
    led = before.pos in ("ADP", "VERB", "AUX") or before.text.lower() in _LEADS
    return not led


def _agrees(determiner: Token, gender: Gender, number: Number) -> bool:
    """« la » is feminine, « les » is plural whatever the parser says of the noun."""
    word = determiner.text.lower()
    if word in _PLUR:
        return number == "Plur"
    if word not in _SING or number != "Sing":
        return False
    if word in _MASC and word != "son":
        return gender == "Masc"
    return gender == "Fem" if word in _FEM else True
