"""Writing what is resolved: the tables then hold exactly the Resolution, and what articles say points into it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select, update

from app.domain.resolved import ClaimRef, Resolution, ResolvedActor, ResolvedMeeting, ResolvedPlace, RoleSeen
from app.store import tables
from app.store.codec import day, moment_of
from app.store.entities import ClaimSeen, actor_entities, meeting_entities, place_entities
from app.store.folding import fold_for_search
from app.store.links import link_facts
from app.store.naming import sort_name
from app.store.rows import Row, table
from app.store.slugs import update_slugs
from app.store.sync import sync, update_rows

ARTICLE, CLAIM, PLACE = table(tables.Article), table(tables.Claim), table(tables.Place)
VERSION, RUN = table(tables.ArticleVersion), table(tables.IngestRun)

Ids = dict[str, int]
"""Row ids by content-derived key."""


def write_resolution(connection: Connection, resolution: Resolution) -> None:
    """Replace what was resolved before. The same resolution again changes no row.

    The caller's transaction holds all of it. Raises KeyError when the resolution speaks of claims that the
    store does not hold: it was made from other articles.
    """
    claims = _claims(connection)
    places = _write_places(connection, resolution)
    actors = _write_actors(connection, resolution)
    meetings = _write_meetings(connection, resolution, actors, places, claims)
    _write_agency_groups(connection, resolution)
    link_facts(connection, resolution, actors=actors, places=places, meetings=meetings)
    connection.execute(update(RUN).where(RUN.c.resolved.is_(False)).values(resolved=True))


def _claims(connection: Connection) -> dict[ClaimRef, ClaimSeen]:
    found = connection.execute(
        select(ARTICLE.c.key, CLAIM.c.index.label("at"), CLAIM.c.id, CLAIM.c.date_start, CLAIM.c.place)
        .join(CLAIM, CLAIM.c.version_id == ARTICLE.c.current_version_id))
    return {ClaimRef(row.key, row.at): ClaimSeen(row.id, row.date_start, row.place) for row in found}


def _by_key(ids: Mapping[tuple[Any, ...], int]) -> Ids:
    return {identity[0]: id_ for identity, id_ in ids.items()}


def _write_places(connection: Connection, resolution: Resolution) -> Ids:
    slugs = update_slugs(connection, "place", place_entities(resolution.places))
    ids = _by_key(sync(connection, tables.Place, (
        {"key": p.key, "slug": slugs[p.key], "name": p.name, "name_en": p.name_en, "kind": str(p.kind),
         "country": p.country, "lat": p.lat, "lon": p.lon} for p in resolution.places
    ), by=("key",), park="slug"))
    by_key = {place.key: place for place in resolution.places}
    wanted = {ids[p.key]: {"parent_id": ids[p.parent] if p.parent else None, "path": _path(p, by_key, ids)}
              for p in resolution.places}
    known = {row.id: {"parent_id": row.parent_id, "path": row.path} for row in connection.execute(select(PLACE))}
    update_rows(connection, PLACE, {id_: row for id_, row in wanted.items() if row != known[id_]})
    return ids


def _path(place: ResolvedPlace, by_key: Mapping[str, ResolvedPlace], ids: Ids) -> str:
    """The ids from the largest place down to this one: "/7/12/40/"."""
    chain: list[str] = []
    at: str | None = place.key
    while at is not None and at not in chain:
        chain.append(at)
        at = by_key[at].parent
    return "/" + "".join(f"{ids[key]}/" for key in reversed(chain))


def _write_actors(connection: Connection, resolution: Resolution) -> Ids:
    slugs = update_slugs(connection, "actor", actor_entities(resolution.actors))
    ids = _by_key(sync(connection, tables.Actor, (
        {"key": a.key, "slug": slugs[a.key], "name": a.name, "sort_name": sort_name(a.name, a.kind),
         "kind": str(a.kind), "side": a.side, "wikidata": a.wikidata} for a in resolution.actors
    ), by=("key",), park="slug"))
    sync(connection, tables.ActorSpelling, (
        {"actor_id": ids[a.key], "spelling": spelling, "folded": fold_for_search(spelling)}
        for a in resolution.actors for spelling in a.spellings
    ), by=("actor_id", "spelling"))
    sync(connection, tables.ActorRole, (
        _role_row(ids[a.key], role) for a in resolution.actors for role in a.roles
    ), by=("actor_id", "role"))
    return ids


def _role_row(actor_id: int, role: RoleSeen) -> Row:
    first, last = day(moment_of(role.first or None)), day(moment_of(role.last or None))
    return {"actor_id": actor_id, "role": role.role, "first_seen": first, "last_seen": last}


def _write_meetings(
    connection: Connection, resolution: Resolution, actors: Ids, places: Ids, claims: Mapping[ClaimRef, ClaimSeen]
) -> Ids:
    by_key: dict[str, ResolvedActor] = {actor.key: actor for actor in resolution.actors}
    slugs = update_slugs(connection, "meeting", meeting_entities(resolution.meetings, by_key, claims))
    ids = _by_key(sync(connection, tables.Meeting, (
        _meeting_row(m, slugs[m.key], places) for m in resolution.meetings
    ), by=("key",), park="slug"))
    sync(connection, tables.Participation, (
        {"meeting_id": ids[m.key], "actor_id": actors[p.actor], "role": str(p.role),
         "claims": sorted(claims[ref].id for ref in p.claims)}
        for m in resolution.meetings for p in m.participations
    ), by=("meeting_id", "actor_id", "role"))
    sync(connection, tables.Conflict, (
        {"meeting_id": ids[m.key], "field": c.field, "value": v.value, "wins": v.wins,
         "claims": sorted(claims[ref].id for ref in v.claims)}
        for m in resolution.meetings for c in m.conflicts for v in c.values
    ), by=("meeting_id", "field", "value"))
    sync(connection, tables.CandidatePair, (
        {"one_id": ids[pair.one], "other_id": ids[pair.other], "reason": pair.reason} for pair in resolution.candidates
    ), by=("one_id", "other_id"))
    return ids


def _meeting_row(meeting: ResolvedMeeting, slug: str, places: Ids) -> Row:
    time = meeting.time
    return {
        "key": meeting.key, "slug": slug, "date_start": time.start, "date_end": time.end,
        "date_precision": str(time.precision), "sort_day": time.start or time.end, "place": meeting.place,
        "venue": meeting.venue, "country": meeting.country,
        "place_id": places[meeting.place_key] if meeting.place_key else None, "status": str(meeting.status),
        "kind": str(meeting.kind), "ordinal": meeting.ordinal, "event": meeting.event,
        "claim_count": len(meeting.claims), "article_count": len({ref.article for ref in meeting.claims}),
        "independent_sources": meeting.independent_sources, "conflict_count": len(meeting.conflicts),
    }


def _write_agency_groups(connection: Connection, resolution: Resolution) -> None:
    group_of = {article: group[0] for group in resolution.copies for article in group}
    found = connection.execute(
        select(VERSION.c.id, VERSION.c.agency_group, ARTICLE.c.key).join(ARTICLE, ARTICLE.c.id == VERSION.c.article_id))
    changes: dict[int, Row] = {
        row.id: {"agency_group": group_of.get(row.key)} for row in found if row.agency_group != group_of.get(row.key)
    }
    update_rows(connection, VERSION, changes)
