"""What does a writer see whose text may lead to a person, or who wants to say what a person is?"""

from dataclasses import replace

from anonymity import Part, persons
from domain.drafts import Draft, Flow, asked_about, trail_of
from domain.traces import Trail
from views.buttons.doubting import AnswerDoubt, AskPart, Coarsen, GivePart, KeepTrail
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_FEW = 4  # persons of which the preview itself has a button


def settled(words: Wording, draft: Draft, preview: Screen, *rest: Tap) -> Screen:
    """The question that comes first, which nobody would see under a preview; else that, with its masked persons.

    `rest`: what can be done besides answering; by default stopping.
    """
    asked, trail = asked_about(draft), trail_of(draft)
    rest = rest or (stop(words, draft),)
    if not asked and trail is not None:
        return _warned(words, draft, trail, rest)
    if not asked:
        parts = _few(words, draft)
        before, last = preview.rows[:-1], preview.rows[-1:]
        rows = (*before, *parts, *last) if before else (*last, *parts)
        return replace(preview, rows=rows) if parts else preview

    def tap(label: str, person: int) -> Tap:
        return Tap(words.label(label), AnswerDoubt(draft.id, person, draft.version).pack())

    html = words.html("doubting.question", word=asked[0], left=len(asked) - 1, text=draft.answers["text"])
    answers = (tap("a_person", 1), tap("no_person", 0))
    return Screen(html=html, rows=(answers, rest), protected=True)


def _warned(words: Wording, draft: Draft, trail: Trail, rest: tuple[Tap, ...]) -> Screen:
    """What points at one person. It can stay only where somebody reads it first."""
    alone = bool(draft.answers.get("alone")) and not draft.answers.get("practice")
    read_first, taps = draft.flow is Flow.SIGNAL and not alone, []
    if trail.coarser:
        taps.append(Tap(words.label("coarsen"), Coarsen(draft_id=draft.id, version=draft.version).pack()))
    if read_first:
        taps.append(Tap(words.label("keep_trail"), KeepTrail(draft_id=draft.id, version=draft.version).pack()))
    html = words.html("doubting.trail", trail=trail, read_first=read_first, alone=alone, text=draft.answers["text"])
    return Screen(html=html, rows=(*((tuple(taps),) if taps else ()), rest), protected=True)


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
