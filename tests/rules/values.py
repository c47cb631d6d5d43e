"""Which values do rules and texts get tested with? A signal, an action on it, and the terugkoppeling that is owed."""

from datetime import UTC, date, datetime

from domain.actions import Action, ActionStatus
from domain.people import Organisation
from domain.signals import Attribution, Reporter, Signal, SignalStatus
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from domain.themes import Place, Theme

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SIGNAL = Signal(
    id="s",
    network_id="n",
    team_id="t",
    number=12,
    theme=Theme.VAPES,
    place=Place.SCHOOL,
    text="vapes",
    attribution=Attribution.ORGANISATION,
    reporter=Reporter(person_id="p", name="Yara", organisation=Organisation.JONGERENWERK),
    status=SignalStatus.OPEN,
    raised_at=NOW,
    version=1,
)
ACTION = Action(
    id="a",
    network_id="n",
    team_id="t",
    number=7,
    signal_id="s",
    owner_id="p",
    what="bellen",
    due_on=date(2026, 11, 27),
    status=ActionStatus.OPEN,
    made_at=NOW,
    version=1,
)
DEBT = Terugkoppeling(
    id="d",
    network_id="n",
    team_id="t",
    signal_id="s",
    owner_id=None,
    due_on=date(2026, 11, 30),
    status=DebtStatus.OPEN,
    version=1,
)
