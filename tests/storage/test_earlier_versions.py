"""Earlier versions: a filled database of each release opens in this one, with everything in it."""

import re
import shutil
from pathlib import Path

import pytest

from simulator.client import Phones
from simulator.example import PARTNERS, REGISSEUR
from simulator.server import Simulator
from tests.conftest import Kernlijn, SettingsFor
from tests.journeys.people import Phone
from tests.storage.make_filled import FOLDER, SECRET_KEY

CHANGES = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
VERSIONS = re.findall(r"^## \[?(\d+\.\d+\.\d+)", CHANGES, re.MULTILINE)


def test_every_released_version_has_a_filled_database() -> None:
    assert {path.stem.removeprefix("kernlijn-") for path in FOLDER.glob("*.db")} == set(VERSIONS)
    assert VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
async def test_it_opens_in_this_version(
    version: str, telegram: Simulator, phones: Phones, tmp_path: Path, settings_for: SettingsFor
) -> None:
    shutil.copy(FOLDER / f"kernlijn-{version}.db", tmp_path / "old.db")
    settings = settings_for(f"sqlite:///{tmp_path / 'old.db'}", SECRET_KEY)
    kernlijn = Kernlijn(settings, telegram, phones)
    people = {}
    for name in (REGISSEUR, *PARTNERS):  # in the order in which the example met them, so with the same accounts
        first, _, last = name.partition(" ")
        people[name] = Phone(kernlijn, await phones.add_person(first, last), name)
    await kernlijn.start()
    try:
        await people[REGISSEUR].says("/agenda")
        for shown in await people[REGISSEUR].heard("Kernteam "):
            await people[REGISSEUR].presses("Alles wat openstaat", shown)
        agendas = "\n".join(message.text for message in await people[REGISSEUR].heard("Kernteam "))
        for line in ("S-6 Vuurwerk", "S-7 Online beelden", "S-3 Vechten en groepen · Tom Vos", "S-2 Ronselen"):
            assert line in agendas
        await people["Yara Kuipers"].says("/start")  # this Telegram has not met her yet
        await people["Tom Vos"].says("/terugkoppeling")
        await people["Tom Vos"].presses("Besproken")
        assert "S-3" in (await people["Yara Kuipers"].hears("besproken met betrokkenen")).text
    finally:
        await kernlijn.stop()
