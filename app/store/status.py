"""What is in the store, in a few lines."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from app.store import tables
from app.store.rows import table
from app.store.stale import is_stale

RUN, SKIP = table(tables.IngestRun), table(tables.IngestSkip)
COUNTED = (("articles", tables.Article), ("meetings", tables.Meeting), ("actors", tables.Actor),
           ("places", tables.Place), ("sources", tables.Source))


def status_lines(connection: Connection, *, skips: bool = False) -> Iterator[str]:
    """Where the database is, what is in it, how the last run went; with `skips` every file that it skipped."""
    yield f"database  {connection.engine.url.render_as_string(hide_password=True)}"
    for name, model in COUNTED:
        yield f"{name:<9} {connection.scalar(select(func.count()).select_from(table(model)))}"
    if is_stale(connection):
        yield "stale     an ingest was interrupted; the next command resolves what it saved"
    run = connection.execute(select(RUN).order_by(RUN.c.id.desc()).limit(1)).one_or_none()
    if run is None:
        yield "last run  none yet; `parley ingest PATH` reads articles"
        return
    yield (f"last run  {run.started_at:%Y-%m-%d %H:%M} UTC, {run.state}: {run.done} of {run.found} files, "
           f"{run.new} new, {run.updated} updated, {run.unchanged} unchanged, {run.skipped} skipped")
    if skips:
        query = select(SKIP).where(SKIP.c.run_id == run.id).order_by(SKIP.c.id)
        for skip in connection.execute(query):
            yield f"skipped   {skip.source}: {skip.reason}" + (f" ({skip.detail})" if skip.detail else "")
