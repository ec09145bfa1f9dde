"""How sentences of ours are typeset, and the words of every family of forms."""

import re

import pytest

from lisez.analysis.candidates import Family, Source
from lisez.analysis.families import contracted, mood, participle, relative, verb_ending
from lisez.analysis.gates import Gates
from lisez.analysis.language_gap import Blank, asked, nested, told_before, typeset
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import proposed


def test_marks_have_the_spaces_that_french_wants() -> None:
    assert typeset("Le mot « port » : quoi ?") == "Le mot «\u00a0port\u00a0»\u202f: quoi\u202f?"


@pytest.mark.parametrize(
    ("words", "set_right"),
    [
        ("« le mot « port » est court »", "« le mot “port” est court »"),
        ("« un » et « deux »", "« un » et « deux »"),
        ("«\u00a0le «\u00a0Petit Port\u00a0»\u00a0»", "«\u00a0le “Petit Port”\u00a0»"),
        ("trop » tard", "trop » tard"),
    ],
)
def test_guillemets_inside_others_are_english_ones(words: str, set_right: str) -> None:
    assert nested(words) == set_right


def test_words_that_stand_before_tell_the_key(parse: Parse) -> None:
    text = "Anne Duval aime le vin blanc de Brest. Anne Duval vend du vin blanc à Nantes."
    parsed = parse(text)
    (last,) = (t for t in parsed.tokens if t.text == "blanc" and t.sentence == 1)
    source = Source(parsed, (), Gates(parsed))
    assert told_before(source, (0, 1), last.span)
    assert not told_before(source, (1,), last.span)


def test_a_long_form_that_stands_again_tells_itself(parse: Parse) -> None:
    text = "Anne Duval aime les vins bourguignons. Les marchands bourguignons de Dax le savent."
    parsed = parse(text)
    (last,) = (t for t in parsed.tokens if t.text == "bourguignons" and t.sentence == 1)
    source = Source(parsed, (), Gates(parsed))
    assert told_before(source, (0, 1), last.span)
    assert not told_before(source, (1,), last.span)


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (participle.propose, "Les halles de Brest ont été rénovées par les marins."),
        (verb_ending.propose, "Anne Duval quitte Brest pour habiter une maison à Nantes."),
        (
            relative.propose,
            "Marie Duval photographie à Brest les marins qui travaillent dans le port.",
        ),
        (contracted.propose, "Chaque matin, Marie Duval va au marché en vélo."),
        (mood.propose, "Le phare de Brest brille pour que Marie Duval soit rassurée."),
    ],
    ids=["participle", "verb_ending", "relative", "contracted", "mood"],
)
def test_no_sentence_of_ours_has_a_plain_space_at_a_mark(
    parse: Parse, family: Family, text: str
) -> None:
    candidates = proposed(parse, family, text)
    assert candidates
    for question in (candidate.question for candidate in candidates):
        assert isinstance(question, Gap)
        ours = [question.stem, question.explain, *(o.why for o in question.options)]
        assert not [words for words in ours if re.search(r" [;:?!»]|« ", words or "")]


def test_a_key_whose_letters_stand_elsewhere_takes_in_the_next_word(parse: Parse) -> None:
    parsed = parse("Anne Duval a acquis à Brest un jardin qui entoure une grande maison.")
    (token,) = (t for t in parsed.tokens if t.text == "qui")
    blank = Blank(
        rule="relative.qui",
        span=token.span,
        wrong=(("qu’", "non."), ("dont", "non.")),
        stem="Quel mot ?",
        explain="Oui.",
    )
    candidate = asked(Source(parsed, (), Gates(parsed)), token, blank)
    assert candidate is not None
    assert isinstance(candidate.question, Gap)
    options = [option.text for option in candidate.question.options]
    assert options == ["qui entoure", "qu’entoure", "dont entoure"]
