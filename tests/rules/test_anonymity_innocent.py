"""A text without persons goes through untouched."""

import pytest

from anonymity import Lexicon, find, load, mask


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


@pytest.mark.parametrize(
    "text",
    [
        "Er wordt gedeald bij de Albert Heijn en de Dirk van den Broek.",
        "Ruzie tussen leerlingen van het Titus Brandsma Lyceum en het Gerrit Rietveld College.",
        "Bij de Anne Frankschool staat een fatbike zonder slot.",
        "Onrust in het Wilhelminapark, op het Mercatorplein en in de Jan Evertsenstraat.",
        "Bureau Halt, het Trimbos-instituut en Veilig Thuis denken mee.",
        "ruzie bij het karel doorman en op het Frans Halsman",
        "jan pieter sweelinxstraat is donker",
        "Bram- en rozenstruik achter de gym",
        "de timmerman is geweest",
        "ze noemen het stoelendans maar dan met klappen",
        "Don Bosco doet mee, het Stanislas nog niet.",
        "op het thomas a kempis en het gerrit rietveld college is het rustig",
        "Een jongen met een Hugo Boss-pet en een tas van Michael Kors.",
        "In Almere Buiten, Zoetermeer en de Schilderswijk zien we dezelfde stickers.",
        "Marokkaanse, Turkse en Syrische jongeren voelen zich niet veilig.",
        "Rond Koningsdag, het Suikerfeest en Keti Koti is er extra toezicht.",
        "Via Snapchat, Telegram en WhatsApp worden leerlingen benaderd.",
        "Leerling A en jongen X (15) hebben ruzie met meisje Y.",
        "De wijkagent, de leerplichtambtenaar en de conciërge sluiten dinsdag aan.",
        "leerling is skeer en brengt voor een barkie spullen weg, doekoe is alles nu",
        "meneer was boos, de juf ook; mevrouw van de bewaking greep in",
        "Vermoeden van sexting: naaktbeelden gedeeld in een groepsapp.",
        "De jeugdbeschermer en de raad hebben een ondertoezichtstelling gevraagd.",
        "Artikel 8 van de AVG en de Wpg zijn besproken in het MDO.",
        "Twee scholieren gooiden cobra's en nitraten in de fietsenkelder.",
        "BELANGRIJK: MORGEN GEEN TOEZICHT OP HET PLEIN",
        "Oom, tante en neefje van de leerling vangen het op.",
        "Op de Joan Muyskenweg en in de Jan de Wittlaan stonden scooters.",
        "Het syndroom van Gilles de la Tourette werd uitgelegd.",
        "Bij Truus's Bloemen en autobedrijf De Vries is ingebroken.",
        "Uit Sint Jansteen komen twee bussen, uit Maarssen, Andelst en Lent een.",
        "Commissie De Winter schreef rapport Samson over orkaan Katrina.",
        "op de pieter vreedeman hoeve is het druk",
        "Een rode Mercedes stond dubbel bij de Lidl.",
        "Mark de tekst die je bewaart.",
        "Gisteern was er niemand bij de poort.",
        "Ikweet het niet.",
        "",
        "   ",
        "😡😡😡",
    ],
)
def test_it_stays_as_it_is(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()
    assert mask(text, words).text == text


def test_own_names_of_the_network_stay(words: Lexicon) -> None:
    text = "Overlast bij Quarantel en in Huize Dobbelmans, gemeld door Kevin."
    assert [text[span.start : span.end] for span in find(text, words)] == ["Quarantel", "Dobbelmans", "Kevin"]
    left = find(text, words, allowed=["Quarantel", "huize dobbelmans"])
    assert [text[span.start : span.end] for span in left] == ["Kevin"]


@pytest.mark.parametrize(
    "text",
    [
        "De tekst staat op wetten.overheid.nl en op lokaleregelgeving.overheid.nl.",
        "@iedereen vrijdag is de aula dicht, @all graag lezen",
        "3 vmbo-tl en 4 vmbo-kb hebben dezelfde pauze als 2 vmbo-bb.",
        "De Jeugdwet 2015, het Bouwbesluit 2012 en het Jaarplan 2027.",
        "zijn insta is op privé gezet en haar snap is gehackt",
        "de _belangrijkste_ regel: filmpjes van elkaar maken mag _niet_",
        "goed gesprek gehad.hij komt morgen.",
        "melding 48213 is gesloten, bestelling nr 58113 is binnen",
        "INBRAAK IN DE KELDER, 3 FIETSEN WEG",
        "lokaal Merel 3 is bezet, zaal Orion 2 ook",
        "in 1500 lagen er 3000 folders",
        "de fietsenkelder is 20 dagen dicht, woning 3 weken leeg",
        "klas 1 t/m 3 doet mee, acties 3b en 4a lopen, vleugel 2C is dicht",
        "haar account is weg en zijn snap is dood",
    ],
)
def test_what_only_looks_like_a_notation_stays(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


@pytest.mark.parametrize(
    "text",
    [
        "In Drogeham, Twijzelerheide en Kollumerzwaag is het rustig, Camminghaburen niet.",
        "Vanuit Hoensbroek en Spekholzerheide rijden jongeren naar Schinveld.",
        "Loosbroek en Heeswijk-Dinther doen mee, Nijnsel nog niet.",
        "Pluryn, Koninklijke Visio en de Mutsaersstichting denken mee.",
        "Een leerling met Bechterew en een met Tourette kregen een aangepast rooster.",
        "Haar moeder heeft Crohn, haar vader heeft Parkinson.",
    ],
)
def test_villages_institutions_and_diseases_stay(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()
