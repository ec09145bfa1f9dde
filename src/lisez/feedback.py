"""What a verdict says to the reader, in words: for the screen and the plain command alike.

Texts that come from a lesson or a reader are made harmless here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lisez.core.article import Article
from lisez.core.keys import key_texts
from lisez.core.proofs import Proof, proof, proofs
from lisez.core.questions import AnyQuestion, Matching, Ordering, TrueFalse
from lisez.core.score import rounded
from lisez.core.sentences import Sentences
from lisez.core.typography import one_line
from lisez.core.verdicts import Reason, Verdict
from lisez.i18n import N_, _, current, ngettext

OUTCOMES = {"right": N_("Right"), "nearly": N_("Nearly"), "wrong": N_("No")}
SIGNS = {"right": "✓", "nearly": "◐", "wrong": "✗"}
STATEMENTS = {"true": N_("true"), "false": N_("false"), "not-said": N_("not said")}
TOLERANCES = {
    "case": N_("capitals"),
    "accent": N_("accents"),
    "apostrophe": N_("the apostrophe"),
    "space": N_("spaces"),
    "ligature": N_("œ written as two letters"),
    "hyphen": N_("the hyphen"),
    "article": N_("the article at the beginning"),
    "number-word": N_("a number in words or in digits"),
    "decimal-comma": N_("the decimal comma"),
    "typo": N_("a typing mistake"),
}
_REASONS = {
    "statement": N_("The statement was misjudged."),
    "why": N_("“{subject}”: {text}"),
    "not-a-key": N_("“{subject}” is not right."),
    "missed-key": N_("Missing: “{subject}”."),
    "no-sentence": N_("No sentence was chosen to prove it."),
    "wrong-sentence": N_("What was chosen does not prove it."),
    "everything-chosen": N_("Everything was chosen: that proves nothing."),
    "wrong-pair": N_("“{subject}” does not go with “{text}”."),
    "missing-pair": N_("“{subject}” was left alone."),
    "wrong-place": N_("Not in its place: “{subject}”."),
    "spelled": N_("It is written “{subject}”."),
    "another-answer": N_("It may as well be “{subject}”, another answer."),
    "too-low": N_("The number is larger."),
    "too-high": N_("The number is smaller."),
    "no-number": N_("“{subject}” is not one number. Type, for example: 600 or 2,5."),
    "bound": N_("With “{subject}” it is a limit. Type the number alone."),
    "unit": N_("The unit asked for is: {text}."),
    "too-long": N_("The answer is too long to be read."),
    "empty": N_("Nothing was answered."),
    "one-only": N_("Only one answer can be chosen."),
    "wrong-shape": N_("This is no answer to such a question."),
    "unanswered": N_("No answer."),
}
_TOLD_ELSEWHERE = ("statement",)  # by its key, which every face shows


def verdict_word(verdict: Verdict) -> str:
    """Return *Right*, *Nearly* or *No*: never « Faux », which may be the right answer.

    Where less than half of the parts hold, they are counted: « 1 paire juste sur 4 ».
    """
    parts = verdict.parts
    if parts is None or not verdict.few:
        return _(OUTCOMES[verdict.outcome])
    templates = {
        "pair": ngettext(
            "{n} of {total} pairs is right", "{n} of {total} pairs are right", parts.right
        ),
        "place": ngettext(
            "{n} of {total} in its place", "{n} of {total} in their places", parts.right
        ),
        "key": ngettext(
            "{n} of {total} answers is right", "{n} of {total} answers are right", parts.right
        ),
    }
    return templates[parts.name].format(n=parts.right, total=parts.total)


def passed(verdict: Verdict) -> bool:
    """Say whether the question was passed over."""
    return any(reason.code == "unanswered" for reason in verdict.reasons)


def statement_word(statement: str) -> str:
    """Return the word for one of `STATEMENTS`."""
    return _(STATEMENTS[statement])


def tolerance_names(names: tuple[str, ...]) -> str:
    """Return the words for some tolerances, in one line."""
    return ", ".join(_(TOLERANCES[name]) for name in names)


def reason_text(reason: Reason) -> str:
    """Return one reason as a sentence."""
    if reason.code == "strict":
        return _("Not accepted here: {name}.").format(name=tolerance_names((reason.subject,)))
    if reason.code in ("sentence-extra", "sentence-missing"):
        return _sentences_text(reason)
    subject, text = one_line(reason.subject), one_line(reason.text)
    if reason.code == "why" and text.startswith(f"«\u00a0{subject}\u00a0»"):
        return text  # it names the option itself
    return _(_REASONS[reason.code]).format(subject=subject, text=text)


def _sentences_text(reason: Reason) -> str:
    count = len(reason.sentences)
    if reason.code == "sentence-extra":
        return ngettext("One sentence too many.", "{n} sentences too many.", count).format(n=count)
    template = ngettext("One more sentence is needed.", "{n} more sentences are needed.", count)
    return template.format(n=count)


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Yield the verdict's word, what was pardoned by its name, and each reason."""
    told = tuple(reason for reason in verdict.reasons if reason.code not in _TOLD_ELSEWHERE)
    if not passed(verdict):  # who passes a question is told that, not « Non »
        yield f"{verdict_word(verdict)}."
    if verdict.forgiven:
        yield _("Pardoned: {names}.").format(names=tolerance_names(verdict.forgiven))
    if verdict.nearly:
        yield _("Not quite: {names}.").format(names=tolerance_names(verdict.nearly))
    yield from (reason_text(reason) for reason in told)


def key_lines(question: AnyQuestion) -> Iterator[str]:
    """Yield the right answer; a matching and an ordering take several lines."""
    texts = [one_line(text) for text in key_texts(question)]
    match question:
        case Matching(pairs=pairs):
            yield from (f"{one_line(pair.left)} → {one_line(pair.right)}" for pair in pairs)
        case Ordering():
            yield from (f"{place}. {text}" for place, text in enumerate(texts, start=1))
        case TrueFalse(key=key):
            yield _("Answer: {key}").format(key=statement_word(key))
        case _:
            yield _("Answer: {key}").format(key=_("; ").join(texts))


def missed_key_lines(question: AnyQuestion, verdict: Verdict) -> Iterator[str]:
    """Yield the right answer where it was not given, and no reason has spelled it already."""
    told = {reason.subject for reason in verdict.reasons if reason.code == "spelled"}
    if verdict.outcome != "right" and not told.intersection(key_texts(question)):
        yield from key_lines(question)


def proof_line(found: Proof) -> str:
    """Return where a proof stands, and its words."""
    return _("Proof ({place}): “{quote}”").format(place=place(found), quote=found.quote)


def proof_lines(article: Article, sentences: Sentences, question: AnyQuestion) -> Iterator[str]:
    """Yield the evidence, or for what is not said the passage that comes near it."""
    for entry in proofs(article, sentences, question):
        yield from (proof_line(one) for one in entry)
    if not question.evidence:
        for span in question.near:
            near = proof_line(proof(article, sentences, span))
            yield _("The article comes near it, no more. {proof}").format(proof=near)


def proof_places(article: Article, sentences: Sentences, question: AnyQuestion) -> Iterator[str]:
    """Yield where the evidence stands, without its words: for a face that lights them up."""
    shown = [place(one) for entry in proofs(article, sentences, question) for one in entry]
    if shown:
        yield _("Proof: {places}").format(places=" ; ".join(dict.fromkeys(shown)))
    else:
        near = [place(proof(article, sentences, span)) for span in question.near]
        if near:
            yield _("The article comes near it, no more: {places}").format(
                places=" ; ".join(dict.fromkeys(near))
            )


def feedback_lines(
    article: Article, sentences: Sentences, question: AnyQuestion, verdict: Verdict
) -> Iterator[str]:
    """Yield all that is said after an answer: the verdict, why, the key, the proof."""
    yield from verdict_lines(verdict)
    yield from missed_key_lines(question, verdict)
    if question.explain:
        yield one_line(question.explain)
    yield from proof_lines(article, sentences, question)


def place(found: Proof) -> str:
    """Return « paragraphe 1, phrase 5 »; the title for words of a heading."""
    if found.paragraph is None:
        return _("title")
    if found.sentence is None:
        return _("paragraph {n}").format(n=found.paragraph)
    template = _("paragraph {n}, sentence {sentence}")
    return template.format(n=found.paragraph, sentence=found.sentence)


def points_text(points: Fraction) -> str:
    """Return points as they are read: 3, 5.5 (« 5,5 »), 2/3 where decimals would go on."""
    decimal = rounded(points, 2)
    if Fraction(decimal) != points:
        return str(points)
    return decimal_text(decimal)


def decimal_text(value: Decimal) -> str:
    """Return a decimal without needless zeros, with the comma or point of the language."""
    digits = format(value, "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return digits.replace(".", ",") if current() == "fr" else digits
