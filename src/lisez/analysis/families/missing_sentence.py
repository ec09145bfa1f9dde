"""« Quelle phrase de l’article manque ici ? »: a sentence blanked between its neighbours.

The key is tied to a neighbour by words that few other sentences have; the distractors are
sentences of other places that are not, and that could stand there as far as form goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.cohesion import Cohesion, word_count, years
from lisez.analysis.openings import opening, tense
from lisez.analysis.parsed import Sentence
from lisez.core.questions import Gap, Option
from lisez.core.spans import Span
from lisez.core.typography import NNBSP, one_line

FAMILY = "missing_sentence"
STEM = f"Quelle phrase de l’article manque ici{NNBSP}?"
LEAST_WORDS, MOST_WORDS = 7, 34  # of an option
MOST_SHOWN = 110  # words shown around the blank
MOST_LEAD = 4  # sentences shown before it
NEAR = 0.58  # shortest option against the longest
WRONG = 2
TIED = 0.6  # least tie of the key to its neighbours; see `Cohesion.tie`
SLIGHT = 0.5  # most of a distractor
MARGIN = 0.6  # between the two
_HARMLESS = frozenset(("definite", "vague", "loose"))  # of what `Gates.needs` finds
AWAY = 2  # sentences between a distractor and the sentences shown

# « malgré cet échec », « le lendemain »: a distractor that points to nothing is no rival.
_POINTS = re.compile(
    r"\b(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|le lendemain|la veille|plus tard|là)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Place:
    """Three neighbours; `lead` are the sentences shown before the blank, `before` the last."""

    lead: tuple[int, ...]
    before: Sentence
    key: Sentence
    after: Sentence

    @property
    def shown(self) -> Span:
        """The range of indexes from the first sentence shown to the last, half-open."""
        return Span(self.lead[0], self.after.index + 1)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every sentence between two others that is tied to them."""
    cohesion = Cohesion(source.parsed)
    for place in _places(source):
        tied = _tied(cohesion, place) >= TIED
        wrong = _wrong(source, cohesion, place) if tied else ()
        if len(wrong) == WRONG:
            yield _candidate(source, cohesion, place, wrong)


def _places(source: Source) -> Iterator[_Place]:
    parsed = source.parsed
    for key in parsed.sentences:
        before, after = parsed.before(key), parsed.after(key)
        if before is None or after is None or not _may_be_option(source, key):
            continue
        lead = _lead(source, before)
        if not lead or not after.parsed or not source.gates.sound(after.index):
            continue
        place = _Place(lead, before, key, after)
        if _understood(source, place) and _shown_words(source, place) <= MOST_SHOWN:
            yield place


def _lead(source: Source, before: Sentence) -> tuple[int, ...]:
    """Return the sentences to show before the blank, up to four; none where they stay unclear."""
    lead: list[Sentence] = [before]
    while len(lead) <= MOST_LEAD and lead[0].parsed and source.gates.sound(lead[0].index):
        if not any(_leans(source, sentence, shown) for shown, sentence in enumerate(lead)):
            return tuple(sentence.index for sentence in lead)
        earlier = source.parsed.before(lead[0])
        if earlier is None:
            return ()
        lead.insert(0, earlier)
    return ()


def _understood(source: Source, place: _Place) -> bool:
    """« Entre ces étoiles, … » wants the stars to be named in what is shown."""
    shown = len(place.lead)
    return not _leans(source, place.key, shown) and not _leans(source, place.after, shown + 1)


def _leans(source: Source, sentence: Sentence, shown: int = 0) -> bool:
    """Say whether a pronoun or the like is left open; « le village » alone does no harm here."""
    return bool(frozenset(source.gates.needs(sentence.index, shown)) - _HARMLESS)


def _words(source: Source, sentence: Sentence) -> str:
    return one_line(sentence.span.of(source.parsed.text))


def _shown_words(source: Source, place: _Place) -> int:
    shown = [*place.lead, place.after.index]
    return sum(word_count(_words(source, source.parsed.sentences[index])) for index in shown)


def _may_be_option(source: Source, sentence: Sentence) -> bool:
    words = _words(source, sentence)
    return (
        sentence.parsed
        and LEAST_WORDS <= word_count(words) <= MOST_WORDS
        and words.endswith(".")
        and not any(mark in words for mark in '«»“”"()[]:;?!…')
        and source.gates.sound(sentence.index)
        and opening(source.parsed, sentence) not in ("", "connective")
        and tense(source.parsed, sentence) != ""
    )


def _tied(cohesion: Cohesion, place: _Place) -> float:
    return cohesion.tie(place.key, place.before, place.after)


def _wrong(source: Source, cohesion: Cohesion, place: _Place) -> tuple[Sentence, ...]:
    """Return two sentences that might be put there by one who has not read."""
    fit = [
        sentence
        for sentence in source.parsed.sentences
        if _may_be_option(source, sentence)
        and _away(place, sentence)
        and _alike(source, place.key, sentence)
        and not _would_fit(cohesion, place, sentence)
        and _in_time(source, place, sentence)
    ]
    return _best(source, cohesion, place, fit)


def _away(place: _Place, sentence: Sentence) -> bool:
    return sentence.index < place.shown.start - AWAY or sentence.index >= place.shown.end + AWAY


def _alike(source: Source, key: Sentence, sentence: Sentence) -> bool:
    """« Il fonde … » beside « Il quitte … », not beside « Elle fonda … »."""
    parsed = source.parsed
    lengths = sorted(word_count(_words(source, one)) for one in (key, sentence))
    return (
        lengths[0] >= NEAR * lengths[1]
        and opening(parsed, key) == opening(parsed, sentence)
        and _time(source, key) == _time(source, sentence)
        and (opening(parsed, key) != "self" or _by_itself(source, sentence))
    )


def _by_itself(source: Source, sentence: Sentence) -> bool:
    """« Malgré cet échec, le roi entra à Madrid » does not stand by itself."""
    return not _leans(source, sentence) and not _POINTS.search(_words(source, sentence))


def _time(source: Source, sentence: Sentence) -> str:
    """« il fondait », « il fonda » and « il a fondé » are told in the past alike."""
    found = tense(source.parsed, sentence)
    return "past" if found in ("Imp", "Past", "perfect") else found


def _would_fit(cohesion: Cohesion, place: _Place, sentence: Sentence) -> bool:
    """Say whether a sentence is tied to the neighbours nearly as the key is."""
    tied = cohesion.tie(sentence, place.before, place.after)
    return tied > SLIGHT or tied + MARGIN > _tied(cohesion, place)


def _in_time(source: Source, place: _Place, sentence: Sentence) -> bool:
    """« En 1950, … » cannot stand between 1970 and 1980: nobody would choose it."""
    named = years(_words(source, sentence))
    around = years(_words(source, place.before)) + years(_words(source, place.after))
    return not named or not around or min(around) <= min(named) <= max(named) <= max(around)


def _shares(cohesion: Cohesion, place: _Place, sentence: Sentence) -> bool:
    """Say whether a sentence has a word in common with the neighbours, as the key has."""
    return any(cohesion.shared(sentence, other) for other in (place.before, place.after))


def _best(
    source: Source, cohesion: Cohesion, place: _Place, fit: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """Return the two that seem nearest to the neighbours, of one length."""

    def alike(one: Sentence, other: Sentence) -> bool:
        lengths = sorted(word_count(_words(source, s)) for s in (one, other))
        return lengths[0] >= NEAR * lengths[1]

    def slight(sentence: Sentence) -> tuple[float, int]:
        return -cohesion.tie(sentence, place.before, place.after), sentence.index

    ranked = sorted(fit, key=slight)
    pair = next((pair for pair in combinations(ranked, WRONG) if alike(*pair)), ())
    return pair if all(_shares(cohesion, place, sentence) for sentence in pair) else ()


def _candidate(
    source: Source, cohesion: Cohesion, place: _Place, wrong: tuple[Sentence, ...]
) -> Candidate:
    parsed = source.parsed
    words = _words(source, place.key)
    why = "Cette phrase se trouve ailleurs dans l’article."
    question = Gap(
        id=drafted_id(f"{FAMILY}.tied", "gap", words),
        stem=STEM,
        evidence=((source.gates.span((place.lead[0], place.after.index)),),),
        explain="Dans l’article, cette phrase est entre les deux autres.",
        made_by=f"{FAMILY}.tied",
        state="draft",
        blank=place.key.span,
        key=words,
        options=(
            Option(words, words),
            *(Option(_words(source, s), _words(source, s), why) for s in wrong),
        ),
        pick=True,
    )
    ties = [cohesion.tie(s, place.before, place.after) for s in wrong]
    lengths = [word_count(_words(source, s)) for s in wrong]
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(place.key.index,),
        features={
            "words": word_count(words),
            "context": len(place.lead) - 1,
            "position": place.key.index / len(parsed.sentences),
            "options": 1 + len(wrong),
            "tie_before": cohesion.tie(place.key, place.before),
            "tie_after": cohesion.tie(place.key, place.after),
            "tie_wrong": max(ties),
            "margin": _tied(cohesion, place) - max(ties),
            "shorter": word_count(words) / max(lengths),
            "shown": _shown_words(source, place),
            "years": len(years(words)),
        },
    )
