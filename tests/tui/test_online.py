"""What the network adds to a popup, where the learner switched it on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lisez.config import Settings
from lisez.core.errors import LisezError
from lisez.core.lookups import Entry, LookUp
from lisez.lookup.online import OnLine
from lisez.tui.screens import looking_screen
from tests.tui.reading import reading
from tests.tui.small_lookups import SmallLookUps

LINES = [("quai", "quai", "noun", "ms---"), ("port", "port", "noun", "ms---")]


class Network:
    """Explains every word, or is silent."""

    def __init__(self, *, silent: bool = False) -> None:
        self.silent = silent
        self.asked: list[str] = []

    def explained(self, found: LookUp) -> LookUp:
        self.asked.append(found.written)
        if self.silent:
            raise LisezError("offline", reason="essai")
        entry = Entry(source="Réseau", headword=found.written, text="bord de l’eau", language="fr")
        return replace(found, entries=(*found.entries, entry))


@pytest.fixture
def port(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text("Le port\n\nquai port quai\n", encoding="utf-8")
    return path


def switched_on(monkeypatch: pytest.MonkeyPatch, network: OnLine) -> None:
    def online(_settings: Settings) -> OnLine:
        return network

    monkeypatch.setattr(looking_screen, "online", online)


async def test_what_the_network_has_comes_after_the_rest(
    port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Network()
    switched_on(monkeypatch, network)
    async with reading(port, lookups=SmallLookUps(LINES, [])) as person:
        await person.press("right", "right", "enter")
        await person.until(lambda: "bord de l’eau" in person.told())
        assert "— Réseau" in person.told()
        assert len(network.asked) == 1


async def test_a_silent_network_is_told_of_once(
    port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    switched_on(monkeypatch, Network(silent=True))
    async with reading(port, lookups=SmallLookUps(LINES, [])) as person:
        for _ in range(2):
            await person.press("right", "enter")
            await person.app.workers.wait_for_complete()
            await person.press("escape")
        said = [note.message for note in person.app._notifications]
        assert len([words for words in said if "Wiktionnaire" in words]) == 1


async def test_nobody_is_asked_until_it_is_switched_on(port: Path) -> None:
    async with reading(port, lookups=SmallLookUps(LINES, [])) as person:
        await person.press("right", "enter")
        assert not [w for w in person.app.workers if w.group == "online"]
