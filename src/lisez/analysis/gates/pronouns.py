"""Pronouns and possessives: whether what they stand for is in view."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis.gates.impersonal import impersonal
from lisez.analysis.gates.nominals import (
    agrees,
    bare,
    conjugated,
    gender,
    nominal,
    number,
    own_number,
    spelt,
    subject,
)
from lisez.analysis.gates.protagonist import protagonist
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

SUBJECTS = {
    "il": ("Masc", "Sing"),
    "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"),
    "elles": ("Fem", "Plur"),
}
_OBJECTS = {
    "le": ("Masc", "Sing"),
    "la": ("Fem", "Sing"),
    "l'": ("", "Sing"),
    "les": ("", "Plur"),
    "lui": ("", "Sing"),
    "leur": ("", "Plur"),
    "eux": ("Masc", "Plur"),
    "y": ("", ""),
    "en": ("", ""),
}


def fronted(parsed: Parsed, token: Token, pronoun: Token) -> bool:
    """Say whether a nominal only describes the pronoun that follows.

    « Veuve du prince, elle … », « Né d'un père basque, il … »: what opens the sentence
    without a verb of its own names nobody that the pronoun could stand for.
    """
    if token.sentence != pronoun.sentence:
        return False
    opening = parsed.of(parsed.sentences[token.sentence])[0]
    between = parsed.tokens[opening.index : pronoun.index]
    return not any(t.finite and t.pos in ("VERB", "AUX") for t in between)


def _in_front(parsed: Parsed, owner: Token, token: Token) -> bool:
    """« À l’âge de 13 ans, son père … »: what opens a sentence seldom owns its subject."""
    return (
        not subject(owner)
        and fronted(parsed, owner, token)
        and any(subject(above) for above in (parsed.head(token), *parsed.ancestors(token)))
    )


def antecedents(
    parsed: Parsed, pronoun: Token, view: Sequence[Token], wanted: tuple[str, str]
) -> list[Token]:
    """Return the nominals of `view` before a pronoun that it may stand for."""
    return [
        token
        for token in view
        if token.index < pronoun.index
        and nominal(token)
        and not bare(parsed, token)
        and agrees(parsed, token, *wanted)
        and not fronted(parsed, token, pronoun)
    ]


def subject_unknown(parsed: Parsed, pronoun: Token, view: Sequence[Token]) -> bool:
    """« Il établit des quotas »: no earlier subject, and no single object, agrees with it.

    A pronoun follows the first of its kind in view: in « Il part. Paul reste. Il lit. » the
    first « il » is still unknown, and nobody can tell whether the last is another.
    """
    kind = (t for t in view if spelt(t) == spelt(pronoun) and t.pos == "PRON")
    first = next((t for t in kind if not impersonal(parsed, t)), pronoun)
    if _named_next(parsed, first):
        return False
    found = antecedents(parsed, first, view, SUBJECTS[spelt(pronoun)])
    if any(subject(token) for token in found) or _hero(parsed, first, view):
        return False
    return len([token for token in found if _sure(parsed, token)]) != 1


_FRONTED = words("depuis quand lorsque lorsqu' dès après avant alors bien tandis si s' pendant")


def _named_next(parsed: Parsed, pronoun: Token) -> bool:
    """« Depuis qu’elle dirige Brest, Anne Morel … »: the clause after a fronted one names her."""
    sentence = parsed.sentence(pronoun)
    opening = parsed.of(sentence)[0]
    if spelt(opening) not in _FRONTED or pronoun.index - opening.index > _NEAR:
        return False
    later = parsed.tokens[pronoun.index : sentence.last]
    name = next((t for t in later if subject(t) and t.pos != "PRON"), None)
    if name is None or name.pos != "PROPN" or parsed.tokens[name.index - 1].text != ",":
        return False
    return agrees(parsed, name, *SUBJECTS[spelt(pronoun)])


def _hero(parsed: Parsed, pronoun: Token, view: Sequence[Token]) -> bool:
    """« Il naît à Brest », under the title « Paul Morel, marin », before anybody else is named."""
    wanted = {"il": "Masc", "elle": "Fem", "son": "Any", "sa": "Any", "ses": "Any"}
    gender_wanted = wanted.get(spelt(pronoun), "")
    if not gender_wanted or any(t.entity == "PER" for t in view if t.index < pronoun.index):
        return False
    return protagonist(parsed) in (gender_wanted, *(("Masc", "Fem") * (gender_wanted == "Any")))


_NEAR = 3  # tokens from the beginning of the sentence


def _sure(parsed: Parsed, token: Token) -> bool:
    """Say whether a noun that is no subject may still be what a pronoun stands for."""
    kind = token.dep.split(":")[0] in ("obj", "appos") or token.dep == "obl:agent"
    return kind and (token.pos == "NOUN" or token.entity == "PER") and bool(gender(parsed, token))


def object_unknown(parsed: Parsed, pronoun: Token, view: Sequence[Token]) -> bool:
    """« L'armée l'attaque »: nothing but the subject of its own clause is named before it."""
    wanted = _OBJECTS[spelt(pronoun)]
    own = _own_subject(parsed, pronoun)
    found = [t for t in antecedents(parsed, pronoun, view, wanted) if t.index not in own]
    found = [t for t in found if t.lemma not in _TIMES]  # « marin depuis 31 ans, l'un d'eux »
    if spelt(pronoun) in ("en", "y"):
        found = [t for t in found if _thing(t, place=spelt(pronoun) == "y")]
    return not found


def _own_subject(parsed: Parsed, pronoun: Token) -> set[int]:
    """Return the subject of a pronoun's verb: « Anne Roy l’emploie » means neither word."""
    found: set[int] = set()
    for named in parsed.children(parsed.head(pronoun), "nsubj"):
        found.add(named.index)
        for step in (-1, 1):
            at = named.index + step
            while named.entity == "PER" and parsed.tokens[at].entity == "PER":
                found.add(at)
                at += step
    return found


_TIMES = words("an année jour mois semaine heure siècle fois matin soir janvier mai")


def _thing(token: Token, *, place: bool) -> bool:
    """« Bois en est le dirigeant », « conseille d’en prendre »: not Bois, not Nantes."""
    if token.entity:
        return place and token.entity == "LOC"
    return token.pos == "NOUN" and token.text.islower() and token.lemma not in _TIMES


def objects(parsed: Parsed, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the pronouns that are no subject: le, la, les, lui, leur, eux, y, en."""
    for token in tokens:
        if spelt(token) not in _OBJECTS or subject(token) or not _pronoun(parsed, token):
            continue
        idle = {"y": _there_is, "en": _gerund, "eux": _selves, "lui": _selves}.get(spelt(token))
        if idle is None or not idle(parsed, token):
            yield token


def _pronoun(parsed: Parsed, token: Token) -> bool:
    """Say whether « les » is a pronoun; « les rencontre » is none of a determiner."""
    if token.pos == "DET" and spelt(token) == "les":
        following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
        verb = following.pos in ("NOUN", "VERB") and following.text.islower()
        return verb and following.text[-1] not in "sxz"
    return token.pos == "PRON" or _before_verb(parsed, token)


_PAST = re.compile(r"[a-zà-ÿ]{2,}(?:a|èrent|ait|aient|it|irent|ut|urent|ra|ront)")


def _before_verb(parsed: Parsed, token: Token) -> bool:
    """« Luc Morel la transféra », « Anne l’emploie »: taken for an article, before a verb."""
    if token.pos != "DET" or spelt(token) not in ("le", "la", "l'"):
        return False
    following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    if following.pos != "VERB" or following.index != token.head:
        return False
    said = _PAST.fullmatch(following.text) is not None
    return said or parsed.child(following, "nsubj") is not None


def _there_is(parsed: Parsed, token: Token) -> bool:
    """« Il y a », « n’y aurait », « y compris »."""
    around = parsed.text[max(0, token.span.start - 6) : token.span.end + 10].lower()
    return re.search(r"(?:il |n['’])y |y compris|-t-il y", around) is not None


def _selves(parsed: Parsed, token: Token) -> bool:
    """« d’eux-mêmes », « à eux deux, Anne et Paul … »: the subject is meant."""
    after = parsed.text[token.span.end : token.span.end + 6]
    return after.startswith(("-même", " deux", " trois"))


def _gerund(parsed: Parsed, token: Token) -> bool:
    """« En partant »: no pronoun, whatever the model says."""
    following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    return spelt(following).endswith("ant") and following.pos == "VERB"


def possessive_unknown(parsed: Parsed, token: Token, view: Sequence[Token]) -> bool:
    """« Son conseil se réunit. »: nobody is named whose council it is."""
    wanted = "Plur" if spelt(token) in ("leur", "leurs") else "Sing"
    noun = parsed.head(token)
    own = {t.index for t in parsed.subtree(noun)} if noun.index != token.index else set()
    own |= _subject_above(parsed, noun)
    beside = noun.dep == "conj" and spelt(parsed.tokens[token.index - 1]) == "et"
    if wanted == "Sing" and (beside or _name_after(parsed, token)):
        return False  # « la ville et ses quais »
    if _hero(parsed, token, view):
        return False
    owners = [o for o in view if o.index not in own and _may_own(parsed, o, token, wanted)]
    if wanted == "Sing":
        owners = [o for o in owners if not _one_of_several(parsed, o, token)]
    if view and view[0].sentence == token.sentence:
        owners = [o for o in owners if _owns_alone(parsed, o, token)]
    unknown = [
        o
        for o in owners
        if _personal(o) and o.sentence != token.sentence and subject_unknown(parsed, o, view)
    ]
    if not unknown:
        return not owners
    # « Elle étudie le droit. Son père est marin. »: the unknown one is meant, not the law
    return not any(o.entity in ("PER", "ORG") or subject(o) for o in owners if o not in unknown)


def _subject_above(parsed: Parsed, noun: Token) -> set[int]:
    """« La question de sa succession »: what a possessive belongs to does not own it.

    Nor does any later subject where the possessive opens the sentence's own.
    """
    chain = [noun, *parsed.ancestors(noun)]
    top = next((t for t in chain if subject(t)), None)
    between = chain[: chain.index(top)] if top is not None else []
    if top is None or any(t.finite or t.pos in ("VERB", "AUX") for t in between):
        return set()
    later = (t.index for t in parsed.tokens[top.index :] if t.sentence == top.sentence)
    return {top.index, *later}


def _one_of_several(parsed: Parsed, owner: Token, token: Token) -> bool:
    """« Paul, Marc et Anne sont ses amis »: of none of the three."""
    top = owner
    while top.entity == "PER" and _listed(parsed, top):
        top = parsed.head(top)
    several = subject(top) and _plural_verb(parsed, parsed.head(top))
    return several and owner.entity == "PER" and owner.sentence == token.sentence


def _listed(parsed: Parsed, token: Token) -> bool:
    led = any(not child.entity for child in parsed.children(token, "case"))
    apart = token.dep.startswith("nmod") and not led  # the « De » of a name leads nothing
    return parsed.head(token).entity == "PER" and (token.dep in ("conj", "appos") or apart)


def _plural_verb(parsed: Parsed, verb: Token) -> bool:
    finite = conjugated(parsed, verb)
    return finite is not None and finite.feature("Number") == "Plur"


def _personal(token: Token) -> bool:
    return token.pos == "PRON" and spelt(token) in SUBJECTS


def _name_after(parsed: Parsed, token: Token) -> bool:
    """« Malgré sa défaite, le CO Brest … », « À ses débuts, Anne Morel … »: whose it is follows."""
    rest = parsed.tokens[token.index + 1 : parsed.sentence(token).last]
    comma = next((t.index for t in rest if t.text == ","), None)
    if comma is None or any(t.finite for t in parsed.tokens[token.index : comma]):
        return False
    before = parsed.tokens[parsed.sentence(token).first : token.index]
    if any(t.finite or t.text == "," for t in before):
        return False
    after = [t for t in parsed.tokens[comma + 1 : comma + 3] if spelt(t) not in ("le", "la", "l'")]
    return bool(after) and after[0].text[0].isupper() and after[0].index <= comma + 2


def _owns_alone(parsed: Parsed, owner: Token, token: Token) -> bool:
    """« Anne et sa sœur », « Brest et ses marins », « la ville vend ses terrains ».

    Where nothing stands before the sentence, « les idées du parti changent ses certitudes »
    leaves open whose they are.
    """
    if owner.entity == "PER" or subject(owner) or spelt(owner) in _ANYONE:
        return True
    if owner.index <= parsed.sentence(token).first + 1:
        return True  # « L'association, fermée à ses débuts, … »
    joined = spelt(parsed.tokens[token.index - 1]) in ("et", "ou")
    return joined and owner.index == token.index - 2


_ANYONE = words("on chacun chacune celui celle qui je tout")


def _may_own(parsed: Parsed, owner: Token, token: Token, wanted: str) -> bool:
    """Say whether an owner is named before, or is the subject: « Malgré son âge, Paul … »."""
    if spelt(owner) in _ANYONE:
        return wanted == "Sing" and (owner.index < token.index or subject(owner))
    if _personal(owner):
        return SUBJECTS[spelt(owner)][1] == wanted
    if owner.pos == "PRON" and subject(owner):
        return (owner.feature("Number") or wanted) == wanted
    if not nominal(owner) or bare(parsed, owner):
        return False
    several = wanted == "Plur" and number(parsed, owner) == wanted  # « Anne et Luc … leurs »
    if not several and own_number(parsed, owner) != wanted:
        return False
    if owner.entity not in ("PER", "ORG") and _in_front(parsed, owner, token):
        return False
    return owner.index < token.index or (subject(owner) and owner.sentence == token.sentence)
