"""Numbers that tell good questions on values from bad ones; the same names everywhere."""

from __future__ import annotations

from lisez.analysis.candidates import Source
from lisez.analysis.facts.frame import frame
from lisez.analysis.found import Found


def features(source: Source, fact: Found, shown: tuple[int, ...]) -> dict[str, float]:
    """Describe a value in its sentence and what is shown with it."""
    parsed = source.parsed
    sentence = parsed.sentences[fact.sentence]
    tokens = parsed.of(sentence)
    around = frame(parsed, sentence, fact.value)
    return {
        "words": sum(t.word for t in tokens),
        "context": len(shown) - 1,
        "position": fact.sentence / max(1, len(parsed.sentences)),
        "depth": around.depth,
        "commas": sum(t.text == "," for t in tokens),
        "numbers": sum(f.sentence == fact.sentence and f.number is not None for f in source.facts),
        "direct": float(fact.attachment == "direct"),
        "coordinated": float(fact.attachment == "coordinated"),
        "asserted": float(fact.modality == "asserted"),
        "about": float(fact.approx == "about"),
        "subject": float(bool(fact.subject)),
        "entities": len(parsed.entities_in(sentence.span)),
        "faults_near": sum(
            not source.gates.sound(index)
            for index in range(max(0, fact.sentence - 2), fact.sentence + 3)
            if index < len(parsed.sentences) and parsed.sentences[index].parsed
        ),
    }
