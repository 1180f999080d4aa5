"""`parley export --format json`: everything resolved, in one order whatever the order it came in.

Entities carry their content-derived keys; row ids, slugs and times of ingest stay inside. Dates are ISO 8601,
offsets count Unicode characters of the article's text.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, RowMapping, Select, select

from app.domain.claims import TAKING_PART
from app.store import tables
from app.store.rows import table

ARTICLE, VERSION, CLAIM = table(tables.Article), table(tables.ArticleVersion), table(tables.Claim)
PARTICIPANT, QUOTE = table(tables.ClaimParticipant), table(tables.Quote)
ACTOR, SPELLING, ROLE = table(tables.Actor), table(tables.ActorSpelling), table(tables.ActorRole)
PLACE, MEETING = table(tables.Place), table(tables.Meeting)
PAIR = table(tables.CandidatePair)
PARTICIPATION, CONFLICT = table(tables.Participation), table(tables.Conflict)

Found = RowMapping
Json = dict[str, Any]
DATE_FIELDS = ("date_start", "date_end", "date_precision")
WHERE_FIELDS = ("place", "venue", "country")


def export_json(connection: Connection) -> bytes:
    """The whole resolved view as indented JSON with a closing line end."""
    claims = _claims(connection)
    document = {
        "meetings": list(_meetings(connection, claims)),
        "actors": list(_actors(connection)),
        "places": list(_places(connection)),
        "quotes": _quotes(connection),
        "articles": list(_articles(connection)),
        "undecided": list(_undecided(connection)),
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _rows(connection: Connection, query: Select[Any]) -> Sequence[RowMapping]:
    return connection.execute(query).mappings().all()


def _grouped(connection: Connection, query: Select[Any], by: str) -> dict[Any, list[Found]]:
    grouped: dict[Any, list[Found]] = defaultdict(list)
    for row in _rows(connection, query):
        grouped[row[by]].append(row)
    return grouped


def _pick(row: Found, fields: Sequence[str]) -> Json:
    return {field: row[field] for field in fields}


def _claims(connection: Connection) -> dict[int, Json]:
    """What each claim of a newest version says, by row id."""
    people = _grouped(connection, select(PARTICIPANT).order_by(PARTICIPANT.c.id), "claim_id")
    found = _rows(connection, select(CLAIM, ARTICLE.c.file, ARTICLE.c.key.label("article")).join(
        ARTICLE, CLAIM.c.version_id == ARTICLE.c.current_version_id))
    return {row["id"]: _claim(row, people[row["id"]]) for row in found}


def _claim(row: Found, people: Sequence[Found]) -> Json:
    return {
        "source": row["file"], "article": row["article"], "index": row["index"], **_pick(row, DATE_FIELDS),
        "date_text": row["date_words"] or None, **_pick(row, WHERE_FIELDS),
        **_pick(row, ("status", "kind", "ordinal", "event")),
        "participants": [_pick(p, ("name", "role", "side")) for p in people], "evidence": row["sentences"],
    }


def _claim_order(claim: Json) -> tuple[str, str, int]:
    return claim["source"], claim["article"], claim["index"]


def _meetings(connection: Connection, claims: Mapping[int, Json]) -> Iterator[Json]:
    people = _grouped(connection, select(PARTICIPATION, ACTOR.c.key.label("actor"), ACTOR.c.name, ACTOR.c.side).join(
        ACTOR, ACTOR.c.id == PARTICIPATION.c.actor_id), "meeting_id")
    conflicts = _grouped(connection, select(CONFLICT), "meeting_id")
    claim_ids = _grouped(connection, select(CLAIM.c.id, CLAIM.c.meeting_id), "meeting_id")
    for row in _rows(connection, select(MEETING).order_by(MEETING.c.key)):
        own = sorted((claims[found["id"]] for found in claim_ids[row["id"]]), key=_claim_order)
        parts = sorted(people[row["id"]], key=lambda part: (part["name"], part["actor"], part["role"]))
        yield {
            **_pick(row, ("key", *DATE_FIELDS, *WHERE_FIELDS)),
            "participants": [_participant(part) for part in parts if part["role"] in TAKING_PART],
            "not_present": [_participant(part) for part in parts if part["role"] not in TAKING_PART],
            **_pick(row, ("status", "kind", "ordinal", "event", "independent_sources")),
            "sources": sorted({claim["source"] for claim in own}), "claims": own,
            "conflicts": _conflicts(conflicts[row["id"]], claims),
        }


def _participant(part: Found) -> Json:
    return _pick(part, ("name", "role", "side", "actor"))


def _conflicts(rows: Sequence[Found], claims: Mapping[int, Json]) -> list[Json]:
    """One entry a field; the value that won first, the others in order."""
    fields: dict[str, list[Json]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["field"], not row["wins"], row["value"])):
        sources = sorted({claims[id_]["source"] for id_ in row["claims"]})
        fields[row["field"]].append({**_pick(row, ("value", "wins")), "sources": sources})
    return [{"field": field, "values": values} for field, values in fields.items()]


def _undecided(connection: Connection) -> Iterator[Json]:
    """Pairs of meetings (by key) that may be one."""
    one, other = MEETING.alias(), MEETING.alias()
    query = select(one.c.key.label("one"), other.c.key.label("other"), PAIR.c.reason).where(
        PAIR.c.one_id == one.c.id, PAIR.c.other_id == other.c.id).order_by(one.c.key, other.c.key)
    return (_pick(row, ("one", "other", "reason")) for row in _rows(connection, query))


def _actors(connection: Connection) -> Iterator[Json]:
    spellings = _grouped(connection, select(SPELLING), "actor_id")
    roles = _grouped(connection, select(ROLE), "actor_id")
    for row in _rows(connection, select(ACTOR).order_by(ACTOR.c.key)):
        seen = sorted(roles[row["id"]], key=lambda role: role["role"])
        yield {
            **_pick(row, ("key", "name", "kind", "side", "wikidata")),
            "spellings": sorted(found["spelling"] for found in spellings[row["id"]]),
            "roles": [_pick(role, ("role", "first_seen", "last_seen")) for role in seen],
        }


def _places(connection: Connection) -> Iterator[Json]:
    parent = PLACE.alias()
    query = select(PLACE, parent.c.key.label("within")).outerjoin(parent, PLACE.c.parent_id == parent.c.id)
    for row in _rows(connection, query.order_by(PLACE.c.key)):
        yield _pick(row, ("key", "name", "name_en", "kind", "country", "within", "lat", "lon"))


def _quotes(connection: Connection) -> list[Json]:
    query = (
        select(QUOTE, ARTICLE.c.file, ACTOR.c.key.label("actor"), MEETING.c.key.label("meeting"))
        .join(ARTICLE, QUOTE.c.version_id == ARTICLE.c.current_version_id)
        .outerjoin(ACTOR, QUOTE.c.speaker_id == ACTOR.c.id).outerjoin(MEETING, QUOTE.c.meeting_id == MEETING.c.id)
    )
    rows = sorted(_rows(connection, query), key=lambda row: (row["key"], row["rule"], row["speaker"] or ""))
    return [_quote(row) for row in rows]


def _quote(row: Found) -> Json:
    speaker = {"name": row["speaker"], "actor": row["actor"], "start": row["speaker_start"], "end": row["speaker_end"]}
    return {
        "key": row["key"], "source": row["file"], **_pick(row, ("start", "end", "text", "kind", "cue", "addressee")),
        "speaker": speaker if row["speaker"] is not None else None, "said_day": row["said_day"],
        "meeting": row["meeting"],
    }


def _articles(connection: Connection) -> Iterator[Json]:
    known = (VERSION.c[name] for name in ("title", "publisher", "published", "agencies", "agency_group"))
    query = select(ARTICLE.c.key, ARTICLE.c.file, ARTICLE.c.url, *known).join(
        VERSION, VERSION.c.id == ARTICLE.c.current_version_id)
    for row in _rows(connection, query.order_by(ARTICLE.c.key)):
        yield dict(row)
