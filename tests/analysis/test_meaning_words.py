"""Words of meaning: every word offered fits, only the article decides."""

import pytest

from lisez.analysis.families.meaning_words import propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "rule", "key", "options"),
    [
        (
            "Marie Duval déjeune souvent seule au bord du port de Brest.",
            "frequency",
            "souvent",
            {"souvent", "parfois", "rarement", "toujours"},
        ),
        (
            "Plus de 600 marins ont signé à Brest la lettre de Marie Duval.",
            "amount",
            "Plus de",
            {"Plus de", "Moins de", "Près de"},
        ),
        (
            "La plupart des marins de Brest ont signé la lettre de Marie Duval.",
            "share",
            "La plupart",
            {"La plupart", "La totalité", "La moitié", "Une minorité"},
        ),
        (
            "Marie Duval a bâti sa maison à l’est de Brest, près des dunes.",
            "cardinal",
            "à l’est",
            {"à l’est", "à l’ouest", "au nord", "au sud"},
        ),
        (
            "Marie Duval réunit chaque semaine les marins de Brest dans un café.",
            "period",
            "chaque semaine",
            {"chaque semaine", "chaque jour", "chaque mois", "chaque année"},
        ),
        (
            "Marie Duval est arrivée à Brest au début du mois avec ses enfants.",
            "stage",
            "au début",
            {"au début", "au milieu", "à la fin"},
        ),
        (
            "Marie Duval a parlé longuement avec les marins de Brest après la visite de Paul.",
            "moment",
            "après",
            {"avant", "après", "pendant"},
        ),
        (
            "Le phare de Brest a été construit avant 1850 par un ingénieur anglais.",
            "year",
            "avant",
            {"avant", "après", "en"},
        ),
        (
            "Marie Duval trouve que Brest est plus calme que Nantes en hiver.",
            "comparison",
            "plus",
            {"plus", "moins", "aussi"},
        ),
    ],
)
def test_words_that_fit_as_well(
    parse: Parse, text: str, rule: str, key: str, options: set[str]
) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert candidate.focus == "comprehension"
    assert question.made_by == f"meaning_words.{rule}"
    assert question.key == question.blank.of(text) == key
    assert {option.text for option in question.options} == options
    assert question.explain == f"L’article dit «\u00a0{key}\u00a0»."


@pytest.mark.parametrize(
    "text",
    [
        "Marie Duval déjeune très souvent seule au bord du port de Brest.",
        "Marie Duval déjeune encore souvent seule au bord du port de Brest.",
        "Marie Duval déjeune le plus souvent seule au bord du port de Brest.",
        "Marie Duval déjeune si rarement au bord du port que Brest l’oublie.",
        "Marie Duval déjeune souvent encore seule au bord du port de Brest.",
        "On dit souvent que les marins de Brest aiment la pluie et le vent.",
        "Les plus de 60 ans sont nombreux à Brest, selon Marie Duval.",
        "À Brest, la plupart des marins sont venus, à l’exception de Paul Morvan.",
        "Le vent souffle au nord de Brest, et au sud la mer est calme.",
        "Le marché de Brest a lieu chaque semaine, le samedi matin, près du port.",
        "Brest produit 600 bateaux par an, soit 50 bateaux par mois, dit Marie Duval.",
        "En moyenne, Brest produit 600 bateaux chaque année, dit Marie Duval à Paul.",
        "Marie Duval est arrivée à Brest peu après la fête avec ses enfants.",
        "Le vent de Brest est légèrement plus froid que le vent de Nantes.",
        "Les dettes de Brest grandissent plus vite qu’elles ne diminuent, dit Marie Duval.",
    ],
    ids=[
        "degree",
        "encore",
        "le plus",
        "si",
        "souvent encore",
        "on dit",
        "noun",
        "exception",
        "two",
        "calendar",
        "arithmetic",
        "mean",
        "peu après",
        "nuance",
        "ne explétif",
    ],
)
def test_what_tells_the_word_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
