"""Sheets for strict readers, and what they found, kept without a word of the texts.

    python -m tests.eval.judging sheets DIR [--asked] [--sheets N] [--size N] [--own]
    python -m tests.eval.judging collect DIR ROUND

A sheet has texts and the questions about them, with keys and proofs; a reader who did not
write the rules gives each question a verdict. `collect` adds the verdicts to
`judgements.json` as (text, hash of the question, family, reader, verdict, class of reason,
features, places in the text), never the wording.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lisez.analysis import facts
from lisez.analysis.analyse import Wishes, analysed
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.families import propose
from lisez.analysis.gates import Gates
from lisez.analysis.passage import displayed
from lisez.core import chance
from lisez.core.described import described
from lisez.core.lesson import Lesson
from lisez.core.questions import Gap
from lisez.core.sentences import Sentences
from tests.eval.texts import Text, corpus, own, parsed

JUDGEMENTS = Path(__file__).parent / "judgements.json"
REASONS = (
    "source-french",  # a fault of the French that is quoted, not of the question
    "our-french",  # a fault in words of ours: stem, options, explanation
    "context",  # not understood without more of the text: antecedent, definite subject, deictic
    "wrong-key",  # the key is not what the article says
    "two-keys",  # another option is right or defensible too
    "no-answer",  # the article does not decide it
    "options",  # options of another kind, number, gender or style than the key
    "implausible",  # options that nobody would choose
    "given-away",  # stem, excerpt, title, arithmetic or grammar tell the key
    "proof",  # the evidence does not prove the key
    "trivial",  # nothing worth asking
    "other",
)


def sourced(text: Text) -> Source:
    """Give what families look at in a text."""
    found = parsed(text)
    return Source(found, facts.find(found), Gates(found))


def every(text: Text) -> list[Candidate]:
    """Give all candidates of a text."""
    return list(propose(sourced(text)))


def asked(text: Text) -> list[Candidate]:
    """Give the candidates that a learner is asked by default, in no order."""
    chosen = analysed(parsed(text), Wishes()).questions
    names = {question.id for question in chosen if question.state == "draft"}
    return [candidate for candidate in every(text) if candidate.question.id in names]


def data_of(candidate: Candidate, text: Text) -> dict[str, Any]:
    """Give a question as a reader sees it."""
    lesson = Lesson(id=text.id, title="", article=text.article, questions=(candidate.question,))
    return described(candidate.question, lesson, Sentences(text.article))


def hash_of(data: dict[str, Any]) -> str:
    """Give the hash of a question's wording: the same words, the same hash."""
    shown = [data[name] for name in ("kind", "stem", "options", "key")] + [data.get("lefts")]
    written = json.dumps(shown, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def places_of(candidate: Candidate, source: Source) -> dict[str, Any]:
    """Give where in the text a question stands: the sentence asked about, its passages, its gap."""
    asked_about = source.parsed.sentences[candidate.sentences[-1]].span
    found: dict[str, Any] = {
        "about": [asked_about.start, asked_about.end],
        "shows": [[span.start, span.end] for span in displayed(candidate, source)],
    }
    if isinstance(candidate.question, Gap):
        found["blank"] = [candidate.question.blank.start, candidate.question.blank.end]
    return found


def judgements() -> list[dict[str, Any]]:
    """Give what has been judged."""
    if not JUDGEMENTS.exists():
        return []
    rows: list[dict[str, Any]] = json.loads(JUDGEMENTS.read_text(encoding="utf-8"))
    return rows


def keep(rows: list[dict[str, Any]]) -> None:
    """Write what has been judged, one verdict a line."""
    rows.sort(key=lambda row: (row["round"], row["text"], row["hash"], row["reader"]))
    written = ",\n".join(json.dumps(row, sort_keys=True) for row in rows)
    JUDGEMENTS.write_text(f"[\n{written}\n]\n", encoding="utf-8")


def _lines(number: int, data: dict[str, Any]) -> Iterator[str]:
    yield f"### {number}  ({data['kind']}, {data['family']})"
    yield data["stem"]
    yield from (f"   gauche : {left}" for left in data.get("lefts", ()))
    yield from (f"   - {option}" for option in data["options"])
    yield f"   CLÉ : {json.dumps(data['key'], ensure_ascii=False)}"
    if data["explain"]:
        yield f"   explication : {data['explain']}"
    yield "   preuve : " + " | ".join(entry["quote"] for entry in data["evidences"])
    yield ""


def sheets(folder: Path, texts: Sequence[Text], args: argparse.Namespace) -> None:
    """Write sheets of questions nobody has judged, by chance, and what `collect` needs."""
    known = set() if args.again else {row["hash"] for row in judgements()}
    pool = []
    for text in texts:
        for candidate in asked(text) if args.asked else every(text):
            data = data_of(candidate, text)
            if (
                hash_of(data) not in known
                and data["family"] not in args.without
                and (not args.only or data["family"] in args.only)
            ):
                pool.append((text, candidate, data))
    pool.sort(key=lambda row: chance.digest(args.seed, row[0].id, row[1].question.id))
    pool = pool[: args.sheets * args.size]
    pool.sort(key=lambda row: row[0].id)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(args.sheets):
        rows = pool[number * args.size : (number + 1) * args.size]
        if rows:
            _write_sheet(folder, number + 1, rows)
    sys.stdout.write(f"{len(pool)} questions\n")


def _write_sheet(folder: Path, number: int, rows: Sequence[tuple[Text, Candidate, Any]]) -> None:
    lines: list[str] = []
    index = []
    last = ""
    for place, (text, candidate, data) in enumerate(rows, 1):
        if text.id != last:
            lines += [f"\n######## TEXTE {text.id}", text.article.text, "\n## QUESTIONS\n"]
            last = text.id
        lines += _lines(place, data)
        index.append(
            {
                "text": text.id,
                "hash": hash_of(data),
                "family": candidate.family,
                "rule": candidate.question.made_by,
                "features": {k: round(v, 4) for k, v in sorted(candidate.features.items())},
                **places_of(candidate, sourced(text)),
            }
        )
    (folder / f"sheet{number}.md").write_text("\n".join(lines), encoding="utf-8")
    (folder / f"index{number}.json").write_text(json.dumps(index), encoding="utf-8")


def collect(folder: Path, name: str) -> None:
    """Add the verdicts of a folder to the judgements: files `verdicts<sheet><reader>.json`."""
    rows = judgements()
    for path in sorted(folder.glob("verdicts*.json")):
        sheet, reader = path.stem.removeprefix("verdicts")[:-1], path.stem[-1]
        index = json.loads((folder / f"index{sheet}.json").read_text(encoding="utf-8"))
        verdicts = json.loads(path.read_text(encoding="utf-8"))
        for place, entry in enumerate(index, 1):
            given = verdicts.get(str(place))
            if given is None:
                continue
            good, reason = given["good"], given.get("reason", "")
            if not good and reason not in REASONS:
                raise SystemExit(f"{path.name}, {place}: unknown reason {reason!r}")
            row = {**entry, "round": name, "reader": reader, "good": bool(good)}
            rows.append(row if good else {**row, "reason": reason})
    keep(rows)
    sys.stdout.write(f"{len(rows)} judgements\n")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("sheets")
    make.add_argument("folder", type=Path)
    make.add_argument("--asked", action="store_true")
    make.add_argument("--again", action="store_true", help="also what was judged before")
    make.add_argument("--own", action="store_true")
    make.add_argument("--sheets", type=int, default=6)
    make.add_argument("--size", type=int, default=100)
    make.add_argument("--seed", type=int, default=1)
    make.add_argument("--without", action="append", default=[])
    make.add_argument("--only", action="append", default=[])
    take = commands.add_parser("collect")
    take.add_argument("folder", type=Path)
    take.add_argument("round")
    args = parser.parse_args()
    if args.command == "sheets":
        sheets(args.folder, own() if args.own else corpus(), args)
    else:
        collect(args.folder, args.round)


if __name__ == "__main__":
    main()
