"""The record of a run in the store: counts that grow with each article, skips with their reasons."""

from collections.abc import Sequence
from datetime import UTC, datetime
from os import getpid
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, insert, select, update

from app.domain.articles import Skipped
from app.store import tables
from app.store.engine import writing
from app.store.processes import is_at_work
from app.store.rows import insert_rows, table
from app.store.save import Outcome, Saved

RUN = table(tables.IngestRun)


def start_run(engine: Engine, paths: Sequence[Path], found: int) -> int:
    """Note that a run begins; gives its id. Runs whose process is gone are noted as stopped."""
    with writing(engine).begin() as connection:
        running = select(RUN.c.id, RUN.c.pid, RUN.c.started_at).where(RUN.c.state == "running")
        for row in connection.execute(running).all():
            if not is_at_work(row.pid, since=row.started_at):
                _end(connection, row.id, "stopped")
        statement = insert(RUN).values(
            state="running", pid=getpid(), paths=[str(path) for path in paths], started_at=datetime.now(UTC),
            found=found, done=0, new=0, unchanged=0, updated=0, skipped=0, claims=0, quotes=0, resolved=False)
        return cast(int, connection.execute(statement.returning(RUN.c.id)).scalar_one())


def count_saved(connection: Connection, run_id: int, saved: Saved) -> None:
    """Count an article in its own transaction, so that counts and articles agree whenever the run is killed."""
    counter = RUN.c[str(saved.outcome)]
    values: dict[str, Any] = {counter.name: counter + 1, "done": RUN.c.done + 1, "claims": RUN.c.claims + saved.claims,
              "quotes": RUN.c.quotes + saved.quotes}
    if saved.outcome is not Outcome.UNCHANGED:
        values["resolved"] = False
    connection.execute(update(RUN).where(RUN.c.id == run_id).values(values))


def count_skip(connection: Connection, run_id: int, skipped: Skipped) -> None:
    """Keep a skip with its reason."""
    insert_rows(connection, tables.IngestSkip, [
        {"run_id": run_id, "source": skipped.source, "reason": skipped.reason, "detail": skipped.detail}])
    connection.execute(update(RUN).where(RUN.c.id == run_id).values(skipped=RUN.c.skipped + 1, done=RUN.c.done + 1))


def end_run(engine: Engine, run_id: int, state: str) -> None:
    """Note how a run ended: "done", "stopped" or "failed"."""
    with writing(engine).begin() as connection:
        _end(connection, run_id, state)


def _end(connection: Connection, run_id: int, state: str) -> None:
    connection.execute(update(RUN).where(RUN.c.id == run_id).values(state=state, ended_at=datetime.now(UTC)))
