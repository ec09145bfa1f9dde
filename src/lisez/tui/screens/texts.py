"""The bundled texts, the easiest first."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.tui.screens.listing import ListScreen
from lisez.workflows import Opened


class TextsScreen(ListScreen[Opened]):
    """Lists lessons that can be opened."""

    filtered = False

    def __init__(self, texts: Iterable[Opened]) -> None:
        """Show the texts by level."""
        ordered = sorted(texts, key=lambda text: text.lesson.level)
        super().__init__([(text, _shown(text), "") for text in ordered])
        self.heading = _("Texts")
        self.keys = _("⏎ read   q back")


def _shown(text: Opened) -> Content:
    lesson = text.lesson
    words = lesson.article.word_count
    told = [
        lesson.level,
        ngettext("{n} word", "{n} words", words).format(n=words),
        ngettext("{n} question", "{n} questions", len(lesson.questions)).format(
            n=len(lesson.questions)
        ),
    ]
    return Content.assemble(
        (one_line(lesson.title), Style(bold=True)), "\n", (" · ".join(told), Style(dim=True))
    )
