"""Quizzes that mean harm: refused with line and reason, or made harmless."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lisez.cli.main import main
from lisez.core.article import plain_article
from lisez.core.errors import UnreadableError
from lisez.exchange import import_quiz
from lisez.formats.imports.build import build
from lisez.formats.imports.registry import READERS, read_quiz
from lisez.formats.lesson_toml import load_lesson
from tests.generated import SIGNS

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
BOMB = (
    XML
    + '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 12))
    + "]>\n<quiz>&a11;</quiz>"
)
OUTSIDE = XML + '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:' + '///etc/passwd">]>\n<quiz>&x;</quiz>'
REFUSED = {
    "an entity bomb": ("xml", BOMB, "xml-declares"),
    "an outside entity": ("xml", OUTSIDE, "xml-declares"),
    "a document type": ("xml", XML + "<!DOCTYPE quiz>\n<quiz></quiz>", "xml-declares"),
    "deep nesting": ("xml", XML + "<quiz>" + "<a>" * 100_000, "xml-deep"),
    "unclosed": ("xml", XML + "<quiz><question>", "xml-bad"),
    "another root": ("xml", XML + "<svg></svg>", "xml-root"),
    "an undefined entity": ("xml", XML + "<quiz>&nbsp;</quiz>", "xml-bad"),
    "nothing": ("gift", "   \n\n", "quiz-empty"),
    "braces": ("gift", "{" * 100_000, "gift-unclosed"),
    "no kind": ("csv", "stem;key\na;b\n", "csv-columns"),
    "a wrong kind": ("csv", "kind;stem;key\nnoise;a;b\n", "csv-cell"),
    "a number that is none": ("csv", "kind;stem;key\nnumber;a;b\n", "csv-cell"),
    "a huge number": ("csv", "kind;stem;key\nnumber;a;1e999999999\n", "csv-cell"),
    "a huge cell": ("csv", f"kind;stem;key\nshort;{'a' * 200_000};b\n", "csv-cell"),
    "an answer to nothing": ("txt", "Un ?\nA. a\nB. b\nANSWER: C\n", "aiken-answer"),
    "no answer": ("md", "### un {.true-false}\n\nstem\n", "csv-cell"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    ending, text, code = REFUSED[name]
    file, target = tmp_path / f"quiz.{ending}", tmp_path / "q.lesson.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as raised:
        import_quiz(file, None, None, target)
    assert raised.value.code == code
    assert code in ("xml-root", "quiz-empty") or raised.value.details["line"]
    assert not target.exists()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfeU\x00n\x00", "not-utf8"),
        ("Où ?{=là ~ici}".encode("latin-1"), "not-utf8"),
        (b"x" * 100_000_000, "file-too-large"),
    ],
)
def test_wrong_encodings_and_sizes(data: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.gift"
    file.write_bytes(data)
    with pytest.raises(UnreadableError) as raised:
        import_quiz(file, None, None, tmp_path / "q.lesson.toml")
    assert raised.value.code == code


def test_scripts_and_terminal_codes_are_neutralised(tmp_path: Path) -> None:
    file, target = tmp_path / "quiz.xml", tmp_path / "q.lesson.toml"
    file.write_text(
        XML
        + """<quiz><question type="multichoice"><name><text>q</text></name>
<questiontext format="html"><text><![CDATA[<p onclick="x()">Qui<script>alert(1)</script> ?</p>
<img src="x" onerror="alert(2)"><style>p{}</style>]]></text></questiontext>
<answer fraction="100" format="html"><text>&lt;b&gt;lui\u202e&lt;/b&gt;</text></answer>
<answer fraction="0"><text>elle</text></answer></question></quiz>""",
        encoding="utf-8",
    )
    assert main(["import", str(file), "-o", str(target)]) == 0
    written = target.read_text(encoding="utf-8")
    for harm in ("script", "alert", "onclick", "onerror", "style", "\u202e"):
        assert harm not in written
    lesson = load_lesson(target).lesson
    assert lesson is not None
    assert lesson.questions[0].stem == "Qui ?"


def test_a_name_that_leaves_the_folder_is_only_a_name(tmp_path: Path) -> None:
    file, target = tmp_path / "quiz.gift", tmp_path / "q.lesson.toml"
    file.write_text("::../../etc/passwd::Un ?{T}\n\n::../../etc/passwd::Deux ?{F}")
    assert main(["import", str(file), "-o", str(target)]) == 0
    lesson = load_lesson(target).lesson
    assert lesson is not None
    assert [question.id for question in lesson.questions] == ["etc-passwd", "etc-passwd-2"]


PIECES = [*SIGNS, "\n", "\n\n", "{", "}", "=", "~", "### a {.choice}\n", "- [x] a\n", "A. a\n"]
PIECES += ["ANSWER: A\n", "kind;stem;key\n", "choice;a;b\n", "<quiz>", "<question type='essay'/>"]


@pytest.mark.parametrize("format_", sorted(READERS))
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12), rest=st.text(max_size=8))
@example(pieces=["1", "\x00"], rest="\ud800")
def test_whatever_stands_there_never_an_exception(
    format_: str, pieces: list[str], rest: str
) -> None:
    try:
        drafts = read_quiz("".join(pieces) + rest, "-", format_)
    except UnreadableError:
        return
    build(drafts, plain_article("Le port compte neuf quais."), "x")
