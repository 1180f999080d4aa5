"""Which meetings does a filter hold? Pages, counts, and all of them for a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlmodel import Session, col

from app.domain.claims import MeetingStatus
from app.queries import conditions as ask
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.paging import FIRST_DAY, LAST_DAY, PAGE_SIZE, Order
from app.queries.people import PRESENT, Person, people_of
from app.queries.subjects import SORTS, Subject
from app.queries.where import where
from app.store.tables import Meeting, Place

#: So many meetings are read at a time when all of them go into a file.
BATCH = 500


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list. Participants stand apart by what the articles say of them."""

    id: int
    key: str
    slug: str
    start: date | None
    end: date | None
    precision: str
    place: str | None
    venue: str | None
    country: str | None
    place_slug: str | None
    status: str
    kind: str
    event: str | None
    ordinal: int | None
    sources: int
    articles: int
    conflicts: int
    sort_day: date | None
    present: tuple[Person, ...] = ()
    expected: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    others: tuple[Person, ...] = ()

    @property
    def everyone(self) -> tuple[Person, ...]:
        """All who have to do with the meeting, in the order of a list."""
        return self.present + self.expected + self.absent + self.others


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A page of meetings. `count` is of the whole list, `undated` of what a dated filter left out."""

    rows: tuple[MeetingRow, ...]
    count: int
    undated: int
    next: str | None


def orders() -> dict[str, Order]:
    """The orders of meetings; undated ones come last in both directions of time."""
    day, key = col(Meeting.sort_day), col(Meeting.key)
    return {
        "newest": Order("newest", func.coalesce(day, FIRST_DAY), key, date, descending=True),
        "oldest": Order("oldest", func.coalesce(day, LAST_DAY), key, date),
        "sources": Order("sources", col(Meeting.independent_sources), key, int, descending=True),
    }


def page(session: Session, filters: Filters, found: Found) -> MeetingPage:
    """One page of the list. Raises BadFilter for a cursor of another order."""
    if found.missing:
        return MeetingPage((), 0, 0, None)
    condition = where(filters, found, Subject.MEETINGS)
    order = orders()[filters.sort or SORTS[Subject.MEETINGS][0]]
    rows = read(session, condition, order, cursor=filters.cursor, limit=PAGE_SIZE + 1)
    more, rows = len(rows) > PAGE_SIZE, rows[:PAGE_SIZE]
    following = order.cursor(_mark(order, rows[-1]), rows[-1].key) if more else None
    return MeetingPage(rows, count(session, condition), left_out(session, filters, found), following)


def everything(session: Session, filters: Filters, found: Found) -> Iterator[MeetingRow]:
    """All meetings of the list, read in batches: a file is never cut off."""
    if found.missing:
        return
    order = orders()[filters.sort or SORTS[Subject.MEETINGS][0]]
    condition, cursor = where(filters, found, Subject.MEETINGS), ""
    while batch := read(session, condition, order, cursor=cursor, limit=BATCH):
        yield from batch
        cursor = order.cursor(_mark(order, batch[-1]), batch[-1].key)


def read(
    session: Session, condition: ColumnElement[bool], order: Order, *, cursor: str = "", limit: int
) -> tuple[MeetingRow, ...]:
    """At most `limit` meetings in an order, with their participants: two queries."""
    statement = columns().where(condition).order_by(*order.columns()).limit(limit)
    if cursor:
        statement = statement.where(order.after(cursor))
    return _with_people(session, session.connection().execute(statement).all())


def by_ids(session: Session, ids: Sequence[int]) -> tuple[MeetingRow, ...]:
    """The meetings with these ids, in their order: two queries."""
    if not ids:
        return ()
    rows = session.connection().execute(columns().where(col(Meeting.id).in_(ids))).all()
    known = {row.id: row for row in _with_people(session, rows)}
    return tuple(known[id_] for id_ in ids if id_ in known)


def count(session: Session, condition: ColumnElement[bool]) -> int:
    """How many meetings meet a condition."""
    return session.connection().execute(select(func.count()).select_from(Meeting).where(condition)).scalar_one()


def left_out(session: Session, filters: Filters, found: Found) -> int:
    """How many undated meetings a dated filter leaves out, all else being equal."""
    if not filters.dated:
        return 0
    rest = where(filters, found, Subject.MEETINGS, but=frozenset({"from", "to"}))
    return count(session, and_(rest, ask.undated()))


def columns() -> Select[*tuple[Any, ...]]:
    """The columns of a MeetingRow, in its order."""
    return select(
        col(Meeting.id), col(Meeting.key), col(Meeting.slug), col(Meeting.date_start), col(Meeting.date_end),
        col(Meeting.date_precision), col(Meeting.place), col(Meeting.venue), col(Meeting.country), col(Place.slug),
        col(Meeting.status), col(Meeting.kind), col(Meeting.event), col(Meeting.ordinal),
        col(Meeting.independent_sources), col(Meeting.article_count), col(Meeting.conflict_count),
        col(Meeting.sort_day),
    ).outerjoin(Place, col(Place.id) == col(Meeting.place_id))


def _with_people(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[MeetingRow, ...]:
    everyone = people_of(session, [row[0] for row in rows])
    return tuple(_row(row, everyone.get(row[0], ())) for row in rows)


def _row(row: Row[*tuple[Any, ...]], people: tuple[Person, ...]) -> MeetingRow:
    # Whoever hosts or mediates what has not taken place is expected, not there.
    there = PRESENT if row.status in (MeetingStatus.HELD, MeetingStatus.ONGOING) else frozenset({"attended"})
    apart = (there, {"expected"} | (PRESENT - there), {"absent"}, {"represented", "spoken_about"})
    return MeetingRow(*row, *(tuple(person for person in people if person.role in roles) for roles in apart))


def _mark(order: Order, row: MeetingRow) -> date | int:
    """What a row is sorted by."""
    if order.unit is int:
        return row.sources
    return row.sort_day or (FIRST_DAY if order.descending else LAST_DAY)
