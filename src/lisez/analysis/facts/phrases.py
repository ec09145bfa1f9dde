"""Phrases that begin at a word and end where something else begins, read from left to right."""

from __future__ import annotations

from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

_OPENS = words("qui que qu' dont où lequel laquelle lesquels lesquelles pour afin avant après dès")
MOST = 16  # words


def phrase(parsed: Parsed, first: Token, most: int = MOST) -> tuple[Token, ...]:
    """Return the tokens from `first` to the end of its phrase, () where it is too long.

    It ends before a mark, a relative, a conjugated verb's own clause, another aim, or
    « en … -ant »: « réduire le bruit | en remplaçant les moteurs ».
    """
    sentence = parsed.sentence(first)
    kept: list[Token] = []
    for token in parsed.tokens[first.index : sentence.last]:
        if token.pos in ("PUNCT", "SCONJ") and token.text != "-":
            break
        if kept and (token.text.lower() in _OPENS or _gerund(parsed, token) or _turns(token)):
            break
        kept.append(token)
    while kept and kept[-1].pos in ("ADP", "DET", "CCONJ", "ADV", "PRON"):
        kept.pop()
    return tuple(kept) if len(kept) <= most else ()


def _gerund(parsed: Parsed, token: Token) -> bool:
    following = parsed.tokens[min(token.index + 1, len(parsed.tokens) - 1)]
    return token.text.lower() == "en" and following.text.endswith("ant")


def _turns(token: Token) -> bool:
    return token.finite and token.pos in ("VERB", "AUX")
