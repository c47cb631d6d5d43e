"""The program that draws one sheet: its words come in as JSON, the picture goes out. Run by channels.drawing."""

import sys

from channels.drawing import painting
from views.sheet import Sheet


def main() -> int:
    """Draw one sheet."""
    sheet = Sheet.load(sys.stdin.buffer.read().decode())
    sys.stdout.buffer.write((painting.page if sys.argv[1] == "pdf" else painting.picture)(sheet))
    return 0


if __name__ == "__main__":
    sys.exit(main())
