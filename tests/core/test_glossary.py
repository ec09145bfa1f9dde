"""Terms are found as a reader knows them: inflected, elided, capitalised; nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.glossary import Glossary, Match, Term
from lisez.core.spans import Span


def term(head: str, kind: str = "word", *forms: str, only: tuple[Span, ...] = ()) -> Term:
    return Term(id=head, head=head, kind=kind, definition="…", forms=forms, only=only)


def matches(text: str, *terms: Term) -> list[Match]:
    article = plain_article(text)
    glossary = Glossary(article, terms)
    return [m for index in range(len(article.paragraphs)) for m in glossary.matches(index)]


def found(text: str, *terms: Term) -> list[str]:
    return [match.span.of(text) for match in matches(text, *terms)]


@pytest.mark.parametrize(
    ("head", "text", "words"),
    [
        # plurals
        ("adhérent", "Les adhérents votent.", "adhérents"),
        ("réseau", "Les réseaux grandissent.", "réseaux"),
        ("enjeu", "Des enjeux de taille.", "enjeux"),
        ("bijou", "Des bijoux anciens.", "bijoux"),
        ("journal", "Les journaux du soir.", "journaux"),
        ("travail", "De grands travaux.", "travaux"),
        ("prix", "Les prix montent.", "prix"),
        # feminines that make no other word
        ("directeur", "La directrice parle.", "directrice"),
        ("lyonnais", "Les Lyonnaises marchent.", "Lyonnaises"),
        ("adhérent", "Une adhérente proteste.", "adhérente"),
        ("employé", "Deux employées sourient.", "employées"),
        ("ouvrier", "Une ouvrière chante.", "ouvrière"),
        # phrases, word by word
        ("conseil régional", "Les conseils régionaux votent.", "conseils régionaux"),
        ("petite entreprise", "De petites entreprises.", "petites entreprises"),
        ("chiffre d'affaires", "Un chiffre d’affaires record.", "chiffre d’affaires"),
        ("start-up", "Neuf start-ups du cru.", "start-ups"),
        ("start-up", "Une start up du cru.", "start up"),
        ("pomme de terre", "Des pommes\nde  terre.\n\nFin.", "pommes\nde  terre"),
        # elision and contraction
        ("enjeu", "L'enjeu est clair.", "enjeu"),
        ("enjeu", "C’est l’enjeu.", "enjeu"),
        ("à l'image de", "Il est à l'image du pays.", "à l'image du"),
        ("faire face à", "Il faut faire face aux coûts.", "faire face aux"),
        ("signer l'épilogue de", "Il va signer l’épilogue d’une crise.", "signer l’épilogue d’"),
        ("se vanter de", "Pour s'en sortir, se vanter d'un exploit.", "se vanter d'"),
        # capitals with and without accents
        ("économie", "Economie : le port revit.", "Economie"),
        ("à eux deux", "A eux deux, ils gagnent.", "A eux deux"),
        ("état", "UN ETAT DES LIEUX", "ETAT"),
        ("élu", "ÉLUS ET CITOYENS", "ÉLUS"),
        # ligatures
        ("œuvre", "Des oeuvres rares.", "oeuvres"),
        ("oeuvre", "Une œuvre rare.", "œuvre"),
        ("main-d'œuvre", "La main-d’oeuvre manque.", "main-d’oeuvre"),
        ("œuvre", "Œuvre de jeunesse.", "Œuvre"),
    ],
)
def test_a_term_is_found_as_it_is_written(head: str, text: str, words: str) -> None:
    kind = "phrase" if " " in head else "word"
    assert found(text, term(head, kind)) == [words]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("fusion", "Le métal fusionne."),
        ("appel", "Il appelle sa sœur."),
        ("rappel", "Elle rappelle demain."),
        ("signal", "Il signale la panne."),
        ("capital", "La capitale dort."),
        ("chant", "Elle chante bien."),
        ("vent", "La vente reprend."),
        ("aliment", "Il alimente le feu."),
        ("parlement", "On parlemente encore."),
        ("motif", "Ce qui motive l'équipe."),
        ("frais", "Une fraise mûre."),
        ("gain", "La gaine du câble."),
        ("bois", "Une région boisée."),
        ("soutien", "Qu'il soutienne ce projet."),
        ("marché", "Il marche vite."),
        ("marché", "Marche arrière !"),  # a capital hides no accent at the end of a word
        ("or", "Les ors du palais."),
        ("conseil", "Il se conseillait mal."),
        ("port", "Le transport est cher."),
        ("pomme de terre", "Une pomme, de terre lointaine."),
        ("conseil régional", "Le conseil. Régional, il aide."),
    ],
)
def test_another_word_is_no_term(head: str, text: str) -> None:
    assert found(text, term(head)) == []


def test_an_acronym_is_no_pronoun() -> None:
    ces = term("CES", "acronym")
    assert found("Ces salons, ces foules : le CES.", ces) == ["CES"]
    assert found("Ces salons, ces foules.", ces) == []


def test_a_name_keeps_its_capital() -> None:
    assert found("À Orange, une orange roule.", term("Orange", "name")) == ["Orange"]


def test_a_name_with_an_apostrophe_is_whole() -> None:
    assert found("Le Clust’R et l'R seul.", term("Clust'R", "name")) == ["Clust’R"]


def test_forms_add_what_cannot_be_derived() -> None:
    tenir = term("tenir", "word", "tiendra", "tient")
    assert found("Il tiendra, elle tient, ils tinrent.", tenir) == ["tiendra", "tient"]


def test_the_longest_term_wins() -> None:
    terms = term("conseil"), term("conseil d'administration", "phrase"), term("administration")
    text = "Le conseil d'administration suit un conseil."
    assert found(text, *terms) == ["conseil d'administration", "conseil"]


def test_a_term_bound_to_a_place_comes_before_a_free_one() -> None:
    text = "Il part quand elle reste."
    bound = Term(id="a", head="quand", kind="word", definition="…", only=(Span(8, 24),))
    free = Term(id="b", head="quand", kind="word", definition="…")
    assert [match.term.id for match in matches(text, free, bound)] == ["a"]


def test_only_limits_a_term_to_its_places() -> None:
    text = "Quand il part, on rit, quand elle reste."
    bound = term("quand", only=(Span(23, 39),))
    assert [match.span for match in matches(text, bound)] == [Span(23, 28)]


def test_a_head_of_signs_alone_occurs_nowhere() -> None:
    assert found("« … » !", term("…"), term("")) == []


def test_occurrences_search_the_whole_article() -> None:
    article = plain_article("Un port.\n\nRien.\n\nDeux ports.")
    port = term("port")
    spans = [match.span.of(article.text) for match in Glossary(article, [port]).occurrences(port)]
    assert spans == ["port", "ports"]


def test_the_term_under_a_character() -> None:
    glossary = Glossary(plain_article("Le port dort."), [term("port")])
    assert [glossary.at(offset) is not None for offset in (2, 3, 6, 7)] == [
        False,
        True,
        True,
        False,
    ]
    assert Glossary(plain_article(""), []).at(0) is None


def test_a_very_long_paragraph_takes_no_more_than_its_length() -> None:
    text = "port " * 60_000
    assert len(found(text, term("port"))) == 60_000  # pairwise comparing would take minutes


WORDS = st.sampled_from(
    ["conseil", "d'", "administration", "l'", "CES", "ces", "œuvre", "de", "-", "\n"]
)


@given(st.lists(WORDS, max_size=30), st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=6))
def test_matches_never_overlap(text: list[str], heads: list[list[str]]) -> None:
    terms = [term(" ".join(head), "phrase") for head in heads]
    spans = [match.span for match in matches(" ".join(text), *terms)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(max_size=40), st.text(max_size=10), st.sampled_from(["acronym", "name", "word"]))
def test_any_head_and_any_text_will_do(text: str, head: str, kind: str) -> None:
    article = plain_article(text)
    for match in matches(text, term(head, kind)):
        assert any(span.contains(match.span) for _, span in article.paragraphs)
