"""From the store's articles to the resolved view."""

from dataclasses import dataclass

from sqlalchemy import Engine

from app.resolve import resolve
from app.store.engine import writing
from app.store.load import load_articles
from app.store.resolved import write_resolution
from app.store.stale import fingerprint


@dataclass(frozen=True, slots=True)
class Resolved:
    """How much there is after resolving; `undecided` counts pairs of meetings that may be one."""

    meetings: int
    actors: int
    places: int
    undecided: int = 0


def resolve_store(engine: Engine) -> Resolved:
    """Resolve all articles of the store anew and write what comes of it.

    Others may write while this thinks; what came in between is taken up before anything is written.
    """
    with engine.connect() as connection:
        before = fingerprint(connection)
        resolution = resolve(load_articles(connection))
    with writing(engine).begin() as connection:
        if fingerprint(connection) != before:
            resolution = resolve(load_articles(connection))
        write_resolution(connection, resolution)
    return Resolved(
        len(resolution.meetings), len(resolution.actors), len(resolution.places), len(resolution.candidates))
