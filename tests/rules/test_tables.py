"""No cell that we write is a formula, and what we write we read back."""

from hypothesis import given
from hypothesis import strategies as st

from channels import tables

CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zs", "Zl", "Zp"]), max_size=20
)
BEGINS = ("=", "+", "-", "@")


@given(st.sampled_from(["=", "+", "-", "@", "\t=", " =", "\r@", "\n-"]), st.text(max_size=20))
def test_no_cell_begins_a_formula(begins: str, rest: str) -> None:
    assert not tables.harmless(begins + rest).startswith((*BEGINS, "\t", "\r"))


@given(st.lists(CELL.filter(lambda cell: not cell.startswith("'")), min_size=1, max_size=8).filter(lambda row: row[-1]))
def test_what_is_written_is_read_back(row: list[str]) -> None:
    cells = tuple(row)
    assert tables.read_csv(tables.write_csv([("a", "b", "c"), cells]))[1] == cells
    assert tables.read_xlsx(tables.write_xlsx([("a", "b", "c"), cells]))[1] == cells
