"""The kit of hostile inputs: one list, used wherever something is read.

Each has a name, what becomes of it, and a maker that writes it into a folder and returns the path
to open. `SOUND` is shown harmlessly, `FAULTY` is a lesson with errors, `UNREADABLE` is neither
text nor lesson.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SOUND, FAULTY, UNREADABLE = "sound", "faulty", "unreadable"

ESCAPES = "\x1b[31mrouge\x1b[0m \x1b]0;titre\x07 \x1bP+q\x1b\\ \x9b2J \x08\x0b\x0c\x7f\x85"
MARKUP = "[bold red]gras[/bold red] [/] [@click=app.quit]ici[/] [link=x]y[/link] \\[ [sic] $x"
BIDI = "\u202eesrever\u202c \u2066isolé\u2069 \u200f\u061c \u2028\u2029 a\u00adb \ufeff"
EMOJI = "👩🏽‍🏫 🇫🇷 e\u0301\u0323 مرحبا 你好 \u0300\u0301 \u200b\u200d"
MOST_SECONDS = 20  # of processor time, for one command on the worst of them


@dataclass(frozen=True)
class Hostile:
    """One hostile input."""

    name: str
    outcome: str
    make: Callable[[Path], Path]
    slow: bool = False  # seconds, for its size alone: enough to read and to check it once

    def __str__(self) -> str:
        return self.name


def _toml(text: str) -> str:
    """Write a TOML string that holds anything but lone surrogates."""
    escaped = (c if c.isalnum() or c == " " else f"\\U{ord(c):08x}" for c in text)
    return '"' + "".join(escaped) + '"'


def _file(name: str, data: bytes | str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return make


def _text(name: str, data: bytes | str, outcome: str = SOUND, *, slow: bool = False) -> Hostile:
    return Hostile(f"text: {name}", outcome, _file("a.txt", data), slow)


def _lesson(name: str, data: bytes | str, outcome: str = FAULTY, *, slow: bool = False) -> Hostile:
    return Hostile(f"lesson: {name}", outcome, _file("a.lesson.toml", data), slow)


HEAD = 'format = "lisez/1"\n[lesson]\nid = "l"\ntitle = "t"\n'
WORDS = "Le port compte neuf quais. Il a un phare."
BODY = f'{HEAD}[article]\ntext = "{WORDS}"\n'
QUESTION = '[[question]]\nid = "q{0}"\nkind = "short"\nstem = "?"\nkey = "neuf"\n'
ARTICLE = "[article]\nfile = {}\n"


def _everywhere(words: str) -> str:
    """Give a sound lesson that says `words` wherever it says anything."""
    said = _toml(words)
    return f"""format = "lisez/1"
[lesson]
id = "l"
title = {said}
author = {said}
[article]
text = {_toml(f"Titre {words}")[:-1]}\\n\\n{_toml(f"Le port {words} compte neuf quais.")[1:]}
[[term]]
id = "t"
head = "port"
definition = {said}
note = {said}
translation.en = {said}
[[fact]]
id = "f"
kind = "count"
quote = "neuf quais"
value = "neuf"
measures = {said}
[[question]]
id = "q"
kind = "choice"
facts = ["f"]
stem = {said}
explain = {said}
key = {_toml("a " + words)}
wrong = [{{ text = {_toml("b " + words)}, why = {said} }}]
[[question]]
id = "m"
kind = "matching"
stem = "x"
pairs = [
  {{ left = {_toml("a " + words)}, right = {said}, quote = "neuf" }},
  {{ left = "b", right = {_toml("c " + words)}, quote = "quais" }},
  {{ left = "c", right = "d", quote = "compte" }},
]
"""


def _folder(folder: Path) -> Path:
    path = folder / "dossier"
    path.mkdir()
    return path


def _folder_lesson(folder: Path) -> Path:
    path = folder / "dossier.lesson.toml"
    path.mkdir()
    return path


def _large(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        with path.open("wb") as stream:
            stream.truncate(100_000_000)
        return path

    return make


def _outside(file: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "secret.txt").write_text("Un secret.", encoding="utf-8")
        inside = folder / "dedans"
        inside.mkdir()
        (inside / "lien.txt").symlink_to(folder / "secret.txt")
        (inside / "boucle.txt").symlink_to("boucle.txt")
        return _file("a.lesson.toml", HEAD + ARTICLE.format(_toml(file)))(inside)

    return make


def _bad_article(data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "a.txt").write_bytes(data)
        return _file("a.lesson.toml", HEAD + ARTICLE.format('"a.txt"'))(folder)

    return make


def _name(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        return folder / name

    return make


TEXTS = (
    _text("control sequences", f"Titre {ESCAPES}\nLe port {ESCAPES} dort.\n"),
    _text("markup", f"Titre {MARKUP}\nLe port {MARKUP} dort.\n"),
    _text("bidi overrides", f"{BIDI}\nLe port {BIDI} dort.\n"),
    _text("NULs", "Le port\0 dort.\0\n\0\n"),
    _text("emoji and right-to-left", f"{EMOJI}\nLe port {EMOJI} dort."),
    _text("decomposed", unicodedata.normalize("NFD", "L'été à Évry.\n\nC'est là.")),
    _text("old line ends", "Un.\r\rDeux.\r\nTrois.\v\fQuatre."),
    _text("one line of 2 MB", "port " * 400_000),
    _text("a word of 2 MB", "a" * 2_000_000),
    _text("stops", "." * 1_000_000),
    _text("spaces between stops", "a. " + " " * 1_000_000 + ";"),
    _text("a line of spaces", "Un.\n" + " " * 1_000_000 + "\nDeux."),
    _text("200,000 lines", "Un mot\n" * 200_000, slow=True),
    _text("combining marks", "e" + "\u0301\u0323" * 10_000),
    _text("empty", "", UNREADABLE),
    _text("white space alone", " \n\t\u00a0\u2003\n", UNREADABLE),
    _text("latin-1", "Voilà l'été.".encode("latin-1"), UNREADABLE),
    _text("UTF-16 with BOM", "Voilà l'été.".encode("utf-16"), UNREADABLE),
    _text("UTF-16 without BOM", "Voilà l'été.".encode("utf-16-le"), UNREADABLE),
    _text("lone surrogates", b"Voil\xed\xa0\x80.", UNREADABLE),
    _text("overlong UTF-8", b"Voil\xc0\xaf.", UNREADABLE),
    _text("half a character", "été".encode()[:-1], UNREADABLE),
    _text("binary", bytes(range(256)) * 100, UNREADABLE),
    Hostile("text: 100 MB", UNREADABLE, _large("a.txt")),
    Hostile("folder", UNREADABLE, _folder),
    Hostile("missing", UNREADABLE, _name("absent.txt")),
    Hostile("behind a missing folder", UNREADABLE, _name("absent/a.txt")),
    Hostile("name with NUL", UNREADABLE, _name("a\0b.txt")),
    Hostile("name too long", UNREADABLE, _name("a" * 5000 + ".txt")),
    Hostile("name with control sequences", UNREADABLE, _name("\x1b[31m\n\u202e.txt")),
    Hostile("name with lone surrogates", UNREADABLE, _name("\udcff.txt")),
    Hostile("of another program", UNREADABLE, _name("a.pdf")),
)

LESSONS = (
    _lesson("control sequences", _everywhere(ESCAPES), SOUND),
    _lesson("markup", _everywhere(MARKUP), SOUND),
    _lesson("bidi overrides", _everywhere(BIDI), SOUND),
    _lesson("NULs", _everywhere("a\0b"), SOUND),
    _lesson("emoji and right-to-left", _everywhere(EMOJI), SOUND),
    _lesson("braces and per cent", _everywhere("{0} {x} {{ %s %(n)d"), SOUND),
    _lesson("very long words", _everywhere("a" * 50_000), SOUND),
    _lesson("keys of control sequences", f"{BODY}[{_toml(ESCAPES)}]\na = 1\n"),
    _lesson("values of control sequences", f"{BODY}[[term]]\nid = {_toml(ESCAPES)}\n"),
    _lesson("quotes that do not occur", f'{BODY}[[term]]\nid = "t"\nhead = "h"\nonly = ["gare"]\n'),
    _lesson(
        "10,000 quotes that do not occur",
        BODY + '[[term]]\nid = "t"\nhead = "port"\nonly = [' + '"Le … zut",' * 10_000 + "]\n",
    ),
    _lesson(
        "a quote that nearly occurs 200,000 times",
        f'{HEAD}[article]\ntext = "{"a " * 200_000}"\n'
        '[[term]]\nid = "t"\nhead = "a"\nonly = ["a … a … zut", "a … b"]\n',
    ),
    _lesson("an nth beyond all", f'{BODY}[[fact]]\nid = "f"\nquote = "port"\nnth = 9999999999\n'),
    _lesson("50,000 questions", BODY + "".join(map(QUESTION.format, range(50_000))), slow=True),
    _lesson(
        "5,000 questions",
        BODY + "".join(QUESTION.format(n) for n in range(5_000)),
        SOUND,
    ),
    _lesson(
        "100,000 unknown keys", BODY + "".join(f"k{n} = 1\n" for n in range(100_000)), slow=True
    ),
    _lesson("lists for tables", f"{BODY}[[question]]\nid = []\nkind = {{}}\nstem = [[]]\n"),
    _lesson("numbers for tables", "term = [1, 'a', []]\nfact = 2\nquestion = {}\n" + BODY),
    _lesson("numbers for texts", f"{BODY}[[term]]\nid = 1\nhead = 2.5\nforms = [3]\nonly = 4\n"),
    _lesson("times for dates", HEAD + '[article]\ntext = "Un mot."\ndate = 07:32:00\n'),
    _lesson("nested arrays", "a = " + "[" * 100_000, UNREADABLE),
    _lesson("nested tables", "a = " + "{a = " * 100_000, UNREADABLE),
    _lesson("a dotted key", "a." * 100_000 + "a = 1", UNREADABLE),
    _lesson("a quoted dotted key", '"a".' * 100_000 + "a = 1", UNREADABLE),
    _lesson("a dotted header", "[" + "a." * 100_000 + "a]", UNREADABLE),
    _lesson("an integer of 100,000 digits", "a = " + "9" * 100_000, UNREADABLE),
    _lesson("an integer in hexadecimal", BODY + "a = 0x" + "f" * 100_000, UNREADABLE),
    _lesson("an integer beyond 64 bits", BODY + "date = 9223372036854775808", UNREADABLE),
    _lesson("1e999999", BODY + "date = 1e999999", UNREADABLE),
    _lesson("a float of 100,000 digits", BODY + "a = 1." + "1" * 100_000, UNREADABLE),
    _lesson("inf", BODY + "date = inf", UNREADABLE),
    _lesson("nan", BODY + "date = -nan", UNREADABLE),
    _lesson("a day out of range", BODY + "date = 2020-02-30", UNREADABLE),
    _lesson("a year out of range", BODY + "date = 0000-01-01", UNREADABLE),
    _lesson("an unterminated string", BODY + 'a = "' + '\\"' * 500_000, UNREADABLE),
    _lesson("an unterminated block", BODY + 'a = """' + '\\"""\n' * 200_000, UNREADABLE),
    _lesson("a bare word of 1 MB", BODY + "a = " + "a" * 1_000_000, UNREADABLE),
    _lesson("an escape beyond Unicode", BODY + 'a = "\\UFFFFFFFF"', UNREADABLE),
    _lesson("an escaped surrogate", BODY + 'a = "\\ud800"', UNREADABLE),
    _lesson("a raw NUL", BODY + 'a = "\0"', UNREADABLE),
    _lesson("latin-1", BODY.replace("quais", "étés").encode("latin-1"), UNREADABLE),
    _lesson("UTF-16", BODY.encode("utf-16"), UNREADABLE),
    _lesson("UTF-16 without BOM", BODY.encode("utf-16-le"), UNREADABLE),
    _lesson("empty", "", UNREADABLE),
    _lesson("a newer format", BODY.replace("lisez/1", "lisez/9" + "9" * 5000), UNREADABLE),
    _lesson("a format of control sequences", f"format = {_toml(ESCAPES)}", UNREADABLE),
    _lesson("no text but a table", HEAD + "[article.text]\na = 1\n"),
    Hostile("lesson: 100 MB", UNREADABLE, _large("a.lesson.toml")),
    Hostile("lesson: folder", UNREADABLE, _folder_lesson),
    Hostile("lesson: missing", UNREADABLE, _name("absent.lesson.toml")),
    Hostile("lesson: name with NUL", UNREADABLE, _name("a\0b.lesson.toml")),
    Hostile("lesson: name too long", UNREADABLE, _name("a" * 5000 + ".lesson.toml")),
    Hostile("lesson: article above", FAULTY, _outside("../secret.txt")),
    Hostile("lesson: article at the top", FAULTY, _outside("/etc/passwd")),
    Hostile("lesson: article behind a link", FAULTY, _outside("lien.txt")),
    Hostile("lesson: article behind a loop", FAULTY, _outside("boucle.txt")),
    Hostile("lesson: article with NUL", FAULTY, _outside("a\0b.txt")),
    Hostile("lesson: article is itself", FAULTY, _outside(".")),
    Hostile("lesson: article of control sequences", FAULTY, _outside(ESCAPES)),
    Hostile("lesson: article name too long", FAULTY, _outside("a" * 5000)),
    Hostile("lesson: article in latin-1", FAULTY, _bad_article("été".encode("latin-1"))),
    Hostile("lesson: article of NULs", SOUND, _bad_article(b"Un\0mot.")),
)

ALL = TEXTS + LESSONS
