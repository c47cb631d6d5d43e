"""Play the school year, write its transcript, and photograph its moments in Chromium."""

import sys

from tests.journeys.telling.photographs import renewed
from tests.journeys.year.playing import played

if __name__ == "__main__":
    sys.exit(renewed(played))
