"""Who has to do with which meetings."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.store.tables import Actor, Participation

#: Who comes first in a list: those who were there, then the rest.
ROLE_ORDER = ("attended", "host", "mediator", "expected", "represented", "absent", "spoken_about")
PRESENT = frozenset({"attended", "host", "mediator"})
#: Who counts, by how far a meeting has come: those who were there; those expected as well where it is planned.
AT_TABLE: Mapping[str, frozenset[str]] = {
    "held": PRESENT, "ongoing": PRESENT, "planned": PRESENT | {"expected"},
}


@dataclass(frozen=True, slots=True)
class Person:
    """An actor (of any kind) in a meeting, with the role that the articles give it, and how many claims do."""

    id: int
    slug: str
    name: str
    kind: str
    side: str | None
    role: str
    claims: int = 0


def people_of(session: Session, meetings: Collection[int]) -> dict[int, tuple[Person, ...]]:
    """The participants of meetings by meeting id, those who were there first, each delegation before its side's
    people: one query.
    """
    grouped: dict[int, list[Person]] = defaultdict(list)
    statement = (
        select(
            col(Participation.meeting_id), col(Participation.role), col(Actor.id), col(Actor.slug), col(Actor.name),
            col(Actor.kind), col(Actor.side), col(Participation.claims),
        )
        .join(Actor, col(Actor.id) == col(Participation.actor_id))
        .where(col(Participation.meeting_id).in_(list(meetings)))
        .order_by(
            col(Actor.side).is_(None), col(Actor.side), col(Actor.kind) != "delegation", col(Actor.sort_name)
        )
    )
    for meeting, role, id_, slug, name, kind, side, claims in session.connection().execute(statement):
        grouped[meeting].append(Person(id_ or 0, slug, name, kind, side, role, len(claims)))
    return {
        meeting: tuple(sorted(people, key=lambda person: ROLE_ORDER.index(person.role)))
        for meeting, people in grouped.items()
    }
