"""How hard a text is to read: an indicative band with its reasons.

Kandel and Moles (1958), the French counterpart of Flesch: 207 - 1.015 x words per sentence
- 73.6 x syllables per word; the higher the easier. LIX (Björnsson, 1968): words per
sentence + percentage of words of more than six letters; the higher the harder. Neither is
a level of the CEFR, which judges readers, not texts: the bands are a hint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lisez.core.article import Article
from lisez.core.sentences import Sentences

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüÿœæ]+", re.IGNORECASE)
_MUTE = re.compile(r"[^aeiouyàâäéèêëîïôöùûüÿœæ](?:e|es|ent)\Z", re.IGNORECASE)
LONG = 6  # letters; a longer word counts for LIX

BANDS = ("A2", "B1", "B2", "C1")
# The least value of Kandel-Moles for each band but the last, and the most of LIX.
_EASE = (75.0, 60.0, 42.0)
_LIX = (34.0, 44.0, 56.0)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What a band rests on.

    `ease` is Kandel-Moles, `lix` LIX, `sentence` words per sentence, `syllables` per word.
    """

    band: str
    ease: float
    lix: float
    sentence: float
    syllables: float


def syllables(word: str) -> int:
    """Count the spoken syllables of a word, roughly: groups of vowels, mute endings left out."""
    groups = len(_VOWELS.findall(word))
    return max(1, groups - (1 if groups > 1 and _MUTE.search(word) else 0))


def difficulty(article: Article, found: Sentences | None = None) -> Difficulty | None:
    """Return how hard an article is to read, None where it has no sentence with words."""
    sentences = Sentences(article) if found is None else found
    counts = [_WORD.findall(span.of(article.text)) for span in sentences.spans]
    words = [word for count in counts for word in count]
    if not words:
        return None
    per_sentence = len(words) / sum(1 for count in counts if count)
    per_word = sum(syllables(word) for word in words) / len(words)
    share = 100 * sum(len(word) > LONG for word in words) / len(words)
    ease = 207 - 1.015 * per_sentence - 73.6 * per_word
    return Difficulty(
        _band(ease, per_sentence + share), ease, per_sentence + share, per_sentence, per_word
    )


def _band(ease: float, lix: float) -> str:
    """Return the band between what the two measures say, the harder one at a tie."""
    by_ease = sum(ease < least for least in _EASE)
    by_lix = sum(lix > most for most in _LIX)
    return BANDS[(by_ease + by_lix + 1) // 2]
