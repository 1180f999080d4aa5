"""Who said what? Quotes by any filter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, String, and_, cast, func
from sqlmodel import Session, col

from app.domain.slugs import slugify
from app.queries.facets import Choice, Facets, commonest
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.own_conditions import quote_day
from app.queries.paging import FIRST_DAY, LAST_DAY, PAGE_SIZE, Order
from app.queries.quote_rows import QuoteRow, columns, rows_of
from app.queries.subjects import KINDS, SORTS, Subject
from app.queries.where import where
from app.store.tables import Actor, Quote, Source

BATCH = 500


@dataclass(frozen=True, slots=True)
class QuotePage:
    """A page of quotes. `undated` counts those that a dated filter left out."""

    rows: tuple[QuoteRow, ...]
    count: int
    undated: int
    next: str | None


def page(session: Session, filters: Filters, found: Found) -> QuotePage:
    """One page of quotes. Raises BadFilter for a cursor of another order."""
    if found.missing:
        return QuotePage((), 0, 0, None)
    condition = where(filters, found, Subject.QUOTES)
    rows, following = _read(session, filters, condition, PAGE_SIZE)
    undated = 0
    if filters.dated:
        rest = where(filters, found, Subject.QUOTES, but=frozenset({"from", "to"}))
        undated = _count(session, and_(rest, quote_day().is_(None)))
    return QuotePage(rows, _count(session, condition), undated, following)


def everything(session: Session, filters: Filters, found: Found) -> Iterator[QuoteRow]:
    """All quotes of the list, in batches."""
    condition, following = where(filters, found, Subject.QUOTES), ""
    while not found.missing:
        rows, after = _read(session, filters.with_value("cursor", following), condition, BATCH)
        yield from rows
        if after is None:
            return
        following = after


def facets(session: Session, filters: Filters, found: Found) -> Facets:
    """Speakers, sides, kinds and publishers with counts, each respecting the other filters."""

    def rest(key: str) -> ColumnElement[bool]:
        return where(filters, found, Subject.QUOTES, but=frozenset({key}))

    kinds = {row[0]: row[1] for row in _grouped(session, (col(Quote.kind),), rest("kind"))}
    sides = [Choice(slugify(side), side, many) for side, many in _grouped(session, (col(Actor.side),), rest("side"))]
    speakers = _grouped(session, (col(Actor.slug), col(Actor.name)), rest("actor"))
    sources = _grouped(session, (col(Source.slug), col(Source.name)), rest("source"))
    return {
        "kind": tuple(Choice(code, "", kinds.get(code, 0)) for code in KINDS[Subject.QUOTES]),
        "side": commonest(sides, filters.side),
        "source": commonest([Choice(*row) for row in sources], filters.source),
        "actor": commonest([Choice(*row) for row in speakers], filters.actor),
    }


def orders() -> dict[str, Order]:
    """Quotes by the day they were said or published, then by their place in the store."""
    tie = col(Quote.key) + cast(col(Quote.id), String)
    return {
        "newest": Order("newest", func.coalesce(quote_day(), FIRST_DAY), tie, date, descending=True),
        "oldest": Order("oldest", func.coalesce(quote_day(), LAST_DAY), tie, date),
    }


def _read(
    session: Session, filters: Filters, condition: ColumnElement[bool], limit: int
) -> tuple[tuple[QuoteRow, ...], str | None]:
    order = orders()[filters.sort or SORTS[Subject.QUOTES][0]]
    statement = columns().where(condition).order_by(*order.columns()).limit(limit + 1)
    if filters.cursor:
        statement = statement.where(order.after(filters.cursor))
    rows = rows_of(session.connection().execute(statement).all())
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    day = last.day or (FIRST_DAY if order.descending else LAST_DAY)
    return rows[:limit], order.cursor(day, f"{last.key}{last.id}")


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    statement = columns().where(condition).with_only_columns(func.count())
    return int(session.connection().execute(statement).scalar_one())


def _grouped(
    session: Session, by: tuple[SQLColumnExpression[Any], ...], condition: ColumnElement[bool]
) -> list[tuple[Any, ...]]:
    """Counts of quotes by some columns, where those are not null."""
    statement: Select[*tuple[Any, ...]] = (
        columns().where(condition, by[0].is_not(None)).with_only_columns(*by, func.count()).group_by(*by)
    )
    return [tuple(row) for row in session.connection().execute(statement)]

