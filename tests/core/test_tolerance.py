"""Each tolerance by its name, with the writing that it pardons."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.questions import TOLERANCES, Tolerance
from lisez.core.tolerance import bare, fewest

FREE = Tolerance()


@pytest.mark.parametrize(
    ("text", "key", "names"),
    [
        ("Orléans", "Orléans", ()),
        ("« Orléans ».", "Orléans", ()),
        ("orléans", "Orléans", ("case",)),
        ("ça", "ca", ("accent",)),
        ("l’eau", "l'eau", ("apostrophe",)),
        ("40%", "40 %", ("space",)),
        ("40\u202f%", "40 %", ("space",)),
        ("conseil   régional", "conseil régional", ("space",)),
        ("coeur", "cœur", ("ligature",)),
        ("start up", "start-up", ("hyphen",)),
        ("startup", "start-up", ("hyphen",)),
        ("start\u2011up", "start-up", ("hyphen",)),
        ("de la région", "région", ("article",)),
        ("un cluster", "le cluster", ("article",)),
        ("trois", "3", ("number-word",)),
        ("3 milliards", "trois milliards", ("number-word",)),
        ("2.5", "2,5", ("decimal-comma",)),
        ("antenes", "antennes", ("typo",)),
        ("atnennes", "antennes", ("typo",)),
        ("chiffred'affaires", "chiffre d'affaires", ("typo",)),
        ("gouvernence", "gouvernance", ("typo",)),
        ("L'EVENEMENT", "évènement", ("case", "accent", "article")),
        ("3 000 000 000", "trois milliards", ("space", "number-word")),
        ("orlean", "Orléans", ("case", "accent", "typo")),
    ],
)
def test_the_fewest_names(text: str, key: str, names: tuple[str, ...]) -> None:
    match = fewest(text, [key], FREE)
    assert match is not None
    assert match.names == names


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("lion", "Lyon"),  # a short word
        ("mois", "moins"),
        ("CEA", "CES"),  # an acronym
        ("2016", "2017"),
        ("trente", "treize"),
        ("XVIIe", "XVIIIe"),
        ("dixième", "sixième"),
        ("12 mai", "13 mai"),
        ("la", "le"),
        ("antenne régional", "antennes locales"),
        ("conseilrégional de la Loire", "conseil régional"),
        ("x" * 301, "x" * 301 + "y"),
        ("", "mot"),
    ],
)
def test_what_is_never_pardoned(text: str, key: str) -> None:
    match = fewest(text, [key], FREE)
    assert match is None


def test_strict_where_no_name_is_listed() -> None:
    strict = Tolerance(forgive=(), nearly=())
    assert fewest("orléans", ["Orléans"], strict) is None
    assert fewest(" Orléans ", ["Orléans"], strict) is not None


@pytest.mark.parametrize("name", TOLERANCES)
def test_each_name_is_needed_for_its_difference(name: str) -> None:
    example = {
        "case": ("LYON", "Lyon"),
        "accent": ("Rhone", "Rhône"),
        "apostrophe": ("aujourd’hui", "aujourd'hui"),
        "space": ("40%", "40 %"),
        "ligature": ("oeuvre", "œuvre"),
        "hyphen": ("Saint Étienne", "Saint-Étienne"),
        "article": ("la Loire", "Loire"),
        "number-word": ("neuf", "9"),
        "decimal-comma": ("1.5", "1,5"),
        "typo": ("gouvernence", "gouvernance"),
    }[name]
    alone = Tolerance(forgive=(name,), nearly=())
    others = Tolerance(forgive=tuple(n for n in TOLERANCES if n != name), nearly=())
    found = fewest(example[0], [example[1]], alone)
    assert found is not None
    assert found.names == (name,)
    without = fewest(example[0], [example[1]], others)
    assert without is None or without.names == ("typo",)


def test_free_names_come_before_one_that_costs() -> None:
    costly = Tolerance(forgive=("case", "accent"), nearly=("typo",))
    match = fewest("ecole", ["École"], costly)  # « E » is one typo away, or two names
    assert match is not None
    assert match.names == ("case", "accent")


def test_the_variant_that_was_meant() -> None:
    match = fewest("siege", ["chef-lieu", "siège"], FREE)
    assert match is not None
    assert match.variant == "siège"


def test_an_article_alone_is_kept() -> None:
    match = fewest("un", ["1"], FREE)
    assert match is not None
    assert match.names == ("number-word",)


@given(st.text(max_size=60), st.text(max_size=60))
def test_folding_never_crashes(text: str, key: str) -> None:
    match = fewest(text, [key], FREE)
    assert match is None or set(match.names) <= set(TOLERANCES)


@given(st.text("aéœ'’ -L'le 3,5 trois", max_size=15), st.text("aéœ'’ -L'le 3,5", max_size=15))
def test_a_fold_works_both_ways(one: str, other: str) -> None:
    folds = Tolerance(nearly=())
    there, back = fewest(one, [other], folds), fewest(other, [one], folds)
    assert (there is None) == (back is None)
    assert there is None or back is None or there.names == back.names


@given(st.text(max_size=30))
def test_bare_is_stable_and_composed(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert bare(text) == normalize("NFC", bare(text))
