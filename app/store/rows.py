"""Domain records as table rows, and the two ways that rows are put in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Table, insert
from sqlmodel import SQLModel

from app.domain.articles import Article, Passage
from app.domain.claims import MeetingClaim, NonMeeting, Participant, Quote
from app.domain.keys import key_of
from app.domain.names import Actor, Mention, Place
from app.domain.timespans import TimeSpan
from app.store.codec import day, moment_text, time_json, trace_rows

Row = dict[str, Any]


def table(model: type[SQLModel]) -> Table:
    """The table of a model."""
    return SQLModel.metadata.tables[str(model.__tablename__)]


def insert_rows(connection: Connection, model: type[SQLModel], rows: Iterable[Row]) -> None:
    """Insert the rows, all with the same columns, in one go."""
    listed = list(rows)
    if listed:
        connection.execute(insert(table(model)), listed)


def insert_for_ids(connection: Connection, model: type[SQLModel], rows: Sequence[Row]) -> list[int]:
    """Insert the rows and give their ids, in the rows' order."""
    if not rows:
        return []
    target = table(model)
    statement = insert(target).returning(target.c.id, sort_by_parameter_order=True)
    return [cast(int, id_) for (id_,) in connection.execute(statement, list(rows))]


def version_row(article: Article) -> Row:
    """The columns of `article_version` that come from the article itself."""
    return {
        "text": article.text, "title": article.title, "published": moment_text(article.published),
        "updated": moment_text(article.updated), "publisher": article.publisher, "agencies": list(article.agencies),
        "authors": list(article.authors), "warnings": list(article.warnings), "language": article.language,
    }


def passage_row(index: int, passage: Passage) -> Row:
    """A passage, without its version."""
    return {
        "index": index, "kind": str(passage.kind), "start": passage.span.start, "end": passage.span.end,
        "rule": passage.rule, "reason": passage.reason, "entry": passage.entry,
        "published": moment_text(passage.published),
    }


def actor_row(actor: Actor) -> Row:
    """An article's actor, without its version."""
    return {
        "name": actor.name, "kind": str(actor.kind), "variants": list(actor.variants), "roles": list(actor.roles),
        "side": actor.side, "wikidata": actor.wikidata,
    }


def place_row(place: Place) -> Row:
    """An article's place, without its version."""
    return {
        "name": place.name, "kind": str(place.kind), "country": place.country, "within": list(place.within),
        "name_en": place.name_en, "lat": place.lat, "lon": place.lon, "variants": list(place.variants),
    }


def mention_row(mention: Mention) -> Row:
    """A mention, without its version."""
    return {
        "kind": str(mention.kind), "target": mention.target, "start": mention.span.start, "end": mention.span.end,
        "rule": mention.rule, "roles": list(mention.roles),
        "role_start": mention.role_span.start if mention.role_span else None,
        "role_end": mention.role_span.end if mention.role_span else None,
    }


def claim_row(index: int, claim: MeetingClaim) -> Row:
    """A claim's own columns, without its version."""
    return {
        "index": index, **_time_columns(claim.time), "place": claim.place, "venue": claim.venue,
        "country": claim.country, "status": str(claim.status), "kind": str(claim.kind), "ordinal": claim.ordinal,
        "event": claim.event, "sentences": [[span.start, span.end] for span in claim.sentences],
    }


def _time_columns(time: TimeSpan) -> Row:
    return {
        "date_start": time.start, "date_end": time.end, "date_precision": str(time.precision),
        "date_words": time.words, "date_clock": time.clock.isoformat() if time.clock else None,
        "date_from": time.span.start if time.span else None, "date_to": time.span.end if time.span else None,
        "date_trace": trace_rows(time.trace),
    }


def participant_row(claim_id: int, participant: Participant) -> Row:
    """A participation that a claim states."""
    return {
        "claim_id": claim_id, "name": participant.name, "kind": str(participant.kind), "role": str(participant.role),
        "side": participant.side, "start": participant.span.start, "end": participant.span.end,
        "rule": participant.rule,
    }


def evidence_rows(claim_id: int, claim: MeetingClaim) -> list[Row]:
    """The evidence of a claim's fields."""
    return [{"claim_id": claim_id, "field": e.field, "start": e.span.start, "end": e.span.end, "rule": e.rule}
            for e in claim.evidence]


def non_meeting_row(talks: NonMeeting) -> Row:
    """Talks that are no meeting, without their version."""
    return {"status": talks.status, "start": talks.span.start, "end": talks.span.end, "rule": talks.rule}


def quote_row(article_key: str, text: str, quote: Quote) -> Row:
    """A quote, without its version. Its key comes from the article, the span and the words."""
    speaker, words = quote.speaker, quote.span.of(text)
    return {
        "key": key_of("quote", article_key, str(quote.kind), str(quote.span.start), str(quote.span.end), words),
        "start": quote.span.start, "end": quote.span.end, "text": words, "kind": str(quote.kind), "rule": quote.rule,
        "cue": quote.cue, "cue_start": quote.cue_span.start if quote.cue_span else None,
        "cue_end": quote.cue_span.end if quote.cue_span else None,
        "speaker": speaker.name if speaker else None, "speaker_kind": str(speaker.kind) if speaker else None,
        "speaker_start": speaker.span.start if speaker else None,
        "speaker_end": speaker.span.end if speaker else None,
        "addressee": quote.addressee, "said_at": time_json(quote.said_at),
        "said_day": day(quote.said_at.start) if quote.said_at else None, "claim_index": quote.claim,
    }


def of_version(version_id: int, rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The rows, tied to an article version."""
    return [{"version_id": version_id, **row} for row in rows]
