"""What waits for a look is asked for again, and stands in a list; what was given back is not lost."""

import pytest

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.second_reading import VAPES, arranged, at, become_coordinator, gives_back, kept, regisseur
from tests.journeys.words import UNNAMED, behind

# asked again


async def test_it_is_asked_again_each_working_day(kernlijn: Kernlijn, always: Kernteam) -> None:
    sara = always.sara
    await always.yara.raises(VAPES)
    first = await sara.hears("Lees jij S-1 mee?")
    await kernlijn.at(at(14, 1))
    assert len(await sara.heard("Lees jij S-1 mee?")) == 1
    seen = set()
    for day in (24, 25, 26, 27, 28, 29, 30):
        await kernlijn.at(at(14, day, day=day))
        seen |= {message.message_id for message in await sara.heard("Lees jij S-1 mee?")}
        assert len(await sara.heard("Lees jij S-1 mee?")) == 1  # what stood above lost its text
    assert len(seen) == 5  # not at the weekend
    assert first.message_id not in seen
    await kernlijn.at(at(16, day=1).replace(month=12))
    last = await sara.hears("Lees jij S-1 mee?")
    assert last.message_id in seen  # five times; then it stays on the list
    assert "Er is nog niet naar gekeken." in last.text
    assert len(await always.yara.heard("S-1 staat nog niet bij het team")) == 2
    await sara.says("/agenda")
    assert "Wacht op jouw blik" in (await sara.last()).text
    assert "Er staat niets open" not in (await sara.last()).text
    await sara.presses("Laat zien", last)
    assert await always.group.hears("S-1")
    own = [message.text for message in await sara.heard() if VAPES in message.text]
    assert own == []


async def test_who_coordinates_since_is_asked(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(14, 1))
    await become_coordinator(kernlijn, always, always.tom)
    await kernlijn.at(at(14, 2, day=24))
    await always.tom.presses("Laat zien", await always.tom.hears("Lees jij S-1 mee?"))
    assert await always.group.hears("S-1")


async def test_who_had_blocked_the_bot_is_asked_later(kernlijn: Kernlijn, always: Kernteam) -> None:
    sara = always.sara
    await kernlijn.phones.block(sara.user)
    await always.yara.raises(VAPES)
    await kernlijn.at(at(16))
    await kernlijn.phones.block(sara.user, blocked=False)
    await kernlijn.settled()
    assert len(await sara.heard("Lees jij S-1 mee?")) == 1
    await sara.says("/start")
    assert "Eén signaal wacht op jouw blik." in (await sara.last()).text


async def test_what_was_read_meanwhile_is_not_asked_any_more(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    await kernlijn.phones.block(always.ben.user)
    await always.yara.raises(VAPES)
    await kernlijn.settled()
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    await kernlijn.phones.block(always.ben.user, blocked=False)
    await kernlijn.settled()
    assert [message for message in await always.ben.heard() if VAPES in message.text] == []


async def test_it_can_be_read_from_the_list(always: Kernteam) -> None:
    sara = always.sara
    await always.yara.raises(VAPES)
    first = await sara.hears("Lees jij S-1 mee?")
    await sara.says("/start")
    await sara.presses("Lees S-1")
    again = await sara.hears("Lees jij S-1 mee?")
    assert again.message_id != first.message_id
    assert VAPES in again.text
    moved = next(message for message in await sara.heard("S-1") if message.message_id == first.message_id)
    assert VAPES not in moved.text
    assert moved.labels == ()
    await sara.presses("Laat zien", again)
    assert await always.group.hears("S-1")
    await sara.says("/start")
    assert "Lees S-1" not in (await sara.last()).labels
    for phone in (always.ben, always.yara):
        await phone.says("/start")
        assert "blik" not in (await phone.last()).text


@pytest.mark.parametrize("attribution", [(), UNNAMED])
async def test_at_night_nobody_is_asked(kernlijn: Kernlijn, always: Kernteam, attribution: tuple[str, str]) -> None:
    rik = await regisseur(kernlijn, always)
    await kernlijn.at(at(23, 30))
    sent = await always.yara.raises(VAPES, *([attribution] if attribution else []))
    assert "Een tweede lezer kijkt eerst mee." in sent.text
    await kernlijn.at(at(7, 59, day=24))
    assert await always.sara.heard("Lees jij") == []
    await kernlijn.at(at(8, 1, day=24))
    assert len(await always.sara.heard("Lees jij S-1 mee?")) == 1
    await kernlijn.at(at(10, 1, day=24))
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert await always.yara.heard("nog niet bij het team") == []
    await kernlijn.at(at(12, 1, day=24))
    assert len(await always.yara.heard("nog niet bij het team")) == 1


# too late, or nowhere to go


async def test_a_deputy_who_is_too_late_hears_so(kernlijn: Kernlijn, always: Kernteam) -> None:
    ben = always.ben
    await arranged(kernlijn, always, deputy_id=f"person{ben.user}")
    await always.yara.raises(VAPES, UNNAMED)
    asked = await ben.hears("Lees jij S-1 mee?")
    data = behind(asked, "Laat zien")
    await ben.presses("Pas aan", asked)
    await ben.says("Vapes bij de fietsen, zegt Sem")
    own = await ben.last()
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    typed = await kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in typed if "Sem" in message.text]
    await ben.presses("Zo laten zien", own)
    assert "al klaar" in (await ben.last()).text
    assert "al klaar" in (await ben.forges(data)).text
    await ben.says("Vapes in de kantine")
    assert "Zo ziet het kernteam het" in (await ben.last()).text


async def test_without_a_group_there_is_nothing_to_show_it_in(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)

    async def uncouple(unit: Unit) -> None:
        await unit.execute(tables.team.update().values(chat_id=None))

    async def couple(unit: Unit) -> None:
        await unit.execute(tables.team.update().values(chat_id=always.team.chat_id))

    await kernlijn.app.database.run(uncouple)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    told = await always.sara.forges(behind(asked, "Laat zien"))
    assert "Het team heeft nu geen groep om dit in te laten zien." in told.text
    assert await always.yara.heard("S-1 staat nu bij het team") == []
    await kernlijn.app.database.run(couple)
    await always.sara.presses("Laat zien", asked)
    assert await always.group.hears("S-1")


# given back


async def test_what_was_given_back_stays_a_month_from_then(kernlijn: Kernlijn, always: Kernteam) -> None:
    yara = always.yara
    await yara.raises(VAPES)
    await kernlijn.at(at(10, day=24).replace(month=12))
    await gives_back(always.sara, "S-1")
    await kernlijn.tick()
    await kernlijn.later(days=29)
    assert await kept(kernlijn, 1) is not None
    await kernlijn.later(days=2)
    assert await kept(kernlijn, 1) is None


async def test_what_was_given_back_is_in_its_reporters_list(always: Kernteam) -> None:
    yara = always.yara
    for text in (VAPES, "Vapes in de kantine"):
        await yara.raises(text)
    for ref in ("S-1", "S-2"):
        await gives_back(always.sara, ref)
    for phone in (always.sara, always.ben):
        await phone.says("/terugkoppeling")
        assert "S-1" not in (await phone.last()).text
    await yara.says("/terugkoppeling")
    assert "• S-1 · Vapes: kwam bij je terug" in (await yara.last()).text
    await yara.presses("Laat S-2 maar")
    assert "S-2 is teruggehaald" in (await yara.last()).text
    await yara.says("/terugkoppeling")
    assert "S-2" not in (await yara.last()).text
    await yara.presses("S-1 aanpassen")
    assert VAPES in (await yara.hears("Zo ziet het kernteam het")).text
    await yara.presses("Verstuur")
    assert await always.sara.hears("Lees jij S-3 mee?")


async def test_who_got_it_back_is_reminded_once(kernlijn: Kernlijn, always: Kernteam) -> None:
    yara = always.yara
    await yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    await kernlijn.at(at(9, 59, day=25))
    assert await yara.heard("S-1 ligt nog bij jou") == []
    await kernlijn.at(at(10, 2, day=25))
    told = await yara.hears("S-1 ligt nog bij jou")
    assert VAPES not in told.text
    await kernlijn.later(days=10)
    assert len(await yara.heard("S-1 ligt nog bij jou")) == 1
    await yara.presses("Aanpassen en opnieuw sturen", told)
    assert VAPES in (await yara.hears("Zo ziet het kernteam het")).text
    await kernlijn.later(days=40)
    assert await yara.heard("S-1 ligt nog bij jou") == []


async def test_one_that_can_not_be_read_spoils_no_tidying(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")

    async def spoil(unit: Unit) -> None:
        await unit.execute(tables.signal.update().values(text_sealed=b"spoiled"))

    async def rows(unit: Unit) -> tuple[int, int]:
        drafts = (await unit.execute(tables.draft.select())).all()
        return len(drafts), len((await unit.execute(tables.signal.select())).all())

    await kernlijn.app.database.run(spoil)
    await always.tom.says("Vapes in de kantine van een leerling")
    await kernlijn.later(days=2)
    assert await kernlijn.app.database.run(rows) == (0, 1)
    await kernlijn.later(days=30)
    assert await kernlijn.app.database.run(rows) == (0, 0)
