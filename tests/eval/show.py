"""Print the candidates of some families on some texts, as a reader sees them.

LISEZ_CORPUS=… python -m tests.eval.show [--family NAME] [--texts N] [--from N] [--own]
"""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from lisez.analysis import facts
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.families import propose
from lisez.analysis.gates import Gates
from lisez.core.described import described
from lisez.core.lesson import Lesson
from lisez.core.sentences import Sentences
from tests.eval.texts import Text, corpus, own, parsed


def candidates(text: Text, family: str = "") -> Iterator[Candidate]:
    """Yield the candidates of a text, of one family where it is named."""
    found = parsed(text)
    source = Source(found, facts.find(found), Gates(found))
    yield from (c for c in propose(source) if not family or c.family == family)


def shown(candidate: Candidate, text: Text) -> dict[str, Any]:
    """Give a candidate as data."""
    lesson = Lesson(id=text.id, title="", article=text.article, questions=(candidate.question,))
    return described(candidate.question, lesson, Sentences(text.article))


def lines(data: dict[str, Any]) -> Iterator[str]:
    """Yield the lines in which a question is read."""
    yield f"[{data['family']}.{data['rule']}] {data['stem']}"
    for left in data.get("lefts", ()):
        yield f"   · {left}"
    for option in data["options"]:
        yield f"   - {option}"
    yield f"   = {data['key']}"
    if data["evidence"]:
        yield f"   » {' | '.join(entry['quote'] for entry in data['evidences'])}"


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--family", default="")
    parser.add_argument("--texts", type=int, default=10)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--own", action="store_true")
    args = parser.parse_args()
    texts = own() if args.own else corpus()
    total = 0
    for text in texts[args.first : args.first + args.texts]:
        sys.stdout.write(f"\n######## {text.id}\n")
        for candidate in candidates(text, args.family):
            total += 1
            sys.stdout.write("\n".join(lines(shown(candidate, text))) + "\n")
    sys.stdout.write(f"\n{total} questions\n")


if __name__ == "__main__":
    main()
