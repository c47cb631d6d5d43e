"""Papers: what stands on them is there to read, on one page where that can be."""

import io

import docx
import pypdf
from hypothesis import given, settings
from hypothesis import strategies as st

from channels import papers
from channels.papers.pdf import page
from channels.papers.word import document
from views.paper import Form, Line, Paper, Section

AGENDA = Paper(
    title="Agenda kernteam Lyceum Waterveen",
    subtitle="dinsdag 1 december 2026, 15:00 tot 16:00 · kamer 12",
    sections=(
        Section(head="Bespreken", lines=tuple(Line(main=f"{n}. Punt {n}", side="10 min") for n in range(1, 8))),
        Section(head="Hamerstukken", lines=(Line(main="Rooster çĞş ë ł", small="van het wijkteam"),)),
    ),
    foot="Kernlijn",
)


def words_of(content: bytes) -> list[str]:
    return [each.extract_text() for each in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_a_pdf_has_its_words_as_letters_on_one_page() -> None:
    (only,) = words_of(page(AGENDA))
    assert "Agenda kernteam Lyceum Waterveen" in only
    assert "7. Punt 7" in only
    assert "10 min" in only
    assert "çĞş ë ł" in only
    assert page(AGENDA) == page(AGENDA)


def test_what_does_not_fit_goes_on_on_the_next_page() -> None:
    lines = tuple(Line(main=f"Besluit {n}: " + "we spreken af dat " * 12, small="Jongerenwerk") for n in range(40))
    found = words_of(page(Paper(title="Besluiten", subtitle="", sections=(Section(head="", lines=lines),), foot="")))
    assert len(found) > 1
    assert all(f"Besluit {n}:" in "".join(found) for n in range(40))


def test_a_word_file_has_heads_that_word_knows() -> None:
    made = docx.Document(io.BytesIO(document(AGENDA)))
    styles = {paragraph.text: paragraph.style.name for paragraph in made.paragraphs if paragraph.style is not None}
    assert styles["Agenda kernteam Lyceum Waterveen"] == "Heading 1"
    assert styles["Bespreken"] == "Heading 2"
    assert "1. Punt 1\t10 min" in styles
    assert made.core_properties.author == "Kernlijn"


async def test_both_are_made_by_a_program_of_their_own() -> None:
    assert words_of(await papers.made(AGENDA, Form.PDF)) == words_of(page(AGENDA))
    assert (await papers.made(AGENDA, Form.WORD)).startswith(b"PK")


texts = st.text(max_size=300)


@settings(max_examples=30)
@given(texts, texts, st.lists(st.tuples(texts, texts, texts), max_size=6))
def test_whatever_is_typed_there_is_a_file(title: str, head: str, lines: list[tuple[str, str, str]]) -> None:
    told = tuple(Line(main=main, side=side, small=small) for main, side, small in lines)
    paper = Paper(title=title, subtitle=head, sections=(Section(head=head, lines=told),), foot=title)
    assert Paper.load(paper.dump()) == paper
    assert words_of(page(paper))
    assert docx.Document(io.BytesIO(document(paper)))
