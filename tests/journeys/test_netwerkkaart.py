"""/netwerk: who is around the school, in a picture that is kept nowhere, and what can be mended with one tap."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from channels.drawing import NotDrawn
from channels.telegram import sending
from domain.people import Membership, Organisation, Person, Role
from domain.settings import TeamSettings
from domain.themes import STARTING
from simulator.heard import Message
from storage import people, teams
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone, somebody
from tests.journeys.short_line import another_team, fills_in, has_deputy, shows_the_network


def content(kernlijn: Kernlijn, message: Message) -> bytes:
    assert message.media is not None
    stored = kernlijn.telegram.world.files.by_id(message.media.file_id)
    assert stored is not None
    return stored.content


async def mapped(phone: Phone) -> Message:
    """The one message that answers /netwerk."""
    before = len(await phone.heard())
    await phone.says("/netwerk")
    (found,) = (await phone.heard())[before:]
    assert len(found.text) <= 700
    return found


async def joins(kernlijn: Kernlijn, team: Kernteam, name: str, organisation: Organisation, role: Role) -> Phone:
    phone = await somebody(kernlijn, name)

    async def fill(unit: Unit) -> None:
        person = Person(
            id=f"person{phone.user}",
            network_id=team.team.network_id,
            chat_id=phone.user,
            name=name,
            regisseur=False,
            reachable=True,
        )
        await people.add(unit, person, kernlijn.app.now())
        place = Membership(
            team_id=team.team.id,
            network_id=team.team.network_id,
            person_id=person.id,
            role=role,
            organisation=organisation,
        )
        await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    return phone


async def test_netwerk_sends_one_picture_for_a_phone_with_the_same_in_words(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    found = await mapped(kernteam.tom)
    assert found.media is not None
    assert found.media.kind == "photo"
    assert found.protected
    png = content(kernlijn, found)
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    assert width == 1080
    assert 1000 < height <= 2560
    assert "Netwerkkaart · Lyceum Zuid" in found.text
    assert "In het midden: Lyceum Zuid (Tom)" in found.text
    assert "In het team, dit kwartaal nog rustig: Politie (Ben), Jongerenwerk (Yara), Gemeente (Sara)" in found.text
    assert "Buiten dit team: Leerplicht, Halt, Wijkteam, Handhaving" in found.text


async def test_who_picked_something_up_comes_nearer_and_who_reported_does_not(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    before = content(kernlijn, await mapped(kernteam.tom))
    await kernteam.yara.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    assert content(kernlijn, await mapped(kernteam.tom)) == before, "a report shows in the picture"
    card = await kernteam.group.hears("S-1")
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    found = await mapped(kernteam.tom)
    assert "Dit kwartaal samen aan de slag: Politie 1× (Ben)." in found.text
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    assert "Politie 2× (Ben)" in (await mapped(kernteam.tom)).text
    await kernteam.yara.presses("Nee, ik heb een vraag", await kernteam.yara.hears("Weet je zo genoeg"))
    await kernteam.yara.says("Gaat het door?")
    await kernteam.yara.presses("Verstuur")
    asked = await mapped(kernteam.tom)
    assert "Jongerenwerk (Yara)" in asked.text
    assert "Politie 2× (Ben)" in asked.text
    await kernlijn.later(days=50)  # another quarter
    assert "samen aan de slag" not in (await mapped(kernteam.tom)).text


@pytest.mark.parametrize("whom", ["Zonder naam", "Alleen mijn organisatie", "Met mijn naam"])
async def test_however_something_is_reported_the_picture_stays_the_same(
    kernlijn: Kernlijn, kernteam: Kernteam, whom: str
) -> None:
    before = await mapped(kernteam.ben)
    await kernteam.yara.raises("Vapes bij het fietsenhok", ("Van wie", whom))
    await kernteam.tom.presses("Ik zie dit ook", await kernteam.group.hears("S-1"), kernteam.group.chat)
    after = await mapped(kernteam.ben)
    assert after.text == before.text
    assert content(kernlijn, after) == content(kernlijn, before)


async def test_what_is_rehearsed_counts_for_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("🎭 Oefenen")
    await kernteam.sara.presses("Begin met oefenen")
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.hears("OEFEN-S1")
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    assert "samen aan de slag" not in (await mapped(kernteam.tom)).text


async def test_a_partner_mends_their_own_entry_with_one_tap(kernteam: Kernteam) -> None:
    found = await mapped(kernteam.ben)
    assert "Niemand van buiten de school vulde nog in wanneer die werkt." in found.text
    assert "Nog bij niemand ingevuld: vapes, drugs, alcohol" in found.text
    assert "Eén contactpersoon en geen vervanger: " in found.text
    labels = ("Mijn dagen en uren invullen", "Mijn thema's invullen", "Mijn vervanger kiezen", "🖨️ Om te printen")
    assert found.labels == labels
    await kernteam.ben.presses("Mijn thema's invullen", found)
    await kernteam.ben.presses("▫️ Vapes", await kernteam.ben.last())
    await kernteam.ben.presses("Mijn vervanger kiezen", found)
    assert "Yara Kuipers" in (await kernteam.ben.last()).labels
    await kernteam.ben.presses("Mijn dagen en uren invullen", found)
    assert "ritme" in (await kernteam.ben.last()).text.lower()
    again = await mapped(kernteam.tom)
    assert "vapes" not in again.text
    assert "Niemand van buiten" not in again.text


async def test_days_on_which_nobody_works_are_told(kernteam: Kernteam) -> None:
    for phone in (kernteam.ben, kernteam.yara, kernteam.sara):
        await phone.says("/ritme")
        await phone.presses("Dagen")
        await phone.presses("✓ wo")
    found = await mapped(kernteam.sara)
    assert "Op woensdag is buiten de school niemand aan het werk" in found.text
    await kernteam.sara.presses("Nodig iemand uit voor die dag", found)
    assert "uit" in (await kernteam.sara.last()).text
    assert "Mijn dagen nakijken" in (await mapped(kernteam.ben)).labels


async def test_a_coordinator_asks_for_deputies_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    found = await mapped(kernteam.sara)
    await kernteam.sara.presses("Vraag om een vervanger", found)
    assert "Gevraagd aan Tom, Ben en Yara" in (await kernteam.sara.last()).text
    asked = await kernteam.ben.hears("wie kan het team bellen als jij er niet bent?")
    await kernteam.sara.presses("Vraag om een vervanger", found)
    assert len(await kernteam.ben.heard("wie kan het team bellen")) == 1
    await kernteam.ben.presses("Vervanger kiezen", asked)
    await kernteam.ben.presses("Yara Kuipers")
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("wil jij mijn vervanger zijn?"))
    assert "geen vervanger: Lyceum" not in (await mapped(kernteam.sara)).text
    assert "Politie" not in (await mapped(kernteam.sara)).text.split("geen vervanger: ")[1]
    await kernlijn.later(days=15)
    await kernteam.sara.presses("Vraag om een vervanger", found)
    assert len(await kernteam.yara.heard("wie kan het team bellen")) == 2
    assert not await kernteam.ben.heard("wie kan het team bellen")  # he chose, which took the place of the question


async def test_only_who_coordinates_can_ask_for_deputies(kernteam: Kernteam) -> None:
    found = await mapped(kernteam.ben)
    await kernteam.ben.forges(f"mapdeputy:{kernteam.team.id}", found)
    assert not await kernteam.yara.heard("wie kan het team bellen")


async def test_when_all_is_well_it_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    settings = TeamSettings(themes_off=frozenset(STARTING) - {STARTING[0]})
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(kernteam.team, settings=settings)))
    await has_deputy(kernteam.ben, kernteam.yara)
    await has_deputy(kernteam.yara, kernteam.ben)
    await has_deputy(kernteam.tom, kernteam.ben)
    await has_deputy(kernteam.sara, kernteam.ben)
    for organisation in (Organisation.LEERPLICHT, Organisation.HALT, Organisation.WIJKTEAM, Organisation.HANDHAVING):
        for name in ("Ada Één", "Bo Twee"):
            await joins(kernlijn, kernteam, f"{name} {organisation.value}", organisation, Role.LID)
    await fills_in(kernteam.ben, "wijkagent", "", "Vapes")
    assert "Er ontbreekt niets" in (await mapped(kernteam.tom)).text


async def test_the_page_to_print_is_one_pdf_that_can_be_kept(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    found = await mapped(kernteam.tom)
    await kernteam.tom.presses("🖨️ Om te printen", found)
    paper = await kernteam.tom.hears("om te printen")
    assert paper.media is not None
    assert (paper.media.kind, paper.media.name) == ("document", "netwerkkaart.pdf")
    assert not paper.protected
    pdf = content(kernlijn, paper)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1


async def test_a_stranger_an_expert_and_another_team_do_not_see_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    stranger = await somebody(kernlijn, "Vreemde")
    await stranger.says("/netwerk")
    expert = await joins(kernlijn, kernteam, "Eva Winter", Organisation.ANDERS, Role.EXPERT)
    other = await another_team(kernlijn)
    for phone in (stranger, expert, other.ben):
        await phone.says("/netwerk")
        for data in ("map", "mapprint", "mapdeputy"):
            await phone.forges(f"{data}:{kernteam.team.id}", await phone.last())
        for message in await phone.heard():
            assert message.media is None or "Lyceum Zuid" not in message.text
    assert "Andere partner (Eva)" in (await mapped(kernteam.tom)).text


async def test_who_has_several_teams_chooses_and_a_regisseur_sees_each(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    other = await another_team(kernlijn)
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, other.sara.user))
    await other.sara.says("/netwerk")
    assert (await other.sara.last()).labels == ("Brug College", "Lyceum Zuid")
    await other.sara.presses("Lyceum Zuid")
    assert "Netwerkkaart · Lyceum Zuid" in (await other.sara.last()).text
    await other.sara.says("/netwerk", other.group.chat)
    assert "Netwerkkaart · Brug College" in (await other.sara.last()).text


async def test_of_another_team_only_who_agreed_is_in_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    other = await another_team(kernlijn)
    halt = await joins(kernlijn, other, "Samira Halt", Organisation.HALT, Role.LID)
    before = content(kernlijn, await mapped(kernteam.tom))
    await fills_in(halt, "Halt-medewerker")
    assert content(kernlijn, await mapped(kernteam.tom)) == before
    await shows_the_network(halt)
    assert content(kernlijn, await mapped(kernteam.tom)) != before


async def test_when_drawing_fails_its_words_come_alone(kernteam: Kernteam, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: object) -> bytes:
        raise NotDrawn

    monkeypatch.setattr(sending, "drawn", fails)
    found = await mapped(kernteam.tom)
    assert found.media is None
    assert "Netwerkkaart · Lyceum Zuid" in found.text
    assert "🖨️ Om te printen" in found.labels


async def test_the_picture_is_kept_nowhere(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    png = content(kernlijn, await mapped(kernteam.tom))
    address = kernlijn.settings.database_url
    if address.startswith("sqlite"):
        folder = Path(address.removeprefix("sqlite:///")).parent
        for file in (path.read_bytes() for path in folder.iterdir() if path.is_file()):
            assert png[200:264] not in file
            assert b"IHDR" not in file
    await kernlijn.restart()
    assert content(kernlijn, await mapped(kernteam.tom)) == png, "the same input gives the same picture"


async def test_a_picture_that_may_have_arrived_is_repeated_and_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendPhoto", "lost", chat=kernteam.tom.user)
    await kernteam.tom.says("/netwerk")
    await kernlijn.later(minutes=1)
    first, second = await kernteam.tom.heard("Netwerkkaart")
    assert "mogelijk dubbel" not in first.text
    assert second.text.startswith("(mogelijk dubbel)")
    assert second.media is not None
    assert content(kernlijn, first) == content(kernlijn, second)


async def test_a_picture_waits_when_telegram_asks_for_patience(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendPhoto", "429", seconds=30, chat=kernteam.tom.user)
    await kernteam.tom.says("/netwerk")
    assert not await kernteam.tom.heard("Netwerkkaart")
    await kernlijn.later(minutes=1)
    (only,) = await kernteam.tom.heard("Netwerkkaart")
    assert "dubbel" not in only.text


async def test_help_leads_to_it(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/help")
    await kernteam.tom.presses("🗺️ Netwerkkaart")
    assert (await kernteam.tom.last()).media is not None


async def test_each_press_is_authorised_again(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    found = await mapped(kernteam.ben)
    await kernlijn.app.database.run(lambda unit: people.leave(unit, kernteam.team.id, f"person{kernteam.ben.user}"))
    before = len(await kernteam.ben.heard("om te printen"))
    await kernteam.ben.presses("🖨️ Om te printen", found)
    await kernteam.ben.forges(f"map:{kernteam.team.id}", found)
    await kernteam.ben.forges("map:nosuchteam", found)
    assert len(await kernteam.ben.heard("om te printen")) == before
    assert len([message for message in await kernteam.ben.heard() if message.media is not None]) == 1
