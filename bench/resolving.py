"""How well resolving does on a corpus of known truth: B³ and pairwise figures of meetings, F1 of agency copies."""

import time
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from typing import Any

from app.resolve import resolve
from bench.corpus import Corpus


def measure(corpus: Corpus) -> dict[str, float]:
    """Named figures, seconds included."""
    started = time.perf_counter()
    result = resolve(corpus.articles)
    seconds = time.perf_counter() - started
    found: dict[Any, str] = {ref: meeting.key for meeting in result.meetings for ref in meeting.claims}
    precision, recall = b_cubed(found, corpus.meeting_of)
    pairs = pairwise_f1(found, corpus.meeting_of)
    copies = _f1(set(_pairs(result.copies)), set(_pairs(corpus.copies)))
    return {
        "meetings, B3 precision": precision,
        "meetings, B3 recall": recall,
        "meetings, B3 F1": 2 * precision * recall / (precision + recall),
        "meetings, pairwise F1": pairs,
        "agency copies, pairwise F1": copies,
        "meetings found": float(len(result.meetings)),
        "seconds": seconds,
    }


def b_cubed(found: Mapping[Hashable, Hashable], truth: Mapping[Hashable, Hashable]) -> tuple[float, float]:
    """B³ precision and recall of a grouping against the true one (Bagga and Baldwin, 1998)."""
    together = Counter((found[item], truth[item]) for item in truth)
    in_found, in_truth = Counter(found[item] for item in truth), Counter(truth.values())
    precision = sum(n * n / in_found[group] for (group, _), n in together.items()) / len(truth)
    recall = sum(n * n / in_truth[group] for (_, group), n in together.items()) / len(truth)
    return precision, recall


def pairwise_f1(found: Mapping[Hashable, Hashable], truth: Mapping[Hashable, Hashable]) -> float:
    """F1 over the pairs of items that stand in one group."""
    both = sum(n * (n - 1) for n in Counter((found[item], truth[item]) for item in truth).values())
    alone = sum(n * (n - 1) for n in Counter(found[item] for item in truth).values())
    true = sum(n * (n - 1) for n in Counter(truth.values()).values())
    return 2 * both / max(1, alone + true)


def _pairs(groups: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    return (pair for group in groups for pair in combinations(sorted(group), 2))


def _f1(found: set[tuple[str, ...]], truth: set[tuple[str, ...]]) -> float:
    return 2 * len(found & truth) / max(1, len(found) + len(truth))
