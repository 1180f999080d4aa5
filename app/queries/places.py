"""Which places are there, and how many meetings lie in each?"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.queries.facets import Choice, Facets
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.paging import PAGE_SIZE, seal, unseal
from app.queries.subjects import KINDS, SORTS, Subject
from app.queries.ties import MET, PLANNED
from app.queries.where import meetings_behind, where
from app.store.tables import Meeting, Place


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a list; its counts include what lies in it. `held` counts ongoing meetings too."""

    id: int
    key: str
    slug: str
    name: str
    name_en: str | None
    kind: str
    country: str | None
    path: str
    lat: float | None
    lon: float | None
    meetings: int
    held: int
    planned: int


@dataclass(frozen=True, slots=True)
class PlacePage:
    """A page of places."""

    rows: tuple[PlaceRow, ...]
    count: int
    next: str | None
    undated: int = 0


def page(session: Session, filters: Filters, found: Found) -> PlacePage:
    """One page of places. Raises BadFilter for a cursor of another order."""
    rows = _sorted(all_places(session, filters, found), filters)
    total = len(rows)
    if filters.cursor:
        value, key = unseal(filters.cursor, _order(filters), str if _order(filters) == "name" else int)
        rows = [row for row in rows if _rank(row, filters) > _rank_of(value, key, filters)]
    more, rows = len(rows) > PAGE_SIZE, rows[:PAGE_SIZE]
    following = seal(_order(filters), _value(rows[-1], filters), rows[-1].key) if more else None
    return PlacePage(tuple(rows), total, following)


def everything(session: Session, filters: Filters, found: Found) -> Iterator[PlaceRow]:
    """All places of the list."""
    yield from _sorted(all_places(session, filters, found), filters)


def facets(session: Session, filters: Filters, found: Found) -> Facets:
    """How many places of each kind and in each country are left, each count respecting the other filters."""
    kinds, countries = defaultdict[str, int](int), defaultdict[str, int](int)
    for row in all_places(session, filters.without("kind"), found):
        kinds[row.kind] += 1
    for row in all_places(session, filters.without("country"), found):
        countries[row.country or ""] += 1
    named = session.exec(select_rows(Place).where(col(Place.kind) == "country")).all()
    choices = [Choice(place.slug, place.name, countries[place.name]) for place in named if place.name in countries]
    return {
        "kind": tuple(Choice(code, "", kinds.get(code, 0)) for code in KINDS[Subject.PLACES]),
        "country": tuple(sorted(choices, key=lambda choice: (-choice.count, choice.name))),
    }


def busiest(session: Session, limit: int) -> tuple[PlaceRow, ...]:
    """The cities with the most meetings."""
    filters = Filters(kind=("city",))
    rows = [row for row in all_places(session, filters, Found()) if row.meetings]
    return tuple(_sorted(rows, filters)[:limit])


def all_places(session: Session, filters: Filters, found: Found) -> list[PlaceRow]:
    """All places that the filters hold, unordered: two queries."""
    if found.missing:
        return []
    behind = meetings_behind(filters, found, Subject.PLACES)
    counted = (
        select(col(Place.path), col(Meeting.status), func.count())
        .join(Meeting, col(Meeting.place_id) == col(Place.id)).group_by(col(Place.path), col(Meeting.status))
    )
    if behind is not None:
        counted = counted.where(col(Meeting.id).in_(behind))
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for path, status, number in session.connection().execute(counted):
        for id_ in {int(part) for part in path.split("/") if part}:
            counts[id_][status] += number
    statement = select_rows(Place).where(where(filters, found, Subject.PLACES))
    places = [place for place in session.exec(statement) if behind is None or place.id in counts]
    return [_row(place, counts.get(place.id or 0, {})) for place in places]


def _row(place: Place, counts: dict[str, int]) -> PlaceRow:
    return PlaceRow(
        place.id or 0, place.key, place.slug, place.name, place.name_en, place.kind, place.country, place.path,
        place.lat, place.lon, sum(counts.values()), sum(counts.get(status, 0) for status in MET),
        sum(counts.get(status, 0) for status in PLANNED),
    )


def _order(filters: Filters) -> str:
    return filters.sort or SORTS[Subject.PLACES][0]


def _value(row: PlaceRow, filters: Filters) -> int | str:
    return row.name if _order(filters) == "name" else row.meetings


def _rank(row: PlaceRow, filters: Filters) -> tuple[int | str, str]:
    return _rank_of(_value(row, filters), row.key, filters)


def _rank_of(value: int | str, key: str, filters: Filters) -> tuple[int | str, str]:
    """What places are sorted by: most meetings first, or by name."""
    return (-value if isinstance(value, int) else value), key


def _sorted(rows: list[PlaceRow], filters: Filters) -> list[PlaceRow]:
    return sorted(rows, key=lambda row: _rank(row, filters))
