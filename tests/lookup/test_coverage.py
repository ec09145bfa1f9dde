"""What a glossary leaves out of an article, and which glosses are of another word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lisez.core.lesson import Lesson
from lisez.core.lookups import LookUp
from lisez.core.tokens import Token
from lisez.lookup import LookUps
from lisez.lookup.coverage import Doubtful, Uncovered, definition_parts, doubtful, uncovered
from lisez.paths import bundled_lessons
from lisez.workflows import sound_lesson
from tests.keeping.lexicon import FewWords, few_words

LESSON = """\
format = "lisez/1"
[lesson]
id = "port"
title = "Le port"
[article]
text = '''
Le phare guide les navires. Houle et houles, grosso modo, tout le cap.

Estran est un nom. La houle d’Estran : la balise, les feux de cap.'''
[[term]]
id = "phare"
head = "phare"
definition = "Tour qui porte une lumière."
"""


def lesson(tmp_path: Path, text: str = LESSON) -> Lesson:
    path = tmp_path / "port.lesson.toml"
    path.write_text(text, encoding="utf-8")
    return sound_lesson(path)


def told(found: tuple[Uncovered, ...], text: str) -> list[tuple[str, int | None, int, int, int]]:
    return [(one.span.of(text), one.band, one.paragraph, one.line, one.count) for one in found]


def test_rare_words_once_each_with_their_first_place(tmp_path: Path) -> None:
    read = lesson(tmp_path)
    assert told(uncovered(read, few_words(), 5), read.article.text) == [
        ("Houle", 6, 1, 1, 3),
        ("grosso modo", 5, 1, 1, 1),
        ("balise", 5, 2, 3, 1),
    ]
    seen: list[tuple[int, int]] = []
    rarest = uncovered(read, few_words(), 6, lambda done, all_: seen.append((done, all_)))
    assert [one.lemma for one in rarest] == ["houle"]
    assert seen == [(1, 2), (2, 2)]


def test_names_and_terms_are_left_out(tmp_path: Path) -> None:
    found = uncovered(lesson(tmp_path), few_words(), 1)
    lemmas = [one.lemma for one in found]
    assert "estran" not in lemmas  # with a capital inside a sentence, so also at its beginning
    assert "phare" not in lemmas
    assert "cap" in lemmas


class Thesaurus(LookUps):
    """Knows some phrases as a dictionary does: without a band."""

    def knows(self, phrase: str) -> bool:
        """Say whether a phrase is known."""
        return phrase.lower() in {"les feux de cap", "tout le", "le phare"} or super().knows(phrase)


def test_a_phrase_of_a_dictionary_counts_by_its_rarest_word(tmp_path: Path) -> None:
    read = lesson(tmp_path)
    phrases = [
        one.span.of(read.article.text)
        for one in uncovered(read, Thesaurus([FewWords()]), 5)
        if one.phrase
    ]
    assert phrases == ["grosso modo", "les feux de cap"]


def test_an_article_without_hard_words(tmp_path: Path) -> None:
    text = LESSON.replace("Le phare", "La mer").split("[[term]]", maxsplit=1)[0]
    read = lesson(tmp_path, text.replace("Houle et houles, grosso modo, ", ""))
    assert uncovered(read, LookUps([]), 5) == ()
    assert doubtful(read, few_words()) == ()


class InContext(LookUps):
    """Says what a word is in its context: where a sentence is given, the part of `meant`."""

    meant = "verb"

    def look_up(
        self, written: str, *, sentence: str = "", at: int = 0, token: Token | None = None
    ) -> LookUp:
        """Return readings of which one fits."""
        found = super().look_up(written, sentence=sentence, at=at, token=token)
        if not sentence:
            return found
        readings = (replace(one, fits=one.pos == self.meant) for one in found.readings)
        return replace(found, readings=tuple(readings))


GUIDE = LESSON.replace("phare", "guide").replace("Le guide", "Le phare", 1)


@pytest.mark.parametrize(
    ("definition", "by", "gloss"),
    [
        ("Tour qui porte une lumière.", "definition", "noun"),
        ("Qui montre le chemin.", "definition", "adjective"),
        ("De façon claire.", "definition", "adverb"),
        ("Avoir soin d’un autre.", "", ""),
        ("Ici, en mer : avoir soin d’un autre.", "", ""),
        ("Très clair.", "", ""),
    ],
)
def test_a_definition_of_another_part_of_speech_is_doubtful(
    definition: str, by: str, gloss: str, tmp_path: Path
) -> None:
    text = GUIDE.replace("Tour qui porte une lumière.", definition)
    found = doubtful(lesson(tmp_path, text), InContext([FewWords()]))
    if by:
        (one,) = found
        assert (one.term, one.by, one.used) == ("guide", by, "verb")
        assert one.gloss == gloss
    else:
        assert found == ()


def test_a_headword_of_another_part_of_speech_is_doubtful(tmp_path: Path) -> None:
    text = LESSON.replace("Tour qui porte une lumière.", "Lampe.")
    look_ups = InContext([FewWords()])
    assert doubtful(lesson(tmp_path, text), look_ups) == ()  # nothing fits: nothing is said
    text = GUIDE.replace('head = "guide"', 'head = "cap"\nforms = ["guide"]').replace(
        "Tour qui porte une lumière.", "Très clair."
    )
    (one,) = doubtful(lesson(tmp_path, text), look_ups)
    assert isinstance(one, Doubtful)
    assert (one.by, one.gloss, one.used) == ("head", "noun", "verb")


@pytest.mark.parametrize(
    ("definition", "parts"),
    [
        ("Avoir pour but.", {"verb"}),
        ("Ne pas avoir peur.", {"verb"}),
        ("Ici : avoir du sens.", {"verb"}),
        ("Tour de pierre.", {"noun"}),
        ("Qui brille.", {"adjective"}),
        ("D’une manière claire.", {"adverb"}),
        ("Fait de devenir plus grand.", {"noun"}),
        ("Guide.", set()),
        ("", set()),
        ("…", set()),
    ],
)
def test_what_a_definition_is_of(definition: str, parts: set[str]) -> None:
    assert set(definition_parts(definition, few_words())) == parts


LIVRE = """\
format = "lisez/1"
[lesson]
id = "livre"
title = "Le colis"
[article]
text = "Le facteur livre le colis à la mairie. Elle range ses gants."
[[term]]
id = "livre"
head = "livre"
definition = "Ouvrage imprimé que l’on lit."
[[term]]
id = "gant"
head = "gant"
definition = "Vêtement de la main."
"""


def test_on_the_real_lexicon(compiled: LookUps, tmp_path: Path) -> None:
    read = lesson(tmp_path, LIVRE)
    (doubt,) = doubtful(read, compiled)
    assert (doubt.term, doubt.by, doubt.gloss, doubt.used) == (
        "livre",
        "definition",
        "noun",
        "verb",
    )
    assert [one.lemma for one in uncovered(read, compiled, 4)] == ["colis"]
    fits = LIVRE.replace("livre le colis", "range un livre").replace("à la mairie", "rouge")
    assert doubtful(lesson(tmp_path, fits), compiled) == ()


def test_of_the_bundled_article_nothing_is_doubtful(compiled: LookUps) -> None:
    read = sound_lesson(next(bundled_lessons()))
    assert doubtful(read, compiled) == ()
    lemmas = {one.lemma for one in uncovered(read, compiled, 5)}
    assert {"lyonnais", "grenoblois", "diversité", "prestigieux"} <= lemmas
    assert not lemmas & {"numelink", "charbonnier", "auvergne", "wauquiez"}
