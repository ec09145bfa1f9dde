"""The shelf of this learner: the dictionaries of the machine, and those added."""

from __future__ import annotations

from lisez.lexicon.dictionaries.shelf import Shelf
from lisez.paths import cache_folder, data_folder, dictionary_folders


def open_shelf() -> Shelf:
    """Return the learner's dictionaries; reads the registry and the names of files alone."""
    folder, cache = data_folder() / "dictionaries", cache_folder() / "dictionaries"
    return Shelf(folder, cache, dictionary_folders())
