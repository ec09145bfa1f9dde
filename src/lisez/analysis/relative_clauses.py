"""What stands in a relative clause: its verb, its subject, its nouns."""

from __future__ import annotations

from itertools import pairwise

from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

_CLITICS = words("ne n' se s' le la les l' lui leur y en me m' nous vous")
_SINGULAR = words("le la l' un une ce cet cette son sa notre votre leur chaque")
_PLURAL = words("les des ces ses nos vos leurs deux trois quatre cinq plusieurs quelques")
_VAGUE = words("là ici ceci cela tout rien point fois")
_REACH = 12  # words in which the verb of the clause must come


def antecedent(parsed: Parsed, pronoun: Token) -> Token | None:
    """Return the noun right before a pronoun, a comma between them or not; None if unclear.

    « celui qui » has no noun and needs none shown; « c'est … que » is no relative clause.
    """
    index = pronoun.index - 1
    index -= index > 0 and parsed.tokens[index].text == ","
    noun = parsed.tokens[max(index, 0)]
    sentence = parsed.sentence(pronoun)
    if noun.index < sentence.first or noun.pos not in ("NOUN", "PROPN", "PRON", "ADJ"):
        return None
    after = parsed.tokens[pronoun.index + 1 : pronoun.index + 2]
    if noun.text.lower() == "ce" and any(token.text.startswith("concern") for token in after):
        return None  # « en ce qui concerne »
    if noun.text.lower() in _VAGUE or (noun.pos == "PRON" and pronoun.text != "qui"):
        return None
    before = [t.text.lower() for t in parsed.tokens[sentence.first : pronoun.index]]
    cleft = any(
        first in ("c'", "ce") and second in ("est", "sont", "était", "fut", "n'")
        for first, second in pairwise(before)
    )
    return None if cleft else noun


def finite_of(parsed: Parsed, pronoun: Token) -> Token | None:
    """Return the conjugated verb right after « qui », pronouns aside: « qui ne les suit »."""
    index = pronoun.index + 1
    while parsed.tokens[index].text in _CLITICS and index < len(parsed.tokens) - 1:
        index += 1
    found = parsed.tokens[index]
    same = found.sentence == pronoun.sentence
    return found if same and found.finite and found.pos in ("VERB", "AUX") else None


def _verbs(parsed: Parsed, finite: Token) -> list[Token]:
    """Return a conjugated verb with the participle and infinitive that it leads."""
    found = [finite]
    if finite.dep in ("aux", "aux:pass", "aux:tense", "cop") or finite.dep.startswith("aux"):
        found.append(parsed.head(finite))
    for verb in found:
        found += [t for t in parsed.children(verb, "xcomp") if t not in found]
    return found


def bare_nouns(parsed: Parsed, finite: Token) -> list[Token] | None:
    """Return the nouns after the verb that no preposition leads; None if the parse is odd.

    In « que domine la ville » such a noun could be the subject.
    """
    verbs = _verbs(parsed, finite)
    if any(True for verb in verbs for _ in parsed.children(verb, "expl:comp", "dislocated")):
        return None
    found = []
    for verb in verbs:
        for child in parsed.children(verb, "obj", "nsubj", "xcomp", "obl", "iobj", "dep", "attr"):
            led = any(True for _ in parsed.children(child, "case", "mark"))
            if child.index > finite.index and child.pos in ("NOUN", "PROPN", "PRON", "NUM"):
                found += [] if led else [child]
        if verb is not finite and verb.pos in ("NOUN", "PROPN"):
            found.append(verb)
    return found + _next_noun(parsed, verbs, found)


def _next_noun(parsed: Parsed, verbs: list[Token], found: list[Token]) -> list[Token]:
    """Return the noun that stands right after the verbs, whatever the parser hangs it on."""
    index = max(verb.index for verb in verbs) + 1
    while index < len(parsed.tokens) and parsed.tokens[index].pos in ("ADV", "ADJ"):
        index += 1
    if index >= len(parsed.tokens) or parsed.tokens[index].pos not in ("DET", "PROPN", "NUM"):
        return []
    token = parsed.tokens[index]
    noun = parsed.head(token) if token.pos in ("DET", "NUM") else token
    return [] if noun in found else [noun]


def opposed(parsed: Parsed, finite: Token, noun: Token) -> bool:
    """Say whether a noun cannot be the verb's subject: « représentent un risque »."""
    if any(True for _ in parsed.children(noun, "conj")):
        return False
    plural = finite.text.endswith(("ont", "ent")) and finite.feature("Number") == "Plur"
    singular = not finite.text.endswith(("ont", "ent")) and finite.feature("Number") == "Sing"
    determiner = next(parsed.children(noun, "det", "nummod"), None)
    word = determiner.text.lower() if determiner else ""
    return (plural and word in _SINGULAR) or (singular and word in _PLURAL)


def clause_verb(parsed: Parsed, pronoun: Token) -> Token | None:
    """Return the verb of the clause that a pronoun opens; None if it is not near."""
    for ancestor in parsed.ancestors(pronoun):
        if ancestor.pos in ("VERB", "AUX"):
            near = pronoun.index < ancestor.index <= pronoun.index + _REACH
            return ancestor if near and ancestor.sentence == pronoun.sentence else None
    return None


def subject_before(parsed: Parsed, pronoun: Token, verb: Token) -> bool:
    """Say whether the clause has its own subject right after the pronoun: « que l'on lit »."""
    found = parsed.child(verb, "nsubj")
    if found is None or not pronoun.index < found.index < verb.index:
        return False
    between = parsed.tokens[pronoun.index + 1 : verb.index]
    return not any(token.pos == "PUNCT" for token in between)


def agreed_participle(parsed: Parsed, verb: Token) -> bool:
    """« les lettres qu'elle a reçues »: the agreement tells that the pronoun is the object."""
    return (
        verb.feature("VerbForm") == "Part"
        and verb.text.endswith(("s", "ée", "ie", "ue", "te", "se"))
        and any(aux.lemma == "avoir" for aux in parsed.children(verb, "aux"))
    )


def lists_members(parsed: Parsed, pronoun: Token) -> bool:
    """« dix îles, dont deux au nord »: no verb before the next comma or the end."""
    sentence = parsed.sentence(pronoun)
    after = parsed.tokens[pronoun.index + 1 : sentence.last]
    first = after[0] if after else pronoun
    if not _several(parsed, pronoun):
        return False
    if first.pos not in ("NUM", "PROPN", "DET") or parsed.tokens[pronoun.index - 1].text != ",":
        return False
    for token in after:
        if token.text in (",", ";", ".", ":", ")", "!", "?"):
            return True
        if token.pos in ("VERB", "AUX") or token.finite:
            return False
    return False


def _several(parsed: Parsed, pronoun: Token) -> bool:
    """« cinq îles, dont »; not « une confiscation, dont le duché »."""
    before = parsed.tokens[max(0, pronoun.index - 6) : pronoun.index]
    return any(t.pos == "NOUN" and t.feature("Number") == "Plur" for t in before)
