"""Which buttons does the bot want under a message, and does Telegram take them?"""

from __future__ import annotations

from simulator.found_entities import is_link
from simulator.messages import Buttons, Json
from simulator.params import Params
from simulator.refusals import Refusal, bad_request

MAX_DATA = 64  # bytes; Bot API, InlineKeyboardButton.callback_data
MAX_BUTTONS = 100
OTHER_ACTIONS = (
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def buttons_of(params: Params) -> Buttons | None:
    """The rows of an inline keyboard; None for no markup, or for one that is not under the message itself."""
    if not params.values.get("reply_markup"):
        return None
    markup = params.branch("reply_markup")
    if "inline_keyboard" not in markup:
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    read = [[_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in read) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return read or None


def _button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _unparsable("Object expected as InlineKeyboardButton")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise _unparsable('Field "text" must be of type String' if text is None else "Text buttons are unallowed")
    if (data := button.get("callback_data")) is not None:
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        return {"text": text, "callback_data": data}
    if (url := button.get("url")) is not None:
        if not isinstance(url, str) or not is_link(url):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
        return {"text": text, "url": url}
    for action in OTHER_ACTIONS:
        if action in button:
            return {"text": text, action: button[action]}
    raise _unparsable("Text buttons are unallowed in the inline keyboard")


def _unparsable(why: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {why}")
