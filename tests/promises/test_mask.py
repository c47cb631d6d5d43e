"""The mask command: JSON lines in, masked text and spans out, each at once."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "bot", "mask"]


def mask(lines: str) -> list[dict[str, object]]:
    ended = subprocess.run(COMMAND, input=lines, check=True, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert ended.stderr == ""
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_names_and_numbers_are_masked_with_their_places() -> None:
    text = "👀 Kevin verkocht vapes, bel 06 53 12 98 76"
    (answer,) = mask(json.dumps({"id": "a", "text": text}) + "\n")
    assert answer["id"] == "a"
    assert "Kevin" not in str(answer["masked"])
    assert "53 12" not in str(answer["masked"])
    spans = answer["spans"]
    assert isinstance(spans, list)
    assert {(span["label"], text[span["start"] : span["end"]]) for span in spans} == {
        ("NAME", "Kevin"),
        ("PHONE", "06 53 12 98 76"),
    }
    assert {span["tier"] for span in spans} == {"name", "identifier"}


def test_a_line_that_is_none_is_said_and_the_next_is_answered() -> None:
    answers = mask('geen json\n{"id": 2, "text": "Rustige dag op school"}\n')
    assert answers[0]["id"] is None
    assert answers[0]["error"]
    assert answers[1] == {"id": 2, "masked": "Rustige dag op school", "spans": []}
