"""Which commands are there? `python -m bot --help` lists them."""

import argparse
import sys

# What a command needs is imported when it is chosen, so that --help and a wrong setting are answered at once.
# ruff: noqa: PLC0415

EXIT_SETTINGS = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 2 for a wrong setting and 1 when the bot had to give up."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Kernlijn: one line for a school's safety team.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the bot with the settings of .env")
    commands.add_parser("mask", help='JSON lines {"id","text"} in, the masked text and its spans out')
    commands.add_parser("new-key", help="print a fresh SECRET_KEY")
    chosen = parser.parse_args(arguments)
    return {"run": _run, "mask": _mask, "new-key": _new_key}[chosen.command]()


def _run() -> int:
    from bot import settings

    try:
        chosen = settings.read()
    except settings.SettingWrong as wrong:
        return _sorry(str(wrong))
    from bot import serving

    try:
        return serving.run(chosen)
    except serving.Unusable as unusable:
        return _sorry(str(unusable))


def _mask() -> int:
    from anonymity import ListMissing, stream

    try:
        stream.run(sys.stdin, sys.stdout)
    except ListMissing:
        return _sorry("De lijsten met namen zijn niet te lezen; zonder die lijsten verstuur ik niets.")
    return 0


def _new_key() -> int:
    from storage.encryption import new_secret_key

    print(new_secret_key())
    return 0


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return EXIT_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
