"""The screen drawn before Textual is loaded is the one that Textual draws."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

import lisez.tui
from lisez.cli.first_screen import first_pieces
from lisez.panes import GLOSSARY_WIDTH, MEDIUM, OUTLINE_WIDTH, WIDE
from lisez.remembered import remember
from lisez.tui.app import LisezApp
from lisez.workflows import open_source

SIZES = [
    (200, 60),
    (120, 40),
    (110, 30),
    (109, 30),
    (80, 24),
    (79, 24),
    (59, 20),
    (40, 20),
    (24, 9),
]
STYLE_SHEET = Path(lisez.tui.__file__).parent / "lisez.tcss"
MOST_SECONDS = 20


def screen_lines(app: LisezApp) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("started", [True, False])
async def test_every_early_character_stays_where_it_is(
    columns: int, rows: int, *, started: bool
) -> None:
    if started:
        remember(started=True)
    opened = open_source(None)
    app = LisezApp(opened)
    async with app.run_test(size=(columns, rows)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        drawn = screen_lines(app)
    pieces = list(first_pieces(opened.lesson, columns, rows, hint=not started))
    assert len(pieces) > 3 or rows < 12
    for column, row, text, _ in pieces:
        assert drawn[row][column : column + len(text)] == text


def test_the_style_sheet_has_the_widths_of_the_panes() -> None:
    css = re.sub(r"\s+", " ", STYLE_SHEET.read_text(encoding="utf-8"))
    assert f"#outline-pane {{ width: {OUTLINE_WIDTH};" in css
    assert f"#glossary-pane {{ width: {GLOSSARY_WIDTH[WIDE]};" in css
    assert f".-medium #glossary-pane {{ display: block; width: {GLOSSARY_WIDTH[MEDIUM]}; }}" in css


def read_until(terminal: int, wanted: bytes) -> bytes:
    """Read a pseudo-terminal until it has written `wanted`; fails after MOST_SECONDS."""
    seen = b""
    end = time.monotonic() + MOST_SECONDS
    while wanted not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert ready, f"{wanted!r} was not written: {seen[-300:]!r}"
        seen += os.read(terminal, 65536)
    return seen


def test_a_key_typed_at_the_first_screen_is_not_lost_and_the_terminal_comes_back() -> None:
    termios = pytest.importorskip("termios")
    keyboard, screen = os.openpty()
    termios.tcsetwinsize(screen, (30, 100))
    before = termios.tcgetattr(screen)
    reader = subprocess.Popen(
        [sys.executable, "-m", "lisez"],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        env=os.environ | {"LISEZ_LANG": "en"},
    )
    try:
        read_until(keyboard, b"Numelink")
        os.write(keyboard, b"?")
        read_until(keyboard, b"search the article")  # the help screen
        os.write(keyboard, b"q")
        read_until(keyboard, b"Numelink")
        os.write(keyboard, b"q")
        read_until(keyboard, b"\x1b[?1049l")
        assert reader.wait(MOST_SECONDS) == 0
        assert termios.tcgetattr(screen) == before
    finally:
        reader.kill()
        reader.wait()
        os.close(keyboard)
        os.close(screen)
