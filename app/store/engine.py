"""Engines: SQLite (the default) and PostgreSQL, by URL."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from app.domain.errors import ParleyError

BUSY_MILLISECONDS = 30_000
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
    "PRAGMA cache_size=-65536",
)


class BadDatabase(ParleyError):
    """A database that cannot be used: a URL of another kind, or a folder that cannot be written."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///file`, `postgresql://…` or `postgresql+psycopg://…`.

    The folder of an SQLite file is made where it is missing. Raises BadDatabase for other URLs.
    """
    parsed = _parse(url)
    engine = _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgres(parsed)
    event.listen(engine, "handle_error", _tell)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for a job that writes: SQLite then takes its write lock at the start of a transaction.

    A transaction that reads first and writes later would otherwise fail at once, without waiting, when
    another process wrote in between.
    """
    return engine.execution_options(parley_writes=True)


def lives_in_memory(engine: Engine) -> bool:
    """Whether the database ends with its connection."""
    return engine.dialect.name == "sqlite" and engine.url.database in (None, "", ":memory:")


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise BadDatabase(f"'{url}' is not a database URL; try sqlite:////path/to/parley.sqlite") from error
    backend = parsed.get_backend_name()
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise BadDatabase(f"Parley keeps its data in SQLite or PostgreSQL, not in '{backend}'")
    return parsed


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        _make_folder(Path(url.database).expanduser().parent)
        url = url.set(database=str(Path(url.database).expanduser()))
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _postgres(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise BadDatabase("PostgreSQL needs one more package: pip install 'parley[postgres]'") from error


def _tell(context: ExceptionContext) -> None:
    """Say in a sentence what only the database can know: no server, no such file, a full disk, a lock."""
    error = context.sqlalchemy_exception
    unusable = isinstance(error, OperationalError) or type(error) is DatabaseError  # the latter: "not a database"
    if unusable and error is not None and not context.is_pre_ping:
        said = str(error.orig).strip().splitlines()[0]
        raise BadDatabase(f"the database cannot be used: {said}") from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadDatabase(f"cannot make the folder {folder} for the database: {error.strerror}") from error


def _prepare(connection: Any, _record: Any) -> None:
    # The driver's own transaction handling starts none for DDL; _begin does it for every statement.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("parley_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
