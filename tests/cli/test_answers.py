"""What a typed line means."""

import pytest

from lisez.cli import answers
from lisez.core.questions import Item, Judged, Option, Picked, Typed
from lisez.core.spans import Span
from tests.marking import marking_lesson

BY_ID = marking_lesson().questions_by_id
OPTIONS = tuple(Option(text, text) for text in ("à Lyon", "à Orléans", "2"))
ITEMS = tuple(Item(name, name, Span(0, 1)) for name in ("visite", "plans", "fin"))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("1", "à Lyon"),
        (" 2. ", "à Orléans"),  # the number shown comes before an option that is a number
        ("b", "à Orléans"),
        ("C)", "2"),
        ("à orleans", "à Orléans"),
        ("Orléans", None),
        ("4", None),
        ("", None),
        ("0", None),
        ("1 2", None),
    ],
)
def test_one_option(line: str, meant: str | None) -> None:
    found = answers.one_option(line, OPTIONS)
    assert (found.text if found else None) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("1 3", ["à Lyon", "2"]),
        ("3,1", ["2", "à Lyon"]),
        ("1 et 2", ["à Lyon", "à Orléans"]),
        ("a, b", ["à Lyon", "à Orléans"]),
        ("1 1", ["à Lyon"]),
        ("à Lyon", ["à Lyon"]),
        ("1 9", []),
        ("", []),
    ],
)
def test_some_options(line: str, meant: list[str]) -> None:
    assert [option.text for option in answers.some_options(line, OPTIONS)] == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("1 v V vrai Vrai. t TRUE", "true"),
        ("2 f faux F false", "false"),
        ("3 n non-dit N", "not-said"),
        ("4 oui non ?", None),
    ],
)
def test_statement(words: str, meant: str | None) -> None:
    assert {answers.statement(word) for word in words.split()} == {meant}
    assert answers.statement("not said") == answers.statement("Non dit") == "not-said"


@pytest.mark.parametrize(
    ("line", "indexes"),
    [
        ("1", (0,)),
        ("3 2 3", (1, 2)),
        ("2,3", (1, 2)),
        ("8", (7,)),
        ("0", None),
        ("9", None),
        ("9" * 5000, None),
        ("", None),
        ("a", None),
        ("-1", None),
    ],
)
def test_sentence_indexes(line: str, indexes: tuple[int, ...] | None) -> None:
    assert answers.sentence_indexes(line, 8) == indexes


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("a2 b1", {"x": "2nd", "y": "1st"}),
        ("B1, A-2", {"x": "2nd", "y": "1st"}),
        ("a=2", {"x": "2nd"}),
        ("2 1", {"x": "2nd", "y": "1st"}),
        ("a3", None),
        ("c1", None),
        ("a2 quoi", None),
        ("", None),
    ],
)
def test_pairs(line: str, given: dict[str, str] | None) -> None:
    assert answers.pairs(line, ("x", "y"), ("1st", "2nd")) == given


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("3 1 2", ("fin", "visite", "plans")),
        ("312", ("fin", "visite", "plans")),
        ("c, a, b", ("fin", "visite", "plans")),
        ("1 2", None),
        ("1 1 2", None),
        ("1 2 3 4", None),
        ("", None),
    ],
)
def test_order(line: str, ids: tuple[str, ...] | None) -> None:
    assert answers.order(line, ITEMS) == ids


def test_letters_go_on_after_z() -> None:
    assert [answers.letter(index) for index in (0, 25, 26, 27, 701, 702)] == [
        *("a", "z", "aa", "ab", "zz", "aaa")
    ]


def test_read() -> None:
    assert answers.read("2", BY_ID["choix"], OPTIONS) == Picked(("à Orléans",))
    assert answers.read("faux", BY_ID["juge"], ()) == Judged("false")
    assert answers.read(" œuvre ", BY_ID["court"], ()) == Typed("œuvre")
    assert answers.read(" ", BY_ID["court"], ()) is None
    assert answers.read("peut-être", BY_ID["juge"], ()) is None


@pytest.mark.parametrize("name", BY_ID)
def test_every_kind_says_what_it_expects(name: str) -> None:
    assert answers.expected(BY_ID[name], 3)
