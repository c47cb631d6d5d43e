"""How does the bot choose the way updates come to it?"""

from __future__ import annotations

from simulator.messages import Json
from simulator.params import Params
from simulator.refusals import Refusal, bad_request
from simulator.world import World

MAX_UPDATES = 100  # Bot API, getUpdates
MAX_POLL_SECONDS = 50
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(world: World, params: Params) -> list[object]:
    if world.webhook.url:
        raise Refusal(409, WEBHOOK_ACTIVE)
    world.updates.choose_kinds(_kinds(params))
    limit, timeout = params.number("limit"), params.number("timeout")
    return await world.updates.fetch(
        offset=params.number("offset") or 0,
        limit=limit if limit is not None and 1 <= limit <= MAX_UPDATES else MAX_UPDATES,
        seconds=min(max(timeout or 0, 0), MAX_POLL_SECONDS),
    )


def set_webhook(world: World, params: Params) -> bool:
    """An empty address takes the webhook away."""
    if params.flag("drop_pending_updates"):
        world.updates.forget_all()
    world.updates.choose_kinds(_kinds(params))
    if url := params.text("url"):
        world.updates.end_poll("terminated by setWebhook request")
        world.webhook.set(url, params.text("secret_token"))
    else:
        world.webhook.clear()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        world.updates.forget_all()
    world.webhook.clear()
    return True


def get_webhook_info(world: World, params: Params) -> Json:  # noqa: ARG001
    webhook = world.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending(),
    }
    if webhook.last_error is not None:
        info["last_error_date"], info["last_error_message"] = webhook.last_error
    if webhook.url:
        info["max_connections"] = 1
    if world.updates.asked_kinds is not None:
        info["allowed_updates"] = world.updates.asked_kinds
    return info


def _kinds(params: Params) -> list[str] | None:
    if not params.values.get("allowed_updates") and params.values.get("allowed_updates") != []:
        return None
    kinds = params.row("allowed_updates")
    if kinds is None:
        return None
    if not all(isinstance(kind, str) for kind in kinds):
        raise bad_request("can't parse allowed updates JSON object")
    return [str(kind) for kind in kinds]
