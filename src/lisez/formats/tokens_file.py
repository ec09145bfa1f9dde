"""The words of an analysed article as a small file, of which only what is asked is taken in.

A line of head: name, version, and a checksum of the rest. Then blocks of `BLOCK` words, parted by
an empty line: a line for each word with the characters since the end of the word before (in a
block's first line since the beginning of the text), its length, part of speech, features, lemma.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH, Feature
from lisez.core.spans import Span
from lisez.core.tokens import Token

HEAD: Final = "lisez-tokens 1"
BLOCK: Final = 200  # words
MOST_BYTES: Final = 16_000_000  # some 130,000 analysed words are 3 MB
_FEATURES: Final = tuple(Feature(name, value) for name in FEATURES for value in FEATURES[name])


def tokens_text(tokens: Iterable[Token]) -> str:
    """Return the file's text; a lemma with a tab or a line break is left out."""
    words = iter(tokens)
    blocks = iter(lambda: "".join(_lines(islice(words, BLOCK))), "")
    body = "\n".join(blocks)
    return f"{HEAD} {zlib.crc32(body.encode('utf-8', 'replace')):08x}\n{body}"


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    end = 0
    for span, lemma, pos, features in tokens:
        signs = "".join(chr(ord("a") + _FEATURES.index(feature)) for feature in features)
        part = PARTS_OF_SPEECH.index(pos)
        plain = lemma if lemma.isprintable() else ""
        yield f"{span.start - end}\t{span.end - span.start}\t{part}\t{signs}\t{plain}\n"
        end = span.end


class TokensFile:
    """The words in a file; spans count in the whole text."""

    def __init__(self, blocks: list[str], length: int) -> None:
        """Take the blocks of a file for a text of `length` characters; raises ValueError."""
        self._blocks = blocks
        self._length = length
        self._starts = [int(block[: block.index("\t")]) for block in blocks]
        self._block = lru_cache(maxsize=64)(self._parsed)

    def at(self, offset: int) -> Token | None:
        """Return the word that holds a character, None where none was analysed."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        words = self._block(index)
        place = bisect_right(words, offset, key=lambda word: word.span.start) - 1
        found = words[place] if place >= 0 else None
        return found if found is not None and offset < found.span.end else None

    def __iter__(self) -> Iterator[Token]:
        """Yield all words, in order."""
        for index in range(len(self._blocks)):
            yield from self._block(index)

    def _parsed(self, index: int) -> tuple[Token, ...]:
        """Return the words of a block, () where it is nonsense."""
        try:
            return tuple(_words(self._blocks[index], self._length))
        except (ValueError, IndexError):
            return ()


def read_tokens(path: Path, length: int) -> TokensFile | None:
    """Return the words in a file, None where it is absent or damaged.

    `length` is that of the text, in characters.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        head, _line, body = data.partition(b"\n")
        if len(data) > MOST_BYTES or head.decode() != f"{HEAD} {zlib.crc32(body):08x}":
            return None
        text = body.decode()
        return TokensFile(text.split("\n\n") if text else [], length)
    except (OSError, ValueError):
        return None


def _words(block: str, length: int) -> Iterator[Token]:
    end = 0
    for line in block.splitlines():
        gap, size, part, signs, lemma = line.split("\t")
        span = Span(end + int(gap), end + int(gap) + int(size))
        if not end <= span.start < span.end <= length:
            raise ValueError(line)
        end = span.end
        yield Token(span, lemma, PARTS_OF_SPEECH[int(part)], _features(signs))


@lru_cache(maxsize=1024)
def _features(signs: str) -> tuple[Feature, ...]:
    places = [ord(sign) - ord("a") for sign in islice(signs, len(FEATURES))]
    if any(place < 0 for place in places):
        raise ValueError(signs)
    return tuple(_FEATURES[place] for place in places)
