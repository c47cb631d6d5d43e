"""How is a house number written behind a street: 12a, 12-2, nr. 12 bis, huisnummer 12, 3 hoog?"""

from anonymity.words.wordset import either

WORD = r"[^\W\d_]"
_SIGN = r"(?:(?:huis\s?(?:nr|nummer|num)|nr|nummer|no|num|nmr|huisn)\.?[:\s]{0,2}|\#\s?)"
LINK = (
    r"(?:\s?[,:(=]\s?|\s?[-–]\s?|\s?\n\s?|\s){0,2}"
    rf"(?:(?:(?:op|dan|daar|en dan|daar op|en|is|met|huis|het)\s){{0,2}}{_SIGN}|(?:en dan|daar op|op|huis)\s)?"
)
_ADDITION = (
    r"(?:(?:[-/]| -)\s?\d{1,4}(?!\d)(?!\s?(?:jarig|keer|uur|euro|jaar))|\s?[-/]?[a-hA-H]\d{0,2}(?![\w'])|"
    r"\s?[-/]\s?[a-z](?![\w'])"
    r"|\s?[-/]?\s?(?:bis|hs|huis|rd|zw|rood|zwart|wit|bv|boven|beneden|achter|sous|(?:\d|een|twee|drie|vier)\s?hoog|[IV]{1,3}|i{1,3})(?!\w))"
)
_INSIDE = (
    r"(?:,?\s(?:app(?:artement)?|kamer|kmr|unit|portiek|studio|flat|etage|bus)\.?\s?(?:nr\.?\s|nummer\s)"
    r"?\d{1,3}[a-z]?(?!\w))"
)
HOUSE = rf"(?P<number>[1-9]\d?\s?hoog|[1-9]\d{{0,4}}{_ADDITION}{{0,2}}{_INSIDE}?)(?!\w|[.,:]\d)"
COUNTED = either(
    r"uur u\b jaar jarige? keer x\b km kilometer meter m\b cm\b euro eur € % procent jongens? meisjes? meiden "
    r"leerlingen leerling personen mensen man\b minuten min\b weken dagen maanden jongeren scooters? fietsen auto "
    r"kinderen klassen docenten incidenten meldingen havo vwo mavo vmbo stuks gram kilo graden januari februari "
    r"maart april mei juni juli augustus september oktober november december [:.,]\d e\b de\b ste\b -?jarig "
    r"nachten avonden lln\b pers\b punten tegen volgers likes berichten ouders vrienden jan\b feb\b mrt\b apr\b "
    r"aug\b sept?\b okt\b "
    r"nov\b dec\b jongetjes filmpjes brommers agenten bussen lessen goals keren plekken plaatsen "
    "adressen dingen straten dozen tassen ramen ruiten liter ml\b flessen vapes blikjes"
)
NUMBER = rf"{HOUSE}(?!\s?{COUNTED})"
LOW_NUMBER = NUMBER.replace("[IV]", "[iv]").replace("a-hA-H", "a-h")  # for a text in lower case
