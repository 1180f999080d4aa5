"""One article: its text with everything that was read from it, and what was cut and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.domain.articles import READ_KINDS
from app.queries.addresses import may_number
from app.queries.meetings import MeetingRow, by_ids
from app.queries.passages import anchor
from app.queries.people import Person
from app.queries.weave import Layer, Thread, Weaver, level
from app.store.tables import (
    Actor,
    Article,
    ArticleVersion,
    Claim,
    ClaimEvidence,
    ClaimParticipant,
    Meeting,
    Mention,
    NonMeeting,
    Passage,
    Place,
    Quote,
    Source,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A passage. `reason` says why it was cut, '' for what was read."""

    kind: str
    reason: str
    rule: str
    published: str | None
    threads: tuple[Thread, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An actor in the article; `anchor` is where it is first named."""

    person: Person
    times: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A meeting that the article tells of; `anchor` is the first sentence."""

    meeting: MeetingRow
    anchor: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Talks merely demanded or wished for; no meeting."""

    status: str
    words: str
    anchor: str
    rule: str


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """An article's newest version. `versions` counts all of them; `moment` and `updated` are ISO as read.

    `anchors` are the ids of all stretches of the blocks.
    """

    id: int
    title: str | None
    file: str
    url: str | None
    source: str | None
    source_slug: str | None
    published: date | None
    moment: str | None
    updated: str | None
    language: str
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    warnings: tuple[str, ...]
    versions: int
    copies: int
    blocks: tuple[Block, ...]
    meetings: tuple[ClaimRef, ...]
    actors: tuple[Named, ...]
    asides: tuple[Aside, ...]
    quotes: int
    anchors: frozenset[str]


def article(session: Session, id_: int) -> ArticleDetail | None:
    """The article with this number: a fixed number of queries; None where there is none."""
    row = session.get(Article, id_) if may_number(id_) else None
    version = session.get(ArticleVersion, row.current_version_id) if row and row.current_version_id else None
    if row is None or version is None or version.id is None:
        return None
    source = session.get(Source, row.source_id) if row.source_id else None
    claims = session.exec(select_rows(Claim).where(col(Claim.version_id) == version.id)).all()
    mentions = _mentions(session, version.id)
    quotes = _quotes(session, version.id)
    asides = session.exec(select_rows(NonMeeting).where(col(NonMeeting.version_id) == version.id)).all()
    sentences = level((*_sentences(session, claims), *(Layer(a.start, a.end, "aside", a.status) for a in asides)))
    weaver = Weaver(version.text, (sentences, quotes, _facts(session, claims), level(m[0] for m in mentions)))
    passages = session.exec(
        select_rows(Passage).where(col(Passage.version_id) == version.id).order_by(col(Passage.index))
    ).all()
    blocks = tuple(_block(weaver, passage) for passage in passages)
    return ArticleDetail(
        id_, row.title, row.file, row.url, source.name if source else None, source.slug if source else None,
        row.published_day, version.published, version.updated, version.language, tuple(version.agencies),
        tuple(version.authors), tuple(version.warnings), _versions(session, id_), _copies(session, version),
        blocks, _meetings(session, claims), _named(mentions),
        tuple(Aside(a.status, version.text[a.start:a.end], anchor(a.start, a.end), a.rule) for a in asides),
        len(quotes), frozenset(weaver.given),
    )


def _block(weaver: Weaver, passage: Passage) -> Block:
    kept = passage.kind in {kind.value for kind in READ_KINDS}
    threads = weaver.weave(passage.start, passage.end) if kept else (Thread(weaver.text[passage.start:passage.end]),)
    return Block(passage.kind, "" if kept else passage.reason or passage.kind, passage.rule, passage.published, threads)


def _sentences(session: Session, claims: Sequence[Claim]) -> tuple[Layer, ...]:
    ids = {claim.meeting_id for claim in claims if claim.meeting_id}
    rows = session.connection().execute(select(col(Meeting.id), col(Meeting.slug)).where(col(Meeting.id).in_(ids)))
    slugs = {row[0]: row[1] for row in rows}
    return level(
        Layer(start, end, "sentence", claim.status, "meeting", slugs.get(claim.meeting_id, ""))
        for claim in claims for start, end in claim.sentences
    )


def _quotes(session: Session, version: int) -> tuple[Layer, ...]:
    statement = (
        select(col(Quote.start), col(Quote.end), col(Quote.kind), col(Actor.slug), col(Quote.speaker))
        .outerjoin(Actor, col(Actor.id) == col(Quote.speaker_id)).where(col(Quote.version_id) == version)
    )
    return level(
        Layer(start, end, "quote", kind, "actor" if slug else "", slug or "", speaker or "")
        for start, end, kind, slug, speaker in session.connection().execute(statement)
    )


def _facts(session: Session, claims: Sequence[Claim]) -> tuple[Layer, ...]:
    """The words that single fields were read from."""
    ids = [claim.id for claim in claims]
    evidence = session.connection().execute(
        select(col(ClaimEvidence.start), col(ClaimEvidence.end), col(ClaimEvidence.field), col(ClaimEvidence.rule))
        .where(col(ClaimEvidence.claim_id).in_(ids), col(ClaimEvidence.field) != "meeting")
    )
    people = session.connection().execute(
        select(col(ClaimParticipant.start), col(ClaimParticipant.end), col(ClaimParticipant.rule))
        .where(col(ClaimParticipant.claim_id).in_(ids))
    )
    facts = [Layer(start, end, "fact", field, title=rule) for start, end, field, rule in evidence]
    facts += [Layer(start, end, "fact", "participant", title=rule) for start, end, rule in people]
    return level(facts)


def _mentions(session: Session, version: int) -> list[tuple[Layer, Person | None]]:
    statement = (
        select(Mention.start, Mention.end, Mention.kind, Mention.target, Actor.id, Actor.slug, Actor.name,  # type: ignore[call-overload]
               Actor.kind, Actor.side, Place.slug)
        .select_from(Mention)
        .outerjoin(Actor, col(Actor.id) == col(Mention.actor_id))
        .outerjoin(Place, col(Place.id) == col(Mention.place_id))
        .where(col(Mention.version_id) == version)
        .order_by(col(Mention.start))
    )
    return [_mention(row) for row in session.connection().execute(statement)]


def _mention(row: Any) -> tuple[Layer, Person | None]:
    start, end, kind, target, id_, slug, name, actor_kind, side, place = row
    page = "actor" if slug else "place" if place else ""
    person = Person(id_, slug, name, actor_kind, side, "") if slug else None
    return Layer(start, end, "mention", kind, page, slug or place or "", target), person


def _named(mentions: Sequence[tuple[Layer, Person | None]]) -> tuple[Named, ...]:
    times = Counter(person.id for _, person in mentions if person)
    first: dict[int, Named] = {}
    for layer, person in mentions:
        if person and person.id not in first:
            first[person.id] = Named(person, times[person.id], anchor(layer.start, layer.end))
    return tuple(sorted(first.values(), key=lambda named: (-named.times, named.person.name)))


def _meetings(session: Session, claims: Sequence[Claim]) -> tuple[ClaimRef, ...]:
    first: dict[int, str] = {}
    for claim in sorted(claims, key=lambda claim: claim.index):
        if claim.meeting_id and claim.sentences:
            start, end = claim.sentences[0]
            first.setdefault(claim.meeting_id, anchor(start, end))
    return tuple(ClaimRef(row, first[row.id]) for row in by_ids(session, list(first)))


def _versions(session: Session, article_id: int) -> int:
    return len(session.exec(select_rows(ArticleVersion.id).where(col(ArticleVersion.article_id) == article_id)).all())


def _copies(session: Session, version: ArticleVersion) -> int:
    """How many other articles print the same agency text."""
    if not version.agency_group:
        return 0
    rows = session.exec(
        select_rows(Article.id).join(ArticleVersion, col(ArticleVersion.id) == col(Article.current_version_id))
        .where(col(ArticleVersion.agency_group) == version.agency_group)
    ).all()
    return len(rows) - 1
