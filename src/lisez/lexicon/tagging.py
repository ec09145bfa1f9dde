"""Which part of speech a word has in its sentence: the best path through what each may be.

Each word of the sentence has options: tags with their features. A path takes one option of
each; its score is the sum of how likely each option is, how well each tag follows the one
before, and how well gender, number and person agree. Adverbs, clitics and « ne » are seen
through: in « n'a pas encore été » the participle follows its auxiliary. What a path must
remember (the subject's number, whether a verb is still wanted) is its `_Memory`; of paths
that remember the same, only the best goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from lisez.lexicon.closed_tags import NOMINAL
from lisez.lexicon.transitions import FOLLOWS, UNHEARD

BEAM: Final = 40  # paths kept after each word
MOST_WANTED: Final = 2  # finite verbs, where a clause has begun inside another
FINITE: Final = frozenset("VX")

_DISAGREES = {"D": -3.0, "A": -2.2, "K": -1.2, "M": -2.5}
_WRONG_PERSON = -5.0
_NO_VERB = -1.0  # a sentence without a finite verb: a title
_ONE_TOO_MANY = -2.2  # a finite verb where none is wanted
_SEEN_THROUGH = frozenset("ZOE")
_BEFORE_NOUNS = frozenset("DaMPFLB,C")  # an adjective after them comes before its noun
_ALL = frozenset(("tout", "toute", "tous", "toutes"))  # a determiner may follow them


class Option(NamedTuple):
    """One thing that a word may be; features are "" where left open.

    `mood` is one of core.lookups.FEATURES for a verb. `own` is its subject in the same
    word, « -t-il », as person and number. `reading` is the index of the reading that
    it stands for, -1 for the word beside the one asked about.
    """

    tag: str
    gender: str = ""
    number: str = ""
    person: str = ""
    mood: str = ""
    score: float = 0.0
    word: str = ""
    reading: int = -1
    own: bool = False


class _Memory(NamedTuple):
    tag: str = "B"  # of the word before
    gender: str = ""  # of the noun phrase in hand
    number: str = ""
    through: str = ""  # the tag before adverbs and clitics, "" where there are none
    person: str = ""  # of the subject, "" where it is not known
    subject: str = ""  # its number
    pronoun: bool = False  # the subject is a pronoun just before
    wanted: int = 1  # finite verbs
    bound: bool = False  # inside a phrase after a preposition, which is no subject
    before: str = ""  # the tag before a coordination
    que: bool = False  # in a clause with « que »
    verb: bool = False  # a finite verb was met
    choice: int = -1


def scores(
    words: Sequence[Sequence[Option]], target: int, *, ends: bool = True
) -> dict[int, float]:
    """Return for each reading of `words[target]` the score of the best path through it.

    A word of marks has one option, of tag "," or "B"; `ends` says whether the sentence does.
    """
    paths: dict[_Memory, float] = {_Memory(): 0.0}
    for at, options in enumerate(words):
        following: dict[_Memory, float] = {}
        for memory, score in paths.items():
            for option in options:
                here = score + option.score + _step(memory, option)
                after = _after(memory, option, here=at == target)
                if here > following.get(after, -1e9):
                    following[after] = here
        paths = _best(following)
    found: dict[int, float] = {}
    for memory, score in paths.items():
        end = score + (_end(memory) if ends else 0.0)
        found[memory.choice] = max(found.get(memory.choice, -1e9), end)
    return found


def _end(memory: _Memory) -> float:
    return _follows(memory, "B") + (0.0 if memory.verb else _NO_VERB)


def _best(paths: dict[_Memory, float]) -> dict[_Memory, float]:
    """Keep the best paths, and the best two of each choice, so that none is lost."""
    ranked = sorted(paths.items(), key=lambda path: -path[1])
    kept, count = {}, dict[int, int]()
    for at, (memory, score) in enumerate(ranked):
        count[memory.choice] = count.get(memory.choice, 0) + 1
        if at < BEAM or count[memory.choice] <= 2:
            kept[memory] = score
    return kept


def _follows(memory: _Memory, tag: str) -> float:
    direct = FOLLOWS.get((memory.tag, tag), UNHEARD)
    if not memory.through or tag in _SEEN_THROUGH:
        return direct
    if memory.through in "YDa" and tag in NOMINAL:  # « la moins chère », not a noun
        return direct
    seen = FOLLOWS.get((memory.through, tag), UNHEARD)
    return max(direct, seen) if memory.tag == "Z" else direct


def _step(memory: _Memory, option: Option) -> float:
    """Return what an option adds to a path besides its own score."""
    score = _follows(memory, option.tag)
    if option.tag in FINITE:
        return score + _finite(memory, option)
    if option.tag == "I" and memory.pronoun:  # « il le faire »
        score -= 4.0
    if option.tag == "K":
        score += _participle(memory, option)
    if memory.tag in "YDaAMNP" and option.tag in "NAKM" and not _agree(memory, option):
        score += _DISAGREES.get(memory.tag if option.tag == "N" else option.tag, -2.0)
    if memory.tag == "C" and option.tag == memory.before:
        score += 0.8
    return score


def _agree(memory: _Memory, option: Option) -> bool:
    gender = not memory.gender or not option.gender or memory.gender == option.gender
    number = not memory.number or not option.number or memory.number == option.number
    return gender and number


def _participle(memory: _Memory, option: Option) -> float:
    """« il a livré », « elle a été vendue »; after a pronoun alone there is none."""
    seen = memory.through if memory.tag in _SEEN_THROUGH else memory.tag
    return -4.0 if seen in "SE" and memory.pronoun else 0.0 if option.gender else 0.1


def _finite(memory: _Memory, option: Option) -> float:
    score = 0.0 if memory.wanted or option.own else _ONE_TOO_MANY
    if memory.tag == "C" and memory.before in FINITE and not memory.wanted:
        score = 0.4
    elif memory.tag == "C" and memory.verb and not memory.wanted:  # « il crie et demande du pain »
        score = -0.7
    if option.own:
        return score
    if memory.tag in _SEEN_THROUGH and memory.through in "PFL":  # « de l'est », « pour le livre »
        score -= 5.0
    if option.mood == "imperative":
        return score + _imperative(memory)
    if option.mood == "subjunctive":
        score += -0.3 if memory.que else -2.3
    if memory.person:
        right = _may(option.person, memory.person) and _may(option.number, memory.subject)
        return score + (0.5 if right else _WRONG_PERSON if memory.pronoun else -2.2)
    return score + (-3.5 if option.person in ("1", "2") else -1.0 if memory.tag == "B" else 0)


def _may(value: str, wanted: str) -> bool:
    return not value or not wanted or value == wanted


def _imperative(memory: _Memory) -> float:
    seen = memory.through or memory.tag
    if memory.pronoun or memory.person:
        return _WRONG_PERSON
    return 0.6 if seen in "B,C" and not memory.verb else -1.0 if seen in "B,C" else -4.0


def _after(memory: _Memory, option: Option, *, here: bool) -> _Memory:
    """Return what a path remembers after an option."""
    tag = option.tag
    changed = _phrase(memory, option)
    if tag in _SEEN_THROUGH:
        changed["through"] = memory.through or memory.tag
    else:
        changed["through"] = ""
    if tag in FINITE:
        changed |= {"wanted": max(0, memory.wanted - 1), "person": "", "subject": ""}
        changed |= {"pronoun": False, "bound": False, "que": False, "verb": True}
    elif tag in "RQJ":
        changed |= {"wanted": min(MOST_WANTED, memory.wanted + 1), "person": "", "subject": ""}
        changed |= {"pronoun": False, "bound": False, "que": option.word in ("que", "qu'")}
        if tag == "Q":
            changed |= {"person": "", "subject": ""}
    elif tag in ("B", ","):
        changed |= {"wanted": max(1, memory.wanted), "bound": False}
    if tag == "C":
        changed["before"] = memory.tag
    changed["tag"] = _remembered(memory, option)
    if here:
        changed["choice"] = option.reading
    return memory._replace(**changed)


def _remembered(memory: _Memory, option: Option) -> str:
    """Return the tag that the next word follows: « tous » and « un nouveau » want more."""
    if option.tag == "D" and option.word in _ALL:
        return "Y"
    before = memory.through if memory.tag == "Z" else memory.tag
    return "a" if option.tag == "A" and before in _BEFORE_NOUNS else option.tag


def _phrase(memory: _Memory, option: Option) -> dict[str, Any]:
    """Return what a noun phrase, its preposition or a subject pronoun changes."""
    tag = option.tag
    if tag == "S":
        return {"person": option.person, "subject": option.number, "pronoun": True}
    if tag in "DM" or tag in NOMINAL or tag == "A":
        return _nominal(memory, option)
    if tag in "PFL":
        return {"gender": option.gender, "number": option.number, "bound": True}
    if tag == "C" and memory.person and not memory.pronoun:
        return {"subject": "p", "bound": False}  # « Paul et Marie »
    if tag == "K" or tag in _SEEN_THROUGH:
        return {}
    return {"gender": "", "number": ""}


def _nominal(memory: _Memory, option: Option) -> dict[str, Any]:
    begins = option.tag == "D" or (option.tag in NOMINAL and memory.tag not in "YDaAMPFL")
    gender = option.gender or ("" if begins else memory.gender)
    number = option.number or (option.tag == "H" and "s" if begins else memory.number) or ""
    changed: dict[str, Any] = {"gender": gender, "number": number}
    if option.tag in NOMINAL and not memory.bound and not memory.pronoun:
        joined = memory.before in NOMINAL and memory.subject == "p" and memory.person
        if not memory.person or joined:
            changed |= {"person": "3", "subject": "p" if joined else number}
    return changed
