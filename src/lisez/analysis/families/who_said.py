"""« De qui sont ces mots : « … » ? » and « Selon qui … ? » among the people of the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.cohesion import word_count
from lisez.analysis.facts.people import names
from lisez.analysis.found import Found
from lisez.analysis.gates.leaning import connective
from lisez.analysis.gates.written import plain
from lisez.analysis.language_gap import typeset
from lisez.analysis.wordlists import words
from lisez.core.questions import Choice, Option
from lisez.core.shown import leans
from lisez.core.typography import fold_space, folded

FAMILY = "who_said"
LEAST_WORDS, MOST_WORDS = 6, 34
WRONG = 2, 3

_POINTS = re.compile(
    r"\b(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|le lendemain|la veille|là|ici"
    r"|donc|aussi|ainsi|également|cependant|toutefois)\b",
    re.IGNORECASE,
)
# « Je suis fière de mon équipe » tells a woman.
_TELLS = re.compile(r"\b(?:je suis|j['’](?:étais|ai été)|je me suis|je serai)\b", re.IGNORECASE)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a question for every statement whose speaker is named in full."""
    everyone = _everyone(source)
    for fact in source.facts:
        if fact.kind == "quote" and not _vetoed(source, fact):
            others = _others(source, fact, everyone)
            if len(others) >= WRONG[0]:
                yield _candidate(source, fact, others[: WRONG[1]])


def _words(source: Source, fact: Found) -> str:
    return fold_space(fact.value.of(source.parsed.text)).strip()


def _speaker(source: Source, fact: Found) -> str:
    return fold_space(fact.other.of(source.parsed.text)) if fact.other else ""


def _everyone(source: Source) -> tuple[str, ...]:
    """Return those who are people without doubt, speakers first, each surname once."""
    text = source.parsed.text
    proved = [fact for fact in source.facts if fact.kind in ("quote", "role") and fact.other]
    proved.sort(key=lambda fact: (fact.kind != "quote", fact.value))
    said = [_speaker(source, fact) for fact in proved]
    for sentence in source.parsed.sentences:
        spans = names(source.parsed, sentence) if sentence.parsed else ()
        said += [fold_space(span.of(text)) for span in spans]
    everyone = dict.fromkeys(said)
    surnames = Counter(name.split()[-1] for name in everyone)
    return tuple(name for name in everyone if surnames[name.split()[-1]] == 1)


def _vetoed(source: Source, fact: Found) -> bool:
    said = _words(source, fact)
    return (
        not source.gates.sound(fact.sentence)
        or not LEAST_WORDS <= word_count(said) <= MOST_WORDS
        or _TELLS.search(said) is not None
        or any(mark in said for mark in "…[]")
        or (fact.rule == "according" and _open(said))
        or _unknown(source, fact)
        or (fact.rule == "quote" and not said[0].isupper())
    )


def _open(clause: str) -> bool:
    """« Selon qui elle ne suffira pas ? » does not say what is meant."""
    pointed = _POINTS.search(clause) is not None or connective(plain(clause))
    return pointed or leans(clause) or ";" in clause or ":" in clause


# « je leur souhaite », where the model reads a possessive, but « leurs amis », « leur fils »
_TO_THEM = re.compile(r"leur (?:\w+(?:ons|ez|ait|ent|e)|a|ai|ont|avons) ", re.IGNORECASE)
_PRONOUNS = words("il elle ils elles le la les l' lui leur eux y en")
_NOBODY = re.compile(
    r"il (?:n['’]?)?(?:faut|faudra|y a|s['’]agit|est)\b|en (?!effet)", re.IGNORECASE
)


def _unknown(source: Source, fact: Found) -> bool:
    """« Je leur souhaite de réussir »: to whom? But « il faut » means nobody."""
    tokens = source.parsed.within(fact.value)
    for token in tokens:
        if token.pos in ("NOUN", "PROPN"):
            break
        after = source.parsed.text[token.span.start : fact.value.end]
        pronoun = token.pos == "PRON" or _TO_THEM.match(after)
        if pronoun and token.text.lower() in _PRONOUNS and not _NOBODY.match(after):
            return True
    return leans(_words(source, fact))


def _others(source: Source, fact: Found, everyone: tuple[str, ...]) -> list[str]:
    """Return the others of the speaker's gender; none where the statement names its own speaker.

    One woman among men is the odd one out. Who is named or spoken to does not speak.
    """
    said, speaker = f" {' '.join(_letters(_words(source, fact)))} ", _speaker(source, fact)
    named = [name for name in everyone if any(f" {part} " in said for part in _letters(name))]
    gender = genders.of_name(speaker)
    if speaker not in everyone or speaker in named or not gender:
        return []
    fit = (name for name in everyone if name != speaker and name not in named)
    return [name for name in fit if genders.of_name(name) == gender]


def _letters(said: str) -> list[str]:
    """Return the words without accents and marks; of a name, those that tell: no « de », « Le »."""
    return [word for word in re.findall(r"[\w-]+", folded(said)) if len(word) > SHORT]


SHORT = 2  # letters


def _stem(source: Source, fact: Found) -> str:
    said = _words(source, fact)
    if fact.rule == "according":
        return typeset(f"D’après l’article, selon qui {said} ?")
    end = "" if said[-1] in ".!?…" else "."
    return typeset(f"Dans l’article, de qui sont ces mots : « {said}{end} » ?")


def _candidate(source: Source, fact: Found, others: list[str]) -> Candidate:
    speaker, rule = _speaker(source, fact), f"{FAMILY}.{fact.rule}"
    sentence = source.parsed.sentences[fact.sentence]
    whole = sentence.span.of(source.parsed.text)
    why = "L’article ne prête pas ces paroles à cette personne."
    question = Choice(
        id=drafted_id(rule, "choice", whole, fact.value.start - sentence.span.start),
        stem=_stem(source, fact),
        evidence=((sentence.span,),),
        explain=f"C’est {speaker} qui le dit dans l’article.",
        made_by=rule,
        state="draft",
        options=(Option(speaker, speaker), *(Option(name, name, why) for name in others)),
        key=speaker,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            "words": word_count(_words(source, fact)),
            "options": len(question.options),
            "position": fact.sentence / max(1, len(source.parsed.sentences) - 1),
            "people": len(_everyone(source)),
            "commas": whole.count(","),
            "first_person": float(bool(re.search(r"\b(?:je|j['’]|nous|mon|ma|mes)\b", whole))),
        },
    )
