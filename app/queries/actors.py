"""Which actors are there, and how much is there of each?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Subquery, and_, distinct, func, select
from sqlmodel import Session, col

from app.domain.slugs import slugify
from app.queries.conditions import PRESENT as TAKING_PART
from app.queries.facets import Choice, Facets
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.paging import PAGE_SIZE, Order
from app.queries.people import PRESENT
from app.queries.subjects import KINDS, SORTS, Subject
from app.queries.ties import MET, PLANNED
from app.queries.where import meetings_behind, where
from app.store.tables import Actor, Article, Meeting, Mention, Participation, Quote

BATCH = 500
Counted = Select[*tuple[Any, ...]]
"""A statement with the columns `id` and `many`."""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in a list. `met` counts held or ongoing meetings they were at, `planned` those ahead."""

    id: int
    key: str
    slug: str
    name: str
    sort_name: str
    kind: str
    side: str | None
    met: int
    planned: int
    quotes: int
    articles: int


@dataclass(frozen=True, slots=True)
class ActorPage:
    """A page of actors; actors have no dates, so none is left out."""

    rows: tuple[ActorRow, ...]
    count: int
    next: str | None
    undated: int = 0


@dataclass(frozen=True, slots=True)
class _Counts:
    """Counts by actor id, as subqueries with the columns `id` and `many`."""

    met: Subquery
    planned: Subquery
    quotes: Subquery
    articles: Subquery


def page(session: Session, filters: Filters, found: Found) -> ActorPage:
    """One page of actors. Raises BadFilter for a cursor of another order."""
    if found.missing:
        return ActorPage((), 0, None)
    condition = _condition(filters, found)
    rows, following = _read(session, filters, found, condition, PAGE_SIZE)
    total = session.connection().execute(select(func.count()).select_from(Actor).where(condition)).scalar_one()
    return ActorPage(rows, total, following)


def everything(session: Session, filters: Filters, found: Found) -> Iterator[ActorRow]:
    """All actors of the list, in batches."""
    condition, following = _condition(filters, found), ""
    while not found.missing:
        rows, after = _read(session, filters.with_value("cursor", following), found, condition, BATCH)
        yield from rows
        if after is None:
            return
        following = after


def facets(session: Session, filters: Filters, found: Found) -> Facets:
    """How many actors of each kind and side are left, each count respecting the other filters."""
    connection = session.connection()
    by_kind = select(col(Actor.kind), func.count()).where(_condition(filters, found, but="kind"))
    kinds = {row[0]: row[1] for row in connection.execute(by_kind.group_by(col(Actor.kind)))}
    by_side = select(col(Actor.side), func.count()).where(
        _condition(filters, found, but="side"), col(Actor.side).is_not(None)
    )
    sides = [
        Choice(slugify(side or ""), side or "", many)
        for side, many in connection.execute(by_side.group_by(col(Actor.side)))
    ]
    return {
        "kind": tuple(Choice(code, "", kinds.get(code, 0)) for code in KINDS[Subject.ACTORS]),
        "side": tuple(sorted(sides, key=lambda choice: (-choice.count, choice.name))),
    }


def busiest(session: Session, limit: int) -> tuple[ActorRow, ...]:
    """The persons with the most meetings."""
    return _read(session, Filters(kind=("person",)), Found(), col(Actor.kind) == "person", limit)[0]


def _condition(filters: Filters, found: Found, *, but: str = "") -> ColumnElement[bool]:
    condition = where(filters, found, Subject.ACTORS, but=frozenset({but}))
    behind = meetings_behind(filters, found, Subject.ACTORS)
    if behind is None:
        return condition
    there = select(col(Participation.actor_id)).where(
        col(Participation.meeting_id).in_(behind), col(Participation.role).in_(TAKING_PART)
    )
    return and_(condition, col(Actor.id).in_(there))


def _read(
    session: Session, filters: Filters, found: Found, condition: ColumnElement[bool], limit: int
) -> tuple[tuple[ActorRow, ...], str | None]:
    counts = _counts(meetings_behind(filters, found, Subject.ACTORS))
    order = _orders(counts)[filters.sort or SORTS[Subject.ACTORS][0]]
    statement = _columns(counts).where(condition).order_by(*order.columns()).limit(limit + 1)
    if filters.cursor:
        statement = statement.where(order.after(filters.cursor))
    rows = tuple(_row(row) for row in session.connection().execute(statement))
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], order.cursor(_value(order, last), last.key)


def _counts(behind: Select[int | None] | None) -> _Counts:
    def meetings(statuses: frozenset[str], roles: tuple[str, ...]) -> Subquery:
        statement: Counted = (
            select(col(Participation.actor_id).label("id"), func.count(distinct(col(Meeting.id))).label("many"))
            .join(Meeting, col(Meeting.id) == col(Participation.meeting_id))
            .where(col(Meeting.status).in_(statuses), col(Participation.role).in_(roles))
            .group_by(col(Participation.actor_id))
        )
        return (statement if behind is None else statement.where(col(Meeting.id).in_(behind))).subquery()

    quotes: Counted = (
        select(col(Quote.speaker_id).label("id"), func.count().label("many"))
        .join(Article, col(Article.current_version_id) == col(Quote.version_id))
        .where(col(Quote.speaker_id).is_not(None)).group_by(col(Quote.speaker_id))
    )
    articles: Counted = (
        select(col(Mention.actor_id).label("id"), func.count(distinct(col(Mention.version_id))).label("many"))
        .join(Article, col(Article.current_version_id) == col(Mention.version_id))
        .where(col(Mention.actor_id).is_not(None)).group_by(col(Mention.actor_id))
    )
    return _Counts(
        meetings(MET, tuple(PRESENT)), meetings(PLANNED, TAKING_PART), quotes.subquery(), articles.subquery()
    )


def _columns(counts: _Counts) -> Select[*tuple[Any, ...]]:
    statement: Select[*tuple[Any, ...]] = select(
        col(Actor.id), col(Actor.key), col(Actor.slug), col(Actor.name), col(Actor.sort_name), col(Actor.kind),
        col(Actor.side), *(_many(part) for part in (counts.met, counts.planned, counts.quotes, counts.articles)),
    )
    for part in (counts.met, counts.planned, counts.quotes, counts.articles):
        statement = statement.outerjoin(part, part.c.id == col(Actor.id))
    return statement


def _many(part: Subquery) -> ColumnElement[int]:
    return func.coalesce(part.c.many, 0)


def _orders(counts: _Counts) -> dict[str, Order]:
    key = col(Actor.key)
    return {
        "meetings": Order("meetings", _many(counts.met) + _many(counts.planned), key, int, descending=True),
        "name": Order("name", col(Actor.sort_name), key, str),
        "quotes": Order("quotes", _many(counts.quotes), key, int, descending=True),
        "mentions": Order("mentions", _many(counts.articles), key, int, descending=True),
    }


def _value(order: Order, row: ActorRow) -> int | str:
    """What a row is sorted by."""
    values: dict[str, int | str] = {"meetings": row.met + row.planned, "name": row.sort_name, "quotes": row.quotes,
                                    "mentions": row.articles}
    return values[order.name]


def _row(row: Row[*tuple[Any, ...]]) -> ActorRow:
    return ActorRow(*row)
