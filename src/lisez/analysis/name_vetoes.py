"""Which names may be typed into a gap: named vetoes against what is told, known or no name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from lisez.analysis import chronology
from lisez.analysis.candidates import Source
from lisez.analysis.gates.opening import foreword
from lisez.analysis.gazetteer import is_country
from lisez.analysis.language_gap import enclosed
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Token
from lisez.analysis.proper_names import ProperName
from lisez.analysis.vocabulary import SHORTEST, is_easy
from lisez.analysis.wordlists import words
from lisez.analysis.worldly import famous_acronym
from lisez.core.spans import Span
from lisez.core.typography import fold_space, folded

MOST_NAMED = 2  # sentences; a name met again and again is what the article is about
SHARE = 0.2  # of the sentences
MOST_WORDS = 3
_BEGIN = 4  # letters that a people and its country share: « Hongrie », « hongrois »

_KNOWN: Final = words(
    "france paris europe terre dieu soleil lune internet etat etats-unis allemagne angleterre"
    " italie espagne afrique asie amerique occident orient mediterranee noel antiquite"
    " renaissance republique monde hexagone atlantique royaume-uni grande-bretagne londres rome"
    " moyen-age moyen facebook google twitter francais francaise allemands anglais bible vatican"
    " matignon elysee bercy bruxelles washington moscou berlin madrid pekin tokyo vienne geneve"
    " athenes lisbonne londres new-york canada chine russie urss amerique etats nations"
    " alpes pyrenees rhin danube volga seine loire rhone nil manche sahara mekong amazonie himalaya"
    " liberation occupation nord sud est ouest nord-est nord-ouest sud-est sud-ouest"
)
"""What comes to mind first, whatever the article."""

_OTHERWISE: Final = (
    words("grande-bretagne angleterre royaume-uni britannique anglais londres"),
    words("pays-bas hollande neerlandais neerlandaise hollandais amsterdam"),
    words("etats-unis amerique americain americaine americains washington"),
    words("turquie ottoman ottomane ottomans turc turcs istanbul constantinople"),
    words("naples napolitain napolitaine napolitains"),
    words("allemagne prusse reich nazi nazie nazis berlin"),
    words("urss russie sovietique sovietiques moscou"),
    words("rhin rhenan rhenane"),
    words("japon nippon nippone tokyo"),
)
"""Names and adjectives of one country that do not begin alike."""


def _around(source: Source, name: ProperName, seen: Span) -> str:
    """Return what is shown besides the name, with the headings and the opening."""
    text = source.parsed.text
    about = foreword(source.parsed)
    headings = " ".join(heading for _, heading in source.parsed.article.headings)
    opening = about.of(text) if about and not about.contains(name.span) else ""
    pieces = (text[seen.start : name.span.start], text[name.span.end : seen.end])
    return folded(" … ".join((*pieces, headings, opening)))


def _before(source: Source, name: ProperName) -> str:
    """Return what stands shortly before a name, with plain apostrophes."""
    start = name.span.start
    return plain(source.parsed.text)[max(0, start - _NEAR) : start]


def _after(source: Source, name: ProperName) -> str:
    return plain(source.parsed.text)[name.span.end : name.span.end + _NEAR]


_NEAR: Final = 60  # characters


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'-]+", plain(text)))


def _beginnings(said: str) -> set[str]:
    found = (word for word in re.findall(r"[^\W\d_]+", folded(said)))
    return {word[:_BEGIN] for word in found if len(word) >= _BEGIN - 1 and word not in _SMALL}


_SMALL: Final = words("les des aux sur sous dans une est saint sainte grand grande")


def told(source: Source, name: ProperName, seen: Span) -> bool:
    """« L’armée hongroise défend la ____ », « Vaincus à ____, les Dacquois quittent Dax »."""
    around = _around(source, name, seen)
    said = folded(name.span.of(source.parsed.text))
    near = {word for line in _OTHERWISE if line & set(re.findall(r"[\w-]+", said)) for word in line}
    return bool(_beginnings(said) & _beginnings(around)) or any(
        re.search(rf"\b{word}s?\b", around) for word in near
    )


def known(source: Source, name: ProperName, _seen: Span) -> bool:
    """« en France », « à Paris », « en Europe de l’Est »: the first that comes to mind."""
    said = folded(plain(name.span.of(source.parsed.text)))
    if _OPPONENT.search(_before(source, name)):
        return False
    return (
        said in _KNOWN
        or famous_acronym(said)
        or any(word in _KNOWN for word in said.replace("'", " ").split())
    )


_OPPONENT: Final = re.compile(
    r"\b(?:équipe|celle|match|victoires?|défaites?|finale|gagne|perd|but|face)\b[^,;.]{0,12} "
    r"(?:contre |à |de )?(?:des |la |les |l')\Z"
)
"""« l’équipe des États-Unis », « une victoire contre l’Italie »: any country may be played."""


def everywhere(source: Source, name: ProperName, _seen: Span) -> bool:
    """Refuse what sentence after sentence repeats: it is the article's own matter."""
    said = folded(name.span.of(source.parsed.text))
    most = max(MOST_NAMED, SHARE * len(source.folded))
    return sum(said in sentence for sentence in source.folded) > most


def joined(source: Source, name: ProperName, _seen: Span) -> bool:
    """« Anne de ____ », « le Stade de ____ », « ____-sur-Loire », « ____ (Gers) »."""
    before, after = _before(source, name), _after(source, name)
    capital = re.search(
        r"[A-ZÉÈÎ][\w'-]* (?:,? ?(?:de|du|des|en|sur|à|aux?|dans) |d')?(?:la |les? |l')?\Z", before
    )
    follows = _JOINED_ON.match(after)
    sentence = source.parsed.sentences[source.parsed.within(name.span)[0].sentence]
    led = source.parsed.text[sentence.span.start : name.span.start]
    opens = len(led.split()) <= 1
    return bool(follows) or (bool(capital) and not opens)


_JOINED_ON: Final = re.compile(
    r" ?(?:\([A-Z\d])| ?[\d«\"/&-]"
    r"| (?:[A-ZÉ]|[IVX]+\b|d[eu]s? |d'|le [A-Z]|la [A-Z]|and |of |the )"
)


def of_a_noun(source: Source, name: ProperName, _seen: Span) -> bool:
    """« la bataille de ____ », « le roi de ____ » half say it; « près de ____ » does not."""
    led = name.preposition in ("de", "d'") or name.article in ("du", "des")
    if not led:
        return False
    before = re.sub(r"(?:de |d'|du |des )?(?:la |les? |l')?\Z", "", _before(source, name))
    if _FROM.search(before):
        return False
    end = name.span.start - len(_before(source, name)) + len(before.rstrip())
    last = source.parsed.within(Span(max(0, end - 1), end))
    asks = bool(last) and (last[0].pos == "VERB" or last[0].text in _THOSE)
    if asks and _of_its_noun(source, last[0]):
        return True
    return not (asks or before.endswith(("amment ", "ément ")))


def _of_its_noun(source: Source, verb: Token) -> bool:
    """« le pont suspendu de la ____ » bears the name, « un marin venu de ____ » does not."""
    before = source.parsed.tokens[max(0, verb.index - 1)]
    return before.pos == "NOUN" and not verb.finite and not _COMES.match(verb.text)


_COMES: Final = re.compile(r"(?:ven|part|arriv|sort|issu|chass|revenu|débarqu|expuls|s'|échapp)")
_THOSE: Final = ("celle", "celles", "celui")


_FROM: Final = re.compile(
    r"\b(?:(?:près|loin|autour|proche|proches|originaires?|provenance|hors|partir|à côté|au large"
    r"|(?:au|le) (?:nord|sud|nord-est|nord-ouest|sud-est|sud-ouest)|à l'(?:est|ouest)"
    r"|celui|celle|celles|ceux|équipe) "
    r"|(?:villes?|villages?|bourgs?|communes?|ports?|îles?|habitants|régions?|frontières?|vallée"
    r"|plaine|littoral|cour|siège|sièges|partie|côtes?|gouverneur|gare|hameau|environs|alentours"
    r"|faubourgs?|rives?|bords?|université|usine|atelier|nord|sud|est|ouest) (?:\w+ )?)\Z",
    re.IGNORECASE,
)


def common(source: Source, name: ProperName, _seen: Span) -> bool:
    """« l’État », « le Sénat », « la Constitution », « le Parti »: nouns with a capital."""
    said = plain(name.span.of(source.parsed.text)).lower()
    first = said.split()[0].removesuffix("s")
    if " " in said or "-" in said:
        return first in _HEADS
    people = name.article in ("les", "des", "aux")
    easy = any(len(one) > SHORTEST and is_easy(one) for one in (said, first))
    listed = first in _NOUNS or easy or bool(_ABSTRACT.search(said))
    return listed or (not people and said in _words_of(source.parsed.text))


def numeral(source: Source, name: ProperName, _seen: Span) -> bool:
    """« au XIXe siècle », « au Ier siècle »."""
    return re.fullmatch(r"[IVX]+(?:e|er|ère|ème)", name.span.of(source.parsed.text)) is not None


def specified(source: Source, name: ProperName, _seen: Span) -> bool:
    """« la ____ orientale », « le ____ socialiste », « le Breton Paul Morel »: half a name."""
    after = source.parsed.following(name.span.end, 1)
    first, *more = name.span.of(source.parsed.text).split()
    adjective = bool(after) and after[0].pos in ("ADJ", "NOUN", "PROPN")
    return adjective or (bool(more) and bool(_NATIVE.search(first)))


_ABSTRACT: Final = re.compile(r"(?:tion|sion|ment|ité|ance|ence|isme|toire|ture|aire)s?\Z")
_NATIVE: Final = re.compile(r"(?:ais|ois|ien|en|and|ol|ain|eton|enne|aise|oise|onne?|é|ique|que)\Z")
_NOUNS: Final = words(
    "empire royaume sommet directoire convention conférence courrier collège lycée encyclopédie"
    " sénat parlement assemblée couronne parti société union commission comité conseil chambre"
    " ligue coupe tournoi championnat croix division guerre révolution armée marine service"
    " exposition expo musée académie université institut église cour congrès forum traité front"
    " club stade tour jeux circuit annale association fédération bourse banque caisse ministère"
    " diète duché comté province région état principauté république reich sultan calife pape roi"
    " empereur prix croisade coran torah évangile colline cité vieux-port bundesliga"
    " sage vert bleu maillot allié résistant"
)
_HEADS: Final = words(
    "moyen premier première second seconde ancien ancienne monsieur madame saint-père conseil"
    " grand prix guerre coupe championnat ligue tour jeux assemblée union ministère code loi"
    " circuit annale dernière troisième caisse parti front division courrier collège lycée musée"
    " commission comité conférence cour expédition armée commandant président général expo"
)


def listed(source: Source, name: ProperName, _seen: Span) -> bool:
    """« à Dax et à ____ », « en ____, en Suède »: any of them would do."""
    before = _before(source, name)
    led = r"(?:(?:à|en|aux?|dans|de|d'|du|des|vers|sur|par|pour|contre) ?)?(?:la |les? |l')?"
    return (
        re.search(rf"(?:\b(?:et|ou|ni|puis)|[A-ZÉ][\w'-]+,) {led}\Z", before) is not None
        or re.match(rf" (?:et|ou|ni) |, (?:et |puis )?{led}[A-ZÉ]", _after(source, name))
        is not None
    )


def example(source: Source, name: ProperName, _seen: Span) -> bool:
    """« d’autres villes, comme ____ », « notamment en ____ »: one of many."""
    led = r"(?:(?:à|en|aux?|dans|chez|par) )?(?:la |les? |l')?"
    before = _before(source, name)
    return re.search(rf"\b(?:comme|notamment|dont|exemple|surtout) {led}\Z", before) is not None


def one_of(source: Source, name: ProperName, _seen: Span) -> bool:
    """« la ____ est l’une des quatre provinces fondatrices »: so are three others."""
    return re.match(r",? (?:\w+ )?l'une? des\b", _after(source, name)) is not None


def periodic(source: Source, name: ProperName, seen: Span) -> bool:
    """« Aux Jeux olympiques de 1998 à ____ »: the world tells where."""
    return chronology.periodic(seen.of(source.parsed.text)) and name.preposition == "à"


def located(source: Source, name: ProperName, _seen: Span) -> bool:
    """« à ____, capitale de la Drôme »."""
    said = r",? (?:la |le |l')?(?:\w+ )?(?:capitale|chef-lieu|préfecture)\b"
    return re.match(said, _after(source, name)) is not None


def quoted(source: Source, name: ProperName, _seen: Span) -> bool:
    """« « Vive ____ ! », dit-il », « (à ____) »."""
    parsed = source.parsed
    return enclosed(parsed, parsed.sentences[parsed.within(name.span)[0].sentence], name.span)


def abbreviated(source: Source, name: ProperName, _seen: Span) -> bool:
    """« le ____ », CO Besançon-Nancy, is the « COBN » that the article is about."""
    parts = re.findall(r"[^\W\d_]+", name.span.of(source.parsed.text))
    letters = "".join(p if p.isupper() else p[:1] for p in parts if p[:1].isupper())
    return len(parts) > 1 and letters.isupper() and letters in _words_of(source.parsed.text)


def wordy(source: Source, name: ProperName, _seen: Span) -> bool:
    """Refuse a name of four words, and one of three letters."""
    said = name.span.of(source.parsed.text)
    return len(said.split()) > MOST_WORDS or len(said) < _SHORTEST


_SHORTEST = 4


def bare(source: Source, name: ProperName, seen: Span) -> bool:
    """« Il part vers ____ »: nothing else is named or numbered that tells of what is spoken."""
    rest = (t for t in source.parsed.within(seen) if not t.span.overlaps(name.span))
    return not any(_tells(token) for token in rest)


def _tells(token: Token) -> bool:
    return token.pos in ("PROPN", "NUM") or token.text[:1].isdigit()


def many(_source: Source, name: ProperName, _seen: Span) -> bool:
    """« contre les ____ », « l'équipe des ____ »: the article tells what is said in the plural."""
    return name.article in ("les", "des", "aux")


def country(source: Source, name: ProperName, _seen: Span) -> bool:
    """« contre l’Irlande », « au Portugal »: which country, one often guesses."""
    return is_country(fold_space(name.span.of(source.parsed.text)))


VETOES: Final[dict[str, Callable[[Source, ProperName, Span], bool]]] = {
    "known": known,
    "country": country,
    "wordy": wordy,
    "numeral": numeral,
    "common": common,
    "specified": specified,
    "joined": joined,
    "of-a-noun": of_a_noun,
    "listed": listed,
    "example": example,
    "one-of": one_of,
    "periodic": periodic,
    "located": located,
    "quoted": quoted,
    "abbreviated": abbreviated,
    "everywhere": everywhere,
    "bare": bare,
    "many": many,
    "told": told,
}


def veto(source: Source, name: ProperName, seen: Span) -> str:
    """Return the name of the first veto against a typed gap on a name, "" for none."""
    return next((word for word, says in VETOES.items() if says(source, name, seen)), "")
