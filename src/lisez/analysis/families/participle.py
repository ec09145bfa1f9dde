"""The past participle after être: one of its four forms agrees with the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.agreement import NAMES, Subject, quoted, stands_alone, subject_of
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.families.adjective import determined, nested
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

STEM = "Quelle forme du participe passé convient ?"
ENDINGS = {"": ("Masc", "Sing"), "e": ("Fem", "Sing"), "s": ("Masc", "Plur"), "es": ("Fem", "Plur")}

_ETRE = words("est sont était étaient fut furent sera seront serait seraient soit soient fût été")
_AVOIR = words("a ont avait avaient eut eurent aura auront aurait auraient ait aient eût")
_BETWEEN = words(
    "pas jamais aussi ainsi également alors souvent ensuite encore déjà donc toujours"
    " notamment parfois rapidement finalement d'abord officiellement entièrement"
    " immédiatement définitivement principalement généralement essentiellement"
)
# A masculine singular that is a participle: « fondé, fini, vendu, peint, ouvert ».
_MASCULINE = re.compile(r"\w*(?:é|[^aeoq]i|[^aeo]u|it|int|eint|ert|ort|rt)")
# « mis, pris, acquis, inclus » end in s in the masculine singular too; « dû » has a hat.
_IRREGULAR = re.compile(
    r"(?:ad|com|compro|dé|é|entre|o|per|pro|re|sou|trans)?mi|\w*pri|\w*qui|(?:r?as|circon|sur|oc)[cs]i"
    r"|inclu|reclu|absou|dissou|d?u|cru|recru|mu|ému"
)


def forms(word: str) -> dict[tuple[str, str], str] | None:
    """Return the four forms of a regular participle; None where two would be the same.

    « prise » has « pris » twice, « due » has « dû ».
    """
    base = re.sub(r"(?<=[éiut])e?s?$", "", word)
    if not _MASCULINE.fullmatch(base) or _IRREGULAR.fullmatch(base):
        return None
    return {name: base + ending for ending, name in ENDINGS.items()}


def finite_before(parsed: Parsed, participle: Token) -> Token | None:
    """Return the conjugated verb of « est fondée », « ont été souvent fondées ».

    None where anything else than one or two adverbs stands between.
    """
    index = participle.index - 1
    index -= parsed.tokens[index].text in _BETWEEN
    auxiliary = parsed.tokens[index]
    if auxiliary.sentence != participle.sentence or auxiliary.text not in _ETRE:
        return None
    if auxiliary.text != "été":
        return auxiliary
    index -= 1
    index -= parsed.tokens[index].text in _BETWEEN
    return parsed.tokens[index] if parsed.tokens[index].text in _AVOIR else None


def reflexive(parsed: Parsed, finite: Token) -> bool:
    """« Elles se sont parlé »: the participle agrees by another rule."""
    return parsed.tokens[finite.index - 1].text.lower() in ("se", "s'")


def verb_agrees(finite: Token, subject: Subject) -> bool:
    """« Les lois est votées » is not to be quoted."""
    plural = bool(re.search(r"(?:ont|ient|rent)$", finite.text))
    return plural == (subject.number == "Plur")


def given_away(parsed: Parsed, participle: Token) -> bool:
    """« Les lettres sont triées et distribuées »: the second tells the first."""
    others = [*parsed.children(participle, "conj")]
    if participle.dep == "conj":
        others.append(parsed.head(participle))
    return any(other.feature("VerbForm") == "Part" for other in others)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every participle whose subject is certain."""
    for token in source.parsed.tokens:
        if token.feature("VerbForm") == "Part" and token.pos in ("VERB", "ADJ"):
            for candidate in (_candidate(source, token), _beside_noun(source, token)):
                if candidate is not None:
                    yield candidate


# What goes on after a participle that belongs to the noun before it.
_AFTER = words("par en à au aux dans sur sous avec depuis pour comme d'après")


def _beside_noun(source: Source, token: Token) -> Candidate | None:
    """« une armée bretonne menée par Paul », « les lois votées en mai »."""
    parsed = source.parsed
    noun, four = parsed.head(token), forms(token.text)
    between = parsed.tokens[noun.index + 1 : token.index]
    if noun.lemma in ("temps", "moment", "instant"):
        return None  # « la cour fut un temps aménagée »
    if token.dep != "acl" or noun.pos != "NOUN" or noun.index > token.index or four is None:
        return None
    if len(between) > 1 or any(t.pos != "ADJ" or t.head != noun.index for t in between):
        return None
    after = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    if after.text not in _AFTER or given_away(parsed, token) or nested(parsed, noun):
        return None
    shown = determined(parsed, noun, noun)
    if shown is None or list(parsed.children(noun, "conj")) or four[shown] != token.text:
        return None
    blank = Blank(
        rule="participle.noun",
        span=token.span,
        wrong=_wrong(token, four, f"« {noun.text} » est au {NAMES[shown]}"),
        stem=STEM,
        explain=f"Le participe passé s’accorde avec le nom : « {noun.text} », {NAMES[shown]}.",
        features={
            "distance": token.index - noun.index,
            "marked": token.text != four["Masc", "Sing"],
            "root": False,
        },
    )
    return asked(source, token, blank)


def _wrong(
    token: Token, four: dict[tuple[str, str], str], told: str
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (form, f"« {form} » est au {NAMES[name]} ; {told}.")
        for name, form in four.items()
        if form != token.text
    )


def _candidate(source: Source, token: Token) -> Candidate | None:
    parsed = source.parsed
    finite = finite_before(parsed, token) if token.index > 2 else None
    four = forms(token.text)
    if finite is None or four is None or reflexive(parsed, finite):
        return None
    if given_away(parsed, token):
        return None
    subject = subject_of(parsed, token, finite)
    if subject is None or not verb_agrees(finite, subject):
        return None
    if not stands_alone(parsed, subject):
        return None
    if four[subject.gender, subject.number] != token.text:
        return None
    return asked(source, token, _blank(parsed, token, finite, subject, four))


def _named(parsed: Parsed, subject: Subject, finite: Token) -> str:
    name = quoted(parsed, subject, finite)
    return f" : « {name} »" if name else ""


def _blank(
    parsed: Parsed,
    token: Token,
    finite: Token,
    subject: Subject,
    four: dict[tuple[str, str], str],
) -> Blank:
    wrong = _wrong(token, four, f"le sujet est au {subject.name}")
    return Blank(
        rule="participle.etre",
        span=token.span,
        wrong=wrong,
        stem=STEM,
        explain=(
            "Avec « être », le participe passé s’accorde avec le sujet"
            f"{_named(parsed, subject, finite)}, {subject.name}."
        ),
        features={
            "distance": finite.index - subject.token.index,
            "pronoun": subject.token.pos == "PRON",
            "marked": token.text != four["Masc", "Sing"],
            "root": token.dep == "ROOT",
        },
    )
