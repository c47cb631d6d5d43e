"""The program that draws one sheet or chart: its words come in as JSON, the picture goes out."""

import sys

from channels.drawing import bars, painting
from views.chart import Chart, is_chart
from views.sheet import Sheet


def main() -> int:
    """Draw one."""
    said = sys.stdin.buffer.read().decode()
    if is_chart(said):
        sys.stdout.buffer.write(bars.picture(Chart.load(said)))
        return 0
    sheet = Sheet.load(said)
    sys.stdout.buffer.write((painting.page if sys.argv[1] == "pdf" else painting.picture)(sheet))
    return 0


if __name__ == "__main__":
    sys.exit(main())
