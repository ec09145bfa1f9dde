"""Glossary candidates: what a learner may stumble on, the most useful first.

Strategies in order; a headword found by an earlier one is not proposed again. Definitions
are the article's own words where it explains a name, else empty: they are the dictionary's
or the teacher's to give.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from lisez.analysis.candidates import drafted_id
from lisez.analysis.dictionary_forms import dictionary_form, singular
from lisez.analysis.found import Found
from lisez.analysis.gazetteer import origins_like
from lisez.analysis.locutions import hard_locutions, locution_spans
from lisez.analysis.parsed import Entity, Parsed, Token
from lisez.analysis.vocabulary import is_easy, is_rare
from lisez.core.article import Article
from lisez.core.glossary import Glossary, Term
from lisez.core.typography import fold_space, folded

MOST_TERMS = 40
WORDS_PER_TERM = 14  # of the article: a page full of underlined words helps nobody
LONGEST_DEFINITION = 140  # characters

Strategy = Callable[[Parsed, tuple[Found, ...]], Iterator[Term]]


def candidates(parsed: Parsed, facts: tuple[Found, ...]) -> tuple[Term, ...]:
    """Return the terms proposed for an article, ranked by use and capped."""
    limit = most(parsed.article)
    chosen: dict[str, Term] = {}
    taken: set[str] = set()
    for strategy in STRATEGIES:
        for term in strategy(parsed, facts):
            if len(chosen) < limit and folded(term.head) not in chosen:
                seen = _seen(parsed, term)
                if seen is not None and not taken & _written(seen):
                    chosen[folded(term.head)] = seen
                    taken |= _written(seen)
    return tuple(chosen.values())


def _written(term: Term) -> set[str]:
    """Return what is underlined for a term: « associés » is explained once."""
    return {folded(words) for words in (term.head, *term.forms)}


def most(article: Article) -> int:
    """Return how many terms an article may have."""
    return min(MOST_TERMS, max(6, article.word_count // WORDS_PER_TERM))


def _term(rule: str, kind: str, head: str, definition: str = "", form: str = "") -> Term:
    forms = (form,) if form and folded(form) != folded(head) else ()
    return Term(
        id=drafted_id(f"glossary.{rule}", kind, head),
        head=head,
        kind=kind,
        definition=definition,
        forms=forms,
        made_by=f"glossary.{rule}",
        state="draft",
    )


def _seen(parsed: Parsed, term: Term) -> Term | None:
    """Return the term if the reader will find it underlined, None where it never is."""
    found = Glossary(parsed.article, (term,)).occurrences(term)
    return term if next(found, None) else None


def _acronyms(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« CHU » with « centre hospitalier universitaire »."""
    for fact in facts:
        if fact.kind == "acronym" and fact.other is not None:
            words = fold_space(fact.other.of(parsed.text))
            yield _term("acronym", "acronym", fact.value.of(parsed.text), _capital(words) + ".")


def _explained(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« Esker, un éditeur de logiciels lyonnais, »: the article says what the name is."""
    del facts
    for entity in parsed.entities:
        words = _apposition(parsed, entity)
        if words:
            head = fold_space(entity.span.of(parsed.text))
            yield _term("apposition", "name", head, _capital(words) + ".")


def _apposition(parsed: Parsed, entity: Entity) -> str:
    """Return the words between commas that explain a name, "" where there are none.

    They begin with an article and hold no verb of their own.
    """
    following = parsed.tokens[entity.last : entity.last + 30]
    if (
        len(following) < 3
        or following[0].text != ","
        or following[0].sentence != (parsed.tokens[entity.first].sentence)
    ):
        return ""
    inside: list[Token] = []
    for token in following[1:]:
        if token.text in (",", ".", ";", ":", "(", ")", "»", "«"):
            break
        inside.append(token)
    else:
        return ""
    if len(inside) < 2 or inside[0].text.lower() not in ("un", "une", "le", "la", "l'"):
        return ""
    if any(token.finite for token in inside) or inside[1].pos not in ("NOUN", "ADJ"):
        return ""
    names = range(entity.first, entity.last)
    if not any(t.dep == "appos" and t.head in names for t in inside if t.pos == "NOUN"):
        return ""  # « avec Jean Vilar, le rôle-titre de la pièce »
    words = fold_space(parsed.span_of(inside).of(parsed.text))
    return words if len(words) <= LONGEST_DEFINITION else ""


def _roles(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« Jean-Michel Bérard, président du Clust'R »: who a person is."""
    for fact in facts:
        if fact.kind == "person" and fact.other is not None:
            words = fold_space(fact.other.of(parsed.text))
            if len(words) <= LONGEST_DEFINITION:
                name = fold_space(fact.value.of(parsed.text))
                yield _term("role", "name", name, _capital(words) + ".")


def _phrases(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« chiffre d'affaires », « conseil régional »: several words that make one term."""
    del facts
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, str]] = {}  # the dictionary's form, that of the article
    weight: Counter[str] = Counter()
    for noun in parsed.tokens:
        if noun.pos == "NOUN" and not noun.entity:
            for words in _phrase(parsed, noun):
                written = fold_space(parsed.span_of(words).of(parsed.text))
                key = " ".join(token.lemma.lower() for token in words)
                counts[key] += 1
                first.setdefault(key, (_singular(words), written))
                weight[key] = sum(is_rare(token) for token in words)
    ranked = sorted(first, key=lambda key: (-counts[key], -weight[key], key))
    for key in ranked:
        if counts[key] >= 2 and weight[key] and first[key][0]:
            yield _term("phrase", "phrase", first[key][0], form=first[key][1])


def _singular(words: tuple[Token, ...]) -> str:
    """« écosystèmes numériques » gives « écosystème numérique », « d’affaires » stays."""
    noun, *rest = words
    after = [singular(word) if word.pos == "ADJ" else word.text for word in rest]
    written = (singular(noun), *after)
    return re.sub(r"['’] ", "’", " ".join(written)) if all(written) else ""


def _phrase(parsed: Parsed, noun: Token) -> Iterator[tuple[Token, ...]]:
    """Yield « noun adjective » and « noun de noun » that begin at a noun."""
    following = parsed.tokens[noun.index + 1 : noun.index + 3]
    if not following or following[-1].sentence != noun.sentence:
        return
    after = following[0]
    if after.pos == "ADJ" and after.head == noun.index and after.text.isalpha():
        yield noun, after
    if len(following) == 2 and after.text in ("de", "d'"):
        second = following[1]
        if second.pos == "NOUN" and second.head == noun.index and not second.entity:
            yield noun, after, second


def _locutions(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« à l’instar des » is « à l’instar de »: several words that mean nothing one by one."""
    del facts
    for head, span in sorted(hard_locutions(parsed.text), key=lambda found: found[1]):
        yield _term("locution", "phrase", head, form=fold_space(span.of(parsed.text)))


def _rare(parsed: Parsed, facts: tuple[Found, ...]) -> Iterator[Term]:
    """« épilogue », « délégation »: words rare for a learner, the most used first."""
    del facts
    counts: Counter[str] = Counter()
    forms: dict[str, Token] = {}
    locutions = locution_spans(parsed.text)
    for token in parsed.tokens:
        if is_rare(token) and token.pos in ("NOUN", "VERB", "ADJ"):
            head = dictionary_form(parsed, token)
            inside = any(span.contains(token.span) for span in locutions)
            if head and not inside and not _needless(head):
                counts[head] += 1
                forms.setdefault(head, token)
    for head in sorted(counts, key=lambda head: (-counts[head], forms[head].index)):
        yield _term("rare", "word", head, form=forms[head].text)


def _needless(head: str) -> bool:
    """« habitant » is known, « brestois » is of a town; « dure », « baissé » and « armé » too."""
    root = f"{head[:-1]}er" if head.endswith("é") else head.removesuffix("e")
    return any(map(is_easy, (head, root, f"{head}e"))) or bool(origins_like(head))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


STRATEGIES: tuple[Strategy, ...] = (_acronyms, _explained, _roles, _phrases, _locutions, _rare)
