"""Settings: who coordinates a team arranges it in the chat, a tap or a typed line at a time."""

from sqlalchemy import update

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, link_in, somebody


async def settings(sara: Phone, part: str = "") -> None:
    await sara.says("/team")
    await sara.presses("Instellingen")
    if part:
        await sara.presses(part)


async def test_one_screen_says_how_the_team_is_arranged(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara)
    page = await sara.last()
    for line in (
        "Kernteam Lyceum Zuid: zo is het ingericht",
        "• Onderdelen: Signalen, Acties, Agenda, Code oranje",
        "• Onderwerpen: alles in één chat",
        "• Plekken: nog geen eigen plekken",
        "• Thema's: 19",
        "• Termijnen: de melder hoort iets binnen 5 werkdagen",
        "• Afspraken: de gewone",
        "• Procesbewaker: de coördinator",
        "• Volgend overleg: nog geen dag",
    ):
        assert line in page.text
    assert len(page.text) <= 700
    for part in [label for label in page.labels if label not in ("◀ Terug", "Naam van de school")]:
        await sara.presses(part)
        assert len((await sara.last()).text) <= 700
        await sara.presses("◀ Terug")
        assert (await sara.last()).text == page.text
    await sara.presses("◀ Terug")
    assert "Sara de Boer, Gemeente (coördinator)" in (await sara.last()).text


async def test_the_school_gets_another_name(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Naam van de school")
    await sara.says("L")
    assert "Die naam begrijp ik niet" in (await sara.last()).text
    await sara.says("Lyceum KJ-482-T")
    assert "dat naar iemand leidt" in (await sara.last()).text
    await sara.says("Lyceum Noord")
    assert "Kernteam Lyceum Noord: zo is het ingericht" in (await sara.last()).text
    await kernteam.tom.raises("Vapes bij het fietsenhok")
    assert "Van: Lyceum Noord" in (await kernteam.group.last()).text


async def test_places_are_typed_and_taken_away(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Plekken")
    await sara.presses("Plekken toevoegen")
    await kernlijn.restart()
    await sara.says("Fietsenhok, Kantine\n- Aula\nfietsenhok")
    shown = await sara.last()
    assert "• Fietsenhok\n• Kantine\n• Aula" in shown.text
    assert "✖️ Kantine" in shown.labels
    kantine = next(tap.data for row in shown.buttons for tap in row if "Kantine" in tap.text)
    assert kantine is not None
    await sara.presses("✖️ Kantine")
    await sara.forges(kantine)  # a second tap
    assert "Kantine" not in (await sara.last()).text
    await sara.presses("Plekken toevoegen")
    await sara.says("Trap bij de ingang")
    assert "• Fietsenhok\n• Aula\n• Trap bij de ingang" in (await sara.last()).text


async def test_what_does_not_fit_is_refused_and_can_be_typed_again(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Plekken")
    await sara.presses("Plekken toevoegen")
    for text, answer in (
        ("Het hele grote fietsenhok achter de gymzaal", "Een naam is hooguit 24 tekens"),
        (", ".join(f"Plek {n}" for n in range(13)), "Er passen 12 plekken"),
        ("...", "Ik zie geen woorden"),
        ("Huis van Daan Jansen", "Hier staat een naam in"),
    ):
        await sara.says(text)
        assert answer in (await sara.last()).text
    await sara.says("Fietsenhok")
    assert "• Fietsenhok" in (await sara.last()).text


async def test_themes_go_off_and_own_ones_come(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Thema's")
    before = await sara.last()
    await sara.presses("✅ Vuurwerk")
    assert "▫️ Vuurwerk" in (await sara.last()).labels
    vuurwerk = next(tap.data for row in before.buttons for tap in row if "Vuurwerk" in tap.text)
    assert vuurwerk is not None
    await sara.forges(vuurwerk)  # a second tap on the same button
    assert "▫️ Vuurwerk" in (await sara.last()).labels
    await sara.presses("Eigen thema toevoegen")
    await sara.says("Fatbikes")
    assert "Van jullie zelf: Fatbikes." in (await sara.last()).text
    await sara.presses("◀ Terug")
    assert "• Thema's: 19, waarvan 1 van jullie zelf" in (await sara.last()).text
    await sara.presses("Thema's")
    await sara.presses("✖️ Fatbikes")
    assert "Fatbikes" not in (await sara.last()).text


async def test_terms_hold_for_what_is_new(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Termijnen")
    await sara.presses("💬 2")
    await sara.presses("💬 +1")
    await sara.presses("📌 7")
    shown = await sara.last()
    assert "De melder hoort iets binnen 3 werkdagen." in shown.text
    assert "Een actie zonder dag krijgt 7 werkdagen." in shown.text
    sent = await kernteam.yara.raises("Vapes bij het fietsenhok")
    assert "uiterlijk do 26 nov" in sent.text


async def test_a_term_has_its_borders(kernteam: Kernteam) -> None:
    sara, team = kernteam.sara, kernteam.team.id
    await settings(sara, "Termijnen")
    for value in ("f0", "f21", "a-1", "x3", "f", "fvijf"):
        assert "Deze knop hoort bij een ouder bericht" in (await sara.forges(f"arrange:{team}:terms:{value}")).text
    await sara.forges(f"arrange:{team}:terms:f1")
    assert "binnen 1 werkdag." in (await sara.last()).text
    assert "💬 −1" not in (await sara.last()).labels


async def test_own_rules_are_shown_first_and_then_read_by_newcomers(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Afspraken")
    assert "• Nooit namen of iets anders dat naar iemand leidt." in (await sara.last()).text
    await sara.presses("Zelf schrijven")
    await sara.says("x" * 81)
    assert "hooguit 80 tekens" in (await sara.last()).text
    await sara.says("\n".join(f"Regel {n}" for n in range(7)))
    assert "Zes afspraken" in (await sara.last()).text
    await sara.says("• Bel eerst <b>even</b>")
    old = await sara.last()
    assert "Zo leest wie nieuw is het" in old.text
    await sara.says(
        "- We delen feiten, geen meningen\n- Nu gevaar? Eerst 112"
    )  # typed again: the newest preview counts
    await sara.presses("Zo opslaan")
    assert "• We delen feiten, geen meningen\n• Nu gevaar? Eerst 112" in (await sara.last()).text
    assert "Dit is niet meer open" in (await sara.presses("Zo opslaan", old)).text
    rules = await invited(kernlijn, sara)
    assert "Onze afspraken:\n• We delen feiten, geen meningen\n• Nu gevaar? Eerst 112\n\nTelegram ziet" in rules
    await settings(sara, "Afspraken")
    await sara.presses("De gewone afspraken")
    assert "• Wie meldt, hoort terug wat ermee gebeurt." in await invited(kernlijn, sara)


async def invited(kernlijn: Kernlijn, sara: Phone) -> str:
    """What somebody reads who opens an invitation."""
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says("Noor Smit")
    await sara.presses("Halt")
    await sara.presses("Lid van het team")
    noor = await somebody(kernlijn, "Noor Smit")
    await noor.opens(link_in(await sara.hears("Dit is jouw link")))
    await noor.presses("Ja, dat mag")
    return (await noor.last()).text


async def test_rules_are_not_kept_before_they_were_seen(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Afspraken")
    await sara.presses("Zelf schrijven")
    await sara.says("We delen feiten")
    await sara.presses("Stop")
    await settings(sara, "Afspraken")
    assert "We delen feiten" not in (await sara.last()).text


async def test_somebody_watches_over_the_process(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Procesbewaker")
    await sara.presses("Ben Aalders")
    assert "Nu: Ben Aalders." in (await sara.last()).text
    assert "✅ Ben Aalders" in (await sara.last()).labels
    stale = await sara.forges(f"arrange:{kernteam.team.id}:watcher:0000000000000000")
    assert "Deze knop hoort bij een ouder bericht" in stale.text
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    await sara.presses("Ben Aalders")
    await sara.presses("Ja, haal eruit")
    await settings(sara)
    assert "• Procesbewaker: de coördinator" in (await sara.last()).text


async def test_the_next_meeting_is_a_tap_or_typed(kernteam: Kernteam) -> None:
    sara, team = kernteam.sara, kernteam.team.id
    await settings(sara, "Volgend overleg")
    assert "Er is nog geen dag." in (await sara.last()).text
    await sara.presses("Ma 7 dec")
    assert "ma 7 dec" in (await sara.last()).text
    await sara.says("/agenda")
    assert "Kernteam Lyceum Zuid · ma 23 nov · overleg ma 7 dec" in (await sara.last()).text
    await settings(sara, "Volgend overleg")
    await sara.presses("Andere dag")
    await sara.says("ooit")
    assert "Die dag begrijp ik niet" in (await sara.last()).text
    await sara.says("1 dec")
    assert "di 1 dec" in (await sara.last()).text
    assert "Die dag is al geweest" in (await sara.forges(f"arrange:{team}:meeting:2026-11-20")).text
    await sara.presses("Geen")
    assert "Er is nog geen dag." in (await sara.last()).text


async def test_only_who_coordinates_this_team_arranges_it(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    team = kernteam.team.id
    other = {name: await somebody(kernlijn, name) for name in cast}
    brug = await make_kernteam(kernlijn, network, "De Brug", other)
    for phone in (kernteam.ben, brug.sara):
        await phone.says("/start")
        for data in (
            f"settings:{team}:",
            f"arrange:{team}:elements:-signals",
            f"typeset:{team}:name",
            f"topics:{team}",
            f"onechat:{team}",
            f"topic:{team}:signals:{kernteam.group.chat}:0",
        ):
            answer = await phone.forges(data)
            assert answer.alert, data
    await settings(kernteam.sara)
    assert "• Onderdelen: Signalen, Acties, Agenda, Code oranje" in (await kernteam.sara.last()).text


async def test_forged_choices_change_nothing(kernteam: Kernteam) -> None:
    sara, team = kernteam.sara, kernteam.team.id
    await settings(sara)
    before = (await sara.last()).text
    for data in (
        f"arrange:{team}:elements:-cake",
        f"arrange:{team}:elements:",
        f"arrange:{team}:themes:?vapes",
        f"arrange:{team}:meeting:morgen",
        f"arrange:{team}:rules:all",
        f"arrange:{team}:name:x",
        f"arrange:{team}:cake:x",
        f"settings:{team}:cake",
        f"typeset:{team}:watcher",
        f"topic:{team}:cake:{kernteam.group.chat}:0",
        f"topic:{team}:signals:-1:0",
    ):
        assert "Deze knop hoort bij een ouder bericht" in (await sara.forges(data)).text, data
    await settings(sara)
    assert (await sara.last()).text == before


async def test_who_lost_the_role_while_typing_changes_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Plekken")
    await sara.presses("Plekken toevoegen")
    await kernlijn.app.database.run(lambda unit: _made_partner(unit, sara.user))
    await sara.says("Fietsenhok")
    assert "Dit kan alleen de coördinator" in (await sara.last()).text


async def _made_partner(unit: Unit, user: int) -> None:
    mine = tables.membership.c.person_id == f"person{user}"
    await unit.execute(update(tables.membership).where(mine).values(role="lid"))


async def test_a_name_leaves_the_chat_when_the_places_are_kept(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Plekken")
    await sara.presses("Plekken toevoegen")
    await sara.says("Huis van Daan Jansen")
    assert "Hier staat een naam in" in (await sara.last()).text
    await sara.says("Fietsenhok")
    said = [message.text for message in await sara.kernlijn.phones.messages(sara.user, sara.bot)]
    assert "Fietsenhok" in said
    assert "Huis van Daan Jansen" not in said


async def test_rules_with_a_name_can_be_mended_in_place(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await settings(sara, "Afspraken")
    await sara.presses("Zelf schrijven")
    message = await sara.kernlijn.phones.say(sara.user, sara.bot, "Bel Daan Jansen eerst")
    await sara.kernlijn.settled()
    assert "Hier staat een naam in" in (await sara.last()).text
    await sara.says("Bel de coördinator eerst")
    await sara.kernlijn.phones.edit(sara.user, sara.bot, message, "Bel altijd even")
    await sara.kernlijn.settled()
    await sara.presses("Zo opslaan")
    assert "• Bel altijd even" in (await sara.last()).text
    await settings(sara, "Afspraken")
    await sara.presses("Zelf schrijven")
    await sara.says("Bel eerst")
    await sara.says("Bel Daan Jansen eerst")  # the preview before it can't be kept any more
    assert (
        "Deze knop hoort bij een ouder bericht"
        in (await sara.presses("Zo opslaan", await sara.hears("Zo leest wie nieuw is het"))).text
    )
