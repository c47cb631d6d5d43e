"""How is a house number written behind a street: 12a, 12-2, nr. 12 bis, huisnummer 12, 3 hoog?"""

from anonymity.words.wordset import either

WORD = r"[^\W\d_]"
_SIGN = r"(?:(?:huis\s?(?:nr|nummer|num)|nr|nummer|no|num|nmr|huisn)\.?[:\s]{0,2}|\#\s?)"
LINK = (
    r"(?:\s?[,:(=]\s?|\s?\.{2,3}\s?|\s?[-–]\s?|\s?\n\s?|\s){0,2}"
    rf"(?:(?:(?:op|dan|daar|en dan|daar op|en|is|met|huis|het)\s){{0,2}}{_SIGN}|(?:en dan|daar op|op|huis)\s)?"
)
_ADDITION = (
    r"(?:(?:[-/]| -)\s?\d{1,4}(?!\d)(?!\s?(?:jarig|keer|uur|euro|jaar))|\s?[-/]?[a-hA-H]\d{0,2}(?![\w'])|"
    r"\s?[-/]\s?(?:[a-z]|ws|to|[a-z]{1,2}\d{1,2})(?![\w'])|\s[a-h] \d(?!\w|[.,:]\d)|\s[a-km-z]\d{1,3}(?![\w'])"
    r"|\s[i-z](?=\s?(?:$|[,.;)\n]))"
    r"|\s?[-/]?\s?(?:bis|hs|huis|rd|zw|rood|zwart|wit|bv|boven|beneden|achter|sous|parterre|souterrain|t/o"
    r"|tegenover|(?:links|rechts)(?=\s?(?:$|[,.;)]))|(?:\d|een|twee|drie|vier)[ -]?hoog(?:\s(?:links|rechts|achter"
    r"|voor))?|\d(?:e|de|ste)?\s(?:etage|verdieping|woonlaag)|[IV]{1,3}|i{1,3})(?!\w))"
)
_INSIDE = (
    r"(?:,?\s(?:app(?:artement)?|kamer|kmr|unit|portiek|studio|flat|etage|bus)\.?\s?(?:nr\.?\s|nummer\s)"
    r"?(?:[a-z]?-?\d{1,3}[a-z]?|[a-z])(?!\w)|\sbel\s\d{1,2}(?!\w)|,\s\d{1,2}(?:e|de|ste)?\s(?:etage|verdieping"
    r"|woonlaag)(?!\w)|\s?(?:en|t/m|tot en met|\+|&"
    r")\s?[1-9]\d{0,3}[a-h]?(?![\w:]|[.,]\d))"
)
_STOREY = r"[1-9]\d?\s?hoog|[1-9]\d?(?:e|de)\s(?:verdieping|etage|woonlaag)"
HOUSE = rf"(?P<number>{_STOREY}|[1-9]\d{{0,4}}{_ADDITION}{{0,2}}{_INSIDE}?)(?!\w|[.,:]\d)"
COUNTED = either(
    r"uur u\b jaar jarige? keer x\b km kilometer meter m\b cm\b euro eur € % procent jongens? meisjes? meiden "
    r"leerlingen leerling personen mensen man\b minuten min\b weken dagen maanden jongeren scooters? fietsen auto "
    r"kinderen klassen docenten incidenten meldingen havo vwo mavo vmbo stuks gram kilo graden januari februari "
    r"maart april mei juni juli augustus september oktober november december [:.,]\d e\b de\b ste\b -?jarig "
    r"nachten avonden lln\b pers\b punten tegen volgers likes berichten ouders vrienden jan\b feb\b mrt\b apr\b "
    r"aug\b sept?\b okt\b "
    r"nov\b dec\b jongetjes filmpjes brommers agenten bussen lessen goals keren plekken plaatsen "
    "inbraken vernielingen branden ruzies vechtpartijen aanhoudingen incidenten klachten adressen dingen straten "
    "dozen tassen ramen ruiten liter ml\b flessen vapes blikjes"
)
NUMBER = rf"{HOUSE}(?!\s?{COUNTED})"
LOW_NUMBER = NUMBER.replace("[IV]", "[iv]").replace("a-hA-H", "a-h")  # for a text in lower case
