"""What a question shows before it is answered: options in their order, and excerpts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from lisez.core.article import Article
from lisez.core.chance import shuffled
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Item,
    Matching,
    Multiple,
    Option,
    Ordering,
)
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.typography import folded, one_line

T = TypeVar("T")

MOST_PASSAGES = 3  # paragraphs
HEADED = " — "  # after a heading
LEFT_OUT = "[…]"
BEGINNING = 10  # words; « Pas moins de 9 start-ups du cru y recevront » leans with its ninth


def shown_options(question: AnyQuestion, lesson_id: str, seed: int) -> tuple[Option, ...]:
    """Return the options to choose from, in the order shown; empty where there are none.

    Only a choice, a multiple, and a gap with `pick` have options. A scale keeps the order
    in which it was written.
    """
    if isinstance(question, Gap):
        options = question.options if question.pick else ()
    elif isinstance(question, Choice | Multiple):
        if question.keep_order:
            return question.options
        options = question.options
    else:
        return ()
    by_id = {option.id: option for option in options}
    return tuple(by_id[name] for name in shuffled(by_id, seed, lesson_id, question.id))


def shown_lefts(question: Matching) -> tuple[str, ...]:
    """Return the left sides, as written."""
    return tuple(pair.left for pair in question.pairs)


def shown_rights(question: Matching, lesson_id: str, seed: int) -> tuple[str, ...]:
    """Return the right sides and the extra ones, shuffled, each text once.

    Two rights or more never stand in the order of their lefts.
    """
    rights = dict.fromkeys([*(pair.right for pair in question.pairs), *question.extra])
    order = shuffled(rights, seed, lesson_id, question.id)
    return _disturbed(order, tuple(rights))


def shown_items(question: Ordering, lesson_id: str, seed: int) -> tuple[Item, ...]:
    """Return the items, shuffled; two or more never stand in the right order."""
    by_id = {item.id: item for item in question.items}
    order = shuffled(by_id, seed, lesson_id, question.id)
    return tuple(by_id[name] for name in _disturbed(order, tuple(by_id)))


def _disturbed(order: tuple[T, ...], right: tuple[T, ...]) -> tuple[T, ...]:
    """Return `order`, its first element moved to the end if it is the right order."""
    return order[1:] + order[:1] if order == right else order


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A gap in its sentence: `lead`, `before`, the blank, `after`.

    `lead` is what is shown before it: the gap's context, else the sentence before where the
    own sentence of a gap written by hand leans on it, else "". `spans` are the places of
    the article that are shown, the blank included.
    """

    lead: str
    before: str
    after: str
    spans: tuple[Span, ...]


# What makes a sentence lean on the one before it.
_LEANS = re.compile(
    r"""\b(?:
        elle | ils | elles                        # « Elle épouse … »
      | il(?!\ (?:s['’]agi|fau|pleu|est\ \w+\ (?:de|que)))              # not « Il s'agira de »
        (?!\ n?['’]?y\ (?:en\ )?(?:a|ait|aura\w*|avait|eut|eût)\b)      # not « Il y a »
      | ce\ dernier | cette\ dernière | ces\ derniers | ces\ dernières   # « ce dernier tiendra »
      | celui-ci | celle-ci | ceux-ci | celles-ci | cela | ceci
      | (?<!il\ )(?<!n['’])y\ (?!compris)         # « y recevront », not « il y a »
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LEANS_FIRST = re.compile(
    r"""\W*(?:
        son | sa | ses | leur | leurs             # « Son conseil d'administration »
      | ce | cet | cette | ces                    # « Cette fusion »
      | mais | or | donc | aussi | ainsi | cependant | pourtant | toutefois
      | en\ effet | par\ conséquent | de\ plus | au\ contraire | en\ revanche
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def leans(sentence: str) -> bool:
    """Say whether a sentence wants the one before it to be understood.

    Only its beginning is looked at: further on, a pronoun mostly finds its noun in the
    same sentence, « la gouvernance du futur cluster s'esquisse : … ce dernier tiendra ».
    """
    beginning = " ".join(sentence.split(maxsplit=BEGINNING)[:BEGINNING])
    return bool(_LEANS_FIRST.match(sentence) or _LEANS.search(beginning))


def excerpt(article: Article, sentences: Sentences, question: Gap) -> Excerpt:
    """Return the sentences of a gap's evidence, cut at the blank.

    Its context is added; without one the sentence before, where the excerpt leans on it, in
    the same paragraph only, and not if it shows the words that are asked. A gap that a rule
    drafted brings all the context that it wants.
    """
    shown = article.shown
    body = _body(article, sentences, question)
    if question.context:
        lines = _context(article, question.context, body)
        cut = question.blank
        before, after = Span(body.start, cut.start), Span(cut.end, body.end)
        return Excerpt(lines, before.of(shown), after.of(shown), (*question.context, body))
    lead = None if question.made_by else _lead(article, sentences, body)
    before, after = body._replace(end=question.blank.start), body._replace(start=question.blank.end)
    if lead is not None and folded(question.key) in folded(lead.of(shown)):
        lead = None
    return Excerpt(
        one_line(lead.of(shown)) if lead else "",
        before.of(shown),
        after.of(shown),
        (lead, body) if lead else (body,),
    )


def _context(article: Article, context: tuple[Span, ...], body: Span) -> str:
    """Return what is shown before a gap as one line: headings set off, what is left out told."""
    told = ""
    for span, following in pairwise((*context, body)):
        told += one_line(span.of(article.shown))
        between = article.text[span.end : following.start]
        if article.paragraphs[article.paragraph_at(span.start)].kind == "heading":
            told += HEADED
        else:
            told += f" {LEFT_OUT} " if between.strip() else " "
    return told.rstrip(" ")


def passage(article: Article, question: AnyQuestion) -> tuple[Span, ...]:
    """Return the paragraphs that a question is about, at most `MOST_PASSAGES`.

    None for a gap, which brings its own sentence: the paragraph would fill it.
    """
    if isinstance(question, Gap):
        return ()
    spans = [span for entry in question.evidence for span in entry] or list(question.near)
    indexes = sorted({article.paragraph_at(span.start) for span in spans})
    return tuple(article.paragraphs[index].span for index in indexes[:MOST_PASSAGES])


def _body(article: Article, sentences: Sentences, question: Gap) -> Span:
    quote = question.evidence[0][0] if question.evidence else question.blank
    touched = sentences.touching(quote)
    if touched:
        return Span(sentences.spans[touched[0]].start, sentences.spans[touched[-1]].end)
    return article.paragraphs[article.paragraph_at(quote.start)].span  # a heading


def _lead(article: Article, sentences: Sentences, body: Span) -> Span | None:
    index = sentences.at(body.start)
    if not index or not leans(body.of(article.shown)):
        return None
    lead = sentences.spans[index - 1]
    same = article.paragraph_at(lead.start) == article.paragraph_at(body.start)
    return lead if same else None
