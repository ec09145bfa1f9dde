"""Responses as plain values, for files: `{"typed": "600"}`, `{"picked": ["…"]}` and so on.

One key says the shape; a judged statement may have `sentences` beside it, article-wide
indexes from 0. This is how a response is stored, sent and marked elsewhere.
"""

from __future__ import annotations

from typing import Any

from lisez.core.questions import Judged, Ordered, Paired, Picked, Response, Typed


def response_data(response: Response) -> dict[str, Any]:
    """Return a response as values that JSON and TOML can hold."""
    match response:
        case Picked(options):
            return {"picked": list(options)}
        case Judged(statement, sentences):
            chosen = {"sentences": list(sentences)} if sentences else {}
            return {"judged": statement, **chosen}
        case Typed(text):
            return {"typed": text}
        case Paired(pairs):
            return {"paired": [list(pair) for pair in pairs]}
        case Ordered(items):
            return {"ordered": list(items)}


def response_from(data: object) -> Response | None:
    """Return the response that `response_data` wrote, None where the values are no response."""
    match data:
        case {"picked": [*options]} if _texts(options):
            return Picked(tuple(options))
        case {"judged": str(statement), **rest}:
            return _judged(statement, rest.get("sentences", []))
        case {"typed": str(text)}:
            return Typed(text)
        case {"paired": [*pairs]} if all(_is_pair(pair) for pair in pairs):
            return Paired(tuple((left, right) for left, right in pairs))
        case {"ordered": [*items]} if _texts(items):
            return Ordered(tuple(items))
    return None


def _judged(statement: str, sentences: object) -> Judged | None:
    if not isinstance(sentences, list) or not all(type(index) is int for index in sentences):
        return None
    return Judged(statement, tuple(sentences))


def _texts(values: list[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _texts(value)
