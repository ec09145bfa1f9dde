"""Gaps on typed values."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import value_gap
from lisez.analysis.gates import Gates
from lisez.core.article import plain_article
from lisez.core.grading import grade
from lisez.core.questions import Gap, Typed
from lisez.core.sentences import Sentences
from tests.analysis.conftest import Parse

TEXT = (
    "Marie Duval naît à Brest en 1921. En 1947, Marie Duval fonde une école de voile à Roscoff."
    " La ville de Roscoff accueille alors 640 marins. En 1962, Marie Duval vend sa maison de"
    " Morlaix à la commune de Carantec."
)


def gaps(parse: Parse, text: str) -> list[Gap]:
    """Give the gaps that are proposed."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    found = [candidate.question for candidate in value_gap.propose(source)]
    assert all(isinstance(question, Gap) for question in found)
    return [question for question in found if isinstance(question, Gap)]


def test_a_gap_shows_its_sentence_and_hides_its_value(parse: Parse) -> None:
    found = gaps(parse, TEXT)
    assert "1947" in [question.key for question in found]
    for question in found:
        assert question.blank.of(TEXT) == question.key
        assert question.evidence[0][0].contains(question.blank)


@pytest.mark.parametrize(
    "text",
    [
        "Le 13 octobre 1938, sa voiture bleue entre dans la ville de Roscoff.",
        "À 23 kilomètres de l’arrivée, Yann Prigent part seul vers la ville de Brest.",
        "Yann Prigent perd 640 hommes dans la bataille.",
    ],
)
def test_what_stays_vague_alone_is_not_asked(parse: Parse, text: str) -> None:
    assert gaps(parse, text) == []


def test_the_same_text_gives_the_same_gaps(parse: Parse) -> None:
    assert gaps(parse, TEXT) == gaps(parse, TEXT)


def test_a_share_is_shown_with_the_place_that_stands_before(parse: Parse) -> None:
    text = "La ville de Nantes a voté en hiver. De tous ceux qui ont voté, 85 % avaient un jardin."
    (question,) = gaps(parse, text)
    assert [span.of(text) for span in question.context] == ["La ville de Nantes a voté en hiver."]


def test_the_year_from_which_something_is_so_may_be_asked(parse: Parse) -> None:
    text = "À partir de 1947, Marie Duval dirige une école de voile à Roscoff."
    assert [question.key for question in gaps(parse, text)] == ["1947"]


def test_nothing_is_offered_to_choose_from(parse: Parse) -> None:
    found = gaps(parse, TEXT)
    assert found
    assert not any(question.pick for question in found)
    assert all([option.text for option in q.options] == [q.key] for q in found)


HIDDEN = [
    ("Le port de Brest verse 310 francs à Anne Roy.", "310", "Quel nombre"),
    ("La ville de Brest paie 3 millions de francs à Anne Roy.", "3", "Quel nombre"),
    ("La ville de Brest paie 40 % des travaux du phare de Kermor.", "40", "Quel nombre"),
    ("Le marché de Roscoff réunit 640 exposants.", "640", "Quel nombre"),
    ("Le pont de Brest ouvre le 12 mai 1987.", "12 mai", "Écrivez le jour et le mois."),
    ("Le pont de Brest ouvre en mai 1987.", "mai 1987", "Écrivez le mois et l’année."),
    ("En 1987, Rennes organise une fête.", "1987", "Quelle année"),
    ("Au XVIIIe siècle, la ville de Brest bâtit un phare.", "XVIIIe", "Quel siècle"),
    ("En 1947, Marie Duval commence sa cinquième saison à Roscoff.", "cinquième", "Quel rang"),
]


@pytest.mark.parametrize(("text", "key", "asked"), HIDDEN)
def test_the_unit_and_the_year_of_a_day_stay_in_view(
    parse: Parse, text: str, key: str, asked: str
) -> None:
    (question,) = (q for q in gaps(parse, text) if q.key == key)
    assert question.blank.of(text) == key
    assert asked in question.stem
    assert "\u202f? Écrivez" in question.stem


RIGHT = [
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "trois"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "3 milliards"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "3 000 000 000"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "3 milliards de francs"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "trois milliards"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "25 %"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "25\u202f%"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "25%"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "25 pour cent"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "vingt-cinq pour cent"),
    ("La ville de Brest verse 1 310 euros à Anne Roy.", "1 310", "1310"),
    ("La ville de Brest verse 1 310 euros à Anne Roy.", "1 310", "1\u202f310 €"),
    ("La ville de Brest verse 1 310 euros à Anne Roy.", "1 310", "mille trois cent dix"),
    ("La ville de Brest verse 6,5 euros à Anne Roy.", "6,5", "6.5"),
    ("Le marché de Roscoff réunit 640 exposants.", "640", "640 exposants"),
    ("Trente pêcheurs quittent Roscoff pour la ville de Brest.", "Trente", "30"),
    ("Trente pêcheurs quittent Roscoff pour la ville de Brest.", "Trente", "trente pêcheurs"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "le 2 juillet"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "02/07"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "2/7"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "2 juillet 1987"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "02/07/1987"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "deux juillet"),
    ("Le pont de Brest ouvre le 1er juillet 1987.", "1er juillet", "1 juillet"),
    ("Le pont de Brest ouvre le 1er juillet 1987.", "1er juillet", "premier juillet"),
    ("Le pont de Brest ouvre en mai 1987.", "mai 1987", "05/1987"),
    ("Au XVIIIe siècle, la ville de Brest bâtit un phare.", "XVIIIe", "18e"),
    ("Au XVIIIe siècle, la ville de Brest bâtit un phare.", "XVIIIe", "dix-huitième"),
    ("Au XVIIIe siècle, la ville de Brest bâtit un phare.", "XVIIIe", "xviii"),
]
WRONG = [
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "3 millions"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "3 000 000"),
    ("La ville de Brest paie 3 milliards de francs à Anne Roy.", "3", "4"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "26 %"),
    ("La ville de Brest paie 25 % des travaux du phare de Kermor.", "25", "2,5"),
    ("La ville de Brest verse 1 310 euros à Anne Roy.", "1 310", "1 301"),
    ("Le marché de Roscoff réunit 640 exposants.", "640", "64"),
    ("Le marché de Roscoff réunit 640 exposants.", "640", "641 exposants"),
    ("Trente pêcheurs quittent Roscoff pour la ville de Brest.", "Trente", "treize"),
    ("Trente pêcheurs quittent Roscoff pour la ville de Brest.", "Trente", "quarante"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "12 juillet"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "2 juin"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "2 juillet 1988"),
    ("Le pont de Brest ouvre le 2 juillet 1987.", "2 juillet", "07/02"),
    ("Le pont de Brest ouvre en mai 1987.", "mai 1987", "mai 1978"),
    ("Au XVIIIe siècle, la ville de Brest bâtit un phare.", "XVIIIe", "XVIIe"),
    ("En 1947, Marie Duval commence sa sixième saison à Roscoff.", "sixième", "dixième"),
]


def outcome(parse: Parse, text: str, key: str, given: str) -> str:
    """Mark what was typed for the gap with that key."""
    (question,) = (q for q in gaps(parse, text) if q.key == key)
    return grade(question, Typed(given), Sentences(plain_article(text))).outcome


@pytest.mark.parametrize(("text", "key", "given"), RIGHT)
def test_a_value_is_right_in_whatever_way_it_is_written(
    parse: Parse, text: str, key: str, given: str
) -> None:
    assert outcome(parse, text, key, given) == "right"


@pytest.mark.parametrize(("text", "key", "given"), WRONG)
def test_another_value_is_never_nearly_right(parse: Parse, text: str, key: str, given: str) -> None:
    assert outcome(parse, text, key, given) == "wrong"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Le marché de Roscoff réunit plus de 640 exposants.", "640"),
        ("Le pont de Brest ouvre le samedi 12 mai 1987.", "12 mai"),
        ("À Roscoff, Anne Roy salue les 640 exposants du marché.", "640"),
    ],
)
def test_what_only_leaves_no_wrong_option_is_typed(parse: Parse, text: str, key: str) -> None:
    assert key in [question.key for question in gaps(parse, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Au niveau international, une première Coupe d’Europe est organisée en 1969 à Kermor.",
        "Hors de Kermor, le principal sommet est le mont Roussel (4 421 mètres).",
    ],
)
def test_one_sentence_that_leaves_its_subject_open_is_not_shown_alone(
    parse: Parse, text: str
) -> None:
    assert not gaps(parse, text)
