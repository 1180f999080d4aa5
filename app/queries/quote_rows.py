"""Quotes as lists show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select
from sqlmodel import Session, col

from app.queries.passages import anchor
from app.store.tables import Actor, Article, ArticleVersion, Meeting, Quote, Source


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A stretch of speech with its speaker, if anybody is named, and its source.

    `day` is when it was said where the text tells, else when it was published (`published`).
    """

    id: int
    key: str
    text: str
    kind: str
    speaker: str | None
    speaker_slug: str | None
    speaker_name: str | None
    side: str | None
    said: date | None
    published: date | None
    article: int
    title: str | None
    file: str
    source: str | None
    language: str
    start: int
    end: int
    meeting_slug: str | None
    cue: str | None

    @property
    def day(self) -> date | None:
        """When it was said, else published."""
        return self.said or self.published

    @property
    def anchor(self) -> str:
        """Its place on the article's page."""
        return anchor(self.start, self.end)


def columns() -> Select[*tuple[Any, ...]]:
    """The columns of a QuoteRow, of the newest versions of articles."""
    return (
        select(
            col(Quote.id), col(Quote.key), col(Quote.text), col(Quote.kind), col(Quote.speaker), col(Actor.slug),
            col(Actor.name), col(Actor.side), col(Quote.said_day), col(Article.published_day), col(Article.id),
            col(Article.title), col(Article.file), col(Source.name), col(ArticleVersion.language), col(Quote.start),
            col(Quote.end), col(Meeting.slug), col(Quote.cue),
        )
        .join(ArticleVersion, col(ArticleVersion.id) == col(Quote.version_id))
        .join(Article, col(Article.current_version_id) == col(ArticleVersion.id))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .outerjoin(Actor, col(Actor.id) == col(Quote.speaker_id))
        .outerjoin(Meeting, col(Meeting.id) == col(Quote.meeting_id))
    )


def rows_of(rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[QuoteRow, ...]:
    """The rows of `columns`."""
    return tuple(QuoteRow(*row) for row in rows)


def quotes_where(session: Session, condition: ColumnElement[bool], *, limit: int = 200) -> tuple[QuoteRow, ...]:
    """Quotes that meet a condition, the newest first."""
    statement = (
        columns().where(condition)
        .order_by(col(Article.published_day).desc().nulls_last(), col(Article.id), col(Quote.start)).limit(limit)
    )
    return rows_of(session.connection().execute(statement).all())
