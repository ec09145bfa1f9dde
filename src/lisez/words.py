"""The user's words for the kinds and qualities that files write as kebab-case names."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.core.facts import Fact
from lisez.i18n import N_, _

QUESTION_KINDS = {
    "choice": N_("choice"),
    "multiple": N_("several choices"),
    "true-false": N_("true or false"),
    "gap": N_("gap"),
    "short": N_("short answer"),
    "number": N_("number"),
    "matching": N_("matching"),
    "ordering": N_("ordering"),
}
FACT_KINDS = {
    "amount": N_("amount"),
    "share": N_("share"),
    "count": N_("count"),
    "measure": N_("measure"),
    "date": N_("date"),
    "year": N_("year"),
    "rank": N_("rank"),
    "person": N_("person"),
    "role": N_("role"),
    "place": N_("place"),
    "organisation": N_("organisation"),
    "acronym": N_("acronym"),
    "event": N_("event"),
    "cause": N_("cause"),
    "contrast": N_("contrast"),
    "aim": N_("aim"),
    "quote": N_("quote"),
    "judgement": N_("judgement"),
}
TERM_KINDS = {
    "acronym": N_("acronym"),
    "name": N_("name"),
    "word": N_("word"),
    "phrase": N_("phrase"),
}
WORD_RATINGS = {1: N_("not at all"), 2: N_("hardly"), 3: N_("well"), 4: N_("at once")}
WORD_STATES = {  # of one word
    "new": N_("new word"),
    "learning": N_("to learn"),
    "known": N_("known word"),
    "none": N_("not kept"),
}
_APPROXIMATIONS = {
    "about": N_("approximate"),
    "more-than": N_("a minimum"),
    "less-than": N_("a maximum"),
}
_MODALITIES = {
    "planned": N_("planned"),
    "wished": N_("wished for"),
    "quoted": N_("quoted"),
    "negated": N_("denied"),
}


def fact_qualities(fact: Fact) -> Iterator[str]:
    """Yield the kind of a fact, then what keeps it from being exact and asserted."""
    yield _(FACT_KINDS[fact.kind])
    for names, value in ((_APPROXIMATIONS, fact.approx), (_MODALITIES, fact.modality)):
        if value in names:
            yield _(names[value])
