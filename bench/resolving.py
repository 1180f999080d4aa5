"""Figures of a grouping against the true one: B³ and pairwise."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

Grouping = Mapping[Hashable, Hashable]
"""Items with the group they stand in."""


def b_cubed(found: Grouping, truth: Grouping) -> tuple[float, float]:
    """B³ precision and recall (Bagga and Baldwin, 1998) over the items of `truth`."""
    together = Counter((found[item], truth[item]) for item in truth)
    in_found, in_truth = Counter(found[item] for item in truth), Counter(truth.values())
    precision = sum(n * n / in_found[group] for (group, _), n in together.items()) / max(1, len(truth))
    recall = sum(n * n / in_truth[group] for (_, group), n in together.items()) / max(1, len(truth))
    return precision, recall


def pairwise(found: Grouping, truth: Grouping) -> tuple[float, float]:
    """Precision and recall over the pairs of items that stand in one group; 1 where there is no pair to find."""
    both = _pairs(Counter((found[item], truth[item]) for item in truth))
    alone, true = _pairs(Counter(found[item] for item in truth)), _pairs(Counter(truth.values()))
    return both / alone if alone else 1.0, both / true if true else 1.0


def _pairs(sizes: Counter) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def f1(precision: float, recall: float) -> float:
    """The harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def copies_f1(found: Iterable[tuple[str, ...]], truth: Iterable[tuple[str, ...]]) -> float:
    """F1 over the pairs of articles that print one text."""
    ours, true = set(_all_pairs(found)), set(_all_pairs(truth))
    return 2 * len(ours & true) / max(1, len(ours) + len(true))


def _all_pairs(groups: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    return (pair for group in groups for pair in combinations(sorted(group), 2))
