"""« D’après l’article, qui a conservé la grande halle ? » among the article's people.

Who is asked for is the subject, named in full; what is said of them is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.choices import choice
from lisez.analysis.clauses import Cut, after_connector, plain_clause, to_its_end
from lisez.analysis.everyone import people
from lisez.analysis.facts.people import names
from lisez.analysis.language_gap import typeset
from lisez.analysis.moments import years_in
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import fold_space, folded

FAMILY = "agent"
WORDS = range(5, 22)
LEAST_WRONG, WRONG = 2, 3
MOST_NAMED = 0.3  # share of the sentences that name whom an article is all about
MOST_APART = 60  # years between what two people are named with

_SAYS = words(
    "dire expliquer raconter affirmer estimer être avoir naître mourir décéder déclarer souligner"
    " répéter résumer souvenir rappeler préciser écrire sembler paraître devenir rester vivre"
)
_OPEN = re.compile(
    r"\b(?:notamment|parfois|souvent|comme|ne|n'|peut-être|sans doute|lui-même|elle-même|son|sa|ses"
    r"|leurs?|celui|celle|ceux|même|suivante?s?|précédente?s?|autres?)(?:\b|(?<='))",
    re.IGNORECASE,
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one question for each sentence whose subject is somebody named in full."""
    everyone = people(source)
    for sentence in source.parsed.sentences:
        if not sentence.parsed or not source.gates.quotable(sentence.index):
            continue
        for span in names(source.parsed, sentence):
            name = fold_space(span.of(source.parsed.text))
            cut = predicate(source.parsed, sentence, span)
            if cut is None or name not in everyone or _known(source, name):
                continue
            others = _others(source, name, cut, everyone)
            if len(others) >= LEAST_WRONG:
                yield _candidate(source, sentence, name, cut, others[:WRONG])


def of_another_time(source: Source, name: str, other: str) -> bool:
    """« en 1634, Paul Serrat » beside « en 1987, Louis Girard »: the date tells who it is."""
    ours, theirs = _years(source, name), _years(source, other)
    apart = [abs(one - two) for one in ours for two in theirs]
    return bool(apart) and min(apart) > MOST_APART


def _years(source: Source, name: str) -> list[Decimal]:
    """Return the years of the sentences that name somebody."""
    text, surname = source.parsed.text, name.rsplit(maxsplit=1)[-1]
    naming = (s.span.of(text) for s in source.parsed.sentences if surname in s.span.of(text))
    return [year for words in naming for year in years_in(words)]


def _known(source: Source, name: str) -> bool:
    """Whom the heading names, or nearly every sentence, needs no reading to be guessed."""
    surname = folded(name.rsplit(maxsplit=1)[-1])
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    naming = sum(surname in said for said in source.folded)
    return surname in headings or naming > MOST_NAMED * len(source.folded)


def predicate(parsed: Parsed, sentence: Sentence, name: Span) -> Cut | None:
    """Return what is said of somebody, from the verb on, where it is understood alone.

    « Paul Morel, né à Dax, | a conservé la halle | , qui date de 1893 ».
    """
    subject = _subject(parsed, sentence, parsed.within(name)[0])
    if subject is None:
        return None
    root = next((t for t in (subject, *parsed.ancestors(subject)) if t.pos == "VERB"), None)
    if root is None or root.lemma in _SAYS:
        return None
    if parsed.child(subject, "conj", "cc") is not None or root.dep == "acl:relcl":
        return None
    group = [t for t in parsed.children(root, "aux", "expl") if t.index < root.index]
    first = min((t.index for t in group), default=root.index)
    if (
        first <= subject.index
        or _object(parsed.tokens[first - 1])
        or not _third(parsed.tokens[first : root.index + 1])
    ):
        return None
    tokens = [t for t in after_connector(parsed, sentence, sentence.last) if t.index >= first]
    kept = to_its_end(tokens)
    cut = Cut(parsed, sentence, tuple(kept))
    fits = kept and len(cut.text.split()) in WORDS and not _OPEN.search(plain(cut.text))
    if not fits or not plain_clause(kept):
        return None
    return cut if cut.alone(("nameless", "owner")) else None


def _subject(parsed: Parsed, sentence: Sentence, name: Token) -> Token | None:
    """Return the subject that a name is or says who it is: « L’architecte, Anne Roy, … ».

    None behind a relative: « l’équipe que dirige Paul Morel a travaillé ».
    """
    subject = parsed.head(name) if name.dep in ("appos", "flat:name", "nmod") else name
    before = parsed.tokens[sentence.first : name.index]
    clause = any(t.finite or t.text.lower() in ("que", "qu'", "qui", "dont") for t in before)
    is_subject = subject.dep.startswith("nsubj") and subject.index <= name.index
    return subject if is_subject and not clause else None


def _object(token: Token) -> bool:
    """« l’a vendu », « lui donne », « y vit »: what or where, a question would not say."""
    return token.text.lower() in ("le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'")


def _third(group: Sequence[Token]) -> bool:
    """Say whether a verb is one of the third person singular, with nothing that tells a woman."""
    finite = next((t for t in group if t.finite), None)
    if finite is None or finite.feature("Number") != "Sing":
        return False
    woman = group[-1].feature("VerbForm") == "Part" and group[-1].text.endswith("e")
    return not (woman and finite.lemma == "être")


def _named(source: Source, sentence: Sentence, name: str) -> Span:
    """Return where the name stands in its sentence."""
    spans = names(source.parsed, sentence)
    return next(s for s in spans if fold_space(s.of(source.parsed.text)) == name)


def _others(source: Source, name: str, cut: Cut, everyone: Sequence[str]) -> list[str]:
    """Return others of the same gender that the article does not say the same of."""
    gender, said = genders.of_name(name), folded(cut.text)
    verbs = {t.lemma for t in cut.tokens if t.pos == "VERB"}
    return [
        other
        for other in everyone
        if other != name
        and gender
        and genders.of_name(other) == gender
        and folded(other.rsplit(maxsplit=1)[-1]) not in said
        and folded(other) not in folded(cut.sentence.span.of(source.parsed.text))
        and not _does_too(source, other, verbs)
        and not of_another_time(source, name, other)
    ]


def _does_too(source: Source, other: str, verbs: set[str]) -> bool:
    """Say whether a sentence that names somebody else has the same verb."""
    surname = other.rsplit(maxsplit=1)[-1]
    parsed = source.parsed
    return any(
        surname in sentence.span.of(parsed.text)
        and any(t.lemma in verbs for t in parsed.of(sentence))
        for sentence in parsed.sentences
    )


def _candidate(
    source: Source, sentence: Sentence, name: str, cut: Cut, others: Sequence[str]
) -> Candidate:
    rule = f"{FAMILY}.who"
    told = f"Dans l’article, c’est {name}."
    question = choice(
        rule,
        (sentence.span.of(source.parsed.text), cut.tokens[0].index),
        typeset(f"D’après l’article, qui {cut.text} ?"),
        [(name, ""), *((one, told) for one in others)],
        explain=told,
        evidence=sentence.span,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(sentence.index,),
        features={
            "words": len(cut.text.split()),
            "options": len(question.options),
            "position": sentence.index / max(1, len(source.parsed.sentences) - 1),
            "people": len(people(source)),
            "commas": sum(t.text == "," for t in source.parsed.of(sentence)),
            "entities": len(source.parsed.entities_in(sentence.span)),
        },
        displays=cut.displayed,
        asks=_named(source, sentence, name),
    )
