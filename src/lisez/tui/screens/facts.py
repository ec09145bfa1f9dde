"""The facts as a reading sheet: what to look for, the values hidden until asked for."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, OptionList

from lisez.core.facts import Fact
from lisez.core.lesson import Lesson
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.screens.listing import ListScreen
from lisez.words import fact_qualities

HIDDEN = "▁▁▁▁▁"


class FactsScreen(ListScreen[Fact]):
    """All facts of a lesson; the chosen one is shown in the article."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("v", "values", show=False)]

    def __init__(self, lesson: Lesson) -> None:
        """Show the facts in the order of the article, without their values."""
        self._lesson = lesson
        self._values = False
        super().__init__(self._entries())
        self.heading = _("Facts: what to find in the article")
        self.keys = _("⏎ show in the article   v show or hide the values   / filter   q back")

    def _entries(self) -> list[tuple[Fact, Content, str]]:
        ordered = sorted(self._lesson.facts, key=lambda fact: fact.evidence)
        return [(fact, self._shown(fact), fact.measures) for fact in ordered]

    def _shown(self, fact: Fact) -> Content:
        value = one_line(fact.value.of(self._lesson.article.shown)) if self._values else HIDDEN
        return Content.assemble(
            one_line(fact.measures),
            " : ",
            (value, Style(bold=True)),
            "\n",
            (", ".join(fact_qualities(fact)), Style(dim=True)),
        )

    def action_values(self) -> None:
        """Show the values, or hide them."""
        self._values = not self._values
        self.entries = tuple(self._entries())
        self.fill(self.query_one(Input).value, self.query_one(OptionList).highlighted or 0)
