"""What does a whole week look like? One story of twelve people and two teams, which also writes its own transcript.

`python -m tests.journeys.week` plays it and writes `docs/week-van-een-kernteam.md`.
"""
