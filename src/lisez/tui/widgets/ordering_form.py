"""Putting items in order: a digit or → takes one, the arrows move it; or click ▲ and ▼."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult

from lisez.core.questions import Item, Ordered, Response
from lisez.i18n import _
from lisez.tui.keys import digit_place
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.answer_row import RIGHT, WRONG
from lisez.tui.widgets.item_row import ItemRow

MOVES = {"up": -1, "down": 1}
MOVES_HELD = {"shift+up": -1, "shift+down": 1, "ctrl+up": -1, "ctrl+down": 1}


class OrderingForm(AnswerForm):
    """The rows stay where they are; what stands in them changes place."""

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self.items = list(items)
        self.cursor = 0
        self.held = False
        self.rows = [ItemRow(place, len(self.items)) for place in range(len(self.items))]

    def compose(self) -> ComposeResult:
        """Give the rows."""
        yield from self.rows

    def on_mount(self) -> None:
        """Show the items."""
        self.refresh_rows()

    @property
    def response(self) -> Response | None:
        """The items in their order now."""
        return Ordered(tuple(item.id for item in self.items))

    def press(self, event: events.Key) -> bool:
        """Move the cursor, or the item that is held."""
        place = digit_place(event.character)
        if event.key in MOVES_HELD:
            self.shift(self.cursor, MOVES_HELD[event.key])
        elif event.key in MOVES:
            self.step(MOVES[event.key])
        elif event.key in ("right", "left"):
            self.held = event.key == "right"
        elif place is not None and place < len(self.items):
            self.take(place)
        else:
            return False
        self.refresh_rows()
        return True

    def take(self, place: int) -> None:
        """Hold the item at a place, or let go of it."""
        self.held = not (self.held and self.cursor == place)
        self.cursor = place

    def step(self, by: int) -> None:
        """Move what is held, else the cursor alone."""
        if self.held:
            self.shift(self.cursor, by)
        else:
            self.cursor = min(max(0, self.cursor + by), len(self.items) - 1)

    def shift(self, place: int, by: int) -> None:
        """Let the item at a place change with its neighbour."""
        other = place + by
        if 0 <= other < len(self.items):
            self.items[place], self.items[other] = self.items[other], self.items[place]
            self.cursor = other

    def refresh_rows(self) -> None:
        """Let the rows show the order, and what is held."""
        for place, (item, row) in enumerate(zip(self.items, self.rows, strict=True)):
            row.answer.words = item.text
            row.answer.active = place == self.cursor
            row.answer.box = "↕" if self.held and place == self.cursor else ""
        self.rows[self.cursor].scroll_visible(animate=False)
        self.post_message(self.Changed())

    def on_item_row_taken(self, event: ItemRow.Taken) -> None:
        """Click an item to hold it."""
        self._clicked(event, lambda: self.take(event.place))

    def on_item_row_moved(self, event: ItemRow.Moved) -> None:
        """Click ▲ or ▼ to move an item."""
        self._clicked(event, lambda: self.shift(event.place, event.by))

    def _clicked(self, event: ItemRow.Taken | ItemRow.Moved, change: Callable[[], None]) -> None:
        event.stop()
        if not self.locked:
            self.focus()
            change()
            self.refresh_rows()

    def seal(self) -> None:
        """Let nothing be moved any more."""
        super().seal()
        self.query(".mover").set(display=False)

    def fill(self, given: Response) -> None:
        """Put the items again as they were put."""
        if isinstance(given, Ordered):
            places = {name: place for place, name in enumerate(given.items)}
            self.items.sort(key=lambda item: places.get(item.id, len(places)))
            self.refresh_rows()

    def reveal(self, key: Response, given: Response | None) -> None:  # noqa: ARG002
        """Sign each item; where it stands wrongly, tell its place."""
        order = key.items if isinstance(key, Ordered) else ()
        for place, (item, row) in enumerate(zip(self.items, self.rows, strict=True)):
            right = order.index(item.id)
            row.answer.sign = RIGHT if right == place else WRONG
            row.answer.tail = "" if right == place else _("place {number}").format(number=right + 1)
            row.answer.active, row.answer.box = False, ""
