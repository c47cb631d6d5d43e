"""Roles, substitutes, and leaving by oneself."""

from channels.telegram.context import Context
from domain.actions import Due
from domain.drafts import Draft, Flow, Step
from domain.people import Role
from domain.refusals import Reason, Refused
from handlers import joining
from usecases import conversation, leaving, roles, substitutes, successors
from views import people as screens
from views.buttons.people import (
    AskGo,
    AskRegisseur,
    AskSubstitute,
    BeRegisseur,
    ChooseMember,
    Go,
    InviteSuccessor,
    MyPlace,
    SendRegisseur,
    SetRole,
    ShowMember,
    StandUntil,
    StepDown,
    Succeed,
)


async def choose(context: Context, button: ChooseMember) -> None:
    """Rollen en vervangers."""
    team, members = await roles.choose(context.turn, button.team_id)
    context.show(screens.choose(context.words, team, [member.person for member in members], button.page))


async def show(context: Context, button: ShowMember) -> None:
    """One member."""
    context.show(screens.page(context.words, await roles.page(context.turn, button.team_id, button.person_id)))


async def change(context: Context, button: SetRole) -> None:
    """Maak coördinator, or Maak lid."""
    if button.role not in set(Role):
        raise Refused(Reason.STALE)
    changed = await roles.change(context.turn, button.team_id, button.person_id, Role(button.role))
    if changed is None:
        context.show(screens.no_coordinator(context.words))
    else:
        context.show(screens.page(context.words, changed))


async def ask_regisseur(context: Context, button: AskRegisseur) -> None:
    """Vraag als regisseur."""
    found = await roles.page(context.turn, button.team_id, button.person_id)
    context.show(screens.ask_regisseur(context.words, found))


async def send_regisseur(context: Context, button: SendRegisseur) -> None:
    """Ja, vraag het."""
    name = await roles.ask_regisseur(context.turn, button.team_id, button.person_id)
    context.show(screens.regisseur_sent(context.words, name))


async def be_regisseur(context: Context, button: BeRegisseur) -> None:
    """The answer to that."""
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    yes = button.answer == "yes"
    await roles.answer_regisseur(context.turn, button.request_id, yes=yes)
    context.show(screens.regisseur_answer(context.words, yes=yes))


async def step_down(context: Context, button: StepDown) -> None:
    """Geen regisseur meer."""
    other = await roles.step_down(context.turn, button.team_id, button.person_id)
    context.show(screens.no_regisseur(context.words) if other is None else screens.page(context.words, other))


async def ask_substitute(context: Context, button: AskSubstitute) -> None:
    """Een vervanger."""
    asked = await substitutes.ask(context.turn, button.team_id, button.person_id)
    context.reply(screens.ask_until(context.words, asked.draft, asked.member))


async def until(context: Context, button: StandUntil) -> None:
    """The last day, one tap."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SUBSTITUTE)
    if draft.step is not Step.DAY or button.due not in set(Due):
        raise Refused(Reason.STALE)
    asked = await substitutes.until(context.turn, draft, Due(button.due))
    context.show(screens.ask_substitute(context.words, asked.draft, asked.member, asked.until))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The last day, or who it will be."""
    if draft.step is Step.DAY:
        asked = await substitutes.until_typed(context.turn, draft, text)
        context.reply(screens.ask_substitute(context.words, asked.draft, asked.member, asked.until))
        return
    made = await substitutes.name(context.turn, draft, text)
    joining.handed_over(context, made)


async def mine(context: Context, _button: MyPlace) -> None:
    """Mijn plek."""
    context.show(screens.mine(context.words, await roles.mine(context.turn)))


async def ask_go(context: Context, button: AskGo) -> None:
    """Weg uit this team? With what would be left behind."""
    context.show(screens.ask_go(context.words, await leaving.ask_myself(context.turn, button.team_id)))


async def invite_successor(context: Context, button: InviteSuccessor) -> None:
    """Nodig een opvolger uit."""
    team, person, draft = await successors.ask(context.turn, button.team_id, button.person_id)
    mine = person.chat_id == context.turn.actor.chat_id
    context.reply(screens.ask_successor(context.words, team, person, draft, mine=mine))


async def succeed(context: Context, button: Succeed) -> None:
    """Ja, ik neem het over, or not."""
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    yes = button.answer == "yes"
    person, count = await successors.answer(context.turn, button.request_id, yes=yes)
    context.show(screens.succeeded(context.words, person, count, yes=yes))


async def go(context: Context, button: Go) -> None:
    """Ja, ik ga weg."""
    context.show(screens.gone(context.words, await leaving.go(context.turn, button.team_id)))
