"""What says what an article is about, shown before what leans on it."""

from dataclasses import replace

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import person_gap, value_gap
from lisez.analysis.gates import Gates
from lisez.analysis.gates.opening import (
    begins_amid,
    named_subject,
    names_subjects,
    of_one_person,
    opening,
    placed,
    told_subject,
    topic,
    unheaded,
)
from lisez.analysis.heading import headed
from lisez.analysis.showing import announced, displayed, displayed_by, places
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse

HERO = "Paul Serrat, né en 1861 à Dole, est un ingénieur français."
BETWEEN = "Le père de Paul Serrat est horloger à Dole. Serrat étudie à Paris."
LATER = "Il fonde à Nantes une usine de 35 ouvriers en 1892."


def source_of(parse: Parse, text: str) -> Source:
    """Give what families are given."""
    parsed = parse(text)
    return Source(parsed, facts.find(parsed), Gates(parsed))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HERO}\n\n{LATER}", 0),
        ("Anne Roy, née le 3 mai 1904 à Dole et morte à Lyon, est une physicienne. Elle lit.", 0),
        ("La brassade est une couronne de pâte. On la mange à Dole.", 0),
        ("Le FC Dole est l’un des clubs du Jura. Il joue au stade Bon.", 0),
        ("Paul Serrat fonde une usine à Nantes. Il la vend en 1900.", None),
        ("Plus précisément, la brassade est une couronne. On la mange à Dole.", None),
        ("La brassade est une « couronne de pâte. On la mange » à Dole.", None),
        ("Le maire est à Nantes. Il revient en 1900.", None),
    ],
)
def test_an_opening_says_what_its_subject_is(parse: Parse, text: str, found: int | None) -> None:
    assert opening(parse(text)) == found


def test_an_article_of_one_person_names_nobody_as_often(parse: Parse) -> None:
    assert of_one_person(parse(f"{HERO}\n\n{BETWEEN}\n\n{LATER}"))
    other = "Louis Girard est horloger à Dole. Louis Girard étudie. Louis Girard part à Paris."
    assert not of_one_person(parse(f"{HERO}\n\n{other}\n\n{LATER}"))


def test_a_paragraph_that_begins_with_il_is_shown_after_the_opening(parse: Parse) -> None:
    text = f"{HERO}\n\n{BETWEEN}\n\n{LATER}"
    source = source_of(parse, text)
    gap = next(c.question for c in value_gap.propose(source) if c.sentences == (3,))
    assert isinstance(gap, Gap)
    assert [span.of(text) for span in gap.context] == [HERO]
    assert displayed_by(gap, text).of(text) == LATER


def test_of_several_people_the_opening_does_not_tell_who_il_is(parse: Parse) -> None:
    other = "Louis Girard est horloger à Dole. Louis Girard étudie. Louis Girard part à Paris."
    gates = Gates(parse(f"{HERO}\n\n{other}\n\n{LATER}"))
    assert gates.excerpt(4) is None


def test_a_title_is_shown_before_a_gap_and_tells_no_key(parse: Parse) -> None:
    text = f"L’usine de Nantes\n\n{HERO}\n\nPaul Serrat a fondé en 1892 une usine de 35 ouvriers."
    source = source_of(parse, text)
    gap = next(c.question for c in value_gap.propose(source) if c.sentences == (1,))
    assert isinstance(gap, Gap)
    assert gap.context[0].of(text) == "L’usine de Nantes"
    assert announced(source, (1,), "Nantes")
    assert not announced(source, (1,), "Nan")


def test_what_the_opening_names_is_not_asked(parse: Parse) -> None:
    text = f"{HERO}\n\n{BETWEEN}\n\nEn 1892, Paul Serrat a fondé à Nantes une usine de 35 ouvriers."
    source = source_of(parse, text)
    assert not [c for c in person_gap.propose(source) if c.sentences == (3,)]


def test_an_opening_apart_is_not_in_the_span_displayed(parse: Parse) -> None:
    text = f"{HERO}\n\n{BETWEEN}\n\n{LATER}"
    source = source_of(parse, text)
    assert displayed(source, (0, 3)).of(text) == LATER
    assert [s.of(text) for s in places(source, (0, 3))["context"]] == [HERO]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("La Delmas Cigale (1957) est une automobile française. Elle roule.", "La Delmas Cigale"),
        ("Le phare de Dax, dit le Gros, est un phare. Il éclaire.", "Le phare de Dax"),
        ("Un phare à Dax\n\nLe phare de Dax est un phare. Il éclaire.", "Un phare à Dax"),
        ("Le phare éclaire la ville de Dax. Il est haut.", ""),
    ],
)
def test_the_topic_is_the_title_or_the_subject_of_the_opening(
    parse: Parse, text: str, about: str
) -> None:
    assert topic(parse(text)) == about


def test_a_lone_statement_stands_after_what_the_article_is_about(parse: Parse) -> None:
    opens = "La Delmas Cigale est une automobile française."
    text = f"{opens}\n\nPaul Morel a dessiné 35 voitures à Dax."
    source = source_of(parse, text)
    candidate = next(c for c in value_gap.propose(source) if c.sentences == (1,))
    lone = replace(candidate, family="value_truth")
    assert headed(source, lone).question.stem.startswith("La Delmas Cigale — ")
    assert headed(source, candidate).question.stem == candidate.question.stem
    named = replace(lone, question=replace(lone.question, stem="La Cigale de Delmas roule."))
    assert headed(source, named).question.stem == "La Cigale de Delmas roule."


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("La rencontre avec Anne Roy, son aînée, marque un tournant en 1887.", True),
        ("En 1874, Gustav Roy la transféra dans un genre à part.", True),
        ("Anne Roy vend ses toiles à Dax en 1887.", False),
        ("L’archipel de Sarnes est connu pour ses phares.", False),
        ("L’archipel est connu pour ses phares.", True),
        ("Chaque matin à Brest, l’on trouve du poisson.", False),
    ],
)
def test_where_nobody_is_introduced_a_passage_begins_with_no_pronoun(
    parse: Parse, words: str, leans: bool
) -> None:
    parsed = parse(words)
    assert unheaded(parsed, parsed.sentences[0]) == leans


def test_a_name_may_be_the_subject(parse: Parse) -> None:
    parsed = parse("Paul Morel vend sa ferme. Les quartiers hauts sont épargnés.")
    assert [named_subject(parsed, s) for s in parsed.sentences] == [True, False]


def test_a_name_behind_a_subject_tells_which_it_is(parse: Parse) -> None:
    told = "Le port de Dax vend du sel. Le Musée du Sel ouvre en mai."
    parsed = parse(f"{told} Le port vend du sel. La fin de l’hiver est douce.")
    assert [told_subject(parsed, s) for s in parsed.sentences] == [True, True, False, False]


@pytest.mark.parametrize(
    ("words", "amid"),
    [
        ("La question fut tranchée par les marins en mai.", True),
        ("Paul Morel se charge alors de la vente.", True),
        ("Le phare est haut de 30 mètres.", False),
        ("Le maire de Dax part en 1900.", False),
    ],
)
def test_a_passage_begins_with_nothing_taken_for_known(
    parse: Parse, words: str, amid: bool
) -> None:
    parsed = parse(f"Le phare de Dax est un phare breton. Il éclaire.\n\n{words}")
    assert begins_amid(parsed, parsed.sentences[2]) == amid


def test_the_opening_does_not_explain_a_connective(parse: Parse) -> None:
    text = f"{HERO}\n\n{BETWEEN}\n\nCependant, il fonde à Nantes une usine de 35 ouvriers en 1892."
    assert Gates(parse(text)).excerpt(3) is None


NAMELESS = "Le club naît en 1920. Le stade ouvre un an après. Le public vient. Le prix monte. "
NAMED = "Paul Morel fonde le club. Anne Roy le dirige. Le public vient. Le prix monte. "
AMID = "La production de conserves débute à Nantes en 1931."


def test_an_article_may_name_what_it_speaks_of_as_it_goes(parse: Parse) -> None:
    assert not names_subjects(parse(NAMELESS))
    assert names_subjects(parse(NAMED))


def test_an_excerpt_that_names_its_people_may_be_quoted_amid_its_story(parse: Parse) -> None:
    assert Gates(parse(f"{NAMED}\n\n{AMID}")).excerpt(4) == (4,)
    assert Gates(parse(f"{NAMELESS}\n\n{AMID}")).excerpt(4) is None


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("Une armée turque, qui approche de Kars, recule en 1828.", True),
        ("Une armée turque, qui approche du fort, recule en 1828.", False),
        ("Plus tard arrivent à Nantes des marchands de vin.", False),
        ("Une grippe empêche Anne Roy d’y participer.", False),
    ],
)
def test_what_a_passage_amid_a_paragraph_may_begin_with(
    parse: Parse, words: str, begins: bool
) -> None:
    parsed = parse(words)
    assert placed(parsed, parsed.sentences[0]) == begins


def test_the_beginning_of_a_titled_article_stands_before_what_takes_something_for_known(
    parse: Parse,
) -> None:
    title = "À Dole, les marionnettes reviennent"
    begins = "Un musée de marionnettes a ouvert à Dole en mai."
    between = "Ce jour-là, Anne Duval aime Brest. Elle y vit depuis 35 ans."
    works = "Hanna Roy, directrice des travaux, a gardé le toit. Elle a creusé une salle de 420 m."
    text = f"{title}\n\n{begins}\n\n{between}\n\n{works}"
    source = source_of(parse, text)
    assert source.gates.needs(3, ()) == ("loose",)
    assert source.gates.excerpt(4) == (0, 3, 4)
    shown = [span.of(text) for span in places(source, (0, 3, 4))["context"]]
    assert shown == [title, begins, works.split(". ", maxsplit=1)[0] + "."]
    assert announced(source, (0, 3, 4), "musée")
    assert announced(source, (0, 3, 4), "reviennent")
    assert source_of(parse, text.partition("\n\n")[2]).gates.excerpt(4) is None
