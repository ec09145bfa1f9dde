"""Words with one clear opposite that can stand in their place: same gender, number and case.

Only words whose opposite denies them: what is a victory is no defeat, what is north is not
south. « grand » and « petit » are none, for what is large here is small elsewhere.
"""

from __future__ import annotations

from typing import Final

# Forms in the same order on both sides; each stands for the other.
_PAIRS: Final = (
    ("échec échecs", "succès succès"),
    ("victoire victoires", "défaite défaites"),
    ("hausse hausses augmentation", "baisse baisses diminution"),
    ("augmente augmentent augmenta augmenté", "diminue diminuent diminua diminué"),
    ("nord nord-est nord-ouest", "sud sud-est sud-ouest"),
    ("est", "ouest"),
    ("majorité majoritaire majoritaires", "minorité minoritaire minoritaires"),
    ("interdit interdite interdits interdites", "autorisé autorisée autorisés autorisées"),
    ("gratuit gratuite gratuits gratuites", "payant payante payants payantes"),
    ("public publique publics publiques", "privé privée privés privées"),
    ("favorable favorables", "hostile hostiles"),
    ("positif positive positifs positives", "négatif négative négatifs négatives"),
    ("oriental orientale orientales", "occidental occidentale occidentales"),
    ("septentrional septentrionale", "méridional méridionale"),
    ("premier première premiers premières", "dernier dernière derniers dernières"),
    ("gagne gagnent gagna gagné gagnée", "perd perdent perdit perdu perdue"),
    ("accepte acceptent accepta accepté", "refuse refusent refusa refusé"),
    ("acceptée acceptés acceptées", "refusée refusés refusées"),
    ("achète achètent acheta acheté achetée", "vend vendent vendit vendu vendue"),
    ("quitte quittent quitta quitté", "rejoint rejoignent rejoignit rejoint"),
    ("renforce renforcent renforça renforcé", "affaiblit affaiblissent affaiblit affaibli"),
    ("facilite facilitent facilita facilité", "complique compliquent compliqua compliqué"),
    ("allonge allongent allongea allongé", "raccourcit raccourcissent raccourcit raccourci"),
    ("partisan partisans", "adversaire adversaires"),
)
# From left to right alone: the way back would make no sense in as many sentences.
_ONE_WAY: Final = (
    ("remporte remportent remporta remporté", "perd perdent perdit perdu"),
    ("ferme ferment ferma", "ouvre ouvrent ouvrit"),
    ("échoue échouent échoua échoué", "réussit réussissent réussit réussi"),
)


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for left, right in _PAIRS:
        found |= dict(zip(left.split(), right.split(), strict=True))
        found |= dict(zip(right.split(), left.split(), strict=True))
    for left, right in _ONE_WAY:
        found |= dict(zip(left.split(), right.split(), strict=True))
    return found


OPPOSITES: Final = _table()
KIN: Final = {
    "fils": "neveu",
    "fille": "nièce",
    "frère": "cousin",
    "sœur": "cousine",
    "mère": "tante",
    "neveu": "fils",
    "nièce": "fille",
    "cousin": "frère",
    "cousine": "sœur",
    "père": "beau-père",
    "gendre": "fils",
    "petit-fils": "fils",
}
