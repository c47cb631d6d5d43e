"""What has a form of its own is found in every notation; what anybody may call or visit stays."""

import pytest

from anonymity import Label, Lexicon, Tier, find, load


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def found(text: str, label: Label, words: Lexicon) -> list[str]:
    return [text[span.start : span.end] for span in find(text, words) if span.label is label]


@pytest.mark.parametrize(
    "number",
    [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06.1234.5678",
        "06/12345678",
        "06 - 1234 5678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "0031612345678",
        "0031 6 1234 5678",
        "010-4567890",
        "(020) 612 34 56",
        "0181-234567",
        "+32 470 12 34 56",
        "+49 151 23456789",
        "0048 512 345 678",
        "06 1234567",  # one digit forgotten: still somebody's
    ],
)
def test_a_number_that_rings_at_one_person_is_found(number: str, words: Lexicon) -> None:
    assert found(f"bel hem op {number}, na drieën", Label.PHONE, words) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Bel bij nood 112, anders 0900-8844.",
        "Bel 112 als iemand flauwvalt.",
        "Kies twee verschillende mensen. Neem 3 stoelen mee.",
        "Lokalen 12 en 14 zijn leeg, vergadering 3 vervalt. Vergadering 4 niet.",
        "Meteen 112 gebeld, na tien minuten waren ze er.",
        "Veilig Thuis is bereikbaar op 0800-2000.",
        "Praten kan met 113 of 0800-0113, dieren in nood: 144.",
        "De gemeente heeft nummer 14 020.",
        "Meld Misdaad Anoniem: 0800 7000",
        "Tussen 12:30 en 13.15 uur, op 06-11-2025, waren er 1200 leerlingen.",
        "Schade 45.000 euro, zaak 2024/0612, lokaal 2.14",
    ],
)
def test_numbers_of_everybody_stay(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_a_number_to_call_a_pupil_on_is_no_number_of_the_school(words: Lexicon) -> None:
    text = "Bel de leerling op 06-12345678, leerling 20417 weet ervan."
    assert found(text, Label.PHONE, words) == ["06-12345678"]
    assert found(text, Label.PUPILNO, words) == ["20417"]


def test_a_bare_mobile_number_needs_a_telephone_beside_it(words: Lexicon) -> None:
    assert found("app naar 6 12345678 graag", Label.PHONE, words) == ["6 12345678"]


@pytest.mark.parametrize(
    ("text", "mailbox"),
    [
        ("mail s.jansen78@gmail.com even", "s.jansen78@gmail.com"),
        ("stuur naar fam_bos@ziggo.nl.", "fam_bos@ziggo.nl"),
        ("kevin apenstaartje hotmail punt com", "kevin apenstaartje hotmail punt com"),
    ],
)
def test_mailboxes(text: str, mailbox: str, words: Lexicon) -> None:
    assert found(text, Label.EMAIL, words) == [mailbox]


def test_the_mailbox_of_an_organisation_stays(words: Lexicon) -> None:
    assert find("Mail naar info@school.nl of leerplicht@gemeente.nl", words) == ()


@pytest.mark.parametrize(
    "link",
    [
        "https://www.instagram.com/p/Cx8d9sKLm/",
        "http://vm.tiktok.com/ZGeKp4xQ",
        "www.facebook.com/profile.php?id=1000",
        "snapchat.com/add/kevvie2008",
        "t.me/snelcash010",
        "youtu.be/dQw4w9WgXcQ",
        "kevin.tumblr.com",
    ],
)
def test_links_to_a_profile_or_picture(link: str, words: Lexicon) -> None:
    assert found(f"het staat op {link}, kijk maar", Label.LINK, words) == [link]


def test_the_front_page_of_a_public_site_stays(words: Lexicon) -> None:
    assert find("Lees www.halt.nl of helpwanted.nl samen met de ouders.", words) == ()


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("Zijn telegram is @abdel_cash.", "@abdel_cash"),
        ("insta is xx.noor.xx daar staat het", "xx.noor.xx"),
        ("snap: kevin_2010", "kevin_2010"),
        ("op tiktok heet ze queen.lisa06", "queen.lisa06"),
        ("toegevoegd door darkwolf#4412", "darkwolf#4412"),
        ("het account its_mandy_xo doet mee", "its_mandy_xo"),
        ("snapchat sannelove2009 vraagt om foto's", "sannelove2009"),
    ],
)
def test_accounts(text: str, handle: str, words: Lexicon) -> None:
    assert found(text, Label.HANDLE, words) == [handle]


@pytest.mark.parametrize(
    "text",
    [
        "snapchat is kapot",
        "telegram: geen reactie",
        "op insta gaat een filmpje rond",
        "we spreken af @ school om 15 uur",
    ],
)
def test_naming_an_app_is_no_account(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


@pytest.mark.parametrize(
    "plate",
    [
        "AB-12-34",  # the fourteen layouts
        "12-34-AB",
        "12-AB-34",
        "DB-01-TF",
        "PS-FZ-14",
        "14-PS-FZ",
        "27-XKP-3",
        "8-KLP-32",
        "KJ-482-T",
        "G-123-BB",
        "VDX-21-K",
        "D-45-KLP",
        "3-XB-456",
        "123-BC-4",
        "kj-482-t",
        "KJ482T",
        "1-ABC-234",  # Belgian
        "KLE-AB 1234",  # German
        "AB-123-CD",  # French
    ],
)
def test_plates_of_every_layout(plate: str, words: Lexicon) -> None:
    assert found(f"Hij stapte in bij {plate} en was weg.", Label.PLATE, words) == [plate]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("scooter kenteken d 456 kl zonder licht", "d 456 kl"),
        ("poolse wagen WX 4821K op het plein", "WX 4821K"),
        ("witte bus vr481k staat er weer", "vr481k"),
    ],
)
def test_what_is_a_plate_only_because_of_the_car(text: str, plate: str, words: Lexicon) -> None:
    assert found(text, Label.PLATE, words) == [plate]


@pytest.mark.parametrize(
    "text", ["een BMW M3 en een Golf 7", "vw polo 2019 met schade", "de 3-MMC kost 25 euro", "A4-tje van de A12"]
)
def test_cars_without_a_plate_stay(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


@pytest.mark.parametrize(
    "address",
    [
        "Kerkstraat 12",
        "Dorpsweg 3a",
        "prins hendrikstraat 8b",
        "Burgemeester van Walsumweg 512",
        "Laan van Meerdervoort 133",
        "Hoofdweg 128-3",
        "Sint Jansstraat 44 bis",
    ],
)
def test_a_street_with_a_number_is_an_address(address: str, words: Lexicon) -> None:
    assert found(f"Feest zonder toezicht op {address}, zaterdag", Label.ADDRESS, words) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Overlast aan de Dorpsstraat en bij de Kerkstraat.",
        "Op het Marconiplein zijn 12 jongeren aangesproken.",
        "Hij liep weg 3 keer deze week.",
        "onderweg 2 scooters gezien op het schoolplein",
        "In de Prins Hendrikstraat 15 jongens rond een auto.",
    ],
)
def test_a_street_without_a_house_stays(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_postcodes(words: Lexicon) -> None:
    assert found("Adres: 3412 KL en 1098xg", Label.POSTCODE, words) == ["3412 KL", "1098xg"]
    assert find("In 2024 is er veel gebeurd, 1500 in totaal.", words) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Slachtoffer geboren 12-05-2011, verder onbekend", "12-05-2011"),
        ("geb. 14/09/2009", "14/09/2009"),
        ("geboortedatum: 7-8-10", "7-8-10"),
        ("geboren op 3 maart 2010 in Breda", "3 maart 2010"),
        ("hij is jarig op 22 juni", "22 juni"),
        ("23 april 2012 geboren, dus pas 13", "23 april 2012"),
        ("de leerling (17-03-2010) is weggelopen", "17-03-2010"),
    ],
)
def test_dates_of_birth(text: str, date: str, words: Lexicon) -> None:
    assert found(text, Label.BIRTHDATE, words) == [date]


@pytest.mark.parametrize(
    "text",
    ["Overleg op 12-05-2026 om 9.00 uur.", "Tussen 3 en 7 november waren er vier meldingen.", "Op 14 mei is er feest."],
)
def test_dates_of_events_stay(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_numbers_given_by_the_state_the_bank_and_the_school(words: Lexicon) -> None:
    assert found("bsn 999922415 graag checken", Label.BSN, words) == ["999922415"]
    assert found("BSN: 1112.22.333", Label.BSN, words) == ["1112.22.333"]
    assert found("gestort op NL91 ABNA 0417 1643 00 gisteren", Label.IBAN, words) == ["NL91 ABNA 0417 1643 00"]
    assert found("naar be68539007547034 overgemaakt", Label.IBAN, words) == ["be68539007547034"]
    assert found("Leerlingnummer 104532 heeft ingelogd", Label.PUPILNO, words) == ["104532"]
    assert found("llnr: 88213", Label.PUPILNO, words) == ["88213"]


@pytest.mark.parametrize(
    "code",
    [
        "3B",
        "2C",
        "1D",
        "H4c",
        "V5b",
        "2vmbo-t1",
        "1hv2",
        "3tl2",
        "5havo3",
        "2MH1",
        "3kgt2",
        "b1c",
        "4mavo2",
        "3vmbo-b2",
    ],
)
def test_the_code_of_one_class(code: str, words: Lexicon) -> None:
    assert found(f"Ruzie in {code} sinds gisteren.", Label.CLASS, words) == [code]


@pytest.mark.parametrize("text", ["mentor van 3b belt", "jongens uit 2c en 2d", "klas 1e is onrustig"])
def test_a_class_in_lower_case_needs_words_around_it(text: str, words: Lexicon) -> None:
    assert any(span.label is Label.CLASS for span in find(text, words))


@pytest.mark.parametrize(
    "text",
    [
        "In klas 3 en leerjaar 4, vooral 3 havo en 2 vmbo-t.",
        "Cobra 6 en F4-vuurwerk worden verkocht.",
        "BMW M3 en een Golf 7 om 9.00 uur.",
        "Een 5G-mast en 3D-printer, 4x gemeld, 2e verdieping, 10k euro.",
        "pil 2C-B en 4-FA in omloop, 3 g wiet",
        "A4'tjes hangen bij de A12 naast de P2.",
    ],
)
def test_levels_cars_and_drugs_are_no_class(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_what_has_a_form_is_an_identifier(words: Lexicon) -> None:
    assert {span.tier for span in find("bel 0612345678 of mail a.b@c.nl", words)} == {Tier.IDENTIFIER}


@pytest.mark.parametrize(
    ("text", "trace", "label"),
    [
        ("Paasweg 66-II is leeg", "Paasweg 66-II", Label.ADDRESS),
        ("Bij de Koningin Emmakade 4 zwart", "Koningin Emmakade 4 zwart", Label.ADDRESS),
        ("kerkstraat12 is de plek", "kerkstraat12", Label.ADDRESS),
        ("dat is de oude wal nummer 8 c", "de oude wal nummer 8 c", Label.ADDRESS),
        ("op nummer 14 in de molenstraat", "nummer 14 in de molenstraat", Label.ADDRESS),
        ("aan de eikendonk 12 is het", "eikendonk 12", Label.ADDRESS),
        ("jarig op eerste kerstdag", "eerste kerstdag", Label.BIRTHDATE),
        ("op 4 novmber is ze jarig", "4 novmber", Label.BIRTHDATE),
        ("wachtwoord is 12052010", "12052010", Label.BIRTHDATE),
        ("hij is van 12-05-09", "12-05-09", Label.BIRTHDATE),
        ("de datum op zijn ID is 2 april '10", "2 april '10", Label.BIRTHDATE),
        ("ze werd vorige week 12 maart veertien", "12 maart", Label.BIRTHDATE),
        ("hij viert 9 juni zijn zestiende", "9 juni", Label.BIRTHDATE),
        ("trekker met plaat t bk 12 z", "t bk 12 z", Label.PLATE),
        ("een tractor met z vk 31 n reed weg", "z vk 31 n", Label.PLATE),
        ("op het pakje stond 6038pk, verder niks", "6038pk", Label.POSTCODE),
        ("T3s mist al twee weken een mentor", "T3s", Label.CLASS),
        ("het gaat om een jongen uit V5y", "V5y", Label.CLASS),
        ("brugklas 1.4 is onrustig", "1.4", Label.CLASS),
        ("komt uit 8765 qx", "8765 qx", Label.POSTCODE),
        ("3210-XZ op het label", "3210-XZ", Label.POSTCODE),
        ("ll met nummer 88104 is weg", "88104", Label.PUPILNO),
        ("leerling 20210356 heeft het gedaan", "20210356", Label.PUPILNO),
        ("s1182931 is zijn leerlingnummer", "s1182931", Label.PUPILNO),
        ("klas 2.4 is boos", "2.4", Label.CLASS),
        ("5 vwo 2 heeft een toets", "5 vwo 2", Label.CLASS),
        ("gym(3c) is uitgevallen", "3c", Label.CLASS),
        ("juf van groep 7b belt", "7b", Label.CLASS),
        ("app 06_1234_5678 even", "06_1234_5678", Label.PHONE),
        ("kent is xzz78q zei hij", "xzz78q", Label.PLATE),
        ("hij gamet als zzkillerzz98 elke avond", "zzkillerzz98", Label.HANDLE),
        ('er staat "schandpaal.oost" onder', "schandpaal.oost", Label.HANDLE),
    ],
)
def test_notations_that_were_rare(text: str, trace: str, label: Label, words: Lexicon) -> None:
    assert [(text[span.start : span.end], span.label) for span in find(text, words)] == [(trace, label)]


@pytest.mark.parametrize(
    "text",
    [
        "H3 van het boek gaat over pesten",
        "in lokaal B3k is overleg",
        "op 6 mei '25 was er ruzie",
        "een lading van 1200kg en een kast van 1500mm",
        "scooter 3 keer in 2 dagen gezien",
        "op 12 maart veertien jongens gezien bij het station",
    ],
)
def test_what_only_looks_like_it_stays(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_two_pupil_numbers(words: Lexicon) -> None:
    assert found("met leerlingnummer 51010 en met 51011", Label.PUPILNO, words) == ["51010", "51011"]


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("rommel bij Elzenlaan zesendertig, drie jongens weg", ["Elzenlaan zesendertig"]),
        ("thuis is nr 41 aan de wilgenkade", ["nr 41 aan de wilgenkade"]),
        ("ze slapen op Kanaaldijk ligplaats 3", ["Kanaaldijk ligplaats 3"]),
        ("verblijft op chalet 14 van de camping", ["chalet 14"]),
        ("hij slaapt in het azc kamer 14", ["kamer 14"]),
        ("dorpsstraat waar ze wonen op 14", ["dorpsstraat waar ze wonen op 14"]),
        ("adres: NL-4823 XZ", ["NL-4823 XZ"]),
        ("het pakje gaat naar 3511 vt", ["3511 vt"]),
        ("op 3012 (ZX) staat een bus", ["3012 (ZX"]),
        ("welk leerlingnummer heeft ze?\n204411 zei de mentor", ["204411"]),
        ("nr 50917 uit 3tl2 is er niet", ["50917", "3tl2"]),
        ("verzuim: nummer 302-554 ontbreekt", ["302-554"]),
        ("llnr 7712-C staat open", ["7712-C"]),
        ("bus met Bulgaarse platen: CB 7741 XK", ["CB 7741 XK"]),
        ("iedereen van 4ma2 moet komen", ["4ma2"]),
        ("mh34 heeft straks gym", ["mh34"]),
        ("die van de 1.4 klas", ["1.4"]),
        ("een klas2c van boven", ["klas2c"]),
        ("filmpje op tiktok van dehoekvanhetplein", ["dehoekvanhetplein"]),
        ("kijk op boefjes.social/klasfoto", ["boefjes.social/klasfoto"]),
        ("les voor leerjaar 2 t/m 4, vlucht MH17, versie 1.3", []),
        ("op de Kerkstraat drie jongens; wie is nummer 2 in de rij?", []),
        ("er zijn 60231 stemmen, standplaats van de ijscoman is weg", []),
        ("filmpje op tiktok van school, insta van de gemeente", []),
    ],
)
def test_how_a_hurried_writer_puts_it(text: str, traces: list[str], words: Lexicon) -> None:
    assert [text[span.start : span.end] for span in find(text, words)] == traces
