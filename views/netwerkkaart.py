"""What does the netwerkkaart say, in a picture and in words?"""

from collections.abc import Callable, Iterable, Sequence
from html import unescape

from babel.dates import get_day_names

from domain.netwerkkaart import Gap, Missing, Netwerkkaart, Ring, Spot
from domain.notices import DeputyWanted
from domain.people import Organisation, Person, Role, Team
from domain.who import Entry
from views import public_lines
from views.buttons.lists import Open
from views.buttons.netwerkkaart import PrintMap, ShowMap, WantDeputies
from views.buttons.profile import ShowProfile
from views.buttons.teams import Invite
from views.screen import Screen, Tap, stacked
from views.sheet import Card, Drawing, Edge, Row, Sheet
from views.sheet import Ring as Around
from views.wording import Wording, full_day

LONGEST = 700  # characters: more does not fit a phone
_THEMES = 3  # of one person, and of a gap twice as many; more says nothing
_EDGES = {Ring.SCHOOL: Edge.FULL, Ring.NEAR: Edge.BOLD, Ring.FAR: Edge.THIN, Ring.OUTSIDE: Edge.DASHED}
_RINGS = (Ring.NEAR, Ring.FAR, Ring.OUTSIDE)


def choose(words: Wording, teams: Sequence[Team]) -> Screen:
    """Which team?"""
    taps = [Tap(team.name, ShowMap(team.id).pack()) for team in teams]
    return Screen(html=words.html("netwerkkaart.choose"), rows=stacked(taps))


def picture(words: Wording, k: Netwerkkaart) -> Drawing:
    """The map for a phone; below it the same in words, and what can be mended with one tap."""
    rows = [(_mend(words, k, gap),) for gap in k.missing]
    rows.append((Tap(words.label("map_print"), PrintMap(k.team.id).pack()),))
    return Drawing(screen=Screen(html=_caption(words, k), rows=tuple(rows), protected=True), sheet=sheet(words, k))


def paper(words: Wording, k: Netwerkkaart) -> Drawing:
    """The map on a page to print; it must be possible to keep this one, so it is not protected."""
    screen = Screen(html=words.html("netwerkkaart.printed", k=k))
    return Drawing(screen=screen, sheet=sheet(words, k), file=words.label("map_file"))


def _caption(words: Wording, k: Netwerkkaart) -> str:
    """With first names where they fit, else without; and what does not fit then is in the picture."""
    gaps = [_gap(words, gap) for gap in k.missing]
    said: tuple[Callable[[Spot], str], ...] = (
        lambda spot: _named(words, k, spot, names=True),
        lambda spot: _named(words, k, spot, names=False),
    )
    for name in said:
        around = [(_title(words, ring), names) for ring in Ring if (names := _listed(k, ring, name))]
        html = words.html("netwerkkaart.caption", k=k, around=around, gaps=gaps)
        if len(unescape(html)) <= LONGEST:
            break
    return html


def _listed(k: Netwerkkaart, ring: Ring, name: Callable[[Spot], str]) -> str:
    return ", ".join(name(spot) for spot in k.spots if spot.ring is ring)


def _named(words: Wording, k: Netwerkkaart, spot: Spot, *, names: bool) -> str:
    told = words.organisation(spot.organisation, k.team)
    told += f" {_times(words, spot)}" if spot.contacts else ""
    people = ", ".join(entry.first_name for entry in spot.people)
    return f"{told} ({people})" if names and people else told


def _title(words: Wording, ring: Ring) -> str:
    return words.word(ring)


def _times(words: Wording, spot: Spot) -> str:
    return words.label("map_times", count=spot.contacts)


def _gap(words: Wording, gap: Missing) -> str:
    """A gap in one sentence, without markup: it is escaped where it is shown."""
    names = get_day_names("wide", locale="nl")
    themes = [*gap.own_themes, *(words.word(theme).lower() for theme in gap.themes)]
    html = words.html(
        f"netwerkkaart.gap_{gap.gap.value}",
        days=_and(words, [str(names[day]) for day in gap.days]),
        themes=_some(words, themes, 2 * _THEMES),
        organisations=", ".join(words.word(each) for each in gap.organisations),
    )
    return unescape(html)


def _and(words: Wording, parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return words.label("map_and", first=", ".join(parts[:-1]), last=parts[-1])


def _some(words: Wording, parts: Sequence[str], most: int) -> str:
    return ", ".join(parts[:most]) + (words.label("and_more", count=len(parts) - most) if len(parts) > most else "")


def _mend(words: Wording, k: Netwerkkaart, gap: Missing) -> Tap:
    """One tap: who coordinates invites or asks; anybody else fills in their own entry."""
    mine_alone = all(entry.person.id == k.me for entry in gap.people)
    match gap.gap:
        case Gap.HOURS:
            return Tap(words.label("map_my_hours"), Open(what="ritme").pack())
        case Gap.DEPUTY if k.coordinates and not mine_alone:
            return Tap(words.label("map_want_deputies"), WantDeputies(k.team.id).pack())
        case Gap.DEPUTY:
            return Tap(words.label("map_my_deputy"), ShowProfile("deputy").pack())
        case Gap.DAYS if k.coordinates:
            return Tap(words.label("map_invite_days"), Invite(k.team.id).pack())
        case Gap.DAYS:
            return Tap(words.label("map_my_days"), Open(what="ritme").pack())
        case Gap.THEMES if k.coordinates:
            return Tap(words.label("map_invite_themes"), Invite(k.team.id).pack())
        case Gap.THEMES:
            return Tap(words.label("map_my_themes"), ShowProfile("themes").pack())
        case Gap.EMPTY if k.coordinates:
            names = [words.word(each) for each in gap.organisations]
            return Tap(words.label("map_invite_from", who=_some(words, names, 1)), Invite(k.team.id).pack())
        case _:
            return Tap(words.label("my_profile"), Open(what="profiel").pack())


def sheet(words: Wording, k: Netwerkkaart) -> Sheet:
    """What is drawn."""
    middle, *_ = (_card(words, k, spot) for spot in k.spots if spot.ring is Ring.SCHOOL)
    rings = []
    for ring in _RINGS:
        cards = [_card(words, k, spot) for spot in k.spots if spot.ring is ring]
        if ring is Ring.OUTSIDE:
            cards.append(_numbers(words))
        rings.append(Around(title=_title(words, ring), cards=tuple(cards)))
    year = full_day(k.today)
    return Sheet(
        title=words.label("map_title", team=k.team.name),
        subtitle=words.label("map_subtitle", day=year, quarter=k.quarter),
        middle=middle,
        rings=tuple(rings),
        foot_title=words.label("map_foot"),
        foot=tuple(_gap(words, gap) for gap in k.missing),
        legend=words.label("map_legend"),
        more=words.label("map_more", count="{count}"),
    )


def _card(words: Wording, k: Netwerkkaart, spot: Spot) -> Card:
    head = words.organisation(spot.organisation, k.team)
    edge = _EDGES[spot.ring]
    if not spot.people:
        return Card(head=head, edge=edge, rows=tuple(_absent(words, k, spot)))
    themes = [theme for entry in spot.people for theme in _themes(words, entry)]
    return Card(
        head=head,
        edge=edge,
        mark=_times(words, spot) if spot.contacts else "",
        rows=tuple(Row(main=_who(words, entry), small=_for(words, [entry])) for entry in spot.people),
        small=_some(words, list(dict.fromkeys(themes)), 2 * _THEMES),
        alert=words.label("map_no_deputy") if spot.lone is not None else "",
    )


def _absent(words: Wording, k: Netwerkkaart, spot: Spot) -> Iterable[Row]:
    """Nobody of the team; perhaps somebody of another one, and the number that everybody can call."""
    yield Row(main=words.label("map_nobody"))
    if spot.elsewhere:
        names = [_who(words, entry) for entry in spot.elsewhere]
        yield Row(main=words.label("map_elsewhere", who=_some(words, names, 1)))
    line = public_lines.load().organisations.get(spot.organisation.value)
    phone = k.lines.get(spot.organisation) or (line.phone if line is not None else "")
    if phone:
        yield Row(main=words.label("map_phone", phone=phone))


def _numbers(words: Wording) -> Card:
    """The numbers that are there for everybody."""
    known = public_lines.load()
    found = [known.organisations.get(Organisation.POLITIE.value), *list(known.others.values())[:1]]
    told = [words.label("map_112"), *(f"{line.name} {line.phone}" for line in found if line is not None)]
    return Card(head=words.label("map_numbers"), edge=Edge.THIN, rows=(Row(main=" · ".join(told)),), wide=True)


def _who(words: Wording, entry: Entry) -> str:
    """A first name with the function, else with the role where that says something."""
    role = entry.contact.function or ("" if entry.role is Role.LID else words.word(entry.role))
    if entry.role is Role.EXPERT and entry.contact.function:
        role = f"{role}, {words.word(Role.EXPERT)}"
    return " · ".join(part for part in (entry.first_name, role) if part)


def _for(words: Wording, entries: Iterable[Entry]) -> str:
    return _some(words, [theme for entry in entries for theme in _themes(words, entry)], _THEMES)


def _themes(words: Wording, entry: Entry) -> list[str]:
    return [*entry.contact.own_themes, *(words.word(theme).lower() for theme in sorted(entry.contact.themes))]


def wanted(words: Wording, people: Sequence[Person]) -> Screen:
    """They were asked for a deputy."""
    names = _and(words, [person.name.split()[0] for person in people])
    return Screen(html=words.html("netwerkkaart.wanted", names=names))


def told(words: Wording, n: DeputyWanted) -> Screen:
    """Whom can one call when you are not there?"""
    tap = Tap(words.label("map_choose_deputy"), ShowProfile("deputy").pack())
    return Screen(html=words.html("netwerkkaart.deputy_wanted", n=n), rows=((tap,),))
