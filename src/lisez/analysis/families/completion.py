"""« D’après l’article, le musée présente … »: a sentence of the article, to be ended rightly.

What is asked stands last: a value with what it counts, or a place with its preposition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lisez.analysis import states, vague, worldly
from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.choices import choice
from lisez.analysis.clauses import Cut, behind, conjugated, lowered, openings, plain_clause
from lisez.analysis.cut_vetoes import (
    first_of_some,
    fragment,
    half_apposed,
    limited,
    meant_before,
    which_one,
)
from lisez.analysis.designated import designated
from lisez.analysis.endings import IN_WORDS, LEAST_WRONG, ending, said_of, wrong_endings
from lisez.analysis.found import Found
from lisez.analysis.gates.undated import undated
from lisez.analysis.language_gap import typeset
from lisez.analysis.left_open import left_open
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.place_vetoes import of_the_title, told_by_a_place, ubiquitous
from lisez.analysis.typed_endings import typed
from lisez.analysis.typed_vetoes import easily_guessed
from lisez.analysis.typed_vetoes import veto as veto_typed
from lisez.analysis.value_features import features
from lisez.analysis.wordlists import words
from lisez.core.questions import Choice, Short

FAMILY = "completion"
WORDS = range(4, 30)  # of the beginning shown

_OPEN = re.compile(
    r"\b(?:par exemple|parfois|souvent|certains?|certaines|entre autres|également|aussi"
    r"|même(?= (?:à|au|aux|en|dans|de|d'|le|la|un|une)\b)|les nouve(?:aux|lles)"
    r"|encore|ne|n'|selon|d'après|peut-être|sans doute|probablement|aujourd'hui"
    r"|désormais|cette année|l'an dernier|hier|si|s'ils?)(?:\b|(?<='))",
    re.IGNORECASE,
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one question for each value or place that ends what can be said alone."""
    for fact in source.facts:
        if any(refuses(source, fact) for refuses in REFUSALS):
            continue
        tokens = ending(source, fact)
        cut = None if not tokens else beginning(source, fact, tokens)
        if cut is not None and shortened(source, fact, (*cut.tokens, *tokens)):
            continue
        question = None if cut is None else _question(source, fact, cut, tokens)
        if cut is not None and question is not None:
            yield _candidate(source, fact, cut, tokens, question)


def _question(
    source: Source, fact: Found, cut: Cut, tokens: tuple[Token, ...]
) -> Choice | Short | None:
    """Return the question, None where there are too few wrong endings.

    Numbers and dates are typed, as in `value_gap`: readers find the right one among others.
    """
    rule = f"{FAMILY}.{fact.rule}"
    if fact.kind != "place" and fact.rule not in IN_WORDS:
        first = tokens[0].index < cut.tokens[0].index and would_join(cut)
        return typed(source, rule, fact, cut, tokens, first=first)
    wrong = wrong_endings(source, fact, tokens)
    if len(wrong) < LEAST_WRONG:
        return None
    sentence = source.parsed.sentences[fact.sentence]
    key = said_of(source, tokens)
    return choice(
        rule,
        (sentence.span.of(source.parsed.text), tokens[0].index - sentence.first),
        typeset(f"D’après l’article, {lowered(cut)}…"),
        [(key, ""), *wrong],
        explain=typeset(f"L’article dit « {key} »."),
        evidence=sentence.span,
    )


def shortened(source: Source, fact: Found, shown: Sequence[Token]) -> bool:
    """« Paul Morel obtient le statut en 1934 et recrute »: cut short it may mean another thing."""
    last = max(token.index for token in shown)
    rest = source.parsed.tokens[last + 1 : source.parsed.sentences[fact.sentence].last]
    goes_on = bool(rest) and rest[0].text.lower().replace("’", "'") in _GOES_ON
    return (goes_on and len(rest) > 1) or limited(source.parsed, fact, rest)


_GOES_ON = (".", "comme", "et", "ou", "mais", "puis", "d'")  # « d’ici à la fin de l’année »


def unsure(_source: Source, fact: Found) -> bool:
    """« Selon le maire, la foire réunit 640 exposants »: the article does not say so itself.

    What is wished or planned is said so by the verb that is shown.
    """
    return fact.modality in ("quoted", "negated")


def faulty(source: Source, fact: Found) -> bool:
    """Refuse what stands in no sound whole sentence."""
    return not source.gates.quotable(fact.sentence)


def other_kind(_source: Source, fact: Found) -> bool:
    """Neither a place, nor a value with a number, nor a rank or share that has others beside it.

    « sa troisième saison » is asked as a gap.
    """
    if fact.rule == "nth":
        return True
    return fact.kind != "place" and fact.number is None and fact.rule not in IN_WORDS


def untypable(source: Source, fact: Found) -> bool:
    """« les deux rives », « le samedi 12 mai »: see `typed_vetoes`."""
    if fact.kind == "place" or fact.rule in IN_WORDS:
        return False
    return bool(veto_typed(source.parsed, fact, fact.evidence))


def unaskable(source: Source, fact: Found) -> bool:
    """« les deux rives »: see `askable`; a bound is asked with options that exclude each other."""
    if fact.number is None:
        return False
    return bool(veto(source.parsed, fact, fact.evidence, ("one-sided",)))


def lasting(source: Source, fact: Found) -> bool:
    """« En 1997, le club compte dix marins »: it may well be true of 1998."""
    return fact.kind in ("year", "date", "rank") and states.lasts(source.parsed, fact)


REFUSALS: tuple[Callable[[Source, Found], bool], ...] = (
    other_kind,
    unsure,
    faulty,
    untypable,
    lasting,
    of_the_title,
    ubiquitous,
    told_by_a_place,
)


def beginning(source: Source, fact: Found, tokens: Sequence[Token]) -> Cut | None:
    """Return the words before the ending that are understood alone with it; None if none are."""
    parsed = source.parsed
    sentence = parsed.sentences[fact.sentence]
    root = parsed.root(sentence)
    if root is None:
        return None
    if tokens[0].index == sentence.first:
        cuts: Iterator[Cut] = behind(parsed, sentence, tokens[-1].index + 1)
    else:
        cuts = openings(parsed, sentence, tokens[0].index, dated=fact.kind != "place")
    if _until(tokens) or _of_what(parsed, tokens):
        return None
    fit = (cut for cut in cuts if _stands(cut, tokens) and not _known(fact, cut, tokens))
    return next((cut for cut in fit if not _yearless(parsed, cut, tokens)), None)


def _yearless(parsed: Parsed, cut: Cut, tokens: Sequence[Token]) -> bool:
    """« En juillet, Paul Morel part à Dax »: of which year, only the article says."""
    said = f"{cut.text} {parsed.span_of(tokens).of(parsed.text)}"
    return undated(parsed, said, said) and tokens[-1].text not in ("dernier", "prochain")


def _known(fact: Found, cut: Cut, tokens: Sequence[Token]) -> bool:
    """« Philippe Auguste devient roi … en 1180 »: one need not read the article to know it."""
    return worldly.dated(fact, cut.text) or worldly.measured(cut.then(tokens).text)


def _until(tokens: Sequence[Token]) -> bool:
    """« Paul Morel accorde un délai jusqu’au 3 mai »: to whom, only the article says."""
    return tokens[0].text.lower().startswith("jusqu")


_OF_ALL = words("population monde humanité temps mer terre pays sol")


def _of_what(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« 30 % des travaux », « 40 % du budget »: of which, only the article says."""
    if len(tokens) < 2 or tokens[-1].pos != "NOUN" or tokens[-1].lemma in _OF_ALL:
        return False
    before = tokens[-2].text.lower()
    if designated(parsed, tokens[-1]):
        return False
    said = parsed.text[tokens[0].span.start : tokens[-2].span.end].lower()
    return before in ("du", "des") or said.replace("’", "'").endswith(("de la", "de l'"))


def would_join(cut: Cut) -> bool:
    """« Fin mars, la ville se vantait d’envoyer dix chars au carnaval de 2017 ».

    At the end, the month would date the sending or the carnival: it stays in its place.
    """
    verbs = any(t.pos == "VERB" and t.feature("VerbForm") == "Inf" for t in cut.tokens)
    return verbs or any(t.text.isdigit() and len(t.text) == 4 for t in cut.tokens)


def _stands(cut: Cut, tokens: Sequence[Token]) -> bool:
    said = cut.text
    count = len(said.split()) + _named_in_full(cut)
    fits = count in WORDS and not _OPEN.search(plain(said))
    return (
        fits
        and plain_clause(cut.tokens)
        and _joined(cut)
        and cut.then(tokens).alone(_said_by(tokens))
        and not vague.in_a_contest(cut.then(tokens).text)
        and not _unnamed(cut, tokens)
        and not _to_whom(cut, tokens)
        and not first_of_some(cut)
        and not left_open(cut.parsed, (*cut.tokens, *tokens))
        and not meant_before(cut)
        and not which_one(cut)
        and not fragment(cut)
        and not half_apposed(cut)
    )


def _said_by(tokens: Sequence[Token]) -> tuple[str, ...]:
    """« d’ici 2020 » says when, « parmi les cinq premiers » which ones, by themselves."""
    words_said = [t.text.lower() for t in tokens[:5]]
    when = ("when",) if "ici" in words_said[:2] else ()
    return (*when, "another") if words_said[0] in ("parmi", "dans", "les") else when


def _named_in_full(cut: Cut) -> bool:
    """« Paul Morel hébergera … » is enough; « Morel a réalisé … » leaves out in which match."""
    return len(cut.tokens) > 1 and all(t.entity == "PER" for t in cut.tokens[:2])


def _unnamed(cut: Cut, tokens: Sequence[Token]) -> bool:
    """« la décision sera prise », « le taux de chômage baisse »: of which town, no name says.

    « Cent ouvriers, dont dix d’Italie, bâtirent … »: that name says nothing of the rest.
    « le futur musée » is what the article calls one thing all along.
    """
    if any(designated(cut.parsed, token) for token in tokens):
        return False
    return not any(
        (t.pos == "PROPN" or t.entity or t.index in cut.names)
        and t.pos not in ("DET", "ADP")
        and t.text.lower() not in _CAPITALS
        and not _in_relative(cut, t)
        for t in cut.tokens
    )


_CAPITALS = words(  # « l'Empire », « l'Organisation »: of which, the article says
    "empire état états organisation église roi empereur gouvernement république assemblée union"
    " conférence conseil club parti ligue couronne sénat parlement nation armée comité"
)


_GIVES = words("prêter accorder donner offrir confier verser remettre céder attribuer octroyer")
_TO = words("à au aux lui leur")


def _to_whom(cut: Cut, tokens: Sequence[Token]) -> bool:
    """« La banque de Dax a prêté 30 000 euros »: to whom, only the article says."""
    shown = (*cut.tokens, *tokens)
    gives = any(t.lemma in _GIVES and t.pos == "VERB" for t in shown)
    return gives and not any(t.text.lower() in _TO for t in shown)


def _in_relative(cut: Cut, token: Token) -> bool:
    above = (token, *cut.parsed.ancestors(token))
    return any(t.dep == "acl:relcl" and t.index != token.index for t in above)


def _joined(cut: Cut) -> bool:
    """Say whether nothing between the last verb and the ending opens another clause."""
    verb = max(t.index for t in cut.tokens if conjugated(t))
    after = [t for t in cut.tokens if t.index > verb]
    if len(after) > 1 and after[-2].text.lower() == "en" and after[-1].text.endswith("ant"):
        after = [t for t in after[:-2] if t.text != ","]  # « …, en réunissant plus de 600 ports »
    if verb == cut.tokens[0].index:  # « ont lieu les jeux »
        return False
    return not any(t.text in (",", "(", ")") or t.pos in ("SCONJ", "CCONJ") for t in after)


def _candidate(
    source: Source, fact: Found, cut: Cut, tokens: Sequence[Token], question: Choice | Short
) -> Candidate:
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, (fact.sentence,)),
            "options": len(question.options) if isinstance(question, Choice) else 0,
            "guessed": float(isinstance(question, Short) and easily_guessed(fact)),
            "words": len(cut.text.split()),
        },
        displays=cut.then(tokens).displayed,
        asks=source.parsed.span_of(tokens),
    )
