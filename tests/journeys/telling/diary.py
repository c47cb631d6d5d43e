"""What is told of a story? The moments that it marks, as people typed, pressed and read them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.heard import Message

DOCS = Path(__file__).parents[3] / "docs"
PICTURES = DOCS / "pictures"
_MARKUP = str.maketrans({mark: f"\\{mark}" for mark in "\\*_`<[]"})


@dataclass(frozen=True, kw_only=True)
class Document:
    """Where a story is kept, by its short name: a file in `docs`, and pictures that begin with that name."""

    name: str
    file: str
    opening: str

    @property
    def path(self) -> Path:
        return DOCS / self.file

    @property
    def renew(self) -> str:
        """What writes it."""
        return f"python -m tests.journeys.{self.name}"

    def picture(self, name: str) -> Path:
        """Where one of its pictures is kept."""
        return PICTURES / f"{self.name}-{name}.png"


class Diary:
    """Lines of a document, in the order in which they happened; between moments nothing is written."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._lines = (
            f"{document.opening.strip()}\n\n<!-- Niet met de hand veranderen: {document.renew} -->".splitlines()
        )
        self._deeds: list[tuple[str, list[str]]] = []
        self._who = ""
        self._telling = False
        self.now: Callable[[], datetime]

    @property
    def text(self) -> str:
        """The whole file."""
        self._flush()
        return "\n".join(self._lines).strip() + "\n"

    def chapter(self, heading: str, prose: str) -> None:
        """A new part begins."""
        self._put(f"## {heading}", _wrapped(prose))

    @contextmanager
    def moment(self, title: str, prose: str = "", *, day: str = "") -> Iterator[None]:
        """Something that is told. `day`: as it is called, where a part is about several."""
        now = self.now()
        when = f"{now.hour}:{now.minute:02}"
        self._put(f"### {f'{day}, {when}' if day else when} – {title}", *([_wrapped(prose)] if prose else []))
        self._telling = True
        yield
        self._flush()
        self._telling = False

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What goes on in between and is not told."""
        telling, self._telling = self._telling, False
        yield
        self._telling = telling

    def note(self, prose: str) -> None:
        """A sentence of the teller."""
        self._put(_wrapped(prose))

    def typed(self, name: str, text: str, *, in_group: bool) -> None:
        said = f"`{text}`" if text.startswith("/") else f"“{text}”"
        self._did(name, f"typt{' in de groep' if in_group else ''}", said)

    def pressed(self, name: str, label: str, *, in_group: bool) -> None:
        self._did(name, f"tikt{' in de groep' if in_group else ''} op", f"**[{label}]**")

    def _did(self, name: str, verb: str, what: str) -> None:
        """What one person did after each other is one sentence."""
        if not self._telling:
            return
        if name != self._who:
            self._flush()
            self._who = name
        if self._deeds and self._deeds[-1][0] == verb:
            self._deeds[-1][1].append(what)
        else:
            self._deeds.append((verb, [what]))

    def heard(self, to: str, message: Message | str) -> None:
        """What the bot said. A group's title stands for who reads there."""
        if not self._telling:
            return
        text, labels = (message, ()) if isinstance(message, str) else (message.text, message.labels)
        lines = [line.translate(_MARKUP).rstrip() for line in text.splitlines()]
        if labels:
            lines.append(" ".join(f"**[{label}]**" for label in labels))
        quoted = [f"> {line}\\" if line and following else f"> {line}".rstrip()
                  for line, following in zip(lines, [*lines[1:], ""], strict=True)]  # fmt: skip
        self._put("\n".join([f"De bot, {to}:", *quoted]))

    def picture(self, name: str, alt: str) -> None:
        """The photograph that is taken when the transcript is renewed."""
        self._put(f"![{alt}]({self.document.picture(name).relative_to(DOCS)})")

    def _flush(self) -> None:
        if self._deeds:
            deeds, self._deeds = self._deeds, []
            self._put(_wrapped(f"**{self._who}** {_listed([f'{verb} {_listed(what)}' for verb, what in deeds])}."))
        self._who = ""

    def _put(self, *blocks: str) -> None:
        if self._deeds:
            self._flush()
        for block in blocks:
            self._lines += ["", *block.splitlines()]


def _listed(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} en {last}" if first else last


def _wrapped(prose: str, width: int = 125) -> str:
    """As the other documents: lines of about this length."""
    lines, line = [], ""
    for word in prose.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])
