"""What does a writer see who must say whether a word is a person, or wants to say what a person is?"""

from dataclasses import replace

from anonymity import Part, persons
from domain.drafts import Draft, asked_about
from views.buttons.doubting import AnswerDoubt, AskPart, GivePart
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_FEW = 4  # persons of which the preview itself has a button


def settled(words: Wording, draft: Draft, preview: Screen, *rest: Tap) -> Screen:
    """A preview with the question that comes first; without one, with a button for each masked person.

    `rest`: what can be done besides answering; by default stopping.
    """
    asked = asked_about(draft)
    if not asked:
        parts = _few(words, draft)
        before, last = preview.rows[:-1], preview.rows[-1:]
        rows = (*before, *parts, *last) if before else (*last, *parts)
        return replace(preview, rows=rows) if parts else preview

    def tap(label: str, person: int) -> Tap:
        return Tap(words.label(label), AnswerDoubt(draft.id, person, draft.version).pack())

    html = words.html("doubting.question", word=asked[0], left=len(asked) - 1, preview=preview.html)
    answers = (tap("a_person", 1), tap("no_person", 0))
    return Screen(html=html, rows=(answers, rest or (stop(words, draft),)), protected=True)


def _few(words: Wording, draft: Draft) -> tuple[tuple[Tap, ...], ...]:
    found = persons(draft.answers.get("text", ""))
    taps = [_ask(words, draft, *person) for person in found[:_FEW]]
    if len(found) > _FEW:
        taps.append(Tap(words.label("more_persons"), AskPart(draft.id).pack()))
    return stacked(taps, 2)


def _ask(words: Wording, draft: Draft, part: Part, letter: str) -> Tap:
    label = words.label("person_is", who=f"{part.capitalize()} {letter}")
    return Tap(label, AskPart(draft.id, f"{part}-{letter}").pack())


def which(words: Wording, draft: Draft) -> Screen:
    """Everybody who is masked in a text of many."""
    taps = [_ask(words, draft, *person) for person in persons(draft.answers["text"])]
    html = words.html("doubting.which", text=draft.answers["text"])
    return Screen(html=html, rows=(*stacked(taps[:40], 2), (_back(words, draft),)), protected=True)


def part(words: Wording, draft: Draft, person: str) -> Screen:
    """What is this one?"""
    taps = [Tap(words.word(part), GivePart(draft.id, person, part, draft.version).pack()) for part in _PARTS]
    html = words.html("doubting.part", who=person.replace("-", " "), text=draft.answers["text"])
    return Screen(html=html, rows=(*stacked(taps, 2), (_back(words, draft),)), protected=True)


_PARTS = (Part.PUPIL, Part.PARENT, Part.STAFF, Part.OFFICER, Part.PERSON)


def _back(words: Wording, draft: Draft) -> Tap:
    return Tap(words.label("back"), AskPart(draft.id, "terug").pack())
