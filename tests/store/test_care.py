"""Nothing is overwritten: damaged stores are set aside, and what can be read is saved."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lisez.core.errors import LisezError
from lisez.store.care import Checked, backup, check, recover, restore
from lisez.store.entries import Body
from lisez.store.log import Store
from tests.store.makers import answered, begun, filled, log_rows

DAMAGES = 1000


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    path = tmp_path_factory.mktemp("sound") / "store.sqlite3"
    filled(path, attempts=3, questions=8)
    return path, path.read_bytes()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with some changed, cut off, or a run of them lost."""
    kind = chance.choice(["bytes", "bytes", "zeros", "cut", "header", "noise"])
    found = bytearray(data)
    start = chance.randrange(len(data))
    match kind:
        case "bytes":
            for _ in range(chance.choice([1, 1, 2, 8, 64])):
                found[chance.randrange(len(data))] = chance.randrange(256)
        case "zeros":
            end = min(len(data), start + chance.choice([16, 512, 4096, 20_000]))
            found[start:end] = bytes(end - start)
        case "cut":
            del found[max(1, start) :]
        case "header":
            for _ in range(chance.randrange(1, 50)):
                found[chance.randrange(100)] = chance.randrange(256)
        case "noise":
            end = min(len(data), start + chance.choice([16, 4096]))
            found[start:end] = chance.randbytes(end - start)
    return bytes(found)


def use(path: Path, position: int) -> None:
    """Do with a store what lisez does; only LisezError may come of it."""
    with Store.open(path) as store:
        attempt = store.append(begun(), 1)
        store.append(answered(attempt, position), 2)
        for _row, body in store.entries():
            assert isinstance(body, Body)
        list(store.notes())
        store.ask("SELECT count(*), sum(fraction) FROM answers WHERE outcome = 'right'")


def faults_of(path: Path) -> tuple[str, ...]:
    try:
        return check(path).faults
    except LisezError as fault:
        return (fault.code,)


def test_a_thousand_random_damages(sound: tuple[Path, bytes], tmp_path: Path) -> None:
    """Use gives words or works; the damaged file is kept; what is saved was written."""
    original, data = sound
    truth = log_rows(original)
    chance = random.Random(4)
    seen = saved = 0
    for number in range(DAMAGES):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "store.sqlite3"
        spoilt = damaged(data, chance)
        path.write_bytes(spoilt)
        faults = faults_of(path)
        if faults == ("store-newer",):  # a version that no lisez has written is not touched
            assert path.read_bytes() == spoilt
            continue
        if faults and set(faults) != {"derived-differs"}:
            told = recover(path)
            assert told.aside.read_bytes() == spoilt
            rows = log_rows(path)
            assert rows.items() <= truth.items()
            assert check(path).faults == ()
            seen += 1
            saved += len(rows)
        use(path, 0)
        shutil.rmtree(folder)
    assert seen > DAMAGES // 2
    assert saved > seen * len(truth) // 2  # the half of what was there, on average


def test_use_without_a_check_gives_words_as_well(sound: tuple[Path, bytes], tmp_path: Path) -> None:
    _original, data = sound
    chance = random.Random(5)
    codes = set()
    for number in range(200):
        path = tmp_path / f"{number}.sqlite3"
        path.write_bytes(damaged(data, chance))
        try:
            use(path, 0)
        except LisezError as fault:
            codes.add(fault.code)
    assert "store-damaged" in codes
    assert codes <= {"store-damaged", "store-newer", "store-unwritable", "store-full"}


def test_a_damaged_log_ahead_is_recovered_too(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    filled(path)
    truth = log_rows(path)
    with Store.open(path) as store:
        attempt = store.append(begun(), 5)
        fresh = [store.append(answered(attempt, n), 6) for n in range(10)]
        copy = tmp_path / "copy" / "store.sqlite3"
        copy.parent.mkdir()
        wal = bytearray(path.with_name("store.sqlite3-wal").read_bytes())
        file = bytearray(path.read_bytes())
    file[:4096] = bytes(4096)
    copy.write_bytes(file)
    copy.with_name("store.sqlite3-wal").write_bytes(wal)
    recover(copy)
    assert log_rows(copy).keys() == truth.keys() | {attempt, *fresh}


def test_recovering_a_sound_store_does_nothing(sound: tuple[Path, bytes]) -> None:
    path, data = sound
    assert recover(path).aside == path
    assert path.read_bytes() == data


def test_a_backup_is_a_whole_store_and_never_overwrites(tmp_path: Path) -> None:
    path, copy = tmp_path / "store.sqlite3", tmp_path / "copy.sqlite3"
    with pytest.raises(LisezError) as raised:
        backup(path, copy)
    assert raised.value.code == "store-empty"
    filled(path, attempts=1)
    with Store.open(path) as store:
        store.append(begun(), 5)  # while somebody is at work
        backup(path, copy)
    assert log_rows(copy) == log_rows(path)
    with pytest.raises(LisezError) as raised:
        backup(path, copy)
    assert raised.value.code == "backup-exists"
    assert sorted(file.name for file in tmp_path.glob(".*")) == []


def test_restoring_sets_the_present_store_aside(tmp_path: Path) -> None:
    path, copy = tmp_path / "a" / "store.sqlite3", tmp_path / "copy.sqlite3"
    filled(path, attempts=1)
    backup(path, copy)
    with Store.open(path) as store:
        store.append(begun(), 5)
    present = log_rows(path)
    aside = restore(path, copy)
    assert aside is not None
    assert log_rows(path) == log_rows(copy)
    assert log_rows(aside) == present


def test_restoring_refuses_what_is_no_sound_store(tmp_path: Path) -> None:
    path, other = tmp_path / "a" / "store.sqlite3", tmp_path / "other"
    filled(path, attempts=1)
    before = path.read_bytes()
    other.write_bytes(b"SQLite format 3\0" + bytes(5000))
    for source, code in ((other, "store-damaged"), (tmp_path / "none", "file-missing")):
        with pytest.raises(LisezError) as raised:
            restore(path, source)
        assert raised.value.code == code
    assert path.read_bytes() == before


def test_a_beginning_that_was_cut_short_is_rolled_back(tmp_path: Path) -> None:
    """As a kill leaves it while the file is being made: half a page, and a hot journal."""
    path = tmp_path / "store.sqlite3"
    program = (
        "import os, signal, sqlite3, sys\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "db.execute('PRAGMA cache_size = 1')\n"
        "db.execute('CREATE TABLE a (b)')\n"
        "db.execute('DROP TABLE a')\n"
        "db.execute('BEGIN')\n"
        "db.execute('CREATE TABLE log (a)')\n"
        "[db.execute('INSERT INTO log VALUES (zeroblob(4000))') for _ in range(50)]\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program, path], check=False)
    assert path.with_name("store.sqlite3-journal").stat().st_size > 0
    assert check(path).faults == ()
    with Store.open(path) as store:
        store.append(begun(), 1)
    assert check(path) == Checked(1, 0, ())


def test_damages_to_what_a_killed_lisez_left(tmp_path: Path) -> None:
    """File and write-ahead log: what SQLite or we make of them was written, and no more."""
    path = tmp_path / "store.sqlite3"
    filled(path, attempts=1, questions=4)
    with Store.open(path) as store:
        attempt = store.append(begun(30), 5)
        for position in range(30):
            store.append(answered(attempt, position, "é" * 50 * position), 6)
        parts = {side: path.with_name(path.name + side).read_bytes() for side in ("", "-wal")}
        truth = {row.key: row for row, _body in store.entries()}
    chance = random.Random(6)
    for number in range(200):
        copy = tmp_path / str(number) / "store.sqlite3"
        copy.parent.mkdir()
        side = chance.choice(["", "-wal"])
        for name, data in parts.items():
            spoilt = damaged(data, chance) if name == side else data
            copy.with_name(copy.name + name).write_bytes(spoilt)
        faults = faults_of(copy)
        if faults == ("store-newer",):
            continue
        if faults and set(faults) != {"derived-differs"}:
            recover(copy)
        assert log_rows(copy).items() <= truth.items()
        use(copy, 0)
        shutil.rmtree(copy.parent)
