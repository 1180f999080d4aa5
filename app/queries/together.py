"""Which meetings joined these people? The SQL side of `ties.pairs`: the list behind a tie holds what it counts."""

from collections.abc import Iterable
from itertools import combinations

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlmodel import col

from app.queries.people import AT_TABLE
from app.store.tables import Actor, Meeting, Participation


def joining(actors: Iterable[int]) -> ColumnElement[bool]:
    """Meetings at which all of the actors sat, or are to sit, at one table and none was sent by another."""
    ids = list(actors)
    apart = (~_same_delegation(one, other) for one, other in combinations(ids, 2))
    return and_(true(), *(_seated(id_) for id_ in ids), *apart)


def _seated(actor: int) -> ColumnElement[bool]:
    return exists().where(_at_table(), col(Participation.actor_id) == actor).correlate(Meeting)


def _same_delegation(one: int, other: int) -> ColumnElement[bool]:
    """A delegation of the side that both belong to sits at the table; it may be one of the two."""
    sides = (select(col(Actor.side)).where(col(Actor.id) == id_).correlate(None).scalar_subquery()
             for id_ in (one, other))
    return exists().where(
        _at_table(), col(Actor.id) == col(Participation.actor_id), col(Actor.kind) == "delegation",
        *(col(Actor.side) == side for side in sides),
    ).correlate(Meeting)


def _at_table() -> ColumnElement[bool]:
    """Participations in the meeting that count where it has come as far as it has."""
    seats = (
        and_(col(Meeting.status) == status, col(Participation.role).in_(sorted(roles)))
        for status, roles in AT_TABLE.items()
    )
    return and_(col(Participation.meeting_id) == col(Meeting.id), or_(*seats))
