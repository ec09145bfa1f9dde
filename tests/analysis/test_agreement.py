"""A subject named to the reader: whole where a name goes on, not at all where it is in doubt."""

import pytest

from lisez.analysis.agreement import quoted, subject_of
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L’expression Filles du roi s’appliquait aux femmes.", "l’expression Filles du roi"),
        ("Le festival Voix du port s’adresse aux enfants.", "le festival Voix du port"),
        ("L’association Amis du phare se réunit.", "l’association Amis du phare"),
        ("Les pêcheurs du petit port réparent leurs filets.", "les pêcheurs"),
        ("Le lancement, prévu pour mai, se prépare à Brest.", ""),
    ],
)
def test_a_subject_is_named_whole_or_not_at_all(parse: Parse, text: str, name: str) -> None:
    parsed = parse(text)
    verb = next(t for t in parsed.tokens if t.finite)
    subject = subject_of(parsed, verb, verb)
    assert subject is not None
    assert quoted(parsed, subject, verb) == name
