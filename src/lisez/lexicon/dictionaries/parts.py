"""What dictionaries call parts of speech and languages, in the words of `core.lookups`."""

from __future__ import annotations

import re

_PARTS = {
    "noun": "n nf nm nom noun substantif subst s sm sf nc",
    "name": "pn npr nprop propn propernoun",
    "verb": "v vb verbe verb vt vi vr vtr vintr vrefl",
    "auxiliary": "aux auxiliaire auxiliary",
    "adjective": "a adj adjectif adjective",
    "adverb": "adv adverbe adverb",
    "determiner": "art article déterminant determinant determiner det",
    "numeral": "num numéral numeral",
    "pronoun": "pron pronom pronoun",
    "preposition": "prep prép préposition preposition",
    "conjunction": "conj conjonction conjunction",
    "interjection": "int interj interjection intj",
    "phrase": "phrase locution loc expression proverb proverbe idiom",
}
_BY_WORD = {word: part for part, words in _PARTS.items() for word in words.split()}
MOST_PART_WORDS = 4  # of a line that names a part of speech
_PROPER = re.compile(r"\b(?:proper noun|nom propre|prop\.? ?n|proper)\b")

# ISO 639-3 and 639-2 to the two letters that lisez uses, and the names that titles have.
_LANGUAGES = {
    "ar": "ara arabic arabe",
    "bg": "bul bulgarian bulgare",
    "br": "bre breton",
    "ca": "cat catalan",
    "cs": "ces cze czech tchèque",
    "da": "dan danish danois",
    "de": "deu ger german allemand deutsch",
    "el": "ell gre greek grec",
    "en": "eng english anglais",
    "es": "spa spanish espagnol español",
    "fi": "fin finnish finnois",
    "fr": "fra fre french français französisch",
    "hu": "hun hungarian hongrois",
    "id": "ind indonesian indonésien",
    "it": "ita italian italien",
    "ja": "jpn japanese japonais",
    "ko": "kor korean coréen",
    "lt": "lit lithuanian lituanien",
    "nl": "nld dut dutch néerlandais",
    "no": "nor norwegian norvégien",
    "pl": "pol polish polonais",
    "pt": "por portuguese portugais",
    "ro": "ron rum romanian roumain",
    "ru": "rus russian russe",
    "sv": "swe swedish suédois",
    "tr": "tur turkish turc",
    "uk": "ukr ukrainian ukrainien",
    "zh": "zho chi chinese chinois",
}
_BY_NAME = {name: code for code, names in _LANGUAGES.items() for name in (code, *names.split())}
_PAIR = re.compile(r"(?<![^\W_])([^\W\d_]{2,12})(?=\s?[-–_→>/]+\s?([^\W\d_]{2,12})(?![^\W_]))")


def part_of_speech(words: str) -> str:
    """Return the one part of speech that some words name, "" where it is none or several."""
    lowered = words.casefold()
    if _PROPER.search(lowered):
        return "name"
    named = (re.sub(r"\W", "", word) for word in re.split(r"[\s,;/]+", lowered))
    parts = dict.fromkeys(_BY_WORD[word] for word in named if word in _BY_WORD)
    return next(iter(parts)) if len(parts) == 1 else ""


def language_code(name: str) -> str:
    """Return the two letters of a language, by its code or name; "" where it is unknown."""
    return _BY_NAME.get(name.casefold(), "")


def language_pair(*names: str) -> tuple[str, str]:
    """Return the languages of headwords and of entries, from a title or a file's name.

    ("", "") where none of them tells.
    """
    for name in names:
        for found in _PAIR.finditer(name):
            pair = language_code(found[1]), language_code(found[2])
            if all(pair):
                return pair
    return "", ""


def entry_kind(language: str) -> str:
    """Return the kind of entries in a language: French explains, another translates."""
    return "definition" if language in ("", "fr") else "translation"


def leading_part(text: str, headword: str) -> tuple[str, str, str]:
    """Return part of speech, pronunciation and the rest of a text that may begin with them.

    They stand in the first lines, after the headword or without it; what is none of them is
    left in the rest.
    """
    pos = sound = ""
    lines = text.split("\n")
    while lines and len(lines) > 1:
        line = lines[0].strip()
        bare = line.removeprefix(headword).strip(" :—-")
        heard = re.fullmatch(r"[/\[\\](?P<sound>[^/\]\\]{1,80})[/\]\\](?P<more>.*)", bare)
        if heard:
            sound, bare = sound or heard["sound"], heard["more"].strip()
        part = part_of_speech(bare) if len(bare.split()) <= MOST_PART_WORDS else ""
        if bare and not part:
            break
        if part and pos:  # a second part of speech begins: the text goes on with it
            break
        pos = pos or part
        lines.pop(0)
    return pos, sound, "\n".join(lines)
