"""What does a guided first time show? Stop by stop, with the buttons of the real thing, and nothing is kept."""

from domain.people import Role
from views.buttons.lists import Open
from views.buttons.tour import TourStop
from views.screen import Screen, Tap
from views.wording import Wording

# The label that leads on from each stop: what somebody would really press there.
_ONWARD = {
    Role.LID: ("go_on", "send", "claim", "discussed", "tour_ready"),
    Role.EXPERT: ("go_on", "tour_ready"),
    Role.COORDINATOR: ("go_on", "go_on", "tour_ready"),
    Role.REGISSEUR: ("go_on", "tour_ready"),
}


class NoSuchStop(Exception):
    """The tour has no such stop: the button is of another version."""


def start(words: Wording, role: Role) -> Tap:
    """The button with which a tour begins."""
    return Tap(words.label(f"tour_{role.value}"), TourStop(role=role.value, stop=0).pack())


def stop(words: Wording, role: Role, number: int) -> Screen:
    """One stop. Raises NoSuchStop."""
    onward = _ONWARD[role]
    if not 0 <= number < len(onward):
        raise NoSuchStop
    last = number == len(onward) - 1
    data = Open(what="start").pack() if last else TourStop(role=role.value, stop=number + 1).pack()
    html = words.html(f"tour.{role.value}_{number}")
    return Screen(html=html, rows=((Tap(words.label(onward[number]), data),),))
