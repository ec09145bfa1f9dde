"""Homophones: one word that the sentence allows, its set as options."""

import pytest

from lisez.analysis.families.homophones import FRAMES, cleft, propose, written
from lisez.analysis.homophones import SETS
from lisez.analysis.parsed import Parsed
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


def sure(parsed: Parsed) -> set[str]:
    """Give the words of a text that its grammar imposes."""
    found = ((written(parsed, token), token) for token in parsed.tokens)
    return {word for word, token in found if word in FRAMES and FRAMES[word](parsed, token)}


def test_every_word_asked_has_a_set_with_a_proof() -> None:
    proofs = {member.word: member.proof for members in SETS.values() for member in members}
    assert all(proofs[word] for word in FRAMES)
    assert all(len({m.word for m in members}) == len(members) >= 2 for members in SETS.values())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("La ville de Brest a changé son plan de circulation.", "a"),
        ("Le sculpteur est né à Brest pendant un hiver très froid.", "à"),
        ("La vieille tour est très belle sous la pluie.", "est"),
        ("Les marins réparent les filets et les voiles dans le port.", "et"),
        ("Les rues du vieux quartier sont étroites et sombres.", "sont"),
        ("Anne Duval range les outils de Brest avec son frère.", "son"),
        ("Les voisins de Brest ont choisi une nouvelle fontaine.", "ont"),
        ("Chaque matin à Brest, on trouve du poisson frais.", "on"),
        ("Anne Duval habite Brest depuis longtemps et travaille dans ce quartier.", "ce"),
        ("La ville se prépare chaque année à la fête.", "se"),
        ("Anne Duval habite Brest et plante des arbres dans la cour.", "la"),
        ("La pluie de Brest peut durer toute une semaine.", "peut"),
        ("Il reste à Brest très peu de pêcheurs cet hiver.", "peu"),
        ("Il pleut à Brest, mais le marché reste ouvert.", "mais"),
        ("C'est à Brest que les pêcheurs vendent leurs poissons.", "C'est"),
        ("La ville de Brest s'est développée en trente ans.", "s'est"),
        ("Anne Duval quitte Brest sans dire un mot.", "sans"),
        ("Anne Duval habite Brest depuis qu'elle travaille au port.", "qu'elle"),
    ],
)
def test_grammar_decides(parse: Parse, text: str, key: str) -> None:
    assert key.lower() in sure(parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "Voilà donc ce qu'on dit à Brest.",
        "Anne Duval ferme le port, mais les marins de Brest aussi.",
        "Les marins aiment la mer, la pluie et le vent.",
    ],
    ids=["ont dit", "met les marins", "la pluie est le vent"],
)
def test_another_word_that_would_do_is_a_veto(parse: Parse, text: str) -> None:
    assert not sure(parse(text)) & {"on", "mais", "et"}


def test_options_are_written_as_the_article_writes(parse: Parse) -> None:
    (candidate,) = proposed(
        parse, propose, "C’est à Brest que les pêcheurs vendent leurs poissons."
    )
    question = candidate.question
    assert isinstance(question, Gap)
    assert [option.text for option in question.options] == ["C’est", "S’est", "Ces", "Ses"]
    assert all(option.why for option in question.options[1:])
    assert question.explain == (
        "«\u00a0c’est\u00a0» est ici «\u00a0ce\u00a0» suivi du verbe «\u00a0être\u00a0»\u202f;"
        " «\u00a0c’est … que\u00a0» ou «\u00a0c’est … qui\u00a0» met en relief ce qu’il encadre."
    )


def test_c_est_frames_what_stands_before_que(parse: Parse) -> None:
    framed = parse("C’est à Brest que les pêcheurs vendent leurs poissons.")
    assert cleft(framed, framed.tokens[0])
    told = parse("C’est un port de pêche que les marins de Brest aiment.")
    assert not cleft(told, told.tokens[0])


@pytest.mark.parametrize(
    "text",
    [
        "Le marché de Brest ouvre à huit heures.",
        "Les pêcheurs de Brest dorment dans les cabanes.",
        "Le groupe de Brest joue la chanson Dance on the Sea chaque été.",
    ],
    ids=["a huit heures", "d'en les cabanes", "dance ont the sea"],
)
def test_what_nobody_would_write_is_no_rival(parse: Parse, text: str) -> None:
    assert not sure(parse(text)) & {"à", "dans", "on"}


def test_sets_vary_over_a_text(parse: Parse) -> None:
    text = (
        "Les voisins de Brest ont choisi une nouvelle fontaine."
        " Les marins réparent les filets et les voiles dans le port."
    )
    assert keys(parse, propose, text) == ["ont choisi", "et les"]


def explained(parse: Parse, text: str) -> list[str]:
    """Give the explanations of the gaps on a text."""
    return [c.question.explain or "" for c in proposed(parse, propose, text)]


def test_l_on_is_not_said_to_become_l_il(parse: Parse) -> None:
    (said,) = explained(parse, "Chaque matin à Brest, l’on trouve du poisson frais.")
    assert said == (
        "«\u00a0on\u00a0» est ici un pronom sujet\u202f; "
        "«\u00a0l’on\u00a0» se dit pour «\u00a0on\u00a0»."
    )


def test_ce_is_not_replaced_by_a_word_that_would_elide() -> None:
    (ce,) = (member for member in SETS["ce"] if member.word == "ce")
    assert ce.proof == "il montre le nom qui suit"  # « de ce port » is not « de un port »


def test_a_word_whose_letters_stand_elsewhere_is_asked_with_the_next(parse: Parse) -> None:
    text = "Anne Duval habite une place de Brest et jette des pierres dans la mer."
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.key == "la mer"
    assert {option.text for option in question.options} == {"la mer", "là mer", "l'a mer"}
