"""Verbs in -er: -er, -é, -ez or -ait, where what stands before allows only one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.er_verbs import ErVerb, er_verb
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

STEM = "Quelle forme du verbe convient ?"

_PREPOSITIONS = words("à de d' pour sans")
_MODALS = words(
    "peut peuvent pouvait pouvaient pourra pourront pourrait pourraient put purent pu peux pouvez"
    " doit doivent devait devaient devra devront devrait devraient dut durent dû devez"
    " veut veulent voulait voulaient voudra voudront voudrait voudraient voulut voulu voulez"
    " faut fallait faudra faudrait fallut va vont allait allaient vais allez"
)
_AVOIR = words(
    "a ont avait avaient eut eurent aura auront aurait auraient ait aient ai avons avez ayant avoir"
)
_CLITICS = words("le la les l' lui leur se s' y en me m' nous vous n' ne")
_ADVERBS = words(
    "pas plus jamais aussi ainsi également alors souvent ensuite encore déjà donc toujours"
    " notamment rapidement finalement immédiatement définitivement généralement longtemps"
)
_OPEN = words("rien quelque chose quoi ceux celui celle celles personne")  # « rien de cassé »
_WHY = {
    "infinitive": "« {0} » est un infinitif : il suit une préposition ou un autre verbe.",
    "participle": "« {0} » est un participe passé : il suit « avoir » ou « être ».",
    "vous": "« {0} » est conjugué avec « vous ».",
    "imperfect": "« {0} » est à l’imparfait, avec un sujet à la 3ᵉ personne du singulier.",
}


def leader(parsed: Parsed, verb: Token, skipped: frozenset[str]) -> Token | None:
    """Return the word that governs a verb: « pour » in « pour ne pas les fermer ».

    Words of `skipped` are passed over, « la » and « les » only as pronouns. None at the
    beginning of a sentence.
    """
    index = verb.index - 1
    while index >= 0 and _passed(parsed.tokens[index], skipped):
        index -= 1
    found = parsed.tokens[max(index, 0)]
    return found if found.sentence == verb.sentence and found.index < verb.index else None


def _passed(token: Token, skipped: frozenset[str]) -> bool:
    word = token.text.lower()
    return word in skipped and not (word in _CLITICS and token.pos in ("DET", "ADP"))


def after_preposition(parsed: Parsed, token: Token, verb: ErVerb) -> str:
    """« pour ouvrir », « sans les fermer »: the infinitive; not « rien de cassé »."""
    before = leader(parsed, token, _CLITICS | words("pas plus jamais"))
    if token.text != verb.infinitive or before is None or before.index == 0:
        return ""
    if before.text.lower() not in _PREPOSITIONS or before.pos == "DET":
        return ""
    if parsed.tokens[before.index - 1].text.lower() in _OPEN:
        return ""
    return (
        f"Après la préposition « {_plain(before)} », le verbe est à l’infinitif : « {token.text} »."
    )


def after_modal(parsed: Parsed, token: Token, verb: ErVerb) -> str:
    """« peut changer », « doivent également se former »: the infinitive."""
    before = leader(parsed, token, _CLITICS | _ADVERBS)
    if token.text != verb.infinitive or before is None or before.text.lower() not in _MODALS:
        return ""
    if before.pos not in ("VERB", "AUX"):
        return ""
    return f"Après « {before.text.lower()} », le verbe est à l’infinitif : « {token.text} »."


def after_avoir(parsed: Parsed, token: Token, verb: ErVerb) -> str:
    """« a donné »; not « les fleurs qu'il a donné(es) », where it might agree."""
    before = leader(parsed, token, _ADVERBS)
    if token.text != verb.participle or before is None or before.text.lower() not in _AVOIR:
        return ""
    if before.pos not in ("AUX", "VERB") or _object_before(parsed, token, before):
        return ""
    return (
        f"Après l’auxiliaire « avoir » (« {before.text.lower()} »), "
        f"le verbe est au participe passé : « {token.text} »."
    )


def _object_before(parsed: Parsed, token: Token, auxiliary: Token) -> bool:
    """« la maison que », « il les a », « combien de »."""
    objects = parsed.children(token, "obj")
    clitic = parsed.tokens[auxiliary.index - 1].text.lower()
    return clitic in ("l'", "les", "la", "le", "nous", "vous", "m'", "t'", "en") or any(
        found.index < token.index for found in objects
    )


def imperfect(parsed: Parsed, token: Token, verb: ErVerb) -> str:
    """« elle les donnait », « on ne parlait »: a verb conjugated with a singular subject."""
    before = leader(parsed, token, _CLITICS)
    if token.text != verb.imperfect or before is None:
        return ""
    if before.text.lower() not in ("il", "elle", "on") or before.pos != "PRON":
        return ""
    return (
        f"Le sujet « {before.text.lower()} » veut un verbe conjugué, "
        f"ici à l’imparfait : « {token.text} »."
    )


def with_vous(parsed: Parsed, token: Token, verb: ErVerb) -> str:
    """« vous donnez »."""
    before = parsed.tokens[token.index - 1] if token.index else token
    if (
        token.text != verb.vous
        or before.text.lower() != "vous"
        or not before.dep.startswith("nsubj")
    ):
        return ""
    return f"Le sujet « vous » veut un verbe en « -ez » : « {token.text} »."


FRAMES: dict[str, Callable[[Parsed, Token, ErVerb], str]] = {
    "preposition": after_preposition,
    "modal": after_modal,
    "avoir": after_avoir,
    "imperfect": imperfect,
    "vous": with_vous,
}


def given_away(parsed: Parsed, token: Token) -> bool:
    """« pour mesurer et classer »: the second ending tells the first."""
    others = [*parsed.children(token, "conj")]
    if token.dep == "conj":
        others.append(parsed.head(token))
    return any(other.text[-2:] == token.text[-2:] for other in others)


def _plain(token: Token) -> str:
    return {"d'": "de"}.get(token.text.lower(), token.text.lower())


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every verb in -er whose frame imposes its form."""
    for token in source.parsed.tokens:
        verb = er_verb(token)
        if verb is None or token.index == 0 or given_away(source.parsed, token):
            continue
        for rule, frame in FRAMES.items():
            explain = frame(source.parsed, token, verb)
            candidate = (
                asked(source, token, _blank(token, verb, rule, explain)) if explain else None
            )
            if candidate is not None:
                yield candidate


def _blank(token: Token, verb: ErVerb, rule: str, explain: str) -> Blank:
    whys = zip(verb.forms, _WHY.values(), strict=True)
    return Blank(
        rule=f"verb_ending.{rule}",
        span=token.span,
        wrong=tuple((form, why.format(form)) for form, why in whys if form != token.text),
        stem=STEM,
        explain=explain,
        features={"letters": len(token.text), "root": token.dep == "ROOT"},
    )
