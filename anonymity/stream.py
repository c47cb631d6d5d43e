"""How do other programs ask, one JSON line at a time?"""

import json
from collections.abc import Iterable
from typing import TextIO

from anonymity.doubts import doubts
from anonymity.masking import mask
from anonymity.words.lexicon import Lexicon, load


def run(lines: Iterable[str], out: TextIO) -> None:
    """Answer {"id", "text"} with {"id", "masked", "spans"}, one line each, at once; offsets in code points.

    A span of tier "doubt" would be asked about: it is still in "masked".

    A line that cannot be read is answered with {"id": null, "error"} and the next one is taken. Raises ListMissing.
    """
    words = load()
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer(line, words), ensure_ascii=False) + "\n")
            out.flush()


def _answer(line: str, words: Lexicon) -> dict[str, object]:
    try:
        asked = json.loads(line)
    except ValueError:
        return _refusal("Deze regel is geen JSON.")
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str) or "id" not in asked:
        return _refusal('Deze regel heeft geen "id" en "text".')
    masked = mask(asked["text"], words)
    found = sorted((*masked.spans, *doubts(asked["text"], words, found=masked.spans)), key=lambda span: span.start)
    spans = [{"start": each.start, "end": each.end, "label": each.label, "tier": each.tier} for each in found]
    return {"id": asked["id"], "masked": masked.text, "spans": spans}


def _refusal(error: str) -> dict[str, object]:
    return {"id": None, "error": error}
