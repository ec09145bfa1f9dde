"""The parsed article: offsets, sentences and names in plain values."""

from lisez.core.sentences import Sentences
from tests.analysis.conftest import Parse

TEXT = "Le port\n\nMarie Duval dirige le port de Brest. Elle l’a agrandi en 2019.\n\nTout va bien."


def test_tokens_stand_where_they_say(parse: Parse) -> None:
    parsed = parse(TEXT)
    for token in parsed.tokens:
        written = token.span.of(parsed.article.shown)
        assert written.replace("’", "'") == token.text


def test_sentences_are_those_a_reader_chooses(parse: Parse) -> None:
    parsed = parse(TEXT)
    assert tuple(s.span for s in parsed.sentences) == Sentences(parsed.article).spans
    for sentence in parsed.sentences:
        assert all(token.sentence == sentence.index for token in parsed.of(sentence))
        assert all(parsed.head(t).sentence == sentence.index for t in parsed.of(sentence))


def test_a_name_is_found_whole(parse: Parse) -> None:
    parsed = parse(TEXT)
    names = [(entity.label, entity.span.of(parsed.text)) for entity in parsed.entities]
    assert ("PER", "Marie Duval") in names
    assert ("LOC", "Brest") in names


def test_neighbours_stay_in_their_paragraph(parse: Parse) -> None:
    parsed = parse(TEXT)
    first, second, third = parsed.sentences
    assert parsed.before(first) is None
    assert parsed.before(second) == first
    assert parsed.after(first) == second
    assert parsed.after(second) is None
    assert parsed.before(third) is None


def test_a_subtree_is_in_order(parse: Parse) -> None:
    parsed = parse(TEXT)
    root = parsed.root(parsed.sentences[0])
    assert root is not None
    assert root.text == "dirige"
    assert [token.text for token in parsed.subtree(root)][:2] == ["Marie", "Duval"]
    assert parsed.child(root, "nsubj") is not None
