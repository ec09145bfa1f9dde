"""Lexique's table: what its rows become, and what happens to rows that are none."""

from pathlib import Path

import pytest

from lisez.lexicon import lexique
from lisez.lexicon.closed import closed_words
from lisez.lexicon.codes import Analysis

HEAD = "1_ortho 2_phon 3_lemme 4_cgram 5_genre 6_nombre 7_freqlemfilms2 8_freqlemlivres"
HEAD += " 9_freqfilms2 10_freqlivres 11_infover"


def table(folder: Path, *rows: str, head: str = HEAD) -> Path:
    """Rows of « form;lemma;cgram;gender;number;lemma's films;films;books;uses »."""
    lines = [head.replace(" ", "\t")]
    for row in rows:
        form, lemma, cgram, gender, number, often, films, books, uses = row.split("!")
        cells = form, "x", lemma, cgram, gender, number, often, "0", films, books, uses
        lines.append("	".join(cells))
    path = folder / "table.txt"
    path.write_bytes("\n".join([*lines, ""]).encode("latin-1"))
    return path


def read(folder: Path, *rows: str) -> list[tuple[str, Analysis]]:
    """Read rows; of the closed words, which always come along, only those named."""
    named = {row.partition("!")[0] for row in rows}
    closed = {form for form, _pos in closed_words()}
    found = lexique.analyses(lexique.rows(table(folder, *rows)))
    return [(form, one) for form, one in found if form in named or form not in closed]


@pytest.mark.parametrize(
    ("row", "form", "analysis"),
    [
        ("enjeu!enjeu!NOM!m!s!4,67!3!0!", "enjeu", Analysis("enjeu", "noun", "ms---", 4.67)),
        ("jeune!jeune!ADJ!!s!297!3!0!", "jeune", Analysis("jeune", "adjective", "-s---", 297)),
        (
            "bipolaire!bipolaire!ADJ!f!s!1!3!0!",
            "bipolaire",
            Analysis("bipolaire", "adjective", "-s---", 1),
        ),
        ("publique!public!ADJ!f!s!1!3!0!", "publique", Analysis("public", "adjective", "fs---", 1)),
        ("plaire!plaire!NOM!m!s!1!3!0!", "plaire", Analysis("plaire", "noun", "ms---", 1)),
        ("prix!prix!NOM!m!!126,55!3!0!", "prix", Analysis("prix", "noun", "m----", 126.55)),
        ("yeux!oeil!NOM!m!p!413!3!0!", "yeux", Analysis("œil", "noun", "mp---", 413)),
        ("coeurs!coeur!NOM!m!p!1!3!0!", "cœurs", Analysis("cœur", "noun", "mp---", 1)),
        ("fausse!FAUX!ADJ!f!s!122!3!0!", "fausse", Analysis("faux", "adjective", "fs---", 122)),
        (
            "à tue-tête!à_tue-tête!ADV!!!1!3!0!",
            "à tue-tête",
            Analysis("à tue-tête", "adverb", "-----", 1),
        ),
        (
            "aujourd'hui!aujourd'huie!ADV!!!1!3!0!",
            "aujourd'hui",
            Analysis("aujourd'hui", "adverb", "-----", 1),
        ),
        (
            'tiendra!tenir!VER!!!504,69!3!0!"ind:fut:3s;"',
            "tiendra",
            Analysis("tenir", "verb", "-sif3", 504.69),
        ),
        (
            'été!être!AUX!m!s!8074!3!0!"par:pas;"',
            "été",
            Analysis("être", "auxiliary", "mspa-", 8074),
        ),
        ("copines!copain!NOM!f!p!158!3!0!", "copines", Analysis("copine", "noun", "fp---", 3)),
        (
            "belles-mères!beau-père!NOM!f!p!9!2!0!",
            "belles-mères",
            Analysis("belle-mère", "noun", "fp---", 2),
        ),
        ("amies!ami!NOM!f!p!158!3!0!", "amies", Analysis("ami", "noun", "fp---", 158)),
        ("neveux!neveux!NOM!m!p!2!3!0!", "neveux", Analysis("neveu", "noun", "mp---", 2)),
        ("trois!trois!ADJ:num!!!9!3!0!", "trois", Analysis("trois", "numeral", "-----", 9)),
        ("hélas!hélas!ONO!!!9!3!0!", "hélas", Analysis("hélas", "interjection", "-----", 9)),
    ],
)
def test_a_row(row: str, form: str, analysis: Analysis, tmp_path: Path) -> None:
    assert read(tmp_path, row) == [(form, analysis)]


@pytest.mark.parametrize(
    "row",
    [
        "team!team!!!!1!1!1!",
        "x'!x!NOM!!!1!1!1!",
        "midi!midi!ADJ:num!!!1!1!1!",
        "puissamment!puissamment!CON!!!1!1!1!",
        "mot!mot!NOM!m!s!much!1!1!",
        "allier!aller!VER!!!9992!1!1!ind:pre:2p",
        "voulez!vouler!VER!!!1!1!1!inf",
    ],
)
def test_a_row_that_says_what_is_not_so(row: str, tmp_path: Path) -> None:
    assert read(tmp_path, row) == []


def test_lines_that_are_no_rows_are_passed_over(tmp_path: Path) -> None:
    path = table(tmp_path, "enjeu!enjeu!NOM!m!s!4,67!3!0!")
    path.write_bytes(path.read_bytes() + b"short\trow\n" + b"x" * 50_000 + b"\n\n\x00\t\xff\n")
    assert [row.form for row in lexique.rows(path)] == ["enjeu"]


@pytest.mark.parametrize("head", ["", "1_ortho", HEAD.upper()])
def test_a_table_with_other_columns_gives_nothing(head: str, tmp_path: Path) -> None:
    assert list(lexique.rows(table(tmp_path, "a!a!NOM!!!1!1!1!", head=head))) == []


def test_a_headword_of_its_own_has_its_own_frequency(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "louve!loup!NOM!f!s!30!2,5!0!",
        "louves!loup!NOM!f!p!30!1!0!",
        "loup!loup!NOM!m!s!30!26!0!",
    )
    assert {(form, one.lemma, one.per_million) for form, one in found} == {
        ("louve", "louve", 3.5),
        ("louves", "louve", 3.5),
        ("loup", "loup", 30),
    }


def test_the_most_frequent_reading_of_a_form_comes_first(tmp_path: Path) -> None:
    found = read(
        tmp_path, 'livre!livrer!VER!!!56!9!9!"ind:pre:1s"', "livre!livre!NOM!!!198!112!90!"
    )
    assert [one.pos for form, one in found if form == "livre"][:2] == ["noun", "verb"]


def test_closed_words_come_from_their_own_list(tmp_path: Path) -> None:
    found = read(tmp_path, "les!les!ART:def!!p!8720!8720!1!", "les!les!PRO:per!!p!1240!1240!1!")
    assert [(one.lemma, one.pos, one.signs) for form, one in found if form == "les"] == [
        ("le", "determiner", "-p---"),
        ("le", "pronoun", "-p--3"),
    ]


@pytest.mark.parametrize(
    "word",
    ["cœur", "sœur", "œuf", "œil", "œillet", "chef-d'œuvre", "fœtus", "œdème", "nœud", "cœliaque"],
)
def test_ligatures_come_back(word: str, tmp_path: Path) -> None:
    plain = word.replace("œ", "oe")
    assert [form for form, _ in read(tmp_path, f"{plain}!{plain}!NOM!!!1!1!1!")] == [word]


@pytest.mark.parametrize(
    "word", ["moelle", "coexister", "goéland", "poète", "moelleux", "coefficient", "boer"]
)
def test_two_vowels_stay_two(word: str, tmp_path: Path) -> None:
    assert [form for form, _ in read(tmp_path, f"{word}!{word}!NOM!!!1!1!1!")] == [word]
