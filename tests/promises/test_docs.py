"""Docs: every command, setting, button and quoted sentence in them is there, and every link leads somewhere."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.settings import Settings
from handlers.routes import ROUTES

ROOT = Path(__file__).parents[2]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "simulator").glob("*.md")])
HANDBOOKS = sorted((ROOT / "docs").glob("handboek-*.md"))
TEMPLATES = ROOT / "views" / "templates" / "nl"
TELEGRAMS_OWN = {"/newbot", "/setprivacy", "/setjoingroups", "/token", "/revoke"}  # said to @BotFather


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.name) for path in paths]


def sentences() -> str:
    """All that the bot can say, without the markup and the values that are filled in."""
    said = [path.read_text("utf-8") for path in (*TEMPLATES.glob("*.j2"), *TEMPLATES.glob("*.toml"))]
    said += [path.read_text("utf-8") for path in (ROOT / "bot").glob("*.py")]  # what is said to who runs it
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|</?[a-z]+>", "", "\n".join(said), flags=re.DOTALL)
    return " ".join(text.split())


@pytest.mark.parametrize("path", named(DOCS))
def test_make_commands_are_in_the_makefile(path: Path) -> None:
    targets = set(re.findall(r"^([.\w/-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for target in re.findall(r"(?:`|^)make ([.a-z/-]+)", path.read_text("utf-8"), re.MULTILINE):
        assert target in targets, target


@pytest.mark.parametrize("path", named(DOCS))
def test_commands_of_the_bot_and_the_simulator_are_there(path: Path) -> None:
    text = path.read_text("utf-8")
    for name in re.findall(r"python -m bot ([a-z-]+)", text):
        assert f'"{name}"' in (ROOT / "bot" / "__main__.py").read_text("utf-8"), name
    for name in re.findall(r"python -m simulator ([a-z-]+)", text):
        assert f'"{name}"' in (ROOT / "simulator" / "__main__.py").read_text("utf-8"), name


@pytest.mark.parametrize("path", named([path for path in DOCS if path.parent.name != "simulator"]))
def test_chat_commands_are_routes(path: Path) -> None:
    routes = {route.name for route in ROUTES} | TELEGRAMS_OWN
    for command in re.findall(r"`(/[a-z]+)[` ]", path.read_text("utf-8")):
        assert command in routes or (ROOT / command.lstrip("/")).is_dir(), command


def test_every_command_is_in_a_handbook() -> None:
    told = "".join(path.read_text("utf-8") for path in HANDBOOKS)
    for route in ROUTES:
        if route.name.startswith("/") and route.name != "/start":
            assert f"`{route.name}" in told, route.name


def test_every_setting_is_in_the_readme_with_its_default() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name, field in Settings.model_fields.items():
        row = re.search(rf"^\| `{name.upper()}` \|(.*)$", readme, re.MULTILINE)
        assert row is not None, name
        default = getattr(field.default, "value", field.default)
        if default is not None and not field.is_required():
            assert str(default).removesuffix(".0") in row[1], name


@pytest.mark.parametrize("path", named(HANDBOOKS))
def test_what_a_handbook_quotes_is_what_the_bot_says(path: Path) -> None:
    known = sentences()
    text = path.read_text("utf-8")
    for quote in re.findall(r"^> (.+)$", text, re.MULTILINE):
        for part in re.split(r"…", re.sub(r"\*\*|\\$", "", quote)):
            assert part.strip() in known, part


@pytest.mark.parametrize("path", named(HANDBOOKS))
def test_the_buttons_of_a_handbook_are_there(path: Path) -> None:
    words = tomllib.loads((TEMPLATES / "words.toml").read_text("utf-8"))
    labels = [*tomllib.loads((TEMPLATES / "labels.toml").read_text("utf-8")).values()]
    labels += [word for kind in words.values() for word in kind.values()]
    patterns = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(label)) for label in labels]
    for button in re.findall(r"\*\*\[(.+?)\]\*\*", path.read_text("utf-8")):
        known = any(re.fullmatch(pattern, button, re.IGNORECASE) for pattern in patterns)
        assert known or button == "zo", button  # "buttons stand [like this]"


@pytest.mark.parametrize("path", named(DOCS))
def test_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text("utf-8")):
        if "://" not in link:
            assert (path.parent / link).exists(), link


def test_every_direct_dependency_is_accounted_for() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    for name in ("run", "dev"):
        for line in (ROOT / "requirements" / f"{name}.in").read_text("utf-8").splitlines():
            package = re.match(r"[A-Za-z][\w-]+", line)
            if package:
                assert package[0].lower() in told.lower(), package[0]


def test_requirements_are_locked_with_hashes_and_name_no_address() -> None:
    for name in ("run", "dev"):
        locked = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        packages = re.findall(r"^([a-z][\w.-]*)==", locked, re.MULTILINE)
        assert len(packages) > 10
        assert locked.count("--hash=sha256:") >= len(packages)
        assert "://" not in locked
