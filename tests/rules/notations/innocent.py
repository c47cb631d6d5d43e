"""What has figures in it and leads to nobody."""

from random import Random

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import MONTHS, digits, number


def _n(random: Random, low: int = 1, high: int = 40) -> int:
    return random.randrange(low, high)


def amounts(random: Random) -> str:
    n, m = _n(random), _n(random, 10, 99)
    return random.choice(
        [f"het kostte {n},{m} euro", f"€ {n}.{m}", f"€{n},-", f"{n}k schade", f"{n}.{m}0 euro", f"{n}00 euro per week", f"{m}% van de leerlingen", f"{m} procent",
         f"vapes voor {n} euro per stuk", f"boete van €{n}50,-", f"{n} gram wiet", f"{m} x gemeld", f"{n}-{n + 2} keer", f"tussen de {n} en {m} euro", f"5 voor {n} euro",
         f"{number(n)} euro", f"{n}0 ml", f"{n} liter cola", f"3 vapes a {n},50", f"tikkie van {n} euro", f"{n}e keer deze maand", f"{n}.000 volgers", f"{n}k likes"]
    )  # fmt: skip


def times(random: Random) -> str:
    hour, minute, day, month = (
        _n(random, 8, 22),
        random.choice(["00", "15", "30", "45", "10"]),
        _n(random, 1, 29),
        _n(random, 1, 13),
    )
    worded = MONTHS[month - 1]
    return random.choice(
        [f"om {hour}:{minute}", f"om {hour}.{minute} uur", f"rond {hour}u{minute}", f"{hour}:{minute}-{hour + 1}:{minute}", f"van {hour}.{minute} tot {hour + 1}.{minute}",
         f"op {day} {worded}", f"op {day}-{month}-2026", f"{day}/{month} was het weer raak", f"vrijdag {day} {worded} om {hour}.{minute} uur", f"week {_n(random, 1, 52)}",
         "schooljaar 2025-2026", f"sinds 20{_n(random, 20, 26)}", f"{_n(random, 1, 9)}e uur", f"pauze {hour}.{minute}-{hour}.55", f"{number(_n(random, 2, 13))} uur", f"om kwart over {number(_n(random, 2, 12))}",
         f"open van 9 tot {hour}", f"ma t/m vr {hour}:00 - 22:00", f"deadline {day} {worded} 2026", f"tussen {day} en {day + 2} {worded}", f"de {day}e", f"in 2025 al {_n(random)} keer", f"binnen {_n(random)} minuten",
         f"agenda {day:02d}.{month:02d}.2026", f"{hour}.{minute}-{hour + 2}.00 uur in de aula"]
    )  # fmt: skip


def things(random: Random) -> str:
    n = _n(random, 1, 99)
    letter = random.choice("abcd")
    return random.choice(
        [f"lokaal {n}", f"lokaal {letter.upper()}{n}", f"kluisje {n}", f"bus {n}", f"lijn {n} richting centrum", f"perron {n % 9 + 1}{letter}", f"de A{n}", f"de N{n}0", f"afslag {n}", f"kamer 2.{n}",
         f"gate {letter.upper()}{n % 9 + 1}", f"bijlage {n % 9 + 1}{letter}", f"vraag {n % 9 + 1}{letter} en {n % 9 + 2}{letter}", f"hoofdstuk {n} paragraaf {n % 7 + 1}.{n % 5}", f"bladzijde {n}", f"artikel {n} lid 2", f"art. {n}a WvSr",
         f"punt {n}", f"versie {n % 9}.{n % 7}.{n % 5}", f"iOS {n % 18 + 1}.2", f"iPhone {n % 16 + 1}", f"Golf {n % 8 + 1}", "PS5 en xbox", f"maat {n % 10 + 36}", f"zaal {n % 9 + 1}", f"tram {n}", f"hal {letter.upper()}",
         f"bestelling {n}4482{n}", f"ordernummer {n}88213{n}", f"agendapunt {n % 9 + 1}{letter}", "wifi van school heet Gast2025", f"wachtwoord van de wifi is welkom{n}", "hoek van de Dorpsstraat en de Kerkweg",
         f"factuur 2026-{n:03d}", f"zaaknummer 2026/{n}41", f"kast {n}", f"tafel {n}", f"halte {n}", f"route {n}", f"stap {n % 9 + 1}", f"Windows {n % 11 + 1}", f"model {n}00", f"etage {n % 9}", f"{n % 9 + 1}e verdieping"]
    )  # fmt: skip


def school(random: Random) -> str:
    n = _n(random, 1, 7)
    level = random.choice(["havo", "vwo", "mavo", "vmbo-t", "gymnasium", "kader", "vmbo"])
    return random.choice(
        [f"{n} {level}", f"klas {n}", f"{n}e klas", f"leerjaar {n}", f"groep {n + 1}", "groep 7 en 8", f"leerling uit {n} {level}", f"de {n}e klassers", "brugklas", f"{n} {level} heeft vrij", f"{n}e jaars",
         f"{_n(random)} leerlingen", f"de bovenbouw van {level}", "vmbo basis en kader", f"een leerling van {_n(random, 11, 19)}", f"meisje van {_n(random, 11, 18)} jaar", f"{_n(random, 11, 18)}-jarige jongen", f"{level} {n}", f"een {number(n + 10)}jarige",
         f"drie jongens uit klas {n}", f"{_n(random, 2, 30)} lln afwezig", f"kwam {n}x te laat", f"een 4,{n} voor wiskunde", f"cijfer {n},5", f"{n} tegen 1", f"periode {n}", f"toetsweek {n}", f"mbo niveau {n % 4 + 1}", "havo/vwo", "klas 2 en 3"]
    )  # fmt: skip


def sports(random: Random) -> str:
    a, b = _n(random, 0, 9), _n(random, 0, 9)
    return random.choice(
        [f"Ajax won met {a}-{b}", f"{a}-{b} verloren", f"stand {a} - {b}", f"onder {b + 10} speelt thuis", f"FIFA 2{a}", f"JO{b + 10}-{a + 1}", f"de finale is {a}-{b} geworden", "4x100 meter", f"{a}v{a} toernooi", f"{b + 2} goals"]
    )  # fmt: skip


def public(random: Random) -> str:
    return random.choice(
        ["bel 112", "bel 0900-8844", "politie 0900 8844", "kindertelefoon 0800-0432", "meld misdaad anoniem 0800-7000", "bel 113", "of 0800-0113", "veilig thuis 0800 2000", "gemeente via 14020", "14 010", "bel 144", "0900-0101",
         "nul negenhonderd achtentachtig vierenveertig", "kijk op www.halt.nl", "via politie.nl", "info@example.nl", "mail administratie@example.nl", "op instagram gaat een filmpje rond", "via snap verspreid", "op tiktok staat een trend",
         "een account op insta", "snapchat is kapot", "in de groepsapp", "discord server van de klas", "mail even", "we zijn @ school", "whatsapp groep", "zie rijksoverheid.nl", "116 111", "0800-1205"]
    )  # fmt: skip


def streets(random: Random) -> str:
    street = random.choice(
        [
            "Dorpsstraat",
            "Kerkweg",
            "Marktplein",
            "Beukenlaan",
            "Molendijk",
            "Zuidpark",
            "Oude Haven",
            "de Meent",
            "Stationsplein",
            "de Singel",
            "het Zand",
        ]
    )
    n = _n(random, 2, 40)
    return random.choice(
        [f"op de {street}", f"in de {street} {n} jongeren", f"bij {street}", f"overlast {street} {n} meldingen", f"tussen {street} en het station", f"hoek {street}", f"{street} om {n % 12 + 9}.30 uur", f"{street}, {n} personen",
         f"op het {street.lower()} {n} scooters", f"{street} {n} keer", f"naar {street} in 20 minuten", f"bij de ingang van {street}", f"{n} man op {street}", f"de {street} is {n} dagen dicht"]
    )  # fmt: skip


def odd(random: Random) -> str:
    n = _n(random, 100, 999)
    return random.choice(
        ["2C-B en 3-MMC", "4-FA", "A4'tjes", "5G-mast", "de 3D-printer", "mp3", "covid-19", "4x4 auto", "24/7 bereikbaar", "50/50", "1-op-1 gesprek", "1 op 1", "2 v 2", "een 6je", f"nr {n % 9 + 1} op de lijst", "plan B", "vitamine b12", "H2O",
         "cup 75B", "cobra 6", "AK47", "9mm", "G-kracht", "WO2", "MH17", "1e hulp", "2e kans", "wijkteam 3", "top 10", "zaak 12", "AZC", "F16", "1 april grap", "een 10 met een griffel", "de G5", "4G", "twee aan twee", "een voor een", "drie keer niks",
         f"{digits(random, 3)} bezoekers", "jong van 17 tot 21", "0,5 promille", "-5 graden", "6-jes cultuur", "in 1 2 3 klaar", "nul komma nul", "honderd procent", "nummer een", "drie a vier leerlingen", "vier uur lang"]
    )  # fmt: skip


INNOCENT: dict[str, Grammar] = {
    "amounts": amounts, "times": times, "things": things, "school": school, "sports": sports, "public": public, "streets": streets, "odd": odd,
}  # fmt: skip
