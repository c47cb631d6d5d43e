"""The short line: how people and organisations are reached, words that stand for a theme, points to talk about."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _who()
    _agenda_points()


def _agenda_points() -> None:
    op.create_table(
        "agenda_point",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("proposed_by", sa.String(length=24), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_agenda_point_network_id")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_agenda_point_proposed_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_agenda_point_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_point")),
    )
    op.create_index(op.f("ix_agenda_point_team_id"), "agenda_point", ["team_id"], unique=False)


def _who() -> None:
    op.create_table(
        "contact",
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("function_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("themes_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("mail_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("visibility", sa.String(length=16), nullable=False),
        sa.Column("deputy_id", sa.String(length=24), nullable=True),
        sa.Column("confirmed_on", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_contact_network_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contact_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_deputy_id"), "contact", ["deputy_id"], unique=False)
    op.create_index("ix_contact_network_id_visibility", "contact", ["network_id", "visibility"], unique=False)
    op.create_table(
        "public_line",
        sa.Column("team_id", sa.String(length=24), nullable=False),
        sa.Column("organisation", sa.String(length=16), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("confirmed_on", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_public_line_network_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_public_line_team_id")),
        sa.PrimaryKeyConstraint("team_id", "organisation", name=op.f("pk_public_line")),
    )
    op.add_column("network_word", sa.Column("theme", sa.String(length=24), nullable=True))
