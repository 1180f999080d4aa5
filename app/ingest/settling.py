"""Taking up what an interrupted run has left, before anybody looks at it."""

from collections.abc import Callable

from sqlalchemy import Engine

from app.store.stale import was_interrupted


def settle(engine: Engine, *, say: Callable[[str], None]) -> bool:
    """Resolve what an interrupted run has left, telling so; says whether there was anything to do."""
    with engine.connect() as connection:
        left = was_interrupted(connection)
    if left:
        # A server that finds nothing to do starts without what resolves.
        from app.ingest.resolving import resolve_store

        say("An earlier run was interrupted; resolving what it saved.")
        resolve_store(engine)
    return left
