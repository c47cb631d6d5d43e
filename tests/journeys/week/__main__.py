"""Play the week, write its transcript, and photograph four of its moments in Chromium."""

import sys

from tests.journeys.telling.photographs import renewed
from tests.journeys.week.playing import played

if __name__ == "__main__":
    sys.exit(renewed(played))
