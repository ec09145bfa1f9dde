"""Choosing one option: for a choice, and for a gap with options."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult

from lisez.core.questions import Option, Picked, Response, Typed
from lisez.core.typography import fold_space
from lisez.i18n import _
from lisez.tui.keys import digit_label, digit_place, letter_place
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.answer_row import RIGHT, WRONG, AnswerRow

MOVES = {"up": -1, "down": 1}


class OptionForm(AnswerForm):
    """Rows of which one is chosen. Choosing the chosen one again sends it."""

    OFF, ON = "( )", "(•)"

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self.options = tuple(options)
        self.chosen: set[int] = set()
        self.rows = [
            AnswerRow(option.text, label=self.label_of(place), box=self.OFF)
            for place, option in enumerate(self.options)
        ]

    def label_of(self, place: int) -> str:
        """Return the key shown beside the option at a place."""
        return digit_label(place)

    def place_of(self, character: str | None) -> int | None:
        """Return the place that a key chooses, None where it chooses nothing."""
        place = digit_place(character)
        return letter_place(character) if place is None else place

    def compose(self) -> ComposeResult:
        """Give the rows."""
        yield from self.rows

    @property
    def response(self) -> Response | None:
        """The ids of what is chosen."""
        picked = tuple(self.options[place].id for place in sorted(self.chosen))
        return Picked(picked) if picked else None

    def press(self, event: events.Key) -> bool:
        """Choose by arrow, digit or letter."""
        if event.key in MOVES:
            return self.move(MOVES[event.key])
        place = self.place_of(event.character)
        if place is None or place >= len(self.rows):
            return False
        self.choose(place)
        return True

    def move(self, step: int) -> bool:
        """Choose the next or previous option; False past the ends, where the question scrolls."""
        at = min(self.chosen, default=-1 if step > 0 else len(self.rows))
        if not 0 <= at + step < len(self.rows):
            return False
        self.choose(at + step, again=False)
        return True

    def choose(self, place: int, *, again: bool = True) -> None:
        """Choose one option in place of another; the same one `again` is sent."""
        if again and place in self.chosen:
            self.action_send()
            return
        self.chosen = {place}
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Let the rows show what is chosen."""
        for place, row in enumerate(self.rows):
            row.box = self.ON if place in self.chosen else self.OFF
            row.active = place in self.chosen
            if row.active:  # the excerpt, filled, may take a line more or less
                self.call_after_refresh(row.scroll_visible, animate=False)
        self.post_message(self.Changed())

    def on_answer_row_pressed(self, event: AnswerRow.Pressed) -> None:
        """Choose what was clicked."""
        event.stop()
        if not self.locked:
            self.focus()
            self.choose(self.rows.index(event.row))

    def fill(self, given: Response) -> None:
        """Choose again what was picked."""
        if isinstance(given, Picked):
            ids = set(given.options)
            self.chosen = {at for at, option in enumerate(self.options) if option.id in ids}
            self.refresh_rows()

    def reveal(self, key: Response, given: Response | None) -> None:
        """Sign what is right and what was chosen wrongly."""
        right = _right(key)
        for place, (option, row) in enumerate(zip(self.options, self.rows, strict=True)):
            mine = place in self.chosen and given is not None
            row.sign = RIGHT if option.id in right else WRONG if mine else ""
            row.tail = _("your answer") if mine else ""
            row.active = False


def _right(key: Response) -> set[str]:
    """Return the ids of the right options; a gap's key is given by its words."""
    match key:
        case Picked(ids):
            return set(ids)
        case Typed(text):
            return {fold_space(text)}
    return set()
