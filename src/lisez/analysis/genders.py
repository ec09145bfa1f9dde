"""Whether a first name or a role is a man's or a woman's, where its form says so."""

from __future__ import annotations

import re
from typing import Literal

from lisez.analysis.wordlists import words

Gender = Literal["M", "F", ""]

_MEN = words(
    "philippe pierre antoine étienne baptiste alexandre georges jérôme guillaume maxime jacques"
    " charles yves christophe jean-pierre jean-baptiste stéphane grégoire auguste eugène jules"
    " gustave alphonse ambroise anselme aristide blaise émile félix gilles"
    " hippolyte honoré isidore marc-antoine maurice octave patrice"
    " théodore théophile achille hervé rené andré aimé josé noé luca joshua élie"
    " nicola mustapha moustafa isaïe jérémie barnabé giuseppe george steve mike"
    " dave luke bruce wayne lance pape ousmane souleymane abdoulaye mamadou côme ulysse placide"
    " thierry rémy guy jérémy eddy willy harry henry anthony teddy tony andy"
    " basile cyrille gabriele emanuele simone raphaele daniele"
)
_WOMEN = words(
    "inès agnès isabel judith sarah maud manon marion carmen ingrid astrid édith élisabeth ruth"
    " suzon lison margot fanny nelly betty lily zoé chloé cléo esther rachel muriel raquel abigaël"
    " ève yaël maëlys doris iris gladys carol karen ellen jennifer marilyn kim hélène irène"
    " marlène arlène claire marie anne jeanne odile cécile lucile sandrine edwige solène"
    " hanna hannah aude alice béatrice constance florence clémence laurence patience laure isaure"
    " flore rose ambre diane océane roxane ève agathe marthe berthe brigitte judite édwige"
    " anouk catherine marguerite charlotte véronique monique angélique frédérique jacqueline sylvie"
)
_EITHER = words(
    "camille dominique claude maxence alex sacha andrea charlie elie morgan lou eden frédérique"
    " anaël gwenaël swann noa loan sam yannick joss jo"
)
_WOMAN = re.compile(r".*(?:a|ine|ette|elle|ie|ée|ise|ane|enne|anne|ène|iane|ale|ielle|ude)")
_MAN = re.compile(r".*(?:[bcdfghjklmnpqrstvwxz]|o|u|i|é)")

_HER_ROLE = re.compile(r"\w+(?:trice|euse|ière|ienne|effe|esse|ée|ante|ente|oine|ointe|eure|onne)")
_EITHERS_ROLE = words("médecin agent témoin chef soldat mannequin porte-parole")


def of_name(name: str) -> Gender:
    """Return whose first name it is: M, F, or "" where it may be either's."""
    first = name.split(maxsplit=1)[0].lower().replace("ë", "e").replace("ï", "i")
    if first in _EITHER:
        return ""
    if first in _MEN or first.split("-")[0] in ("jean", "pierre", "paul"):
        return "M"
    if first in _WOMEN or _WOMAN.fullmatch(first):
        return "F"
    return "M" if _MAN.fullmatch(first) else ""


def of_role(role: str, article: str = "") -> Gender:
    """Return whose role it is: « directrice » a woman's, « la comptable » too, « comptable » ""."""
    if article.lower().strip() in ("le", "un"):
        return "M"
    if article.lower().strip() in ("la", "une"):
        return "F"
    noun = role.split(maxsplit=1)[0].lower()
    if noun in _EITHERS_ROLE:
        return ""
    if _HER_ROLE.fullmatch(noun):
        return "F"
    return "" if noun.endswith("e") else "M"
