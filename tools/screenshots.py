"""Make every screenshot of docs/screenshots, the same each time.

    python tools/screenshots.py                 # SVG files into docs/screenshots
    python tools/screenshots.py --png FOLDER    # PNG files as well, by headless Chromium

Each shot is the real app, driven by keys and clicks on our lessons with a fixed seed and clock,
in a home of its own. Words are looked up in what this machine has: the extra `dico`, Debian's
dictionaries. Textual draws the SVG; the fonts that it would load from the network are left out,
so that a page shows the reader's own.
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
from functools import partial
from pathlib import Path

from textual.pilot import Pilot

from lisez import i18n
from lisez.config import Settings
from lisez.core.quiz import answer, start
from lisez.core.selection import QuizSettings
from lisez.core.spans import Span
from lisez.keeping.keeper import Keeper
from lisez.lookup import LookUps
from lisez.paths import assets, cache_folder
from lisez.remembered import remember
from lisez.tui.app import LisezApp
from lisez.tui.screens.reader import ReaderScreen
from lisez.workflows import open_source

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
SEED = 7
NOW = 1_790_000_000_000  # in milliseconds, as all times of the store
DAY = 86_400_000
LATER = 60.0  # seconds that an analysis may take
DARK, LIGHT, ANSI = "textual-dark", "textual-light", "ansi-dark"
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")


@dataclass(frozen=True)
class Shot:
    """One picture: its name, size, theme, the keys pressed, and what is run.

    A `word` of the article is clicked before the keys. `lived` is the home of somebody who
    has read, answered and looked words up; `begin` opens the library there, or `review` or
    `stats` above it. `analysed` reads a text that nobody prepared.
    """

    name: str
    size: tuple[int, int] = (120, 40)
    theme: str = DARK
    keys: str = ""
    quiz: str = ""  # id of a question, "all" for a whole quiz, "" for the reader
    no_color: bool = False
    word: str = ""
    lived: bool = False
    begin: str = ""  # "library", "review" or "stats", "" for a text
    analysed: bool = False

    @property
    def file(self) -> str:
        """The file's name without its ending."""
        columns, rows = self.size
        colours = "no-color" if self.no_color else self.theme.removeprefix("textual-")
        return f"{self.name}-{columns}x{rows}-{colours}"


SIZES = ((120, 40), (80, 24), (40, 20))
POPUP = "tab tab tab tab tab tab enter"
MISS = "1 enter"
WORD = "tournée"  # the participle here, not the noun that dictionaries have
BEGUN = ("library", "review", "stats")
SHOTS = (
    *(Shot("reader", size) for size in SIZES),
    *(Shot("popup", size, keys=POPUP) for size in SIZES),
    *(Shot("reader", theme=theme) for theme in (LIGHT, ANSI)),
    *(Shot("popup", theme=theme, keys=POPUP) for theme in (LIGHT, ANSI)),
    Shot("reader", no_color=True),
    Shot("popup", no_color=True, keys=POPUP + " v"),
    *(Shot("word", size, word=WORD, lived=True) for size in SIZES),
    *(Shot("marked", size, word=WORD, lived=True, keys="escape") for size in SIZES),
    *(
        Shot(name, theme=theme, no_color=bare, word=WORD, lived=True, keys=keys)
        for theme, bare in ((LIGHT, False), (ANSI, False), (DARK, True))
        for name, keys in (("word", ""), ("marked", "escape"))
    ),
    *(Shot(begin, size, lived=True, begin=begin) for begin in BEGUN for size in SIZES),
    *(Shot(begin, theme=LIGHT, lived=True, begin=begin) for begin in BEGUN),
    *(Shot(begin, no_color=True, lived=True, begin=begin) for begin in BEGUN),
    *(Shot("analysed", size, analysed=True) for size in SIZES),
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
    app = _app(shot)
    async with app.run_test(size=shot.size) as pilot:
        await _settle(pilot)
        if shot.begin:
            await asyncio.sleep(2)  # the library is looked through in a thread
        if shot.analysed:
            await _analysed(pilot)
        if shot.word:
            await _click(pilot, shot.word)
        for key in shot.keys.split():
            await pilot.press(key)
            await _settle(pilot)
        await asyncio.sleep(0.6)  # the word count and the marks come after the first screen
        await pilot.pause()
        svg = app.export_screenshot(title=f"lisez · {shot.size[0]}×{shot.size[1]}")
    return _UNIQUE.sub(f"lisez-{shot.file}", _FONT.sub("", svg))


def _app(shot: Shot) -> LisezApp:
    keeper = Keeper(lambda: NOW)
    if shot.begin:
        begin = shot.begin.removeprefix("library")
        return LisezApp(None, theme=shot.theme, keeper=keeper, begin=begin)
    source = None
    if shot.analysed:
        source = str(cache_folder() / "marche.txt")
        shutil.copy(assets() / "marche-du-samedi.txt", source)
    return LisezApp(open_source(source), theme=shot.theme, settings=_settings(shot), keeper=keeper)


async def _settle(pilot: Pilot[int]) -> None:
    for _ in range(3):
        await pilot.pause()


async def _click(pilot: Pilot[int], word: str) -> None:
    """Bring a word of the article into view and click it."""
    reader = _reader(pilot)
    at = reader.view.article.text.index(word)
    reader.view.reveal(Span(at, at + len(word)))
    await _settle(pilot)
    place = reader.view.region_of(Span(at, at + len(word)))
    await pilot.click(offset=(place.x, place.y))
    await _settle(pilot)


async def _analysed(pilot: Pilot[int]) -> None:
    async with asyncio.timeout(LATER):
        while not _reader(pilot).opened.prepared:
            await pilot.pause(0.1)


def _reader(pilot: Pilot[int]) -> ReaderScreen:
    screen = pilot.app.screen
    if not isinstance(screen, ReaderScreen):
        raise SystemExit(f"this is no reader: {screen}")
    return screen


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
    shutil.copytree(home / "prepared" / "cache", cache_folder(), dirs_exist_ok=True)
    if shot.lived:
        live()
    return asyncio.run(take(shot))


def prepare(home: Path) -> None:
    """Compile the lexicon once, for the homes of all shots."""
    os.environ["LISEZ_HOME"] = str(home / "prepared")
    cache_folder().mkdir(parents=True)
    LookUps.open(Settings()).prepare()


def live() -> None:
    """Read, answer and look words up, on the days before."""
    opened, lookups = open_source(None), LookUps.open(Settings())
    for days, seed in ((9, 1), (2, 2)):
        keeper = Keeper(partial(int, NOW - days * DAY))
        state = start(opened.lesson, QuizSettings(seed, kinds=frozenset({"choice"}), count=3))
        attempt = keeper.attempt(state, opened)
        for _ in range(3):
            state, _verdict = answer(state, None)
            attempt.answered(state, 20.0)
        attempt.ended("finished")
        keeper.note_place(opened, 400, 0.6)
    keeper = Keeper(partial(int, NOW - 2 * DAY))
    for word, said in (("épilogue", "learning"), ("antennes", ""), ("insiste", "learning")):
        at = opened.lesson.article.text.index(word)
        found = lookups.look_up(word)
        keeper.word_looked_up(opened, Span(at, at + len(word)), found)
        if said:
            keeper.words.set_state(found.readings[0].lemma, said)


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
        prepare(Path(home))
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
