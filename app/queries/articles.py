"""Which articles were read, and what was found in each?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, distinct, func, select
from sqlmodel import Session, col

from app.queries.facets import Choice, Facets, commonest
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.paging import FIRST_DAY, LAST_DAY, PAGE_SIZE, Order
from app.queries.subjects import SORTS, Subject
from app.queries.where import where
from app.store.tables import Article, ArticleVersion, Claim, Mention, Quote, Source

BATCH = 500


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list, with how much its newest version gave."""

    id: int
    key: str
    title: str | None
    file: str
    url: str | None
    source: str | None
    published: date | None
    language: str
    agencies: tuple[str, ...]
    meetings: int
    quotes: int
    mentions: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of articles. `undated` counts those that a dated filter left out."""

    rows: tuple[ArticleRow, ...]
    count: int
    undated: int
    next: str | None


def page(session: Session, filters: Filters, found: Found) -> ArticlePage:
    """One page of articles. Raises BadFilter for a cursor of another order."""
    if found.missing:
        return ArticlePage((), 0, 0, None)
    condition = where(filters, found, Subject.ARTICLES)
    rows, following = _read(session, filters, condition, PAGE_SIZE)
    undated = 0
    if filters.dated:
        rest = where(filters, found, Subject.ARTICLES, but=frozenset({"from", "to"}))
        undated = _count(session, and_(rest, col(Article.published_day).is_(None)))
    return ArticlePage(rows, _count(session, condition), undated, following)


def everything(session: Session, filters: Filters, found: Found) -> Iterator[ArticleRow]:
    """All articles of the list, in batches."""
    condition, following = where(filters, found, Subject.ARTICLES), ""
    while not found.missing:
        rows, after = _read(session, filters.with_value("cursor", following), condition, BATCH)
        yield from rows
        if after is None:
            return
        following = after


def facets(session: Session, filters: Filters, found: Found) -> Facets:
    """Publishers with counts that respect the other filters."""
    rest = where(filters, found, Subject.ARTICLES, but=frozenset({"source"}))
    statement = (
        select(col(Source.slug), col(Source.name), func.count())
        .join(Article, col(Article.source_id) == col(Source.id))
        .where(rest).group_by(col(Source.slug), col(Source.name))
    )
    return {"source": commonest([Choice(*row) for row in session.connection().execute(statement)], filters.source)}


def orders() -> dict[str, Order]:
    """Articles by the day they were published; those without one come last."""
    day, key = col(Article.published_day), col(Article.key)
    return {
        "newest": Order("newest", func.coalesce(day, FIRST_DAY), key, date, descending=True),
        "oldest": Order("oldest", func.coalesce(day, LAST_DAY), key, date),
    }


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.connection().execute(select(func.count()).select_from(Article).where(condition)).scalar_one()


def _read(
    session: Session, filters: Filters, condition: ColumnElement[bool], limit: int
) -> tuple[tuple[ArticleRow, ...], str | None]:
    order = orders()[filters.sort or SORTS[Subject.ARTICLES][0]]
    statement = _columns().where(condition).order_by(*order.columns()).limit(limit + 1)
    if filters.cursor:
        statement = statement.where(order.after(filters.cursor))
    rows = tuple(_row(*row) for row in session.connection().execute(statement))
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    day = last.published or (FIRST_DAY if order.descending else LAST_DAY)
    return rows[:limit], order.cursor(day, last.key)


def _row(
    id_: int, key: str, title: str | None, file: str, url: str | None, source: str | None, published: date | None,
    language: str, agencies: list[str] | None, *counts: int,
) -> ArticleRow:
    meetings, quotes, mentions = counts
    return ArticleRow(
        id_, key, title, file, url, source, published, language, tuple(agencies or ()), meetings, quotes, mentions
    )


def _columns() -> Select[*tuple[Any, ...]]:
    counts = (
        _per_version(Claim.version_id, func.count(distinct(col(Claim.meeting_id)))),
        _per_version(Quote.version_id, func.count()),
        _per_version(Mention.version_id, func.count()),
    )
    statement: Select[*tuple[Any, ...]] = (
        select(
            col(Article.id), col(Article.key), col(Article.title), col(Article.file), col(Article.url),
            col(Source.name), col(Article.published_day), col(Article.language), col(ArticleVersion.agencies),
            *(func.coalesce(part.c.many, 0) for part in counts),
        )
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .outerjoin(ArticleVersion, col(ArticleVersion.id) == col(Article.current_version_id))
    )
    for part in counts:
        statement = statement.outerjoin(part, part.c.version == col(Article.current_version_id))
    return statement


def _per_version(version: int, many: ColumnElement[int]) -> Subquery:
    return select(col(version).label("version"), many.label("many")).group_by(col(version)).subquery()
