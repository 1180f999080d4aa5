"""Filters from an address and back."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queries.definitions import FILTERS
from app.queries.filters import Filters
from app.queries.subjects import CONFLICTS, KINDS, SORTS, STATUSES, VIEWS, Subject
from app.queries.urls import pairs_of, parse, query_of

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)


def some(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(strategy, max_size=4).map(lambda values: tuple(sorted(values)))


def without_first(codes: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *codes[1:]))


@st.composite
def meeting_filters(draw: st.DrawFn) -> Filters:
    days = sorted(draw(st.lists(st.dates(date(1990, 1, 1), date(2100, 1, 1)), min_size=2, max_size=2)))
    return Filters(
        from_=draw(st.sampled_from((None, days[0]))), to=draw(st.sampled_from((None, days[1]))),
        place=draw(some(SLUGS)), city=draw(some(SLUGS)), country=draw(some(SLUGS)), actor=draw(some(SLUGS)),
        anyactor=draw(some(SLUGS)), together=draw(some(SLUGS)), side=draw(some(SLUGS)), source=draw(some(SLUGS)),
        status=draw(some(st.sampled_from(STATUSES))), kind=draw(some(st.sampled_from(KINDS[Subject.MEETINGS]))),
        minsources=draw(st.integers(1, 1000)), conflicts=draw(st.sampled_from(("", *CONFLICTS))),
        q=" ".join(draw(st.text(st.characters(categories=("L", "N", "P")), max_size=60)).split()),
        sort=draw(without_first(SORTS[Subject.MEETINGS])), view=draw(without_first(VIEWS[Subject.MEETINGS])),
        cursor=draw(st.from_regex(r"[A-Za-z0-9_-]{0,40}", fullmatch=True)),
    )


@given(meeting_filters())
def test_what_is_written_is_read_again(filters: Filters) -> None:
    asked = parse(parse_qsl(query_of(filters), keep_blank_values=True), Subject.MEETINGS)
    assert asked.filters == filters
    assert not asked.problems
    assert not asked.tidy


@given(meeting_filters(), st.randoms())
def test_the_order_of_an_address_does_not_matter(filters: Filters, chance: object) -> None:
    pairs = pairs_of(filters)
    chance.shuffle(pairs)  # type: ignore[attr-defined]
    assert query_of(parse(pairs, Subject.MEETINGS).filters) == query_of(filters)


def test_keys_stand_in_the_documented_order() -> None:
    written = " ".join(definition.key for definition in FILTERS)
    assert written == (
        "from to place city country actor anyactor together side status kind source minsources conflicts q sort view "
        "cursor"
    )


def test_defaults_are_left_out() -> None:
    asked = parse([("sort", "newest"), ("view", "list"), ("minsources", "1"), ("q", "  ")], Subject.MEETINGS)
    assert asked.filters == Filters()
    assert query_of(asked.filters) == ""


@pytest.mark.parametrize(("key", "value", "accepted"), [
    ("from", "2025-13-40", "YYYY-MM-DD"),
    ("from", "gestern", "YYYY-MM-DD"),
    ("to", "2025-02-30", "YYYY-MM-DD"),
    ("status", "vorbei", "planned"),
    ("kind", "person", "in_person"),
    ("minsources", "0", "whole number"),
    ("minsources", "viele", "whole number"),
    ("conflicts", "maybe", "yes"),
    ("actor", "!!!", "letters"),
    ("place", "x" * 300, "letters"),
    ("q", "x" * 300, "200"),
    ("q", "a\x00b", "control"),
    ("sort", "random", "newest"),
    ("view", "3d", "table"),
    ("cursor", "nicht erlaubt!", "page"),
])
def test_malformed_values_are_named_with_what_is_accepted(key: str, value: str, accepted: str) -> None:
    asked = parse([(key, value), ("country", "nordland")], Subject.MEETINGS)
    assert [problem.field for problem in asked.problems] == [key]
    assert accepted in asked.problems[0].accepted
    assert asked.raw[key] == (value,)
    assert asked.filters.country == ("nordland",)


def test_a_filter_that_ends_before_it_begins_is_malformed() -> None:
    asked = parse([("from", "2025-12-31"), ("to", "2025-12-01")], Subject.MEETINGS)
    assert asked.problems[0].field == "from"


def test_two_values_where_one_is_meant_are_malformed() -> None:
    asked = parse([("from", "2025-12-01"), ("from", "2025-12-02")], Subject.MEETINGS)
    assert [problem.field for problem in asked.problems] == ["from"]


def test_unknown_keys_are_noted_and_tracking_keys_are_not() -> None:
    asked = parse([("colour", "red"), ("utm_source", "x"), ("fbclid", "y"), ("status", "held")], Subject.MEETINGS)
    assert asked.unknown == ("colour",)
    assert not asked.problems
    assert query_of(asked.filters) == "status=held"


def test_filters_that_a_list_has_no_use_for_are_noted() -> None:
    asked = parse([("status", "held"), ("q", "ruhe")], Subject.QUOTES)
    assert asked.unfit == ("status",)
    assert asked.filters == Filters(q="ruhe")


def test_names_are_taken_for_slugs_and_empty_fields_are_tidied_away() -> None:
    asked = parse([("actor", "Karl von der Au"), ("from", ""), ("q", " ")], Subject.MEETINGS)
    assert asked.filters == Filters(actor=("karl-von-der-au",))
    assert asked.tidy


@given(st.lists(st.tuples(st.sampled_from([d.key for d in FILTERS] + ["x", "utm_x"]), st.text(max_size=30))),
       st.sampled_from(list(Subject)))
def test_no_query_string_raises(pairs: list[tuple[str, str]], subject: Subject) -> None:
    asked = parse(pairs, subject)
    again = parse(pairs_of(asked.filters), subject)
    assert again.filters == asked.filters
