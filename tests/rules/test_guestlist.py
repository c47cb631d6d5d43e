"""A pasted list of people: what is understood of a line, and that no line is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.guestlist import MOST, Left, is_list, placed, plain, read, without_twins
from domain.people import Organisation, Role
from domain.refusals import Reason, Refused

LINES = [
    ("Noor Smit; wijkagent", "Noor Smit", Organisation.POLITIE, Role.LID),
    ("Noor Smit; Wijkagent; coördinator", "Noor Smit", Organisation.POLITIE, Role.COORDINATOR),
    ("• Piet Jansen, zoco", "Piet Jansen", Organisation.SCHOOL, Role.LID),
    ("1. Fatima El Amrani\tleerplichtambtenaar", "Fatima El Amrani", Organisation.LEERPLICHT, Role.LID),
    ("12) Jo de Wit (Halt)", "Jo de Wit", Organisation.HALT, Role.LID),
    ("- Kees Bakker - ib'er - kees@school.nl", "Kees Bakker", Organisation.SCHOOL, Role.LID),
    ("Karel van Dijk jongerenwerker", "Karel van Dijk", Organisation.JONGERENWERK, Role.LID),
    ("wijkagent Bo Vos", "Bo Vos", Organisation.POLITIE, Role.LID),
    ("Wijkagent Bo Vos", "Bo Vos", Organisation.POLITIE, Role.LID),
    ("politie: Ben Aalders", "Ben Aalders", Organisation.POLITIE, Role.LID),
    ("Jo Tan; School De Brug; lid", "Jo Tan", Organisation.SCHOOL, Role.LID),
    ("Sanne Bos; Veilig Thuis; expert", "Sanne Bos", Organisation.ANDERS, Role.EXPERT),
    ("Smit, Jan", "Jan Smit", None, Role.LID),
    ("Ib Jansen", "Ib Jansen", None, Role.LID),
    ("Jan-Willem de Groot; conciërge; 06-12345678", "Jan-Willem de Groot", Organisation.SCHOOL, Role.LID),
    ("Anne Mentor", "Anne Mentor", None, Role.LID),
    ("Mo", "Mo", None, Role.LID),
]


@pytest.mark.parametrize(("line", "name", "organisation", "role"), LINES)
def test_what_is_understood_of_a_line(line: str, name: str, organisation: Organisation | None, role: Role) -> None:
    (guest,) = read(line)
    assert (guest.name, guest.organisation, guest.role, guest.left) == (name, organisation, role, None)


def test_what_is_not_understood_is_kept_to_be_said() -> None:
    (guest,) = read("Mo Ali; Bedrijf Xyz; halt")
    assert (guest.name, guest.organisation, guest.unclear) == ("Mo Ali", Organisation.HALT, "Bedrijf Xyz")
    first, second = read("Naam;Organisatie;Rol\n\nMo Ali; halt\n; politie")
    assert first.left is None
    assert (second.left, second.line) == (Left.NO_NAME, "; politie")


def test_nobody_becomes_regisseur_by_a_list() -> None:
    (guest,) = read("Mo Ali; gemeente; regisseur")
    assert (guest.role, guest.unclear) == (Role.LID, "regisseur")


def test_a_list_without_names_or_with_too_many_is_refused() -> None:
    for text, reason in (("1234\n; politie", Reason.GUESTS_EMPTY), ("Mo Ali\n" * (MOST + 1), Reason.LIST_TOO_LONG)):
        with pytest.raises(Refused) as refused:
            read(text)
        assert refused.value.reason is reason


def test_who_is_there_already_is_left_out_and_said() -> None:
    marked = without_twins(read("Mo Ali\nmo  ali\nBo Vos\nJo Tan"), {plain("Bo Vos")}, {plain("jo tan")})
    assert [guest.left for guest in marked] == [None, Left.TWICE, Left.MEMBER, Left.INVITED]
    assert placed(marked[0], None).left is Left.SKIPPED
    assert placed(marked[0], Organisation.HALT).organisation is Organisation.HALT


lines = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=70)


@pytest.mark.parametrize(
    "text", ["Noor Smit", "Jan van der Berg", "kees bakker; zoco", "Noor Smit\nPiet Jansen (Halt)"]
)
def test_people_look_like_people(text: str) -> None:
    assert is_list(text)


@pytest.mark.parametrize(
    "text", ["Vapes bij het fietsenhok", "Ruzie op school", "Er was een mes. Politie gebeld", "hoi"]
)
def test_a_signal_does_not(text: str) -> None:
    assert not is_list(text)


@given(st.lists(lines, max_size=MOST))
def test_no_line_with_a_letter_is_lost_whatever_it_says(pasted: list[str]) -> None:
    try:
        guests = read("\n".join(pasted))
    except Refused as refused:
        assert refused.reason in (Reason.GUESTS_EMPTY, Reason.LIST_TOO_LONG)
        return
    named = [guest for guest in guests if guest.left is None]
    assert named
    for guest in named:
        assert any(letter.isalpha() for letter in guest.name)
        assert len(guest.name) in range(2, 61)
    kept = {guest.line for guest in guests}
    for line in pasted:
        lost = line.strip() not in kept and any(letter.isalpha() for letter in line)
        assert not lost or line.strip().lower() in ("naam", "namen", "rol", "functie", "organisatie")
