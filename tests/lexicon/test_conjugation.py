"""Verbs are completed by what their endings have in common, and by nothing else."""

import pytest

from lisez.lexicon.conjugation import completed

IN_E = ["ind:pre:1s", "ind:pre:3s", "sub:pre:1s", "sub:pre:3s", "imp:pre:2s"]


@pytest.mark.parametrize(
    ("form", "lemma", "noted", "uses"),
    [
        ("mange", "manger", ["imp:pre:2s", "ind:pre:3s", ""], IN_E),
        ("ouvre", "ouvrir", ["ind:pre:1s"], IN_E),
        ("manges", "manger", ["ind:pre:2s"], ["ind:pre:2s", "sub:pre:2s"]),
        ("peignent", "peigner", ["sub:pre:3p"], ["ind:pre:3p", "sub:pre:3p"]),
        ("tienne", "tenir", ["sub:pre:3s"], ["sub:pre:1s", "sub:pre:3s"]),
        ("prennes", "prendre", ["sub:pre:2s"], ["sub:pre:2s"]),
        ("tiennent", "tenir", ["ind:pre:3p"], ["ind:pre:3p", "sub:pre:3p"]),
        ("peuvent", "pouvoir", ["ind:pre:3p"], ["ind:pre:3p"]),
        ("prenions", "prendre", ["ind:imp:1p"], ["ind:imp:1p", "sub:pre:1p"]),
        ("savions", "savoir", ["ind:imp:1p"], ["ind:imp:1p"]),
        ("avons", "avoir", ["ind:pre:1p"], ["ind:pre:1p"]),
        ("aie", "avoir", ["sub:pre:1s"], ["sub:pre:1s"]),
        ("étais", "être", ["ind:imp:1s"], ["ind:imp:1s", "ind:imp:2s"]),
        ("suis", "être", ["imp:pre:2s", "ind:pre:1s", "ind:pre:2s"], ["ind:pre:1s"]),
        ("suis", "suivre", ["ind:pre:1s"], ["ind:pre:1s", "ind:pre:2s", "imp:pre:2s"]),
        ("vas", "aller", ["ind:pre:2s"], ["ind:pre:2s"]),
        ("mangeas", "manger", ["ind:pas:2s"], ["ind:pas:2s"]),
        (
            "finis",
            "finir",
            ["ind:pre:1s"],
            ["ind:pre:1s", "ind:pre:2s", "ind:pas:1s", "ind:pas:2s", "imp:pre:2s"],
        ),
        ("finisse", "finir", ["sub:pre:1s"], ["sub:pre:1s", "sub:pre:3s", "sub:imp:1s"]),
        ("sors", "sortir", ["ind:pre:1s"], ["ind:pre:1s", "ind:pre:2s", "imp:pre:2s"]),
        ("vois", "voir", ["ind:pre:2s"], ["ind:pre:1s", "ind:pre:2s", "imp:pre:2s"]),
        ("abandonner", "abandonner", ["inf", "ind:pre:2p"], ["inf"]),
        ("achetées", "acheter", ["ind:imp:3s", "par:pas"], ["par:pas"]),
        ("donnes", "donner", ["ind:pre:1p", "ind:pre:2s"], ["ind:pre:2s", "sub:pre:2s"]),
        ("mangé", "manger", ["par:pas"], ["par:pas"]),
        ("xyz", "xyzer", ["odd"], ["odd"]),
        ("xyz", "xyzer", [], []),
    ],
)
def test_completed(form: str, lemma: str, noted: list[str], uses: list[str]) -> None:
    assert completed(form, lemma, noted) == uses
