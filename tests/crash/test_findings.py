"""What counts as lost, as twice and as a silent double?"""

import pytest

from tests.crash.findings import Sent, Wrong, copies, count

PLAIN, MARKED = Sent(1, "Dag"), Sent(1, "<i>(mogelijk dubbel)</i>\nDag")


@pytest.mark.parametrize(
    ("found", "kills", "wrong"),
    [
        ([PLAIN], 0, []),
        ([PLAIN, MARKED], 1, []),
        ([MARKED], 1, []),
        ([], 1, [Wrong.LOST]),
        ([PLAIN, PLAIN], 1, [Wrong.SILENT]),
        ([PLAIN, MARKED, MARKED], 1, [Wrong.OTHER]),
        ([MARKED], 0, [Wrong.OTHER]),
    ],
)
def test_a_message_comes_once_or_says_that_it_comes_again(found: list[Sent], kills: int, wrong: list[Wrong]) -> None:
    assert [finding.wrong for finding in copies("greeting", found, kills)] == wrong


@pytest.mark.parametrize(("found", "wrong"), [(0, [Wrong.LOST]), (1, []), (2, [Wrong.TWICE])])
def test_an_act_counts_once(found: int, wrong: list[Wrong]) -> None:
    assert [finding.wrong for finding in count("signal", found, 1)] == wrong
