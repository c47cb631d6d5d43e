"""Which files does Telegram keep, and under which ids?"""

from __future__ import annotations

import itertools
import secrets
import struct
import zlib
from dataclasses import dataclass

from simulator.messages import Json, Media
from simulator.refusals import bad_request

FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice"}
IMAGE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
KEPT_FILES = 2_000
MAX_PHOTO = 10 * 2**20  # bytes; Bot API, sendPhoto
MAX_FILE = 50 * 2**20  # bytes; Bot API, sendDocument
MAX_SIDES = 10_000  # pixels, width and height together
MAX_RATIO = 20  # of width and height


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was uploaded, with the path it is downloaded from."""

    media: Media
    path: str
    content: bytes


class Files:
    """The newest files, found by id or by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._numbers = itertools.count()

    def add(self, kind: str, name: str, mime: str, content: bytes) -> Media:
        """Stores an upload; refuses what Telegram would not take for this kind."""
        if not content:
            raise bad_request("file must be non-empty")
        if kind == "photo" and not content.startswith(IMAGE_STARTS):
            raise bad_request("IMAGE_PROCESS_FAILED")
        shape = _shape(kind, content)
        _check_size(kind, content, shape)
        media = Media(
            kind=kind,
            file_id=secrets.token_urlsafe(36),
            unique_id=secrets.token_urlsafe(8),
            name=name,
            size=len(content),
            mime=mime,
            shape=shape,
        )
        ending = name.rpartition(".")[2] if "." in name else "bin"
        path = f"{FOLDERS[kind]}/file_{next(self._numbers)}.{ending}"
        self._by_id[media.file_id] = StoredFile(media, path, content)
        if len(self._by_id) > KEPT_FILES:
            del self._by_id[next(iter(self._by_id))]
        return media

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return next((stored for stored in self._by_id.values() if stored.path == path), None)


def _check_size(kind: str, content: bytes, shape: Json) -> None:
    """Refuses what Telegram finds too large."""
    if len(content) > (MAX_PHOTO if kind == "photo" else MAX_FILE):
        raise bad_request("file is too big")
    width, height = shape.get("width", 1), shape.get("height", 1)
    if not isinstance(width, int) or not isinstance(height, int):
        return
    if width + height > MAX_SIDES or max(width, height) > MAX_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _shape(kind: str, content: bytes) -> Json:
    if kind == "voice":
        return {"duration": 3}
    if kind != "photo":
        return {}
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return {"width": width, "height": height}
    return {"width": 1280, "height": 960}


def sample(kind: str) -> tuple[str, str, bytes]:
    """What a phone sends when somebody just says "a photo": its name, type and contents."""
    if kind == "photo":
        return "photo.png", "image/png", _picture(64, 48)
    if kind == "voice":
        return "voice.ogg", "audio/ogg", b"OggS\x00\x02" + bytes(58)
    return "document.txt", "text/plain", b"Een voorbeeld.\n"


def _picture(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\x00" + bytes((90, 140, 60 + 2 * row)) * width for row in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
