"""Relative pronouns: qui, que, dont or où, where the clause that follows allows only one.

« La tour ____ domine la ville » takes « qui » and « que »: it is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.relative_clauses import (
    agreed_participle,
    antecedent,
    bare_nouns,
    clause_verb,
    finite_of,
    lists_members,
    opposed,
    subject_before,
)
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

STEM = "Quel pronom relatif convient ?"
STEM_WIDE = "Que faut-il écrire ici ?"

# Verbs that want a direct object: without one, the pronoun is it.
_TRANSITIVE = words(
    "adresser tenir occuper fournir remporter rencontrer posséder publier créer fonder diriger"
    " utiliser obtenir recevoir apporter contenir représenter connaître signer découvrir effectuer"
    " réaliser former employer proposer disputer construire mener commettre organiser développer"
    " produire fabriquer inventer composer poursuivre prononcer exercer détenir constituer"
)
_OF = words("disposer bénéficier souffrir jouir profiter dépendre hériter manquer témoigner")
_TIMES = words("moment jour époque année période instant heure")
_STAYS = words(
    "naître mourir décéder travailler résider séjourner situer demeurer grandir installer étudier"
    " dérouler tenir loger"
)
_ROLES = {
    "qui": "« qui » serait le sujet du verbe qui suit.",
    "que": "« que » serait le complément d’objet direct du verbe qui suit.",
    "dont": "« dont » remplacerait un complément introduit par « de ».",
    "où": "« où » remplacerait un complément de lieu ou de temps.",
}


def subject(parsed: Parsed, pronoun: Token) -> str:
    """« les marins qui les suivent »; not « la tour qui domine la ville »."""
    finite = finite_of(parsed, pronoun)
    if finite is None or parsed.tokens[pronoun.index - 1].pos == "ADP":
        return ""
    nouns = bare_nouns(parsed, finite)
    if _turned(parsed, finite):
        return ""
    if nouns is None or any(not opposed(parsed, finite, noun) for noun in nouns):
        return ""
    return f"« qui » est le sujet du verbe « {_conjugated(parsed, finite)} »."


def _conjugated(parsed: Parsed, finite: Token) -> str:
    """« a étudiés » of « qui les a étudiés », « domine »."""
    verb = parsed.head(finite) if finite.dep.startswith("aux") else finite
    whole = Span(finite.span.start, max(finite.span.end, verb.span.end))
    return whole.of(parsed.text)


_MANY = words("des les ces ses leurs plusieurs deux trois quatre")


def _turned(parsed: Parsed, finite: Token) -> bool:
    """« trois monts qui encadrent des vallées »: « qu'encadrent des vallées » is French too."""
    after = parsed.tokens[min(finite.index + 1, len(parsed.tokens) - 1)]
    return finite.feature("Number") == "Plur" and after.text.lower() in _MANY


def direct_object(parsed: Parsed, pronoun: Token) -> str:
    """« le journal qu'elle a fondé »; not « le pays qu'il aime »."""
    verb = clause_verb(parsed, pronoun)
    if verb is None or not subject_before(parsed, pronoun, verb):
        return ""
    others = [found for found in parsed.children(verb, "obj") if found.index > pronoun.index]
    strict = verb.lemma in _TRANSITIVE or agreed_participle(parsed, verb)
    if others or not strict:
        return ""
    return f"Le pronom est le complément d’objet direct du verbe « {verb.text} »."


def complement(parsed: Parsed, pronoun: Token) -> str:
    """« les moyens dont ils disposent », « dix îles, dont deux au nord »."""
    if lists_members(parsed, pronoun):
        return "« dont » introduit ici une partie de ce qui vient d’être nommé."
    verb = clause_verb(parsed, pronoun)
    if verb is None or verb.lemma not in _OF or not subject_before(parsed, pronoun, verb):
        return ""
    if parsed.child(verb, "obj"):
        return ""
    return f"Le verbe se construit avec « de » : « {verb.text} » de quelque chose."


def place(parsed: Parsed, pronoun: Token) -> str:
    """« le jour où il arrive », « la ville où elle est née »."""
    verb = clause_verb(parsed, pronoun)
    if verb is None or not subject_before(parsed, pronoun, verb):
        return ""
    before = parsed.tokens[pronoun.index - 1].text.lower()
    if before in _TIMES:
        return "« où » remplace ici un complément de temps."
    if verb.lemma not in _STAYS or parsed.child(verb, "obj"):
        return ""
    return "« où » remplace ici un complément de lieu."


FRAMES: dict[str, Callable[[Parsed, Token], str]] = {
    "qui": subject,
    "que": direct_object,
    "dont": complement,
    "où": place,
}


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every relative pronoun that its clause imposes."""
    for token in source.parsed.tokens:
        name = {"qu'": "que"}.get(token.text, token.text)
        noun = antecedent(source.parsed, token) if name in FRAMES else None
        if noun is None or _of_title(source.parsed, noun):
            continue
        explain = FRAMES[name](source.parsed, token)
        blank = _blank(source.parsed, token, name, explain) if explain else None
        candidate = asked(source, token, blank) if blank else None
        if candidate is not None:
            yield candidate


def _of_title(parsed: Parsed, noun: Token) -> bool:
    """« Trois films sortent : Anna, Le Mort qui rit »: the words are those of a title."""
    before = parsed.tokens[max(0, noun.index - 1)]
    begins = parsed.sentence(noun).first
    return before.index > begins and before.pos == "DET" and before.text[0].isupper()


def _blank(parsed: Parsed, token: Token, name: str, explain: str) -> Blank | None:
    """Return the blank; « qu'il » is asked whole, so that no missing space tells the key."""
    after = parsed.tokens[token.index + 1]
    whole = token.text == "qu'"
    if after.text[:1].lower() == "h":
        return None  # « que haïssent » or « qu'habitent »: spelling would be asked
    if whole and after.text.lower() not in ("il", "elle", "on", "ils", "elles"):
        return None
    vowel = after.text[:1].lower() in "aàâeéèêiîoôuy"
    elided = "qu’" if "’" in parsed.text else "qu'"
    forms = {other: elided if other == "que" and vowel else other for other in _ROLES}
    tail = f" {after.text}" if whole else ""
    return Blank(
        rule=f"relative.{name.replace('ù', 'u')}",
        span=Span(token.span.start, after.span.end if whole else token.span.end),
        wrong=tuple((forms[other] + tail, why) for other, why in _ROLES.items() if other != name),
        stem=STEM,
        stem_wide=STEM_WIDE,
        explain=explain,
        features={"comma_before": parsed.tokens[token.index - 1].text == ",", "vowel": vowel},
    )
