"""From French text to facts, terms and questions: the only room that knows spaCy.

article -> model (spaCy) -> Parsed -> facts -> candidates of every family -> gates -> ranking
        -> Analysis

Everything after `model` works on plain values, and everything is decided by the article's
text, a seed and `VERSION` alone.
"""

from typing import Final

VERSION: Final = "18"
"""What cached results hang on: raised whenever the same text would give another result."""
