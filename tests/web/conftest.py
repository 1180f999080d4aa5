"""A site over the sample database, and one over an empty one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from app.main import create_app
from app.settings import Settings
from app.store.engine import open_engine
from app.store.migrate import upgrade
from tests.web.sample import fill


@pytest.fixture(scope="session")
def sample_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The sample database. Pages only read, so all tests share it."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('sample') / 'sample.sqlite'}")
    upgrade(engine)
    fill(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def client(sample_engine: Engine) -> TestClient:
    """A reader of the sample."""
    settings = Settings(_env_file=None, database_url="sqlite://", today=date(2025, 12, 19))
    return TestClient(create_app(settings, engine=sample_engine), raise_server_exceptions=False)


@pytest.fixture
def session(sample_engine: Engine) -> Iterator[Session]:
    """A session on the sample."""
    with Session(sample_engine) as session:
        yield session


@pytest.fixture
def empty_client(tmp_path: Path) -> Iterator[TestClient]:
    """A reader of a database that nothing was read into yet."""
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    upgrade(engine)
    settings = Settings(_env_file=None, database_url="sqlite://", today=date(2025, 12, 19))
    yield TestClient(create_app(settings, engine=engine), raise_server_exceptions=False)
    engine.dispose()
