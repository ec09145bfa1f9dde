"""What a popup tells, row by row; every reading and entry with its source.

The author comes first, then what the form can be, then the dictionaries. Whatever is dimmed
also says why in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content
from textual.style import Style

from lisez.core.glossary import own_language_first
from lisez.core.lookups import Entry, LookUp
from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.core.typography import NBSP, one_line
from lisez.i18n import _
from lisez.lookup_words import Told as Line
from lisez.lookup_words import (
    band_words,
    disagreement,
    entry_source,
    entry_words,
    misfit,
    source_words,
)
from lisez.lookup_words import told as lines_of
from lisez.tui.asked import Asked
from lisez.tui.widgets.key_line import GAP
from lisez.tui.widgets.popup_text import NOTHING, Row, doing, prose
from lisez.words import TERM_KINDS, WORD_STATES

DIM = Style(dim=True)
BOLD = Style(bold=True)
MOST = 4000  # characters of an entry, a few screens of a popup
FRENCH = ("", "fr")  # languages whose words can be looked up


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a popup tells.

    `found` is None while the lexicon is being prepared, and `waiting` says so. `position` is
    (index of this occurrence, how many there are), None where they are not counted. `state` is
    one of `words.WORD_STATES`, "" where it is not known, `undo` offers to take it back, and
    `advice` says how dictionaries are had. The author's translations into `language` come first.
    """

    asked: Asked
    found: LookUp | None = None
    waiting: str = ""
    translation: bool = False
    position: tuple[int, int] | None = None
    deep: bool = False
    state: str = ""
    undo: bool = False
    advice: tuple[str, ...] = ()
    language: str = ""


def title(told: Told) -> str:
    """Return the first line: the word, its kind for a term, how frequent it is."""
    match = told.asked.match
    parts = [one_line(told.asked.written)]
    if match:
        parts = [one_line(match.term.head), _(TERM_KINDS[match.term.kind])]
    if told.found and told.found.band:
        parts.append(band_words(told.found.band))
    return " · ".join(parts)


def rows(told: Told) -> tuple[Row, ...]:
    """Return the rows."""
    return (
        *_author(told),
        *_words_of(told.asked),
        *_looked_up(told),
        *_nothing(told),
        *_foot(told),
    )


def _author(told: Told) -> Iterator[Row]:
    said = tuple(_author_says(told))
    yield from said
    if said:
        yield _source(_("glossary of the lesson"))


def _author_says(told: Told) -> Iterator[Row]:
    match = told.asked.match
    if match is None:
        return
    term = match.term
    if term.definition:
        yield prose(Content(one_line(term.definition)))
    if term.note:
        yield prose(Content.styled(one_line(term.note), Style(italic=True)))
    if _kept_back(told):
        words = _("▸ translation (v)")
        if told.translation:
            first = own_language_first(term.translations, told.language)
            words = " · ".join(f"{code} : {one_line(text)}" for code, text in first)
        if words:
            yield Row(Content.styled(words, doing("translation")))


def _words_of(asked: Asked) -> Iterator[Row]:
    """Offer the words of a phrase, each to be looked up where it stands."""
    words = Span(asked.at, asked.at + len(asked.written)).of(asked.sentence)
    if asked.words and len(words_in(words)) > 1:
        begin = _("Word by word:") + " "
        walked = Span(len(begin), len(begin) + len(words))
        yield Row(
            Content(begin + words),
            walked,
            hang=0,
            sentence=asked.sentence,
            at=asked.at - len(begin),
        )


def _kept_back(told: Told) -> bool:
    """Say whether translations wait until they are asked for: the author's definition is first."""
    match = told.asked.match
    if match is None or not match.term.definition:
        return bool(match and match.term.translations)
    foreign = told.found is not None and any(map(_is_translation, told.found.entries))
    return bool(match.term.translations) or foreign


def _looked_up(told: Told) -> Iterator[Row]:
    if told.found is None:
        if told.waiting:
            yield Row(Content.styled(told.waiting, DIM))
        return
    for source, lines in groupby(lines_of(told.found.readings), key=_source_of):
        for line in lines:
            yield _reading(line, told.asked.written)
        yield _source(source)
    for source, entries in groupby(_entries(told, told.found), key=entry_source):
        for entry in entries:
            yield from _entry(entry, told.asked.written)
        yield _source(source)


def _entries(told: Told, found: LookUp) -> Iterator[Entry]:
    defined = told.asked.match is not None and told.asked.match.term.definition
    for entry in found.entries:
        if told.translation or not defined or not _is_translation(entry):
            yield entry


def _is_translation(entry: Entry) -> bool:
    return entry.kind == "translation"


def _source_of(line: Line) -> str:
    return line.readings[0].source


def _reading(line: Line, written: str) -> Row:
    """Return what a form can be; its lemma can be looked up in turn."""
    why = misfit(line.readings[0]) if line.fits is False else ""
    mark = "→ " if line.fits else "· "
    words = f"{mark}{one_line(str(line))}" + (f" ({why})" if why else "")
    lemma = Span(len(mark), len(mark) + len(line.lemma))
    walked = NOTHING if _same(line.lemma, written) else lemma
    return Row(_dimmed(words, why), walked, hang=len(mark), listed=True)


def _entry(entry: Entry, written: str) -> Iterator[Row]:
    head, said = entry_words(entry, written)
    lines = _beginning(said)
    why = disagreement(entry)
    if head and (len(lines) > 1 or entry.language in FRENCH):
        yield Row(_dimmed(head, why))
        head, hang = "", 2
    else:
        hang = 0
    for line in lines:
        words = " " * hang + (f"{head} · {line}" if head else line)
        content = _dimmed(words, why)
        french, listed = entry.language in FRENCH, entry.kind == "synonyms"
        yield prose(content, hang=hang, listed=listed) if french else Row(content, hang=hang)


def _beginning(lines: Sequence[str]) -> list[str]:
    """Return what a popup has room for of the lines of an entry, and say where that is not all."""
    kept, room = [], MOST
    for line in lines:
        kept.append(line[:room])
        room -= len(line)
        if room < 0:
            kept[-1] += " … " + _("(all of it: `lisez dict lookup`)")
            break
    return kept


def _dimmed(words: str, why: str) -> Content:
    return Content.styled(words, DIM) if why else Content(words)


def _same(headword: str, written: str) -> bool:
    return headword.casefold() == written.casefold()


def _source(source: str) -> Row:
    return Row(Content.styled(f"— {source_words(source)}", DIM + Style(italic=True)))


def _nothing(told: Told) -> Iterator[Row]:
    """Say that no definition was found, and how one is had."""
    match = told.asked.match
    if (match and match.term.definition) or told.waiting or (told.found and told.found.entries):
        return
    yield Row(Content(_("No definition.")))
    for advice in told.advice:
        yield Row(Content(advice))


def _state(told: Told) -> Row:
    """Say whether the word is kept, and which keys say otherwise; a click does the same."""
    offered = {"learning": ("a", _("to learn")), "known": ("s", _("I know it"))}
    parts = [Content(_held(_("Your words: {state}").format(state=_(WORD_STATES[told.state]))))]
    parts += [_key(*words, to) for to, words in offered.items() if to != told.state]
    if told.undo:
        parts.append(_key("u", _("undo"), "undo"))
    return Row(Content(GAP).join(parts))


def _key(key: str, words: str, action: str) -> Content:
    """Return a key and what it does, on one line; a click does it too."""
    return Content.assemble((key, BOLD + doing(action)), (_held(f" {words}"), doing(action)))


def _held(words: str) -> str:
    return words.replace(" ", NBSP)


def _foot(told: Told) -> Iterator[Row]:
    if told.state:
        yield _state(told)
    parts = []
    if told.position and told.position[1] > 1:
        index, count = told.position
        where = _(" {n} of {count} ").format(n=index + 1, count=count)
        parts.append(Content.assemble(("‹", doing("jump-back")), where, ("›", doing("jump"))))
    if told.deep:
        parts.append(_key("⌫", _("back"), "back"))
    yield Row(Content(GAP).join([*parts, _key("⏎", _("close"), "close")]))
