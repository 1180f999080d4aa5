"""Names that forms suggest while one types."""

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.queries.conditions import PRESENT
from app.store.tables import Actor, Meeting, Participation, Place

#: The commonest; a list of thousands would weigh more than the page.
MOST_SUGGESTED = 150


def suggestions(session: Session) -> dict[str, tuple[str, ...]]:
    """The names of the busiest actors and cities, by filter key."""
    connection = session.connection()
    actors = (
        select(col(Actor.name))
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .where(col(Participation.role).in_(PRESENT))
        .group_by(col(Actor.id), col(Actor.name)).order_by(func.count().desc(), col(Actor.name)).limit(MOST_SUGGESTED)
    )
    cities = (
        select(col(Place.name))
        .join(Meeting, col(Meeting.place_id) == col(Place.id))
        .where(col(Place.kind) == "city")
        .group_by(col(Place.id), col(Place.name)).order_by(func.count().desc(), col(Place.name)).limit(MOST_SUGGESTED)
    )
    return {
        "actor": tuple(connection.execute(actors).scalars()),
        "city": tuple(connection.execute(cities).scalars()),
    }
