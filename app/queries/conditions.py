"""What each filter asks of a meeting, as SQL conditions on the tables."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlmodel import col

from app.domain.claims import TAKING_PART
from app.queries.found import Named
from app.store.folding import fold_for_search
from app.store.tables import Actor, ActorSpelling, Article, ArticleVersion, Claim, Meeting, Participation, Place

PRESENT = tuple(sorted(role.value for role in TAKING_PART))


def starts_by(day: date) -> ColumnElement[bool]:
    """Meetings that can have begun by a day; undated ones are left out."""
    start, end = col(Meeting.date_start), col(Meeting.date_end)
    return or_(start <= day, and_(start.is_(None), end.is_not(None)))


def ends_from(day: date) -> ColumnElement[bool]:
    """Meetings that can have lasted until a day; undated ones are left out."""
    start, end = col(Meeting.date_start), col(Meeting.date_end)
    return or_(end >= day, and_(end.is_(None), start.is_not(None)))


def undated() -> ColumnElement[bool]:
    """Meetings without any date."""
    return and_(col(Meeting.date_start).is_(None), col(Meeting.date_end).is_(None))


def inside(places: Iterable[Named]) -> ColumnElement[bool]:
    """Places that are one of these, or lie in one."""
    return or_(false(), *(col(Place.path).startswith(place.path, autoescape=True) for place in places))


def held_in(places: Iterable[Named]) -> ColumnElement[bool]:
    """Meetings at a place that is one of these, or lies in one."""
    return col(Meeting.place_id).in_(select(col(Place.id)).where(inside(places)))


def with_actor(actor: int) -> ColumnElement[bool]:
    """Meetings that an actor takes part in or is expected at."""
    return with_any([actor])


def with_any(actors: Iterable[int]) -> ColumnElement[bool]:
    """Meetings that at least one of the actors takes part in or is expected at."""
    return col(Meeting.id).in_(
        select(col(Participation.meeting_id)).where(
            col(Participation.actor_id).in_(list(actors)), col(Participation.role).in_(PRESENT)
        )
    )


def with_sides(names: Iterable[str]) -> ColumnElement[bool]:
    """Meetings with somebody of one of the sides."""
    return col(Meeting.id).in_(
        select(col(Participation.meeting_id))
        .join(Actor, col(Actor.id) == col(Participation.actor_id))
        .where(col(Actor.side).in_(list(names)), col(Participation.role).in_(PRESENT))
    )


def told_by(sources: Iterable[int]) -> ColumnElement[bool]:
    """Meetings that a publisher's article tells of."""
    return col(Meeting.id).in_(
        select(col(Claim.meeting_id))
        .join(ArticleVersion, col(ArticleVersion.id) == col(Claim.version_id))
        .join(Article, col(Article.current_version_id) == col(ArticleVersion.id))
        .where(col(Article.source_id).in_(list(sources)), col(Claim.meeting_id).is_not(None))
    )


def speaks_of(text: str, told: frozenset[int]) -> ColumnElement[bool]:
    """Meetings with every word in their place, event or a participant's spelling; or told of in these words."""
    return or_(and_(true(), *(_word(word) for word in text.split())), col(Meeting.id).in_(told))


def _word(word: str) -> ColumnElement[bool]:
    named = (
        select(col(Participation.meeting_id))
        .join(ActorSpelling, col(ActorSpelling.actor_id) == col(Participation.actor_id))
        .where(col(ActorSpelling.folded).contains(fold_for_search(word), autoescape=True))
    )
    called = (
        select(col(Participation.meeting_id))
        .join(Actor, col(Actor.id) == col(Participation.actor_id))
        .where(or_(holds(Actor.name, word), holds(Actor.side, word)))
    )
    fields = (Meeting.place, Meeting.venue, Meeting.country, Meeting.event)
    english = select(col(Place.id)).where(holds(Place.name_en, word))
    return or_(
        *(holds(field, word) for field in fields),
        col(Meeting.id).in_(named), col(Meeting.id).in_(called), col(Meeting.place_id).in_(english),
    )


def holds(column: str | None, word: str) -> ColumnElement[bool]:
    """Whether a text column holds a word, whatever its case.

    SQLite lowers ASCII letters alone, so that "österreich" is also tried with a capital letter.
    """
    text = col(column)
    return or_(
        func.lower(text).contains(word.lower(), autoescape=True),
        text.contains(word[:1].upper() + word[1:].lower(), autoescape=True),
    )
