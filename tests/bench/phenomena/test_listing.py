"""The list of errors: largest class first, examples as many as asked for, every phenomenon documented."""

from pathlib import Path

import pytest

from bench.phenomena.findings import PHENOMENA, Finding
from bench.phenomena.listing import listing, only_faults, summary

FOUND = [
    Finding("place missing", "one", "Wien", "no place"),
    *(Finding("meeting missed", doc, detail="no parties", rule="noun Treffen") for doc in ("one", "two", "three")),
    Finding("meeting missed", "four", detail="topic", words="Es ging um das Treffen."),
]


def test_the_largest_class_comes_first() -> None:
    assert summary(FOUND) == [("meeting missed", 4), ("place missing", 1)]
    lines = [*listing(FOUND, examples=0)]
    assert [line.split(":")[0].strip() for line in lines] == [
        "4  meeting missed",
        "3  no parties",
        "1  topic",
        "1  place missing",
    ]


def test_a_meetings_only_kind_of_fault_is_told() -> None:
    lone = Finding("place missing", "one", meeting=0)
    two = [Finding("place missing", "two", meeting=1), Finding("wrong status", "two", meeting=1)]
    both = [Finding("extra participant", "two", meeting=2)] * 2
    assert only_faults([lone, *two, *both]) == {"place missing": 1, "extra participant": 1}
    assert next(listing([lone, *two], examples=0)).startswith("   2  place missing (alone keeps 1 meetings")


def test_examples() -> None:
    lines = "\n".join(listing(FOUND, examples=2))
    assert lines.count("rule  noun Treffen") == 2
    assert "text  Es ging um das Treffen." in lines


def test_an_unknown_phenomenon_is_refused() -> None:
    with pytest.raises(ValueError, match="no such phenomenon"):
        Finding("meeting spoiled", "one")


def test_every_phenomenon_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "quality.md").read_text("utf-8")
    assert [name for name in PHENOMENA if f"| {name} |" not in page] == []
