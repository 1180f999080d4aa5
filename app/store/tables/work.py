"""The ingest side's own records: runs, skips, and what pages ask for."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class IngestRun(SQLModel, table=True):
    """One run of the job: counts and progress. `state` is running, done, stopped or failed."""

    __tablename__ = "ingest_run"

    id: int | None = Field(default=None, primary_key=True)
    state: str = "running"
    pid: int | None = None  # the process at work, so that a killed run is recognised
    paths: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    started_at: datetime
    ended_at: datetime | None = None
    found: int = 0
    done: int = 0
    new: int = 0
    unchanged: int = 0
    updated: int = 0
    skipped: int = 0
    claims: int = 0
    quotes: int = 0
    resolved: bool = False  # whether the resolved tables hold what this run saved


class IngestSkip(SQLModel, table=True):
    """A source that gave no article, with the reason."""

    __tablename__ = "ingest_skip"

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="ingest_run.id", index=True, ondelete="CASCADE")
    source: str
    reason: str = Field(index=True)
    detail: str = ""


class Correction(SQLModel, table=True):
    """An editor's decision, replayed at each resolve. `undone_at` marks one taken back."""

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    action: str  # merge, split, rename, confirm, reject, set
    entity: str  # actor, place, meeting, claim
    payload: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    author: str
    reason: str
    created_at: datetime
    undone_at: datetime | None = None


class Job(SQLModel, table=True):
    """Something a page asked for, to be carried out by the ingest side."""

    __tablename__ = "job"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    payload: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    state: str = "waiting"
    created_at: datetime
    finished_at: datetime | None = None
    message: str = ""


class WordLemma(SQLModel, table=True):
    """A folded word form with its folded lemma ("verhandlungen", "verhandlung"), for full-text search."""

    __tablename__ = "word_lemma"

    form: str = Field(primary_key=True)
    lemma: str = Field(primary_key=True, index=True)
