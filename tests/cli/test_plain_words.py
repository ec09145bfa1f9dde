"""`lisez read --plain --words`: hard and marked words are numbered, and explained below."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez import i18n
from lisez.cli.looking_up import gloss_lines
from lisez.cli.main import main
from lisez.config import settings_path
from lisez.core.lookups import Entry, LookUp, Reading
from lisez.core.tokens import Token
from lisez.keeping.opening import to_write
from lisez.keeping.texts import store_path
from lisez.lookup import LookUps
from lisez.store.log import Store
from tests.keeping.lexicon import FewWords, few_words
from tests.keeping.test_reviewing import NOON
from tests.store.makers import state_set

LESSON = """\
format = "lisez/1"
[lesson]
id = "port"
title = "Le port"
[article]
text = "Le phare guide les navires. La balise et les houles.\\n\\nLa houle de Balise, la houle."
[[term]]
id = "phare"
head = "phare"
definition = "Tour qui porte une lumière."
"""


class WithEntries(LookUps):
    """Look-ups that have entries for every word, long and hostile ones."""

    def look_up(
        self, written: str, *, sentence: str = "", at: int = 0, token: Token | None = None
    ) -> LookUp:
        """Return what the lexicon knows, with entries."""
        found = super().look_up(written, sentence=sentence, at=at, token=token)
        assert sentence[at:].startswith(written)
        entries = tuple(
            Entry(
                source=f"D{code}",
                headword=written,
                text=f"{code}\x1b[31m " + "x " * 500,
                kind="translation",
                language=code,
                pos="verb",
                agrees=False,
            )
            for code in ("en", "de", "es", "it")
        )
        return LookUp(written=written, readings=found.readings, entries=entries, band=found.band)


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("lisez.cli.looking_up.LookUps.open", lambda _settings: few_words())
    monkeypatch.setattr(LookUps, "prepare", lambda _self, _progress: None)
    path = tmp_path / "port.lesson.toml"
    path.write_text(LESSON, encoding="utf-8")
    return path


def read(capsys: pytest.CaptureFixture[str], *words: str | Path) -> list[str]:
    assert main(["read", *map(str, words)]) == 0
    return capsys.readouterr().out.splitlines()


def test_hard_words_are_numbered_along_with_the_terms(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read(capsys, lesson, "--plain", "--words") == [
        "Le phare [1] guide les navires. La balise [2] et les houles [3].",
        "",
        "La houle [3] de Balise, la houle [3].",
        "",
        "Glossaire",
        "[1] phare : Tour qui porte une lumière.",
        "",
        "Mots difficiles",
        "[2] balise · fréquence 5",
        "  balise, nom",
        "  baliser, verbe (pas ici)",
        "  — Petit lexique",
        "  Pas de définition.",
        "[3] houle · fréquence 6",
        "  houle, nom",
        "  — Petit lexique",
        "  Pas de définition.",
    ]
    assert not store_path().exists()


def test_without_terms_a_term_is_a_word_like_others(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = read(capsys, lesson, "--words", "--no-terms")
    assert lines[0].startswith("Le phare [1] guide les navires. La balise [2]")
    assert "Glossaire" not in lines


def test_an_elided_word_has_no_number(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesson.write_text(LESSON.replace("de Balise", "à l'estran"), encoding="utf-8")
    with to_write() as store:
        store.append(state_set("le", "learning"), NOON)
    lines = read(capsys, lesson, "--words")
    assert lines[0].startswith("Le [1] phare [2] guide les [1] navires.")
    assert lines[2] == "La [1] houle [4] à l'estran [5], la [1] houle [4]."


def test_known_words_have_no_number_and_marked_ones_have(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with to_write() as store:
        store.append(state_set("houle", "known"), NOON)
        store.append(state_set("navire", "learning"), NOON)
    lines = read(capsys, lesson, "--words")
    assert lines[0] == "Le phare [1] guide les navires [2]. La balise [3] et les houles."
    lines = read(capsys, lesson, "--words", "--no-save")
    assert lines[0].endswith("les houles [3].")
    with Store.open(store_path()) as store:
        assert len(list(store.entries())) == 2  # reading line by line looks nothing up


def test_entries_are_few_short_and_harmless(
    lesson: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "lisez.cli.looking_up.LookUps.open", lambda _settings: WithEntries([FewWords()])
    )
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("hard_band = 6\n", encoding="utf-8")
    lines = read(capsys, lesson, "--words")
    entries = [line for line in lines if line.startswith(("  es", "  en", "  de", "  it"))]
    assert [line[:4] for line in entries] == ["  en", "  de", "  es"]
    assert all("\x1b" not in line and len(line) < 300 for line in lines)
    assert entries[0].endswith("… — Den (traduction), pas ici\u202f: verbe")
    assert "balise [" not in lines[0]


def test_without_a_lexicon_it_is_told_what_to_install(
    lesson: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)
    monkeypatch.setattr("lisez.cli.looking_up.LookUps.open", lambda _settings: LookUps([]))
    assert main(["read", str(lesson), "--words"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Le phare [1] guide les navires. La balise et les houles.\n")
    assert "Mots difficiles" not in out
    assert "lisez[dico]" in err


def test_a_reading_that_does_not_fit_says_so() -> None:
    i18n.use("fr")
    noun = Reading(lemma="balise", pos="noun", source="Petit lexique", fits=True)
    verb = Reading(lemma="baliser", pos="verb", source="Petit lexique", fits=False)
    told = list(gloss_lines(LookUp(written="balise", readings=(noun, verb)), "balise"))
    assert told[1:3] == ["  balise, nom", "  baliser, verbe (pas ici)"]
