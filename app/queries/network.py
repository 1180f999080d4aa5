"""Who met whom, as a drawing: nodes with positions and communities, edges for met and for planned."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from networkx import Graph
from networkx.algorithms.community import louvain_communities
from sqlmodel import Session

from app.queries import meetings
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.layout import Point, positions_of
from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.queries.ties import MET, Tie, at_table, ties

Arranged = tuple[tuple[Point, ...], tuple[int, ...]]
"""Positions and communities, by node."""
SEED = 20_251_202  # any number, the same for ever: a picture must not change by itself


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: position in -1..1, `met` and `planned` meetings, community from 0 (the largest)."""

    slug: str
    label: str
    kind: str
    side: str | None
    x: float
    y: float
    met: int
    planned: int
    community: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Two actors (by slug) who met, or are planned to; `weight` counts the meetings."""

    source: str
    target: str
    kind: str
    weight: int


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing, and the same as pairs for a table. `meetings` counts what joins anybody."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ties: tuple[Tie, ...]
    meetings: int
    undated: int


def network(session: Session, filters: Filters, found: Found) -> Network:
    """The network of the meetings that the filters hold."""
    rows = list(meetings.everything(session, filters, found))
    joined = ties(rows)
    people = {person.id: person for tie in joined.values() for person in (tie.one, tie.other)}
    ids = sorted(people, key=lambda id_: people[id_].slug)
    place = {id_: at for at, id_ in enumerate(ids)}
    weights = sorted(
        (*sorted((place[one], place[other])), float(tie.met + tie.planned)) for (one, other), tie in joined.items()
    )
    positions, communities = _arranged(len(ids), tuple((one, other, weight) for one, other, weight in weights))
    met, planned = _counts(rows)
    nodes = tuple(
        Node(people[id_].slug, people[id_].name, people[id_].kind, people[id_].side, *positions[at], met[id_],
             planned[id_], communities[at])
        for at, id_ in enumerate(ids)
    )
    ordered = sorted(joined.values(), key=lambda tie: (-tie.met, -tie.planned, tie.one.name, tie.other.name))
    telling = {meeting for tie in joined.values() for meeting in tie.meetings}
    return Network(nodes, _edges(ordered), tuple(ordered), len(telling), meetings.left_out(session, filters, found))


def _edges(ordered: Iterable[Tie]) -> tuple[Edge, ...]:
    return tuple(
        Edge(tie.one.slug, tie.other.slug, kind, weight)
        for tie in ordered
        for kind, weight in (("met", tie.met), ("planned", tie.planned))
        if weight
    )


def _counts(rows: Iterable[MeetingRow]) -> tuple[dict[int, int], dict[int, int]]:
    met: dict[int, int] = defaultdict(int)
    planned: dict[int, int] = defaultdict(int)
    for row in rows:
        for person in _once(at_table(row)):
            (met if row.status in MET else planned)[person.id] += 1
    return met, planned


def _once(people: Iterable[Person]) -> Iterable[Person]:
    return {person.id: person for person in people}.values()


@lru_cache(maxsize=128)  # pure: the same graph gives the same picture, and most readers ask for the same few
def _arranged(count: int, weights: tuple[tuple[int, int, float], ...]) -> Arranged:
    """Positions and communities of the nodes 0..count-1."""
    nodes = range(count)
    positions = positions_of(nodes, {(one, other): weight for one, other, weight in weights}, seed=SEED)
    communities = _communities(count, weights)
    return tuple(positions[node] for node in nodes), tuple(communities[node] for node in nodes)


def _communities(count: int, weights: tuple[tuple[int, int, float], ...]) -> dict[int, int]:
    """Communities numbered by size, the largest first."""
    graph = Graph()
    graph.add_nodes_from(range(count))
    graph.add_weighted_edges_from(weights)
    found = louvain_communities(graph, weight="weight", seed=SEED) if count else []
    ranked = sorted(found, key=lambda group: (-len(group), min(group)))
    return {node: number for number, group in enumerate(ranked) for node in group}


EMPTY = Network((), (), (), 0, 0)
