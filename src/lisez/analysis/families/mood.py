"""The subjunctive where a conjunction imposes it: « pour que la ville soit prête »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token

STEM = "Quelle forme du verbe convient ?"
REACH = 60  # characters between the conjunction and its verb

# Subjunctive: present, future and imperfect of the indicative, in the same person.
FORMS: Final = {
    "soit": ("est", "sera", "était"),
    "soient": ("sont", "seront", "étaient"),
    "ait": ("a", "aura", "avait"),
    "aient": ("ont", "auront", "avaient"),
    "puisse": ("peut", "pourra", "pouvait"),
    "puissent": ("peuvent", "pourront", "pouvaient"),
    "fasse": ("fait", "fera", "faisait"),
    "fassent": ("font", "feront", "faisaient"),
    "aille": ("va", "ira", "allait"),
    "aillent": ("vont", "iront", "allaient"),
    "vienne": ("vient", "viendra", "venait"),
    "devienne": ("devient", "deviendra", "devenait"),
    "prenne": ("prend", "prendra", "prenait"),
    "sache": ("sait", "saura", "savait"),
    "sachent": ("savent", "sauront", "savaient"),
    "doive": ("doit", "devra", "devait"),
    "reçoive": ("reçoit", "recevra", "recevait"),
    "tienne": ("tient", "tiendra", "tenait"),
    "obtienne": ("obtient", "obtiendra", "obtenait"),
    "parte": ("part", "partira", "partait"),
    "sorte": ("sort", "sortira", "sortait"),
    "mette": ("met", "mettra", "mettait"),
    "permette": ("permet", "permettra", "permettait"),
    "disparaisse": ("disparaît", "disparaîtra", "disparaissait"),
    "finisse": ("finit", "finira", "finissait"),
}
_TRIGGER = re.compile(
    r"\b(?P<trigger>pour que|afin que|avant que|bien que|sans que|jusqu'à ce que|à condition que"
    r"|pourvu que|quoique|il faut que|il fallait que|il faudrait que|de peur que|de crainte que)"
    r"(?= )|\b(?P<elided>pour|afin|avant|bien|sans|jusqu'à ce|à condition|pourvu|il faut"
    r"|il fallait|il faudrait) qu'",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[,;:.()«»–—]| que | qu'| qui | dont | où | et | ou | si ")
_WHY = (
    "« {0} » est au présent de l’indicatif ; « {1} » demande le subjonctif.",
    "« {0} » est au futur ; « {1} » demande le subjonctif.",
    "« {0} » est à l’imparfait de l’indicatif ; « {1} » demande le subjonctif.",
)


def trigger(parsed: Parsed, verb: Token) -> str:
    """Return the words that want the subjunctive, in lower case; "" where none lead this verb.

    « bien que, dans ce cas, il soit »: a mark between them leaves it in doubt.
    """
    start = parsed.sentence(verb).span.start
    before = plain(parsed.text[max(start, verb.span.start - REACH) : verb.span.start])
    found = list(_TRIGGER.finditer(before))
    if not found or _STOPS.search(before[found[-1].end() :]):
        return ""
    elided = found[-1]["elided"]
    return (found[-1]["trigger"] or f"{elided} que").lower().replace("'", "’")


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every subjunctive that its conjunction imposes."""
    for token in source.parsed.tokens:
        others = FORMS.get(token.text)
        if others is None:
            continue
        led_by = trigger(source.parsed, token)
        candidate = asked(source, token, _blank(token, others, led_by)) if led_by else None
        if candidate is not None:
            yield candidate


def _blank(token: Token, others: tuple[str, ...], led_by: str) -> Blank:
    whys = zip(others, _WHY, strict=True)
    return Blank(
        rule="mood.subjunctive",
        span=token.span,
        wrong=tuple((form, why.format(form, led_by)) for form, why in whys),
        stem=STEM,
        explain=f"« {led_by[0].upper()}{led_by[1:]} » est suivi du subjonctif : « {token.text} ».",
        features={"letters": len(token.text), "root": token.dep == "ROOT"},
    )
