"""Sessions."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlmodel import Session


@contextmanager
def read_session(engine: Engine) -> Iterator[Session]:
    """A session for reading; whatever it changed is given up."""
    with Session(engine, autoflush=False, expire_on_commit=False) as session:
        yield session
