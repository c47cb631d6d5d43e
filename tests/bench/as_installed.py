"""What does a bot see of the packages that only developers have? Nothing, as where it is really used.

httpx, which comes with python-telegram-bot, loads its command line (8 MiB) wherever it finds these three.
"""

import runpy
import sys

_DEVELOPERS_ONLY = ("click", "rich", "pygments")


def main() -> None:
    """`python -m tests.bench.as_installed module arguments…`."""
    sys.modules |= dict.fromkeys(_DEVELOPERS_ONLY)  # type: ignore[arg-type]  # None: "can't be imported"
    runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
