import pytest

from lisez import i18n


@pytest.mark.parametrize(
    ("argument", "environ", "setting", "locale_name", "chosen"),
    [
        ("fr", {"LISEZ_LANG": "en", "LANG": "en_GB.UTF-8"}, "en", None, "fr"),
        (None, {"LISEZ_LANG": "fr", "LANG": "en_GB.UTF-8"}, "en", None, "fr"),
        (None, {"LANG": "en_GB.UTF-8"}, "fr", None, "fr"),
        (None, {"LC_ALL": "fr_CA.UTF-8", "LC_MESSAGES": "en", "LANG": "en"}, None, None, "fr"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "fr_BE", "LANG": "en"}, None, None, "fr"),
        (None, {"LANG": "fr"}, None, "en_US", "fr"),
        (None, {"LANG": "C.UTF-8"}, None, "fr_FR", "en"),
        (None, {}, None, "French_France.1252", "fr"),
        (None, {"LISEZ_LANG": "de", "LANG": "fr-FR"}, None, None, "fr"),
        (None, {"LANG": "de_DE.UTF-8"}, None, None, "en"),
        (None, {}, None, None, "en"),
    ],
)
def test_language_is_chosen_in_order(
    argument: str | None,
    environ: dict[str, str],
    setting: str | None,
    locale_name: str | None,
    chosen: str,
) -> None:
    assert i18n.choose(argument, environ, setting, locale_name) == chosen


def test_english_is_the_message_itself() -> None:
    i18n.use("en")
    assert i18n._("Nothing like this is in any catalogue") == (
        "Nothing like this is in any catalogue"
    )
    assert i18n.ngettext("{count} word", "{count} words", 1) == "{count} word"
    assert i18n.ngettext("{count} word", "{count} words", 0) == "{count} words"


def test_lookup_happens_when_it_is_called() -> None:
    catalogue = i18n.catalogue("fr")
    known = next((key for key in _messages(catalogue) if key), None)
    if known is None:
        pytest.fail("the French catalogue is empty")
    i18n.use("en")
    assert i18n._(known) == known
    i18n.use("fr")
    assert i18n._(known) == catalogue.gettext(known)
    assert i18n._("") == ""


def test_marking_translates_nothing() -> None:
    i18n.use("fr")
    assert i18n.N_("word") == "word"


def _messages(catalogue: object) -> list[str]:
    table: dict[str | tuple[str, int], str] = getattr(catalogue, "_catalog", {})
    return [key for key, value in table.items() if isinstance(key, str) and key != value]
