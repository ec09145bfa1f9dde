"""The texts an evaluation runs on, parsed once for each analyser version."""

import hashlib
import json
import os
import pickle
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lisez.analysis import VERSION, model
from lisez.analysis.parsed import Parsed
from lisez.core.article import Article, plain_article
from lisez.paths import assets


@dataclass(frozen=True)
class Text:
    """One text: its id, its article, and questions people asked about it with their answers."""

    id: str
    article: Article
    asked: tuple[tuple[str, tuple[str, ...]], ...] = ()


def corpus() -> tuple[Text, ...]:
    """Give the texts of the folder named by LISEZ_CORPUS, by id; none where it is not set."""
    folder = os.environ.get("LISEZ_CORPUS")
    if not folder:
        return ()
    return tuple(_text(path) for path in sorted(Path(folder).glob("*.json")))


def own() -> tuple[Text, ...]:
    """Give the project's own French articles, by name."""
    paths = sorted(assets().glob("*.txt"))
    return tuple(Text(path.stem, plain_article(path.read_text(encoding="utf-8"))) for path in paths)


def _text(path: Path) -> Text:
    written = json.loads(path.read_text(encoding="utf-8"))
    asked = tuple(
        (qa["question"], tuple(qa.get("answers", ()) or (qa.get("answer", ""),)))
        for qa in written["qas"]
    )
    return Text(written["id"], plain_article(written["text"]), asked)


def parsed(text: Text) -> Parsed:
    """Parse a text, or take the parse kept in the temporary folder."""
    source = Path(model.__file__).read_bytes() + VERSION.encode()
    name = hashlib.sha256(source + text.article.digest.encode()).hexdigest()[:24]
    kept = Path(tempfile.gettempdir()) / "lisez-eval" / f"{name}.pickle"
    if kept.exists():
        tokens, sentences = pickle.loads(kept.read_bytes())
        return Parsed(text.article, tokens, sentences)
    found = model.loaded().parse(text.article)
    kept.parent.mkdir(exist_ok=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(pickle.dumps((found.tokens, found.sentences)))
    fresh.replace(kept)
    return found
