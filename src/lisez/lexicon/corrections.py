"""Where a row of Lexique is wrong: words that are not what it says, lemmas that are none.

Found by comparing its lemmas with those of other lexicons, the most frequent first.
"""

from __future__ import annotations

import re

from lisez.lexicon.codes import Analysis
from lisez.lexicon.ligatures import with_ligatures

_NO_NUMERALS = frozenset(
    {"autres", "c", "centaines", "centenaires", "centrales", "d", "dc", "dm", "i", "ici", "il"}
    | {"l", "m", "midi", "ml", "mm", "v", "x"}
)
# Words that Lexique takes for what they are not, by part of speech.
_SLIPS = {
    "ADJ": {"quoi", "sienne"},
    "ADJ:ind": {"tout-fait"},
    "ADJ:num": _NO_NUMERALS,
    "ADJ:pos": {"tiens-la-moi"},
    "ADV": {
        "est-ce",
        "autres",
        "il",
        "jusque",
        "l'une",
        "lorsque",
        "parce que",
        "plupart",
        "puisque",
        "tandis que",
        "y",
    },
    "ART:def": {"de", "la-la-la"},
    "ART:ind": {"pa"},
    "AUX": {"n'", "s", "s'"},
    "CON": {"puissamment", "s"},
    "NOM": {"celle", "cela", "j", "je", "ma", "me", "mes", "on", "sa", "ses", "soi", "tu"},
    "PRE": {"aube", "sous-prieur"},
    "PRO:ind": {"autrefois", "autrichiens"},
    "PRO:per": {"con", "n'", "non", "ou", "to"},
    "VER": {"y"},
}
# « suis » is counted as a form of « suivre », « parfait » as one of « parfaire ».
OVERCOUNTED = {("suis", "suivre"): 1819.44, ("parfait", "parfaire"): 45.92}
OVERCOUNTED_LEMMAS = {lemma: often for (_form, lemma), often in OVERCOUNTED.items()}
# Forms of « fonder » that are forms of « fondre » too.
_FONDRE = (
    ("fonde", "-ssp1", "-ssp3"),
    ("fondes", "-ssp2"),
    ("fondons", "-pip1", "-pmp1"),
    ("fondez", "-pip2", "-pmp2"),
    ("fondent", "-pip3", "-psp3"),
    ("fondais", "-sii1", "-sii2"),
    ("fondait", "-sii3"),
    ("fondions", "-pii1", "-psp1"),
    ("fondiez", "-pii2", "-psp2"),
    ("fondaient", "-pii3"),
    ("fondant", "--pp-"),
)
# What the table lacks, with the frequency of its lemma there; None where it has none.
LACKING = (
    ("vers", Analysis("ver", "noun", "mp---", 10.21)),
    ("régionaux", Analysis("régional", "adjective", "mp---", 2.63)),
    ("nouvelle", Analysis("nouvelle", "noun", "fs---", 116.73)),  # there: « nouveau »
    ("nouvelles", Analysis("nouvelle", "noun", "fp---", 116.73)),
    ("après-midi", Analysis("après-midi", "noun")),
    ("porte-parole", Analysis("porte-parole", "noun")),
    ("plupart", Analysis("plupart", "noun", "fs---", 47.14)),  # there: « la plupart des », …
    ("plu", Analysis("plaire", "verb", "mspa-", 607.21)),
    *((form, Analysis("fondre", "verb", one, 17.32)) for form, *signs in _FONDRE for one in signs),
)
# Plurals that it takes for lemmas, and others that are not the headword.
_NOUNS = {
    "bijoux": "bijou",
    "choux-fleurs": "chou-fleur",
    "flashe": "flash",
    "hébreux": "hébreu",
    "heur": "demi-heure",
    "hongroise": "hongrois",
    "joujoux": "joujou",
    "ladies": "lady",
    "lobbies": "lobby",
    "matche": "match",
    "mesdemoiselles": "mademoiselle",
    "messeigneurs": "monseigneur",
    "neveux": "neveu",
    "penalties": "penalty",
    "pennies": "penny",
    "pots-de-vin": "pot-de-vin",
    "tueuse": "tueur",
    "whiskies": "whisky",
}
# Adjectives of one form for both genders, of which it notes the gender that it met.
_BOTH_GENDERS = re.compile(
    r".+(?:ique|iste|[ai]ble|aire|phile|phobe|oïde|forme|fère|gène|cole|logue|esque|crate"
    r"|belge|russe|suisse|arabe|slave)"
)
# Nouns that it has under another noun, « belle-mère » under « beau-père »: their singulars.
_OWN_SINGULARS = frozenset(
    {"abbesse", "aine", "belle-mère", "belle-sœur", "bétonneuse", "cane", "centrifugeuse"}
    | {"compagne", "contrainte", "copine", "demoiselle", "dragonne", "dérivée"}
    | {"fourmilière", "friteuse", "galère", "gouine", "grande-duchesse", "hirondelle"}
    | {"hussarde", "lézarde", "limousine", "louve", "mitrailleuse", "momie", "mégère"}
    | {"oublie", "perceuse", "plaine", "poulaine", "pédale", "rayonne", "ridelle"}
    | {"scarlatine", "suite", "tape", "tartane", "tierce", "tourterelle", "tronçonneuse"}
)
OWN_HEADWORDS = frozenset(("NOM", singular) for singular in _OWN_SINGULARS)
_OWN_FORMS = {
    form: singular
    for singular in _OWN_SINGULARS
    for form in (singular, f"{singular}s", singular.replace("-", "s-") + "s")
}
# Verbs of which it has forms that are of other verbs, or of none.
_NO_FORMS = {("restent", "ruer")}
_NO_VERBS = frozenset(("failler", "vouler"))
# Lemmas that are forms of another word, by part of speech.
_LEMMAS = {
    **{("NOM", noun): lemma for noun, lemma in _NOUNS.items()},
    ("ADJ", "nouvelle"): "nouveau",
    ("ADJ", "nouvel"): "nouveau",
    ("ADJ", "bel"): "beau",
    ("ADJ", "vieil"): "vieux",
    ("ADJ", "fol"): "fou",
}


def of_both_genders(form: str, lemma: str, pos: str) -> bool:
    """Say whether a form is an adjective's for both genders: « bipolaire », not « publique »."""
    own = form in (lemma, f"{lemma}s")
    return pos == "adjective" and own and _BOTH_GENDERS.fullmatch(lemma) is not None


def is_slip(cgram: str, form: str, lemma: str, verbal: str) -> bool:
    """Say whether a row says what is not so.

    A letter with an apostrophe is no noun, and what ends in -er is no form of a verb but its
    own (« allier » is listed under « aller »).
    """
    if cgram == "NOM" and len(form) == 2 and form.endswith("'"):
        return True
    if cgram == "VER" and form != lemma:
        no_form = form.endswith("er") and "inf" not in verbal
        return no_form or lemma in _NO_VERBS or (form, lemma) in _NO_FORMS
    return form in _SLIPS.get(cgram, ())


def headword(cgram: str, form: str, lemma: str) -> str:
    """Return the headword under which a dictionary has a form, where the table has `lemma`."""
    lemma = with_ligatures(lemma.replace("_", " ").lower())
    if cgram == "ADV" and lemma == form + "e":
        return form
    if cgram == "NOM":
        return _OWN_FORMS.get(with_ligatures(form)) or _LEMMAS.get((cgram, lemma), lemma)
    return _LEMMAS.get((cgram, lemma), lemma)
