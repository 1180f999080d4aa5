"""Names that forms suggest while one types."""

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.domain.slugs import slugify
from app.queries.conditions import PRESENT
from app.store.tables import Actor, Meeting, Participation, Place

#: The commonest; a list of thousands would weigh more than the page.
MOST_SUGGESTED = 150


def suggestions(session: Session) -> dict[str, tuple[str, ...]]:
    """The names of the busiest actors and cities, by filter key."""
    connection = session.connection()
    actors = (
        select(col(Actor.name), col(Actor.slug))
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .where(col(Participation.role).in_(PRESENT))
        .group_by(col(Actor.id), col(Actor.name), col(Actor.slug))
        .order_by(func.count().desc(), col(Actor.name)).limit(MOST_SUGGESTED)
    )
    cities = (
        select(col(Place.name), col(Place.slug))
        .join(Meeting, col(Meeting.place_id) == col(Place.id))
        .where(col(Place.kind) == "city")
        .group_by(col(Place.id), col(Place.name), col(Place.slug))
        .order_by(func.count().desc(), col(Place.name)).limit(MOST_SUGGESTED)
    )
    return {
        "actor": tuple(typed(name, slug) for name, slug in connection.execute(actors)),
        "city": tuple(typed(name, slug) for name, slug in connection.execute(cities)),
    }


def typed(name: str, slug: str) -> str:
    """What a form field holds for an entity: its name, or its slug where the name alone would not lead to it."""
    return name if slugify(name) == slug else slug
