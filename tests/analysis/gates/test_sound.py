"""Faults of the French that is quoted, one example for each rule."""

import pytest

from lisez.analysis.gates.sound import faults
from lisez.analysis.gates.written import misspelt
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("La commune compte près de environ 300 habitants.", "elision"),
        ("Tout change si il vient.", "elision"),
        ("La ville a construit d'de nouveaux quais.", "elision"),
        ("Il sort du entretien avec le maire.", "elision"),
        ("La ville ,; et son port, dorment.", "spacing"),
        ("Le port dort.La ville aussi.", "spacing"),
        ("Les marins sont français, ; le port dort.", "spacing"),
        ("Le siège de Brest (en) dure trois mois.", "noise"),
        ("La ville dort [12] depuis longtemps.", "noise"),
        ("Le maire de Brest ( ) dort.", "noise"),
        ("Le maire déclare : « La ville […] dort. »", "cut"),
        ("Le plan de Brest figure ci-dessous.", "reference"),
        ("Le maire de Brest est est parti.", "doubled"),
        ("La fête a lieu le 12mai.", "run-on"),
        ("Le mot λόγος désigne la parole.", "foreign"),
        ("The port of the city was sold with a ship.", "foreign"),
        ("Brest vit grâce a son port.", "a-à"),
        ("Il à été élu maire de Brest.", "a-à"),
        ("Il part au moment ou la mer monte.", "ou-où"),
        ("Brest vend le port en 1900, année ou la mairie brûle.", "ou-où"),
        ("Chaque port du pays à sa propre fête.", "a-à"),
        ("Les marins disent qu’ils son partis.", "son-sont"),
        ("On dit qu’il c’est perdu en mer.", "ce-se"),
        ("Nantes du se défendre en mai.", "du-dû"),
        ("Le soir, il reçu une lettre.", "auxiliary"),
        ("La ville plaît bien que le port est petit.", "subjunctive"),
        ("Le maire dit qu’il a pas voulu partir.", "negation"),
        ("La ville a souffert lors les guerres.", "missing"),
        ("Les anglais refusent la vente.", "capital"),
        ("Les russes et les turcs se battent.", "capital"),
        ("Il s’installe en wallonie.", "capital"),
        ("À l’âge de 13 ans, son père devient marin.", "dangling"),
        ("Très réactive, sa défense plaît aux marins.", "dangling"),
        ("Paul tourne un nouveau film. l’acteur revient à Brest.", "uncapitalised"),
        ("Le maire a dit « Non.", "unbalanced"),
        ("suite du chapitre précédent.", "uncapitalised"),
        ("Le maire a dit ceci :", "unended"),
        ("Les ports des XVIIe et XVIIIe siècle dorment.", "number"),
        ("La joueuse marque 1,7 buts par match.", "number"),
        ("Le maire revient quelques temps après.", "number"),
        ("Les marins sortent tout les jours.", "number"),
        ("Leurs droits sont désormais respectable.", "attribute"),
        ("La marine et l’armée Française se taisent.", "capital"),
        ("Le bateau est connu en tant qu’une épave.", "calque"),
        ("La navigatrice est nominée pour le prix.", "calque"),
        ("Le maire lit une abondance des projets.", "quantity"),
        ("Le port dort tandis qu’autre bateau arrive.", "missing"),
        ("Le maire répond : « « Nous partons » ».", "quotes"),
        ("Le filet en chanvre coûte plus que celui en coton.", "celui"),
        ("Le maire, quand à lui, refuse la vente.", "confused"),
        ("La ville demande d’avantage de temps.", "confused"),
        ("Le bateau est sensé partir à midi.", "confused"),
        ("Le retard est du à la neige.", "confused"),
        ("Il a plu après qu’il soit parti.", "subjunctive"),
        ("La ville compte egalement un port.", "unaccented"),
        ("Elle est parmis les premières.", "misspelling"),
        ("Après ca elle part.", "unaccented"),
        ("Un club ouvre à Brest, il s’agit du Phare.", "splice"),
        ("Elle lit les Actes of the Am.", "cut"),
        ("Elle voit Mr Morel à Brest.", "abbreviation"),
        ("Le port coûte 2.5 millions d’euros.", "decimal"),
        ("En rentrant du port, sa voiture dérape.", "dangling"),
        ("Ayant quitté Brest, on le crut noyé.", "dangling"),
        ("Paul Morel, né à Brest le 3 mai 1902 est un marin.", "apposition"),
        ("Les Vins : Savoie, Jura, des terres variées sont cultivées.", "title"),
    ],
)
def test_what_the_spelling_shows(words: str, fault: str) -> None:
    assert fault in tuple(misspelt(words))


@pytest.mark.parametrize(
    "words",
    [
        "Le onzième jour, le maire l’a lu à la une d’un journal.",
        "Mélangez-le à trois fois son volume de terre.",
        "Elle vend des jeux, des livres… et rêve d’un café (au moins trois jours par semaine).",
        "Bien que la ville soit petite, elle est connue.",
        "Si bien que la ville est connue.",
        "« Nous partons », dit-il, « car nous nous ennuyons. »",
        "La phrase finit par des points de suspension...",
        "Dès lors les marins partent, et en en parlant ils rient.",
        "Le port s’étend sur 1,5 km² (0,6 mi²), à 3 h de Paris.",
        "Il a plu du 3 au 7 mai 2019, d’où vient la crue.",
        "Le mot « amour » vient de l’ancien provençal.",
        "La joueuse marque 1,7 but par match et court 1,5 fois plus vite.",
        "Le port date du XVIIe ou du XVIIIe siècle.",
        "Ils sont ensemble, et leurs droits sont respectables.",
        "Les Français et l’armée française partent en tant qu’alliés.",
        "Rien d’autre ne pousse ; une foule de gens partent.",
        "Ceux à qui le maire parle et celui pour lequel il vote se taisent.",
        "Le maire n’y voit pas d’avantage, quand à la fin tout s’arrête.",
        "En attendant, sa sœur part après qu’il est rentré.",
        "Ayant quitté Brest, il fut cru mort.",
        "Paul Morel, né à Brest le 3 mai 1902, est un marin.",
    ],
)
def test_what_is_well_spelt(words: str) -> None:
    assert tuple(misspelt(words)) == ()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("Les opérations ont été soutenu par la ville.", "participle"),
        ("La tour est détruit en 1802 par un incendie.", "participle"),
        ("Les références à la mer sont désormais possible.", "attribute"),
        ("Nantes reçu une lettre et perdit la course.", "auxiliary"),
        ("Le village se trouve dans sud-ouest du pays.", "missing"),
        ("Les habitants quitte la ville en mai.", "verb-number"),
        ("Les membres du club, refusent la vente du terrain.", "comma"),
        ("La navigatrice a rapportée une lettre de Nantes.", "agreed-for-nothing"),
        ("La navigatrice peut travaillé à Nantes.", "infinitive"),
        ("La maladie se répand dans leur troupes en mai.", "noun-number"),
        ("La mairie a pris des mesures importante en mai.", "adjective-number"),
        ("Le village se trouve dans sud du pays.", "missing"),
        ("La gare de le village ferme en mai.", "contraction"),
        ("Issu d’une famille de marins, la famille Morel vit à Brest.", "dangling"),
        ("Paul Morel, maire de Brest annonce la fin des travaux.", "apposition"),
        ("Le maire parle de la crise de la pêche qui touchent la ville.", "relative-number"),
        ("Alors que le port est fermé le bateau repart vers Brest.", "fronted"),
        ("Elle lance et participe à la collecte du bois.", "yoked"),
        ("La tempête a détruit différentes bâtiments du port.", "gender"),
        ("La joueuse gagne la moitié de seconde balles.", "preposed"),
        ("L’aide est destinée aux pêcheurs a été votée en mai.", "two-verbs"),
        ("Le maire nie la falsification de comptes présumé du club.", "epithet"),
    ],
)
def test_what_the_parse_shows(parse: Parse, words: str, fault: str) -> None:
    parsed = parse(words)
    assert fault in tuple(faults(parsed, parsed.sentences[0]))


@pytest.mark.parametrize(
    "words",
    [
        "Les opérations ont été soutenues par la ville.",
        "La décision a été prise par le maire de Brest.",
        "L’évènement est souligné par la presse.",
        "Les visites sont désormais possibles en mai.",
        "Une majorité d’habitants quittent la ville en mai.",
        "Le 22 août, les marins, voyant la ville vide, quittent le port.",
        "La lettre que la navigatrice a rapportée vient de Nantes.",
        "Les langues française et anglaise sont parlées à Brest.",
        "La mairie a publié plusieurs mini albums en mai.",
        "Le maire et la conseillère sont arrivés de bonne heure.",
        "Paul Morel, maire de Brest, annonce la fin des travaux.",
        "À Brest, ville comprise dans le Finistère, la foule attend.",
        "Le maire parle des crises de la pêche qui touchent la ville.",
        "Le maire parle de la ville et du port qui ferment en mai.",
        "Alors que le port est fermé, le bateau repart vers Brest.",
        "Si vous savez ce que vous faites, vous pouvez répondre à la prochaine question.",
        "La navigatrice vit et travaille à Brest.",
        "La tempête a détruit différents bâtiments et une habitation.",
        "La joueuse gagne la moitié de ses secondes balles.",
        "L’aide qui est destinée aux pêcheurs a été votée en mai.",
        "Le maire nie la falsification de comptes présumés exacts.",
        "Le vol de bateaux commis en mai étonne les marins.",
        "Le maire choisit un jeu de caractères différent du nôtre.",
        "La mairie a fait des travaux de voirie importants en mai.",
        "Ses yeux lui donnent une vision en trois dimensions semblable à la nôtre.",
        "Il totalise vingt et une feuilles de match.",
        "La relève, prévue tous les quinze jours, se faisait au moyen d’un câble.",
        "Le préfet fait brûler du goudron, interdit la vente du bois et ferme les ports.",
    ],
)
def test_what_agrees(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert tuple(faults(parsed, parsed.sentences[0])) == ()
