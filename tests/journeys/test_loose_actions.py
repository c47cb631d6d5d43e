"""Loose actions: made without a signal, for oneself or for another who says yes first, with a card of their own."""

from dataclasses import replace
from types import MappingProxyType

from domain.settings import Topic
from storage import teams
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, coupled_by_link
from tests.journeys.test_actions import data_of


async def test_a_loose_action_is_masked_previewed_and_on_a_card(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/actie Daan Jansen bellen over de fietsen")
    shown = await ben.last()
    assert "Zo komt het op de lijst van Lyceum Zuid" in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert shown.labels == ("✅ Zet op de lijst", "Dit is een nieuw signaal", "Persoon A is …", "Stop")
    assert not await kernteam.group.heard("A-1")
    await ben.presses("Zet op de lijst")
    assert "A-1 staat bij jou" in (await ben.last()).text
    assert "uiterlijk do 26 nov" in (await ben.last()).text
    card = await kernteam.group.hears("A-1")
    assert card.text == "📌 A-1 · Politie: persoon A bellen over de fietsen, do 26 nov"
    assert card.protected
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Daan" in message.text]
    assert "niet meer open" in (await ben.forges(data_of(shown, "Zet op de lijst"))).text
    assert len(await kernteam.group.heard("A-")) == 1


async def test_its_card_follows_until_it_is_done(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/actie")
    await ben.says("rondje bij de poort")
    await ben.says("rondje bij de fietsen")  # typing again replaces it
    await ben.presses("Zet op de lijst")
    await ben.presses("Volgende week")
    assert "rondje bij de fietsen, vr 4 dec" in (await kernteam.group.hears("A-1")).text
    await ben.presses("✅ Klaar")
    assert (await kernteam.group.hears("A-1")).text == "✅ A-1 · Politie: rondje bij de fietsen"
    await ben.presses("Zeg er iets bij")
    await ben.says("rustig daar")
    await ben.presses("Zet erbij")
    assert "rustig daar" in (await kernteam.group.hears("A-1")).text
    await ben.presses("Toch niet klaar")
    await ben.presses("Toch niet")
    assert (await kernteam.group.hears("A-1")).text == "A-1 · hoeft niet meer"
    assert len(await kernteam.group.heard("A-1")) == 1


async def test_it_begins_on_the_list_and_pings_like_any_other(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/acties")
    await ben.presses("Nieuwe actie")
    await ben.says("…")
    assert "Ik zie geen woorden" in (await ben.last()).text
    await ben.says("rondje bij de poort " * 9)
    assert "te lang voor een actie" in (await ben.last()).text
    await ben.says("rondje bij de poort")
    await kernlijn.restart()
    await ben.presses("Zet op de lijst")
    await ben.says("/acties")
    assert "Jouw acties\n• A-1 rondje bij de poort, do 26 nov" in (await ben.last()).text
    await kernlijn.later(days=3)
    assert "A-1: vandaag" in (await ben.hears("Goedemorgen Ben")).text


async def test_a_text_typed_in_the_group_is_taken_away_and_asked_in_private(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/actie iemand bellen", kernteam.group.chat)
    assert "Doe dit liever hier dan in de groep" in (await kernteam.ben.last()).text
    assert not await kernteam.group.heard("iemand bellen")


async def test_stop_leaves_nothing(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/actie rondje bij de poort")
    await kernteam.ben.presses("Stop")
    assert "Er is niets verstuurd" in (await kernteam.ben.last()).text
    own = await kernteam.ben.kernlijn.phones.messages(kernteam.ben.user, kernteam.ben.bot)
    assert not [message for message in own if "rondje" in message.text]


async def test_a_forgotten_question_does_not_keep_a_signal_from_the_team(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/actie")
    await ben.says("Er ligt vuurwerk bij het station")
    await ben.presses("Dit is een nieuw signaal")
    assert "Vuurwerk · op straat" in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "S-1 · Vuurwerk" in (await kernteam.group.hears("S-1")).text
    assert not await kernteam.group.heard("A-1")


async def test_a_typed_message_can_be_mended(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/actie")
    message = await kernlijn.phones.say(ben.user, ben.bot, "rondje bij de port")
    await kernlijn.settled()
    await kernlijn.phones.edit(ben.user, ben.bot, message, "rondje bij de poort")
    await kernlijn.settled()
    assert "rondje bij de poort" in (await ben.last()).text


async def test_who_has_several_schools_says_for_which(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    ben = kernteam.ben
    await ben.says("/actie rondje bij de poort")
    asked = await ben.last()
    assert asked.labels == ("De Brug", "Lyceum Zuid", "Stop")
    await ben.presses("De Brug")
    await ben.presses("Zet op de lijst")
    assert "Politie: rondje bij de poort" in (await other.group.hears("A-1")).text
    assert not await kernteam.group.heard("A-1")
    await ben.says("/actie", kernteam.group.chat)  # in a group it is for that team
    await ben.says("nog een rondje")
    assert "op de lijst van Lyceum Zuid" in (await ben.last()).text


async def test_a_forged_school_or_owner_is_refused_kindly(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    newcomer = Phone(kernlijn, await kernlijn.phones.add_person("Noor", "Smit"), "Noor Smit")
    others = {name: phone for name, phone in cast.items() if name != "Tom Vos"}
    other = await make_kernteam(kernlijn, network, "De Brug", {**others, "Tom Vos": newcomer})
    tom = kernteam.tom
    await tom.says("/actie rondje bij de poort")
    draft = data_of(await tom.last(), "Zet op de lijst").split(":")[1]
    assert "een team waar jij niet in zit" in (await tom.forges(f"foraction:{draft}:team:{other.team.id}")).text
    assert "alleen de coördinator" in (await tom.forges(f"foraction:{draft}:owner:")).text
    assert "alleen de coördinator" in (await tom.forges(f"foraction:{draft}:owner:person{kernteam.ben.user}")).text
    assert "ouder bericht" in (await tom.forges(f"foraction:{draft}:colour:red")).text
    await tom.presses("Zet op de lijst")
    assert "Lyceum Zuid: rondje" in (await kernteam.group.hears("A-1")).text


async def test_who_coordinates_makes_one_for_another_who_says_yes_first(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/actie convenant nalezen")
    await sara.presses("Voor wie: ik")
    assert set((await sara.last()).labels) == {"Voor mij", "Ben Aalders", "Tom Vos", "Yara Kuipers"}
    await sara.presses("Ben Aalders")
    assert "Voor: Ben Aalders" in (await sara.last()).text
    await sara.presses("Zet op de lijst")
    assert "Ik heb Ben Aalders gevraagd het te doen. Tot die ja zegt, staat het bij jou." in (await sara.last()).text
    assert "Gemeente: convenant nalezen" in (await kernteam.group.hears("A-1")).text
    asked = await ben.last()
    assert "Sara de Boer vraagt of jij A-1 wilt overnemen" in asked.text
    assert asked.labels == ("Ja, doe ik", "Nee")
    await ben.presses("Ja, doe ik")
    assert "A-1 staat bij jou" in (await ben.last()).text
    assert "Politie: convenant nalezen" in (await kernteam.group.hears("A-1")).text
    assert "Ben Aalders neemt A-1 over" in (await sara.last()).text


async def test_what_another_does_not_take_stays_with_who_coordinates(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/actie convenant nalezen")
    await sara.presses("Voor wie: ik")
    await sara.presses("Ben Aalders")
    await sara.presses("Zet op de lijst")
    await ben.presses("Nee")
    assert "Ben Aalders kan A-1 niet overnemen" in (await sara.last()).text
    await sara.says("/acties")
    assert "Jouw acties\n• A-1 convenant nalezen" in (await sara.last()).text


async def test_it_goes_to_the_topic_for_actions(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    chat = await kernlijn.phones.add_group("Forum", sara.user, (kernteam.ben.user,), forum=True)
    await kernlijn.phones.set_bot(chat, by=sara.user)
    signals = await kernlijn.phones.add_topic(chat, "Signalen")
    acties = await kernlijn.phones.add_topic(chat, "Acties")
    settings = replace(kernteam.team.settings, threads=MappingProxyType({Topic.ACTIONS: acties}))
    team = replace(kernteam.team, settings=settings)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, team))
    await kernlijn.app.database.run(lambda unit: teams.couple(unit, team.id, chat, signals))
    await kernteam.ben.says("/actie rondje bij de poort")
    await kernteam.ben.presses("Zet op de lijst")
    (card,) = [m for m in await kernlijn.phones.messages(sara.user, chat) if "A-1" in m.text]
    assert card.thread == acties


async def test_without_a_group_it_is_on_the_lists_alone(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    team = kernteam.team.id
    await kernlijn.app.database.run(lambda unit: teams.couple(unit, team, None, None))
    await kernteam.ben.says("/actie rondje bij de poort")
    await kernteam.ben.presses("Zet op de lijst")
    await kernteam.tom.says("/acties")
    assert "A-1 Ben Aalders: rondje bij de poort" in (await kernteam.tom.last()).text
    assert not await kernteam.group.heard("A-1")


async def test_what_runs_moves_along_to_another_group(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.ben.says("/actie rondje bij de poort")
    await kernteam.ben.presses("Zet op de lijst")
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Koppel een andere groep")
    chat = await coupled_by_link(kernteam.sara, "Nieuwe groep", (kernteam.ben.user,))
    there = await kernlijn.phones.messages(kernteam.sara.user, chat)
    assert [message for message in there if "A-1 · Politie: rondje" in message.text]
