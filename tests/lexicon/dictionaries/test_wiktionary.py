"""The French Wiktionary, as a server of our own plays it: every page here is invented."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from lisez.cli.main import main
from lisez.config import Settings
from lisez.core.errors import LisezError
from lisez.core.lookups import LookUp, Reading
from lisez.lexicon.dictionaries import wiktionary
from lisez.lexicon.dictionaries.fetching import Fetcher
from lisez.lexicon.dictionaries.wiktionary import Wiktionary, entries_of
from lisez.lookup.online import Asked, online
from tests.hostile import BIDI, ESCAPES, MARKUP
from tests.server import Answer, redirected, refused, sent, serving

PAGE = """
== Anglais ==

=== Nom commun ===
brouillet \\ˈbru.lɪt\\
A small thing.

== Français ==

=== Étymologie ===
De l’ancien brouille.

=== Nom commun 1 ===
brouillet \\bʁu.jɛ\\ masculin

Petit brouillard qui se lève au-dessus des étangs.
Le brouillet gagnait la digue. — (Une autrice, Un livre, 1903)
(Cuisine) Soupe légère.

==== Synonymes ====
brouillasse

=== Forme de verbe ===
brouillet \\bʁu.jɛ\\

Forme ancienne du verbe brouilleter.

=== Prononciation ===
quelque part : écouter

== Breton ==

=== Nom commun ===
brouillet

Autre chose.
"""


def answered(extract: object) -> Answer:
    return sent(json.dumps({"query": {"pages": [{"title": "x", "extract": extract}]}}).encode())


def asked(address: str, cache: Path, now: float = 1e9, seconds: float = 5) -> Wiktionary:
    fetcher = Fetcher(lambda: 0.0, frozenset(("http",)), most=100_000, seconds=seconds, patience=2)
    return Wiktionary(cache, fetcher, lambda: now, f"{address}/w/api.php")


def test_the_french_part_of_a_page_gives_an_entry_for_each_part_of_speech() -> None:
    noun, verb = entries_of("brouillet", PAGE)
    assert (noun.source, noun.kind, noun.language) == ("Wiktionnaire", "definition", "fr")
    assert (noun.pos, noun.pronunciation) == ("noun", "bʁu.jɛ")
    assert noun.text == (
        "1. Petit brouillard qui se lève au-dessus des étangs.\n2. (Cuisine) Soupe légère."
    )
    assert (verb.pos, verb.text) == ("verb", "Forme ancienne du verbe brouilleter.")


@pytest.mark.parametrize(
    ("title", "pos"),
    [
        ("Adjectif 2", "adjective"),
        ("Adverbe", "adverb"),
        ("Préposition", "preposition"),
        ("Nom propre", "name"),
        ("Nom de famille", "name"),
        ("Locution nominale", "phrase"),
        ("Forme d’adjectif", "adjective"),
        ("Pronom indéfini", "pronoun"),
    ],
)
def test_headings_name_parts_of_speech(title: str, pos: str) -> None:
    (entry,) = entries_of("mot", f"== Français ==\n=== {title} ===\nmot \\mo\\\n\nUn sens.\n")
    assert (entry.pos, entry.text) == (pos, "Un sens.")


def test_an_answer_is_kept_and_nothing_is_asked_twice(tmp_path: Path) -> None:
    with serving({"/w/api.php": answered(PAGE)}) as served:
        first = asked(served.address, tmp_path / "cache").look_up("brouillet")
        again = asked(served.address, tmp_path / "cache").look_up("brouillet")
        later = asked(served.address, tmp_path / "cache", now=1e9 + 91 * 86400).look_up("brouillet")
    assert first == again == later
    assert len(first) == 2
    assert len(served.asked) == 2
    query = parse_qs(urlsplit(served.asked[0]).query)
    assert query["titles"] == ["brouillet"]
    assert query["prop"] == ["extracts"]
    assert "lisez" in served.agents[0]


def test_that_there_is_nothing_is_kept_too(tmp_path: Path) -> None:
    missing = sent(json.dumps({"query": {"pages": [{"title": "x", "missing": True}]}}).encode())
    with serving({"/w/api.php": missing}) as served:
        source = asked(served.address, tmp_path)
        assert source.look_up("zzz") == source.look_up("zzz") == ()
    assert len(served.asked) == 1


def test_the_cache_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiktionary, "MOST_KEPT", 3)
    with serving({"/w/api.php": answered(PAGE)}) as served:
        for number in range(6):
            asked(served.address, tmp_path).look_up(f"mot{number}")
            for place, path in enumerate(
                sorted(tmp_path.iterdir(), key=lambda p: p.stat().st_mtime_ns)
            ):
                os.utime(path, ns=(place, place))
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "answer",
    [
        refused(503),
        sent(b"<html>"),
        sent(b"[" * 90_000),
        sent(b'{"query": 1}'),
        sent(b'{"query": {"pages": {"1": 2}}}'),
        sent(bytes(200_000)),
        redirected("file:/etc/hostname"),
        sent(b"{", Content_Length="9"),
    ],
    ids=range(8),
)
def test_whatever_goes_wrong_is_one_error_and_not_kept(answer: Answer, tmp_path: Path) -> None:
    with serving({"/w/api.php": answer}) as served, pytest.raises(LisezError) as caught:
        asked(served.address, tmp_path).look_up("mot")
    assert caught.value.code == "offline"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[", b'{"word": "mot", "when": 1e9, "entries": [1]}']
)
def test_a_damaged_cache_is_asked_anew(data: bytes, tmp_path: Path) -> None:
    with serving({"/w/api.php": answered(PAGE)}) as served:
        asked(served.address, tmp_path).look_up("mot")
        (path,) = tmp_path.iterdir()
        path.write_bytes(data)
        assert len(asked(served.address, tmp_path).look_up("mot")) == 2


@pytest.mark.parametrize("said", [ESCAPES, BIDI, MARKUP, "a" * 90_000])
def test_what_comes_is_plain_text(said: str) -> None:
    page = f"== Français ==\n=== Nom commun ===\nmot \\{said[:40]}\\\n\n{said}\n"
    for entry in entries_of("mot", page):
        assert not set(entry.text + entry.pronunciation) & set("\x1b\x9b\u202e\u2066\x00\x07")


def test_it_is_off_until_it_is_switched_on() -> None:
    assert online(Settings()) is None
    assert online(Settings(wiktionary="on")) is not None


def test_the_lemma_that_fits_is_asked(tmp_path: Path) -> None:
    readings = (
        Reading(lemma="livre", pos="noun", source="x", fits=False),
        Reading(lemma="livrer", pos="verb", source="x", fits=True),
    )
    page = "== Français ==\n=== Verbe ===\nlivrer \\li.vʁe\\\n\nApporter.\n"
    with serving({"/w/api.php": answered(page)}) as served:
        source = Asked(asked(served.address, tmp_path))
        found = source.explained(LookUp(written="livre", found="livre", readings=readings))
        nothing = source.explained(LookUp(written="zut  alors"))
    assert [parse_qs(urlsplit(path).query)["titles"] for path in served.asked] == [
        ["livrer"],
        ["zut alors"],
    ]
    assert [(entry.text, entry.agrees) for entry in found.entries] == [("Apporter.", True)]
    assert len(nothing.entries) == 1


def test_without_the_network_the_command_says_so_and_answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)
    monkeypatch.setattr("lisez.lexicon.dictionaries.fetching.SCHEMES", frozenset(("http",)))
    main(["config", "set", "wiktionary", "on"])
    with serving({"/w/api.php": answered(PAGE)}) as served:
        monkeypatch.setattr("lisez.lookup.online.ADDRESS", f"{served.address}/w/api.php")
        assert main(["dict", "lookup", "brouillet"]) == 0
    assert "Petit brouillard" in capsys.readouterr().out
    with serving({"/w/api.php": refused(503)}) as served:
        monkeypatch.setattr("lisez.lookup.online.ADDRESS", f"{served.address}/w/api.php")
        main(["dict", "lookup", "digue"])
    out, err = capsys.readouterr()
    assert "digue" in out
    assert "Wiktionnaire ne répond pas" in err
    assert "Traceback" not in err
