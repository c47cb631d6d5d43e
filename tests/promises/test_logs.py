"""Logs: never what people say, a name or a token; errors by kind and place."""

import io
import logging

from bot import errors
from tests.conftest import TOKEN, Kernlijn
from tests.journeys.people import Phone, somebody

SECRETS = ("geheimfietsenhok", "Sara", "Boer", "Zuiderdam", "Lyceum", TOKEN)


async def founded(kernlijn: Kernlijn) -> Phone:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    for text in ("Sara de Boer", "Zuiderdam", "Lyceum Zuid"):
        await sara.says(text)
    await sara.presses("Koppel een groep")
    url = (await sara.last()).buttons[0][0].url
    assert url is not None
    await sara.opens(url, await kernlijn.phones.add_group("Kernteam Lyceum", sara.user, ()))
    return sara


async def test_a_whole_journey_writes_nothing_of_it(written: io.StringIO, kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    await sara.raises("Vapes bij het geheimfietsenhok op school")
    logging.getLogger("tests").info("the journey ended")
    lines = written.getvalue()
    assert "the journey ended" in lines
    for secret in SECRETS:
        assert secret not in lines


async def test_trouble_writes_nothing_of_it_either(written: io.StringIO, kernlijn: Kernlijn) -> None:
    sara = await founded(kernlijn)
    for kind in ("500", "lost", "403"):
        await kernlijn.phones.fault("sendMessage", kind, chat=sara.user)
        await sara.says("Vapes bij het geheimfietsenhok op school")
        await kernlijn.later(minutes=2)
    await kernlijn.phones.put_update(
        {"update_id": 7_000_000_000, "message": {"chat": {"id": 1, "type": "private"}, "text": "geheimfietsenhok"}}
    )
    await kernlijn.settled()
    lines = written.getvalue()
    assert "quarantine" in lines
    for secret in SECRETS:
        assert secret not in lines


def test_a_cause_that_leads_back_to_itself_is_written_once() -> None:
    error = ValueError("geheimfietsenhok")
    error.__cause__ = error
    assert errors.trace(error).count("ValueError") == 1


def test_an_exception_is_written_by_kind_and_place_without_its_words() -> None:
    try:
        try:
            raise LookupError("geheimfietsenhok")
        except LookupError as inner:
            raise ValueError("geheimfietsenhok") from inner
    except ValueError as error:
        told = errors.trace(error)
    assert "geheimfietsenhok" not in told
    assert "ValueError at test_logs.py" in told
    assert "LookupError at test_logs.py" in told
