"""True or false by a typed value."""

import re

import pytest

from lisez.analysis import facts, punctual
from lisez.analysis.candidates import Source
from lisez.analysis.families import value_truth
from lisez.analysis.gates import Gates
from lisez.analysis.statements import fold_statement
from lisez.core.questions import TrueFalse
from tests.analysis.conftest import Parse


def statements(parse: Parse, text: str, seed: int = 0) -> list[TrueFalse]:
    """Give the statements that are proposed."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed), seed)
    found = [candidate.question for candidate in value_truth.propose(source)]
    assert all(isinstance(question, TrueFalse) for question in found)
    return [question for question in found if isinstance(question, TrueFalse)]


TEXT = "En 1947, Marie Duval fonde une école de voile à Roscoff."


def test_a_true_statement_is_the_sentence_and_a_false_one_differs_by_its_value(
    parse: Parse,
) -> None:
    seen = {}
    for seed in range(8):
        (question,) = statements(parse, TEXT, seed)
        seen[question.key] = question
    assert set(seen) == {"true", "false"}
    assert seen["true"].stem == TEXT
    assert seen["false"].stem != TEXT
    assert seen["false"].stem[7:] == TEXT[7:]
    assert "«\u00a01947\u00a0»" in seen["false"].explain
    assert all(question.justify and len(question.evidence) == 1 for question in seen.values())


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("leaning", "En 1947, elle fonde une école de voile à Roscoff."),
        ("leaning", "Son école de voile ouvre à Roscoff en 1947."),
        ("unsure", "Selon le maire de Roscoff, Marie Duval fonde une école de voile en 1947."),
        ("vague", "Roscoff accueille près de 640 marins à chaque retour de course."),
        ("one-sided", "Roscoff accueille plus de 640 marins à chaque retour de course."),
        ("spoken", "En 1947, nous fondons une école de voile à Roscoff avec Marie Duval."),
        ("present", "Roscoff accueille aujourd’hui 640 marins et leurs familles."),
        ("open-claim", "En 1947, Marie Duval gagne également la course de Roscoff."),
        ("loose", "À 23 kilomètres de l’arrivée, Yann Prigent part seul vers Roscoff."),
        ("loose", "Au premier tour, Roscoff obtient 36 sièges au conseil de la région."),
        ("ownerless", "Le 13 octobre 1938, sa voiture bleue entre dans la ville de Roscoff."),
        ("ownerless", "En 1956, les discours des marins de Roscoff ébranlent ses idées."),
        ("nameless", "Le nouveau bus de nuit passe toutes les 45 minutes."),
        ("object", "En 1947, le Breton Luc Morel la transféra à Roscoff avec ses livres."),
        ("nameless", "Des nombreux hôtels du XVIIe siècle, on ne conserve que trois façades."),
        ("left-open", "La mise en service a lieu à Roscoff le 12 juin 1947."),
        ("nameless", "En 1947, l’aide étrangère, trop faible, prit fin."),
        ("townless", "La nouvelle ligne relie la gare au quai Duval, long de 340 mètres."),
        ("lasting", "En 1947, Marie Duval compte toujours sur les marins de Roscoff."),
        ("lasting", "Marie Duval peine à ouvrir une école de voile à Roscoff en 1947."),
        ("lasting", "Les marins de Roscoff étaient fatigués et malades en 1947."),
        ("until", "Marie Duval dirige une école de voile à Roscoff jusqu’en 1947."),
        ("season", "Yann Prigent prend la tête lors de la septième étape, à Roscoff."),
        ("of-the-article", "Grâce à une bourse, l’élève entre en 1947 à l’École de Roscoff."),
        ("of-the-article", "Les Malouins ont réuni 640 marins autour de la ville, port de Kerlan."),
        ("north-of-what", "Au nord, Marie Duval ouvre en 1947 une école de voile à Roscoff."),
        ("short", "Marie Duval naît en 1921."),
    ],
)
def test_what_cannot_be_refuted_is_no_statement(parse: Parse, reason: str, text: str) -> None:
    assert reason
    assert statements(parse, text) == []


def test_a_value_deep_in_the_sentence_can_be_refuted(parse: Parse) -> None:
    text = "Marie Duval habite une maison de Roscoff qui a été construite en 1947 par un marin."
    (question,) = statements(parse, text)
    assert question.made_by == "value_truth.year"


def test_a_statement_ends_before_a_semicolon(parse: Parse) -> None:
    for seed in range(4):
        (question,) = statements(parse, TEXT[:-1] + " ; elle y reste longtemps.", seed)
        assert question.stem.endswith("une école de voile à Roscoff.")
        assert len(question.evidence) == 1


@pytest.mark.parametrize(
    "rest",
    [
        ", dirigée par Paul Morel, par Luc Serrat, par Marc Tissot, par Anne Roy.",
        " : elle aime Nantes, Brest, Quimper, Rennes, Vannes et Lorient.",
    ],
)
def test_a_last_clause_is_left_out_of_what_is_too_long(parse: Parse, rest: str) -> None:
    opens = "En 1947, Marie Duval ouvre une école de voile à Roscoff"
    (question,) = statements(parse, opens + rest)
    assert question.stem.endswith("Marie Duval ouvre une école de voile à Roscoff.")


def test_what_is_repeated_may_be_dated_wrongly(parse: Parse) -> None:
    assert len(statements(parse, "En 1947, Marie Duval quitte de nouveau le port de Roscoff.")) == 1
    text = "Marie Duval ouvre en 1947 une école à Roscoff (on l’appelle aussi la Baleine)."
    assert len(statements(parse, text)) == 1


def test_what_holds_since_a_day_is_denied_by_an_earlier_one_only(parse: Parse) -> None:
    text = "Depuis 1947, l’école de voile de Roscoff appartient à Marie Duval."
    stems = {question.stem for seed in range(12) for question in statements(parse, text, seed)}
    assert len(stems) > 1
    assert max(re.findall(r"\d{4}", " ".join(stems))) == "1947"


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("En 1947, l’aide de Dax, s’avérant inutile, prit fin.", True),
        ("Marie Duval nait à Roscoff en 1947.", True),
        ("Un phare, construit à Roscoff en 1947, guide les marins.", True),
        ("L’école de Roscoff était ouverte en 1947.", False),
        ("L’école de Roscoff accueille des marins en 1947.", False),
        ("Le pays de Léon se rend célèbre en 1947.", False),
    ],
)
def test_an_event_happens_once(parse: Parse, text: str, once: bool) -> None:
    parsed = parse(text)
    (fact,) = [fact for fact in facts.find(parsed) if fact.rule == "year"]
    assert punctual.lasting(parsed, fact) != once


def test_what_is_said_twice_is_no_statement(parse: Parse) -> None:
    text = f"{TEXT} Marie Duval fonde à Roscoff, en 1947, une école que les marins aiment."
    assert statements(parse, text) == []


def test_a_share_whose_place_stands_before_is_no_statement(parse: Parse) -> None:
    before = "Le breton est enseigné dans les écoles de Nantes. "
    share = "De tous ceux qui parlent le breton, 85 % vivent près de Brest."
    assert len(statements(parse, share)) == 1
    assert statements(parse, before + share) == []


def test_a_connector_at_the_beginning_is_left_out() -> None:
    assert (
        fold_statement("Par ailleurs, en 1947, Rennes ouvre une école.")
        == "En 1947, Rennes ouvre une école."
    )
