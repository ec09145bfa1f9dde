"""Lefff's lines: what they become, and what a hostile file does not do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.errors import LisezError
from lisez.lexicon import lefff
from lisez.lexicon.codes import Analysis, features
from lisez.lexicon.index import Index

LINES = """\
tiendra\tv\ttenir\tF3s
mange\tv\tmanger\tPS13s
mange\tv\tmanger\tY2s
mangées\tv\tmanger\tKfp
mangées\tadj\tmanger\tKfp
mangeant\tv\tmanger\tG
manger\tv\tmanger\tW
mangeâtes\tv\tmanger\tJ2p
enjeu\tnc\tenjeu\tms
jeunes\tadj\tjeune\tp
coeur\tnc\tcoeur\tms
Lyon\tnp\tLyon\tms
ai\tauxAvoir\tavoir\tP1s
je\tcln\tcln\t1s
lui-même\tpro\tlui-même\t3ms
sans doute\tadv\tsans doute\t
combien\tpri\tcombien?\t
bof\tpres\tbof\t
"""
PASSED_OVER = """\
!\tponcts\t!\t
-t-il\tcln\tcln\t3ms
_error\tdet\tdet\t
mexico-_\tadjPref\tmexico-\t
&gt;\tv\tsuivre\tPS3
_NUM\tdet\t_NUM\t
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lefff.mlex"


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_lines_become_analyses(path: Path) -> None:
    found = [(form, *one[:3]) for form, one in lefff.rows(written(path, LINES + PASSED_OVER))]
    assert found == [
        ("tiendra", "tenir", "verb", "-sif3"),
        ("mange", "manger", "verb", "-sip1"),
        ("mange", "manger", "verb", "-sip3"),
        ("mange", "manger", "verb", "-ssp1"),
        ("mange", "manger", "verb", "-ssp3"),
        ("mange", "manger", "verb", "-smp2"),
        ("mangées", "manger", "verb", "fppa-"),
        ("mangeant", "manger", "verb", "--pp-"),
        ("manger", "manger", "verb", "--n--"),
        ("mangeâtes", "manger", "verb", "-pia2"),
        ("enjeu", "enjeu", "noun", "ms---"),
        ("jeunes", "jeune", "adjective", "-p---"),
        ("cœur", "cœur", "noun", "ms---"),
        ("Lyon", "Lyon", "name", "ms---"),
        ("ai", "avoir", "auxiliary", "-sip1"),
        ("lui-même", "lui-même", "pronoun", "ms--3"),
        ("sans doute", "sans doute", "adverb", "-----"),
        ("combien", "combien", "pronoun", "-----"),
        ("bof", "bof", "interjection", "-----"),
    ]


@pytest.mark.parametrize(
    ("tag", "signs"),
    [
        ("C12s", ["-scp1", "-scp2"]),
        ("ST2s", ["-ssp2", "-ssi2"]),
        ("PJ12s", ["-sip1", "-sip2", "-sia1", "-sia2"]),
        ("PS3p", ["-pip3", "-psp3"]),
        ("I3s", ["-sii3"]),
        ("Km", ["m-pa-"]),
        ("", ["-----"]),
        ("rubbish", ["-----"]),
    ],
)
def test_tags_of_verbs(tag: str, signs: list[str]) -> None:
    assert lefff.signs_of("verb", tag) == signs


@given(st.text(max_size=8), st.sampled_from(["verb", "noun", "pronoun"]))
def test_signs_are_always_features(tag: str, pos: str) -> None:
    assert all(isinstance(features(signs), tuple) for signs in lefff.signs_of(pos, tag))


@pytest.mark.parametrize(
    ("line", "code", "at"),
    [
        ("one\ttwo\tthree\n", "lexicon-line", 2),
        ("a\tnc\tb\tms\textra\n", "lexicon-line", 2),
        ("\n", "lexicon-line", 2),
        ("a\x1b[31m\tnc\ta\tms\n", "lexicon-line", 2),
        ("a\tnc\ta\u202eb\tms\n", "lexicon-line", 2),
        ("a\tnc\ta\x00\tms\n", "lexicon-line", 2),
        ("a" * 2000 + "\tnc\ta\tms\n", "lexicon-line", 2),
        ("a" * 10_000_000, "lexicon-line", 2),
        (b"caf\xe9\tnc\tcaf\xe9\tms\n", "not-utf8", 2),
    ],
    ids=["three", "five", "empty", "escape", "bidi", "nul", "long", "endless", "latin-1"],
)
def test_a_line_that_is_none_is_named(path: Path, line: str | bytes, code: str, at: int) -> None:
    data = line if isinstance(line, bytes) else line.encode()
    with pytest.raises(LisezError) as caught:
        list(lefff.rows(written(path, b"enjeu\tnc\tenjeu\tms\n" + data)))
    assert caught.value.code == code
    assert caught.value.details["line"] == at


@pytest.mark.parametrize("text", ["", PASSED_OVER])
def test_a_file_without_words_is_refused(path: Path, text: str) -> None:
    with pytest.raises(LisezError) as caught:
        list(lefff.rows(written(path, text)))
    assert caught.value.code == "lexicon-empty"


def test_a_file_that_is_missing_or_too_large_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(LisezError) as caught:
        list(lefff.rows(path))
    assert caught.value.code == "file-missing"
    monkeypatch.setattr(lefff, "MOST_BYTES", 100)
    with pytest.raises(LisezError) as caught:
        list(lefff.rows(written(path, LINES)))
    assert caught.value.code == "file-too-large"


def test_too_many_lines_are_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lefff, "MOST_LINES", 5)
    with pytest.raises(LisezError) as caught:
        list(lefff.rows(written(path, LINES)))
    assert caught.value.details["line"] == 6


def test_it_is_compiled_whole_or_not_at_all(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "kept" / "lefff.table"
    shares: list[float] = []
    lefff.compile_lefff(written(path, LINES), target, shares.append)
    index = Index(target, "Lefff")
    assert [r.lemma for r in index.readings("mangées")] == ["manger"]
    assert index.forms("manger") >= {"mange", "mangées", "mangeant"}
    assert shares == sorted(shares)
    assert shares[-1] == 1
    target.unlink()
    with pytest.raises(LisezError):
        lefff.compile_lefff(written(path, LINES + "one\ttwo\n"), target, shares.append)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LINES, True),
        (PASSED_OVER, True),
        ("", False),
        ("livre\tbook\n", False),
        ("livre\tbook\tx\ty\n" * 9, False),
        (b"\xff\xfe\x00" * 1000, False),
    ],
)
def test_what_looks_like_lefff(path: Path, text: str | bytes, told: bool) -> None:
    assert lefff.is_lefff(written(path, text)) is told


def test_a_folder_is_not_lefff(tmp_path: Path) -> None:
    assert not lefff.is_lefff(tmp_path)


def test_an_analysis_has_no_frequency(path: Path) -> None:
    (found, *_) = lefff.rows(written(path, LINES))
    assert found == ("tiendra", Analysis("tenir", "verb", "-sif3", None))
