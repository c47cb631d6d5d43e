"""Acute words: none of these may be missed; what was, or is only talked about, seldom gets the screen.

A list of words is never whole: of sentences written before the words for them were, about half was found. So the
preview of every signal says 112 too, and /alarm asks nothing of the words.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.acute import Danger, danger_in, is_acute

ACUTE = (
    "iemand staat met een mes bij de poort",
    "JONGEN MET MES OP HET PLEIN",
    "Er loopt een man rond met een vuurwapen",
    "hij heeft een mes getrokken in de aula",
    "leerling zwaait met een machete op het schoolplein",
    "er word gestoken bij het fietsenhok",
    "ze steken elkaar neer op het plein",
    "er is iemand neergestoken",
    "ik hoor schoten bij het station",
    "er wordt geschoten!!",
    "mes in de klas",
    "wapen",
    "een vader met een honkbalknuppel staat in de gang",
    "Jongen dreigt nu iedereen neer te steken",
    "Hij appt dat hij morgen iedereen gaat neerschieten",
    "er is een bommelding binnengekomen",
    "jongen bedreigt docent met schroevendraaier",
    "ze hebben hem een mes op zijn keel gezet",
    "leerling heeft een pistool in zijn tas",
    "5 jongens slaan een leerling in elkaar",
    "er wordt iemand in elkaar geslagen achter de gymzaal",
    "Massale vechtpartij op het plein, komt nu snel",
    "vechtpartij bij de poort",
    "ze zijn aan het vechten en het loopt uit de hand",
    "ze trappen hem op zijn hoofd",
    "een ouder valt de conciërge aan",
    "meisje wordt aangerand in de kleedkamer",
    "groep van 20 man probeert de school binnen te komen",
    "ze gooien met stenen naar de docenten",
    "hij wurgt haar",
    "leerling bloedt heel erg",
    "meisje is bewusteloos op het toilet",
    "Jongen ademt niet meer",
    "hij reageert niet meer",
    "er ligt iemand roerloos op de grond bij de brug",
    "leerling heeft een overdosis genomen",
    "ze zit onder het bloed",
    "leerling aangereden voor de school",
    "hij krijgt geen lucht",
    "leerling uit het raam gevallen",
    "Brand in het scheikundelokaal",
    "de kluisjes staan in brand",
    "rook uit de wc, veel rook",
    "scooter staat in de fik bij de ingang",
    "iets is ontploft op het plein",
    "we ruiken een gaslucht",
    "leerling zegt dat ze zelfmoord wil plegen",
    "ze wil niet meer leven en is weggelopen",
    "hij staat op het dak",
    "meisje zegt dat ze voor de trein springt",
    "kreeg net een afscheidsbericht van een leerling",
    "Hij wil er een einde aan maken",
    "ze heeft pillen geslikt",
    "Gisteren zei ze tegen een vriendin dat ze dood wil",
    "hij gaat zichzelf iets aandoen",
    "meisje is een auto in getrokken",
    "ze trekken een jongen een busje in",
    "kind is ontvoerd bij het station",
    "leerling wordt vastgehouden in het fietsenhok",
    "Vorige week was het al mis. Nu staat hij met een mes bij de poort",
    "was rustig maar nu gaan ze vechten",
    "HELP HELP",
    "bel 112",
    "politie nodig bij de hoofdingang",
    "help ons er is een gek met een bijl",
    "jonge met mess in de gang",
    "iemand stikt in de kantine",
    "ze hebben messen bij zich en wachten hem op bij de poort",
    "hij zegt dat ie een wapen heeft",
    "er vallen klappen op het plein, zeker 30 man",
    "er staat een gozer met n mes voor de deur",
    "leerling van 3 havo haalt net een mes uit zn tas",
    "hij steekt om zich heen",
    "iemand is door zn been gestoken",
    "knallen gehoord bij de ingang",
    "er ligt een jongen in een plas bloed",
    "ze slaat hem met een ketting",
    "2 groepen gaan elkaar te lijf op t plein",
    "grote ruzie er worden stoelen gegooid",
    "docent wordt belaagd door ouders",
    "hij heeft haar bij de keel",
    "een jongen is in het water gevallen en kan niet zwemmen",
    "ze heeft haar polsen doorgesneden",
    "meisje snijdt zichzelf in de wc",
    "hij wil springen",
    "hij zit op de rand van het viaduct",
    "ik ga mezelf vandaag van kant maken schreef hij",
    "ze zegt dat ze er niet meer wil zijn",
    "leerling dreigt de school op te blazen",
    "verdacht pakketje gevonden in de hal",
    "het scheikundelokaal staat vol rook",
    "de prullenbak brandt",
    "meisje is net in een zwarte auto gesleurd",
    "vader neemt zijn kind tegen de afspraak mee en rijdt weg",
    "man houdt een leerling vast in het toilet",
    "leerling valt steeds weg en kan niet praten",
    "hij heeft te veel xtc op en is niet aanspreekbaar",
    "kind krijgt een epileptische aanval",
    "ze is van de trap gevallen en beweegt niet",
    "er komt een groep met bivakmutsen op de school af",
    "iemand heeft traangas gespoten in de gang",
    "een gast met een pistool staat bij de fietsen",
    "hij loopt te zwaaien met een mes",
    "vechten nu in de aula",
    "er wordt keihard gevochten",
    "ze pakken messen",
    "leerling is aangevallen door een hond",
    "schiet op er is een steekpartij",
    "kom snel",
    "hulp er is een ongeluk op het plein gebeurd",
    "fietser onder een vrachtwagen voor school",
    "leerling heeft zich opgesloten op het toilet en zegt dat ze niet meer wil",
    "jongens met hamers en stokken onderweg naar school",
    "er wordt ingebroken terwijl er leerlingen binnen zijn",
    "man met ontbloot bovenlijf valt leerlingen lastig en dreigt",
    "een ouder is totaal door het lint en bedreigt de directeur",
    "hij gaat haar doodslaan",
    "stiefvader slaat nu zijn dochter op straat",
    "moeder wordt geslagen ik hoor geschreeuw",
    "leerling eet pillen op de wc",
    "ze heeft bleekmiddel gedronken",
    "leerling ligt te schokken op de grond",
    "een raam is ingegooid en iemand zit onder het glas",
    "mijn collega is net neergeslagen",
    "hij spuit met deodorant en een aansteker richting leerlingen",
    "vuurwerkbom bij de voordeur",
    "cobra in de gang ontploft en oor bloedt",
    "er hangt iemand in de kleedkamer",
    "jongen met handschoenen en een hakmes",
    "3 jongens achtervolgen een meisje met fatbikes en een mes",
    "ik ben bang dat hij haar vermoordt",
    "ze schrijft in de app dat dit haar laatste dag is",
    "groepje staat klaar met wapenstokken",
    "leerling trok mes",
    "kindje vermist na speelkwartier",
    "er is een gewapende overval bij de snackbar naast school",
    "leerling is gedrogeerd en meegenomen",
    "we zitten binnen opgesloten er staat een man te bonken",
    "ze jagen op hem met scooters",
    "er is een leerling onwel geworden en blauw aangelopen",
    "ze hebben hem vastgebonden aan het hek",
    "een leraar is net met de auto tegen leerlingen aan gereden",
    "jongen ligt op het fietspad na een val met zijn fatbike, veel pijn",
    "iemand zwaait met een ketting voor de ingang",
    "een groep trekt een meisje aan haar haren over de grond",
    "er wordt met vuurwerk op leerlingen gegooid",
    "leerling stuurt dat hij vanavond een einde aan zijn leven maakt",
    "op het dak van de gymzaal staat een meisje",
    "hij heeft een touw om zijn nek",
    "ze heeft een scheermes en is op de wc",
    "er komt rook onder de deur van het lokaal uit",
    "onbekende man probeert kinderen mee te lokken bij de poort",
    "kind is zonder iets te zeggen door een vreemde opgehaald",
    "ze worden opgewacht door tien gasten met bivakmutsen",
    "hij gaat door het lint en gooit tafels om",
    "er is een leerling door een auto geschept",
    "mijn leerling appt dat haar vader haar gaat doodmaken",
    "steekwapen gezien bij jongen in de rij van de kantine",
    "ik zie een vuurwapen",
    "er staat een dronken man te schelden en te duwen bij de kinderen",
    "leerling heeft gif ingenomen",
    "ze hebben een meisje in de bosjes getrokken",
    "mijn zusje wordt nu geslagen door papa",
    "tram heeft een leerling geraakt",
    "twee jongens met messen in de lift",
    "iemand heeft een brandbom gegooid",
    "leerling is gevallen en bloedt uit zijn oor",
    "ze wil zich verhangen",
    "man met wapen gezien op parkeerplaats",
    "hij slaat de ruiten in met een hamer",
    "grote groep jongeren trekt naar onze school om wraak te nemen",
    "jongen schopt de deur in en schreeuwt dat hij iedereen kapot maakt",
    "hij is aan het flippen in het lokaal en niemand durft erin",
    "leerling heeft astma aanval en geen puffer",
    "er is zuur gegooid",
    "iemand is in de gracht gesprongen",
    "het hele gebouw moet eruit er is brand",
    "een leerling loopt met een mes over straat",
    "ze houden hem onder schot",
    "hij heeft met een mes een telefoon afgepakt",
    "mijn jas is met een mes afgepakt",
    "bom gevonden in de kelder",
    "ze schrijft dat ze vannacht pillen gaat nemen",
    "hij praat over een mes in zijn tas",
    "nu een vechtpartij, vrijdag was het ook al raak",
    "er is een aanslag gepland op onze school",
    "stand van zaken, ze zegt dat ze niet meer wil leven",
    "jongen is neergestoken, mes is afgepakt",
    "leerling aangeschoten in de gang",
)
CALM = (
    "Vorige week lag er een mes in een kluisje",
    "Vandaag weer vapes verkocht bij het fietsenhok",
    "Gisteren was er een vechtpartij op het plein, is gesust",
    "We vonden een mes in de bosjes, ligt nu bij de politie",
    "Bij de kluisjescontrole is een zakmes ingeleverd",
    "Er gaat een filmpje rond van een vechtpartij in het park",
    "Na de steekpartij van vorige maand zijn leerlingen bang",
    "Halt geeft voorlichting over messen en wapenbezit",
    "Morgen is er een brandoefening",
    "Wat doen we als iemand een mes trekt?",
    "Leerlingen rijden te hard op fatbikes langs de poort",
    "Ik maak me zorgen over een leerling die veel verzuimt",
    "Ze wordt thuis veel uitgescholden en komt moe op school",
    "Er wordt steeds vaker geblowd achter de gymzaal",
    "Een naaktfoto van een leerlinge gaat rond op snap",
    "Oudere jongens bieden snel geld aan bij het station",
    "Leerling kwam vanochtend met een blauwe plek op school",
    "Vanmiddag was er ruzie bij de poort, het is nu weer rustig",
    "Jongens dealen bij de skatebaan, elke vrijdag",
    "Cobra's worden verkocht in de brugklas",
    "Meisje wordt gepest in de groepsapp",
    "Leerling al twee weken niet gezien op school",
    "Een neusbloeding bij gym, verder niets",
    "De brandblusser in de gang is leeg",
    "Onbekende auto staat elke dag bij de school",
    "Er zijn banden lekgestoken bij de fietsenstalling",
    "De fiets van een docent is vernield",
    "Wapens en messen is het thema van de ouderavond",
    "Leerling zit vast in schulden door gokken",
    "Er is gedoe over een gestolen telefoon",
    "Leerling rookt stiekem in het toilet",
    "Docent vraagt hoe je een melding doet",
    "Leerling heeft ineens dure kleding en twee telefoons",
    "Er hangt een groep bij de snackbar, voelt niet fijn",
    "De opkomst bij het overleg schiet tekort",
    "Drie weken geleden werd een leerling geslagen op het station",
    "Twee klassen hebben ruzie over een toernooi",
    "Jongen van buiten de school kwam gisteren verhaal halen, niemand gewond",
    "Er werd vorig jaar een leerling gestoken bij het station",
    "Ze dansen een musical over een moord",
    "Zijn broer zit in jeugdzorg en hij slaapt slecht",
    "In de les over de oorlog werd gelachen om Joodse slachtoffers",
    "De leerling is weer thuis na een opname",
    "Politie en brandweer zijn geweest bij het brandje, alles is weer veilig",
    "Hij verkoopt nepmerken en zegt dat hij niets fout doet",
    "We willen graag een keer met de wijkagent praten",
    "Leerlingen sneeuwballen gooien tegen de ramen",
    "Fatbikes racen over de stoep na school",
    "Leerlingen worden benaderd om een pakketje te bezorgen",
    "Zijn ouders gaan scheiden en hij is stil in de klas",
    "Boksbeugel afgepakt bij de gymles",
    "Een mes is vanmorgen ingenomen door de conciërge",
    "Leerling had vorige week een vlindermes bij zich, hoor ik nu pas",
    "Cobra afgestoken op het plein, geen gewonden",
    "Leerlingen waren al aangeschoten bij binnenkomst van het feest",
    "In 't weekend is een leerling in elkaar geslagen in de stad",
    "Collega zag een leerling met een groot mes op een foto",
    "Hoor dat er een gevecht gepland staat voor vrijdag na school",
    "Leerlingen praten over wapens kopen via telegram",
    "Fatbikes die we van de ketting halen",
    "Stand van zaken messen: onderzoek loopt nog",
)
BOUND = 0.05  # of the calm ones at most; on 115 reports that are not in this repository it was 6


@pytest.mark.parametrize("text", ACUTE)
def test_what_happens_now_gets_the_screen(text: str) -> None:
    assert is_acute(text)


def test_a_calm_report_seldom_does() -> None:
    wrong = [text for text in CALM if is_acute(text)]
    assert len(wrong) <= BOUND * len(CALM), wrong


@pytest.mark.parametrize(
    "text",
    [
        "als een ouder een docent bedreigt moet ik dan aangifte doen",
        "wanneer leerlingen gaan vechten mag ik ze dan vastpakken?",
        "wat zegt de wet over het bezit van een mes",
    ],
)
def test_a_question_about_what_could_be_does_not(text: str) -> None:
    assert not is_acute(text)


@pytest.mark.parametrize(
    "text",
    [
        "brand op de tweede, we zijn aan het ontruimen",
        "als er nu iemand een mes trekt moet ik dan bellen",
        "als een leerling zegt dat hij dood wil wat moet ik dan doen",
    ],
)
def test_but_what_goes_on_does(text: str) -> None:
    assert is_acute(text)


@pytest.mark.parametrize("text", ["Ruzie in de gang (lokaal 112), vader belde later", "De herrie begon in bus 112"])
def test_a_room_or_a_bus_is_no_call_for_help(text: str) -> None:
    assert not is_acute(text)
    assert is_acute(f"{text}. Bel nummer 112")


@pytest.mark.parametrize(
    "text",
    [
        "ik heb per ongeluk op versturen gedrukt",
        "de bot reageert niet",
        "wat moet ik nog afmaken",
        "help me even, wat is een ZAT",
    ],
)
def test_trouble_with_the_bot_is_no_danger(text: str) -> None:
    assert not is_acute(text)


@pytest.mark.parametrize("text", ["hij reageert niet", "help me", "er is een ongeluk gebeurd", "ik ga hem afmaken"])
def test_but_the_same_words_of_somebody_are(text: str) -> None:
    assert is_acute(text)


@pytest.mark.parametrize("text", ACUTE)
def test_capitals_haste_and_line_breaks_change_nothing(text: str) -> None:
    assert is_acute(text.upper())
    assert is_acute(f"{text}!!!!")
    assert is_acute(f"  {text}\n")
    assert is_acute(text.replace(" ", "  "))


@pytest.mark.parametrize("text", CALM)
def test_danger_after_a_calm_sentence_is_found(text: str) -> None:
    assert is_acute(f"{text}. Nu staat er iemand met een mes bij de poort")


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("er wordt geschoten", Danger.WEAPON),
        ("ze wil niet meer leven", Danger.SUICIDE),
        ("brand in de aula", Danger.FIRE),
        ("hij ademt niet", Danger.INJURY),
        ("ze trekken haar een auto in", Danger.ABDUCTION),
    ],
)
def test_the_kind_of_danger_is_told(text: str, danger: Danger) -> None:
    assert danger_in(text) is danger


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    is_acute(text)


def test_a_long_text_is_quick() -> None:
    """Four thousand characters are Telegram's limit; words that begin a sign again and again must not cost more."""
    for word in ("iemand ", "heeft met een ", "slaan in ", "a", "wordt ", "!"):
        is_acute(word * (4000 // len(word)))
