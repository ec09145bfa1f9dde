"""How much of what a sentence says the other sentences of an article say too."""

from __future__ import annotations

from collections import Counter
from weakref import WeakKeyDictionary

from lisez.analysis.parsed import Parsed, Sentence

_PLAIN = ("être", "avoir", "faire", "an", "année", "pouvoir", "siècle", "jour", "premier")
_MOST = 40  # sentences; a word in more of them is what the article is about
_Word = tuple[str, str]


def likeness(parsed: Parsed, index: int) -> Counter[int]:
    """Return, by index, how many content words each other sentence shares, a verb as two."""
    found: Counter[int] = Counter()
    places = _places(parsed)
    for word in _content(parsed, parsed.sentences[index]):
        sentences = places[word]
        if len(sentences) <= _MOST:
            found.update(dict.fromkeys(sentences, 2 if word[1] == "VERB" else 1))
    del found[index]
    return found


_KEPT: WeakKeyDictionary[Parsed, dict[_Word, list[int]]] = WeakKeyDictionary()


def _places(parsed: Parsed) -> dict[_Word, list[int]]:
    found = _KEPT.get(parsed)
    if found is None:
        found = _KEPT[parsed] = {}
        for sentence in parsed.sentences:
            for word in sorted(_content(parsed, sentence)):
                found.setdefault(word, []).append(sentence.index)
    return found


def _content(parsed: Parsed, sentence: Sentence) -> set[_Word]:
    kept = (t for t in parsed.of(sentence) if t.pos in ("NOUN", "VERB", "ADJ"))
    return {(t.lemma.lower(), t.pos) for t in kept if t.lemma.lower() not in _PLAIN}
