"""The words of an analysis as a file: back the same, or not at all."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH, Feature
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.formats.tokens_file import BLOCK, HEAD, MOST_BYTES, TokensFile, read_tokens, tokens_text

PAIRS = [Feature(name, value) for name, values in FEATURES.items() for value in values]
TOKENS = (
    Token(Span(0, 3), "le", "determiner", (Feature("number", "plural"),)),
    Token(Span(4, 10), "cheval", "noun", (Feature("gender", "masculine"),)),
    Token(Span(11, 15), "aller", "verb"),
)


def read(folder: Path, data: bytes, length: int = 20) -> TokensFile | None:
    path = folder / "words"
    path.write_bytes(data)
    return read_tokens(path, length)


def test_words_come_back(tmp_path: Path) -> None:
    found = read(tmp_path, tokens_text(TOKENS).encode())
    assert found is not None
    assert tuple(found) == TOKENS
    assert [found.at(i) and found.at(i).lemma for i in (0, 3, 9, 10, 14, 15)] == [  # type: ignore[union-attr]
        "le", None, "cheval", None, "aller", None,
    ]  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),
            st.integers(1, 9),
            st.text(max_size=8),
            st.sampled_from(PARTS_OF_SPEECH),
            st.lists(st.sampled_from(PAIRS), max_size=len(FEATURES), unique_by=lambda f: f.name),
        ),
        max_size=8,
    )
)
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[tuple[int, int, str, str, list[Feature]]],
) -> None:
    tokens, end = [], 0
    for gap, size, lemma, pos, features in drawn:
        kept = lemma if lemma.isprintable() else ""
        tokens.append(Token(Span(end + gap, end + gap + size), kept, pos, tuple(features)))
        end += gap + size
    found = read(tmp_path_factory.mktemp("words"), tokens_text(tokens).encode(), end)
    assert found is not None
    assert tuple(found) == tuple(tokens)


def test_what_is_damaged_is_no_answer(tmp_path: Path) -> None:
    data = tokens_text(TOKENS).encode()
    for cut in range(len(data)):
        assert read(tmp_path, data[:cut]) is None
        assert read(tmp_path, data[:cut] + b"\xff" + data[cut + 1 :]) is None


@pytest.mark.parametrize(
    "body",
    ["0\t3\t99\t\tle\n", "0\t3\t0\tz\tle\n", "0\t3\t0\t!\tle\n", "-1\t3\t0\t\tle\n",
     "0\t0\t0\t\tle\n", "0\t21\t0\t\tle\n", "0\t3\n", "a\tb\tc\td\te\n"],
)  # fmt: skip
def test_a_sound_sum_over_nonsense_is_no_answer(tmp_path: Path, body: str) -> None:
    data = f"{HEAD} {zlib.crc32(body.encode()):08x}\n{body}".encode()
    found = read(tmp_path, data)
    assert found is None or not list(found)
    assert found is None or found.at(0) is None


def test_absent_or_too_large_is_no_answer(tmp_path: Path) -> None:
    assert read_tokens(tmp_path / "none", 5) is None
    assert read_tokens(tmp_path, 5) is None
    assert read(tmp_path, b"x" * (MOST_BYTES + 1)) is None


def test_words_of_all_blocks_are_found(tmp_path: Path) -> None:
    count = 3 * BLOCK + 7
    words = tuple(Token(Span(3 * i, 3 * i + 2), f"m{i}", "noun") for i in range(count))
    found = read(tmp_path, tokens_text(words).encode(), 3 * count)
    assert found is not None
    assert tuple(found) == words
    assert [found.at(3 * i + 1) for i in range(count)] == list(words)
    assert [found.at(3 * i + 2) for i in range(count)] == [None] * count
    assert found.at(3 * count) is None
