"""Whether the resolved tables hold what was saved."""

from sqlalchemy import Connection, select

from app.domain.keys import key_of
from app.store import tables
from app.store.processes import is_at_work
from app.store.rows import table

RUN, ARTICLE, VERSION = table(tables.IngestRun), table(tables.Article), table(tables.ArticleVersion)
UNRESOLVED = RUN.c.resolved.is_(False) & (RUN.c.new + RUN.c.updated > 0)


def is_stale(connection: Connection) -> bool:
    """Whether an ingest run saved something that is not resolved yet: it was interrupted, or is still at work."""
    return connection.execute(select(RUN.c.id).where(UNRESOLVED)).first() is not None


def was_interrupted(connection: Connection) -> bool:
    """Whether a run saved something and can no longer resolve it itself."""
    runs = connection.execute(select(RUN.c.state, RUN.c.pid, RUN.c.started_at).where(UNRESOLVED))
    return any(run.state != "running" or not is_at_work(run.pid, since=run.started_at) for run in runs)


def fingerprint(connection: Connection) -> str:
    """A key of which version of which article stands in the store, and of what read it."""
    found = connection.execute(
        select(ARTICLE.c.key, ARTICLE.c.file, VERSION.c.content_hash, VERSION.c.reader)
        .join(VERSION, VERSION.c.id == ARTICLE.c.current_version_id).order_by(ARTICLE.c.key))
    return key_of(*(part for row in found for part in row))
