"""Articles as read: sources, versions, passages."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class Source(SQLModel, table=True):
    """A publisher. Articles that do not name theirs have no Source."""

    __tablename__ = "source"

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str = Field(unique=True)


class Article(SQLModel, table=True):
    """One published text; `key` is its identity (canonical URL, else publisher + title + date, else file name)."""

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    file: str = Field(index=True)
    url: str | None = None
    source_id: int | None = Field(default=None, foreign_key="source.id", index=True)
    title: str | None = None
    published_day: date | None = Field(default=None, index=True)
    published_at: datetime | None = None  # UTC; None where only the day is known
    updated_at: datetime | None = None
    language: str = "de"
    current_version_id: int | None = Field(default=None, index=True)  # no foreign key: it would be a cycle


class ArticleVersion(SQLModel, table=True):
    """One content of an article. Claims hang on a version; pages use the newest.

    `agency_group` is the same for versions that are copies of one agency text; `published` is ISO as read.
    """

    __tablename__ = "article_version"
    __table_args__ = (UniqueConstraint("article_id", "content_hash"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    content_hash: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    agencies: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    authors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    warnings: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    language: str = "de"
    reader: str = ""  # which rules and knowledge read it; another reader reads the same text again
    agency_group: str | None = Field(default=None, index=True)
    run_id: int | None = Field(default=None, foreign_key="ingest_run.id")
    created_at: datetime


class Passage(SQLModel, table=True):
    """A block of an article version; offsets count characters of the version's text."""

    __tablename__ = "passage"

    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", index=True, ondelete="CASCADE")
    index: int
    kind: str
    start: int
    end: int
    rule: str = ""
    reason: str = ""
    entry: int | None = None
    published: str | None = None
