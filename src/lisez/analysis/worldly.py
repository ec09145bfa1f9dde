"""What a reader may know of the world without having read the article.

Histories and reference books date wars, reigns, parties and works: whoever knows the event
needs no article to say when it was.
"""

from __future__ import annotations

import re
from typing import Final

from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.wordlists import words

DATED: Final = ("year", "date", "rank")

_PUBLIC = re.compile(
    r"\b(?:guerres?|batailles?|sièges?|traités?|armistice|croisades?|révolutions?|insurrections?"
    r"|indépendance|empires?|empereurs?|impératrice|royaumes?|rois?|reines?|princes?|princesses?"
    r"|papes?|dynasties?|sultans?|tsars?|ducs?|duchés?|comtés?|colonies?|provinces?|républiques?"
    r"|dominion|constitution\w*|référendum|présidente?|ministres?|parlement|sénat|élections?"
    r"|(?:le|du|au|un) parti|communistes?|socialistes?|capitales?|généra(?:l|ux)|maréchal"
    r"|armées?|troupes"
    r"|coupe|championnats?|jeux olympiques|ligue|tour de|tournoi|médailles?|planètes?|galaxies?"
    r"|comètes?|étoiles?|astronom\w+|satellites?|nébuleuses?|romans?|albums?|films?|prix nobel"
    r"|unesco|onu|otan|union européenne|concile|schisme|évêques?|archevêques?|diocèses?)\b",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:n[ée]e?s?|naît|naquit|meurt|mourut|morte?s?|décédée?|décède|couronnée?|sacrée?"
    r"|abdique|proclam\w+|vaincue?s?|capitul\w+|assiég\w+|envahi\w*|annex\w+|conquiert|conquise?)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:superficie|surface (?:de la|du|des)|terres émergées|population mondiale|altitude"
    r"|point culminant|densité|masse (?:de la|du) (?:terre|soleil|lune))\b",
    re.IGNORECASE,
)


def dated(fact: Found, said: str) -> bool:
    """« Philippe Auguste devient roi en 1180 », « Anne Roy naît le 3 mai 1987 »: in every book."""
    told = plain(said)
    return fact.kind in DATED and bool(_PUBLIC.search(told) or _LIVES.search(told))


def measured(said: str) -> bool:
    """« L’Afrique couvre 6 % de la surface de la Terre »: geography says so."""
    return _MEASURED.search(plain(said)) is not None


ACRONYMS: Final = words(
    "3d ademe adn aelé afnor afp aiea alena amap anpe ansi apl arn ars asse assedic atp bac bbc"
    " bce bd bei bep berd bmx bnf bts caf cap ccas cci ccip cd cdd cdi cdrom cdu cea ceca cedh"
    " cee cfdt cfe cgc cgt chr chu cia cicr cij cio cjue cma cmu cnes cnews cnil cnn cnrs co2"
    " cop cpam cpi cpu cqfd crous crs csa csg dab dca dg dga dgse dgsi dna dom drac dreal drh"
    " drom dst dut dvd edf eelv ehpad ena ens epci epr esa eta eurl fao fbi fff fia fifa fis fln"
    " fmi fn fnac fo gdf ges gie giec gign gmt gpa gps gru gsm hamas hcr hec hiv hlm html http"
    " ia iep ifi ina ined inra inrae inria insee inserm iot ira irm isf iso iut ivg jo kgb lcd"
    " lcr led lfi lnh losc lpo lr mba medef mjc mlb mms modem msf nasa nato nba nfl nhl npa nsa"
    " oas ocde ogm oit olp omc oms oncfs onera onf ong onu opep otan ovni pacs pc pcf pdf pdg"
    " pib plm plu pma pme pmi pmu pnb ps psg ptt raid ram ratp rca rda rdc rer rfa rfi rh rmi"
    " rmn rn rom rpr rsa rsvp rtbf rtl rts sa samu sarl sas scic scop scot sdf sdn sida smic sms"
    " smur sncf snes sos spd sql svp ter tf1 tgi tgv tnp tnt tom tpe tva uci udf ue uefa ulm ump"
    " unedic unef unesco unicef urss urssaf usa usb utc uv vae vf vih vo vost vpn vtt wi-fi wta"
    " wwf www zac zep zup"
)
"""Acronyms that the French press prints without saying what they mean, in small letters."""


def famous_acronym(letters: str) -> bool:
    """« l’ONU », « un CDI », « la SNCF »: known before reading."""
    return letters.lower().replace(".", "") in ACRONYMS
