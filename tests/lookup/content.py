"""The content words of a lesson's article, for every figure about what is found of them.

Each word counts once, whatever its case. A content word is one that is not, first of all, a
determiner, pronoun, preposition, conjunction or auxiliary; a word that no lexicon knows counts
as a content word.
"""

from lisez.core.glossary import Glossary
from lisez.core.lesson import Lesson
from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.lookup import LookUps

SMALL = {"determiner", "pronoun", "preposition", "conjunction", "auxiliary"}
NAMES = {"name", "acronym"}


def content_words(lesson: Lesson, words: LookUps, *, names: bool) -> dict[str, Span]:
    """Return where each content word first stands; names that the glossary has only if `names`."""
    text = lesson.article.text
    explained = [] if names else glossary_names(lesson)
    found = dict[str, Span]()
    for span in words_in(text):
        if not any(start <= span.start < end for start, end in explained):
            known = words.look_up(span.of(text))
            if not (known.readings and known.readings[0].pos in SMALL):
                found.setdefault(span.of(text).casefold(), span)
    return found


def glossary_names(lesson: Lesson) -> list[tuple[int, int]]:
    """Return the spans of names and acronyms that the author explains."""
    glossary = Glossary(lesson.article, lesson.terms)
    matches = (
        match
        for index in range(len(lesson.article.paragraphs))
        for match in glossary.matches(index)
    )
    return [match.span for match in matches if match.term.kind in NAMES]
