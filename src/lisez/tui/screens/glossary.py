"""The glossary in full."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from lisez.core.glossary import Term, own_language_first
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.screens.listing import ListScreen


class GlossaryScreen(ListScreen[Term]):
    """All terms of a lesson; the chosen one is opened in the article."""

    def __init__(self, terms: tuple[Term, ...], language: str) -> None:
        """Show the terms in the order of the lesson, translations into `language` first."""
        super().__init__([(term, _shown(term, language), _words(term)) for term in terms])
        self.heading = _("Glossary")
        self.keys = _("⏎ show in the article   / filter   q back")


def _words(term: Term) -> str:
    translations = " ".join(words for _code, words in term.translations)
    return f"{term.head} {term.definition} {translations} {' '.join(term.forms)}"


def _shown(term: Term, language: str) -> Content:
    parts = [
        Content.styled(one_line(term.head), Style(bold=True)),
        Content(one_line(term.definition)),
        Content.styled(one_line(term.note), Style(italic=True)),
        *(
            Content(f"{one_line(code)} : {one_line(words)}")
            for code, words in own_language_first(term.translations, language)
        ),
    ]
    return Content("\n").join(part for part in parts if part)
