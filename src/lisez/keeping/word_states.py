"""In which state each word is: new, learning or known; and what was done last, taken back.

Asked once, the states are in memory, so that marks on the screen cost no look into the store.
Looking a word up makes it new, unless it is kept already: a known word stays known until the
learner says otherwise.
"""

from __future__ import annotations

from typing import NamedTuple

from lisez.core.headwords import word_key
from lisez.keeping.clock import Now
from lisez.keeping.opening import asked, to_write
from lisez.store.entries import MOST_TIME, LookedUp, StateSet, WordMet
from lisez.store.log import Store

STATES = ("new", "learning", "known")
NOT_KEPT = "none"

_KEPT = "SELECT word, state, lemma FROM kept WHERE state <> 'none' ORDER BY word"
_STATE = "SELECT state FROM kept WHERE word = ?"
_LAST = (
    "SELECT max(coalesce(looked, at), coalesce(changed, at),"
    " coalesce((SELECT max(at) FROM recalls WHERE recalls.word = words.word), at))"
    " FROM words WHERE word = ?"
)
_SET = "SELECT uid FROM log WHERE event = 'state' ORDER BY seq DESC"


class Change(NamedTuple):
    """A word went from one state to another, by the entry `uid` ("" where none is kept)."""

    uid: str
    lemma: str
    before: str
    after: str


class WordStates:
    """The states of a learner's words, for one sitting. `save` False keeps nothing."""

    def __init__(self, now: Now, *, save: bool = True) -> None:
        self._now = now
        self._save = save
        self._known: dict[str, tuple[str, str]] | None = None  # word: its state, its lemma
        self._changes: list[Change] = []

    def load(self) -> None:
        """Read the states, where that was not done yet; raises LisezError."""
        if self._known is None:
            nothing: dict[str, tuple[str, str]] = {}
            self._known = asked(_kept, nothing) if self._save else nothing

    def state(self, lemma: str) -> str:
        """Return the state of a word, `none` where it is not kept; raises LisezError."""
        return self._all().get(word_key(lemma), (NOT_KEPT, lemma))[0]

    def marked(self) -> dict[str, tuple[str, ...]]:
        """Return the lemmas in each of the `STATES`; raises LisezError."""
        found: dict[str, list[str]] = {state: [] for state in STATES}
        for state, lemma in self._all().values():
            found[state].append(lemma)
        return {state: tuple(lemmas) for state, lemmas in found.items()}

    def set_state(self, lemma: str, state: str) -> Change:
        """Give a word a state, on the disk when this returns; raises LisezError."""
        change = self._change(lemma, state, "")
        if change.before != change.after:
            self._changes.append(change)
        return change

    def undo(self) -> Change | None:
        """Take back the last change of this sitting that was not taken back.

        Returns what was done for it, None where there is nothing left. Raises LisezError.
        """
        if not self._changes:
            return None
        last = self._changes[-1]
        change = self._change(last.lemma, last.before, last.uid)
        self._changes.pop()
        return change

    @property
    def last(self) -> Change | None:
        """What `undo` would take back, None where there is nothing."""
        return self._changes[-1] if self._changes else None

    def looked_up(self, body: LookedUp | WordMet) -> None:
        """Keep that a word was looked up; raises LisezError."""
        lemma = body.lemma if isinstance(body, WordMet) else body.head.strip() or body.term
        uid, before, after = "", self.state(lemma), "new"
        if self._save:
            with to_write() as store:
                before = state_in(store, lemma)
                uid = store.append(body, _after(store, lemma, self._now()))
                after = state_in(store, lemma)
        elif before != NOT_KEPT:
            after = before
        self._remember(lemma, after)
        if before == NOT_KEPT and after != before:
            self._changes.append(Change(uid, lemma, before, after))

    def _all(self) -> dict[str, tuple[str, str]]:
        self.load()
        return self._known if self._known is not None else {}

    def _change(self, lemma: str, state: str, undoes: str) -> Change:
        change = Change("", lemma, self.state(lemma), state)
        if self._save:
            with to_write() as store:
                change = written_change(store, self._now(), lemma, state, undoes)
        self._remember(lemma, state)
        return change

    def _remember(self, lemma: str, state: str) -> None:
        if state == NOT_KEPT:
            self._all().pop(word_key(lemma), None)
        else:
            self._all()[word_key(lemma)] = (state, lemma)


def _kept(store: Store) -> dict[str, tuple[str, str]]:
    return {str(word): (str(state), str(lemma)) for word, state, lemma in store.ask(_KEPT)}


def state_in(store: Store, lemma: str) -> str:
    """Return the state of a word as it is kept, `none` where it is not; raises LisezError."""
    rows = store.ask(_STATE, word_key(lemma))
    return str(rows[0][0]) if rows else NOT_KEPT


def written_change(store: Store, now: int, lemma: str, state: str, undoes: str = "") -> Change:
    """Write a state, at a time after all that is known of the word; raises LisezError."""
    before = state_in(store, lemma)
    body = StateSet(lemma=lemma, state=state, before=before, undoes=undoes)
    uid = store.append(body, _after(store, lemma, now))
    return Change(uid, lemma, before, state)


def _after(store: Store, lemma: str, now: int) -> int:
    """Return the time, or one after all that is known of a word: a clock may have gone back."""
    rows = store.ask(_LAST, word_key(lemma))
    last = rows[0][0] if rows else None
    return min(max(now, last + 1), MOST_TIME) if isinstance(last, int) else now


def last_change(store: Store) -> Change | None:
    """Return the last change in the log that was not taken back, None where there is none."""
    undone: set[str] = set()
    for (uid,) in store.ask(_SET):
        found = store.one(uid, StateSet)
        if found is None or uid in undone:
            continue
        body = found[1]
        if body.undoes:
            undone.add(body.undoes)
        elif body.before != body.state:
            return Change(str(uid), body.lemma, body.before, body.state)
    return None
