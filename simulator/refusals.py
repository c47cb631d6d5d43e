"""How do the two sides say no: Telegram to the bot, and a phone to whoever holds it?"""

from __future__ import annotations


class Refusal(Exception):
    """Telegram does not carry out a call of the Bot API; the bot gets the code and the description."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class Mistake(Exception):
    """Something a phone cannot do; the caller gets the HTTP status and this one sentence."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def bad_request(reason: str) -> Refusal:
    """The call itself is wrong; sending it again will not help."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """The call is right, but not for this chat."""
    return Refusal(403, f"Forbidden: {reason}")


CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
TOO_OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
