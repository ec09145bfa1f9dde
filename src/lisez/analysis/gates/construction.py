"""Faults in how a sentence is built, which the parse shows: marks, relatives, gender."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.gates.whole import conjugates
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words

_CLITICS = words("ne n' se s' y en le la l' les lui leur me m' nous vous")
_WITHIN = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "X")


def apposition(parsed: Parsed, sentence: Sentence) -> bool:
    """« Paul Morel, maire de Brest annonce la fin des travaux »: a comma opens, none closes."""
    tokens = parsed.of(sentence)
    for name, mark, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if name.pos != "PROPN" or mark.text != "," or noun.pos != "NOUN":
            continue
        if not noun.text.islower() or parsed.child(noun, "det", "nummod", "case") is not None:
            continue
        after = _after_noun(parsed, noun, sentence)
        if after is not None and after.finite and not _plain_noun(parsed, after):
            return True
    return False


def _after_noun(parsed: Parsed, noun: Token, sentence: Sentence) -> Token | None:
    """Return the word after a noun and its complements, clitics apart; None after a mark."""
    for token in parsed.tokens[noun.index + 1 : sentence.last]:
        if token.pos in _WITHIN and not (token.pos == "DET" and _opens_anew(parsed, token)):
            continue
        if spelt(token) in _CLITICS and token.pos == "PRON":
            continue
        return token if token.pos in ("VERB", "AUX") else None
    return None


def _opens_anew(parsed: Parsed, determiner: Token) -> bool:
    """Say whether a determiner has no preposition before it: another noun begins."""
    return parsed.tokens[determiner.index - 1].pos != "ADP"


def _plain_noun(parsed: Parsed, verb: Token) -> bool:
    """Say whether a determiner or a preposition stands right before what was taken for a verb."""
    return parsed.tokens[verb.index - 1].pos in ("DET", "ADP")


_PLURAL_VERB = re.compile(r"(?:ent|ont)$")
_SINGULAR_VERB = re.compile(r"(?:[vt]ient|(?:res|con|pres|^)sent|ment)$")  # « vient », « sent »
_SEVERAL = re.compile(r"(?:\w+aine|majorité|minorité|plupart|nombre|moitié|partie|tiers|foule)$")


def relative_number(parsed: Parsed, sentence: Sentence) -> bool:
    """« la crise du textile qui touchent la ville »: nothing before « qui » is plural."""
    for who, following in pairwise(parsed.of(sentence)):
        if spelt(who) != "qui":
            continue
        verb = _verb_after(parsed, following, sentence)
        if verb is None or verb.feature("Number") != "Plur":
            continue
        before = list(_before(parsed, who, sentence))
        named = any(t.pos == "NOUN" for t in before)
        if named and _plural_verb(spelt(verb)) and not any(_plural(t) for t in before):
            return True
    return False


def _plural_verb(word: str) -> bool:
    return _PLURAL_VERB.search(word) is not None and _SINGULAR_VERB.search(word) is None


def _verb_after(parsed: Parsed, token: Token, sentence: Sentence) -> Token | None:
    """Return the verb that begins here, clitics apart."""
    for found in parsed.tokens[token.index : sentence.last]:
        if spelt(found) not in _CLITICS:
            return found if found.pos in ("VERB", "AUX") else None
    return None


def _before(parsed: Parsed, token: Token, sentence: Sentence) -> Iterator[Token]:
    """Yield the words before a relative, back to the nearest verb or strong mark."""
    for found in reversed(parsed.tokens[sentence.first : token.index]):
        if found.text in (";", ":") or conjugates(parsed, found):
            return
        yield found


def _plural(token: Token) -> bool:
    """Say whether a word may stand for several: « Paul, Jean », « la ville et le port »."""
    several = token.pos in ("NUM", "CCONJ", "PROPN", "PRON") or token.text == ","
    collective = _SEVERAL.match(spelt(token)) is not None  # « une dizaine qui partent »
    shown = token.text[-1] in "sxz" or token.feature("Number") == "Plur"
    return several or collective or shown


_OPENERS = words("lorsque lorsqu' quand puisque puisqu' comme si s'")
_OPENERS_WITH_THAT = words("alors bien tandis après pour dès pendant")


def fronted(parsed: Parsed, sentence: Sentence) -> bool:
    """« Alors que le port est fermé le bateau repart »: no comma after the clause."""
    tokens = parsed.of(sentence)
    root = parsed.root(sentence)
    if root is None or not _opens_clause(tokens):
        return False
    subject = parsed.child(root, "nsubj", "expl")
    end = min(root.index, subject.index if subject is not None else root.index)
    opening = [t for t in tokens if t.index < end]
    marks = [t.index for t in tokens if t.text in (",", ":", ";", "(", "—", "–")]
    first = min(marks, default=sentence.last)
    later = any(t.finite for t in tokens if t.index > first)  # the main verb is after a mark
    return first > end and not later and any(conjugates(parsed, t) for t in opening)


def _opens_clause(tokens: tuple[Token, ...]) -> bool:
    if len(tokens) < 2:
        return False
    first, second = spelt(tokens[0]), spelt(tokens[1])
    if first in _OPENERS_WITH_THAT:
        return second in ("que", "qu'")
    return first in _OPENERS and tokens[0].pos == "SCONJ"


_WITH_PREPOSITION = re.compile(
    r"(?:particip|contribu|interf[éè]r|adh[éè]r|bénéfici|collabor|assist|renonc|accèd|accéd)"
)
_BARE = words("vit vivent travaille travaillent arrive part naît grandit vient va reste meurt")


def yoked(parsed: Parsed, sentence: Sentence) -> bool:
    """« Il lance et participe à la grève »: two verbs, one complement that fits only one."""
    tokens = parsed.of(sentence)
    return any(
        two.text in ("et", "ou")
        and one.pos == "VERB"
        and conjugates(parsed, one)
        and three.pos != "ADJ"
        and spelt(one) not in _BARE
        and _WITH_PREPOSITION.match(spelt(three)) is not None
        and _WITH_PREPOSITION.match(spelt(one)) is None
        and spelt(parsed.tokens[one.index - 1]) not in ("se", "s'")
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


_FEMININE = re.compile(r"(?:[^s]tion|sion|xion|[éb]ité|[ai]lité|[tn]ence)s?$")
_MASCULINE = re.compile(r"(?:isme|[^ue]ment)s?$")
_HE = words("un le du au ce cet quel certain certains nouveau nouveaux différents grands petits")
_SHE = words(
    "une la cette ma ta sa quelle certaine certaines nouvelle nouvelles différentes grandes petites"
)


def gender(parsed: Parsed, sentence: Sentence) -> bool:
    """« différentes bâtiments », « un génération »: the ending of the noun tells its gender."""
    for before, noun in pairwise(parsed.of(sentence)):
        if noun.pos != "NOUN" or not noun.text.islower() or before.head != noun.index:
            continue
        if spelt(before) in _HE and _FEMININE.search(noun.text):
            return True
        if spelt(before) in _SHE and _MASCULINE.search(noun.text) and "jument" not in noun.text:
            return True
    return False


_PREPOSED = words(
    "second seconde premier première dernier dernière grand grande petit petite nouvelle ancien"
    " ancienne jeune autre bon bonne meilleur meilleure principal principale haute longue"
)


def preposed(parsed: Parsed, sentence: Sentence) -> bool:
    """« 40 % de seconde balles »: an adjective in the singular before a plural noun."""
    return any(
        spelt(adjective) in _PREPOSED
        and noun.pos == "NOUN"
        and noun.text == noun.lemma + "s"
        and adjective.head == noun.index
        for adjective, noun in pairwise(parsed.of(sentence))
    )


_AUXILIARIES = words("est sont a ont était étaient avait avaient fut furent sera seront")
_LINKS = words(
    "qui que qu' dont où lequel laquelle lesquels lesquelles lorsque lorsqu' quand si s' puisque"
    " puisqu' comme quoi ce c' quel quelle quels quelles combien comment pourquoi"
)


def two_verbs(parsed: Parsed, sentence: Sentence) -> bool:
    """« L’aide est destinée aux pêcheurs a été votée »: nothing joins the two verbs."""
    first = False
    for token in parsed.of(sentence):
        if spelt(token) in _LINKS:
            return False
        if token.pos in ("PUNCT", "CCONJ"):
            first = False
        elif spelt(token) in _AUXILIARIES and token.pos in ("AUX", "VERB"):
            if first:
                return True
            first = True
    return False


_ENDS_PARTICIPLE = re.compile(r"é$")
_EACH = words("les ces ses leurs plusieurs quelques")


def epithet(parsed: Parsed, sentence: Sentence) -> bool:
    """« la vente de bateaux supposé volés », « les comptes falsifié »: no noun is masculine."""
    tokens = parsed.of(sentence)
    for place, (noun, word) in enumerate(pairwise(tokens)):
        plural = noun.pos == "NOUN" and noun.text == noun.lemma + "s"
        past = _ENDS_PARTICIPLE.search(word.text) and word.pos in ("VERB", "ADJ")
        if not plural or not past or parsed.child(word, "aux", "cop", "nsubj") is not None:
            continue
        if place >= 2 and _agrees_with_none(tokens[place - 2], tokens[place - 1]):
            return True
    return False


def _agrees_with_none(above: Token, link: Token) -> bool:
    """Say whether what stands before a plural noun is no masculine noun in the singular."""
    if spelt(link) in ("de", "d'"):
        return above.pos == "NOUN" and _FEMININE.search(above.text) is not None
    return spelt(link) in _EACH and above.pos not in ("ADP", "NOUN", "PROPN")
