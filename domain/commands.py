"""Which command did somebody mean who typed one that is not there?"""

from collections.abc import Iterable

from domain.terms import distance

_MOST = 2  # more is no answer any more
_BEGUN = 3  # letters of a command that is only begun
_WHOLE = 4  # letters of a command behind which more was typed


def nearest(typed: str, commands: Iterable[str]) -> tuple[str, ...]:
    """The commands that differ by one letter, are begun, or have more behind them; the likeliest first."""
    name = typed.lower()
    near = [each for each in commands if distance(name, each) == 1 or _extended(name, each)]
    return tuple(sorted(near, key=lambda each: (distance(name, each), each[:1] != name[:1], each))[:_MOST])


def _extended(name: str, command: str) -> bool:
    begun = len(name) >= _BEGUN and command.startswith(name)
    return begun or (len(command) >= _WHOLE and name.startswith(command))
