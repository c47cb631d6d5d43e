"""Who looks at a signal first: never its reporter, and in a way that tells nothing of who stays unnamed."""

from hypothesis import given
from hypothesis import strategies as st

from domain.second_reader import Bench

people = st.sampled_from("abcdef")
benches = st.builds(
    Bench,
    coordinators=st.lists(people, max_size=3, unique=True).map(tuple),
    deputy=st.none() | people,
    regisseurs=st.lists(people, max_size=2, unique=True).map(tuple),
    absent=st.frozensets(people),
)


def test_the_coordinators_come_first_then_the_deputy_then_who_directs() -> None:
    bench = Bench(coordinators=("a", "b"), deputy="c", regisseurs=("r",))
    assert bench.first("x", unnamed=False) == ["a", "b"]
    assert bench.first("a", unnamed=False) == ["b"]
    assert bench.next(["a", "b"], "x", unnamed=False) == ["c"]
    assert bench.next(["a", "b"], "c", unnamed=False) == ["r"]
    assert bench.next(["a", "b"], "c", unnamed=True) == ["r"]
    assert bench.next(["a", "b"], "x", unnamed=True) == ["c", "r"]
    assert bench.next(["a", "b", "c", "r"], "x", unnamed=False) == []


def test_the_deputy_is_asked_at_once_where_no_coordinator_can_look() -> None:
    bench = Bench(coordinators=("a",), deputy="c", regisseurs=("r",), absent={"a"})
    assert bench.first("x", unnamed=False) == ["a", "c"]
    assert bench.first("a", unnamed=False) == ["c"]
    assert Bench(coordinators=("a",), deputy=None, regisseurs=()).first("a", unnamed=False) == []


@given(benches, people, st.booleans())
def test_nobody_reads_their_own(bench: Bench, reporter: str, unnamed: bool) -> None:
    first = bench.first(reporter, unnamed=unnamed)
    assert reporter not in first
    assert reporter not in bench.next(first, reporter, unnamed=unnamed)
    assert not set(first) & set(bench.next(first, reporter, unnamed=unnamed))
    assert bench.alone(reporter) == (not first)


@given(benches, benches, people, people)
def test_of_an_unnamed_signal_nobody_is_asked_because_of_who_raised_it(
    bench: Bench, since: Bench, one: str, other: str
) -> None:
    """Whoever raised it, everybody but the two who might have is asked, or not, alike; also later, of other readers."""
    first = [set(bench.first(reporter, unnamed=True)) - {one, other} for reporter in (one, other)]
    assert first[0] == first[1]
    later = [set(since.next(bench.first(who, unnamed=True), who, unnamed=True)) - {one, other} for who in (one, other)]
    assert later[0] == later[1]
    if len({*bench.coordinators, *bench.regisseurs} | ({bench.deputy} - {None})) > 1:
        assert bench.first(one, unnamed=True)
