"""`lisez store` and `lisez config`, as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lisez.cli.main import main
from lisez.config import KEYS, load_settings, settings_path
from lisez.keeping.texts import store_path
from lisez.store.log import Store
from tests.store.makers import begun, filled, log_rows

ROOT = Path(__file__).parents[2]


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_store_is_inside_the_home(lisez_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "store", "path")
    assert (code, out) == (0, f"{lisez_home}/data/store.sqlite3\n")
    assert not lisez_home.exists()


@pytest.mark.parametrize("words", [["check"], ["rebuild"], ["backup", "b"], ["export", "e"]])
def test_where_nothing_was_kept_there_is_nothing_to_do(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "store", *words)
    assert (code, out) == (1, "")
    assert "rien n’a encore été conservé" in err
    assert list(tmp_path.glob("[be]")) == []


def test_export_and_import_carry_everything_to_another_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(store_path())
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert run(capsys, "store", "export", first)[0] == 0
    monkeypatch.setenv("LISEZ_HOME", str(tmp_path / "other"))
    assert run(capsys, "store", "import", first)[0] == 0
    assert run(capsys, "store", "export", second)[0] == 0
    assert first.read_bytes() == second.read_bytes()
    code, _out, err = run(capsys, "store", "import", first)
    assert (code, err) == (
        0,
        "Entrées nouvelles\u202f: 0. Places et séances plus récentes\u202f: 0.\n",
    )
    assert run(capsys, "store", "export", first)[0] == 1
    assert first.read_bytes() == second.read_bytes()


def test_backup_restore_rebuild_and_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(store_path(), attempts=1)
    before = log_rows(store_path())
    assert run(capsys, "store", "backup", tmp_path / "copy")[0] == 0
    with Store.open(store_path()) as store:
        store.append(begun(), 5)
    code, _out, err = run(capsys, "store", "restore", tmp_path / "copy")
    assert code == 0
    assert "store.sqlite3.before-restore-1" in err
    assert log_rows(store_path()) == before
    assert run(capsys, "store", "rebuild")[0] == 0
    code, out, _err = run(capsys, "store", "check")
    assert (code, out) == (0, f"Les données sont en bon état\u202f: {len(before)} entrées.\n")


def test_check_sets_a_damaged_store_aside_and_saves_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    filled(store_path(), attempts=2)
    data = bytearray(store_path().read_bytes())
    data[:200] = bytes(200)
    store_path().write_bytes(data)
    code, out, _err = run(capsys, "store", "check", "--json")
    told = json.loads(out)
    assert code == 1
    assert told["faults"] == ["file-damaged"]
    assert Path(told["set_aside"]).read_bytes() == bytes(data)
    assert told["saved"] > 20
    assert run(capsys, "store", "check")[0] == 0


def test_settings_are_shown_and_set_and_comments_stay(capsys: pytest.CaptureFixture[str]) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text("# à moi\nreview_limit = 5 # peu\ntheme = 'nord'", encoding="utf-8")
    assert run(capsys, "config", "set", "review_limit", "12")[0] == 0
    assert run(capsys, "config", "set", "review_retention", "0,85")[0] == 0
    assert path.read_text(encoding="utf-8") == (
        "# à moi\nreview_limit = 12\ntheme = 'nord'\nreview_retention = 0.85\n"
    )
    settings = load_settings()
    assert (settings.review_limit, settings.review_retention) == (12, 0.85)
    assert run(capsys, "config", "path")[1] == f"{path}\n"
    _code, out, _err = run(capsys, "config", "show")
    assert out.splitlines() == [
        'language = ""',
        'theme = "nord"',
        "review_limit = 12",
        "review_retention = 0.85",
        'review_order = "due"',
        'translation_language = ""',
        "hard_band = 5",
        'wiktionary = "off"',
    ]


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("review_ordre", "due", "review_order"),
        ("review_limit", "beaucoup", "0–10000"),
        ("review_limit", "-1", "0–10000"),
        ("review_retention", "1.5", "0.7–0.97"),
        ("review_retention", "nan", "0.7–0.97"),
        ("review_order", "alphabet", "weakest"),
        ("language", "de", "fr, en"),
        ("translation_language", "anglais", "en, de"),
    ],
)
def test_a_setting_that_is_none_is_refused_and_nothing_written(
    key: str, value: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _out, err = run(capsys, "config", "set", key, value)
    assert code == 1
    assert told in err
    assert not settings_path().exists()


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_is_documented(key: str) -> None:
    assert f"`{key}`" in (ROOT / "README.md").read_text(encoding="utf-8")
