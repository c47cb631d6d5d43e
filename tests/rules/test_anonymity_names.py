"""Names are found wherever families come from and however they are typed; what only looks like a name stays."""

import pytest

from anonymity import Label, Lexicon, Tier, find, load


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def named(text: str, words: Lexicon) -> list[str]:
    return [text[span.start : span.end] for span in find(text, words)]


@pytest.mark.parametrize(
    "name",
    [
        "Willem",
        "Fenna van der Meulen",
        "Sytske Hoekstra",
        "J.P. de Graaf",
        "Anne-Fleur de Wit",
        "Mohammed Amine Benali",
        "Nadia el Bakkali",
        "Oğuzhan Çelik",
        "Ömer Faruk Aydın",
        "Vishal Jankie",
        "Shaquille Wijdenbosch",
        "Rivano Kromodimedjo",
        "Jurandy Martina",
        "Szymon Kowalczyk",
        "Nour Haddad",
        "Amanuel Tesfay",
        "Abdirahman Warsame",
        "Precious Osei",
        "Chidera Okonkwo",
        "Adilson Tavares",
        "Jean-Pierre Kabongo",
        "Xinyi Zhang",
        "Nguyen Van Minh",
        "Oleksandr Kovalenko",
        "Maryam Rahimi",
        "Priyanka Ramdin",
        "Dejan Petrović",
        "Daan",
        "Jayden",
        "Ayoub el H.",
        "Rayan B.",
    ],
)
def test_names_of_many_origins(name: str, words: Lexicon) -> None:
    assert named(f"Gisteren heeft {name} gedreigd met een mes.", words) == [name]
    assert named(f"{name} heeft gisteren gedreigd met een mes.", words) == [name]


@pytest.mark.parametrize(
    "name", ["kevin", "fatima", "szymon", "noa", "mo", "demi van den berg", "ahmet yilmaz", "giovanni", "xia"]
)
def test_names_typed_without_capitals(name: str, words: Lexicon) -> None:
    assert named(f"gister stond {name} weer met een mes bij de poort", words) == [name]


@pytest.mark.parametrize(
    ("text", "name"), [("MICHAEL DREIGT VIA SNAP", "MICHAEL"), ("graag contact, KEVIN heeft een mes", "KEVIN")]
)
def test_names_in_capitals(text: str, name: str, words: Lexicon) -> None:
    assert named(text, words) == [name]


@pytest.mark.parametrize("typo", ["jaydne", "yasisn", "abdelkrm", "thijss", "keviin", "Mohamet", "k3vin", "noooor"])
def test_names_with_a_typing_error(typo: str, words: Lexicon) -> None:
    assert named(f"{typo} heeft gister een docent geduwd", words) == [typo]


def test_a_name_in_no_list_is_known_by_its_capital(words: Lexicon) -> None:
    assert named("Volgens Zwierbrecht was het een grap.", words) == ["Zwierbrecht"]


def test_a_name_in_no_list_is_known_by_what_it_does(words: Lexicon) -> None:
    assert named("de broer van wubrecht dealt bij de sporthal", words) == ["wubrecht"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sems broer staat bij de poort", "Sems"),
        ("dat is noor's telefoon", "noor's"),
        ("Sjors' vader heeft gebeld", "Sjors'"),
        ("wesley ze broertje is 11", "wesley"),
    ],
)
def test_possession(text: str, name: str, words: Lexicon) -> None:
    assert named(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dhr. Kooistra is bedreigd", "Kooistra"),
        ("gesprek met dhr van rijn gehad", "van rijn"),
        ("mw ouwehand is de mentor", "ouwehand"),
        ("Juf Roos maakt zich zorgen", "Roos"),
        ("meneer bakker belde", "bakker"),
        ("Tante Ngozi meldt dat", "Ngozi"),
        ("Mevrouw Van den Heuvel-Bakker was overstuur", "Van den Heuvel-Bakker"),
        ("Collega De Vries heeft het gezien", "De Vries"),
        ("leerling J.K. heeft toegegeven", "J.K."),
        ("Verdachte R. de J. is vrij", "R. de J."),
        ("mevrouw in 't hout mist messen", "in 't hout"),
        ("Noor Poort wil stoppen", "Noor Poort"),
        ("Kees Bos-Smit belde", "Kees Bos-Smit"),
        ("Tanisha Blokland-Sedney is de mentor", "Tanisha Blokland-Sedney"),
        ("contact met van der Spoel opgenomen", "van der Spoel"),
        ("April de Groot belde", "April de Groot"),
        ("gisteren fietste keesje hoekstra weg", "keesje hoekstra"),
        ("Koning (wijkagent) neemt contact op", "Koning"),
        ("kevin de b. is gezien", "kevin de b."),
        ("b.k. heeft weer gevochten", "b.k."),
        ("GRAAG BELLEN OVER J A M A L  D R I S S VANDAAG", "J A M A L  D R I S S"),
        ("mw. van den Bosch meldde het", "van den Bosch"),
        ("Van Houten belt de ouders", "Van Houten"),
        ("gesprek met Tjin A Lim gehad", "Tjin A Lim"),
        ("G.J. Veldhuis trof drie jongens", "G.J. Veldhuis"),
    ],
)
def test_titles_surnames_and_initials(text: str, name: str, words: Lexicon) -> None:
    assert named(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roos stuurde zelf de foto", ["Roos"]),
        ("roos en fatima hebben ruzie", ["roos", "fatima"]),
        ("Bas ligt in het ziekenhuis", ["Bas"]),
        ("Zorgen om Storm: hij trekt zich terug", ["Storm"]),
        ("mei is de vriendin van zijn broer, mei (14)", ["mei"]),
        ("Een roos op de tafel, storm op zee en een bos in mei.", []),
        ("Storm van gisteren heeft het hek omgegooid.", []),
        ("In mei en juni is het druk; wil iemand helpen? Bas speelt een bas.", ["Bas"]),
    ],
)
def test_words_that_are_names_too(text: str, names: list[str], words: Lexicon) -> None:
    assert named(text, words)[-len(names) or None :] == names


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("bijgenaamd 'shooter', zou een wapen hebben", "shooter"),
        ("ze noemen hem lange kees maar zijn naam weet ik niet", "lange kees"),
        ("Iedereen kent hem als Kruimel; hij is 15", "Kruimel"),
        ("Jongen met bijnaam Tyson heeft gevochten", "Tyson"),
        ("Ze noemen hem de Slager omdat hij een mes heeft", "de Slager"),
        ("hij wordt lil murda genoemd in de groep", "lil murda"),
        ('een meisje, alias "Barbie", werft andere meiden', "Barbie"),
        ("een jongen die zich Vonk noemt", "Vonk"),
        ("die dove kat noemen ze m", "dove kat"),
        ("de slager levert al weken, zo noemen ze hem", "de slager"),
        ("betalen aan mister x", "mister x"),
        ("is dikke Henk nog welkom", "dikke Henk"),
        ("een man die zich voorstelt als Oom Snoep", "Oom Snoep"),
    ],
)
def test_nicknames_whole(text: str, nickname: str, words: Lexicon) -> None:
    spans = find(text, words)
    assert [(text[span.start : span.end], span.label) for span in spans] == [(nickname, Label.NICKNAME)]


@pytest.mark.parametrize(
    "text",
    [
        "Leerlingen noemen de conciërge 'opa', hij vindt dat prima.",
        "Ze noemen haar 'hoer' en 'slet' in de groepsapp.",
        "De plek staat bekend als hangplek.",
        "Ze noemen hem een dief.",
    ],
)
def test_what_somebody_is_called_by_everybody_stays(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_another_script_is_no_hiding_place(words: Lexicon) -> None:
    assert named("Gisteren heeft فاطمة gebeld met Тарас", words) == ["فاطمة", "Тарас"]
    assert named("gister stond k\u0435vin bij de poort", words) == ["k\u0435vin"]  # a Cyrillic e


def test_a_name_is_no_identifier(words: Lexicon) -> None:
    assert [span.tier for span in find("Kevin is er niet", words)] == [Tier.NAME]


def test_names_of_the_network_stay(words: Lexicon) -> None:
    text = "Ruzie tussen Quarantel en Kevin"
    assert named(text, words) == ["Quarantel", "Kevin"]
    assert [text[span.start : span.end] for span in find(text, words, ["quarantel"])] == ["Kevin"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mail dhr. v/d Wal en vd Broek even", ["v/d Wal", "vd Broek"]),
        ("De map is van Van der Meer geweest", ["Van der Meer"]),
        ("een app van ene Prins Valk", ["Prins Valk"]),
        ("Vu Ngoc Nam belt niet terug", ["Vu Ngoc Nam"]),
        ("aan tafel met winter en yilmaz", ["winter", "yilmaz"]),
        ("Rond twee uur, zei men, Vos liep weg; Wolf belt.", ["Vos", "Wolf"]),
        ("gesprek met k.r. over gisteren", ["k.r."]),
    ],
)
def test_names_by_how_they_are_written(text: str, name: list[str], words: Lexicon) -> None:
    assert named(text, words) == name


@pytest.mark.parametrize(
    "text",
    [
        "Aanw.: school, gem. en wijka. Afspr. volgen, vgl. vorige keer, n.a.v. de act. van toen.",
        "dat is m.n. i.v.m. de kosten o.a. voor het a.s. kamp, z.s.m. en evt. t.z.t.",
        "de aflsuiting was om vier uur, en de verlgichting doet het niet",
        "Op Sanpchat en op Instargam staat niets meer",
        "Fietsenhokken, leerlingbegeleiding en kluisjesbeheer zijn besproken",
    ],
)
def test_shortened_and_mistyped_words_stay(text: str, words: Lexicon) -> None:
    assert named(text, words) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hij wordt hier door iedereen Stekel genoemd.", "Stekel"),
        ("karim wordt in de wijk babs genoemd", "babs"),
        ("ome wim betaalt die jongens", "ome wim"),
        ("dat regelt tante bep van de kiosk", "tante bep van de kiosk"),
        ("ga maar naar lil frenzo, die heeft het", "lil frenzo"),
        ("ze noemen hem Batman", "Batman"),
        ("hij is het, noemen ze kromme henk", "kromme henk"),
    ],
)
def test_what_somebody_is_called(text: str, name: str, words: Lexicon) -> None:
    assert name in named(text, words)


@pytest.mark.parametrize(
    "text",
    [
        "Etos, Douglas en Hema doen mee aan de week.",
        "Mees gezien in de heg, en een merel",
        "Jan en alleman kijkt naar Harry Potter",
        "Poster van Spiderman en een blik cola",
    ],
)
def test_shops_films_and_sayings_stay(text: str, words: Lexicon) -> None:
    assert named(text, words) == []


def test_a_brand_with_a_surname_is_somebody(words: Lexicon) -> None:
    assert named("Gisteren belde Chanel Bakker", words) == ["Chanel Bakker"]


@pytest.mark.parametrize(
    "text",
    ["een spel genaamd Vlooienbaas", "die gang wordt de Koker genoemd", "het bankje noemen ze de Troon"],
)
def test_what_a_thing_is_called_stays(text: str, words: Lexicon) -> None:
    assert not [span for span in find(text, words) if span.label is Label.NICKNAME]


@pytest.mark.parametrize(
    "text", ["Er is angst voor 'Hulk', een man met een pitbull.", "Hulk en z'n maten zijn weer terug."]
)
def test_somebody_with_the_name_of_a_hero(text: str, words: Lexicon) -> None:
    assert "Hulk" in named(text, words)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aanw.: Smeets, Bos, Jansen", ["Smeets", "Bos", "Jansen"]),
        ("afm. m.k. Jansen en k. yilmaz", ["Jansen", "k. yilmaz"]),
        ("E l s en J o o s t", ["E l s", "J o o s t"]),
    ],
)
def test_names_in_a_row_of_names(text: str, names: list[str], words: Lexicon) -> None:
    assert named(text, words) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("franks pa weet ervan", "franks"),
        ("nguyen thi lan heeft gebeld", "nguyen thi lan"),
        ("samira al hoummadi komt later", "samira al hoummadi"),
        ("conciërge uit den boogaard zag het", "uit den boogaard"),
        ("Op de lijst staat Visser, J. de", "Visser, J. de"),
        ("de jongen die zich Paashaas laat noemen", "Paashaas"),
    ],
)
def test_the_whole_of_a_name_goes(text: str, name: str, words: Lexicon) -> None:
    covered = {at for span in find(text, words) for at in range(span.start, span.end)}
    start = text.index(name)
    assert not [at for at in range(start, start + len(name)) if text[at].isalnum() and at not in covered]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ik heb gebeld met Van den Akker van de gemeente", "Van den Akker"),
        ("Van der Berg komt morgen om negen uur", "Van der Berg"),
        ("VAN DEN BERG WIL VANDAAG ANTWOORD", "VAN DEN BERG"),
        ("V.d. Akker senior komt verhaal halen", "V.d. Akker"),
        ("volgens sanne v d akker is het opgelost", "sanne v d akker"),
        ("net gesproken met vd beek over de fietsen", "vd beek"),
        ("piet de jager loopt weer rond met een hengel", "piet de jager"),
        ("R. v.d. Akker is weer op school", "R. v.d. Akker"),
        ("dhr. v. dijkstra belt terug", "v. dijkstra"),
        ("vraag oom kees bij de kiosk", "oom kees"),
        ("met R. is het vandaag goed gegaan", "R."),
        ("j. uit 3 vmbo komt niet meer", "j."),
        ("hij heet zogenaamd 'de Loods'", "de Loods"),
        ("'de Graaf van West', zoals ze hem noemen, int het geld", "de Graaf van West"),
        ("'Dikke Youssef' deelt pakjes uit", "Dikke Youssef"),
    ],
)
def test_the_whole_of_what_somebody_is_called_goes(text: str, name: str, words: Lexicon) -> None:
    assert named(text, words) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Bespreeks ouders niet, bel de school",
        "April was druk, mei werd rustiger.",
        "Het Willem de Rijkhuis doet mee, en de Frits Diepenkazerne.",
        "Op het Sophie W.A. Bergplantsoen is het donker.",
        "iris op de foto: een bloem",
        "Leerling riep 'kom maar hier' door de gang",
    ],
)
def test_words_schools_and_buildings_are_no_persons(text: str, words: Lexicon) -> None:
    assert named(text, words) == []
