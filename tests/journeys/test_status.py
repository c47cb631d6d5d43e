"""/status: who coordinates asks whether everything works, and reads in plain words what to do."""

from datetime import timedelta

from sqlalchemy import update

from simulator.topics import delete_topic
from storage import tables
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam, make_regisseur
from tests.journeys.people import coupled_by_link, coupling_code


async def forum_of(kernlijn: Kernlijn, kernteam: Kernteam, *, admin: bool = False) -> tuple[int, int]:
    """Couple the team to a forum, its signals to a topic: the group and the thread."""
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    code = await coupling_code(sara)
    chat = await kernlijn.phones.add_group("Forum", sara.user, (kernteam.ben.user,), forum=True)
    thread = await kernlijn.phones.add_topic(chat, "Signalen")
    await kernlijn.phones.set_bot(chat, by=sara.user, status="administrator" if admin else "member")
    await sara.says(f"/koppel {code}", chat, thread)
    return chat, thread


async def test_when_all_is_well_it_is_one_line(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/status")
    told = await sara.last()
    assert told.text == "✅ Kernteam Lyceum Zuid: alles werkt."
    await sara.presses("Alles wat ik nakeek")
    full = (await sara.last()).text
    assert "✅ Ik zit in de groep." in full
    assert "✅ Ik ben gewoon lid van de groep. Dat is genoeg." in full
    assert "✅ Privacymodus staat aan" in full
    assert "✅ Iedereen is bereikbaar." in full
    assert "✅ Er wacht niets." in full
    assert "⚠️" not in full
    assert (await sara.last()).labels == ("🔄 Kijk opnieuw",)


async def test_it_is_two_taps_from_team(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    answer = await sara.presses("Status")
    assert answer.text == "Ik kijk het na."
    assert "alles werkt" in (await sara.last()).text


async def test_privacy_mode_that_is_off_is_explained(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_privacy(on=False)
    await kernteam.sara.says("/status")
    told = (await kernteam.sara.last()).text
    assert "⚠️ Privacymodus staat uit: Telegram stuurt mij alles uit jullie groep." in told
    assert "/setprivacy bij @BotFather" in told
    assert "alles werkt" not in told


async def test_an_administrator_hears_which_service_works_by_hand(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    lacking = {"can_delete_messages": False, "can_restrict_members": False, "can_manage_topics": False}
    chat, sara = kernteam.group.chat, kernteam.sara
    await kernlijn.phones.set_bot(chat, by=sara.user, status="administrator", rights=lacking)
    await sara.says("/status")
    told = (await sara.last()).text
    assert "alles werkt" in told  # it does: only some things are done by hand
    assert "ℹ️ Ik mag geen berichten wissen." in told
    assert "ℹ️ Ik mag niemand uit de groep halen." in told
    assert "onderwerpen beheren" not in told  # the group has none
    await sara.presses("Alles wat ik nakeek")
    assert "Telegram stuurt mij dan alles wat er gezegd wordt" in (await sara.last()).text
    await kernlijn.phones.set_bot(chat, by=sara.user, status="administrator")
    await sara.presses("Kijk opnieuw")
    assert "ℹ️" not in (await sara.last()).text


async def test_who_can_not_be_reached_is_named_in_private_only(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    for phone in (kernteam.ben, kernteam.tom):
        await kernlijn.phones.block(phone.user)
    await kernlijn.settled()
    await sara.says("/status", kernteam.group.chat)
    told = (await sara.last()).text
    assert "⚠️ Ik kan niet bereiken: Ben Aalders, Tom Vos. Vraag of ze mij in privé openen en op Start drukken." in told
    assert not await kernteam.group.heard("Ben")


async def test_a_question_or_a_word_that_does_not_reach_its_unnamed_melder_makes_nobody_unreachable(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, yara = kernteam.sara, kernteam.yara
    await yara.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    signal_id = (((await kernteam.group.hears("S-1")).buttons[0][0]).data or "").partition(":")[2]
    await kernlijn.phones.fault("sendMessage", "403", times=9, chat=yara.user)  # gone, without a word about it
    await sara.says("/help")
    await sara.forges(f"ask:{signal_id}")
    await sara.says("Was het in de pauze?")
    await sara.presses("Stel de vraag")
    await sara.forges(f"tell:{signal_id}:discussed")
    for command in ("/status", "/team"):
        await sara.says(command)
        told = await sara.last()
        assert "niet bereik" not in told.text
        assert "niet bereik" not in "".join(told.labels)
    assert not await yara.heard("Was het in de pauze?")
    assert not await sara.heard("niet bereiken")


async def test_who_never_pressed_start_is_named_after_the_first_message(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault(
        "sendMessage",
        "403",
        chat=kernteam.ben.user,
        description="Forbidden: bot can't initiate conversation with a user",
    )
    await kernteam.ben.says("/help")
    await kernteam.sara.says("/status")
    assert "Ik kan niet bereiken: Ben Aalders." in (await kernteam.sara.last()).text


async def test_whose_place_ended_is_named(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ended = MONDAY.date() - timedelta(days=1)

    async def end(unit: Unit) -> None:
        mine = tables.membership.c.person_id == f"person{kernteam.tom.user}"
        await unit.execute(update(tables.membership).where(mine).values(until=ended))

    await kernlijn.app.database.run(end)
    await kernteam.sara.says("/status")
    assert "De plek in het team is voorbij van: Tom Vos." in (await kernteam.sara.last()).text


async def test_a_team_without_a_group_hears_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="left")
    await kernlijn.settled()
    await kernteam.sara.says("/status")
    assert "⚠️ Er is nog geen groep. Koppel er een met /team." in (await kernteam.sara.last()).text


async def test_a_bot_put_out_while_nobody_looked_is_seen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.stop()
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="left")
    kernlijn.telegram.world.updates.forget_all()  # the news of it was missed
    await kernlijn.start()
    await kernteam.sara.says("/status")
    assert "⚠️ Ik zit niet meer in de groep." in (await kernteam.sara.last()).text


async def test_a_closed_and_a_deleted_topic_are_seen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    actions = await kernlijn.phones.add_topic(chat, "Acties")
    await sara.says("/onderwerp", chat, actions)
    await sara.presses("Acties")
    await sara.says("/status")
    assert "alles werkt" in (await sara.last()).text
    await kernlijn.phones.close_topic(chat, thread)
    world = kernlijn.telegram.world
    delete_topic(world, world.chats[chat], world.chats[chat].topics[actions])
    await sara.presses("Kijk opnieuw")
    told = (await sara.last()).text
    assert "⚠️ Het onderwerp voor Signalen is gesloten. Typ /onderwerp in het onderwerp waar dit moet komen." in told
    assert "⚠️ Het onderwerp voor Acties is weg." in told


async def test_a_topic_that_was_lost_is_told_until_another_is_chosen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    await kernlijn.phones.close_topic(chat, thread)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await sara.says("/status")
    assert "⚠️ Het onderwerp voor Signalen was weg of gesloten." in (await sara.last()).text
    other = await kernlijn.phones.add_topic(chat, "Meldingen")
    await sara.says("/onderwerp", chat, other)
    await sara.presses("Signalen")
    await sara.says("/status")
    assert "alles werkt" in (await sara.last()).text


async def test_a_group_that_moved_is_followed_and_told_for_a_week(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    chat = await coupled_by_link(sara, "Kleine groep", (kernteam.ben.user,))
    await sara.says("/status")
    await sara.presses("Alles wat ik nakeek")
    assert "Dit is een gewone groep. Zet je er onderwerpen aan, dan verhuis ik vanzelf mee." in (await sara.last()).text
    await kernlijn.stop()
    await kernlijn.phones.migrate(chat)
    kernlijn.telegram.world.updates.forget_all()  # the news of it was missed: the look itself finds out
    await kernlijn.start()
    await sara.says("/status")
    told = (await sara.last()).text
    assert "ℹ️ De groep is op ma 23 nov een grote groep geworden. Ik ben vanzelf meeverhuisd." in told
    assert "alles werkt" in told
    await kernteam.yara.raises("Vapes bij het fietsenhok")  # reaches the new group
    await kernlijn.later(days=9)
    await sara.says("/status")
    assert "grote groep" not in (await sara.last()).text


async def test_messages_that_wait_for_long_are_counted(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendMessage", "429", seconds=9000, chat=kernteam.group.chat)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.sara.says("/status")
    assert "alles werkt" in (await kernteam.sara.last()).text
    await kernlijn.later(minutes=61)
    await kernteam.sara.says("/status")
    assert "⚠️ Eén bericht wacht langer dan een uur." in (await kernteam.sara.last()).text


async def test_a_look_survives_a_restart_and_a_lost_answer(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("getChat", "429", seconds=30)
    await kernteam.sara.says("/status")
    assert not await kernteam.sara.heard("alles werkt")
    await kernlijn.restart()
    await kernlijn.phones.fault("getChatMember", "lost")
    await kernlijn.later(minutes=1)
    await kernlijn.later(minutes=1)
    assert len(await kernteam.sara.heard("alles werkt")) == 1


async def test_who_does_not_coordinate_hears_nothing_of_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.ben.says("/status")
    assert "Dit kan alleen de coördinator van het team." in (await kernteam.ben.last()).text
    answer = await kernteam.ben.forges(f"look:{kernteam.team.id}:1")
    assert "Dit kan alleen de coördinator" in answer.text
    assert not await kernlijn.phones.calls("getChat")


async def test_who_was_taken_out_meanwhile_hears_nothing(kernlijn: Kernlijn, kernteam: Kernteam, network: str) -> None:
    await kernlijn.phones.fault("getChat", "429", seconds=30)
    await kernteam.sara.says("/status")

    async def demote(unit: Unit) -> None:
        mine = tables.membership.c.person_id == f"person{kernteam.sara.user}"
        await unit.execute(update(tables.membership).where(mine).values(role="lid"))

    await kernlijn.app.database.run(demote)
    await kernlijn.later(minutes=1)
    assert not await kernteam.sara.heard("alles werkt")


async def test_a_regisseur_hears_of_each_team_and_in_a_group_of_that_one(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, object]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)  # type: ignore[arg-type]
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, kernteam.ben.user))
    await kernteam.ben.says("/status")
    assert {m.text.split(":")[0] for m in await kernteam.ben.heard("alles werkt")} == {
        "✅ Kernteam De Brug",
        "✅ Kernteam Lyceum Zuid",
    }
    await kernteam.ben.says("/status", other.group.chat)
    assert len(await kernteam.ben.heard("De Brug: alles werkt")) == 2
    assert len(await kernteam.ben.heard("Lyceum Zuid: alles werkt")) == 1


async def test_many_troubles_still_fit_a_phones_screen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    lacking = {"can_delete_messages": False, "can_restrict_members": False, "can_manage_topics": False}
    world = kernlijn.telegram.world
    for topic in ("Acties", "Agenda"):
        own = await kernlijn.phones.add_topic(chat, topic)
        await sara.says("/onderwerp", chat, own)
        await sara.presses(topic)
        delete_topic(world, world.chats[chat], world.chats[chat].topics[own])
    await kernlijn.phones.close_topic(chat, thread)
    await kernlijn.phones.set_bot(chat, by=sara.user, status="administrator", rights=lacking)
    await kernlijn.phones.set_privacy(on=False)
    await kernlijn.phones.block(kernteam.ben.user)
    await kernlijn.settled()
    await sara.says("/status")
    told = await sara.last()
    assert "Ik kan niet bereiken: Ben Aalders." in told.text
    assert "En nog 3. Doe deze eerst, en kijk dan opnieuw." in told.text
    assert len(told.text) <= 700
    await sara.presses("Alles wat ik nakeek")
    pages = [await sara.last()]
    while "Meer ▶" in pages[-1].labels:
        await sara.presses("Meer ▶")
        pages.append(await sara.last())
    assert all(len(page.text) <= 700 for page in pages)
    told_all = "".join(page.text for page in pages)
    for line in ("Signalen is gesloten", "Acties is weg", "Ik mag geen berichten wissen", "✅ Er wacht niets."):
        assert line in told_all
    await sara.forges(f"look:{kernteam.team.id}:99")
    assert (await sara.last()).text == pages[-1].text
