"""How many meetings would be left: counts beside the filters, each respecting all the others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, distinct, func, select
from sqlmodel import Session, col

from app.domain.slugs import slugify
from app.queries.conditions import PRESENT
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.subjects import KINDS, STATUSES, Subject
from app.queries.where import where
from app.store.tables import Actor, Article, Claim, Meeting, Participation, Place, Source

#: So many names are offered as check boxes; the rest can be typed.
MOST_CHOICES = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet. `name` is empty for codes, which whoever shows them words."""

    value: str
    name: str
    count: int


Facets = dict[str, tuple[Choice, ...]]
"""Choices by filter key, the commonest first; what is set is always among them."""


def facets(session: Session, filters: Filters, found: Found) -> Facets:
    """The counts for a list of meetings: one query for each facet."""

    def rest(*keys: str) -> ColumnElement[bool]:
        return where(filters, found, Subject.MEETINGS, but=frozenset(keys))

    everyone = where(filters, found, Subject.MEETINGS)
    return {
        "status": _codes(session, Meeting.status, rest("status"), STATUSES),
        "kind": _codes(session, Meeting.kind, rest("kind"), KINDS[Subject.MEETINGS]),
        "city": _places(session, rest("city"), "city", filters.city),
        "country": _places(session, rest("country"), "country", filters.country),
        "actor": _actors(session, everyone, filters.actor, found, "actor"),
        "anyactor": _actors(session, rest("anyactor"), filters.anyactor, found, "anyactor") if filters.anyactor else (),
        "side": _sides(session, rest("side"), filters.side),
        "source": _sources(session, rest("source"), filters.source),
    }


def _codes(session: Session, column: str, condition: ColumnElement[bool], codes: Sequence[str]) -> tuple[Choice, ...]:
    statement = select(col(column), func.count()).where(condition).group_by(col(column))
    counts = {row[0]: row[1] for row in session.connection().execute(statement)}
    return tuple(Choice(code, "", counts.get(code, 0)) for code in codes)


def _places(
    session: Session, condition: ColumnElement[bool], kind: str, chosen: Iterable[str]
) -> tuple[Choice, ...]:
    """Meetings by the cities or countries that they lie in; a venue counts for its city."""
    connection = session.connection()
    statement = (
        select(col(Place.path), func.count()).join(Meeting, col(Meeting.place_id) == col(Place.id))
        .where(condition).group_by(col(Place.path))
    )
    counts: dict[int, int] = defaultdict(int)
    for path, number in connection.execute(statement):
        for id_ in {int(part) for part in path.split("/") if part}:
            counts[id_] += number
    levels = select(col(Place.id), col(Place.slug), col(Place.name)).where(col(Place.kind) == kind)
    choices = [
        Choice(slug, name, counts.get(id_ or 0, 0))
        for id_, slug, name in connection.execute(levels)
        if id_ in counts or slug in set(chosen)
    ]
    return commonest(choices, chosen)


def _actors(
    session: Session, condition: ColumnElement[bool], chosen: Sequence[str], found: Found, key: str
) -> tuple[Choice, ...]:
    number = func.count(distinct(col(Participation.meeting_id)))
    statement = (
        select(col(Actor.slug), col(Actor.name), number)
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .join(Meeting, col(Meeting.id) == col(Participation.meeting_id))
        .where(condition, col(Participation.role).in_(PRESENT))
        .group_by(col(Actor.slug), col(Actor.name), col(Actor.sort_name))
        .order_by(number.desc(), col(Actor.sort_name))
        .limit(MOST_CHOICES + len(chosen))
    )
    choices = [Choice(slug, name, many) for slug, name, many in session.connection().execute(statement)]
    shown = {choice.value for choice in choices}
    choices += [Choice(slug, found.name(key, slug), 0) for slug in chosen if slug not in shown]
    return commonest(choices, chosen)


def _sides(session: Session, condition: ColumnElement[bool], chosen: Iterable[str]) -> tuple[Choice, ...]:
    statement = (
        select(col(Actor.side), func.count(distinct(col(Participation.meeting_id))))
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .join(Meeting, col(Meeting.id) == col(Participation.meeting_id))
        .where(condition, col(Participation.role).in_(PRESENT), col(Actor.side).is_not(None))
        .group_by(col(Actor.side))
    )
    choices = [Choice(slugify(side or ""), side or "", many) for side, many in session.connection().execute(statement)]
    return commonest(choices, chosen)


def _sources(session: Session, condition: ColumnElement[bool], chosen: Iterable[str]) -> tuple[Choice, ...]:
    statement = (
        select(col(Source.slug), col(Source.name), func.count(distinct(col(Meeting.id))))
        .join(Article, col(Article.source_id) == col(Source.id))
        .join(Claim, col(Claim.version_id) == col(Article.current_version_id))
        .join(Meeting, col(Meeting.id) == col(Claim.meeting_id))
        .where(condition)
        .group_by(col(Source.slug), col(Source.name))
    )
    return commonest([Choice(*row) for row in session.connection().execute(statement)], chosen)


def commonest(choices: Iterable[Choice], chosen: Iterable[str]) -> tuple[Choice, ...]:
    """At most ten choices: what is set first of all, then the commonest."""
    wanted = set(chosen)
    ordered = sorted(choices, key=lambda choice: (choice.value not in wanted, -choice.count, choice.name))
    return tuple(ordered[: max(MOST_CHOICES, len(wanted))])
