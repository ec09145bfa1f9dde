"""What the article calls a thing by: the name it introduces it with, or a fixed adjective."""

from __future__ import annotations

import re

from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

_INTRODUCED = words("région ville commune village département pays île association entreprise")
_NAME_AFTER = re.compile(r" (?:de |d')?[A-ZÀÂÇÉÈÊÎÔŒ][\w-]+(?:-[A-ZÀÂÇÉÈ][\w-]+)*(?! [A-ZÉ])")


def introduced(parsed: Parsed, before: int) -> dict[str, str]:
    """Return the names that nouns are introduced with before a token, by lemma, each if it is one.

    « la région Auvergne-Rhône-Alpes », « la ville de Dax »: later « la région », « la ville ».
    """
    found: dict[str, set[str]] = {}
    for lemma in sorted(_INTRODUCED):
        for index in parsed.nouns.get(lemma, ()):
            name = _NAME_AFTER.match(plain(parsed.text), parsed.tokens[index].span.end)
            if name and index < before:
                found.setdefault(lemma, set()).add(name.group().strip())
    return {lemma: next(iter(names)) for lemma, names in found.items() if len(names) == 1}


def designated(parsed: Parsed, noun: Token) -> bool:
    """« le futur cluster », said before with the same adjective: the article calls it so."""
    if noun.pos != "NOUN":
        return False
    mates = [
        c.text.lower() for c in parsed.children(noun, "amod") if abs(c.index - noun.index) == 1
    ]
    return any(
        earlier < noun.index
        and {t.text.lower() for t in parsed.tokens[max(0, earlier - 1) : earlier + 2]} & set(mates)
        for earlier in parsed.nouns.get(noun.lemma, ())
        if parsed.tokens[earlier].sentence < noun.sentence
    )
