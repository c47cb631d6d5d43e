"""Who counts as coming, and which organisation stays away."""

from hypothesis import given
from hypothesis import strategies as st

from domain.attending import counted, stayed_away
from domain.meetings import Answer, Attendance
from domain.people import Organisation

PLACES = {
    "ben": Organisation.POLITIE,
    "noor": Organisation.POLITIE,
    "yara": Organisation.JONGERENWERK,
    "tom": Organisation.SCHOOL,
}


def of(person: str, answer: Answer = Answer.ASKED, **values: object) -> Attendance:
    return Attendance(meeting_id="m", network_id="n", person_id=person, answer=answer, **values)  # type: ignore[arg-type]


def test_who_comes_instead_counts_for_who_they_come_for() -> None:
    kept = [
        of("ben", Answer.INSTEAD),
        of("guest", Answer.YES, instead_of="ben"),
        of("yara", Answer.YES),
        of("tom", Answer.NO),
        of("expert", Answer.YES, item_key="signal:1"),
    ]
    assert counted({"ben", "yara", "tom"}, kept) == (2, 3)


def test_a_member_who_comes_for_another_counts_once() -> None:
    kept = [of("ben", Answer.INSTEAD), of("noor", Answer.YES, instead_of="ben")]
    assert counted({"ben", "noor", "yara"}, kept) == (1, 3)


def there(**was: bool | None) -> list[Attendance]:
    return [of(person, was_there=known) for person, known in was.items()]


def test_three_times_in_a_row_is_told_and_two_is_not() -> None:
    away = there(ben=False, yara=True, tom=True)
    assert stayed_away([away, away, away], PLACES) == (Organisation.POLITIE,)
    assert stayed_away([away, away], PLACES) == ()
    assert stayed_away([away, there(ben=True, yara=True, tom=True), away, away], PLACES) == ()


def test_a_colleague_or_a_substitute_was_there_for_the_organisation() -> None:
    away = there(ben=False, yara=True, tom=True)
    assert stayed_away([away, away, there(ben=False, noor=True, yara=True)], PLACES) == ()
    guest = [*there(ben=False, yara=True), of("guest", was_there=True, instead_of="ben")]
    assert stayed_away([away, guest, away], PLACES) == ()


def test_meetings_of_which_nobody_noted_it_are_left_out() -> None:
    away = there(ben=False, yara=True, tom=True)
    unknown = there(ben=None, yara=None, tom=None)
    assert stayed_away([away, unknown, away, unknown, away], PLACES) == (Organisation.POLITIE,)


def test_who_was_not_invited_yet_did_not_stay_away() -> None:
    assert stayed_away([there(ben=False, yara=True)] * 2 + [there(yara=True, tom=True)], PLACES) == ()


@given(st.lists(st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in PLACES}), max_size=5))
def test_nobody_who_was_there_lately_is_told_to_stay_away(meetings: list[dict[str, bool | None]]) -> None:
    kept = [there(**was) for was in meetings]
    noted = [was for was in meetings if any(known is not None for known in was.values())][:3]
    for organisation in stayed_away(kept, PLACES):
        assert len(noted) == 3
        assert not any(was[name] for was in noted for name in PLACES if PLACES[name] is organisation)
