"""/wie: one question, one message, one tap to the right person."""

from dataclasses import replace

import pytest

from domain.people import Membership, Organisation, Role
from domain.settings import TeamSettings
from storage import networks, people, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone, somebody
from tests.journeys.short_line import another_team, asks, at, fills_in, has_deputy, shows_the_network


async def test_the_first_answer_takes_one_message_and_one_tap(kernteam: Kernteam) -> None:
    await fills_in(kernteam.ben, "wijkagent", "06 12345678", "Wapens en messen")
    tom = kernteam.tom
    answer = await asks(tom, "/wie wijkagent")
    assert "Wijkagent · Politie — Ben Aalders" in answer.text
    assert "✅ nu aan het werk, tot 18:00" in answer.text
    assert "Voor: wapens en messen" in answer.text
    assert "bevestigd 23 nov 2026" in answer.text
    assert answer.protected
    await tom.presses("📞 Ben", answer)
    assert tom.taps == 1
    card = (await tom.last()).media
    assert card is not None
    assert (card.kind, card.name, card.file_id) == ("contact", "Ben Aalders", "06 12345678")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("/wie vapes", "Vapes"),
        ("/contact vepen", "Vapes"),
        ("/wie snap", "Online beelden"),
        ("/wie geldezel", "Ronselen en snel geld"),
        ("/wie geldesel", "Ronselen en snel geld"),
        ("/wie vegtpartij", "Vechten en groepen"),
        ("/wie wijkagnet", "Politie"),
        ("/wie politei", "Politie"),
        ("/wie straatcoach", "Jongerenwerk"),
        ("/wie coordinator", "Coördinator"),
        ("wie doet er iets met vepen?", "Vapes"),
        ("wie gaat er over spijbelen", "Verzuim"),
        ("is de wijkagent er vandaag", "Politie"),
        ("Wie is de coördinator?", "Coördinator"),
        ("nummer van jongerenwerk", "Jongerenwerk"),
    ],
)
async def test_slips_word_forms_and_street_words_are_understood(kernteam: Kernteam, asked: str, found: str) -> None:
    assert f"Je zoekt: {found}" in (await asks(kernteam.tom, asked)).text


async def test_somebody_is_found_by_their_name_with_a_slip(kernteam: Kernteam) -> None:
    for typed in ("/wie yara", "/wie Yarra", "/wie kuipers", "is Yara er vandaag?", "hoe bereik ik Yara Kuipers?"):
        assert "Jongerenwerk — Yara Kuipers" in (await asks(kernteam.tom, typed)).text


async def test_who_never_filled_in_anything_is_found_by_role_and_nothing_is_made_up(kernteam: Kernteam) -> None:
    answer = await asks(kernteam.tom, "/wie mes")
    assert "Politie — Ben Aalders" in answer.text
    assert "werktijd nog niet ingevuld" in answer.text
    assert "nog niet bevestigd" in answer.text
    assert "Geen nummer ingevuld." in answer.text
    assert "Politie: 0900-8844 (geen spoed)" in answer.text
    assert "📞 Ben" not in answer.labels


async def test_wie_alone_offers_taps_and_waits_for_one_word(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    asked = await asks(tom, "/wie")
    assert {"Politie", "Jongerenwerk", "Gemeente", "Vapes"} <= set(asked.labels)
    await tom.presses("Politie", asked)
    assert "Ben Aalders" in (await tom.last()).text
    await asks(tom, "/wie")
    assert "Je zoekt: Vechten en groepen" in (await asks(tom, "vegten")).text
    await tom.says("Vapes verkocht bij het fietsenhok")  # and after the answer it is a signal again
    assert "👀 Zo ziet het kernteam het" in (await tom.last()).text


async def test_after_wie_a_word_of_danger_is_still_a_word_and_a_sentence_a_signal(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await asks(tom, "/wie")
    answer = await asks(tom, "mes")
    assert answer.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "Je zoekt: Wapens en messen" in answer.text
    await asks(tom, "/wie qqqq")
    await tom.says("Vapes verkocht bij het fietsenhok achter school")
    assert "Zo ziet het kernteam het" in (await tom.last()).text
    await asks(tom, "/wie")
    await tom.says("er staat nu iemand met een mes op het plein")
    assert "Ik heb gebeld: waarschuw het team" in (await tom.last()).labels


async def test_a_question_in_between_leaves_a_preview_as_it_is(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await tom.says("Vapes verkocht bij het fietsenhok")
    preview = await tom.last()
    assert "Ben Aalders" in (await asks(tom, "is de wijkagent er vandaag?")).text
    await tom.presses("Verstuur", preview)
    assert "Verstuurd als S-1" in (await tom.hears("Verstuurd als")).text


async def test_help_leads_to_it(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/help")
    await kernteam.tom.presses("Wie bel ik?")
    assert "Wie of wat zoek je?" in (await kernteam.tom.last()).text


async def test_what_fits_nothing_ends_in_three_buttons_and_another_try(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    for typed in ("/wie qqqq", "/wie blablabla"):
        unsure = await asks(tom, typed)
        assert "Dat woord ken ik niet" in unsure.text
        assert len(unsure.labels) == 3
    assert "Ben Aalders" in (await asks(tom, "wijkagent")).text
    await tom.presses(unsure.labels[0], unsure)
    assert "Je zoekt" in (await tom.hears("Je zoekt")).text


async def test_acute_words_bring_112_first(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    for typed in ("/wie mes", "wie bel ik over een mes"):
        answer = await asks(tom, typed)
        assert answer.text.startswith("🚨 Is er nu gevaar? Bel 112.")
        assert answer.labels[0] == "🟠 Code oranje"
        assert "Ben Aalders" in answer.text
    danger = await asks(tom, "wie bel ik er staat nu op het plein iemand met een mes te zwaaien")
    assert "Ik heb gebeld: waarschuw het team" in danger.labels


async def test_a_signal_that_begins_like_a_question_stays_a_signal(kernteam: Kernteam) -> None:
    for typed in ("wie heeft de fiets van een leerling gestolen?", "Telefoon gestolen in de gymzaal"):
        await kernteam.tom.says(typed)
        assert "Zo ziet het kernteam het" in (await kernteam.tom.last()).text
        await kernteam.tom.presses("Stop")


async def test_a_question_to_the_reporter_is_no_question_to_the_bot(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.presses("Vraag aan de melder")
    await kernteam.ben.says("Is de wijkagent er vandaag?")
    assert "Stel de vraag" in " ".join((await kernteam.ben.last()).labels)


async def test_outside_their_hours_it_says_when_they_are_back_and_who_else(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    await fills_in(kernteam.yara, "straatcoach", "06 87654321")
    await has_deputy(kernteam.ben, kernteam.yara)
    await kernteam.yara.says("/ritme")
    await kernteam.yara.presses("Uren")
    await kernteam.yara.presses("Laat 14–22")
    await kernlijn.at(at(25, 19, 30))
    answer = await asks(kernteam.tom, "/wie politie")
    assert "🕓 nu niet aan het werk · weer morgen 8:00" in answer.text
    assert "↪️ Vervanger: Yara Kuipers (straatcoach · jongerenwerk)\n✅ nu aan het werk, tot 22:00" in answer.text
    assert "0900-8844" not in answer.text  # the deputy is there
    assert answer.labels[:2] == ("📞 Yara", "📞 Ben")  # who is there first
    await kernlijn.at(at(27, 23))
    answer = await asks(kernteam.tom, "/wie politie")
    assert "weer ma 30 nov 8:00" in answer.text
    assert "Niemand bereikbaar? Bel dan:\n• Politie: 0900-8844 (geen spoed)" in answer.text
    await kernteam.tom.presses("📞 Politie 0900-8844", answer)
    card = (await kernteam.tom.last()).media
    assert card is not None
    assert (card.kind, card.name, card.file_id) == ("contact", "Politie", "0900-8844")


async def test_holidays_and_school_holidays_count(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await fills_in(kernteam.tom, "mentor", "06 12345678")
    await fills_in(kernteam.ben, "wijkagent", "06 87654321")
    await kernlijn.at(at(25, 11, month=12))  # Friday, Christmas
    assert "nu niet aan het werk · weer ma 28 dec 8:00" in (await asks(kernteam.sara, "/wie ben")).text
    assert "nu niet aan het werk · weer ma 4 jan 8:00" in (await asks(kernteam.sara, "/wie tom")).text


async def test_who_is_away_is_said_to_be_so_but_not_why(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    await kernteam.ben.says("/profiel")
    await kernteam.ben.presses("Ziek")
    answer = await asks(kernteam.tom, "/wie politie")
    assert "🌴 afwezig tot en met zo 29 nov" in answer.text
    assert "ziek" not in answer.text.lower()


async def test_a_theme_that_somebody_says_is_theirs_goes_before_their_organisation(kernteam: Kernteam) -> None:
    await fills_in(kernteam.sara, "projectleider", "06 12345678", "Vuurwerk")
    answer = await asks(kernteam.tom, "/wie vuurwerk")
    assert answer.text.index("Sara de Boer") < answer.text.index("Ben Aalders")
    assert "Voor: vuurwerk" in answer.text


async def test_a_teams_own_theme_is_found(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    settings = TeamSettings(own_themes=("Fatbikes",))
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(kernteam.team, settings=settings)))
    await kernteam.ben.says("/profiel")
    await kernteam.ben.presses("Waarvoor")
    await kernteam.ben.presses("▫️ Fatbikes")
    answer = await asks(kernteam.tom, "/wie fatbike")
    assert "Je zoekt: Fatbikes" in answer.text
    assert "Ben Aalders" in answer.text


async def test_words_that_a_network_keeps_lead_to_a_theme(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    assert "Dat woord ken ik niet" in (await asks(kernteam.tom, "/wie zwiebelen")).text
    await sara.says("/woorden")
    await sara.presses("Erbij")
    await sara.presses("Woord voor een thema")
    await sara.presses("Vapes")
    assert "Welke woorden gebruiken ze bij jullie voor “vapes”?" in (await sara.last()).text
    await sara.says("zwiebelen\npafje")
    assert "Woord voor een thema: pafje (vapes), zwiebelen (vapes)" in (await sara.last()).text
    assert "Je zoekt: Vapes" in (await asks(kernteam.tom, "wie doet er iets met zwiebelen?")).text
    assert "Je zoekt: Vapes" in (await asks(kernteam.tom, "/wie zwiebellen")).text


async def test_a_word_for_a_theme_hides_no_name_in_a_signal(kernteam: Kernteam) -> None:
    await kernteam.sara.says("/woorden")
    await kernteam.sara.presses("Erbij")
    await kernteam.sara.presses("Woord voor een thema")
    await kernteam.sara.presses("Vapes")
    await kernteam.sara.says("Daan")
    await kernteam.sara.presses("Ja, zet erbij")
    await kernteam.tom.says("Vapes verkocht door Daan bij het fietsenhok")
    assert "Daan" not in (await kernteam.tom.last()).text


async def test_a_forged_theme_for_words_is_stale(kernteam: Kernteam) -> None:
    await kernteam.sara.says("/woorden")
    for data in ("addwords:zuiderdam:themawoord-own", "addwords:zuiderdam:straat-vapes"):
        assert "ouder bericht" in (await kernteam.sara.forges(data)).text


async def test_public_numbers_are_found_by_name(kernteam: Kernteam) -> None:
    for typed, number in (
        ("/wie kindertelefoon", "0800-0432"),
        ("/wie veilig thuis", "0800-2000"),
        ("/wie 113", "0800-0113"),
    ):
        answer = await asks(kernteam.tom, typed)
        assert number in answer.text
        assert any(number in label for label in answer.labels)


async def test_nobody_to_be_found_is_no_dead_end(kernteam: Kernteam) -> None:
    answer = await asks(kernteam.tom, "/wie leerplicht")
    assert "Ik ken hier niemand voor die jij kunt vinden" in answer.text
    assert "bel de gemeente" in answer.text
    await kernteam.tom.presses("Coördinator", answer)
    assert "Sara de Boer" in (await kernteam.tom.last()).text


async def test_a_team_keeps_its_own_numbers(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/profiel")
    await sara.presses("Nummers van organisaties")
    await sara.presses("Leerplicht")
    await sara.says("twaalf")
    assert "Dat nummer begrijp ik niet" in (await sara.last()).text
    await sara.says("0252 123456")
    assert "Leerplicht: 0252 123 456 (van jullie, ma 23 nov)" in (await sara.last()).text
    answer = await asks(kernteam.tom, "/wie leerplicht")
    assert "• Leerplicht: 0252 123 456" in answer.text
    await kernteam.tom.presses("📞 Leerplicht 0252 123 456", answer)
    card = (await kernteam.tom.last()).media
    assert card is not None
    assert card.file_id == "0252 123 456"
    await sara.presses("✖️ Leerplicht", await sara.hears("van jullie"))
    assert "bel de gemeente" in (await asks(kernteam.tom, "/wie leerplicht")).text


async def test_only_who_coordinates_keeps_a_teams_numbers(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/profiel")
    assert "Nummers van organisaties" not in (await kernteam.tom.last()).labels
    for data in (f"lines:{kernteam.team.id}", f"setline:{kernteam.team.id}:politie:0"):
        assert "alleen de coördinator" in (await kernteam.tom.forges(data)).text


async def test_another_team_finds_only_who_agreed_to_that(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    brug = await another_team(kernlijn)
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    answer = await asks(brug.tom, "/wie politie")
    assert "Politie — Ben Aalders" in answer.text  # of their own team, where somebody is called alike
    assert "Lyceum Zuid" not in answer.text
    assert "06 12345678" not in answer.text
    for data in ("callwho", "callback", "who:p-"):
        forged = f"{data}{'' if data.endswith('-') else ':'}person{kernteam.ben.user}"
        assert "vind ik niet voor jou" in (await brug.tom.forges(forged, answer)).text
    await shows_the_network(kernteam.ben)
    answer = await asks(brug.tom, "/wie wijkagent")
    assert "Lyceum Zuid (ander team)" in answer.text
    assert "06 12345678" in answer.text
    await kernteam.ben.says("/profiel")
    await kernteam.ben.presses("Wie ziet dit")
    await kernteam.ben.presses("▫️ mijn team en de regisseur")
    assert "06 12345678" not in (await asks(brug.tom, "/wie wijkagent")).text


async def test_another_network_finds_nobody_of_this_one(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    async def found(unit: Unit) -> None:
        await networks.add(unit, Network(id="noorderdam", name="Noorderdam"), kernlijn.app.now())

    await kernlijn.app.database.run(found)
    brug = await another_team(kernlijn, "noorderdam")
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    await shows_the_network(kernteam.ben)
    answer = await asks(brug.tom, "/wie wijkagent")
    assert "Lyceum Zuid" not in answer.text
    assert "06 12345678" not in answer.text


async def test_a_regisseur_finds_every_team_of_the_network(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    brug = await another_team(kernlijn)
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, brug.sara.user))
    answer = await asks(brug.sara, "/wie wijkagent")
    assert "06 12345678" in answer.text
    assert "(ander team)" not in answer.text
    assert "Gemeente · regisseur — Sara de Boer" in (await asks(kernteam.tom, "/wie regisseur")).text


async def _makes(kernlijn: Kernlijn, kernteam: Kernteam, phone: Phone, role: Role) -> None:
    async def change(unit: Unit) -> None:
        person = (await people.actor_of(unit, phone.user)).person_in("zuiderdam")
        assert person is not None
        place = Membership(
            team_id=kernteam.team.id,
            network_id="zuiderdam",
            person_id=person.id,
            role=role,
            organisation=Organisation.JONGERENWERK,
        )
        await people.set_role(unit, place, role)

    await kernlijn.app.database.run(change)


async def test_an_expert_finds_public_numbers_alone_and_can_be_found(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    await shows_the_network(kernteam.ben)
    await _makes(kernlijn, kernteam, yara, Role.EXPERT)
    answer = await asks(yara, "/wie politie")
    assert "Aalders" not in answer.text
    assert "0900-8844" in answer.text
    assert "vind ik niet voor jou" in (await yara.forges(f"callwho:person{kernteam.ben.user}", answer)).text
    await yara.says("/profiel")
    page = await yara.last()
    assert "Werkt:" not in page.text
    assert "Ziek" not in "".join(page.labels)
    await yara.presses("Functie")
    await yara.presses("straatcoach")
    found = await asks(kernteam.tom, "/wie straatcoach")
    assert "Straatcoach · Jongerenwerk — Yara Kuipers" in found.text
    assert "werktijd nog niet ingevuld" in found.text


async def test_a_stranger_finds_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    stranger = await somebody(kernlijn, "Vera Vreemd")
    for typed in ("/wie politie", "/contact", "/profiel", "is de wijkagent er vandaag"):
        await stranger.says(typed)
        assert "Deze bot is er voor kernteams" in (await stranger.last()).text


async def test_who_left_is_found_no_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await fills_in(ben, "wijkagent", "06 12345678")
    await shows_the_network(ben)
    await has_deputy(kernteam.yara, ben)
    answer = await asks(kernteam.tom, "/wie politie")
    await ben.says("/start")
    await ben.presses("Mijn plek")
    await ben.presses("Weg uit Lyceum Zuid")
    await ben.presses("Ja, ik ga weg")
    assert "Aalders" not in (await asks(kernteam.tom, "/wie politie")).text
    assert "vind ik niet voor jou" in (await kernteam.tom.forges(f"callwho:person{ben.user}", answer)).text
    assert "Ben Aalders kan je vervanger niet zijn" in (await kernteam.yara.last()).text
    await kernteam.yara.says("/profiel")
    assert "Vervanger: –" in (await kernteam.yara.last()).text


async def test_in_a_group_the_answer_comes_in_private(kernteam: Kernteam) -> None:
    before = len(await kernteam.group.heard())
    await kernteam.tom.says("/wie politie", kernteam.group.chat)
    assert "Ben Aalders" in (await kernteam.tom.last()).text
    assert len(await kernteam.group.heard()) == before


async def test_a_message_button_is_left_out_where_telegram_forbids_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    answer = await asks(kernteam.tom, "/wie politie")
    assert answer.button("✉️ Bericht aan Ben").url == f"tg://user?id={kernteam.ben.user}"
    description = "Bad Request: BUTTON_USER_PRIVACY_RESTRICTED"
    await kernlijn.phones.fault("sendMessage", "400", chat=kernteam.tom.user, description=description)
    answer = await asks(kernteam.tom, "/wie politie")
    assert "Ben Aalders" in answer.text
    assert answer.labels[0] == "Laat Ben mij bellen"


async def test_more_than_two_are_behind_their_names(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    async def join(unit: Unit) -> None:
        for number, name in enumerate(("Noor Smit", "Karim Idrissi", "Wim Bos")):
            phone = await somebody(kernlijn, name)
            person = replace(
                (await people.actor_of(unit, kernteam.ben.user)).people[0],
                id=f"agent{number}",
                chat_id=phone.user,
                name=name,
            )
            await people.add(unit, person, kernlijn.app.now())
            place = Membership(
                team_id=kernteam.team.id,
                network_id="zuiderdam",
                person_id=person.id,
                role=Role.LID,
                organisation=Organisation.POLITIE,
            )
            await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(join)
    answer = await asks(kernteam.tom, "/wie politie")
    assert answer.text.count("· Politie —") + answer.text.count("Politie — ") == 2
    assert {"Noor Smit", "Wim Bos"} <= set(answer.labels)
    await kernteam.tom.presses("Wim Bos", answer)
    assert "Politie — Wim Bos" in (await kernteam.tom.last()).text


async def test_forged_codes_are_refused_kindly(kernteam: Kernteam) -> None:
    answer = await asks(kernteam.tom, "/wie politie")
    for data in (
        "who:x-politie",
        "who:t-own",
        "who:o-",
        "who:w-abcd",
        "who:l-niets",
        "callline:niets",
        "callsback:x:yes",
    ):
        said = (await kernteam.tom.forges(data, answer)).text
        assert "ouder bericht" in said or "er niet meer" in said, data
    assert "geen nummer" in (await kernteam.tom.forges("callline:halt", answer)).text


async def test_a_substitute_finds_the_team_and_is_found_until_their_last_day(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    noor = await somebody(kernlijn, "Noor Smit")

    async def join(unit: Unit) -> None:
        ben = (await people.actor_of(unit, kernteam.ben.user)).people[0]
        person = replace(ben, id="noor", chat_id=noor.user, name=noor.name)
        await people.add(unit, person, kernlijn.app.now())
        place = Membership(
            team_id=kernteam.team.id,
            network_id="zuiderdam",
            person_id=person.id,
            role=Role.LID,
            organisation=Organisation.POLITIE,
            until=at(24, 12).date(),
            stands_in_for=ben.id,
        )
        await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(join)
    kernlijn.telegram.world.person(noor.user).started = True
    assert "Noor Smit" in (await asks(kernteam.tom, "/wie noor")).text
    assert "Yara Kuipers" in (await asks(noor, "/wie jongerenwerk")).text
    await kernlijn.at(at(25, 9))
    assert "Noor Smit" not in (await asks(kernteam.tom, "/wie noor smit")).text
    await noor.says("/wie jongerenwerk")
    assert "Yara" not in (await noor.last()).text


async def test_a_contact_of_which_nobody_knows_whether_it_came_is_sent_again(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await fills_in(kernteam.ben, "wijkagent", "06 12345678")
    answer = await asks(kernteam.tom, "/wie politie")
    await kernlijn.phones.fault("sendContact", "lost", chat=kernteam.tom.user)
    await kernteam.tom.presses("📞 Ben", answer)
    await kernlijn.later(minutes=1)
    cards = [message for message in await kernteam.tom.heard() if message.media is not None]
    assert 1 <= len(cards) <= 2


async def test_a_worry_in_a_few_words_behind_wie_can_still_become_a_signal(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await tom.says("/wie")
    await tom.says("broertje verkoopt vapes")
    answer = await tom.last()
    assert "Je zoekt: Vapes" in answer.text
    await tom.presses("Maak er een signaal van", answer)
    assert "broertje verkoopt vapes" in (await tom.last()).text
    assert "Verstuur" in str((await tom.last()).labels)


async def test_a_tap_under_wie_ends_the_waiting_for_a_word(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/wie")
    await kernteam.tom.presses("Politie")
    await kernteam.tom.says("naaktfoto gaat rond")
    assert "Zo ziet het kernteam het" in (await kernteam.tom.last()).text
