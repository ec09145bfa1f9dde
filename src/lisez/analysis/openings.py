"""How a sentence begins and in which tense it is told: what a reader sees of it at once."""

from __future__ import annotations

import re
from typing import Literal

from lisez.analysis.parsed import Parsed, Sentence, Token

Opening = Literal["self", "connective", "il", "elle", "ils", "elles", "on", "pointing", ""]

_CONNECTIVE = re.compile(
    r"""(?:mais|or|donc|car|et|ou|ni|puis|ensuite|enfin|ainsi|aussi|alors(?!\ qu)|toutefois|pourtant
      |cependant|néanmoins|d['’]abord|en\ effet|en\ outre|de\ plus|du\ coup|en\ revanche|en\ fait
      |par\ ailleurs|par\ conséquent|par\ contre|par\ exemple|au\ contraire|d['’]autre\ part
      |d['’]une\ part|d['’]ailleurs|de\ même|c['’](?:est|était)|finalement|notamment|également
      |de\ son\ côté|de\ plus|à\ l['’]inverse|pour\ autant|autre|seul|dès\ lors|pour\ cela)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTING = re.compile(
    r"(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|ceci|son|sa|ses|leurs?|là|y|les deux"
    r"|le même|la même)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(il|elle|ils|elles|on)\b", re.IGNORECASE)


def opening(parsed: Parsed, sentence: Sentence) -> str:
    """Return how a sentence begins: by a connective, a pronoun, a word that points, or by itself.

    A pronoun is itself the answer: « elles ». « Alors qu’il … » is no connective.
    """
    words = sentence.span.of(parsed.text)
    if _CONNECTIVE.match(words):
        return "connective"
    if pronoun := _PRONOUN.match(words):
        return pronoun[1].lower()
    return "pointing" if _POINTING.match(words) else "self"


def tense(parsed: Parsed, sentence: Sentence) -> str:
    """Return the tense of the main verb: Pres, Imp, Past, Fut, perfect; "" if it is not finite.

    « a fondé » is perfect, « est fondé » Pres.
    """
    root = parsed.root(sentence)
    if root is None:
        return ""
    auxiliary = parsed.child(root, "aux", "cop")
    verb = root if root.finite or auxiliary is None else auxiliary
    if not verb.finite or verb.feature("Mood") not in ("Ind", ""):
        return ""
    return "perfect" if _perfect(verb) else verb.feature("Tense")


def _perfect(verb: Token) -> bool:
    return verb.dep == "aux:tense" and verb.feature("Tense") == "Pres"
