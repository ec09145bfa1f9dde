"""What an article is about, set before a statement or a question that is shown by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.gates.opening import topic
from lisez.core.shown import HEADED
from lisez.core.typography import folded

ALONE: Final = ("value_truth", "stated_truth", "completion", "how_many")
"""Families whose questions show one sentence, or a part of it, and nothing around it."""


def headed(source: Source, candidate: Candidate) -> Candidate:
    """Return a candidate with the article's subject before its stem, unless the stem names it.

    « La Delmas Cigale — Sept prototypes parcourent le Vercors. »
    """
    about = topic(source.parsed) if candidate.family in ALONE else ""
    question = candidate.question
    if not about or folded(about) in folded(question.stem) or _named(about, question.stem):
        return candidate
    return replace(candidate, question=replace(question, stem=f"{about}{HEADED}{question.stem}"))


def _named(about: str, stem: str) -> bool:
    """« Serrat publie un livre » names Anne Serrat; a title is no name."""
    last = about.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() and len(about.split()) <= _A_NAME and folded(last) in folded(stem)


_A_NAME = 4  # words
