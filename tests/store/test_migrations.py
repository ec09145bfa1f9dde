"""A store of every earlier schema is brought up to date, and nothing in it changes."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from lisez.keeping.opening import to_read
from lisez.keeping.texts import store_path
from lisez.store.care import backup, check, restore
from lisez.store.database import connect_to_read
from lisez.store.exchange import exported
from lisez.store.log import Store
from lisez.store.schema import VERSION
from tests.store.makers import log_rows

DATA = Path(__file__).parents[1] / "data"
EARLIER = range(1, VERSION)


def of_age(version: int, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(DATA / f"store-{version}.sqlite3", path)
    return path


def raw(path: Path) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    try:
        log = db.execute("SELECT seq, uid, at, event, body, sum FROM log ORDER BY seq").fetchall()
        return log + db.execute("SELECT * FROM notes ORDER BY key").fetchall()
    finally:
        db.close()


def test_there_is_a_file_of_every_earlier_schema() -> None:
    assert {f"store-{version}.sqlite3" for version in EARLIER} == {
        path.name for path in DATA.glob("store-*.sqlite3")
    }


@pytest.mark.parametrize("version", EARLIER)
def test_it_is_brought_up_to_date_with_everything_in_it(version: int, tmp_path: Path) -> None:
    path = of_age(version, tmp_path / "store.sqlite3")
    before = raw(path)
    assert len(before) > 8
    assert check(path).faults == ()
    with Store.open(path) as store:
        assert store.ask("PRAGMA user_version") == [(VERSION,)]
        assert store.ask("SELECT count(*) FROM answers") == [(6,)]
        assert store.ask("SELECT count(*) FROM retired") == [(0,)]
        assert store.ask("SELECT word, state FROM kept") == [("phare", "learning")]
        assert store.ask("SELECT word, rating FROM recalls") == [("phare", 3)]
    assert raw(path) == before
    assert check(path).faults == ()


@pytest.mark.parametrize("version", EARLIER)
def test_it_is_brought_up_to_date_when_it_is_first_read(version: int) -> None:
    of_age(version, store_path())
    assert connect_to_read(store_path()) is None
    store = to_read()
    assert store is not None
    with store:
        assert len(exported(store)) > 1000


@pytest.mark.parametrize("version", EARLIER)
def test_a_backup_of_that_age_is_restored(version: int, tmp_path: Path) -> None:
    old = of_age(version, tmp_path / "old.sqlite3")
    path = tmp_path / "home" / "store.sqlite3"
    assert restore(path, old) is None
    assert len(log_rows(path)) == 12
    with Store.open(path) as store:
        assert store.ask("PRAGMA user_version") == [(VERSION,)]
    backup(path, tmp_path / "new.sqlite3")
    assert check(tmp_path / "new.sqlite3").faults == ()


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_age(1, tmp_path / "store.sqlite3")
    before = raw(path)
    broken = ("", "CREATE TABLE retired (item TEXT); SELECT no_such_function();")
    with monkeypatch.context() as here:
        here.setattr("lisez.store.database.MIGRATIONS", broken)
        with pytest.raises(Exception, match="store-damaged"):
            Store.open(path)
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()
    assert raw(path) == before
    assert check(path).faults == ()
