"""A gap on words of one sentence: what all families of small words and forms share.

A family says where the blank is, what may stand there and why; here it is decided whether
the sentence may be asked about at all, and the question is put together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.showing import Passage, announced, displayed, named_once, places
from lisez.core.questions import Focus, Gap, Option
from lisez.core.spans import Span
from lisez.core.typography import NBSP, NNBSP

FEWEST, MOST = 6, 45  # words of the sentence

_LONG = 6  # letters of a form that tells itself where it stands again; « dans » does not

_LEFT, _RIGHT = "«“([", "»”)]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Words to be asked: their place, the wrong words with the reason, what to say after.

    `rule` is « family.rule ». `wrong` is in the order written. `features` are those of the
    family alone. `stem_wide` asks for more than one word, where `stem` asks for one.
    """

    rule: str
    span: Span
    wrong: tuple[tuple[str, str], ...]
    stem: str
    explain: str
    stem_wide: str = ""
    focus: Focus = "language"
    features: Mapping[str, float] = field(default_factory=dict)


def enclosed(parsed: Parsed, sentence: Sentence, span: Span) -> bool:
    """Say whether words stand inside quotation marks or brackets: « il dit : « Je suis née » »."""
    before = parsed.text[sentence.span.start : span.start]
    opened = sum(before.count(mark) for mark in _LEFT) > sum(before.count(mark) for mark in _RIGHT)
    return opened or before.count('"') % 2 == 1


def typeset(words: str) -> str:
    """Return a sentence of ours with the spaces that French wants: « mot », et ; : ? !."""
    inside = nested(words).replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
    return re.sub(r" (?=[;:?!])", NNBSP, inside)


def nested(words: str) -> str:
    """Return words with the guillemets inside others as “ ”: « le mot “ port ” » without spaces."""
    pieces, depth = [], 0
    for piece in re.split(r"(«\s?|\s?»)", words):
        depth -= "»" in piece
        inner = depth > 0 and ("«" in piece or "»" in piece)
        pieces.append(("“" if "«" in piece else "”") if inner else piece)
        depth = max(0, depth + ("«" in piece))
    return "".join(pieces)


def length(words: str) -> int:
    """Count words as a reader does."""
    return len(words.split())


def told_before(source: Source, shown: Passage, blank: Span) -> bool:
    """« le rhinocéros blanc … le rhinocéros ____ »: the same two words stand in what is shown."""
    parsed, seen = source.parsed, displayed(source, shown)
    hidden = parsed.within(blank)
    left, right = hidden[0].index - 1, hidden[-1].index + 1
    key = plain(blank.of(parsed.text)).lower()
    pairs = [f"{parsed.tokens[left].text.lower()} {key}"] if left >= 0 else []
    if right < len(parsed.tokens) and parsed.tokens[right].word:
        pairs.append(f"{key} {parsed.tokens[right].text.lower()}")
    spans = [Span(seen.start, blank.start), Span(blank.end, seen.end)]
    said = " | ".join(plain(span.of(parsed.text)).lower() for span in spans)
    if length(key) == 1 and len(key) >= _LONG:  # « les structures vestigiales … les structures »
        pairs.append(key)
    told = any(re.search(rf"(?<!\w){re.escape(pair)}(?!\w)", said) for pair in pairs)
    return told or any(announced(source, shown, pair) for pair in pairs)


def asked(source: Source, token: Token, blank: Blank) -> Candidate | None:
    """Return the candidate, None where its sentence is not to be quoted.

    `token` is any token of the sentence asked about.
    """
    parsed, sentence = source.parsed, source.parsed.sentence(token)
    written = sentence.span.of(parsed.text)
    if not FEWEST <= length(written) <= MOST or enclosed(parsed, sentence, blank.span):
        return None
    if not named_once(parsed.text, blank.span, sentence.span):
        wider = _with_next(parsed, blank)
        if wider is None or not named_once(parsed.text, wider.span, sentence.span):
            return None
        blank = wider
    shown = source.gates.excerpt(sentence.index)
    if shown is None or (blank.focus == "language" and told_before(source, shown, blank.span)):
        return None
    family, _, _ = blank.rule.partition(".")
    return Candidate(
        question=_question(source, shown, blank),
        family=family,
        focus=blank.focus,
        sentences=(sentence.index,),
        features=_features(parsed, sentence, shown, blank),
    )


def _with_next(parsed: Parsed, blank: Blank) -> Blank | None:
    """« la cour » for « la », whose letters stand in « place » too; « là cour » beside it.

    None where a mark or the end of the sentence follows.
    """
    after = next((t for t in parsed.tokens if t.span.start >= blank.span.end and t.word), None)
    if after is None or after.span.start != blank.span.end + 1 or not after.text.isalpha():
        return None
    return replace(
        blank,
        span=Span(blank.span.start, after.span.end),
        wrong=tuple((_before(words, after.text), why) for words, why in blank.wrong),
        stem=blank.stem_wide or blank.stem,
    )


def _before(words: str, following: str) -> str:
    """« qu’ » stands close to the next word: « qu’ombre », but « dont ombre »."""
    return words + following if words[-1] in "'’" else f"{words} {following}"


def _option(key: str, words: str, why: str) -> Option:
    """Return a wrong option, its apostrophe that of the key: « C'est », « S'est »."""
    if "'" in key:
        words = words.replace("’", "'")
    elif "’" in key:
        words = words.replace("'", "’")
    return Option(words, words, typeset(why))


def _question(source: Source, shown: Passage, blank: Blank) -> Gap:
    text = source.parsed.text
    sentence = source.parsed.sentences[shown[-1]]
    key = blank.span.of(text)
    wrong = tuple(_option(key, words, why) for words, why in blank.wrong)
    ordinal = blank.span.start - sentence.span.start
    return Gap(
        id=drafted_id(blank.rule, "gap", sentence.span.of(text), ordinal),
        stem=typeset(blank.stem),
        **places(source, shown),
        blank=blank.span,
        key=key,
        options=(Option(key, key), *wrong),
        pick=True,
        explain=typeset(blank.explain),
        made_by=blank.rule,
        state="draft",
    )


def _features(parsed: Parsed, sentence: Sentence, shown: Passage, blank: Blank) -> dict[str, float]:
    written = sentence.span.of(parsed.text)
    tokens = parsed.of(sentence)
    entities = sum(1 for token in tokens if token.entity and token.starts)
    return {
        "words": length(written),
        "context": len(shown) - 1,
        "position": sentence.span.start / max(1, len(parsed.text)),
        "options": len(blank.wrong) + 1,
        "commas": written.count(","),
        "entities": entities,
        "verbs": sum(1 for token in tokens if token.finite),
        "place": (blank.span.start - sentence.span.start) / max(1, len(written)),
        **blank.features,
    }
