"""The made corpus holds what it promises, and resolving does well on it."""

import pytest

from bench.corpus import make_corpus
from bench.resolving import b_cubed, measure, pairwise_f1


def test_the_same_seed_gives_the_same_corpus() -> None:
    one, other = make_corpus(claims=300, seed=7), make_corpus(claims=300, seed=7)
    assert one.articles == other.articles
    assert one.meeting_of == other.meeting_of
    assert make_corpus(claims=300, seed=8).articles != one.articles


def test_shares() -> None:
    corpus = make_corpus(claims=3000, seed=3)
    copied = sum(len(group) - 1 for group in corpus.copies) / len(corpus.articles)
    assert copied == pytest.approx(0.15, abs=0.03)
    claims = [claim for article in corpus.articles for claim in article.extraction.claims]
    vague = sum(1 for claim in claims if (claim.time.days or 99) > 2) / len(claims)
    assert vague == pytest.approx(0.20, abs=0.03)


def test_resolving_a_made_corpus() -> None:
    figures = measure(make_corpus(claims=2500, seed=11))
    assert figures["meetings, B3 F1"] >= 0.95
    assert figures["meetings, B3 precision"] >= 0.99
    assert figures["agency copies, pairwise F1"] >= 0.98


def test_b_cubed_by_hand() -> None:
    truth = {"a": 1, "b": 1, "c": 2}
    assert b_cubed({"a": "x", "b": "x", "c": "x"}, truth) == (pytest.approx(5 / 9), 1.0)
    assert b_cubed({"a": "x", "b": "y", "c": "z"}, truth) == (1.0, pytest.approx(2 / 3))
    assert pairwise_f1({"a": "x", "b": "x", "c": "x"}, truth) == pytest.approx(0.5)
