"""Another program asks line by line and is answered line by line."""

import io
import json
from collections.abc import Iterator

from anonymity import stream


class Watched(io.StringIO):
    """An output that remembers what had been written whenever it was flushed."""

    def __init__(self) -> None:
        super().__init__()
        self.flushed: list[int] = []

    def flush(self) -> None:
        self.flushed.append(self.getvalue().count("\n"))


def answers(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    stream.run(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_text_is_answered_with_its_masked_form_and_its_spans() -> None:
    [answer] = answers('{"id": "7", "text": "😡 Kevin uit 3B"}')
    assert answer == {
        "id": "7",
        "masked": "😡 persoon A uit [klas]",
        "spans": [
            {"start": 2, "end": 7, "label": "NAME", "tier": "name"},
            {"start": 12, "end": 14, "label": "CLASS", "tier": "identifier"},
        ],
    }


def test_what_would_be_asked_about_is_said_and_stays_in_the_text() -> None:
    [answer] = answers('{"id": 1, "text": "met storm gepraat over Kevin"}')
    assert answer["masked"] == "met storm gepraat over persoon A"
    assert answer["spans"] == [
        {"start": 4, "end": 9, "label": "NAME", "tier": "doubt"},
        {"start": 23, "end": 28, "label": "NAME", "tier": "name"},
    ]


def test_a_line_that_cannot_be_read_does_not_stop_the_rest() -> None:
    bad = ["geen json", "[1, 2]", '{"id": 1}', '{"text": "Kevin"}', '{"id": 2, "text": 3}', "null"]
    given = answers(*bad, '{"id": 3, "text": "rustig vandaag"}')
    assert [answer["id"] for answer in given] == [None] * len(bad) + [3]
    assert all(isinstance(answer["error"], str) and "Kevin" not in answer["error"] for answer in given[:-1])
    assert given[-1]["spans"] == []


def test_empty_lines_are_passed_over() -> None:
    assert answers("", "  \n", '{"id": 1, "text": ""}') == [{"id": 1, "masked": "", "spans": []}]


def test_each_answer_is_out_before_the_next_question_is_read() -> None:
    out = Watched()

    def questions() -> Iterator[str]:
        for number in range(3):
            assert out.getvalue().count("\n") == number
            yield json.dumps({"id": number, "text": "Kevin"})

    stream.run(questions(), out)
    assert out.flushed == [1, 2, 3]
