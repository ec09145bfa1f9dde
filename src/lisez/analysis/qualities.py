"""Adverbs and adjectives that their opposite denies: same gender, number and place in a sentence.

Adverbs and adjectives of one form each stand for the other; `ONE_WAY` only from left to right,
for the way back would be unlikely or would need an agreement.
"""

from __future__ import annotations

from typing import Final

_ADVERBS: Final = (
    ("directement", "indirectement"),
    ("facilement", "difficilement"),
    ("fortement", "légèrement"),
    ("lentement", "rapidement"),
    ("entièrement", "partiellement"),
    ("volontairement", "involontairement"),
    ("légalement", "illégalement"),
    ("publiquement", "secrètement"),
    ("favorablement", "défavorablement"),
    ("définitivement", "provisoirement"),
    ("pacifiquement", "violemment"),
    ("majoritairement", "minoritairement"),
    ("progressivement", "brusquement"),
)
_ADVERBS_ONE_WAY: Final = (
    ("totalement", "partiellement"),
    ("complètement", "partiellement"),
    ("intégralement", "partiellement"),
    ("temporairement", "définitivement"),
    ("considérablement", "légèrement"),
)
# Behind the noun that they qualify, or behind « être ».
_ADJECTIVES: Final = (
    ("interne internes", "externe externes"),
    ("maximal maximale maximales", "minimal minimale minimales"),
    ("diurne diurnes", "nocturne nocturnes"),
    ("estival estivale estivales", "hivernal hivernale hivernales"),
    ("volontaire volontaires", "involontaire involontaires"),
    ("égal égale égaux égales", "inégal inégale inégaux inégales"),
    ("rapproché rapprochée rapprochés rapprochées", "éloigné éloignée éloignés éloignées"),
    ("défensif défensive défensifs défensives", "offensif offensive offensifs offensives"),
)
_ADJECTIVES_ONE_WAY: Final = (
    ("permanent permanente", "temporaire temporaire"),
    ("permanents permanentes", "temporaires temporaires"),
    ("définitif définitive", "provisoire provisoire"),
    ("définitifs définitives", "provisoires provisoires"),
)
# Behind « être », « rester », « devenir » alone.
_PREDICATES: Final = (
    ("possible", "impossible"),
    ("capable capables", "incapable incapables"),
    ("suffisant suffisante suffisants", "insuffisant insuffisante insuffisants"),
    ("stable stables", "instable instables"),
    ("légal légale légales", "illégal illégale illégales"),
    ("visible visibles", "invisible invisibles"),
    ("efficace efficaces", "inefficace inefficaces"),
    ("accessible accessibles", "inaccessible inaccessibles"),
    ("compatible compatibles", "incompatible incompatibles"),
    ("facile faciles", "difficile difficiles"),
    ("riche riches", "pauvre pauvres"),
    ("fertile fertiles", "stérile stériles"),
    ("complet complète complets complètes", "incomplet incomplète incomplets incomplètes"),
)
_PREDICATES_ONE_WAY: Final = (
    ("facultatif facultative", "obligatoire obligatoire"),
    ("facultatifs facultatives", "obligatoires obligatoires"),
    ("fréquent fréquente", "rare rare"),
    ("fréquents fréquentes", "rares rares"),
)
# Behind « le plus »: « le plus jeune », whatever the noun is.
_SUPERLATIVES: Final = (
    ("jeune jeunes", "âgé âgés"),
    ("ancien ancienne anciens anciennes", "récent récente récents récentes"),
    ("long longue longs longues", "court courte courts courtes"),
    ("riche riches", "pauvre pauvres"),
    ("chaud chaude chauds chaudes", "froid froide froids froides"),
)
_SUPERLATIVES_ONE_WAY: Final = (
    ("petit petite petits petites", "grand grande grands grandes"),
    ("élevé élevée élevés élevées", "faible faible faibles faibles"),
)

Pairs = tuple[tuple[str, str], ...]


def _table(both: Pairs, one_way: Pairs) -> dict[str, str]:
    found: dict[str, str] = {}
    for left, right in (*both, *((b, a) for a, b in both), *one_way):
        found |= dict(zip(left.split(), right.split(), strict=True))
    return found


ADVERBS: Final = _table(_ADVERBS, _ADVERBS_ONE_WAY)
ADJECTIVES: Final = _table(_ADJECTIVES, _ADJECTIVES_ONE_WAY)
PREDICATES: Final = _table(_PREDICATES, _PREDICATES_ONE_WAY)
SUPERLATIVES: Final = _table(_SUPERLATIVES, _SUPERLATIVES_ONE_WAY)
