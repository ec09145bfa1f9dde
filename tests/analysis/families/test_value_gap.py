"""Gaps on typed values."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import value_gap
from lisez.analysis.gates import Gates
from lisez.core.questions import Gap
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


def test_options_are_other_values_of_the_kind(parse: Parse) -> None:
    (question,) = (q for q in gaps(parse, TEXT) if q.key == "1947")
    texts = [option.text for option in question.options]
    assert texts[0] == "1947"
    assert len(set(texts)) == len(texts) == 4
    assert all(text.isdigit() and len(text) == 4 for text in texts)
    assert all(option.why for option in question.options[1:])


def test_an_own_year_said_of_the_same_thing_is_no_option(parse: Parse) -> None:
    text = "En 1946, Marie Duval gagne la course de Brest. En 1949, Marie Duval gagne la course."
    for question in gaps(parse, text):
        assert {"1946", "1949"} - {o.text for o in question.options} != set()


def test_options_keep_the_order_with_the_numbers_beside_them(parse: Parse) -> None:
    text = "Le port de Brest compte 40 bateaux, mais le port de Roscoff en compte 52 bateaux."
    for question in gaps(parse, text):
        others = [int(option.text) for option in question.options]
        assert all(n < 52 for n in others) or all(n > 40 for n in others)


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


def test_parts_in_words_keep_their_number(parse: Parse) -> None:
    text = "Les trois quarts des marins de Roscoff partent en été pour la ville de Brest."
    (question,) = gaps(parse, text)
    assert question.key == "Les trois quarts"
    assert all(option.text.startswith("Les ") for option in question.options)


def test_what_is_done_lies_in_no_future_year(parse: Parse) -> None:
    text = (
        "En 2023, Marie Duval perd la course de Roscoff. En 2031, la ville de Brest ouvrira un"
        " nouveau port pour les marins."
    )
    (question,) = (q for q in gaps(parse, text) if q.key == "2023")
    assert all(int(option.text) < 2026 for option in question.options)


def test_number_words_that_have_a_gender_are_no_options(parse: Parse) -> None:
    text = "Dix-neuf familles de pêcheurs quittent la ville de Roscoff pour la ville de Brest."
    (question,) = gaps(parse, text)
    assert question.key == "Dix-neuf"
    assert not any(option.text.endswith("un") for option in question.options)


def test_an_own_decade_of_another_time_is_no_option(parse: Parse) -> None:
    text = (
        "Dans les années 1940, Marie Duval fonde une école de voile à Roscoff. Le port de Brest"
        " est bâti dans les années 1890. La halle de Morlaix brûle dans les années 1970."
    )
    parsed = parse(text)
    offered = set()
    for seed in range(8):
        source = Source(parsed, facts.find(parsed), Gates(parsed), seed)
        for question in (candidate.question for candidate in value_gap.propose(source)):
            if isinstance(question, Gap) and question.key == "1940":
                offered |= {option.text for option in question.options}
    assert "1970" in offered
    assert "1890" not in offered


def test_a_share_is_shown_with_the_place_that_stands_before(parse: Parse) -> None:
    text = "La ville de Nantes a voté en hiver. De tous ceux qui ont voté, 85 % avaient un jardin."
    (question,) = gaps(parse, text)
    assert [span.of(text) for span in question.context] == ["La ville de Nantes a voté en hiver."]


def test_a_year_of_a_war_has_options_of_that_war(parse: Parse) -> None:
    text = "Pendant la Première Guerre mondiale, Marie Duval fonde une école à Roscoff en 1916."
    found = gaps(parse, text)
    assert found
    for question in found:
        assert all(1914 <= int(option.text) <= 1918 for option in question.options)


def test_how_old_somebody_is_has_ages_for_options(parse: Parse) -> None:
    text = "Marie Duval confie son bateau de Roscoff à un jeune marin de 16 ans."
    found = gaps(parse, text)
    assert found
    for question in found:
        assert all(int(option.text.split()[0]) in range(9, 18) for option in question.options)


def test_the_year_from_which_something_is_so_may_be_asked(parse: Parse) -> None:
    text = "À partir de 1947, Marie Duval dirige une école de voile à Roscoff."
    assert [question.key for question in gaps(parse, text)] == ["1947"]


def test_a_rank_has_ranks_written_alike_for_options(parse: Parse) -> None:
    text = "En 1947, Marie Duval commence sa cinquième saison à Roscoff."
    (question,) = (q for q in gaps(parse, text) if q.key == "cinquième")
    assert question.stem.startswith("Quel rang manque")
    assert all(option.text.endswith("ième") for option in question.options)
    assert len(question.options) == 4
