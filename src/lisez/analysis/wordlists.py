"""Closed lists of French words, written as a line of words."""


def words(line: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(line.split())
