"""The language of the interface: English message ids, gettext catalogues, one choice per process.

``_``, ``ngettext`` and ``pgettext`` look up when they are called, so a word shown later follows a
language chosen earlier; at import time mark a message with ``N_`` and translate it where it is
shown.
"""

import gettext
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

Language = Literal["en", "fr"]
"""The languages the interface speaks; English is the language of the message ids."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
DEFAULT: Final[Language] = "en"

_DOMAIN: Final = "lisez"
_LOCALE_DIR: Final = Path(__file__).parent / "locale"
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """Give the messages of one language, read once; English needs no file."""
    if language == DEFAULT:
        return gettext.NullTranslations()
    return gettext.translation(_DOMAIN, _LOCALE_DIR, languages=[language], fallback=True)


class _Active:
    """The language in use; a class so that no function needs ``global``."""

    language: Language = DEFAULT


def use(language: Language) -> None:
    """Speak this language from now on; the catalogue is read at the first lookup."""
    _Active.language = language


def current() -> Language:
    """Tell the language in use."""
    return _Active.language


def _(message: str) -> str:
    """Translate a message into the language in use."""
    return catalogue(_Active.language).gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a message that depends on a count; the count is not filled in."""
    return catalogue(_Active.language).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Translate a message whose English alone would be ambiguous."""
    return catalogue(_Active.language).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for extraction and give it back untranslated."""
    return message


def choose(
    argument: str | None,
    environ: Mapping[str, str],
    setting: str | None = None,
    locale_name: str | None = None,
) -> Language:
    """Choose the interface language: the first of these that names one lisez speaks.

    In order: the ``--lang`` argument, ``LISEZ_LANG``, the setting, the locale, English. The locale
    is the first of LC_ALL, LC_MESSAGES and LANG that is set, else ``locale_name`` (what the system
    says, for platforms without these variables).
    """
    wanted = (argument, environ.get("LISEZ_LANG"), setting, _locale(environ, locale_name))
    return next((found for name in wanted if (found := _spoken(name))), DEFAULT)


def _locale(environ: Mapping[str, str], locale_name: str | None) -> str | None:
    return next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), locale_name)


def _spoken(name: str | None) -> Language | None:
    """Match ``fr``, ``fr_CA.UTF-8``, ``fr-BE``, ``French_France.1252`` with a language of ours."""
    code = (name or "").strip().lower().replace("-", "_").split("_")[0].split(".")[0]
    code = {"french": "fr", "english": "en"}.get(code, code)
    return next((language for language in LANGUAGES if language == code), None)
