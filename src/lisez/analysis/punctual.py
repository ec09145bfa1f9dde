"""Events that happen once, at one moment: of no other date is what is said of them true.

« Le marché compte 40 étals en 1987 » does not deny that it counts 40 in 1990, « Le marché
ouvre en 1987 » denies that it opens in 1990.
"""

from __future__ import annotations

import re
from typing import Literal

from lisez.analysis.facts.frame import frame
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

_EVENTS = words(
    "naître mourir décéder disparaître épouser divorcer baptiser inhumer enterrer couronner sacrer"
    " fonder créer instituer instaurer établir former constituer inaugurer ouvrir fermer rouvrir"
    " construire bâtir édifier reconstruire détruire démolir restaurer raser incendier brûler"
    " lancer commencer débuter entamer terminer achever cesser arrêter interrompre finir"
    " signer conclure ratifier adopter voter abolir abroger promulguer proclamer décréter"
    " élire réélire nommer désigner choisir démissionner destituer renverser révoquer limoger"
    " devenir succéder remplacer accéder abdiquer céder hériter léguer donner offrir"
    " gagner remporter perdre battre vaincre écraser défaire triompher décrocher conquérir"
    " prendre reprendre attaquer assiéger envahir annexer capturer occuper libérer"
    " capituler débarquer bombarder fusiller exécuter assassiner tuer condamner acquitter"
    " emprisonner incarcérer arrêter évader exiler émigrer immigrer"
    " publier paraître sortir éditer rééditer traduire écrire composer enregistrer tourner"
    " découvrir inventer breveter identifier observer déposer présenter proposer démontrer"
    " acheter acquérir racheter vendre revendre céder fusionner absorber privatiser nationaliser"
    " arriver partir quitter rejoindre entrer intégrer retourner revenir installer emménager"
    " déménager adhérer engager recruter embaucher licencier signer retirer"
    " classer inscrire reconnaître accorder attribuer décerner recevoir obtenir"
    " qualifier éliminer disputer reléguer promouvoir dissoudre scinder séparer"
    " rebaptiser renommer transférer déplacer réunir convoquer organiser célébrer"
    " accepter refuser rejeter autoriser interdire décider ordonner confirmer annoncer"
    " soulever révolter éclater déclarer déclencher survenir produire effondrer écrouler"
    " consommer consacrer suspendre supprimer poser achever livrer échouer réussir"
    " diplômer obtenir soutenir enseigner étudier naitre apparaitre apparaître introduire"
    " emparer hisser mettre faire avoir voir rendre"
)
# Verbs that tell an event in one phrase only: « ouvre ses portes », « a lieu », « voit le jour ».
_PHRASES = {
    "mettre": ("fin", "service", "vente", "place"),
    "faire": ("construire", "bâtir", "faillite", "naufrage"),
    "avoir": ("lieu",),
    "voir": ("jour",),
    "rendre": ("indépendant", "public", "publique"),
}
# « enseigne à Dax en 1987 », « occupe Dax en 1943 »: the year after as well.
_BORN = words("nait naît naquit meurt mourut")  # of which the model does not know the verb
_LASTING = words("enseigner étudier occuper observer tourner soutenir produire")


def lasting(parsed: Parsed, fact: Found) -> bool:
    """Say whether what is said at a moment may hold at another as well, or happen again."""
    verb = _fronts(parsed, fact) or frame(parsed, parsed.sentences[fact.sentence], fact.value).verb
    if (
        verb is not None
        and verb.feature("VerbForm") == "Inf"
        and not once(parsed, parsed.head(verb))
    ):
        return True  # « peine à vendre »
    return verb is None or not once(parsed, verb)


def _fronts(parsed: Parsed, fact: Found) -> Token | None:
    """« En 1947, l’aide, s’avérant inutile, prit fin »: the first conjugated verb after it."""
    sentence = parsed.sentences[fact.sentence]
    before = parsed.text[sentence.span.start : fact.value.start]
    if len(before.split()) > _FRONT or parsed.text[fact.value.end : fact.value.end + 1] != ",":
        return None
    after = (t for t in parsed.of(sentence) if t.span.start >= fact.value.end)
    finite = (t for t in after if t.finite and not t.text.endswith("ant"))
    verb = next((t for t in finite if t.pos in ("VERB", "AUX") and t.dep != "acl:relcl"), None)
    helps = verb is not None and verb.dep.split(":")[0] in ("aux", "cop")
    return parsed.head(verb) if verb is not None and helps else verb


_FRONT = 2  # words before a date that opens a sentence: « En », « Le », « Dès le »


def once(parsed: Parsed, verb: Token) -> bool:
    """Say whether a verb tells an event: « est fondé », « a été fondé », not « était fondé »."""
    known = _EVENTS - _LASTING
    word = verb.text.lower()
    told = verb.lemma in known or word in _BORN or _of_er(word) in known
    if not told or (verb.pos not in ("VERB", "AUX") and word not in _BORN):
        return False
    if not _whole(parsed, verb) or (_imperfect(verb) and word not in _BORN):
        return False
    helpers = list(parsed.children(verb, "aux"))
    was = any(_imperfect(t) and t.lemma == "être" for t in helpers)
    return not was or parsed.child(verb, "expl") is not None


_ER_FORM = re.compile(r"(\w+?)(?:e|es|ent|a|èrent|é|ée|és|ées|er|era|eront)")


def _of_er(word: str) -> str:
    """« fonde » is of « fonder », whatever the model says; "" where it can be none in -er."""
    found = _ER_FORM.fullmatch(word)
    return "" if found is None else found[1].replace("ç", "c") + "er"


def _whole(parsed: Parsed, verb: Token) -> bool:
    wanted = _PHRASES.get(verb.lemma)
    following = {t.text.lower() for t in parsed.tokens[verb.index + 1 : verb.index + 4]}
    return wanted is None or bool(following & set(wanted))


def _imperfect(token: Token) -> bool:
    return token.text.lower().endswith(("ait", "aient")) and token.feature("Tense") == "Imp"


_SINCE = ("depuis", "à partir de", "à partir du", "dès")
_UNTIL = ("jusqu'en", "jusqu'au", "jusqu'à", "avant", "après", "vers")


def side(parsed: Parsed, value: Span) -> Literal["since", "until", ""]:
    """« depuis 1987 » is « since », « jusqu’en 1987 » « until »: neither names one moment."""
    before = plain(parsed.text[max(0, value.start - 20) : value.start]).lower().rstrip()
    for word in (" le", " l'année", " l'an", " les années"):
        before = before.removesuffix(word)
    if before.endswith(_SINCE):
        return "since"
    return "until" if before.endswith(_UNTIL) else ""
