"""The program that makes one file: its words come in as JSON, the file goes out. Run by channels.papers."""

import sys

from views.paper import Form, Paper


def main() -> int:
    """Make one file."""
    paper = Paper.load(sys.stdin.buffer.read().decode())
    if Form(sys.argv[1]) is Form.PDF:
        from channels.papers.pdf import page  # noqa: PLC0415 - each of the two libraries takes a while to load

        sys.stdout.buffer.write(page(paper))
    else:
        from channels.papers.word import document  # noqa: PLC0415 - see above

        sys.stdout.buffer.write(document(paper))
    return 0


if __name__ == "__main__":
    sys.exit(main())
