"""How does somebody choose a member of the team: to hand an action to, to look along, to make one for?"""

from collections.abc import Sequence

from domain.actions import Action
from domain.drafts import Draft
from domain.people import Person
from domain.promises import Choosing
from views.buttons.actions import AskToHelp, AskToTake, ChooseForAction, ShowAction
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def hand_over(words: Wording, c: Choosing) -> Screen:
    """Who could take it over?"""
    taps = [Tap(member.name, AskToTake(c.action.id, member.id).pack()) for member in c.members]
    return Screen(html=words.html("actions.hand_over", c=c), rows=(*stacked(taps, 2), _back(words, c.action)))


def handing(words: Wording, action: Action, person: Person, meant: Person) -> Screen:
    """One member was asked, or who stands in for the one that was meant."""
    away = "" if person.id == meant.id else meant.name
    return Screen(html=words.html("actions.handing", action=action, person=person, away=away))


def help_(words: Wording, c: Choosing) -> Screen:
    """Who could look along? More than one can be chosen."""
    taps = [Tap(member.name, AskToHelp(c.action.id, member.id).pack()) for member in c.members]
    return Screen(html=words.html("actions.help", c=c), rows=(*stacked(taps, 2), _back(words, c.action)))


def owners(words: Wording, draft: Draft, others: Sequence[Person]) -> Screen:
    """For whom is a new action?"""
    # A value can't be empty: without one the button asks for these choices.
    taps = [Tap(words.label("for_me"), ChooseForAction(draft.id, "owner", "me").pack())]
    taps += [Tap(person.name, ChooseForAction(draft.id, "owner", person.id).pack()) for person in others]
    return Screen(html=words.html("actions.choose_owner"), rows=stacked(taps, 2))


def stopped_helping(words: Wording, action: Action) -> Screen:
    """No more looking along."""
    return Screen(html=words.html("actions.stopped_helping", action=action))


def declined(words: Wording, action: Action) -> Screen:
    """Somebody said no to taking it over."""
    return Screen(html=words.html("actions.declined", action=action))


def _back(words: Wording, action: Action) -> tuple[Tap, ...]:
    return (Tap(words.label("back"), ShowAction(action.id, page=0).pack()),)
