"""A learner's word on its way out, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WordOut:
    """One word: its name and state, what it means, and the sentence it was met in last.

    `meaning` has one line for each thing that is said of it, the author's first, each with
    its source. `character` is where `written` begins in `sentence`. `first` and `last` are
    days as `2026-11-24`, `due` is "" for a word that is not repeated.
    """

    word: str
    lemma: str
    state: str
    meaning: tuple[str, ...]
    written: str
    sentence: str
    character: int
    text: str
    lookups: int
    first: str
    last: str
    due: str
