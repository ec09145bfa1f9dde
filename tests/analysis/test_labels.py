"""What a fact is called tells what its value measures, in good French."""

import pytest

from lisez.analysis import facts
from lisez.analysis.analyse import Wishes, analysed
from lisez.analysis.labels import label
from tests.analysis.conftest import Parse


def labels(parse: Parse, text: str, kind: str) -> list[str]:
    """Give what the facts of one kind are called, plain spaces in « … »."""
    parsed = parse(text)
    found = (fact for fact in facts.find(parsed) if fact.kind == kind)
    return [label(parsed, fact).replace("\u00a0", " ") for fact in found]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Un bus passe toutes les 45 minutes.",
            "measure",
            "durée, dans « Un bus passe toutes les … »",
        ),
        ("Anne Roy est née à Dijon.", "place", "lieu, dans « Anne Roy est née à … »"),
        (
            "Afin de rassurer les voyageurs, la ville a créé un arrêt.",
            "aim",
            "but, dans « Afin de …, la ville a créé un arrêt »",
        ),
        (
            "Le ticket coûte 2,20 euros, alors qu’un trajet coûte 1,60 euro.",
            "contrast",
            "mot qui oppose, dans « Le ticket coûte 2,20 euros, … un trajet coûte 1,60 euro »",
        ),
        ("Le ticket de nuit coûte 2,20 euros.", "amount", "coût du ticket de nuit"),
        ("Les seize conducteurs de nuit sont là.", "count", "nombre de conducteurs de nuit"),
        (
            "La ville compte 640 habitants.",
            "count",
            "nombre d’habitants, dans « La ville compte … habitants »",
        ),
        ("La société Aubrel vend des vis.", "organisation", "nom de la société"),
        ("Anne Roy, directrice du musée, démissionne.", "role", "qui est Anne Roy"),
        ("Anne Roy, directrice du musée, démissionne.", "person", "qui est directrice du musée"),
        (
            "Le centre hospitalier universitaire (CHU) ouvre.",
            "acronym",
            "sigle de « centre hospitalier universitaire »",
        ),
        (
            "« Le pont est beau », explique Anne Roy.",
            "quote",
            "ce que dit Anne Roy",
        ),
    ],
)
def test_a_label_says_what_is_looked_for(parse: Parse, text: str, kind: str, expected: str) -> None:
    assert labels(parse, text, kind) == [expected]


@pytest.mark.parametrize(
    "text",
    ["Il faut prendre une boîte pour commencer.", "Il est puni pour avoir menti."],
)
def test_what_aims_at_nothing_is_no_fact(parse: Parse, text: str) -> None:
    facts_of = analysed(parse(text), Wishes()).facts
    assert [fact for fact in facts_of if fact.kind == "aim"] == []


def test_a_rank_is_told_once(parse: Parse) -> None:
    found = analysed(parse("Anne Roy occupait la quatrième place avant la pluie."), Wishes()).facts
    assert [fact.measures.split(",")[0] for fact in found if fact.kind == "rank"] == ["rang"]


def test_a_word_that_opposes_is_not_denied(parse: Parse) -> None:
    text = "Le brevet, en revanche, n’enrichit pas son auteur."
    (fact,) = analysed(parse(text), Wishes()).facts
    assert (fact.kind, fact.modality) == ("contrast", "asserted")


def test_the_evidence_of_an_acronym_closes_its_bracket(parse: Parse) -> None:
    parsed = parse("Le centre hospitalier universitaire (CHU) ouvre.")
    (fact,) = (fact for fact in facts.find(parsed) if fact.kind == "acronym")
    assert fact.evidence.of(parsed.text) == "centre hospitalier universitaire (CHU)"
