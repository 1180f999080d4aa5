"""Public slugs: readable, unique, the same for the same content, and never a dead link.

A slug is a function of what is resolved, not of the order in which it arrived. When a slug changes or its
entity goes, its successor is the entity that shares most evidence with what the slug last stood for; the old
slug redirects there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from app.store import tables
from app.store.rows import table
from app.store.sync import sync

SHORTEST_DIGITS = 4
BASIS, HISTORY = table(tables.SlugBasis), table(tables.SlugHistory)


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with a page: its key, the slug that it would like, and its hashed evidence."""

    key: str
    base: str
    items: frozenset[str]


def give_slugs(entities: Iterable[Entity]) -> dict[str, str]:
    """A slug for each key. Entities that would like the same slug all get digits of their keys behind it.

    None of them keeps the plain slug: otherwise it would depend on the others which one a link leads to.
    """
    wishes: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        wishes[entity.base].append(entity.key)
    slugs = {keys[0]: base for base, keys in wishes.items() if len(keys) == 1}
    taken = set(slugs.values())
    for base, keys in sorted(wishes.items()):
        for key in sorted(keys) if len(keys) > 1 else ():
            digits = SHORTEST_DIGITS
            while f"{base}-{key[:digits]}" in taken:
                digits += 1
            slugs[key] = f"{base}-{key[:digits]}"
            taken.add(slugs[key])
    return slugs


def update_slugs(connection: Connection, entity: str, entities: Sequence[Entity]) -> dict[str, str]:
    """Give slugs to all entities of a kind ("actor", "place", "meeting") and keep the history of old ones."""
    slugs = give_slugs(entities)
    before = connection.execute(select(BASIS).where(BASIS.c.entity == entity)).all()
    live = set(slugs.values())
    retired = {row.slug: (row.key, frozenset(row.items)) for row in before if row.slug not in live}
    heirs = successors(retired, entities, slugs)
    _write_history(connection, entity, heirs, live)
    _write_basis(connection, entity, entities, slugs)
    return slugs


def successors(
    retired: Mapping[str, tuple[str, frozenset[str]]], entities: Iterable[Entity], slugs: Mapping[str, str]
) -> dict[str, str]:
    """For each retired slug (with its key and evidence) the slug of its successor, "" where there is none."""
    if not retired:
        return {}
    holders: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        for item in entity.items:
            holders[item].append(entity.key)
    heirs = {}
    for slug, (key, items) in retired.items():
        shared = Counter(holder for item in items for holder in holders.get(item, ()))
        best = min(shared, key=lambda heir: (-shared[heir], heir)) if shared else key
        heirs[slug] = slugs.get(best, "")
    return heirs


def _write_history(connection: Connection, entity: str, heirs: Mapping[str, str], live: set[str]) -> None:
    rows = connection.execute(select(HISTORY.c.entity, HISTORY.c.old, HISTORY.c.new)).all()
    kept = {(row.entity, row.old): row.new for row in rows}
    for (kind, old), new in list(kept.items()):
        if kind == entity:
            kept[(kind, old)] = heirs.get(new, new)
    kept.update({(entity, old): new for old, new in heirs.items()})
    sync(connection, tables.SlugHistory, (
        {"entity": kind, "old": old, "new": new}
        for (kind, old), new in kept.items() if kind != entity or old not in live
    ), by=("entity", "old"))


def _write_basis(connection: Connection, entity: str, entities: Iterable[Entity], slugs: Mapping[str, str]) -> None:
    rows = connection.execute(select(BASIS.c.entity, BASIS.c.slug, BASIS.c.key, BASIS.c["items"])
                              .where(BASIS.c.entity != entity)).mappings()
    own = ({"entity": entity, "slug": slugs[e.key], "key": e.key, "items": sorted(e.items)} for e in entities)
    sync(connection, tables.SlugBasis, [*map(dict, rows), *own], by=("entity", "slug"))
