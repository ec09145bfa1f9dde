"""The sorted table on disk: what goes in comes out, and damage is seen."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.lexicon.table import DamagedTableError, Table, write_table

KEYS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=12)
VALUES = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=30)
MANY = {f"mot{number}": f"valeur {number}" for number in range(1000)}


@given(lines=st.dictionaries(KEYS, VALUES, max_size=80), other=KEYS)
def test_what_goes_in_comes_out(
    lines: dict[str, str], other: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("table") / "t"
    write_table(path, {"a": lines, "b": {"only": "here"}})
    table = Table(path)
    assert {key: table.get("a", key) for key in lines} == lines
    assert table.get("a", other) == lines.get(other)
    assert table.get("b", "only") == "here"
    assert table.get("c", "only") is None
    table.close()


@pytest.mark.parametrize("key", ["", "mot", "mot1000", "zzz", "mot1\tvaleur 1", "a\nb", "\ud800"])
def test_what_is_not_there_is_not_found(key: str, tmp_path: Path) -> None:
    write_table(tmp_path / "t", {"a": MANY})
    assert Table(tmp_path / "t").get("a", key) is None


@pytest.mark.parametrize("bad", [{"a\tb": ""}, {"a\nb": ""}, {"a": "b\nc"}])
def test_what_would_break_a_line_is_refused(bad: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one line"):
        write_table(tmp_path / "t", {"a": bad})
    assert list(tmp_path.iterdir()) == []


def test_giving_up_leaves_nothing(tmp_path: Path) -> None:
    def enough(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_table(tmp_path / "t", {"a": MANY}, enough)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [0, 1, 13, 20, 60, 200, -1])
def test_a_file_cut_short_is_seen_when_it_is_opened(kept: int, tmp_path: Path) -> None:
    path = tmp_path / "t"
    write_table(path, {"a": MANY})
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(DamagedTableError):
        Table(path)


@pytest.mark.parametrize("seed", range(20))
def test_a_changed_byte_never_gives_another_answer(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "t"
    write_table(path, {"a": MANY})
    data = bytearray(path.read_bytes())
    place = random.Random(seed).randrange(len(data))
    data[place] ^= 1 << (seed % 8)
    path.write_bytes(data)
    damaged = 0
    for key, value in MANY.items():
        try:
            assert Table(path).get("a", key) == value
        except DamagedTableError:
            damaged += 1
    assert damaged


@pytest.mark.parametrize("seed", range(10))
def test_random_bytes_are_no_table(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "t"
    path.write_bytes(random.Random(seed).randbytes(5000))
    with pytest.raises(DamagedTableError):
        Table(path)
