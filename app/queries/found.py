"""What the slugs of a filter stand for: looked up once per request."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from app.domain.slugs import slugify
from app.queries.addresses import may_name
from app.queries.filters import Filters
from app.queries.told import told_of
from app.store.folding import fold_for_search
from app.store.search import matching, prepare
from app.store.tables import Actor, ActorSpelling, Place, SlugHistory, Source

#: Which kind of entity each slug filter names.
ENTITIES: Mapping[str, str] = {
    "place": "place", "city": "place", "country": "place",
    "actor": "actor", "anyactor": "actor", "together": "actor", "side": "side", "source": "source",
}


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that a slug stands for. `path` is a place's path, `kind` its or an actor's kind."""

    id: int
    slug: str
    name: str
    kind: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The entities behind a filter's slugs.

    `missing` lists (key, slug) that nobody has; `moved` maps (key, old slug or spelling) to the present slug.
    `articles` and `quotes` select the ids that full-text search finds for `q`, `told` holds the meetings that a
    claim's sentences tell of in these words; all are empty where `q` is.
    """

    entities: Mapping[tuple[str, str], Named] = field(default_factory=dict)
    missing: tuple[tuple[str, str], ...] = ()
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)
    articles: Select[int] | None = None
    quotes: Select[int] | None = None
    told: frozenset[int] = frozenset()

    def named(self, key: str, slugs: Iterable[str]) -> list[Named]:
        """The known entities behind the slugs of a filter, in their order."""
        return [self.entities[key, slug] for slug in slugs if (key, slug) in self.entities]

    def name(self, key: str, slug: str) -> str:
        """The name behind a slug; the slug itself where nobody has it."""
        named = self.entities.get((key, slug))
        return named.name if named else slug


def look_up(session: Session, filters: Filters) -> Found:
    """Find every slug of the filters: in at most one query per kind of entity, and one for old slugs."""
    wanted = {key: tuple(_slugs(filters, key)) for key in ENTITIES}
    known = {
        "place": _places(session, {*wanted["place"], *wanted["city"], *wanted["country"]}),
        "actor": _actors(session, {*wanted["actor"], *wanted["anyactor"], *wanted["together"]}),
        "side": sides(session) if wanted["side"] else {},
        "source": _sources(session, set(wanted["source"])),
    }
    entities: dict[tuple[str, str], Named] = {}
    unknown: list[tuple[str, str]] = []
    for key, slugs in wanted.items():
        for slug in slugs:
            named = known[ENTITIES[key]].get(slug)
            if named is not None and _fits(key, named):
                entities[key, slug] = named
            else:
                unknown.append((key, slug))
    moved = successors(session, unknown) if unknown else {}
    moved |= by_spelling(session, [pair for pair in unknown if pair not in moved])
    missing = tuple(pair for pair in unknown if pair not in moved)
    return replace(_hits(session, filters.q), entities=entities, missing=missing, moved=moved)


def follow(filters: Filters, found: Found) -> Filters:
    """The filters with every old slug replaced by the slug it has now."""
    for (key, old), new in found.moved.items():
        filters = filters.without(key, old).adding(key, new)
    return filters


def successors(session: Session, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The present slugs of old ones, by (filter key, old slug); those that are gone are left out."""
    wanted = [(key, slug) for key, slug in pairs if ENTITIES[key] in ("place", "actor")]
    if not wanted:
        return {}
    rows = session.exec(
        select(SlugHistory).where(col(SlugHistory.old).in_({slug for _, slug in wanted}))
    ).all()
    history = {(row.entity, row.old): row.new for row in rows if row.new}
    return {(key, slug): history[ENTITIES[key], slug] for key, slug in wanted if (ENTITIES[key], slug) in history}


def by_spelling(session: Session, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The slugs of actors who were seen under a spelling ("witkoff"), where it is one actor's alone."""
    wanted = {pair: fold_for_search(pair[1].replace("-", " ")) for pair in pairs if ENTITIES[pair[0]] == "actor"}
    if not wanted:
        return {}
    rows = session.connection().execute(
        select_columns(col(ActorSpelling.folded), col(Actor.slug)).join(Actor, col(Actor.id) == ActorSpelling.actor_id)
        .where(col(ActorSpelling.folded).in_(set(wanted.values()))).distinct()
    )
    slugs: dict[str, set[str]] = defaultdict(set)
    for folded, slug in rows:
        slugs[folded].add(slug)
    return {pair: next(iter(slugs[folded])) for pair, folded in wanted.items() if len(slugs[folded]) == 1}


def successor(session: Session, entity: str, old: str) -> str | None:
    """The present slug of an actor's, place's or meeting's old one; None where there is none."""
    if not may_name(old):
        return None
    row = session.exec(
        select(SlugHistory).where(col(SlugHistory.entity) == entity, col(SlugHistory.old) == old)
    ).first()
    return row.new if row and row.new else None


def sides(session: Session) -> dict[str, Named]:
    """All sides by slug."""
    names = session.exec(select(Actor.side).where(col(Actor.side).is_not(None)).distinct()).all()
    return {slugify(name): Named(0, slugify(name), name) for name in names if name}


def _hits(session: Session, text: str) -> Found:
    if not text:
        return Found()
    connection = session.connection()
    query = prepare(connection, text)
    articles = matching(connection, "article", query)
    quotes = matching(connection, "quote", query)
    return Found(articles=articles, quotes=quotes, told=told_of(connection, query, articles))


def _slugs(filters: Filters, key: str) -> tuple[str, ...]:
    value = filters.get(key)
    assert isinstance(value, tuple)
    return value


def _fits(key: str, named: Named) -> bool:
    """`city=` and `country=` take places of their own level alone."""
    return key not in ("city", "country") or named.kind == key


def _places(session: Session, slugs: set[str]) -> dict[str, Named]:
    if not slugs:
        return {}
    rows = session.exec(select(Place).where(col(Place.slug).in_(slugs))).all()
    return {row.slug: Named(row.id or 0, row.slug, row.name, row.kind, row.path) for row in rows}


def _actors(session: Session, slugs: set[str]) -> dict[str, Named]:
    if not slugs:
        return {}
    rows = session.exec(select(Actor).where(col(Actor.slug).in_(slugs))).all()
    return {row.slug: Named(row.id or 0, row.slug, row.name, row.kind) for row in rows}


def _sources(session: Session, slugs: set[str]) -> dict[str, Named]:
    if not slugs:
        return {}
    rows = session.exec(select(Source).where(col(Source.slug).in_(slugs))).all()
    return {row.slug: Named(row.id or 0, row.slug, row.name) for row in rows}


