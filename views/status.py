"""What does who coordinates a team read when they ask whether everything works?"""

from domain.notices import StatusTold
from domain.status import Level
from views.buttons.settings import Look
from views.screen import Screen, Tap
from views.wording import Wording

PAGE = 5  # lines, of which some are long


def status(words: Wording, n: StatusTold) -> Screen:
    """One line when all is well; else what to do. All that was looked at is read page by page."""
    pages = -(-len(n.findings) // PAGE)
    page = min(n.page, pages)
    matters = [line for line in n.findings if line.level is not Level.FINE]
    shown = n.findings[(page - 1) * PAGE : page * PAGE] if page else matters[:PAGE]
    troubles = any(line.level is Level.TROUBLE for line in n.findings)
    left = 0 if page else len(matters) - len(shown)
    html = words.html("status.status", n=n, shown=shown, troubles=troubles, page=page, left=left)
    taps = [Tap(words.label("look_again"), Look(team_id=n.team.id, page=page).pack())]
    if page == 0:
        taps.append(Tap(words.label("look_full"), Look(team_id=n.team.id, page=1).pack()))
    elif page < pages:
        taps.append(Tap(words.label("more"), Look(team_id=n.team.id, page=page + 1).pack()))
    return Screen(html=html, rows=(tuple(taps),), protected=True)
