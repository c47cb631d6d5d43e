"""The short line: how people are reached, words for themes, points to talk about, pages, documents and search."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _who()
    _agenda_points()
    _pages()
    _search()
    _freshness()


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


def _pages() -> None:
    op.create_table(
        "page_version",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("theme", sa.String(length=24), nullable=False),
        sa.Column("section", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("said_by", sa.String(length=24), nullable=False),
        sa.Column("said_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_page_version_network_id")),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_page_version_said_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_version")),
        sa.UniqueConstraint(
            "network_id", "theme", "section", "number", name=op.f("uq_page_version_network_id_theme_section_number")
        ),
    )
    op.create_table(
        "page_review",
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("theme", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=False),
        sa.Column("review_on", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_page_review_network_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_page_review_person_id")),
        sa.PrimaryKeyConstraint("network_id", "theme", name=op.f("pk_page_review")),
    )
    op.create_index(op.f("ix_page_review_person_id"), "page_review", ["person_id"], unique=False)
    op.create_table(
        "page_document",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("theme", sa.String(length=24), nullable=False),
        sa.Column("title_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("file_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("added_by", sa.String(length=24), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_page_document_network_id")),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_page_document_added_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_document")),
    )
    op.create_index(op.f("ix_page_document_network_id"), "page_document", ["network_id"], unique=False)


def _freshness() -> None:
    op.add_column("contact", sa.Column("stale_on", sa.Integer(), nullable=True))
    op.add_column("invitation", sa.Column("succeeds", sa.String(length=24), nullable=True))
    op.add_column("terugkoppeling", sa.Column("left_by", sa.String(length=24), nullable=True))
    op.add_column("invitation", sa.Column("proposal_sealed", sa.LargeBinary(), nullable=True))


def _search() -> None:
    op.create_table(
        "search_entry",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("network_id", sa.String(length=24), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("stems", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["network_id"], ["network.id"], name=op.f("fk_search_entry_network_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("subject", name=op.f("uq_search_entry_subject")),
    )
    op.create_index(op.f("ix_search_entry_network_id"), "search_entry", ["network_id"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        # The text stands in search_entry; this is only the index over it.
        op.execute(
            "CREATE VIRTUAL TABLE search_words USING fts5(stems, content='search_entry', content_rowid='seq',"
            " tokenize='unicode61')"
        )
    else:
        op.execute(
            "CREATE INDEX search_words ON search_entry USING gin (to_tsvector('simple', stems)) WITH (fastupdate = off)"
        )
