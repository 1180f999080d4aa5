"""What filters ask of quotes, articles, actors and places themselves."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, true
from sqlmodel import col

from app.queries.conditions import held_in, holds, inside
from app.queries.found import Named
from app.store.folding import fold_for_search
from app.store.tables import Actor, ActorSpelling, Article, Meeting, Mention, Place, Quote


def quote_day() -> ColumnElement[date | None]:
    """The day something was said, else the day it was published."""
    return func.coalesce(col(Quote.said_day), col(Article.published_day))


def about_place(places: Iterable[Named]) -> ColumnElement[bool]:
    """Quotes that speak of a meeting in one of the places."""
    return col(Quote.meeting_id).in_(select(col(Meeting.id)).where(held_in(places)))


def said_by(actors: Iterable[int]) -> ColumnElement[bool]:
    """Quotes whose speaker is one of the actors."""
    return col(Quote.speaker_id).in_(list(actors))


def said_by_sides(names: Iterable[str]) -> ColumnElement[bool]:
    """Quotes whose speaker belongs to one of the sides."""
    return col(Quote.speaker_id).in_(select(col(Actor.id)).where(col(Actor.side).in_(list(names))))


def among(column: object, ids: Select[int] | None) -> ColumnElement[bool]:
    """Rows whose id full-text search found (see `found.look_up`); none where nothing was searched."""
    return col(column).in_(ids) if ids is not None else false()


def article_names_actor(actors: Iterable[int]) -> ColumnElement[bool]:
    """Articles whose newest version mentions one of the actors."""
    return col(Article.current_version_id).in_(
        select(col(Mention.version_id)).where(col(Mention.actor_id).in_(list(actors)))
    )


def article_names_place(places: Iterable[Named]) -> ColumnElement[bool]:
    """Articles whose newest version mentions one of the places, or one that lies in it."""
    lying = select(col(Place.id)).where(inside(places))
    return col(Article.current_version_id).in_(
        select(col(Mention.version_id)).where(col(Mention.place_id).in_(lying))
    )


def actor_called(text: str) -> ColumnElement[bool]:
    """Actors with every word in their name or one of their spellings."""
    return and_(true(), *(_actor_word(word) for word in text.split()))


def _actor_word(word: str) -> ColumnElement[bool]:
    spelled = select(col(ActorSpelling.actor_id)).where(
        col(ActorSpelling.folded).contains(fold_for_search(word), autoescape=True)
    )
    return or_(holds(Actor.name, word), col(Actor.id).in_(spelled))


def place_called(text: str) -> ColumnElement[bool]:
    """Places with every word in their German or English name."""
    return and_(true(), *(or_(holds(Place.name, word), holds(Place.name_en, word)) for word in text.split()))
