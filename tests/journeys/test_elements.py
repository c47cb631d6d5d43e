"""Elements: a municipality starts with one; what a team leaves out is not shown, and refused kindly when asked for."""

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone
from tests.journeys.test_lists import commands_of

VAPES = "Vapes bij het fietsenhok"
OFF = "Jouw team gebruikt dit onderdeel niet."


async def leaves_out(kernteam: Kernteam, *elements: str) -> None:
    """Sara puts elements off: /team, Instellingen, Onderdelen, and a tap each."""
    sara = kernteam.sara
    await sara.says("/team")
    if "Instellingen" not in (await sara.last()).labels:
        await sara.presses(kernteam.team.name)
    await sara.presses("Instellingen")
    await sara.presses("Onderdelen")
    for element in elements:
        await sara.presses(f"✅ {element}")


async def takes_up(phone: Phone, kernteam: Kernteam) -> str:
    return (await phone.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)).text


async def test_only_signals_who_picks_one_up_is_the_problem_owner(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await leaves_out(kernteam, "Acties", "Agenda", "Code oranje")
    await kernteam.yara.raises(VAPES)
    assert await takes_up(ben, kernteam) == "Fijn! Je leest in privé hoe het verder gaat."
    told = await ben.last()
    assert "Jij bent nu probleemeigenaar. Daarom laat jij de melder iets weten, uiterlijk ma 30 nov." in told.text
    assert set(told.labels) == {"Terugkoppelen", "Toch niet"}
    assert "Terugkoppeling: Politie, uiterlijk ma 30 nov" in (await kernteam.group.last()).text
    assert "Een teamgenoot pakt dit al op." in await takes_up(tom, kernteam)
    assert "Dit was al klaar." in await takes_up(ben, kernteam)
    await ben.presses("Terugkoppelen", told)
    await ben.presses("Besproken")
    assert "besproken met betrokkenen" in (await kernteam.yara.last()).text


async def test_who_holds_a_signal_without_an_action_can_put_it_back(kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await leaves_out(kernteam, "Acties")
    await kernteam.yara.raises(VAPES)
    await takes_up(ben, kernteam)
    held = await ben.last()
    signal = (await kernteam.group.last()).buttons[0][0].data
    assert signal is not None
    await tom.says("/start")
    answer = await tom.forges(signal.replace("claim", "putback"))
    assert "Dit staat bij iemand anders" in answer.text
    await ben.presses("Toch niet", held)
    assert "S-1 staat niet meer bij jou. Het team ziet dat." in (await ben.last()).text
    assert "Nog niemand pakt dit op" in (await kernteam.group.last()).text
    assert (await ben.forges(signal.replace("claim", "putback"))).text
    await takes_up(tom, kernteam)
    assert "Terugkoppeling: Lyceum Zuid" in (await kernteam.group.last()).text


async def test_a_holder_who_left_can_be_followed_up(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Acties")
    await kernteam.yara.raises(VAPES)
    await takes_up(kernteam.ben, kernteam)
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Iemand eruit halen")
    await kernteam.sara.presses("Ben Aalders")
    await kernteam.sara.presses("Ja, haal eruit")
    await takes_up(kernteam.tom, kernteam)
    assert "Terugkoppeling: Lyceum Zuid" in (await kernteam.group.last()).text


async def test_an_old_choice_of_an_action_is_refused_when_actions_are_off(kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    await takes_up(kernteam.ben, kernteam)
    asked = await kernteam.ben.last()
    await leaves_out(kernteam, "Acties")
    assert OFF in (await kernteam.ben.presses("Bellen", asked)).text


async def test_without_actions_their_commands_answer_kindly(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Acties")
    for command in ("/acties", "/klaar"):
        await kernteam.ben.says(command)
        assert OFF in (await kernteam.ben.last()).text
    await kernteam.ben.says("/help")
    shown = (await kernteam.ben.last()).text
    assert "/acties" not in shown
    assert "/klaar" not in shown
    assert "/terugkoppeling" in shown


async def test_what_was_promised_before_actions_were_left_out_can_still_be_done(kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    await takes_up(kernteam.ben, kernteam)
    await kernteam.ben.presses("Bellen")
    await leaves_out(kernteam, "Acties")
    await kernteam.ben.says("/acties")
    await kernteam.ben.presses("A-1 klaar")
    assert "A-1 is klaar" in (await kernteam.ben.last()).text


async def test_without_signals_nothing_can_be_raised(kernteam: Kernteam) -> None:
    await kernteam.ben.says(VAPES)
    preview = await kernteam.ben.last()
    await leaves_out(kernteam, "Signalen")
    assert OFF in (await kernteam.ben.presses("Verstuur", preview)).text
    await kernteam.ben.says("/stop")
    for text in ("/signaal", VAPES, "/terugkoppeling"):
        await kernteam.ben.says(text)
        assert OFF in (await kernteam.ben.last()).text
    assert not await kernteam.group.heard("S-1")
    await kernteam.ben.says("/start")
    home = await kernteam.ben.last()
    assert "Nieuw signaal" not in home.labels
    assert "Je team gebruikt hier geen signalen." in home.text


async def test_only_the_agenda(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Signalen", "Acties", "Code oranje")
    await kernteam.sara.says("/agenda")
    assert "Er staat niets open." in (await kernteam.sara.last()).text
    await kernteam.sara.says("/start")
    assert "Agenda" in (await kernteam.sara.last()).labels


async def test_without_meetings_there_is_no_agenda(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Agenda")
    await kernteam.sara.says("/agenda")
    assert OFF in (await kernteam.sara.last()).text
    await kernteam.sara.says("/start")
    assert "Agenda" not in (await kernteam.sara.last()).labels


async def test_one_element_stays_on(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Signalen", "Acties", "Code oranje")
    answer = await kernteam.sara.presses("✅ Agenda")
    assert "Eén blijft er altijd aan." in answer.text
    assert "✅ Agenda" in (await kernteam.sara.last()).labels


async def test_without_actions_none_can_be_made(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Acties")
    await kernteam.ben.says("/actie Flyers ophalen")
    assert OFF in (await kernteam.ben.last()).text


async def test_without_an_agenda_nothing_is_put_on_it(kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    await leaves_out(kernteam, "Agenda")
    answer = await kernteam.ben.presses("Op de agenda", await kernteam.group.hears("S-1"), kernteam.group.chat)
    assert OFF in answer.text


async def test_the_menu_follows_what_the_teams_use(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Acties", "Agenda")
    for phone in (kernteam.ben, kernteam.sara):
        await phone.says("/start")
    assert await commands_of(kernteam.ben) == ["signaal", "terugkoppeling", "ritme", "alarm", "help"]
    assert await commands_of(kernteam.sara) == ["signaal", "terugkoppeling", "team", "help"]
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Instellingen")
    await kernteam.sara.presses("Onderdelen")
    await kernteam.sara.presses("▫️ Acties")
    await kernteam.ben.says("/start")
    assert await commands_of(kernteam.ben) == ["signaal", "acties", "terugkoppeling", "ritme", "alarm", "help"]


async def test_who_is_in_two_teams_keeps_what_one_of_them_uses(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    await leaves_out(other, "Signalen")
    await kernteam.ben.raises(VAPES)  # only one school to choose from
    assert await kernteam.group.hears("S-1")
    await kernteam.ben.says("/signaal", other.group.chat)
    assert OFF in (await kernteam.ben.last()).text
    await kernteam.ben.says(f"Ruzie op het plein van {kernteam.team.name}")
    draft = (await kernteam.ben.last()).buttons[0][0].data
    assert draft is not None
    _, draft_id, version = draft.split(":")
    answer = await kernteam.ben.forges(f"set:{draft_id}:team:{other.team.id}:{version}")
    assert OFF in answer.text
