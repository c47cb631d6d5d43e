"""The netwerkkaart: nothing overlaps, it fits a phone, the same team gives the same bytes, and gaps are true."""

import io
import itertools
import re
from dataclasses import replace
from html import unescape

import pytest
from PIL import Image

from channels.drawing import layout, painting
from channels.drawing.lettering import font, legible, width
from domain.contacts import Visibility
from domain.netwerkkaart import Gap, Netwerkkaart, Ring, missing, quarter, spots
from domain.people import Organisation, Role
from domain.rhythm import Rhythm
from domain.settings import TeamSettings
from domain.themes import STARTING, Theme
from tests.rules.netwerk import LONG, TEAM, TODAY, entry, mapped
from views import netwerkkaart as screens
from views.sheet import Drawing
from views.wording import load

WORDS = load()
SIZES = range(1, 41)
DAYS = frozenset({0, 1})


def plan_of(k: Netwerkkaart) -> layout.Plan:
    return layout.plan(painting.readable(screens.sheet(WORDS, k)), width)


def apart(one: layout.Rect, other: layout.Rect) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def inside(one: layout.Rect, other: layout.Rect) -> bool:
    return one[0] >= other[0] and one[1] >= other[1] and one[2] <= other[2] and one[3] <= other[3]


def drawn(text: layout.Text) -> layout.Rect:
    """Where the letters themselves come, with those that hang below the line."""
    wide = width(text.text, text.size, text.weight)
    left, top, right, _ = text.at
    begins = (left + right - wide) / 2 if text.centred else left
    box = font(text.size, text.weight).getbbox(text.text, anchor="ls")
    base = top + layout.baseline(text.size)
    return (round(begins), round(base + box[1]), round(begins + wide), round(base + box[3]))


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("count", SIZES)
def test_no_words_and_no_cards_overlap_or_leave_the_picture(count: int, long: bool) -> None:
    made = plan_of(mapped(count, long=long))
    assert made.height <= layout.TALLEST
    whole = (0, 0, layout.WIDTH, made.height)
    texts = [drawn(text) for text in made.texts]
    for one, other in itertools.combinations(texts, 2):
        assert apart(one, other)
    for text, rect in zip(made.texts, texts, strict=True):
        assert inside(rect, whole)
        assert inside(rect, text.at) or text.centred, text.text
        assert text.size >= 28
    cards = [box.at for box in made.boxes]
    for one, other in itertools.combinations(cards, 2):
        assert apart(one, other) or inside(one, other) or inside(other, one)
    for rect, box in itertools.product(texts, cards):
        assert apart(rect, box) or inside(rect, box)


@pytest.mark.parametrize("count", [1, 3, 9, 25, 40])
def test_everybody_is_in_it(count: int) -> None:
    k = mapped(count, long=False)
    said = " ".join(text.text for text in plan_of(k).texts)
    for spot in k.spots:
        for one in spot.people[:6]:
            assert one.first_name in said
        assert WORDS.organisation(spot.organisation, k.team) in said


@pytest.mark.parametrize("count", [3, 25])
def test_the_same_team_gives_the_same_bytes(count: int) -> None:
    one, other = (screens.sheet(WORDS, mapped(count, long=True)) for _ in range(2))
    assert painting.picture(one) == painting.picture(other)
    assert painting.page(one) == painting.page(other)


def test_it_can_be_read_without_its_tint() -> None:
    image = Image.open(io.BytesIO(painting.picture(screens.sheet(WORDS, mapped(9, long=False)))))
    assert image.width == layout.WIDTH
    greys = [grey for tint in painting.TINTS for grey in [Image.new("RGB", (1, 1), tint).convert("L").getpixel((0, 0))]]
    assert all(isinstance(grey, int) and grey > 150 for grey in greys), "dark letters must stand out on every ring"


def test_what_is_kept_on_its_way_are_words() -> None:
    drawing = screens.picture(WORDS, mapped(9, long=True))
    assert Drawing.load(drawing.dump()) == drawing


@pytest.mark.parametrize("name", [name for name in LONG if name[0].isalpha() and name.isprintable()][:10])
def test_the_letters_of_names_are_there(name: str) -> None:
    assert legible(name) == name


def test_what_has_no_letters_here_is_left_out() -> None:
    assert legible("😀 Ben\n\tde Boer") == "Ben de Boer"
    assert legible("محمد") == "–"


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("count", SIZES)
def test_the_words_below_fit_a_phone(count: int, long: bool) -> None:
    screen = screens.picture(WORDS, mapped(count, long=long)).screen
    assert len(re.sub(r"<[^>]+>", "", unescape(screen.html))) <= 700
    assert len(screen.rows) <= 4


def test_a_name_is_no_markup() -> None:
    k = replace(mapped(1, long=False), team=replace(TEAM, name="<b>Zuid</b> & co"))
    assert "&lt;b&gt;Zuid&lt;/b&gt; &amp; co" in screens.picture(WORDS, k).screen.html
    assert screens.sheet(WORDS, k).title == "Netwerkkaart · <b>Zuid</b> & co"


def test_who_did_something_is_near_by_organisation() -> None:
    entries = [entry(0, Organisation.POLITIE), entry(1, Organisation.POLITIE), entry(2, Organisation.HALT)]
    found = {spot.organisation: spot for spot in spots(TEAM, entries, {Organisation.POLITIE: 3})}
    assert (found[Organisation.POLITIE].ring, found[Organisation.POLITIE].contacts) == (Ring.NEAR, 3)
    assert found[Organisation.HALT].ring is Ring.FAR
    assert found[Organisation.WIJKTEAM].ring is Ring.OUTSIDE
    assert found[Organisation.SCHOOL].ring is Ring.SCHOOL
    assert Organisation.ANDERS not in found


def test_of_another_team_only_who_lets_the_network_find_them() -> None:
    other = replace(TEAM, id="u")
    hidden = entry(0, Organisation.HALT, team=other)
    shown = entry(1, Organisation.HALT, team=other, visibility=Visibility.NETWORK)
    foreign = entry(2, Organisation.HALT, team=other, visibility=Visibility.NETWORK)
    foreign = replace(foreign, person=replace(foreign.person, network_id="m"))
    (halt,) = (s for s in spots(TEAM, [hidden, shown, foreign], {}) if s.organisation is Organisation.HALT)
    assert halt.elsewhere == (shown,)


def gaps(*entries: object, settings: TeamSettings | None = None) -> dict[Gap, object]:
    around = spots(TEAM, entries, {})  # type: ignore[arg-type]
    return {gap.gap: gap for gap in missing(around, settings or TeamSettings())}


def test_days_on_which_nobody_outside_the_school_works() -> None:
    police = entry(0, Organisation.POLITIE, rhythm=Rhythm(days=DAYS), confirmed_on=TODAY)
    night = Rhythm(days=frozenset({2}), works_from=Rhythm().works_until, works_until=Rhythm().works_from)
    at_night = entry(1, Organisation.HANDHAVING, rhythm=night)
    school = entry(2, Organisation.SCHOOL, confirmed_on=TODAY)
    found = gaps(police, at_night, school)[Gap.DAYS]
    assert found.days == (2, 3, 4)  # type: ignore[attr-defined]
    assert Gap.HOURS in gaps(entry(0, Organisation.POLITIE), school)
    assert Gap.HOURS not in gaps(school)
    assert Gap.DAYS not in gaps(school)


def test_themes_that_nobody_has() -> None:
    off = TeamSettings(themes_off=frozenset(STARTING) - {Theme.VAPES, Theme.DRUGS}, own_themes=("Lachgas", "Step"))
    found = gaps(entry(0, Organisation.POLITIE, themes=frozenset({Theme.DRUGS}), own_themes=("Step",)), settings=off)[
        Gap.THEMES
    ]
    assert (found.themes, found.own_themes) == ((Theme.VAPES,), ("Lachgas",))  # type: ignore[attr-defined]


def test_an_organisation_with_one_person_needs_a_deputy() -> None:
    alone = entry(0, Organisation.POLITIE)
    expert = entry(1, Organisation.POLITIE, role=Role.EXPERT)
    assert gaps(alone, expert)[Gap.DEPUTY].organisations == (Organisation.POLITIE,)  # type: ignore[attr-defined]
    assert Gap.DEPUTY not in gaps(entry(0, Organisation.POLITIE, deputy_id="x"))
    assert Gap.DEPUTY not in gaps(entry(0, Organisation.POLITIE), entry(1, Organisation.POLITIE))


def test_a_quarter_begins_on_its_first_day() -> None:
    assert quarter(TODAY) == (4, TODAY.replace(month=10, day=1))
    assert quarter(TODAY.replace(month=3, day=31)) == (1, TODAY.replace(month=1, day=1))
