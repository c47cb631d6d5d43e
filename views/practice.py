"""What does a coordinator see who lets the team rehearse?"""

from datetime import datetime, tzinfo

from domain.people import Team
from views.buttons.practice import StartPractice, StopPractice
from views.buttons.teams import ShowTeam
from views.screen import Screen, Tap
from views.wording import Wording


def offer(words: Wording, team: Team) -> Screen:
    """What rehearsing means."""
    start = Tap(words.label("start_practice"), StartPractice(team_id=team.id).pack())
    back = Tap(words.label("back"), ShowTeam(team_id=team.id).pack())
    return Screen(html=words.html("practice.offer", team=team), rows=((start,), (back,)))


def started(words: Wording, team: Team, until: datetime, zone: tzinfo) -> Screen:
    """It began."""
    stop = Tap(words.label("stop_practice"), StopPractice(team_id=team.id).pack())
    return Screen(html=words.html("practice.started", team=team, until=until.astimezone(zone)), rows=((stop,),))


def stopped(words: Wording) -> Screen:
    """It is over."""
    return Screen(html=words.html("practice.stopped"))
