"""Why a question is bad: one reason is chosen, or none."""

from __future__ import annotations

from textual.content import Content

from lisez.i18n import _
from lisez.refused import REASONS
from lisez.tui.screens.listing import ListScreen


class BadQuestionScreen(ListScreen[str]):
    """Dismissed with the name of a reason."""

    filtered = False
    gap = ""

    def __init__(self) -> None:
        super().__init__([(name, Content(_(words)), "") for name, words in REASONS.items()])
        self.heading = _("What is wrong with this question?")
        self.keys = _("⏎ choose; it is not asked again   q back")
