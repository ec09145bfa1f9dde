"""Where a French sentence ends, one example for each rule."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lisez.core.article import Article, Paragraph, plain_article
from lisez.core.sentences import Sentences
from lisez.core.spans import Span


def sentences_of(text: str) -> list[str]:
    article = plain_article(text)
    return [span.of(article.text) for span in Sentences(article).spans]


@pytest.mark.parametrize(
    "parts",
    [
        ("Le train part.", "Le quai se vide."),
        ("Que dire ?", "Rien !", "Vraiment ?!", "Oui."),
        ("Il hésita…", "Puis il entra."),
        ("Elle attend...", "Personne ne vient."),
        ("Le pain coûte 1,20 euro.", "Le lait aussi."),
        ("La version 2.5 est sortie.", "Elle plaît."),
        ("M. Dupont salue Mme Leroy.", "Elle sourit."),
        ("Le Dr. Martin reçoit.", "Me. Petit plaide."),
        ("Il mesure 1,80 m.", "Il joue au basket."),  # « m. » is no title
        ("Elle étudie l'art.", "Son frère étudie le droit."),
        ("Le vol dure une heure.", "Après le vol.", "Tout va bien."),
        ("Voir art. 5, fig. 3 et p. 12.", "Tout y est."),
        ("Des villes moyennes (p. ex. Angers) grandissent.", "D'autres non."),
        ("César mourut en 44 av. J.-C. à Rome.", "On le pleura."),
        ("Elle régna jusqu'en 30 av. J.-C.", "Elle mourut jeune."),
        ("J. R. R. Tolkien écrivait.", "On le lit encore."),
        ("On relit l'œuvre d'A. Camus.", "Elle dure."),
        ("Elle dirige le Clust'R.", "Tous la connaissent."),  # « R » is no initial
        ("Du pain, du lait, etc. à volonté.", "Servez-vous."),
        ("« Viens ! »", "Elle vint."),
        ("Il cria « Non ! » et partit.", "La porte claqua."),
        ("« Je reste. »", "Il s'assit."),
        ("Il a compris (enfin !).", "Elle aussi."),
        ("(Il pleut.)", "La place est vide."),
        ('Il a dit : "Bonjour."', "Puis il est parti."),
        ("Il se tait.", '"Bonjour", dit-elle.'),
        ("Tu viens ?", "— Oui.", "— Alors viens."),
        ("Il naquit en 1850.", "12 ans plus tard, il lisait Hugo."),
        ("Ça suffit.", "À demain."),
        ("Tout est dit.", "L’affaire est close."),
        ("Fin sans point",),
    ],
    ids=lambda parts: parts[0],
)
def test_a_sentence_ends_where_a_reader_says_so(parts: tuple[str, ...]) -> None:
    assert sentences_of(" ".join(parts)) == list(parts)


def test_closing_guillemet_after_a_no_break_space_belongs_to_the_sentence() -> None:
    assert sentences_of("«\u202fOui.\u00a0» Elle sort.") == ["«\u202fOui.\u00a0»", "Elle sort."]


def test_headings_hold_no_sentence() -> None:
    assert sentences_of("Un beau titre\n\nUn texte court.") == ["Un texte court."]


def test_each_line_of_verse_is_one() -> None:
    poem = "Le vent se lève. Il court\nEt la lune est si belle\nQue le jour a pris peur"
    assert sentences_of("Voici :\n\n" + poem) == ["Voici :", *poem.split("\n")]


def test_items_keep_their_mark_and_their_own_sentences() -> None:
    recipe = "1. Mélangez la farine. Ajoutez le sel.\n2. Laissez reposer."
    assert sentences_of("Il faut :\n\n" + recipe) == [
        "Il faut :",
        "1. Mélangez la farine.",
        "Ajoutez le sel.",
        "2. Laissez reposer.",
    ]


def test_a_line_of_dialogue_has_its_own_sentences() -> None:
    talk = "Paul entra.\n— Non. Je reste ici.\n— Tu es sûr ? demanda Léa."
    assert sentences_of(talk) == [
        "Paul entra.",
        "— Non.",
        "Je reste ici.",
        "— Tu es sûr ? demanda Léa.",
    ]


def test_a_sentence_runs_over_line_ends_of_wrapped_prose() -> None:
    assert sentences_of("Le train\npart. Le quai\nse vide.\n\nFin.") == [
        "Le train\npart.",
        "Le quai\nse vide.",
        "Fin.",
    ]


def test_sentences_are_numbered_throughout() -> None:
    article = plain_article("Un. Deux.\n\nTrois.")
    sentences = Sentences(article)
    assert len(sentences) == 3
    assert sentences.at(article.text.index("Deux")) == 1
    assert sentences.at(article.text.index("Trois")) == 2


def test_no_sentence_between_paragraphs_or_in_a_heading() -> None:
    article = plain_article("Titre\n\nUn texte.\n\nSuite.")
    sentences = Sentences(article)
    assert sentences.at(article.text.index("Titre")) is None
    assert sentences.at(article.text.index("Suite") - 1) is None


def test_touching_names_every_sentence_that_shares_a_character() -> None:
    text = "Il pleut. Il vente. Il neige."
    sentences = Sentences(plain_article(text))
    span = Span(text.index("pleut"), text.index("vente") + 1)
    assert sentences.touching(span) == (0, 1)
    assert sentences.touching(Span(9, 10)) == ()  # the space between two


@pytest.mark.parametrize("text", ["a" + "." * 200_000, "a. " + " " * 200_000 + ";", ". " * 100_000])
def test_no_text_takes_more_than_its_length(text: str) -> None:
    assert len(Sentences(plain_article(text))) >= 1  # a quadratic search would take minutes


PROSE = st.text("abÉà MJ.!?…«»()\"'’—\n12 \u00a0", max_size=80)


@given(PROSE)
def test_sentences_lie_inside_their_paragraph_and_cover_its_words(text: str) -> None:
    article = plain_article(text)
    sentences = Sentences(article).spans
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    for kind, span in article.paragraphs:
        inside = [sentence for sentence in sentences if sentence.overlaps(span)]
        assert all(span.contains(sentence) for sentence in inside)
        if kind != "heading":
            covered = "".join(sentence.of(article.text) for sentence in inside)
            assert "".join(covered.split()) == "".join(span.of(article.text).split())


@given(PROSE)
def test_every_character_of_a_sentence_finds_its_way_back(text: str) -> None:
    assume(text.strip())
    article = Article(text, (Paragraph("prose", Span(0, len(text))),))
    sentences = Sentences(article)
    for index, span in enumerate(sentences.spans):
        assert {sentences.at(offset) for offset in range(*span)} == {index}
