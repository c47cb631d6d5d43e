"""The anonymity gate: the words that a network knows as its own, and signals that a second reader looks at first."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "network_word",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("word_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("proposed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_network_word_network_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_word")),
    )
    op.create_index(op.f("ix_network_word_network_id"), "network_word", ["network_id"], unique=False)
    op.create_table(
        "second_look",
        sa.Column("signal_id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("asked_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("again", sa.Integer(), server_default="0", nullable=False),
        sa.Column("returned_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_second_look_network_id")),
        sa.ForeignKeyConstraint(["signal_id"], ["signal.id"], name=op.f("fk_second_look_signal_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_second_look_team_id")),
        sa.PrimaryKeyConstraint("signal_id", name=op.f("pk_second_look")),
    )
    op.create_index(op.f("ix_second_look_next_at"), "second_look", ["next_at"], unique=False)
