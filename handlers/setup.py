"""Setting up: the first regisseur, a team, its group."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from usecases import leaving, lists, setup
from views import menu
from views import setup as screens
from views.buttons.teams import AskTakeOut, Couple, NewTeam, ShowTeam, TakeOut, TakeSomebodyOut


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A name that was asked for while founding or making a team."""
    turn, words = context.turn, context.words
    if draft.flow is Flow.TEAM:
        context.reply(screens.page(words, await setup.make_team(turn, draft, text)))
        context.menu(menu.own(words, coordinates=True))
    elif draft.step is Step.NAME:
        context.reply(screens.ask_municipality(words, await setup.name_regisseur(turn, draft, text)))
    else:
        network = await setup.found(turn, draft, text)
        context.reply(screens.founded(words, network.name))


async def teams(context: Context, _args: str = "") -> None:
    """/team: the one team, or which?"""
    found = await lists.coordinated(context.turn)
    regisseur = any(person.regisseur for person in context.turn.actor.people)
    if not found and not regisseur:
        raise Refused(Reason.COORDINATOR_ONLY)
    if len(found) == 1 and not regisseur:
        context.reply(screens.page(context.words, await setup.page(context.turn, found[0].id)))
        return
    context.reply(screens.teams(context.words, found, regisseur=regisseur))


async def show(context: Context, button: ShowTeam) -> None:
    """One team."""
    context.show(screens.page(context.words, await setup.page(context.turn, button.team_id)))


async def take_somebody_out(context: Context, button: TakeSomebodyOut) -> None:
    """Iemand eruit halen."""
    context.show(screens.leavers(context.words, *await leaving.choose(context.turn, button.team_id)))


async def ask_take_out(context: Context, button: AskTakeOut) -> None:
    """This one? With what would be left behind."""
    context.show(screens.leaver(context.words, await leaving.ask(context.turn, button.team_id, button.person_id)))


async def take_out(context: Context, button: TakeOut) -> None:
    """Ja, haal eruit."""
    context.show(screens.left(context.words, await leaving.take_out(context.turn, button.team_id, button.person_id)))


async def new_team(context: Context, _button: NewTeam) -> None:
    """Nieuw team."""
    context.reply(screens.ask_school(context.words, await setup.ask_team(context.turn)))


async def offer_coupling(context: Context, button: Couple) -> None:
    """Koppel een groep."""
    offer = await setup.offer_coupling(context.turn, button.team_id)
    context.reply(screens.coupling(context.words, offer.team, offer.code, offer.link))


async def couple(context: Context, args: str = "", *, typed: bool = True) -> None:
    """/koppel CODE, typed in the group, or come along with the link that adds the bot."""
    chat, message = context.said.effective_chat, context.said.effective_message
    if chat is None or message is None or chat.type == chat.PRIVATE:
        raise Refused(Reason.CODE_IN_PRIVATE)
    team = await setup.couple(context.turn, args, chat.id, context.thread_id, typed=typed)
    context.post(screens.coupled(context.words, team))
