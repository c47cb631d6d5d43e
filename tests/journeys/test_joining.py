"""Joining: a one-time link, the rules in short, and a coordinator who knows the newcomer by name."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import select

from storage.database import Unit
from storage.tables import membership, person
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone, link_in, somebody


async def invited(
    sara: Phone, name: str = "Noor Smit", organisation: str = "Halt", role: str = "Lid van het team"
) -> str:
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says(name)
    await sara.presses(organisation)
    await sara.presses(role)
    return link_in(await sara.last())


async def test_a_partner_joins(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    noor = await somebody(kernlijn, "Noor", "noortje")
    await noor.opens(await invited(kernteam.sara))
    await noor.presses("Ja, dat mag")
    rules = await noor.last()
    assert "Sara de Boer nodigt je uit voor kernteam Lyceum Zuid, als Noor Smit (Halt)" in rules.text
    assert "Nooit namen" in rules.text
    await noor.presses("Ja, dat ben ik")
    accepted_at = kernlijn.app.now()
    await kernlijn.later(minutes=30)
    assert "kijkt even of alles klopt" in (await noor.last()).text
    await noor.says("Vapes bij het fietsenhok")
    assert "De coördinator kijkt nog of alles klopt" in (await noor.last()).text  # not a member yet

    waiting = await kernteam.sara.last()
    assert "Noor Smit (Halt) wil meedoen" in waiting.text
    assert "Noor (@noortje)" in waiting.text
    await kernteam.sara.presses("Ja, laat toe")
    assert "Je doet mee met kernteam Lyceum Zuid" in (await noor.last()).text
    await noor.raises("Vapes bij het fietsenhok")
    assert "Van: Halt" in (await kernteam.group.hears("S-1")).text

    async def when(unit: Unit) -> datetime:
        of_noor = select(membership.c.rules_accepted_at).join(person).where(person.c.chat_id == noor.user)
        found: datetime = (await unit.execute(of_noor)).scalar_one()
        return found

    assert abs(await kernlijn.app.database.run(when) - accepted_at) < timedelta(minutes=1)


async def test_what_is_forwarded_is_written_to_who_is_invited(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    link = await invited(sara)
    for_sara, letter = (await sara.heard())[-2:]
    assert "Stuur dat bericht door aan Noor Smit" in for_sara.text
    assert "Dan vraag ik jou nog of het de goede persoon is." in for_sara.text
    assert link not in for_sara.text
    assert letter.text.startswith("Beste Noor Smit,")
    assert link in letter.text
    assert "coördinator" not in letter.text
    assert not letter.protected


async def test_a_newcomer_reads_no_word_and_no_promise_that_does_not_hold_yet(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    noor = await somebody(kernlijn, "Noor")
    link = await invited(kernteam.sara)
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    assert "Klopt er iets niet, zoals waar je werkt? Vraag een nieuwe link." in (await noor.last()).text
    await noor.presses("Ja, dat ben ik")
    assert "Nu gevaar? Bel 112." in (await noor.last()).text
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="left")
    await kernlijn.settled()
    await kernteam.sara.presses("Ja, laat toe", await kernteam.sara.hears("wil meedoen"))
    welcome = await noor.hears("Fijn dat je er bent!")
    assert "Je team heeft nog geen groep" in welcome.text
    assert "Typ het hier" not in welcome.text
    assert welcome.labels == ("Laat zien hoe het werkt",)


async def test_and_their_first_signal_asks_nothing_they_can_not_know(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    noor = await somebody(kernlijn, "Noor")
    await noor.opens(await invited(kernteam.sara))
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    await kernteam.sara.presses("Ja, laat toe")
    assert "Typ het hier" in (await noor.last()).text
    await noor.presses("Laat zien hoe het werkt")
    for label in ("Ga verder", "Verstuur", "Ik pak iets op"):
        await noor.presses(label)
    assert "De melder is wie het typte." in (await noor.last()).text
    await noor.says("Vapes bij het fietsenhok")
    preview = await noor.last()
    assert "Hoe ernstig: –" in preview.labels
    assert not [label for label in preview.labels if "Fase" in label]
    await noor.presses("Verstuur")
    assert await noor.heard("Verstuurd als S-1")


async def test_when_one_coordinator_answers_the_others_need_not(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, noor, piet = kernteam.sara, await somebody(kernlijn, "Noor"), await somebody(kernlijn, "Piet")
    await noor.opens(await invited(sara, role="Coördinator"))
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe")
    await piet.opens(await invited(sara, "Piet Jansen", "Leerplicht"))
    await piet.presses("Ja, dat mag")
    await piet.presses("Ja, dat ben ik")
    asked = await sara.hears("Piet Jansen (Leerplicht) wil meedoen")
    await noor.presses("Ja, laat toe", await noor.hears("Piet Jansen"))
    settled = await sara.hears("Piet Jansen doet mee met kernteam Lyceum Zuid. Noor Smit heeft dat bevestigd.")
    assert settled.message_id == asked.message_id
    assert not settled.labels
    assert "Piet Jansen doet mee. Zet Piet zelf nog in de groep" in (await noor.last()).text


async def test_who_opened_an_invitation_is_told_to_answer_it_first(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    noor = await somebody(kernlijn, "Noor")
    await noor.opens(await invited(kernteam.sara))
    await noor.says("hoi")
    assert "Je uitnodiging staat hierboven" in (await noor.last()).text


async def test_the_organisation_may_be_typed(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says("Noor Smit")
    await sara.says("jongerenwerk")
    assert "Wat wordt Noor Smit in dit team?" in (await sara.last()).text


async def test_a_link_works_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    link = await invited(kernteam.sara)
    noor, other = await somebody(kernlijn, "Noor"), await somebody(kernlijn, "Iemand")
    await noor.opens(link)
    await other.opens(link)
    await noor.presses("Ja, dat mag")
    await other.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    await other.presses("Ja, dat ben ik")
    assert not await other.heard("kijkt even")
    await other.opens(link)
    assert "al gebruikt" in (await other.last()).text


async def test_of_many_who_open_one_link_at_once_exactly_one_gets_in(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    link = await invited(kernteam.sara)
    crowd = [await somebody(kernlijn, f"Iemand {number}") for number in range(8)]
    for phone in crowd:
        await phone.opens(link)
        await phone.presses("Ja, dat mag")
    rules = [await phone.last() for phone in crowd]
    presses = zip(crowd, rules, strict=True)
    await asyncio.gather(*(p.kernlijn.phones.press(p.user, p.bot, m.message_id, "Ja, dat") for p, m in presses))
    await kernlijn.settled()
    assert sum([len(await phone.heard("kijkt even")) for phone in crowd]) == 1
    assert len(await kernteam.sara.heard("wil meedoen")) == 1


async def test_a_link_expires_after_seven_days(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    link = await invited(kernteam.sara)
    noor = await somebody(kernlijn, "Noor")
    await kernlijn.later(days=7)
    await noor.opens(link)
    assert "verlopen" in (await noor.last()).text


async def test_the_rules_can_be_slept_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    noor = await somebody(kernlijn, "Noor")
    await noor.opens(await invited(kernteam.sara))
    await noor.presses("Ja, dat mag")
    await kernlijn.later(days=3)
    await noor.presses("Ja, dat ben ik")
    assert "kijkt even of alles klopt" in (await noor.last()).text


async def test_nobody_becomes_director_by_a_forged_button(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says("Noor Smit")
    await sara.presses("Halt")
    role = (await sara.last()).buttons[0][0].data
    assert role is not None
    assert "ouder bericht" in (await sara.forges(role.replace("lid", "regisseur"))).text


async def test_a_link_that_reached_somebody_else_stays_good(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    link = await invited(kernteam.sara)
    other, noor = await somebody(kernlijn, "Iemand"), await somebody(kernlijn, "Noor")
    await other.opens(link)
    await other.presses("Ja, dat mag")
    await other.presses("Dit ben ik niet")
    assert "Ik doe niets met je gegevens" in (await other.last()).text
    await noor.opens(link)
    assert "Welkom!" in (await noor.last()).text


async def test_who_the_coordinator_does_not_know_stays_out(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    link = await invited(kernteam.sara)
    other = await somebody(kernlijn, "Onbekend")
    await other.opens(link)
    await other.presses("Ja, dat mag")
    await other.presses("Ja, dat ben ik")
    await kernteam.sara.presses("Nee, die ken ik niet")
    assert "niet toegelaten" in (await kernteam.sara.last()).text
    assert "herkende je niet" in (await other.last()).text
    await other.says("/acties")
    assert "Hoor je bij zo'n team?" in (await other.last()).text


async def test_a_partner_can_not_invite(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/team")
    assert "alleen de coördinator" in (await kernteam.ben.last()).text


async def test_an_invitation_nobody_ever_made_is_unknown(kernlijn: Kernlijn) -> None:
    noor = await somebody(kernlijn, "Noor")
    await noor.opens("https://t.me/kernlijn_bot?start=AAAAAAAAAAAAAAAAAAAAAA")
    assert "ken ik niet" in (await noor.last()).text


async def test_a_member_who_opens_another_link_to_the_team_hears_so(kernteam: Kernteam) -> None:
    await kernteam.ben.opens(await invited(kernteam.sara))
    assert "kent dit account al" in (await kernteam.ben.last()).text


async def test_somebody_of_another_team_joins_with_one_account(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """A wijkagent has several schools on one phone, and chooses the school in the preview."""
    sara, ben = kernteam.sara, kernteam.ben
    await kernlijn.app.database.run(partial(make_regisseur, chat_id=sara.user))
    await sara.says("/team")
    await sara.presses("Nieuw team")
    await sara.says("De Brug")
    await sara.presses("Koppel een groep")
    chat = await kernlijn.phones.add_group("Kernteam De Brug", sara.user, (ben.user,))
    url = (await sara.last()).buttons[0][0].url
    assert url is not None
    await sara.opens(url, chat)
    await sara.says("/team")
    await sara.presses("De Brug")
    await sara.presses("Nodig iemand uit")
    await sara.says("Ben Aalders")
    await sara.presses("Politie")
    await sara.presses("Lid van het team")
    await ben.opens(link_in(await sara.last()))
    await ben.presses("Ja, dat mag")
    await ben.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe")

    await ben.says("Vapes bij het fietsenhok")
    assert "Over welke school gaat het?" in (await ben.last()).text
    await ben.presses("Terug")
    assert "Kies nog de school" in (await ben.last()).text
    assert "School: kies" in (await ben.last()).labels
    await ben.presses("School:")
    await ben.presses("Lyceum Zuid")
    await ben.presses("Verstuur")
    assert "Van: Politie" in (await kernteam.group.hears("S-1")).text


async def test_inviting_says_first_what_telegram_sees(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    assert "Vraag eerst of Telegram op de werktelefoon mag" in (await sara.last()).text  # before a name is typed
    await noor.opens(await invited(sara))
    first = await noor.last()
    assert "mag je hiervoor Telegram gebruiken?" in first.text
    assert "Telegram kan meelezen wat hier staat" in first.text
    assert "niet van begin tot eind versleuteld" in first.text
    assert "Onze afspraken" not in first.text
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")  # two taps from the link to the coordinator
    assert "wil meedoen" in (await sara.last()).text


async def test_who_does_not_know_asks_first_and_comes_back(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    link = await invited(sara)
    await noor.opens(link)
    before = len(await sara.heard())
    await noor.presses("Dat weet ik niet")
    advice = await noor.last()
    assert "Vraag het aan ICT" in advice.text
    assert "De link blijft goed tot ma 30 nov" in advice.text
    assert len(await sara.heard()) == before
    await kernlijn.later(days=3)
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    assert "Onze afspraken" in (await noor.last()).text


async def test_who_may_not_use_telegram_hears_how_it_can_be_done_and_so_does_the_coordinator(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    link = await invited(sara)
    await noor.opens(link)
    await noor.presses("Nee, dat mag niet")
    assert "De coördinator belt je als er iets speelt" in (await noor.last()).text
    assert "Noor Smit mag geen Telegram gebruiken" in (await sara.last()).text
    await noor.says("Vapes bij het fietsenhok")
    assert "uitnodiging" in (await noor.last()).text  # nothing of them was kept
    await noor.opens(link)
    assert (
        "mag je hiervoor Telegram gebruiken?" in (await noor.last()).text
    )  # a colleague, or another phone: the link stays good


async def test_a_forged_answer_does_not_skip_the_first_question(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    noor = await somebody(kernlijn, "Noor")
    await noor.opens(await invited(kernteam.sara))
    may = (await noor.last()).buttons[0][0].data
    assert may is not None
    assert "ouder bericht" in (await noor.forges(may.replace("may", "yes"))).text
    assert not await kernteam.sara.heard("wil meedoen")
