"""All that can be asked about words, through one door.

A written form goes down the chain (whole, elided, in small letters, …) until a lexicon or a
dictionary knows it. Lexicons give readings, all of them; dictionaries give entries. Opening
costs next to nothing; the indexes are compiled once, by `prepare`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from lisez.config import Settings
from lisez.core.article import Article
from lisez.core.chain import Candidate, resolve
from lisez.core.errors import LisezError
from lisez.core.lookups import LookUp, Reading, band
from lisez.core.segmentation import APOSTROPHES
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.lexicon import lexique
from lisez.lexicon.context import in_context
from lisez.lexicon.index import Index, Lexicon
from lisez.lookup import lexicons
from lisez.lookup.agreeing import agreeing
from lisez.lookup.derived import inflected
from lisez.lookup.explaining import Dictionaries
from lisez.lookup.phrases import longest
from lisez.lookup.shelf import open_shelf

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""

Answer = TypeVar("Answer")

LEXICONS_SHARE = 0.9  # of the time that preparing takes
KEPT = 4096  # look-ups remembered


class LookUps:
    """Lexicons and dictionaries, in the learner's order. Safe to ask from several threads."""

    def __init__(
        self,
        known: Sequence[Lexicon],
        dictionaries: Dictionaries | None = None,
    ) -> None:
        """Ask lexicons in that order."""
        self._lexicons = tuple(known)
        self._dictionaries = dictionaries or Dictionaries(None)
        self._parsed = lru_cache(maxsize=KEPT)(self._parse)
        self._found = lru_cache(maxsize=KEPT)(self._look_up)
        self._readings = lru_cache(maxsize=KEPT)(self._all_readings)
        self._near = lru_cache(maxsize=KEPT)(self._beside)

    @classmethod
    def open(cls, settings: Settings | None = None) -> LookUps:
        """Open what is there; reads no table and loads no library."""
        language = (settings or Settings()).translation_language
        return cls(lexicons.opened(), Dictionaries(open_shelf(), language))

    @property
    def ready(self) -> bool:
        """Whether nothing is left to `prepare`, of the lexicons and dictionaries there are."""
        return self._has_lexicons() and self._dictionaries.ready

    def _has_lexicons(self) -> bool:
        return lexicons.sources().keys() <= {lexicon.source for lexicon in self._lexicons}

    @property
    def missing(self) -> LisezError | None:
        """The error that says how Lexique is installed; None where it is."""
        if lexique.table_path() is not None:
            return None
        return LisezError("dico-missing", command=lexique.INSTALL)

    def prepare(self, progress: Progress = lambda _share: None) -> None:
        """Compile lexicons and dictionaries into the cache, unless that is done.

        It takes a few seconds, in any thread. What `progress` raises goes through, and nothing
        is left behind. Raises LisezError `cannot-write`.
        """
        begin = 0.0
        if not self._has_lexicons():
            begin = 1.0 if self._dictionaries.ready else LEXICONS_SHARE
            lexicons.prepare(lambda share: progress(share * begin))
            self._take(lexicons.opened())
        self._dictionaries.prepare(lambda share: progress(begin + share * (1 - begin)))

    def _take(self, known: Sequence[Lexicon]) -> None:
        self._lexicons = tuple(known)
        self._parsed.cache_clear()
        self._found.cache_clear()
        self._readings.cache_clear()
        self._near.cache_clear()

    @property
    def without_dictionaries(self) -> bool:
        """Whether there is no dictionary to ask."""
        return self._dictionaries.empty

    @property
    def faults(self) -> tuple[LisezError, ...]:
        """What is wrong with a dictionary, each fault once."""
        return self._dictionaries.faults

    def look_up(
        self,
        written: str,
        *,
        sentence: str = "",
        at: int = 0,
        token: Token | None = None,
    ) -> LookUp:
        """Return what is known of a written form, best first.

        `at` is where it begins in `sentence`, in characters; both are left out where there is
        no context. `token` is the word as a cached analysis has it.
        """
        found = self._found(written)
        return agreeing(self._in_context(found, sentence, at, token))

    def _look_up(self, written: str) -> LookUp:
        """Return what is known of a form out of context."""
        known, forms = self._parsed(written)
        return self._dictionaries.explained(known, forms)

    def _parse(self, written: str) -> tuple[LookUp, tuple[str, ...]]:
        """Return the readings of a form, and the forms under which dictionaries are asked.

        No entry is read: an article has hundreds of words to be marked or not.
        """
        found = self._candidates(written)
        known = _look_up(written, found, self._readings)
        if not known.readings:
            known = self._guessed(known)
        known = self._with_frequency(known)
        forms = [candidate.form for candidate in _meant(found)] if found else [known.found]
        return known, tuple(filter(None, forms))

    def _candidates(self, written: str) -> tuple[Candidate, ...]:
        """Return the forms that a lexicon or dictionary knows, of which `written` can be one.

        « Loire » has the letters of a feminine of « loir », which has none.
        """
        found = resolve(written, self._has, self._like)
        return tuple(one for one in found if _stands(written, one, self._readings(one.form)))

    def _guessed(self, known: LookUp) -> LookUp:
        """Return a look-up with readings that are guessed; what was found stays."""
        found = resolve(known.written, lambda form: bool(self._guesses(form)))
        found = tuple(one for one in found if one.step != "compound")
        guessed = _look_up(known.written, found, self._guesses)
        return replace(known, readings=guessed.readings) if known.found else guessed

    def _guesses(self, form: str) -> tuple[Reading, ...]:
        asked = (self._ask(lexicon, lambda one: _guess(one, form)) for lexicon in self._lexicons)
        return tuple(reading for found in asked for reading in found or ())

    def _with_frequency(self, known: LookUp) -> LookUp:
        """Return a look-up with frequencies, and a band, from whichever lexicon has the lemma."""
        readings = tuple(
            replace(reading, per_million=self._frequency(reading.lemma, reading.pos))
            if reading.per_million is None
            else reading
            for reading in known.readings
        )
        return replace(known, readings=readings, band=band(_often(readings)))

    def _frequency(self, lemma: str, pos: str) -> float | None:
        """Return how frequent a lemma is as a part of speech, as any where that is ""."""
        known = (r for r in self._readings(lemma) if r.lemma == lemma and pos in (r.pos, ""))
        return max((r.per_million for r in known if r.per_million is not None), default=None)

    def _has(self, form: str) -> bool:
        """Say whether a lexicon or a dictionary has exactly that form."""
        return bool(self._readings(form)) or self._dictionaries.has(form)

    def _like(self, plain: str) -> tuple[str, ...]:
        asked = (self._ask(lexicon, lambda one: one.like(plain)) for lexicon in self._lexicons)
        return tuple(form for found in asked for form in found or ())

    def _in_context(self, found: LookUp, sentence: str, at: int, token: Token | None) -> LookUp:
        """Return a look-up whose readings say whether they fit the sentence."""
        readings = in_context(
            found.readings, found.written, sentence, at, readings_of=self._near, token=token
        )
        return replace(found, readings=readings, band=band(_often(readings)))

    def _beside(self, written: str) -> tuple[Reading, ...]:
        """Return the readings of a word beside the one asked about, from lexicons alone."""
        found = resolve(written, lambda form: bool(self._readings(form)), self._like)
        return _look_up(written, found, self._readings).readings

    def _all_readings(self, form: str) -> tuple[Reading, ...]:
        """Return the readings of an exact form from all lexicons, each once."""
        asked = (self._ask(lexicon, lambda one: one.readings(form)) for lexicon in self._lexicons)
        known: tuple[Reading, ...] = ()
        for found in asked:
            known += tuple(r for r in found or () if not any(_covers(one, r) for one in known))
        return known

    def _ask(self, lexicon: Lexicon, question: Callable[[Lexicon], Answer]) -> Answer | None:
        """Return a lexicon's answer; one that is damaged is put away, to be made anew."""
        try:
            return question(lexicon)
        except lexicons.Damaged:
            lexicons.forget(lexicon)
            self._lexicons = tuple(other for other in self._lexicons if other is not lexicon)
            return None

    def knows(self, phrase: str) -> bool:
        """Say whether a lexicon or dictionary has a phrase as it is written, or its singular."""
        lower = phrase.lower()
        return any(map(self._has, dict.fromkeys((phrase, lower, *self._singulars(lower)))))

    def _singulars(self, phrase: str) -> Iterator[str]:
        """Yield a phrase with its first word in the singular: « chiffres d'affaires »."""
        first, _space, rest = phrase.partition(" ")
        if rest and first[-1:] in "sx":
            nouns = (r.lemma for r in self._readings(first) if r.pos == "noun")
            yield from (f"{lemma} {rest}" for lemma in nouns)

    def longest(self, article: Article, offset: int) -> Span | None:
        """Return the longest phrase around a character that something knows, else its word.

        None on a character that belongs to no word.
        """
        return longest(article, offset, self.knows)

    def lemmas(self, written: str) -> tuple[str, ...]:
        """Return all lemmas of a form, the most frequent first."""
        return tuple(dict.fromkeys(reading.lemma for reading in self._parsed(written)[0].readings))

    def forms(self, lemma: str) -> frozenset[str]:
        """Return every written form of a lemma that a lexicon has, and the lemma itself."""
        asked = (self._ask(lexicon, lambda one: one.forms(lemma)) for lexicon in self._lexicons)
        return frozenset({lemma}).union(*(found or () for found in asked))

    def band(self, written: str) -> int | None:
        """Return the frequency band of a form: that of its first reading's lemma."""
        return self._parsed(written)[0].band


def _look_up(
    written: str,
    found: tuple[Candidate, ...],
    readings_of: Callable[[str], tuple[Reading, ...]],
) -> LookUp:
    """Return the look-up of a form that stands for `found`, all of them spellings of one word."""
    if not found:
        return LookUp(written=written)
    readings = _each_once(
        reading
        for form, step, _rank in _meant(found)
        for reading in _of(written, form, step, readings_of(form))
    )
    return LookUp(
        written=written,
        found=found[0].form,
        step=found[0].step,
        readings=readings,
    )


def _guess(lexicon: Lexicon, form: str) -> tuple[Reading, ...]:
    return lexicon.guess(form) if isinstance(lexicon, Index) else ()


def _meant(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates that count: « l' » itself where it is known, not « le » and « la »."""
    return found[:1] if found[0].form.endswith(APOSTROPHES) else found


def _stands(written: str, one: Candidate, readings: tuple[Reading, ...]) -> bool:
    """Say whether a candidate that is known can have led to `written`."""
    return not readings or bool(_of(written, one.form, one.step, readings))


def _of(written: str, form: str, step: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return inflected(readings, form, written) if step == "inflection" else readings


def _each_once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return readings without those that say what one before them said."""
    found: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        found.setdefault((reading.lemma, reading.pos, reading.features), reading)
    return tuple(found.values())


def _covers(known: Reading, other: Reading) -> bool:
    """Say whether another lexicon's reading adds nothing but a feature left open, or less."""
    same = (known.lemma, known.pos) == (other.lemma, other.pos) and known.source != other.source
    here, there = set(known.features), set(other.features)
    return same and (here <= there or there <= here)


def _often(readings: tuple[Reading, ...]) -> float | None:
    """Return how frequent the first reading's lemma is, in its most frequent part of speech."""
    lemma = readings[0].lemma if readings else ""
    known = [r.per_million for r in readings if r.lemma == lemma and r.per_million is not None]
    return max(known, default=None)
