"""The form under which a dictionary has a word of the article, "" where it is not sure.

The model makes up lemmas (« princ », « stagn », « décèderer ») and takes verbs for nouns
(« il privatise »); a glossary shows neither.
"""

from __future__ import annotations

import re

from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

_NUMERAL = re.compile(r"\w+ième|(?:huit|dix|quinz|vingt|trent|quarant|cinquant|soixant|cent)aine")
_INFINITIVE = re.compile(r"\w+(?:er|ir|re|oir)")
_NO_INFINITIVE = re.compile(r"\w+(?:erer|quir)|prématurer|oraler|desérter")
_LIGATURE = re.compile(r"oe(?=[uilt])")
_NO_LIGATURE = re.compile(r"c?oexi|moell|poêl|coef")
_CONJUGATED = re.compile(r"\w+(?:aient|èrent|irent|urent|âmes|issent|vint|vinrent|prit|crut)")
_INVARIABLE = re.compile(
    r"\w*(?:ais|ois|as|is|us|cours|ours|eurs|mps|ids|ards|rets|[xz])|fonds|corps|remords|poids|puits"
)
_PLURAL_ONLY = words(
    "archives alentours environs mœurs vivres dépens frais fiançailles funérailles obsèques"
    " représailles ténèbres honoraires arrhes décombres pourparlers entrailles confins"
)
_MASCULINE = (  # of an adjective; the first that fits
    ("trice", "teur"),
    ("ienne", "ien"),
    ("onne", "on"),
    ("elle", "el"),
    ("euse", "eux"),
    ("ive", "if"),
    ("ière", "ier"),
    ("ale", "al"),
    ("ée", "é"),
    ("ante", "ant"),
    ("ente", "ent"),
    ("aise", "ais"),
    ("oise", "ois"),
    ("aine", "ain"),
    ("ine", "in"),
)
_ONE_GENDER = words("rebelle ovale sale pâle mâle athée")
_MISTAKEN = {"convient": "convenir", "conviens": "convenir"}  # « convier » is rare
_PRONOMINAL = words(
    "absenter abstenir acharner affairer agenouiller blottir écrier écrouler efforcer effondrer"
    " emparer enfuir envoler évader évanouir exclamer immiscer ingénier insurger lamenter méfier"
    " méprendre moquer obstiner prélasser prosterner raviser rebeller réfugier repentir souvenir"
    " suicider targuer tapir vautrer"
)


def dictionary_form(parsed: Parsed, token: Token) -> str:
    """Return « tourbière » for « tourbières », « s’écrouler » for « s’écroule »."""
    written = token.text.lower()
    lemma = _MISTAKEN.get(written) or ligatured(token.lemma.lower())
    if not lemma.isalpha() or _NUMERAL.fullmatch(lemma) or _is_name(parsed, token):
        return ""
    if token.pos == "VERB":
        return _verb(parsed, token, lemma)
    if token.pos == "NOUN":
        return _noun(parsed, token, lemma, written)
    after_pronoun = token.index > 0 and parsed.tokens[token.index - 1].pos == "PRON"
    return "" if after_pronoun else _adjective(token, lemma, written)


def ligatured(word: str) -> str:
    """Return « œuvre » for « oeuvre »; « coexister » and « moelle » as they are."""
    return word if _NO_LIGATURE.match(word) else _LIGATURE.sub("œ", word)


def singular(token: Token) -> str:
    """Return a noun or adjective as written, in the singular; "" where that is not plain."""
    written = token.text if token.text.isupper() else token.text.lower()
    if token.feature("Number") != "Plur" or _INVARIABLE.fullmatch(written):
        return written
    if written.endswith("aux"):
        return token.lemma.lower() if re.search(r"a(?:l|il|u)$", token.lemma) else ""
    if written.endswith("eux"):
        return written[:-1]
    return written[:-1] if written.endswith("s") else ""


def _is_name(parsed: Parsed, token: Token) -> bool:
    """« les Affaires étrangères »: a capital that no sentence begins with."""
    first = parsed.sentence(token).first
    opens = token.index == first or parsed.tokens[token.index - 1].text in ("«", ":", "—", "–", '"')
    return token.text[0].isupper() and not opens


def _verb(parsed: Parsed, token: Token, lemma: str) -> str:
    before = parsed.tokens[token.index - 1] if token.index else token
    nominal = token.feature("VerbForm") == "Part" and before.pos == "DET"  # « les associés »
    if nominal or not _INFINITIVE.fullmatch(lemma) or _NO_INFINITIVE.fullmatch(lemma):
        return ""
    if lemma not in _PRONOMINAL:
        return lemma
    return f"s’{lemma}" if re.match(r"[aeéiouœ]", lemma) else f"se {lemma}"


def _noun(parsed: Parsed, token: Token, lemma: str, written: str) -> str:
    """« des tourbières », never « il privatise » nor « elles photographient »."""
    if _CONJUGATED.fullmatch(written) or not _stands_as_noun(parsed, token):
        return ""
    if ligatured(written) in _PLURAL_ONLY:  # the model makes up « mœur »
        return ligatured(written)
    plural = token.feature("Number") == "Plur"
    if lemma == written or lemma == ligatured(written):
        sure = not (plural and written.endswith("s")) or _INVARIABLE.fullmatch(written)
        return lemma if sure else ""
    single = ligatured(singular(token))
    if lemma == single or (plural and _of_aux(written, lemma)):
        return lemma
    # « les attaquantes » have a masculine, « princ » is nobody
    return lemma if single in _feminines(lemma) or lemma == "œil" else ""


def _stands_as_noun(parsed: Parsed, token: Token) -> bool:
    at = token.index - 1
    while at >= 0 and parsed.tokens[at].pos == "ADJ":
        at -= 1
    if at < 0 or parsed.tokens[at].sentence != token.sentence:
        return False
    return parsed.tokens[at].pos in ("DET", "ADP", "NUM") or at < token.index - 1


def _adjective(token: Token, lemma: str, written: str) -> str:
    if _CONJUGATED.fullmatch(written):
        return ""
    if lemma != written:
        single = singular(token)
        forms = (lemma, *_feminines(lemma))
        if single not in forms and not _of_aux(written, lemma):
            return ""
    elif token.feature("Number") == "Plur" and not _INVARIABLE.fullmatch(written):
        return ""
    return lemma if token.feature("Gender") == "Masc" else _masculine(lemma)


def _masculine(adjective: str) -> str:
    """« intercoloniale » is « intercolonial » in a dictionary, « pâle » stays."""
    if adjective in _ONE_GENDER:
        return adjective
    endings = (adjective.removesuffix(f) + m for f, m in _MASCULINE if adjective.endswith(f))
    return next(endings, adjective)


def _of_aux(written: str, lemma: str) -> bool:
    """« végétaux » is of « végétal », « beaux » not of « beal »."""
    return re.search(r"[^e]aux$", written) is not None and re.search(r"[ai]l$", lemma) is not None


def _feminines(masculine: str) -> tuple[str, ...]:
    """Return what the feminine of a word may be: « actif » gives « active »."""
    if re.search(r"(?:ss|gn|st|qu|[èh]\w|[^aeiouyéèûîlnrstud])$", masculine):
        changed = {"f": "ve", "x": "se", "c": "que", "g": "gue", "r": "re"}.get(masculine[-1:])
        return (masculine[:-1] + changed,) if changed and masculine[-2:] != "ss" else ()
    made = [masculine + "e", masculine + masculine[-1:] + "e"]
    for end, other in (("eur", "euse"), ("teur", "trice"), ("er", "ère"), ("et", "ète")):
        if masculine.endswith(end):
            made.append(masculine.removesuffix(end) + other)
    made += {"beau": ["belle"], "nouveau": ["nouvelle"], "malin": ["maligne"]}.get(masculine, [])
    return tuple(made)
