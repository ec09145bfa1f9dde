"""Looking words up: lexicons and dictionaries, asked as one. The faces ask here."""

from lisez.lookup.service import LookUps

__all__ = ["LookUps"]
