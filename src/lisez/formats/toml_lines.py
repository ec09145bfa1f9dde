"""The line on which each key and list entry of a TOML text stands, by tree-sitter."""

from __future__ import annotations

from collections import Counter

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

from lisez.core.problems import Path


def lines_of(text: str) -> dict[Path, int]:
    """Return 1-based lines by path; list positions are 0-based."""
    parser = Parser(Language(tree_sitter_toml.language()))
    root = parser.parse(text.encode("utf-8")).root_node
    walk = _Walk()
    for node in root.named_children:
        walk.top(node)
    return walk.lines


class _Walk:
    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self._tables: Counter[Path] = Counter()

    def top(self, node: Node) -> None:
        if node.type == "pair":
            self._pair(node, ())
        elif node.type in ("table", "table_array_element"):
            self._table(node)

    def _table(self, node: Node) -> None:
        key, *pairs = node.named_children
        path = _key(key)
        path = self._within_arrays(path)
        if node.type == "table_array_element":
            position = self._tables[path]
            self._tables[path] += 1
            path = (*path, position)
        self._note(path, node)
        for pair in pairs:
            if pair.type == "pair":
                self._pair(pair, path)

    def _within_arrays(self, written: Path) -> Path:
        """`[term.translation]` after two `[[term]]` is `term[1].translation`."""
        path: Path = ()
        for part in written[:-1]:
            path = (*path, part)
            if path in self._tables:
                path = (*path, self._tables[path] - 1)
        return (*path, written[-1])

    def _pair(self, node: Node, above: Path) -> None:
        key, value = node.named_children[:2]  # a comment may follow
        path = (*above, *_key(key))
        self._note(path, node)
        self._value(value, path)

    def _value(self, node: Node, path: Path) -> None:
        if node.type == "array":
            entries = [child for child in node.named_children if child.type != "comment"]
            for position, entry in enumerate(entries):
                self._note((*path, position), entry)
                self._value(entry, (*path, position))
        elif node.type == "inline_table":
            for pair in node.named_children:
                if pair.type == "pair":
                    self._pair(pair, path)

    def _note(self, path: Path, node: Node) -> None:
        self.lines.setdefault(path, node.start_point[0] + 1)


def _key(node: Node) -> Path:
    if node.type == "dotted_key":
        return tuple(part for child in node.named_children for part in _key(child))
    written = (node.text or b"").decode("utf-8")
    return (written[1:-1] if node.type == "quoted_key" else written,)
