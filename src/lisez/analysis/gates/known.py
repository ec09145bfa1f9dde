"""Nouns that need no context: what everybody knows, and turns of phrase."""

from __future__ import annotations

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Token
from lisez.analysis.wordlists import words

# Religions, sports, sciences, languages, matter: one of each in the world.
_WORLD = words(
    "islam christianisme judaïsme bouddhisme hindouisme chrétien musulman juif catholique"
    " protestant hindou bouddhiste orthodoxe hockey tennis rugby basket handball judo golf ski"
    " natation cyclisme athlétisme escrime boxe physique chimie biologie géologie médecine"
    " astronomie mathématiques philosophie géométrie algèbre mécanique optique linguistique"
    " informatique électronique génétique botanique musique gymnastique français anglais allemand"
    " espagnol italien portugais russe arabe chinois japonais latin grec breton basque occitan"
    " catalan néerlandais oxygène hydrogène carbone azote soufre cuivre plomb étain zinc"
    " aluminium acier charbon pétrole gaz électricité équateur tropique pôle cerveau sang peau"
    " cancer sida grippe diabète patrimoine environnement climat monde"
)
# What everybody knows, or what stands for the thing in general: « la mer », « l'école ».
_COMMON = words(
    "monde terre soleil lune ciel mer univers nature humanité homme histoire avenir passé"
    " présent temps jour nuit matin soir midi semaine mois an année siècle printemps été automne"
    " hiver week-end lundi mardi mercredi jeudi vendredi samedi dimanche époque moyen-âge"
    " antiquité économie santé éducation justice police armée état gouvernement parlement"
    " république église religion art musique littérature science sport football cinéma théâtre"
    " télévision radio presse internet agriculture industrie commerce tourisme travail emploi"
    " chômage population public vie mort guerre paix nombre fois plupart moitié reste fait cas"
    " suite fin début cours sein milieu long large nord sud est ouest origine occasion faveur"
    " aide moyen titre nom rôle place pouvoir droit loi politique gens femme enfant famille"
    " parent mère père main tête pied corps cœur œil yeux bras jambe eau air feu vent pluie"
    " neige froid chaleur lumière sol campagne montagne forêt plage côte route train avion"
    " voiture vélo bus métro école lycée université marché langue mot lettre nombre ensemble"
    " quart tiers majorité minorité total moyenne maximum minimum premier dernier départ arrivée"
    " retour passage force liberté égalité courage peur faim soif argent or bois fer pierre"
    " papier verre pain vin lait riz blé maïs sel sucre viande poisson fruit légume plante arbre"
    " animal oiseau insecte cheval chien chat vache mouton habitant client visiteur lecteur"
    " touriste voyageur élève étudiant enseignant médecin patient ouvrier salarié employé"
    " agriculteur pêcheur consommateur citoyen électeur jeune vieux riche pauvre adulte"
    " noir blanc gris brun beige roux rouge rose jaune vert bleu violet orange"
    " internet ordinateur téléphone étranger extérieur intérieur autre autres instant moment"
    " heure minute seconde coup image exemple accent bord centre"
    # turns of phrase: « au fil des ans », « sur le trône », « dans les coulisses »
    " fil aventure trône coulisse intermédiaire volée repli domaine secteur genre espèce poids"
    " but domicile contraire instar égard insu détriment gré sujet hasard abri arme feu vote"
    " pas point fond sommet pied pluriel singulier gauche droite avant arrière haut bas"
    " détail gros moindre pair quotidien surplus demeure dépens frais travers arrêt"
)
_KNOWN = _WORLD | _COMMON
_ABSTRACT = ("isme", "té", "ance", "ence", "esse", "itude", "logie", "graphie", "tion", "sion")


def world(token: Token) -> bool:
    """« L'islam », « le français », « l'oxygène »: understood as a subject too."""
    return token.lemma.lower() in _WORLD or spelt(token) in _WORLD


def known(token: Token) -> bool:
    """« la mer », « le fascisme », « les ondes »: the world, or the word itself, says which."""
    lemma, word = token.lemma.lower(), spelt(token)
    if {lemma, word} & _KNOWN:
        return True
    return lemma.endswith(_ABSTRACT) and word.endswith(_ABSTRACT) and lemma not in _PARTICULAR


# « La situation inquiète Paul » is no abstract word that everybody understands.
_PARTICULAR = words(
    "situation organisation association institution opération élection exposition manifestation"
    " station fédération expédition compétition négociation exploitation résidence présidence"
    " conférence agence assistance ambulance séance société université comté cité"
    " question ambiance décision proposition version collection mission commission réunion"
    " construction inauguration création fondation condamnation arrestation libération démission"
    " nomination collaboration disparition distinction explosion invasion transaction convention"
    " révolution rédaction réaction tension section division délégation plantation alliance"
    " séquence résistance naissance ordonnance échéance audience licence région version"
)
_EVENTS = words("guerre paix mort vote suite fin début reste coup force arme")


def identifies(token: Token) -> bool:
    """Say whether « de … » with this noun tells which one: « la chute du fascisme ».

    « la fin de la guerre » does not.
    """
    return known(token) and token.lemma not in _EVENTS
