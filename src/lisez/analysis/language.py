"""Whether a text is French, by the small words that no French text can do without."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")

# Words that one of these languages uses all the time and the others hardly ever.
_SMALL: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "fr": "le la les des du un une et est dans que qui pour sur avec par au aux ce cette il"
        " elle ne pas plus se son sa ses sont été l d qu nous vous mais ou leur en où",
        "en": "the of and to in is that it was for on with as be by at this from are which his her"
        " had not have but they were",
        "es": "el los las una y que del por con para como su más fue pero sus al lo es se",
        "it": "il di che è della del per una con non sono gli nel dei alla più come si",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch",
        "pt": "o os as um uma do da dos das em não que para com por mais foi ao se é",
        "nl": "de het een van en in is dat op te zijn met voor niet aan er ook als bij",
    }.items()
}
LEAST_SHARE = 0.15  # of French small words; French prose has 0.3 to 0.5
LEAST_WORDS = 8  # fewer tell nothing


def is_french(text: str) -> bool:
    """Say whether most of a text is French; False for one without words."""
    words = _WORD.findall(text.lower())
    if len(words) < LEAST_WORDS:
        return False
    counts = {name: sum(word in small for word in words) for name, small in _SMALL.items()}
    most = max(counts.values())
    return counts["fr"] >= LEAST_SHARE * len(words) and counts["fr"] >= 0.8 * most
