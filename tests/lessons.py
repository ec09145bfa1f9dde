"""Small lessons written for a test."""

from pathlib import Path

ARTICLE = """Le port de Brest

Le port compte neuf quais. La mairie paie 40 % des travaux.

Le port a un phare. Le gardien se nomme Yves.
"""
HEAD = """\
format = "lisez/1"

[lesson]
id = "port"
title = "Le port"
"""
SOURCE = """
[article]
file = "article.txt"
"""
FAULTY = "# <-"  # marks the line on which a problem is expected


def written(folder: Path, body: str = "", *, head: str = HEAD, source: str = SOURCE) -> Path:
    """Write an article and a lesson about it; return the lesson's path."""
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    path = folder / "port.lesson.toml"
    path.write_text(head + source + body, encoding="utf-8")
    return path


def faulty_line(path: Path) -> int:
    """Return the 1-based line that is marked; 0 where none is."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if FAULTY in line), 0)
