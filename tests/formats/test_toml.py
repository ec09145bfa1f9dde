"""TOML: written so that it reads back, read within bounds, with the line of everything."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.errors import UnreadableError
from lisez.core.problems import Path as ProblemPath
from lisez.formats.stamp import stamped
from lisez.formats.toml_source import MOST_DEPTH, MOST_KEY_PARTS, TomlSource
from lisez.formats.toml_text import toml_block, toml_string

TEXTS = st.text(max_size=60) | st.text('"\\\n\r\t\x00\x7f\x85 aé«\u202e', max_size=30)
DIGEST = "ab" * 32


@given(TEXTS)
def test_a_string_reads_back(text: str) -> None:
    written = toml_string(text)
    assert "\n" not in written
    assert tomllib.loads(f"a = {written}")["a"] == text


@given(TEXTS)
def test_a_block_reads_back(text: str) -> None:
    assert tomllib.loads(f"a = {toml_block(text)}")["a"] == text


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_nothing_that_commands_a_terminal_is_written(text: str) -> None:
    for written in (toml_string(text), toml_block(text).replace("\n", "")):
        assert not set(written) & {*map(chr, [*range(32), *range(0x7F, 0xA0)]), "\u202e", "\u2066"}
        assert tomllib.loads(f"a = {toml_string(text)}")


def test_french_needs_no_escapes() -> None:
    assert toml_string("« L’été »\u202f: 40\u00a0%") == '"« L’été »\u202f: 40\u00a0%"'


LINES = """\
# a comment
format = "lisez/1"
[lesson] # another
"quoted key" = 1

[[term]]
id = "a"
translation.en = "x"
only = [
  "one", # first
  { quote = "two", nth = 2 },
]
[[term]]
[term.translation]
fr = "y"
[[term.deep]]
z = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("format",), 2),
        (("lesson",), 3),
        (("lesson", "quoted key"), 4),
        (("term", 0), 6),
        (("term", 0, "id"), 7),
        (("term", 0, "translation", "en"), 8),
        (("term", 0, "only"), 9),
        (("term", 0, "only", 0), 10),
        (("term", 0, "only", 1, "nth"), 11),
        (("term", 1), 13),
        (("term", 1, "translation", "fr"), 15),
        (("term", 1, "deep", 0, "z"), 17),
        (("term", 1, "absent", 5), 13),  # the longest known part
        (("absent",), 0),
        ((), 0),
    ],
)
def test_the_line_of_each_path(path: ProblemPath, line: int) -> None:
    assert TomlSource(LINES, "x").line(path) == line


def refused(text: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        TomlSource(text, "x.toml")
    assert caught.value.details["file"] == "x.toml"
    return caught.value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \nc = 2", 2),
        ('a = "open', 1),
        ('a = 1\nb = """open\n\n', 2),
        ("a = 1\n\n[t", 3),
        ("a = 1\na = 2\n", 2),
        ("a = 2020-13-45\n", 1),
        ("a = 1\nb = 1e999999\n", 2),
        ("a = 1\n\nb = inf\n", 3),
        ("a = nan\n", 1),
        ("a = 0.1\nb = 0." + "1" * 5000, 2),
        ("a = 1\nb = " + "9" * 30, 2),
        ("a = 1\nb = [1, 0x" + "f" * 10_000 + "]", 2),
        ("a = \x00", 1),
    ],
)
def test_what_is_no_lesson_is_told_with_its_line(text: str, line: int) -> None:
    error = refused(text)
    assert (error.code, error.details["line"]) == ("not-toml", line)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * (MOST_DEPTH + 1),
        "\na = " + "{a=" * (MOST_DEPTH + 1),
        "[" + "a." * (MOST_KEY_PARTS + 1) + "a]",
        '"a" . ' * (MOST_KEY_PARTS + 1) + "b = 1",
        "'a'." * 100_000 + "b = 1",
    ],
)
def test_depth_is_bounded_before_parsing(text: str) -> None:
    assert refused(text).code == "too-deep"


@pytest.mark.parametrize(
    "text",
    [
        "a = '[[[[" + "[" * 100 + "'",
        'a = "' + "[{." * 100 + '"',
        'a = """' + "[\n." * 100 + '"""',
        "a = '''" + "{'." * 100 + "'''",
        "# " + "[a.b" * 100,
        "a = [" + "1.5, " * 100 + "]",
        "a = [" + "[], " * 100 + "]",
        "\n".join(f"a{n} = 1.5" for n in range(100)),
        'a = """x"""""\n',
        'a = "\\"[" # "[',
    ],
)
def test_only_nesting_counts_as_depth(text: str) -> None:
    assert "a" in TomlSource(text, "x").data or "a0" in TomlSource(text, "x").data or text[0] == "#"


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "a" * 500_000,
        'a = "' + '\\"' * 500_000,
        'a = """' + '\\"""\n' * 200_000,
        "a = " + "'" * 500_000,
        "a = " + "1" * 500_000,
    ],
)
def test_a_text_that_does_not_end_costs_its_length(text: str) -> None:
    assert refused(text).code == "not-toml"  # going back over the text would take minutes


def test_floats_are_read_exactly() -> None:
    assert str(TomlSource("a = 0.10", "x").data["a"]) == "0.10"


STAMPED = """\
# « hier » 'x'
format = "lisez/1"\r
[article]   # here
file = "a.txt"\r
sha256 = "old"  # keep me
[[term]]
id = "e\u0301"
"""


def test_a_stamp_changes_one_line_and_nothing_else() -> None:
    before = "\ufeff" + STAMPED
    after = stamped(TomlSource(before, "x"), DIGEST, "x")
    assert after == before.replace('"old"', f'"{DIGEST}"')


def test_a_missing_stamp_is_put_under_the_header() -> None:
    before = STAMPED.replace('sha256 = "old"  # keep me\n', "")
    after = stamped(TomlSource(before, "x"), DIGEST, "x")
    assert after == before.replace("# here\n", f'# here\nsha256 = "{DIGEST}"\n')
    assert TomlSource(after, "x").data["article"]["sha256"] == DIGEST


@pytest.mark.parametrize(
    "article",
    [
        'article = { file = "a.txt", sha256 = "old" }\n',
        "[article]\nsha256 = 'old'\n",
        'article.sha256 = "old"\n',
    ],
)
def test_a_stamp_is_found_however_it_is_written(article: str) -> None:
    after = stamped(TomlSource(article, "x"), DIGEST, "x")
    assert after == article.replace('"old"', "'old'").replace("'old'", f'"{DIGEST}"')
