"""Words that make a sentence lean on the one before it, found by their spelling.

Everything here matches a sentence whose apostrophes are plain.
"""

from __future__ import annotations

import re


def _any(*phrases: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Return a pattern for one of some phrases, each a regular expression, comma-separated."""
    each = [part.strip() for phrase in phrases for part in phrase.split(",")]
    return re.compile(before + "(?:" + "|".join(each) + ")" + after, re.IGNORECASE)


# At the beginning: « Cependant, il est rappelé ». « Alors que » and « ainsi que » are none.
_OPENING = _any(
    r"mais, or, donc, aussi(?! bien), ainsi(?! que), cependant, pourtant, toutefois, néanmoins",
    r"en effet, par conséquent, en conséquence, de plus, en outre, par ailleurs, d'ailleurs",
    r"au contraire, en revanche, par contre, à l'inverse, inversement, quant (?:à|au|aux), en soi",
    r"de même(?! que| qu'), également, alors(?! que| qu'), ensuite, puis, enfin, finalement",
    r"du coup, c'est pourquoi, de ce fait, pour sa part, pour leur part, et, car, ni, sinon",
    r"autrement, bref, par exemple, notamment, en fait, malgré tout, de fait, ce faisant",
    r"pour cela, dès lors(?! que| qu'), d'abord, tout d'abord, en résumé, au total",
    r"toujours est-il, d'une part, d'autre part, en particulier, pour autant, entre-?temps",
    r"premièrement, deuxièmement, troisièmement",
    r"(?:première?|deuxième|seconde?|troisième|dernière?|autre) \w+(?= ?:)",
    r"(?:lui|elle|eux|elles)-mêmes?",
    r"plus précisément, plus exactement, s'ensui(?:t|vit), il s'ensuit, à cette fin, en tout",
    r"d[eu] (?:son|leur) côté, (?:à|de) (?:son|leur) tour, tel est, telle est, non seulement",
    before=r"^\W*",
)
# Anywhere before a colon or semicolon: « Les Russes mettent ensuite le siège ».
_INSIDE = _any(
    r"cependant, toutefois, néanmoins, pourtant, en effet, par conséquent, en conséquence",
    r"en outre, par ailleurs, d'ailleurs, en revanche, au contraire, à son tour, à leur tour",
    r"ensuite, quant à (?:lui|elle|eux|elles), en soi, (?:lui|elle|eux|elles) aussi, non plus",
    r"l[ea] (?:plus|moins) \w+ des (?:deux|trois|quatre|cinq), l[ea] premi(?:er|ère) à",
    r"pour autant, (?:fait|font|fit|firent|faire) de même, une? précédente?",
    r"là encore, ainsi(?! que| qu'), donc, enfin, dès lors(?! que| qu'), finalement, pour sa part",
)
_THEN = re.compile(r"^[^,;:\d]*\balors\b(?! que| qu')")
_ALSO = _any(
    r"également, aussi(?! bien| \w+ que| \w+ qu')",
    r"(?<=\x2c )(?:de|à) nouveau(?=\x2c)",
    # « participe même à », not « le même à », « et même en »
    r"(?<!\bet )(?<!\bou )(?<!\bd[eu] )(?<!\bl[ea] )(?<!\bles )(?<!\bau )(?<!\baux )(?<!\bdes )"
    r"(?<!\bun )(?<!\bune )(?<![-\x2c] )(?<!-)\bmême (?:à|au|aux|en|dans|des|une?|jusqu')",
)

_UNITS = r"(?:jours?|mois|ans?|années?|semaines?|heures?|minutes?|siècles?|décennies?)"
_OF = r"(?! (?:de|du|des|d'|où))"
_WHEN = _any(
    rf"le lendemain{_OF}, la veille{_OF}, à l'époque{_OF}, au même moment{_OF}",
    r"(?:l'|le |la )(?:année|été|hiver|automne|mois|jour|siècle|printemps|semaine|saison|nuit|"
    r"décennie|matin|soir) (?:suivante?|précédente?|d'après|d'avant)",
    r"(?:à|dès|depuis) cette (?:époque|date|occasion|période|année)",
    r"(?:cette|ce|cet|ces) \w+-là, cette fois",
    r"(?:la|le) même (?:année|époque|jour|mois|soir|saison)",
    r"(?:de|à) (?:la|le) même (?:année|époque|jour|mois|soir|saison)",
    rf"a[u] (?:premier|second|deuxième) tour{_OF}, la fin(?= ?[,.;])",
    r"à ce moment, entre-?temps, par la suite, depuis lors, dès lors(?! que| qu'), jusque-là",
    r"jusqu'alors, jusqu'ici, d'ici là, peu après(?! [a-zl]), peu avant(?! [a-zl])",
    rf"\w+ {_UNITS} (?:plus tard|auparavant|plus tôt), {_UNITS} (?:après|avant)(?= ?[.;:])",
    r"là-bas, sur place, ici",
)
_WHEN_LAST = _any(r"depuis, auparavant, plus tard, après, avant", after=r"(?= ?[.;]|, \w+ \w+)")

_DATED = re.compile(
    r"\b(?:1\d{3}|20\d\d|[1-9]\d\d)\b|\b[IVX]+e siècle|\b(?:janvier|février|mars|avril|mai|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\b",
    re.IGNORECASE,
)

# Alone before a verb: « Les deux refusent. », not « Les deux rives … ».
_OTHER = _any(
    r"tou(?:te)?s (?:deux|trois|quatre), l'une?, l'autre, les autres",
    r"les (?:deux|trois|quatre), tous, toutes",
    r"certain(?:e)?s, d'autres, une? autre, une? seule?, le premier, la première",
    r"les premi(?:ers|ères), le second, la seconde, le troisième, la troisième, le dernier",
    r"la dernière, les derniers, les dernières, chacune?, aucune?, la plupart, la majorité",
    r"le reste, plusieurs, beaucoup, (?:le|la|les) mêmes?, quelques-un(?:e)?s, une, deux, trois",
    r"un millier, une (?:dizaine|quinzaine|vingtaine|trentaine|centaine), la moitié, un tiers",
    before=r"^\W*",
)
_LATTER = _any(
    r"ces dernier(?:s|ères), ce dernier, cette dernière", after=r"(?![ \w]* (?:année|mois))"
)


_THIS = _any(r"(?:celui|celle|ceux|celles)-(?:ci|là), cela, ceci, ça")


def this(words: str) -> int:
    """Return where « celui-ci », « cela » stands, -1 where it does not."""
    found = _THIS.search(words)
    return found.start() if found else -1


# « qui est d'ailleurs la seule », « (il y est donc né) », « appelé aussi », « mais aussi ».
_CALLED = r"dite?s?|appelée?s?|connue?s?|nommée?s?|surnommée?s?|écrite?s?|orthographiée?s?"
_ASIDE = re.compile(
    r"\([^()]*\)|\b(?:qui|dont|où)(?: \w+){1,2} (?:d'ailleurs|également|aussi|ensuite|donc|alors)\b"
    rf"|\b(?:{_CALLED}|mais) (?:aussi|également)\b|\b(?:aussi|également) (?:{_CALLED})\b",
    re.IGNORECASE,
)


def connective(words: str) -> bool:
    """« Cependant, il est rappelé », « Les Russes mettent ensuite le siège »."""
    words = _ASIDE.sub("", words)
    clause = re.split(r"[;:]", words)[0]
    found = _OPENING.match(words) or _INSIDE.search(clause) or _THEN.search(words)
    return found is not None


def also(words: str) -> bool:
    """« Le port accueille également des voiliers » says not besides what."""
    return _ALSO.search(_ASIDE.sub("", words)) is not None


def when(words: str) -> bool:
    """« Le lendemain, le maire démissionne », « trois ans plus tard », « auparavant »."""
    found = _WHEN.search(words) or _WHEN_LAST.search(words)
    return found is not None and _DATED.search(words[: found.start()]) is None


_SAME_YEAR = re.compile(
    r"\b(?:même année|année (?:suivante|précédente|d'après|d'avant)|cette année-là"
    rf"|saison suivante|\w+ (?:ans?|années?) (?:plus tard|après))\b{_OF}",
    re.IGNORECASE,
)
_SAME_MONTH = re.compile(
    rf"\b(?:même (?:jour|mois)|mois suivant|\w+ mois (?:plus tard|après))\b{_OF}", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d|[1-9]\d\d)\b|\b[IVX]+e siècle")


def counted(before: str, words: str) -> bool:
    """« En mai de la même année »: no date stands before it to be counted from."""
    return any(
        found is not None and date.search(before + words[: found.start()]) is None
        for found, date in ((_SAME_YEAR.search(words), _YEAR), (_SAME_MONTH.search(words), _DATED))
    )


def other(words: str) -> int:
    """Return where « les deux », « certains » ends at the beginning of a sentence, else -1."""
    found = _OTHER.match(words)
    return found.end() if found else -1


def latter(words: str) -> int:
    """Return where « ce dernier » stands, -1 where it does not."""
    found = _LATTER.search(words)
    return found.start() if found else -1


def it(words: str) -> bool:
    """« C’est la première défaite » says nothing of what; « C’est en mai que … » does."""
    if not re.match(
        r"[\W]*(?:c'|ce (?:fut|sera|sont|n'|ne|serait|furent|furent) ?)", words, re.IGNORECASE
    ):
        return False
    cleft = (
        r"\W*c'(?:est|était|fut) (?:en|à|au|aux|dans|sous|par|avec|pour|de|du|le \d|grâce)\b"
        r".* (?:que|qu')"
    )
    return re.match(cleft, words, re.IGNORECASE) is None
