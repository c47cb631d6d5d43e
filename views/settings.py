"""What does somebody see who arranges a team?"""

from collections.abc import Callable

from domain.drafts import Draft
from domain.notices import TopicsMade
from domain.overviews import Arranged
from domain.people import Team
from domain.settings import DAYS, OWN_THEMES, SPOTS, Element, Part, SecondReader, Topic, tag
from domain.themes import STARTING, Theme
from views.buttons.settings import AskTeam, MakeTopics, OneChat, PointTopic, SaveRules, SetTeam, ShowSettings
from views.buttons.teams import ShowTeam
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, day

_Rows = tuple[tuple[Tap, ...], ...]
_USUAL_DAYS = (2, 3, 5, 7, 10)


def page(words: Wording, a: Arranged) -> Screen:
    """In plain words how the team is arranged; each line is one tap."""
    taps = [
        Tap(words.label(f"part_{part.value}"), _ask(a, part) if part is Part.NAME else _open(a, part)) for part in Part
    ]
    back = Tap(words.label("back"), ShowTeam(team_id=a.team.id).pack())
    on = [element for element in Element if a.team.settings.has(element)]
    topics = [topic for topic in Topic if _own_topic(a.team, topic)]
    themes = len(STARTING) - len(a.team.settings.themes_off) + len(a.team.settings.own_themes)
    html = words.html("settings.page", a=a, on=on, topics=topics, themes=themes)
    return Screen(html=html, rows=(*stacked(taps, 2), (back,)), protected=True)


def part(words: Wording, a: Arranged, shown: Part) -> Screen:
    """One part, with its choices."""
    rows: dict[Part, Callable[[Wording, Arranged], _Rows]] = {
        Part.ELEMENTS: _elements,
        Part.TOPICS: _topics,
        Part.SPOTS: _spots,
        Part.THEMES: _themes,
        Part.TERMS: _terms,
        Part.RULES: _rules,
        Part.WATCHER: _watcher,
        Part.MEETING: _meeting,
        Part.READER: _reader,
        Part.READING: _reading,
    }
    if shown not in rows:
        return page(words, a)
    topics = [(topic, _own_topic(a.team, topic)) for topic in Topic]
    html = words.html(f"settings.{shown.value}", a=a, r={"team": a.team}, topics=topics)
    back = Tap(words.label("back"), ShowSettings(team_id=a.team.id).pack())
    return Screen(html=html, rows=(*rows[shown](words, a), (back,)), protected=True)


def asked(words: Wording, team: Team, typed: Part, draft: Draft) -> Screen:
    """Waiting for what is typed."""
    return Screen(html=words.html(f"settings.ask_{typed.value}", team=team), rows=((stop(words, draft),),))


def rules_preview(words: Wording, draft: Draft, team: Team) -> Screen:
    """Exactly as newcomers will read them."""
    save = Tap(words.label("save_rules"), SaveRules(draft_id=draft.id, version=draft.version).pack())
    return Screen(html=words.html("settings.rules_preview", r={"team": team}), rows=((save,), (stop(words, draft),)))


def point(words: Wording, team: Team, chat_id: int, thread: int) -> Screen:
    """What belongs in the topic in which /onderwerp was typed?"""
    taps = []
    for topic in Topic:
        own = topic is Topic.SIGNALS or topic in team.settings.threads
        chosen = own and thread == (team.thread_of(topic) or 0)
        data = PointTopic(team_id=team.id, topic=topic.value, chat_id=chat_id, thread=thread).pack()
        taps.append(_tick(words, words.word(topic), data, on=chosen))
    return Screen(html=words.html("settings.point", team=team, general=thread == 0), rows=stacked(taps, 2))


def topics_made(words: Wording, n: TopicsMade) -> Screen:
    """The topics stand, or why not."""
    topics = [topic for topic in Topic if _own_topic(n.team, topic)]
    back = Tap(words.label("part_topics"), ShowSettings(team_id=n.team.id, part=Part.TOPICS.value).pack())
    return Screen(html=words.html("settings.topics_made", n=n, topics=topics), rows=((back,),))


def _own_topic(team: Team, topic: Topic) -> bool:
    return team.thread_id is not None if topic is Topic.SIGNALS else topic in team.settings.threads


def _open(a: Arranged, shown: Part) -> str:
    return ShowSettings(team_id=a.team.id, part=shown.value).pack()


def _ask(a: Arranged, typed: Part) -> str:
    return AskTeam(team_id=a.team.id, part=typed.value).pack()


def _put(a: Arranged, of: Part, value: str) -> str:
    return SetTeam(team_id=a.team.id, part=of.value, value=value).pack()


def _tick(words: Wording, label: str, data: str, *, on: bool) -> Tap:
    return Tap(words.label("chosen" if on else "not_chosen", what=label), data)


def _elements(words: Wording, a: Arranged) -> _Rows:
    def tap(element: Element) -> Tap:
        on = a.team.settings.has(element)
        return _tick(words, words.word(element), _put(a, Part.ELEMENTS, f"{'-' if on else '+'}{element.value}"), on=on)

    return stacked([tap(element) for element in Element], 2)


def _topics(words: Wording, a: Arranged) -> _Rows:
    if a.team.chat_id is None:
        return ()
    return (
        (Tap(words.label("make_topics"), MakeTopics(team_id=a.team.id).pack()),),
        (Tap(words.label("one_chat"), OneChat(team_id=a.team.id).pack()),),
    )


def _removals(words: Wording, a: Arranged, of: Part, names: tuple[str, ...]) -> list[Tap]:
    return [Tap(words.label("remove_name", what=name), _put(a, of, f"x{tag(name)}")) for name in names]


def _spots(words: Wording, a: Arranged) -> _Rows:
    spots = a.team.settings.spots
    add = (Tap(words.label("add_spots"), _ask(a, Part.SPOTS)),)
    return (*stacked(_removals(words, a, Part.SPOTS, spots), 2), *((add,) if len(spots) < SPOTS else ()))


def _themes(words: Wording, a: Arranged) -> _Rows:
    chosen = a.team.settings

    def tap(theme: Theme) -> Tap:
        on = theme not in chosen.themes_off
        return _tick(words, words.word(theme), _put(a, Part.THEMES, f"{'-' if on else '+'}{theme.value}"), on=on)

    taps = [*(tap(theme) for theme in STARTING), *_removals(words, a, Part.THEMES, chosen.own_themes)]
    add = (Tap(words.label("add_themes"), _ask(a, Part.THEMES)),)
    return (*stacked(taps, 2), *((add,) if len(chosen.own_themes) < OWN_THEMES else ()))


def _terms(words: Wording, a: Arranged) -> _Rows:
    rows: list[tuple[Tap, ...]] = []
    for kind, label, now in (
        ("f", "term_word", a.team.feedback_days),
        ("a", "term_action", a.team.settings.action_days),
    ):
        usual = [
            _tick(words, words.label(label, days=days), _put(a, Part.TERMS, f"{kind}{days}"), on=True)
            if days == now
            else Tap(words.label(label, days=days), _put(a, Part.TERMS, f"{kind}{days}"))
            for days in _USUAL_DAYS
        ]
        steps = [(words.label(label, days=sign), now + by) for sign, by in (("−1", -1), ("+1", 1)) if now + by in DAYS]
        rows += [tuple(usual), tuple(Tap(said, _put(a, Part.TERMS, f"{kind}{days}")) for said, days in steps)]
    return tuple(rows)


def _rules(words: Wording, a: Arranged) -> _Rows:
    write = (Tap(words.label("write_rules"), _ask(a, Part.RULES)),)
    usual = (Tap(words.label("usual_rules"), _put(a, Part.RULES, "none")),)
    return (write, usual) if a.team.settings.rules else (write,)


def _watcher(words: Wording, a: Arranged) -> _Rows:
    chosen = a.team.settings.watcher_id
    nobody = _tick(words, words.label("watcher_none"), _put(a, Part.WATCHER, "none"), on=a.watcher is None)
    taps = [_tick(words, name, _put(a, Part.WATCHER, known), on=known == chosen) for known, name in a.members]
    return ((nobody,), *stacked(taps, 2))


def _reader(words: Wording, a: Arranged) -> _Rows:
    chosen = a.team.settings
    modes = tuple(
        _tick(words, words.word(mode).capitalize(), _put(a, Part.READER, mode.value), on=mode is chosen.second_reader)
        for mode in SecondReader
    )
    nobody = _tick(words, words.label("no_deputy"), _put(a, Part.READER, "none"), on=a.deputy is None)
    deputies = [
        _tick(words, words.label("deputy", who=name), _put(a, Part.READER, known), on=known == chosen.deputy_id)
        for known, name in a.members
    ]
    number = [Tap(words.label("set_phone"), _ask(a, Part.READER))]
    if chosen.phone:
        number.append(Tap(words.label("drop_phone"), _put(a, Part.READER, "nophone")))
    return (modes, (nobody,), *stacked(deputies), *stacked(number))


def _reading(words: Wording, a: Arranged) -> _Rows:
    """What must become, in so many words: a tick would not say what is on now."""
    on = a.team.settings.reads_along
    label, value = ("reading_off", "off") if on else ("reading_on", "on")
    return ((Tap(words.label(label), _put(a, Part.READING, value)),),)


def _meeting(words: Wording, a: Arranged) -> _Rows:
    days = [Tap(day(on).capitalize(), _put(a, Part.MEETING, on.isoformat())) for on in a.meetings]
    other = Tap(words.label("other_day"), _ask(a, Part.MEETING))
    none = Tap(words.label("no_meeting"), _put(a, Part.MEETING, "none"))
    return (*stacked(days, 2), (other, none))
