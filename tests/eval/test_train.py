"""The ranker's weights are those that the judgements give, and they beat the order of families."""

from lisez.analysis.families import OFF, ORDER
from lisez.analysis.learnt import weights
from tests.eval.judging import judgements
from tests.needs import requires


def test_the_weights_are_learnt_from_the_judgements() -> None:
    requires("module:numpy")
    from tests.eval.train import learn, rows_of  # noqa: PLC0415 - needs numpy

    found = learn(rows_of(judgements()))
    kept = weights()
    for part in ("sound", "kept"):
        assert abs(found[part]["bias"] - kept[part]["bias"]) < 0.001
        for name, numbers in kept[part]["features"].items():
            pairs = zip(found[part]["features"][name], numbers, strict=True)
            assert all(abs(one - other) < 0.001 for one, other in pairs), name


def test_what_is_learnt_beats_the_order_of_families_on_texts_left_out() -> None:
    requires("module:numpy")
    from tests.eval.train import area, left_out, rows_of  # noqa: PLC0415 - needs numpy

    rows = rows_of(judgements())
    scores = left_out(rows)
    some = [n for n, r in enumerate(rows) if r.today != "gone" and r.family not in OFF]
    learnt = area([(scores[n], rows[n].good, rows[n].weight, rows[n].text) for n in some])
    plain = area(
        [
            (-float(ORDER.index(rows[n].family)), rows[n].good, rows[n].weight, rows[n].text)
            for n in some
        ]
    )
    assert len(some) > 300
    assert learnt > plain + 0.1
    assert learnt > 0.65  # .68 before the texts of round 11, which are of other kinds
