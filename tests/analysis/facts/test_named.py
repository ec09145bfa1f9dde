"""Places, aims, causes, ranks, events, contrasts, and those who hold a role."""

import pytest

from lisez.analysis.facts import find
from lisez.analysis.gazetteer import like, origins_like
from tests.analysis.conftest import Parse


def values(parse: Parse, text: str, kind: str) -> list[str]:
    """Give the words of the facts of one kind."""
    parsed = parse(text)
    return [fact.value.of(parsed.text) for fact in find(parsed) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Paul Morel est né à Dijon.", "place", "Dijon"),
        ("L’usine est installée en Isère et en Savoie.", "place", "en Isère et en Savoie"),
        ("La course part à Saint-Aubin-d’Auge le lundi.", "place", "Saint-Aubin-d’Auge"),
        ("Elle réunit des élus rennais et malouins.", "place", "rennais et malouins"),
        ("Le port vise aussi à réduire le bruit.", "aim", "réduire le bruit"),
        ("Il faut un pont pour relier les deux rives.", "aim", "relier les deux rives"),
        ("Il part en quête de partenaires.", "aim", "partenaires"),
        ("Le bac est fermé en raison de la crue.", "cause", "la crue"),
        ("Le bac ferme en raison de la crue alors que le pont est ouvert.", "cause", "la crue"),
        ("Le port ferme parce que la mer monte, dit-on.", "cause", "la mer monte"),
        (
            "Les ports n’ayant pas le même public, l’accord sera long.",
            "cause",
            "n’ayant pas le même public",
        ),
        ("Elle est parmi les trois premières villes.", "rank", "parmi les trois premières"),
        ("C’est la plus grande halle du pays.", "rank", "la plus grande halle"),
        ("La fusion des deux ports est décidée.", "event", "fusion des deux ports"),
        ("Le chantier prend fin lundi.", "event", "prend fin"),
        ("L’équipe recevra le prix de la ville.", "event", "le prix de la ville"),
        ("Brest gagne, tandis que Rennes perd.", "contrast", "tandis que"),
        ("Brest vend du sel, quand la Bretagne achète du vin.", "contrast", "quand"),
        ("La mairie se vante de son musée.", "quote", "se vante"),
        ("Le site reste peu connu et peu visité.", "judgement", "peu visité"),
        ("La plupart des élus ont voté.", "share", "La plupart"),
        ("Le débat dure depuis plusieurs années.", "date", "depuis plusieurs années"),
        ("En juin dernier, le port a rouvert.", "date", "juin"),
        ("Le prix est allé à neuf start-ups.", "count", "neuf"),
        ("Anne Roy, directrice d’Aubrel, démissionne.", "person", "Anne Roy"),
        ("Anne Roy, directrice d’Aubrel, démissionne.", "organisation", "Aubrel"),
        ("La société Aubrel vend des vis.", "organisation", "Aubrel"),
    ],
)
def test_it_is_found(parse: Parse, text: str, kind: str, value: str) -> None:
    found = values(parse, text, kind)
    assert any(value.lower() == one.replace("'", "’").lower() for one in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le prix revient à Paul Morel, et Paul Morel sourit.", "place"),
        ("Le virus est lié à l’ARN et à ARN.", "place"),
        ("La salle est trop petite pour accueillir tout le monde.", "aim"),
        ("Le prix tend à baisser.", "aim"),
        ("Il chante quand la mer monte.", "contrast"),
        ("Il y avait du bruit, quand la mer montait.", "contrast"),
        ("Il mars et repart.", "date"),
        ("Il vit à Yan'an depuis deux ans.", "place"),
        ("Il faut attendre un an pour voir le pont rouvrir.", "aim"),
        ("Paul Morel, ministre d’État, démissionne.", "organisation"),
        ("Durant les trois premiers mois, le port dort.", "rank"),
        ("Si l’année se termine bien, le port rouvrira.", "event"),
        ("L’usine la plus grande ferme.", "rank"),
    ],
)
def test_it_is_no_such_fact(parse: Parse, text: str, kind: str) -> None:
    assert values(parse, text, kind) == []


def test_places_of_one_list_stand_for_each_other() -> None:
    assert "Besançon" in like("à", "Dijon")
    assert "Dijon" not in like("à", "Dijon")
    assert "Danemark" in like("au", "Portugal")
    assert like("à", "Port-Larmel") == ()


def test_adjectives_of_towns_keep_their_form() -> None:
    assert "brestoises" in origins_like("rennaises")
    assert "clermontoise" in origins_like("lyonnaise")
    assert origins_like("française") == ()
