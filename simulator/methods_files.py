"""Where do the files come from that the bot sends, and how does it fetch those of others?"""

from __future__ import annotations

from simulator.messages import Json, Media
from simulator.params import Params
from simulator.refusals import bad_request
from simulator.world import World

MAX_DOWNLOAD = 20 * 2**20  # bytes; Bot API, getFile


def media_of(world: World, params: Params, kind: str, said: str) -> Media:
    """A file: uploaded under the name of its kind, attached under another name, or one that is here already."""
    upload = params.files.get(said.removeprefix("attach://") if said else kind)
    if upload is not None:
        return world.files.add(kind, upload.name, upload.mime, upload.content)
    if not said:
        raise bad_request(f"there is no {kind} in the request")
    stored = world.files.by_id(said)
    if stored is None:
        raise bad_request("wrong remote file identifier specified: Wrong character in the string")
    if stored.media.kind != kind:
        raise bad_request(f"can't use file of type {stored.media.kind.title()} as {kind.title()}")
    return stored.media


def get_file(world: World, params: Params) -> Json:
    stored = world.files.by_id(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.media.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.media.file_id,
        "file_unique_id": stored.media.unique_id,
        "file_size": stored.media.size,
        "file_path": stored.path,
    }
