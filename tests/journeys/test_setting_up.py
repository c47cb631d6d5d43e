"""The first start: a regisseur, a team, a group."""

from domain.invitations import LINK_TERM
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Group, Phone, coupled_by_link, coupling_code, somebody


async def founded(kernlijn: Kernlijn) -> Phone:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    await sara.says("Sara de Boer")
    await sara.says("Zuiderdam")
    return sara


async def test_first_start_gives_a_link_with_which_a_regisseur_makes_a_team(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    assert "Het netwerk van Zuiderdam staat klaar" in (await sara.last()).text
    await sara.says("Lyceum Zuid")
    assert "Kernteam Lyceum Zuid" in (await sara.last()).text
    assert "Sara de Boer, Gemeente (coördinator)" in (await sara.last()).text


async def test_the_first_link_works_once(kernlijn: Kernlijn) -> None:
    link = kernlijn.app.founding_link
    assert link is not None
    await founded(kernlijn)
    other = await somebody(kernlijn, "Iemand Anders")
    await other.opens(link)
    assert "Deze uitnodiging ken ik niet" in (await other.last()).text
    await kernlijn.restart()
    assert kernlijn.app.founding_link is None


async def test_two_who_opened_the_first_link_do_not_both_found(kernlijn: Kernlijn) -> None:
    link = kernlijn.app.founding_link
    assert link is not None
    sara, other = await somebody(kernlijn, "Sara de Boer"), await somebody(kernlijn, "Iemand Anders")
    for phone in (sara, other):
        await phone.opens(link)
        await phone.says(phone.name)
    await sara.says("Zuiderdam")
    await other.says("Zuiderdam")
    assert "staat klaar" in (await sara.last()).text
    assert "al gebruikt" in (await other.last()).text


async def test_a_new_start_replaces_an_unused_link(kernlijn: Kernlijn) -> None:
    first = kernlijn.app.founding_link
    await kernlijn.restart()
    sara = await somebody(kernlijn, "Sara de Boer")
    assert first is not None
    await sara.opens(first)
    assert "Deze uitnodiging ken ik niet" in (await sara.last()).text
    assert kernlijn.app.founding_link not in (None, first)


async def test_a_restart_halfway_loses_nothing(kernlijn: Kernlijn) -> None:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    await sara.says("Sara de Boer")
    await kernlijn.restart()
    await sara.says("Zuiderdam")
    assert "Het netwerk van Zuiderdam staat klaar" in (await sara.last()).text


async def test_the_first_link_expires(kernlijn: Kernlijn) -> None:
    await kernlijn.later(days=LINK_TERM.days)
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    assert "Deze uitnodiging ken ik niet" in (await sara.last()).text


async def test_a_name_that_is_no_name_is_asked_again(kernlijn: Kernlijn) -> None:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    await sara.says("12")
    assert "Die naam begrijp ik niet" in (await sara.last()).text
    await sara.says("Sara de Boer")
    assert "Dag Sara de Boer" in (await sara.last()).text


async def test_a_team_is_tied_to_its_group_with_a_code_typed_there(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    await sara.says("Lyceum Zuid")
    await sara.presses("Koppel een groep")
    code = await coupling_code(sara)
    chat = await kernlijn.phones.add_group("Kernteam", sara.user, (), supergroup=True)
    await kernlijn.phones.set_bot(chat, by=sara.user)
    await sara.says(f"/koppel {code}", chat)
    group = Group(kernlijn, chat, sara)
    assert "lijn van kernteam Lyceum Zuid" in (await group.last()).text
    await sara.says(f"/koppel {code}", chat)
    assert "Deze code klopt niet" in (await sara.last()).text


async def test_the_link_that_adds_the_bot_ties_the_group_too(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    await sara.says("Lyceum Zuid")
    await sara.presses("Koppel een groep")
    chat = await coupled_by_link(sara, "Kernteam")
    assert "lijn van kernteam Lyceum Zuid" in (await Group(kernlijn, chat, sara).last()).text


async def test_in_a_forum_the_link_adds_the_bot_and_the_code_chooses_the_topic(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    await sara.says("Lyceum Zuid")
    await sara.presses("Koppel een groep")
    offer = await sara.last()
    url = offer.buttons[0][0].url
    assert url is not None
    chat = await kernlijn.phones.add_group("Kernteam", sara.user, (), forum=True)
    await sara.opens(url, chat)
    thread = await kernlijn.phones.add_topic(chat, "Signalen")
    await sara.says(f"/koppel {offer.text.split('/koppel ')[1].split()[0]}", chat, thread)
    await sara.raises("Vapes bij het fietsenhok")
    assert (await Group(kernlijn, chat, sara).hears("S-1")).thread == thread


async def test_a_code_works_for_who_asked_it_and_within_an_hour(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    code = await coupling_code(sara)
    chat = await kernlijn.phones.add_group("Andere groep", sara.user, (ben.user,), supergroup=True)
    await kernlijn.phones.set_bot(chat, by=sara.user)
    await ben.says(f"/koppel {code}", chat)
    assert "Dit kan alleen de coördinator" in (await ben.last()).text
    await kernlijn.later(minutes=61)
    await sara.says(f"/koppel {code}", chat)
    assert "Deze code klopt niet" in (await sara.last()).text
    await sara.says("/koppel")
    assert "Typ dit in de groep" in (await sara.last()).text


async def test_what_runs_moves_along_to_another_group(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    code = await coupling_code(sara)
    chat = await kernlijn.phones.add_group("Nieuwe groep", sara.user, (kernteam.ben.user,), forum=True)
    thread = await kernlijn.phones.add_topic(chat, "Signalen")
    await kernlijn.phones.set_bot(chat, by=sara.user)
    await sara.says(f"/koppel {code}", chat, thread)
    group = Group(kernlijn, chat, sara)
    card = await group.hears("S-1 · Vapes")
    assert card.thread == thread
    await kernteam.ben.presses("Ik pak iets op", card, chat)
    await kernteam.ben.presses("Bellen")
    assert "Politie: bellen" in (await group.hears("S-1")).text


async def test_what_still_had_to_be_edited_in_the_old_group_does_not_come_anew(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernlijn.phones.fault("editMessageText", "429", seconds=60, chat=kernteam.group.chat)
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    chat = await coupled_by_link(sara, "Nieuwe groep", (kernteam.ben.user,))
    await kernlijn.later(minutes=2)
    (only,) = await kernteam.group.heard("S-1")
    assert "bellen" not in only.text
    await kernteam.ben.says("/acties")
    await kernteam.ben.presses("A-1 klaar")
    assert "✅ (A-1)" in (await Group(kernlijn, chat, sara).hears("S-1")).text


async def test_a_group_belongs_to_one_team(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    chat = await kernlijn.phones.add_group("Kernteam", sara.user, (), supergroup=True)
    await kernlijn.phones.set_bot(chat, by=sara.user)
    await sara.says("Lyceum Zuid")
    for school in ("Lyceum Zuid", "De Brug"):
        if school == "De Brug":
            await sara.says("/team")
            await sara.presses("Nieuw team")
            await sara.says(school)
        await sara.presses("Koppel een groep")
        await sara.says(f"/koppel {await coupling_code(sara)}", chat)
    assert "hoort al bij een ander team" in (await sara.last()).text


async def test_a_team_without_a_group_says_so_before_anything_is_typed(kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    await sara.says("Lyceum Zuid")
    await sara.says("/signaal")
    assert "nog geen groep" in (await sara.last()).text
    await sara.says("/start")
    assert "Je team heeft nog geen groep. Koppel er een met /team" in (await sara.last()).text
    assert "Nieuw signaal" not in (await sara.last()).labels
