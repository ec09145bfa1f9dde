"""The name of a place, a body or a people blanked in its passage."""

from lisez.analysis import facts
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.families.name_gap import propose
from lisez.analysis.gates import Gates
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse

REST = (
    "Louis Girard dirige depuis 2004 une imprimerie de vingt ouvriers près de la gare. "
    "Depuis 2010, la librairie du quartier appartient à Marc Tissot, un ancien marin."
)


def asked(parse: Parse, sentence: str, *, heading: str = "") -> list[Candidate]:
    """Give what is asked of a text that opens with a sentence."""
    parsed = parse(f"{heading}\n\n{sentence}\n\n{REST}".strip())
    return list(propose(Source(parsed, facts.find(parsed), Gates(parsed))))


def gaps(parse: Parse, sentence: str, *, heading: str = "") -> list[Gap]:
    """Give the gaps."""
    found = asked(parse, sentence, heading=heading)
    return [c.question for c in found if isinstance(c.question, Gap)]


def keys(parse: Parse, sentence: str, *, heading: str = "") -> set[str]:
    """Give the names that are asked."""
    return {gap.key for gap in gaps(parse, sentence, heading=heading)}


def test_a_place_is_typed_with_its_preposition_or_without(parse: Parse) -> None:
    said = "En 1998, Paul Serrat a ouvert à Besançon une école de cuisine pour les adultes."
    (gap,) = gaps(parse, said)
    assert (gap.key, gap.accept, gap.pick) == ("Besançon", ("à Besançon",), False)
    assert "Quel nom de lieu manque" in gap.stem


def test_after_an_article_it_may_be_typed_with_it(parse: Parse) -> None:
    said = "En 2006, Paul Serrat a couru contre la Grasseine sur un vélo de course allemand."
    (gap,) = [gap for gap in gaps(parse, said) if gap.key == "Grasseine"]
    assert set(gap.accept) == {"la Grasseine", "contre la Grasseine"}
    assert "Quel nom propre manque" in gap.stem


def test_a_country_is_not_asked(parse: Parse) -> None:
    said = "En 2006, Paul Serrat a couru contre {} sur un vélo de course allemand."
    for country in ("la Suède", "le Portugal", "l’Irlande", "la Slovénie", "la Nouvelle-Zélande"):
        assert not keys(parse, said.format(country))


def test_what_everybody_knows_ranks_lower(parse: Parse) -> None:
    said = "En 1998, Paul Serrat a ouvert à {} une école de cuisine pour les adultes."
    (known,) = asked(parse, said.format("Lyon"))
    (other,) = asked(parse, said.format("Houdemont"))
    assert known.features["guessed"] > other.features["guessed"]


def test_what_the_heading_names_is_not_asked(parse: Parse) -> None:
    said = "En 1998, Paul Serrat a ouvert à Besançon une école de cuisine pour les adultes."
    assert "Besançon" not in keys(parse, said, heading="Les cuisiniers de Besançon")


def test_what_is_named_again_and_again_is_not_asked(parse: Parse) -> None:
    said = "En 1998, Paul Serrat a ouvert à Besançon une école de cuisine pour les adultes."
    more = "Le maire habite à Besançon depuis 1990. Marc Tissot vend du pain à Besançon."
    assert "Besançon" not in keys(parse, f"{said}\n\n{more}")


def test_near_a_town_is_asked(parse: Parse) -> None:
    said = "En 1998, Paul Serrat a ouvert une école de cuisine près de Besançon."
    assert keys(parse, said) == {"Besançon"}
