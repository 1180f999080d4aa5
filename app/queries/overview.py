"""What is in here?"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.queries import actors, meetings, places
from app.queries.actors import ActorRow
from app.queries.conditions import ends_from
from app.queries.meetings import MeetingRow
from app.queries.places import PlaceRow
from app.queries.ties import MET, PLANNED
from app.store.tables import Actor, Article, IngestRun, IngestSkip, Meeting, Quote, Source

MOST_MEETINGS = 6
MOST_NAMES = 10


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is, and from when to when articles were published."""

    articles: int
    meetings: int
    actors: int
    quotes: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A publisher and its number of articles; `slug` is None for articles that name none."""

    slug: str | None
    name: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class LastRun:
    """The newest ingest run and its skips by reason."""

    state: str
    done: int
    found: int
    skipped: int
    resolved: bool
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The front page."""

    totals: Totals
    newest: tuple[MeetingRow, ...]
    next: tuple[MeetingRow, ...]
    actors: tuple[ActorRow, ...]
    cities: tuple[PlaceRow, ...]
    sources: tuple[SourceCount, ...]
    run: LastRun | None


def overview(session: Session, today: date) -> Overview:
    """Newest and next meetings, busiest actors and cities, sources. "Next" counts from `today`, included."""
    held = col(Meeting.status).in_(MET)
    ahead = col(Meeting.status).in_(PLANNED) & ends_from(today)
    orders = meetings.orders()
    return Overview(
        _totals(session),
        meetings.read(session, held & col(Meeting.sort_day).is_not(None), orders["newest"], limit=MOST_MEETINGS),
        meetings.read(session, ahead, orders["oldest"], limit=MOST_MEETINGS),
        tuple(row for row in actors.busiest(session, MOST_NAMES) if row.met or row.planned),
        places.busiest(session, MOST_NAMES), _sources(session), _last_run(session),
    )


def _totals(session: Session) -> Totals:
    connection = session.connection()

    def number_of(table: type[Article] | type[Meeting] | type[Actor]) -> int:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()

    quotes = connection.execute(
        select(func.count()).select_from(Quote).join(
            Article, col(Article.current_version_id) == col(Quote.version_id))
    ).scalar_one()
    day = col(Article.published_day)
    first, last = connection.execute(select(func.min(day), func.max(day))).one()
    return Totals(number_of(Article), number_of(Meeting), number_of(Actor), quotes, first, last)


def _sources(session: Session) -> tuple[SourceCount, ...]:
    number = func.count()
    statement = (
        select(col(Source.slug), col(Source.name), number)
        .select_from(Article).outerjoin(Source, col(Source.id) == col(Article.source_id))
        .group_by(col(Source.slug), col(Source.name)).order_by(number.desc(), col(Source.name))
    )
    return tuple(SourceCount(*row) for row in session.connection().execute(statement))


def _last_run(session: Session) -> LastRun | None:
    run = session.exec(select_rows(IngestRun).order_by(col(IngestRun.id).desc()).limit(1)).first()
    if run is None:
        return None
    statement = (
        select(col(IngestSkip.reason), func.count()).where(col(IngestSkip.run_id) == run.id)
        .group_by(col(IngestSkip.reason)).order_by(func.count().desc())
    )
    reasons = tuple((reason, many) for reason, many in session.connection().execute(statement))
    return LastRun(run.state, run.done, run.found, run.skipped, run.resolved, reasons)
