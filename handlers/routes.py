"""The table of contents of the bot: every command, button and event, with its handler and the act it asks for.

The policy is asked for the act before the handler runs, and again by the use case for the thing it is about.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from channels.telegram.context import Context
from domain.access import Act, why_not
from domain.refusals import Reason, Refused
from handlers import (
    actions,
    agenda,
    alarms,
    arriving,
    attending,
    claims,
    collecting,
    conversations,
    doubting,
    enough,
    evaluations,
    fasekaart,
    guestlists,
    guests,
    handing,
    joining,
    knowing,
    lists,
    meant,
    mistyped,
    netwerkkaart,
    network_words,
    pages,
    passing,
    people,
    pings,
    planning,
    practice,
    privacy,
    profile,
    records,
    rhythm,
    school_year,
    second_reader,
    settings,
    setup,
    signals,
    status,
    terms,
    terugkoppelen,
    tour,
    walking,
    who,
)
from views.buttons import actions as action_buttons
from views.buttons import agenda as agenda_buttons
from views.buttons import alarms as alarm_buttons
from views.buttons import attending as attending_buttons
from views.buttons import claims as claim_buttons
from views.buttons import doubting as doubt_buttons
from views.buttons import evaluations as evaluation_buttons
from views.buttons import guests as guest_buttons
from views.buttons import knowing as knowing_buttons
from views.buttons import lists as list_buttons
from views.buttons import looking_up as look_up_buttons
from views.buttons import meant as meant_buttons
from views.buttons import netwerkkaart as map_buttons
from views.buttons import network_words as network_buttons
from views.buttons import pages as page_buttons
from views.buttons import people as people_buttons
from views.buttons import pings as ping_buttons
from views.buttons import planning as planning_buttons
from views.buttons import practice as practice_buttons
from views.buttons import profile as profile_buttons
from views.buttons import rhythm as rhythm_buttons
from views.buttons import school_year as year_buttons
from views.buttons import second_reader as look_buttons
from views.buttons import settings as settings_buttons
from views.buttons import signals as signal_buttons
from views.buttons import teams as team_buttons
from views.buttons import terugkoppelen as word_buttons
from views.buttons import tour as tour_buttons
from views.buttons import walking as walk_buttons
from views.buttons import who as who_buttons
from views.buttons.base import Button
from views.buttons.kinds import Unreadable, unpack

_B = TypeVar("_B", bound=Button)
_Telegram = BaseHandler[Update, Context, None]


@dataclass(frozen=True)
class Route:
    """Something people can say, the act it asks for, and how python-telegram-bot recognises it."""

    name: str
    act: Act
    recognise: _Telegram
    answer: Callable[[Context, str], Awaitable[None]] | None = None  # of a command


def _command(name: str, handler: Callable[[Context, str], Awaitable[None]], act: Act) -> Route:
    async def run(update: Update, context: Context) -> None:
        context.turn.require(act)
        message = update.effective_message
        _, *args = ((message.text if message is not None else "") or "").split(maxsplit=1)
        await handler(context, args[0] if args else "")

    return Route(f"/{name}", act, CommandHandler(name, run), handler)


async def _unknown(context: Context) -> None:
    """A command the bot does not have."""
    known = [r.name[1:] for r in ROUTES if r.answer is not None and why_not(context.turn.actor, r.act) is None]
    await mistyped.offer(context, known)


async def _meant(context: Context, button: list_buttons.TryCommand) -> None:
    """The command that was meant."""
    answers = {route.name[1:]: route for route in ROUTES if route.answer is not None}
    route = answers.get(button.command)
    if route is None or route.answer is None:
        raise Refused(Reason.STALE)
    context.turn.require(route.act)
    await route.answer(context, await mistyped.words_of(context, button))


def _press(kind: type[_B], handler: Callable[[Context, _B], Awaitable[None]], act: Act) -> Route:
    async def run(update: Update, context: Context) -> None:
        context.turn.require(act)
        query = update.callback_query
        try:
            button = unpack((query.data if query is not None else "") or "")
        except Unreadable:
            raise Refused(Reason.STALE) from None
        if not isinstance(button, kind):
            raise Refused(Reason.STALE)
        await handler(context, button)

    return Route(f"[{kind.verb}]", act, CallbackQueryHandler(run, pattern=rf"^{kind.verb}(:|$)"))


def _typed(handler: Callable[[Context, str], Awaitable[None]], act: Act) -> Route:
    async def run(update: Update, context: Context) -> None:
        context.turn.require(act)
        message = update.effective_message
        await handler(context, (message.text if message is not None else "") or "")

    text = filters.ChatType.PRIVATE & filters.TEXT & ~filters.COMMAND
    return Route("typed text", act, MessageHandler(text, run))


def _replied(handler: Callable[[Context, str], Awaitable[None]], act: Act) -> Route:
    async def run(update: Update, context: Context) -> None:
        context.turn.require(act)
        message = update.effective_message
        await handler(context, (message.text if message is not None else "") or "")

    text = filters.ChatType.GROUPS & filters.REPLY & filters.TEXT & ~filters.COMMAND
    return Route("a reply in a group", act, MessageHandler(text, run))


def _event(
    name: str, handler: Callable[[Context], Awaitable[None]], act: Act, make: Callable[[Any], _Telegram]
) -> Route:
    async def run(_update: Update, context: Context) -> None:
        context.turn.require(act)
        await handler(context)

    return Route(name, act, make(run))


ROUTES: tuple[Route, ...] = (
    # first, since python-telegram-bot takes a mended message for a new one
    _event(
        "a mended message",
        arriving.edited,
        Act.ARRIVE,
        lambda run: MessageHandler(filters.UpdateType.EDITED_MESSAGE, run),
    ),
    # arriving
    _command("start", arriving.start, Act.ARRIVE),
    _command("help", arriving.help_, Act.ARRIVE),
    _command("stop", arriving.stop_typed, Act.ARRIVE),
    _press(list_buttons.StopDraft, arriving.stop, Act.ARRIVE),
    _press(list_buttons.Open, arriving.open_, Act.SEE_TEAM),
    _press(list_buttons.TryCommand, _meant, Act.SEE_TEAM),
    _command("privacy", privacy.show, Act.ARRIVE),
    _press(tour_buttons.TourStop, tour.stop, Act.ARRIVE),
    # a signal
    _command("signaal", arriving.signal, Act.RAISE),
    _command("plak", arriving.paste, Act.RAISE),
    _press(signal_buttons.ChangeSignal, signals.change, Act.RAISE),
    _press(signal_buttons.SetSignal, signals.choose, Act.RAISE),
    _press(signal_buttons.SendSignal, signals.send, Act.RAISE),
    _press(signal_buttons.Withdraw, signals.withdraw, Act.UNDO),
    _press(signal_buttons.CloseSignal, signals.close, Act.CLOSE),
    _press(signal_buttons.CloseAnyway, signals.close_anyway, Act.CLOSE),
    _press(signal_buttons.WithdrawFor, signals.withdraw_for, Act.UNDO),
    _press(signal_buttons.LeadMe, signals.lead, Act.RAISE),
    _press(signal_buttons.TakeForReal, signals.take_for_real, Act.RAISE),
    _press(signal_buttons.StartAnew, signals.start_anew, Act.RAISE),
    # what only the writer knows
    _press(doubt_buttons.AnswerDoubt, doubting.answer, Act.SEE_TEAM),
    _press(doubt_buttons.AskPart, doubting.ask, Act.SEE_TEAM),
    _press(doubt_buttons.GivePart, doubting.give, Act.SEE_TEAM),
    _press(doubt_buttons.Coarsen, doubting.coarsen, Act.SEE_TEAM),
    _press(doubt_buttons.KeepTrail, doubting.keep_trail, Act.SEE_TEAM),
    # completing a signal
    _press(knowing_buttons.ShowSignal, knowing.show, Act.KNOW_MORE),
    _press(knowing_buttons.ShowHistory, knowing.past, Act.KNOW_MORE),
    _press(knowing_buttons.KnowMore, knowing.more, Act.KNOW_MORE),
    _press(knowing_buttons.SeeToo, knowing.see_too, Act.KNOW_MORE),
    _press(knowing_buttons.AskReporter, knowing.ask, Act.KNOW_MORE),
    _press(knowing_buttons.AnswerQuestion, knowing.answer, Act.ANSWER),
    _press(knowing_buttons.DeclineQuestion, knowing.cant_say, Act.ANSWER),
    _press(knowing_buttons.SendSaid, knowing.send, Act.KNOW_MORE),
    _press(knowing_buttons.PutWithSignal, knowing.put, Act.KNOW_MORE),
    _press(knowing_buttons.CallMe, knowing.call, Act.KNOW_MORE),
    _press(knowing_buttons.AgreeToCall, knowing.agree, Act.ANSWER),
    _press(knowing_buttons.DeclineCall, knowing.decline, Act.ANSWER),
    _press(knowing_buttons.PutOnAgenda, knowing.put_on_agenda, Act.REFER),
    _press(knowing_buttons.Refer, knowing.refer, Act.REFER),
    _press(knowing_buttons.ChooseReferral, knowing.choose_referral, Act.REFER),
    _press(knowing_buttons.MergeWith, knowing.same, Act.MERGE),
    _press(knowing_buttons.Merge, knowing.merge, Act.MERGE),
    _replied(knowing.reply, Act.ARRIVE),
    # a second reader
    _press(look_buttons.LetThrough, second_reader.let_through, Act.READ_FIRST),
    _press(look_buttons.AdjustSignal, second_reader.adjust, Act.READ_FIRST),
    _press(look_buttons.GiveBackSignal, second_reader.give_back, Act.READ_FIRST),
    _press(look_buttons.ShowLook, second_reader.show, Act.READ_FIRST),
    _press(look_buttons.SendLook, second_reader.send, Act.READ_FIRST),
    _press(look_buttons.TakeUpAgain, second_reader.take_up_again, Act.UNDO),
    _press(look_buttons.LetBe, second_reader.let_be, Act.UNDO),
    # an action
    _press(claim_buttons.Claim, claims.start, Act.CLAIM),
    _press(claim_buttons.DoTask, claims.do, Act.CLAIM),
    _press(claim_buttons.PutBack, claims.put_back, Act.FINISH),
    _press(claim_buttons.IsSignal, claims.is_signal, Act.RAISE),
    _command("actie", actions.new, Act.CLAIM),
    _press(action_buttons.NewAction, actions.new_pressed, Act.CLAIM),
    _press(action_buttons.ChooseForAction, actions.choose, Act.CLAIM),
    _press(action_buttons.KeepWords, actions.keep, Act.CLAIM),
    _press(action_buttons.ShowAction, actions.show, Act.SEE_TEAM),
    _press(action_buttons.BackToList, actions.back, Act.SEE_TEAM),
    _press(action_buttons.MoveAction, actions.move, Act.FINISH),
    _press(action_buttons.OtherDay, actions.other_day, Act.FINISH),
    _press(action_buttons.PutOffAction, actions.put_off, Act.FINISH),
    _press(action_buttons.FinishAction, actions.finish, Act.FINISH),
    _press(action_buttons.SayResult, actions.say_result, Act.FINISH),
    _press(action_buttons.DropAction, actions.drop, Act.FINISH),
    _press(action_buttons.ReopenAction, actions.reopen, Act.FINISH),
    _press(action_buttons.HandOver, handing.choose, Act.FINISH),
    _press(action_buttons.AskToTake, handing.ask, Act.FINISH),
    _press(action_buttons.TakeAction, handing.accept, Act.ANSWER),
    _press(action_buttons.DeclineAction, handing.decline, Act.ANSWER),
    _press(action_buttons.Help, handing.choose_help, Act.FINISH),
    _press(action_buttons.AskToHelp, handing.ask_help, Act.FINISH),
    _press(action_buttons.StopHelping, handing.stop_helping, Act.SEE_TEAM),
    # a terugkoppeling
    _command("terugkoppeling", terugkoppelen.show, Act.SEE_TEAM),
    _press(word_buttons.GiveBack, terugkoppelen.choose, Act.FEED_BACK),
    _press(word_buttons.Tell, terugkoppelen.tell, Act.FEED_BACK),
    _press(word_buttons.TellBeside, terugkoppelen.tell_beside, Act.FEED_BACK),
    _press(word_buttons.SendWords, terugkoppelen.send, Act.SEE_TEAM),
    _press(word_buttons.ShareWord, terugkoppelen.share, Act.FEED_BACK),
    _press(word_buttons.KnowsEnough, enough.yes, Act.ANSWER),
    _press(word_buttons.AskBack, enough.no, Act.ANSWER),
    _press(word_buttons.PassWord, passing.choose, Act.FEED_BACK),
    _press(word_buttons.OfferWord, passing.offer, Act.FEED_BACK),
    _press(word_buttons.TakeWord, passing.take, Act.ANSWER),
    _press(word_buttons.LeaveWord, passing.leave, Act.ANSWER),
    # lists
    _command("acties", lists.mine, Act.SEE_TEAM),
    _command("klaar", lists.done, Act.FINISH),
    # teams, groups, people
    _command("team", setup.teams, Act.INVITE),
    _command("koppel", setup.couple, Act.COUPLE),
    _press(team_buttons.ShowTeam, setup.show, Act.INVITE),
    _press(team_buttons.NewTeam, setup.new_team, Act.MAKE_TEAM),
    _press(team_buttons.Couple, setup.offer_coupling, Act.COUPLE),
    _press(team_buttons.Invite, joining.invite, Act.INVITE),
    _press(team_buttons.TakeSomebodyOut, setup.take_somebody_out, Act.REMOVE),
    _press(team_buttons.AskTakeOut, setup.ask_take_out, Act.REMOVE),
    _press(team_buttons.TakeOut, setup.take_out, Act.REMOVE),
    _press(team_buttons.Choose, joining.choose, Act.ARRIVE),
    _press(team_buttons.Admit, joining.admit, Act.INVITE),
    _press(team_buttons.TurnAway, joining.turn_away, Act.INVITE),
    # rehearsing
    _press(practice_buttons.OfferPractice, practice.offer, Act.PRACTISE),
    _press(practice_buttons.StartPractice, practice.start, Act.PRACTISE),
    _press(practice_buttons.StopPractice, practice.stop, Act.PRACTISE),
    # rhythm and pings
    _command("ritme", rhythm.mine, Act.RHYTHM),
    _press(rhythm_buttons.ShowRhythm, rhythm.show, Act.RHYTHM),
    _press(rhythm_buttons.SetRhythm, rhythm.set_line, Act.RHYTHM),
    _press(rhythm_buttons.TypeRhythm, rhythm.type_line, Act.RHYTHM),
    _press(rhythm_buttons.AskStandIn, rhythm.ask_stand_in, Act.RHYTHM),
    _press(rhythm_buttons.AnswerStandIn, rhythm.answer_stand_in, Act.ANSWER),
    _press(ping_buttons.ReadIt, pings.read, Act.SEE_TEAM),
    _press(ping_buttons.SnoozePing, pings.snooze, Act.SEE_TEAM),
    # team settings and status
    _command("status", status.show, Act.ARRANGE),
    _command("onderwerp", settings.here, Act.ARRANGE),
    _press(settings_buttons.Look, status.look, Act.ARRANGE),
    _press(settings_buttons.ShowSettings, settings.show, Act.ARRANGE),
    _press(settings_buttons.SetTeam, settings.put, Act.ARRANGE),
    _press(settings_buttons.AskTeam, settings.ask, Act.ARRANGE),
    _press(settings_buttons.SaveRules, settings.save_rules, Act.ARRANGE),
    _press(settings_buttons.MakeTopics, settings.make_topics, Act.ARRANGE),
    _press(settings_buttons.OneChat, settings.one_chat, Act.ARRANGE),
    _press(settings_buttons.PointTopic, settings.point, Act.ARRANGE),
    # the network's own words
    _command("woorden", network_words.show, Act.WORDS),
    _press(network_buttons.ShowWords, network_words.page, Act.WORDS),
    _press(network_buttons.AddWords, network_words.add, Act.WORDS),
    _press(network_buttons.SureOfWords, network_words.sure, Act.WORDS),
    _press(network_buttons.DecideWord, network_words.decide, Act.WORDS),
    _press(network_buttons.RemoveWord, network_words.remove, Act.WORDS),
    # who to call, and one's own entry
    _command("wie", who.find, Act.LOOK_UP),
    _command("contact", who.find, Act.LOOK_UP),
    _press(who_buttons.Who, who.show, Act.LOOK_UP),
    _press(who_buttons.CallPerson, who.call, Act.LOOK_UP),
    _press(who_buttons.CallLine, who.call_line, Act.LOOK_UP),
    _press(who_buttons.AskCallBack, who.let_call, Act.LOOK_UP),
    _press(who_buttons.AnswerCallBack, who.answer_call, Act.ANSWER),
    _command("profiel", profile.mine, Act.PROFILE),
    _press(profile_buttons.ShowProfile, profile.show, Act.PROFILE),
    _press(profile_buttons.SetProfile, profile.set_line, Act.PROFILE),
    _press(profile_buttons.TypeProfile, profile.type_line, Act.PROFILE),
    _press(profile_buttons.AskDeputy, profile.ask_deputy, Act.RHYTHM),
    _press(profile_buttons.AnswerDeputy, profile.answer_deputy, Act.ANSWER),
    _press(profile_buttons.StopDeputy, profile.stop_deputy, Act.PROFILE),
    _press(profile_buttons.ShowLines, profile.lines, Act.ARRANGE),
    _press(profile_buttons.ConfirmLines, profile.confirm_lines, Act.ARRANGE),
    _press(profile_buttons.SetLine, profile.set_number, Act.ARRANGE),
    # netwerkkaart
    _command("netwerk", netwerkkaart.start, Act.LOOK_UP),
    _press(map_buttons.ShowMap, netwerkkaart.show, Act.LOOK_UP),
    _press(map_buttons.PrintMap, netwerkkaart.on_paper, Act.LOOK_UP),
    _press(map_buttons.WantDeputies, netwerkkaart.want_deputies, Act.INVITE),
    # what the network knows
    _command("wat", pages.look_up, Act.READ_PAGES),
    _command("protocol", pages.look_up, Act.READ_PAGES),
    _command("handreiking", pages.look_up, Act.READ_PAGES),
    _press(page_buttons.ShowThemes, pages.themes, Act.READ_PAGES),
    _press(page_buttons.ShowPiece, pages.piece, Act.READ_PAGES),
    _press(page_buttons.ShowContents, pages.contents, Act.READ_PAGES),
    _press(page_buttons.ConfirmPiece, pages.confirm_piece, Act.KEEP_PAGES),
    _press(page_buttons.ConfirmPage, pages.confirm_page, Act.KEEP_PAGES),
    _press(page_buttons.LookAgainIn, pages.look_again_in, Act.KEEP_PAGES),
    _press(page_buttons.ChangePiece, pages.change, Act.KEEP_PAGES),
    _press(page_buttons.KeepPiece, pages.keep, Act.KEEP_PAGES),
    _press(page_buttons.ShowPast, pages.past, Act.KEEP_PAGES),
    _press(page_buttons.PutBackPiece, pages.put_back, Act.KEEP_PAGES),
    _press(page_buttons.PutBackOurs, pages.put_back_ours, Act.KEEP_PAGES),
    _press(page_buttons.AddDocument, pages.add_document, Act.KEEP_PAGES),
    _press(page_buttons.KeepDocument, pages.keep_document, Act.KEEP_PAGES),
    _press(page_buttons.ShowDocument, pages.document, Act.READ_PAGES),
    _press(page_buttons.SendDocument, pages.send_document, Act.READ_PAGES),
    _press(page_buttons.DropDocument, pages.drop_document, Act.KEEP_PAGES),
    # inviting, roles and leaving
    _press(people_buttons.InviteList, guestlists.ask, Act.INVITE),
    _press(people_buttons.ListTemplate, guestlists.template, Act.INVITE),
    _press(people_buttons.ExportTeam, guestlists.export, Act.INVITE),
    _press(people_buttons.UseProposal, guestlists.use_proposal, Act.PROFILE),
    _press(people_buttons.GuestPage, guestlists.page, Act.INVITE),
    _press(people_buttons.SetGuest, guestlists.place, Act.INVITE),
    _press(people_buttons.InviteAll, guestlists.make, Act.INVITE),
    _press(people_buttons.ChooseMember, people.choose, Act.APPOINT),
    _press(people_buttons.ShowMember, people.show, Act.APPOINT),
    _press(people_buttons.SetRole, people.change, Act.APPOINT),
    _press(people_buttons.AskRegisseur, people.ask_regisseur, Act.DIRECT),
    _press(people_buttons.SendRegisseur, people.send_regisseur, Act.DIRECT),
    _press(people_buttons.BeRegisseur, people.be_regisseur, Act.ANSWER),
    _press(people_buttons.StepDown, people.step_down, Act.DIRECT),
    _press(people_buttons.AskSubstitute, people.ask_substitute, Act.SUBSTITUTE),
    _press(people_buttons.StandUntil, people.until, Act.SUBSTITUTE),
    _press(people_buttons.MyPlace, people.mine, Act.LEAVE),
    _press(people_buttons.InviteSuccessor, people.invite_successor, Act.SUBSTITUTE),
    _press(people_buttons.Succeed, people.succeed, Act.ANSWER),
    _press(people_buttons.AskGo, people.ask_go, Act.LEAVE),
    _press(people_buttons.Go, people.go, Act.LEAVE),
    # experts
    _press(guest_buttons.SignalsForExperts, guests.signals, Act.BRING),
    _press(guest_buttons.BringExpert, guests.bring, Act.BRING),
    _press(guest_buttons.AskExpert, guests.ask, Act.BRING),
    _press(guest_buttons.LetExpertGo, guests.let_go, Act.BRING),
    _press(guest_buttons.ReadAsked, guests.read, Act.KNOW_MORE),
    # Code oranje
    _command("alarm", alarms.ask, Act.ALARM),
    _press(alarm_buttons.NotAcute, arriving.calm, Act.RAISE),
    _press(alarm_buttons.WarnTeam, alarms.warn, Act.ALARM),
    _press(alarm_buttons.AlarmSchool, alarms.choose, Act.ALARM),
    _press(alarm_buttons.RetypeAlarm, alarms.retype, Act.ALARM),
    _press(alarm_buttons.SendAlarm, alarms.send, Act.ALARM),
    _press(alarm_buttons.ShowAlarm, alarms.show, Act.ANSWER_ALARM),
    _press(alarm_buttons.AnswerAlarm, alarms.answer, Act.ANSWER_ALARM),
    _press(alarm_buttons.AlarmNews, alarms.news, Act.UPDATE_ALARM),
    _press(alarm_buttons.SendAlarmWords, alarms.send_words, Act.UPDATE_ALARM),
    _press(alarm_buttons.PutWithAlarm, alarms.put, Act.ANSWER_ALARM),
    _press(alarm_buttons.FalseAlarm, alarms.false, Act.END_ALARM),
    _press(alarm_buttons.CloseAlarm, alarms.close, Act.END_ALARM),
    _press(alarm_buttons.SkipAgreed, alarms.skip, Act.END_ALARM),
    _press(alarm_buttons.AlarmToSignal, alarms.to_signal, Act.END_ALARM),
    # looking things up
    _command("fase", fasekaart.start, Act.LOOK_UP),
    _press(look_up_buttons.Weigh, fasekaart.weigh, Act.LOOK_UP),
    _press(look_up_buttons.BeginWithPhase, fasekaart.begin, Act.RAISE),
    _press(look_up_buttons.FillPhase, fasekaart.fill_in, Act.RAISE),
    _command("begrip", terms.start, Act.LOOK_UP),
    _press(look_up_buttons.BrowseTerms, terms.browse, Act.LOOK_UP),
    _press(look_up_buttons.ShowTerm, terms.show, Act.LOOK_UP),
    _press(look_up_buttons.BrowseWords, terms.words, Act.LOOK_UP),
    _press(look_up_buttons.AskTerm, terms.ask, Act.LOOK_UP),
    _press(look_up_buttons.SayInBehaviour, terms.otherwise, Act.LOOK_UP),
    _command("gesprek", conversations.start, Act.LOOK_UP),
    _press(look_up_buttons.ShowSubjects, conversations.subjects, Act.LOOK_UP),
    _press(look_up_buttons.ShowQuestion, conversations.question, Act.LOOK_UP),
    _press(look_up_buttons.ProposePoint, conversations.propose, Act.PROPOSE),
    _press(look_up_buttons.ShowPoint, conversations.show_point, Act.AGENDA),
    _press(look_up_buttons.FinishPoint, conversations.finish_point, Act.AGENDA),
    _press(look_up_buttons.TakeOffPoint, conversations.take_off_point, Act.TAKE_OFF),
    # meetings: planning
    _command("overleg", planning.start, Act.MEET),
    _press(planning_buttons.ShowMeetings, planning.listed, Act.MEET),
    _press(planning_buttons.ShowMeeting, planning.show, Act.MEET),
    _press(planning_buttons.NewMeeting, planning.new, Act.PLAN_MEETINGS),
    _press(planning_buttons.ChoosePlan, planning.choose, Act.PLAN_MEETINGS),
    _press(planning_buttons.SetPlan, planning.set_line, Act.PLAN_MEETINGS),
    _press(planning_buttons.KeepPlan, planning.keep, Act.PLAN_MEETINGS),
    _press(planning_buttons.MoveMeeting, planning.move, Act.PLAN_MEETINGS),
    _press(planning_buttons.MeetElsewhere, planning.elsewhere, Act.PLAN_MEETINGS),
    _press(planning_buttons.ChooseDay, planning.choose_day, Act.PLAN_MEETINGS),
    _press(planning_buttons.ApplyChange, planning.apply, Act.PLAN_MEETINGS),
    _press(planning_buttons.AskCallOff, planning.ask_call_off, Act.PLAN_MEETINGS),
    _press(planning_buttons.CallOff, planning.call_off, Act.PLAN_MEETINGS),
    # meetings: who comes
    _press(attending_buttons.AnswerMeeting, attending.answer, Act.MEET),
    _press(attending_buttons.AnswerAmong, attending.answer_among, Act.MEET),
    _press(attending_buttons.ShowWhoComes, attending.who_comes, Act.MEET),
    _press(attending_buttons.SomebodyElse, attending.instead, Act.MEET),
    _press(attending_buttons.SendInstead, attending.send, Act.MEET),
    _press(attending_buttons.InviteInstead, attending.newcomer, Act.MEET),
    _press(attending_buttons.ShowPresence, attending.who_was, Act.PLAN_MEETINGS),
    _press(attending_buttons.TapPresence, attending.tap, Act.PLAN_MEETINGS),
    _press(attending_buttons.KeepPresence, attending.keep, Act.PLAN_MEETINGS),
    # evaluation
    _command("evaluatie", evaluations.start, Act.ASK_EVALUATION),
    _press(evaluation_buttons.Look, evaluations.look, Act.EVALUATE),
    _press(evaluation_buttons.Answer, evaluations.answer, Act.EVALUATE),
    _press(evaluation_buttons.BeginYear, evaluations.begin_year, Act.EVALUATE),
    _press(evaluation_buttons.Rate, evaluations.rate, Act.EVALUATE),
    _press(evaluation_buttons.SendYear, evaluations.send_year, Act.EVALUATE),
    _press(evaluation_buttons.AskRemark, evaluations.ask_remark, Act.EVALUATE),
    _press(evaluation_buttons.SendRemark, evaluations.send_remark, Act.EVALUATE),
    _press(evaluation_buttons.ShowEvaluations, evaluations.listed, Act.ASK_EVALUATION),
    _press(evaluation_buttons.AskWhat, evaluations.what, Act.ASK_EVALUATION),
    _press(evaluation_buttons.AskAbout, evaluations.ask, Act.ASK_EVALUATION),
    _press(evaluation_buttons.ShowResults, evaluations.results, Act.ASK_EVALUATION),
    _press(evaluation_buttons.ShowTeam, evaluations.share, Act.ASK_EVALUATION),
    _press(evaluation_buttons.AskPromise, evaluations.ask_promise, Act.ASK_EVALUATION),
    _press(evaluation_buttons.KeepPromise, evaluations.keep_promise, Act.ASK_EVALUATION),
    # meetings: collecting and the agenda
    _command("agenda", agenda.start, Act.SEE_TEAM),
    _press(agenda_buttons.ShowAgenda, agenda.show, Act.SEE_TEAM),
    _press(agenda_buttons.ShowAgendaPoint, agenda.point, Act.AGENDA),
    _press(agenda_buttons.MarkPoint, agenda.mark, Act.PLAN_MEETINGS),
    _press(agenda_buttons.SetPointMinutes, agenda.minutes, Act.PLAN_MEETINGS),
    _press(agenda_buttons.MovePoint, agenda.move, Act.PLAN_MEETINGS),
    _press(agenda_buttons.PointExperts, agenda.experts, Act.PLAN_MEETINGS),
    _press(agenda_buttons.BringToPoint, agenda.bring, Act.PLAN_MEETINGS),
    _press(agenda_buttons.LetPointExpertGo, agenda.let_go, Act.PLAN_MEETINGS),
    _press(agenda_buttons.AskSendAgenda, agenda.ask_send, Act.PLAN_MEETINGS),
    _press(agenda_buttons.SendAgenda, agenda.send, Act.PLAN_MEETINGS),
    _press(agenda_buttons.PrintAgenda, agenda.on_paper, Act.PLAN_MEETINGS),
    _press(agenda_buttons.ProposeFor, collecting.ask, Act.PROPOSE),
    _press(agenda_buttons.ProposeTheme, collecting.theme, Act.PROPOSE),
    _press(agenda_buttons.ProposeSignal, collecting.signal, Act.PROPOSE),
    _press(agenda_buttons.WriteProposal, collecting.write, Act.PROPOSE),
    _press(agenda_buttons.KeepProposal, collecting.keep, Act.PROPOSE),
    _press(agenda_buttons.TakeBackProposal, collecting.take_back, Act.PROPOSE),
    _press(agenda_buttons.NothingToPropose, collecting.nothing, Act.PROPOSE),
    # meetings: the school year
    _press(year_buttons.TakePartAgain, school_year.renew, Act.RENEW),
    _press(year_buttons.ShowYear, school_year.show, Act.PLAN_MEETINGS),
    _press(year_buttons.SendDates, school_year.send_dates, Act.PLAN_MEETINGS),
    # meetings: walking through the agenda
    _press(walk_buttons.BeginMeeting, walking.begin, Act.PLAN_MEETINGS),
    _press(walk_buttons.WalkTo, walking.go, Act.MEET),
    _press(walk_buttons.PointDone, walking.done, Act.NOTE_MEETING),
    _press(walk_buttons.CarryPoint, walking.carry, Act.NOTE_MEETING),
    _press(walk_buttons.PointAgain, walking.again, Act.NOTE_MEETING),
    _press(walk_buttons.AgreeAll, walking.agree_all, Act.NOTE_MEETING),
    _press(walk_buttons.TalkAbout, walking.talk_about, Act.NOTE_MEETING),
    _press(walk_buttons.TickPromise, walking.tick, Act.NOTE_MEETING),
    _press(walk_buttons.ReadAtPoint, walking.read, Act.KNOW_MORE),
    _press(walk_buttons.NoteAt, walking.note, Act.NOTE_MEETING),
    _press(walk_buttons.NoteTask, walking.task, Act.NOTE_MEETING),
    _press(walk_buttons.NoteWho, walking.who, Act.NOTE_MEETING),
    _press(walk_buttons.NoteDue, walking.due, Act.NOTE_MEETING),
    _press(walk_buttons.KeepNote, walking.keep, Act.NOTE_MEETING),
    _press(walk_buttons.ShowNotes, walking.notes, Act.NOTE_MEETING),
    _press(walk_buttons.Reword, walking.reword, Act.NOTE_MEETING),
    _press(walk_buttons.TakeBackDecision, walking.take_back, Act.NOTE_MEETING),
    _press(walk_buttons.AskClose, records.ask_close, Act.PLAN_MEETINGS),
    _press(walk_buttons.CloseMeeting, records.close, Act.PLAN_MEETINGS),
    _press(walk_buttons.ReopenMeeting, records.reopen, Act.PLAN_MEETINGS),
    _press(walk_buttons.MeetingMissed, records.missed, Act.PLAN_MEETINGS),
    _press(walk_buttons.ShowRecords, records.past, Act.SEE_TEAM),
    _press(walk_buttons.ShowRecord, records.show, Act.MEET),
    _press(walk_buttons.PrintRecord, records.on_paper, Act.MEET),
    # plain language
    _press(meant_buttons.MakeSignal, meant.make_signal, Act.RAISE),
    _press(meant_buttons.MeantOther, meant.other, Act.SEE_TEAM),
    _press(meant_buttons.MeantFor, meant.for_reporter, Act.FEED_BACK),
    _press(meant_buttons.BeAway, meant.be_away, Act.RHYTHM),
    # everything else
    _typed(arriving.typed, Act.ARRIVE),
    _event("press of an unknown button", arriving.unknown_press, Act.ARRIVE, CallbackQueryHandler),
    _event(
        "the bot's own membership",
        arriving.membership,
        Act.ARRIVE,
        lambda run: ChatMemberHandler(run, ChatMemberHandler.MY_CHAT_MEMBER),
    ),
    _event(
        "group becomes supergroup",
        arriving.migration,
        Act.ARRIVE,
        lambda run: MessageHandler(filters.StatusUpdate.MIGRATE, run),
    ),
    _event(
        "an unknown command",
        _unknown,
        Act.ARRIVE,
        lambda run: MessageHandler(filters.ChatType.PRIVATE & filters.COMMAND, run),
    ),
    _event(
        "picture, voice or file",
        pages.media,
        Act.ARRIVE,
        lambda run: MessageHandler(filters.ChatType.PRIVATE, run),
    ),
)
