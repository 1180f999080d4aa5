"""Databases for the store's tests: an SQLite file each, and where there is a server a PostgreSQL database."""

from collections.abc import Iterator
from os import environ
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import Engine

from app.store.engine import open_engine
from app.store.migrate import upgrade

SERVER = "postgresql://postgres@127.0.0.1:5432"


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'parley.sqlite'}"


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """A database of its own, dropped afterwards. Without a server: skipped, but in CI a failure."""
    try:
        server = psycopg.connect(f"{SERVER}/postgres", autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        if environ.get("CI") == "true":
            pytest.fail(f"CI must test PostgreSQL, but there is no server: {error}")
        pytest.skip(f"no PostgreSQL server at 127.0.0.1:5432: {error}")
    name = f"parley_test_{uuid4().hex}"
    with server:
        server.execute(f"CREATE DATABASE {name}")
        yield f"{SERVER}/{name}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    server.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, of each kind in turn."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """A database with the newest schema, of each kind in turn."""
    made = open_engine(url)
    upgrade(made)
    yield made
    made.dispose()


@pytest.fixture
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    """An SQLite database with the newest schema, for what does not depend on the kind."""
    made = open_engine(sqlite_url)
    upgrade(made)
    yield made
    made.dispose()
