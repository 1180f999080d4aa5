"""Where the nodes of a network lie: the same graph gives the same picture."""

import math
from collections.abc import Mapping, Sequence

import rustworkx

ITERATIONS = 200
DECIMALS = 3
#: Springs pull the busy ones together; a root spreads the middle and draws the edge nearer.
SPREAD = 0.6
#: The picture is wider than high, as screens are.
ASPECT = 1.5
#: How wide the belt is in which pairs and groups stand that nothing joins to the rest.
BELT = 0.3

Point = tuple[float, float]
Weights = Mapping[tuple[int, int], float]


def positions_of(ids: Sequence[int], weights: Weights, *, seed: int) -> dict[int, Point]:
    """Positions in -1..1 of the nodes, which are given in a fixed order.

    The largest connected group fills the picture; the others stand in a row below it.
    """
    groups = _groups(ids, weights)
    if not groups:
        return {}
    middle = _fill(_springs(groups[0], weights, seed), (0.0, 0.0), 1.0)
    placed = {id_: (x * ASPECT, y) for id_, (x, y) in middle.items()}
    width = 2.0 * ASPECT / max(len(groups) - 1, 1)
    for number, group in enumerate(groups[1:]):
        centre = (-ASPECT + width * (number + 0.5), -1.0 - BELT)
        placed |= _fill(_springs(group, weights, seed), centre, min(width, BELT) / 2.5)
    return {id_: (round(x, DECIMALS), round(y, DECIMALS)) for id_, (x, y) in _fitted(placed).items()}


def _groups(ids: Sequence[int], weights: Weights) -> list[list[int]]:
    """The connected groups, the largest first."""
    graph = rustworkx.PyGraph()
    places = {id_: graph.add_node(id_) for id_ in ids}
    graph.add_edges_from([(places[one], places[other], 1.0) for one, other in weights])
    groups = [sorted(group) for group in rustworkx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), group[0]))
    return [[ids[at] for at in group] for group in groups]


def _springs(group: Sequence[int], weights: Weights, seed: int) -> dict[int, Point]:
    """A spring layout of one connected group, around its middle."""
    graph = rustworkx.PyGraph()
    places = {id_: graph.add_node(id_) for id_ in group}
    inside = sorted((places[one], places[other], weight) for (one, other), weight in weights.items() if one in places)
    graph.add_edges_from([(one, other, 1.0 + math.log2(weight)) for one, other, weight in inside])
    spread = rustworkx.spring_layout(
        graph, k=2.0 / math.sqrt(len(group)), num_iter=ITERATIONS, weight_fn=float, seed=seed
    )
    middle = [sum(point[axis] for point in spread.values()) / len(group) for axis in (0, 1)]
    return {id_: (spread[at][0] - middle[0], spread[at][1] - middle[1]) for id_, at in places.items()}


def _fill(points: Mapping[int, Point], centre: Point, radius: float) -> dict[int, Point]:
    """The points in a circle, their distances from its middle evened out."""
    reach = max((math.hypot(x, y) for x, y in points.values()), default=0.0) or 1.0
    placed = {}
    for id_, (x, y) in points.items():
        distance = math.hypot(x, y) / reach
        stretch = radius * distance**SPREAD / (distance * reach) if distance else 0.0
        placed[id_] = (centre[0] + x * stretch, centre[1] + y * stretch)
    return placed


def _fitted(points: Mapping[int, Point]) -> dict[int, Point]:
    """The points moved and scaled into -1..1."""
    low = [min(point[axis] for point in points.values()) for axis in (0, 1)]
    high = [max(point[axis] for point in points.values()) for axis in (0, 1)]
    scale = max(high[0] - low[0], high[1] - low[1]) / 2 or 1.0
    middle = [(low[axis] + high[axis]) / 2 for axis in (0, 1)]
    return {id_: ((x - middle[0]) / scale, (y - middle[1]) / scale) for id_, (x, y) in points.items()}
