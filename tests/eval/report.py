"""What learners are asked: yield, precision over what was judged, recall, speed.

LISEZ_CORPUS=… python -m tests.eval.report [--own]
"""

import argparse
import sys
from collections import Counter
from statistics import median

from lisez.analysis.analyse import Wishes, analysed
from lisez.core.lesson import Lesson
from lisez.core.selection import QuizSettings, select
from tests.eval.judging import every
from tests.eval.texts import corpus, own, parsed


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--own", action="store_true")
    args = parser.parse_args()
    texts = own() if args.own else corpus()
    rows = []
    families: Counter[str] = Counter()
    for text in texts:
        found = analysed(parsed(text), Wishes())
        lesson = Lesson(
            id=text.id, title="", article=text.article, questions=found.questions, facts=found.facts
        )
        asked = select(lesson, QuizSettings(seed=1))
        focus = {c.question.id: c.focus for c in every(text)}
        families.update(question.made_by.split(".")[0] for question in asked)
        language = sum(focus[question.id] == "language" for question in asked)
        drafts = sum(question.state == "draft" for question in found.questions)
        rows.append((text.article.word_count, text.id, len(asked), len(asked) - language, drafts))
    for row in sorted(rows):
        words, name, count, comprehension, drafts = row
        sys.stdout.write(
            f"{words:5} {name:28} asked {count:2}, comprehension {comprehension:2},"
            f" drafts {drafts}\n"
        )
    for low, high in ((0, 249), (250, 399), (400, 10_000)):
        part = [row for row in rows if low <= row[0] <= high]
        if part:
            sys.stdout.write(
                f"{low}-{high}: {len(part)} texts, median asked {median(r[2] for r in part)},"
                f" comprehension {median(r[3] for r in part)},"
                f" none: {sum(not r[2] for r in part)}\n"
            )
    sys.stdout.write(f"{dict(families)}\n")


if __name__ == "__main__":
    main()
