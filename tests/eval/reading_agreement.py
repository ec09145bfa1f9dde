"""How often the reading that comes first is the one meant: the figures of decision 11.

    python -m tests.eval.reading_agreement [ARTICLE …]

First the tables of tests/lexicon on which no rule was made, against what is written there; then
the words of articles (the bundled ones by default) that have several readings, against spaCy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from lisez.analysis.model import loaded
from lisez.analysis.word_tokens import word_tokens
from lisez.core.article import plain_article
from lisez.core.lookups import Reading
from lisez.core.sentences import sentence_at
from lisez.core.tokens import Token
from lisez.core.typography import folded
from lisez.lookup import LookUps
from tests.french_cases import Case, cases

TABLES = ("held_out.tsv", "held_out_long.tsv")
KIN = {"auxiliary": "verb", "name": "noun"}
CONTRACTED = ("du", "des", "au", "aux")  # determiners here, prepositions there


def kin(pos: str) -> str:
    """Return one name for what spaCy and lexicons call differently."""
    return KIN.get(pos, pos)


def meant(case: Case, lemma: str, pos: str) -> bool:
    """Say whether a lemma and a part of speech are those of a case."""
    return folded(lemma) == folded(case.first.lemma) and kin(pos) == kin(case.first.pos)


def tagged(case: Case) -> Token | None:
    """Return the word of a case as spaCy has it."""
    parsed = loaded().parse(plain_article(case.sentence + " "))
    return next((t for t in word_tokens(parsed) if t.span.start <= case.at < t.span.end), None)


def table(lookups: LookUps, name: str) -> None:
    """Print how many lines of a table each way gets right."""

    def first(case: Case, sentence: str) -> Reading:
        return lookups.look_up(case.written, sentence=sentence, at=case.at).readings[0]

    def right(way: Callable[[Case], Reading | Token | None]) -> int:
        told = ((case, way(case)) for case in cases(name))
        return sum(
            found is not None and meant(case, found.lemma, found.pos) for case, found in told
        )

    sys.stdout.write(
        f"{name}: {len(cases(name))} lines, right: in context"
        f" {right(lambda case: first(case, case.sentence))},"
        f" most frequent {right(lambda case: first(case, ''))}, spaCy {right(tagged)}\n"
    )


def compared(lookups: LookUps, path: Path) -> Iterator[tuple[bool, bool, bool]]:
    """Yield for each word with several readings whether part of speech, lemma, both agree."""
    article = plain_article(path.read_text("utf-8"))
    for token in word_tokens(loaded().parse(article)):
        sentence = sentence_at(article, token.span.start)
        written, at = token.span.of(article.text), token.span.start - sentence.start
        found = lookups.look_up(written, sentence=sentence.of(article.text), at=at).readings
        if len({(r.lemma, kin(r.pos)) for r in found}) < 2:
            continue
        contracted = written.lower() in CONTRACTED and token.pos == "preposition"
        pos = kin(found[0].pos) == kin(token.pos) or contracted
        lemma = folded(found[0].lemma) == folded(token.lemma)
        yield pos, lemma, pos and lemma


def main(arguments: list[str]) -> None:
    """Print all figures."""
    lookups = LookUps.open()
    lookups.prepare()
    for name in TABLES:
        table(lookups, name)
    paths = [Path(name) for name in arguments] or sorted(Path("assets").glob("*.txt"))
    pairs = [pair for path in paths for pair in compared(lookups, path)]
    for index, name in enumerate(("part of speech", "lemma", "both")):
        share = sum(pair[index] for pair in pairs) / len(pairs)
        sys.stdout.write(f"agreement with spaCy, {name}: {share:.1%} of {len(pairs)} words\n")


if __name__ == "__main__":
    main(sys.argv[1:])
