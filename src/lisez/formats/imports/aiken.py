"""Aiken as drafts: a stem, options with letters, `ANSWER: A`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from lisez.core.errors import UnreadableError
from lisez.core.typography import normal
from lisez.formats.exports.aiken import DASH, LIKE_OPTION
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts

_OPTION = re.compile(r"([A-Z])[.)]\s+(\S.*)")
_ANSWER = re.compile(r"ANSWER\s*:\s*([A-Z])\s*\Z")


@dataclass
class _Question:
    line: int = 0
    stem: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


def aiken_drafts(text: str, name: str) -> Drafts:
    """Return the questions of an Aiken text; raises UnreadableError with the line of a bad one."""
    drafts = Drafts()
    question = _Question()
    for number, written in enumerate([*normal(text).split("\n"), ""], 1):
        line = written.strip()
        answer, option = _ANSWER.match(line), _OPTION.match(line)
        if not line:
            if question.stem:
                raise UnreadableError("aiken-line", file=name, line=number)
        elif answer and question.stem:
            if answer[1] not in question.options:
                raise UnreadableError("aiken-answer", file=name, line=number)
            drafts.questions.append(_draft(question, answer[1]))
            question = _Question()
        elif option and question.stem:
            question.options[option[1]] = option[2]
        elif question.options:
            raise UnreadableError("aiken-line", file=name, line=number)
        else:
            question.line = question.line or number
            question.stem.append(line)
    return drafts


def _draft(question: _Question, right: str) -> Draft:
    stem = "\n".join(question.stem)
    bare = stem.removeprefix(DASH)
    answers = tuple(
        DraftAnswer(text, Fraction(letter == right)) for letter, text in question.options.items()
    )
    return Draft(
        kind="choice",
        line=question.line,
        stem=bare if LIKE_OPTION.match(bare) else stem,
        answers=answers,
    )
