"""Properties that hold on every day of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import calendar
from app.language.times_resolve import Expression, count_on, resolve

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
weekdays = st.integers(0, 6)
directions = st.sampled_from(["past", "future", None])


@given(weekdays, days)
def test_weekdays(weekday, anchor):
    back = calendar.weekday_near(weekday, anchor, "past")
    ahead = calendar.weekday_near(weekday, anchor, "future")
    assert back.weekday() == ahead.weekday() == weekday
    assert timedelta(0) <= anchor - back <= timedelta(days=6)
    assert timedelta(0) <= ahead - anchor <= timedelta(days=6)
    assert (back == ahead) == (anchor.weekday() == weekday)


@given(weekdays, days)
def test_strictly_leaves_the_anchor_out(weekday, anchor):
    assert 1 <= (anchor - calendar.weekday_near(weekday, anchor, "past", strictly=True)).days <= 7
    assert 1 <= (calendar.weekday_near(weekday, anchor, "future", strictly=True) - anchor).days <= 7


@given(days, directions, st.booleans())
def test_weekends(anchor, direction, strictly):
    saturday, sunday = calendar.weekend_near(anchor, direction, strictly=strictly)
    assert (saturday.weekday(), sunday.weekday()) == (5, 6)
    assert abs((saturday - anchor).days) <= 8
    if direction == "past":
        assert saturday <= anchor


@given(days, st.integers(1, 12), directions)
def test_months(anchor, month, direction):
    first, last = calendar.pick_year(lambda year: calendar.month_of(year, month), anchor, direction)
    assert (first.month, first.day, last.month, (last + timedelta(days=1)).day) == (month, 1, month, 1)
    if direction == "past":
        assert first <= anchor < first.replace(year=first.year + 1)
    if direction == "future":
        assert last >= anchor
        assert first.year - anchor.year <= 1


@given(st.integers(1600, 4000))
def test_easter_is_a_sunday_in_spring(year):
    easter = calendar.easter(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5)])
def test_easter(day):
    assert calendar.easter(day.year) == day


@given(days, st.sampled_from(["early", "middle", "late"]))
def test_phases_lie_within(anchor, phase):
    for span in (calendar.week_of(anchor), calendar.month_of(anchor.year, anchor.month), calendar.year_of(anchor.year)):
        first, last = calendar.phase_of(span, phase)
        assert span[0] <= first <= last <= span[1]


values = st.one_of(
    st.tuples(st.just("weekday"), st.fixed_dictionaries(
        {"weekday": st.integers(0, 6).map(str)},
        optional={"mod": st.sampled_from(["past", "next", "this", "day+0", "day-1"]), "week": st.just("past")})),
    st.tuples(st.just("date"), st.fixed_dictionaries(
        {"day": st.integers(1, 31).map(str), "month": st.integers(1, 12).map(str)},
        optional={"year": st.integers(1900, 2099).map(str), "weekday": st.integers(0, 6).map(str)})),
    st.tuples(st.sampled_from(["ago", "ahead"]), st.fixed_dictionaries(
        {"count": st.integers(0, 999).map(str), "unit": st.sampled_from(["day", "week", "month", "year"])})),
    st.tuples(st.just("month"), st.fixed_dictionaries(
        {}, optional={"month": st.integers(1, 12).map(str), "mod": st.sampled_from(["past", "next", "this"]),
                      "phase": st.sampled_from(["early", "middle", "late"])})),
    st.tuples(st.just("season"), st.just({"first": "12", "last": "2"})),
    st.tuples(st.just("holiday"), st.just({"easter": "-2", "days": "4"})),
    st.tuples(st.just("range"), st.just({"a": "weekday", "a.weekday": "6", "b": "weekday", "b.weekday": "1"})),
)


@given(values, st.one_of(st.none(), st.dates()), directions, st.sampled_from([None, "since", "until"]))
def test_every_expression_resolves_to_an_ordered_span(said, anchor, direction, bound):
    rule, found = said
    found = found | ({"bound": bound} if bound else {})
    result = resolve(Expression("…", rule, found), anchor, direction)
    assert result.trace
    if result.start and result.end:
        assert result.start <= result.end


@given(days, weekdays, weekdays)
def test_ranges_of_the_past_end_by_the_anchor(anchor, first, last):
    values = {"a": "weekday", "a.weekday": str(first), "b": "weekday", "b.weekday": str(last)}
    found = resolve(Expression("…", "range", values), anchor, "past")
    assert found.end <= anchor
    assert 0 <= (found.end - found.start).days <= 6
    ahead = resolve(Expression("…", "range", values), anchor, "future")
    assert ahead.start >= anchor
    assert 0 <= (ahead.end - ahead.start).days <= 6


@given(days, st.integers(-30, 30))
def test_days_told_before_are_counted_on_from(base, count):
    said = Expression("…", "from_context", {"count": str(count), "unit": "day"})
    found = count_on(said, base)
    assert (found.start, found.end) == (base + timedelta(days=count), base + timedelta(days=count))
    back = count_on(Expression("…", "from_context", {"count": str(-count), "unit": "day"}), found.start)
    assert back.start == base
    assert [step.anchor for step in found.trace] == [base.isoformat()]


@given(days, st.integers(1, 12), st.integers(1, 31))
def test_a_day_without_its_year_rolls_over_to_the_nearest_on_the_wanted_side(anchor, month, day):
    said = Expression("…", "date", {"day": str(day), "month": str(month)})
    past, ahead = resolve(said, anchor, "past"), resolve(said, anchor, "future")
    if past.start is None:
        assert (month, day) in {(2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)}
        assert ahead.start is None
        return
    assert past.start <= anchor <= ahead.start
    assert {(d.month, d.day) for d in (past.start, ahead.start)} == {(month, day)}
    longest = 8 * 366 if (month, day) == (2, 29) else 366
    assert max((anchor - past.start).days, (ahead.start - anchor).days) <= longest


@given(days, weekdays)
def test_no_time_resolves_without_a_day_to_count_from(anchor, weekday):
    said = Expression("…", "weekday", {"weekday": str(weekday)})
    assert resolve(said, None, "past").start is None
    assert resolve(said, anchor, "past").start.weekday() == weekday
