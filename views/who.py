"""What does somebody read who looks for whom to call? The role first, then the person, then how and whether now."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from html import unescape

from domain.drafts import Draft
from domain.freshness import is_old
from domain.notices import CallBackAnswered, CallBackAsked
from domain.people import Role
from domain.public_lines import PublicLine
from domain.themes import FIRST, ranked
from domain.who import SHOWN, Answer, CallBack, Card, Choice, Entry, Kind, Line, Reach, Target, Unsure
from views import public_lines
from views.buttons.lists import Open
from views.buttons.who import AnswerCallBack, AskCallBack, CallLine, CallPerson, Who
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, clock, day

LONGEST = 700  # characters: more does not fit a phone
_THEMES = 4  # of one person; more says nothing
_Rows = tuple[tuple[Tap, ...], ...]


def who_calls(words: Wording, c: Choice) -> Screen:
    """Who is to call back?"""
    return replace(choice(words, c), html=words.html("who.who_calls"))


def choice(words: Wording, c: Choice) -> Screen:
    """Whom or what do you look for?"""
    organisations = [_tap(words, Target(kind=Kind.ORGANISATION, value=each.value)) for each in c.organisations]
    usual = [choice.theme for choice in ranked("", (), (), {})][:FIRST]
    themes = [_tap(words, Target(kind=Kind.THEME, value=theme.value)) for theme in usual]
    rows = (*stacked(organisations, 2), *stacked(themes, 2), (stop(words, c.draft),))
    return Screen(html=words.html("who.choice"), rows=rows)


def unsure(words: Wording, u: Unsure) -> Screen:
    """Nothing fits; these come nearest."""
    rows = stacked([_tap(words, target) for target in u.nearest])
    return Screen(html=words.html("who.unsure", danger=u.danger), rows=(*_alarm(words, u.danger), *rows))


def _alarm(words: Wording, danger: bool) -> _Rows:
    return ((Tap(words.label("alarm_start"), Open(what="alarm").pack()),),) if danger else ()


def _tap(words: Wording, target: Target) -> Tap:
    return Tap(named(words, target), Who(target.code).pack())


def named(words: Wording, target: Target) -> str:
    """What is looked for, as people call it."""
    match target.kind:
        case Kind.THEME:
            return words.word(target.theme)
        case Kind.ORGANISATION:
            return words.word(target.organisation)
        case Kind.ROLE:
            return words.word(target.role).capitalize()
        case Kind.OWN_THEME | Kind.PERSON | Kind.LINE:
            return target.name


def answer(words: Wording, a: Answer, zone: tzinfo, now: datetime) -> Screen:
    """Who can be called, in one message; who does not fit in it any more is behind a button."""
    for number in range(min(SHOWN, len(a.shown)), -1, -1):
        shown, others = a.shown[:number], (*(reach.entry for reach in a.shown[number:]), *a.others)
        html = _html(words, a, shown, zone, now)
        if len(unescape(html)) <= LONGEST:
            break
    return Screen(html=html, rows=_rows(words, a, shown, others), protected=True)


def _html(words: Wording, a: Answer, shown: tuple[Reach, ...], zone: tzinfo, now: datetime) -> str:
    people = [
        {
            "e": reach.entry,
            "role": role(words, reach.entry),
            "where": where(words, reach.entry) if a.several or not reach.entry.own else "",
            "for": what_for(words, reach.entry) if number == 0 else "",
            "work": work(words, reach.entry, zone, now),
            "deputy": None if reach.entry.now else reach.deputy,
            "deputy_role": role(words, reach.deputy) if reach.deputy is not None else "",
            "deputy_work": work(words, reach.deputy, zone, now) if reach.deputy is not None else "",
        }
        for number, reach in enumerate(shown)
    ]
    about = " · ".join(named(words, target) for target in a.wanted if target.kind is not Kind.PERSON)
    return words.html("who.answer", a=a, about=about, people=people, lines=_lines(words, a))


def role(words: Wording, entry: Entry) -> str:
    """What somebody is: "Wijkagent · Politie"."""
    named = [entry.contact.function[:1].upper() + entry.contact.function[1:]] if entry.contact.function else []
    named.append(words.word(entry.organisation))
    if entry.role in (Role.COORDINATOR, Role.REGISSEUR) and words.word(entry.role) not in named[0].lower():
        named.append(words.word(entry.role))
    return " · ".join(named)


def where(words: Wording, entry: Entry) -> str:
    """Around which schools somebody works, as far as who asks may know."""
    names = [team.name for team in entry.teams]
    return ", ".join(names[:2]) + (words.label("and_more", count=len(names) - 2) if len(names) > 2 else "")


def what_for(words: Wording, entry: Entry) -> str:
    """For what somebody can be called, in a few words."""
    themes = [words.word(theme).lower() for theme in sorted(entry.contact.themes)]
    named = [*entry.contact.own_themes, *themes]
    return ", ".join(named[:_THEMES]) + (words.label("and_more", count=len(named) - _THEMES) if len(named) > 4 else "")


def work(words: Wording, entry: Entry, zone: tzinfo, now: datetime) -> str:
    """Whether somebody works now, till when, or from when on again."""
    found = entry.work
    if not entry.hours_known:
        return words.label("works_unknown")
    if found.now and found.until is not None:
        return words.label("works_until", at=clock(found.until.astimezone(zone).time()))
    again = "" if found.next is None else words.label("works_again", when=_when(words, found.next, zone, now))
    if found.away_until is not None:
        return words.label("works_away", day=day(found.away_until))
    return words.label("works_not", again=again)


def _when(words: Wording, moment: datetime, zone: tzinfo, now: datetime) -> str:
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return words.label("at_today", at=clock(local.time()))
    if local.date() == today + timedelta(days=1):
        return words.label("at_tomorrow", at=clock(local.time()))
    return f"{day(local.date())} {clock(local.time())}"


def _lines(words: Wording, a: Answer) -> list[PublicLine]:
    """Of the organisations that help now, in a team's own numbers where it keeps them; then those of a theme."""
    known = public_lines.load()
    found = [_dated(words, a, line) for line in a.lines]
    found += [line for line in known.others.values() if line.key in a.keys or not line.themes.isdisjoint(a.themes)]
    return [line for line in found if line is not None]


def _dated(words: Wording, a: Answer, line: Line) -> PublicLine | None:
    """A team's own number says when somebody last said that it is right."""
    found = public_line(line)
    if found is None or not line.phone or line.given_on is None:
        return found
    label = "line_old" if is_old(line.given_on, a.today) else "line_right"
    return replace(found, note=words.label(label, day=day(line.given_on)[3:], year=line.given_on.year))


def public_line(line: Line) -> PublicLine | None:
    """The number of an organisation: a team's own, else that of the country."""
    known = public_lines.load().organisations.get(line.organisation.value)
    if known is None or not line.phone:
        return known
    return PublicLine(key=known.key, name=known.name, phone=line.phone, note="", source="")


def _rows(words: Wording, a: Answer, shown: tuple[Reach, ...], others: Iterable[Entry]) -> _Rows:
    rows = [*_alarm(words, a.danger)]
    offered: set[str] = set()
    for number, reach in enumerate(shown):
        rows += _reach(words, reach, offered, first=number == 0)
    lines = [line for line in _lines(words, a) if line.phone]
    numbers = [(line.key, words.label("call_line", line=line.name, phone=line.phone)) for line in lines]
    rows += [(Tap(label, CallLine(key).pack()),) for key, label in numbers]
    if not shown and not a.keys:
        rows.append((_tap(words, Target(kind=Kind.ROLE, value=Role.COORDINATOR.value)),))
    more = [Tap(other.person.name, Who(f"{Kind.PERSON.value}-{other.person.id}").pack()) for other in others]
    return (*rows, *stacked(more, 2))


def _reach(words: Wording, reach: Reach, offered: set[str], *, first: bool) -> list[tuple[Tap, ...]]:
    """📞 of who is there stands first; of each only once, and of a deputy only where the other is not there."""
    entry, deputy = reach.entry, None if reach.entry.now else reach.deputy
    fresh = [each for each in (entry, deputy) if each is not None and each.person.id not in offered]
    calls = sorted((each for each in fresh if each.contact.phone), key=lambda each: not each.now)
    offered |= {each.person.id for each in calls}
    rows = [tuple(Tap(words.label("call", who=e.first_name), CallPerson(e.person.id).pack()) for e in calls)]
    talk = []
    if entry.person.reachable:
        url = f"tg://user?id={entry.person.chat_id}"
        talk.append(Tap(words.label("message_to", who=entry.first_name), url=url))
        if first or not entry.contact.phone:
            talk.append(Tap(words.label("let_call", who=entry.first_name), AskCallBack(entry.person.id).pack()))
    if not first:
        rows, talk = [], [*(tap for row in rows for tap in row), *talk]
    return [row for row in (*rows, tuple(talk)) if row]


def contact(card: Card) -> str:
    """A contact that a phone can call and keep, as kept in the outbox."""
    first, _, last = card.name.partition(" ")
    return json.dumps({"phone_number": card.phone, "first_name": first, "last_name": last}, ensure_ascii=False)


def line_card(line: PublicLine) -> Card:
    """The same of a public number."""
    return Card(name=line.name, phone=line.phone)


def number_wanted(words: Wording, name: str, draft: Draft) -> Screen:
    """On which number?"""
    return Screen(html=words.html("who.number_wanted", name=name), rows=((stop(words, draft),),))


def call_back_sent(words: Wording, c: CallBack) -> Screen:
    """The other was asked."""
    return Screen(html=words.html("who.call_back_sent", c=c))


def call_back_answered(words: Wording, name: str, phone: str, *, yes: bool) -> Screen:
    """Thanks, or no matter."""
    return Screen(html=words.html("who.call_back_answered", name=name, phone=phone, yes=yes), protected=True)


def told(words: Wording, n: CallBackAsked | CallBackAnswered) -> Screen:
    """Somebody asks to be called; they will be, or not now."""
    if isinstance(n, CallBackAnswered):
        return Screen(html=words.html("who.call_back_told", n=n))
    answers = (("yes", "calls_back"), ("no", "calls_not"))
    row = tuple(Tap(words.label(label), AnswerCallBack(n.request_id, value).pack()) for value, label in answers)
    card = Tap(words.label("call", who=n.name.split()[0]), AnswerCallBack(n.request_id, "card").pack())
    return Screen(html=words.html("who.call_back_asked", n=n), rows=((card,), row), protected=True)
