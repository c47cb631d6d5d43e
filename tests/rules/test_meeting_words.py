"""What somebody wants with meetings, from a few words."""

import pytest

from domain.meeting_words import About, about_meetings


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("ik kom", About.COMING),
        ("ja ik kom ook", About.COMING),
        ("ik kom niet", About.COMING),
        ("Nee, ik kan helaas niet", About.COMING),
        ("ik kan morgen niet bij het overleg zijn", About.COMING),
        ("ik wil een overleg plannen", About.PLANNING),
        ("het overleg van morgen verzetten naar woensdag", About.PLANNING),
        ("overleg gaat niet door", About.PLANNING),
        ("gaat het overleg door?", About.PLANNING),
        ("wanneer is het kernteamoverleg?", About.PLANNING),
        ("waar is het overleg", About.PLANNING),
        ("wat hebben we besloten?", About.DECIDED),
        ("besluitenlijst", About.DECIDED),
        ("ik kom net uit de klas en er werd gevochten", None),
        ("ik kan hem niet bereiken", None),
        ("er wordt gevaped bij het fietsenhok", None),
        ("wat zijn de afspraken over vapes", None),
        ("ik wil met de ouders overleggen", None),
    ],
)
def test_which_page_answers(text: str, about: About | None) -> None:
    assert about_meetings(text) is about
