"""Acute danger and Code oranje: 112 first, then who works now, who comes, what is new, and how it ended."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import select

from domain.rhythm import Rhythm
from domain.settings import Element, TeamSettings
from storage import people, tables, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody

KNIFE = "Jongen met een mes bij de poort"
YES = "🟠 Ja, waarschuw het team"
WARN = "Ik heb gebeld: waarschuw het team"


async def alarm(phone: Phone, text: str = KNIFE) -> None:
    """Acute words, and the two taps to the team."""
    await phone.says(text)
    await phone.presses(WARN)
    await phone.presses(YES)


async def follows(kernlijn: Kernlijn, phone: Phone, rhythm: Rhythm) -> None:
    """Somebody works in this rhythm."""

    async def keep(unit: Unit) -> None:
        (person,) = (await people.actor_of(unit, phone.user)).people
        await people.save_rhythm(unit, replace(person, rhythm=rhythm))

    await kernlijn.app.database.run(keep)


async def without_alarm(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """The team does not use Code oranje."""
    settings = TeamSettings(off=frozenset({Element.ALARM}))
    changed = replace(kernteam.team, settings=settings)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, changed))


async def raw(phone: Phone, text: str) -> bool:
    messages = await phone.kernlijn.phones.messages(phone.user, phone.bot)
    return any(message.text == text for message in messages if not message.from_bot)


# 112 first


async def test_112_comes_before_anything_else(kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    screen = await kernteam.yara.last()
    assert screen.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "0900-8844" in screen.text
    assert screen.labels == (WARN, "Het is niet acuut, maak er een signaal van", "Stop")


@pytest.mark.parametrize("command", ["/signaal", "/alarm"])
async def test_behind_a_command_too(kernteam: Kernteam, command: str) -> None:
    await kernteam.yara.says(f"{command} {KNIFE}")
    assert "112" in (await kernteam.yara.last()).text


async def test_who_wants_to_die_is_helped_by_113(kernteam: Kernteam) -> None:
    await kernteam.yara.says("Leerling zegt dat ze niet meer wil leven")
    assert "0800-0113" in (await kernteam.yara.last()).text


async def test_half_typed_news_of_an_alarm_that_is_over_does_not_pass_112_by(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await yara.says(KNIFE)
    await yara.presses("Ik heb gebeld")
    await yara.presses("Ja, waarschuw het team")
    await ben.presses("Ik kom", await ben.hears("Code oranje"))
    await ben.presses("Nieuws erbij", await ben.hears("Code oranje"))
    await yara.presses("Loos alarm", await yara.hears("Code oranje"))
    await yara.presses("Ja,")
    await ben.says(KNIFE)
    assert "Bel 112" in (await ben.last()).text


async def test_a_stranger_in_danger_reads_112_and_nothing_is_kept(kernlijn: Kernlijn) -> None:
    stranger = await somebody(kernlijn, "Vreemde")
    await stranger.says(KNIFE)
    (screen,) = await stranger.heard()
    assert screen.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert screen.labels == ()
    await stranger.says("/alarm")
    assert "Nu gevaar? Bel 112." in (await stranger.last()).text

    async def kept(unit: Unit) -> int:
        return len((await unit.execute(select(tables.draft))).all())

    assert await kernlijn.app.database.run(kept) == 0


async def test_what_is_not_acute_goes_on_as_any_signal(kernteam: Kernteam) -> None:
    text = "Daan loopt met een mes bij de poort"
    yara = kernteam.yara
    await yara.says(text)
    await yara.presses("Het is niet acuut, maak er een signaal van")
    preview = await yara.last()
    assert "Zo ziet het kernteam het" in preview.text
    assert "Daan" not in preview.text
    assert "Weggehaald: 1 naam" in preview.text
    assert await raw(yara, text)
    await yara.presses("Verstuur")
    assert await kernteam.group.hears("S-1")
    assert not await raw(yara, text)


async def test_acute_words_are_no_answer_to_what_the_bot_asked(kernteam: Kernteam) -> None:
    """Unless they say so; then nothing must be typed again, and the bot's own message stays where it is."""
    ben = kernteam.ben
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    text = "Nu ophalen: Daan heeft een mes bij zich"
    await ben.says(text)
    assert "Bel 112" in (await ben.last()).text
    await ben.presses("Het is niet acuut, ga verder")
    assert "Zo komt het op de kaart van S-1" in (await ben.last()).text
    assert "Daan" not in (await ben.last()).text
    await ben.presses("Zet op de kaart")
    assert not await raw(ben, text)
    assert await ben.hears("Dan gaan we rustig verder")


async def test_of_what_was_typed_in_parts_nothing_raw_stays(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    parts = ("Daan heeft een mes bij zich", "Daan Jansen dus")
    for part in parts:
        await ben.says(part)
    await ben.presses("Het is niet acuut, ga verder")
    await ben.presses("Zet op de kaart")
    for part in parts:
        assert not await raw(ben, part)


async def test_a_preview_that_is_mended_into_acute_words_gets_the_screen(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara = kernteam.yara
    await yara.says("Jongen met een tas bij de poort")
    own = [m for m in await kernlijn.phones.messages(yara.user, yara.bot) if not m.from_bot][-1]
    await kernlijn.phones.edit(yara.user, yara.bot, own.message_id, KNIFE)
    await kernlijn.settled()
    assert "Bel 112" in (await yara.last()).text
    await yara.presses(WARN)
    await kernlijn.phones.edit(yara.user, yara.bot, own.message_id, "Jongen met een mes bij het station")
    await kernlijn.settled()
    preview = await yara.last()
    assert "station" in preview.text
    assert "poort" not in preview.text


async def test_stopping_loses_what_was_typed_and_tells_nobody(kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses("Stop")
    assert not await raw(kernteam.yara, KNIFE)
    assert not await kernteam.group.heard("oranje")


async def test_112_comes_also_when_names_can_not_be_recognised(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    kernlijn.app.world.gate.lists = None  # the lists of names could not be read
    await kernteam.yara.says("Daan heeft een mes")
    assert "Bel 112" in (await kernteam.yara.last()).text
    answer = await kernteam.yara.presses("Het is niet acuut, maak er een signaal van")
    assert "Ik kan nu geen namen herkennen" in answer.text
    await kernteam.yara.presses(WARN)
    assert "Nog zonder tekst. Bel wie dit stuurt." in (await kernteam.yara.last()).text
    await kernteam.yara.presses(YES)
    heard = await kernteam.ben.hears("Code oranje")
    assert "Daan" not in heard.text
    assert "Yara Kuipers (Jongerenwerk)" in heard.text


# warning the team


async def test_two_taps_warn_the_team_exactly_as_shown(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Daan staat met een mes bij de poort")
    await yara.presses(WARN)
    preview = await yara.last()
    assert "Code oranje · Lyceum Zuid" in preview.text
    assert "Daan" not in preview.text
    assert "Van: Yara Kuipers (Jongerenwerk)" in preview.text
    assert "Dit gaat nu naar 3 mensen en naar de groep." in preview.text
    assert "Dit vervangt 112 niet." in preview.text
    assert not await kernteam.group.heard("oranje")
    await yara.presses(YES)
    quoted = next(line for line in preview.text.splitlines() if "met een mes" in line)
    for phone in (kernteam.ben, kernteam.sara, kernteam.tom):
        heard = await phone.hears("Code oranje")
        assert quoted in heard.text.splitlines()
        assert "Van: Yara Kuipers (Jongerenwerk)" in heard.text
        assert "sinds 10:00" in heard.text
        assert heard.protected
    card = await kernteam.group.hears("Code oranje")
    assert quoted in card.text.splitlines()
    assert "Nog niemand komt · Gezien: 0" in card.text
    assert not await raw(yara, "Daan staat met een mes bij de poort")


async def test_a_double_tap_warns_once(kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    preview = await kernteam.yara.last()
    data = preview.button(YES).data
    assert data is not None
    await kernteam.yara.presses(YES, preview)
    answer = await kernteam.yara.forges(data, preview)
    assert "niet meer open" in answer.text
    assert len(await kernteam.group.heard("Code oranje")) == 1
    assert len(await kernteam.ben.heard("Code oranje")) == 1


async def test_more_typed_meanwhile_is_added_and_a_later_text_is_not(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(KNIFE)
    await yara.says("Hij rent nu naar de gymzaal")
    assert "Bel 112" in (await yara.last()).text
    await yara.presses(WARN)
    assert f"{KNIFE} Hij rent nu naar de gymzaal" in (await yara.last()).text
    await yara.says("Zwarte jas")
    assert "naar de gymzaal Zwarte jas" in (await yara.last()).text
    await kernlijn.later(minutes=30)
    await yara.says("Vapes bij het fietsenhok")
    assert "Zo ziet het kernteam het" in (await yara.last()).text


async def test_the_text_can_be_changed_and_a_long_one_is_cut_where_one_sees_it(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/alarm")
    assert "Wat is er aan de hand, en waar?" in (await yara.last()).text
    await yara.says("Steekpartij op het plein. " * 20)
    preview = await yara.last()
    assert "…" in preview.text
    await yara.presses("Tekst aanpassen")
    await yara.says("Steekpartij op het plein")
    preview = await yara.last()
    assert "…" not in preview.text
    await yara.presses(YES)
    assert "Steekpartij op het plein" in (await kernteam.ben.hears("Code oranje")).text


async def test_without_time_to_type_three_taps_from_help_are_enough(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/help")
    await kernteam.tom.presses("🟠 Code oranje")
    await kernteam.tom.presses("Ga door zonder tekst")
    await kernteam.tom.presses(YES)
    heard = await kernteam.ben.hears("Code oranje")
    assert "Nog zonder tekst. Bel wie dit stuurt." in heard.text
    assert "Van: Tom Vos (Lyceum Zuid)" in heard.text


async def test_who_has_several_schools_says_first_which(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Sluis", cast)
    await kernteam.ben.says(KNIFE)
    await kernteam.ben.presses(WARN)
    assert "Voor welke school?" in (await kernteam.ben.last()).text
    await kernteam.ben.presses("De Sluis")
    assert "Code oranje · De Sluis" in (await kernteam.ben.last()).text
    await kernteam.ben.presses(YES)
    assert await other.group.heard("Code oranje")
    assert not await kernteam.group.heard("Code oranje")
    await kernteam.ben.says("/alarm", kernteam.group.chat)  # in a group it is about its team
    assert "Code oranje · Lyceum Zuid" in (await kernteam.ben.last()).text


async def test_typed_in_the_group_it_is_erased_there_and_asked_in_private(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="administrator")
    await kernteam.tom.says("/signaal Daan heeft een mes", kernteam.group.chat)
    assert "Bel 112" in (await kernteam.tom.last()).text
    messages = await kernlijn.phones.messages(kernteam.tom.user, kernteam.group.chat)
    assert not [message for message in messages if "Daan" in message.text]
    await kernteam.tom.presses(WARN)
    assert "heeft een mes" in (await kernteam.tom.last()).text


async def test_a_team_that_does_not_use_it_is_told_112_all_the_same(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    warning = await kernteam.yara.last()
    await without_alarm(kernlijn, kernteam)
    answer = await kernteam.yara.presses(WARN, warning)
    assert "gebruikt Code oranje niet" in answer.text
    await kernteam.yara.says(KNIFE)
    assert "Bel 112" in (await kernteam.yara.last()).text
    assert WARN not in (await kernteam.yara.last()).labels
    await kernteam.yara.says("/alarm")
    assert "gebruikt Code oranje niet" in (await kernteam.yara.last()).text
    await kernteam.yara.says("/help")
    assert (await kernteam.yara.last()).labels[0] == "Laat zien hoe het werkt"


async def test_a_team_without_a_group_can_be_warned(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="left")
    await kernlijn.settled()
    await alarm(kernteam.yara)
    assert await kernteam.ben.hears("Code oranje")
    await kernteam.yara.presses("Loos alarm", await kernteam.yara.hears("Nog niet gezien"))
    await kernteam.yara.presses("Ja, loos alarm")
    assert await kernteam.ben.hears("Loos alarm")


# who is told


async def test_outside_working_hours_only_who_chose_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await follows(kernlijn, kernteam.ben, Rhythm(works_from=time(22), works_until=time(6)))  # the night shift
    await follows(kernlijn, kernteam.sara, Rhythm(alarms_always=True))
    await kernlijn.at(MONDAY.replace(hour=23))
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    preview = await kernteam.yara.last()
    assert "Dit gaat nu naar 2 mensen" in preview.text
    assert "Tom Vos werkt nu niet en krijgt geen bericht." in preview.text
    await kernteam.yara.presses(YES)
    assert await kernteam.ben.heard("Code oranje")
    assert await kernteam.sara.heard("Code oranje")
    assert not await kernteam.tom.heard("Code oranje")


async def test_when_nobody_works_it_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.at(datetime.combine(MONDAY.date() + timedelta(days=5), time(12), MONDAY.tzinfo))  # Saturday
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    assert "Nu werkt niemand van je team. Dit gaat alleen naar de groep." in (await kernteam.yara.last()).text


async def test_who_was_left_in_peace_can_come_from_the_group(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await follows(kernlijn, kernteam.tom, Rhythm(away_until=MONDAY.date()))
    await alarm(kernteam.yara)
    assert not await kernteam.tom.heard("Code oranje")
    await kernteam.tom.presses("✅ Ik kom", await kernteam.group.last(), kernteam.group.chat)
    assert "Jij komt." in (await kernteam.tom.hears("Code oranje")).text
    assert "Komt: Lyceum Zuid" in (await kernteam.group.hears("Code oranje")).text


# who comes, who has seen it, who was not reached


async def test_the_group_sees_organisations_and_counts_and_who_started_it_sees_names(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.presses("✅ Ik kom")
    await kernteam.tom.presses("👀 Gezien")
    card = await kernteam.group.hears("Code oranje")
    assert "Komt: Politie · Gezien: 2" in card.text
    assert "Ben" not in card.text
    for watcher in (kernteam.yara, kernteam.sara):
        seen = (await watcher.hears("Code oranje")).text
        assert "Komt: Ben Aalders (Politie)" in seen
        assert "Gezien: Tom Vos (Lyceum Zuid)" in seen
    assert "Nog niet gezien: Sara de Boer (Gemeente)" in (await kernteam.yara.hears("Code oranje")).text
    assert "Tom Vos" not in (await kernteam.ben.hears("Code oranje")).text
    assert len(await kernteam.yara.heard("sinds 10:00")) == 1  # kept up to date, not sent again


async def test_an_answer_can_be_changed(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.presses("✅ Ik kom")
    assert "Jij komt. Ga niet alleen op gevaar af." in (await kernteam.ben.last()).text
    answer = await kernteam.ben.presses("Ik kan niet")
    assert "je kunt niet" in answer.text
    assert "Nog niemand komt · Gezien: 1" in (await kernteam.group.hears("Code oranje")).text
    assert "Kan niet: Ben Aalders (Politie)" in (await kernteam.yara.hears("Code oranje")).text


async def test_who_is_not_reached_stops_nobody_and_is_named_to_who_started_it(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernlijn.phones.block(kernteam.tom.user)  # known beforehand
    await kernlijn.settled()
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    assert "⚠️ Tom Vos kan ik niet bereiken. Bel zelf." in (await kernteam.yara.last()).text
    await kernlijn.phones.fault("sendMessage", "403", chat=kernteam.ben.user)  # found out while sending
    await kernteam.yara.presses(YES)
    watched = (await kernteam.yara.hears("sinds 10:00")).text
    assert "Niet bereikt, bel zelf: Ben Aalders (Politie), Tom Vos (Lyceum Zuid)" in watched
    card = (await kernteam.group.hears("Code oranje")).text
    assert "Niet bereikt: 2" in card
    assert "Tom" not in card
    assert await kernteam.sara.heard("Code oranje")


async def test_what_telegram_refuses_counts_as_not_reached(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    await kernlijn.phones.fault("sendMessage", "400", chat=kernteam.ben.user)
    await kernteam.yara.presses(YES)
    assert "Niet bereikt, bel zelf: Ben Aalders" in (await kernteam.yara.hears("sinds 10:00")).text


# news


async def test_of_a_number_that_is_cut_off_nothing_is_left(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.presses("✅ Ik kom")
    await kernteam.ben.presses("📣 Nieuws erbij")
    await kernteam.ben.says("Ze lopen nu richting de brug. " * 6 + "Bel even 06-12345678 als je ze ziet")
    shown = (await kernteam.ben.last()).text
    assert "Ze lopen nu richting de brug" in shown
    assert "06" not in shown


async def test_news_stands_in_one_thread_and_reaches_who_comes(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.presses("✅ Ik kom")
    card = await kernteam.group.last()
    await kernteam.ben.presses("📣 Nieuws erbij")
    await kernteam.ben.says("Daan is aangehouden, het mes is weg")
    shown = await kernteam.ben.last()
    assert "Zo leest je team het" in shown.text
    assert "Daan" not in shown.text
    assert len(await kernteam.group.heard()) == 1
    await kernteam.ben.presses("✅ Stuur")
    news = await kernteam.group.last()
    assert news.reply_to == card.message_id
    assert "het mes is weg" in news.text
    assert "Daan" not in news.text
    assert not await raw(kernteam.ben, "Daan is aangehouden, het mes is weg")
    assert "het mes is weg" in (await kernteam.group.hears("sinds 10:00")).text  # on the card too
    for told in (kernteam.yara, kernteam.sara):
        assert await told.hears("Nieuws · Lyceum Zuid")
    assert not await kernteam.tom.heard("Nieuws ·")


async def test_news_comes_from_who_is_there(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    data = (await kernteam.sara.hears("Code oranje")).button("📣 Nieuws erbij").data
    assert data is not None
    answer = await kernteam.tom.forges(data)
    assert "Nieuws komt van wie erbij is" in answer.text
    assert "📣 Nieuws erbij" not in (await kernteam.tom.last()).labels


async def test_the_card_shows_the_newest_two(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    status = await kernteam.yara.hears("sinds 10:00")
    for words in ("Politie onderweg", "Politie is er", "De deuren zijn dicht"):
        await kernteam.yara.presses("📣 Nieuws erbij", status)
        await kernteam.yara.says(words)
        await kernteam.yara.presses("✅ Stuur")
    card = (await kernteam.group.hears("sinds 10:00")).text
    assert "Politie onderweg" not in card
    assert "Politie is er" in card
    assert "De deuren zijn dicht" in card


# how it ends


async def test_a_false_alarm_is_heard_by_everybody_who_was_told(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    status = await kernteam.yara.hears("sinds 10:00")
    await kernteam.yara.presses("Loos alarm", status)
    assert not await kernteam.ben.heard("Loos alarm")
    question = await kernteam.yara.last()
    data = question.button("Ja, loos alarm").data
    assert data is not None
    await kernteam.yara.presses("Ja, loos alarm", question)
    for phone in (kernteam.ben, kernteam.sara, kernteam.tom):
        assert len(await phone.heard("✅ Loos alarm")) == 1
        assert "loos alarm ✅" in (await phone.hears("Code oranje")).text
        assert KNIFE not in "".join([message.text for message in await phone.heard()])
    assert "loos alarm ✅" in (await kernteam.group.hears("Code oranje")).text
    assert await kernteam.group.heard("✅ Loos alarm")
    assert "al voorbij" in (await kernteam.yara.forges(data)).text
    assert len(await kernteam.ben.heard("✅ Loos alarm")) == 1


async def test_closing_tells_what_was_agreed_and_offers_a_signal(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await alarm(kernteam.yara)
    await sara.presses("Afsluiten")
    await sara.says("Morgen 9 uur nabespreken met Tom Vos")
    assert "Tom Vos" not in (await sara.last()).text
    await sara.presses("✅ Afsluiten")
    for phone in (kernteam.yara, kernteam.ben, kernteam.tom):
        assert "Morgen 9 uur nabespreken" in (await phone.hears("Code oranje voorbij")).text
    assert "Afgesproken: Morgen 9 uur nabespreken" in (await kernteam.group.hears("voorbij ✅")).text
    await sara.presses("Maak er een signaal van", await sara.hears("Het alarm is voorbij"))
    preview = await sara.last()
    assert "Zo ziet het kernteam het" in preview.text
    assert KNIFE in preview.text
    await sara.presses("Verstuur")
    assert await kernteam.group.hears("S-1 · Wapens en messen")


async def test_closing_needs_no_words(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.yara.presses("Afsluiten", await kernteam.yara.hears("sinds 10:00"))
    await kernteam.yara.presses("Sla over")
    assert "Code oranje voorbij" in (await kernteam.ben.last()).text


async def test_an_open_alarm_stands_on_the_agenda_until_it_is_closed(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await follows(kernlijn, sara, Rhythm(away_until=MONDAY.date()))
    await alarm(kernteam.yara)
    await kernlijn.later(days=1)
    await sara.says("/agenda")
    assert "Code oranje sinds ma 23 nov 10:00: nog niet afgesloten" in (await sara.last()).text
    await sara.presses("🟠 Code oranje")
    await sara.presses("Afsluiten")
    await sara.presses("Sla over")
    await sara.says("/agenda")
    assert "Er staat niets open" in (await sara.last()).text


async def test_only_who_started_it_or_coordinates_ends_it(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    status = await kernteam.yara.hears("sinds 10:00")
    for label in ("Loos alarm", "Afsluiten"):
        data = status.button(label).data
        assert data is not None
        answer = await kernteam.ben.forges(data)
        assert "wie het alarm startte, of de coördinator" in answer.text
    assert "Loos alarm" not in (await kernteam.ben.last()).labels


async def test_after_the_end_old_buttons_are_refused_kindly(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    data = (await kernteam.ben.last()).button("✅ Ik kom").data
    assert data is not None
    await kernteam.yara.presses("Loos alarm", await kernteam.yara.hears("sinds 10:00"))
    await kernteam.yara.presses("Ja, loos alarm")
    assert "al voorbij" in (await kernteam.ben.forges(data)).text
    assert "Dit is er niet meer" in (await kernteam.ben.forges("alarmans:weg:comes")).text
    assert "ouder bericht" in (await kernteam.ben.forges("alarmans:weg:waiting")).text


async def test_a_second_alarm_shows_the_one_that_goes_on(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.tom.says("Er wordt gestoken bij de poort")
    await kernteam.tom.presses(WARN)
    assert "er loopt al een Code oranje, sinds 10:00" in (await kernteam.tom.last()).text
    await kernteam.tom.presses("Bekijk dat alarm")
    assert KNIFE in (await kernteam.tom.last()).text
    assert len(await kernteam.group.heard("Code oranje")) == 1


# who left, and what went wrong


async def test_who_was_taken_out_hears_nothing_more(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    ben = kernteam.ben
    data = (await ben.last()).button("✅ Ik kom").data
    assert data is not None
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Iemand eruit halen")
    await kernteam.sara.presses("Ben Aalders")
    await kernteam.sara.presses("Ja, haal eruit")
    before = len(await ben.heard())
    assert (await ben.forges(data)).text
    assert "Ben Aalders" not in (await kernteam.yara.hears("sinds 10:00")).text
    await kernteam.yara.presses("Loos alarm", await kernteam.yara.hears("sinds 10:00"))
    await kernteam.yara.presses("Ja, loos alarm")
    assert len(await ben.heard()) == before


async def test_somebody_of_another_team_gets_nowhere(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    names = list(cast)
    others = {name: await somebody(kernlijn, f"Ander {number}") for number, name in enumerate(names)}
    other = await make_kernteam(kernlijn, network, "De Sluis", others)
    await alarm(kernteam.yara)
    status = await kernteam.yara.hears("sinds 10:00")
    await other.ben.says("/help")
    for row in status.buttons:
        for button in row:
            assert "een team waar jij niet in zit" in (await other.ben.forges(button.data or "")).text
    assert "alarmshow" not in str(status.buttons)


async def test_a_restart_loses_and_doubles_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    phones = kernlijn.phones
    await kernteam.yara.says(KNIFE)
    await kernlijn.restart()
    await kernteam.yara.presses(WARN)
    await phones.fault("sendMessage", "429", seconds=30, chat=kernteam.ben.user)
    await kernteam.yara.presses(YES)
    assert not await kernteam.ben.heard("Code oranje")
    assert await kernteam.tom.heard("Code oranje")  # one who must wait holds up nobody
    await kernlijn.restart()
    await kernlijn.later(minutes=1)
    for phone in (kernteam.ben, kernteam.tom, kernteam.sara):
        (heard,) = await phone.heard("Code oranje")
        assert "mogelijk dubbel" not in heard.text
        assert "komt laat" not in heard.text


async def test_an_alarm_that_comes_late_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(KNIFE)
    await kernteam.yara.presses(WARN)
    await kernlijn.phones.fault("sendMessage", "429", seconds=1200, chat=kernteam.ben.user)
    await kernteam.yara.presses(YES)
    await kernlijn.later(minutes=21)
    (heard,) = await kernteam.ben.heard("Code oranje")
    assert heard.text.startswith("(komt laat door een storing: gestuurd op ma 23 nov 10:00)")


async def test_nothing_of_it_is_readable_in_the_database(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.yara.presses("Afsluiten", await kernteam.yara.hears("sinds 10:00"))
    await kernteam.yara.says("Morgen nabespreken")
    await kernteam.yara.presses("✅ Afsluiten")

    async def dumped(unit: Unit) -> str:
        found = [tables.alarm, tables.alarm_answer, tables.event, tables.audit, tables.draft, tables.outbox]
        return "".join([str((await unit.execute(select(table))).all()) for table in found])

    everything = await kernlijn.app.database.run(dumped)
    assert "alarm" in everything
    for secret in ("mes", "nabespreken", "Yara"):
        assert secret not in everything
