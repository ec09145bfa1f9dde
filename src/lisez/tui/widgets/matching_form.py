"""Matching: a left is chosen by its digit, then its right by a letter; both can be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult

from lisez.core.questions import Paired, Response
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.keys import digit_label, digit_place, letter_label, letter_place
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.answer_row import RIGHT, WRONG, AnswerRow
from lisez.tui.widgets.prose import Prose

MOVES = {"up": -1, "down": 1}


class MatchingForm(AnswerForm):
    """Lefts above, rights below. One right may go to several lefts, as the lesson may want."""

    DEFAULT_CSS = "MatchingForm .between { color: $text-muted; margin-top: 1; }"

    def __init__(self, lefts: Sequence[str], rights: Sequence[str]) -> None:
        super().__init__()
        self.lefts = tuple(lefts)
        self.rights = tuple(rights)
        self.matches: dict[int, int] = {}
        self.at = 0  # the left that takes the next right
        self.left_rows = [AnswerRow(w, label=digit_label(i)) for i, w in enumerate(lefts)]
        self.right_rows = [AnswerRow(w, label=letter_label(i)) for i, w in enumerate(rights)]

    def compose(self) -> ComposeResult:
        """Give both sides."""
        yield from self.left_rows
        yield Prose(_("to be matched with:"), classes="between")
        yield from self.right_rows

    def on_mount(self) -> None:
        """Show which left comes first."""
        self.refresh_rows()

    @property
    def response(self) -> Response | None:
        """The pairs made so far."""
        pairs = tuple((self.lefts[a], self.rights[b]) for a, b in sorted(self.matches.items()))
        return Paired(pairs) if pairs else None

    @property
    def missing(self) -> int:
        """The number of lefts without a right."""
        return len(self.lefts) - len(self.matches)

    def press(self, event: events.Key) -> bool:
        """Choose a left by arrow or digit, a right by letter; Delete undoes a pair."""
        if event.key in MOVES:
            self.at = min(max(0, self.at + MOVES[event.key]), len(self.lefts) - 1)
        elif event.key in ("backspace", "delete"):
            self.matches.pop(self.at, None)
        elif (place := digit_place(event.character)) is not None and place < len(self.lefts):
            self.at = place
        elif (place := letter_place(event.character)) is not None and place < len(self.rights):
            self.match(place)
        else:
            return False
        self.refresh_rows()
        return True

    def match(self, right: int) -> None:
        """Give a right to the left in hand and go to the next left without one."""
        self.matches[self.at] = right
        after = [*range(self.at + 1, len(self.lefts)), *range(self.at)]
        self.at = next((left for left in after if left not in self.matches), self.at)

    def refresh_rows(self) -> None:
        """Let the rows show the pairs and the left in hand."""
        for place, row in enumerate(self.left_rows):
            right = self.matches.get(place)
            row.tail = "" if right is None else self._named(right)
            row.active = place == self.at
        for place, row in enumerate(self.right_rows):
            row.tail = " ".join(
                digit_label(a) for a, b in sorted(self.matches.items()) if b == place
            )
        self.left_rows[self.at].scroll_visible(animate=False)
        self.post_message(self.Changed())

    def _named(self, right: int) -> str:
        return f"{letter_label(right)} {one_line(self.rights[right])}".strip()

    def on_answer_row_pressed(self, event: AnswerRow.Pressed) -> None:
        """Click a left, then its right."""
        event.stop()
        if self.locked:
            return
        self.focus()
        if event.row in self.left_rows:
            self.at = self.left_rows.index(event.row)
        else:
            self.match(self.right_rows.index(event.row))
        self.refresh_rows()

    def fill(self, given: Response) -> None:
        """Make again the pairs that were made."""
        if isinstance(given, Paired):
            pairs = [(a, b) for a, b in given.pairs if a in self.lefts and b in self.rights]
            self.matches = {self.lefts.index(a): self.rights.index(b) for a, b in pairs}
            self.refresh_rows()

    def reveal(self, key: Response, given: Response | None) -> None:  # noqa: ARG002
        """Sign each left; where its right was another, add the one that belongs to it."""
        belongs = dict(key.pairs) if isinstance(key, Paired) else {}
        for place, (left, row) in enumerate(zip(self.lefts, self.left_rows, strict=True)):
            right = self.matches.get(place)
            good = right is not None and self.rights[right] == belongs.get(left)
            row.sign, row.active = RIGHT if good else WRONG, False
            if not good:
                told = f"{RIGHT} {one_line(belongs.get(left, ''))}"
                row.tail = f"{row.tail} · {told}" if row.tail else told
        for row in self.right_rows:
            row.display = False
        self.query(".between").set(display=False)
