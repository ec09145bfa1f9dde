import hashlib
from pathlib import Path

ARTICLE = Path(__file__).parents[2] / "assets" / "article.txt"


def test_bundled_article_is_kept_byte_for_byte() -> None:
    digest = hashlib.sha256(ARTICLE.read_bytes()).hexdigest()
    assert digest == "9c00e716302f1b818b04938d4cb03284050d2745e6d921de4cba3ef92c32074d"
