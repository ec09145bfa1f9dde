"""Dictionaries that lie, break off, blow up or talk to the terminal: an error or clean words."""

from __future__ import annotations

import gzip
import io
import os
import struct
import time
import tracemalloc
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.blocks import MOST_ENTRY
from lisez.lexicon.dictionaries.door import Dictionary
from lisez.lexicon.dictionaries.opening import form_of
from lisez.lexicon.dictionaries.plain import MOST_TEXT, plain, without_markup
from lisez.lexicon.dictionaries.registry import Added, read_registry
from lisez.lexicon.dictionaries.shelf import Shelf
from lisez.lexicon.dictionaries.taking import take
from tests.hostile import BIDI, EMOJI, ESCAPES, MARKUP
from tests.lexicon.dictionaries.makers import (
    dictzip,
    number,
    packed,
    write_dictd,
    write_mythes,
    write_stardict,
    write_tabbed,
)

MOST_SECONDS = 10  # of processor time, for the worst of them
MOST_MEMORY = 200_000_000  # bytes that Python holds at once

WORDS = [("mot", "mot /mo/ <n, masc>\nword\n"), ("livre", "livre <n>\nbook\n")]


@dataclass(frozen=True)
class Hostile:
    """One hostile dictionary: how it is written into a folder, and the errors it may end in."""

    name: str
    make: Callable[[Path], Path]
    codes: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


def dictd(
    index: str, data: bytes = b"mot\nword\n", ending: str = ".dict"
) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "a-fra-eng.index"
        path.write_text(index, encoding="utf-8")
        path.with_suffix(ending).write_bytes(data)
        return path

    return make


def bomb_chunk(folder: Path) -> Path:
    """Write a dictionary whose one chunk of 60 kB unpacks to 60 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = packer.compress(bytes(60_000_000)) + packer.flush()
    return dictd(f"mot\tA\t{number(500)}\n", packed([chunk], 1000, 1000), ".dict.dz")(folder)


def bomb_index(folder: Path) -> Path:
    """Write a StarDict whose index unpacks to 300 MB of zeros."""
    path = write_stardict(folder, WORDS)
    stream = io.BytesIO()
    with gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=9) as out:
        for _ in range(300):
            out.write(bytes(1_000_000))
    (folder / "essai-fr-en.idx.gz").write_bytes(stream.getvalue())
    return path


def stardict_index(data: bytes, **options: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = write_stardict(folder, WORDS, packed=False, options=options)
        path.with_suffix(".idx").write_bytes(data)
        return path

    return make


def cut(maker: Callable[[Path], Path], ending: str, keep: int) -> Callable[[Path], Path]:
    """Cut a file of a dictionary short."""

    def make(folder: Path) -> Path:
        path = maker(folder)
        name = path.with_suffix(ending)
        name.write_bytes(name.read_bytes()[:keep])
        return path

    return make


def mythes(data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "th_fr.dat"
        path.write_bytes(data)
        return path

    return make


def tabbed(data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "mots-fr-en.tsv"
        path.write_bytes(data)
        return path

    return make


def pipe(folder: Path) -> Path:
    path = folder / "mots-fr-en.tsv"
    os.mkfifo(path)
    return path


def large(folder: Path) -> Path:
    """Write an index that claims 2 GB, and has them, all holes."""
    path = write_dictd(folder, WORDS, packed=False)
    with path.open("r+b") as stream:
        stream.truncate(2_000_000_000)
    return path


def far(word: bytes, start: int, size: int) -> bytes:
    return word + b"\0" + struct.pack(">II", start, size)


DAMAGED = (
    Hostile("dictd: empty", dictd("", b""), ("dictionary-empty",)),
    Hostile("dictd: no tabs", dictd("mot\n"), ("dictionary-line",)),
    Hostile("dictd: no numbers", dictd("mot\t\t\n"), ("dictionary-line",)),
    Hostile("dictd: no digits", dictd("mot\t!!\tA\n"), ("dictionary-line",)),
    Hostile("dictd: endless digits", dictd(f"mot\t{'A' * 9000}\tA\n"), ("dictionary-line",)),
    Hostile("dictd: beyond the end", dictd("mot\tD0\tE\n"), ("dictionary-short",)),
    Hostile("dictd: far beyond the end", dictd("mot\tzzzzzz\tE\n"), ("dictionary-place",)),
    Hostile("dictd: an entry of 64 GB", dictd("mot\tA\tzzzzzz\n"), ("dictionary-place",)),
    Hostile("dictd: data missing", lambda f: _without(write_dictd(f, WORDS)), ("file-missing",)),
    Hostile(
        "dictd: data cut",
        cut(lambda f: write_dictd(f, WORDS), ".dict.dz", 60),
        ("dictionary-short", "dictionary-packed"),
    ),
    Hostile(
        "dictd: header cut",
        cut(lambda f: write_dictd(f, WORDS), ".dict.dz", 15),
        ("dictionary-packed",),
    ),
    Hostile(
        "dictd: not packed",
        dictd("mot\tA\tE\n", b"mot\nword\n", ".dict.dz"),
        ("dictionary-packed",),
    ),
    Hostile(
        "dictd: gzip without a table",
        dictd("mot\tA\tE\n", gzip.compress(b"mot\n" * 9), ".dict.dz"),
        ("dictionary-not-dictzip",),
    ),
    Hostile(
        "dictd: chunks of noise",
        dictd("mot\tA\tE\n", packed([b"\xff" * 99], 1000, 1000), ".dict.dz"),
        ("dictionary-packed",),
    ),
    Hostile(
        "dictd: chunks of no length",
        dictd("mot\tA\tE\n", packed([b""], 0, 0), ".dict.dz"),
        ("dictionary-packed",),
    ),
    Hostile("dictd: a chunk that blows up", bomb_chunk, ("dictionary-packed",)),
    Hostile("dictd: an index of 2 GB", large, ("file-too-large",)),
    Hostile("stardict: index cut", stardict_index(far(b"mot", 0, 4)[:-3]), ("dictionary-short",)),
    Hostile("stardict: fewer words", stardict_index(far(b"mot", 0, 4)), ("dictionary-short",)),
    Hostile(
        "stardict: a word that never ends", stardict_index(b"a" * 2_000_000), ("dictionary-short",)
    ),
    Hostile(
        "stardict: beyond the end",
        stardict_index(far(b"mot", 900, 4), wordcount="1"),
        ("dictionary-short",),
    ),
    Hostile(
        "stardict: an entry of 4 GB",
        stardict_index(far(b"mot", 0, 2**32 - 1), wordcount="1"),
        ("dictionary-place",),
    ),
    Hostile(
        "stardict: wide places cut",
        stardict_index(far(b"mot", 0, 4), idxoffsetbits="64"),
        ("dictionary-short",),
    ),
    Hostile(
        "stardict: unknown kinds",
        lambda f: write_stardict(f, WORDS, options={"sametypesequence": "\x1bZ"}),
        ("dictionary-line",),
    ),
    Hostile(
        "stardict: no such line",
        lambda f: write_stardict(f, WORDS, further=[("x", 99)]),
        ("dictionary-short",),
    ),
    Hostile(
        "stardict: no heading",
        lambda f: _rewritten(write_stardict(f, WORDS), b"bookname=x\n"),
        ("dictionary-line",),
    ),
    Hostile("stardict: an index that blows up", bomb_index, ("file-too-large",)),
    Hostile(
        "stardict: 2 GB claimed",
        lambda f: write_stardict(
            f, WORDS, options={"wordcount": "4000000000", "idxfilesize": "2000000000"}
        ),
        ("dictionary-short",),
    ),
    Hostile("mythes: empty", mythes(b""), ("dictionary-encoding",)),
    Hostile(
        "mythes: unknown encoding", mythes(b"zlib\nmot|1\n(Nom)|x\n"), ("dictionary-encoding",)
    ),
    Hostile(
        "mythes: wrong encoding",
        mythes("UTF-8\nété|1\n-|x\n".encode("latin-1")),
        ("dictionary-line",),
    ),
    Hostile("mythes: no count", mythes(b"UTF-8\nmot\n"), ("dictionary-line",)),
    Hostile("mythes: 9,999,999 meanings", mythes(b"UTF-8\nmot|9999999\n"), ("dictionary-line",)),
    Hostile("mythes: meanings missing", mythes(b"UTF-8\nmot|3\n(Nom)|x\n"), ("dictionary-short",)),
    Hostile("mythes: one giant line", mythes(b"UTF-8\n" + b"a" * 5_000_000), ("dictionary-line",)),
    Hostile(
        "mythes: giant meanings",
        mythes(b"UTF-8\nmot|1\n" + b"|a" * 2_000_000),
        ("dictionary-line",),
    ),
    Hostile("tabbed: empty", tabbed(b""), ("dictionary-empty",)),
    Hostile("tabbed: latin-1", tabbed("été\tsummer\n".encode("latin-1")), ("not-utf8",)),
    Hostile("tabbed: UTF-16", tabbed("été\tsummer\n".encode("utf-16")), ("not-utf8",)),
    Hostile(
        "tabbed: one giant line", tabbed(b"mot\t" + b"a" * (MOST_ENTRY + 9)), ("dictionary-line",)
    ),
    Hostile("tabbed: binary", tabbed(bytes(range(256)) * 100), ("not-utf8", "dictionary-no-tab")),
    Hostile("tabbed: no tab", tabbed(b"phare lighthouse\n"), ("dictionary-no-tab",)),
    Hostile("tabbed: no word", tabbed(b"\tlighthouse\n"), ("dictionary-line",)),
    Hostile("a pipe", pipe, ("file-not-regular",)),
    Hostile("a folder of nothing", lambda f: f, ("dictionary-folder",)),
    Hostile("missing", lambda f: f / "absent.ifo", ("file-missing",)),
    Hostile("a name with NUL", lambda f: f / "a\0b.ifo", ("file-missing", "file-unreadable")),
    Hostile(
        "another program's", lambda f: _rewritten(f / "a.pdf", b"%PDF"), ("dictionary-unknown",)
    ),
)


def _without(index: Path) -> Path:
    index.with_suffix(".dict.dz").unlink()
    return index


def _rewritten(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.fixture
def bounded() -> Iterator[None]:
    """Fail where a test takes too long or too much memory."""
    began = time.process_time()
    tracemalloc.start()
    try:
        yield
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.process_time() - began < MOST_SECONDS
    assert most < MOST_MEMORY


@pytest.mark.parametrize("hostile", DAMAGED, ids=str)
def test_damaged_ones_are_refused_and_leave_nothing(hostile: Hostile, tmp_path: Path) -> None:
    source, folder = tmp_path / "source", tmp_path / "data"
    source.mkdir()
    path = hostile.make(source)
    with pytest.raises(LisezError) as caught:
        take(Shelf(folder, None, []), path, Added(), lambda _done, _total: None)
    assert caught.value.code in hostile.codes
    assert not folder.exists() or list(folder.iterdir()) == []


@pytest.mark.parametrize("hostile", DAMAGED, ids=str)
@pytest.mark.usefixtures("bounded")
def test_damaged_ones_on_the_shelf_harm_no_other(hostile: Hostile, tmp_path: Path) -> None:
    machine = tmp_path / "machine"
    bad = machine / "bad"
    bad.mkdir(parents=True)
    hostile.make(bad)
    write_tabbed(machine, [], "none")
    write_stardict(machine, [("mot", "word"), ("livre", "book")], "sound-fr-en")
    shelf = Shelf(tmp_path / "data", tmp_path / "cache", [machine])
    for word in ("mot", "livre", "été"):
        entries = shelf.look_up([word])
        assert all(map(_harmless, entries))
        assert {e.text for e in entries if e.source == "sound-fr-en"} <= {"word", "book"}
    assert [e.text for e in shelf.look_up(["mot"]) if e.source == "sound-fr-en"] == ["word"]
    assert len(shelf.faults) <= 1  # told once, not for every word


def test_an_index_that_lies_after_it_was_compiled_is_a_fault_told_once(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, WORDS, packed=False)
    shelf = Shelf(tmp_path / "data", None, [tmp_path])
    assert shelf.has("mot")
    path.with_suffix(".dict").write_bytes(b"")
    assert shelf.look_up(["mot", "livre"]) == ()
    assert [fault.code for fault in shelf.faults] == ["dictionary-short"]
    assert shelf.look_up(["mot"]) == ()
    assert len(shelf.faults) == 1


def test_unreadable_files_are_faults(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, WORDS)
    path.chmod(0)
    shelf = Shelf(tmp_path / "data", None, [tmp_path])
    if os.access(path, os.R_OK):
        path.unlink()
    assert shelf.look_up(["mot"]) == ()
    (fault,) = shelf.faults
    assert fault.code in ("file-forbidden", "file-missing")


def _harmless(entry: Entry) -> bool:
    words = entry.headword + entry.text + entry.pronunciation + entry.pos
    categories = {unicodedata.category(c) for c in words} - {"Lo", "Ll", "Lu"}
    controls = {c for c in words if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    turns = {unicodedata.bidirectional(c) for c in words}
    return (
        controls <= {"\n"}
        and not turns & {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        and "Cs" not in categories
        and len(entry.text) <= MOST_TEXT
    )


@pytest.mark.parametrize(
    "said", [ESCAPES, MARKUP, BIDI, EMOJI, "a\0b", "a" * 400_000], ids=range(6)
)
@pytest.mark.parametrize("maker", ["dictd", "stardict", "tabbed", "mythes"])
def test_what_entries_say_is_plain_text(said: str, maker: str, tmp_path: Path) -> None:
    said = said.replace("\t", " ").replace("\n", " ")
    words = [
        ("mot", f"mot /{said[:50]}/ <n>\n{said}\n"),
        ("livre " + said[:100].replace("\0", ""), said),
    ]
    path = {
        "dictd": lambda: write_dictd(tmp_path, words[:1], about={"short": said, "info": said}),
        "stardict": lambda: write_stardict(tmp_path, words, kinds="h", options={"bookname": said}),
        "tabbed": lambda: write_tabbed(tmp_path, [("mot", said)]),
        "mythes": lambda: write_mythes(tmp_path, [("mot", [f"(Nom)|{said}"])]),
    }[maker]()
    dictionary = Dictionary("essai", form_of(path), tmp_path / "cache")
    entries = dictionary.look_up("mot")
    assert entries
    assert all(map(_harmless, entries))
    assert plain(dictionary.about.title) == dictionary.about.title
    if said == MARKUP and maker == "tabbed":
        assert "[bold red]gras[/bold red]" in entries[0].text  # words like any other


@pytest.mark.parametrize(
    "markup",
    [
        "<" * 200_000,
        "<b>" * 100_000,
        "<ol><li>" * 50_000,
        "<!--" * 50_000,
        "&" * 200_000,
        "&#x1b;[31m&#155;&#8238;" * 1000,
        "<script>" * 50_000,
        "<a href='" * 50_000,
        "<![CDATA[" * 50_000,
        "<!DOCTYPE a [<!ENTITY b '" + "c" * 1000 + "'>]>&b;&b;",
    ],
    ids=lambda markup: markup[:9],
)
@pytest.mark.usefixtures("bounded")
def test_markup_of_any_kind_ends_soon(markup: str) -> None:
    text = without_markup(markup)
    assert len(text) <= MOST_TEXT
    assert plain(text) == text


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert _harmless(Entry(source="", headword="", text=plain(text)))


@given(
    ending=st.sampled_from([".ifo", ".idx", ".dict", ".index", ".dat", ".tsv", ".syn", ".dict.dz"]),
    noise=st.binary(max_size=300),
    at=st.integers(0, 200),
)
def test_bytes_changed_anywhere_end_in_an_error_or_in_words(
    ending: str, noise: bytes, at: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("noise")
    path = {
        ".index": lambda: write_dictd(folder, WORDS, "a-fr-en"),
        ".dict.dz": lambda: write_dictd(folder, WORDS, "a-fr-en"),
        ".dat": lambda: write_mythes(folder, [("mot", ["(Nom)|x"])], "a-fr-en"),
        ".tsv": lambda: write_tabbed(folder, [("mot", "x")], "a-fr-en"),
    }.get(
        ending,
        lambda: write_stardict(folder, WORDS, "a-fr-en", packed=False, further=[("mots", 0)]),
    )()
    target = folder / f"a-fr-en{ending}"
    data = target.read_bytes()
    target.write_bytes(data[:at] + noise + data[at + len(noise) :])
    dictionary = Dictionary("essai", form_of(path))
    try:
        entries = dictionary.look_up("mot")
        dictionary.check(lambda _done, _total: None)
    except LisezError:
        return
    assert all(map(_harmless, entries))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"added": 1}',
        '{"added": {"../x": {}}}',
        '{"order": [1, {}], "off": 3}',
        "[" * 99_999,
        '{"added": {"a": {"title": 5}}}',
        "\udcff",
    ],
)
def test_a_damaged_registry_is_a_first_start(text: str, tmp_path: Path) -> None:
    (tmp_path / "dictionaries.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    registry = read_registry(tmp_path)
    assert set(registry.added) <= {"a"}
    assert registry.order == ()


def test_what_progress_raises_leaves_nothing_behind(tmp_path: Path) -> None:
    def enough(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    folder = tmp_path / "data"
    with pytest.raises(KeyboardInterrupt):
        take(Shelf(folder, None, []), write_dictd(tmp_path, WORDS), Added(), enough)
    assert not folder.exists()


def test_the_kit_would_see_harm() -> None:
    assert not _harmless(Entry(source="", headword="", text="\x1b[31m"))
    assert not _harmless(Entry(source="", headword="", text="\u202e"))
    assert dictzip(b"x") != gzip.compress(b"x")
