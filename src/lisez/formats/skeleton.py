"""The lesson that `lisez new` begins: what a teacher fills in, with comments that explain.

It is accepted by `lisez check` as it stands; every example in it is commented out.
"""

from __future__ import annotations

import re
from pathlib import Path

from lisez.core.article import Article
from lisez.core.lesson import FORMAT
from lisez.core.typography import fold_space, without_accents, without_ligatures
from lisez.formats.toml_text import toml_block, toml_string

LONGEST_ID = 40

_TEMPLATE = """\
# A lisez lesson. `lisez check` says what is missing or wrong, with the line.
format = "{format}"

[lesson]
id       = {id}   # permanent: a learner's history hangs on it
title    = {title}
language = "fr"
level    = ""   # A1 to C2, indicative
author   = ""
licence  = ""   # of your glossary and questions, e.g. "CC-BY-SA-4.0"

[article]
{article}
licence = ""    # of the text itself
# date = 2026-01-31   # when it was written; « en juin dernier » counts from here
sha256  = "{digest}"

# What a wrong answer is pardoned for. These are the defaults:
# [marking]
# forgive = ["case", "accent", "apostrophe", "space", "ligature", "hyphen", "article",
#            "number-word", "decimal-comma"]    # right, full points, and said
# nearly  = ["typo"]                            # a share of the points, and said
# nearly_points = 0.5

# --- Terms: what opens in a popup. kind: acronym, name, word or phrase.
# Plurals, feminines, capitals and l', d', qu' are found without being listed.
#
# [[term]]
# id             = "cluster"
# head           = "cluster"
# kind           = "word"
# forms          = []      # e.g. conjugated verbs: "tiendra"
# definition     = "Groupe d’entreprises d’une même région."
# translation.en = "cluster"
# note           = ""      # where the sense differs from the usual one

# --- Facts: what the article states. The quote must occur in it exactly once
# (or say nth = 2); « … » between spaces stands for any words of the paragraph.
# kind: {fact_kinds}.
#
# [[fact]]
# id       = "entreprises"
# kind     = "count"
# quote    = "plus de 600 entreprises"
# value    = "600"         # words of the quote
# measures = "entreprises réunies"
# approx   = "more-than"   # exact, about, more-than, less-than
# modality = "asserted"    # asserted, planned, wished, quoted, negated

# --- Questions. Evidence: the question's own, else the quotes of its facts.
#
# [[question]]
# id      = "combien"
# kind    = "choice"
# facts   = ["entreprises"]
# stem    = "Combien d’entreprises sont réunies ?"
# key     = "plus de 600"
# wrong   = [
#   {{ text = "moins de 600", why = "L’article dit le contraire." }},
#   {{ text = "exactement 600", why = "« Plus de » veut dire davantage." }},
# ]
# explain = "L’article parle de « plus de 600 entreprises »."
#
# Other kinds:
#   multiple    key = ["…", "…"], wrong = [...]
#   true-false  key = "true", "false" or "not-said"; justify = true asks for the sentence
#   gap         evidence = ["…"], key = words of it; accept = [...]; pick = true shows wrong
#   short       key = "…", accept = [...]
#   number      key = 600, unit = "entreprises", within = 0
#   matching    pairs = [{{ left = "…", right = "…", quote = "…" }}, ...], extra = [...]
#   ordering    items = [{{ text = "…", quote = "…" }}, ...], by = "article" or "time"
"""


def skeleton(article: Article, path: Path, folder: Path, fact_kinds: tuple[str, ...]) -> str:
    """Return the text of a lesson about the article at `path`, to be kept in `folder`.

    An article outside the folder is written into the lesson itself.
    """
    if path.is_relative_to(folder):
        source = f"file    = {toml_string(path.relative_to(folder).as_posix())}"
    else:
        source = f"text = {toml_block(article.text)}"
    return _TEMPLATE.format(
        format=FORMAT,
        id=toml_string(lesson_id(path.stem)),
        title=toml_string(fold_space(article.title) or fold_space(path.stem) or path.name),
        article=source,
        digest=article.digest,
        fact_kinds=", ".join(fact_kinds),
    )


def lesson_id(name: str) -> str:
    """Return a permanent id made from a file's name; « lecon » where no letter is left."""
    plain = without_ligatures(without_accents(name)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].rstrip("-") or "lecon"
