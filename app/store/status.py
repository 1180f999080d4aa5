"""What is in the store, in a few lines."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from app.store import tables
from app.store.rows import table
from app.store.stale import is_stale

PAIR, MEETING = table(tables.CandidatePair), table(tables.Meeting)
RUN, SKIP = table(tables.IngestRun), table(tables.IngestSkip)
COUNTED = (("articles", tables.Article), ("meetings", tables.Meeting), ("actors", tables.Actor),
           ("places", tables.Place), ("sources", tables.Source))


def status_lines(connection: Connection, *, skips: bool = False, undecided: bool = False) -> Iterator[str]:
    """Where the database is, what is in it, how the last run went.

    With `skips` every file that the run skipped; with `undecided` every pair of meetings that may be one.
    """
    yield f"database  {connection.engine.url.render_as_string(hide_password=True)}"
    for name, model in COUNTED:
        yield f"{name:<9} {connection.scalar(select(func.count()).select_from(table(model)))}"
    yield from _undecided(connection, every=undecided)
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


def _undecided(connection: Connection, *, every: bool) -> Iterator[str]:
    """How many pairs of meetings stayed undecided; with `every` each of them, the best fit first."""
    count = connection.scalar(select(func.count()).select_from(PAIR))
    yield f"undecided {count} pairs of meetings that may be one" + (
        "; `parley status --undecided` names them" if count and not every else "")
    if every:
        one, other = MEETING.alias(), MEETING.alias()
        query = select(PAIR.c.reason, one.c.slug.label("one"), other.c.slug.label("other")).where(
            PAIR.c.one_id == one.c.id, PAIR.c.other_id == other.c.id)
        pairs = sorted(connection.execute(query), key=lambda pair: (pair.reason, pair.one, pair.other), reverse=True)
        for pair in pairs:
            yield f"undecided {pair.one} and {pair.other} ({pair.reason})"
