"""Wrong options for a value: the article's own, then others as plausible."""

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.gates import Gates
from lisez.analysis.options import alternatives
from lisez.core.spans import Span
from tests.analysis.conftest import Parse

TEXT = (
    "Marie Duval naît à Brest en 1921. En 1947, Marie Duval fonde une école de voile à Roscoff."
    " La ville de Roscoff accueille alors 640 marins. En 1962, Marie Duval vend sa maison de"
    " Morlaix à la commune de Carantec."
)


def wrong(
    parse: Parse, text: str, key: str, *, seed: int = 0, shown: Span | None = None
) -> list[str]:
    """Give the wrong options for the value whose words are `key`."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed), seed)
    fact = next(f for f in source.facts if f.value.of(text) == key)
    return [other.text for other in alternatives(source, fact, shown or fact.evidence, 3)]


def test_they_are_values_of_the_kind(parse: Parse) -> None:
    found = wrong(parse, TEXT, "1947")
    assert len({"1947", *found}) == 4
    assert all(text.isdigit() and len(text) == 4 for text in found)


def test_an_own_year_said_of_the_same_thing_is_none(parse: Parse) -> None:
    text = "En 1946, Marie Duval gagne la course de Brest. En 1949, Marie Duval gagne la course."
    assert "1949" not in wrong(parse, text, "1946")
    assert "1946" not in wrong(parse, text, "1949")


def test_they_keep_the_order_with_the_numbers_beside_them(parse: Parse) -> None:
    text = "Le port de Brest compte 40 bateaux, mais le port de Roscoff en compte 52 bateaux."
    found = [int(words) for words in wrong(parse, text, "40")]
    assert found
    assert all(number < 52 for number in found)


def test_parts_in_words_keep_their_number(parse: Parse) -> None:
    text = "Les trois quarts des marins de Roscoff partent en été pour la ville de Brest."
    found = wrong(parse, text, "Les trois quarts")
    assert found
    assert all(words.startswith("Les ") for words in found)


def test_what_is_done_lies_in_no_future_year(parse: Parse) -> None:
    text = (
        "En 2023, Marie Duval perd la course de Roscoff. En 2031, la ville de Brest ouvrira un"
        " nouveau port pour les marins."
    )
    found = wrong(parse, text, "2023")
    assert found
    assert all(int(words) < 2026 for words in found)


def test_number_words_that_have_a_gender_are_none(parse: Parse) -> None:
    text = "Dix-neuf familles de pêcheurs quittent la ville de Roscoff pour la ville de Brest."
    found = wrong(parse, text, "Dix-neuf")
    assert found
    assert not any(words.endswith("un") for words in found)


def test_an_own_decade_of_another_time_is_none(parse: Parse) -> None:
    text = (
        "Dans les années 1940, Marie Duval fonde une école de voile à Roscoff. Le port de Brest"
        " est bâti dans les années 1890. La halle de Morlaix brûle dans les années 1970."
    )
    offered = {words for seed in range(8) for words in wrong(parse, text, "1940", seed=seed)}
    assert "1970" in offered
    assert "1890" not in offered


def test_a_year_of_a_war_has_years_of_that_war(parse: Parse) -> None:
    text = "Pendant la Première Guerre mondiale, Marie Duval fonde une école à Roscoff en 1916."
    found = wrong(parse, text, "1916")
    assert found
    assert all(1914 <= int(words) <= 1918 for words in found)


def test_how_old_somebody_is_has_ages(parse: Parse) -> None:
    text = "Marie Duval confie son bateau de Roscoff à un jeune marin de 16 ans."
    found = wrong(parse, text, "16 ans")
    assert found
    assert all(int(words.split()[0]) in range(9, 18) for words in found)


def test_a_rank_has_ranks_written_alike(parse: Parse) -> None:
    text = "En 1947, Marie Duval commence sa cinquième saison à Roscoff."
    found = wrong(parse, text, "cinquième")
    assert len(found) == 3
    assert all(words.endswith("ième") for words in found)
