"""Make every screenshot of docs/screenshots, the same each time.

    python tools/screenshots.py                 # SVG files into docs/screenshots
    python tools/screenshots.py --png FOLDER    # PNG files as well, by headless Chromium

Each shot is the real app, driven by keys on the bundled lesson with a fixed seed, in a
home of its own. Textual draws the SVG; the fonts that it would load from the network are
left out, so that a page shows the reader's own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lisez import i18n
from lisez.core.selection import QuizSettings
from lisez.remembered import remember
from lisez.tui.app import LisezApp
from lisez.workflows import open_source

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
SEED = 7
DARK, LIGHT, ANSI = "textual-dark", "textual-light", "ansi-dark"
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")


@dataclass(frozen=True)
class Shot:
    """One picture: its name, size, theme, the keys pressed, and what is run."""

    name: str
    size: tuple[int, int] = (120, 40)
    theme: str = DARK
    keys: str = ""
    quiz: str = ""  # id of a question, "all" for a whole quiz, "" for the reader
    no_color: bool = False

    @property
    def file(self) -> str:
        """The file's name without its ending."""
        columns, rows = self.size
        colours = "no-color" if self.no_color else self.theme.removeprefix("textual-")
        return f"{self.name}-{columns}x{rows}-{colours}"


SIZES = ((120, 40), (80, 24), (40, 20))
POPUP = "tab tab tab tab tab tab enter"
MISS = "1 enter"
SHOTS = (
    *(Shot("reader", size) for size in SIZES),
    *(Shot("popup", size, keys=POPUP) for size in SIZES),
    *(Shot("reader", theme=theme) for theme in (LIGHT, ANSI)),
    *(Shot("popup", theme=theme, keys=POPUP) for theme in (LIGHT, ANSI)),
    Shot("reader", no_color=True),
    Shot("popup", no_color=True, keys=POPUP + " v"),
    *(Shot("glossary", size, keys="g") for size in SIZES),
    Shot("facts", keys="f"),
    Shot("search", (80, 24), keys="slash r e g i o n enter"),
    Shot("help", (80, 24), keys="question_mark"),
    *(Shot("question", size, quiz="all") for size in SIZES),
    *(Shot("feedback", size, quiz="all", keys=MISS) for size in SIZES),
    *(Shot("feedback", theme=theme, quiz="all", keys=MISS) for theme in (LIGHT, ANSI)),
    Shot("feedback", quiz="all", keys=MISS, no_color=True),
    Shot("justify", quiz="prix-recus", keys="f enter down space"),
    Shot("matching", (80, 24), quiz="acteurs-actions"),
    Shot("ordering", (80, 24), quiz="plan-sujets"),
    Shot("gap", (80, 24), quiz="delegation-date-gap"),
    *(Shot("results", size, quiz="short", keys=f"{MISS} enter {MISS} enter") for size in SIZES),
)


async def take(shot: Shot) -> str:
    """Return the SVG of one shot."""
    app = LisezApp(open_source(None), theme=shot.theme, settings=_settings(shot))
    async with app.run_test(size=shot.size) as pilot:
        for key in ["", *shot.keys.split()]:
            if key:
                await pilot.press(key)
            for _ in range(3):
                await pilot.pause()
        await asyncio.sleep(0.4)  # the word count comes after the first screen
        await pilot.pause()
        svg = app.export_screenshot(title=f"lisez · {shot.size[0]}×{shot.size[1]}")
    return _UNIQUE.sub(f"lisez-{shot.file}", _FONT.sub("", svg))


def _settings(shot: Shot) -> QuizSettings | None:
    if not shot.quiz:
        return None
    if shot.quiz == "all":
        return QuizSettings(SEED)
    if shot.quiz == "short":
        return QuizSettings(SEED, count=2, kinds=frozenset({"choice"}))
    return QuizSettings(SEED, only=shot.quiz)


def in_own_home(shot: Shot, home: Path) -> str:
    """Take one shot as somebody who has started lisez before."""
    os.environ["LISEZ_HOME"] = str(home / shot.file)
    os.environ.pop("NO_COLOR", None)
    if shot.no_color:
        os.environ["NO_COLOR"] = "1"
    remember(started=True)
    return asyncio.run(take(shot))


def as_png(svg: Path, png: Path, shot: Shot) -> None:
    """Draw an SVG with headless Chromium."""
    columns, rows = shot.size
    with tempfile.TemporaryDirectory() as profile:
        page = Path(profile) / "page.html"
        page.write_text(f"<body style='margin:0'>{svg.read_text(encoding='utf-8')}", "utf-8")
        subprocess.run(
            [
                shutil.which("chromium") or "chromium",
                *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
                *("--no-first-run", "--disable-background-networking"),
                *("--disable-component-update", "--disable-sync"),
                f"--user-data-dir={profile}",
                f"--window-size={columns * 13},{rows * 26 + 60}",
                f"--screenshot={png}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )


def main() -> None:
    """Make the shots that are named, or all."""
    parser = argparse.ArgumentParser(description="make the screenshots")
    parser.add_argument("names", nargs="*", help="beginnings of file names; all without one")
    parser.add_argument("--png", type=Path, metavar="FOLDER", help="draw PNG files there as well")
    args = parser.parse_args()
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    i18n.use("fr")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for shot in SHOTS:
            if args.names and not shot.file.startswith(tuple(args.names)):
                continue
            svg = FOLDER / f"{shot.file}.svg"
            svg.write_text(in_own_home(shot, Path(home)), encoding="utf-8")
            if args.png:
                args.png.mkdir(parents=True, exist_ok=True)
                as_png(svg, args.png / f"{shot.file}.png", shot)
            print(shot.file)


if __name__ == "__main__":
    main()
