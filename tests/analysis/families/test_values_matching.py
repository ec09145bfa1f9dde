"""Values matched with their sentences."""

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import values_matching
from lisez.analysis.gates import Gates
from lisez.core.questions import Matching
from tests.analysis.conftest import Parse

NAMED = (
    "En 1947, Marie Duval fonde une école de voile à Roscoff.",
    "Le 12 mai 1958, la commune de Carantec achète un ancien moulin à farine.",
    "En 1962, les pêcheurs de Morlaix construisent une grande halle de pierre.",
    "Yann Prigent peint le phare de Kermor en 1971 avec des couleurs vives.",
    "En 1983, Katell Riou publie un roman sur la vie des marins de Brest.",
)


def matchings(parse: Parse, text: str) -> list[Matching]:
    """Give the matchings that are proposed."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    found = [candidate.question for candidate in values_matching.propose(source)]
    assert all(isinstance(question, Matching) for question in found)
    return [question for question in found if isinstance(question, Matching)]


def test_each_left_hides_its_value_and_the_rights_are_of_one_kind(parse: Parse) -> None:
    text = " ".join(NAMED)
    (question,) = matchings(parse, text)
    assert len(question.pairs) == 4
    for pair in question.pairs:
        assert pair.left.count("____") == 1
        assert pair.right not in pair.left
        assert pair.left.replace("____", pair.right) in text
        assert pair.evidence is not None
        assert pair.right in pair.evidence.of(text)
    rights = [pair.right for pair in question.pairs]
    assert len({*rights, *question.extra}) == 5
    assert all(len(right) == 4 and right.isdigit() for right in rights)


def test_a_date_lends_its_year(parse: Parse) -> None:
    (question,) = matchings(parse, " ".join(NAMED[:3]))
    assert "Le 12 mai ____, la commune" in "\n".join(pair.left for pair in question.pairs)


def test_two_values_are_too_few(parse: Parse) -> None:
    assert matchings(parse, " ".join(NAMED[:2])) == []


def test_a_claim_made_twice_is_asked_once(parse: Parse) -> None:
    same = (
        "En 1947, Marie Duval gagne la course de Roscoff.",
        "En 1949, Marie Duval gagne la course de Roscoff à nouveau.",
        NAMED[2],
    )
    assert matchings(parse, " ".join(same)) == []


def test_a_value_that_another_left_shows_is_not_asked(parse: Parse) -> None:
    shown = "Depuis la fête de 1962, Yann Prigent dessine en 1971 les bateaux de Kermor."
    for question in matchings(parse, " ".join((*NAMED[:3], shown, NAMED[4]))):
        lefts = "\n".join(pair.left for pair in question.pairs)
        assert not any(pair.right in lefts for pair in question.pairs)


def test_counts_that_differ_too_much_are_not_matched(parse: Parse) -> None:
    text = (
        "Le village de Kermor compte 12 fontaines de pierre. La ville de Brest compte alors 45 000"
        " voitures. Le musée de Morlaix expose 700 tableaux de marine."
    )
    assert matchings(parse, text) == []


ORDERED = (
    "En 1947, Marie Duval fonde la première école de voile à Roscoff.",
    "En 1962, les pêcheurs de Morlaix construisent une grande halle de pierre.",
    "Yann Prigent peint le dernier phare de Kermor en 1971 avec des couleurs vives.",
)


def test_ordinal_words_want_one_value_more(parse: Parse) -> None:
    assert matchings(parse, " ".join(ORDERED)) == []
    (question,) = matchings(parse, " ".join((*ORDERED, "Elle meurt en 1983 dans sa ville.")))
    assert question.extra == ("1983",)


def test_a_year_of_another_century_is_seen_at_once(parse: Parse) -> None:
    text = " ".join((NAMED[0], NAMED[2].replace("1962", "1634"), NAMED[3]))
    assert matchings(parse, text) == []


def test_months_without_a_year_are_not_matched(parse: Parse) -> None:
    text = (
        "En mars, Paul Morel a ouvert une école à Dax. En juin, Anne Roy a vendu un château à Pau."
        " En octobre, Luc Serrat a bâti un moulin à Agen."
    )
    assert matchings(parse, text) == []


def test_two_sentences_of_context_are_shown(parse: Parse) -> None:
    led = "Yann Prigent peint un phare à Kermor. Il vit à Brest. Il vend son atelier en 1971."
    (question,) = matchings(parse, "\n\n".join((NAMED[0], NAMED[2], led)))
    (left,) = (pair.left for pair in question.pairs if pair.right == "1971")
    assert left == led.replace("1971", "____")


def test_what_the_world_dates_is_no_left(parse: Parse) -> None:
    war = "En 1940, la Seconde Guerre mondiale ruine les pêcheurs de Kermor."
    assert matchings(parse, " ".join((*NAMED[:2], war))) == []
    (question,) = matchings(parse, " ".join((*NAMED[:3], war)))
    assert "1940" not in [pair.right for pair in question.pairs]


def test_more_than_a_number_is_matched_by_that_number(parse: Parse) -> None:
    text = (
        "La ville de Roscoff invite plus de 640 exposants. La ville de Morlaix achète 700"
        " tableaux de marine. Anne Roy prête 820 romans aux marins de Brest."
    )
    (question,) = matchings(parse, text)
    assert sorted(pair.right for pair in question.pairs) == ["640", "700", "820"]
