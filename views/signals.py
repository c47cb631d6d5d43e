"""What do people see of a signal: asking, preview, card, its own page, and what came of sending it?"""

from collections.abc import Sequence
from datetime import tzinfo
from functools import partial

from domain.access import Act
from domain.details import Ages, Phase, When
from domain.drafts import Draft
from domain.history import Event
from domain.notices import Card
from domain.overviews import Closed, Preview, Raised, StillDoing
from domain.people import Team
from domain.settings import TeamSettings
from domain.signals import Attribution, Signal, SignalStatus, Why
from domain.terms import LoadedWord
from domain.themes import FIRST, Place, ThemeChoice
from views.buttons.claims import Claim
from views.buttons.guests import BringExpert
from views.buttons.knowing import (
    AskReporter,
    CallMe,
    KnowMore,
    MergeWith,
    PutOnAgenda,
    Refer,
    SeeToo,
    ShowHistory,
    ShowSignal,
)
from views.buttons.lists import Open
from views.buttons.looking_up import AskTerm, SayInBehaviour, Weigh
from views.buttons.meant import MeantOther
from views.buttons.signals import (
    ChangeSignal,
    CloseAnyway,
    CloseSignal,
    LeadMe,
    SendSignal,
    SetSignal,
    StartAnew,
    TakeForReal,
    Withdraw,
    WithdrawFor,
)
from views.buttons.terugkoppelen import GiveBack
from views.doubting import settled
from views.leaving import go_on, stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

MOST = 700  # characters that fit a phone's screen
LINES = 8  # of a history on one page
_TERMS = 2  # abbreviations under a preview, in one row
_MARK = 6  # characters that a tag takes, about


def asked(words: Wording, draft: Draft, *, from_group: bool = False) -> Screen:
    """Waiting for the text of a signal. `from_group`: it was typed where everybody reads it."""
    lead = Tap(words.label("lead_me"), LeadMe(draft_id=draft.id).pack())
    row = (stop(words, draft),) if "chosen" in draft.answers else (lead, stop(words, draft))
    return Screen(html=words.html("signals.ask", from_group=from_group), rows=(row,))


def asked_to_paste(words: Wording, draft: Draft, *, from_group: bool = False) -> Screen:
    """Waiting for lines of a chat."""
    return Screen(html=words.html("signals.ask_paste", from_group=from_group), rows=((stop(words, draft),),))


def asked_again(words: Wording, draft: Draft) -> Screen:
    """Waiting for another text; the one that stands can be kept."""
    back = Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="back").pack())
    html = words.html("signals.ask_again", text=draft.answers["text"])
    return Screen(html=html, rows=((back,),), protected=True)


def unfinished(words: Wording, draft: Draft) -> Screen:
    """A signal was begun before and not sent: go on with it, or begin anew."""
    taps = [
        Tap(words.label("go_on"), ChangeSignal(draft_id=draft.id, line="back").pack()),
        Tap(words.label("start_anew"), StartAnew(draft_id=draft.id).pack()),
    ]
    html = words.html("signals.unfinished", text=draft.answers["text"])
    return Screen(html=html, rows=stacked(taps, 2), protected=True)


def preview(words: Wording, p: Preview) -> Screen:
    """Exactly what the team will see; each line is one tap to change, and what is still missing one tap to choose."""
    if p.asked or p.trail is not None:
        return settled(words, p.draft, Screen(html=""), *_text_row(words, p.draft))
    if p.stuck:
        return Screen(html=_preview_text(words, p), rows=(_text_row(words, p.draft),), protected=True)
    missing = next((line for line, known in (("theme", p.theme), ("place", p.place)) if not known), None)
    rows = _missing_rows(words, p, missing) if missing and p.team_known else _lines(words, p)
    if p.practice:
        rows.insert(0, (Tap(words.label("it_is_real"), TakeForReal(draft_id=p.draft.id).pack()),))
    if p.complete:
        rows.insert(0, (Tap(words.label("send"), SendSignal(draft_id=p.draft.id, version=p.draft.version).pack()),))
    rows += _beside(words, p)
    if p.complete:
        rows += _otherwise(words, p)
    return settled(words, p.draft, Screen(html=_preview_text(words, p), rows=tuple(rows), protected=True))


def _beside(words: Wording, p: Preview) -> list[tuple[Tap, ...]]:
    """What an abbreviation in it means; and when it may be no signal at all, what else it is."""
    taps = [Tap(words.label("what_is", word=term.name), AskTerm(term.key).pack()) for term in p.terms[:_TERMS]]
    rows = list(stacked(taps, _TERMS))
    if p.other is not None:
        rows.append((Tap(words.label(f"meant_{p.other.value}"), MeantOther(p.draft.id, p.other.value).pack()),))
    return rows


def _otherwise(words: Wording, p: Preview) -> list[tuple[Tap, ...]]:
    """One quiet button, last, where a word judges more than it tells."""
    if p.loaded is None:
        return []
    return [(Tap(words.label("say_otherwise", word=p.loaded.name), SayInBehaviour(p.draft.id, p.loaded.key).pack()),)]


def otherwise(words: Wording, draft: Draft, word: LoadedWord) -> Screen:
    """How a loaded word could be said, and back to the preview."""
    back = Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="back").pack())
    edit = Tap(words.label("edit_text"), ChangeSignal(draft_id=draft.id, line="text").pack())
    return Screen(html=words.html("terms.loaded", w=word), rows=((edit, back),))


def _preview_text(words: Wording, p: Preview) -> str:
    source_line = words.attributed(p.attribution, p.name, p.organisation, p.team)
    return words.html("signals.preview", p=p, source_line=source_line, missing=_missing(words, p))


def _lines(words: Wording, p: Preview) -> list[tuple[Tap, ...]]:
    draft = p.draft
    choose, unknown = words.label("choose"), words.label("unknown")

    def change(line: str, value: str) -> Tap:
        return Tap(words.label(line, value=value), ChangeSignal(draft_id=draft.id, line=line).pack())

    place = p.spot or (words.word(p.place) if p.place else choose)
    rows: list[tuple[Tap, ...]] = [
        (change("theme", words.theme(p) or choose),),
        (change("place", place), change("when", words.word(p.when) if p.when else unknown)),
        (
            change("ages", words.word(p.ages) if p.ages else unknown),
            change("phase", p.phase.value if p.phase else unknown),
        ),
        (change("whom", words.word(p.attribution)),),
        _text_row(words, draft),
    ]
    if p.several_teams:
        rows.insert(4, (change("team", p.team.name if p.team_known else choose),))
    return rows


def _missing_rows(words: Wording, p: Preview, line: str) -> list[tuple[Tap, ...]]:
    """The choices of a line that must be chosen, at once: a tap on the line would say nothing new."""
    if line == "theme":
        return [*_theme_rows(words, p.draft, p.themes), _text_row(words, p.draft)]
    return [*stacked(_options(words, p.draft, line, p.team.settings, ()), 2), _text_row(words, p.draft)]


def _theme_rows(words: Wording, draft: Draft, found: Sequence[ThemeChoice]) -> tuple[tuple[Tap, ...], ...]:
    """The likely themes, and one tap to the rest."""
    rows = stacked(_themes(words, draft, found[:FIRST]), 2)
    more = Tap(words.label("more_themes"), ChangeSignal(draft_id=draft.id, line="themes").pack())
    return (*rows, (more,)) if len(found) > FIRST else rows


def _themes(words: Wording, draft: Draft, found: Sequence[ThemeChoice]) -> list[Tap]:
    return [_option(draft, "theme", choice.own or words.word(choice.theme), choice.value) for choice in found]


def themes(words: Wording, draft: Draft, found: Sequence[ThemeChoice], *, rest: bool = False) -> Screen:
    """What is it about? `rest`: none of the likely ones."""
    back = Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="theme" if rest else "back").pack())
    last = back if rest or not draft.answers.get("steps") else stop(words, draft)
    rows = stacked(_themes(words, draft, found[FIRST:]), 2) if rest else _theme_rows(words, draft, found)
    return Screen(html=words.html("signals.choose_theme"), rows=(*rows, (last,)))


def _text_row(words: Wording, draft: Draft) -> tuple[Tap, ...]:
    return (Tap(words.label("edit_text"), ChangeSignal(draft_id=draft.id, line="text").pack()), stop(words, draft))


def _missing(words: Wording, p: Preview) -> str:
    known = {"missing_theme": p.theme, "missing_place": p.place, "missing_team": p.team_known}
    lacking = [words.label(name) for name, value in known.items() if not value]
    *first, last = lacking or [""]
    return " ".join((", ".join(first), words.label("and"), last)) if first else last


def choices(words: Wording, draft: Draft, line: str, teams: Sequence[Team]) -> Screen:
    """The values one line of the signal can take. `teams`: those it can go to, of which it may be for one."""
    settings = next((team.settings for team in teams if team.id == draft.answers.get("team")), TeamSettings())
    options = _options(words, draft, line, settings, teams)
    rows = stacked(options, 2 if line in ("place", "when", "ages") else 1)
    led = bool(draft.answers.get("steps"))
    if line in ("when", "ages", "phase"):
        rows = (*rows, (_option(draft, line, words.label("skip" if led else "leave_out"), ""),))
    if line == "phase" and not led:
        rows = (*rows, (Tap(words.label("help_weigh"), Weigh().pack()),))
    back = Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="back").pack())
    return Screen(html=words.html(f"signals.choose_{line}"), rows=(*rows, (stop(words, draft) if led else back,)))


def _option(draft: Draft, line: str, label: str, value: str) -> Tap:
    return Tap(label, SetSignal(draft_id=draft.id, line=line, value=value, version=draft.version).pack())


def _options(words: Wording, draft: Draft, line: str, settings: TeamSettings, teams: Sequence[Team]) -> list[Tap]:
    """The values a line can take in a team."""
    tap = partial(_option, draft, line)
    spots = [tap(name, f"spot-{number}") for number, name in enumerate(settings.spots)]
    return {
        "place": [*spots, *(tap(words.word(place), place.value) for place in Place)],
        "when": [tap(words.word(when), when.value) for when in When],
        "ages": [tap(words.word(ages), ages.value) for ages in Ages],
        "phase": [tap(words.word(phase), phase.value) for phase in Phase],
        "whom": [tap(words.label(f"whom_{kind.value}"), kind.value) for kind in Attribution],
        "team": [tap(team.name, team.id) for team in teams],
    }[line]


def more(words: Wording, draft: Draft) -> Screen:
    """A second text came while the preview stood."""
    taps = [
        Tap(
            words.label("add_more"),
            SetSignal(draft_id=draft.id, line="more", value="add", version=draft.version).pack(),
        ),
        Tap(
            words.label("replace_text"),
            SetSignal(draft_id=draft.id, line="more", value="replace", version=draft.version).pack(),
        ),
    ]
    neither = SetSignal(draft_id=draft.id, line="more", value="neither", version=draft.version)
    rows = (*stacked(taps), (Tap(words.label("neither"), neither.pack()), stop(words, draft)))
    return Screen(html=words.html("signals.more", text=draft.answers["more"]), rows=rows, protected=True)


def sent(words: Wording, raised: Raised) -> Screen:
    """Thanks, and ten minutes to take it back."""
    undo = Tap(words.label("undo_signal"), Withdraw(signal_id=raised.signal.id).pack())
    return Screen(html=words.html("signals.sent", r=raised), rows=((undo,), *go_on(words, raised.unfinished)))


def withdrawn(words: Wording, signal: Signal) -> Screen:
    """Taken back."""
    return Screen(html=words.html("signals.withdrawn", signal=signal))


def why(words: Wording, signal: Signal) -> Screen:
    """Why is it taken back?"""
    taps = [
        Tap(words.word(reason).capitalize(), WithdrawFor(signal_id=signal.id, why=reason.value).pack())
        for reason in Why
    ]
    stays = Tap(words.label("let_it_stand"), Open(what="start").pack())
    return Screen(html=words.html("signals.why", signal=signal), rows=(*stacked(taps), (stays,)))


def closed(words: Wording, c: Closed) -> Screen:
    """Closed."""
    return Screen(html=words.html("signals.closed", c=c))


def still_doing(words: Wording, s: StillDoing) -> Screen:
    """Close it, though others are not done?"""
    ref = s.signal.ref
    close = Tap(words.label("close_anyway", ref=ref), CloseAnyway(s.signal.id).pack())
    stays = Tap(words.label("stays_open", ref=ref), Open(what="start").pack())
    return Screen(html=words.html("signals.still_doing", s=s), rows=((close,), (stays,)), protected=True)


def card(words: Wording, c: Card, zone: tzinfo) -> Screen:
    """A signal in the group: one card, edited as things change; ended ones shrink to a line."""
    ended = {SignalStatus.WITHDRAWN: "withdrawn", SignalStatus.CLOSED: "closed", SignalStatus.MERGED: "merged"}
    if c.signal.status in ended:
        return Screen(html=words.html(f"signals.card_{ended[c.signal.status]}", c=c))
    signal_id = c.signal.id
    rows: list[tuple[Tap, ...]] = [
        (Tap(words.label("claim"), Claim(signal_id).pack()), Tap(words.label("know_more"), KnowMore(signal_id).pack())),
        (Tap(words.label("see_too"), SeeToo(signal_id).pack()), Tap(words.label("call_me"), CallMe(signal_id).pack())),
        (_agenda_tap(words, c.signal), Tap(words.label("signal_page"), ShowSignal(signal_id).pack())),
    ]
    if not c.debt.open:
        rows.append((Tap(words.label("close_card"), CloseSignal(signal_id).pack()),))
    return Screen(html=card_text(words, c, zone), rows=tuple(rows), protected=True)


def _agenda_tap(words: Wording, signal: Signal) -> Tap:
    label = "off_agenda" if signal.on_agenda else "on_agenda"
    return Tap(words.label(label), PutOnAgenda(signal_id=signal.id, on=int(not signal.on_agenda)).pack())


def card_text(words: Wording, c: Card, zone: tzinfo) -> str:
    """The card with as many of its promises and additions as fit on a phone's screen."""
    raised_on = c.signal.raised_at.astimezone(zone).date()
    html = ""
    for most in range(6, 0, -1):
        shown = {"doing": c.doing[:most], "more": c.more[-min(most, 3) :]}
        html = words.html("signals.card", c=c, raised_on=raised_on, **shown)
        if len(html) - html.count("<") * _MARK <= MOST:
            break
    return html


def page(words: Wording, c: Card, zone: tzinfo) -> Screen:
    """A signal in private, with everything that its reader may do about it."""
    if not c.signal.living:
        return Screen(html=card(words, c, zone).html, rows=((_history_tap(words, c.signal),),), protected=True)
    signal_id = c.signal.id
    taps = [
        (Act.CLAIM, Tap(words.label("claim"), Claim(signal_id).pack())),
        (Act.KNOW_MORE, Tap(words.label("know_more"), KnowMore(signal_id).pack())),
        (Act.KNOW_MORE, Tap(words.label("ask_reporter"), AskReporter(signal_id).pack())),
        (Act.KNOW_MORE, Tap(words.label("call_me"), CallMe(signal_id).pack())),
        (Act.REFER, _agenda_tap(words, c.signal)),
        (Act.REFER, Tap(words.label("refer"), Refer(signal_id).pack())),
        (Act.MERGE, Tap(words.label("same_as"), MergeWith(signal_id).pack())),
        (Act.KNOW_MORE, _history_tap(words, c.signal)),
        *([(Act.BRING, Tap(words.label("bring"), BringExpert(signal_id).pack()))] if c.experts else []),
        (Act.FEED_BACK, Tap(words.label("give_back"), GiveBack(signal_id).pack()))
        if c.debt.open
        else (Act.CLOSE, Tap(words.label("close_card"), CloseSignal(signal_id).pack())),
    ]
    allowed = [tap for act, tap in taps if act in c.may]
    rows = stacked(allowed, 2)
    if c.term is not None:
        rows = (*rows, (Tap(words.label("what_is", word=c.term.name), AskTerm(c.term.key).pack()),))
    return Screen(html=card_text(words, c, zone), rows=rows, protected=True)


def _history_tap(words: Wording, signal: Signal) -> Tap:
    return Tap(words.label("history"), ShowHistory(signal_id=signal.id).pack())


def past(words: Wording, signal: Signal, team: Team, events: Sequence[Event], zone: tzinfo, page: int = 0) -> Screen:
    """What happened, the newest first."""
    newest = [(event, event.at.astimezone(zone).date()) for event in reversed(events)]
    pages = max(1, -(-len(newest) // LINES))
    page = min(page, pages - 1)
    lines = newest[page * LINES : (page + 1) * LINES]
    taps = []
    if page > 0:
        taps.append(Tap(words.label("less"), ShowHistory(signal_id=signal.id, page=page - 1).pack()))
    if page + 1 < pages:
        taps.append(Tap(words.label("more"), ShowHistory(signal_id=signal.id, page=page + 1).pack()))
    back = Tap(words.label("back"), ShowSignal(signal_id=signal.id).pack())
    html = words.html("signals.history", signal=signal, team=team, lines=lines, page=page, pages=pages)
    return Screen(html=html, rows=(tuple(taps), (back,)) if taps else ((back,),), protected=True)
