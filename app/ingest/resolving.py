"""From the store's articles to the resolved view, in one transaction."""

from dataclasses import dataclass

from sqlalchemy import Engine

from app.resolve import resolve
from app.store.engine import writing
from app.store.load import load_articles
from app.store.resolved import is_stale, write_resolution


@dataclass(frozen=True, slots=True)
class Resolved:
    """How much there is after resolving."""

    meetings: int
    actors: int
    places: int


def resolve_store(engine: Engine) -> Resolved:
    """Resolve all articles of the store anew and write what comes of it."""
    with writing(engine).begin() as connection:
        resolution = resolve(load_articles(connection))
        write_resolution(connection, resolution)
    return Resolved(len(resolution.meetings), len(resolution.actors), len(resolution.places))


def settle(engine: Engine) -> bool:
    """Resolve what an interrupted run has left; says whether there was anything to do."""
    with engine.connect() as connection:
        stale = is_stale(connection)
    if stale:
        resolve_store(engine)
    return stale
