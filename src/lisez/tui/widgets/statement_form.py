"""Judging a statement: true, false or not said, with the sentences that prove it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from lisez.core.questions import STATEMENTS, Judged, Option, Response
from lisez.feedback import statement_word
from lisez.i18n import _
from lisez.tui.keys import digit_place
from lisez.tui.widgets.answer_row import RIGHT, WRONG
from lisez.tui.widgets.option_form import OptionForm
from lisez.tui.widgets.prose import Prose

ALSO = {"t": 0, "v": 0, "f": 1, "n": 2}  # the initials of both languages


class StatementForm(OptionForm):
    """The three judgements. With `justify`, a passage of the article goes with them.

    The screen lets sentences be chosen in the article and gives them to `set_passage`.
    """

    passage: reactive[str] = reactive("", init=False)

    def __init__(self, *, justify: bool) -> None:
        super().__init__([Option(code, statement_word(code).capitalize()) for code in STATEMENTS])
        self.justify = justify
        self.sentences: tuple[int, ...] = ()
        self.prose = Prose(classes="passage")
        self.prose.display = False

    def label_of(self, place: int) -> str:
        """Return the initial of the word."""
        return statement_word(STATEMENTS[place])[:1].lower()

    def place_of(self, character: str | None) -> int | None:
        """Return the place that an initial or a digit chooses."""
        initial = ALSO.get((character or "").lower())
        return digit_place(character) if initial is None else initial

    def compose(self) -> ComposeResult:
        """Give the rows, and the chosen passage below."""
        yield from self.rows
        yield self.prose

    @property
    def judged(self) -> str:
        """The statement chosen, "" where none is."""
        return STATEMENTS[min(self.chosen)] if self.chosen else ""

    @property
    def wants_passage(self) -> bool:
        """Whether sentences have still to be chosen before the answer can be sent."""
        return self.justify and self.judged in ("true", "false") and not self.sentences

    @property
    def response(self) -> Response | None:
        """The judgement, with the sentences where it is to be proved."""
        if not self.judged:
            return None
        kept = self.sentences if self.judged != "not-said" else ()
        return Judged(self.judged, kept)

    def set_passage(self, sentences: tuple[int, ...], words: str) -> None:
        """Keep the sentences chosen, and show their words beside the choice."""
        self.sentences = sentences
        self.passage = words

    def watch_passage(self, words: str) -> None:
        """Show the chosen passage."""
        self.prose.show(Content.assemble((_("Your passage:"), "bold"), " ", words))
        self.prose.display = bool(words)

    def fill(self, given: Response) -> None:
        """Choose again what was judged."""
        if isinstance(given, Judged):
            self.chosen = {STATEMENTS.index(given.statement)}
            self.sentences = given.sentences
            self.refresh_rows()

    def reveal(self, key: Response, given: Response | None) -> None:
        """Sign the judgement that is right and the one that was chosen."""
        right = key.statement if isinstance(key, Judged) else ""
        for code, row in zip(STATEMENTS, self.rows, strict=True):
            mine = isinstance(given, Judged) and given.statement == code
            row.sign = RIGHT if code == right else WRONG if mine else ""
            row.tail = _("your answer") if mine else ""
            row.active = False
