"""One actor: every appearance."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, exists, func, or_, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.queries.addresses import may_name
from app.queries.meetings import MeetingRow, by_ids
from app.queries.passages import anchor, holding
from app.queries.people import ROLE_ORDER, Person
from app.queries.quote_rows import QuoteRow, quotes_where
from app.queries.ties import MET, PLANNED, ties
from app.store.tables import (
    Actor,
    ActorRole,
    ActorSpelling,
    Article,
    Claim,
    ClaimParticipant,
    Mention,
    Participation,
    Quote,
    Source,
)


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A role word with the first and last day of an article that gives it."""

    role: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that gives the actor a role in a meeting: where it stands, and whose article it is."""

    article: int
    anchor: str
    source: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A meeting, the role that the actor has in it, and the sentences that say so."""

    role: str
    meeting: MeetingRow
    tellings: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class AppearanceGroup:
    """Appearances of one sort: met, planned, other (postponed, cancelled, …), absent, represented, spoken_about."""

    sort: str
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody whom the actor met or is to meet, and how often."""

    person: Person
    met: int
    planned: int


@dataclass(frozen=True, slots=True)
class Naming:
    """An article that names the actor; `anchor` is the first place."""

    article: int
    title: str | None
    file: str
    source: str | None
    published: date | None
    language: str
    times: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """Everything about one actor. `quotes_total` counts beyond those shown."""

    actor: Person
    wikidata: str | None
    roles: tuple[RoleSeen, ...]
    spellings: tuple[str, ...]
    groups: tuple[AppearanceGroup, ...]
    company: tuple[Company, ...]
    quotes_by: tuple[QuoteRow, ...]
    quotes_about: tuple[QuoteRow, ...]
    mentions: tuple[Naming, ...]


GROUP_ORDER = ("met", "planned", "other", "absent", "represented", "spoken_about")


def actor(session: Session, slug: str) -> ActorDetail | None:
    """The actor with this slug: a fixed number of queries; None where there is none."""
    row = session.exec(select_rows(Actor).where(col(Actor.slug) == slug)).first() if may_name(slug) else None
    if row is None or row.id is None:
        return None
    meetings = _meetings(session, row.id)
    return ActorDetail(
        Person(row.id, row.slug, row.name, row.kind, row.side, ""), row.wikidata, _roles(session, row.id),
        _spellings(session, row), _grouped(meetings), company(row.id, [seen.meeting for seen in meetings]),
        quotes_where(session, col(Quote.speaker_id) == row.id), _about(session, row.id), _mentions(session, row.id),
    )


def company(actor_id: int, meetings: Sequence[MeetingRow]) -> tuple[Company, ...]:
    """Whom an actor met, the most frequent first."""
    unique = {meeting.id: meeting for meeting in meetings}.values()
    mine = [tie for pair, tie in ties(unique).items() if actor_id in pair]
    found = [Company(tie.across(actor_id), tie.met, tie.planned) for tie in mine]
    return tuple(sorted(found, key=lambda one: (-one.met, -one.planned, one.person.name)))


def _meetings(session: Session, actor_id: int) -> tuple[Appearance, ...]:
    statement = select(col(Participation.meeting_id), col(Participation.role)).where(
        col(Participation.actor_id) == actor_id
    )
    roles = session.connection().execute(statement).all()
    rows = {row.id: row for row in by_ids(session, sorted({meeting for meeting, _ in roles}))}
    told = _tellings(session, actor_id)
    seen = [
        Appearance(role, rows[meeting], tuple(dict.fromkeys(told[meeting, role] or told[meeting, ""])))
        for meeting, role in roles if meeting in rows
    ]
    return tuple(sorted(seen, key=_newest_first))


def _tellings(session: Session, actor_id: int) -> dict[tuple[int, str], list[Telling]]:
    """The sentences behind an actor's participations, by meeting and role; under role '' all of a meeting.

    The role that claims agree on may be another than each of them gives.
    """
    statement = (
        select(
            col(Claim.meeting_id), col(ClaimParticipant.role), col(ClaimParticipant.start), col(ClaimParticipant.end),
            col(Claim.sentences), col(Article.id), col(Source.name), col(Article.published_day),
        )
        .join(Claim, col(Claim.id) == col(ClaimParticipant.claim_id))
        .join(Article, col(Article.current_version_id) == col(Claim.version_id))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .where(col(ClaimParticipant.actor_id) == actor_id, col(Claim.meeting_id).is_not(None))
        .order_by(col(Article.published_day), col(Article.id), col(ClaimParticipant.start))
    )
    told: dict[tuple[int, str], list[Telling]] = defaultdict(list)
    for meeting, role, start, end, sentences, article, source, day in session.connection().execute(statement):
        at = anchor(*holding(sentences, start, end))
        for known in (role, ""):
            told[meeting or 0, known].append(Telling(article or 0, at, source, day))
    return told


def _newest_first(seen: Appearance) -> tuple[bool, int, str, int]:
    day = seen.meeting.sort_day
    return day is None, -(day.toordinal() if day else 0), seen.meeting.key, ROLE_ORDER.index(seen.role)


def _grouped(seen: Sequence[Appearance]) -> tuple[AppearanceGroup, ...]:
    groups: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in seen:
        groups[_group(appearance)].append(appearance)
    return tuple(AppearanceGroup(name, tuple(groups[name])) for name in GROUP_ORDER if name in groups)


def _group(seen: Appearance) -> str:
    if seen.role in ("absent", "represented", "spoken_about"):
        return seen.role
    if seen.meeting.status in MET and seen.role != "expected":
        return "met"
    return "planned" if seen.meeting.status in PLANNED else "other"


def _roles(session: Session, actor_id: int) -> tuple[RoleSeen, ...]:
    rows = session.exec(select_rows(ActorRole).where(col(ActorRole.actor_id) == actor_id)).all()
    ordered = sorted(rows, key=lambda row: (-(row.last_seen or date.min).toordinal(), row.role))
    return tuple(RoleSeen(row.role, row.first_seen, row.last_seen) for row in ordered)


def _spellings(session: Session, row: Actor) -> tuple[str, ...]:
    found = session.exec(select_rows(ActorSpelling.spelling).where(col(ActorSpelling.actor_id) == row.id)).all()
    return tuple(sorted(set(found)))


def _about(session: Session, actor_id: int) -> tuple[QuoteRow, ...]:
    """Quotes of others in which the actor is named."""
    named = exists().where(
        and_(
            col(Mention.version_id) == col(Quote.version_id), col(Mention.actor_id) == actor_id,
            col(Mention.start) >= col(Quote.start), col(Mention.end) <= col(Quote.end),
        )
    )
    others = or_(col(Quote.speaker_id).is_(None), col(Quote.speaker_id) != actor_id)
    return quotes_where(session, and_(named, others))


def _mentions(session: Session, actor_id: int) -> tuple[Naming, ...]:
    first = (
        select(
            col(Mention.version_id).label("version"), func.count().label("times"),
            func.min(col(Mention.start)).label("start"),
        )
        .where(col(Mention.actor_id) == actor_id).group_by(col(Mention.version_id)).subquery()
    )
    statement = (
        select(
            col(Article.id), col(Article.title), col(Article.file), col(Source.name), col(Article.published_day),
            col(Article.language), first.c.times, col(Mention.start), col(Mention.end),
        )
        .join(first, first.c.version == col(Article.current_version_id))
        .join(Mention, and_(col(Mention.version_id) == first.c.version, col(Mention.start) == first.c.start,
                            col(Mention.actor_id) == actor_id))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .order_by(col(Article.published_day).desc().nulls_last(), col(Article.id), col(Mention.end))
    )
    found: dict[int, Naming] = {}
    for id_, title, file, source, day, language, times, start, end in session.connection().execute(statement):
        found.setdefault(
            id_ or 0, Naming(id_ or 0, title, file, source, day, language, times, anchor(start, end))
        )
    return tuple(found.values())
