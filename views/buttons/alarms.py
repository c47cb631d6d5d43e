"""Which buttons warn a team, answer an alarm, tell its news, end it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class NotAcute(Button):
    """Het is niet acuut."""

    verb = "notacute"
    draft_id: str


@dataclass(frozen=True)
class WarnTeam(Button):
    """Ik heb gebeld: waarschuw het team. Also: go on without a text."""

    verb = "warn"
    draft_id: str


@dataclass(frozen=True)
class AlarmSchool(Button):
    """Which school?"""

    verb = "alarmteam"
    draft_id: str
    team_id: str


@dataclass(frozen=True)
class RetypeAlarm(Button):
    """Tekst aanpassen."""

    verb = "alarmtext"
    draft_id: str


@dataclass(frozen=True)
class SendAlarm(Button):
    """Ja, waarschuw het team."""

    verb = "alarm"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShowAlarm(Button):
    """An alarm that goes on, for who was not told or looks again."""

    verb = "alarmshow"
    alarm_id: str


@dataclass(frozen=True)
class AnswerAlarm(Button):
    """Ik kom, Gezien, Ik kan niet."""

    verb = "alarmans"
    alarm_id: str
    answer: str


@dataclass(frozen=True)
class AlarmNews(Button):
    """Nieuws erbij."""

    verb = "alarmnews"
    alarm_id: str


@dataclass(frozen=True)
class PutWithAlarm(Button):
    """Zet bij het alarm, what was typed while it goes on; `comes`: and say that one comes."""

    verb = "alarmput"
    draft_id: str
    version: int
    alarm_id: str
    comes: int = 0


@dataclass(frozen=True)
class FalseAlarm(Button):
    """Loos alarm; `sure` after the question."""

    verb = "alarmfalse"
    alarm_id: str
    sure: int = 0


@dataclass(frozen=True)
class CloseAlarm(Button):
    """Afsluiten: asks what was agreed."""

    verb = "alarmclose"
    alarm_id: str


@dataclass(frozen=True)
class SendAlarmWords(Button):
    """Send the news, or close with what was agreed, as shown."""

    verb = "alarmwords"
    draft_id: str
    version: int


@dataclass(frozen=True)
class SkipAgreed(Button):
    """Close without a word on what was agreed."""

    verb = "alarmskip"
    draft_id: str


@dataclass(frozen=True)
class AlarmToSignal(Button):
    """Maak er een signaal van, after it ended."""

    verb = "alarmsig"
    alarm_id: str
