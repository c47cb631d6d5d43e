"""Which buttons are there, and which one was pressed?"""

from dataclasses import fields

from views.buttons import (
    actions,
    agenda,
    alarms,
    attending,
    claims,
    doubting,
    evaluations,
    guests,
    knowing,
    lists,
    looking_up,
    meant,
    netwerkkaart,
    network_words,
    pages,
    people,
    pings,
    planning,
    practice,
    profile,
    rhythm,
    school_year,
    second_reader,
    settings,
    signals,
    teams,
    terugkoppelen,
    tour,
    walking,
    who,
)
from views.buttons.base import Button

_MODULES = (
    signals,
    doubting,
    knowing,
    second_reader,
    claims,
    actions,
    agenda,
    alarms,
    evaluations,
    planning,
    terugkoppelen,
    lists,
    teams,
    people,
    guests,
    rhythm,
    school_year,
    pings,
    settings,
    network_words,
    netwerkkaart,
    pages,
    practice,
    who,
    profile,
    tour,
    looking_up,
    meant,
    attending,
    walking,
)
KINDS: dict[str, type[Button]] = {
    kind.verb: kind
    for module in _MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Button) and kind is not Button
}


class Unreadable(Exception):
    """The data of a press fits no button: forged, or from another version."""


def unpack(data: str) -> Button:
    """The button behind the data of a press. Raises Unreadable."""
    verb, *values = data.split(":")
    kind = KINDS.get(verb)
    if kind is None or len(values) != len(fields(kind)):
        raise Unreadable
    try:
        return kind(*(int(v) if f.type in (int, "int") else v for f, v in zip(fields(kind), values, strict=True)))
    except ValueError:
        raise Unreadable from None
