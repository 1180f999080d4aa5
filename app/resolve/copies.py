"""Copies of one agency text: several outlets print it, but it is one independent source.

Near-equal passages are found by MinHash; two articles are copies when most of the shorter one's words
stand, in the same runs of four, in the other. A shared agency credit lowers the bar.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np
from datasketch import MinHash, MinHashLSH

from app.domain.articles import PassageKind
from app.domain.resolved import ArticleClaims
from app.resolve.grouping import Groups
from app.resolve.spellings import fold

RUN = 4
SHORTEST = 12  # words: shorter passages are alike by chance
NEAR_PASSAGES = 0.6
CONTAINED = 0.6
CONTAINED_SAME_AGENCY = 0.4
_TEXT = frozenset({PassageKind.LEAD, PassageKind.BODY, PassageKind.LIVE_ENTRY})


def agency_copies(articles: Sequence[ArticleClaims]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more article keys that print one text; each group and the whole sorted."""
    runs = {article.key: _runs(article) for article in articles}
    agencies = {article.key: frozenset(article.extraction.article.agencies) for article in articles}
    groups = Groups(runs)
    for one, other in _near(runs):
        bar = CONTAINED_SAME_AGENCY if agencies[one] & agencies[other] else CONTAINED
        if _contained(runs[one], runs[other]) >= bar:
            groups.join(one, other)
    return tuple(group for group in groups if len(group) > 1)


def _runs(article: ArticleClaims) -> list[frozenset[bytes]]:
    """Per passage of running text, its hashed runs of four words."""
    source = article.extraction.article
    passages = []
    for passage in source.passages:
        words = fold(source.words(passage)).split() if passage.kind in _TEXT else []
        if len(words) >= SHORTEST:
            four = (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
            passages.append(frozenset(blake2b(run.encode(), digest_size=8).digest() for run in four))
    return passages


def _near(runs: dict[str, list[frozenset[bytes]]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles with a near-equal passage, in a fixed order."""
    index = MinHashLSH(threshold=NEAR_PASSAGES, num_perm=64)
    hashes: dict[tuple[str, int], MinHash] = {}
    # Drawing the permutations takes longer than hashing a passage, so that all share those of one.
    first = MinHash(num_perm=64, seed=1)
    for key in sorted(runs):
        for at, passage in enumerate(runs[key]):
            hashed = MinHash(
                num_perm=64, seed=1, hashfunc=int, permutations=first.permutations, scheme=first.scheme)
            hashed.update_batch(np.frombuffer(b"".join(sorted(passage)), dtype="<u4")[::2].tolist())
            hashes[(key, at)] = hashed
            index.insert((key, at), hashed, check_duplication=False)
    pairs = {
        (min(key, other), max(key, other))
        for (key, _), hashed in hashes.items() for other, _ in index.query(hashed) if other != key
    }
    return iter(sorted(pairs))


def _contained(one: list[frozenset[bytes]], other: list[frozenset[bytes]]) -> float:
    """How much of the shorter text stands in the longer one, from 0 to 1."""
    a, b = frozenset().union(*one), frozenset().union(*other)
    return len(a & b) / max(1, min(len(a), len(b)))
