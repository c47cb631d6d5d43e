"""Inviting a whole list: pasted as it is, shown line by line, and a letter for each to be forwarded."""

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, link_in, somebody

LIST = """Naam; organisatie; rol
• Noor Smit; wijkagent
Piet Jansen, zoco
Fatima El Amrani\tleerplichtambtenaar\tcoördinator"""


async def pasted(sara: Phone, text: str) -> Message:
    await sara.says("/team")
    await sara.presses("Nodig een lijst uit")
    assert "Vraag eerst of Telegram op de werktelefoon mag" in (await sara.last()).text
    await sara.says(text)
    return await sara.last()


async def test_a_whole_list_is_invited_in_two_taps_and_a_paste(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    shown = await pasted(sara, LIST)
    assert "3 van 3 uitnodigen" in shown.text
    assert "✅ Noor Smit, Politie" in shown.text
    assert "✅ Piet Jansen, Lyceum Zuid" in shown.text
    assert "✅ Fatima El Amrani, Leerplicht (coördinator)" in shown.text
    assert len(shown.text) <= 700
    await sara.presses("Maak 3 uitnodigingen")
    assert "Hieronder staan 3 uitnodigingen" in (await sara.hears("Hieronder staan")).text
    letters = await sara.heard("Beste")
    assert [letter.text.split(",")[0] for letter in letters] == [
        "Beste Noor Smit",
        "Beste Piet Jansen",
        "Beste Fatima El Amrani",
    ]
    assert not any(letter.protected or letter.labels for letter in letters)  # to be forwarded
    assert len({link_in(letter) for letter in letters}) == 3
    own = [message.text for message in await kernlijn.phones.messages(sara.user, sara.bot) if not message.from_bot]
    assert not any("Noor Smit" in text for text in own)  # the list leaves the chat

    fatima = await somebody(kernlijn, "Fatima")
    await fatima.opens(link_in(letters[2]))
    await fatima.presses("Ja, dat mag")
    assert "als Fatima El Amrani (Leerplicht)" in (await fatima.last()).text
    await fatima.presses("Ja, dat ben ik")
    assert "wil meedoen met kernteam Lyceum Zuid, als coördinator" in (await sara.last()).text
    await sara.presses("Ja, laat toe")
    await fatima.says("/agenda")
    assert "Kernteam Lyceum Zuid" in (await fatima.last()).text


async def test_a_plain_list_of_names_is_asked_one_by_one(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    asked = await pasted(sara, "Noor Smit\n2) Jan Bakker - het Rode Huis\nPiet Jansen (Halt)")
    assert "Waar werkt Noor Smit? (daarna nog 1)" in asked.text
    await sara.presses("Politie")
    assert "Waar werkt Jan Bakker?" in (await sara.last()).text
    assert "Op de lijst staat: het Rode Huis" in (await sara.last()).text
    await sara.says("jongerenwerk")
    shown = await sara.last()
    assert "✅ Noor Smit, Politie" in shown.text
    assert "✅ Jan Bakker, Jongerenwerk. Niet begrepen: het Rode Huis" in shown.text
    assert "✅ Piet Jansen, Halt" in shown.text


async def test_what_is_not_understood_is_said_and_nothing_is_lost(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    shown = await pasted(sara, "ben aalders; politie\nNoor Smit; politie\nnoor smit; halt\n; zoco\nPiet Jansen; halt")
    assert "⚠️ ben aalders zit al in het team" in shown.text
    assert "⚠️ noor smit staat er twee keer op" in shown.text
    assert "⚠️ Geen naam gezien: ; zoco" in shown.text
    assert "2 van 5 uitnodigen" in shown.text
    await sara.says("Kees Bakker; zoco")
    shown = await sara.last()
    assert "3 van 6 uitnodigen" in shown.text
    assert "✅ Kees Bakker, Lyceum Zuid" in shown.text
    await sara.presses("Maak 3 uitnodigingen")
    again = await pasted(sara, "Kees Bakker; zoco\nNieuw Iemand; halt")
    assert "⚠️ Kees Bakker is al uitgenodigd" in again.text
    await sara.presses("Maak 1 uitnodiging")
    assert "Hieronder staat één uitnodiging" in (await sara.hears("Hieronder staat één")).text


async def test_somebody_can_be_left_out(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await pasted(sara, "Noor Smit\nPiet Jansen; halt")
    await sara.presses("Sla over")
    assert "⚠️ Noor Smit sla ik over" in (await sara.last()).text
    await pasted(sara, "Noor Smit")
    await sara.presses("Sla over")
    assert (await sara.last()).labels == ("Stop",)


async def test_bad_lists_are_refused_kindly_and_the_conversation_goes_on(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    refused = await pasted(sara, "Naam; organisatie\n1234\n; politie")
    assert "Ik zie nog geen namen" in refused.text
    await sara.says("\n".join(f"Iemand Nummer{'abcdefghij'[n % 10]}{'klm'[n // 10]}; halt" for n in range(31 - 1)))
    assert "30 van 30 uitnodigen" in (await sara.last()).text
    assert len((await sara.last()).text) <= 700
    await sara.says("Nog Een; halt")
    assert "meer dan 30 mensen" in (await sara.last()).text
    await sara.presses("Meer", await sara.hears("30 van 30"))
    assert "2 van 4" in (await sara.hears("30 van 30")).text
    await sara.says("stop")
    assert "Gestopt" in (await sara.last()).text


async def test_a_signal_typed_while_a_list_stands_is_a_signal(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await pasted(sara, LIST)
    await sara.raises("Vapes bij het fietsenhok")
    assert await kernteam.group.hears("S-1")
    await sara.presses("Maak 3 uitnodigingen", await sara.hears("3 van 3"))
    assert len(await sara.heard("Beste")) == 3


async def test_nothing_is_made_while_somebodys_place_is_not_known(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    asked = await pasted(sara, "Noor Smit")
    _, draft, _, version = (asked.buttons[0][0].data or "").split(":")
    assert "ouder bericht" in (await sara.forges(f"guestsmade:{draft}:{version}")).text
    await sara.forges(f"guestpage:{draft}:7")
    assert "Waar werkt Noor Smit?" in (await sara.last()).text
    assert "ouder bericht" in (await sara.forges(f"guest:{draft}:regisseur:{version}")).text


async def test_a_list_can_be_mended_where_it_stands(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await pasted(sara, "Nor Smit; politie")
    own = [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot]
    await kernlijn.phones.edit(sara.user, sara.bot, own[-1].message_id, "Noor Smit; halt")
    await kernlijn.settled()
    shown = await sara.last()
    assert "1 van 1 uitnodigen" in shown.text
    assert "✅ Noor Smit, Halt" in shown.text


async def test_a_double_tap_makes_the_letters_once(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    shown = await pasted(sara, LIST)
    make = shown.buttons[0][0].data
    assert make is not None
    await sara.forges(make, shown)
    assert "niet meer open" in (await sara.forges(make, shown)).text
    assert len(await sara.heard("Beste")) == 3


async def test_an_older_preview_does_not_invite(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    first = await pasted(sara, LIST)
    await sara.says("Kees Bakker; zoco")
    assert "ouder bericht" in (await sara.presses("Maak 3 uitnodigingen", first)).text
    assert not await sara.heard("Beste")


async def test_a_restart_keeps_the_list(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await pasted(sara, LIST)
    await kernlijn.restart()
    await sara.presses("Maak 3 uitnodigingen")
    assert len(await sara.heard("Beste")) == 3


async def test_a_partner_invites_no_list(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    shown = await pasted(sara, LIST)
    await ben.says("/start")
    assert "alleen de coördinator" in (await ben.forges(shown.buttons[0][0].data or "")).text
    await sara.says("/team")
    (ask,) = [t.data for row in (await sara.last()).buttons for t in row if t.text == "Nodig een lijst uit"]
    assert "alleen de coördinator" in (await ben.forges(ask or "")).text
