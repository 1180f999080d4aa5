"""Who met whom, as a drawing: nodes with positions and communities, edges for met and for planned."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from networkx import Graph
from networkx.algorithms.community import louvain_communities
from sqlmodel import Session

from app.queries import meetings
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.layout import positions_of
from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.queries.ties import MET, Tie, at_table, ties

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
    weights = {pair: float(tie.met + tie.planned) for pair, tie in joined.items()}
    positions, communities = positions_of(ids, weights, seed=SEED), _communities(ids, joined)
    met, planned = _counts(rows)
    nodes = tuple(
        Node(people[id_].slug, people[id_].name, people[id_].kind, people[id_].side, *positions[id_], met[id_],
             planned[id_], communities[id_])
        for id_ in ids
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


def _communities(ids: Sequence[int], joined: dict[tuple[int, int], Tie]) -> dict[int, int]:
    """Communities numbered by size, the largest first."""
    graph = Graph()
    graph.add_nodes_from(ids)
    order = {id_: at for at, id_ in enumerate(ids)}
    for (one, other), tie in sorted(joined.items(), key=lambda pair: (order[pair[0][0]], order[pair[0][1]])):
        graph.add_edge(one, other, weight=1.0 + tie.met)
    found = louvain_communities(graph, weight="weight", seed=SEED) if ids else []
    ranked = sorted(found, key=lambda group: (-len(group), min(order[id_] for id_ in group)))
    return {id_: number for number, group in enumerate(ranked) for id_ in group}


EMPTY = Network((), (), (), 0, 0)
