"""What lasts: a state that is said of one year is true of others too.

« En 1947, le groupe compte dix militants » does not say that it had others in 1946.
"""

from __future__ import annotations

import re
from typing import Final

from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

_STATES: Final = words(
    "compter rester demeurer posséder avoir habiter vivre résider loger continuer appartenir"
    " disposer employer diriger présider travailler jouer évoluer représenter contenir occuper"
    " exister croire vouloir espérer souhaiter connaître subsister durer régner exercer tenir"
    " porter former regrouper réunir abriter accueillir utiliser pouvoir devoir savoir penser"
    " considérer comprendre coûter valoir peser mesurer servir suivre étudier enseigner militer"
    " figurer dominer gouverner administrer gérer sembler paraître détenir couvrir produire"
)
_GOES_ON = re.compile(r"\b(?:toujours|encore|déjà|jusqu'|alors que)\b|\bjusqu'", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:depuis|à partir d[eu']|dès|jusqu'(?:en|au|à)|d'ici)\b[^,;]{0,12}$")


def lasts(parsed: Parsed, fact: Found) -> bool:
    """Say whether what a moment dates is a state or a habit, whose beginning it does not tell.

    « depuis 1987 » and « à partir de 1987 » tell it.
    """
    text = plain(parsed.text)
    after = text[fact.value.end : fact.evidence.end]
    if re.search(r"\bjusqu'", after):
        return True
    before = text[fact.evidence.start : fact.value.start]
    if _BEGINS.search(before) or text.startswith("depuis", fact.value.start):
        return False
    verb = _verb(parsed, fact)
    if verb is None:
        return False
    habit = fact.kind != "date" and _imperfect(parsed, verb)
    return habit or _state(parsed, verb) or bool(_GOES_ON.search(before + after))


def _imperfect(parsed: Parsed, verb: Token) -> bool:
    """« En 1987, le musée vendait des cartes »; « fin octobre, Paul s’en allait » is told so."""
    passive = parsed.children(verb, "aux:pass")
    return any(t.feature("Tense") == "Imp" for t in (verb, *passive))


def _verb(parsed: Parsed, fact: Found) -> Token | None:
    """Return the verb that the moment belongs to, else the root of its sentence."""
    inside = parsed.within(fact.value)
    above = (t for t in parsed.ancestors(inside[0])) if inside else ()
    return next(
        (t for t in above if t.pos in ("VERB", "AUX") or parsed.child(t, "cop") is not None),
        parsed.root(parsed.sentences[fact.sentence]),
    )


def _state(parsed: Parsed, verb: Token) -> bool:
    """« est maire », « comptait », « compte »; « a compté » and « est élu » are events."""
    if parsed.child(verb, "cop") is not None or verb.lemma == "être" or _said_to_be(parsed, verb):
        return True
    return verb.lemma in _STATES and parsed.child(verb, "aux") is None


def _said_to_be(parsed: Parsed, word: Token) -> bool:
    """« est boulanger », which is sometimes taken for a verb; « est élu » is one."""
    before = parsed.tokens[word.index - 1].text.lower() if word.index else ""
    return before in _BEING and not _PARTICIPLE.fullmatch(word.text)


_BEING: Final = words("est sont fut furent sera seront")
_PARTICIPLE: Final = re.compile(r"\w+(?:[éiuts]e?s?)")
