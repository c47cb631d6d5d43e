"""Who is asked for: questions, slips, street words, and when somebody works."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contacts import Contact, checked_mail
from domain.people import Organisation, Person, Role
from domain.refusals import Refused
from domain.rhythm import Rhythm
from domain.themes import STARTING, Theme, guess_theme
from domain.who import Answer, Entry, Kind, Line, Reach, Target
from domain.who_words import HANDLES, ORGANISATION_WORDS, THEME_WORDS, asks_who, plain
from simulator.html_text import parse_html
from tests.rules.values import NOW
from usecases import matching
from views import public_lines
from views import who as screens
from views.wording import load

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PEOPLE = (
    ("1", "Ben Aalders", "wijkagent"),
    ("2", "Yara Kuipers", "preventiewerker"),
    ("3", "Tom de Vos", ""),
    ("4", "Tom Bos", ""),
    ("5", "Anne-Marie van der Berg", ""),
    ("6", "Anne Jansen-Smit", ""),
)
WORDS = matching.vocabulary(PEOPLE, {"Fatbikes": "ab12"}, [("zwiebelen", Target(kind=Kind.THEME, value="vapes"))])


class EveryDay:
    zone = AMSTERDAM

    def is_working_day(self, day: date, *, school: bool) -> bool:
        return not self.is_holiday(day, school=school)

    def is_holiday(self, day: date, *, school: bool) -> bool:
        return school and day == date(2026, 11, 24)

    def knows_school_holidays(self, year: int) -> bool:
        return year < 2030


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=AMSTERDAM)


def codes(text: str) -> list[str]:
    return [target.code for target in matching.wanted(text, WORDS)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("anne-marie", ["5"]),
        ("Anne-Marie van der Berg", ["5"]),
        ("anne marie", ["5"]),
        ("annemarie", ["5"]),
        ("annemarie vd berg", ["5"]),
        ("marie", ["5"]),
        ("anne-marei", ["5"]),
        ("anne", ["5", "6"]),
        ("anne jansen", ["6"]),
        ("jansen smit", ["6"]),
        ("Jansen-Smit", ["6"]),
    ],
)
def test_a_name_with_a_hyphen_is_found_however_it_is_typed(typed: str, found: list[str]) -> None:
    assert sorted(code.split("-", 1)[1] for code in codes(typed)) == found


def test_who_is_not_at_school_is_about_truancy() -> None:
    assert codes("niet op school") == [Target(kind=Kind.THEME, value="verzuim").code]


@pytest.mark.parametrize(
    "text",
    [
        "wie doet er iets met vepen?",
        "Wie doet iets met vapes",
        "wie bel ik over een mes",
        "Wie kan ik bellen over verzuim?",
        "is de wijkagent er vandaag",
        "Is Ben er nu?",
        "werkt Yara vandaag",
        "wie gaat er over leerplicht?",
        "nummer van de jongerenwerker",
        "wat is het nummer van Ben",
        "telefoonnummer wijkteam",
        "hoe bereik ik Halt?",
        "wie is de coördinator",
        "bij wie moet ik zijn voor sexting?",
        "met wie kan ik overleggen over vuurwerk?",
        "heb jij het nummer van de zorgcoördinator",
        "contactpersoon van de gemeente",
    ],
)
def test_questions_of_who_are_heard(text: str) -> None:
    assert asks_who(text)


@pytest.mark.parametrize(
    "text",
    [
        "wie heeft de fiets van een leerling gestolen?",
        "Wie was erbij?",
        "Telefoon gestolen in de gymzaal",
        "is er vandaag iets gebeurd",
        "contact met een loverboy",
        "Vapes bij het fietsenhok",
        "een leerling zegt dat hij niet weet wie hij kan bellen",
        "wie dit doet moet weg van school",
        "nummer 12 van de straat heeft een hennepkwekerij",
        "is dat meisje dat gepest wordt nu wel veilig",
        "wie kan er komen, er wordt gevochten",
        "Leerling vraagt wie hij kan bellen\nen is bang",
    ],
)
def test_what_is_told_to_the_team_is_no_question_to_the_bot(text: str) -> None:
    assert not asks_who(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vepen", ["t-vapes"]),
        ("wie doet er iets met zwiebellen", ["t-vapes"]),
        ("snap", ["t-online"]),
        ("mes", ["t-wapens"]),
        ("snel geld", ["t-ronselen"]),
        ("huiselijk geweld", ["t-thuis"]),
        ("geldesel", ["t-ronselen"]),
        ("vegten", ["t-geweld"]),
        ("boa's", ["o-handhaving"]),
        ("zorgcoordinater", ["o-school"]),
        ("de wijkagent", ["o-politie"]),
        ("Yarra", ["p-2"]),
        ("preventiewerker", ["p-2"]),
        ("tom", ["p-3", "p-4"]),
        ("Tom Bos", ["p-4"]),
        ("fatbike", ["w-ab12"]),
        ("ik ben op zoek naar halt", ["o-halt"]),
        ("ben", ["p-1"]),
        ("qqqq", []),
    ],
)
def test_what_is_wanted(text: str, found: list[str]) -> None:
    assert codes(text) == found


@given(st.text(max_size=60))
def test_whatever_is_typed_ends_in_targets_or_in_the_nearest_three(text: str) -> None:
    usual = [Target(kind=Kind.ORGANISATION, value=each.value) for each in Organisation]
    assert matching.wanted(text, WORDS) or len(matching.nearest(text, WORDS, usual)) == 3


@given(st.text(max_size=200))
def test_asking_never_breaks_on_what_is_typed(text: str) -> None:
    assert asks_who(text) in (True, False)
    assert plain(text) == " ".join(plain(text).split())


def test_every_theme_has_words_and_somebody_who_handles_it() -> None:
    for theme in STARTING:
        assert HANDLES[theme]
        assert theme is Theme.ELDERS or theme in THEME_WORDS


def test_words_for_asking_don_t_change_what_a_signal_is_about() -> None:
    assert guess_theme("snap van een leerling") is None


def test_words_are_written_as_they_are_looked_up() -> None:
    for table in (THEME_WORDS, ORGANISATION_WORDS):
        for words in table.values():
            assert all(plain(word) == word for word in words)


def test_every_public_line_is_there_with_its_source() -> None:
    lines = public_lines.load()
    assert lines.checked is not None
    assert set(lines.organisations) == {each.value for each in Organisation}
    for line in (*lines.organisations.values(), *lines.others.values()):
        assert line.source.startswith("https://")
        assert line.phone or line.note
    assert lines.organisations["politie"].phone == "0900-8844"
    assert lines.others["veilig-thuis"].phone == "0800-2000"


def test_without_the_file_the_bot_does_without(tmp_path: Path) -> None:
    assert public_lines.load(tmp_path / "niets.toml").organisations == {}


def test_work_now_until_and_next() -> None:
    day = Rhythm(days=frozenset({0, 1, 3}), works_from=time(8), works_until=time(17))
    assert day.work_at(local(23, 9), EveryDay(), school=False).until == local(23, 17)
    before = day.work_at(local(23, 7), EveryDay(), school=False)
    assert (before.now, before.next) == (False, local(23, 8))
    after = day.work_at(local(24, 17), EveryDay(), school=False)
    assert (after.now, after.next) == (False, local(26, 8))
    assert day.work_at(local(23, 18), EveryDay(), school=True).next == local(26, 8)  # Tuesday is a holiday at school


def test_a_night_shift_goes_on_after_midnight() -> None:
    night = Rhythm(works_from=time(22), works_until=time(6))
    assert night.work_at(local(24, 3), EveryDay(), school=False).until == local(24, 6)
    assert night.work_at(local(24, 7), EveryDay(), school=False).next == local(24, 22)


def test_who_is_away_is_back_on_the_first_day_of_work_after_that() -> None:
    away = Rhythm(away_until=date(2026, 11, 25))
    found = away.work_at(local(23, 9), EveryDay(), school=False)
    assert (found.now, found.away_until, found.next) == (False, date(2026, 11, 25), local(26, 8))


@pytest.mark.parametrize("text", ["ben@politie.nl", " b.de-boer@school.sch.nl "])
def test_mail_addresses_are_read(text: str) -> None:
    assert checked_mail(text) == text.strip()


@pytest.mark.parametrize("text", ["ben", "ben@politie", "a@b.c d", "<b>@x.nl>", "x" * 90 + "@y.nl"])
def test_what_is_no_mail_address_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        checked_mail(text)


def entry(number: int, function: str, name: str) -> Entry:
    person = Person(id=f"p{number}", network_id="n", chat_id=number, name=name, regisseur=False, reachable=True)
    contact = Contact(
        person_id=person.id,
        network_id="n",
        function=function,
        themes=frozenset(STARTING),
        phone="06 12345678",
        mail=f"{'x' * 60}@voorbeeld.nl",
        confirmed_on=date(2026, 11, 23),
    )
    work = person.rhythm.work_at(NOW, EveryDay(), school=False)
    return Entry(
        person=person, role=Role.COORDINATOR, organisation=Organisation.POLITIE, teams=(), contact=contact, work=work
    )


texts = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=40)
markup = st.sampled_from(["<b>", "</b>", "&lt;", "{{7}}", '"', "<a href='x'>"])


@given(st.lists(st.one_of(texts, markup), min_size=1, max_size=2).map("".join), st.one_of(texts, markup))
def test_the_longest_answer_fits_a_phone_and_no_value_smuggles_markup_in(function: str, name: str) -> None:
    people = [entry(number, function[:40], f"{name} {'x' * 18}") for number in range(4)]
    target = Target(kind=Kind.THEME, value="thuis")
    answer = Answer(
        wanted=(target, target),
        danger=True,
        shown=tuple(Reach(entry=one, deputy=people[3]) for one in people[:2]),
        others=(people[2],),
        lines=(Line(organisation=Organisation.POLITIE), Line(organisation=Organisation.WIJKTEAM)),
        today=NOW.date(),
    )
    screen = screens.answer(load(), answer, AMSTERDAM, NOW)
    shown, entities = parse_html(screen.html)
    assert len(shown) <= 700
    assert "Bel 112" in shown
    assert name in shown
    assert {found.kind for found in entities} <= {"bold", "italic"}
