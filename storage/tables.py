"""Which tables are there? The one description that the queries and the migrations' test compare with.

Columns ending in `_sealed` are encrypted (see encryption.py). Moments are UTC microseconds since 1970.
"""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy.engine import Dialect

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware instant, kept as UTC microseconds so that both engines sort and compare it alike."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Day(TypeDecorator[date]):
    """A local day, kept as its ordinal."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else value.toordinal()

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromordinal(value)


def _id() -> Column[str]:
    return Column("id", String(24), primary_key=True)


def _of(table: str, *, nullable: bool = False, name: str | None = None) -> Column[str]:
    return Column(name or f"{table}_id", String(24), ForeignKey(f"{table}.id"), nullable=nullable)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False)


def _status() -> Column[str]:
    return Column("status", String(16), nullable=False)


network = Table(
    "network",
    metadata,
    _id(),
    Column("key_wrapped", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("signals", Integer, nullable=False),  # the highest number given out; over all teams, so that S-12 is one
    Column("actions", Integer, nullable=False),
    Column("rehearsed", Integer, nullable=False, server_default="0"),  # numbers given out while practising
    Column("created_at", Moment, nullable=False),
)

team = Table(
    "team",
    metadata,
    _id(),
    _of("network"),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("chat_id", BigInteger, unique=True),
    Column("thread_id", BigInteger),
    Column("feedback_days", Integer, nullable=False),
    Column("settings_sealed", LargeBinary),  # None: as a new team
    Column("practising_until", Moment),
)

network_word = Table(
    "network_word",
    metadata,
    _id(),
    Column("network_id", String(24), ForeignKey("network.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("word_sealed", LargeBinary, nullable=False),
    _status(),  # proposed → kept
    Column("proposed_at", Moment, nullable=False),  # only the day: an hour could tell whose text it was in
    Column("theme", String(24)),  # of a word for a theme
)

person = Table(
    "person",
    metadata,
    _id(),
    _of("network"),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("regisseur", Boolean, nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("pinged_on", Day),
    Column("phone_sealed", LargeBinary),
    Column("rhythm_sealed", LargeBinary),  # None: the usual one
    Column("substitute_id", String(24), index=True),  # as in the rhythm, to be found by who stands in
    # Sealed, since the order in which an unnamed reporter was busy may tell who they are.
    Column("last_team_sealed", LargeBinary),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("network_id", "chat_id"),
)

membership = Table(
    "membership",
    metadata,
    Column("team_id", String(24), ForeignKey("team.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True, index=True),
    _of("network"),
    Column("role", String(16), nullable=False),
    Column("organisation", String(16), nullable=False),
    Column("rules_accepted_at", Moment, nullable=False),
    Column("until", Day),
    Column("stands_in_for", String(24)),
)

contact = Table(  # what a person lets others see of how to reach them
    "contact",
    metadata,
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True),
    Column("network_id", String(24), ForeignKey("network.id"), nullable=False),
    Column("function_sealed", LargeBinary),
    Column("themes_sealed", LargeBinary),
    Column("phone_sealed", LargeBinary),
    Column("mail_sealed", LargeBinary),
    Column("visibility", String(16), nullable=False),
    Column("deputy_id", String(24), index=True),
    Column("confirmed_on", Day),
    Column("stale_on", Day),
    Column("by_mail", Boolean, nullable=False, server_default=false()),  # invitations to meetings, too
    Index("ix_contact_network_id_visibility", "network_id", "visibility"),
)

public_line = Table(  # on which number an organisation can be called around one team
    "public_line",
    metadata,
    Column("team_id", String(24), ForeignKey("team.id"), primary_key=True),
    Column("organisation", String(16), primary_key=True),
    _of("network"),
    Column("phone_sealed", LargeBinary, nullable=False),
    Column("confirmed_on", Day, nullable=False),
)

guest = Table(  # an expert sees only these signals
    "guest",
    metadata,
    Column("signal_id", String(24), ForeignKey("signal.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True, index=True),
)

invitation = Table(
    "invitation",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("organisation", String(16), nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("invited_by", String(24), ForeignKey("person.id"), nullable=False),
    _status(),
    Column("expires_at", Moment, nullable=False),
    Column("chat_id", BigInteger),
    _version(),
    Column("until", Day),
    Column("stands_in_for", String(24)),
    Column("succeeds", String(24)),
    Column("proposal_sealed", LargeBinary),  # what a list says of their entry, until they said whether it is right
    Column("meeting_id", String(24), index=True),  # of who comes instead of somebody, to this meeting only
)

founding_link = Table(
    "founding_link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("expires_at", Moment, nullable=False),
    Column("opened_at", Moment),
    Column("used_at", Moment),
)

coupling_code = Table(
    "coupling_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    _of("team"),
    Column("chat_id", BigInteger, nullable=False),  # the account that asked for it
    Column("expires_at", Moment, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    _id(),
    Column("chat_id", BigInteger, nullable=False),
    Column("flow", String(16), nullable=False),
    Column("step", String(16), nullable=False),
    Column("answers_sealed", LargeBinary, nullable=False),
    _version(),
    Column("expires_at", Moment, nullable=False),
    UniqueConstraint("chat_id", "flow"),
)

signal = Table(
    "signal",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("number", Integer, nullable=False),
    Column("theme", String(24), nullable=False),
    Column("place", String(16), nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("attribution", String(16), nullable=False),
    Column("reporter_sealed", LargeBinary, nullable=False),
    _status(),
    Column("raised_at", Moment, nullable=False),
    _version(),
    Column("spot_sealed", LargeBinary),
    Column("own_theme_sealed", LargeBinary),
    Column("happened", String(16)),
    Column("ages", String(16)),
    Column("phase", String(16)),
    Column("on_agenda", Boolean, nullable=False, server_default=false()),
    Column("referred_to", String(16)),
    Column("regie", String(16)),
    Column("look_again_on", Day),
    Column("merged_into", String(24)),
    Column("why", String(16)),
    UniqueConstraint("network_id", "number"),
    Index("ix_signal_team_id_status", "team_id", "status"),
    Index("ix_signal_team_id_raised_at", "team_id", "raised_at"),
)

second_look = Table(  # a signal that a second reader looks at first
    "second_look",
    metadata,
    Column("signal_id", String(24), ForeignKey("signal.id"), primary_key=True),
    _of("network"),
    _of("team"),
    # Sealed: who was not asked may be the one who raised it.
    Column("asked_sealed", LargeBinary, nullable=False),
    Column("due_on", Day, nullable=False),
    _status(),
    Column("next_at", Moment, index=True),  # when somebody else is asked, or its reporter hears that nobody looked
    _version(),
    Column("again", Integer, nullable=False, server_default="0"),  # how many times all were asked again
    Column("returned_at", Moment),  # when it was given back to its reporter
)

sighting = Table(  # "ik zie dit ook"
    "sighting",
    metadata,
    Column("signal_id", String(24), ForeignKey("signal.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True),
)

event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(24), nullable=False, unique=True),
    _of("network"),
    _of("team"),
    Column("subject_id", String(24), nullable=False, index=True),  # of a signal or an alarm
    Column("at", Moment, nullable=False),
    Column("happening", String(16), nullable=False),
    Column("organisation", String(16)),  # None for an unnamed reporter
    Column("text_sealed", LargeBinary),
)

request = Table(
    "request",
    metadata,
    _id(),
    _of("network"),
    Column("team_id", String(24)),
    Column("ask", String(16), nullable=False),
    Column("subject_id", String(24), nullable=False, index=True),
    Column("parties_sealed", LargeBinary, nullable=False),  # from and to: one may be an unnamed reporter
    Column("text_sealed", LargeBinary, nullable=False),
    _status(),
    Column("made_at", Moment, nullable=False),
    _version(),
    Index("ix_request_network_id_status", "network_id", "status"),
)

alarm = Table(
    "alarm",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("started_by", String(24), ForeignKey("person.id"), nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("place", String(16), nullable=False),
    _status(),
    Column("started_at", Moment, nullable=False),
    _version(),
)

alarm_answer = Table(
    "alarm_answer",
    metadata,
    Column("alarm_id", String(24), ForeignKey("alarm.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True),
    Column("answer", String(16), nullable=False),  # waiting | seen | comes | cannot | not_reached
    Column("at", Moment, nullable=False),
)

action = Table(
    "action",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("number", Integer, nullable=False),
    _of("signal", nullable=True),
    Column("owner_id", String(24), ForeignKey("person.id"), nullable=False),
    Column("what_sealed", LargeBinary, nullable=False),
    Column("due_on", Day, nullable=False),
    _status(),
    Column("made_at", Moment, nullable=False),
    _version(),
    Column("moves", Integer, nullable=False, server_default="0"),
    Column("on_agenda", Boolean, nullable=False, server_default=false()),
    Column("result_sealed", LargeBinary),
    Column("meeting_id", String(24), index=True),  # in which meeting it was agreed
    Column("point_key", String(48)),  # at which point of its agenda
    UniqueConstraint("network_id", "number"),
    Index("ix_action_team_id_status", "team_id", "status"),
    Index("ix_action_owner_id_status", "owner_id", "status"),
    Index("ix_action_signal_id", "signal_id"),
)

action_helper = Table(
    "action_helper",
    metadata,
    Column("action_id", String(24), ForeignKey("action.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True, index=True),
)

terugkoppeling = Table(
    "terugkoppeling",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("signal_id", String(24), ForeignKey("signal.id"), nullable=False, unique=True),
    Column("owner_id", String(24), ForeignKey("person.id")),
    Column("due_on", Day, nullable=False),
    _status(),
    _version(),
    Column("heard_on", Day),
    Column("outcome", String(16)),
    Column("told", Integer, nullable=False, server_default="0"),
    Column("word_sealed", LargeBinary),
    Column("shared", Boolean, nullable=False, server_default=false()),
    Column("left_by", String(24)),  # who held it until they left the team; nobody did anything with it since
    Index("ix_terugkoppeling_team_id_status", "team_id", "status"),
    Index("ix_terugkoppeling_team_id_heard_on", "team_id", "heard_on"),
    Index("ix_terugkoppeling_owner_id_status", "owner_id", "status"),
)

agenda_point = Table(  # to talk about at a meeting; a signal on the agenda says so itself
    "agenda_point",
    metadata,
    _id(),
    _of("network"),
    Column("team_id", String(24), ForeignKey("team.id"), nullable=False, index=True),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("proposed_by", String(24), ForeignKey("person.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("meeting_id", String(24)),  # for one meeting; None: for the next one of the team
)

series = Table(  # meetings that belong together
    "series",
    metadata,
    _id(),
    _of("network"),
    Column("team_id", String(24), ForeignKey("team.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("circle", String(16), nullable=False),
    Column("repeat", String(16), nullable=False),
    Column("every", Integer, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("first_on", Day, nullable=False),
    Column("on_holiday", String(16), nullable=False),
    Column("starts", Integer, nullable=False),  # minutes after local midnight
    Column("minutes", Integer, nullable=False),
    Column("place_sealed", LargeBinary, nullable=False),
    Column("link_sealed", LargeBinary, nullable=False),
    Column("collect_days", Integer, nullable=False),
    Column("planned_until", Day, nullable=False, index=True),  # looked at in each tick
    Column("ended_on", Day),
    _version(),
)

meeting = Table(
    "meeting",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    _of("series", nullable=True),
    Column("kind", String(16), nullable=False),
    Column("circle", String(16), nullable=False),
    Column("slot", Day, nullable=False),  # as its series gave it
    Column("day", Day, nullable=False),
    Column("starts", Integer, nullable=False),  # minutes after local midnight
    Column("minutes", Integer, nullable=False),
    Column("place_sealed", LargeBinary, nullable=False),
    Column("link_sealed", LargeBinary, nullable=False),
    Column("collect_days", Integer, nullable=False),
    _status(),
    Column("sequence", Integer, nullable=False),
    Column("agenda_sent_at", Moment),
    Column("opened_at", Moment),
    Column("closed_at", Moment),
    Column("asked_at", Moment),
    Column("at_key", String(48), nullable=False),
    _version(),
    UniqueConstraint("series_id", "slot"),
    Index("ix_meeting_team_id_day", "team_id", "day"),
    Index("ix_meeting_network_id_day", "network_id", "day"),
    Index("ix_meeting_status_day", "status", "day"),  # each tick asks for those that nobody closed
)

attendance = Table(
    "attendance",
    metadata,
    Column("meeting_id", String(24), ForeignKey("meeting.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True, index=True),
    _of("network"),
    Column("answer", String(16), nullable=False),
    Column("told", Integer, nullable=False),  # the sequence they last heard of
    Column("was_there", Boolean),
    Column("item_key", String(48), nullable=False),  # the one point for which an expert comes
    Column("instead_of", String(24)),
)

mail = Table(  # an invitation on its way by mail; what it says, and to which address, is looked up when it is sent
    "mail",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("dedupe_key", String(96), nullable=False, unique=True),
    _of("network"),
    Column("meeting_id", String(24), ForeignKey("meeting.id"), nullable=False, index=True),
    Column("person_id", String(24), ForeignKey("person.id"), nullable=False, index=True),
    Column("sequence", Integer, nullable=False),  # of the meeting, as in `told` of an attendance
    _status(),  # due → sending → (gone) | uncertain
    Column("tries", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),  # how often nobody knew whether it had gone
    Column("not_before", Moment),
    Index("ix_mail_status_seq", "status", "seq"),
)

agenda_item = Table(  # what was said about a point of an agenda; the points themselves are worked out
    "agenda_item",
    metadata,
    Column("meeting_id", String(24), ForeignKey("meeting.id"), primary_key=True),
    Column("key", String(48), primary_key=True),
    _of("network"),
    Column("position", Integer),
    Column("minutes", Integer),
    Column("mark", String(16), nullable=False),
    _status(),
    Column("carried", Integer, nullable=False),
    Column("sent", Boolean, nullable=False),  # it stood on the agenda that was sent
    _version(),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    _of("network"),
    _of("team"),
    Column("meeting_id", String(24), ForeignKey("meeting.id"), nullable=False, index=True),
    Column("key", String(48), nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("noted_by", String(24), ForeignKey("person.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    _version(),
)

evaluation = Table(
    "evaluation",
    metadata,
    _id(),
    _of("network"),
    Column("team_id", String(24), ForeignKey("team.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("subject_id", String(24)),  # of a meeting, a signal or an alarm
    Column("asked_on", Day, nullable=False),
    Column("closes_on", Day, nullable=False),
    _status(),
    Column("promise_sealed", LargeBinary),  # what the team will do about it
    _version(),
)

evaluation_asked = Table(  # who was asked, and that they answered; never what
    "evaluation_asked",
    metadata,
    Column("evaluation_id", String(24), ForeignKey("evaluation.id"), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), primary_key=True, index=True),
    Column("answered", Boolean, nullable=False),
    Column("reminded", Integer, nullable=False),
)

evaluation_tally = Table(  # counts alone, so that no order and no moment leads to who answered
    "evaluation_tally",
    metadata,
    Column("evaluation_id", String(24), ForeignKey("evaluation.id"), primary_key=True),
    Column("question", String(24), primary_key=True),
    Column("value", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

evaluation_remark = Table(
    "evaluation_remark",
    metadata,
    _id(),
    _of("network"),
    Column("evaluation_id", String(24), ForeignKey("evaluation.id"), nullable=False, index=True),
    Column("text_sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,  # a row's number would tell in which order they came
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("rule", String(48), primary_key=True),
    Column("day", Day, primary_key=True),
    Column("slot", String(16), primary_key=True),
    Column("due_at", Moment, nullable=False),
    _status(),  # waiting → pinged | dropped
    Column("outbox_key", String(64), index=True),  # the message that carries it, until that message is sent
    Index("ix_occurrence_status_due_at", "status", "due_at"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("epoch", Integer, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("body_sealed", LargeBinary),
    _status(),  # new → done | quarantined
    Column("received_at", Moment, nullable=False),
    UniqueConstraint("epoch", "update_id"),
    Index("ix_inbox_status_seq", "status", "seq"),
)

cursor = Table(
    "cursor",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("next_update_id", BigInteger, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("dedupe_key", String(96), nullable=False, unique=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("verb", String(8), nullable=False),  # send | edit | delete | menu | kick | contact …
    Column("subject", String(64)),  # what the message is about, so that it can be edited later
    Column("message_id", BigInteger),  # of the message to edit or delete, when it is known
    Column("body_sealed", LargeBinary, nullable=False),
    _status(),  # due → sending → (gone) | uncertain | refused
    Column("tries", Integer, nullable=False),
    Column("not_before", Moment),
    Column("created_at", Moment, nullable=False),
    Column("reply_subject", String(64)),  # it answers the message of this subject
    Index("ix_outbox_subject", "subject"),
    Index("ix_outbox_chat_id_seq", "chat_id", "seq"),
)

post = Table(
    "post",
    metadata,
    Column("subject", String(64), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("doubtful", Boolean, nullable=False),  # a twin may stand above it, so every edit goes on saying that
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("network_id", String(24), index=True),
    Column("actor_id", String(24)),  # None for acts of an unnamed reporter
    Column("act", String(24), nullable=False),
    Column("subject", String(64), nullable=False),
)

page_version = Table(  # what a network made of a piece of a knowledge page
    "page_version",
    metadata,
    _id(),
    _of("network"),
    Column("theme", String(24), nullable=False),
    Column("section", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("said_by", String(24), ForeignKey("person.id"), nullable=False),
    Column("said_at", Moment, nullable=False),
    UniqueConstraint("network_id", "theme", "section", "number"),
)

page_review = Table(  # who stands for a page, and when they are asked again
    "page_review",
    metadata,
    Column("network_id", String(24), ForeignKey("network.id"), primary_key=True),
    Column("theme", String(24), primary_key=True),
    Column("person_id", String(24), ForeignKey("person.id"), nullable=False, index=True),
    Column("confirmed_at", Moment, nullable=False),
    Column("review_on", Day, nullable=False),
)

page_document = Table(  # Telegram keeps the file itself
    "page_document",
    metadata,
    _id(),
    Column("network_id", String(24), ForeignKey("network.id"), nullable=False, index=True),
    Column("theme", String(24), nullable=False),
    Column("title_sealed", LargeBinary, nullable=False),
    Column("file_sealed", LargeBinary, nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("added_by", String(24), ForeignKey("person.id"), nullable=False),
    Column("added_at", Moment, nullable=False),
)

search_entry = Table(  # of pages and documents alone, never of a signal; see search.py, also for the index beside it
    "search_entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("subject", String(64), nullable=False, unique=True),
    Column("network_id", String(24), ForeignKey("network.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),  # marks, as the next
    Column("stems", Text, nullable=False),
)
