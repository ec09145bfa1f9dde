"""Every phrase of the bundled glossary opens from any of its words, whatever dictionaries know."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.core.glossary import Match
from lisez.core.spans import Span
from lisez.lookup import LookUps
from lisez.tui.asked import asked_around
from tests.tui.reading import Reading, reading

PHRASES = 30  # at least so many of the author's terms have several words


def phrases(person: Reading) -> Iterator[tuple[Match, tuple[Span, ...]]]:
    """Yield every place of the author's terms of several words, each with its words."""
    for term in person.screen.lesson.terms:
        for match in person.view.glossary.occurrences(term):
            paragraph = person.view.article.paragraph_at(match.span.start)
            words = tuple(w for w in person.view.words.cut(paragraph) if match.span.overlaps(w))
            if len(words) > 1:
                yield match, words


async def test_every_word_of_a_phrase_leads_to_the_phrase(with_debian: LookUps) -> None:
    async with reading(lookups=with_debian) as person:
        found = list(phrases(person))
        assert len({match.term.id for match, _words in found}) >= PHRASES
        for match, words in found:
            for word in words:
                asked = asked_around(person.view, with_debian, word)
                assert asked.match == match, word.of(person.view.article.text)
                assert asked.words
                assert asked.words.contains(match.span)


async def test_each_opens_from_its_last_word(with_debian: LookUps) -> None:
    async with reading(lookups=with_debian) as person:
        for at, (match, words) in enumerate(phrases(person)):
            person.view.reveal(match.span)
            await person.settle()
            if at % 2:
                person.view.set_cursor(words[-1])
                await person.pilot.press("enter")
            else:
                await person.pilot.click(offset=person.view.region_of(words[-1]).offset)
            assert person.asked.match == match
            assert match.term.definition in person.told()
            await person.pilot.press("q")
