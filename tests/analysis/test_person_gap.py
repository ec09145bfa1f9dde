"""A full name blanked in its passage."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families.person_gap import STEM, propose
from lisez.analysis.gates import Gates
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse

ASKED = "En 1998, Paul Serrat a fondé à Nantes une école de cuisine pour les adultes."
REST = (
    "Louis Girard dirige depuis 2004 une imprimerie de vingt ouvriers près de la gare. "
    "Depuis 2010, la librairie de Saumur appartient à Marc Tissot, un ancien marin."
)
LAST = "Le reste de la région manque encore de commerces. Les habitants de Nantes attendent."


def keys(parse: Parse, text: str) -> list[str]:
    """Give the names that are asked."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    return [c.question.key for c in propose(source) if isinstance(c.question, Gap)]


def test_a_full_name_is_typed_and_the_surname_will_do(parse: Parse) -> None:
    parsed = parse(f"{ASKED}\n\n{REST}\n\n{LAST}")
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    question = next(iter(propose(source))).question
    assert isinstance(question, Gap)
    assert question.stem == STEM
    assert question.key == question.blank.of(parsed.text) == "Paul Serrat"
    assert not question.pick
    assert question.accept == ("Serrat",)


@pytest.mark.parametrize(
    "asked",
    [
        "En 1998, le trophée Paul Serrat a été remis à Nantes devant une foule d’adultes.",
        "En 1998, l’école d’adultes de Nantes a reçu Paul Serrat et un boulanger de Saumur.",
        "En 1998, le père de cinq enfants nommé Paul Serrat a fondé une école à Nantes.",
        "En 1998, Paul Serrat a fondé à Nantes l’école de cuisine Serrat pour les adultes.",
        "En 1998, les élèves de Paul Serrat ont fondé à Nantes une école de cuisine.",
        "En 1998, Paul Serrat gagne.",
        "Pour tuer le temps, Paul Serrat chante chaque soir de vieilles chansons de marins.",
    ],
)
def test_names_that_are_told_or_are_no_person_are_not_asked(parse: Parse, asked: str) -> None:
    found = keys(parse, f"{asked}\n\n{REST}\n\n{LAST}")
    assert "Paul Serrat" not in found


def test_whom_the_heading_names_is_not_asked(parse: Parse) -> None:
    text = f"La cuisine de Paul Serrat\n\n{ASKED}\n\n{REST}\n\n{LAST}"
    assert "Paul Serrat" not in keys(parse, text)


def test_the_name_is_given_without_a_preposition(parse: Parse) -> None:
    text = f"{ASKED}\n\n{REST}\n\n{LAST}".replace("Paul Serrat", "Antonin Serrat")
    parsed = parse(text)
    questions = [c.question for c in propose(Source(parsed, facts.find(parsed), Gates(parsed)))]
    assert "L’article nomme ici Antonin Serrat." in {q.explain for q in questions}
