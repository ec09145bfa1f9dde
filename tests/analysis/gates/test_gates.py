"""The gates of one article: what is shown with a sentence."""

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse

TEXT = (
    "Marie Duval dirige le port de Brest. Elle habite à Nantes depuis 2019. "
    "Elle a vendu son vieux bateau. Il neige.\n\n"
    "Elle aime beaucoup la mer du Nord."
)


def test_an_excerpt_shows_as_little_as_makes_it_understood(parse: Parse) -> None:
    gates = Gates(parse(TEXT))
    assert gates.excerpt(0) == (0,)
    assert gates.excerpt(1) == (0, 1)
    assert gates.excerpt(2) == (0, 1, 2)


def test_an_excerpt_has_an_end(parse: Parse) -> None:
    gates = Gates(parse(TEXT))
    assert gates.shortest(2, most=1) is None
    assert gates.excerpt(4) is None  # the paragraph before is not looked at


def test_what_is_too_short_is_shown_but_not_asked_about(parse: Parse) -> None:
    gates = Gates(parse(TEXT))
    assert gates.sound(3)
    assert not gates.quotable(3)
    assert gates.excerpt(3) is None


def test_a_faulty_sentence_is_not_shown_with_another(parse: Parse) -> None:
    gates = Gates(parse("Marie Duval dirige le port de Brest (en). Elle habite à Nantes."))
    assert gates.faults(0) == ("noise",)
    assert gates.excerpt(1) is None


def test_an_article_of_faults_is_not_fit_to_be_quoted(parse: Parse) -> None:
    faulty = "Le port de environ trois quais dort. Il c’est vidé. Le port de Brest dort."
    assert not Gates(parse(faulty)).fit
    assert Gates(parse(TEXT)).fit


def test_what_a_page_left_behind_says_nothing_of_the_rest(parse: Parse) -> None:
    left = "Le port de Brest dort,,. Le port (en) dort bien. « Le port de Brest dort. Il neige. »"
    gates = Gates(parse(left))
    assert gates.fit
    assert not gates.sound(0)
    assert not gates.sound(1)


HALLS = (
    "Les halles de Brévigny\n\n"
    "Paul Morel construit les halles de Brévigny en 1898. Le chantier dure plus de trois ans.\n\n"
    "Le toit est en fer. Un marché s’y tient chaque mardi depuis 1901.\n\n"
)


def test_a_passage_begins_with_its_paragraph(parse: Parse) -> None:
    gates = Gates(parse(HALLS))
    assert gates.excerpt(1) == (0, 1)


def test_a_paragraph_that_leans_is_shown_with_the_one_before(parse: Parse) -> None:
    text = (
        "Le pont de Brévigny\n\nPaul Morel construit un pont à Brévigny en 1898.\n\n"
        "Il ouvre aussi une école. Une fête a lieu en mai."
    )
    assert Gates(parse(text)).excerpt(2) == (0, 1, 2)


def test_of_a_text_without_a_title_paragraphs_may_be_missing(parse: Parse) -> None:
    text = "Paul Morel construit un pont à Brévigny en 1898.\n\nIl ouvre ensuite une école à Lyon."
    assert Gates(parse(text)).excerpt(1) is None
    assert Gates(parse("Morel\n\n" + text)).excerpt(1) == (0, 1)


def test_a_sentence_without_a_verb_is_not_shown(parse: Parse) -> None:
    text = "Anne Duval aime Brest. Ainsi, les quais de Nantes. Anne Duval vend un bateau à Paul."
    assert Gates(parse(text)).excerpt(2) == (2,)


def test_a_paragraph_that_leans_on_a_thing_is_not_begun_with_the_one_before(parse: Parse) -> None:
    text = "Anne Duval dirige Brest.\n\nLe premier extrait plaît en 1960. Anne Duval aime Nantes."
    assert Gates(parse(text)).excerpt(1) is None


def test_no_passage_reaches_over_a_heading(parse: Parse) -> None:
    text = (
        "Le pont\n\nPaul Morel construit un pont à Brévigny en 1898.\n\n"
        "Sa vie\n\nIl ouvre ensuite une école à Lyon."
    )
    assert Gates(parse(text)).excerpt(1) is None


def test_what_a_passage_begins_with_must_be_placed(parse: Parse) -> None:
    words = "Paul Morel apprend le violon en 1950 à Brest."
    assert "loose" in Gates(parse(words)).needs(0)
    assert Gates(parse("La vie d’un violon\n\n" + words)).needs(0) == ()


def test_what_a_paragraph_takes_up_must_be_named_before_it(parse: Parse) -> None:
    text = "Les rues de Brest\n\nAnne Duval ouvre une école à Brest.\n\nBrest refuse ces pratiques."
    assert "demonstrative" in Gates(parse(text)).needs(1, (0,))
    text = text.replace("ces pratiques", "cette école")
    assert "demonstrative" not in Gates(parse(text)).needs(1, (0,))
