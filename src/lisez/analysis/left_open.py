"""What a sentence shown alone leaves open: of what, whose, at which time. Named rules.

A name somewhere in it is not enough: « La mise en service a lieu en présence de Paul Morel »
does not say of what.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lisez.analysis.gates.definite import definite_article
from lisez.analysis.gates.loose import yet_to_come
from lisez.analysis.gates.topical import topical
from lisez.analysis.moments import YEARS
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

Rule = Callable[[Parsed, Sequence[Token]], bool]
"""Says whether some tokens of one sentence, in order, leave something open."""

_OF_SOMETHING = words(
    "mise ouverture réouverture inauguration création fondation construction reconstruction"
    " fermeture lancement défaite victoire match rencontre élection vote scrutin attaque siège"
    " assaut opération démolition restauration vente achat rachat procès accident incendie sortie"
    " publication pente débit altitude largeur profondeur longueur hauteur niveau température"
    " superficie sommet relief climat vitesse durée poids tirage"
    " déficit bénéfice budget recette dépense effectif plan projet"
    " pib population croissance inflation chômage économie densité"
)
_PERSONS = words(
    "député députée sénateur élu élue soldat ouvrier ouvrière homme femme enfant élève joueur"
    " joueuse marin officier prisonnier employé salarié habitant étudiant témoin blessé mort"
)
_BODIES = words(
    "parc conseil comité musée assemblée théâtre bibliothèque hôpital lycée préfecture police"
)
_OF_A_LAND = re.compile(
    r"(?:nation|région|municip|communa?|départ|génér|provinci|canton|loca)\w*(?:al|ale|el|elle)"
)
_NAMED_SO = words(
    "état pays nation ville cité club équipe groupe parti société entreprise formation île région"
    " joueur joueuse chanteur chanteuse peintre écrivain acteur actrice coureur cycliste"
)
_LIMBS = words(
    "œil yeux jambe bras main genou épaule dos pied poumon doigt oreille nez visage cheville"
    " cuisse cœur poignet hanche rein"
)
_TELLS = words("de d' du des contre qui que qu' dont où")
_OPINION = re.compile(
    r"\W*(?:(?:mal|fort )?heureusement|hélas|curieusement|étonnamment|évidemment|bien sûr"
    r"|paradoxalement|ironiquement)\b",
    re.IGNORECASE,
)


def of_what(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« La mise en service a lieu à Dax », « la pente diminue »: of what, nothing says."""
    return any(
        token.lemma in _OF_SOMETHING
        and token.dep.startswith("nsubj")
        and definite_article(parsed, token)
        and not topical(parsed, token)
        and not _told(tokens, token)
        for token in tokens
    )


def _told(tokens: Sequence[Token], noun: Token) -> bool:
    """« La défaite de Dax contre Pau », « l’élection, qui … »; not « la défaite à Sedan »."""
    after = [t for t in tokens if t.index > noun.index]
    at = next((n for n, t in enumerate(after) if t.finite), len(after))
    named = bool(after) and after[0].text[0].isupper()
    return named or any(t.text.lower() in _TELLS for t in after[:at])


def which_people(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Les Bretons comptent 37 blessés »: when and against whom, nothing else says."""
    folk = next((t for t in tokens if _people(parsed, t)), None)
    if folk is None or YEARS.search(plain(parsed.span_of(tokens).of(parsed.text))):
        return False
    return not any((t.entity or t.pos == "PROPN") and t.index != folk.index for t in tokens)


def _people(parsed: Parsed, token: Token) -> bool:
    before = parsed.tokens[max(0, token.index - 1)]
    plural = token.text[0].isupper() and token.text.endswith(("s", "x"))
    return plural and token.dep.startswith("nsubj") and before.text.lower() == "les"


def how_many_of(_parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Quatre députés sont mobilisés »: of which party, nothing says."""
    return any(
        token.lemma in _PERSONS
        and token.dep.startswith("nsubj")
        and before.pos == "NUM"
        and (after.finite or after.text in (";", "."))
        for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def of_which_land(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« lancé par le parc national », « le conseil municipal »: of where, no name says.

    Under « Les écoles de Roscoff » the council is that of Roscoff.
    """
    return not _titled(parsed) and any(
        noun.lemma in _BODIES
        and not any(t.entity == "LOC" for t in tokens if t.index < noun.index)
        and not any(t.entity == "LOC" for t in parsed.tokens[adjective.index + 1 :][:3])
        and noun.text.islower()
        and _OF_A_LAND.fullmatch(adjective.text) is not None
        and before.text.lower() in ("le", "la", "l'", "du", "au")
        for before, noun, adjective in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _titled(parsed: Parsed) -> bool:
    """Say whether the title names a place of the article."""
    title = parsed.article.title
    places = (e.span.of(parsed.text) for e in parsed.entities if e.label == "LOC")
    return bool(title) and any(place in title for place in places)


def whose_body(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Une opération de l’œil droit échoue »: whose, no name says; not « au pied du mont »."""
    if any(t.entity == "PER" or t.text.lower() in ("il", "elle") for t in tokens):
        return False
    return any(
        token.lemma in _LIMBS
        and definite_article(parsed, token)
        and not topical(parsed, token)
        and not _led(tokens, token)
        for token in tokens
    )


def _led(tokens: Sequence[Token], noun: Token) -> bool:
    after = [t for t in tokens if t.index > noun.index][:2]
    return any(t.text.lower() in _TELLS for t in after)


def by_another_name(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« L'État balte adopte l'euro », « le club breton »: which one, an adjective does not say."""
    return any(
        noun.lemma.lower() in _NAMED_SO
        and noun.dep.startswith("nsubj")
        and before.text.lower() in ("le", "la", "l'")
        and after.pos == "ADJ"
        and not _told(tokens, noun)
        and not topical(parsed, noun)
        and not any(t.pos == "PROPN" and t.dep.startswith("nsubj") for t in tokens)
        for before, noun, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


_LANDS = words("montagne colline plaine côte vallée plateau rivage forêt falaise")


def which_lands(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Le vent du large est arrêté par les montagnes »: by which ones."""
    following = {t.index: t for t in tokens}
    return any(
        token.lemma in _LANDS
        and token.text.islower()
        and token.feature("Number") == "Plur"
        and definite_article(parsed, token)
        and not topical(parsed, token)
        and not _led(tokens, token)
        and (token.index + 1 not in following or following[token.index + 1].pos != "ADJ")
        for token in tokens
    )


_SPORTS = words("coupe championnat tournoi compétition match rencontre saison édition finale")


def which_sport(_parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Une première Coupe d’Europe est organisée en 1969 »: of which sport."""
    return any(
        one.text.lower() in ("un", "une")
        and first.text in ("premier", "première")
        and noun.text.lower() in _SPORTS
        for one, first, noun in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def opined(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« Malheureusement, Anne Roy manque le train »: that is no fact to be judged."""
    return _OPINION.match(plain(parsed.span_of(tokens).of(parsed.text))) is not None


_COMPARED = re.compile(
    r"(?<!\bde )(?<!\bl[ea] )(?<!\bles )(?<!\bdes )(?<!\b[da]u )(?<!\baux )\b(?:plus|moins)"
    r" (?!tard |tôt |loin )[a-zà-ÿ]{3,}(?= [,.;]| a | est )(?!.* qu[e'])"
)


def compared(_parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« La ligne C, plus courte, ouvre en mai »: shorter than what, the article says."""
    return _COMPARED.search(" ".join(t.text.lower() for t in tokens)) is not None


RULES: tuple[Rule, ...] = (
    of_what,
    which_people,
    how_many_of,
    of_which_land,
    whose_body,
    by_another_name,
    yet_to_come,
    which_lands,
    which_sport,
    opined,
    compared,
)


def left_open(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """Say whether some tokens of one sentence, shown alone, leave open what they speak of."""
    return any(rule(parsed, tokens) for rule in RULES)
