"""Which format a file is in, and which dictionaries a machine has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lisez.core.errors import LisezError, UnreadableError
from lisez.core.typography import without_accents
from lisez.lexicon.dictionaries.dictd import Dictd
from lisez.lexicon.dictionaries.door import Format
from lisez.lexicon.dictionaries.mythes import Mythes
from lisez.lexicon.dictionaries.parts import language_pair
from lisez.lexicon.dictionaries.stardict import StarDict
from lisez.lexicon.dictionaries.tabbed import Tabbed

MOST_FILES = 1000  # of one folder that are looked at
LONGEST_NAME = 40
_ENDINGS = (
    ".dict.dz",
    ".idx.gz",
    ".index",
    ".dict",
    ".ifo",
    ".idx",
    ".syn",
    ".dat",
    ".tsv",
    ".tab",
    ".txt",
)
_THESAURUS = re.compile(r"th(?:es)?_fr(?![a-z])")


def form_of(path: Path) -> Format:
    """Return a dictionary's files by one of them, or by the folder that they alone lie in.

    Raises LisezError `dictionary-unknown`, and UnreadableError where there is no such file.
    """
    if path.is_dir():
        forms = list(_forms(path))
        if len(forms) != 1:
            raise LisezError("dictionary-folder", file=str(path), count=len(forms))
        return forms[0]
    if not path.exists():
        raise UnreadableError("file-missing", file=str(path))
    form = _form(path)
    if form is None:
        raise LisezError("dictionary-unknown", file=str(path))
    return form


def _form(path: Path) -> Format | None:
    """Return the dictionary that a file is part of."""
    stem = path.with_name(bare_name(path))
    beside = {ending: stem.with_name(stem.name + ending) for ending in _ENDINGS}
    if path.suffix in (".tsv", ".tab", ".txt"):
        return Tabbed(path)
    if beside[".ifo"].exists():
        return StarDict(beside[".ifo"])
    if beside[".index"].exists():
        return Dictd(beside[".index"])
    return Mythes(beside[".dat"]) if beside[".dat"].exists() else None


def bare_name(path: Path) -> str:
    """Return a file's name without the ending that its format gives it."""
    ending = next((e for e in _ENDINGS if path.name.endswith(e)), path.suffix)
    return path.name.removesuffix(ending)


def name_of(words: str) -> str:
    """Return a name for a dictionary: small letters, digits and hyphens."""
    bare = re.sub(r"[^a-z0-9]+", "-", without_accents(words).lower()).strip("-")
    return bare[:LONGEST_NAME].strip("-") or "dictionary"


def _forms(folder: Path) -> Iterator[Format]:
    for path in _files(folder):
        if path.suffix in (".ifo", ".index", ".dat", ".tsv"):
            form = _form(path)
            if form:
                yield form


def found_in(folders: Iterable[Path]) -> dict[str, Format]:
    """Return the dictionaries of French in some folders, by name; each file once."""
    found, seen = dict[str, Format](), set[Path]()
    for folder in folders:
        for path in _files(folder):
            target = path.resolve()
            if _is_french(path) and target not in seen:
                seen.add(target)
                form = _form(target)
                if form:
                    found.setdefault(name_of(bare_name(target)), form)
    return found


def _is_french(path: Path) -> bool:
    """Say whether a file, by its name, begins a dictionary whose headwords are French."""
    if path.suffix == ".dat":
        return bool(_THESAURUS.match(path.stem))
    return path.suffix in (".index", ".ifo") and language_pair(path.stem)[0] == "fr"


def _files(folder: Path) -> list[Path]:
    """Return the files of a folder and of the folders in it, by name."""
    try:
        inside = sorted(folder.iterdir())[:MOST_FILES]
        deeper = [
            path for sub in inside if sub.is_dir() for path in sorted(sub.iterdir())[:MOST_FILES]
        ]
    except OSError:
        return []
    return [path for path in inside + deeper if path.is_file()]
