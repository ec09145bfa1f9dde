"""Fetching and unpacking: from a server of our own, and archives that mean no good."""

from __future__ import annotations

import hashlib
import io
import itertools
import lzma
import socket
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lisez.core.errors import LisezError
from lisez.lexicon.dictionaries.archives import MOST_MEMBERS, unpack
from lisez.lexicon.dictionaries.fetching import Fetcher
from lisez.lexicon.dictionaries.sources import Source, sources
from lisez.lookup import dictionaries
from lisez.lookup.shelf import open_shelf
from tests.lexicon.dictionaries.makers import write_dictd, write_stardict
from tests.server import redirected, refused, sent, serving

FILES = {"a-fr-en/a-fr-en.ifo": b"1", "a-fr-en/a-fr-en.idx": b"2", "a-fr-en/res/x.png": b"3"}


def quiet(_done: int, _total: int) -> None:
    """Tell nobody."""


def fetcher(**limits: float) -> Fetcher:
    clock = itertools.count().__next__
    return Fetcher(clock, frozenset(("http",)), **limits)  # type: ignore[arg-type]


def zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w:xz") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def test_what_is_served_is_fetched_with_progress(tmp_path: Path) -> None:
    data = bytes(200_000)
    told = list[tuple[int, int]]()
    with serving({"/a.zip": sent(data), "/b.zip": redirected("/a.zip")}) as served:
        fetcher().fetch(
            f"{served.address}/b.zip",
            tmp_path / "b.zip",
            lambda done, total: told.append((done, total)),
            hashlib.sha256(data).hexdigest(),
        )
    assert (tmp_path / "b.zip").read_bytes() == data
    assert told[-1] == (200_000, 200_000)
    assert served.agents[0].startswith("lisez/")


@pytest.mark.parametrize(
    ("path", "sha256", "limits", "code"),
    [
        ("/missing", "", {}, "fetch-failed"),
        ("/broken", "", {}, "fetch-failed"),
        ("/short", "", {}, "fetch-failed"),
        ("/data", "0" * 64, {}, "fetch-sum"),
        ("/data", "", {"most": 10_000}, "fetch-large"),
        ("/claims", "", {"most": 10_000_000}, "fetch-large"),
        ("/data", "", {"seconds": 0}, "fetch-slow"),
        ("/file", "", {}, "fetch-failed"),
        ("/ftp", "", {}, "fetch-not-https"),
        ("/loop", "", {}, "fetch-failed"),
    ],
)
def test_what_goes_wrong_is_said(
    path: str, sha256: str, limits: dict[str, float], code: str, tmp_path: Path
) -> None:
    answers = {
        "/broken": refused(500),
        "/short": sent(b"abc", Content_Length="9"),
        "/data": sent(bytes(100_000)),
        "/claims": sent(b"abc", Content_Length="99999999999"),
        "/file": redirected("file:/etc/hostname"),
        "/ftp": redirected("ftp://127.0.0.1/a"),
        "/loop": redirected("/loop"),
    }
    with serving(answers) as served, pytest.raises(LisezError) as caught:
        fetcher(**limits).fetch(served.address + path, tmp_path / "a", quiet, sha256)
    assert caught.value.code == code


def test_https_alone_is_asked() -> None:
    with pytest.raises(LisezError) as caught:
        Fetcher(lambda: 0.0).fetch("http://127.0.0.1/a", Path("a"), quiet)
    assert caught.value.code == "fetch-not-https"
    assert {source.address.split(":")[0] for source in sources()} == {"https"}
    assert len({source.name for source in sources()}) == len(sources())


def test_a_server_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        monkeypatch.setattr("tests.conftest.OURS", {taken.getsockname()})
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/a"
        with pytest.raises(LisezError) as caught:
            fetcher().fetch(address, tmp_path / "a", quiet)
    assert caught.value.code == "fetch-failed"


@pytest.mark.parametrize(
    "pack", [zipped, tarred, lambda f: tarred(f, "w:gz"), lambda f: tarred(f, "w")], ids=range(4)
)
def test_archives_give_their_dictionary_and_nothing_else(
    pack: Callable[[Mapping[str, bytes]], bytes], tmp_path: Path
) -> None:
    archive, folder = tmp_path / "a.archive", tmp_path / "files"
    folder.mkdir()
    archive.write_bytes(pack(FILES))
    unpack(archive, folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {
        "a-fr-en.ifo": b"1",
        "a-fr-en.idx": b"2",
    }


def links() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:xz") as archive:
        for number, kind in enumerate(
            (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE)
        ):
            info = tarfile.TarInfo(f"{number}.ifo")
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
    return stream.getvalue()


def linked_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("a.ifo")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/hostname")
    return stream.getvalue()


HOSTILE = {
    "empty": b"",
    "noise": b"PK" + bytes(range(256)) * 9,
    "cut zip": zipped(FILES)[:90],
    "cut xz": tarred(FILES)[:90],
    "no dictionary": zipped({"a.exe": b"x", "b/": b""}),
    "links": links(),
    "names that climb": zipped({"../../../..": b"x", "/..": b"x", "a/..": b"x"}),
    "one name twice": zipped({"a/x.ifo": b"1", "b/x.ifo": b"2"}),
    "a zip bomb": zipped({"a.dict": bytes(50_000_000)}),
    "an xz bomb": lzma.compress(bytes(50_000_000)),
    "a tar bomb": tarred({"a.dict": bytes(50_000_000)}),
    "many files": zipped({f"{n}.txt": b"" for n in range(MOST_MEMBERS + 1)}),
    "a list of 4 GB": zipped(FILES)[:-12] + struct.pack("<II", 2**32 - 1, 0) + bytes(4),
    "an unknown method": zipped(FILES).replace(b"\x08\x00", b"\x63\x00"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_archives_are_refused(name: str, tmp_path: Path) -> None:
    archive, folder = tmp_path / "in" / "a.zip", tmp_path / "in" / "files"
    folder.mkdir(parents=True)
    archive.write_bytes(HOSTILE[name])
    with pytest.raises(LisezError) as caught:
        unpack(archive, folder, most=1_000_000)
    assert caught.value.code == "archive-bad"
    assert sum(p.stat().st_size for p in folder.iterdir()) <= 1_000_000
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_names_in_archives_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "files"
    folder.mkdir(parents=True)
    archive = tmp_path / "a.zip"
    archive.write_bytes(
        zipped({"../../../x.ifo": b"1", "/y.idx": b"2", "c:\\z.dict": b"3", ".a.syn": b"4"})
    )
    unpack(archive, folder)
    assert {p.name for p in folder.iterdir()} == {"x.ifo", "y.idx", "z.dict"}
    assert {p.name for p in tmp_path.iterdir()} == {"in", "a.zip"}


def test_a_link_in_a_zip_is_a_file_of_words(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (tmp_path / "a.zip").write_bytes(linked_zip())
    unpack(tmp_path / "a.zip", folder)
    assert not (folder / "a.ifo").is_symlink()
    assert (folder / "a.ifo").read_bytes() == b"/etc/hostname"


def source(address: str, sha256: str = "") -> Source:
    return Source(
        name="essai-fr-en", title="Essai", address=address, language="en", licence="CC BY-SA",
        sha256=sha256,
    )  # fmt: skip


def archived(folder: Path) -> bytes:
    write_stardict(folder, [("quai", "quay")], "wikdict-fr-en")
    return zipped({f"wikdict-fr-en/{p.name}": p.read_bytes() for p in folder.iterdir()})


def test_a_fetched_dictionary_is_on_the_shelf(tmp_path: Path) -> None:
    with serving({"/a.zip": sent(archived(tmp_path))}) as served:
        name = dictionaries.get(source(f"{served.address}/a.zip"), quiet, fetcher())
    shelf = open_shelf()
    (one,) = dictionaries.listed(shelf, quiet)
    assert (name, one.name, one.licence, one.language) == (
        "essai-fr-en",
        "essai-fr-en",
        "CC BY-SA",
        "en",
    )
    assert one.origin == f"{served.address}/a.zip"
    assert [entry.text for entry in shelf.look_up(["quai"])] == ["quay"]


def test_freedict_comes_as_dictd_in_tar_xz(tmp_path: Path) -> None:
    write_dictd(tmp_path, [("quai", "quai /kɛ/ <n>\nquay\n")], "fra-eng")
    data = tarred({f"fra-eng/{p.name}": p.read_bytes() for p in tmp_path.iterdir()})
    with serving({"/a.tar.xz": sent(data)}) as served:
        dictionaries.get(source(f"{served.address}/a.tar.xz"), quiet, fetcher())
    assert [e.pronunciation for e in open_shelf().look_up(["quai"])] == ["kɛ"]


@pytest.mark.parametrize("when", [1, 2])
def test_what_is_broken_off_leaves_nothing(when: int, tmp_path: Path, lisez_home: Path) -> None:
    calls = itertools.count(1)

    def enough(_done: int, _total: int) -> None:
        if next(calls) == when:
            raise KeyboardInterrupt

    with serving({"/a.zip": sent(archived(tmp_path))}) as served, pytest.raises(KeyboardInterrupt):
        dictionaries.get(source(f"{served.address}/a.zip"), enough, fetcher())
    assert list((lisez_home / "data" / "dictionaries").iterdir()) == []


def test_a_faulty_one_is_checked_as_one_that_is_added(tmp_path: Path, lisez_home: Path) -> None:
    write_stardict(tmp_path, [("quai", "quay")], "x-fr-en", options={"wordcount": "9"})
    data = zipped({p.name: p.read_bytes() for p in tmp_path.iterdir()})
    with serving({"/a.zip": sent(data)}) as served, pytest.raises(LisezError) as caught:
        dictionaries.get(source(f"{served.address}/a.zip"), quiet, fetcher())
    assert caught.value.code == "dictionary-short"
    assert list((lisez_home / "data" / "dictionaries").iterdir()) == []
