"""Locutions: what they are called, and that their words are no words of their own.

« abord » in « d’abord » and « instar » in « à l’instar de » are in no glossary for
themselves. Those that a learner may stumble on are proposed as phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.numerals import plain
from lisez.core.spans import Span

_DE = r"(?:de la|de l'|des?|du|d')"
_A = r"(?:à la|à l'|à|aux?)"

# Worth an entry: the locution as a dictionary has it, and how it is written.
_HARD = (
    ("à l’instar de", rf"à l'instar {_DE}"),
    ("au détriment de", rf"au détriment {_DE}"),
    ("en dépit de", rf"en dépit {_DE}"),
    ("à l’encontre de", rf"à l'encontre {_DE}"),
    ("à l’insu de", rf"à l'insu {_DE}"),
    ("à l’issue de", rf"à l'issue {_DE}"),
    ("à l’égard de", rf"à l'égard {_DE}"),
    ("à l’image de", rf"à l'image {_DE}"),
    ("au sein de", rf"au sein {_DE}"),
    ("au gré de", rf"au gré {_DE}"),
    ("au profit de", rf"au profit {_DE}"),
    ("au fur et à mesure", r"au fur et à mesure"),
    ("en guise de", rf"en guise {_DE}"),
    ("en proie à", rf"en proie {_A}"),
    ("en vertu de", rf"en vertu {_DE}"),
    ("en faveur de", rf"en faveur {_DE}"),
    ("en quête de", rf"en quête {_DE}"),
    ("en vain", r"en vain"),
    ("en lice", r"en lice"),
    ("en outre", r"en outre"),
    ("pour autant", r"pour autant(?! qu)"),
    ("d’ores et déjà", r"d'ores et déjà"),
    ("tour à tour", r"tour à tour"),
    ("de longue haleine", r"de longue haleine"),
    ("monnaie courante", r"monnaie courante"),
    ("du cru", r"du cru"),
)
# Known to a learner, or of words that mean nothing there.
_EASY = re.compile(
    r"\b(?:"
    r"(?:tout )?d'abord|en revanche|au bout|grâce à|grâce aux?|face à|face aux?|en face"
    r"|à peine|(?:tout )?de suite|la plupart|tout à fait|en fait|en effet|à cause"
    r"|en raison|au lieu|à travers|par rapport|en fonction|le long|au long|à part"
    r"|de la part|en tête|au moins|du moins|sans doute|en général|en particulier"
    r"|par exemple|en train|à côté|au cours|au total|en moyenne|à l'aide|en plein"
    r"|à nouveau|de nouveau|en même temps|à la fois|quant aux?|d'accord|mettre fin"
    r"|prendre fin|à partir|hors de|d'ailleurs|de même|lors d|tant que|en tout cas"
    r"|bien entendu|de plus|en place|faire partie|fait partie|font partie|avoir lieu"
    r"|a lieu|ont lieu|tenir compte|en compte|se rendre compte|de côté|à l'avance|d'avance"
    r"|par conséquent|par la suite|en tant que"
    r")\b",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    (head, re.compile(rf"\b(?:{w})(?:\b|(?<='))", re.IGNORECASE)) for head, w in _HARD
)


def hard_locutions(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the locutions worth an entry: what a dictionary calls them, where they stand."""
    written = plain(text)
    for head, pattern in _PATTERNS:
        for found in pattern.finditer(written):
            yield head, Span(*found.span())


def locution_spans(text: str) -> tuple[Span, ...]:
    """Return where the locutions stand, sorted."""
    easy = (Span(*found.span()) for found in _EASY.finditer(plain(text)))
    return tuple(sorted({*easy, *(span for _head, span in hard_locutions(text))}))
