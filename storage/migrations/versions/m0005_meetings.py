"""Meetings: series, agendas, who comes, decisions and evaluations."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _series()
    _agenda()
    _evaluation()
    _inviting()
    _looked_back()


def _looked_back() -> None:
    """What an agenda tells of the last weeks costs the same in a team with ten years behind it."""
    op.create_index("ix_signal_team_id_raised_at", "signal", ["team_id", "raised_at"], unique=False)
    op.create_index("ix_terugkoppeling_team_id_heard_on", "terugkoppeling", ["team_id", "heard_on"], unique=False)


def _series() -> None:
    op.create_table(
        "series",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("circle", sa.String(length=16), nullable=False),
        sa.Column("repeat", sa.String(length=16), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Integer(), nullable=False),
        sa.Column("on_holiday", sa.String(length=16), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("link_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("collect_days", sa.Integer(), nullable=False),
        sa.Column("planned_until", sa.Integer(), nullable=False),
        sa.Column("ended_on", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_series_network_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_series_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index(op.f("ix_series_team_id"), "series", ["team_id"], unique=False)
    op.create_index(op.f("ix_series_planned_until"), "series", ["planned_until"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("series_id", sa.String(length=24), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("circle", sa.String(length=16), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("link_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("collect_days", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("agenda_sent_at", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.BigInteger(), nullable=True),
        sa.Column("at_key", sa.String(length=48), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_meeting_network_id")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_meeting_series_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_meeting_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("series_id", "slot", name=op.f("uq_meeting_series_id_slot")),
    )
    op.create_index("ix_meeting_network_id_day", "meeting", ["network_id", "day"], unique=False)
    op.create_index("ix_meeting_status_day", "meeting", ["status", "day"], unique=False)
    op.create_index("ix_meeting_team_id_day", "meeting", ["team_id", "day"], unique=False)


def _agenda() -> None:
    op.add_column("agenda_point", sa.Column("meeting_id", sa.String(length=24), nullable=True))
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("was_there", sa.Boolean(), nullable=True),
        sa.Column("item_key", sa.String(length=48), nullable=False),
        sa.Column("instead_of", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_attendance_network_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.String(length=24), nullable=False),
        sa.Column("key", sa.String(length=48), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("carried", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id")),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_agenda_item_network_id")),
        sa.PrimaryKeyConstraint("meeting_id", "key", name=op.f("pk_agenda_item")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("meeting_id", sa.String(length=24), nullable=False),
        sa.Column("key", sa.String(length=48), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("noted_by", sa.String(length=24), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id")),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_decision_network_id")),
        sa.ForeignKeyConstraint(["noted_by"], ["person.id"], name=op.f("fk_decision_noted_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_decision_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_meeting_id"), "decision", ["meeting_id"], unique=False)
    op.add_column("action", sa.Column("meeting_id", sa.String(length=24), nullable=True))
    op.add_column("action", sa.Column("point_key", sa.String(length=48), nullable=True))
    op.create_index(op.f("ix_action_meeting_id"), "action", ["meeting_id"], unique=False)


def _evaluation() -> None:
    op.create_table(
        "evaluation",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=24), nullable=True),
        sa.Column("asked_on", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("promise_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_evaluation_network_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_evaluation_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
    )
    op.create_index(op.f("ix_evaluation_team_id"), "evaluation", ["team_id"], unique=False)
    op.create_table(
        "evaluation_asked",
        sa.Column("evaluation_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_evaluation_asked_evaluation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_evaluation_asked_person_id")),
        sa.PrimaryKeyConstraint("evaluation_id", "person_id", name=op.f("pk_evaluation_asked")),
    )
    op.create_index(op.f("ix_evaluation_asked_person_id"), "evaluation_asked", ["person_id"], unique=False)
    op.create_table(
        "evaluation_tally",
        sa.Column("evaluation_id", sa.String(length=24), nullable=False),
        sa.Column("question", sa.String(length=24), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_evaluation_tally_evaluation_id")),
        sa.PrimaryKeyConstraint("evaluation_id", "question", "value", name=op.f("pk_evaluation_tally")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "evaluation_remark",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("evaluation_id", sa.String(length=24), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_evaluation_remark_evaluation_id")),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_evaluation_remark_network_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_remark")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_evaluation_remark_evaluation_id"), "evaluation_remark", ["evaluation_id"], unique=False)


def _inviting() -> None:
    op.add_column("contact", sa.Column("by_mail", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("invitation", sa.Column("meeting_id", sa.String(length=24), nullable=True))
    op.create_index(op.f("ix_invitation_meeting_id"), "invitation", ["meeting_id"], unique=False)
    op.create_table(
        "mail",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dedupe_key", sa.String(length=96), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("meeting_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_mail_meeting_id")),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_mail_network_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_mail_person_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_mail")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_mail_dedupe_key")),
    )
    op.create_index(op.f("ix_mail_meeting_id"), "mail", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_mail_person_id"), "mail", ["person_id"], unique=False)
    op.create_index("ix_mail_status_seq", "mail", ["status", "seq"], unique=False)
