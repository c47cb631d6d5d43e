"""What can be set? One frozen class; every setting is in .env.example with a sentence."""

from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.contacts import checked_mail
from domain.moments import Region
from domain.refusals import Refused
from storage.database import knows
from storage.encryption import KeyUnusable, keyring


class Tls(StrEnum):
    """How the way to a mail server is made secret."""

    STARTTLS = "starttls"  # after hello
    TLS = "tls"  # from the start
    NONE = "none"  # not at all: on this machine only


class Settings(BaseSettings):
    """Read from the environment and from .env; names are as here, in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    bot_token: str = Field(repr=False)
    secret_key: str = Field(repr=False)
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = Field(default="sqlite:///var/kernlijn.db", repr=False)
    timezone: str = "Europe/Amsterdam"
    school_region: Region = Region.MIDDEN
    log_level: str = "INFO"
    tick_seconds: float = Field(default=15.0, gt=0)
    poll_seconds: int = Field(default=25, ge=0, le=50)
    pace_overall: float = Field(default=25.0, gt=0)
    pace_per_chat: float = Field(default=1.0, gt=0)
    pace_per_group: float = Field(default=20.0, gt=0)
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_user: str = ""
    smtp_password: str = Field(default="", repr=False)
    smtp_from: str = Field(default="", validate_default=True)
    smtp_tls: Tls = Field(default=Tls.STARTTLS, validate_default=True)
    clock_file: Path | None = None

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: str) -> str:
        number, colon, rest = value.partition(":")
        if not (colon and number.isdigit() and rest):
            raise ValueError("moet eruitzien als 123456:ABC…; je krijgt het van @BotFather")
        return value

    @field_validator("secret_key")
    @classmethod
    def _key(cls, value: str) -> str:
        try:
            keyring(value)
        except KeyUnusable:
            raise ValueError("moet 32 bytes in base64 zijn; maak er een met: python -m bot new-key") from None
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not knows(value):
            raise ValueError("moet beginnen met sqlite:/// of postgresql://")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("is geen tijdzone; meestal is het Europe/Amsterdam") from None
        return value

    @field_validator("smtp_from")
    @classmethod
    def _sender(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("smtp_host") or value:
            try:
                checked_mail(value)
            except Refused:
                raise ValueError("moet een mailadres zijn: daarvandaan komen de uitnodigingen") from None
        return value

    @field_validator("smtp_tls")
    @classmethod
    def _secret(cls, value: Tls, info: ValidationInfo) -> Tls:
        host = str(info.data.get("smtp_host") or "localhost")
        if value is Tls.NONE and not _is_here(host):
            raise ValueError("mag alleen none zijn als de mailserver op deze machine draait; neem starttls of tls")
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("moet DEBUG, INFO, WARNING of ERROR zijn")
        return value.upper()


def _is_here(host: str) -> bool:
    """Whether a server runs on this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class SettingWrong(Exception):
    """A setting is missing or can't be used; the message is one plain sentence."""


def read() -> Settings:
    """The settings. Raises SettingWrong."""
    try:
        return Settings()  # type: ignore[call-arg]  # the missing ones come from the environment
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        if first["type"] == "missing":
            raise SettingWrong(f"{name} ontbreekt: zet het in .env (zie .env.example).") from None
        raise SettingWrong(f"{name} {_reason(first)}.") from None


def _reason(error: ErrorDetails) -> str:
    """Why a setting can't be used, in words. Our own validators say it; the library's kinds are few."""
    context = error.get("ctx", {})
    match error["type"]:
        case "value_error":
            return str(context["error"])
        case "enum":
            return f"moet een van deze zijn: {context['expected']}".replace("'", "").replace(" or ", ", ")
        case "greater_than" | "greater_than_equal":
            return f"moet groter zijn dan {context.get('gt', context.get('ge'))}"
        case "less_than_equal":
            return f"mag hooguit {context['le']} zijn"
        case _:
            return "moet een getal zijn"
