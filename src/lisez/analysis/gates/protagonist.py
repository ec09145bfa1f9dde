"""Whom an article with a title is about: a paragraph may begin with « Il » and mean that person."""

from __future__ import annotations

from functools import lru_cache

from lisez.analysis.gates.impersonal import impersonal
from lisez.analysis.gates.nominals import spelt, subject
from lisez.analysis.parsed import Parsed
from lisez.core.typography import folded

_MORE = 4  # times more often one pronoun than the other


@lru_cache(maxsize=8)
def protagonist(parsed: Parsed) -> str:
    """Return the gender, Masc or Fem, of the one person whom the title names; else "".

    « Anselme Courtadon, l’ingénieur des ponts »: the name is the subject of a sentence of the
    article as well, nobody else stands in the title, and nearly all pronouns are of one gender.
    """
    title = f" {folded(parsed.article.title)} "
    names = {folded(e.span.of(parsed.text)) for e in parsed.entities if e.label == "PER"}
    full = [name for name in names if " " in name and f" {name} " in title.replace(",", " ")]
    if len(full) != 1:
        return ""
    subjects = (t for t in parsed.tokens if t.pos == "PRON" and subject(t))
    pronouns = [spelt(t) for t in subjects if not impersonal(parsed, t)]
    he, she = pronouns.count("il"), pronouns.count("elle")
    if he >= _MORE * max(1, she):
        return "Masc"
    return "Fem" if she >= _MORE * max(1, he) else ""
