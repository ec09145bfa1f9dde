"""Free dictionaries of French that can be fetched: where they are, and under which licence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One dictionary on the network.

    `sha256` is "" where what lies at the address changes with every edition.
    """

    name: str
    title: str
    address: str
    language: str
    licence: str
    sha256: str = ""


_WIKDICT = "https://download.wikdict.com/dictionaries/stardict/wikdict-fr-{language}.zip"
_FREEDICT = (
    "https://download.freedict.org/dictionaries/fra-eng/0.4.1/freedict-fra-eng-0.4.1.dictd.tar.xz"
)
_LANGUAGES = [
    "en",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "da",
    "fi",
    "no",
    "cs",
    "el",
    "ca",
    "ru",
    "tr",
    "lt",
    "id",
    "ja",
    "zh",
    "bg",
]


def sources() -> tuple[Source, ...]:
    """Return the dictionaries that can be fetched, the large ones of WikDict first."""
    wikdict = (
        Source(
            name=f"wikdict-fr-{language}",
            title=f"WikDict fr–{language}",
            address=_WIKDICT.format(language=language),
            language=language,
            licence="CC BY-SA",
        )
        for language in _LANGUAGES
    )
    freedict = Source(
        name="freedict-fra-eng",
        title="FreeDict fr–en",
        address=_FREEDICT,
        language="en",
        licence="GPL 2+",
    )
    return (*wikdict, freedict)
