"""Mail: who wants it has meetings in the agenda at work, and a mail server never holds up a message in the chat."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta

import pytest

from bot.settings import Settings
from tests.conftest import MONDAY, Kernlijn, SettingsFor
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.mailbox import Mailbox, mail_server, text_part
from tests.journeys.meetings import Planner, local, moved, off
from tests.journeys.people import Phone, somebody

AMSTERDAM = MONDAY.tzinfo
TUESDAY = date(2026, 12, 1)
BEN = "b.aalders@politie.example"


@pytest.fixture
async def mailbox() -> AsyncIterator[Mailbox]:
    async with mail_server() as box:
        yield box


@pytest.fixture
def settings(database_url: str, settings_for: SettingsFor, mailbox: Mailbox) -> Settings:
    """With a mail server on this machine."""
    values = {"smtp_host": "127.0.0.1", "smtp_port": mailbox.port, "smtp_from": "bot@zuiderdam.example"}
    made = settings_for(database_url)
    return Settings(_env_file=None, **{**made.model_dump(), **values, "smtp_tls": "none"})  # type: ignore[call-arg]


@pytest.fixture
def planner(kernlijn: Kernlijn, kernteam: Kernteam) -> Planner:
    return Planner(kernlijn, kernteam.team, kernteam.sara)


async def wants_mail(phone: Phone, address: str = BEN) -> None:
    await phone.says("/profiel")
    await phone.presses("Mail")
    await phone.presses("Typ je mailadres")
    await phone.says(address)
    await phone.presses("Mail")
    await phone.presses("Overleg ook per mail")


async def test_who_wants_it_is_invited_by_mail_too(kernteam: Kernteam, planner: Planner, mailbox: Mailbox) -> None:
    ben = kernteam.ben
    await wants_mail(ben)
    assert f"Mail: {BEN} (ook voor overleg)" in (await ben.last()).text
    await planner.plans(TUESDAY, place="Kamer 12", link="https://meet.example/x")
    (message,) = mailbox.taken
    assert mailbox.to == [BEN]
    assert (message["From"], message["To"]) == ("Kernlijn <bot@zuiderdam.example>", BEN)
    assert message["Subject"] == "Kernteamoverleg Lyceum Zuid, di 1 dec, 15:00–16:30"
    assert text_part(message).splitlines() == [
        "Kernteamoverleg Lyceum Zuid",
        "di 1 dec, 15:00–16:30",
        "Kamer 12",
        "Online: https://meet.example/x",
    ]
    (calendar,) = mailbox.calendars()
    assert calendar.method.value == "REQUEST"
    assert local(calendar.vevent.dtstart.value) == "2026-12-01 15:00"
    (part,) = [each for each in message.walk() if each.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST"
    assert await kernteam.ben.hears("Kernteamoverleg Lyceum Zuid")


async def test_a_mail_says_nothing_but_title_time_and_place(
    kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await wants_mail(kernteam.ben)
    await planner.plans(TUESDAY)
    (message,) = mailbox.taken
    whole = f"{message.as_string()} {text_part(message)} {mailbox.calendars()[0].serialize()}"
    for word in ("Vapes", "fietsenhok", "S-1", "Ben", "Aalders", "Sara", "Yara"):
        assert word not in whole, word


async def test_moving_and_calling_off_reach_the_same_appointment(
    kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await wants_mail(kernteam.ben)
    meeting = await planner.plans(TUESDAY)
    await planner.changes(meeting.id, moved(date(2026, 12, 3)))
    await planner.changes(meeting.id, off)
    calendars = mailbox.calendars()
    assert [each.method.value for each in calendars] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [int(each.vevent.sequence.value) for each in calendars] == [0, 1, 2]
    assert {each.vevent.uid.value for each in calendars} == {f"{meeting.id}@kernlijn"}
    assert calendars[2].vevent.status.value == "CANCELLED"
    assert mailbox.taken[2]["Subject"] == "Gaat niet door: Kernteamoverleg Lyceum Zuid, do 3 dec, 15:00–16:30"


async def test_who_need_not_come_after_all_gets_it_taken_away(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    ben, noor = kernteam.ben, await somebody(kernlijn, "Noor Smit")
    others = [await somebody(kernlijn, name) for name in ("Sara Noord", "Yara Noord", "Tom Noord")]
    cast = dict(zip(("Sara de Boer", "Yara Kuipers", "Tom Vos"), others, strict=True))
    await make_kernteam(kernlijn, kernteam.team.network_id, "Mavo Noord", {**cast, "Ben Aalders": noor})
    await wants_mail(noor)
    await planner.plans(TUESDAY)
    invitation = await ben.last()
    await ben.presses("Een ander komt", invitation)
    await ben.presses((await ben.last()).labels[0])
    await ben.presses("Ik kom", invitation)
    await kernlijn.settled()
    assert [each.method.value for each in mailbox.calendars()] == ["REQUEST", "CANCEL"]


async def test_it_is_off_until_one_chooses_it_and_off_again_after_that(
    kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    ben = kernteam.ben
    await planner.plans(TUESDAY)
    assert not mailbox.taken
    await wants_mail(ben)
    assert len(mailbox.taken) == 1  # what stands already
    await ben.presses("Mail")
    await ben.presses("Geen overleg per mail")
    assert "ook voor overleg" not in (await ben.last()).text
    await planner.plans(date(2026, 12, 8))
    assert len(mailbox.taken) == 1
    assert len([each for each in await ben.heard("Kernteamoverleg") if each.media]) == 2


async def test_without_an_address_nothing_is_offered(kernteam: Kernteam, mailbox: Mailbox) -> None:
    ben = kernteam.ben
    await ben.says("/profiel")
    await ben.presses("Mail")
    assert "Overleg ook per mail" not in "".join((await ben.last()).labels)
    assert (await ben.forges("setmine:by_mail:yes")).text
    await ben.says("/profiel")
    assert "ook voor overleg" not in (await ben.last()).text


async def test_what_a_server_does_not_take_now_is_tried_again(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await wants_mail(kernteam.ben)
    mailbox.data = ["451 later", "451 later"]
    await planner.plans(TUESDAY)
    assert await kernteam.ben.hears("di 1 dec")
    assert not mailbox.taken
    await kernlijn.later(minutes=2)
    assert not mailbox.taken
    await kernlijn.later(minutes=10)
    assert len(mailbox.taken) == 1
    assert not await kernteam.ben.heard("Je mailserver")


async def test_a_refusal_is_told_once_and_noted_without_the_address(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox, written: io.StringIO
) -> None:
    ben = kernteam.ben
    await wants_mail(ben)
    mailbox.rcpt = [f"550 no such user {BEN}"]
    meeting = await planner.plans(TUESDAY)
    told = await ben.hears("Je mailserver neemt mijn uitnodigingen voor overleg niet aan")
    await planner.changes(meeting.id, moved(date(2026, 12, 3)))
    await kernlijn.later(days=1)
    assert len(await ben.heard("Je mailserver")) == 1
    assert not mailbox.taken
    assert "a mail was refused for good: 550" in written.getvalue()
    assert "politie.example" not in written.getvalue()
    await ben.presses("Mijn gegevens", told)
    await ben.presses("Overleg ook per mail", told)
    assert len(mailbox.taken) == 1


async def test_who_must_be_told_by_mail_and_when_is_known_after_a_restart(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await wants_mail(kernteam.ben)
    mailbox.rcpt = ["450 busy"]
    await planner.plans(TUESDAY)
    assert not mailbox.taken
    await kernlijn.restart()
    await kernlijn.later(minutes=2)
    assert len(mailbox.taken) == 1


async def test_when_nobody_knows_whether_it_went_it_is_repeated_once(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await wants_mail(kernteam.ben)
    mailbox.hang_up = 5
    await planner.plans(TUESDAY)
    assert len(mailbox.taken) == 1
    for _ in range(4):
        await kernlijn.later(minutes=90)
    first, second = mailbox.calendars()
    assert first.vevent.uid.value == second.vevent.uid.value
    assert first.vevent.sequence.value == second.vevent.sequence.value


async def test_a_slow_server_holds_up_no_message_and_what_was_under_way_is_repeated_after_a_kill(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    ben = kernteam.ben
    await wants_mail(ben)
    mailbox.gate.clear()
    planning = asyncio.create_task(planner.plans(TUESDAY))
    await asyncio.wait_for(mailbox.waiting.wait(), 10)
    heard = await kernlijn.phones.messages(ben.user, ben.bot, wait=5, contains="di 1 dec")
    assert heard
    await kernlijn.phones.say(ben.user, ben.bot, "/acties")
    assert await kernlijn.phones.messages(ben.user, ben.bot, wait=5, contains="acties")
    planning.cancel()
    await kernlijn.cut_off()
    mailbox.gate.set()
    await kernlijn.start()
    await kernlijn.later(minutes=10)
    assert 1 <= len(mailbox.taken) <= 2
    assert len({each.vevent.uid.value for each in mailbox.calendars()}) == 1


async def test_nothing_is_sent_after_it_began(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, mailbox: Mailbox
) -> None:
    await wants_mail(kernteam.ben)
    mailbox.data = ["451 later"] * 3
    await planner.plans(date(2026, 11, 24), time(9))
    await kernlijn.at(datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM))
    await kernlijn.later(days=1)
    assert not mailbox.taken


async def test_who_leaves_gets_it_taken_away_or_nothing(kernteam: Kernteam, planner: Planner, mailbox: Mailbox) -> None:
    await wants_mail(kernteam.ben)
    meeting = await planner.plans(TUESDAY)
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Iemand eruit halen")
    await kernteam.sara.presses("Ben Aalders")
    await kernteam.sara.presses("Ja, haal eruit")
    await planner.changes(meeting.id, moved(TUESDAY + timedelta(days=1)))
    assert len(mailbox.taken) == 1


class TestWithoutServer:
    """A bot that knows no mail server."""

    @pytest.fixture
    def settings(self, database_url: str, settings_for: SettingsFor) -> Settings:
        return settings_for(database_url)

    async def test_the_choice_is_not_offered(self, kernteam: Kernteam) -> None:
        ben = kernteam.ben
        await ben.says("/profiel")
        await ben.presses("Mail")
        await ben.presses("Typ je mailadres")
        await ben.says(BEN)
        await ben.presses("Mail")
        assert "per mail" not in "".join((await ben.last()).labels)
        await ben.forges("setmine:by_mail:yes")
        await ben.says("/profiel")
        assert "ook voor overleg" not in (await ben.last()).text


class TestDown:
    """A mail server that is not there."""

    @pytest.fixture
    def settings(self, database_url: str, settings_for: SettingsFor) -> Settings:
        values = {"smtp_host": "127.0.0.1", "smtp_port": 9, "smtp_from": "bot@zuiderdam.example", "smtp_tls": "none"}
        return Settings(_env_file=None, **{**settings_for(database_url).model_dump(), **values})  # type: ignore[call-arg]

    async def test_it_holds_up_no_message(
        self, kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, written: io.StringIO
    ) -> None:
        await wants_mail(kernteam.ben)
        await planner.begins_series(TUESDAY, date(2027, 7, 31))
        assert await kernteam.ben.hears("di 1 dec")
        await kernlijn.later(days=1)
        assert not await kernteam.ben.heard("Je mailserver")
        assert written.getvalue().count("the mail server can't be used now") == 2  # not once for each letter


class TestWithoutSecrecy:
    """A server that can't make the way secret, where the settings ask for that."""

    @pytest.fixture
    def settings(self, database_url: str, settings_for: SettingsFor, mailbox: Mailbox) -> Settings:
        values = {"smtp_host": "127.0.0.1", "smtp_port": mailbox.port, "smtp_from": "bot@zuiderdam.example"}
        return Settings(_env_file=None, **{**settings_for(database_url).model_dump(), **values})  # type: ignore[call-arg]

    async def test_no_mail_goes_in_plain(self, kernteam: Kernteam, planner: Planner, mailbox: Mailbox) -> None:
        await wants_mail(kernteam.ben)
        await planner.plans(TUESDAY)
        assert (mailbox.tries, mailbox.taken) == (0, [])
        assert await kernteam.ben.hears("di 1 dec")
