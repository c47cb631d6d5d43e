"""Which combinations point at one person without a name, and which ordinary signals do not?"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymity.traceable import trails
from domain.traces import MOST, Trace

INNOCENT = Path(__file__).parents[1] / "privacy" / "texts" / "innocent.jsonl"
WARNED = [
    (Trace.ONLY_ONE, "De enige jongen in 3 havo verkoopt vapes", "Een jongen in de bovenbouw verkoopt vapes"),
    (Trace.ONLY_ONE, "het gaat om het enige meisje uit 2 vmbo", "het gaat om een meisje uit de onderbouw"),
    (Trace.ONLY_ONE, "ze is als enige meisje in de klas blijven zitten", "ze is een meisje in de klas blijven zitten"),
    (Trace.ONLY_ONE, "die ene jongen uit 4 mavo weer", "een jongen uit de bovenbouw weer"),
    (Trace.ONLY_ONE, "de enige met een rode scooter op school", "iemand met een rode scooter op school"),
    (Trace.ONLY_ONE, "De enige die in [klas] niet meedoet", "Iemand die in een klas niet meedoet"),
    (Trace.ONLY_ONE, "het enige Poolse meisje van de brugklas", "een Poolse meisje van de onderbouw"),
    (Trace.ONLY_ONE, "de enige leerling op het Da Vinci College zonder telefoon", None),
    (
        Trace.TRAITS,
        "Een Syrische jongen van 14 uit 2 mavo wordt gepest",
        "Een jongen van 12 tot 14 jaar uit de onderbouw wordt gepest",
    ),
    (Trace.TRAITS, "14-jarige jongen, net verhuisd uit Eritrea, durft niet naar buiten", None),
    (Trace.TRAITS, "een meisje uit 3 havo, komt uit Syrië, wordt buitengesloten", None),
    (
        Trace.TRAITS,
        "leerling uit 1 vmbo is nieuw op school en wordt geslagen",
        "leerling uit de onderbouw is op school en wordt geslagen",
    ),
    (Trace.TRAITS, "islamitisch meisje van 13 krijgt berichten", "meisje van 12 tot 14 jaar krijgt berichten"),
    (
        Trace.TRAITS,
        "een joodse leerling in 5 vwo krijgt opmerkingen",
        "een leerling in de bovenbouw krijgt opmerkingen",
    ),
    (Trace.TRAITS, "statushouder van 16 jaar hangt rond", "leerling van 15 tot 17 jaar hangt rond"),
    (Trace.TRAITS, "Oekraïense leerling, 12 jaar, huilt elke dag", "Leerling, 12 tot 14 jaar, huilt elke dag"),
    (Trace.TRAITS, "een jongen in [klas] van Turkse afkomst", "een jongen in een klas"),
    (Trace.TRAITS, "de derdeklasser die pas verhuisd is uit Polen", None),
    (Trace.TRAITS, "EEN MAROKKAANSE JONGEN UIT 4 HAVO VERKOOPT VAPES", None),
    (Trace.FAMILY, "De zus van de conciërge verkoopt vapes", "Een leerling verkoopt vapes"),
    (Trace.FAMILY, "het is het zoontje van de wijkagent", "het is een leerling"),
    (Trace.FAMILY, "zijn vader zit vast en hij dealt nu zelf", "thuis speelt er iets en hij dealt nu zelf"),
    (Trace.FAMILY, "Haar moeder is vorig jaar overleden en nu spijbelt ze", "Thuis speelt er iets en nu spijbelt ze"),
    (Trace.FAMILY, "moeder is wethouder en wil niet dat dit bekend wordt", None),
    (Trace.FAMILY, "vader werkt bij de Jumbo en weet van niets", "thuis speelt er iets en weet van niets"),
    (Trace.FAMILY, "zijn moeder ligt in het ziekenhuis", "thuis speelt er iets"),
    (Trace.FAMILY, "haar ouders hebben ruzie, vader is verslaafd", "haar ouders hebben ruzie, thuis speelt er iets"),
    (Trace.FAMILY, "de dochter van een docent wordt gefilmd", "een leerling wordt gefilmd"),
    (
        Trace.LOOKS,
        "een leerling in een rolstoel uit 3 havo wordt gefilmd",
        "een leerling uit de bovenbouw wordt gefilmd",
    ),
    (Trace.LOOKS, "meisje met rood haar uit 2 vmbo krijgt klappen", "meisje uit de onderbouw krijgt klappen"),
    (Trace.LOOKS, "jongen van 15 met een gehoorapparaat wordt nagedaan", None),
    (Trace.LOOKS, "leerling uit [klas] met krukken is geduwd", "leerling uit een klas is geduwd"),
    (Trace.LOOKS, "een brugklasser met een wijnvlek wordt uitgescholden", None),
    (
        Trace.EVENT,
        "Om 14.35 uur stond er een ambulance op het Mercatorplein",
        "'s middags stond er een ambulance op het Mercatorplein",
    ),
    (
        Trace.EVENT,
        "Op 4 november is bij station Zuid een jongen neergestoken",
        "Onlangs is bij station Zuid een jongen neergestoken",
    ),
    (
        Trace.EVENT,
        "aanrijding met een fietser om 8:10 in de Dorpsstraat",
        "aanrijding met een fietser 's ochtends in de Dorpsstraat",
    ),
    (Trace.EVENT, "overval op de Jumbo, dinsdag 3 maart om 21.05 uur", "overval op de Jumbo, onlangs 's avonds"),
    (Trace.EVENT, "12-3 is een leerling bij de Hema aangehouden", "onlangs is een leerling bij de Hema aangehouden"),
]
NOT_WARNED = [
    "Vandaag weer vapes verkocht bij het fietsenhok",
    "Om 14.35 uur ruzie bij de bushalte, een groep van buiten",
    "In 3 havo en 4 vwo circuleert een lijst met cijfers voor uiterlijk",
    "Jongen van 15 uit 3 havo verkoopt vapes",
    "Een paar leerlingen uit 2 vmbo spijbelen elke vrijdag",
    "De enige oplossing op school is een camera",
    "dat is het enige dat op school helpt",
    "er waren nog enige leerlingen uit 3 havo bij",
    "Er is maar één uitgang open op school",
    "die ene was hooguit 12",
    "Marokkaanse en Turkse jongens uit de bovenbouw hadden ruzie",
    "In 4 havo zijn opmerkingen gemaakt over moslims",
    "de Turkse bakker bij school verkoopt vuurwerk aan leerlingen van 13",
    "de islamitische school vraagt of 3 havo meedoet",
    "vapes uit China worden verkocht in 2 mavo",
    "Uit Rotterdam kwamen jongens van 16",
    "moeder is gebeld en komt langs",
    "Zijn ouders zijn op de hoogte, 4 havo",
    "vader was boos aan de telefoon",
    "haar moeder werkt mee",
    "de broer van persoon A kwam verhaal halen",
    "Weet de mentor dat de broer van het slachtoffer hier ook les heeft?",
    "Groepje met blauwe jassen uit 3 havo gooit vuurwerk",
    "de rolstoelingang is weer beklad",
    "er stond een ambulance voor school",
    "de politie heeft iemand aangehouden bij het station",
    "Op 4 november is er weer vuurwerk afgestoken in het park",
    "Op 4 november is het overleg op het Stedelijk",
    "brand in een prullenbak, om 10.15 uur, in de aula",
    "Om 23.00 uur muziek op het Mercatorplein",
    "sinds 2 jaar hangen ze rond, nu ook leerlingen uit Polen en België",
    "persoon A bedreigt persoon B in [klas]",
    "Meisje van 13 stuurde een foto door in de groepsapp",
    "een leerling van 14 jaar komt niet meer op school",
]


@pytest.mark.parametrize(("kind", "text", "coarser"), WARNED, ids=[text for _, text, _ in WARNED])
def test_these_are_warned_about_and_not_once_they_are_coarser(kind: Trace, text: str, coarser: str | None) -> None:
    seen = {trail.kind: trail for trail in trails(text)}
    assert kind in seen
    assert seen[kind].found in text
    assert coarser is None or seen[kind].coarser == coarser
    assert kind not in {trail.kind for trail in trails(seen[kind].coarser)}


@pytest.mark.parametrize("text", NOT_WARNED)
def test_ordinary_signals_are_not(text: str) -> None:
    assert trails(text) == ()


def test_hardly_any_innocent_text_is_warned_about() -> None:
    texts = [json.loads(line)["text"] for line in INNOCENT.read_text("utf-8").splitlines()]
    warned = [text for text in texts if trails(text)]
    assert len(warned) <= len(texts) * 0.05, warned


def test_of_many_only_two_are_told() -> None:
    text = "De enige jongen in 3 havo, Syrische jongen van 15, in een rolstoel, zijn vader zit vast"
    assert [trail.kind for trail in trails(text)] == [Trace.ONLY_ONE, Trace.TRAITS]


def test_what_is_told_apart_is_quoted_by_what_tells_most() -> None:
    (trail,) = trails(
        "Een Syrische jongen kwam vanmorgen huilend binnen en zei dat hij bang was voor anderen uit 2 mavo"
    )
    assert trail.found == "Syrische"


@given(st.text(max_size=500))
def test_nothing_is_too_strange_to_read(text: str) -> None:
    assert len(trails(text)) <= MOST
