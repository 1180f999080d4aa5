"""One place: what lies in it, what happened there, who was there."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, distinct, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.queries import meetings, places
from app.queries.addresses import may_name
from app.queries.conditions import held_in
from app.queries.filters import Filters
from app.queries.found import Found, Named
from app.queries.meetings import MeetingRow
from app.queries.own_conditions import article_names_place
from app.queries.people import PRESENT, Person
from app.queries.places import PlaceRow
from app.queries.ties import MET
from app.store.tables import Actor, Article, Meeting, Participation, Place, Source

MOST_MEETINGS = 50
MOST_PEOPLE = 20
MOST_ARTICLES = 30


@dataclass(frozen=True, slots=True)
class Visitor:
    """An actor and how many held or ongoing meetings they were at here."""

    person: Person
    meetings: int


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article that names the place."""

    id: int
    title: str | None
    file: str
    source: str | None
    published: date | None
    language: str


@dataclass(frozen=True, slots=True)
class PlaceDetail:
    """Everything about one place; `above` goes from the country down. `count` is of all meetings there."""

    place: PlaceRow
    above: tuple[Named, ...]
    inside: tuple[PlaceRow, ...]
    meetings: tuple[MeetingRow, ...]
    count: int
    visitors: tuple[Visitor, ...]
    articles: tuple[ArticleRef, ...]


def place(session: Session, slug: str) -> PlaceDetail | None:
    """The place with this slug: a fixed number of queries; None where there is none."""
    row = session.exec(select_rows(Place).where(col(Place.slug) == slug)).first() if may_name(slug) else None
    if row is None:
        return None
    here = Named(row.id or 0, row.slug, row.name, row.kind, row.path)
    found = Found({("place", row.slug): here})
    family = places.all_places(session, Filters(place=(row.slug,)), found)
    inside = [entry for entry in family if entry.id != row.id and entry.meetings]
    condition = held_in([here])
    return PlaceDetail(
        next(entry for entry in family if entry.id == row.id), _above(session, row),
        tuple(sorted(inside, key=lambda entry: (-entry.meetings, entry.name))),
        meetings.read(session, condition, meetings.orders()["newest"], limit=MOST_MEETINGS),
        meetings.count(session, condition), _visitors(session, here), _articles(session, here),
    )


def _above(session: Session, row: Place) -> tuple[Named, ...]:
    ids = [int(part) for part in row.path.split("/") if part and int(part) != row.id]
    rows = {entry.id: entry for entry in session.exec(select_rows(Place).where(col(Place.id).in_(ids)))}
    return tuple(Named(id_, rows[id_].slug, rows[id_].name, rows[id_].kind) for id_ in ids if id_ in rows)


def _visitors(session: Session, here: Named) -> tuple[Visitor, ...]:
    number = func.count(distinct(col(Meeting.id)))
    statement = (
        select(col(Actor.id), col(Actor.slug), col(Actor.name), col(Actor.kind), col(Actor.side), number)
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .join(Meeting, col(Meeting.id) == col(Participation.meeting_id))
        .where(and_(held_in([here]), col(Meeting.status).in_(MET), col(Participation.role).in_(PRESENT)))
        .group_by(col(Actor.id), col(Actor.slug), col(Actor.name), col(Actor.kind), col(Actor.side))
        .order_by(number.desc(), col(Actor.name)).limit(MOST_PEOPLE)
    )
    rows = session.connection().execute(statement).all()
    return tuple(Visitor(Person(id_ or 0, slug, name, kind, side, ""), many)
                 for id_, slug, name, kind, side, many in rows)


def _articles(session: Session, here: Named) -> tuple[ArticleRef, ...]:
    statement = (
        select(col(Article.id), col(Article.title), col(Article.file), col(Source.name), col(Article.published_day),
               col(Article.language))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .where(article_names_place([here]))
        .order_by(col(Article.published_day).desc().nulls_last(), col(Article.id)).limit(MOST_ARTICLES)
    )
    return tuple(ArticleRef(row[0] or 0, *row[1:]) for row in session.connection().execute(statement))
