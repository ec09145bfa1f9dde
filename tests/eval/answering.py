"""Answerability and guessability: who has the article answers, who has not does not.

    python -m tests.eval.answering sheets DIR [--size N] [--own]
    python -m tests.eval.answering mark DIR

A true/false whose proof must be chosen is right only with its proof, which nobody finds who
has not the article; what was said of its statement is counted apart.

`with.md` has texts and questions. `without-1.md` and so on have questions alone, each at most
one on a text, so that no question tells another's answer. A reader writes
`with<reader>.json`, or `without<reader>.json` for all those sheets together, each sheet
read by itself: number of the question -> the number of an option, words, or for a matching
the numbers of the rights in order.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lisez.core import chance
from lisez.core.typography import folded
from tests.eval.judging import asked, data_of
from tests.eval.texts import Text, corpus, own

MOST_OF_ONE = 4  # questions on one text, hence the number of sheets without texts


def _lines(number: int, data: dict[str, Any]) -> list[str]:
    lines = [f"### {number}  ({data['kind']})", data["stem"]]
    options = ["vrai", "faux"] if data["kind"] == "true-false" else data["options"]
    lines += [f"   gauche {n}. {left}" for n, left in enumerate(data.get("lefts", ()), 1)]
    lines += [f"   {n}. {option}" for n, option in enumerate(options, 1)]
    return [*lines, ""]


def _key(data: dict[str, Any]) -> dict[str, Any]:
    """Give the right answer as numbers or words, and the chance of guessing it."""
    kind, options = data["kind"], data["options"]
    if kind == "true-false":
        proof = data["justify"]  # which sentence, without the article: nobody can say
        return {
            "key": 1 if data["key"] == "true" else 2,
            "chance": 0.0 if proof else 0.5,
            "proof": proof,
        }
    if kind == "matching":
        numbers = [options.index(right) + 1 for _left, right in data["key"]]
        return {"key": numbers, "chance": 1 / math.perm(len(options), len(numbers))}
    if options:
        return {"key": options.index(data["key"]) + 1, "chance": 1 / len(options)}
    return {"key": data["key"], "chance": 0.0}


def sheets(folder: Path, texts: Sequence[Text], size: int) -> None:
    """Write the two sheets and the keys."""
    pool: list[Row] = [(text, data_of(c, text), c.focus) for text in texts for c in asked(text)]
    pool.sort(key=lambda row: chance.digest(5, row[0].id, row[1]["id"]))
    pool = sorted(_few_of_each(pool)[:size], key=lambda row: row[0].id)
    folder.mkdir(parents=True, exist_ok=True)
    seen, last = [], ""
    for number, (text, data, _focus) in enumerate(pool, 1):
        if text.id != last:
            seen += [f"\n######## TEXTE {text.id}", text.article.text, "\n## QUESTIONS\n"]
            last = text.id
        seen += _lines(number, data)
    (folder / "with.md").write_text("\n".join(seen), encoding="utf-8")
    for sheet in range(MOST_OF_ONE):
        rows = [i for i in range(len(pool)) if _ordinal(pool, i) == sheet]
        rows.sort(key=lambda i: chance.digest(9, "", pool[i][1]["id"]))
        unseen = [line for i in rows for line in _lines(i + 1, pool[i][1])]
        (folder / f"without-{sheet + 1}.md").write_text("\n".join(unseen), encoding="utf-8")
    keys = [{**_key(data), "family": data["family"], "focus": focus} for _t, data, focus in pool]
    (folder / "keys.json").write_text(json.dumps(keys), encoding="utf-8")


Row = tuple[Text, dict[str, Any], str]


def _few_of_each(pool: Sequence[Row]) -> list[Row]:
    """Keep the first `MOST_OF_ONE` of each text."""
    taken: Counter[str] = Counter()
    kept = []
    for row in pool:
        taken[row[0].id] += 1
        if taken[row[0].id] <= MOST_OF_ONE:
            kept.append(row)
    return kept


def _ordinal(pool: Sequence[Row], index: int) -> int:
    """Give how many of the pool before `index` are on the same text."""
    return sum(row[0].id == pool[index][0].id for row in pool[:index])


def right(key: Any, given: Any) -> bool:  # noqa: ANN401 - numbers, lists or words
    """Say whether an answer is right; words by their letters."""
    if isinstance(key, str):
        return folded(str(given)).strip(" .") == folded(key)
    return bool(given == key)


def mark(folder: Path) -> None:
    """Print the shares by focus and family, for each reader."""
    keys = json.loads((folder / "keys.json").read_text(encoding="utf-8"))
    for path in sorted([*folder.glob("with?.json"), *folder.glob("without?.json")]):
        given = json.loads(path.read_text(encoding="utf-8"))
        tally: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0])
        for number, key in enumerate(keys, 1):
            said = right(key["key"], given.get(str(number)))
            blind = key.get("proof", False) and path.stem.startswith("without")
            for name in (key["focus"], key["family"]):
                row = tally[name]
                row[0] += said and not blind
                row[1] += 1
                row[2] += key["chance"]
            if blind:
                row = tally["statement alone"]
                row[0] += said
                row[1] += 1
                row[2] += 0.5
        sys.stdout.write(f"{path.stem}\n")
        for name, (good, count, luck) in sorted(tally.items()):
            sys.stdout.write(
                f"  {name:18} {good:3.0f}/{count:3.0f} = {good / count:.3f}"
                f"  (chance {luck / count:.3f})\n"
            )


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("sheets")
    make.add_argument("folder", type=Path)
    make.add_argument("--size", type=int, default=130)
    take = commands.add_parser("mark")
    take.add_argument("folder", type=Path)
    args = parser.parse_args()
    if args.command == "sheets":
        sheets(args.folder, (*corpus(), *own()), args.size)
    else:
        mark(args.folder)


if __name__ == "__main__":
    main()
