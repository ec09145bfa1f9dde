"""Files are read within bounds and written whole or not at all."""

import io
import os
import sys
from pathlib import Path

import pytest

from lisez.core.errors import LisezError, UnreadableError
from lisez.formats.files import decoded, read_standard_input, read_text, write_text
from lisez.formats.readers import is_lesson, read_article


def refused(path: Path, most: int = 1000) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_text(path, most)
    assert caught.value.details["file"] == str(path)
    return caught.value.code


def test_utf8_is_read_with_or_without_a_bom(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for mark in (b"", b"\xef\xbb\xbf"):
        path.write_bytes(mark + "été".encode())
        assert read_article(path).text == "été"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_is_refused_with_its_line(encoding: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decoded("bon\nété".encode(encoding), "a.txt")
    assert caught.value.code == "not-utf8"
    assert caught.value.details["line"] in (1, 2)


def test_the_line_of_the_first_bad_byte() -> None:
    with pytest.raises(UnreadableError) as caught:
        decoded(b"un\ndeux\n\xe9t\xe9", "a.txt")
    assert caught.value.details["line"] == 3


def test_a_missing_file_a_folder_and_an_impossible_name(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.txt") == "file-missing"
    assert refused(tmp_path) == "file-is-folder"
    assert refused(Path("a\0b")) == "file-unreadable"
    assert refused(tmp_path / ("a" * 5000)) == "file-unreadable"


def test_a_file_beyond_the_bound_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"a" * 1001)
    assert refused(path) == "file-too-large"
    path.write_bytes(b"a" * 1000)
    assert len(read_text(path, 1000)) == 1000


def test_a_source_without_end_is_bounded() -> None:
    endless = Path("/dev/zero")
    if not endless.exists():
        pytest.skip("needs /dev/zero")
    assert refused(endless) == "file-too-large"


def test_a_forbidden_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)  # root may read everything: say no for the system
    assert refused(path) == "file-forbidden"


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableError):
        read_standard_input()


def test_standard_input_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * 20)))
    with pytest.raises(UnreadableError) as caught:
        read_standard_input(most=10)
    assert caught.value.code == "file-too-large"


def test_what_is_written_reads_back_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_text(path, "été\r\n")
    assert path.read_bytes() == "été\r\n".encode()


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0o640)
    write_text(path, "y")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "a.txt", "x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("x", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    write_text(link, "y")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "y"


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LisezError) as caught:
        write_text(path, "new")
    assert caught.value.code == "cannot-write"
    assert caught.value.details["reason"] == "No space left on device"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("place", ["absent/a.txt", "a\0b.txt", "file/a.txt", "x" * 300])
def test_a_place_that_cannot_be_written_is_told(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(LisezError) as caught:
        write_text(tmp_path / place, "x")
    assert caught.value.code == "cannot-write"


def test_a_lone_surrogate_is_told(tmp_path: Path) -> None:
    with pytest.raises(LisezError):
        write_text(tmp_path / "a.txt", "\ud800")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [".pdf", ".PDF", ".epub", ".docx"])
def test_formats_of_other_programs_are_named(ending: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_article(tmp_path / f"a{ending}")
    assert caught.value.code == "format-unknown"
    assert caught.value.details["ending"] == ending.lower()


def test_any_other_name_is_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "LISEZMOI"
    path.write_text("Bonjour.", encoding="utf-8")
    assert read_article(path).text == "Bonjour."
    assert is_lesson(Path("a.lesson.TOML"))
    assert not is_lesson(path)
