"""What do the tests with deaths share? One zygote for each test run."""

from collections.abc import AsyncIterator

import pytest

from tests.crash.lives import Nursery
from tests.crash.lives import nursery as opened_nursery


@pytest.fixture(scope="session")
async def nursery() -> AsyncIterator[Nursery]:
    """Where bots are born; nothing of them lives on after the tests."""
    async with opened_nursery() as born:
        yield born
