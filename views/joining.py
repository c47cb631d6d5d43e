"""What do an inviting coordinator and an invited partner see?"""

from datetime import tzinfo

from domain.drafts import Draft
from domain.invitations import Invitation
from domain.notices import Admitted, GuestWithoutTelegram, NewcomerSettled, NewcomerWaits, TurnedAway
from domain.overviews import RulesShown
from domain.people import Organisation, Role, Team
from views import tour
from views.buttons.teams import Admit, Choose, TurnAway
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def ask_name(words: Wording, team: Team, draft: Draft) -> Screen:
    """Whom to invite."""
    return Screen(html=words.html("joining.ask_name", team=team), rows=((stop(words, draft),),))


def ask_organisation(words: Wording, draft: Draft) -> Screen:
    """Where they work."""
    taps = [Tap(words.word(kind), Choose(draft_id=draft.id, value=kind.value).pack()) for kind in Organisation]
    html = words.html("joining.ask_organisation", name=draft.answers["name"])
    return Screen(html=html, rows=(*stacked(taps, 2), (stop(words, draft),)))


def ask_role(words: Wording, draft: Draft) -> Screen:
    """What they will be."""
    taps = [
        Tap(words.label(f"invite_{role.value}"), Choose(draft_id=draft.id, value=role.value).pack())
        for role in (Role.LID, Role.COORDINATOR, Role.EXPERT)
    ]
    rows = (*stacked(taps), (stop(words, draft),))
    return Screen(html=words.html("joining.ask_role", name=draft.answers["name"]), rows=rows)


def made(words: Wording, invitation: Invitation, *, decides: bool) -> Screen:
    """What to do with the letter that follows. `decides`: they are asked later whether it is the right person."""
    first = invitation.name.split()[0]
    return Screen(html=words.html("joining.made", i=invitation, first=first, decides=decides))


def phone(words: Wording, r: RulesShown) -> Screen:
    """First of all: may Telegram be on their work phone, and what does it see?"""
    taps = [
        Tap(words.label(f"phone_{answer}"), Choose(draft_id=r.draft.id, value=answer).pack())
        for answer in ("may", "unsure", "may_not")
    ]
    return Screen(html=words.html("joining.phone", r=r), rows=stacked(taps))


def phone_unsure(words: Wording, draft: Draft, invitation: Invitation, zone: tzinfo) -> Screen:
    """Whom to ask; going on afterwards is one tap."""
    until = invitation.expires_at.astimezone(zone).date()
    onward = Tap(words.label("phone_after_all"), Choose(draft_id=draft.id, value="may").pack())
    return Screen(html=words.html("joining.phone_unsure", until=until), rows=((onward,),))


def phone_may_not(words: Wording) -> Screen:
    """What can be done instead."""
    return Screen(html=words.html("joining.phone_may_not"))


def without_telegram(words: Wording, n: GuestWithoutTelegram) -> Screen:
    """Who was invited may not use Telegram."""
    return Screen(html=words.html("joining.without_telegram", n=n))


def rules(words: Wording, r: RulesShown) -> Screen:
    """What an invited person reads before they say yes."""
    draft = r.draft
    taps = [
        Tap(words.label("accept"), Choose(draft_id=draft.id, value="yes").pack()),
        Tap(words.label("not_me"), Choose(draft_id=draft.id, value="no").pack()),
    ]
    return Screen(html=words.html("joining.rules", r=r), rows=stacked(taps))


def waiting(words: Wording, team: Team) -> Screen:
    """The coordinator looks first."""
    return Screen(html=words.html("joining.waiting", team=team))


def declined(words: Wording) -> Screen:
    """The link was for somebody else."""
    return Screen(html=words.html("joining.declined"))


def admitted_reply(words: Wording, invitation: Invitation) -> Screen:
    """The coordinator said yes."""
    return Screen(html=words.html("joining.admitted_reply", i=invitation, name=invitation.name))


def turned_away_reply(words: Wording, name: str) -> Screen:
    """The coordinator said no."""
    return Screen(html=words.html("joining.turned_away_reply", name=name))


def newcomer(words: Wording, n: NewcomerWaits) -> Screen:
    """Is this who you mean?"""
    taps = [
        Tap(words.label("admit"), Admit(invitation_id=n.invitation.id).pack()),
        Tap(words.label("turn_away"), TurnAway(invitation_id=n.invitation.id).pack()),
    ]
    return Screen(html=words.html("joining.newcomer", n=n), rows=stacked(taps))


def newcomer_settled(words: Wording, n: NewcomerSettled) -> Screen:
    """Another coordinator answered already."""
    return Screen(html=words.html("joining.newcomer_settled", n=n))


def admitted(words: Wording, n: Admitted) -> Screen:
    """Welcome."""
    return Screen(html=words.html("joining.admitted", n=n), rows=((tour.start(words, n.place.role),),))


def turned_away(words: Wording, n: TurnedAway) -> Screen:
    """The coordinator did not know them."""
    return Screen(html=words.html("joining.turned_away", n=n))
