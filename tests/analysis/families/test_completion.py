"""Sentences to be ended rightly."""

import re

import pytest

from lisez.analysis.families import completion
from lisez.core.questions import Choice, Short
from tests.analysis.conftest import Parse
from tests.analysis.sources import proposed


def questions(parse: Parse, text: str) -> list[Choice]:
    """Give the questions with options that are proposed."""
    found = [candidate.question for candidate in proposed(parse, completion.propose, text)]
    return [question for question in found if isinstance(question, Choice)]


def typed(parse: Parse, text: str) -> list[Short]:
    """Give the questions that are proposed to be typed."""
    found = [candidate.question for candidate in proposed(parse, completion.propose, text)]
    return [question for question in found if isinstance(question, Short)]


def asked(parse: Parse, text: str) -> list[tuple[str, str]]:
    """Give what is to be completed, and the key, of each that is typed or has options.

    « Kermor compte ____ marins. » for one that is typed, « Kermor est… » for the others.
    """
    chosen = [
        (question.stem.replace("’", "'").removeprefix("D'après l'article, "), question.key)
        for question in questions(parse, text)
    ]
    written = [
        (question.stem.replace("’", "'").split("«\u00a0")[-1].removesuffix("\u00a0»"), question.key)
        for question in typed(parse, text)
    ]
    return [*chosen, *written]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Le musée de Kermor présente 184 tableaux anciens, prêtés par la ville.",
            "Le musée de Kermor présente ____ tableaux anciens.",
            "184",
        ),
        # What only adds to a name is left out.
        (
            "Paul Morel, horloger à Dax, habite une ferme depuis 1987.",
            "Paul Morel habite une ferme depuis ____.",
            "1987",
        ),
        # A relative clause on the subject makes a sentence of its own.
        (
            "Les carnets de Paul Morel, qui forment 43 volumes, sont au musée.",
            "Les carnets de Paul Morel forment ____ volumes.",
            "43",
        ),
        # What opens the sentence stands last.
        (
            "En novembre 2023, Paul Morel a lancé une pétition.",
            "Paul Morel a lancé une pétition en ____.",
            "novembre 2023",
        ),
        (
            "En juin dernier, Paul Morel a lancé une pétition à Dax.",
            "Paul Morel a lancé une pétition à Dax en ____ dernier.",
            "juin",
        ),
        (
            "Paul Morel est né à Dax en plein hiver, puis il a vécu à Pau.",
            "Paul Morel est né…",
            "à Dax",
        ),
        # Behind a colon, and without « ainsi ».
        (
            "L’enjeu est grand : la société Aubrel pèsera ainsi près de 30 millions d’euros.",
            "La société Aubrel pèsera près de ____ millions d'euros.",
            "30",
        ),
        # A bound with what it is a bound of.
        (
            "La société Aubrel emploie plus de 600 personnes.",
            "La société Aubrel emploie plus de ____ personnes.",
            "600",
        ),
        ("Aubrel est bien implanté en Isère et en Savoie, dit-on.", "Aubrel est bien implanté…",
         "en Isère et en Savoie"),
        (
            "Le club de Kermor rassemble des cyclistes lyonnais et grenoblois.",
            "le club de Kermor rassemble…",
            "des cyclistes lyonnais et grenoblois",
        ),
        (
            "Paul Morel veut entrer parmi les cinq premiers vendeurs européens.",
            "Paul Morel veut entrer…",
            "parmi les cinq premiers vendeurs européens",
        ),
        (
            "Paul Morel occupe un studio de 24 mètres carrés.",
            "Paul Morel occupe un studio de ____ mètres carrés.",
            "24",
        ),
        (
            "A eux deux, Aubrel et Kermor réunissent la plupart des marins bretons.",
            "à eux deux, Aubrel et Kermor réunissent…",
            "la plupart des marins bretons",
        ),
    ],
)  # fmt: skip
def test_what_stands_alone_is_asked(parse: Parse, text: str, stem: str, key: str) -> None:
    assert (stem, key.replace("’", "'")) in [
        (one, other.replace("’", "'")) for one, other in asked(parse, text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Selon le maire, le musée de Kermor présente 184 tableaux.",  # he says so
        "Le musée de Kermor ne présente pas 184 tableaux.",  # any other number may be right
        "Il présente 184 tableaux anciens au musée.",  # who?
        "Le navire transporte 184 marins.",  # which?
        "Le musée de Kermor les montre à 184 enfants.",  # what?
        "Kermor compte aujourd’hui 184 marins.",  # which day?
        "Le taux de pauvreté est divisé par trois en vingt ans.",  # where?
        "La première année, Paul Morel a invité 184 coureurs.",  # of which race?
        "Un bus passe toutes les 45 minutes.",  # which?
        "Les Bretons perdent 450 soldats.",  # in which battle?
        "Yann Prigent s’échappe tout seul à 23 kilomètres de la fin.",  # of which race?
        "Paul Morel obtient un siège après les élections de 1993.",  # others have no elections
        "Paul Morel ouvre des écoles, des musées et 184 jardins.",  # a list is cut
        "En juin 2021, ont lieu les jeux de Dax.",  # the subject comes last
    ],
)
def test_what_does_not_is_not(parse: Parse, text: str) -> None:
    assert asked(parse, text) == []


def test_a_place_of_the_heading_or_of_every_sentence_is_not_asked(parse: Parse) -> None:
    text = "# Paul Morel, de Dax\n\nPaul Morel est né à Dax en plein hiver."
    assert all(key != "à Dax" for _, key in asked(parse, text))
    akin = "# La fin de Sarvanne\n\nPaul Morel a ouvert une école à Neuf-Sarvanne, dit-on."
    assert asked(parse, akin) == []
    often = " ".join(f"Paul Morel est {one} à Dax en hiver." for one in ("né", "mort", "resté"))
    assert all(key != "à Dax" for _, key in asked(parse, often))


def test_a_way_from_one_to_another_is_not_cut(parse: Parse) -> None:
    text = "La flotte de Kermor passe de 840 marins en 1903 à 1 200 en 1950."
    assert all("840" not in key for _, key in asked(parse, text))


def test_a_place_beside_its_country_is_not_asked(parse: Parse) -> None:
    assert asked(parse, "Paul Morel est né à Turin, en Italie, sous la neige.") == []
    assert asked(parse, "Paul Morel est né à Turin (Italie) sous la neige.") == []


def test_a_place_is_asked_without_the_date_before_it(parse: Parse) -> None:
    text = "En juin dernier, Paul Morel est parti à Lille en quête de partenaires."
    assert ("Paul Morel est parti…", "à Lille") in asked(parse, text)
    assert ("Paul Morel est parti à Lille en ____ dernier.", "juin") in asked(parse, text)


def test_a_length_of_time_in_words_is_asked(parse: Parse) -> None:
    text = "Paul Morel dirige Aubrel depuis plusieurs années."
    (question,) = questions(parse, text)
    assert question.key == "depuis plusieurs années"
    assert all("années" not in option.text for option in question.options[1:])
    assert asked(parse, "Paul Morel dirige Aubrel depuis longtemps.") == []


def test_what_is_planned_was_told_before(parse: Parse) -> None:
    text = (
        "Le futur musée inquiète. Anne Roy a peint le phare."
        " La ville de Kermor paiera 40 % du futur musée."
    )
    assert asked(parse, text) == []
    named = text.replace("% du futur musée", "% du futur musée de Brest")
    assert [key for _, key in asked(parse, named)] == ["40"]


def test_adjectives_of_towns_agree(parse: Parse) -> None:
    text = "Le club de Kermor rassemble des cyclistes lyonnais et grenoblois."
    (question,) = questions(parse, text)
    pairs = [
        option.text.removeprefix("des cyclistes ").split(" et ") for option in question.options
    ]
    assert all(word.endswith("s") for pair in pairs for word in pair)
    assert len({tuple(pair) for pair in pairs}) == len(pairs)


def test_a_noun_is_given_the_name_it_was_introduced_with(parse: Parse) -> None:
    text = (
        "La région Bretagne paie le port. Anne Roy a vendu le moulin."
        " En 2019, la région a acheté un phare à Kermor."
    )
    assert ("La région Bretagne a acheté un phare à Kermor en ____.", "2019") in asked(parse, text)


def test_from_a_year_on_is_said_whole(parse: Parse) -> None:
    text = "Le journal La Vague de Brest paraît à partir de 1987."
    assert asked(parse, text) == [("Le journal La Vague de Brest paraît à partir de ____.", "1987")]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Morel ouvre un bal à Dax en 1987, jusqu’au vote de 1999.",
        "Paul Morel est boulanger à Kermor en 1987.",
        "En 1947, le club de Kermor compte toujours une dizaine de marins.",
        "En 1947, Paul Morel habitait une ferme de Kermor.",
    ],
)
def test_what_lasts_is_true_of_other_years(parse: Parse, text: str) -> None:
    assert not [key for _, key in asked(parse, text) if "19" in key]


def test_what_happens_is_of_one_year(parse: Parse) -> None:
    assert [key for _, key in asked(parse, "Paul Morel ouvre un bal à Dax en 1987.")][-1] == "1987"
    since = "Paul Morel habite une ferme de Kermor depuis 1987."
    assert [key for _, key in asked(parse, since)] == ["1987"]


@pytest.mark.parametrize(
    "text",
    [
        "Les gobelets de plastique sont interdits depuis 2022.",  # where?
        "Une décision définitive sera prise en juin 2026.",  # on what?
        "La ville de Kermor a payé 30 % des travaux.",  # which?
        "Anne Roy accorde un délai jusqu’au 11 janvier 1879.",  # to whom?
        "Cent ouvriers, dont dix venaient d’Italie, élevèrent un mur haut de 118 mètres.",
        "L’Empire ouvre une école en 1923.",  # which?
        "La banque de Kermor a prêté 30 000 euros.",  # to whom?
    ],
)
def test_what_leans_on_the_article_is_not_asked(parse: Parse, text: str) -> None:
    assert asked(parse, text) == []


def test_a_month_without_its_year_is_not_asked(parse: Parse) -> None:
    text = "En juillet, Paul Morel a vendu une barque. Le port a brûlé en 1987 et en 1993."
    assert not [key for _, key in asked(parse, text) if "juillet" in key]


@pytest.mark.parametrize(
    "text",
    [
        "En 1640, le prince Henri de Kermor devient roi.",
        "Anne Roy est née à Kermor le 3 mai 1987.",
        "En 1867, Kermor fut vaincue par les troupes du général Morel.",
    ],
)
def test_what_every_book_dates_is_not_asked(parse: Parse, text: str) -> None:
    assert not [key for _, key in asked(parse, text) if re.search(r"\d{4}", key)]


def test_what_geography_measures_is_not_asked(parse: Parse) -> None:
    assert asked(parse, "L’Australie couvre 5 % de la surface de la Terre.") == []


def test_a_quarter_of_the_compass_stands_beside_the_other_three(parse: Parse) -> None:
    found = questions(parse, "En 1987, la Suède ouvre une mine de fer dans le Nord.")
    (question,) = (question for question in found if question.key == "dans le Nord")
    assert {option.text for option in question.options} == {
        "dans le Nord",
        "dans le Sud",
        "dans l'Est",
        "dans l'Ouest",
    }


def test_a_month_that_would_date_something_else_stays_in_its_place(parse: Parse) -> None:
    text = "En mars 2016, Paul Morel promet d’envoyer dix chars au carnaval de Kermor de 2017."
    (found,) = [question for question in typed(parse, text) if "mars" in question.key]
    assert "«\u00a0En ____, Paul Morel promet d’envoyer" in found.stem
    (plain,) = typed(parse, "En juin dernier, Paul Morel est parti à la ferme de Kermor.")
    assert plain.stem.endswith("à la ferme de Kermor en ____ dernier.\u00a0»")


def test_what_is_typed_is_told_what_to_write(parse: Parse) -> None:
    (found,) = typed(parse, "Le musée de Kermor présente 184 tableaux anciens.")
    assert found.stem == (
        "D’après l’article, quel nombre manque dans cette phrase\u202f? Écrivez-le."
        " «\u00a0Le musée de Kermor présente ____ tableaux anciens.\u00a0»"
    )
    assert "184 tableaux" in found.accept
    (since,) = typed(parse, "Paul Morel habite une ferme de Kermor depuis 1987.")
    assert (since.key, since.accept) == ("1987", ("depuis 1987",))


def test_what_somebody_is_brought_to_do_is_not_cut_off(parse: Parse) -> None:
    assert not asked(parse, "La société Aubrel encourage ses 240 salariés à venir à vélo.")


def test_a_share_in_words_stands_beside_others_in_words(parse: Parse) -> None:
    found = questions(
        parse, "À eux deux, Aubrel et Kermor réunissent la plupart des marins bretons."
    )
    (question,) = found
    assert {option.text for option in question.options} == {
        f"{share} des marins bretons"
        for share in ("la plupart", "la moitié", "la totalité", "une minorité")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Paul Morel obtient le statut de marin en 1934 et recrute à Brest.",
        "Paul Morel espère atteindre 170 cyclistes d’ici à la fin de l’année.",
    ],
)
def test_a_sentence_that_goes_on_is_not_cut_short(parse: Parse, text: str) -> None:
    assert asked(parse, text) == []


@pytest.mark.parametrize(
    "text",
    [
        # the year that the number is of would be cut away
        "La ferme Morel de Kermor emploie 80 personnes en 1935 et jusqu’à 410 en 1974.",
        "La ferme Morel de Kermor emploie 84 personnes, contre 410 en 1974.",
        # shorter than what
        "La ligne C de Kermor, plus courte, a ouvert en décembre 2019.",
        # about what
        "Le conseil de Kermor adopte un premier texte en mars 1902.",
        # what it is that she uses
        "Anne Roy l’emploie à Kermor à partir de septembre 1909.",
        # no main verb; « même »; a second half is missing
        "Le Kermor, première barge au monde, dont l’exploitation a débuté en mai 2020.",
        "Anne Roy participe même à la course de Kermor en 1955.",
        "En 2021, Anne Roy a Paul Morel Jr. comme nouveau voisin à Kermor.",
        # which club
        "L’arrivée d’Anne Roy permet au club d’accéder à la première division en 1936.",
    ],
    ids=[
        "year",
        "rival",
        "compared",
        "first of some",
        "object",
        "fragment",
        "even",
        "as",
        "which one",
    ],
)
def test_what_is_cut_away_would_tell_more(parse: Parse, text: str) -> None:
    assert not asked(parse, text)


def test_a_name_beside_its_noun_keeps_both_commas(parse: Parse) -> None:
    text = "La chanteuse, Solène Darrieux, atteinte de fièvre, doit observer quatre mois de repos."
    assert all("Darrieux doit" not in stem for stem, _ in asked(parse, text))
