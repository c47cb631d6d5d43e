"""Is this word one thing, that has an article in Dutch unless somebody is called so?"""

from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import wordset

BEASTS = wordset(
    "beer wolf vos tijger leeuw panter panda spin slang adder draak haai valk arend adelaar uil raaf kraai haas "
    "konijn rat muis mol egel das bever otter eekhoorn stier buffel neushoorn krokodil kikker pad schildpad schorpioen "
    "mug wesp hommel kever vlinder puma jaguar luipaard hyena jakhals lynx kat poes hond puppy rottweiler pitbull "
    "bulldog poedel eend gans haan zwaan pauw flamingo pinguin papegaai specht mus mees merel vink snoek aal paling "
    "bokser reus dwerg kabouter ridder duivel engel spook geest schaduw schim vlam bliksem donder storm ijsbeer aapje "
    "vis haring krab garnaal kip kuiken lam geit bok ezel kameel lama giraf zebra walvis dolfijn zeehond kwal inktvis "
    "mier bij vlieg rups slak worm vleermuis hamster cavia fret marter dassie biggetje varken zwijn koe kalf paard pony"
)
_LIMBS = (
    "nek",
    "kop",
    "kuif",
    "duim",
    "vuist",
    "oog",
    "oor",
    "neus",
    "tand",
    "kont",
    "buik",
    "wang",
    "poot",
    "snuit",
    "smoel",
    "bek",
    "lip",
)
# What people are called after: things that have an article, unless somebody is meant.
_THINGS = wordset(
    "pinda appel peer banaan pruim kers citroen tomaat ui "
    "knoflook worst frikandel kroket loempia bami nasi bapao donut "
    "koekje krentenbol muffin taart tosti pizza chips popcorn "
    "lolly dropje zuurstok snoepje toffee karamel nootje olijf "
    "stekel hamer spijker schroef bijl zaag beitel moker tang bout veer naald speld knoop kwast borstel bezem emmer "
    "ketel pan lepel vork kurk fles dop blik bus plank balk stok lat paal tak blad steen kei baksteen kiezel tegel "
    "tand kies neus oor vinger duim teen vuist knie kuif krul snor baard lok bril pet hoed muts sjaal laars klomp sok "
    "sleutel slot klok wekker lamp kaars lucifer aansteker raket pijl boog zwaard schild kogel granaat bom "
    "chef dominee kapitein admiraal generaal majoor sergeant kolonel piraat boef rover bandiet tovenaar heks "
    "sjeik sultan farao keizer koning koningin prins prinses graaf baron hertog bisschop paus pater monnik non "
    "professor dokter doc tandarts slager bakker kapper visser jager herder smid kok piloot matroos clown cowboy "
    "indiaan sheriff gladiator viking samoerai smurf trol elf reus fee draakje meester baas beul makelaar notaris "
    "kale lange dikke rooie schele stille kromme lamme dove blinde magere scheve gekke wilde kleine grote ouwe "
    "bolle krullie kroeskop blondie brilsmurf stuiter stuiterbal flapoor spriet sprietje slungel knor knorretje "
    "dropje bloempje zonnetje sterretje maan ster zon vuurtoren kussen deken toren oven lantaarn komeet orkaan "
    "tornado lawine vulkaan rots berg golf"
)
CALLABLE = BEASTS | _THINGS
# What is eaten and drunk: without an article too, so that only the sentence tells.
_FOOD = wordset(
    "kaas slagroom pindakaas hagelslag mayo mayonaise ketchup sambal suiker peper zout boter honing soep jam stroop "
    "mosterd appelmoes wodka cola fanta sprite melk jenever tequila whisky pap vla pudding rijst spek ham salami "
    "gember knoflook kaneel vanille chocola hummus pesto spinazie sla boerenkool zuurkool brood yoghurt limonade ranja"
)
# Trades that are seldom meant at the table of a school: whoever is called so does something else.
TRADES = wordset(
    "lasser loodgieter metselaar schilder stukadoor dakdekker timmerman boekhouder bankier accountant archivaris "
    "chirurg apotheker notaris tandarts slager bakker visser jager stroper smid molenaar kok piloot matroos kapitein "
    "generaal kolonel sergeant majoor admiraal commandant professor dokter doc chef baron graaf hertog sultan sjeik "
    "keizer koning prins president minister pastoor paus monnik dominee imker tuinman boswachter kunstenaar goochelaar "
    "acrobaat clown poppenspeler beul scherprechter veldheer ridder sloper glazenwasser makelaar veilingmeester "
    "verzamelaar bokser worstelaar sprinter zeeman kruidenier marktmeester portier ober barman schoenmaker kleermaker "
    "architect ingenieur uitvinder monteur elektricien uitbener stoker drukker koopman handelaar opticien juwelier "
    "postbode krantenjongen melkboer groenteboer kolenboer student directeur burgemeester rechter dirigent schaker"
)
# What is said without an article all day, at school and on the street: those who act, and things.
_WHO_ACT = wordset(
    "school huis werk klas club gemeente politie justitie recherche bestuur directie leiding team kernteam netwerk "
    "personeel publiek volk jeugd bovenbouw onderbouw brugklas bureau leerplicht jeugdzorg jongerenwerk handhaving "
    "beheer buurthuis wijkcentrum bibliotheek bieb gemeentehuis ziekenhuis supermarkt snackbar avondwinkel kiosk "
    "pizzeria shoarmazaak sportschool moskee kerk stage aanspreekpunt achtervang kantine toezicht begeleiding"
)
_BARE = wordset(
    "straat bed tafel ewa sick naam bijnaam voornaam achternaam roepnaam straatnaam kantoor bord papier les toets "
    "examen pauze vakantie kerst mavo "
    "vuurwerk lachgas cannabis hasj speed ketamine cocaine mdma xtc crack heroine ice tabak nicotine benzine diesel "
    "alarm brand rook beleid verzuim overlast vandalisme pesten pony crystal "
    "aangifte bemiddeling nazorg verlof rouw corona griep koorts sneeuw ijzel hagel onweer mist regen "
    "huiswerk tucht orde respect lef honger dorst slaap stress paniek haast spoed twijfel argwaan wraak ruzie gedoe "
    "bewijs beeldmateriaal materiaal voetbal hockey judo "
    "basketbal volleybal tennis turnen gym kickboksen fitness carnaval kermis ramadan suikerfeest koningsdag "
    "parkeerplaats fietsenstalling fietsenhok fietsenrek bushalte tramhalte metrohalte perron schoolplein sporthal "
    "gymzaal aula lokaal kluisje kluis gang trap lift toilet wc hal ingang uitgang poort hek deur raam muur "
    "bankje speeltuin zwembad station centrum park bos plein brug viaduct prijslijst kaartje briefje lijstje "
    "tunnel parkeergarage flat portiek lunch ontbijt avondeten thuissituatie omgeving aanleiding gelegenheid kwestie "
    "camera camerabeeld internet wifi whatsapp telefoon mobiel laptop computer tablet chat groepsapp groepschat mail "
    "scooter brommer fatbike fiets auto busje bestelbus taxi trein tram metro step motor capuchon rugzak helm pet "
    "mes honkbalknuppel knuppel hamer wapen vuurwapen nepwapen pistool luchtbuks boksbeugel ketting steen stok "
    "bivakmuts masker zonnebril trainingspak hoodie jas tas riem lighter aansteker spuitbus verf stift kalk krijt "
    "overleg agenda verslag kapsel uiterlijk uniform kleding muts sjaal bril "
    "notulen actie punt besluit voorstel vraag antwoord advies contact bericht oproep tip melding signaal dossier "
    "aanwezigheid water lucht wind licht stroom gas geluid lawaai muziek film video clip foto "
    "punt streep kruis stip cirkel rij beurt kans plan idee keus schuld straf boete celstraf taakstraf rest nood"
)
_STUFF = (
    "en", "s", "ing", "heid", "tie", "schap", "iteit", "isme", "erij", "werk", "gas", "goed", "geld", "ie", "age",
    "nis", "cht", "loos", "baar", "ig", "lijk", "isch", "zaam", "end", "gram", "app", "sms", "teit", "uur",
    "plek", "plaats", "punt", "team", "avond", "bezoek", "filmpje", "klok", "azc",
)  # fmt: skip
_FOODS = tuple(f for f in sorted(_FOOD) if len(f) > 3)
_ROLES = (
    "persoon", "raad", "bestuur", "dienst", "bond", "groep", "klas", "school", "vrouw", "lid", "hoofd", "kracht",
    "arts", "ambtenaar", "coach", "agent", "moeder", "vader", "ouder", "kind", "meisje", "gezin", "familie", "collega",
    "juf", "leider", "meester", "commissie",
    "loket", "desk", "kamer", "fonds", "instelling", "bedrijf", "winkel", "zaak",
)  # fmt: skip
_LONG_THINGS = tuple(thing for thing in sorted(CALLABLE) if len(thing) > 3)
_ENDS_SMALL = ("je",)
_MET_OFTEN = 3000  # times; what is met more often is said in every way, see dictionary.py
_SHORTEST = 3


def is_thing(key: str, words: Lexicon) -> bool:
    """Is it a thing that can be counted, and that nobody speaks of every day: a kurkentrekker, a stoeptegel?"""
    if key in CALLABLE or key in _FOOD:
        return True
    if len(key) < _SHORTEST or not key.isalpha() or is_said_bare(key) or key in words.function_words:
        return False
    if key in words.person_nouns or key in words.person_verbs or key in words.titles or key in words.own_words:
        return False
    if (key.endswith(_FOODS) or key.endswith(_LIMBS)) and key != "dwang":
        return True
    if is_role(key):
        return False
    if key.startswith("ge") and key.endswith(("t", "d")):
        return False  # gepest
    small = key.endswith(_ENDS_SMALL)
    if (key.endswith(_STUFF) and not small) or words.dictionary.common.get(key, 0) > _MET_OFTEN:
        return False
    return _can_be_counted(key, words)


def is_role(key: str) -> bool:
    """Is it what somebody does, or a body that speaks: a vertrouwenspersoon, the wijkraad?"""
    return key.endswith(_ROLES)


def is_said_bare(key: str) -> bool:
    """Is it said without an article by everybody: school, brand, water?"""
    return key in _BARE or key in _WHO_ACT


def is_no_speaker(key: str) -> bool:
    """Is it a thing that speaks nowhere: a zonnebril; a school may?"""
    return key in _BARE


def _can_be_counted(key: str, words: Lexicon) -> bool:
    """Does the dictionary have more of it, or a small one?"""
    if key not in words.dictionary and key not in words.dutch_words:
        return key.endswith(_LONG_THINGS)
    last = key[-1]
    if last not in "aeiouy" and key[-2:-1] in ("a", "e", "o", "u") and key[-3:-2] == key[-2:-1]:  # walnoot, walnoten
        return any(f"{key[:-2]}{hard}en" in words.dictionary for hard in (last, "v", "z"))
    forms = (f"{key}s", f"{key}en", f"{key}'s", f"{key}{last}en", f"{key}je", f"{key}tje", f"{key}{last}etje")
    never = key in words.dictionary and key not in words.dictionary.common  # rolmops: it has no more of it
    return never or any(form in words.dictionary for form in forms)
