"""The words of an analysed article as a small file, and back.

A line of head: name, version, and a checksum of the rest; then a line for each word: the
characters since the end of the word before, its length, part of speech, features, lemma.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH, Feature
from lisez.core.spans import Span
from lisez.core.tokens import Token, Tokens

HEAD: Final = "lisez-tokens 1"
MOST_BYTES: Final = 16_000_000  # some 130,000 analysed words are 3 MB
_FEATURES: Final = tuple(Feature(name, value) for name in FEATURES for value in FEATURES[name])


def tokens_text(tokens: Iterable[Token]) -> str:
    """Return the file's text; a lemma with a tab or a line break is left out."""
    body = "".join(_lines(tokens))
    return f"{HEAD} {zlib.crc32(body.encode('utf-8', 'replace')):08x}\n{body}"


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    end = 0
    for span, lemma, pos, features in tokens:
        signs = "".join(chr(ord("a") + _FEATURES.index(feature)) for feature in features)
        part = PARTS_OF_SPEECH.index(pos)
        plain = lemma if lemma.isprintable() else ""
        yield f"{span.start - end}\t{span.end - span.start}\t{part}\t{signs}\t{plain}\n"
        end = span.end


def read_tokens(path: Path, length: int) -> Tokens | None:
    """Return the words in a file, None where it is absent, damaged or of another text.

    `length` is that of the text, in characters.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        head, _line, body = data.partition(b"\n")
        if len(data) > MOST_BYTES or head.decode() != f"{HEAD} {zlib.crc32(body):08x}":
            return None
        return Tokens(_parsed(body.decode(), length))
    except (OSError, ValueError, IndexError):
        return None


def _parsed(body: str, length: int) -> Iterator[Token]:
    end = 0
    for line in body.splitlines():
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
