"""Claims → groups of claims that speak of one meeting.

Block, score, cut: pairs that share a party are scored, the best pairs are joined first, and two groups
are joined only while their claims fit on the average and none of them stand in one article (an article's
own claims are different meetings by construction). All orders are by score and key.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.domain.resolved import ClaimRef
from app.resolve.scoring import CANDIDATE, CUT, DOUBTFUL, MOST_SLACK, SURE, fit, only_places_differ
from app.resolve.views import ClaimView


@dataclass(frozen=True, slots=True)
class Clustering:
    """Groups of claims (each sorted, the whole sorted), and pairs of claims that stayed undecided."""

    groups: tuple[tuple[ClaimView, ...], ...]
    undecided: tuple[tuple[ClaimRef, ClaimRef, float], ...]


def cluster(claims: Sequence[ClaimView]) -> Clustering:
    """Group the claims; the result depends on the set alone."""
    scores, undecided = _scores(claims)
    group_of = {view.ref: view.ref for view in claims}
    members: dict[ClaimRef, list[ClaimRef]] = {view.ref: [view.ref] for view in claims}
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    for (one, other), score in ranked:
        first, second = sorted((group_of[one], group_of[other]))
        if first == second:
            continue
        if score >= CUT and _fit_together(members[first], members[second], scores):
            for ref in members.pop(second):
                group_of[ref] = first
                members[first].append(ref)
        elif score >= CANDIDATE:
            undecided.append((one, other, score))
    by_ref = {view.ref: view for view in claims}
    groups = tuple(tuple(by_ref[ref] for ref in sorted(refs)) for _, refs in sorted(members.items()))
    apart = tuple((a, b, score) for a, b, score in undecided if group_of[a] != group_of[b])
    return Clustering(groups, apart)


Scores = dict[tuple[ClaimRef, ClaimRef], float]


def _scores(claims: Sequence[ClaimView]) -> tuple[Scores, list[tuple[ClaimRef, ClaimRef, float]]]:
    """The scores above zero of all pairs that share a party, and pairs that only their places keep apart."""
    scores: Scores = {}
    elsewhere = []
    for one, other in _pairs(claims):
        pair = (one.ref, other.ref) if one.ref < other.ref else (other.ref, one.ref)
        if pair not in scores and _dates_near(one, other):
            scores[pair] = fit(one, other)
            if not scores[pair] and only_places_differ(one, other):
                elsewhere.append((*pair, CANDIDATE))
    return {pair: score for pair, score in scores.items() if score > 0}, sorted(elsewhere)


def _pairs(claims: Sequence[ClaimView]) -> Iterator[tuple[ClaimView, ClaimView]]:
    """Pairs that share a person, or a side that at least one of them names as a delegation."""
    by_person: dict[str, list[ClaimView]] = defaultdict(list)
    by_side: dict[str, list[ClaimView]] = defaultdict(list)
    for view in claims:
        for person in view.people:
            by_person[person].append(view)
        for side in {side for _, side in view.sides} | {side for side, _ in view.delegations}:
            by_side[side].append(view)
    for block in by_person.values():
        yield from combinations(block, 2)
    for view in claims:
        for side, _ in view.delegations:
            yield from ((view, other) for other in by_side[side] if other is not view)


def _dates_near(one: ClaimView, other: ClaimView) -> bool:
    a, b = one.claim.time, other.claim.time
    return not a.known or not b.known or a.overlaps(b, slack=MOST_SLACK)


def _fit_together(
    one: list[ClaimRef], other: list[ClaimRef], scores: Scores
) -> bool:
    """Whether two groups may become one: no two claims of one article, and a good fit on the average.

    Where two claims fit very well, a doubtful pair does not keep the groups apart: the report on both days of
    talks joins the reports on the first and on the second.
    """
    if {ref.article for ref in one} & {ref.article for ref in other}:
        return False
    pairs = [(a, b) if a < b else (b, a) for a in one for b in other]
    fits = [scores.get(pair, 0.0) for pair in pairs]
    mean = sum(fits) / len(fits)
    return mean >= CUT or (max(fits) >= SURE and min(fits) >= DOUBTFUL and mean >= CANDIDATE)
