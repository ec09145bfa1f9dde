"""Cuts a sentence down to what a question can say by itself: its opening, up to some words.

What only adds to a name, « Anne Roy, maire de Dax depuis 2008, … », can be left out; what
the rest of the sentence goes on to say too. The cut is judged as if it were a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from lisez.analysis.designated import designated, introduced
from lisez.analysis.gates.definite import anchored, definite_article
from lisez.analysis.gates.stands import needs
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import fold_space

_CLITICS = words("le la l' les lui leur en y me te nous vous")
_RELATIVES = words("qui que qu' dont où lequel laquelle lesquels lesquelles")
_CONNECTOR = re.compile(
    r"(?:Par ailleurs|De plus|En outre|Enfin|Toutefois|Cependant|En effet|Néanmoins|Pourtant"
    r"|D'autre part|Finalement|Mais|Or|De fait|D'ailleurs|En revanche|Pour autant),? (?!que\b|qu')"
)


@dataclass(frozen=True)
class Cut:
    """Some tokens of one sentence, in order, and how they read."""

    parsed: Parsed
    sentence: Sentence
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The words as written, what was left out leaving no trace.

        « la région » is given the name with which the article introduces it.
        """
        parts: list[str] = []
        for run in self._runs():
            at = run[0].span.start
            for token in run:
                if name := self.names.get(token.index):
                    parts.append(self.parsed.text[at : token.span.end] + " " + name)
                    at = token.span.end
            parts.append(self.parsed.text[at : run[-1].span.end])
        return re.sub(r"\s+([,.])", r"\1", fold_space(" ".join(parts)))

    def _runs(self) -> list[list[Token]]:
        found: list[list[Token]] = []
        for token in self.tokens:
            if found and found[-1][-1].index + 1 == token.index:
                found[-1].append(token)
            else:
                found.append([token])
        return found

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places that are kept, each as long as can be."""
        return tuple(Span(run[0].span.start, run[-1].span.end) for run in self._runs())

    @property
    def displayed(self) -> tuple[Span, ...]:
        """The places whose words are shown as they stand, nouns that were given a name left out."""
        kept = (t for t in self.tokens if t.index not in self.names)
        return replace(self, tokens=tuple(kept)).spans

    @cached_property
    def names(self) -> Mapping[int, str]:
        """The names that nouns of the cut are given, by the index of the noun."""
        known = introduced(self.parsed, self.sentence.first)
        return {
            t.index: known[t.lemma]
            for t in self.tokens
            if t.lemma in known
            if t.pos == "NOUN" and definite_article(self.parsed, t) and not anchored(self.parsed, t)
        }

    def then(self, tokens: Sequence[Token]) -> Cut:
        """Return the cut with more tokens after it."""
        return replace(self, tokens=(*self.tokens, *tokens))

    def alone(self, but: Sequence[str] = ()) -> bool:
        """Say whether the words are understood with nothing around them; `but` is allowed."""
        reduced, sentence = _reduced(self)
        return not any(name not in but for name in needs(reduced, sentence, ()))


def _reduced(cut: Cut) -> tuple[Parsed, Sentence]:
    """Return the article up to the cut as if the cut were its last sentence."""
    parsed, sentence = cut.parsed, cut.sentence
    kept = (*parsed.tokens[: sentence.first], *cut.tokens)
    place = {token.index: at for at, token in enumerate(kept)}
    known = {*cut.names, *(t.index for t in cut.tokens if designated(parsed, t))}
    tokens = [
        token
        if token.head < sentence.first > at and token.index not in known
        else replace(
            token,
            index=at,
            head=place.get(_head_within(parsed, token, place), at),
            entity="LOC" if token.index in known else token.entity,
        )
        for at, token in enumerate(kept)
    ]
    last = Span(cut.tokens[0].span.start, cut.tokens[-1].span.end)
    own = replace(sentence, span=last, last=sentence.first + len(cut.tokens))
    sentences = [*parsed.sentences[: sentence.index], own]
    reduced = Parsed(parsed.article, tokens, sentences)
    reduced.text = _masked(parsed.text, cut)
    return reduced, own


def _head_within(parsed: Parsed, token: Token, place: dict[int, int]) -> int:
    above = (t.index for t in parsed.ancestors(token) if t.index in place)
    return next(above, token.index)


def _masked(text: str, cut: Cut) -> str:
    """Blank out what is left out between the places kept."""
    spans = cut.spans
    for one, following in pairwise(spans):
        text = text[: one.end] + " " * (following.start - one.end) + text[following.start :]
    return text


def openings(
    parsed: Parsed, sentence: Sentence, until: int, *, dated: bool = True
) -> Iterator[Cut]:
    """Yield the sentence up to the token `until`, excluded: without additions, then whole.

    A connective at the beginning is left out; without `dated`, so is a date: « En 1987, ».
    First of all comes the end of a relative clause
    on the subject, « Le port, qui compte … »: « Le port compte … ».
    """
    tokens = after_connector(parsed, sentence, until)
    if not dated:
        tokens = _undated(parsed, tokens)
    if not tokens:
        return
    if relative := _of_relative(tokens):
        yield Cut(parsed, sentence, relative)
    bare = _without_additions(tokens)
    if bare and bare != tokens:
        yield Cut(parsed, sentence, bare)
    yield Cut(parsed, sentence, tokens)


_DATE = re.compile(
    r"(?:En|Fin|Début|Le|Dès|Depuis)(?: \w+)? (?:\w+ )?(?:\d{4}|\w+ (?:dernier|prochain)), "
)


def _undated(parsed: Parsed, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """« En juin dernier, Paul part à Dax »: where he goes is true without the date."""
    start = tokens[0].span.start if tokens else 0
    date = _DATE.match(plain(parsed.text), start)
    return tuple(t for t in tokens if date is None or t.span.start >= date.end())


def after_connector(parsed: Parsed, sentence: Sentence, until: int) -> tuple[Token, ...]:
    """Return the tokens up to `until` of what stands behind the last « : » or « ; » before it.

    Words that only join it to what was said before are left out: « En revanche, », « donc ».
    """
    own = [t for t in parsed.of(sentence) if t.index < until]
    marks = [t.span.end for t in own if t.text in (":", ";")]
    before = plain(parsed.text[sentence.span.start : own[-1].span.end]) if own else ""
    marks += [sentence.span.start + found.end() for found in _OPPOSES.finditer(before)]
    start = max(marks, default=sentence.span.start)
    line = plain(parsed.text[start : sentence.span.end])
    connector = _CONNECTOR.match(line.lstrip().capitalize() if marks else line)
    start += connector.end() if connector else 0
    return tuple(t for t in own if t.span.start >= start and not _joins(parsed, t))


_OPPOSES = re.compile(r", (?:alors que|tandis que|quand)(?= (?:l[ea]|les|une?) )|, tandis qu'")
_JOINING = words("donc ainsi aussi également cependant pourtant toutefois néanmoins enfin")


def _joins(parsed: Parsed, token: Token) -> bool:
    """« signe donc la fin », not « ainsi que », « aussi grand »."""
    following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    compares = following.text.lower() in ("que", "qu'", "bien") or following.pos == "ADJ"
    return token.text.lower() in _JOINING and not compares


def _of_relative(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return subject and relative clause without « qui »; () where the sentence is none such."""
    at = next((i for i, t in enumerate(tokens) if t.text == "qui"), 0)
    if at < 2 or tokens[at - 1].text != ",":
        return ()
    noun, clause = tokens[: at - 1], tokens[at + 1 :]
    nominal = noun[0].pos in ("DET", "PROPN") and not any(
        t.pos in ("VERB", "AUX", "PUNCT", "PRON") and t.text != "-" for t in noun
    )
    one = not any(t.text == "," for t in clause)
    return (*noun, *clause) if nominal and one and clause else ()


def _without_additions(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Leave out « , maire de Dax, » and « (AEV) » with their marks; () where they are cut."""
    kept = list(tokens)
    for opener, closer in ((",", ","), ("(", ")")):
        at = 0
        while at < len(kept):
            if kept[at].text != opener:
                at += 1
                continue
            end = next((i for i in range(at + 1, len(kept)) if kept[i].text == closer), None)
            inside = kept[at + 1 : end] if end else []
            if end and (opener == "(" or _adds(kept[:at], inside)):
                del kept[at : end + 1]
            else:
                at += 1
    return tuple(kept)


def _adds(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Say whether words between commas only add to the name right before them."""
    if not inside or not before:
        return False
    named = before[-1].pos == "PROPN" or bool(before[-1].entity)
    noun = inside[0].pos in ("NOUN", "ADJ", "PROPN") or inside[0].text.lower() in _RELATIVES
    article = len(inside) > 1 and inside[0].pos == "DET" and inside[1].pos == "NOUN"
    finite = any(t.finite and t.pos in ("VERB", "AUX") for t in inside)
    return named and (noun or article) and (not finite or inside[0].text.lower() in _RELATIVES)


_OPENS = words(
    "qui que qu' dont où alors tandis mais puis parce car puisque afin pour après avant lorsque"
    " quand si comme selon ce soit grâce"
)


def behind(parsed: Parsed, sentence: Sentence, first: int) -> Iterator[Cut]:
    """Yield the clause after « En 1987, », up to the mark or the word that ends it.

    None where what follows might belong to it: « elle ouvre des ports, des gares et … ».
    """
    tokens = parsed.tokens[first : sentence.last]
    if not tokens or tokens[0].text != ",":
        return
    tokens = _without_additions(tokens[1:])
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token.pos == "PUNCT" and token.text not in ("-", "(", ")"):
            following = tokens[at + 1 : at + 2]
            ends = token.text in ".;" or (following and following[0].text.lower() in _OPENS)
            ends = ends or _apposition(tokens[at + 1 :])
            if not ends:
                return
            break
        kept.append(token)
    while kept and kept[-1].pos == "PUNCT":
        kept.pop()
    aim = next((i for i, t in enumerate(kept) if _seeks(kept[i : i + 3])), 0)
    if aim:
        yield Cut(parsed, sentence, tuple(kept[:aim]))
    if kept:
        yield Cut(parsed, sentence, tuple(kept))


def _seeks(tokens: Sequence[Token]) -> bool:
    """« il est parti à Dax | en quête de soutiens »."""
    said = " ".join(t.text.lower() for t in tokens)
    return said.startswith(("en quête de", "à la recherche", "afin de", "afin d'", "en vue de"))


def _apposition(tokens: Sequence[Token]) -> bool:
    """« au salon de Dax, la grande fête du vélo. »: what is left describes, and lists nothing."""
    listed = any(t.text in (",", ";", ":", "et", "ou") or t.finite for t in tokens)
    return len(tokens) > 2 and tokens[0].pos == "DET" and tokens[1].pos == "NOUN" and not listed


def conjugated(token: Token) -> bool:
    """Say whether a word is a conjugated verb; « Vegas » with its capital is none."""
    return token.finite and token.pos in ("VERB", "AUX") and token.text.islower()


def plain_clause(tokens: Sequence[Token]) -> bool:
    """Say whether words are one clause with one conjugated verb, and no object pronoun."""
    if any(t.text in ("«", "»", ":", ";", "?", "“", "”") for t in tokens):
        return False
    if any(t.text.lower() in _CLITICS and t.pos == "PRON" for t in tokens):
        return False
    finite = [t for t in tokens if conjugated(t)]
    relatives = sum(t.text.lower() in _RELATIVES and t.pos == "PRON" for t in tokens)
    return len(finite) == 1 + relatives and not any(t.pos == "SCONJ" for t in tokens)


_NEXT = re.compile(
    r"(?:qui|que|qu'|dont|où|alors|tandis|mais|puis|parce|car|puisque|avant|après|ce)$"
)


def to_its_end(tokens: Sequence[Token]) -> list[Token]:
    """Return the words up to the first mark; none where a list may go on behind it.

    « élu maire | tandis que … »; none before « qui » and « que », without which a noun is
    another: « une ligue que … ».
    """
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        word = token.text.lower()
        following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        if kept and word in ("qui", "dont", "où", "que", "qu'") and kept[-1].pos != "VERB":
            return []
        joins = token.pos == "CCONJ" and _another_verb(tokens[at + 1 : at + 4])
        if token.pos == "SCONJ" or joins or following in ("que", "qu'"):
            break
        if token.pos == "PUNCT" and token.text not in ("-", "'"):
            if token.text == "," and not _NEXT.match(following):
                return []
            break
        kept.append(token)
    return kept


def _another_verb(tokens: Sequence[Token]) -> bool:
    return any(t.pos in ("VERB", "AUX") for t in tokens)


def lowered(cut: Cut) -> str:
    """Return the beginning with a small letter where no name demands a capital."""
    first, words_said = cut.tokens[0], cut.text
    article = first.text.lower() in ("l'", "le", "la", "les") and not _in_name(cut)
    named = not article and (first.pos == "PROPN" or bool(first.entity))
    if first.text == "A":  # « A eux deux », as some papers print it
        return "à" + words_said[1:]
    return words_said if named else words_said[0].lower() + words_said[1:]


def _in_name(cut: Cut) -> bool:
    """« La Rochelle » keeps its capital elsewhere too, « L’Afrique » does not."""
    name = " ".join(cut.text.split()[:2])
    return re.search(rf"[\w,] {re.escape(name)}\b", cut.parsed.text) is not None
