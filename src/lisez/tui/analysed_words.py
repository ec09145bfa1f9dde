"""The words of the article as an analysis has them, once there is one."""

from __future__ import annotations

from lisez import drafts
from lisez.core.tokens import Token
from lisez.formats.tokens_file import TokensFile
from lisez.tui.asked import Asked
from lisez.tui.widgets.reading_view import ReadingView


class AnalysedWords:
    """Reads what the analysis left in the cache, when a word is first asked about."""

    def __init__(self, view: ReadingView) -> None:
        """Answer for the article of a view."""
        self._view = view
        self._kept: TokensFile | None = None

    def token(self, asked: Asked) -> Token | None:
        """Return the word of the article that is asked about; None for one of a popup."""
        if asked.words is None:
            return None
        if self._kept is None:  # the analysis may have ended since
            self._kept = drafts.tokens_of(self._view.article)
        return self._kept.at(asked.words.start) if self._kept else None
