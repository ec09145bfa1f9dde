"""Places of one kind that can stand for each other: towns of a region, regions, countries.

A place of another kind tells itself (« à », « en »), and one that holds the key is no wrong
answer: « en France » beside « à Dijon ». So places are put beside others of their own list.
"""

from __future__ import annotations

import re
from typing import Final

from lisez.analysis.wordlists import words
from lisez.core.typography import folded

_TOWNS: Final = {
    "Auvergne-Rhône-Alpes": "Lyon Grenoble Saint-Étienne Clermont-Ferrand Annecy Chambéry Valence"
    " Vichy Aurillac Roanne Moulins Vienne Montluçon Villeurbanne Privas Thiers"
    " Villefranche-sur-Saône Bourg-en-Bresse Aix-les-Bains Évian-les-Bains Romans-sur-Isère"
    " Thonon-les-Bains Saint-Chamond",
    "Bourgogne-Franche-Comté": "Dijon Besançon Belfort Auxerre Nevers Mâcon Vesoul Dole Beaune"
    " Montbéliard Pontarlier Autun Chalon-sur-Saône Lons-le-Saunier Cosne-sur-Loire",
    "Bretagne": "Rennes Brest Quimper Lorient Vannes Saint-Malo Saint-Brieuc Morlaix Concarneau"
    " Fougères Lannion Douarnenez Pontivy Pont-l'Abbé Saint-Pol-de-Léon Belle-Isle-en-Terre",
    "Centre-Val de Loire": "Tours Orléans Bourges Blois Chartres Châteauroux Vierzon Dreux",
    "Corse": "Ajaccio Bastia Calvi Corte Bonifacio",
    "Grand Est": "Strasbourg Reims Metz Nancy Mulhouse Colmar Troyes Charleville-Mézières Épinal"
    " Chaumont Verdun Haguenau",
    "Hauts-de-France": "Lille Amiens Roubaix Tourcoing Dunkerque Calais Arras Beauvais Douai Lens"
    " Valenciennes Compiègne Saint-Quentin Boulogne-sur-Mer",
    "Île-de-France": "Paris Versailles Créteil Nanterre Montreuil Saint-Denis Meaux Melun Pontoise"
    " Évry Argenteuil Rambouillet",
    "Normandie": "Rouen Caen Cherbourg Alençon Évreux Dieppe Lisieux Saint-Lô Bayeux Avranches",
    "Nouvelle-Aquitaine": "Bordeaux Limoges Poitiers Pau Bayonne Niort Angoulême Périgueux Agen"
    " Brive Biarritz Guéret Dax Saintes",
    "Occitanie": "Toulouse Montpellier Nîmes Perpignan Béziers Albi Tarbes Rodez Cahors Carcassonne"
    " Narbonne Sète Auch Castres Mende",
    "Pays de la Loire": "Nantes Angers Laval Cholet Saint-Nazaire Saumur",
    "Provence": "Marseille Nice Toulon Avignon Aix-en-Provence Cannes Arles Antibes Gap Digne"
    " Draguignan Fréjus",
    "Belgique": "Bruxelles Liège Anvers Gand Namur Charleroi Bruges Mons Louvain",
    "Suisse": "Genève Lausanne Berne Zurich Bâle Fribourg Neuchâtel Lucerne",
    "Allemagne": "Berlin Hambourg Munich Cologne Francfort Stuttgart Dresde Leipzig Brême Hanovre",
    "Italie": "Rome Milan Turin Naples Gênes Bologne Florence Venise Palerme Vérone",
    "Espagne": "Madrid Barcelone Valence Séville Saragosse Bilbao Grenade Malaga",
    "Royaume-Uni": "Londres Manchester Liverpool Birmingham Glasgow Édimbourg Bristol Leeds",
    "États-Unis": "Boston Chicago Houston Seattle Philadelphie Denver Dallas Détroit Atlanta Miami",
    "Canada": "Montréal Québec Toronto Ottawa Vancouver Calgary Winnipeg",
    "Japon": "Tokyo Osaka Kyoto Kobe Nagoya Sapporo Nagano Hiroshima",
    "Pays-Bas": "Amsterdam Rotterdam Utrecht Groningue Eindhoven Maastricht",
    "Autriche": "Salzbourg Innsbruck Graz Linz",
    "Pologne": "Varsovie Cracovie Gdansk Poznan Wroclaw",
    "Portugal": "Lisbonne Porto Coimbra Braga",
    "Russie": "Moscou Saint-Pétersbourg Kazan Samara Oulianovsk",
    "Grèce": "Athènes Thessalonique Patras Corinthe",
    "Irlande": "Dublin Cork Galway Limerick",
    "Suède": "Stockholm Göteborg Malmö Uppsala",
    "Norvège": "Oslo Bergen Trondheim Stavanger",
    "Danemark": "Copenhague Aarhus Odense Aalborg",
    "Turquie": "Istanbul Ankara Izmir Antalya",
    "Chine": "Pékin Shanghai Canton Nankin Wuhan Tianjin",
    "Inde": "Delhi Bombay Calcutta Madras Bangalore",
    "Maghreb": "Alger Oran Constantine Tunis Casablanca Rabat Marrakech Fès",
    "Afrique de l’Ouest": "Dakar Abidjan Bamako Conakry Lomé Cotonou Niamey Ouagadougou",
    "Afrique de l’Est": "Nairobi Kampala Addis-Abeba Mombasa Kigali",
    "Amérique du Sud": "Lima Bogota Caracas Santiago Montevideo Quito",
}
_IN = {  # what follows « en »
    "Ouest": "Bretagne Normandie Vendée Mayenne",
    "Est": "Alsace Lorraine Champagne Bourgogne Franche-Comté",
    "Centre-Est": "Auvergne Loire Isère Ardèche Savoie Haute-Savoie",
    "Sud": "Occitanie Corse Lozère Camargue",
    "Sud-Ouest": "Gironde Dordogne Charente Corrèze Creuse",
    "Europe": "Allemagne Italie Espagne Belgique Suisse Autriche Pologne Suède Norvège Finlande"
    " Grèce Hongrie Irlande Croatie Roumanie Bulgarie",
    "Afrique": "Algérie Tunisie Égypte Éthiopie Tanzanie Namibie Zambie Mauritanie Guinée",
    "Asie": "Chine Inde Corée Thaïlande Indonésie Malaisie Turquie Mongolie",
    "Moyen-Orient": "Iran Irak Syrie Jordanie",
    "Amérique": "Argentine Bolivie Colombie Uruguay",
    "États-Unis": "Californie Floride Pennsylvanie Virginie Louisiane",
}
_AT = {  # what follows « au »
    "Europe": "Danemark Portugal Luxembourg Royaume-Uni",
    "Asie": "Japon Vietnam Cambodge Laos Pakistan Népal",
    "Afrique": "Maroc Sénégal Mali Cameroun Kenya Togo Bénin Niger",
    "Amérique": "Canada Mexique Brésil Chili Pérou Venezuela Paraguay",
}
_ORIGINS: Final = (  # of towns of one part of France: what takes -s in the plural
    "lyonnais grenoblois stéphanois clermontois annécien chambérien valentinois",
    "rennais brestois quimpérois lorientais vannetais malouin nantais angevin",
    "strasbourgeois mulhousien nancéien messin rémois colmarien troyen",
    "lillois amiénois dunkerquois calaisien valenciennois",
    "bordelais palois bayonnais rochelais poitevin limougeaud toulousain montpelliérain nîmois",
    "marseillais niçois toulonnais avignonnais aixois cannois",
    "rouennais caennais havrais dieppois orléanais tourangeau",
)


def _lists(lists: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(line.split())) for name, line in lists.items())


TOWNS: Final = _lists(_TOWNS)
COUNTRIES: Final = {"en": _lists(_IN), "au": _lists(_AT)}
ORIGINS: Final = tuple(tuple(line.split()) for line in _ORIGINS)
ALL_TOWNS: Final = words(" ".join(_TOWNS.values()))


REGIONS: Final = (
    *("Auvergne-Rhône-Alpes", "Bourgogne-Franche-Comté", "Bretagne", "Centre-Val de Loire"),
    *("Grand Est", "Hauts-de-France", "Île-de-France", "Normandie", "Nouvelle-Aquitaine"),
    *("Occitanie", "Pays de la Loire", "Corse", "Provence"),
)


def line_of(preposition: str, name: str) -> tuple[str, ...]:
    """Return the list that a place stands in, the best known first; () where in none."""
    lists = TOWNS if preposition == "à" else COUNTRIES.get(preposition, ())
    return next((names for _, names in lists if name in names), ())


def towns_near(name: str) -> tuple[str, ...]:
    """Return other towns of a town's region or country, () for a town in none of the lists."""
    return tuple(town for town in line_of("à", name) if town != name)


def towns_about(text: str) -> tuple[str, ...]:
    """Return the towns of the one French region that a text names, () for none or several."""
    named = [
        towns
        for region, towns in TOWNS
        if region in REGIONS and re.search(rf"(?<![\w-]){region}(?![\w-])", text)
    ]
    return named[0] if len(named) == 1 else ()


def like(preposition: str, name: str) -> tuple[str, ...]:
    """Return places of the same list after the same preposition, « en Suède » for « en Grèce »."""
    if preposition == "à":
        return towns_near(name)
    return tuple(other for other in line_of(preposition, name) if other != name)


def kind_of(preposition: str, name: str) -> str:
    """Return what a place is: « ville », a list's name, or "" where it is not known."""
    if preposition == "à":
        return "ville"
    lists = COUNTRIES.get(preposition, ())
    return next((kind for kind, names in lists if name in names), "")


def origins_like(word: str, *, plural: bool = False) -> tuple[str, ...]:
    """Return adjectives of towns near, in the same form: « brestoises » for « rennaises ».

    `plural` says what « rennais » is, which is both.
    """
    for masculine in (line for line in ORIGINS if any(word in _forms(w) for w in line)):
        own = next(w for w in masculine if word in _forms(w))
        at = _forms(own).index(word)
        at = 1 if at == 0 and plural else at
        others = (_forms(w)[at] for w in masculine if w != own)
        return tuple(w for w in others if w)
    return ()


def _forms(masculine: str) -> tuple[str, ...]:
    """Return the masculine, its plural, the feminine and its plural; "" where it is irregular."""
    plural = masculine if masculine[-1] == "s" else masculine + "s"
    if masculine.endswith("eau"):
        return masculine, masculine + "x", "", ""
    feminine = masculine + "ne" if masculine.endswith("en") else masculine + "e"
    return masculine, plural, feminine, feminine + "s"


_COUNTRY_LISTS: Final = ("Europe", "Asie", "Afrique", "Moyen-Orient", "Amérique")
_MORE_COUNTRIES: Final = (
    "France Angleterre Écosse Pays-Bas Hollande Russie Ukraine Biélorussie Serbie Slovénie"
    " Slovaquie Tchéquie Tchécoslovaquie Yougoslavie Albanie Lettonie Lituanie Estonie Islande"
    " Malte Chypre Moldavie Macédoine Bosnie Monténégro Prusse URSS États-Unis Australie"
    " Afghanistan Arménie Géorgie Azerbaïdjan Kazakhstan Bangladesh Birmanie Philippines Singapour"
    " Taïwan Israël Palestine Liban Yémen Koweït Qatar Arabie Libye Soudan Tchad Gabon Congo Angola"
    " Mozambique Zimbabwe Rwanda Burundi Ouganda Somalie Érythrée Madagascar Nigeria Ghana Libéria"
    " Cuba Haïti Jamaïque Panama Guatemala Honduras Nicaragua Équateur Salvador"
)
_LISTED: Final = tuple(pair for lists in COUNTRIES.values() for pair in lists)
_COUNTRIES: Final = frozenset(
    folded(name)
    for name in (
        *(name for kind, names in _LISTED if kind in _COUNTRY_LISTS for name in names),
        *_MORE_COUNTRIES.split(),
        *("Nouvelle-Zélande", "Afrique du Sud", "Corée du Sud", "Corée du Nord", "Sri Lanka"),
        *("Côte d'Ivoire", "Burkina Faso", "Arabie saoudite", "République tchèque", "Bahreïn"),
    )
)


def is_country(name: str) -> bool:
    """Say whether a name is that of a country: « Irlande », « Portugal »."""
    return folded(name) in _COUNTRIES
