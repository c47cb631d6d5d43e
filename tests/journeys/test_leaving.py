"""Leaving: from the same moment nothing of the team is theirs to see or do, and nothing they held is lost."""

from domain.requests import Ask, Request, RequestStatus
from simulator.chats import Status
from simulator.heard import Message
from storage import requests
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, link_in, somebody
from tests.journeys.test_alarm import KNIFE, alarm
from tests.journeys.words import chooses_watcher, picked_up
from views.buttons.people import Go

RAW = "Daan Jansen uit 3B verkoopt vapes"


async def taken_out(kernteam: Kernteam, name: str, school: str = "") -> Message:
    sara = kernteam.sara
    await sara.says("/team")
    if school:
        await sara.presses(school)
    await sara.presses("Iemand eruit halen")
    await sara.presses(name)
    asked = await sara.last()
    await sara.presses("Ja, haal eruit")
    return asked


async def test_a_leaver_sees_and_does_nothing_any_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    promised = await ben.last()
    await ben.says(RAW)
    asked = await taken_out(kernteam, "Ben Aalders")
    assert "Bij Ben staat nog open:\n• A-1 bellen, ma 30 nov\n• één terugkoppeling" in asked.text
    assert "Je zit niet meer in kernteam Lyceum Zuid" in (await ben.last()).text
    own = [message.text for message in await kernlijn.phones.messages(ben.user, ben.bot) if not message.from_bot]
    assert RAW not in own
    await ben.says("/acties")
    assert "Vraag je coördinator om een uitnodiging" in (await ben.last()).text
    card = await kernteam.group.last()
    for button, message, chat in (("Klaar", promised, ben.bot), ("Ik pak iets op", card, kernteam.group.chat)):
        assert "uitnodiging" in (await ben.presses(button, message, chat)).text
    assert "✅" not in (await kernteam.group.hears("S-1")).text
    await ben.says("Ruzie op het plein")
    assert "Zo ziet" not in (await ben.last()).text
    await kernteam.sara.says("/team")
    assert "Ben Aalders" not in (await kernteam.sara.last()).text


async def test_what_a_leaver_held_goes_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await taken_out(kernteam, "Ben Aalders")
    left = await sara.hears("Ben Aalders zit niet meer")
    assert "Ben Aalders zit niet meer in kernteam Lyceum Zuid" in left.text
    assert "Terugkoppeling: uiterlijk ma 30 nov" in (await kernteam.group.hears("S-1")).text
    before = len(await ben.heard())
    await kernlijn.later(days=7)
    assert "de melder wacht" in (await sara.hears("Goedemorgen Sara")).text
    await sara.presses("A-1 klaar", left)
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
    assert len(await ben.heard()) == before


async def test_who_held_something_is_shown_to_be_handed_on(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await taken_out(kernteam, "Ben Aalders")
    left = await sara.hears("Ben Aalders zit niet meer")
    assert "A-1 bellen, ma 30 nov" in left.text
    assert "S-1 · Vapes: de melder wacht op een woord" in left.text
    offered = ("✅ A-1 klaar", "💬 S-1 terugkoppelen", "S-1 vraag iemand", "Nodig een opvolger uit", "Agenda")
    assert left.labels == offered
    await sara.presses("S-1 terugkoppelen", left)
    await sara.presses("Besproken")
    assert "besproken" in (await kernteam.yara.last()).text


async def test_what_a_leaver_picked_up_stays_before_who_coordinates_until_somebody_holds_it(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, ben, tom = kernteam.sara, kernteam.ben, kernteam.tom
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await taken_out(kernteam, "Ben Aalders")
    both = ("💬 S-1 terugkoppelen", "S-1 vraag iemand")
    for days in (0, 14):  # also when its day has passed
        await kernlijn.later(days=days)
        await sara.says("/terugkoppeling")
        owed = await sara.last()
        assert "Wie dit oppakte, is weg. De melder wacht\n• S-1 · Vapes, uiterlijk ma 30 nov" in owed.text
        assert owed.labels == both
        await sara.looks_over()
        agenda = await sara.last()
        assert "Wie dit oppakte, is weg\n• S-1 Vapes · uiterlijk ma 30 nov" in agenda.text
        assert "Loopt" not in agenda.text
        assert "Ben" not in agenda.text.partition("Actie over")[0]
        assert set(both) <= set(agenda.labels)
        for phone in (tom, kernteam.yara):
            await phone.says("/terugkoppeling")
            assert "is weg" not in (await phone.last()).text
    await sara.looks_over()
    await sara.presses("S-1 vraag iemand")
    await sara.presses("Tom Vos")
    await tom.presses("Ja, ik doe het", await tom.hears("S-1"))
    await sara.says("/terugkoppeling")
    assert "is weg" not in (await sara.last()).text
    await sara.looks_over()
    assert "is weg" not in (await sara.last()).text


async def test_a_chosen_procesbewaker_sees_what_a_leaver_picked_up_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await chooses_watcher(kernlijn, kernteam, tom)
    await picked_up(kernteam)
    await taken_out(kernteam, "Ben Aalders")
    await kernlijn.later(days=14)
    await tom.says("/terugkoppeling")
    ledger = await tom.last()
    assert ledger.text.count("S-1") == 1
    await tom.presses("S-1 terugkoppelen")
    await tom.presses("Besproken")
    assert "besproken" in (await kernteam.yara.last()).text
    await tom.says("/terugkoppeling")
    assert "S-1" not in (await tom.last()).text


async def test_a_leaver_is_put_out_of_the_group_where_the_bot_may(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben, group = kernteam.sara, kernteam.ben, kernteam.group
    await kernlijn.phones.set_bot(group.chat, sara.user, "administrator", {"can_restrict_members": True})
    await taken_out(kernteam, "Ben Aalders")
    assert "Ik haal Ben ook uit de groep van het team" in (await sara.last()).text
    chat = kernlijn.telegram.world.chats[group.chat]
    assert not chat.member(ben.user).inside
    assert chat.member(ben.user).status is Status.LEFT  # not banned: who comes back may come in by a link
    assert not await sara.heard("Doe dat dan zelf")


async def test_in_a_small_group_too(kernlijn: Kernlijn, network: str, cast: dict[str, Phone]) -> None:
    kernteam = await make_kernteam(kernlijn, network, "De Brug", cast, supergroup=False)
    await kernlijn.phones.set_bot(kernteam.group.chat, kernteam.sara.user, "administrator")
    await taken_out(kernteam, "Ben Aalders")
    assert not kernlijn.telegram.world.chats[kernteam.group.chat].member(kernteam.ben.user).inside


async def test_where_the_bot_may_not_the_coordinator_does_it_by_hand(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await taken_out(kernteam, "Ben Aalders")
    assert kernlijn.telegram.world.chats[kernteam.group.chat].member(kernteam.ben.user).inside
    by_hand = await kernteam.sara.hears("Doe dat dan zelf")
    assert "Ik mag Ben Aalders niet uit de groep van het team halen" in by_hand.text
    await kernteam.yara.raises("Vapes bij het fietsenhok")  # and the team is still coupled
    assert await kernteam.group.hears("S-1")


async def test_who_is_out_of_the_group_already_is_no_trouble(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, group = kernteam.sara, kernteam.group
    await kernlijn.phones.set_bot(group.chat, sara.user, "administrator", {"can_restrict_members": True})
    await kernlijn.phones.leave(group.chat, kernteam.ben.user)
    await taken_out(kernteam, "Ben Aalders")
    assert not await sara.heard("Doe dat dan zelf")


async def test_a_restart_in_between_still_puts_them_out(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, group = kernteam.sara, kernteam.group
    await kernlijn.phones.set_bot(group.chat, sara.user, "administrator", {"can_restrict_members": True})
    await kernlijn.phones.fault("unbanChatMember", "500")
    await taken_out(kernteam, "Ben Aalders")
    await kernlijn.restart()
    await kernlijn.later(minutes=1)
    assert not kernlijn.telegram.world.chats[group.chat].member(kernteam.ben.user).inside


async def test_words_that_waited_for_who_leaves_one_team_go_and_those_of_another_stay(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    sara, ben = kernteam.sara, kernteam.ben
    await ben.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await ben.raises("Ruzie op het plein", school="De Brug")
    await kernlijn.phones.block(ben.user)
    await kernlijn.settled()
    for ref, school in (("S-1", "Lyceum Zuid"), ("S-2", "De Brug")):
        await sara.says("/agenda")
        await sara.presses("Alles wat openstaat", await sara.hears(f"Kernteam {school}"))
        await sara.presses(f"{ref} terugkoppelen", await sara.hears(f"Kernteam {school}"))
        await sara.presses("Besproken")
    await taken_out(kernteam, "Ben Aalders", "Lyceum Zuid")
    await kernlijn.phones.block(ben.user, blocked=False)
    await kernlijn.settled()
    assert not [message for message in await ben.heard("laat je weten") if "S-1" in message.text]
    assert "S-2" in (await ben.hears("laat je weten")).text


async def test_who_stays_in_another_team_loses_what_was_begun_in_this_one(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    """What they were typing is gone with the team, and every old button says so."""
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    asked = await ben.last()
    await ben.says("Langs bij Daan Jansen")
    preview = await ben.last()
    await taken_out(kernteam, "Ben Aalders", "Lyceum Zuid")
    own = [message.text for message in await kernlijn.phones.messages(ben.user, ben.bot) if not message.from_bot]
    assert "Langs bij Daan Jansen" not in own
    assert "niet meer open" in (await ben.presses("Zet op de kaart", preview)).text
    assert "niet in zit" in (await ben.presses("Bellen", asked)).text
    assert "A-1" not in (await kernteam.group.hears("S-1")).text
    await ben.says("Ruzie op het plein")  # begins a signal for the other team: nothing waits for it here
    assert "De Brug" in (await ben.last()).text or await ben.heard("Zo ziet")
    assert not await other.group.heard("S-1")


async def test_what_was_asked_of_a_leaver_is_asked_no_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom

    async def put(unit: Unit) -> None:
        request = Request(
            id="asked",
            network_id=kernteam.team.network_id,
            team_id=kernteam.team.id,
            ask=Ask.TAKE_WORD,
            subject_id="x",
            from_id=f"person{tom.user}",
            to_id=f"person{ben.user}",
            text="",
            status=RequestStatus.OPEN,
            made_at=kernlijn.app.now(),
            version=1,
        )
        await requests.add(unit, request)

    await kernlijn.app.database.run(put)
    await taken_out(kernteam, "Ben Aalders")
    found = await kernlijn.app.database.run(lambda unit: requests.get(unit, "asked"))
    assert found is not None
    assert found.status is RequestStatus.DROPPED


async def test_a_coordinator_who_left_is_asked_about_no_newcomer(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """They invited somebody before they left; who comes is the others' business now."""
    sara, ben = kernteam.sara, kernteam.ben
    await made_coordinator(sara, "Ben Aalders")
    await ben.says("/team")
    await ben.presses("Nodig iemand uit")
    await ben.says("Noor Smit")
    await ben.presses("Halt")
    await ben.presses("Lid van het team")
    link = link_in(await ben.last())
    await taken_out(kernteam, "Ben Aalders")
    noor = await somebody(kernlijn, "Noor")
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    assert not await ben.heard("wil meedoen")
    await sara.presses("Ja, laat toe", await sara.hears("wil meedoen"))
    assert "Je doet mee" in (await noor.last()).text


async def made_coordinator(sara: Phone, name: str) -> None:
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses(name)
    await sara.presses("Maak coördinator")


async def goes(phone: Phone) -> None:
    await phone.says("/start")
    await phone.presses("Mijn plek")
    await phone.presses("Weg uit Lyceum Zuid")


async def test_somebody_leaves_by_themselves(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """Four taps from /start, of which the last says it once more."""
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await goes(ben)
    asked = await ben.last()
    assert "Vanaf dat moment zie je niets meer van dit team" in asked.text
    assert "A-1 bellen, ma 30 nov" in asked.text
    await ben.presses("Ja, ik ga weg")
    assert "Je zit niet meer in kernteam Lyceum Zuid. Dank je" in (await ben.last()).text
    heard = await sara.hears("is er zelf uit gegaan")
    assert "A-1, ma 30 nov" in heard.text
    assert "bellen" not in heard.text  # a notification shows what is sent
    await sara.presses("A-1 klaar", heard)
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
    assert "uitnodiging" in (await ben.forges(Go(team_id=kernteam.team.id).pack())).text
    await ben.says("/acties")
    assert "uitnodiging" in (await ben.last()).text


async def test_leaving_can_be_thought_over(kernteam: Kernteam) -> None:
    await goes(kernteam.ben)
    await kernteam.ben.presses("Terug")
    assert "Jouw plek" in (await kernteam.ben.last()).text
    assert not await kernteam.sara.heard("zelf uit gegaan")


async def test_the_only_coordinator_stays_until_there_is_another(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/start")
    await sara.presses("Mijn plek")
    assert "Dit is de enige coördinator" in (await sara.presses("Weg uit Lyceum Zuid")).text
    await made_coordinator(sara, "Ben Aalders")
    await goes(sara)
    await sara.presses("Ja, ik ga weg")
    assert "Sara is er zelf uit gegaan" in (await kernteam.ben.hears("zelf uit")).text


async def test_nobody_leaves_for_another(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    stranger = await somebody(kernlijn, "Onbekend")
    await stranger.says("/start")
    assert "uitnodiging" in (await stranger.forges(Go(team_id=kernteam.team.id).pack())).text


async def test_a_reporter_who_left_hears_nothing_more(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await taken_out(kernteam, "Yara Kuipers")
    before = len(await kernteam.yara.heard())
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Besproken")
    assert "gegeven" in (await kernteam.group.hears("S-1")).text
    assert len(await kernteam.yara.heard()) == before


async def test_who_leaves_one_team_stays_in_the_other(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/team")
    await sara.presses("De Brug")
    await sara.presses("Iemand eruit halen")
    await sara.presses("Ben Aalders")
    await sara.presses("Ja, haal eruit")
    await ben.raises("Vapes bij het fietsenhok")
    assert await kernteam.group.hears("S-1")
    assert not await other.group.heard("S-1")


async def test_only_who_coordinates_takes_somebody_out_and_nobody_twice(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    assert "Sara de Boer" not in (await sara.last()).labels
    await sara.presses("Ben Aalders")
    asked = await sara.last()
    (out,) = [tap.data for row in asked.buttons for tap in row if tap.text == "Ja, haal eruit"]
    assert out is not None
    await kernteam.tom.says("/start")
    assert "coördinator" in (await kernteam.tom.forges(out)).text
    await sara.presses("Ja, haal eruit")
    assert "al klaar" in (await sara.forges(out)).text


async def test_a_signal_put_aside_for_another_team_comes_back(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    ben = kernteam.ben
    await make_kernteam(kernlijn, network, "De Brug", cast)
    await ben.says("Ruzie bij De Brug op het plein")
    await ben.says("/signaal Vapes bij Lyceum Zuid bij het fietsenhok")
    await taken_out(kernteam, "Ben Aalders", "Lyceum Zuid")
    await ben.says("/start")
    await ben.presses("Verder met je signaal")
    assert "Ruzie bij De Brug" in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "Verstuurd als" in (await ben.last()).text


async def test_a_choice_between_signals_of_the_team_ends(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    ben = kernteam.ben
    await make_kernteam(kernlijn, network, "De Brug", cast)
    thanks = await ben.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await ben.replies("Vanmiddag weer, door Daan", thanks)
    shown = await ben.last()
    await taken_out(kernteam, "Ben Aalders", "Lyceum Zuid")
    assert "niet meer open" in (await ben.presses("Zet bij S-1", shown)).text
    own = [message.text for message in await kernlijn.phones.messages(ben.user, ben.bot) if not message.from_bot]
    assert "Vanmiddag weer, door Daan" not in own


async def test_so_does_what_was_typed_beside_an_alarm_of_the_team(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    ben = kernteam.ben
    await make_kernteam(kernlijn, network, "De Brug", cast)
    await alarm(kernteam.yara, f"{KNIFE} van Lyceum Zuid")
    await ben.says("ik ben er over 2 minuten")
    shown = await ben.last()
    await taken_out(kernteam, "Ben Aalders", "Lyceum Zuid")
    assert "niet meer open" in (await ben.presses("Maak er een signaal van", shown)).text
