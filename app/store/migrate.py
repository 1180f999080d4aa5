"""Bringing a database to the newest schema."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from app.domain.errors import ParleyError
from app.shipped import shipped
from app.store.engine import BadDatabase, lives_in_memory, writing

#: An arbitrary number: two processes that start at once on PostgreSQL wait for one another under it.
UPGRADE_LOCK = 7_261_513


class UnknownSchema(ParleyError):
    """A database whose schema this version of Parley does not know."""


def alembic_config() -> Config:
    """Alembic's settings without an ini file, in a clone as in a wheel."""
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    return config


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest schema; does nothing where it is there already.

    Safe when several processes start at once: one upgrades, the others wait. Raises UnknownSchema when
    the database was made by a newer Parley, BadDatabase for one in memory.
    """
    if lives_in_memory(engine):
        raise BadDatabase("a database in memory is gone as soon as the command ends; name a file: sqlite:////path/to/it")
    config = alembic_config()
    scripts = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        if current_revision(connection) == scripts.get_current_head():
            return
    with without_foreign_keys(writing(engine).connect()) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": UPGRADE_LOCK})
        current = current_revision(connection)
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise UnknownSchema(f"the database has schema '{current}', which this version of Parley does not know; "
                                "update Parley, or name another database with PARLEY_DATABASE_URL")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def current_revision(connection: Connection) -> str | None:
    """The revision that the database stands at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def without_foreign_keys(connection: Connection) -> Connection:
    """A connection for DDL: SQLite rebuilds a table by dropping it, and that must not cascade."""
    if connection.dialect.name == "sqlite":
        raw = connection.connection.driver_connection
        assert raw is not None  # a fresh connection always has one
        raw.execute("PRAGMA foreign_keys=OFF")
        connection.detach()  # its own from now on: the pool never sees it again without foreign keys
    return connection
