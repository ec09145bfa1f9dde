"""Oddities: what a strict reader may mark in quoted French, and another reader let pass.

None is sure enough to refuse a sentence. They are counted, so that of two passages which
serve as well, the cleaner one is asked about. Patterns see what those of `written` see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.gates.whole import conjugates
from lisez.analysis.gates.written import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words

_I = re.IGNORECASE

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # « A eux deux », « les Etats voisins »
    (
        "accent",
        re.compile(
            r"^\W*A (?!-)|\bIle\b|\bE(?:tat|cole|glise|conom|tud|mile|douard|tienne|lisab|v[eé]n"
            r"|vang|gypt)\w*"
        ),
    ),
    # « toute catégorie confondue »
    ("number", re.compile(r"\btoute? \w+ confondue?\b", _I)),
    # « la seconde Guerre mondiale »
    (
        "capital",
        re.compile(
            r"\b(?:première|seconde|deuxième) [Gg]uerre mondiale|Guerre Mondiale"
            r"|\b(?:Première|Seconde) guerre mondiale|Premier Ministre|-Président\b|Guerre civile"
            r"|\b(?:[lL]e|[dD]u|[aA]u) (?:Musée|Roi|Ministère|Gouvernement)\b|Affaires Étrangères"
            r"|(?:Agence|Conseil|Institut|Centre|Parc) (?:Régional|National|Général|Naturel)e?\b"
        ),
    ),
    # « une ville - dit-on - très riche »: a hyphen for a dash
    ("dash", re.compile(r"[\w»)%] -{1,2} (?=[^\W\d]|[«(])")),
    # « les 'dames' », « "oui" »: straight marks
    ("quotes", re.compile(r"(?<![\w'])'[^\s'][^']{0,40}'(?![\w'])|\"")),
    # « à 13h00 », « 40% », « la 2ème », « 5km », « 1.500 », « 1/4 des »
    (
        "digits",
        re.compile(
            r"\b\d{1,2}h\d\d\b|\d%|\d(?:ère|ème|éme|ième|nde?)s?\b|\d(?:km|kg|cm|m)\b"
            r"|\b\d{1,3}\.\d{3}\b|\b\d/\d\b|\d{4}/\d{4}|\d{4}-\d\d\b|&"
        ),
    ),
    # « il part  en mai », « Bilan: dix », « la ville, (voisine) »
    ("spaces", re.compile(r"\S {2,}\S|\w[;!?](?= )|[a-zé]:(?= )|, \(")),
    # « suite à la grève », « reliés via un tunnel », « basé sur », « comparé aux autres »
    (
        "loan",
        re.compile(
            r"(?<!la )(?<!donner )(?<!donne )(?<!fait )\bsuite (?:à|au|aux)\b|\bvia\b"
            r"|\bbasée?s? sur\b|\bau final\b|\bde par (?:la|le|son|sa|ses|les)\b"
            r"|\bau niveau d|\biniti(?:ée?s?|er)\b|\bcomparables? avec\b|\bimpact(?:er|ée?s?)\b"
            r"|\b(?:est|sont) retrouvée?s?\b|\bpour être le\b|\bcomme étant\b"
            r"|\bpoints? tournants?\b|\bcomparé (?:à|au|aux)\b|\ben charge d|\bdéfinitivement\b",
            _I,
        ),
    ),
    # « des sociétés dont le capital est tenu par ses membres »
    (
        "owner",
        re.compile(
            r"\bdont [^,;:.]{3,60} (?:est|sont) [^,;:.]{3,40}\b(?:par|à|de) (?:son|sa|ses|leurs?) "
        ),
    ),
    # « un prix ; distinction qu'elle refusa », « de Brest (nord), à Nantes »
    (
        "broken",
        re.compile(
            r"\bde [\w ]{3,30} \([^)]+\), à "
            r"|; (?!l[ea]s?\b|l'|une?\b|ce|il|elle|on\b|en\b|dans|à|puis|mais)[a-zé]+ (?:qu|dont)"
        ),
    ),
    # « la baisse des prix, des salaires et les grèves »
    (
        "list",
        re.compile(r"\b[dD]e(?:s| la) [^,;.]{3,40}, de(?:s| la) [^,;.]{3,40} et (?:les?|la) "),
    ),
    # « il vend du sel, étant surtout marin », « il part, montrant ainsi »
    (
        "participles",
        re.compile(
            r", étant \w+ment\b|, étant surtout"
            r"|, (?!dont|avant|pendant|devant|pourtant|cependant)\w+ant "
            r"(?:ainsi|ouvertement|alors|surtout|également)\b"
        ),
    ),
)


def oddities(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield a name for each oddity of a sentence, each once."""
    line = plain(sentence.span.of(parsed.text))
    yield from (name for name, pattern in _PATTERNS if pattern.search(line))
    if name_relative(parsed, sentence):
        yield "name-relative"
    if spliced(parsed, sentence):
        yield "spliced"
    if apposed_relative(parsed, sentence):
        yield "apposed-relative"


def name_relative(parsed: Parsed, sentence: Sentence) -> bool:
    """« l’armée de Paul Morel qui arrive du Nord »: a comma parts a name from « qui »."""
    tokens = parsed.of(sentence)
    for name, who in pairwise(tokens):
        if spelt(who) != "qui" or name.pos != "PROPN" or name.entity not in ("PER", "LOC"):
            continue
        if not {spelt(t) for t in tokens if t.index < name.index} & {"c'", "ce"}:
            return True
    return False


def spliced(parsed: Parsed, sentence: Sentence) -> bool:
    """« La ville s’étend vers le sud, elle atteint le fleuve »: a comma for a full stop."""
    return any(
        mark.text == "," and spelt(subject) in _SUBJECTS and _independent(parsed, sentence, mark)
        for mark, subject in pairwise(parsed.of(sentence))
    )


_SUBJECTS = words("il elle ils elles")
_OPENERS = words(
    "qui que qu' dont où lequel laquelle lesquels lesquelles lorsque lorsqu' quand si s' puisque"
    " puisqu' comme"
)
_BOUNDS = words(", ; : « ( mais et ou")


def _independent(parsed: Parsed, sentence: Sentence, mark: Token) -> bool:
    """Say whether a clause that hangs on no other ends at a comma."""
    before = list(parsed.tokens[sentence.first : mark.index])
    if before and _opens(before[0]):
        return False
    bounds = [t.index for t in before if spelt(t) in _BOUNDS]
    clause = [t for t in before if t.index > max(bounds, default=-1)]
    for token in clause:
        if _opens(token):
            return False
        if token.finite and conjugates(parsed, token) and _has_subject(parsed, token):
            return True
    return False


def _opens(token: Token) -> bool:
    """Say whether a word opens a clause that hangs on another; the « s’ » of a verb does not."""
    return spelt(token) in _OPENERS and (token.text != "s'" or token.pos == "SCONJ")


def _has_subject(parsed: Parsed, verb: Token) -> bool:
    """« Élève à Brest, il part » begins with no verb, whatever the parser says."""
    head = parsed.head(verb) if verb.dep in ("aux", "cop", "aux:tense", "aux:pass") else verb
    return parsed.child(head, "nsubj") is not None


def apposed_relative(parsed: Parsed, sentence: Sentence) -> bool:
    """« Des marins, des retraités qui avaient du temps se réunissent »: no comma closes."""
    for verb in parsed.of(sentence):
        subject = parsed.child(verb, "nsubj") if verb.finite else None
        if subject is None or subject.pos not in ("NOUN", "PROPN") or subject.index > verb.index:
            continue
        between = parsed.tokens[subject.index + 1 : verb.index]
        marks = [t for t in between if t.pos == "PUNCT"]
        if len(marks) != 1 or marks[0].text != ",":
            continue
        after = [t for t in between if t.index > marks[0].index]
        if len(after) > 3 and after[0].pos == "DET" and _whole_relative(after):
            return True
    return False


def _whole_relative(tokens: list[Token]) -> bool:
    """Say whether « qui » and its verb stand here, and neither « et » nor another subject."""
    who = next((t.index for t in tokens if spelt(t) == "qui"), None)
    if who is None or any(t.pos == "CCONJ" for t in tokens):
        return False
    verbs = [t for t in tokens if t.index > who and t.finite]
    return len(verbs) == 1 and tokens[-1].dep.split(":")[0] != "nsubj"
