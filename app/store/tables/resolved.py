"""What many articles agree on. These rows are rewritten by each resolve; slugs and their history stay."""

from datetime import date

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class Actor(SQLModel, table=True):
    """A person, office, delegation, organisation or state across articles."""

    __tablename__ = "actor"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    slug: str = Field(unique=True)
    name: str = Field(index=True)
    sort_name: str = Field(index=True)  # folded, surname first for persons
    kind: str = Field(index=True)
    side: str | None = Field(default=None, index=True)
    wikidata: str | None = None


class ActorSpelling(SQLModel, table=True):
    """A spelling under which an actor was seen; `folded` is for type-ahead."""

    __tablename__ = "actor_spelling"

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", index=True, ondelete="CASCADE")
    spelling: str
    folded: str = Field(index=True)


class ActorRole(SQLModel, table=True):
    """A role word with the first and last publication day it was seen."""

    __tablename__ = "actor_role"

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", index=True, ondelete="CASCADE")
    role: str
    first_seen: date | None = None
    last_seen: date | None = None


class Place(SQLModel, table=True):
    """A venue, city, region or country. `path` lists the ids from the country down ("/7/12/40/") for "lies in"."""

    __tablename__ = "place"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    slug: str = Field(unique=True)
    name: str = Field(index=True)
    name_en: str | None = None
    kind: str = Field(index=True)
    country: str | None = Field(default=None, index=True)
    parent_id: int | None = Field(default=None, foreign_key="place.id", index=True, ondelete="SET NULL")
    path: str = Field(default="", index=True)
    lat: float | None = None
    lon: float | None = None


class Meeting(SQLModel, table=True):
    """The resolved event. `sort_day` orders undated meetings last; the counts are for lists and filters."""

    __tablename__ = "meeting"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    slug: str = Field(unique=True)
    date_start: date | None = Field(default=None, index=True)
    date_end: date | None = Field(default=None, index=True)
    date_precision: str = "unknown"
    sort_day: date | None = Field(default=None, index=True)
    place: str | None = None
    venue: str | None = None
    country: str | None = None
    place_id: int | None = Field(default=None, foreign_key="place.id", index=True, ondelete="SET NULL")
    status: str = Field(index=True)
    kind: str = Field(index=True)
    ordinal: int | None = None
    event: str | None = None
    claim_count: int = 0
    article_count: int = 0
    independent_sources: int = 0
    conflict_count: int = 0


class Participation(SQLModel, table=True):
    """An actor in a meeting. Roles are kept apart everywhere: announced is not met."""

    __tablename__ = "participation"
    __table_args__ = (UniqueConstraint("meeting_id", "actor_id", "role"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True, ondelete="CASCADE")
    actor_id: int = Field(foreign_key="actor.id", index=True, ondelete="CASCADE")
    role: str = Field(index=True)
    claims: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # claim row ids


class Conflict(SQLModel, table=True):
    """One value of a field that sources disagree on; `wins` marks the consensus."""

    __tablename__ = "conflict"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True, ondelete="CASCADE")
    field: str
    value: str
    wins: bool = False
    claims: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # claim row ids


class CandidatePair(SQLModel, table=True):
    """Two meetings that may be one and could not be decided."""

    __tablename__ = "candidate_pair"

    id: int | None = Field(default=None, primary_key=True)
    one_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    other_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    reason: str


class SlugBasis(SQLModel, table=True):
    """What a slug stood for at the last resolve: hashed evidence, by which its successor is found."""

    __tablename__ = "slug_basis"
    __table_args__ = (UniqueConstraint("entity", "slug"),)

    id: int | None = Field(default=None, primary_key=True)
    entity: str
    slug: str
    key: str
    items: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class SlugHistory(SQLModel, table=True):
    """An old slug and its successor ("" where the entity is gone). `entity` is actor, place or meeting."""

    __tablename__ = "slug_history"
    __table_args__ = (UniqueConstraint("entity", "old"),)

    id: int | None = Field(default=None, primary_key=True)
    entity: str
    old: str
    new: str
