"""Errors and problems in words: filled, harmless, short, in both languages."""

import string

import pytest

from lisez import i18n, messages
from lisez.core.errors import LisezError
from lisez.core.problems import Problem
from lisez.messages import LONGEST_DETAIL, MESSAGES, error_text, problem_text

LANGUAGES = pytest.mark.parametrize("language", i18n.LANGUAGES)


def details(code: str, value: str) -> dict[str, str | int]:
    names = (name for _, name, _, _ in string.Formatter().parse(MESSAGES[code]))
    return {name: value for name in names if name}


@LANGUAGES
@pytest.mark.parametrize("code", sorted(messages.ERRORS))
def test_every_error_is_worded(code: str, language: i18n.Language) -> None:
    i18n.use(language)
    told = error_text(LisezError(code, **details(code, "XX")))
    assert told[-1] in ".!?"
    assert "{" not in told
    assert told.count("XX") >= len(details(code, "XX"))


@LANGUAGES
@pytest.mark.parametrize("code", sorted(messages.PROBLEMS))
def test_every_problem_is_worded(code: str, language: i18n.Language) -> None:
    i18n.use(language)
    told = problem_text(Problem("error", code, (), details(code, "XX")))
    assert told.count("XX") >= len(details(code, "XX"))
    assert told[-1] != "."


def test_problems_for_programs_are_english_in_every_language() -> None:
    i18n.use("fr")
    problem = Problem("error", "article-empty")
    assert problem_text(problem, english=True) == "the article is empty"
    assert problem_text(problem) != "the article is empty"


@LANGUAGES
def test_details_are_made_harmless_short_and_one_line(language: i18n.Language) -> None:
    i18n.use(language)
    told = error_text(LisezError("file-missing", file="\x1b[31m{x}%s\n" + "a" * 1000))
    assert "\x1b" not in told
    assert "\n" not in told
    assert "{x}%s" in told
    assert "a" * LONGEST_DETAIL not in told


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_french_marks_are_held_to_their_words(code: str) -> None:
    french = i18n.catalogue("fr").gettext(MESSAGES[code])
    spoken = french.replace("lisez/1", "").replace("{file}:", "").replace("::", "")
    for mark in ";!?":
        for at in (n for n, character in enumerate(spoken) if character == mark):
            assert spoken[at - 1] in "\u202f\u00a0", french
    assert "'" not in french.replace("'{", "")
