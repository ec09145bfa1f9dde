"""What a sentence needs to be understood, one example for each need."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("Il établit trois quotas pour les pêcheurs de Brest.", "pronoun"),
        ("Veuve d’un marin, elle ouvre une école à Nantes.", "pronoun"),
        ("Né à Brest en 1977, il devient marin.", "pronoun"),
        ("Il est né de parents bretons à Nantes.", "pronoun"),
        ("Il est septième de la course de Brest.", "pronoun"),
        ("Il reste à Nantes jusqu’en 1958.", "pronoun"),
        ("Pierre Morel les rencontre à Nantes en mai.", "object"),
        ("Son conseil se réunit à Brest en mai.", "possessive"),
        ("La question de sa succession divise les marins de Brest.", "possessive"),
        ("Il y accompagne Pierre Morel en mai.", "pronoun"),
        ("Les parents, catholiques, vivent à Brest depuis 1950.", "definite"),
        ("Celui-ci refuse la vente du terrain.", "this"),
        ("Ces derniers refusent la vente du terrain.", "this"),
        ("Cette fusion inquiète les pêcheurs de Brest.", "demonstrative"),
        ("C’est la première victoire de Nantes.", "it"),
        ("Cependant, Pierre Morel refuse la vente.", "connective"),
        ("Les pêcheurs de Brest refusent ensuite la vente.", "connective"),
        ("Le port de Brest accueille également des voiliers.", "also"),
        ("Le lendemain, Pierre Morel démissionne.", "when"),
        ("Trois ans plus tard, Brest ouvre une école.", "when"),
        ("Les deux refusent la vente du terrain.", "other"),
        ("Certains refusent la vente du terrain.", "other"),
        ("Le conseil de Brest vote une telle mesure en mai.", "demonstrative"),
        ("La mairie de Brest vend ces terrains en mai.", "demonstrative"),
        ("À l’âge de treize ans, son père devient marin à Brest.", "possessive"),
        ("Les deux premiers, plus courts, sont lents.", "other"),
        ("Pierre Morel quitte le club en mai.", "vague"),
        ("Les Bretons réunissent 30 navires devant la ville, capitale du duché.", "vague"),
        ("Paul Morel met le siège devant la forteresse avec 30 navires.", "vague"),
        ("Paul Morel et Anne Duval firent partie de ses amis à Brest.", "possessive"),
        ("Le choix du site étonne Pierre Morel.", "definite"),
        ("La ville de Brest devient alors un grand port.", "connective"),
        ("Le navire a quitté Brest le 9 octobre.", "definite"),
        ("L’alerte a été donnée à six heures.", "definite"),
        ("En mai de la même année, Paul Morel quitte Brest.", "counted"),
        ("À 23 kilomètres de la fin, Paul Morel mène seul.", "contest"),
        ("En rentrant d’une fête à Hollywood, sa voiture heurte un train.", "possessive"),
        ("Sept marins de Brest battent le club en Bundesliga.", "vague"),
        ("Dix ponts de Nantes sont bâtis selon le même procédé.", "same"),
        ("Entretemps, en 1902, Paul Morel ouvre une école à Brest.", "connective"),
        ("Seconde hypothèse : Paul Morel vend une usine à Brest.", "connective"),
        ("Paul Morel participe même à une course à Brest.", "also"),
        ("Paul Morel, de nouveau, achète une ferme à Brest.", "also"),
        ("La ville de Brest paie 40 % du budget du futur stade.", "planned"),
        ("Tous trois participent à une course à Brest en 1902.", "other"),
        ("Au sud de Brest, le plan prévoyait une école.", "loose"),
        ("Anne Duval, qui connaît la question, vit à Brest.", "loose"),
        ("Paul Morel est donc élu maire de Brest.", "connective"),
        ("La dégradation de la situation a surpris Paul Morel.", "loose"),
        ("L’empereur se rendit à Brest en 1808 avec Paul Morel.", "definite"),
        ("Les idées du parti de Brest changent ses certitudes.", "possessive"),
        ("Anne Morel, Luc Duval et Zoé Martin sont les plus connus de ses amis.", "possessive"),
        ("Un second assaut de la flotte bretonne effraie Morel.", "another"),
        ("Avec le temps, une zone se vide à Brest : le disque se transforme.", "loose"),
    ],
)
def test_what_a_sentence_needs(parse: Parse, words: str, need: str) -> None:
    parsed = parse(words)
    assert need in Gates(parsed).needs(0, 0)


@pytest.mark.parametrize(
    "words",
    [
        "Le maire de Brest a acheté un terrain.",
        "Les seize conducteurs de Brest sont volontaires.",
        "Les vers montent d’eux-mêmes.",
        "Un petit port, ouvert en mai, attire les marins de Brest.",
        "Marc Morel, le directeur, a pensé à tout arrêter.",
        "La viande, le poisson et le fromage sont interdits.",
        "Il faut trois heures pour traverser la rade de Brest.",
        "Il n’y avait plus de pain à Brest.",
        "Il reste trois pêcheurs à Brest.",
        "Il est interdit de pêcher à Brest.",
        "Il est rare que la rade de Brest gèle.",
        "Pierre Morel a vendu sa maison en 2019.",
        "Malgré son âge, Pierre Morel navigue encore.",
        "Pierre Morel a acheté un terrain et le cultive.",
        "La mairie de Brest vend un terrain et cette vente inquiète Pierre Morel.",
        "L’association de Brest, fermée à ses débuts, accueille tout le monde.",
        "C’est en mai que Brest ouvre une école.",
        "Le lendemain de la fête de Brest, Pierre Morel démissionne.",
        "Les épluchures se décomposent en quelques mois.",
        "Depuis qu’elle dirige une école, Anne Duval habite à Brest.",
        "Paul Morel, appelé aussi Polig, habite à Brest.",
        "Un champignon (il est donc rare) pousse à Brest.",
        "L’islam est arrivé à Brévigny en 1320.",
        "Après la chute du fascisme, Paul Morel revient à Brest.",
        "Paul Morel est remis sur le trône par les évêques en 1830.",
        "Paul Morel est le premier coureur à gagner cinq fois à Brest.",
        "En 1860, une école ouvre à Brest ; cette école ferme dix ans plus tard.",
        "Huit marins sont tués à Brest et 25 autres marins sont blessés.",
        "Brest aime ses marins, et la mairie a payé un phare.",
        "Malgré sa défaite, Brest reste une grande ville.",
        "La ville de Brest et ses marins sont connus pour sa rade.",
        "Brest organise une fête en mai, et l’évènement attire Paul Morel.",
        "Tout le monde n’est pas convaincu à Brest.",
        "Le guet-apens de Brest inquiète les voisins de Paul Morel.",
        "Le poète et écrivain breton Paul Morel habite à Brest.",
        "Paul Morel applique les règles et décisions prises par les marins de Brest.",
        "En 1313, Paul Morel met le siège devant Brest.",
        "Brest a deux climats : l’un froid près de la mer, tropical le reste de l’année.",
        "Anne Morel et Luc Duval vendent leurs bateaux à Brest.",
    ],
)
def test_what_stands_alone(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert Gates(parsed).needs(0, 0) == ()


def test_a_sentence_before_gives_the_antecedent_only_if_it_agrees(parse: Parse) -> None:
    parsed = parse("Marie Duval dirige le port de Brest. Elle habite à Nantes.")
    assert Gates(parsed).needs(1, 1) == ()
    parsed = parse("Le directeur quitte le port de Brest. Elle habite à Nantes.")
    assert "pronoun" in Gates(parsed).needs(1, 1)


def test_a_pronoun_follows_the_first_of_its_kind(parse: Parse) -> None:
    parsed = parse("Il étudie le droit à Nantes. Il publie trois livres. Il meurt à Brest.")
    assert "pronoun" in Gates(parsed).needs(2, 2)


def test_an_owner_that_is_an_unknown_pronoun_is_none(parse: Parse) -> None:
    parsed = parse("Elle étudie le droit à Nantes. Son père vend des bateaux.")
    assert "possessive" in Gates(parsed).needs(1, 1)


def test_what_the_title_names_needs_no_context(parse: Parse) -> None:
    parsed = parse("Le musée des automates\n\nLe musée a ouvert le 3 mai 2011.")
    assert Gates(parsed).needs(len(parsed.sentences) - 1) == ()


LIFE = (
    "Anne Duval, navigatrice\n\nAnne Duval naît à Brest. Elle aime la mer. Elle étudie à Nantes."
    " Elle part en mai.\n\nElle fonde une école à Lyon. Son école ferme en 1950.\n\n"
)


def test_a_paragraph_may_begin_with_her_whom_the_title_names(parse: Parse) -> None:
    gates = Gates(parse(LIFE))
    assert gates.needs(4) == ()
    assert gates.needs(5, 1) == ()
    assert "pronoun" in Gates(parse(LIFE.replace("Anne Duval, navigatrice", "Une vie"))).needs(4)
    assert "pronoun" in Gates(parse(LIFE.replace("Elle fonde", "Il fonde"))).needs(4)


def test_an_amount_of_time_is_nobody(parse: Parse) -> None:
    assert "object" in Gates(parse("Paul Morel, marin depuis 31 ans, est l’un d’eux.")).needs(0)


def test_what_a_demonstrative_takes_up_is_looked_for_further_back(parse: Parse) -> None:
    parsed = parse(
        "La bataille de Brest dure trois jours. Les marins de Nantes perdent neuf navires."
        " Cette bataille ruine la ville de Nantes."
    )
    assert "demonstrative" in Gates(parsed).needs(2, 1)
    assert "demonstrative" not in Gates(parsed).needs(2, 2)


def test_several_things_pointed_to_are_named_before(parse: Parse) -> None:
    text = (
        "Marie Duval classe des timbres à Brest en mai. Marie Duval vend ces timbres à Nantes."
        " Marie Duval montre ces plaques à Paul Morel. Ces efforts plaisent à Paul Morel."
    )
    parsed = parse(text)
    gates = Gates(parsed)
    assert "demonstrative" not in gates.needs(1, (0,))
    assert "demonstrative" in gates.needs(2, (0, 1))
    assert "demonstrative" not in gates.needs(3, (0, 1, 2))


def test_beginnings_are_those_of_something(parse: Parse) -> None:
    parsed = parse("Les débuts sont difficiles. Les pommes sèchent vite.")
    assert "definite" in Gates(parsed).needs(0)
    assert "definite" not in Gates(parsed).needs(1)


def test_what_opens_right_after_several_things_points_to_them(parse: Parse) -> None:
    gates = Gates(
        parse(
            "Le vent de Brest renverse un certain nombre de bateaux. Ces navires coulent à Brest."
            " Ces étoiles de mer plaisent à Paul Morel. Il quitte Brest. Ces plages sont vides."
        )
    )
    assert "demonstrative" not in gates.needs(1, (0,))
    assert "demonstrative" in gates.needs(1)
    assert "demonstrative" in gates.needs(4, (3,))


@pytest.mark.parametrize(
    "text",
    [
        "Le COB joue à Brest depuis 1950. En 1968, le club bat Nantes.",
        "Anne Morel attend de voir le COB jouer à Nantes. En 1968, le club bat Nantes.",
        "L’économie française a trois forces. Elle dépend peu du pétrole du pays.",
        "Paul Morel loge le frère de l’empereur. En mai, les soldats de l’empereur arrivent.",
    ],
)
def test_another_name_for_it_stands_before(parse: Parse, text: str) -> None:
    gates = Gates(parse(text))
    assert gates.needs(1, (0,)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Anne Morel organise une fête en mai 1950. En 1968, le club bat Nantes à Lyon.",
        "La ligue bretonne a trois forces. Anne Morel quitte le pays.",
    ],
)
def test_nobody_is_a_club_and_a_region_no_country(parse: Parse, text: str) -> None:
    gates = Gates(parse(text))
    assert "vague" in gates.needs(1, (0,))
