"""The chance that a strict reader keeps a question: plain arithmetic on reviewed weights."""

import pytest

from lisez.analysis.learnt import probability, weights

MODEL = {
    "bias": 0.0,
    "features": {"p_odd": [-1.0, 1.0, 2.0], "p_words": [0.5, 3.0, 1.0]},
    "families": {"relative": 2.0},
}


def test_the_mean_of_every_feature_leaves_the_bias() -> None:
    assert probability(MODEL, {"p_odd": 1.0, "p_words": 3.0}) == 0.5


def test_a_feature_counts_in_standard_deviations() -> None:
    # one deviation above the mean at weight -1: 1 / (1 + e)
    assert probability(MODEL, {"p_odd": 3.0}) == pytest.approx(1 / (1 + 2.718281828))


def test_what_is_far_out_counts_as_three_deviations() -> None:
    assert probability(MODEL, {"p_odd": 7.0}) == probability(MODEL, {"p_odd": 900.0})


def test_a_family_nobody_judged_is_an_average_one() -> None:
    assert probability(MODEL, {}, "of_tomorrow") == probability(MODEL, {}) == 0.5
    assert probability(MODEL, {}, "relative") > 0.8


@pytest.mark.parametrize("name", ["p_odd", "p_rare", "t_near_faults"])
def test_faults_and_rare_words_speak_against_a_passage(name: str) -> None:
    assert weights()["sound"]["features"][name][0] < 0


def test_names_speak_for_a_passage_and_loose_nouns_against_it() -> None:
    kept = weights()["kept"]["features"]
    assert kept["p_names"][0] > 0 > kept["p_loose"][0]
    assert kept["p_opens"][0] > 0 > kept["p_pointing"][0]
