"""Whether a sentence can stand alone, or what it needs to be understood.

Each need is a named rule with its example. Needs have stable names: pronoun, object,
possessive, this, demonstrative, it, connective, also, when, counted, undated, series,
new, land, placeless, somebody, contest, other, definite, vague, loose, unnamed, another,
owner, nameless, nth, same, planned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.gates import leaning, particular, pronouns
from lisez.analysis.gates.definite import definite, general, vague
from lisez.analysis.gates.impersonal import impersonal
from lisez.analysis.gates.loose import another, loose, nth, unanchored, unnamed, yet_to_come
from lisez.analysis.gates.nominals import spelt, subject
from lisez.analysis.gates.pointing import SUMMARIES, demonstrative, said_before, same, this
from lisez.analysis.gates.series import series
from lisez.analysis.gates.topical import of_every_such, says_what_it_is, topical
from lisez.analysis.gates.undated import undated
from lisez.analysis.gates.view import View
from lisez.analysis.gates.whole import conjugates
from lisez.analysis.gates.written import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.vague import contest, ownerless
from lisez.analysis.wordlists import words


def _pronoun(view: View) -> bool:
    """« Il établit des quotas »."""
    return any(
        token.pos == "PRON"
        and spelt(token) in pronouns.SUBJECTS
        and not impersonal(view.parsed, token)
        and pronouns.subject_unknown(view.parsed, token, view.all)
        for token in view.own
    )


def _object(view: View) -> bool:
    """« Les Turcs les affrontent »."""
    return any(
        pronouns.object_unknown(view.parsed, token, view.all)
        for token in pronouns.objects(view.parsed, view.own)
    )


def _possessive(view: View) -> bool:
    """« Son conseil se réunit. »."""
    return any(
        token.pos == "DET"
        and spelt(token) in ("son", "sa", "ses", "leur", "leurs")
        and pronouns.possessive_unknown(view.parsed, token, view.all)
        for token in view.own
    )


_CLITICS = words("ne n' se s' le la l' les lui leur en y")


def _other(view: View) -> bool:
    """« Les deux refusent. », « Les deux premiers, plus courts, sont lents. »."""
    if view.before:
        return False
    end = leaning.other(view.line)
    rest = [t for t in view.own if t.span.start >= view.sentence.span.start + end]
    verb = next((t for t in rest if spelt(t) not in _CLITICS), None)
    if end >= 0 and verb is not None and (verb.text == "," or conjugates(view.parsed, verb)):
        return True
    return any(_headless(view.parsed, token) for token in view.own if subject(token))


def _headless(parsed: Parsed, token: Token) -> bool:
    """« les deux premiers »: an adjective or a number for a subject, without « de »."""
    if token.pos not in ("ADJ", "NUM") or not token.text.islower():
        return False
    return parsed.child(token, "det") is not None and parsed.child(token, "nmod", "obl") is None


def _vague(view: View) -> bool:
    """« Meazza quitte le club »: no club is named."""
    return vague(view.parsed, view.own, view.all)


def _loose(view: View) -> bool:
    """« Il meurt devant la ville »: nothing in view says which town.

    In the midst of a paragraph only a subject must be placed: what stands before sets the scene.
    Where a passage or a paragraph begins, nothing may be taken for known, for the text may be a
    part of another.
    """
    if says_what_it_is(view.parsed, view.sentence):
        return False
    own = {token.index for token in view.own}
    begins = not view.before or view.sentence.position == 0
    if begins:
        asks = (t for t in unanchored(view.parsed, view.all) if t.index in own)
        if any(not _placed(view, noun) for noun in asks):
            return True
    told = (token for token in loose(view.parsed, view.all) if token.index in own)
    if begins:
        return any(True for _ in told)
    return any(subject(token) for token in told)


def _unnamed(view: View) -> bool:
    """« L'Organisation a établi une commission »: which organisation."""
    return unnamed(view.parsed, view.all)


def _placed(view: View, noun: Token) -> bool:
    """« Les épluchures sèchent vite »; « L'année marque un anniversaire, et l'évènement … »."""
    if general(view.parsed, view.sentence, noun) or of_every_such(view.parsed, noun):
        return True
    return noun.lemma in SUMMARIES and said_before(view, noun.span.start)


def _another(view: View) -> bool:
    """« Il publie un autre ouvrage », besides one that is not shown."""
    return another(view.parsed, view.own, view.all)


def _nth(view: View) -> bool:
    """« Quand le premier plateau est plein »: which ones there are stands before."""
    return not view.before and nth(view.parsed, view.own)


def _planned(view: View) -> bool:
    """« La ville paie 40 % du futur stade »: what is planned was told before."""
    return not view.before and yet_to_come(view.parsed, view.own)


def _nameless(view: View) -> bool:
    """« Les travaux durent deux ans »: no name, and not where the paragraph begins."""
    begun = view.parsed.sentence(view.all[0]).position == 0 if view.all else True
    named = any(t.pos == "PROPN" or t.entity for t in view.all)
    return not begun and not named and not any(_of_topic(view.parsed, t) for t in view.all)


def _of_topic(parsed: Parsed, token: Token) -> bool:
    """« Les ailes sont brunes », of the bird that the article is about."""
    return subject(token) and token.pos == "NOUN" and topical(parsed, token)


def _owner(view: View) -> bool:
    """« Sa voiture entre dans un tunnel »: whose, nobody shown says."""
    return not view.before and ownerless(view.parsed, view.sentence.index)


def _definite(view: View) -> bool:
    """« Le navire appareille »."""
    return definite(view.parsed, view.sentence, view.before)


def _counted(view: View) -> bool:
    """« En mai de la même année, il part »: no year stands before."""
    start = view.before[0].span.start if view.before else view.sentence.span.start
    before = plain(view.parsed.text[start : view.sentence.span.start])
    return leaning.counted(before, view.line)


def _undated(view: View) -> bool:
    """« En juillet, Paul Morel est à Brest »: alone, it says nothing of the year.

    Readers let it pass where a sentence before it sets the scene.
    """
    return not view.before and undated(view.parsed, view.line, view.line)


def _particular(rule: particular.Rule) -> Callable[[View], bool]:
    """Return a need that names in view supply: see `particular`."""
    return lambda view: rule(view.parsed, view.own, view.all)


def _contest(view: View) -> bool:
    """« À 23 kilomètres de la fin, Paul Morel s'échappe »: of which race."""
    return not view.before and contest(view.parsed, view.sentence.index)


def _by_words(rule: Callable[[str], bool]) -> Callable[[View], bool]:
    """Return a need that any sentence shown before satisfies."""
    return lambda view: not view.before and rule(view.line)


OF_ALL = ("placeless", "unnamed")
"""Needs of all that is shown together: a later sentence may supply them."""

NEEDS: dict[str, Callable[[View], bool]] = {
    "pronoun": _pronoun,
    "object": _object,
    "possessive": _possessive,
    "this": this,
    "demonstrative": demonstrative,
    "it": _by_words(leaning.it),
    "connective": _by_words(leaning.connective),
    "also": _by_words(leaning.also),
    "when": _by_words(leaning.when),
    "counted": _counted,
    "undated": _undated,
    "series": _particular(series),
    "new": _particular(particular.new),
    "land": _particular(particular.of_which_land),
    "placeless": _particular(particular.placeless),
    "somebody": _particular(particular.somebody),
    "contest": _contest,
    "other": _other,
    "definite": _definite,
    "vague": _vague,
    "loose": _loose,
    "unnamed": _unnamed,
    "another": _another,
    "owner": _owner,
    "nameless": _nameless,
    "nth": _nth,
    "same": same,
    "planned": _planned,
}


def needs(parsed: Parsed, sentence: Sentence, before: tuple[Token, ...]) -> Iterator[str]:
    """Yield why a sentence leans on what stands before it.

    `before` are the tokens of the sentences shown before it; what they supply is not needed.
    """
    view = View(parsed, sentence, before)
    yield from (name for name, rule in NEEDS.items() if rule(view))
