"""The newest version of every article, put together again as domain records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from typing import Any

from sqlalchemy import Connection, Row, Select, select
from sqlmodel import SQLModel

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import (
    Evidence,
    Extraction,
    MeetingClaim,
    MeetingKind,
    MeetingStatus,
    NonMeeting,
    Participant,
    ParticipationRole,
    Quote,
    QuoteKind,
    Speaker,
)
from app.domain.names import Actor, ActorKind, Mention, MentionKind, Place, PlaceKind
from app.domain.resolved import ArticleClaims
from app.domain.spans import Span
from app.domain.timespans import Precision, TimeSpan
from app.store import tables
from app.store.codec import moment_of, span_of, time_of, trace_of
from app.store.rows import table

ARTICLE, VERSION, CLAIM = table(tables.Article), table(tables.ArticleVersion), table(tables.Claim)
#: How many articles are put together at a time.
BATCH = 500

Rows = dict[int, list[Row[Any]]]


def load_articles(connection: Connection) -> Iterator[ArticleClaims]:
    """The newest version of every article with all that it says, sorted by key."""
    found = connection.execute(
        select(ARTICLE.c.key, ARTICLE.c.file, ARTICLE.c.url, *VERSION.c)
        .join(VERSION, VERSION.c.id == ARTICLE.c.current_version_id).order_by(ARTICLE.c.key)).all()
    for start in range(0, len(found), BATCH):
        batch = found[start : start + BATCH]
        facts = _Facts(connection, [row.id for row in batch])
        for row in batch:
            yield ArticleClaims(row.key, facts.extraction(row))


class _Facts:
    """What hangs on some versions, read with one statement per table and grouped by version."""

    def __init__(self, connection: Connection, versions: Sequence[int]) -> None:
        def of(model: type[SQLModel]) -> Rows:
            target = table(model)
            return _grouped(connection, select(target).where(target.c.version_id.in_(versions)), "version_id")

        def of_claims(model: type[SQLModel]) -> Rows:
            target = table(model)
            query = select(target).join(CLAIM, target.c.claim_id == CLAIM.c.id).where(CLAIM.c.version_id.in_(versions))
            return _grouped(connection, query, "claim_id")

        self._passages = of(tables.Passage)
        self._actors, self._places = of(tables.ArticleActor), of(tables.ArticlePlace)
        self._mentions, self._claims, self._quotes = of(tables.Mention), of(tables.Claim), of(tables.Quote)
        self._talks = of(tables.NonMeeting)
        self._participants = of_claims(tables.ClaimParticipant)
        self._evidence = of_claims(tables.ClaimEvidence)

    def extraction(self, row: Row[Any]) -> Extraction:
        """What one version says."""
        version: int = row.id
        article = Article(
            source=row.file, text=row.text, passages=tuple(_passages(self._passages[version])), title=row.title,
            published=moment_of(row.published), updated=moment_of(row.updated), publisher=row.publisher,
            agencies=tuple(row.agencies), authors=tuple(row.authors), url=row.url, language=row.language,
            warnings=tuple(row.warnings),
        )
        return Extraction(
            article, tuple(map(_actor, self._actors[version])), tuple(map(_place, self._places[version])),
            tuple(map(_mention, self._mentions[version])), tuple(map(self._claim, self._claims[version])),
            tuple(NonMeeting(r.status, Span(r.start, r.end), r.rule) for r in self._talks[version]),
            tuple(map(_quote, self._quotes[version])),
        )

    def _claim(self, row: Row[Any]) -> MeetingClaim:
        return MeetingClaim(
            time=_time(row), status=MeetingStatus(row.status), kind=MeetingKind(row.kind),
            participants=tuple(map(_participant, self._participants[row.id])),
            sentences=tuple(Span(start, end) for start, end in row.sentences),
            evidence=tuple(Evidence(r.field, Span(r.start, r.end), r.rule) for r in self._evidence[row.id]),
            place=row.place, venue=row.venue, country=row.country, ordinal=row.ordinal, event=row.event,
        )


def _grouped(connection: Connection, query: Select[Any], by: str) -> Rows:
    grouped: Rows = defaultdict(list)
    for row in connection.execute(query.order_by("id")):
        grouped[getattr(row, by)].append(row)
    return grouped


def _passages(found: Iterable[Row[Any]]) -> Iterator[Passage]:
    for r in sorted(found, key=lambda row: row._mapping["index"]):
        kind = PassageKind(r.kind)
        yield Passage(kind, Span(r.start, r.end), r.rule, r.reason, r.entry, moment_of(r.published))


def _actor(r: Row[Any]) -> Actor:
    return Actor(r.name, ActorKind(r.kind), tuple(r.variants), tuple(r.roles), r.side, r.wikidata)


def _place(r: Row[Any]) -> Place:
    kind, within, variants = PlaceKind(r.kind), tuple(r.within), tuple(r.variants)
    return Place(r.name, kind, r.country, within, r.name_en, r.lat, r.lon, variants)


def _mention(r: Row[Any]) -> Mention:
    role_span = span_of(r.role_start, r.role_end)
    return Mention(Span(r.start, r.end), MentionKind(r.kind), r.target, r.rule, tuple(r.roles), role_span)


def _participant(r: Row[Any]) -> Participant:
    role = ParticipationRole(r.role)
    return Participant(r.name, ActorKind(r.kind), role, Span(r.start, r.end), r.rule, r.side)


def _time(r: Row[Any]) -> TimeSpan:
    return TimeSpan(
        r.date_start, r.date_end, Precision(r.date_precision), r.date_words, span_of(r.date_from, r.date_to),
        trace_of(r.date_trace), time.fromisoformat(r.date_clock) if r.date_clock else None,
    )


def _quote(r: Row[Any]) -> Quote:
    speaker_span = span_of(r.speaker_start, r.speaker_end)
    speaker = Speaker(r.speaker, speaker_span, ActorKind(r.speaker_kind)) if speaker_span else None
    return Quote(
        Span(r.start, r.end), QuoteKind(r.kind), r.rule, speaker, r.cue, span_of(r.cue_start, r.cue_end),
        r.addressee, time_of(r.said_at), r.claim_index,
    )
