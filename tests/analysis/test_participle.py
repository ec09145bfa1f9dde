"""The participle after être: four forms, one subject that is certain."""

import pytest

from lisez.analysis.agreement import Subject, stands_alone
from lisez.analysis.families.participle import forms, propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("written", "four"),
    [
        ("fondées", {"fondé", "fondée", "fondés", "fondées"}),
        ("fini", {"fini", "finie", "finis", "finies"}),
        ("vendus", {"vendu", "vendue", "vendus", "vendues"}),
        ("ouverte", {"ouvert", "ouverte", "ouverts", "ouvertes"}),
        ("détruits", {"détruit", "détruite", "détruits", "détruites"}),
    ],
)
def test_a_regular_participle_has_four_forms(written: str, four: set[str]) -> None:
    found = forms(written)
    assert found is not None
    assert set(found.values()) == four


@pytest.mark.parametrize("written", ["prise", "mis", "due", "acquises", "inclus", "remises"])
def test_a_form_that_serves_twice_is_left_out(written: str) -> None:
    assert forms(written) is None


def test_the_subject_decides(parse: Parse) -> None:
    text = "Depuis le mois de mai, les anciennes halles de Brest ont été entièrement rénovées."
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.key == question.blank.of(text) == "rénovées"
    assert {o.text for o in question.options} == {"rénové", "rénovée", "rénovés", "rénovées"}
    assert "«\u00a0les anciennes halles de Brest\u00a0», féminin pluriel" in question.explain
    assert all(option.why for option in question.options if option.text != "rénovées")


@pytest.mark.parametrize(
    "text",
    [
        "La majorité des habitants de Brest sont venus voir les nouvelles halles.",
        "À la fin du repas, les deux maires de Brest se sont parlé longuement.",
        "La ville de Brest sont connue dans toute la Bretagne depuis longtemps.",
        "Marie Duval est arrivée à Brest en train avec toute sa petite famille.",
        "Les lettres de Marie Duval sont triées et distribuées chaque matin à Brest.",
        "Le maire de Brest déclare : « La ville est connue dans toute la Bretagne. »",
    ],
    ids=[
        "collective",
        "reflexive",
        "verb",
        "no determiner",
        "given away",
        "quoted",
    ],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Les boulangers Serrat sont installés à Nantes avec Paul.", "les boulangers Serrat"),
        ("Les petites îles volcaniques de Brest sont habitées par Anne.", "îles volcaniques"),
        (
            "Les halles de Brest ont été rénovées par les marins.",
            "«\u00a0les halles de Brest\u00a0»",
        ),
    ],
)
def test_the_subject_is_quoted_whole(parse: Parse, text: str, subject: str) -> None:
    (candidate,) = proposed(parse, propose, text)
    assert subject in (candidate.question.explain or "")
    assert "le sujet\u202f: «\u00a0les " in (candidate.question.explain or "")


def test_tout_belongs_to_the_subject(parse: Parse) -> None:
    (candidate,) = proposed(parse, propose, "Tous les marins de Brest sont invités par Paul.")
    assert "«\u00a0tous les marins de Brest\u00a0»" in (candidate.question.explain or "")


def test_tout_le_monde_is_named_whole(parse: Parse) -> None:
    (candidate,) = proposed(parse, propose, "À Brest, tout le monde est invité par Anne Duval.")
    assert "le sujet\u202f: «\u00a0tout le monde\u00a0»" in (candidate.question.explain or "")


@pytest.mark.parametrize(
    "text",
    [
        "À Brest, chacun des marins est invité par Anne Duval.",
        "À Brest, personne n’est invité par Anne Duval.",
        "À Brest, on est souvent invité par Anne Duval.",
        "À Brest, l’un et l’autre sont invités par Anne Duval.",
        "À Brest, la plupart des marins sont invités par Anne Duval.",
        "À Brest, beaucoup de marins sont invités par Anne Duval.",
        "Le port de Brest fut un temps aménagé pour les marins.",
    ],
)
def test_a_subject_that_agrees_otherwise_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []


def test_a_subject_in_doubt_is_not_quoted(parse: Parse) -> None:
    text = "Les rues de Brest que la pluie salit sont lavées par les marins."
    (candidate,) = proposed(parse, propose, text)
    assert candidate.question.explain == (
        "Avec «\u00a0être\u00a0», le participe passé s’accorde avec le sujet, féminin pluriel."
    )


@pytest.mark.parametrize(
    ("text", "noun", "alone"),
    [
        ("Une colonne préparant l’invasion est arrêtée à Brest.", "invasion", False),
        ("Une colonne partie pour la ville est arrêtée à Brest.", "ville", False),
        ("Une colonne préparant l’invasion est arrêtée à Brest.", "colonne", True),
    ],
)
def test_a_noun_that_hangs_on_other_words_is_no_subject(
    parse: Parse, text: str, noun: str, alone: bool
) -> None:
    parsed = parse(text)
    token = next(token for token in parsed.tokens if token.text == noun)
    assert stands_alone(parsed, Subject(noun, "Fem", "Sing", token)) is alone


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (
            "Anne Duval admire une vieille maison construite par les marins de Brest.",
            {"construit", "construite", "construits", "construites"},
        ),
        (
            "Anne Duval admire deux écoles bretonnes fondées en 1998 à Brest.",
            {"fondé", "fondée", "fondés", "fondées"},
        ),
    ],
)
def test_a_participle_agrees_with_the_noun_it_describes(
    parse: Parse, text: str, options: set[str]
) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.made_by == "participle.noun"
    assert {option.text for option in question.options} == options
    assert "s’accorde avec le nom" in question.explain


@pytest.mark.parametrize(
    "text",
    [
        "Anne Duval admire le toit de la maison rénovée en 1998 à Brest.",
        "Anne Duval admire une halle et une maison rénovées en 1998 à Brest.",
        "Anne Duval admire une halle rénovée et agrandie en 1998 à Brest.",
        "Anne Duval admire une halle rénovée.",
    ],
    ids=["another noun", "two nouns", "two participles", "nothing after it"],
)
def test_a_doubtful_noun_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
