"""What lisez reads of GIFT, in the words of gift-pegjs, to be compared with it."""

from typing import Any

from lisez.formats.imports.gift import GiftChoice, GiftNumber, GiftQuestion, GiftText


def as_parsed(question: GiftQuestion) -> dict[str, Any]:
    """Return one entry as gift-pegjs gives it."""
    if question.type == "Category":
        return {"type": "Category", "title": question.title}
    made: dict[str, Any] = {
        "id": question.id,
        "tags": list(question.tags) or None,
        "type": question.type,
        "title": question.title,
        "stem": _text(question.stem),
        "hasEmbeddedAnswers": question.embedded,
    }
    if question.type == "Description":
        return made
    made["globalFeedback"] = _text(question.general)
    match question.type:
        case "TF":
            made["isTrue"] = question.statement
            made["trueFeedback"], made["falseFeedback"] = map(_text, question.feedbacks)
        case "Matching":
            made["matchPairs"] = [
                {"subquestion": _text(left), "subanswer": right} for left, right in question.pairs
            ]
        case "Numerical" if question.single is not None:
            made["choices"] = _number(question.single)
        case "MC" | "Short" | "Numerical":
            made["choices"] = [_choice(choice) for choice in question.choices]
    return made


def _text(text: GiftText | None) -> dict[str, str] | None:
    return None if text is None else {"format": text.format, "text": text.text}


def _choice(choice: GiftChoice) -> dict[str, Any]:
    answer = choice.answer
    return {
        "isCorrect": choice.right,
        "weight": None if choice.weight is None else float(choice.weight),
        "text": _number(answer) if isinstance(answer, GiftNumber) else _text(answer),
        "feedback": _text(choice.feedback),
    }


def _number(number: GiftNumber) -> dict[str, Any]:
    value = float(number.number)
    if number.high is not None:
        return {"type": "high-low", "numberHigh": float(number.high), "numberLow": value}
    if number.within is not None:
        return {"type": "range", "number": value, "range": float(number.within)}
    return {"type": "simple", "number": value}
