"""From a time expression and the day it counts from to a span of days, with the steps that led there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from app.domain.timespans import PRECISION_ORDER, Precision, TraceStep
from app.language import calendar
from app.language.calendar import FIRST_YEAR, LAST_YEAR, Days, Direction

_VAGUE = frozenset({"vague", "from_context", "clock"})
_NIGHTS = "night_to_"
_SHIFT = {"past": -1, "next": 1, "past2": -2, "next2": 2}
_WAYS: dict[str, Direction] = {"past": "past", "next": "future"}
_PICKED: dict[Direction, str] = {"past": "latest", "future": "earliest", None: "nearest"}

Values = Mapping[str, str]
Found = tuple[Days, Precision, str]
"""The days that a rule found, how exactly, and what it did in a few words."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days and precision; both ends None where the words leave them open."""

    start: date | None
    end: date | None
    precision: Precision
    trace: tuple[TraceStep, ...]
    clock: time | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression without its place in the text."""

    words: str
    rule: str
    values: Values


def resolve(said: Expression, anchor: date | None, direction: Direction) -> Resolved:
    """The days that `said` means when written on `anchor` (None: only what needs no anchor)."""
    clock = _clock(said.values.get("clock"))
    why = _why_open(said, anchor)
    if why:
        return replace(_unknown(said, anchor, why), clock=clock)
    if anchor is not None and "in_year" in said.values:  # "im Mai dieses Jahres"
        year = anchor.year + _SHIFT.get(said.values["in_year"], 0)
        said = replace(said, values={**said.values, "year": str(year)})
    base = anchor or date(int(said.values.get("year") or said.values["b.year"]), 1, 1)
    night = said.rule.startswith(_NIGHTS)
    found = _RULES[said.rule.removeprefix(_NIGHTS)](said.values, base, _wanted(said, direction))
    if found is None:
        return replace(_unknown(said, anchor, "no such day"), clock=clock)
    (start, end), precision, rule = found
    if night:
        start, rule = start - timedelta(days=1), f"the night before: {rule}"
    return _bounded(said, anchor, ((start, end), precision, rule), clock)


def count_on(said: Expression, base: date) -> Resolved:
    """The days of what counts from a day told before: "tags darauf" behind Monday 1 May is 2 May.

    Unknown where the words do not say by how much ("zuvor").
    """
    if "count" not in said.values:
        return _unknown(said, base, "counts from what was told before")
    found = _counted(base, int(said.values["count"]), said.values["unit"])
    if found is None:
        return _unknown(said, base, "no such day")
    (start, end), precision, rule = found
    named = rule.replace("anchor", "day told before:", 1)
    result = start.isoformat() if start == end else f"{start}/{end}"
    return Resolved(start, end, precision, (TraceStep(said.words, base.isoformat(), named, result),))


def _why_open(said: Expression, anchor: date | None) -> str:
    """Why an expression can't be resolved, '' where it can."""
    if said.rule == "from_context":
        return "counts from what was told before"
    if said.rule in _VAGUE:
        return "the words fix no day"
    if anchor is None:
        return "" if _needs_no_anchor(said) else "no day to count from"
    return "" if FIRST_YEAR + 20 <= anchor.year <= LAST_YEAR - 20 else "the day to count from lies out of range"


def _bounded(said: Expression, anchor: date | None, found: Found, clock: time | None) -> Resolved:
    """"seit" and "ab" leave the end open, "bis" the start; "vor" and "nach" leave out the days themselves."""
    (start, end), precision, rule = found
    bound = said.values.get("bound", "")
    first: date | None = start
    last: date | None = end
    if bound in ("since", "from", "after"):
        first, last = (end + timedelta(days=1) if bound == "after" else start), None
    elif bound in ("until", "before"):
        first, last = None, (start - timedelta(days=1) if bound == "before" else end)
    result = start.isoformat() if first == last else f"{first or '..'}/{last or '..'}"
    named = f"{bound}: {rule}" if bound else rule
    return Resolved(first, last, precision, (TraceStep(said.words, _iso(anchor), named, result),), clock)


# --- one function for each rule -----------------------------------------------------------------------


def _weekday(values: Values, anchor: date, direction: Direction) -> Found | None:
    weekday, modifier, week = int(values["weekday"]), values.get("mod", ""), values.get("week", "")
    if week:
        monday = calendar.week_of(anchor, _SHIFT.get(week, 0))[0]
        return _one(monday + timedelta(days=weekday), f"weekday of the {week} week")
    if modifier.startswith("day"):
        base = anchor + timedelta(days=int(modifier[3:]))
        return _one(calendar.weekday_near(weekday, base, "past"), "named day with its weekday")
    if modifier in _SHIFT:
        way: Direction = "past" if modifier.startswith("past") else "future"
        further = timedelta(weeks=_SHIFT[modifier] // 2 if modifier.endswith("2") else 0)
        return _one(calendar.weekday_near(weekday, anchor, way, strictly=True) + further, f"{modifier} weekday")
    if modifier == "this" and direction is None:
        direction = "future"
    rule = "earliest such weekday from the anchor" if direction == "future" else "latest such weekday up to the anchor"
    return _one(calendar.weekday_near(weekday, anchor, direction), rule)


def _offset(values: Values, anchor: date, direction: Direction) -> Found | None:
    return _one(anchor + timedelta(days=int(values["offset"])), f"anchor {int(values['offset']):+d} days")


def _date(values: Values, anchor: date, direction: Direction) -> Found | None:
    month, day = int(values["month"]), int(values["day"])
    if "year" in values:
        found = calendar.day_in(int(values["year"]), month, day)
        return (found, Precision.DAY, "written out") if found else None
    if "weekday" in values:  # "Donnerstag, 18. Dezember": the year in which the two agree
        years = range(anchor.year - 1, anchor.year + 2)
        days = [span for year in years if (span := calendar.day_in(year, month, day))]
        agreeing = [span for span in days if span[0].weekday() == int(values["weekday"])]
        if agreeing:
            nearest = min(agreeing, key=lambda span: calendar.distance(span, anchor))
            return nearest, Precision.DAY, "such day with that weekday"
    found = calendar.pick_year(lambda year: calendar.day_in(year, month, day), anchor, direction)
    return (found, Precision.DAY, f"{_PICKED[direction]} such day") if found else None


def _weekend(values: Values, anchor: date, direction: Direction) -> Found | None:
    modifier = values.get("mod", "")
    way: Direction = _WAYS.get(modifier, "future" if modifier == "this" else direction)
    found = calendar.weekend_near(anchor, way, strictly=modifier in _WAYS)
    return found, Precision.WEEKEND, f"{modifier or _PICKED[direction]} weekend"


def _week(values: Values, anchor: date, direction: Direction) -> Found | None:
    modifier = values.get("mod", "this")
    found = calendar.week_of(anchor, _SHIFT.get(modifier, 0))
    return _phased(found, values), Precision.WEEK, f"{modifier} week"


def _month(values: Values, anchor: date, direction: Direction) -> Found | None:
    if "month" not in values:
        modifier = values.get("mod", "this")
        found = calendar.month_of(anchor.year, anchor.month + _SHIFT.get(modifier, 0))
        return _phased(found, values), Precision.MONTH, f"{modifier} month"
    month = int(values["month"])
    return _in_year(values, anchor, direction, lambda year: calendar.month_of(year, month), Precision.MONTH)


def _season(values: Values, anchor: date, direction: Direction) -> Found | None:
    first, last = int(values["first"]), int(values["last"])
    return _in_year(values, anchor, direction, lambda y: calendar.season_of(y, first, last), Precision.SEASON)


def _holiday(values: Values, anchor: date, direction: Direction) -> Found | None:
    length = timedelta(days=int(values["days"]) - 1)

    def make(year: int) -> Days:
        if "easter" in values:
            first = calendar.easter(year) + timedelta(days=int(values["easter"]))
        else:
            first = date(year, int(values["month"]), int(values["day"]))
        return first, first + length

    return _in_year(values, anchor, direction, make, Precision.DAY)


def _in_year(
    values: Values, anchor: date, direction: Direction, make: Callable[[int], Days], precision: Precision
) -> Found | None:
    if "year" in values:
        return _phased(make(int(values["year"])), values), precision, "with its year"
    modifier = values.get("mod", "")
    way: Direction = _WAYS.get(modifier, direction)
    found = calendar.pick_year(lambda y: _phased(make(y), values), anchor, way, strictly=modifier in _WAYS)
    return (found, precision, f"{modifier or _PICKED[way]} one") if found else None


def _year(values: Values, anchor: date, direction: Direction) -> Found | None:
    written = values.get("year")
    modifier = values.get("mod", "this")
    year = int(written) if written else anchor.year + _SHIFT.get(modifier, 0)
    rule = "written out" if written else f"{modifier} year"
    return _phased(calendar.year_of(year), values), Precision.YEAR, rule


def _ago(values: Values, anchor: date, direction: Direction) -> Found | None:
    return _counted(anchor, -int(values["count"]), values["unit"])


def _ahead(values: Values, anchor: date, direction: Direction) -> Found | None:
    """"in zwei Tagen" of something past is a duration."""
    return None if direction == "past" else _counted(anchor, int(values["count"]), values["unit"])


def _part_of_day(values: Values, anchor: date, direction: Direction) -> Found | None:
    """Without a day: "am Morgen" is the anchor's; evening and night of something past may be the day before's."""
    late = values["part"] in ("abend", "nacht", "mitternacht") and direction != "future"
    start = anchor - timedelta(days=1) if late else anchor
    return (start, anchor), Precision.DAY, "part of the day of writing" + (" or the one before" if late else "")


def _range(values: Values, anchor: date, direction: Direction) -> Found | None:
    """Both ends together: of something past the last end first, else the first end first."""
    first = {key[2:]: value for key, value in values.items() if key.startswith("a.")}
    second = {key[2:]: value for key, value in values.items() if key.startswith("b.")}
    if "year" in second and "year" not in first and values["a"] != "year":
        first["year"] = second["year"]
    one, other = _RULES[values["a"]], _RULES[values["b"]]
    if direction == "future":
        start = one(first, anchor, "future")
        end = other(second, _base(values["b"], start, anchor, 0), "future") if start else None
    else:
        end = other(second, anchor, direction)
        start = one(first, _base(values["a"], end, anchor, 1), "past") if end else None
    if start is None or end is None or start[0][0] > end[0][1]:
        return None
    precision = max(start[1], end[1], key=PRECISION_ORDER.index)
    return (start[0][0], end[0][1]), precision, f"from {start[2]} to {end[2]}"


def _base(rule: str, found: Found | None, anchor: date, side: int) -> date:
    """The day that the other end counts from: "heute" and "morgen" always count from the anchor."""
    return anchor if found is None or rule == "relative_day" else found[0][side]


_RULES: dict[str, Callable[[Values, date, Direction], Found | None]] = {
    "weekday": _weekday, "relative_day": _offset, "relative_adjective": _offset, "date": _date, "weekend": _weekend,
    "week": _week, "month": _month, "year": _year, "season": _season, "holiday": _holiday, "ago": _ago,
    "ahead": _ahead, "part_of_day": _part_of_day, "range": _range,
}


def _wanted(said: Expression, direction: Direction) -> Direction:
    """"seit" always looks back; "bis", "ab" and "vor" look ahead where the verb leaves it open."""
    bound = said.values.get("bound")
    if bound == "since":
        return "past"
    return "future" if bound in ("until", "from", "before") and direction is None else direction


def _needs_no_anchor(said: Expression) -> bool:
    if said.rule == "range":
        return "b.year" in said.values
    return "year" in said.values


def _phased(span: Days, values: Values) -> Days:
    return calendar.phase_of(span, values["phase"]) if "phase" in values else span


def _counted(anchor: date, count: int, unit: str) -> Found | None:
    if abs(count) > 4000:
        return None
    try:
        return _count_from(anchor, count, unit)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def _count_from(anchor: date, count: int, unit: str) -> Found:
    rule = f"anchor {count:+d} {unit}s"
    if unit == "day":
        day = anchor + timedelta(days=count)
        return (day, day), Precision.DAY, rule
    if unit == "week":
        return calendar.week_of(anchor, count), Precision.WEEK, rule
    if unit == "month":
        return calendar.month_of(anchor.year, anchor.month + count), Precision.MONTH, rule
    return calendar.year_of(anchor.year + count), Precision.YEAR, rule


def _clock(words: str | None) -> time | None:
    if not words:
        return None
    hours, _, minutes = words.partition(":")
    return time(int(hours), int(minutes))


def _unknown(said: Expression, anchor: date | None, why: str) -> Resolved:
    step = TraceStep(said.words, _iso(anchor), why, "unknown")
    return Resolved(None, None, Precision.UNKNOWN, (step,))


def _one(day: date, rule: str) -> Found:
    return (day, day), Precision.DAY, rule


def _iso(anchor: date | None) -> str:
    return anchor.isoformat() if anchor else ""
