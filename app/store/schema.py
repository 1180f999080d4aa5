"""Whether a database has the newest schema, found out without loading what changes it."""

from sqlalchemy import Engine, inspect, text

from app.shipped import shipped


def is_current(engine: Engine) -> bool:
    """Whether there is nothing for `app.store.migrate.upgrade` to do."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found == newest_revision()


def newest_revision() -> str:
    """The last revision; their files are named by number: `0002_what_it_does.py`."""
    return max(file.stem.partition("_")[0] for file in (shipped("migrations") / "versions").glob("[0-9]*_*.py"))
