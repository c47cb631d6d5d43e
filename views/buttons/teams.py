"""Which buttons set up a team, its group and its people?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowTeam(Button):
    """A team with its members, for who coordinates it."""

    verb = "team"
    team_id: str


@dataclass(frozen=True)
class Couple(Button):
    """Tie a team to a group."""

    verb = "couple"
    team_id: str


@dataclass(frozen=True)
class NewTeam(Button):
    """Make a team."""

    verb = "newteam"


@dataclass(frozen=True)
class TakeSomebodyOut(Button):
    """Choose who leaves a team."""

    verb = "leave"
    team_id: str


@dataclass(frozen=True)
class AskTakeOut(Button):
    """Look at what a member would leave behind."""

    verb = "leaver"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class TakeOut(Button):
    """Take a member out of a team."""

    verb = "takeout"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class Invite(Button):
    """Invite somebody into a team."""

    verb = "invite"
    team_id: str


@dataclass(frozen=True)
class Choose(Button):
    """A choice in setting up or inviting."""

    verb = "choose"
    draft_id: str
    value: str


@dataclass(frozen=True)
class Admit(Button):
    """The coordinator knows the newcomer."""

    verb = "admit"
    invitation_id: str


@dataclass(frozen=True)
class TurnAway(Button):
    """The coordinator does not know the newcomer."""

    verb = "deny"
    invitation_id: str
