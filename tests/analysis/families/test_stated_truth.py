"""True or false without a number."""

from dataclasses import replace

import pytest

from lisez.analysis import antecedents, contrasts, facts
from lisez.analysis.candidates import Source
from lisez.analysis.contrast import edited
from lisez.analysis.families import stated_truth, value_truth
from lisez.analysis.gates import Gates
from lisez.core.questions import TrueFalse
from tests.analysis.conftest import Parse


def source(parse: Parse, text: str, seed: int = 0) -> Source:
    """Give all that a family looks at."""
    parsed = parse(text)
    return Source(parsed, facts.find(parsed), Gates(parsed), seed)


def statements(parse: Parse, text: str, seed: int = 0) -> list[TrueFalse]:
    """Give the statements that are proposed."""
    found = [c.question for c in stated_truth.propose(source(parse, text, seed))]
    return [question for question in found if isinstance(question, TrueFalse)]


def denials(parse: Parse, text: str) -> dict[str, str]:
    """Give what the rules make of a text, by rule."""
    view = source(parse, text)
    found = contrasts.contrasts(view)
    return {c.rule: edited(text, view.parsed.sentences[0].span, c.edits) for c in found}


@pytest.mark.parametrize(
    ("rule", "text", "false"),
    [
        (
            "opposite",
            "La course de Roscoff est un échec pour Marie Duval.",
            "La course de Roscoff est un succès pour Marie Duval.",
        ),
        (
            "opposite",
            "Le port de Kerlan se trouve au nord de Roscoff, près des dunes.",
            "Le port de Kerlan se trouve au sud de Roscoff, près des dunes.",
        ),
        (
            "opposite",
            "Le premier maire de Roscoff fut le marin Paul Morel.",
            "Le dernier maire de Roscoff fut le marin Paul Morel.",
        ),
        (
            "opposite",
            "Paul Morel hérite de la Bretagne occidentale à Rennes.",
            "Paul Morel hérite de la Bretagne orientale à Rennes.",
        ),
        (
            "compared",
            "Les dunes de Kerlan sont plus hautes que celles de Roscoff.",
            "Les dunes de Kerlan sont moins hautes que celles de Roscoff.",
        ),
        (
            "bound",
            "Marie Duval a formé plus de 300 marins à Roscoff.",
            "Marie Duval a formé moins de 300 marins à Roscoff.",
        ),
        (
            "kin",
            "Le phare de Kerlan a été dessiné par le fils de Paul Morel.",
            "Le phare de Kerlan a été dessiné par le neveu de Paul Morel.",
        ),
        (
            "quality",
            "Le phare de Kerlan est partiellement détruit par une tempête.",
            "Le phare de Kerlan est entièrement détruit par une tempête.",
        ),
        (
            "quality",
            "La plage de Kerlan est la plus longue plage de Roscoff.",
            "La plage de Kerlan est la plus courte plage de Roscoff.",
        ),
        (
            "quality",
            "Paul Morel étudie la vie nocturne de Kerlan.",
            "Paul Morel étudie la vie diurne de Kerlan.",
        ),
        (
            "quality",
            "La côte de Kerlan est stable depuis la tempête.",
            "La côte de Kerlan est instable depuis la tempête.",
        ),
        (
            "phrase",
            "Marie Duval ouvre une école à Roscoff avec l’aide de Paul Morel.",
            "Marie Duval ouvre une école à Roscoff sans l’aide de Paul Morel.",
        ),
        (
            "phrase",
            "La guerre des algues s’achève à l’avantage des pêcheurs de Roscoff.",
            "La guerre des algues s’achève au désavantage des pêcheurs de Roscoff.",
        ),
        (
            "phrase",
            "Marie Duval joue un rôle essentiel dans la vie du port de Roscoff.",
            "Marie Duval joue un rôle mineur dans la vie du port de Roscoff.",
        ),
        (
            "phrase",
            "Marie Duval fonde le club de Kerlan après la mort de Paul Morel.",
            "Marie Duval fonde le club de Kerlan avant la mort de Paul Morel.",
        ),
        (
            "phrase",
            "Le maire de Roscoff s’oppose au projet de Marie Duval.",
            "Le maire de Roscoff soutient le projet de Marie Duval.",
        ),
        (
            "phrase",
            "Les forts de Kerlan sont attaqués par les marins de Roscoff.",
            "Les forts de Kerlan sont défendus par les marins de Roscoff.",
        ),
        (
            "phrase",
            "Le moulin de Roscoff se trouve en amont de Kerlan.",
            "Le moulin de Roscoff se trouve en aval de Kerlan.",
        ),
    ],
)
def test_a_sentence_is_made_false(parse: Parse, rule: str, text: str, false: str) -> None:
    assert denials(parse, text)[rule] == false


def test_two_towns_change_places(parse: Parse) -> None:
    text = "Marie Duval naît à Rennes en 1947 et ouvre une école de voile à Nantes."
    assert denials(parse, text)["crossed"] == (
        "Marie Duval naît à Nantes en 1947 et ouvre une école de voile à Rennes."
    )


def test_two_who_act_change_places(parse: Parse) -> None:
    text = "Luc Serrat dirige le port de Roscoff, tandis que Paul Morel écrit un roman à Nantes."
    assert denials(parse, text)["subjects"] == (
        "Paul Morel dirige le port de Roscoff, tandis que Luc Serrat écrit un roman à Nantes."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Luc Serrat dirige le port de Roscoff, tandis que Marie Duval écrit un roman à Nantes.",
        "Luc Serrat dirige le port, et son frère Paul Morel écrit un roman à Nantes.",
        "Luc Serrat dirige le port, et Paul Morel lui écrit une lettre à Nantes.",
    ],
)
def test_who_acts_is_left_where_the_exchange_would_show(parse: Parse, text: str) -> None:
    assert "subjects" not in denials(parse, text)


def test_somebody_else_of_the_article_is_named(parse: Parse) -> None:
    text = "Le club de Kerlan est dirigé par Paul Morel. Luc Serrat, marin, habite à Nantes."
    assert denials(parse, text)["holder"] == "Le club de Kerlan est dirigé par Luc Serrat."


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("no-article", "Marie Duval a mené la course avec succès à Roscoff."),
        ("victory-over", "La bataille de Kerlan est une victoire sur les Anglais."),
        ("noun", "Le public de Roscoff applaudit Marie Duval."),
        ("noun", "Marie Duval habite une ferme près de Roscoff."),
        ("elided", "Marie Duval explique l’échec de la course de Roscoff."),
        ("rank-of-many", "Marie Duval ouvre la première école de voile de Roscoff."),
        ("first-to", "Marie Duval fut la première femme à traverser la baie de Roscoff."),
        ("both", "La route de Roscoff va du nord au sud."),
        ("superlative", "Kerlan est le port le plus profond de Roscoff."),
        ("than-what", "La côte de Kerlan est plus claire avec le phare de Roscoff."),
        ("irregular", "La mer est plus bonne à Kerlan qu’à Roscoff."),
        ("either", "Le port de Kerlan est plus ou moins profond."),
        ("firm", "L’usine de Roscoff vend des voiles."),
        ("no-kin", "Marie Duval est la fille la plus rapide de Roscoff."),
        ("joined", "Paul Morel et Luc Serrat battent Marc Tissot à Roscoff."),
        ("symmetric", "Paul Morel rencontre pour la voile Luc Serrat."),
        ("not-alike", "Paul Morel forme à la voile Marie Duval."),
        ("argued", "La côte de Kerlan est stable, car Paul Morel y a planté des pins."),
        ("forbids", "Le maire de Roscoff interdit la vente des algues."),
        ("no-half", "Marie Duval navigue vers les Indes orientales."),
        ("wholly", "Marie Duval bat complètement Luc Serrat à Roscoff."),
        ("degree", "La côte de Kerlan est légèrement plus claire que celle de Roscoff, et moins."),
        ("at-once", "Marie Duval répond rapidement aux marins de Roscoff."),
        ("term", "Le produit intérieur de Kerlan dépend des marins de Roscoff."),
        ("order", "Marie Duval est la plus jeune navigatrice de Roscoff."),
        ("both", "La loi vaut dans les zones rurales et urbaines de Kerlan."),
        ("more-or-less", "Marie Duval gouverne plus ou moins facilement à Roscoff."),
        ("one-of", "Marie Duval est l’une des plus jeunes navigatrices de Roscoff."),
        ("noun", "Un mineur habite à l’intérieur, près de Roscoff."),
        ("succeeds", "Après la mort de Paul Morel, Luc lui succède à Roscoff."),
        ("lasts", "Marie Duval habite Roscoff après la mort de Paul Morel."),
        ("banks", "Le bac de Roscoff va de la rive droite à la rive gauche."),
        ("denied", "Marie Duval n’ouvre pas sans l’accord de Paul Morel."),
    ],
)
def test_what_has_no_clear_opposite_is_left(parse: Parse, reason: str, text: str) -> None:
    assert reason
    assert not set(denials(parse, text)) - {"place-at"}


def test_half_of_the_statements_are_false_whichever_family_draws_them(parse: Parse) -> None:
    text = (
        "La course de Roscoff est un échec pour Marie Duval."
        " Paul Morel quitta le port de Kerlan pour la ville de Brest."
        " Luc Serrat construisit une maison de bois sur la côte de Kerlan."
        " En 1947, Marc Tissot fonde une école de musique à Quimper."
    )
    view = source(parse, text)
    drawn = [c.question for f in (stated_truth, value_truth) for c in f.propose(view)]
    told = [question.key for question in drawn if isinstance(question, TrueFalse)]
    assert len(told) == 4
    assert told.count("true") == 2


def test_a_repeated_sentence_is_true_and_needs_one_that_is_denied(parse: Parse) -> None:
    repeated = "Luc Serrat construisit une maison de bois sur la côte de Kerlan."
    denied = "La course de Roscoff est un échec pour Marie Duval."
    assert statements(parse, repeated) == []
    keys = {q.stem: q.key for q in statements(parse, f"{repeated} {denied}")}
    assert keys == {repeated: "true", denied.replace("échec", "succès"): "false"}


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("state", "Luc Serrat possède une maison de bois sur la côte de Kerlan."),
        ("habit", "Luc Serrat construisait des maisons de bois sur la côte de Kerlan."),
        ("nobody", "Un charpentier construisit une maison de bois pour les enfants."),
        ("whose", "Un journaliste recueillit son avis sur la côte de Kerlan."),
        ("which", "Luc Serrat suivit les négociations et la réunion sur la côte de Kerlan."),
        ("brackets", "Luc Serrat construisit une maison (en bois) sur la côte de Kerlan."),
        ("elided", "Luc Serrat construisit une maison de bois pour le fils de Alain Morel."),
        ("where", "Luc Serrat construisit pour y vivre une maison de bois près de Kerlan."),
        ("then", "Luc Serrat construisit alors une maison de bois sur la côte de Kerlan."),
    ],
)
def test_what_tells_no_event_is_not_repeated(parse: Parse, reason: str, text: str) -> None:
    assert reason
    denied = " La course de Roscoff est un échec pour Marie Duval."
    assert [q.key for q in statements(parse, text + denied) if q.made_by.endswith("stated")] == []


def test_an_explanation_says_what_the_article_says(parse: Parse) -> None:
    text = "La course de Roscoff est un échec pour Marie Duval."
    explained = {q.key: q.explain for seed in range(8) for q in statements(parse, text, seed)}
    assert explained == {
        "true": "L’article dit «\u00a0échec\u00a0», comme la phrase proposée.",
        "false": "L’article dit «\u00a0échec\u00a0», et non «\u00a0succès\u00a0».",
    }


def test_what_two_sentences_prove_is_no_statement(parse: Parse) -> None:
    text = "Nadia Ferrand vend des fruits et des légumes à Roscoff."
    assert len(statements(parse, text)) == 1
    again = " Les fruits et les légumes que vend Nadia Ferrand sont bons."
    assert statements(parse, text + again) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marie Duval vit à Nantes. Elle fonde une école en 1947.", "Marie Duval"),
        ("Marie Duval vit à Nantes. Elle nage. Elle fonde une école en 1947.", "Marie Duval"),
        ("Marie Duval et Anne Roy vivent à Nantes. Elle fonde une école en 1947.", ""),
        ("Paul Morel vit à Nantes. Elle fonde une école en 1947.", ""),
        ("Paul Morel vit à Nantes. Il faut fonder une école en 1947.", ""),
        ("La ville de Nantes est belle. Elle fonde une école en 1947.", ""),
        ("Marie Duval voit qu’elle fonde une école en 1947.", ""),
    ],
)
def test_who_a_pronoun_is(parse: Parse, text: str, name: str) -> None:
    view = source(parse, text)
    found = antecedents.named(view, len(view.parsed.sentences) - 1)
    assert (found.name if found else "") == name


def test_a_statement_names_whom_the_article_calls_she(parse: Parse) -> None:
    text = "Marie Duval aime la mer depuis longtemps. En 1947, elle fonde une école à Roscoff."
    view = source(parse, text)
    stems = [c.question.stem for c in value_truth.propose(view)]
    assert len(stems) == 1
    assert stems[0].endswith(", Marie Duval fonde une école à Roscoff.")


def test_what_is_denied_can_be_turned_round_and_what_is_repeated_cannot(parse: Parse) -> None:
    repeated = "Luc Serrat construisit une maison de bois sur la côte de Kerlan."
    denied = "La course de Roscoff est un échec pour Marie Duval."
    drawn = stated_truth.propose(source(parse, f"{repeated} {denied}"))
    found = {c.question.made_by: c for c in drawn}
    assert found["stated_truth.stated"].turned is None
    false, turned = (
        found["stated_truth.opposite"].question,
        found["stated_truth.opposite"].turned,
    )
    assert isinstance(false, TrueFalse)
    assert turned is not None
    other = turned.of(replace(false, stem=f"Roscoff — {false.stem}"))
    assert (other.stem, other.key) == (f"Roscoff — {denied}", "true")
    assert other.explain == "L’article dit «\u00a0échec\u00a0», comme la phrase proposée."
