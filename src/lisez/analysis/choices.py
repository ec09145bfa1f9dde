"""A question with options, as the families that ask in words draft it."""

from __future__ import annotations

from collections.abc import Iterable

from lisez.analysis.candidates import drafted_id
from lisez.core.questions import Choice, Option
from lisez.core.spans import Span


def choice(
    rule: str,
    of: tuple[str, int],
    stem: str,
    options: Iterable[tuple[str, str]],
    *,
    explain: str,
    evidence: Span,
) -> Choice:
    """Return a drafted choice.

    `of` is what its id hangs on: the words it stands on, and which question on them it is.
    `options` are texts with the reason why each is wrong, the key first, with "".
    """
    offered = tuple(Option(words, words, why) for words, why in options)
    return Choice(
        id=drafted_id(rule, "choice", *of),
        stem=stem,
        evidence=((evidence,),),
        explain=explain,
        made_by=rule,
        state="draft",
        options=offered,
        key=offered[0].id,
    )
