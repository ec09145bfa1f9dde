"""What a passage tells of when, and the wrong years that it rules out."""

from decimal import Decimal

from lisez.analysis import chronology


def limits(number: int, passage: str, article: str = "") -> list[int]:
    """Give the years between which a year must lie."""
    return sorted(int(y) for y in chronology.bounds(Decimal(number), passage, article))


def test_a_year_of_a_war_stays_in_it() -> None:
    assert limits(1916, "Pendant la Première Guerre mondiale, Paul Morel tient un café.") == [
        1913,
        1919,
    ]


def test_a_year_outside_of_a_war_stays_outside() -> None:
    assert limits(1925, "Paul Morel, soldat de la Grande Guerre, ouvre un café.") == [1914, 1918]


def test_a_passage_without_a_known_event_rules_nothing_out() -> None:
    assert limits(1925, "Paul Morel ouvre un café à Brest.") == []


def test_the_one_life_of_an_article_bounds_its_years() -> None:
    article = "Anne Roy, née à Brest en 1921, peint la mer. Elle meurt à Dax en 1987."
    assert limits(1947, "Elle ouvre un atelier.", article) == [1921, 1934, 1987]


def test_two_lives_bound_nothing() -> None:
    article = "Anne Roy (1921-1987) et Paul Morel (1903-1950) peignent la mer."
    assert limits(1947, "Elle ouvre un atelier.", article) == []


def test_a_decade_agrees_with_the_years_beside_it() -> None:
    assert chronology.decades(Decimal(1900), [Decimal(1893)]) == (Decimal(1889), Decimal(9999))
    assert chronology.decades(Decimal(1950), [Decimal(1972)]) == (Decimal(0), Decimal(1972))


def test_seasons_and_events_of_some_years_are_known() -> None:
    assert chronology.seasonal("Au Tour de France, Paul Morel tombe.")
    assert not chronology.seasonal("La gare a été fermée.")
    assert chronology.periodic("Elle gagne aux Jeux olympiques d’Oslo.")
    assert not chronology.periodic("Elle gagne la course de Brest.")
