"""Singular or plural of the verb: « Les habitants de la ville ____ », where the subject is sure."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.agreement import Subject, quoted, subject_of
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

STEM = "Quelle forme du verbe convient\u202f?"

# « est, sont » and the form with « tu », written the same way or nearly so.
IRREGULAR = {
    "est": ("est", "sont", "es"),
    "a": ("a", "ont", "as"),
    "fut": ("fut", "furent", "fus"),
    "eut": ("eut", "eurent", "eus"),
    "peut": ("peut", "peuvent", "peux"),
    "doit": ("doit", "doivent", "dois"),
    "veut": ("veut", "veulent", "veux"),
    "va": ("va", "vont", "vas"),
    "fait": ("fait", "font", "fais"),
    "vient": ("vient", "viennent", "viens"),
    "devient": ("devient", "deviennent", "deviens"),
    "tient": ("tient", "tiennent", "tiens"),
    "prend": ("prend", "prennent", "prends"),
    "met": ("met", "mettent", "mets"),
}
# The same of whole classes of verbs, by the end of the singular: « contient, contiennent ».
_CLASSES = (
    (words("contient obtient appartient maintient soutient retient détient"), "ient", "iennent"),
    (words("intervient parvient revient provient survient"), "ient", "iennent"),
    (words("comprend apprend entreprend reprend"), "end", "ennent"),
    (words("permet promet commet soumet transmet admet remet bat combat"), "t", "ttent"),
    (words("perd rend répond attend entend vend descend étend défend dépend"), "", "ent"),
    (words("sert"), "t", "vent"),
    (words("sort part sent"), "", "ent"),
    (words("suit vit écrit décrit"), "t", "vent"),
    (words("reçoit aperçoit"), "oit", "oivent"),
    (words("choisit réunit fournit établit réussit grandit remplit subit définit"), "t", "ssent"),
    (words("connaît apparaît disparaît paraît naît"), "ît", "issent"),
)


def _tu(form: str) -> str:
    """« contiens, comprends, permets, connais »."""
    stem = form.removesuffix("ît") + "i" if form.endswith("ît") else form
    stem = stem.removesuffix("tt") if stem.endswith("tt") else stem
    return (stem if form.endswith(("et", "d", "at", "ît")) else stem.removesuffix("t")) + "s"


IRREGULAR |= {
    form: (form, form[: len(form) - len(end)] + plural, _tu(form))
    for forms, end, plural in _CLASSES
    for form in sorted(forms)
}
_BY_FORM = {form: three for three in IRREGULAR.values() for form in three[:2]}
_CLITICS = words("se s' ne n' le la les l' y en lui leur")
_TROUBLE = words("qui que qu' dont où et ou ni , ; : ( ) — – - comme ainsi avec")


def conjugated(token: Token) -> tuple[str, ...]:
    """Return the singular, the plural and other forms of a verb; none where no rule is sure.

    « parle, parlent, parler, parlé »; « parlait, parlaient, parlais »; « est, sont, es ».
    """
    word, lemma = token.text, token.lemma
    if word in _BY_FORM:
        return _BY_FORM[word]
    for one, many, tu in (("ait", "aient", "ais"), ("ra", "ront", "ras")):
        for ending in (one, many):
            if word.endswith(ending) and len(word) > len(ending) + 1 and token.finite:
                stem = word.removesuffix(ending)
                return stem + one, stem + many, stem + tu
    if lemma.endswith("er") and word in (lemma[:-2] + "a", lemma[:-2] + "èrent"):
        return lemma[:-2] + "a", lemma[:-2] + "èrent", lemma[:-2] + "as"
    regular = lemma.endswith("er") and word in (lemma[:-1], lemma[:-1] + "nt")
    return (lemma[:-1], lemma[:-1] + "nt", lemma, lemma[:-2] + "é") if regular else ()


def finite_of(parsed: Parsed, verb: Token) -> Token | None:
    """Return the conjugated word: « ont » of « ont choisi », else the verb."""
    helpers = [c for c in parsed.children(verb, "aux", "cop") if c.index < verb.index]
    return helpers[0] if helpers else verb if verb.pos in ("VERB", "AUX") else None


def between(parsed: Parsed, subject: Subject, finite: Token) -> tuple[Token, ...] | None:
    """Return the words from the subject to its verb; None where they leave a doubt."""
    found = parsed.tokens[subject.token.index + 1 : finite.index]
    if any(t.text.lower() in _TROUBLE or t.finite for t in found):
        return None
    return found


def misleading(found: tuple[Token, ...], subject: Subject) -> bool:
    """« les habitants de la ville », « le maire les »: a word of the other number is nearer."""
    return any(
        t.pos in ("NOUN", "PROPN", "PRON") and t.feature("Number") not in ("", subject.number)
        for t in found
    )


def given_away(parsed: Parsed, verb: Token) -> bool:
    """« Les voisins de la place plantent et arrosent »: the second verb tells the first."""
    others = [*parsed.children(verb, "conj")]
    if verb.dep == "conj":
        others.append(parsed.head(verb))
    return any(other.finite and not parsed.child(other, "nsubj") for other in others) or (
        verb.dep == "conj" and parsed.child(verb, "nsubj") is None
    )


def agreed(parsed: Parsed, finite: Token) -> bool:
    """« La ville est attestée »: the participle tells the number of its verb."""
    after = parsed.tokens[finite.index + 1 : finite.index + 3]
    return finite.lemma == "être" and any(t.pos in ("ADJ", "VERB") for t in after)


def sure(parsed: Parsed, subject: Subject) -> bool:
    """« Les Halles est un roman », « Anne et les voisins »: no subject to ask about."""
    if subject.token.pos == "PROPN":
        return False
    opening = parsed.child(subject.token, "det") or subject.token
    before = parsed.tokens[max(0, opening.index - 1)]
    return before.text.lower() not in words("et ou ni de d' comme que qu' - /")


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every verb in the third person whose subject stands before it."""
    parsed = source.parsed
    for verb in parsed.tokens:
        finite = finite_of(parsed, verb) if verb.dep in ("ROOT", "conj", "advcl", "ccomp") else None
        four = conjugated(finite) if finite is not None else ()
        subject = subject_of(parsed, verb, finite) if finite is not None and four else None
        if subject is None or finite is None:
            continue
        if not sure(parsed, subject) or given_away(parsed, verb) or agreed(parsed, finite):
            continue
        candidate = _candidate(source, verb, finite, subject, four)
        if candidate is not None:
            yield candidate


def _candidate(
    source: Source, verb: Token, finite: Token, subject: Subject, four: tuple[str, ...]
) -> Candidate | None:
    """Return the gap; not where an infinitive or a participle might stand outside a main clause."""
    found = between(source.parsed, subject, finite)
    plural = subject.number == "Plur"
    if found is None or finite.text != four[plural] or (len(four) == 4 and verb.dep != "ROOT"):
        return None
    misled = misleading(found, subject)
    if len(four) == 3 and not misled:
        return None
    return asked(source, finite, _blank(source.parsed, finite, subject, four, found, misled))


def _blank(
    parsed: Parsed,
    finite: Token,
    subject: Subject,
    four: tuple[str, ...],
    found: tuple[Token, ...],
    misled: bool,
) -> Blank:
    name = quoted(parsed, subject, finite)
    named = f", «\u00a0{name}\u00a0»" if name else ""
    number = "pluriel" if subject.number == "Plur" else "singulier"
    whys = (
        "est au singulier",
        "est au pluriel",
        "est un infinitif"
        if len(four) == 4
        else "s’écrit avec «\u00a0je\u00a0» ou «\u00a0tu\u00a0»",
        "est un participe passé",
    )
    told = dict(zip(four, whys, strict=False))
    return Blank(
        rule="verb_number.noun" if subject.token.pos == "NOUN" else "verb_number.pronoun",
        span=finite.span,
        wrong=tuple(
            (f, f"«\u00a0{f}\u00a0» {why}.") for f, why in told.items() if f != finite.text
        ),
        stem=STEM,
        explain=(f"Le verbe s’accorde avec son sujet{named}\u202f: 3ᵉ personne du {number}."),
        features={
            "distance": finite.index - subject.token.index,
            "misled": misled,
            "nouns_between": sum(1 for t in found if t.pos in ("NOUN", "PROPN")),
        },
    )
