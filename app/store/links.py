"""From what articles say to what it was resolved to: the ids on mentions, claims, participants and quotes."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, Table, select, update

from app.domain.names import MentionKind
from app.domain.resolved import Resolution
from app.store import tables
from app.store.rows import table
from app.store.sync import update_rows

ARTICLE, VERSION = table(tables.Article), table(tables.ArticleVersion)
ACTOR, PLACE, MENTION = table(tables.ArticleActor), table(tables.ArticlePlace), table(tables.Mention)
CLAIM, PARTICIPANT, QUOTE = table(tables.Claim), table(tables.ClaimParticipant), table(tables.Quote)
#: Every column that points from a version's facts into the resolved tables.
LINKS = ((ACTOR, "actor_id"), (PLACE, "place_id"), (MENTION, "actor_id"), (MENTION, "place_id"), (CLAIM, "meeting_id"),
         (QUOTE, "speaker_id"), (QUOTE, "meeting_id"))

Named = dict[tuple[str, str], int]
"""Row ids by article key and the name in that article."""


def link_facts(
    connection: Connection, resolution: Resolution, *, actors: Mapping[str, int], places: Mapping[str, int],
    meetings: Mapping[str, int],
) -> None:
    """Point the facts of newest versions at what they were resolved to, and those of older versions at nothing."""
    _unlink_superseded(connection)
    actor_of: Named = {pair: actors[actor.key] for actor in resolution.actors for pair in actor.names}
    meeting_of = {(ref.article, ref.index): meetings[m.key] for m in resolution.meetings for ref in m.claims}
    place_of = _place_links(connection, {(p.name, p.country): places[p.key] for p in resolution.places})
    _set(connection, ACTOR, "actor_id", ((row, actor_of.get((row.article, row.name)))
                                         for row in connection.execute(_current(ACTOR, "actor_id", "name"))))
    mentions = connection.execute(_current(MENTION, "actor_id", "place_id", "kind", "target")).all()
    _set(connection, MENTION, "actor_id", (
        (row, None if row.kind == MentionKind.PLACE else actor_of.get((row.article, row.target))) for row in mentions))
    _set(connection, MENTION, "place_id", (
        (row, place_of.get((row.article, row.target)) if row.kind == MentionKind.PLACE else None) for row in mentions))
    claims = connection.execute(_current(CLAIM, "meeting_id", "index")).all()
    _set(connection, CLAIM, "meeting_id", (
        (row, meeting_of.get((row.article, row._mapping["index"]))) for row in claims))
    participants = connection.execute(
        select(PARTICIPANT.c.id, PARTICIPANT.c.actor_id, PARTICIPANT.c.name, ARTICLE.c.key.label("article"))
        .join(CLAIM, PARTICIPANT.c.claim_id == CLAIM.c.id)
        .join(ARTICLE, CLAIM.c.version_id == ARTICLE.c.current_version_id)).all()
    _set(connection, PARTICIPANT, "actor_id", ((row, actor_of.get((row.article, row.name))) for row in participants))
    quotes = connection.execute(_current(QUOTE, "speaker_id", "meeting_id", "speaker", "claim_index")).all()
    _set(connection, QUOTE, "speaker_id", ((row, actor_of.get((row.article, row.speaker))) for row in quotes))
    _set(connection, QUOTE, "meeting_id", ((row, meeting_of.get((row.article, row.claim_index))) for row in quotes))


def _place_links(connection: Connection, ids: Mapping[tuple[str, str | None], int]) -> Named:
    """Links the articles' own places and gives them by name, for the mentions."""
    rows = connection.execute(_current(PLACE, "place_id", "name", "country")).all()
    found = {row.id: ids.get((row.name, row.country), ids.get((row.name, None))) for row in rows}
    _set(connection, PLACE, "place_id", ((row, found[row.id]) for row in rows))
    return {(row.article, row.name): id_ for row in rows if (id_ := found[row.id]) is not None}


def _current(target: Table, *columns: str) -> Select[Any]:
    """The rows of newest versions, with their article's key."""
    return select(target.c.id, ARTICLE.c.key.label("article"), *(target.c[column] for column in columns)).join(
        ARTICLE, target.c.version_id == ARTICLE.c.current_version_id)


def _set(connection: Connection, target: Table, column: str, pairs: Iterable[tuple[Any, int | None]]) -> None:
    update_rows(connection, target, {row.id: {column: id_} for row, id_ in pairs if getattr(row, column) != id_})


def _unlink_superseded(connection: Connection) -> None:
    current = select(ARTICLE.c.current_version_id)
    for target, column in LINKS:
        stale = target.c[column].is_not(None) & target.c.version_id.not_in(current)
        connection.execute(update(target).where(stale).values({column: None}))
    old_claims = select(CLAIM.c.id).where(CLAIM.c.version_id.not_in(current))
    stale = PARTICIPANT.c.actor_id.is_not(None) & PARTICIPANT.c.claim_id.in_(old_claims)
    connection.execute(update(PARTICIPANT).where(stale).values(actor_id=None))
