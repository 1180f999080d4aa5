"""Fixtures that every room's tests may use."""

from collections.abc import Iterator
from os import environ
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

SERVER = "postgresql://postgres@127.0.0.1:5432"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that PARLEY_SHARED names; the test is skipped where it is unset."""
    folder = environ.get("PARLEY_SHARED")
    if not folder or not Path(folder).is_dir():
        pytest.skip("PARLEY_SHARED names no folder")
    return Path(folder)


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
