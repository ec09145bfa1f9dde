"""People, their roles, and what they say."""

import pytest

from lisez.analysis import facts, genders
from lisez.analysis.candidates import Candidate, Family, Source
from lisez.analysis.facts.people import is_role, people
from lisez.analysis.facts.speech import speech
from lisez.analysis.families import people_roles, who_said
from lisez.analysis.gates import Gates
from lisez.core.questions import Choice, Matching
from lisez.core.spans import Span
from tests.analysis.conftest import Parse

THREE = (
    "Claire Morvan, présidente de l’association, ouvre la séance. "
    "Sophie Renaud, la trésorière du club, présente les comptes. "
    "Julie Lambert, comptable, vérifie chaque ligne."
)


def roles(parse: Parse, text: str) -> dict[str, str]:
    """Give the role of each person of a text."""
    parsed = parse(text)
    found = (fact for fact in people(parsed) if fact.other)
    return {fact.subject: fact.value.of(parsed.text) for fact in found}


def asked(parse: Parse, family: Family, text: str) -> list[Candidate]:
    """Give the candidates of a family on a text."""
    parsed = parse(text)
    return list(family(Source(parsed, facts.find(parsed), Gates(parsed))))


def test_a_role_follows_introduces_or_stands_before_a_name(parse: Parse) -> None:
    text = f"{THREE} La directrice, Anne Ferrand, sourit. Le botaniste Paul Maubert applaudit."
    assert roles(parse, text) == {
        "Claire Morvan": "présidente de l’association",
        "Sophie Renaud": "trésorière du club",
        "Julie Lambert": "comptable",
        "Anne Ferrand": "directrice",
        "Paul Maubert": "botaniste",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Jean Morel, qui a perdu ses clés, attend dehors.",
        "Jean Morel, fatigué, attend dehors.",
        "Jean Morel, fils du roi, attend dehors.",
        "La capitale, Rome, attend la pluie.",
        "Paul Serrat en est le directeur, Jean Morel, alias Jo, le trésorier.",
    ],
)
def test_what_is_no_role_of_the_person_beside_it(parse: Parse, text: str) -> None:
    assert "Jean Morel" not in roles(parse, text)


def test_a_role_with_another_name_in_it_is_not_believed(parse: Parse) -> None:
    parsed = parse("Luc Garnier, maire de Dax et Jean Morel, sont là.")
    assert not is_role(parsed, Span(13, 36))


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anouk Perret", "F"),
        *(("Claire Morvan", "F"), ("Inès Caron", "F"), ("Maëlle Kerga", "F"), ("Nadia Roux", "F")),
        *(("Thierry Petit", "M"), ("Yvon Le Goff", "M"), ("Jean-Marie Roux", "M")),
        *(("Philippe Roux", "M"), ("Camille Roux", ""), ("Dominique Roux", "")),
    ],
)
def test_the_gender_of_a_first_name(name: str, gender: str) -> None:
    assert genders.of_name(name) == gender


@pytest.mark.parametrize(
    ("role", "article", "gender"),
    [
        *(("directrice", "", "F"), ("comptable", "la", "F"), ("comptable", "", "")),
        *(("adjoint au maire", "", "M"), ("retraité", "", "M"), ("médecin", "", "")),
    ],
)
def test_the_gender_of_a_role(role: str, article: str, gender: str) -> None:
    assert genders.of_role(role, article) == gender


def matchings(parse: Parse, text: str) -> list[Matching]:
    """Give the matchings on a text."""
    found = (candidate.question for candidate in asked(parse, people_roles.propose, text))
    return [question for question in found if isinstance(question, Matching)]


def test_three_people_are_matched_with_their_roles(parse: Parse) -> None:
    (candidate,) = asked(parse, people_roles.propose, THREE)
    assert isinstance(candidate.question, Matching)
    assert [(pair.left, pair.right) for pair in candidate.question.pairs] == [
        ("Claire Morvan", "présidente de l’association"),
        ("Sophie Renaud", "trésorière du club"),
        ("Julie Lambert", "comptable"),
    ]


def test_one_man_among_women_is_left_out(parse: Parse) -> None:
    text = THREE.replace("Julie Lambert, comptable", "Luc Lambert, technicien")
    assert asked(parse, people_roles.propose, text) == []


def test_one_woman_beside_two_mens_roles_is_left_out(parse: Parse) -> None:
    text = (
        "Luc Morvan, président du club, ouvre la séance. Paul Renaud, trésorier du village, "
        "présente les comptes. Julie Lambert, comptable, vérifie chaque ligne."
    )
    assert asked(parse, people_roles.propose, text) == []


def test_roles_that_gender_tells_in_few_ways_are_not_matched(parse: Parse) -> None:
    text = (
        "Luc Morvan, président du club, ouvre la séance. Paul Renaud, trésorier du village, "
        "présente les comptes. Julie Lambert, directrice du port, vérifie chaque ligne. "
        "Anne Serrat, conductrice de bus, attend dehors."
    )
    assert not matchings(parse, text)
    assert matchings(parse, text.replace("Paul Renaud, trésorier", "Anne Renaud, trésorière"))


def test_roles_that_contain_each_other_are_left_out(parse: Parse) -> None:
    text = THREE.replace("comptable", "trésorière")
    assert not matchings(parse, text)


def test_a_role_with_the_name_in_it_is_left_out(parse: Parse) -> None:
    text = THREE.replace("comptable", "patronne de la maison Lambert")
    assert not matchings(parse, text)


WHO = (
    "Paul Serrat, boulanger à Nantes, a gagné la course. "
    "Le public a aussi applaudi Louis Girard. "
    "Derrière eux, Marc Tissot a terminé troisième."
)


def test_with_one_role_it_is_asked_who_has_it(parse: Parse) -> None:
    (candidate,) = asked(parse, people_roles.propose, WHO)
    assert isinstance(candidate.question, Choice)
    assert candidate.question.stem == "D’après l’article, qui est boulanger à Nantes\u202f?"
    assert candidate.question.key == "Paul Serrat"
    assert [option.text for option in candidate.question.options[1:]] == [
        "Louis Girard",
        "Marc Tissot",
    ]


@pytest.mark.parametrize(
    ("role", "more"),
    [
        ("boulanger à Nantes", " Un autre boulanger a pleuré."),
        ("ancien boulanger", ""),
        ("colonel", ""),
        ("royaliste convaincu", ""),
    ],
)
def test_a_role_that_others_may_have_is_not_asked(parse: Parse, role: str, more: str) -> None:
    text = WHO.replace("boulanger à Nantes", role) + more
    assert asked(parse, people_roles.propose, text) == []


SAID = "« Les trains partent toujours à l’heure dans notre vallée », affirme Paul Serrat. "


def test_what_is_said_has_its_speaker(parse: Parse) -> None:
    text = f"{SAID}Selon Louis Girard, maire du village, la gare fermera bientôt."
    parsed = parse(text)
    assert [(fact.value.of(parsed.text), fact.subject) for fact in speech(parsed)] == [
        ("Les trains partent toujours à l’heure dans notre vallée", "Paul Serrat"),
        ("la gare fermera bientôt", "Louis Girard"),
    ]


REST = "Louis Girard et Marc Tissot ne sont pas du même avis."


def test_it_is_asked_who_speaks(parse: Parse) -> None:
    (candidate,) = asked(parse, who_said.propose, f"{SAID}{REST}")
    assert isinstance(candidate.question, Choice)
    assert candidate.question.stem == (
        "Dans l’article, de qui sont ces mots\u202f: «\u00a0Les trains partent toujours à l’heure "
        "dans notre vallée.\u00a0»\u202f?"
    )
    assert candidate.question.key == "Paul Serrat"


@pytest.mark.parametrize(
    "rest",
    [
        "Anne Girard et Marc Tissot ne sont pas du même avis.",  # two men and a woman
        "Anne Girard et Julie Tissot ne sont pas du même avis.",  # one man among women
    ],
)
def test_people_of_both_genders_are_no_options(parse: Parse, rest: str) -> None:
    assert asked(parse, who_said.propose, f"{SAID}{rest}") == []


def test_who_is_spoken_to_does_not_speak(parse: Parse) -> None:
    said = "« Sans vous, Louis, les trains du matin partiraient en retard », affirme Paul Serrat. "
    assert asked(parse, who_said.propose, f"{said}{REST}") == []
    (candidate,) = asked(parse, who_said.propose, f"{said}{REST} Luc Morel se tait.")
    assert isinstance(candidate.question, Choice)
    assert "Louis Girard" not in {option.text for option in candidate.question.options}


def test_a_thing_with_a_name_like_a_persons_is_no_option(parse: Parse) -> None:
    text = f"{SAID}{REST} Le sentier des Roches de Morlan longe les Roches de Morlan."
    (candidate,) = asked(parse, who_said.propose, text)
    assert isinstance(candidate.question, Choice)
    assert "Roches de Morlan" not in {option.text for option in candidate.question.options}


def test_it_is_asked_according_to_whom(parse: Parse) -> None:
    text = f"Selon Paul Serrat, la gare de Bréauval fermera avant la fin de l’hiver. {REST}"
    (candidate,) = asked(parse, who_said.propose, text)
    assert candidate.question.stem == (
        "D’après l’article, selon qui la gare de Bréauval fermera avant la fin de l’hiver\u202f?"
    )


@pytest.mark.parametrize(
    "said",
    [
        "Je leur souhaite de réussir avant la fin de l’hiver",
        "Elle partira toujours à l’heure dans notre vallée",
        "Je suis heureuse de voir passer les trains le matin",
        "Louis Girard ne sait pas à quelle heure partent les trains",
        "Rien ne change",
    ],
)
def test_words_that_tell_or_stay_open_are_not_asked(parse: Parse, said: str) -> None:
    text = f"« {said} », affirme Paul Serrat. {REST}"
    assert asked(parse, who_said.propose, text) == []


def test_a_statement_that_points_back_is_not_asked(parse: Parse) -> None:
    text = f"Selon Paul Serrat, les ventes de ce genre réussissent rarement sans aide. {REST}"
    assert asked(parse, who_said.propose, text) == []
