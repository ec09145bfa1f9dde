"""The one table of commands: it feeds footer, palette, help and key map.

Labels and help are message ids; they are translated where they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

from lisez.i18n import N_


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does on a screen.

    `keys` are Textual's names, separated by commas; `shown` is what a reader sees of them.
    `rank` orders the footer, 0 keeps a command out of it; the lowest ranks go last where
    the line is too narrow.
    """

    id: str
    keys: str
    shown: str
    label: str
    help: str
    action: str
    rank: int = 0

    def binding(self) -> Binding:
        """Return the key binding, rebindable by the command's id."""
        return Binding(self.keys, self.action, self.label, show=False, id=self.id)


READER = (
    Command(
        "reader.next-term",
        "",
        "Tab",
        N_("next term"),
        N_("go to the next term; Shift+Tab: the previous one"),
        "focused('term', 1)",
        7,
    ),
    Command(
        "reader.next-word",
        "",
        "← →",
        N_("word"),
        N_("move the word cursor; h and l do the same, ↑ ↓ by line once it is shown"),
        "focused('word', 1)",
        3,
    ),
    Command(
        "reader.next-sentence",
        "",
        "( )",
        N_("sentence"),
        N_("move the word cursor to the sentence before or after"),
        "focused('sentence', 1)",
    ),
    Command(
        "reader.next-notable",
        "",
        "m",
        N_("next hard word"),
        N_("go to the next hard or marked word; M: the previous one"),
        "focused('notable', 1)",
    ),
    Command(
        "reader.open-word",
        "",
        "⏎",
        N_("definition"),
        N_("look up the word under the cursor; a click does the same"),
        "focused('open')",
        4,
    ),
    Command(
        "reader.take-words",
        "",
        "v",
        N_("several words"),
        N_("take words together with the arrows, then ⏎; Esc gives them up"),
        "focused('take_words')",
    ),
    Command(
        "reader.learning",
        "a",
        "a",
        N_("to learn"),
        N_("put the word on the list of those to learn"),
        "word_state('learning')",
    ),
    Command(
        "reader.known",
        "s",
        "s",
        N_("I know it"),
        N_("take the word as known: it is marked no more"),
        "word_state('known')",
    ),
    Command(
        "reader.undo",
        "u",
        "u",
        N_("undo"),
        N_("take back what was last said of a word"),
        "undo_word",
    ),
    Command(
        "reader.quiz",
        "t",
        "t",
        N_("quiz"),
        N_("test yourself"),
        "quiz",
        2,
    ),
    Command(
        "reader.glossary",
        "g",
        "g",
        N_("glossary"),
        N_("all terms of the lesson"),
        "glossary",
        5,
    ),
    Command(
        "reader.facts",
        "f",
        "f",
        N_("facts"),
        N_("what the article states, as a reading sheet"),
        "facts",
        6,
    ),
    Command(
        "reader.search",
        "slash",
        "/",
        N_("search"),
        N_("search the article"),
        "search",
        8,
    ),
    Command(
        "reader.next-hit",
        "n",
        "n",
        N_("next hit"),
        N_("go to the next place found; N: the previous one"),
        "hit(1)",
    ),
    Command(
        "reader.previous-hit",
        "N",
        "N",
        N_("previous hit"),
        N_("go to the previous place found"),
        "hit(-1)",
    ),
    Command(
        "reader.copy",
        "c",
        "c",
        N_("copy"),
        N_("copy what is selected, or the sentence of the open term"),
        "copy",
    ),
    Command(
        "reader.texts",
        "o",
        "o",
        N_("other texts"),
        N_("open another bundled text"),
        "texts",
        9,
    ),
    Command(
        "reader.panes",
        "f6",
        "F6",
        N_("panes"),
        N_("go to the next pane"),
        "panes",
    ),
    Command(
        "reader.palette",
        "colon",
        ":",
        N_("commands"),
        N_("the palette: themes and every command"),
        "app.command_palette",
    ),
    Command(
        "reader.help",
        "question_mark",
        "?",
        N_("help"),
        N_("the keys that work here"),
        "help",
        1,
    ),
    Command(
        "reader.quit",
        "q",
        "q",
        N_("quit"),
        N_("back, and out"),
        "leave",
        1,
    ),
)

SCROLLING = (
    ("j k  ↓ ↑", N_("one line down, up; the arrows while no word cursor is shown")),
    (N_("PgDn PgUp  space b"), N_("one page down, up")),
    (N_("Home End"), N_("beginning, end")),
)
POPUP = (
    ("← →  h l", N_("go from word to word of the popup")),
    ("↓ ↑  j k", N_("one line down, up where the popup is long")),
    ("⏎", N_("look up the word under that cursor; close where there is none")),
    ("⌫", N_("back to the look-up before")),
    (", ;", N_("previous, next place where the same words stand")),
    ("v", N_("show or hide the translation")),
    ("a s u", N_("to learn; I know it; undo")),
    (N_("Tab"), N_("the next term of the article; Shift+Tab: the previous one")),
    (N_("Esc q"), N_("close")),
)
