"""What article versions say: mentions, claims with their evidence, quotes."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, Column, Text
from sqlmodel import Field, SQLModel


class Mention(SQLModel, table=True):
    """A span that names an actor or a place. `target` is the article's own name for it; the ids are resolved."""

    __tablename__ = "mention"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    kind: str
    target: str
    start: int
    end: int
    rule: str
    roles: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    role_start: int | None = None
    role_end: int | None = None
    actor_id: int | None = Field(default=None, foreign_key="actor.id", index=True, ondelete="SET NULL")
    place_id: int | None = Field(default=None, foreign_key="place.id", index=True, ondelete="SET NULL")


class ArticleActor(SQLModel, table=True):
    """An actor as one article version knows it (`domain.names.Actor`); `actor_id` is resolved."""

    __tablename__ = "article_actor"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    name: str
    kind: str
    variants: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    roles: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    side: str | None = None
    wikidata: str | None = None
    actor_id: int | None = Field(default=None, foreign_key="actor.id", index=True, ondelete="SET NULL")


class ArticlePlace(SQLModel, table=True):
    """A place as one article version knows it (`domain.names.Place`); `place_id` is resolved."""

    __tablename__ = "article_place"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    name: str
    kind: str
    country: str | None = None
    within: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    name_en: str | None = None
    lat: float | None = None
    lon: float | None = None
    variants: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    place_id: int | None = Field(default=None, foreign_key="place.id", index=True, ondelete="SET NULL")


class Claim(SQLModel, table=True):
    """What one article version says of one meeting (`domain.claims.MeetingClaim`)."""

    __tablename__ = "claim"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    index: int
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = "unknown"
    date_words: str = ""
    date_clock: str | None = None
    date_from: int | None = None  # offsets of the date words
    date_to: int | None = None
    date_trace: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    place: str | None = None
    venue: str | None = None
    country: str | None = None
    status: str
    kind: str
    ordinal: int | None = None
    event: str | None = None
    sentences: list[list[int]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True, ondelete="SET NULL")


class ClaimParticipant(SQLModel, table=True):
    """A participation that one claim states."""

    __tablename__ = "claim_participant"

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", index=True, ondelete="CASCADE")
    name: str
    kind: str
    role: str
    side: str | None = None
    start: int
    end: int
    rule: str
    actor_id: int | None = Field(default=None, foreign_key="actor.id", index=True, ondelete="SET NULL")


class ClaimEvidence(SQLModel, table=True):
    """Where one field of a claim was read, and by which rule."""

    __tablename__ = "claim_evidence"

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", index=True, ondelete="CASCADE")
    field: str
    start: int
    end: int
    rule: str


class NonMeeting(SQLModel, table=True):
    """Talks merely demanded or wished for."""

    __tablename__ = "non_meeting"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    status: str
    start: int
    end: int
    rule: str


class Quote(SQLModel, table=True):
    """A stretch of speech. `text` repeats the span's words, for lists and search."""

    __tablename__ = "quote"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    key: str = Field(index=True)
    start: int
    end: int
    text: str = Field(sa_column=Column(Text, nullable=False))
    kind: str
    rule: str
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker_id: int | None = Field(default=None, foreign_key="actor.id", index=True, ondelete="SET NULL")
    addressee: str | None = None
    said_at: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    said_day: date | None = Field(default=None, index=True)
    claim_index: int | None = None
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True, ondelete="SET NULL")
