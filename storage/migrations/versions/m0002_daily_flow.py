"""The daily flow: settings and rhythms, what a signal tells more, its history, requests, alarms, helpers and guests."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "request",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=True),
        sa.Column("ask", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=24), nullable=False),
        sa.Column("parties_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_request_network_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
    )
    op.create_index("ix_request_network_id_status", "request", ["network_id", "status"], unique=False)
    op.create_index(op.f("ix_request_subject_id"), "request", ["subject_id"], unique=False)
    op.create_table(
        "alarm",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("started_by", sa.String(length=24), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_alarm_network_id")),
        sa.ForeignKeyConstraint(["started_by"], ["person.id"], name=op.f("fk_alarm_started_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_alarm_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm")),
    )
    op.create_table(
        "event",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.String(length=24), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("happening", sa.String(length=16), nullable=False),
        sa.Column("organisation", sa.String(length=16), nullable=True),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_event_network_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_event_team_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event")),
        sa.UniqueConstraint("id", name=op.f("uq_event_id")),
    )
    op.create_index(op.f("ix_event_subject_id"), "event", ["subject_id"], unique=False)
    op.create_table(
        "alarm_answer",
        sa.Column("alarm_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["alarm_id"], ["alarm.id"], name=op.f("fk_alarm_answer_alarm_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_alarm_answer_person_id")),
        sa.PrimaryKeyConstraint("alarm_id", "person_id", name=op.f("pk_alarm_answer")),
    )
    op.create_table(
        "guest",
        sa.Column("signal_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_guest_person_id")),
        sa.ForeignKeyConstraint(["signal_id"], ["signal.id"], name=op.f("fk_guest_signal_id")),
        sa.PrimaryKeyConstraint("signal_id", "person_id", name=op.f("pk_guest")),
    )
    op.create_index(op.f("ix_guest_person_id"), "guest", ["person_id"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("signal_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sighting_person_id")),
        sa.ForeignKeyConstraint(["signal_id"], ["signal.id"], name=op.f("fk_sighting_signal_id")),
        sa.PrimaryKeyConstraint("signal_id", "person_id", name=op.f("pk_sighting")),
    )
    op.create_table(
        "action_helper",
        sa.Column("action_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_helper_action_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_action_helper_person_id")),
        sa.PrimaryKeyConstraint("action_id", "person_id", name=op.f("pk_action_helper")),
    )
    op.create_index(op.f("ix_action_helper_person_id"), "action_helper", ["person_id"], unique=False)
    op.add_column("action", sa.Column("moves", sa.Integer(), server_default="0", nullable=False))
    op.add_column("action", sa.Column("on_agenda", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("action", sa.Column("result_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("invitation", sa.Column("until", sa.Integer(), nullable=True))
    op.add_column("invitation", sa.Column("stands_in_for", sa.String(length=24), nullable=True))
    op.add_column("membership", sa.Column("until", sa.Integer(), nullable=True))
    op.add_column("membership", sa.Column("stands_in_for", sa.String(length=24), nullable=True))
    op.add_column("network", sa.Column("rehearsed", sa.Integer(), server_default="0", nullable=False))
    op.add_column("outbox", sa.Column("reply_subject", sa.String(length=64), nullable=True))
    op.add_column("person", sa.Column("phone_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("person", sa.Column("rhythm_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("person", sa.Column("substitute_id", sa.String(length=24), nullable=True))
    op.create_index(op.f("ix_person_substitute_id"), "person", ["substitute_id"], unique=False)
    op.add_column("person", sa.Column("last_team_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("signal", sa.Column("spot_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("signal", sa.Column("own_theme_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("signal", sa.Column("happened", sa.String(length=16), nullable=True))
    op.add_column("signal", sa.Column("ages", sa.String(length=16), nullable=True))
    op.add_column("signal", sa.Column("phase", sa.String(length=16), nullable=True))
    op.add_column("signal", sa.Column("on_agenda", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("signal", sa.Column("referred_to", sa.String(length=16), nullable=True))
    op.add_column("signal", sa.Column("regie", sa.String(length=16), nullable=True))
    op.add_column("signal", sa.Column("look_again_on", sa.Integer(), nullable=True))
    op.add_column("signal", sa.Column("merged_into", sa.String(length=24), nullable=True))
    op.add_column("signal", sa.Column("why", sa.String(length=16), nullable=True))
    op.add_column("team", sa.Column("settings_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("team", sa.Column("practising_until", sa.BigInteger(), nullable=True))
    op.add_column("terugkoppeling", sa.Column("heard_on", sa.Integer(), nullable=True))
    op.add_column("terugkoppeling", sa.Column("outcome", sa.String(length=16), nullable=True))
    op.add_column("terugkoppeling", sa.Column("told", sa.Integer(), server_default="0", nullable=False))
    op.add_column("terugkoppeling", sa.Column("word_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("terugkoppeling", sa.Column("shared", sa.Boolean(), server_default=sa.false(), nullable=False))
