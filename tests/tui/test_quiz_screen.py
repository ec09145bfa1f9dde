"""The quiz on the screen: each kind by keys and mouse, the feedback, exam, time, the end."""

from dataclasses import replace

import pytest
from textual.widgets import OptionList

from lisez import i18n
from lisez.core.questions import Choice, Judged, Ordered, Paired, Picked, Typed
from lisez.core.selection import QuizSettings
from lisez.core.shown import shown_items, shown_options, shown_rights
from lisez.core.typography import NBSP, NNBSP
from lisez.refused import name_of, refused
from lisez.tui.keys import AZERTY_DIGITS, letter_label
from lisez.tui.screens.bad_question import BadQuestionScreen
from lisez.tui.screens.confirm import ConfirmScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.screens.results import ResultsScreen
from lisez.tui.screens.review import ReviewScreen
from lisez.tui.widgets.accent_row import AccentKey
from lisez.tui.widgets.answer_row import RIGHT, WRONG, AnswerRow
from lisez.tui.widgets.feedback_view import FeedbackView
from lisez.tui.widgets.french_input import FrenchInput
from lisez.tui.widgets.french_lines import FrenchLines
from lisez.tui.widgets.item_row import Mover
from lisez.tui.widgets.prose import Prose
from lisez.tui.widgets.quiz_bar import QuizBar, first_line, second_line
from lisez.tui.widgets.quiz_keys import QuizKeys
from lisez.tui.widgets.result_row import ResultRow
from tests.tui.quiz_pilot import LESSON, SEED, Play, playing


@pytest.fixture(autouse=True)
def _french() -> None:
    i18n.use("fr")


def plain(text: str) -> str:
    """Return the words with plain spaces."""
    return text.replace(NBSP, " ").replace(NNBSP, " ")


def feedback(play: Play) -> str:
    return plain(play.words("FeedbackView Prose"))


def place_of(question: str, option: str) -> int:
    asked = LESSON.questions_by_id[question]
    return [one.id for one in shown_options(asked, LESSON.id, SEED)].index(option)


def head(play: Play, width: int = 100) -> str:
    progress = play.app.screen.query_one(QuizBar).progress
    assert progress is not None
    return plain(f"{first_line(progress, width).plain}\n{second_line(progress, width).plain}")


# -- each kind --------------------------------------------------------------------------


async def test_a_choice_waits_for_enter_and_says_why_it_is_wrong() -> None:
    async with playing("choix") as play:
        wrong = place_of("choix", "l'architecte")
        await play.press(str(wrong + 1))
        assert play.quiz.state.position == 0
        await play.press("enter")
        assert play.quiz.state.answers[0].response == Picked(("l'architecte",))
        assert "✗ Non." in feedback(play)
        assert "L'architecte est Paul Lenoir." in feedback(play)
        rows = list(play.quiz.query(AnswerRow))
        assert rows[wrong].sign == "✗"
        assert plain(rows[wrong].tail) == "votre réponse"
        assert rows[place_of("choix", "la maire")].sign == "✓"


@pytest.mark.parametrize("style", ["azerty", "letter", "arrow", "twice"])
async def test_keys_that_choose(style: str) -> None:
    async with playing("choix") as play:
        at = place_of("choix", "la maire")
        keys = {
            "azerty": [["ampersand", "é", "quotation_mark"][at], "enter"],
            "letter": [letter_label(at), "enter"],
            "arrow": [*["down"] * (at + 1), "enter"],
            "twice": [str(at + 1), str(at + 1)],
        }
        await play.press(*keys[style])
        assert play.quiz.state.answers[0].verdict.outcome == "right"
        assert feedback(play).startswith("✓ Exact.")


def test_azerty_gives_nine_digits() -> None:
    assert len(AZERTY_DIGITS) == 9


async def test_a_choice_by_mouse() -> None:
    async with playing("choix") as play:
        row = list(play.quiz.query(AnswerRow))[place_of("choix", "la maire")]
        for _ in range(2):
            await play.pilot.click(row)
            await play.settle()
        assert play.quiz.state.answers[0].verdict.outcome == "right"


async def test_nothing_chosen_is_no_answer() -> None:
    async with playing("choix") as play:
        await play.press("enter")
        assert play.quiz.state.position == 0
        assert "F8 passe la question" in play.words(".notice")
        await play.press("f8")
        assert play.quiz.state.answers[0].response is None
        assert "Sans réponse." in feedback(play)


async def test_several_choices_by_space_digit_and_mouse() -> None:
    async with playing("plusieurs") as play:
        first, second = (place_of("plusieurs", one) for one in ("Il est couvert.", "Il est petit."))
        await play.press(*["down"] * first, "space")
        rows = list(play.quiz.query(AnswerRow))
        await play.pilot.click(rows[second])
        await play.settle()
        assert [row.box for row in rows].count("[x]") == 2
        await play.press(str(second + 1), "enter")
        assert play.quiz.state.answers[0].response == Picked(("Il est couvert.",))
        assert feedback(play).startswith("◐ Presque.")
        assert "Il est en verre." in feedback(play)


@pytest.mark.parametrize(("key", "sign"), [("f", "✓"), ("2", "✓"), ("v", "✗"), ("t", "✗")])
async def test_a_statement(key: str, sign: str) -> None:
    async with playing("juge") as play:
        await play.press(key, "enter")
        assert feedback(play).startswith(sign)
        assert "Faux" not in feedback(play)


async def test_what_is_not_said_lights_what_misleads() -> None:
    async with playing("non-dit") as play:
        await play.press("v", "enter")
        near = LESSON.questions_by_id["non-dit"].near
        assert play.quiz.article.marks["search"] == near
        assert play.quiz.article.marks["evidence"] == ()
        assert "s’en approche, sans plus : paragraphe 1, phrase 2" in feedback(play)


async def test_a_justification_is_chosen_in_the_article() -> None:
    async with playing("justifie") as play:
        await play.press("v", "enter")
        assert play.quiz.mode == "choosing"
        assert play.app.focused is play.quiz.article
        await play.press("down", "down", "down", "space", "enter")
        assert play.quiz.state.position == 0  # both are shown before they are sent
        assert "Jeanne Morel, maire de la ville, a visité" in play.words(".passage")
        await play.press("enter")
        assert play.quiz.state.answers[0].response == Judged("true", (3,))
        assert feedback(play).startswith("✓ Exact.")


async def test_another_passage_can_be_chosen_and_one_sentence_more_is_nearly_right() -> None:
    async with playing("justifie") as play:
        await play.press("v", "enter", "enter")
        assert play.quiz.view.form.response == Judged("true", (0,))
        await play.press("p", "space", "down", "down", "down", "space", "down", "space", "enter")
        await play.press("enter")
        assert play.quiz.state.answers[0].response == Judged("true", (3, 4))
        assert feedback(play).startswith("◐ Presque.")


async def test_a_sentence_is_marked_by_a_click_and_the_way_back_is_open() -> None:
    async with playing("justifie") as play:
        await play.press("v", "enter")
        article = play.quiz.article
        spot = article.region_of(play.quiz.state.sentences.spans[3]).offset
        await play.pilot.click(offset=(spot.x + 1, spot.y))
        await play.settle()
        assert article.chosen == (3,)
        await play.press("q")
        assert play.quiz.mode == "asking"
        assert play.quiz.state.position == 0


async def test_what_is_not_said_needs_no_passage() -> None:
    async with playing("justifie") as play:
        await play.press("n", "enter")
        assert play.quiz.state.answers[0].response == Judged("not-said")


async def test_a_gap_is_filled_while_it_is_typed() -> None:
    async with playing("trou-voisin") as play:
        assert "« La _____ aura lieu" in plain(play.words(".excerpt"))
        await play.press(*"rein")
        assert "« La rein aura lieu" in plain(play.words(".excerpt"))
        await play.press("f2")  # n has no accents
        await play.press("backspace", "backspace", "backspace", "e", "f2", *"union", "enter")
        assert play.quiz.state.answers[0].response == Typed("réunion")
        assert feedback(play).startswith("✓ Exact.")


async def test_a_gap_with_options_shows_the_chosen_one_in_its_place() -> None:
    async with playing("trou-choix") as play:
        await play.press(str(place_of("trou-choix", "bois") + 1))
        assert "œuvre de bois et" in plain(play.words(".excerpt"))
        assert "1 2 choisir" in plain(play.quiz.query_one(QuizKeys).render().plain)
        await play.press("enter")
        assert "Le bois n'est pas nommé." in feedback(play)
        signs = {row.words: row.sign for row in play.quiz.query(AnswerRow)}
        assert signs == {"bois": WRONG, "verre": RIGHT}
        assert "œuvre de verre et" in plain(play.words(".excerpt"))


@pytest.mark.parametrize("keys", [(*"rein", "enter"), ("f8",)])
async def test_what_was_wrong_in_a_gap_gives_way_to_the_key(keys: tuple[str, ...]) -> None:
    async with playing("trou-voisin") as play:
        await play.press(*keys)
        assert "« La réunion aura lieu" in plain(play.words(".excerpt"))


async def test_the_right_option_of_a_gap_is_signed_right_where_it_was_chosen() -> None:
    async with playing("trou-choix") as play:
        await play.press(str(place_of("trou-choix", "verre") + 1), "enter")
        assert feedback(play).startswith("✓ Exact.")
        signs = {row.words: row.sign for row in play.quiz.query(AnswerRow)}
        assert signs == {"bois": "", "verre": RIGHT}


async def test_what_is_forgiven_is_named_and_a_typo_is_nearly_right() -> None:
    async with playing("court", "court") as play:
        await play.press(*"orleans", "enter")
        assert feedback(play).startswith("✓ Exact.")
        assert "accent" in feedback(play)
        await play.press("enter")
        await play.press(*"Orlians", "enter")
        assert feedback(play).startswith("◐ Presque.")


async def test_every_printable_key_is_text_in_a_field() -> None:
    async with playing("court") as play:
        await play.press("q", "space", "question_mark", "1", "v")
        assert play.quiz.query_one(FrenchInput).value == "q ?1v"
        play.top(QuizScreen)


async def test_f2_goes_through_the_accents_and_the_row_is_clicked() -> None:
    async with playing("court") as play:
        field = play.quiz.query_one(FrenchInput)
        await play.press("e")
        seen = [field.value]
        for _ in range(5):
            await play.press("f2")
            seen.append(field.value)
        assert seen == ["e", "é", "è", "ê", "ë", "e"]
        await play.press("O", "f2", "f2")
        assert field.value == "eŒ"
        await play.pilot.click(play.quiz.query(AccentKey).first())
        await play.settle()
        assert field.value == "eŒé"
        assert field.has_focus


@pytest.mark.parametrize(
    ("typed", "sign"), [("40", "✓"), ("quarante", "✓"), ("39", "✗"), ("40m", "✗")]
)
async def test_a_number(typed: str, sign: str) -> None:
    async with playing("combien") as play:
        await play.press(*typed, "enter")
        assert feedback(play).startswith(sign)
        assert plain(play.words("FeedbackView Prose")).endswith("paragraphe 1, phrase 2")


async def test_what_is_no_number_is_asked_again() -> None:
    async with playing("combien") as play:
        await play.press(*"beaucoup", "enter")
        assert play.quiz.state.position == 0
        assert "n’est pas un nombre" in plain(play.words(".notice"))


async def test_pairs_are_made_changed_and_sent() -> None:
    async with playing("qui-quoi") as play:
        rights = shown_rights(LESSON.questions_by_id["qui-quoi"], LESSON.id, SEED)  # type: ignore[arg-type]
        key = {right: letter_label(at) for at, right in enumerate(rights)}
        await play.press("1", key["comité"], key["architecte"], "enter")
        assert play.quiz.state.position == 0
        assert "1 ligne n’est pas encore associée" in play.words(".notice")
        await play.press("3", key["comité"], "1", key["maire"], "enter")
        assert play.quiz.state.answers[0].verdict.outcome == "right"


async def test_pairs_by_mouse_and_few_of_them_are_counted() -> None:
    async with playing("qui-quoi") as play:
        rights = shown_rights(LESSON.questions_by_id["qui-quoi"], LESSON.id, SEED)  # type: ignore[arg-type]
        rows = list(play.quiz.query(AnswerRow))
        await play.pilot.click(rows[1])
        await play.pilot.click(rows[3 + rights.index("architecte")])
        await play.settle()
        await play.press("f8")
        assert play.quiz.state.answers[0].response == Paired((("Paul Lenoir", "architecte"),))
        assert feedback(play).startswith("◐ 1 paire juste sur 3.")
        assert "✓ maire" in rows[0].tail


async def test_items_are_moved_by_keys_and_by_mouse() -> None:
    async with playing("ordre", "ordre") as play:
        question = LESSON.questions_by_id["ordre"]
        shown = [one.id for one in shown_items(question, LESSON.id, SEED)]  # type: ignore[arg-type]
        await play.press("right", "down", "left", "enter")
        swapped = [shown[1], shown[0], shown[2]]
        assert play.quiz.state.answers[0].response == Ordered(tuple(swapped))
        await play.press("enter")
        await play.pilot.click(list(play.quiz.query(Mover))[1])  # ▼ of the first
        await play.settle()
        await play.press("enter")
        assert play.quiz.state.answers[1].response == Ordered(tuple(swapped))


# -- the article ------------------------------------------------------------------------


async def test_the_proof_is_lit_in_the_article_and_not_retyped() -> None:
    async with playing("choix") as play:
        await play.press("f8")
        entry = LESSON.questions_by_id["choix"].evidence[0]
        assert play.quiz.article.marks["evidence"] == entry
        assert "Preuve : paragraphe 2, phrase 1" in feedback(play)
        assert "maire de la ville" not in feedback(play)


async def test_space_hides_the_article_and_the_proof_is_quoted_then() -> None:
    async with playing("choix") as play:
        await play.press("space")
        assert not play.quiz.article.region
        await play.press("f8")
        assert "« Jeanne Morel, maire de la ville" in feedback(play)
        await play.press("space")
        assert play.quiz.article.region


async def test_pages_turn_the_article_while_a_question_waits() -> None:
    async with playing("choix", size=(80, 12)) as play:
        await play.press("pagedown")
        assert play.quiz.article.scroll_offset.y > 0
        assert play.quiz.view.form.has_focus
        await play.press("f6")
        assert play.quiz.article.has_focus
        await play.press("enter", "f6")  # Enter sends from there too, where there is an answer
        assert play.quiz.state.position == 0
        assert play.quiz.view.form.has_focus


async def test_question_and_article_take_turns_where_it_is_narrow() -> None:
    async with playing("choix", size=(40, 20)) as play:
        assert not play.quiz.article.region
        await play.press("space")
        assert play.quiz.article.region.width == 40
        assert play.app.focused is play.quiz.article
        await play.press("space", "1", "enter")
        assert play.quiz.state.position == 1


async def test_a_closed_book_stays_closed_until_the_end() -> None:
    closed = QuizSettings(SEED, closed_book=True)
    async with playing("choix", settings=closed) as play:
        await play.press("space")
        assert not play.quiz.article.region
        assert "fermé jusqu’à la fin" in play.words(".notice")
        await play.press("f8")
        assert "« Jeanne Morel" in feedback(play)
        await play.press("enter")
        await play.press("enter")
        assert play.top(ReviewScreen).article.region


# -- the run ----------------------------------------------------------------------------


async def test_the_head_tells_lesson_mode_seed_place_and_points() -> None:
    async with playing("choix", "juge") as play:
        assert "Quiz : Une question de chaque sorte" in head(play)
        assert "pratique · graine 7" in head(play)
        assert "Question 1 sur 2   ··   0 / 0" in head(play)
        await play.press("f8", "enter", "f", "enter")
        assert "Question 2 sur 2   ○●   1 / 2" in head(play)


async def test_an_exam_tells_nothing_before_the_end() -> None:
    async with playing("choix", "juge", settings=QuizSettings(SEED, exam=True)) as play:
        await play.press("f8")
        assert not play.quiz.query(FeedbackView)
        assert play.quiz.article.marks.get("evidence", ()) == ()
        assert "examen" in head(play)
        assert head(play).endswith("Question 2 sur 2   ●·   ")
        await play.press("f", "enter")
        play.top(ResultsScreen)
        assert "Résultat : 1 sur 2" in plain(play.words(".total"))


async def test_the_time_counts_down_and_ends_the_quiz() -> None:
    now = [100.0]
    settings = QuizSettings(SEED, minutes=2)
    async with playing("choix", "juge", settings=settings, clock=lambda: now[0]) as play:
        now[0] += 55
        play.quiz.tick()
        assert head(play).splitlines()[0].endswith("1:05")
        await play.press("f8", "enter", "f")
        now[0] += 65
        await play.press("enter")  # too late
        play.top(ResultsScreen)
        assert len(play.app.quiz.state.answers) == 1
        assert "Le temps est écoulé." in play.words(".notice")
        assert plain(play.words(".total")).endswith("2 min 0 s")


async def test_the_time_ends_a_quiz_that_waits() -> None:
    now = [0.0]
    settings = QuizSettings(SEED, minutes=1)
    async with playing("choix", settings=settings, clock=lambda: now[0]) as play:
        now[0] = 60
        play.quiz.tick()
        await play.settle()
        play.top(ResultsScreen)


async def test_ending_early_asks_first_and_counts_what_was_answered() -> None:
    async with playing("juge", "choix") as play:
        await play.press("f", "enter", "enter")
        await play.pilot.press("q")
        await play.pilot.pause()
        play.top(ConfirmScreen)
        await play.press("escape")
        play.top(QuizScreen)
        await play.pilot.press("q")
        await play.pilot.pause()
        await play.press("enter")
        play.top(ResultsScreen)
        assert "Résultat : 1 sur 1" in plain(play.words(".total"))
        assert "1 sur 2" in play.words(".notice")


async def test_results_show_each_question_and_open_its_proof() -> None:
    async with playing("choix", "juge", "trou") as play:
        await play.press("f8", "enter", "f", "enter", "enter", *"abc", "enter", "enter")
        play.top(ResultsScreen)
        rows = list(play.app.screen.query(ResultRow))
        assert [row.head.strip() for row in rows] == ["✗  1", "✓  2", "✗  3"]
        assert "« La réunion aura lieu au _____. »" in plain(rows[2].words)
        assert plain(rows[2].told[0]) == "Réponse : chef-lieu"
        assert plain(rows[2].told[1]).startswith("Preuve (")
        await play.press("down", "down", "enter")
        review = play.top(ReviewScreen)
        evidence = LESSON.questions_by_id["trou"].evidence[0]
        assert review.article.marks["evidence"] == evidence
        assert review.query_one(FrenchInput).value == "abc"
        assert "Réponse : chef-lieu" in feedback(play)
        await play.press("q")
        play.top(ResultsScreen)


async def test_again_asks_only_what_was_missed() -> None:
    async with playing("choix", "juge") as play:
        await play.press("f8", "enter", "f", "enter", "enter", "r")
        assert [one.id for one in play.top(QuizScreen).state.questions] == ["choix"]
        assert "graine 8" in head(play)
        at = list(play.app.screen.query(AnswerRow))
        place = [row.words for row in at].index("la maire")
        await play.press(str(place + 1), "enter", "enter")
        play.top(ResultsScreen)
        await play.press("r")  # nothing is left
        play.top(ResultsScreen)


async def test_help_names_the_keys() -> None:
    async with playing("ordre") as play:
        await play.pilot.press("question_mark")
        await play.pilot.pause()
        listing = play.app.screen.query_one(OptionList)
        shown = [option.prompt for option in listing.options]
        assert any("AZERTY" in one.content.plain for one in shown if isinstance(one, FrenchLines))
        await play.press("q")
        await play.pilot.press("f1")
        await play.pilot.pause()
        await play.press("down", "enter")  # send
        assert play.quiz.state.position == 1
        play.top(QuizScreen)


# -- what a lesson may hold -------------------------------------------------------------


async def test_the_words_of_a_lesson_are_neither_markup_nor_commands() -> None:
    hostile = "[b]A[/b] [@click=app.exit]x[/] \x1b[31m \u202e"
    asked = LESSON.questions_by_id["choix"]
    assert isinstance(asked, Choice)
    options = tuple(replace(one, text=f"{one.text} {hostile}") for one in asked.options)
    changed = replace(asked, stem=hostile, options=options, explain=hostile)
    lesson = replace(LESSON, title=hostile, questions=(changed,))
    async with playing("choix", lesson=lesson) as play:
        await play.press("f8")
        shown = play.words() + head(play) + "".join(row.words for row in play.quiz.query(AnswerRow))
        assert shown.count("[b]A[/b] [@click=app.exit]x[/]") == 6
        assert "\x1b" not in shown
        assert "\u202e" not in shown


async def test_long_words_wrap_and_scroll() -> None:
    asked = LESSON.questions_by_id["choix"]
    assert isinstance(asked, Choice)
    stem = " ".join(["Voici une question qui n'en finit pas :"] * 30)
    lesson = replace(LESSON, questions=(replace(asked, stem=stem),))
    async with playing("choix", lesson=lesson, size=(40, 20)) as play:
        await play.press("1")
        row = next(iter(play.quiz.query(AnswerRow)))
        assert row.region.y < 20
        lines = play.quiz.query_one(".stem", Prose).render().plain.splitlines()
        assert max(map(len, lines)) <= 40
        assert not [line for line in lines if line.lstrip().startswith(":")]


async def test_a_bad_question_is_marked_and_left_out() -> None:
    async with playing("choix", "court") as play:
        bad = play.quiz.question
        await play.pilot.press("exclamation_mark")
        await play.pilot.pause()
        play.top(BadQuestionScreen)
        await play.press("down", "enter")
        assert list(refused()) == [name_of(LESSON.id, bad.id)]
        assert play.quiz.question.id != bad.id
        assert bad not in play.quiz.state.questions
        assert play.quiz.state.position == 0


async def test_a_bad_question_can_be_marked_where_words_are_typed() -> None:
    async with playing("court", "choix") as play:
        assert "F9 mauvaise question" in play.quiz.query_one(QuizKeys).render().plain
        await play.pilot.press("f9")
        await play.pilot.pause()
        play.top(BadQuestionScreen)
        await play.press("enter")
        assert play.quiz.question.id == "choix"
