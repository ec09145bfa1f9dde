"""XML of unknown origin as a small tree: no entities, no document types, bounded depth.

expat tells the line of everything. What a hostile file would need is refused when it is
declared, before anything is expanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from lisez.core.errors import UnreadableError

MOST_DEPTH = 60  # a Moodle question needs 8


@dataclass
class Node:
    """One element: `text` is what stands directly in it, `line` where it begins."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def all(self, tag: str) -> Iterator[Node]:
        """Yield the children of that name."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Node | None:
        """Return the first child of that name, None where there is none."""
        return next(self.all(tag), None)

    def value(self, tag: str, default: str = "") -> str:
        """Return the words of a child, of its `<text>` where it has one."""
        child = self.first(tag)
        if child is None:
            return default
        return (child.first("text") or child).text.strip()


class _Builder:
    def __init__(self, name: str) -> None:
        self._name = name
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._declared
        self._parser.EntityDeclHandler = self._declared
        self._open = [Node("", {}, 0)]

    def read(self, text: str) -> Node:
        try:
            self._parser.Parse(text.encode("utf-8", "replace"), True)
        except expat.ExpatError as fault:
            reason = expat.errors.messages[fault.code]
            raise UnreadableError(
                "xml-bad", file=self._name, line=fault.lineno, reason=reason
            ) from None
        return self._open[0].children[0]

    def _refuse(self, code: str) -> UnreadableError:
        return UnreadableError(code, file=self._name, line=self._parser.CurrentLineNumber)

    def _declared(self, *_: object) -> None:
        raise self._refuse("xml-declares")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) > MOST_DEPTH:
            raise self._refuse("xml-deep")
        node = Node(tag, attributes, self._parser.CurrentLineNumber)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _data(self, text: str) -> None:
        self._open[-1].text += text


def read_xml(text: str, name: str) -> Node:
    """Return the root of an XML text; raises UnreadableError with line and reason."""
    return _Builder(name).read(text.lstrip("\ufeff"))
