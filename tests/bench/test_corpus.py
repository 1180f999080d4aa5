"""The made corpus holds what it promises, and resolving does well on it."""

import pytest

from bench.across import made
from bench.corpus import make_corpus
from bench.resolving import b_cubed, copies_f1, f1, pairwise


def test_the_same_seed_gives_the_same_corpus() -> None:
    one, other = make_corpus(claims=300, seed=7), make_corpus(claims=300, seed=7)
    assert one.articles == other.articles
    assert one.meeting_of == other.meeting_of
    assert one.digest() == other.digest()
    assert make_corpus(claims=300, seed=8).digest() != one.digest()


def test_shares() -> None:
    promised = {"vague": 0.20, "misspelt": 0.10, "wrong": 0.10, "copies": 0.15, "neighbours": 0.30}
    assert make_corpus().shares() == pytest.approx(promised, abs=0.01)


def test_flaws_are_in_the_claims() -> None:
    """A vague date is open or longer than any meeting; what is wrong or misspelt differs from the truth."""
    corpus = make_corpus(claims=1000, seed=5)
    claims = {
        ref: article.extraction.claims[ref.index]
        for article in corpus.articles
        for ref in corpus.flaws
        if ref.article == article.key
    }
    assert len(claims) == len(corpus.flaws) >= 1000
    for ref, claim in claims.items():
        truth, flaws = corpus.meetings[corpus.meeting_of[ref]], corpus.flaws[ref]
        assert ("vague" in flaws) == ((claim.time.days or 99) > 2)
        said = {participant.name for participant in claim.participants}
        strange = said - {name for name, _ in truth.people}
        right_place = (claim.venue or claim.place) == (truth.place.name if truth.kind == "in_person" else None)
        right_days = (claim.time.start, claim.time.end) == (truth.start, truth.end)
        assert bool(flaws) == bool(strange or not right_place or not right_days)


def test_resolving_a_made_corpus() -> None:
    found = made(make_corpus(claims=2500, seed=11))
    figures = {name: float(value) for name, value in found.items() if "/" not in value}
    assert figures["B3 F1"] >= 0.95
    assert figures["B3 P"] >= 0.99
    assert figures["agency copies F1"] >= 0.98


def test_figures_by_hand() -> None:
    truth = {"a": 1, "b": 1, "c": 2}
    assert b_cubed({"a": "x", "b": "x", "c": "x"}, truth) == (pytest.approx(5 / 9), 1.0)
    assert b_cubed({"a": "x", "b": "y", "c": "z"}, truth) == (1.0, pytest.approx(2 / 3))
    assert pairwise({"a": "x", "b": "x", "c": "x"}, truth) == (pytest.approx(1 / 3), 1.0)
    assert pairwise({"a": "x", "b": "y", "c": "z"}, truth) == (1.0, 0.0)
    assert f1(1 / 3, 1.0) == pytest.approx(0.5)
    assert f1(0.0, 0.0) == 0.0
    assert copies_f1([("a", "b", "c")], [("a", "b")]) == pytest.approx(0.5)
