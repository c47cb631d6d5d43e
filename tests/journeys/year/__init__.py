"""What does a whole school year look like? One story of a kernteam, which also writes its own transcript.

`python -m tests.journeys.year` plays it and writes `docs/schooljaar-van-een-kernteam.md`.
"""
