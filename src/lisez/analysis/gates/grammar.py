"""Faults of agreement, where surface and parse say the same."""

from __future__ import annotations

import re
from itertools import pairwise

from lisez.analysis.agreement import Subject, subject_of
from lisez.analysis.gates.nominals import spelt
from lisez.analysis.gates.whole import conjugates
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words

_BE = words("est sont était étaient fut furent sera seront serait seraient soit soient")
_HAVE = words("a ont avait avaient eut eurent aura auront aurait auraient ait aient ayant avoir")


def _finite_of(parsed: Parsed, verb: Token) -> Token | None:
    """Return the conjugated word of a verb: itself or its nearest auxiliary that is."""
    helpers = [c for c in parsed.children(verb, "aux", "cop") if c.index < verb.index]
    near = next((c for c in reversed(helpers) if conjugates(parsed, c)), None)
    return near or (verb if not helpers and conjugates(parsed, verb) else None)


def _subject(parsed: Parsed, verb: Token, finite: Token) -> Subject | None:
    """Return a subject that is certain, with neither a mark nor a clause before its verb.

    None for a title such as « Les Halles est un roman », and after « et ».
    """
    subject = subject_of(parsed, verb, finite)
    if subject is None or (subject.token.pos != "PRON" and subject.token.text[0].isupper()):
        return None
    determiner = parsed.child(subject.token, "det") or subject.token
    opening = parsed.tokens[max(0, determiner.index - 1)]
    between = parsed.tokens[subject.token.index + 1 : finite.index]
    if opening.pos == "CCONJ" or any(t.pos in ("PUNCT", "CCONJ") or t.finite for t in between):
        return None
    return None if any(spelt(t) in _CLAUSE for t in between) else subject


_PERSONS = words("il elle ils elles on")
_CLAUSE = words("qui que qu' dont où")
_FEMININE = re.compile(r"(?:tion|sion|xion|(?<!com|tra|inv)ité|ance|ence)s?$")
_MASCULINE = re.compile(r"(?:isme|[^u]ment)s?$")
_SHOWN = words("le la un une ce cet cette du au aucun aucune")


def _gender(parsed: Parsed, subject: Subject) -> str:
    """Return a gender that the determiner, the ending or the pronoun shows; else ""."""
    word = spelt(subject.token)
    if subject.token.pos == "PRON":
        return subject.gender
    if _FEMININE.search(word) or _MASCULINE.search(word):
        return "Fem" if _FEMININE.search(word) else "Masc"
    determiner = parsed.child(subject.token, "det")
    return subject.gender if determiner is not None and spelt(determiner) in _SHOWN else ""


def participle(parsed: Parsed, sentence: Sentence) -> bool:
    """« Les opérations ont été soutenu »."""
    for verb in parsed.of(sentence):
        if verb.feature("VerbForm") != "Part" or not _with_be(parsed, verb):
            continue
        finite = _finite_of(parsed, verb)
        subject = _subject(parsed, verb, finite) if finite is not None else None
        if subject is not None and not _agreed(
            spelt(verb), _gender(parsed, subject), subject.number
        ):
            return True
    return False


def attribute(parsed: Parsed, sentence: Sentence) -> bool:
    """« Les visites sont possible »."""
    for adjective in parsed.of(sentence):
        if adjective.pos != "ADJ" or parsed.child(adjective, "cop") is None:
            continue
        finite = _finite_of(parsed, adjective)
        subject = _subject(parsed, adjective, finite) if finite is not None else None
        near = parsed.tokens[adjective.index - 1] == finite or _with_be(parsed, adjective)
        plural = subject is not None and subject.number == "Plur" and near
        if (
            plural
            and adjective.text not in _INVARIABLE - words("possible")
            and adjective.text[-1] not in "sxz"
        ):
            return True
    return False


def auxiliary(parsed: Parsed, sentence: Sentence) -> bool:
    """« Nantes reçu une lettre »: a participle for a verb."""
    return any(
        verb.pos == "VERB"
        and re.search(r"(?:é|[^p]u|[^ua]i)$", spelt(verb)) is not None
        and parsed.child(verb, "aux", "cop") is None
        and any(
            c.index == verb.index - 1 and (c.pos == "PROPN" or spelt(c) in _PERSONS)
            for c in parsed.children(verb, "nsubj")
        )
        for verb in parsed.of(sentence)
    )


def _with_be(parsed: Parsed, verb: Token) -> bool:
    """Say whether être, without « se », stands right before a participle, adverbs apart."""
    if any(spelt(c) in ("se", "s'", "en", "y") for c in parsed.children(verb)):
        return False
    before = parsed.tokens[verb.index - 1]
    if before.pos == "ADV" and before.index > 0:
        before = parsed.tokens[before.index - 1]
    return spelt(before) in _BE or spelt(before) == "été"


def _agreed(word: str, gender: str, number: str) -> bool:
    if number == "Plur":
        return word.endswith(("es",) if gender == "Fem" else ("s", "x"))
    if gender == "Fem":
        return word.endswith("e")
    return not word.endswith(("ées", "és") if not gender else ("ée", "ées", "és"))


_PLURAL = re.compile(r"nt$")
_SURELY_PLURAL = re.compile(r"(?:aient|èrent|urent|irent|inrent|ont)$")


def verb_number(parsed: Parsed, sentence: Sentence) -> bool:
    """« Les habitants quitte la ville », « Le maire veulent partir »."""
    for verb in parsed.of(sentence):
        finite = _finite_of(parsed, verb) if verb.pos in ("VERB", "AUX") else None
        subject = _subject(parsed, verb, finite) if finite is not None else None
        if subject is None or finite is None or not finite.finite:
            continue
        if subject.number == "Plur" and not _PLURAL.search(spelt(finite)):
            return True
        if subject.number == "Sing" and _SURELY_PLURAL.search(spelt(finite)):
            return True
    return False


_BORN = re.compile(r"[^,;:.]{2,80}, née? [^;:]*?, (?:est|était|fut) ")  # both commas stand there


def comma(parsed: Parsed, sentence: Sentence) -> bool:
    """« Les membres du club, refusent la vente »: one comma parts the subject from its verb."""
    if _BORN.match(sentence.span.of(parsed.text)):
        return False
    for verb in parsed.of(sentence):
        finite = _finite_of(parsed, verb) if verb.pos in ("VERB", "AUX") else None
        subject = parsed.child(verb, "nsubj") if finite is not None else None
        if finite is None or subject is None or subject.pos not in ("NOUN", "PROPN"):
            continue
        marks = [t for t in parsed.tokens[subject.index : finite.index] if t.pos == "PUNCT"]
        opening = parsed.tokens[parsed.sentences[verb.sentence].first : subject.index]
        if any(t.text == "," for t in opening):
            continue  # « Le 22 août, les Turcs, voyant la ville vide, sortent »
        if _set_apart(parsed, finite) or _verb_before(parsed, subject, marks):
            continue
        if len(marks) == 1 and marks[0].text == "," and _opens(parsed, marks[0], finite):
            return not any(c.dep == "conj" for c in parsed.children(subject))
    return False


def _set_apart(parsed: Parsed, word: Token) -> bool:
    """« La relève, prévue le soir, se faisait tard »: a participle between two commas."""
    rest = parsed.tokens[word.index + 1 : parsed.sentence(word).last]
    mark = next((t for t in rest if t.pos == "PUNCT"), None)
    if mark is None or mark.text != ",":
        return False
    after = parsed.tokens[mark.index + 1 : parsed.sentence(word).last]
    verb = next((t for t in after if spelt(t) not in _CLITICS), None)
    return verb is not None and conjugates(parsed, verb)


_CLITICS = words("se s' ne n' y en le la les l' lui leur")


def _verb_before(parsed: Parsed, subject: Token, marks: list[Token]) -> bool:
    """« Le préfet fait brûler du bois, interdit la vente »: the comma parts two verbs."""
    first = marks[0].index if marks else subject.index
    between = parsed.tokens[subject.index + 1 : first]
    return any(t.finite and t.pos in ("VERB", "AUX") for t in between)


def _opens(parsed: Parsed, mark: Token, finite: Token) -> bool:
    """Say whether only clitics stand between a comma and the verb."""
    between = parsed.tokens[mark.index + 1 : finite.index]
    return all(spelt(t) in _CLITICS - {"la", "l'", "leur"} for t in between)


_OBJECTS = words(
    "que qu' la l' les me m' te t' nous vous se s' lesquels lesquelles laquelle lequel combien"
    " quel quelle quels quelles"
)
_AGREED = re.compile(r"(?:ée|ées|és|ies|ues?)$")


def agreed_for_nothing(parsed: Parsed, sentence: Sentence) -> bool:
    """« Elle a rapportée la lettre »: no object stands before avoir."""
    tokens = parsed.of(sentence)
    for token, following in pairwise(tokens):
        if spelt(token) not in _HAVE or token.pos not in ("AUX", "VERB"):
            continue
        if following.pos not in ("VERB", "AUX", "ADJ") or not _AGREED.search(spelt(following)):
            continue
        if following.feature("VerbForm") == "Part" and not any(
            spelt(t) in _OBJECTS for t in tokens[: token.index - tokens[0].index] if t.pos != "DET"
        ):
            return True
    return False


def infinitive(parsed: Parsed, sentence: Sentence) -> bool:
    """« Il a manger », « elle peut travaillé »."""
    tokens = parsed.of(sentence)
    for token, following in pairwise(tokens):
        found = False
        if spelt(token) in _HAVE and token.dep.startswith("aux") and following.pos == "VERB":
            found = spelt(following).endswith("er")
        elif token.lemma in ("pouvoir", "devoir") and token.finite and following.pos == "VERB":
            found = spelt(following).endswith(("é", "ée", "és", "ées"))
        if found:
            return True
    return False


_ONE = words("le la un une du au ce cet cette leur son sa mon ma notre votre chaque aucun aucune")
_MANY = words("les des ces ses leurs aux plusieurs quelques nos vos mes différents différentes")


def noun_number(parsed: Parsed, sentence: Sentence) -> bool:
    """« dans leur troupes », « ces bateau »."""
    tokens = parsed.of(sentence)
    for token, noun in pairwise(tokens):
        if noun.pos != "NOUN" or not noun.text.islower() or token.head != noun.index:
            continue
        if parsed.tokens[min(noun.index + 1, len(parsed.tokens) - 1)].pos in ("NOUN", "PROPN"):
            continue  # « plusieurs mini albums »
        one, many = spelt(token) in _ONE, spelt(token) in _MANY
        if spelt(parsed.tokens[max(0, token.index - 1)]) == "et" and spelt(token) in ("un", "une"):
            continue  # « vingt et une feuilles »
        if one and noun.text == noun.lemma + "s" and noun.feature("Number") == "Plur":
            return True
        plain = noun.text == noun.lemma and noun.feature("Number") == "Sing" and noun.text.isalpha()
        if many and plain and noun.text[-1] not in "sxz" and noun.dep not in ("ROOT", "conj"):
            return True
    return False


_INVARIABLE = words(
    "même possible nord sud est ouest marron orange standard record pilote type clé phare cadre"
    " super bio vidéo radio télé audio pop rock"
)


def adjective_number(parsed: Parsed, sentence: Sentence) -> bool:
    """« une consultation suffisantes », « des mesures importante »."""
    tokens = parsed.of(sentence)
    for noun, adjective, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if noun.pos != "NOUN" or adjective.pos != "ADJ" or adjective.head != noun.index:
            continue
        if after.pos == "CCONJ" or after.text in ",/-" or not noun.text.islower():
            continue  # « les langues française et anglaise »
        if not adjective.text.islower() or adjective.text in _INVARIABLE:
            continue
        if _one(noun) and _many(adjective) and not _joined_before(parsed, noun):
            return True
        if _many(noun) and _one(adjective) and not _single_before(parsed, noun):
            return True
    return False


def _single_before(parsed: Parsed, noun: Token) -> bool:
    """« un jeu de caractères différent », « une vision en trois dimensions semblable ».

    An earlier noun is singular.
    """
    for token in reversed(parsed.tokens[parsed.sentences[noun.sentence].first : noun.index]):
        if token.pos not in ("ADP", "NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return False
        if token.pos == "PROPN" or (token.pos == "NOUN" and token.feature("Number") != "Plur"):
            return True
    return False


def _one(token: Token) -> bool:
    return (
        token.text == token.lemma and token.text[-1] not in "sxz" and token.text.isalpha()
    ) or token.text == token.lemma + "e"


def _many(token: Token) -> bool:
    return token.text in (token.lemma + "s", token.lemma + "es")


def _joined_before(parsed: Parsed, noun: Token) -> bool:
    """« un frère et une sœur jumeaux », « les charges de cavalerie anglaises »."""
    head = parsed.head(noun)
    above = noun.dep.startswith("nmod") and (head.feature("Number") == "Plur")
    linked = parsed.tokens[max(0, noun.index - 2) : noun.index]
    above = above or ([t.pos for t in linked] == ["NOUN", "ADP"] and linked[0].text[-1] in "sx")
    return noun.dep == "conj" or above or any(True for _ in parsed.children(noun, "conj"))


def missing(parsed: Parsed, sentence: Sentence) -> bool:
    """« dans sud du pays »: a determiner is missing."""
    tokens = parsed.of(sentence)
    return any(
        spelt(token) == "dans"
        and noun.pos == "NOUN"
        and noun.text.islower()
        and noun.text.replace("-", "").isalpha()
        and not any(c.index < noun.index for c in parsed.children(noun, "det", "nummod"))
        for token, noun in pairwise(tokens)
    )


_OPENS = re.compile(r"(issu|né|âgé|situé|fondé|créé|construit|élu|nommé|inspiré|composé)(e?)(s?)")


def dangling(parsed: Parsed, sentence: Sentence) -> bool:
    """« Issu d'une famille de marins, la famille Morel … »: the participle is not the subject's."""
    tokens = parsed.of(sentence)
    found = _OPENS.fullmatch(spelt(tokens[0])) if tokens else None
    if found is None:
        return False
    comma = next((t for t in tokens if t.text == ","), None)
    if comma is None or comma.index + 1 >= len(parsed.tokens):
        return False
    after = spelt(parsed.tokens[comma.index + 1])
    feminine = after in ("la", "elle", "une", "cette") and not found[2]
    masculine = after in ("le", "il", "un", "ce", "cet") and bool(found[2])
    return feminine or masculine


def contraction(parsed: Parsed, sentence: Sentence) -> bool:
    """« la gare de le village »."""
    tokens = parsed.of(sentence)
    return any(
        spelt(one) in ("de", "à")
        and two.text in ("le", "les")
        and two.pos == "DET"
        and three.pos == "NOUN"
        and three.text.islower()
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
