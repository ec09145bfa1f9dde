"""Lessons are read whole: every part resolved, every fault named with its line and path."""

import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from lisez import i18n, messages
from lisez.core.errors import UnreadableError
from lisez.core.lesson import Lesson
from lisez.core.problems import MOST_PROBLEMS, shown_path
from lisez.core.questions import (
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.formats.lesson_toml import MOST_ENTRIES, LoadedLesson, load_lesson
from lisez.messages import problem_text
from lisez.workflows import check_lesson
from tests.lessons import ARTICLE, FAULTY, HEAD, SOURCE, faulty_line, written

TERM = '[[term]]\nid = "t"\nhead = "port"\n'
FACT = '[[fact]]\nid = "f"\nkind = "count"\nquote = "neuf quais"\nvalue = "neuf"\nmeasures = "x"\n'
QUESTION = '[[question]]\nid = "q"\nstem = "Quoi ?"\n'
CHOICE = QUESTION + 'kind = "choice"\nkey = "neuf"\nwrong = ["dix"]\n'
GAP = QUESTION + 'kind = "gap"\nevidence = ["neuf quais"]\n'
TRUE = QUESTION + 'kind = "true-false"\nkey = "true"\nevidence = ["neuf quais"]\n'
NUMBER = QUESTION + 'kind = "number"\nfacts = ["f"]\n'


def loaded(folder: Path, body: str = "", head: str = HEAD, source: str = SOURCE) -> LoadedLesson:
    return load_lesson(written(folder, body, head=head, source=source))


def sound(folder: Path, body: str, head: str = HEAD, source: str = SOURCE) -> Lesson:
    found = loaded(folder, body, head, source)
    assert [problem_text(problem) for problem in found.problems] == []
    assert found.lesson is not None
    return found.lesson


def test_the_least_lesson(tmp_path: Path) -> None:
    lesson = sound(tmp_path, "")
    assert (lesson.id, lesson.title, lesson.language) == ("port", "Le port", "fr")
    assert lesson.article.text == ARTICLE


def test_the_head(tmp_path: Path) -> None:
    head = HEAD + 'language = "fr"\nlevel = "B1"\nauthor = "Anne"\nlicence = "CC0-1.0"\n'
    source = SOURCE + 'licence = "CC-BY-4.0"\ndate = 2020-02-29\n'
    lesson = sound(tmp_path, "", head, source)
    assert (lesson.level, lesson.author, lesson.licence) == ("B1", "Anne", "CC0-1.0")
    assert lesson.article_licence == "CC-BY-4.0"
    assert lesson.dated == date(2020, 2, 29)


def test_the_article_may_stand_in_the_lesson(tmp_path: Path) -> None:
    lesson = sound(tmp_path, "", source='[article]\ntext = """Titre\n\nUn texte."""\n')
    assert lesson.article.title == "Titre"


def test_a_date_with_a_time_is_a_date(tmp_path: Path) -> None:
    lesson = sound(tmp_path, "", source=SOURCE + "date = 2020-01-02T10:00:00Z\n")
    assert lesson.dated == date(2020, 1, 2)


def test_a_term(tmp_path: Path) -> None:
    body = TERM + (
        'kind = "word"\nforms = ["havre"]\nonly = [{ quote = "port", nth = 2 }]\nnote = "n"\n'
        'definition = "d"\ntranslation.en = "harbour"\ntranslation.ar = "ميناء"\n'
        'made_by = "hand"\nstate = "draft"\n'
    )
    (term,) = sound(tmp_path, body).terms
    assert (term.head, term.kind, term.forms, term.note) == ("port", "word", ("havre",), "n")
    assert term.translations == (("en", "harbour"), ("ar", "ميناء"))
    assert [place.start for place in term.only] == [ARTICLE.index("port", 10)]
    assert (term.made_by, term.state) == ("hand", "draft")


def test_a_fact(tmp_path: Path) -> None:
    body = FACT.replace("neuf quais", "port").replace('"neuf"', '"port"')
    (fact,) = sound(tmp_path, body + 'nth = 3\napprox = "about"\nmodality = "wished"\n').facts
    assert fact.evidence == fact.value
    assert fact.evidence.start == ARTICLE.rindex("port")
    assert (fact.kind, fact.approx, fact.modality) == ("count", "about", "wished")


def test_a_choice(tmp_path: Path) -> None:
    (question,) = sound(
        tmp_path,
        FACT + QUESTION + 'kind = "choice"\nfacts = ["f"]\nexplain = "e"\npoints = 1.5\n'
        'key = " neuf  quais "\nwrong = ["huit", { text = "dix", why = "non", id = "d" }]\n',
    ).questions
    assert isinstance(question, Choice)
    assert [option.id for option in question.options] == ["neuf quais", "huit", "d"]
    assert question.key == "neuf quais"
    assert question.options[2].why == "non"
    assert question.points == Fraction(3, 2)
    assert [entry[0].of(ARTICLE) for entry in question.evidence] == ["neuf quais"]


def test_a_scale_is_shown_in_its_order(tmp_path: Path) -> None:
    body = CHOICE + 'keep_order = true\norder = ["dix", "neuf"]\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Choice)
    assert question.keep_order
    assert [option.text for option in question.options] == ["dix", "neuf"]


def test_several_choices(tmp_path: Path) -> None:
    body = QUESTION + 'kind = "multiple"\nkey = ["a", { text = "b", id = "x" }]\nwrong = ["c"]\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Multiple)
    assert question.keys == {"a", "x"}


def test_true_or_false(tmp_path: Path) -> None:
    body = TRUE.replace('["neuf quais"]', '["Yves", ["neuf quais", "un phare"]]')
    (question,) = sound(tmp_path, body + "justify = true\n").questions
    assert isinstance(question, TrueFalse)
    assert question.justify
    told = [[span.of(ARTICLE) for span in entry] for entry in question.evidence]
    assert told == [["Yves"], ["neuf quais", "un phare"]]


def test_not_said_is_proved_by_nothing(tmp_path: Path) -> None:
    body = FACT + QUESTION + 'kind = "true-false"\nkey = "not-said"\nfacts = ["f"]\n'
    (question,) = sound(tmp_path, body + 'near = ["un phare"]\n').questions
    assert question.evidence == ()
    assert [span.of(ARTICLE) for span in question.near] == ["un phare"]


def test_a_gap(tmp_path: Path) -> None:
    body = GAP.replace('stem = "Quoi ?"\n', "")
    body += 'key = "neuf"\naccept = ["9"]\npick = true\nwrong = ["dix"]\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Gap)
    assert question.stem == ""
    assert question.blank.of(ARTICLE) == "neuf"
    assert (question.accept, question.pick) == (("9",), True)


def test_a_short_answer(tmp_path: Path) -> None:
    body = QUESTION + 'kind = "short"\nkey = "Yves"\naccept = ["le gardien"]\nwrong = ["Paul"]\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Short)
    assert (question.key, question.accept) == ("Yves", ("le gardien",))
    assert question.wrong[0].text == "Paul"


@pytest.mark.parametrize(
    ("within", "absolute"),
    [("", "0"), ("within = 2", "2"), ('within = "5%"', "2"), ('within = "2,5 %"', "1")],
)
def test_a_number(within: str, absolute: str, tmp_path: Path) -> None:
    (question,) = sound(tmp_path, FACT + NUMBER + f'key = 40\nunit = "%"\n{within}\n').questions
    assert isinstance(question, Number)
    assert (question.key, question.unit) == (Decimal(40), "%")
    assert question.within == Decimal(absolute)


def test_decimals_are_exact(tmp_path: Path) -> None:
    (question,) = sound(tmp_path, FACT + NUMBER + "key = 0.1\nwithin = 0.2\n").questions
    assert isinstance(question, Number)
    assert question.key + question.within == Decimal("0.3")


def test_a_matching(tmp_path: Path) -> None:
    pair = '{{ left = "{0}", right = "R {0}", quote = "{0}" }}'
    pairs = ", ".join(pair.format(words) for words in ("quais", "phare"))
    body = QUESTION + f'kind = "matching"\npairs = [{pairs}]\nextra = ["autre"]\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Matching)
    assert [pair.right for pair in question.pairs] == ["R quais", "R phare"]
    assert [entry[0].of(ARTICLE) for entry in question.evidence] == ["quais", "phare"]


def test_an_ordering(tmp_path: Path) -> None:
    items = '[{ text = "un", quote = "quais" }, { text = "deux", id = "d", quote = "phare" }]'
    body = QUESTION + f'kind = "ordering"\nby = "article"\nitems = {items}\n'
    (question,) = sound(tmp_path, body).questions
    assert isinstance(question, Ordering)
    assert [item.id for item in question.items] == ["un", "d"]
    assert question.by == "article"


def test_marking_is_that_of_the_lesson_unless_a_question_has_its_own(tmp_path: Path) -> None:
    marking = '[marking]\nforgive = ["case"]\nnearly = []\nnearly_points = 0.25\n'
    first, second = sound(
        tmp_path, marking + CHOICE + CHOICE.replace('"q"', '"r"') + 'nearly = ["accent"]\n'
    ).questions
    assert first.tolerance.forgive == second.tolerance.forgive == ("case",)
    assert first.tolerance.nearly == ()
    assert second.tolerance.nearly == ("accent",)
    assert second.tolerance.nearly_points == Fraction(1, 4)


def test_own_keys_are_kept_out(tmp_path: Path) -> None:
    own = 'x-note = "à moi"\n'
    body = "".join(part + own for part in (TERM, FACT, CHOICE))
    pairs = 'pairs = [{ left = "a", right = "b", quote = "phare", x-mine = 1 }]\n'
    body += QUESTION.replace('"q"', '"m"') + 'kind = "matching"\n' + pairs
    sound(tmp_path, "[x-mine]\nanything = 1\n" + body, HEAD + own, SOURCE + own)


def test_an_article_is_found_however_its_name_is_composed(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "été.txt")
    (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    sound(tmp_path, "", source='[article]\nfile = "été.txt"\n')


# --- faults: code -> (the lesson's body, the path at which it is told). The line is marked.
M = FAULTY
MARKED = f'[[question]] {M}\nid = "q"\nkind = "true-false"\nstem = "?"\n'
FAULTS: dict[str, tuple[str, str]] = {
    "wrong-type": (TERM + f"head2 = 1\nnote = 5 {M}\n", "term[0].note"),
    "missing-key": (f'[[term]] {M}\nid = "t"\n', "term[0]"),
    "unknown-key": (TERM + f'defintion = "d" {M}\n', "term[0].defintion"),
    "unknown-value": (TERM + f'kind = "wrod" {M}\n', "term[0].kind"),
    "bad-id": (f'[[term]]\nid = "Été" {M}\nhead = "port"\n', "term[0].id"),
    "id-twice": (TERM + f'[[term]]\nid = "t" {M}\nhead = "quai"\n', "term[1].id"),
    "out-of-range": (CHOICE + f"points = 101 {M}\n", "question[0].points"),
    "too-many-options": (CHOICE.replace('["dix"]', f"{list('abc') * 9} {M}"), "question[0].wrong"),
    "bad-quote": (TERM + f"only = [[], 5] {M}\n", "term[0].only[0]"),
    "quote-not-found": (TERM + f'only = [\n"quais",\n"absent", {M}\n]\n', "term[0].only[1]"),
    "quote-ambiguous": (TERM + f'only = ["port"] {M}\n', "term[0].only[0]"),
    "quote-nth": (TERM + f'only = [{{ quote = "port", nth = 4 }}] {M}\n', "term[0].only[0]"),
    "value-not-in-quote": (FACT.replace('"neuf"', f'"dix" {M}'), "fact[0].value"),
    "key-not-in-evidence": (GAP + f'key = "dix" {M}\n', "question[0].key"),
    "context-misplaced": (
        GAP + f'key = "neuf"\ncontext = ["neuf quais"] {M}\n',
        "question[0].context",
    ),
    "unknown-fact": (CHOICE + f'facts = ["f"] {M}\n', "question[0].facts[0]"),
    "no-evidence": (f'[[question]] {M}\nid = "q"\nkind = "gap"\nkey = "neuf"\n', "question[0]"),
    "no-wrong-option": (
        f'[[question]] {M}\nid = "q"\nkind = "choice"\nstem = "?"\nkey = "a"\n',
        "question[0]",
    ),
    "not-said-evidence": (
        MARKED + 'key = "not-said"\n' + 'evidence = ["quais"]\n',
        "question[0]",
    ),
    "order-differs": (CHOICE + f'keep_order = true\norder = ["dix"] {M}\n', "question[0].order"),
    "question-without-evidence": (f"{M}\n" + CHOICE, "question[0]"),
    "justify-without-evidence": (
        MARKED + 'key = "true"\n' + "justify = true\n",
        "question[0]",
    ),
    "justify-outside-sentences": (
        TRUE.replace('evidence = ["neuf quais"]', f'evidence = ["Le port de Brest"] {M}')
        + "justify = true\n",
        "question[0].evidence[0]",
    ),
    "option-twice": (CHOICE.replace('["dix"]', f'["Neuf"] {M}'), "question[0].wrong"),
    "key-grants-wrong": (GAP + f'key = "neuf"\nwrong = ["9"] {M}\n', "question[0].wrong"),
    "key-in-stem": (CHOICE.replace('"Quoi ?"', f'"Ou neuf ?" {M}'), "question[0].stem"),
    "key-stands-out": (
        CHOICE.replace('"neuf"', f'"neuf quais selon les lignes" {M}'),
        "question[0].key",
    ),
    "multiple-without-choice": (
        QUESTION + f'kind = "multiple"\nevidence = ["quais"]\nkey = ["a"] {M}\nwrong = ["b"]\n',
        "question[0].key",
    ),
    "part-without-quote": (
        QUESTION + 'kind = "matching"\npairs = [{ left = "a", right = "b", quote = "phare" },'
        f'\n {{ left = "b", right = "c" }}] {M}\n',
        "question[0].pairs[1]",
    ),
    "left-twice": (
        QUESTION + 'kind = "matching"\npairs = [{ left = "a", right = "b", quote = "phare" },'
        f' {{ left = "a", right = "c", quote = "quais" }}] {M}\n',
        "question[0].pairs",
    ),
    "too-few-pairs": (
        QUESTION
        + f'kind = "matching"\npairs = [{{ left = "a", right = "b", quote = "phare" }}] {M}\n',
        "question[0].pairs",
    ),
    "too-few-items": (
        QUESTION + 'kind = "ordering"\nby = "article"\n'
        f'items = [{{ text = "a", quote = "phare" }}] {M}\n',
        "question[0].items",
    ),
    "item-twice": (
        QUESTION + 'kind = "ordering"\nby = "article"\nitems = [{ text = "a", quote = "quais" },'
        f' {{ text = "a", quote = "phare" }}] {M}\n',
        "question[0].items",
    ),
    "order-not-article": (
        QUESTION + 'kind = "ordering"\nby = "article"\nitems = [{ text = "a", quote = "phare" },'
        f' {{ text = "b", quote = "quais" }}] {M}\n',
        "question[0].items",
    ),
    "order-without-date": (
        QUESTION + 'kind = "ordering"\nitems = [{ text = "a", quote = "quais" },'
        f' {{ text = "b", quote = "phare" }}]\nby = "time" {M}\n',
        "question[0].by",
    ),
    "term-absent": (f'[[term]] {M}\nid = "t"\nhead = "gare"\ndefinition = "d"\n', "term[0]"),
    "no-definition": (f'[[term]] {M}\nid = "t"\nhead = "port"\n', "term[0]"),
}
# Told by the tests below: they need more than a body.
ELSEWHERE = {
    "article-file-or-text",
    "article-empty",
    "hash-differs",
    "too-many-entries",
}


def test_every_problem_has_its_example() -> None:
    assert set(FAULTS) | ELSEWHERE == set(messages.PROBLEMS)


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_is_told_with_its_line_and_path(code: str, tmp_path: Path) -> None:
    body, place = FAULTS[code]
    path = written(tmp_path, body)
    found = [problem for problem in check_lesson(path).problems if problem.code == code]
    assert found, check_lesson(path).problems
    assert shown_path(found[0].path) == place
    if code != "question-without-evidence":
        assert found[0].line == faulty_line(path)
    assert found[0].file == str(path)
    assert "{" not in problem_text(found[0]).replace("{ quote", "")


@pytest.mark.parametrize(
    ("source", "code", "place"),
    [
        ("[article]\n", "article-file-or-text", "article"),
        ('[article]\nfile = "article.txt"\ntext = "x"\n', "article-file-or-text", "article"),
        ('[article]\ntext = " "\n', "article-empty", "article"),
        ('[article]\nfile = "absent.txt"\n', "file-missing", "article.file"),
        ('[article]\nfile = "."\n', "file-is-folder", "article.file"),
        ('[article]\nfile = "../port.txt"\n', "article-outside", "article.file"),
        ('[article]\nfile = "/etc/hostname"\n', "article-outside", "article.file"),
        ('[article]\nfile = "a\\u0000b"\n', "file-missing", "article.file"),
        ('[article]\nfile = "scan.pdf"\n', "format-unknown", "article.file"),
    ],
)
def test_an_article_that_cannot_be_read(source: str, code: str, place: str, tmp_path: Path) -> None:
    found = loaded(tmp_path, CHOICE, source=source)
    assert found.lesson is None
    assert [(p.code, shown_path(p.path)) for p in found.problems] == [(code, place)]


def test_a_link_does_not_lead_outside(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.txt").write_text("Un secret.", encoding="utf-8")
    (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "secret.txt")
    found = loaded(tmp_path / "inside", source='[article]\nfile = "link.txt"\n')
    assert [problem.code for problem in found.problems] == ["article-outside"]


def test_a_changed_article_is_a_warning_while_every_quote_resolves(tmp_path: Path) -> None:
    found = loaded(tmp_path, TERM, source=SOURCE + 'sha256 = "00"\n')
    assert [(p.severity, p.code, p.line) for p in found.problems] == [
        ("warning", "hash-differs", 9)
    ]
    assert found.lesson is not None


def test_the_hash_of_the_article_is_no_problem(tmp_path: Path) -> None:
    digest = sound(tmp_path, "").article.digest
    sound(tmp_path, "", source=SOURCE + f'sha256 = "{digest.upper()}"\n')


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    body = TERM + "note = 1\n" + FACT.replace("neuf quais", "dix quais") + CHOICE + "points = 0\n"
    found = loaded(tmp_path, body)
    assert [p.code for p in found.problems] == ["wrong-type", "quote-not-found", "out-of-range"]
    assert [p.line for p in found.problems] == sorted(p.line for p in found.problems)


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ('[[fact]]\nid = "f"\nkind = "count"\nvalue = "x"\nmeasures = "x"\n', ["missing-key"]),
        (CHOICE.replace('"neuf"', '" "'), ["missing-key"]),
        (CHOICE.replace('"neuf"', "5"), ["wrong-type"]),
        (CHOICE.replace('["dix"]', '["dix", ""]'), ["missing-key"]),
        (QUESTION + 'kind = "multiple"\nkey = "a"\nwrong = ["b"]\n', ["wrong-type"]),
        (QUESTION + 'kind = "matching"\npairs = 1\n', ["wrong-type"]),
        (QUESTION + 'kind = "matching"\n', ["missing-key"]),
        (QUESTION + 'kind = "ordering"\nby = "article"\nitems = []\n', ["missing-key"]),
        (TRUE.replace('["neuf quais"]', "[[]]"), ["bad-quote"]),
        (TRUE.replace('"true"', "true"), ["wrong-type"]),
        (CHOICE + "keep_order = true\n", ["order-differs"]),
        ("term = [1]\n[x]\n", ["wrong-type", "unknown-key"]),
        (FACT + NUMBER + "key = true\n", ["wrong-type"]),
        (FACT + NUMBER + 'key = 1\nwithin = "peu"\n', ["wrong-type"]),
        (FACT + NUMBER + "key = 1\nwithin = -1\n", ["out-of-range"]),
        ("[marking]\nnearly_points = 2\n", ["out-of-range"]),
        ('[marking]\nforgive = ["acent"]\n', ["unknown-value"]),
        (TERM + "translation.en = 5\n", ["wrong-type"]),
        (FACT + "nth = true\n", ["bad-quote"]),
    ],
)
def test_one_fault_is_told_once(body: str, codes: list[str], tmp_path: Path) -> None:
    head, source = HEAD, SOURCE
    if body.startswith("term"):  # a key of the top must come before every table
        head, body = body.splitlines()[0] + "\n" + HEAD, "\n".join(body.splitlines()[1:])
    found = loaded(tmp_path, body, head, source)
    assert sorted(p.code for p in found.problems) == sorted(codes)


@pytest.mark.parametrize(
    ("body", "nearest"),
    [
        (TERM + 'defintion = "d"\n', "definition"),
        (CHOICE + 'explian = "e"\n', "explain"),
        ('[[questions]]\nid = "q"\n', "question"),
        (FACT.replace('"count"', '"cuont"'), "count"),
        ('[marking]\nforgive = ["acent"]\n', "accent"),
        (FACT.replace('"f"', '"budget"') + CHOICE + 'facts = ["bugdet"]\n', "budget"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest_known(
    body: str, nearest: str, tmp_path: Path
) -> None:
    (problem,) = loaded(tmp_path, body).problems
    assert problem.details["nearest"] == nearest


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            GAP + 'key = "dix"\nwrong = ["onze"]\npick = true\naccept = ["10"]\n',
            "key-not-in-evidence",
        ),
        (FACT + NUMBER + "within = 0\n", "missing-key"),
    ],
)
def test_a_fault_makes_no_other_key_unknown(body: str, code: str, tmp_path: Path) -> None:
    assert [problem.code for problem in loaded(tmp_path, body).problems] == [code]


def test_where_nothing_is_like_it_a_dash_stands_for_the_nearest(tmp_path: Path) -> None:
    i18n.use("fr")
    (problem,) = loaded(tmp_path, TERM + "xyz = 1\n").problems
    assert problem_text(problem) == "clé inconnue\u202f: xyz\u202f; la plus proche\u202f: –"


def test_a_key_of_another_kind_of_question_is_unknown(tmp_path: Path) -> None:
    (problem,) = loaded(tmp_path, CHOICE + "justify = true\n").problems
    assert problem.code == "unknown-key"


def test_a_table_of_a_table_has_its_line(tmp_path: Path) -> None:
    body = TERM + TERM.replace('"t"', '"u"') + f"[term.translation]\nen = 5 {M}\n"
    path = written(tmp_path, body)
    (problem,) = load_lesson(path).problems
    assert shown_path(problem.path) == "term[1].translation.en"
    assert problem.line == faulty_line(path)


@pytest.mark.parametrize("version", ["lisez/1.1", "lisez/1.12", "lisez/2", "lisez/10.3"])
def test_a_newer_format_asks_for_a_newer_lisez(version: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        loaded(tmp_path, head=HEAD.replace("lisez/1", version))
    assert caught.value.code == "lesson-newer"


@pytest.mark.parametrize("version", ["lisez/0", "lisez/1.0", "lisez/", "lisez", "other/1", ""])
def test_another_format_is_no_lesson(version: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        loaded(tmp_path, head=HEAD.replace("lisez/1", version))
    assert caught.value.code == "not-a-lesson"


def test_faults_are_counted_beyond_those_that_are_kept(tmp_path: Path) -> None:
    found = loaded(tmp_path, TERM + "".join(f"k{n} = 1\n" for n in range(MOST_PROBLEMS + 7)))
    assert len(found.problems) == MOST_PROBLEMS
    assert found.left_out == 7


def test_tables_beyond_the_limit_are_refused(tmp_path: Path) -> None:
    terms = "".join(f'[[term]]\nid = "t{n}"\nhead = "h"\n' for n in range(MOST_ENTRIES + 1))
    found = loaded(tmp_path, terms)
    assert [problem.code for problem in found.problems] == ["too-many-entries"]
    assert found.lesson is not None
    assert len(found.lesson.terms) == MOST_ENTRIES


def test_a_fault_of_a_table_without_an_id_has_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, '[[term]]\nhead = "gare"\n')
    assert {problem.code for problem in check_lesson(path).problems} == {
        "missing-key",
        "term-absent",
        "no-definition",
    }


def test_a_faulty_question_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    found = loaded(tmp_path, CHOICE + "points = -1\n" + CHOICE.replace('"q"', '"r"'))
    assert found.lesson is not None
    assert list(found.lesson.questions_by_id) == ["r"]
