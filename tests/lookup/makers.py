"""Small lexicons of our own."""

from pathlib import Path

HEAD = (
    "1_ortho 2_phon 3_lemme 4_cgram 5_genre 6_nombre 7_freqlemfilms2 8_freqlemlivres"
    " 9_freqfilms2 10_freqlivres 11_infover"
)
# Form, lemma, part of speech, gender, number, frequency of lemma and form, uses of a verb.
WORDS = """\
livre livre NOM - - 198,11 112,43 -
livre livrer VER - - 56,53 9,38 ind:pre:3s
livrer livrer VER - - 56,53 10 inf
enjeu enjeu NOM m s 4,67 3,52 -
enjeux enjeu NOM m p 4,67 1,15 -
tiendra tenir VER - - 504,69 12,15 ind:fut:3s
oeil oeil NOM m s 413,04 97,13 -
yeux oeil NOM m p 413,04 315,89 -
plateforme plateforme NOM f s 0,59 0,3 -
rare rare ADJ - s 28 20 -
économie économie NOM f s 16,97 10 -
"""
LEFFF = """\
livre\tnc\tlivre\ts
livrerions\tv\tlivrer\tC1p
Zurich\tnp\tZurich\tms
nébuliserions\tv\tnébuliser\tC1p
"""


def write_lexique(path: Path, words: str = WORDS) -> Path:
    """Write a table with the columns of Lexique."""
    lines = [HEAD.replace(" ", "\t")]
    for line in words.splitlines():
        cells = ["" if cell == "-" else cell for cell in line.split(" ")]
        form, lemma, cgram, gender, number, often, films, uses = cells
        row = form, "x", lemma, cgram, gender, number, often, "0", films, films, uses
        lines.append("\t".join(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("\n".join([*lines, ""]).encode("latin-1"))
    return path


def write_lefff(path: Path, lines: str = LEFFF) -> Path:
    """Write a lexicon in the format of Lefff."""
    path.write_text(lines, encoding="utf-8")
    return path
