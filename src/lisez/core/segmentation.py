"""The words of a text: what a word cursor stops at, and what is looked up.

An elided word stands alone with its apostrophe: « l'enjeu » is « l' » and « enjeu ». What
holds together stays whole: « aujourd'hui », « quelqu'un », « a-t-il », « chef-d'œuvre »,
« O'Brien ». Numbers in digits are no words, « 1er » and « XIXe » are.
"""

from __future__ import annotations

import re

from lisez.core.article import Article
from lisez.core.spans import Span

APOSTROPHES = ("'", "’", "ʼ")
APOSTROPHE = f"[{''.join(APOSTROPHES)}]"
# What an elided word may stand for; « s'il » is « si », « t'es » is « tu » in speech.
ELIDED = {
    "l": ("le", "la"),
    "d": ("de",),
    "j": ("je",),
    "m": ("me",),
    "t": ("te", "tu"),
    "s": ("se", "si"),
    "n": ("ne",),
    "c": ("ce",),
    "ç": ("ça",),
    "qu": ("que",),
    "jusqu": ("jusque",),
    "lorsqu": ("lorsque",),
    "puisqu": ("puisque",),
    "quoiqu": ("quoique",),
    "presqu": ("presque",),
    "quelqu": ("quelque",),
}
# Begin like an elision, and are one word.
_WHOLE = (
    "quelqu@une?|presqu@[iî]les?|d@abord|d@ailleurs|d@accord|d@après|d@emblée|d@habitude"
    "|c@est-à-dire|prud@hommes?|t@chin"
).replace("@", APOSTROPHE)
_LETTER = r"[^\W_]"
# A soft hyphen, a zero-width space or joiner, or a combining mark belongs to its word.
_PIECE = rf"{_LETTER}(?:{_LETTER}|[\u00ad\u200b-\u200d\u2060\u0300-\u036f])*+"
_WORD = re.compile(
    rf"""(?:{_WHOLE})(?!{_LETTER})
       | (?:{"|".join(sorted(ELIDED, key=len, reverse=True))}){APOSTROPHE}(?=[\s«“"(]*+{_LETTER})
       | {_PIECE}(?:(?:[-‐‑]|{APOSTROPHE}){_PIECE})*+""",
    re.VERBOSE | re.IGNORECASE,
)
_RUN = re.compile(r"\w+")


def words_in(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the spans of the words inside `span` of `text`, all of it by default, in order."""
    start, end = span or Span(0, len(text))
    return tuple(
        Span._make(word.span())
        for word in _WORD.finditer(text, start, end)
        if text[word.start()].isalpha() or any(map(str.isalpha, word[0]))
    )


def word_at(article: Article, offset: int) -> Span:
    """Return the word or number that holds a character, the character itself between words."""
    text = article.text
    span = article.paragraphs[article.paragraph_at(offset)].span
    for words in (words_in(text, span), _runs(text, span)):
        for word in words:
            if word.start <= offset < word.end:
                return word
    return Span(offset, offset + 1)


def _runs(text: str, span: Span) -> tuple[Span, ...]:
    return tuple(Span(*run.span()) for run in _RUN.finditer(text, *span))
