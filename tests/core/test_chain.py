"""The chain from a written word to the forms a lexicon may have; a test for each step."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.chain import LONGEST, STEPS, candidates, resolve
from lisez.core.typography import folded

FORMS = """a à accord acteur affaires allemand aujourd'hui avoir beau ce celui celui-ci cela
chef-d'oeuvre cheval chiffre chiffre_d'affaires c'est-à-dire d'accord de dis dit dite donne
élève élève élevé élu enjeu est état étaient économie elle franco haute_école ici il île jusque l'
la le livre lorsque lui lyonnais maître marche marché me oeuvre on où ou pomme_de_terre presqu'île
président puis que quelqu'un rendez-vous se si sœur travail tu va vaste vingt_et_un vas weekend
émail Pierre pierre noël œuf"""


class Lexicon:
    """A lexicon of a few forms."""

    def __init__(self) -> None:
        self.forms = {form.replace("_", " ") for form in FORMS.split()}
        self._like: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(self.forms):
            self._like[folded(form)].append(form)

    def known(self, form: str) -> bool:
        return form in self.forms

    def like(self, key: str) -> list[str]:
        return self._like[key]

    def found(self, written: str) -> list[tuple[str, str]]:
        return [(c.form, c.step) for c in resolve(written, self.known, self.like)]


LEXICON = Lexicon()


def check(written: str, *expected: tuple[str, str]) -> None:
    """Assert what is found, best first, with its steps."""
    assert LEXICON.found(written) == list(expected), written


@pytest.mark.parametrize(
    "whole",
    ["aujourd'hui", "d'accord", "quelqu'un", "presqu'île", "rendez-vous", "c'est-à-dire",
     "celui-ci", "chiffre d'affaires", "livre"],
)  # fmt: skip
def test_whole_form(whole: str) -> None:
    check(whole, (whole, "form"))


def test_typography() -> None:
    check("aujourd’hui", ("aujourd'hui", "typography"))
    check("che\u00adval", ("cheval", "typography"))
    check("chiffre\u00a0d’affaires", ("chiffre d'affaires", "typography"))
    check("rendez\u2011vous", ("rendez-vous", "typography"))
    check(unicodedata.normalize("NFD", "élève"), ("élève", "form"))
    check(" cheval\n", ("cheval", "typography"))


def test_capitals() -> None:
    check("Livre", ("livre", "capitals"))
    check("ÉTAT", ("état", "capitals"))
    check("Economie", ("économie", "capitals"))
    check("ETAT", ("état", "capitals"))
    check("ELEVE", ("élevé", "capitals"), ("élève", "capitals"))
    check("A", ("a", "capitals"), ("à", "capitals"))
    check("Marche", ("marche", "capitals"))  # « Marché » lacks no accent on a capital
    check("MARCHE", ("marche", "capitals"), ("marché", "capitals"))
    check("CHEVAL", ("cheval", "capitals"))


def test_a_name_stays() -> None:
    check("Pierre", ("Pierre", "form"), ("pierre", "capitals"))


def test_ligatures() -> None:
    check("œuvre", ("oeuvre", "ligatures"))
    check("ŒUVRE", ("oeuvre", "ligatures"))
    check("chef-d’œuvre", ("chef-d'oeuvre", "ligatures"))
    check("soeur", ("sœur", "ligatures"))
    check("OEUF", ("œuf", "ligatures"))


@pytest.mark.parametrize(
    ("written", "word"),
    [("l'enjeu", "enjeu"), ("L’enjeu", "enjeu"), ("qu'il", "il"), ("jusqu'ici", "ici"),
     ("lorsqu'elle", "elle"), ("s'est", "est"), ("d'affaires", "affaires"), ("d’accord", None)],
)  # fmt: skip
def test_elision(written: str, word: str | None) -> None:
    if word is None:
        check(written, ("d'accord", "typography"))
    else:
        check(written, (word, "elision"))


def test_elision_before_capitals_and_ligatures() -> None:
    check("L'Economie", ("économie", "capitals"))
    check("D'ŒUVRE", ("oeuvre", "ligatures"))
    check("L'ETAT", ("état", "capitals"))


def test_an_elided_word_alone() -> None:
    check("qu'", ("que", "elision"))
    check("jusqu’", ("jusque", "elision"))
    check("l'", ("l'", "form"), ("le", "elision"), ("la", "elision"))
    check("S’", ("se", "elision"), ("si", "elision"))


def test_inversion() -> None:
    check("a-t-il", ("a", "inversion"))
    check("va-t-elle", ("va", "inversion"))
    check("dit-on", ("dit", "inversion"))
    check("Etaient-elles", ("étaient", "capitals"))
    check("qu'a-t-on", ("a", "inversion"))
    check("est-ce", ("est", "inversion"))


def test_clitics() -> None:
    check("donne-le-moi", ("donne", "clitics"))
    check("vas-y", ("vas", "clitics"))
    check("va-t’en", ("va", "clitics"))
    check("lui-même", ("lui", "clitics"))
    check("celui-là", ("celui", "clitics"))
    check("l'état-là", ("état", "clitics"))


def test_accents() -> None:
    check("economie", ("économie", "accents"))
    check("maitre", ("maître", "accents"))
    check("l'economie", ("économie", "accents"))
    check("etaient-ils", ("étaient", "accents"))
    check("noèl", ("noël", "accents"))


def test_inflection() -> None:
    check("chevaux", ("cheval", "inflection"))
    check("travaux", ("travail", "inflection"))
    check("lyonnaises", ("lyonnais", "inflection"))
    check("actrices", ("acteur", "inflection"))
    check("élues", ("élu", "inflection"))
    check("belle", ("beau", "inflection"))
    check("l'actrice", ("acteur", "inflection"))
    check("chiffres d'affaires", ("chiffre d'affaires", "inflection"))
    check("pommes de terre", ("pomme de terre", "inflection"))
    check("hautes écoles", ("haute école", "inflection"))
    check("Maitres", ("maître", "inflection"))


def test_compound() -> None:
    check("franco-allemand", ("allemand", "compound"))
    check("vice-président", ("président", "compound"))
    check("marché-pilote", ("marché", "compound"))
    check("week-end", ("weekend", "compound"))
    check("vingt-et-un", ("vingt et un", "compound"))
    check("VICE-PRÉSIDENT", ("président", "compound"))
    check("Vice-Président", ("président", "compound"))
    check("MARCHÉ-PILOTE", ("marché", "compound"))


def test_the_parts_of_a_name_are_no_common_nouns() -> None:
    check("Marche-Livre")
    check("Marche-Livre Beau")
    check("Pierre-Livre", ("Pierre", "compound"))
    check("Livre-les-Marché")
    check("Livre-et-Marché")
    check("Livre-d'Affaires")


def test_nothing_is_found_for_what_is_no_word() -> None:
    check("xyzzy")
    check("")
    check("'")
    check("a" * (LONGEST + 1))


TEXTS = st.text(alphabet="aéœæÉŒlLquD'’-‑ t\u00ad\u0301ılsx", max_size=40) | st.text(max_size=40)


@given(TEXTS)
def test_every_text_has_candidates_itself_first(text: str) -> None:
    found = list(candidates(text, LEXICON.like))
    assert found[0] == (unicodedata.normalize("NFC", text), "form", 0)
    assert len({candidate.form for candidate in found}) == len(found)
    assert all(unicodedata.is_normalized("NFC", candidate.form) for candidate in found)
    assert all(candidate.step in STEPS for candidate in found)
    assert [candidate.rank for candidate in found] == sorted(c.rank for c in found)
    assert len(found) < 80 * (len(text) + 2)


@given(TEXTS)
def test_what_is_resolved_is_known_and_of_one_rank(text: str) -> None:
    found = resolve(text, LEXICON.known, LEXICON.like)
    assert all(LEXICON.known(candidate.form) for candidate in found)
    assert len({candidate.rank for candidate in found}) <= 1
