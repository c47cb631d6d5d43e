"""Which kernteams are drawn in the tests? Of every size, with names as long and as marked as people have them."""

import random
from datetime import date

from domain.contacts import FUNCTIONS, Contact, Visibility
from domain.netwerkkaart import Netwerkkaart, missing, spots
from domain.people import Organisation, Person, Role, Team
from domain.rhythm import Rhythm, Work
from domain.themes import STARTING
from domain.who import Entry

TODAY = date(2026, 11, 23)
TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)
LONG_TEAM = Team(
    id="t",
    network_id="n",
    name="Christelijke Scholengemeenschap voor Praktijkonderwijs De Zuiderpoort-Oost",
    chat_id=-1,
    thread_id=None,
    feedback_days=5,
)
SHORT = ("Ben Aalders", "Yara Kuipers", "Tom Vos", "Sara de Boer", "Noor Smit", "Ilyas K.", "Mo Haddad")
LONG = (
    "Müberra Yıldızoğlu",
    "Çağla Öztürk",
    "Şükrü Güneş",
    "İlknur Ağaoğlu",
    "Zbigniew Wąsowicz",
    "Agnieszka Święcicka",
    "Łucja Żółkiewska",
    "ʿAbd-ar-Raḥmān Ḥusayn",
    "Fāṭimah-az-Zahrāʾ Ṣāliḥ",
    "Anne-Charlotte-Wilhelmina-Maximiliana Baks",
    "Wiebetjewillemijntjeannechienkeroelofke Oosterhuis",
    "محمد",
    "😀",
)


def entry(number: int, organisation: Organisation, name: str = "", team: Team = TEAM, **kept: object) -> Entry:
    """Somebody of a team who never filled in anything, but for what is said."""
    person = Person(
        id=f"p{number}",
        network_id="n",
        chat_id=number + 1,
        name=name or SHORT[number % len(SHORT)],
        regisseur=False,
        reachable=True,
        rhythm=kept.pop("rhythm", Rhythm()),  # type: ignore[arg-type]
    )
    role = kept.pop("role", Role.LID)
    contact = Contact(person_id=person.id, network_id="n", **kept)  # type: ignore[arg-type]
    return Entry(
        person=person,
        role=role,  # type: ignore[arg-type]
        organisation=organisation,
        teams=(team,),
        contact=contact,
        work=Work(now=True),
    )


def mapped(count: int, *, long: bool, seed: int = 1) -> Netwerkkaart:
    """The map of a team of so many; the same each time."""
    chance = random.Random(1000 * seed + count)  # noqa: S311 - no secret
    names, team = (LONG, LONG_TEAM) if long else (SHORT, TEAM)
    entries = []
    for number in range(count):
        organisation = chance.choice(list(Organisation))
        function = chance.choice(FUNCTIONS[organisation])
        if long and chance.random() < 0.4:
            function = "schoolveiligheidscoördinatorbovenschools"
        entries.append(
            entry(
                number,
                organisation,
                chance.choice(names),
                team,
                rhythm=Rhythm(days=frozenset(chance.sample(range(5), 2))),
                role=Role.EXPERT if organisation is Organisation.ANDERS and chance.random() < 0.5 else Role.LID,
                function=function if chance.random() < 0.85 else "",
                themes=frozenset(chance.sample(STARTING, chance.randint(0, 8 if long else 3))),
                own_themes=("Lachgas bij het station",) if long and chance.random() < 0.3 else (),
                deputy_id="x" if chance.random() < 0.3 else None,
                confirmed_on=TODAY,
                visibility=Visibility.TEAM,
            )
        )
    contacts = {each: chance.randint(0, 120) for each in Organisation if chance.random() < 0.6}
    around = spots(team, entries, contacts)
    gaps = missing(around, team.settings)
    return Netwerkkaart(team=team, today=TODAY, spots=around, missing=gaps, coordinates=True, me="p0", lines={})
