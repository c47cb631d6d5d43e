"""The words around a word that only stand beside somebody: who deals, who is phoned, whom one is afraid of."""

from anonymity.words.wordset import wordset

EPITHETS = wordset(
    "kleine grote dikke lange ouwe jonge gekke zwarte witte rooie rode blonde dunne korte "
    "boze stille snelle schele manke kale kromme scheve dooie halve luie kouwe vieze slome stoere brutale "
    "domme blinde vette magere malle wilde enge platte lelijke mooie rijke gouden zilveren ijzeren houten bolle "
    "schorre slimme sluwe valse gladde zoete zure bittere natte droge blauwe groene gele paarse bruine roze grijze "
    "oranje dove zatte bange koude hete kromme knappe brave stinkende vliegende lachende"
)
TITLES = wordset(
    "baas juf meester oom ome tante opa oma mister dokter dokkie kapitein prof professor sheriff generaal commandant "
    "koning koningin king queen buurman buurvrouw chef zuster don boss mc dj majoor sergeant pastoor pater dominee "
    "prins prinses graaf baron sultan sjeik madame madam monsieur señor miss lady lord sir uncle auntie papi papa "
    "doctor doc president agent bakker slager"
)
PLAYFUL = wordset("baas oom ome tante opa oma mister king queen koning dokter kapitein sheriff boss prins chef")
DETERMINERS = wordset(
    "de het een 't 'n die deze dit mijn m'n mn jouw zijn z'n zn haar d'r hun ons onze uw geen elke elk iedere "
    "ieder "
    "welke welk veel weinig meer minder alle enkele sommige beide zo'n zulke andere ander eerste tweede derde laatste "
    "nieuwe oude hele genoeg wat allerlei diverse soort per via"
)
# What things do as well, and what any clause may begin with.
ALSO_OF_THINGS = wordset(
    "is was wordt werd staat stond ligt lag hangt hing komt kwam gaat ging blijft bleef blijkt bleek lijkt leek begint "
    "begon stopt start startte kan kon moet zal zou mag valt viel past hoort helpt werkt kost duurt loopt zit zat liep "
    "geeft gaf maakt maakte brengt bracht vindt vond heeft had krijgt kreeg raakt raakte heet draagt brandt bestaat "
    "zorgt vraagt betekent laat toont leert plant volgt gebruikt dient verdween verdwijnt scheurt scheurde reed rijdt "
    "trekt trok vloog vliegt brak breekt rukt ontsnapt crasht drijft hapert lekt sloot sluit springt sprong spuit "
    "spoot "
    "stinkt rookt kwijtraakt treft trof knalde knalt raast ruikt verbergt verhuist haalt haalde klapt klapte miste "
    "slaat sloeg verlaat steekt stak"
)
CLAUSE = wordset(
    "dat als sinds omdat toen want maar alleen hoe waar terwijl wanneer nadat voordat of en zodat dus ook waarom"
)
# What somebody is, when it is said in one word.
SUBJECTS = wordset(
    "erbij weg terug vrij boos weer binnen thuis opgepakt aangehouden gezien gesignaleerd geschorst ziek dronken "
    "vrijgelaten opgenomen bedreigd gefilmd gepest gewaarschuwd gesproken gevlucht verhuisd jarig bang aanwezig "
    "afwezig "
    "gearresteerd ontslagen ontsnapt high stoned gek kwaad zeventien zestien achttien gevaarlijk"
)
THERE = wordset("geweest is was bij weer niet ook")
WITH = wordset("met van voor door bij tegen namens volgens aan ene zonder over")
SAYS = wordset(
    "zei zegt zeggen riep roept roepen schreef schrijft schreeuwde schreeuwt staat stond woord woorden tekst term "
    "zin kop opschrift bordje titel thema boek film serie spel app methode programma project merk liedje nummer"
)
SHOUTING = wordset("roepen roept riepen riep schreeuwen schreeuwt")
SHOUTED_AT = wordset("hij ze die ie zij")
TELLS_OFF = wordset("kom geef waar wacht stop ga je ik doe")
INSULTS = wordset(
    "hoer homo slet kech flikker mongool loser snitch nerd racist kanker jood gek dom dik lelijk fluitend"
)
HAVE = wordset("heeft had heb hebben hadden")
# What somebody does to somebody, or says.
ACTS_ON = wordset(
    "gedreigd geleend verteld gezegd gefilmd geslagen gestuurd gestolen verkocht gedeald beloofd gegeven geronseld "
    "bedreigd mishandeld gepest gevraagd geroepen geschreven geappt gebeld toegegeven ontkend bekend gelogen gevochten "
    "geregeld gekocht gerookt gestoken getrapt geschopt gespuugd gejat opgewacht afgeperst opgestookt opgezet beroofd "
    "iemand hem haar hun ons mij me ze spijt gelijk ruzie verkering schuld schulden opdracht excuses gewacht gedaan"
)
# What somebody is seen to do.
DOING = wordset(
    "dealen lopen staan fietsen rijden zitten wegrennen rennen slaan gooien roken praten verkopen posten wachten "
    "hangen instappen uitstappen vechten blowen schelden filmen rondhangen chillen schreeuwen bedreigen ronselen"
)
# What is done to somebody.
OF_PERSONS = wordset(
    "geslagen bedreigd gefilmd gepest gesproken aangesproken opgewacht opgepakt aangehouden meegenomen gewaarschuwd "
    "gebeld geappt mishandeld beroofd verraden gevolgd achtervolgd uitgescholden gearresteerd geschorst geknuffeld "
    "geholpen opgehaald weggestuurd lijn"
)
MET = wordset("zag zagen zie ziet sprak spreek ken kent kenden")
RINGS = wordset("bel belt mail mailt app appt vraag vraagt")
TO_ASK = wordset("vragen bellen appen hebben zoeken betalen spreken geloven vertrouwen kennen")
YO = wordset("yo ey hey ewa hee hé eyy bro broer oi")
HIS = wordset("z'n zn zijn d'r haar en")
LEADERS = wordset("leider baas aanvoerder kopstuk hoofd dealer plug bendeleider handlanger rechterhand vriend maat")
NAMED = wordset(
    "naam straatnaam bijnaam rapnaam artiestennaam scheldnaam codenaam alias aka oftewel ofwel genaamd zogeheten"
)
SPEAKS = wordset(
    "zegt zei appte appt belt belde vertelt vertelde wil dealt dealde dreigt dreigde verkoopt verkocht ronselt "
    "ronselde "
    "regelt regelde weet wist denkt kent schrijft schreef stuurt stuurde roept riep mailt mailde"
)
DOERS = (
    "er",
    "or",
    "eur",
    "ier",
    "ist",
    "ant",
    "ent",
    "aar",
    "ster",
    "man",
    "vrouw",
    "ling",
    "loog",
    "arts",
    "baas",
    "hoofd",
)
# Behind these a capital that nobody needs is enough.
ODD_BEFORE = NAMED | {"wel", "als", "wie", "schrijft", "schreef", "appt", "appte", "zegt", "zei", "stuurt", "roept"}
KNOWN_AS = wordset("telefoon opgeslagen door bekend rapt gekend kennen kent noemen staat stond iedereen")
# Who comes with "dan": dan komt de beul.
DE_BEFORE = wordset("komt kwam staat stond belt appt")
# No subject can be turned when one of these stands before it.
TURNING = wordset(
    "hij ze zij ik we wij je jij jullie die er iemand niemand iedereen men het dat ie u wie kom geef ga ben heb waar"
)
LEADS_TURN = wordset(
    "volgens gisteren vandaag daar toen nu soms dan daarna sindsdien morgen in op bij achter gister vanmiddag "
    "vanochtend vannacht vrijdag maandag dinsdag woensdag donderdag zaterdag zondag elke vaak intussen ondertussen hier"
)
# Beside each preposition, what one only does with, to or for somebody; before it and behind.
BESIDE = {
    "bij": wordset(
        "koopt kocht kopen gekocht halen haalt haalde gehaald schuld schulden besteld bestellen bestelt bestelde "
        "moet wees"
    ),
    "van": wordset(
        "appje bericht berichtje berichten gekocht gekregen gehoord snap snapje moest moet mocht geleend bang crew "
        "maten matties "
        "vrienden bende aanhang opdracht leider handlanger hulpje knechtje loopjongen rechterhand vriendje "
        "vriendinnetje "
        "stem adres nummer bijnaam dreigement dreigementen huis moeder vader broer zus broertje zusje neef vriend ex"
    ),
    "aan": wordset(
        "betalen betaalt betaald betaalde geven gaf gegeven geld verkopen verkocht verkoopt vragen vraag gevraagd "
        "vertellen verteld geleverd afgeven afgegeven hekel vraagt beloofd terugbetalen"
    ),
    "door": wordset(
        "bedreigd geslagen mishandeld gepest geronseld gestuurd doorgestuurd opgewacht uitgescholden benaderd beroofd "
        "afgeperst meegenomen opgehaald gefilmd bedrogen verraden gestoken gechanteerd aangestuurd gestalkt "
        "achtervolgd geschopt gedwongen overgehaald aangesproken verleid gebeld geappt"
    ),
    "voor": wordset(
        "werkt werken werkte gewerkt rijdt rijden bang pas oppassen uitkijken gewaarschuwd waarschuwen dealt dealen "
        "verkoopt verkopen klusjes koeriert angst gevlucht verstopt vlucht doodsbang doet"
    ),
    "tegen": wordset(
        "zei zegt zeggen verteld gezegd vecht gevochten vechten gepraat getuigen getuigd opgenomen praten"
    ),
    "met": wordset(
        "ruzie gesprek praatte gepraat praten contact omgaan omgaat chillen chilt hangen hangt hing afgesproken "
        "gevochten vechten verkering samen rond appen appt belt gebeld gesproken optrekt optrekken opgetrokken trekt "
        "gezoend zoent zoenen verloofd uit bevriend vriendschap gechat chat chatten slaapt"
    ),
    "naar": wordset("vraag gevraagd gezocht zoekt app stuur gestuurd gestuurt vragen zoeken"),
    "over": wordset("praten gehoord verhalen gesproken verteld klaagt gepraat roddels"),
    "onder": wordset("werkt werken werkte"),
}
# The same, with what may as well be a thing.
BESIDE_PERHAPS = {
    "over": wordset("zorgen signaal signalen melding ruzie"),
    "met": wordset("gezien gesignaleerd gevochten"),
    "naar": wordset("uitkijken kijk uit vraagt gaat toe"),
    "voor": wordset("pakje bestemd geld is was"),
    "van": wordset("is zijn filmpje foto filmpjes spullen"),
}
# In a clause, a verb that ends it.
ENDS_CLAUSE = wordset(
    "komt kwam vastzit vrijkomt terugkomt binnenkomt binnenkwam wegloopt meedoet meeging belt zegt dealt"
)
ASKS = wordset("waarom wanneer hoe waar sinds weet gister gisteren gisteravond vandaag vannacht vanmiddag toen nu")
WHO_IS = wordset("woont zit heet ken kent kennen regelt doet")
# Of these one is really afraid.
REAL = wordset("hond kat poes paard wesp spin rat muis slang vis vogel wolf bij mug kip koe pad reus")
ARRESTED = wordset(
    "opgepakt aangehouden gearresteerd geschorst bedreigd mishandeld beroofd opgewacht gepest geslagen uitgescholden "
    "gesteund vrijgelaten"
)
CRIMES = wordset("verkoopt dealt ronselt dreigt levert int eist regelt leent jat steelt verkocht dealde ronselde eiste")
BEHIND = {
    "onder": wordset("werken werkt"),
    "bij": wordset("gekocht gehaald besteld thuis"),
    "van": wordset("gekregen gehoord gekocht geleend mocht moest"),
    "aan": wordset("betalen geven afgeven betaald verteld gevraagd gegeven verkocht vragen"),
    "door": BESIDE["door"],
    "voor": wordset("gewerkt werken dealen rijden gewaarschuwd gevlucht"),
    "tegen": wordset("gezegd gevochten verteld getuigen"),
    "met": wordset(
        "afgesproken gevochten gepraat gesproken chillen optrekken verkering ruzie omgaan erbij gaat zoenen"
    ),
    "naar": wordset("gevraagd"),
    "over": wordset("gehoord gesproken verteld"),
    "sinds": wordset("weg vrij terug"),
    "zonder": wordset("erbij"),
}
