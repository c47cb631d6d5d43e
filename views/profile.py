"""What does somebody see of their own entry, and of the public numbers of a team?"""

from domain.contacts import FUNCTIONS, Visibility
from domain.drafts import Draft
from domain.notices import DeputyAnswered, DeputyAsked, DeputyEnds
from domain.people import Person, Team
from domain.rhythm import USUAL
from domain.settings import tag
from domain.themes import STARTING
from domain.who import Line, Profile
from views.buttons.profile import (
    AnswerDeputy,
    AskDeputy,
    SetLine,
    SetProfile,
    ShowLines,
    ShowProfile,
    StopDeputy,
    TypeProfile,
)
from views.buttons.rhythm import ShowRhythm
from views.leaving import stop
from views.rhythm import days, hours
from views.screen import Screen, Tap, stacked
from views.who import public_line
from views.wording import Wording

_MATES = 8  # on a page
_TEAMS = 6  # whose public numbers are one tap away
_PARTS = ("profile_function", "profile_themes", "profile_phone", "profile_mail", "profile_seen")
_Rows = tuple[tuple[Tap, ...], ...]


def page(words: Wording, p: Profile) -> Screen:
    """Everything that others may see; each line is one tap to change."""
    contact = p.contact
    parts = [*_PARTS, *(("profile_deputy",) if not p.expert else ())]
    taps = [Tap(words.label(part), ShowProfile(part.removeprefix("profile_")).pack()) for part in parts]
    if not p.expert:
        taps.append(Tap(words.label("profile_hours"), ShowRhythm("").pack()))
    rows: list[tuple[Tap, ...]] = []
    if contact.confirmed_on != p.today:
        rows.append((Tap(words.label("profile_right"), SetProfile("right", "").pack()),))
    rows += stacked(taps, 2)
    if not p.expert:
        rows += _absence(words, p)
    for person in p.deputised:
        rows.append((Tap(words.label("stop_deputy", who=person.name), StopDeputy(person.id).pack()),))
    for team in p.keeps_lines[:_TEAMS]:
        label = "public_lines" if len(p.keeps_lines) == 1 else "public_lines_of"
        rows.append((Tap(words.label(label, team=team.name), ShowLines(team.id).pack()),))
    themes = [*contact.own_themes, *(words.word(theme).lower() for theme in sorted(contact.themes))]
    said = p.contact.confirmed_on is not None or p.person.rhythm != USUAL
    works = {"days": days(p.person.rhythm), "hours": hours(p.person.rhythm), "said": said}
    html = words.html("profile.page", p=p, themes=themes, **works)
    return Screen(html=html, rows=tuple(rows), protected=True)


def _absence(words: Wording, p: Profile) -> _Rows:
    if p.away:
        return ((Tap(words.label("not_away" if p.begins else "back_at_work"), SetProfile("back", "").pack()),),)
    sick = Tap(words.label("profile_sick"), SetProfile("sick", "").pack())
    return ((sick, Tap(words.label("profile_away"), ShowRhythm("away").pack())),)


def choose(words: Wording, p: Profile, part: str, mates: list[Person], number: int = 0) -> Screen:
    """The choices of one line."""
    rows: list[tuple[Tap, ...]]
    match part:
        case "function":
            functions = FUNCTIONS[p.organisation]
            rows = list(stacked([Tap(f, SetProfile(part, str(n)).pack()) for n, f in enumerate(functions)], 2))
            rows.append((Tap(words.label("own_function"), TypeProfile(part).pack()), *_none(words, part, p)))
        case "themes":
            rows = list(_themes(words, p))
        case "phone" | "mail":
            rows = _typed(words, p, part)
        case "seen":
            taps = [_chosen(words, each, p.contact.visibility is each) for each in Visibility]
            rows = list(stacked(taps))
        case _:
            rows = list(_deputy(words, p, mates, number))
    html = words.html(f"profile.choose_{part}", p=p, mates=bool(mates))
    return Screen(html=html, rows=(*rows, (_back(words),)))


def _chosen(words: Wording, value: Visibility, now: bool) -> Tap:
    label = words.label("chosen" if now else "not_chosen", what=words.word(value))
    return Tap(label, SetProfile("seen", value.value).pack())


def _typed(words: Wording, p: Profile, part: str) -> list[tuple[Tap, ...]]:
    rows: list[tuple[Tap, ...]] = []
    if part == "phone" and p.person.phone and p.person.phone != p.contact.phone:
        rows.append((Tap(words.label("use_phone", phone=p.person.phone), SetProfile(part, "known").pack()),))
    if part == "mail" and p.mails and p.contact.mail:
        label, value = ("by_mail_off", "no") if p.contact.by_mail else ("by_mail_on", "yes")
        rows.append((Tap(words.label(label), SetProfile("by_mail", value).pack()),))
    label = "type_phone" if part == "phone" else "type_mail"
    rows.append((Tap(words.label(label), TypeProfile(part).pack()), *_none(words, part, p)))
    return rows


def _none(words: Wording, part: str, p: Profile) -> tuple[Tap, ...]:
    kept = {"function": p.contact.function, "phone": p.contact.phone, "mail": p.contact.mail}[part]
    return (Tap(words.label("leave_empty"), SetProfile(part, "none").pack()),) if kept else ()


def _themes(words: Wording, p: Profile) -> _Rows:
    """Their teams' own first, then the list, without what every team of theirs left out."""
    own = dict.fromkeys([*p.contact.own_themes, *(name for team in p.teams for name in team.settings.own_themes)])
    on = set(p.contact.own_themes)
    taps = [_theme(words, name, tag(name), on=name in on) for name in own]
    for theme in STARTING:
        off = p.teams and all(theme in team.settings.themes_off for team in p.teams)
        if not off or theme in p.contact.themes:
            taps.append(_theme(words, words.word(theme), theme.value, on=theme in p.contact.themes))
    return stacked(taps, 2)


def _theme(words: Wording, name: str, value: str, *, on: bool) -> Tap:
    return Tap(words.label("chosen" if on else "not_chosen", what=name), SetProfile("theme", value).pack())


def _deputy(words: Wording, p: Profile, mates: list[Person], number: int) -> _Rows:
    pages = max(1, -(-len(mates) // _MATES))
    number = min(max(number, 0), pages - 1)
    taps = [Tap(mate.name, AskDeputy(mate.id).pack()) for mate in mates[number * _MATES : (number + 1) * _MATES]]
    turning = [(number - 1, "less")] * (number > 0) + [(number + 1, "more")] * (number + 1 < pages)
    turns = [Tap(words.label(label), ShowProfile("deputy", to).pack()) for to, label in turning]
    nobody = [Tap(words.label("no_deputy_now"), SetProfile("deputy", "none").pack())] if p.deputy or p.asked else []
    return (*stacked(taps, 2), *stacked(turns, 2), *stacked(nobody))


def typing(words: Wording, draft: Draft) -> Screen:
    """Waiting for a typed line."""
    return Screen(html=words.html(f"profile.type_{draft.answers['line']}"), rows=((stop(words, draft),),))


def asked(words: Wording, mate: Person) -> Screen:
    """A teammate was asked."""
    return Screen(html=words.html("profile.asked", name=mate.name), rows=((_back(words),),))


def answered(words: Wording, person: Person, *, yes: bool) -> Screen:
    """Thanks, or no matter."""
    return Screen(html=words.html("profile.answered", name=person.name, yes=yes))


def told(words: Wording, n: DeputyAsked | DeputyAnswered | DeputyEnds) -> Screen:
    """Will you be the deputy? Somebody is, or is not. It is over."""
    match n:
        case DeputyAsked():
            row = (
                Tap(words.label("stand_in_yes"), AnswerDeputy(n.request_id, "yes").pack()),
                Tap(words.label("stand_in_no"), AnswerDeputy(n.request_id, "no").pack()),
            )
            return Screen(html=words.html("profile.deputy_asked", n=n), rows=(row,))
        case DeputyAnswered():
            other = Tap(words.label("choose_mate"), ShowProfile("deputy").pack())
            return Screen(html=words.html("profile.deputy_answered", n=n), rows=() if n.yes else ((other,),))
        case DeputyEnds():
            return Screen(html=words.html("profile.deputy_ends", n=n))


def lines(words: Wording, team: Team, found: list[Line]) -> Screen:
    """The public numbers of a team, each to be changed."""
    shown = [(line, known) for line in found for known in [public_line(line)] if known is not None]
    taps = [Tap(words.word(line.organisation), SetLine(team.id, line.organisation.value).pack()) for line, _ in shown]
    drops = [
        Tap(words.label("remove_name", what=known.name), SetLine(team.id, line.organisation.value, 1).pack())
        for line, known in shown
        if line.phone
    ]
    html = words.html("profile.lines", team=team, shown=shown)
    return Screen(html=html, rows=(*stacked(taps, 2), *stacked(drops, 2), (_back(words),)))


def type_line(words: Wording, draft: Draft) -> Screen:
    """Waiting for a public number."""
    return Screen(html=words.html("profile.type_line"), rows=((stop(words, draft),),))


def _back(words: Wording) -> Tap:
    return Tap(words.label("back"), ShowProfile("").pack())
