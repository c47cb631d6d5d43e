"""Topics of a forum: made by the bot, pointed at in the group, or everything in one chat."""

from simulator.topics import delete_topic
from storage import teams
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Group, Phone
from tests.journeys.test_status import forum_of


async def to_topics(sara: Phone) -> None:
    await sara.says("/team")
    await sara.presses("Instellingen")
    await sara.presses("Onderwerpen")


async def names_of(kernlijn: Kernlijn, chat: int) -> list[str]:
    return sorted(topic.name for topic in kernlijn.telegram.world.chats[chat].topics.values())


async def test_the_bot_makes_the_topics_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam, admin=True)
    await to_topics(sara)
    before = await sara.last()
    assert "• Signalen: eigen onderwerp\n• Acties: bij Signalen" in before.text
    answer = await sara.presses("Maak de onderwerpen")
    assert answer.text == "Ik maak ze. Je hoort het zo van mij."
    assert "De onderwerpen van kernteam Lyceum Zuid staan klaar." in (await sara.last()).text
    assert "Ze zijn er al" in (await sara.presses("Maak de onderwerpen", before)).text
    assert await names_of(kernlijn, chat) == ["Acties", "Agenda", "Signalen"]  # a forum has a general one by itself
    await sara.presses("Onderwerpen")
    shown = (await sara.last()).text
    for topic in ("Signalen", "Acties", "Agenda", "Algemeen"):
        assert f"• {topic}: eigen onderwerp" in shown
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    assert (await Group(kernlijn, chat, sara).hears("S-1")).thread == thread


async def test_a_team_without_a_topic_for_signals_gets_one(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, _ = await forum_of(kernlijn, kernteam, admin=True)
    await to_topics(sara)
    await sara.presses("Alles in één chat")
    assert "• Signalen: de chat zelf" in (await sara.last()).text
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    group = Group(kernlijn, chat, sara)
    assert (await group.hears("S-1")).thread is None
    await sara.presses("Maak de onderwerpen", await sara.hears("Waar komt wat in de groep?"))
    await kernteam.yara.raises("Ruzie op het plein")
    assert (await group.hears("S-2")).thread is not None
    await kernteam.ben.presses("Ik pak iets op", await group.hears("S-1"), chat)  # what stood goes on where it stands
    await kernteam.ben.presses("Bellen")
    (first,) = await group.heard("S-1 ·")
    assert first.thread is None
    assert "Politie: bellen" in first.text


async def test_two_taps_before_telegram_answers_make_no_twins(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, _ = await forum_of(kernlijn, kernteam, admin=True)
    await kernlijn.phones.fault("createForumTopic", "429", seconds=30)
    await to_topics(sara)
    page = await sara.last()
    await sara.presses("Maak de onderwerpen", page)
    assert "ik ben er nog mee bezig" in (await sara.presses("Maak de onderwerpen", page)).text
    await kernlijn.restart()
    await kernlijn.later(minutes=1)
    assert await names_of(kernlijn, chat) == ["Acties", "Agenda", "Signalen"]
    assert len(await sara.heard("staan klaar")) == 1


async def test_a_lost_answer_may_leave_a_twin_and_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, _ = await forum_of(kernlijn, kernteam, admin=True)
    await sara.says("/onderwerp", chat, await kernlijn.phones.add_topic(chat, "Acties"))
    await sara.presses("Acties")
    await kernlijn.phones.fault("createForumTopic", "lost")
    await to_topics(sara)
    await sara.presses("Maak de onderwerpen")
    await kernlijn.later(minutes=1)
    assert await names_of(kernlijn, chat) == ["Acties", "Agenda", "Agenda", "Signalen"]
    assert "Staat er een onderwerp dubbel? Wis dan het lege." in (await sara.last()).text


async def test_without_the_right_the_bot_says_what_to_do(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await forum_of(kernlijn, kernteam)
    await to_topics(sara)
    await sara.presses("Maak de onderwerpen")
    (told,) = await sara.heard("Ik mag in deze groep geen onderwerpen maken.")
    assert "typ in elk onderwerp /onderwerp" in told.text
    assert "niet bereiken" not in "".join(message.text for message in await sara.heard())


async def test_a_group_without_topics_says_so(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await to_topics(sara)
    await sara.presses("Maak de onderwerpen")
    assert "Deze groep heeft geen onderwerpen." in (await sara.last()).text
    await sara.says("/onderwerp", kernteam.group.chat)
    assert "Deze groep heeft geen onderwerpen." in (await sara.last()).text


async def test_a_team_without_a_group_couples_one_first(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await kernlijn.phones.set_bot(kernteam.group.chat, by=sara.user, status="left")
    await kernlijn.settled()
    await to_topics(sara)
    assert "Koppel eerst een groep: /team." in (await sara.last()).text
    assert (await sara.last()).labels == ("◀ Terug",)


async def test_a_topic_is_pointed_at_from_within(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, _ = await forum_of(kernlijn, kernteam)
    other = await kernlijn.phones.add_topic(chat, "Alles wat speelt")
    await sara.says("/onderwerp", chat, other)
    asked = await sara.last()
    assert "Wat komt er in het onderwerp waar je dat typte?" in asked.text
    await sara.presses("Signalen")
    await sara.presses("Agenda")
    assert {"✅ Signalen", "✅ Agenda", "▫️ Acties"} <= set((await sara.last()).labels)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    assert (await Group(kernlijn, chat, sara).hears("S-1")).thread == other
    await sara.says("/onderwerp", chat)
    assert "Wat komt er in het algemene onderwerp?" in (await sara.last()).text
    await sara.presses("Acties")
    await to_topics(sara)
    assert "• Acties: eigen onderwerp" in (await sara.last()).text
    assert not await Group(kernlijn, chat, sara).heard("Wat komt er")


async def test_only_who_coordinates_points_and_only_in_the_group(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    chat, thread = await forum_of(kernlijn, kernteam)
    await kernteam.ben.says("/onderwerp", chat, thread)
    assert "Dit kan alleen de coördinator" in (await kernteam.ben.last()).text
    await kernteam.sara.says("/onderwerp")
    assert "Typ dit in de groep van je team" in (await kernteam.sara.last()).text
    strange = await kernlijn.phones.add_group("Iets anders", kernteam.sara.user, forum=True)
    await kernlijn.phones.set_bot(strange, by=kernteam.sara.user)
    await kernteam.sara.says("/onderwerp", strange)
    assert "Dit is van een team waar jij niet in zit" in (await kernteam.sara.last()).text


async def test_a_button_for_the_old_group_is_stale(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    await sara.says("/onderwerp", chat, thread)
    asked = await sara.last()
    await forum_of(kernlijn, kernteam)
    assert "Deze knop hoort bij een ouder bericht" in (await sara.presses("Acties", asked)).text


async def test_another_group_begins_without_the_old_topics(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, _ = await forum_of(kernlijn, kernteam)
    await sara.says("/onderwerp", chat, await kernlijn.phones.add_topic(chat, "Acties"))
    await sara.presses("Acties")
    await forum_of(kernlijn, kernteam)
    await to_topics(sara)
    assert "• Acties: bij Signalen" in (await sara.last()).text


async def test_what_belongs_in_a_topic_that_is_gone_falls_back(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """Nothing is lost, and who coordinates hears it once."""
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    both = await kernlijn.phones.add_topic(chat, "Van alles")
    await sara.says("/onderwerp", chat, both)
    for topic in ("Signalen", "Acties"):
        await sara.presses(topic)
    world = kernlijn.telegram.world
    delete_topic(world, world.chats[chat], world.chats[chat].topics[both])
    for text in ("Vapes bij het fietsenhok", "Ruzie op het plein"):
        await kernteam.yara.raises(text)
    group = Group(kernlijn, chat, sara)
    assert [(await group.hears(ref)).thread for ref in ("S-1", "S-2")] == [None, None]
    assert len(await sara.heard("Het onderwerp voor signalen van kernteam Lyceum Zuid is weg of gesloten")) == 1
    await to_topics(sara)
    shown = (await sara.last()).text
    assert "• Signalen: de chat zelf ⚠️ was weg of gesloten" in shown
    assert "• Acties: bij Signalen ⚠️ was weg of gesloten" in shown
    await sara.says("/onderwerp", chat, thread)
    await sara.presses("Signalen")
    await kernteam.yara.raises("Vuurwerk bij het station")
    assert (await group.hears("S-3")).thread == thread


async def test_settings_outlive_a_restart(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat, thread = await forum_of(kernlijn, kernteam)
    await sara.says("/onderwerp", chat, thread)
    await sara.presses("Agenda")
    await kernlijn.restart()

    async def kept(unit: Unit) -> dict[str, int]:
        team = await teams.get(unit, kernteam.team.id)
        assert team is not None
        return {topic.value: at for topic, at in team.settings.threads.items()}

    assert await kernlijn.app.database.run(kept) == {"agenda": thread}
