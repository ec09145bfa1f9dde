"""Definite subjects that name nothing by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lisez.analysis.gates.known import identifies, world
from lisez.analysis.gates.nominals import gender, nominal, number, spelt, subject
from lisez.analysis.gates.topical import topical
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words

_ARTICLES = ("le", "la", "l'", "les")
_FUSED = ("du", "des", "au", "aux")


def definite(parsed: Parsed, sentence: Sentence, before: tuple[Token, ...]) -> bool:
    """« Le navire appareille »: no name, complement or earlier mention says which."""
    return any(
        _bare_definite(parsed, token)
        and not _mentioned(token, before)
        and not body_named(parsed, token, before)
        and not general(parsed, sentence, token)
        and not apposed(parsed, token)
        and not _of_a_place(parsed, sentence, token)
        for token in parsed.of(sentence)
        if subject(token) and token.pos == "NOUN" and _main_subject(parsed, token)
    )


def _of_a_place(parsed: Parsed, sentence: Sentence, token: Token) -> bool:
    """« Brest aime ses marins, et la mairie … »: the place named before has one."""
    if token.lemma not in OF_A_PLACE:
        return False
    return any(t.entity == "LOC" for t in parsed.tokens[sentence.first : token.index])


def _main_subject(parsed: Parsed, token: Token) -> bool:
    verb = parsed.head(token)
    return verb.dep in ("ROOT", "conj") or verb.head == verb.index


def _bare_definite(parsed: Parsed, token: Token) -> bool:
    if not definite_article(parsed, token) or entitled(parsed, token):
        return False
    return not world(token) and not anchored(parsed, token)


def apposed(parsed: Parsed, token: Token) -> bool:
    """« Paul Morel, le directeur, part »: the name before it says which; not « À Dax, le plan »."""
    article = next(iter(parsed.children(token, "det")), token)
    before = parsed.tokens[max(0, article.index - 2) : article.index]
    named = len(before) == 2 and before[1].text == "," and bool(before[0].entity)
    return named and not (subject(token) and _acts(parsed, token))


def _acts(parsed: Parsed, token: Token) -> bool:
    """Say whether a verb stands behind a noun before any comma does."""
    own = parsed.of(parsed.sentence(token))
    ends = (t for t in own if t.index > token.index and (t.finite or t.text in (",", ".", ";")))
    return next((t.finite for t in ends), False)


def entitled(parsed: Parsed, token: Token) -> bool:
    """Say whether the article's title or what it is about names it: « le musée »."""
    return topical(parsed, token)


def definite_article(parsed: Parsed, token: Token) -> bool:
    """« le », « du », « aux sites »."""
    before = [c for c in parsed.children(token, "det", "case") if c.index < token.index]
    if before and _parted(parsed, before[0], token):
        return False
    if any(c.dep == "det" and spelt(c) not in _ARTICLES for c in before):
        return False
    fused = token.dep.startswith(("nmod", "obl")) and any(spelt(c) in _FUSED for c in before)
    return fused or any(spelt(c) in _ARTICLES for c in before)


def _parted(parsed: Parsed, article: Token, token: Token) -> bool:
    """« près de l'équateur, tropical ailleurs »: an article before another noun is not its own."""
    between = parsed.tokens[article.index + 1 : token.index]
    return any(t.text in (",", ":", ";", "(") for t in between)


# Adjectives that do not say which one it is: « la première manche », « le nouveau maire ».
_IDLE = words(
    "premier dernier second deuxième troisième quatrième cinquième seul autre même nouveau grand"
    " petit principal jeune vieux futur ancien suivant précédent prochain final actuel simple"
    " premier-né gros beau meilleur entier tout"
)


_RELATIVE = words("qui que qu' dont où auquel laquelle lequel duquel auxquels auxquelles lesquels")
_OF = words("de du des d'")
_BESIDE = words("pour contre par vers avec sans")  # « prend la ville avec 30 navires »
_LINKS = words("à au aux en sur pour contre entre dans par sous chez vers avec sans")


def anchored(parsed: Parsed, token: Token) -> bool:
    """Say whether a name, a number, an adjective or a complement says which one it is.

    What counts stands beside the noun: the parser alone would take « devant la ville, Paul va »
    for « la ville qui va ».
    """
    if token.text[0].isupper() or token.entity not in ("", "PER"):
        return True  # « l'empereur » is no name, whatever the model says
    before = [c for c in parsed.children(token, "amod") if c.index < token.index]
    highest = any(spelt(parsed.tokens[max(0, c.index - 1)]) in ("plus", "moins") for c in before)
    if not highest and any(c.pos == "ADJ" and c.lemma not in _IDLE for c in before):
        return True  # « la plus lourde défaite » does not say whose
    return followed(parsed, token)


def followed(parsed: Parsed, token: Token) -> bool:
    """Say whether what stands behind a noun says which one it is."""
    at = token.index + 1
    tokens = parsed.tokens
    while at < len(tokens) and tokens[at].sentence == token.sentence:
        following = tokens[at]
        if following.text[0] == "-" and len(following.text) > 1:
            at += 1  # « le guet-apens de Brest »
            continue
        if following.text == "-":
            at += 2
            continue
        if (joined := _joined(parsed, token, following)) is not None:
            return followed(parsed, joined)
        if following.pos == "ADJ" and following.dep.startswith("amod"):
            if following.lemma not in _IDLE:
                return True
            at += 1  # « le match suivant de la série »
            continue
        return _says_which(parsed, token, following)
    return False


def _joined(parsed: Parsed, token: Token, following: Token) -> Token | None:
    """« les règles et décisions prises par Paul », « Le poète et écrivain breton Paul Morel »."""
    if spelt(following) not in ("et", "ou"):
        return None
    other = parsed.tokens[min(following.index + 1, len(parsed.tokens) - 1)]
    alone = parsed.child(other, "det", "case") is None
    return other if other.pos == "NOUN" and other.head == token.index and alone else None


def _says_which(parsed: Parsed, token: Token, following: Token) -> bool:
    word = spelt(following)
    if _of_a_day(parsed, following):
        return False
    if following.pos in ("PROPN", "NUM") or following.entity or word in _RELATIVE | {"«", "“"}:
        return True
    if token.lemma in PLACES and word in _BESIDE:
        return False
    if word in _OF or (word in _LINKS and parsed.head(parsed.head(following)) == token):
        noun = parsed.head(following)
        return noun.index > following.index and _names(parsed, noun)  # forward, or for ever
    if following.feature("VerbForm") == "Part" and following.dep.startswith("acl"):
        return True
    if word == ",":  # « l'usine, propriété de l'État »
        apart = parsed.tokens[following.index + 1 : following.index + 2]
        if token.lemma in PLACES:
            return bool(apart) and apart[0].entity == "LOC"  # not « la ville, capitale du pays »
        return bool(apart) and apart[0].pos in ("NOUN", "PROPN") and apart[0].dep == "appos"
    return False


_DAY = re.compile(
    r"du (?:1er|\d{1,2}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre)\b(?! \d{4})"
)


def _of_a_day(parsed: Parsed, token: Token) -> bool:
    """« Le roi rejette les demandes du 11 mai »: of a day nobody has heard of, they are unknown."""
    return _DAY.match(parsed.text, token.span.start) is not None


def _names(parsed: Parsed, noun: Token) -> bool:
    """Say whether a complement itself is known: « de Lyon », « d'une fusée », not « du pays »."""
    if not nominal(noun) or noun.pos == "PROPN" or noun.entity:
        return True
    return identifies(noun) or not _bare_definite(parsed, noun)


OF_A_PLACE = words(
    "port gare mairie maire centre centre-ville rue place quartier marché halle église cathédrale"
    " habitant population conseil préfet côte frontière capitale gouvernement armée nord sud"
    " banlieue stade hôpital lycée université aéroport"
)
PLACES = words(
    "ville pays région île village commune quartier province capitale territoire fort forteresse"
    " citadelle bourg bourgade localité cité colonie canton vallée archipel royaume duché comté"
    " principauté péninsule presqu'île hameau"
)
_THINGS = words(
    "match club équipe groupe film album parti entreprise société organisation association"
    " navire bateau roman livre émission chanson titre morceau bataille guerre traité"
    " projet bâtiment édifice musée château église usine école revue journal magazine"
    " compagnie tournoi championnat compétition"
    " festival concours exposition conférence procès accident"
)


def vague(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« Meazza quitte le club »: neither a club nor anything with a name stands before it."""
    return any(
        token.pos == "NOUN"
        and token.lemma in PLACES | _THINGS
        and _bare_definite(parsed, token)
        and not _named_before(parsed, token, view)
        and not body_named(parsed, token, view)
        and not country_named(token, view)
        for token in own
    )


def _people(parsed: Parsed, token: Token) -> bool:
    """« Les Ottomans », « des Français »: the model takes a people for a place."""
    before = parsed.tokens[max(0, token.index - 1) : token.index]
    plural = any(spelt(t) in ("les", "des", "aux", "ces") for t in before)
    return plural and _PEOPLE.search(token.text) is not None


_PEOPLE = re.compile(r"(?:[ao]is|[aei]ins|[ieé]ens|ands|mans|gnols|urcs|usses|ecs|bes|ques)$")


_BODIES = words(
    "club équipe entreprise société organisation association groupe parti compagnie constructeur"
    " fédération ligue banque chaîne école université journal revue"
)


def body_named(parsed: Parsed, token: Token, view: Sequence[Token]) -> bool:
    """« Le CO Brest joue bien. En 1968, le club … »: a name with the article of a body before it.

    A town has none. Initials need not be the subject: « pour voir le COB jouer ».
    """
    if token.lemma not in _BODIES or number(parsed, token) != "Sing":
        return False
    return any(
        (subject(other) and other.pos == "PROPN" and other.entity != "PER") or _initials(other)
        for other in view
        if other.index < token.index
        and gender(parsed, other) == gender(parsed, token)
        and any(spelt(c) in ("le", "la") for c in parsed.children(other, "det"))
    )


def _initials(token: Token) -> bool:
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 2


# « L'économie française manque de pétrole, et le pays … ».
_NATIONAL = words(
    "français allemand espagnol italien anglais britannique portugais russe soviétique belge suisse"
    " néerlandais américain canadien polonais grec turc chinois japonais coréen indien suédois"
    " norvégien danois finlandais autrichien hongrois roumain marocain algérien tunisien australien"
    " mexicain brésilien irlandais écossais pakistanais iranien égyptien vietnamien ukrainien"
)


def country_named(token: Token, view: Sequence[Token]) -> bool:
    """« Les universités chinoises attirent dans le pays … »: an adjective tells which one."""
    return token.lemma == "pays" and any(
        other.pos == "ADJ" and other.lemma in _NATIONAL
        for other in view
        if other.index < token.index
    )


def _named_before(parsed: Parsed, token: Token, view: Sequence[Token]) -> bool:
    """Say whether a name that may be meant stands before.

    « venus de l'Asie centrale … la région » means another region: a place counts in an
    earlier sentence, or as a subject. « en Bundesliga, le club … » names no club: whatever
    is no place counts as a subject.
    """
    place = token.lemma in PLACES
    one = place and number(parsed, token) == "Sing"
    labels = ("LOC",) if place else ("LOC", "ORG", "MISC")
    return any(
        (other.lemma == token.lemma and other.index != token.index)
        or (
            other.entity in labels
            and not (one and _people(parsed, other))
            and (subject(other) or (place and other.sentence < token.sentence))
        )
        for other in view
        if other.index < token.index or subject(other)
    )


def _mentioned(token: Token, before: tuple[Token, ...]) -> bool:
    if any(t.lemma == token.lemma and t.pos == "NOUN" for t in before):
        return True
    return bool(before) and any(nominal(t) and subject(t) for t in before)


_OF_SOMETHING = words(
    "début fin suite résultat cause conséquence reste effet lendemain ancêtre victime survivant"
    " adversaire auteur membre responsable dirigeant joueur partisan opposant héritier"
)


def general(parsed: Parsed, sentence: Sentence, token: Token) -> bool:
    """« Les épluchures sèchent vite », « Le pain et le lait sont chers » hold always.

    They are in the present, with no name, date or number. « Les débuts sont difficiles » does
    not: of what?
    """
    if token.lemma in _OF_SOMETHING:
        return False
    first = parsed.head(token) if token.dep == "conj" else token
    verb = parsed.head(first)
    present = verb.feature("Tense") == "Pres" or any(
        c.feature("Tense") == "Pres" and c.finite for c in parsed.children(verb, "cop", "aux")
    )
    plain = not any(t.pos in ("PROPN", "NUM") or t.entity for t in parsed.of(sentence))
    joined = [*parsed.children(token, "conj"), *list(parsed.children(verb, "nsubj"))[1:]]
    many = any(spelt(c) == "les" for c in parsed.children(token, "det"))
    return present and plain and (bool(joined) or first is not token or many)
