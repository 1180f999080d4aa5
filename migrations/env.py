"""Alembic's entry: with a connection handed over (the app), or on its own (`alembic check`)."""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

import app.store.tables  # noqa: F401  (registers every table)
from app.settings import Settings
from app.store.engine import open_engine, writing
from app.store.migrate import without_foreign_keys

#: Full-text tables are made by hand in the revisions, one way for each dialect.
SEARCH_PREFIX = "search_"


def include_name(name, kind, parents):
    """Leave the full-text tables out of autogenerate."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_PREFIX))


def run(connection: Connection) -> None:
    """Run the revisions over an open connection."""
    context.configure(
        connection=connection, target_metadata=SQLModel.metadata, include_name=include_name,
        render_as_batch=connection.dialect.name == "sqlite", compare_type=True, transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    engine = writing(open_engine(Settings().database_url))
    with without_foreign_keys(engine.connect()) as own, own.begin():
        run(own)
    engine.dispose()
