"""A sentence blanked between its neighbours."""

import pytest

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.cohesion import Cohesion, years
from lisez.analysis.families.missing_sentence import STEM, propose
from lisez.analysis.gates import Gates
from lisez.analysis.openings import opening, tense
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse

# The middle one of the first paragraph is tied to its neighbours by the mill and its wheel.
MILL = (
    "Le moulin de Bréauval date de 1752. "
    "La roue du moulin, haute de six mètres, entraîne trois meules de granit. "
    "Chaque meule écrase cent kilos de blé par heure."
)
LEFT = (
    "Le musée de Sorigny reçoit dix mille visiteurs par an. "
    "Les enfants de Sorigny entrent gratuitement toute la semaine. "
    "Une boulangerie de Sorigny vend la farine du moulin à la sortie. "
    "La commune de Sorigny cherche un guide de moulin pour juillet et août."
)


def asked(parse: Parse, text: str) -> list[Candidate]:
    """Give the candidates of a text."""
    parsed = parse(text)
    return list(propose(Source(parsed, (), Gates(parsed))))


def gap(candidate: Candidate) -> Gap:
    """Give the gap of a candidate."""
    assert isinstance(candidate.question, Gap)
    return candidate.question


def test_a_sentence_is_missing_between_two_others(parse: Parse) -> None:
    text = f"{MILL}\n\n{LEFT}"
    (candidate,) = asked(parse, text)
    question = gap(candidate)
    assert question.stem == STEM
    assert question.key.startswith("La roue du moulin")
    assert question.blank.of(text) == question.key
    assert question.evidence[0][0].of(text) == MILL
    assert question.pick
    assert question.options[0].text == question.key
    assert all(option.text in LEFT and option.why for option in question.options[1:])


def test_a_sentence_untied_to_its_neighbours_is_not_asked(parse: Parse) -> None:
    loose = "Le moulin date de 1752. Les enfants de Sorigny entrent gratuitement. Le chat dort."
    assert asked(parse, f"{loose}\n\n{LEFT}") == []


def test_one_that_needs_what_is_not_shown_is_not_asked(parse: Parse) -> None:
    text = MILL.replace("Le moulin de Bréauval date", "Il date")
    assert asked(parse, f"{text}\n\n{LEFT}") == []


def test_a_distractor_tied_to_the_neighbours_is_not_offered(parse: Parse) -> None:
    rival = LEFT.replace("Les enfants de Sorigny", "Le moulin et ses meules")
    questions = [gap(candidate) for candidate in asked(parse, f"{MILL}\n\n{rival}")]
    offered = [option.text for question in questions for option in question.options[1:]]
    assert not any(text.startswith("Le moulin") for text in offered)


def test_distractors_about_something_else_are_not_offered(parse: Parse) -> None:
    strange = LEFT.replace(" de moulin", " de montagne")
    assert asked(parse, f"{MILL}\n\n{strange}") == []


def test_a_distractor_that_points_back_is_not_offered(parse: Parse) -> None:
    pointing = LEFT.replace("Les enfants de Sorigny", "Malgré cet échec, les enfants")
    questions = [gap(candidate) for candidate in asked(parse, f"{MILL}\n\n{pointing}")]
    offered = [option.text for question in questions for option in question.options]
    assert not any("cet échec" in text for text in offered)


def test_a_word_of_two_sentences_ties_more_than_one_of_three(parse: Parse) -> None:
    text = "La barque coule. La barque et la rame flottent. Une barque passe. La rame casse."
    parsed = parse(text)
    cohesion, sentences = Cohesion(parsed), parsed.sentences
    assert cohesion.tie(sentences[1], sentences[3]) == pytest.approx(1)
    assert cohesion.tie(sentences[0], sentences[2]) == pytest.approx(1 / 2)
    assert cohesion.tie(sentences[0], sentences[3]) == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("En 936, le roi mourut.", (936,)),
        ("Le 25 juin 841, il pleut.", (841,)),
        ("Elle compte 250 habitants en 1998.", (1998,)),
        ("Au cours du Xe siècle, tout change.", (950,)),
        ("Au XIXe siècle, rien.", (1850,)),
    ],
)
def test_years_and_centuries_are_read(words: str, found: tuple[int, ...]) -> None:
    assert years(words) == found


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Cependant, la mer monte.", "connective"),
        ("Alors que la mer monte, il part.", "self"),
        ("Elles partent demain.", "elles"),
        ("Cette tour est haute.", "pointing"),
        ("La tour est haute.", "self"),
    ],
)
def test_how_a_sentence_begins(parse: Parse, text: str, begins: str) -> None:
    parsed = parse(text)
    assert opening(parsed, parsed.sentences[0]) == begins


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La ville a construit un pont.", "perfect"),
        ("La tour est haute.", "Pres"),
        ("Le pont ouvrira en mai.", "Fut"),
    ],
)
def test_the_tense_of_a_sentence(parse: Parse, text: str, told: str) -> None:
    parsed = parse(text)
    assert tense(parsed, parsed.sentences[0]) == told
