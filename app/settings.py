"""Settings: environment variables named PARLEY_…, and a `.env` file in the working folder."""

from datetime import date
from os import environ
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def user_data_folder() -> Path:
    """Where Parley keeps its database unless told otherwise: $XDG_DATA_HOME/parley or ~/.local/share/parley."""
    base = environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "parley"


def default_database_url() -> str:
    """An SQLite file in the user's data folder."""
    return f"sqlite:///{user_data_folder() / 'parley.sqlite'}"


class Settings(BaseSettings):
    """All settings; each is documented in docs/settings.md."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", env_file=".env", extra="ignore", frozen=True)

    database_url: str = Field(default_factory=default_database_url)
    base_url: str | None = None
    knowledge: Path | None = None
    spacy_model: str | None = None
    today: date | None = None
    article_text: Literal["full", "excerpts"] = "full"
