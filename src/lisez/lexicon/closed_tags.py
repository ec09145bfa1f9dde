"""Small words as the tagger sees them: which tags each may have, and with what features.

The lexicon has most of them too, with readings that a sentence hardly ever means (*la* the
note of music); here stands what a sentence means.
"""

from __future__ import annotations

from functools import cache
from typing import Final

# Tags: D determiner (Y « tout » before another), N noun, H name, A adjective (a before
# its noun), M numeral,
# S subject pronoun, O clitic object, R relative or interrogative, Q « qui », T other pronoun,
# E « ne », V finite verb, X finite auxiliary, I infinitive, K past participle, U that of an
# auxiliary, G present participle, P preposition, L preposition that an infinitive may follow,
# F « en », C coordination, J subordination, Z adverb, W interjection; and for what stands
# between words: B a beginning, « , » a lesser mark.
NOMINAL: Final = frozenset("NHT")

# Tag, then words with gender, number and person, "-" where open.
_LINES: Final = """
D le/ms la/fs l'/-s les/-p un/ms une/fs des/-p du/ms au/ms aux/-p ce/ms cet/ms cette/fs ces/-p
D mon/-s ma/fs mes/-p ton/-s ta/fs tes/-p son/-s sa/fs ses/-p notre/-s nos/-p votre/-s vos/-p
D leur/-s leurs/-p quel/ms quelle/fs quels/mp quelles/fp aucun/ms aucune/fs nul/ms nulle/fs
D tel/ms telle/fs tels/mp telles/fp tout/ms toute/fs tous/mp toutes/fp certains/mp certaines/fp
D quelque/-s quelques/-p chaque/-s plusieurs/-p divers/mp diverses/fp
S je/-s1 j'/-s1 tu/-s2 il/ms3 elle/fs3 on/-s3 nous/-p1 vous/-p2 ils/mp3 elles/fp3 ce/--3 c'/--3
S ça/-s3
O me m' te t' se s' le/ms la/fs l'/-s les/-p lui/-s leur/-p nous/-p1 vous/-p2 y en
R que qu' dont où quoi lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel
R desquels desquelles comment pourquoi combien quand
Q qui
T ce/ms moi toi soi
T lui/ms elle/fs eux/mp elles/fp nous/-p vous/-p ceci cela ça celui/ms celle/fs ceux/mp
T celles/fp celui-ci/ms celle-ci/fs ceux-ci/mp celles-ci/fp celui-là/ms celle-là/fs ceux-là/mp
T celles-là/fp chacun/ms chacune/fs quelqu'un/ms rien/ms personne/-s tout/ms tous/mp toutes/fp
T certains/mp certaines/fp plusieurs/-p autrui/-s l'un/ms l'une/fs un/ms une/fs aucun/ms aucune/fs
T mien/ms mienne/fs tien/ms tienne/fs sien/ms sienne/fs nôtre/-s vôtre/-s leurs/-p autre/-s
T autres/-p
E ne n'
L de d' à pour sans par après afin avant jusque jusqu'
P du/ms des/-p au/ms aux/-p dans sur sous avec chez vers entre contre depuis pendant durant
P malgré selon parmi hors sauf dès devant derrière outre voici voilà envers lors grâce
F en
C et ou ni mais or donc car
J que qu' si s' lorsque lorsqu' puisque puisqu' quoique quoiqu' comme quand parce tandis
Z pas plus très trop peu assez bien mal déjà encore toujours jamais souvent ici là moins aussi ainsi
Z alors puis ensuite enfin presque même tout non oui hier demain aujourd'hui surtout seulement
Z beaucoup tant autant vite tôt tard maintenant parfois longtemps loin près depuis avant après
Z devant derrière comment combien pourquoi peut-être ailleurs davantage désormais soudain guère
Z l' si
Z dehors dedans dessus dessous d'abord d'ailleurs cependant pourtant toutefois puisque-là autour
A même/-s mêmes/-p autre/-s autres/-p certain/ms certaine/fs tel/ms telle/fs tels/mp telles/fp
A seul/ms seule/fs seuls/mp seules/fp
M deux/-p trois/-p quatre/-p cinq/-p six/-p sept/-p huit/-p neuf/-p dix/-p onze/-p douze/-p vingt/-p
M trente/-p cent/-p mille/-p quarante/-p cinquante/-p soixante/-p
V a/-s3 ont/-p3 est/-s3 sont/-p3 avait/-s3 avaient/-p3 était/-s3 étaient/-p3 ai/-s1 as/-s2 suis/-s1
V es/-s2 avons/-p1 avez/-p2 sommes/-p1 êtes/-p2 sera/-s3 seront/-p3 aura/-s3 auront/-p3 fut/-s3
V furent/-p3 serait/-s3 seraient/-p3 aurait/-s3 auraient/-p3 soit/-s3 entre/-s3
X a/-s3 ont/-p3 est/-s3 sont/-p3 avait/-s3 avaient/-p3 était/-s3 étaient/-p3 ai/-s1 as/-s2 suis/-s1
X es/-s2 avons/-p1 avez/-p2 sommes/-p1 êtes/-p2 sera/-s3 seront/-p3 aura/-s3 auront/-p3 fut/-s3
X furent/-p3 serait/-s3 seraient/-p3 aurait/-s3 auraient/-p3 soit/-s3
I avoir être
G étant ayant
K été/ms eu/ms
U été/ms eu/ms
N été/ms est/ms être/ms son/ms ton/ms pas/m- plus/ms point/ms bien/ms mal/ms car/ms or/ms avant/ms
N sous/mp vers/m- contre/ms personne/fs moi/ms tout/ms avoir/ms devant/ms dix/m- entrée/fs
"""
# What a small word seldom is: taken from the score of the path.
_SELDOM: Final = {
    ("N", word): -1.5
    for word in ("est", "son", "ton", "pas", "plus", "car", "or", "sous", "vers", "contre", "moi")
} | {("N", "avant"): -3.0, ("N", "devant"): -3.0, ("N", "avoir"): -2.0, ("N", "être"): -1.5,
     ("V", "entre"): -1.0, ("D", "tel"): -1.0, ("T", "un"): -2.5, ("T", "une"): -2.5,
     ("T", "nous"): -0.5, ("T", "vous"): -0.5, ("N", "dix"): -3.0, ("N", "tout"): -2.5,
     ("Z", "tout"): -1.0, ("T", "elle"): -0.5, ("T", "ce"): -0.5, ("Z", "l'"): -1.0,
     ("Z", "si"): -0.3, ("T", "elles"): -0.5, ("J", "s'"): -0.5,
     ("J", "comme"): 0.0, ("N", "bien"): -1.0, ("T", "leurs"): -2.5}  # fmt: skip

Small = tuple[str, str, str, str, float]
"""Tag, gender, number, person ("" where open) and what is taken from the score."""


@cache
def small_words() -> dict[str, tuple[Small, ...]]:
    """Return what each small word may be."""
    found: dict[str, list[Small]] = {}
    for line in _LINES.strip().splitlines():
        tag, *words = line.split()
        for entry in words:
            word, _slash, signs = entry.partition("/")
            gender, number, person = (sign.strip("-") for sign in (signs + "---")[:3])
            seldom = _SELDOM.get((tag, word), 0.0)
            found.setdefault(word, []).append((tag, gender, number, person, seldom))
    return {word: tuple(tags) for word, tags in found.items()}
