"""The schema: the same on both databases, found from anywhere, safe when two start at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from app.shipped import shipped
from app.store.engine import BadDatabase, open_engine, writing
from app.store.migrate import UnknownSchema, alembic_config, current_revision, upgrade
from app.store.schema import is_current, newest_revision


def test_models_and_migrations_agree(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_DATABASE_URL", url)
    engine = open_engine(url)
    upgrade(engine)
    command.check(alembic_config())
    command.downgrade(alembic_config(), "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    upgrade(engine)
    command.check(alembic_config())
    engine.dispose()


def test_two_that_start_at_once(url: str) -> None:
    engines = [open_engine(url) for _ in range(3)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(upgrade, engines))
    with engines[0].connect() as connection:
        assert current_revision(connection) is not None
    for engine in engines:
        engine.dispose()


def test_whether_the_schema_is_the_newest(url: str) -> None:
    engine = open_engine(url)
    assert not is_current(engine)
    upgrade(engine)
    assert is_current(engine)
    assert newest_revision() == ScriptDirectory.from_config(alembic_config()).get_current_head()
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert not is_current(engine)
    engine.dispose()


def test_a_newer_schema_is_refused(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from-the-future'"))
    with pytest.raises(UnknownSchema, match="from-the-future"):
        upgrade(engine)


def test_sqlite_is_set_up(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    upgrade(engine)
    with engine.connect() as connection:
        found = {pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
                 for pragma in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")}
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 30_000}


def test_a_writer_holds_the_lock_from_the_start(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    upgrade(engine)
    with writing(engine).begin(), open_engine(sqlite_url).connect() as other:
        assert other.execute(text("SELECT count(*) FROM article")).scalar() == 0
        other.exec_driver_sql("PRAGMA busy_timeout=1")
        with pytest.raises(BadDatabase, match="locked"):
            other.exec_driver_sql("INSERT INTO source (slug, name) VALUES ('a', 'a')")


@pytest.mark.parametrize("url", ["mysql://localhost/x", "nonsense", "sqlite:////proc/nowhere/x.sqlite"])
def test_bad_databases_are_told_in_a_sentence(url: str) -> None:
    with pytest.raises(BadDatabase):
        open_engine(url)


@pytest.mark.parametrize("url", ["postgresql://u@h/d", "postgresql+psycopg://u@h/d", "postgres+psycopg2://u@h/d"])
def test_postgres_goes_through_psycopg(url: str) -> None:
    if url.startswith("postgres+"):
        with pytest.raises(BadDatabase):
            open_engine(url)
    else:
        assert open_engine(url).url.drivername == "postgresql+psycopg"


def test_shipped_folders_are_found() -> None:
    assert (shipped("migrations") / "env.py").is_file()
    assert isinstance(shipped("templates"), Path)
