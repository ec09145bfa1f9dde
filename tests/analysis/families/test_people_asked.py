"""Who did it, who is what, and where or of what: people and what ties them."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import agent, how_many, role_organisation, role_place, role_truth
from lisez.analysis.gates import Gates
from lisez.core.article import plain_article
from lisez.core.grading import grade
from lisez.core.questions import Choice, Number, TrueFalse, Typed
from lisez.core.sentences import Sentences
from tests.analysis.conftest import Parse
from tests.analysis.sources import proposed

OTHERS = (
    " Luc Serrat, maire de Dax, préfère attendre. Marc Tissot, notaire à Pau, dessine des cartes."
    " Le vent tourne. La pluie tombe. La mer monte. Le port dort."
)


def stems(parse: Parse, text: str) -> list[str]:
    """Give the questions on who did something."""
    return [c.question.stem.replace("’", "'") for c in proposed(parse, agent.propose, text)]


def test_who_did_it_is_asked_among_people_of_one_gender(parse: Parse) -> None:
    text = "Paul Morel a conservé la halle de Kermor en 1987." + OTHERS
    (question,) = [c.question for c in proposed(parse, agent.propose, text)][:1]
    assert isinstance(question, Choice)
    assert question.key == "Paul Morel"
    assert {option.text for option in question.options} == {
        "Paul Morel",
        "Luc Serrat",
        "Marc Tissot",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "L’équipe que dirige Paul Morel a travaillé pendant trois mois entiers.",  # the team
        "Paul Morel a repris son atelier de la rue du Port.",  # whose?
        "Paul Morel l’a vendu à la ville de Kermor en 1987.",  # what?
        "Paul Morel est élu maire tandis que la ville de Kermor dort.",  # too little is left
        "Paul Morel dirige une ligue que la ville de Kermor paie cher.",  # which league?
        "Paul Morel explique la marche du port aux enfants.",  # others explain too
    ],
)
def test_who_is_not_asked(parse: Parse, sentence: str) -> None:
    assert not [
        stem for stem in stems(parse, sentence + OTHERS) if "Kermor" in stem or "port" in stem
    ]


def test_people_of_another_time_are_no_wrong_answers(parse: Parse) -> None:
    text = (
        "Paul Morel a conservé la halle de Kermor en 1987."
        + OTHERS
        + " En 1787, Marc Tissot avait vu la halle."
    )
    assert not stems(parse, text)


def test_a_woman_is_not_told_by_her_participle(parse: Parse) -> None:
    text = (
        "Anne Roy est tombée dans le bassin de Kermor en 1987. Julie Morin vend du pain à Dax."
        " Claire Dumas peint des phares à Pau. Le vent tourne. La pluie tombe. La mer monte."
    )
    assert not [stem for stem in stems(parse, text) if "tombée" in stem]


def test_a_count_is_asked_for_as_the_subject(parse: Parse) -> None:
    text = "Durant le premier hiver, 420 marins ont rejoint le port de Kermor."
    (found,) = proposed(parse, how_many.propose, text)
    assert found.question.stem.replace("’", "'") == (
        "D'après l'article, durant le premier hiver, combien de marins ont rejoint"
        " le port de Kermor\u202f?"
    )
    assert isinstance(found.question, Number)
    for given, outcome in (
        ("420 marins", "right"),
        ("quatre cent vingt", "right"),
        ("421", "wrong"),
    ):
        verdict = grade(found.question, Typed(given), Sentences(plain_article(text)))
        assert verdict.outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Environ 420 marins ont rejoint le port de Kermor.",
        "420 marins n’ont pas rejoint le port de Kermor.",
        "420 marins les ont rejoints au port de Kermor.",
        "Les 420 marins ont rejoint le port de Kermor.",
    ],
)
def test_a_count_is_not_asked_for(parse: Parse, text: str) -> None:
    assert proposed(parse, how_many.propose, text) == ()


def test_the_town_of_a_role_is_asked_among_towns_near(parse: Parse) -> None:
    text = "Paul Morel, horloger à Besançon, a vendu ses montres."
    (found,) = proposed(parse, role_place.propose, text)
    assert isinstance(found.question, Choice)
    assert found.question.stem == (
        "L’article présente Paul Morel comme horloger. Dans quelle ville\u202f?"
    )
    assert found.question.key == "Besançon"
    assert len(found.question.options) == 4


def test_the_town_stands_beside_towns_as_well_known(parse: Parse) -> None:
    text = "Paul Morel, horloger à Strasbourg, a vendu ses montres."
    (found,) = proposed(parse, role_place.propose, text)
    assert isinstance(found.question, Choice)
    offered = {option.text for option in found.question.options}
    assert offered <= {"Strasbourg", "Reims", "Metz", "Nancy", "Mulhouse", "Colmar", "Troyes"}


def test_the_town_of_a_mayor_is_asked_too(parse: Parse) -> None:
    text = "Le maire de Besançon, Paul Morel, a vendu ses montres."
    (found,) = proposed(parse, role_place.propose, text)
    assert (
        found.question.stem == "L’article présente Paul Morel comme maire. De quelle ville\u202f?"
    )
    assert proposed(parse, role_organisation.propose, text) == ()


def test_the_organisation_of_a_role_is_asked_among_those_named(parse: Parse) -> None:
    text = (
        "Paul Morel, directeur d’Aubrel, a vendu ses montres. La société Kermex recrute."
        " Le groupe Altis ferme une usine."
    )
    (found,) = proposed(parse, role_organisation.propose, text)
    assert isinstance(found.question, Choice)
    assert found.question.key == "Aubrel"
    assert {o.text for o in found.question.options} == {"Aubrel", "Kermex", "Altis"}


def test_a_role_is_put_beside_somebody_of_the_same_gender_once(parse: Parse) -> None:
    text = (
        "Paul Morel, directeur du port de Dax, a vendu ses parts. Luc Serrat, président du club"
        " de vélo, s’en réjouit. Anne Roy, avocate à Dax, se tait."
    )
    (found,) = proposed(parse, role_truth.propose, text)
    assert isinstance(found.question, TrueFalse)
    assert "Anne Roy" not in found.question.stem
    true = "Paul Morel ainsi\u202f: directeur du port" in found.question.stem
    assert (found.question.key == "true") == true


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("retraité", "Paul Morel, retraité, est parti. Luc Serrat, président du club, reste."),
        ("du port", "Paul Morel, directeur du port, part. Luc Serrat, maire de Brest, reste."),
        ("son café", "Paul Morel, gérant de son café, part. Luc Serrat, président du club, reste."),
        (
            "club",
            "Paul Morel, président du club, part. Luc Serrat, président du club de vélo, reste.",
        ),
        ("autre", "Paul Morel, membre d’un autre club, part. Luc Serrat, maire de Brest, reste."),
        ("Vidal", "Paul Morel, inspecteur Vidal, part. Luc Serrat, maire de Brest, reste."),
        ("convaincu", "Paul Morel, militant convaincu, part. Luc Serrat est resté à Dax."),
        ("Javal", "Paul Morel, l’inspecteur Javal, part. Luc Serrat, maire de Dax, reste."),
        ("maire", "Paul Morel, maire de Dax, part. Luc Serrat est maire depuis 1987."),
        ("maire", "Paul Morel, maire de Dax, part. Luc Morel est resté à Pau."),
        ("maire", "Paul Morel, maire de Dax, part. Anne Roy est restée à Pau."),
    ],
)
def test_a_role_is_not_put_to_the_test(parse: Parse, role: str, text: str) -> None:
    stems = [c.question.stem for c in proposed(parse, role_truth.propose, text)]
    assert not any(role in stem for stem in stems)


def test_a_role_is_put_beside_somebody_who_has_none(parse: Parse) -> None:
    text = "Paul Morel, maire de Dax, part en voyage. Luc Serrat est resté à Pau."
    (found,) = proposed(parse, role_truth.propose, text)
    true = "Paul Morel" in found.question.stem
    assert isinstance(found.question, TrueFalse)
    assert true or "Luc Serrat" in found.question.stem
    assert (found.question.key == "true") == true


def test_a_role_of_another_is_denied_by_both_lines(parse: Parse) -> None:
    text = (
        "Paul Morel, directeur du port de Dax, a vendu ses parts. Luc Serrat, président du club"
        " de vélo, s’en réjouit. Anne Roy, avocate à Dax, se tait."
    )
    parsed = parse(text)
    sources = (Source(parsed, facts.find(parsed), Gates(parsed), seed) for seed in range(8))
    asked = [c.question for source in sources for c in role_truth.propose(source)]
    false = [q for q in asked if isinstance(q, TrueFalse) and q.key == "false"]
    assert false
    for question in false:
        quotes = {span.of(text) for entry in question.evidence for span in entry}
        assert len(question.evidence) == 2
        assert all(any(name in quote for quote in quotes) for name in ("Morel", "Serrat"))
        assert "directeur du port" in question.explain
        assert "président du club" in question.explain


def test_two_roles_of_one_sentence_are_asked_beside_each_other(parse: Parse) -> None:
    text = (
        "Paul Morel, président d’Orvex et directeur d’Aubrel, a vendu ses montres."
        " La société Kermex recrute. Le groupe Altis ferme une usine."
    )
    one, other = proposed(parse, role_organisation.propose, text)
    assert one.beside(other)
    assert not one.beside(one)


def test_a_pdg_is_a_president_too(parse: Parse) -> None:
    text = (
        "Paul Morel, président d’Orvex et PDG d’Aubrel, a vendu ses montres."
        " La société Kermex recrute. Le groupe Altis ferme une usine."
    )
    found = [c.question for c in proposed(parse, role_organisation.propose, text)]
    options = {
        question.key: {o.text for o in question.options}
        for question in found
        if isinstance(question, Choice)
    }
    assert "Aubrel" not in options["Orvex"]
    assert "Orvex" in options["Aubrel"]  # its president, and not its PDG
