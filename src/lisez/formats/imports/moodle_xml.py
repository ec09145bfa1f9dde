"""Moodle XML as drafts: what each type is in lisez, and what of it cannot be held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lisez.core.errors import UnreadableError
from lisez.core.typography import fold_space
from lisez.formats.exports.moodle_grades import share_of
from lisez.formats.exports.moodle_xml import ARTICLE
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts
from lisez.formats.imports.plain import looks_html, plain
from lisez.formats.imports.safe_xml import Node, read_xml

_FORMATS = {"html": "html", "plain_text": "plain", "markdown": "markdown"}
_NAMED_SHARES = {"none": Fraction(0), "": Fraction(1)}
MOST_POINTS = 100


def moodle_drafts(text: str, name: str) -> Drafts:
    """Return the questions of a Moodle XML text; raises UnreadableError with line and reason."""
    root = read_xml(text, name)
    if root.tag != "quiz":
        raise UnreadableError("xml-root", file=name, root=root.tag)
    return _Reader(root).read()


class _Reader:
    def __init__(self, root: Node) -> None:
        self._root = root
        self._drafts = Drafts()
        self._lead = ""
        self._builders: dict[str, Callable[[Node, Draft], Draft | None]] = {
            "multichoice": self._choice,
            "truefalse": self._judged,
            "shortanswer": self._short,
            "numerical": self._number,
            "matching": self._matching,
            "ordering": self._ordering,
        }

    def read(self) -> Drafts:
        """Return all questions, in order."""
        for node in self._root.all("question"):
            type_ = node.attributes.get("type", "")
            if type_ == "category":
                path = node.value("category").replace("//", "\0").split("/")
                self._drafts.title = path[-1].replace("\0", "/").strip()
            elif type_ == "description":
                self._described(node)
            elif type_ == "essay":
                self._note("essay", node)
            elif type_ in self._builders:
                self._asked(type_, node)
            else:
                self._note("type", node, type=type_)
        if self._lead:
            self._drafts.note("description", 0, text=fold_space(self._lead))
        return self._drafts

    def _note(self, code: str, node: Node, **details: str) -> None:
        told = {"name": node.value("name") or _text(node.first("questiontext")), **details}
        self._drafts.note(code, node.line, **told)

    def _described(self, node: Node) -> None:
        tags = node.first("tags")
        text = _text(node.first("questiontext"))
        if tags and any((tag.first("text") or tag).text == ARTICLE for tag in tags.all("tag")):
            self._drafts.article, self._drafts.identity = text, node.value("idnumber")
        else:
            self._lead = f"{self._lead}\n{text}".strip()

    def _asked(self, type_: str, node: Node) -> None:
        head = Draft(
            kind="short",
            line=node.line,
            name=node.value("idnumber") or node.value("name"),
            stem=_text(node.first("questiontext")),
            lead=self._lead,
            explain=_text(node.first("generalfeedback")),
            points=_points(node.value("defaultgrade", "1")),
        )
        draft = self._builders[type_](node, head)
        if draft is None:
            return
        if any(_marked_up(part) for part in (node.first("questiontext"), *node.all("answer"))):
            self._note("markup", node)
        self._drafts.questions.append(draft)
        self._lead = ""

    def _choice(self, node: Node, head: Draft) -> Draft:
        answers = tuple(_answers(node))
        keep = node.value("shuffleanswers") in ("false", "0")
        whole = [answer for answer in answers if answer.share == 1]
        single = node.value("single", "true") in ("true", "1")
        kind = "choice" if single and len(whole) == 1 else "multiple"
        if single and len(whole) > 1:
            self._note("several-keys", node)
        shares = {answer.share for answer in answers if answer.share > 0}
        if (kind == "choice" and shares != {Fraction(1)}) or (
            kind == "multiple" and len(shares) > 1
        ):
            self._note("part-credit", node)
        return replace(head, kind=kind, answers=answers, keep_order=keep)

    def _judged(self, node: Node, head: Draft) -> Draft | None:
        right = [answer for answer in _answers(node) if answer.share == 1]
        if len(right) != 1 or right[0].text not in ("true", "false"):
            self._note("no-key", node)
            return None
        told = dict.fromkeys(answer.feedback for answer in _answers(node))
        explain = "\n".join(filter(None, [head.explain, *told]))
        return replace(head, kind="true-false", statement=right[0].text, explain=explain)

    def _short(self, node: Node, head: Draft) -> Draft:
        written = list(_answers(node))
        if any(answer.text == "*" for answer in written):  # a star alone is any other answer
            self._note("any-answer", node)
        if any(0 < answer.share < 1 for answer in written):
            self._note("part-credit", node)
        kept = (answer for answer in written if answer.text != "*")
        answers = tuple(replace(a, text=a.text.replace("\\*", "*")) for a in kept)
        return replace(head, kind="short", answers=answers)

    def _number(self, node: Node, head: Draft) -> Draft | None:
        found = [
            (_decimal(answer.value("text")), _decimal(answer.value("tolerance", "0")))
            for answer in node.all("answer")
            if _share(answer) == 1
        ]
        whole = [(key, within or Decimal(0)) for key, within in found if key is not None]
        if not whole:
            self._note("no-key", node)
            return None
        if any(0 < _share(answer) < 1 for answer in node.all("answer")):
            self._note("part-credit", node)
        if len(whole) > 1:
            self._note("several-numbers", node)
        units = node.first("units")
        unit = next(units.all("unit"), None) if units else None
        key, within = whole[0]
        named = unit.value("unit_name") if unit else ""
        return replace(head, kind="number", key=key, within=abs(within), unit=named)

    def _matching(self, node: Node, head: Draft) -> Draft:
        found = [(_text(part), part.value("answer")) for part in node.all("subquestion")]
        return replace(
            head,
            kind="matching",
            pairs=tuple(pair for pair in found if pair[0]),
            extra=tuple(right for left, right in found if not left),
        )

    def _ordering(self, node: Node, head: Draft) -> Draft:
        items = tuple(_text(answer) for answer in node.all("answer"))
        return replace(head, kind="ordering", items=items)


def _format(node: Node) -> str:
    return _FORMATS.get(node.attributes.get("format", ""), "moodle")


def _text(node: Node | None) -> str:
    if node is None:
        return ""
    inner = node.first("text")
    return plain((inner or node).text, _format(node))


def _marked_up(node: Node | None) -> bool:
    if node is None or _format(node) == "plain":
        return False
    return looks_html((node.first("text") or node).text)


def _answers(node: Node) -> Iterator[DraftAnswer]:
    for answer in node.all("answer"):
        yield DraftAnswer(_text(answer), _share(answer), _text(answer.first("feedback")))


def _share(answer: Node) -> Fraction:
    written = answer.attributes.get("fraction", "")
    percent = _decimal(written)
    return (
        _NAMED_SHARES.get(written, Fraction(0)) if percent is None else share_of(Fraction(percent))
    )


def _decimal(written: str) -> Decimal | None:
    try:
        value = Decimal(written.strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) <= 30 else None


def _points(written: str) -> Fraction:
    value = _decimal(written)
    return Fraction(value) if value is not None and 0 < value <= MOST_POINTS else Fraction(1)
