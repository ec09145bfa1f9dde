"""French homophones: a, à, as; est, et; c'est, s'est, ces; where grammar allows one alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from lisez.analysis.agreement import subject_of
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.homophones import SETS, Homophone
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

STEM = "Quel mot convient\u202f?"
STEM_WORDS = "Que faut-il écrire ici\u202f?"

_ADVERBS = words(
    "pas plus jamais aussi ainsi également alors souvent ensuite encore déjà donc toujours"
    " notamment rapidement finalement longtemps très"
)
# Words that open a group of nouns and are nothing else.
_OPENS = words("un une le les des du ce cet cette ces son ses leur leurs deux trois quatre cinq")
_PREPOSITIONS = words(
    "dans de sur par pour avec à sous vers en chez depuis pendant contre entre devant derrière"
)
_PARTICIPLE = re.compile(r"\w+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ert|int|eint)|fait|mis|pris|eu|été")
_INFINITIVE = re.compile(r"\w{2,}(?:er|ir|re)|être")
_SINGULAR = words("il elle on qui cela ça ce c'")


def at(parsed: Parsed, token: Token, offset: int) -> Token | None:
    """Return the token so many places away in the same sentence, None beyond its ends."""
    index = token.index + offset
    if not 0 <= index < len(parsed.tokens):
        return None
    found = parsed.tokens[index]
    return found if found.sentence == token.sentence else None


def following(parsed: Parsed, token: Token) -> Token | None:
    """Return the next word, one adverb passed over: « a souvent changé »."""
    after = at(parsed, token, 1)
    return at(parsed, token, 2) if after is not None and after.text in _ADVERBS else after


def subject_before(parsed: Parsed, token: Token, number: str) -> bool:
    """Say whether a verb has its subject before it, with that number on the surface.

    « la ville a », « elle a », « la ville qui a », « Anne Duval a ».
    """
    helps = token.dep in ("aux", "aux:tense", "aux:pass", "cop")
    verb = parsed.head(token) if helps else token
    subject = subject_of(parsed, verb, token)
    if subject is not None or number == "Plur":
        return subject is not None and subject.number == number
    before = at(parsed, token, -1)
    if before is None or not parsed.child(verb, "nsubj"):
        return False
    return before.text in ("qui", "on", "cela") or _named(parsed, verb, before)


def _named(parsed: Parsed, verb: Token, before: Token) -> bool:
    """« Anne Duval »; not « Anne et Luc », nor « Les Halles »."""
    name = parsed.child(verb, "nsubj")
    if name is None or name.pos != "PROPN" or before.pos != "PROPN" or not before.text.isalpha():
        return False
    return before.index - name.index <= 1 and not list(parsed.children(name, "conj", "det"))


def participle_after(parsed: Parsed, token: Token) -> bool:
    """« a changé », « ont souvent été vus »."""
    after = following(parsed, token)
    return (
        after is not None
        and after.feature("VerbForm") == "Part"
        and _PARTICIPLE.fullmatch(after.text) is not None
    )


def has(parsed: Parsed, token: Token) -> bool:
    """« La ville a changé », « elle a un port »; not « Paris a tout d'une île »."""
    if token.pos not in ("AUX", "VERB") or not subject_before(parsed, token, "Sing"):
        return False
    after = at(parsed, token, 1)
    opens = token.pos == "VERB" and after is not None and after.text in _OPENS
    return opens or participle_after(parsed, token)


def to(parsed: Parsed, token: Token) -> bool:
    """« grâce à la pluie », « né à Brest », « commence à lire »; not « Ali à Paris »."""
    before, after = at(parsed, token, -1), at(parsed, token, 1)
    if token.pos != "ADP" or before is None or after is None:
        return False
    led = before.text in words("grâce quant face jusqu' rapport") or (
        before.pos == "VERB" and before.feature("Mood") != "Imp"
    )
    # not « à huit heures »: nobody would write « a huit heures »
    goes_on = after.pos in ("DET", "PROPN") or _INFINITIVE.fullmatch(after.text) is not None
    return led and goes_on


def is_(parsed: Parsed, token: Token) -> bool:
    """« La ville est belle »; not where another verb could be that of the sentence."""
    if token.pos not in ("AUX", "VERB") or not subject_before(parsed, token, "Sing"):
        return False
    before = at(parsed, token, -1)
    if before is None or before.text.lower() in ("s'", "c'", "n'"):
        return False
    others = [t for t in parsed.of(parsed.sentence(token)) if t.finite and t.index != token.index]
    return not others or before.text.lower() in ("il", "qui")


def and_(parsed: Parsed, token: Token) -> bool:
    """« La pluie abîme les rues et les places »: the clause has its verb before.

    Not « il aime le calme, la pluie et la mer », where « la pluie est la mer » might begin.
    """
    sentence = parsed.sentence(token)
    root, after = parsed.root(sentence), at(parsed, token, 1)
    if token.pos != "CCONJ" or root is None or after is None or root.index > token.index:
        return False
    between = parsed.tokens[root.index : token.index]
    clause = any(t.text.lower() in words("qui que qu' dont où quand si , ; :") for t in between)
    finite = any(t.finite for t in parsed.tokens[token.index : sentence.last])
    subject = subject_of(parsed, root, root) if root.finite else None
    opens = after.pos in ("ADP", "DET") or _INFINITIVE.fullmatch(after.text) is not None
    return subject is not None and not clause and not finite and opens


def they_are(parsed: Parsed, token: Token) -> bool:
    """« Les rues sont étroites »."""
    return token.pos in ("AUX", "VERB") and subject_before(parsed, token, "Plur")


def they_have(parsed: Parsed, token: Token) -> bool:
    """« Les voisins ont choisi », « ils ont un jardin »."""
    if token.pos not in ("AUX", "VERB") or not subject_before(parsed, token, "Plur"):
        return False
    after = at(parsed, token, 1)
    opens = token.pos == "VERB" and after is not None and after.text in _OPENS
    return opens or participle_after(parsed, token)


def one(parsed: Parsed, token: Token) -> bool:
    """« on trouve », « on ne sait »; « on dit » might be « ont dit »; not « Dance on the Sea »."""
    verb = parsed.head(token)
    before = at(parsed, token, -1)
    inverted = before is not None and before.text.startswith("-")
    after = at(parsed, token, 1)
    if token.entity or token.pos != "PRON" or not token.dep.startswith("nsubj"):
        return False
    if inverted or after is None:
        return False
    return 0 < verb.index - token.index <= 3 and not _PARTICIPLE.fullmatch(after.text)


def determines(parsed: Parsed, token: Token) -> bool:
    """« dans son jardin », « dans ce jardin »: a preposition before, a noun after."""
    before, after = at(parsed, token, -1), at(parsed, token, 1)
    return (
        token.pos == "DET"
        and before is not None
        and before.pos == "ADP"
        and before.text.lower() in _PREPOSITIONS
        and after is not None
        and after.pos == "NOUN"
        and after.index == token.head
        and after.text.islower()
    )


def article(parsed: Parsed, token: Token) -> bool:
    """« dans la cour »."""
    after = at(parsed, token, 1)
    return determines(parsed, token) and after is not None and after.feature("Gender") == "Fem"


def reflexive(parsed: Parsed, token: Token) -> bool:
    """« La ville se développe », « pour se protéger »; not « se sont »."""
    after = at(parsed, token, 1)
    if token.pos != "PRON" or after is None or after.pos != "VERB" or after.index != token.head:
        return False
    before = at(parsed, token, -1)
    led = before is not None and before.pos == "ADP"
    infinitive = led and _INFINITIVE.fullmatch(after.text) is not None
    return infinitive or (after.finite and subject_of(parsed, after, token) is not None)


def can(parsed: Parsed, token: Token) -> bool:
    """« La ville peut changer »."""
    after = following(parsed, token)
    infinitive = after is not None and _INFINITIVE.fullmatch(after.text) is not None
    return infinitive and token.pos in ("VERB", "AUX") and token.finite


def little(parsed: Parsed, token: Token) -> bool:
    """« un peu », « peu de », « peu à peu »."""
    before, after = at(parsed, token, -1), at(parsed, token, 1)
    if before is None or after is None or token.pos not in ("ADV", "NOUN"):
        return False
    return before.text.lower() in ("un", "très", "assez") or after.text in ("de", "d'", "à")


def but(parsed: Parsed, token: Token) -> bool:
    """« Il pleut, mais le bal continue »; not « mais le bal », for « met le bal » would do."""
    after = at(parsed, token, 1)
    if token.pos != "CCONJ" or after is None:
        return False
    if after.text.lower() in words("il elle on ils elles c' ce aussi"):
        return True
    noun = parsed.head(after)
    subject = after.pos == "DET" and noun.dep.startswith("nsubj") and parsed.head(noun).finite
    return subject and parsed.head(noun).index > noun.index


def that_is(parsed: Parsed, token: Token) -> bool:
    """« c'est un port », « c'est à Brest que »."""
    after = at(parsed, token, 2)
    sure = words("un une le la les l' à au en dans pour par pourquoi là ce")
    return after is not None and after.text.lower() in sure


def cleft(parsed: Parsed, token: Token) -> bool:
    """« c’est à Brest que le phare est bâti », « c’est Anne qui part »; not « c’est un port »."""
    rest = parsed.tokens[token.index + 2 : parsed.sentence(token).last]
    opens = bool(rest) and (rest[0].pos in ("ADP", "PROPN") or rest[0].text[0].isupper())
    clause = next((at for at, t in enumerate(rest) if t.finite), len(rest))
    return opens and any(t.text.lower() in ("que", "qu'", "qui") for t in rest[:clause])


def has_become(parsed: Parsed, token: Token) -> bool:
    """« La ville s'est développée »."""
    verb = parsed.tokens[token.index + 1]
    return participle_after(parsed, verb) and subject_before(parsed, verb, "Sing")


def without(parsed: Parsed, token: Token) -> bool:
    """« une rue sans arbres », « sans les voir »; not after a subject that could « sentir »."""
    before, after = at(parsed, token, -1), at(parsed, token, 1)
    if token.pos != "ADP" or before is None or after is None:
        return False
    return after.pos in ("NOUN", "DET") or _INFINITIVE.fullmatch(after.text) is not None


def that_she(parsed: Parsed, token: Token) -> bool:
    """« depuis qu'elle travaille »; « qu'elle est » might be « quelle est »."""
    verb = at(parsed, token, 2)
    sure = verb is not None and verb.pos == "VERB" and verb.finite
    return sure and parsed.tokens[token.index + 1].dep.startswith("nsubj")


FRAMES: dict[str, Callable[[Parsed, Token], bool]] = {
    "a": has,
    "à": to,
    "est": is_,
    "et": and_,
    "sont": they_are,
    "son": determines,
    "ont": they_have,
    "on": one,
    "ce": determines,
    "se": reflexive,
    "la": article,
    "peut": can,
    "peu": little,
    "mais": but,
    "c'est": that_is,
    "s'est": has_become,
    "sans": without,
    "qu'elle": that_she,
    "qu'elles": that_she,
}
_RANK = {name: rank for rank, name in enumerate(SETS)}
_SET_OF = {word.word: name for name, members in SETS.items() for word in members}


def written(parsed: Parsed, token: Token) -> str:
    """Return the word that starts at a token: « a », « c'est », « qu'elle ».

    "" for the second half of such a word: « il s'est » has no « est ».
    """
    before, after = at(parsed, token, -1), at(parsed, token, 1)
    if before is not None and before.text.lower() + token.text in _SET_OF:
        return ""
    whole = token.text.lower() + (after.text if after is not None else "")
    return whole if "'" in token.text and whole in _SET_OF else token.text.lower()


def propose(source: Source) -> Iterator[Candidate]:
    """Propose at most one gap a sentence: on the set least used so far, then the rarest."""
    used: Counter[str] = Counter()
    for _, tokens in groupby(source.parsed.tokens, key=lambda token: token.sentence):
        found: list[tuple[str, Token]] = []
        for token in tokens:
            word = written(source.parsed, token)
            if word in FRAMES and FRAMES[word](source.parsed, token):
                found.append((word, token))
        found.sort(key=lambda item: (_use(used, item[0]), _RANK[_SET_OF[item[0]]]))
        for word, token in found:
            candidate = asked(source, token, _blank(source.parsed, token, word, used))
            if candidate is not None:
                used[_SET_OF[word]] += 1
                yield candidate
                break


def _use(used: Counter[str], word: str) -> int:
    """Return how often a set was asked."""
    return used[_SET_OF[word]]


def _blank(parsed: Parsed, token: Token, word: str, used: Counter[str]) -> Blank:
    members = SETS[_SET_OF[word]]
    key = next(member for member in members if member.word == word)
    end = token.span.start + len(word)
    several = any("'" in member.word for member in members)
    return Blank(
        rule=f"homophones.{_SET_OF[word]}",
        span=Span(token.span.start, end),
        wrong=tuple(_wrong(parsed, token, member) for member in members if member.word != word),
        stem=STEM_WORDS if several else STEM,
        stem_wide=STEM_WORDS,
        explain=f"« {word} » est ici {key.role} ; {_proof(parsed, token, key)}.".replace("'", "’"),
        features={
            "again": used[_SET_OF[word]],
            "rarity": len(SETS) - _RANK[_SET_OF[word]],
            "root": token.dep == "ROOT",
        },
    )


def _wrong(parsed: Parsed, token: Token, member: Homophone) -> tuple[str, str]:
    """Return an option written as the article writes: its apostrophe, its capital."""
    word = member.word.capitalize() if token.text[0].isupper() else member.word
    word = word.replace("'", "’") if "’" in parsed.text else word
    return word, f"« {member.word} » est {member.role}.".replace("'", "’")


def _proof(parsed: Parsed, token: Token, key: Homophone) -> str:
    """« si l’on veut » does not become « si l’il veut »; « c’est à Brest que » keeps its « c’ »."""
    if key.word == "c'est" and cleft(parsed, token):
        return "« c’est … que » ou « c’est … qui » met en relief ce qu’il encadre"
    before = at(parsed, token, -1)
    elided = before is not None and before.text.lower() == "l'"
    return "« l’on » se dit pour « on »" if key.word == "on" and elided else key.proof
