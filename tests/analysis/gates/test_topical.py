"""Nouns that an article makes known by its title or by the sentence that opens it."""

import pytest

from lisez.analysis.gates import Gates
from lisez.analysis.gates.topical import alive, says_what_it_is, topic_kind, topical
from tests.analysis.conftest import Parse

APES = "Les grivets constituent un genre de singes d’Afrique. Ils vivent en groupe."
FELINE = "Le margay\n\nLe margay est une espèce de félins d’Amérique du Sud. Il vit en forêt."
NOVEL = "Les Digues basses est un roman de l’écrivain Paul Serrat, paru en 1953."
CLUB = "Le FC Dole est l’un des clubs du Jura. Il joue au stade Bon."
NOTHING = "Paul Serrat part à Dole en 1953. Il y passe un an."


def excerpt(parse: Parse, text: str, index: int) -> tuple[int, ...] | None:
    """Give the sentences shown before and with one."""
    return Gates(parse(text)).excerpt(index)


def known(parse: Parse, text: str, sentence: str) -> bool:
    """Say whether the first noun of a sentence put after a text is known there."""
    parsed = parse(f"{text}\n\n{sentence}")
    last = parsed.sentences[-1]
    return topical(parsed, next(t for t in parsed.of(last) if t.pos == "NOUN"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Grivet\n\n" + NOTHING, "Les grivets mangent des fruits."),  # the title's plural
        ("Jouet en bois\n\n" + NOTHING, "Le jouet est vendu à Dole."),
        ("École de Dole\n\n" + NOTHING, "L’ecole ferme en mai."),  # accents apart
        (APES, "Le grivet dort dans un arbre."),
        (APES, "Le pelage est gris."),
        (APES, "La femelle porte un seul petit."),
        (APES, "Cette espèce vit en Afrique."),
        (NOVEL, "L’ouvrage est traduit en allemand."),
        (CLUB, "Le club gagne la coupe en 1958."),
    ],
)
def test_what_an_article_is_about_is_known(parse: Parse, text: str, sentence: str) -> None:
    assert known(parse, text, sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Trois cols\n\n" + NOTHING, "Le col est ouvert en mai."),  # which of the three
        (NOTHING, "Le roman est traduit en allemand."),
        (NOVEL, "Le pelage est gris."),
        (CLUB, "Le roman est traduit en allemand."),
        ("Anne Roy est une physicienne née à Dole.", "La physicienne part en mai."),  # another
        ("Le vélo\n\nLe port de Dole est un club.", "Le club gagne la coupe."),  # no definition
        ("Le terme est une sorte de frontière.", "Le pelage est gris."),
    ],
)
def test_what_nothing_has_introduced_is_not(parse: Parse, text: str, sentence: str) -> None:
    assert not known(parse, text, sentence)


def test_a_kind_of_beings_is_told_from_things(parse: Parse) -> None:
    assert alive(parse(APES))
    assert alive(parse(FELINE))
    assert not alive(parse(NOVEL))
    assert not alive(parse("Le rap est un genre musical né à Dole."))


def test_cet_animal_is_the_one_the_article_is_about(parse: Parse) -> None:
    parsed = parse(f"{FELINE}\n\nCe félin mange des oiseaux.")
    nouns = {t.text: t for t in parsed.of(parsed.sentences[-1])}
    assert topic_kind(parsed, nouns["félin"])
    assert not topic_kind(parsed, nouns["oiseaux"])


def test_the_sentence_that_says_what_it_is_leans_on_nothing(parse: Parse) -> None:
    parsed = parse(FELINE)
    assert [says_what_it_is(parsed, sentence) for sentence in parsed.sentences] == [True, False]
    bare = parse(FELINE.partition("\n\n")[2])
    assert not says_what_it_is(bare, bare.sentences[0])  # without a title


def test_parts_of_an_animal_need_no_name_beside_them(parse: Parse) -> None:
    text = f"{FELINE}\n\nLes yeux sont grands. La queue, le ventre et les pattes sont gris."
    assert excerpt(parse, text, 3) is not None
    assert excerpt(parse, text.replace(FELINE, NOTHING), 3) is None


def test_a_complement_of_the_topic_says_whose(parse: Parse) -> None:
    otter = "La loutre\n\nLa loutre est une espèce de mammifères d’Europe. Elle vit dans l’eau."
    sentence = "Le régime des loutres fut décrit par un médecin."
    assert excerpt(parse, f"{otter}\n\n{sentence}", 2) == (2,)
    assert excerpt(parse, f"{NOTHING}\n\n{sentence}", 2) is None


def test_il_is_shown_after_what_opens_an_article_on_animals(parse: Parse) -> None:
    later = "On le trouve au Brésil et au Pérou. Il est rare en Colombie."
    text = f"{FELINE}\n\nLe bec est noir et le ventre est gris.\n\n{later}"
    assert excerpt(parse, text, 3) == (0, 3)  # « le » is no beak
