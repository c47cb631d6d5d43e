"""Which signals does a message name?"""

import pytest

from domain.signals import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Verstuurd als S-12. Dank je.", [12]),
        ("S-2 \u00b7 Vapes\nS-10 \u00b7 Drugs, zie S-2", [2, 10]),
        ("OEFEN-S3 \u00b7 Vapes", [-3]),
        ("A-1 staat bij jou, MS-4 en S-1234567 niet", []),
        ("", []),
    ],
)
def test_each_once_in_order(text: str, numbers: list[int]) -> None:
    assert numbers_in(text) == numbers
