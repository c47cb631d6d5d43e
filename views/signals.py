"""What do people see of a signal: asking, preview, card, and what came of sending it?"""

from datetime import tzinfo

from domain.drafts import Draft
from domain.notices import Card
from domain.overviews import Closed, Preview, Raised
from domain.people import Team
from domain.signals import Attribution, Signal, SignalStatus
from domain.themes import Place, Theme
from views.buttons.claims import Claim
from views.buttons.signals import ChangeSignal, CloseSignal, SendSignal, SetSignal, Withdraw
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def asked(words: Wording, draft: Draft, *, from_group: bool = False) -> Screen:
    """Waiting for the text of a signal. `from_group`: it was typed where everybody reads it."""
    return Screen(html=words.html("signals.ask", from_group=from_group), rows=((stop(words, draft),),))


def asked_again(words: Wording, draft: Draft) -> Screen:
    """Waiting for another text; the one that stands can be kept."""
    back = Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="back").pack())
    html = words.html("signals.ask_again", text=draft.answers["text"])
    return Screen(html=html, rows=((back,),), protected=True)


def preview(words: Wording, p: Preview) -> Screen:
    """Exactly what the team will see; each line is one tap to change."""
    draft = p.draft
    choose = words.label("choose")

    def change(line: str, value: str) -> Tap:
        return Tap(words.label(line, value=value), ChangeSignal(draft_id=draft.id, line=line).pack())

    lines = [
        change("theme", words.word(p.theme) if p.theme else choose),
        change("place", words.word(p.place) if p.place else choose),
        change("whom", words.word(p.attribution)),
    ]
    if p.several_teams:
        lines.append(change("team", p.team.name if p.team_known else choose))
    rows: list[tuple[Tap, ...]] = [(tap,) for tap in lines]
    rows.append(
        (
            Tap(words.label("edit_text"), ChangeSignal(draft_id=draft.id, line="text").pack()),
            stop(words, draft),
        )
    )
    if p.complete:
        rows.insert(0, (Tap(words.label("send"), SendSignal(draft_id=draft.id, version=draft.version).pack()),))
    source_line = words.attributed(p.attribution, p.name, p.organisation, p.team)
    html = words.html("signals.preview", p=p, source_line=source_line, missing=_missing(words, p))
    return Screen(html=html, rows=tuple(rows), protected=True)


def _missing(words: Wording, p: Preview) -> str:
    known = {"missing_theme": p.theme, "missing_place": p.place, "missing_team": p.team_known}
    lacking = [words.label(name) for name, value in known.items() if not value]
    *first, last = lacking or [""]
    return " ".join((", ".join(first), words.label("and"), last)) if first else last


def choices(words: Wording, draft: Draft, line: str, teams: list[Team]) -> Screen:
    """The values one line of the preview can take."""

    def tap(label: str, value: str) -> Tap:
        return Tap(label, SetSignal(draft_id=draft.id, line=line, value=value, version=draft.version).pack())

    options = {
        "theme": [tap(words.word(theme), theme.value) for theme in Theme],
        "place": [tap(words.word(place), place.value) for place in Place],
        "whom": [tap(words.label(f"whom_{kind.value}"), kind.value) for kind in Attribution],
        "team": [tap(team.name, team.id) for team in teams],
    }[line]
    per_row = 2 if line in ("theme", "place") else 1
    back = (Tap(words.label("back"), ChangeSignal(draft_id=draft.id, line="back").pack()),)
    return Screen(html=words.html(f"signals.choose_{line}"), rows=(*stacked(options, per_row), back))


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
    return Screen(html=words.html("signals.more", text=draft.answers["more"]), rows=stacked(taps), protected=True)


def sent(words: Wording, raised: Raised) -> Screen:
    """Thanks, and ten minutes to take it back."""
    undo = Tap(words.label("undo_signal"), Withdraw(signal_id=raised.signal.id).pack())
    return Screen(html=words.html("signals.sent", r=raised), rows=((undo,),))


def withdrawn(words: Wording, signal: Signal) -> Screen:
    """Taken back."""
    return Screen(html=words.html("signals.withdrawn", signal=signal))


def closed(words: Wording, c: Closed) -> Screen:
    """Closed."""
    return Screen(html=words.html("signals.closed", c=c))


def card(words: Wording, c: Card, zone: tzinfo) -> Screen:
    """A signal in the group: one card, edited as things change; closed ones shrink to a line."""
    if c.signal.status is SignalStatus.WITHDRAWN:
        return Screen(html=words.html("signals.card_withdrawn", c=c))
    if c.signal.status is SignalStatus.CLOSED:
        return Screen(html=words.html("signals.card_closed", c=c))
    taps = [Tap(words.label("claim"), Claim(signal_id=c.signal.id).pack())]
    if not c.debt.open:
        taps.append(Tap(words.label("close_card"), CloseSignal(signal_id=c.signal.id).pack()))
    raised_on = c.signal.raised_at.astimezone(zone).date()
    return Screen(html=words.html("signals.card", c=c, raised_on=raised_on), rows=(tuple(taps),), protected=True)
