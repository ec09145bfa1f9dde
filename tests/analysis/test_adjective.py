"""The agreement of adjectives: four forms, one noun that is certain."""

import pytest

from lisez.analysis.adjectives import forms
from lisez.analysis.families.adjective import attribute, doubtful, epithet, propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import proposed


@pytest.mark.parametrize(
    ("base", "four"),
    [
        ("grand", "grand grande grands grandes"),
        ("ancien", "ancien ancienne anciens anciennes"),
        ("régional", "régional régionale régionaux régionales"),
        ("sportif", "sportif sportive sportifs sportives"),
        ("premier", "premier première premiers premières"),
        ("officiel", "officiel officielle officiels officielles"),
        ("public", "public publique publics publiques"),
        ("urbain", "urbain urbaine urbains urbaines"),
        ("civil", "civil civile civils civiles"),
    ],
)
def test_a_safe_rule_gives_four_forms(base: str, four: str) -> None:
    found = forms(base)
    assert found is not None
    assert list(found.values()) == four.split()


@pytest.mark.parametrize(
    "base",
    [
        "jeune",
        "heureux",
        "gris",
        "beau",
        "fatal",
        "gentil",
        "complet",
        "doublé",
        "favori",
        "aigu",
        "brestai",
        "inclu",
    ],
)
def test_no_rule_is_stretched(base: str) -> None:
    assert forms(base) is None


@pytest.mark.parametrize(
    ("text", "word", "number"),
    [
        ("Anne Duval répare une voiture ancienne à Brest.", "ancienne", ("Fem", "Sing")),
        ("Anne Duval admire les grandes maisons de Brest.", "grandes", ("Fem", "Plur")),
        ("Les rues du vieux quartier sont très étroites.", "étroites", ("Fem", "Plur")),
        ("Les maisons de Brest ont la même couleur grise.", "grise", ("Fem", "Sing")),
    ],
)
def test_the_noun_decides(parse: Parse, text: str, word: str, number: tuple[str, str]) -> None:
    parsed = parse(text)
    token = next(token for token in parsed.tokens if token.text == word)
    noun = epithet(parsed, token) or attribute(parsed, token)
    assert noun is not None
    assert (noun.gender, noun.number) == number
    assert not doubtful(parsed, token)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anne Duval peint le toit de la maison ancienne.", "ancienne"),
        ("Anne Duval aime la ville et la mer bretonne.", "bretonne"),
        ("Anne Duval admire l'ancienne maison.", "ancienne"),
        ("Anne Duval cherche une rue étroite et claire.", "étroite"),
        ("La majorité des rues de Brest est étroite.", "étroite"),
        ("Anne Duval étudie les aspects sociaux, économiques et humains.", "sociaux"),
        ("Anne Duval parle de la seconde Guerre mondiale.", "seconde"),
    ],
    ids=[
        "toit ancien",
        "ville et mer bretonnes",
        "l'",
        "coordinated",
        "collective",
        "list",
        "name",
    ],
)
def test_doubt_is_a_veto(parse: Parse, text: str, word: str) -> None:
    parsed = parse(text)
    token = next(token for token in parsed.tokens if token.text == word)
    noun = epithet(parsed, token) or attribute(parsed, token)
    assert noun is None or doubtful(parsed, token)


def test_the_question(parse: Parse) -> None:
    found = proposed(parse, propose, "Anne Duval a conduit une voiture ancienne à Brest.")
    (question,) = (candidate.question for candidate in found)
    assert isinstance(question, Gap)
    assert question.key == "ancienne"
    assert len({option.text for option in question.options}) == 4
    assert question.explain == (
        "L’adjectif s’accorde avec le nom qu’il accompagne\u202f:"
        " «\u00a0voiture\u00a0», féminin singulier."
    )
