"""The contracted article: au, à la, à l' or aux; du, de la, de l' or des. For easy texts only.

`level_max` among the features is the highest level for which the question is meant: 2 is A2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

STEM = "Quel article convient ?"
LEVEL_MAX = 2  # A2
EASY = 13  # words; half of the sentences of an easy text have no more

FORMS = {
    "à": {("Masc", "Sing"): "au", ("Fem", "Sing"): "à la", "elided": "à l’", "Plur": "aux"},
    "de": {("Masc", "Sing"): "du", ("Fem", "Sing"): "de la", "elided": "de l’", "Plur": "des"},
}
_WHY = {
    ("Masc", "Sing"): "« {0} » se met devant un nom masculin singulier.",
    ("Fem", "Sing"): "« {0} » se met devant un nom féminin singulier.",
    "elided": "« {0} » se met devant une voyelle ou un « h » muet.",
    "Plur": "« {0} » se met devant un nom pluriel.",
}
_NAMES = {"Masc": "masculin", "Fem": "féminin"}

# Both genders: « le maire, la maire », « le tour, la tour ».
_BOTH = re.compile(
    r"\w+(?:iste|aire|logue|graphe|thécaire|crate|mane|pathe)|élève|ministre|maire|juge|peintre|"
    r"artiste|collègue|camarade|pilote|guide|poste|livre|tour|mode|voile|page|manche|mémoire|"
    r"critique|mort|poêle|vase|physique|politique|garde|somme|moule|mousse|crêpe|solde|pendule|"
    r"merci|finale|médecin|chef|professeur|auteur|témoin|membre|guide|capitaine|pupille|môme|"
    r"gens|rose|orange|marron|rouge|jaune|noble|jeune|malade|pauvre|riche|russe|belge|suisse|"
    r"partenaire|champagne|trompette|relâche|greffe|pique|platine|voile|bourgogne|parallèle"
)


def easy(parsed: Parsed) -> bool:
    """Say whether a text is easy enough: half of its sentences have thirteen words or fewer."""
    lengths = [len(s.span.of(parsed.text).split()) for s in parsed.sentences if s.parsed]
    return bool(lengths) and median(lengths) <= EASY


def article_before(parsed: Parsed, noun: Token) -> tuple[str, Span] | None:
    """Return « à » or « de », and the place of the article that holds it."""
    last = parsed.tokens[noun.index - 1]
    word = last.text.lower()
    if word in ("au", "aux", "du", "des"):
        return ("à" if word[0] == "a" else "de"), last.span
    first = parsed.tokens[last.index - 1]
    if word == "la" and first.text.lower() in ("à", "de") and first.sentence == noun.sentence:
        return first.text.lower(), Span(first.span.start, last.span.end)
    return None


def certain(noun: Token) -> bool:
    """Refuse « le pays, les pays », « le maire, la maire », « le héros, l'hiver »."""
    lemma, word = noun.lemma.lower(), noun.text.lower()
    plural = noun.feature("Number") == "Plur"
    invariable = lemma.endswith(("s", "x", "z"))
    marked = word.endswith(("s", "x", "z")) == plural
    return (
        noun.pos == "NOUN"
        and noun.text == word
        and marked
        and not invariable
        and word[0] not in "aàâeéèêhiîoôuyœ"
        and not _BOTH.fullmatch(lemma)
    )


def propose(source: Source) -> Iterator[Candidate]:
    """Propose one gap for each sentence of an easy text."""
    if not easy(source.parsed):
        return
    for sentence in source.parsed.sentences:
        candidate = next(_of(source, sentence), None)
        if candidate is not None:
            yield candidate


def _of(source: Source, sentence: Sentence) -> Iterator[Candidate]:
    for noun in source.parsed.of(sentence)[2:]:
        found = article_before(source.parsed, noun) if certain(noun) else None
        blank = _blank(source.parsed, noun, *found) if found else None
        candidate = asked(source, noun, blank) if blank else None
        if candidate is not None:
            yield candidate


def _blank(parsed: Parsed, noun: Token, preposition: str, span: Span) -> Blank | None:
    forms = FORMS[preposition]
    key = " ".join(span.of(parsed.text).split())
    number, gender = noun.feature("Number"), noun.feature("Gender")
    if not gender or forms.get("Plur" if number == "Plur" else (gender, "Sing")) != key.lower():
        return None
    if _of_quantity(parsed, span) or _repeated(parsed, noun, key):
        return None
    wrong = []
    for name, form in forms.items():
        if form != key.lower():
            shown = form.replace("’", "'") if "’" not in parsed.text else form
            shown = shown[0].upper() + shown[1:] if key[0].isupper() else shown
            wrong.append((shown, _WHY[name].format(form)))
    told = "pluriel" if number == "Plur" else f"{_NAMES[gender]} singulier"
    return Blank(
        rule=f"contracted.{'a' if preposition == 'à' else 'de'}",
        span=span,
        wrong=tuple(wrong),
        stem=STEM,
        explain=f"Le nom « {noun.text} » est {told} : on dit « {key.lower()} {noun.text} ».",
        features={"level_max": LEVEL_MAX, "letters": len(noun.text)},
    )


def _repeated(parsed: Parsed, noun: Token, key: str) -> bool:
    """« vend des fruits et des légumes »: the second article tells the first."""
    sentence = parsed.sentence(noun).span.of(parsed.text)
    return len(re.findall(rf"\b{key}\b", sentence, re.IGNORECASE)) > 1


_QUANTITY = words("beaucoup peu trop assez plus moins combien tant autant pas")


def _of_quantity(parsed: Parsed, span: Span) -> bool:
    """« beaucoup des marins », where « de » alone is as common."""
    before = parsed.within(Span(max(0, span.start - 2), span.start))
    return any(token.text.lower() in _QUANTITY for token in before)
