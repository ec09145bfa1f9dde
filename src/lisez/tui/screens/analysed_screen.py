"""A reader on a text that nobody prepared: analysed while it is read.

AnalysisFlow.Ended -> take -> glossary, facts and quiz come alive; a quiz asked for before
that begins then.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.worker import Worker

from lisez.core.glossary import Glossary
from lisez.core.lesson import Lesson
from lisez.drafts import asked
from lisez.i18n import _, ngettext
from lisez.tui.analysis_flow import AnalysisFlow
from lisez.tui.screens.reading_screen import ReadingScreen
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.passage_glossary import PassageGlossary, once
from lisez.workflows import Opened

if TYPE_CHECKING:
    from lisez.core.selection import QuizSettings


class AnalysedScreen(ReadingScreen):
    """What analysis adds to a reader."""

    opened: Opened
    analysis: AnalysisFlow
    _waiting: QuizSettings | None = None  # a quiz that begins after the analysis

    def describe(self) -> Worker[None]:
        """Tell how long and how hard the text is."""
        raise NotImplementedError

    def analyse(self) -> None:
        """Begin to analyse the text."""
        self.analysis.start(self.lesson, self.opened.focus)

    @on(AnalysisFlow.Ended)
    def _analysed(self, event: AnalysisFlow.Ended) -> None:
        """Let glossary, facts and quiz come alive."""
        self.analysis.ended(event)
        if event.lesson is None:
            self.notify(self.analysis.why, severity="warning", markup=False)
            return
        self.take(replace(self.opened, lesson=event.lesson, prepared=True))
        if self._waiting is None or not asked(event.lesson):  # else the quiz says how many
            self.notify(_found_words(event.lesson), markup=False)
        if self._waiting is not None:
            settings, self._waiting = self._waiting, None
            self.ask(settings)

    def take(self, opened: Opened) -> None:
        """Show what was found about the article on the screen; place and marks stay."""
        self.opened, self.lesson = opened, opened.lesson
        self.view.explain(Glossary(self.lesson.article, self.lesson.terms))
        self.query_one(KeyLine).offer(self.offered)
        self.query_one(PassageGlossary).matches = once(self.view.matches_in_view())
        self.describe()

    def ask(self, settings: QuizSettings) -> None:
        """Ask questions, once the analysis has made them."""
        if self.opened.prepared or (self.is_mounted and self.analysis.why):
            super().ask(settings)
        else:
            self._waiting = settings

    def why_not(self) -> str:
        """Return why there is nothing to show yet, "" where nothing is missing."""
        if self.opened.prepared:
            return ""
        return self.analysis.why or _("The text is still being analysed.")

    def refused(self) -> bool:
        """Start an analysis anew that was given up: what it finds is asked for again."""
        if self.analysis.given_up and not self.opened.prepared:
            self.analyse()
        return super().refused()

    def action_give_up(self) -> None:
        """Stop the analysis."""
        if self.analysis.stop():
            self.notify(self.analysis.why, markup=False)

    def on_unmount(self) -> None:
        """Leave no process behind."""
        self.analysis.stop()


def _found_words(lesson: Lesson) -> str:
    """Say what the analysis found, and which keys show it; of nothing there is no key."""
    count, facts, terms = asked(lesson), len(lesson.facts), len(lesson.terms)
    told = ngettext("{n} question (t)", "{n} questions (t)", count).format(n=count)
    found = [told if count else _("no good question")]
    if facts:
        found.append(ngettext("{n} fact (f)", "{n} facts (f)", facts).format(n=facts))
    if terms:
        found.append(ngettext("{n} term (g)", "{n} terms (g)", terms).format(n=terms))
    return _("Found in this text: {found}.").format(found=", ".join(found))
