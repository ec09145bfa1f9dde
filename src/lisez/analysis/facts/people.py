"""People by their full names, their roles, and what they say.

A name is two words or more; what proves that it is a person's is the role beside it or the
verb of speech, for the model takes « Fanges de Lorme » for somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lisez.analysis.found import Found
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

_FIRST = r"[A-ZÀÂÉÈÊÎÔÖÜÇŒ][a-zà-öø-ÿœ]+(?:-[A-ZÉÈÎÔÇ][a-zà-öø-ÿœ]+)?"
_PARTICLE = r"(?:d['’]|(?:de|du|de la|des|von|van|van den|der|ben|ibn|le|la|Le|La|De|Du|Van|El) )"
_SURNAME = rf"{_PARTICLE}?(?:[DLOd]['’])?[A-ZÀÂÉÈÊÎÔÖÜÇŒ][a-zà-öø-ÿœ]+(?:[A-Z-][A-Za-zà-öø-ÿœ]+)*"
NAME = rf"{_FIRST} (?:[A-Z]\. )?{_SURNAME}(?: {_SURNAME})?"
_NAME = re.compile(NAME)

_NO_FIRST = words(
    "saint sainte notre nouveau nouvelle mont rue place avenue boulevard lac port tour grand grande"
    " club radio union parti conseil conservatoire musée château hôtel école lycée collège maison"
    " villa cap val ville pont fort camp bois haut haute bas basse sud nord est ouest centre"
    " monsieur madame mademoiselle docteur maître sir lord don frère sœur père mère pape roi reine"
    " rex regina imperator princeps dux comes pontifex sanctus sancta mater pater frater"
)

# « Rex Francorum » is a title, « Codex Romanorum » a book.
_LATIN = re.compile(r"\w{2,}(?:orum|arum|ibus)\b", re.IGNORECASE)

_ROLES = words(
    "maire maires adjoint adjointe chef cheffe président présidente ministre juge avocat avocate"
    " architecte poète prêtre évêque roi reine prince princesse comte comtesse duc duchesse"
    " médecin notaire secrétaire députée député sénateur sénatrice préfet préfète général colonel"
    " capitaine lieutenant commandant maréchal amiral pdg patron patronne gérant gérante"
    " étudiant étudiante apprenti apprentie élève retraité retraitée bénévole membre porte-parole"
    " responsable cadre associé associée employé employée salarié salariée agent agente soldat"
    " professeur professeure auteur auteure autrice peintre artiste interprète guide pilote"
    " arbitre capitaine astronome géographe photographe botaniste comptable fonctionnaire"
    " propriétaire habitant habitante veilleur gardien gardienne consultant consultante"
    " fondateur fondatrice cofondateur cofondatrice conseiller conseillère délégué déléguée"
    " élu élue militant militante trésorier trésorière vice-président vice-présidente"
    " chercheur chercheuse savant savante écrivain écrivaine romancier romancière commissaire"
    " maraîcher maraîchère horloger horlogère hydrologue historien historienne représentant"
    " représentante coordinateur coordinatrice dirigeant dirigeante proviseur principal recteur"
    " boulanger boulangère boucher bouchère berger bergère doyen doyenne"
    " chimiste gouverneur ambassadeur ambassadrice sous-préfet sage-femme"
)
_SUFFIX = re.compile(
    r"\w{2,}(?:teur|trice|seur|geur|cheur|neur|leur|deur|euse|ienne?|istes?|logue|graphe|ier|ière"
    r"|icien|icienne|peute|iatre|nome)"
)
_NO_ROLE = words(
    "cœur fleur valeur couleur chaleur douleur grandeur hauteur longueur largeur secteur moteur"
    " facteur vecteur chantier quartier papier dossier métier panier courrier février janvier"
    " premier dernier entier rivière manière matière lumière carrière frontière barrière bien"
    " rien lien maintien soutien entretien ascenseur ordinateur erreur peur honneur bonheur malheur"
    " odeur ampleur liste piste monologue dialogue catalogue meilleur intérieur extérieur filière"
    " bannière dernière première entière particulier régulier atelier collier escalier chevalier"
)
BEFORE_ROLE = words("ancien ancienne jeune futur future célèbre simple actuel actuelle première")

_AFTER = re.compile(
    rf"(?P<name>{NAME})(?: \([^)]*\)|, \d\d ans)?, (?P<role>(?:(?:le|la|un|une) |l['’])?"
    r"[a-zàâéèêîôç][^,;:.()«»]{2,80}?)(?=[,;.]| (?:et|mais) (?:le|la|les) |$)"
)
_BEFORE = re.compile(
    rf"(?P<role>\b(?:[Ll]e |[Ll]a |[Ll]['’]|[Uu]ne? )[a-zàâéèêîôç][\w-]+(?: [a-zàâéèêîôç]\w+)?)"
    rf" (?P<name>{NAME})(?![\w-])"
)
_INTRODUCED = re.compile(
    r"(?P<role>\b(?:[Ll]e |[Ll]a |[Ll]['’])[a-zàâéèêîôç][^,;:.()«»]{2,60}), "
    rf"(?P<name>{NAME})(?=[,.])"
)
_IS = re.compile(
    rf"(?P<name>{NAME}) (?:est|était) (?P<role>(?:(?:le|la|un|une) |l['’])?"
    r"[a-zàâéèêîôç][^,;:.()«»]{2,80}?)(?=[,;.])"
)
_ARTICLE = re.compile(r"(?:le |la |un |une |l['’])", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:qui|que|qu['’]|dont|où|lorsque|quand|si|puis|ne|n['’]|a|est|sont|y)\b")
MOST_WORDS = 10  # of a role


def people(parsed: Parsed) -> Iterator[Found]:
    """Yield the roles of people: `value` is the role without its article, `other` the name."""
    for sentence in parsed.sentences:
        if sentence.parsed:
            for rule, pattern in _PATTERNS.items():
                yield from _roles(parsed, sentence, rule, pattern)


_PATTERNS = {
    "role-after": _AFTER,
    "role-introduces": _INTRODUCED,
    "role-before": _BEFORE,
    "role-is": _IS,
}


def _roles(
    parsed: Parsed, sentence: Sentence, rule: str, pattern: re.Pattern[str]
) -> Iterator[Found]:
    for found in pattern.finditer(parsed.text, *sentence.span):
        name = Span(*found.span("name"))
        role = _without_article(parsed.text, Span(*found.span("role")))
        attribute = rule == "role-introduces" and _attribute(parsed.text, found.start("role"))
        if is_name(parsed, name) and is_role(parsed, role) and not attribute:
            yield Found(
                kind="role",
                value=role,
                evidence=Span(min(name.start, role.start), max(name.end, role.end)),
                sentence=sentence.index,
                measures=f"qui est {name.of(parsed.text)}",
                rule=rule,
                subject=name.of(parsed.text),
                other=name,
            )


def _attribute(text: str, start: int) -> bool:
    """« Jean en est le chef, Paul Morel, l’adjoint »: the chief is not Paul Morel."""
    before = text[max(0, start - 20) : start]
    return re.search(r"\b(?:est|était|fut|devient|reste|sont|comme)\s\Z", before) is not None


def _without_article(text: str, role: Span) -> Span:
    article = _ARTICLE.match(role.of(text))
    return Span(role.start + (article.end() if article else 0), role.end)


def names(parsed: Parsed, sentence: Sentence) -> Iterator[Span]:
    """Yield what the model takes for people in a sentence and what looks like full names."""
    for entity in parsed.entities_in(sentence.span):
        inside = entity.label == "PER" and sentence.span.contains(entity.span)
        whole = inside and _NAME.fullmatch(entity.span.of(parsed.text))
        if whole and is_name(parsed, entity.span) and not _thing(parsed, entity.span):
            yield entity.span


def _thing(parsed: Parsed, span: Span) -> bool:
    """« les Fanges de Lorme », « du Mont Aigu »: people have no article."""
    return _with_article(parsed.text, span.of(parsed.text))


@lru_cache(maxsize=1000)  # a name is met in many sentences, and asked for by several families
def _with_article(text: str, name: str) -> bool:
    article = rf"\b(?:les?|la|des|du|aux?) {re.escape(name)}"
    return re.search(article, text, re.IGNORECASE) is not None


def is_name(parsed: Parsed, span: Span) -> bool:
    """Say whether a span may be a person's whole name: « Selon Bruno » is not."""
    first, *_ = span.of(parsed.text).split()
    after = parsed.text[span.end : span.end + 20]
    tokens = parsed.within(span)
    return (
        first.lower() not in _NO_FIRST
        and not _LATIN.search(span.of(parsed.text))
        and bool(tokens)
        and tokens[0].pos in ("PROPN", "NOUN", "ADJ")
        and tokens[0].text.lower() not in ("les", "des")
        and tokens[0].span.start == span.start
        and not re.match(rf" {_PARTICLE}?(?:l['’])?[A-ZÉÈÎÔÇ]\w|[-’']\w", after)
        and not _goes_on(parsed, tokens[0])
        and all(token.entity == "PER" for token in tokens)
    )


def _goes_on(parsed: Parsed, first: Token) -> bool:
    """« Jean-Marie Roux » is cut before « Marie », « Selon Marie Roux » is not."""
    if not first.index:
        return False
    before = parsed.tokens[first.index - 1]
    if before.sentence != first.sentence or not before.text[-1].isalpha():
        return before.text == "-"
    return before.pos == "PROPN" and before.text[0].isupper()


def is_role(parsed: Parsed, span: Span) -> bool:
    """« président de la région », « ancien maire », not « fils du roi » nor « qui a couru »."""
    spelt = span.of(parsed.text).replace("’", "'").split()
    if not spelt or len(spelt) > MOST_WORDS or _CLAUSE.search(span.of(parsed.text)):
        return False
    if re.search(rf"\bet {NAME}", span.of(parsed.text)):  # « maire de Dax et Jean Morel »
        return False
    noun = spelt[1] if spelt[0].lower() in BEFORE_ROLE and len(spelt) > 1 else spelt[0]
    noun = noun.removeprefix("ex-").removeprefix("co-").lower()
    if noun in _NO_ROLE:
        return False
    return noun in _ROLES or _SUFFIX.fullmatch(noun) is not None
