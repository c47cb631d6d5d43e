"""What points at one person without a name: the preview says why, proposes coarser words, and nothing goes unseen."""

from sqlalchemy import select

from domain.drafts import Flow
from simulator.heard import Message
from storage import drafts, tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

ONLY = "De enige jongen in 3 havo verkoopt vapes op school"
TWICE = "De enige jongen in 3 havo verkoopt vapes op school, zijn vader zit vast"


async def doubtful(phone: Phone) -> str | None:
    async def look(unit: Unit) -> str | None:
        draft = await drafts.of_flow(unit, phone.user, Flow.SIGNAL, phone.kernlijn.app.now())
        assert draft is not None
        return draft.answers.get("doubtful")

    return await phone.kernlijn.app.database.run(look)


async def test_coarser_words_are_one_tap(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    warned = await yara.last()
    assert "⚠️ “De enige jongen in 3 havo”\nZo is er maar één." in warned.text
    assert warned.labels[:2] == ("Maak het algemener", "Toch zo")
    assert "Verstuur" not in "".join(warned.labels)
    await yara.presses("Maak het algemener")
    assert "Een jongen in de onderbouw verkoopt vapes op school" in (await yara.last()).text
    assert "Zo is er maar één" not in (await yara.last()).text
    assert not await doubtful(yara)
    await yara.presses("Verstuur")
    assert "3 havo" not in (await kernteam.group.hears("S-1")).text
    assert yara.taps == 2


async def test_who_sends_it_anyway_reads_that_somebody_looks_first(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Toch zo")
    shown = await yara.last()
    assert "Een tweede lezer kijkt eerst mee." in shown.text
    assert "3 havo" in shown.text
    assert "✅ Verstuur" in shown.labels
    assert await doubtful(yara) == "trail"


async def test_one_at_a_time_and_two_at_most(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(f"{TWICE} en hij zit in een rolstoel")
    first = await yara.last()
    assert first.text.count("⚠️") == 1
    await yara.presses("Toch zo")
    assert "Dit over het gezin wijst naar één leerling." in (await yara.last()).text
    await yara.presses("Maak het algemener")
    assert "thuis speelt er iets" in (await yara.last()).text
    assert "✅ Verstuur" in (await yara.last()).labels
    assert "ouder bericht" in (await yara.forges(first.buttons[0][1].data or "")).text
    assert await doubtful(yara) == "trail"


async def test_another_text_is_judged_anew(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Toch zo")
    await yara.presses("Tekst aanpassen")
    await yara.says("Er worden vapes verkocht op school")
    assert not await doubtful(yara)
    await yara.presses("Tekst aanpassen")
    await yara.says(ONLY)
    assert "Zo is er maar één" in (await yara.last()).text


async def test_a_forged_press_sends_nothing_that_was_not_asked_about(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)

    async def look(unit: Unit) -> tuple[str, int]:
        row = (await unit.execute(select(tables.draft.c.id, tables.draft.c.version))).one()
        return row.id, row.version

    draft, version = await kernlijn.app.database.run(look)
    await yara.forges(f"send:{draft}:{version}")
    assert "Zo is er maar één" in (await yara.last()).text
    assert not await kernteam.group.heard("S-1")
    assert (await kernteam.ben.forges(f"keeptrail:{draft}:{version}", await _anything(kernteam.ben))).alert


async def test_coarser_words_that_are_not_asked_for_are_stale(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Er worden vapes verkocht op school")
    data = (await yara.last()).buttons[0][0].data or ""
    answer = await yara.forges(data.replace("send:", "coarser:"))
    assert "ouder bericht" in answer.text


async def test_what_was_pasted_is_looked_at_too(kernteam: Kernteam) -> None:
    await kernteam.yara.says("[12:03, 4-11-2026] Marloes: de dochter van de conciërge wordt gepest")
    assert "Dit over het gezin wijst naar één leerling." in (await kernteam.yara.last()).text


async def _anything(phone: Phone) -> Message:
    await phone.says("/help")
    return await phone.last()
