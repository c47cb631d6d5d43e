"""Settings: each is in .env.example with a sentence, and a wrong one gives one plain sentence and exit code 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from storage.encryption import new_secret_key

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")


def start(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Start the bot in an empty folder with these settings alone."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True, timeout=30)


def test_every_setting_is_in_the_example_with_a_sentence() -> None:
    lines = EXAMPLE.splitlines()
    given = {line.partition("=")[0]: number for number, line in enumerate(lines) if "=" in line and line[0] != "#"}
    assert set(given) == {name.upper() for name in Settings.model_fields}
    for name, number in given.items():
        above = lines[number - 1]
        assert above.startswith("# ") or above.partition("=")[0] in given, f"{name} has no sentence"


def test_the_example_holds_the_defaults() -> None:
    for line in EXAMPLE.splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#") and value:
            default = Settings.model_fields[name.lower()].default
            assert str(default.value if hasattr(default, "value") else default).removesuffix(".0") == value, name


GOOD = {"BOT_TOKEN": "1:abc", "SECRET_KEY": new_secret_key()}
MAIL = {"SMTP_HOST": "mail.zuiderdam.example", "SMTP_FROM": "bot@zuiderdam.example", "SMTP_PASSWORD": "geheim"}


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "BOT_TOKEN ontbreekt: zet het in .env (zie .env.example)."),
        ({"BOT_TOKEN": "1:abc"}, "SECRET_KEY ontbreekt: zet het in .env (zie .env.example)."),
        ({**GOOD, "BOT_TOKEN": "geheim"}, "BOT_TOKEN moet eruitzien als"),
        ({**GOOD, "SECRET_KEY": "kort"}, "SECRET_KEY moet 32 bytes in base64 zijn"),
        ({**GOOD, "DATABASE_URL": "mysql://x"}, "DATABASE_URL moet beginnen met sqlite:/// of postgresql://"),
        ({**GOOD, "TIMEZONE": "Europe/Waterveen"}, "TIMEZONE is geen tijdzone"),
        ({**GOOD, "SCHOOL_REGION": "oost"}, "SCHOOL_REGION moet een van deze zijn: noord, midden, zuid."),
        ({**GOOD, "TICK_SECONDS": "nooit"}, "TICK_SECONDS moet een getal zijn."),
        ({**GOOD, "TICK_SECONDS": "0"}, "TICK_SECONDS moet groter zijn dan 0"),
        ({**GOOD, "LOG_LEVEL": "LUID"}, "LOG_LEVEL moet DEBUG, INFO, WARNING of ERROR zijn"),
        ({**GOOD, "SMTP_HOST": "mail.zuiderdam.example"}, "SMTP_FROM moet een mailadres zijn"),
        ({**GOOD, "SMTP_FROM": "bot"}, "SMTP_FROM moet een mailadres zijn"),
        (
            {**GOOD, **MAIL, "SMTP_TLS": "none"},
            "SMTP_TLS mag alleen none zijn als de mailserver op deze machine draait",
        ),
        ({**GOOD, **MAIL, "SMTP_TLS": "ssl"}, "SMTP_TLS moet een van deze zijn: starttls, tls, none."),
        ({**GOOD, **MAIL, "SMTP_PORT": "70000"}, "SMTP_PORT mag hooguit 65535 zijn"),
        ({**GOOD, "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}, "DATABASE_URL is niet te openen"),
    ],
)
def test_a_wrong_setting_gives_one_sentence_and_exit_code_2(
    tmp_path: Path, settings: dict[str, str], sentence: str
) -> None:
    ended = start(tmp_path, **settings)
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "geheim" not in ended.stderr
    assert ended.stdout == ""


def test_a_database_that_is_none_gives_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "brief.db").write_text("Beste ouders, " * 100, encoding="utf-8")
    ended = start(tmp_path, **GOOD, DATABASE_URL="sqlite:///brief.db")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.strip() == (
        "DATABASE_URL is niet te openen: bestaat de map of de server, en mag ik er schrijven?"
    )


def test_help_lists_the_commands(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "--help"]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=30, cwd=ROOT)
    assert ended.returncode == 0
    for name in ("run", "mask", "new-key"):
        assert name in ended.stdout


def test_a_new_key_is_a_key(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "new-key"], check=False, capture_output=True, text=True, timeout=30, cwd=ROOT
    )
    wrong = start(tmp_path, **{**GOOD, "SECRET_KEY": ended.stdout.strip(), "LOG_LEVEL": "LUID"})
    assert "LOG_LEVEL" in wrong.stderr  # the key itself is taken
