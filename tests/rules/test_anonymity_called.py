"""What somebody is called in ordinary words: the sentence gives it away, and the writer is asked about all of it."""

import pytest

from anonymity import Lexicon, doubts, find, load


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def asked(text: str, words: Lexicon) -> list[str]:
    return [text[span.start : span.end] for span in doubts(text, words)]


def masked(text: str, words: Lexicon) -> list[str]:
    return [text[span.start : span.end] for span in find(text, words)]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("volgens een leerling verkoopt stopcontact vapes achter de flat", "stopcontact"),
        ("bolle wang heeft weer iemand afgeperst", "bolle wang"),
        ("als vogelkop erbij is gaat het mis", "vogelkop"),
        ("sinds kale knikker weg is, is het rustig", "kale knikker"),
        ("gisteren zag ik kippenboer weer dealen op de hoek", "kippenboer"),
        ("het is wasbeer die de sloten openmaakt", "wasbeer"),
        ("pas op voor lange wapper, die heeft een mes", "lange wapper"),
        ("iedereen weet wie de bakfiets is, die regelt alles hier", "de bakfiets"),
        ("op snap gaat ie door als nachtvlinder", "nachtvlinder"),
        ("heeft bever die brommer gejat?", "bever"),
        ("Champignon? die ken ik wel, woont op de hoek", "Champignon"),
        ("hij is gezien met kleine panter en grote panter", "grote panter"),
        ("De jongens spraken vol ontzag over de Kolonel, die zou alles bepalen.", "de Kolonel"),
        ("DE DOKTER VERKOOPT PILLEN BIJ DE INGANG", "DE DOKTER"),
        ("[22:10] Kapsel: waar ben je [22:11] Sem: thuis", "Kapsel"),
        ("wie belt bakker even terug", "bakker"),
        ("hij kocht dat van pinpas dylan bij de brug en is bang", "pinpas"),
        ("yo flappie waar blijft mijn geld", "flappie"),
        ("dan komt de beul langs en moet je betalen", "de beul"),
        ("hij schijnt onder de generaal te werken", "de generaal"),
    ],
)
def test_where_only_a_person_can_stand_the_writer_is_asked(text: str, called: str, words: Lexicon) -> None:
    assert called in asked(text, words)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("die jongens kopen hun spul bij paprika in het park", "paprika"),
        ("moet je krentenbol vragen, die weet alles", "krentenbol"),
        ("ze hebben mascotte in elkaar geslagen gisteravond", "mascotte"),
        ("er was ruzie tussen stoeptegel en ryan", "stoeptegel"),
        ("wie is knakworst? wordt in elk gesprek genoemd", "knakworst"),
        ("de naam zeepje valt steeds", "zeepje"),
        ("ze is bang voor slagroom", "slagroom"),
        ("Pannenkoek's moeder belde de school", "Pannenkoek's"),
        ("hun leider, Wervelwind, is 19 en woont in de flat", "Wervelwind"),
        ("schildpad regelt de scooters voor die jongens", "schildpad"),
        ("zonnebril appte hem dat ie moest komen", "zonnebril"),
        ("Baas Bever laat de kleintjes voor hem sjouwen", "Baas Bever"),
        ("LET OP DRIE-VINGER IS TERUG IN DE WIJK", "DRIE-VINGER"),
        ("Op TikTok noemt hij zichzelf prins van west.", "prins van west"),
        ("OPA NOEMEN ZE HEM, HIJ IS 19", "OPA"),
        ("spookrijder, zo heet hij in de buurt", "spookrijder"),
        ("Hij staat in haar telefoon als Schatje Zuid.", "Schatje Zuid"),
        ("Halve klas noemt hem Tikkie", "Tikkie"),
        ("in de klas rapt hij als Lil Kogel 7 over school", "Lil Kogel 7"),
        ("het meisje wordt Mevrouw de Boekhouder genoemd", "Mevrouw de Boekhouder"),
        ("eenoog heeft weer gedreigd", "eenoog"),
        ("een jongen die de Directeur wordt genoemd", "de Directeur"),
        ("Opa Bier zit elke dag op het bankje", "Opa Bier"),
        ("dan moet het van oma knip", "oma knip"),
    ],
)
def test_what_can_be_nothing_else_is_masked(text: str, called: str, words: Lexicon) -> None:
    assert called in masked(text, words)


@pytest.mark.parametrize(
    "text",
    [
        "zwarte scooter reed hard weg richting station",
        "leerlingen zijn bang voor represailles en durven niet naar buiten",
        "drank is gekocht bij de supermarkt",
        "wie is aanspreekpunt in de vakantie?",
        "hij staat bekend als rustige leerling",
        "de plek staat bekend als hangplek",
        "een jongen met rode pet heeft gefilmd",
        "brand was snel geblust",
        "hij wordt gepest en uitgescholden",
        "Vertrouwenspersoon zegt dat ze bang is",
        "wijkraad zegt dat het hek dicht moet",
        "Vorige week is tas gevonden en nu is het stil op het plein.",
        "Collega was ziek, vervanger wist niets van de afspraak",
        "hij is gezien met mes en bivakmuts",
        "Jongerenwerk heeft contact met buurtbewoners en wil bemiddelen.",
        "bel gaat niet meer, dus leerlingen blijven hangen",
        "iemand had ketchup gesmeerd op de deuren",
        "leerlingen fietsen langs de Koningin Julianaschool",
        "school belt ouders en wijkagent rijdt extra rondes",
        "hij moest van school naar huis",
        "het filmpje is doorgestuurd door klasgenoten",
        "sinds cameratoezicht weg is, is het onrustig",
        "er was ruzie tussen bovenbouw en onderbouw",
        "in overleg met ouders is besloten tot schorsing",
        "Vraag: kan de wijkagent langskomen? Antwoord: ja, dinsdag",
    ],
)
def test_things_where_things_stand_are_no_question(text: str, words: Lexicon) -> None:
    assert (masked(text, words), asked(text, words)) == ([], [])
