"""Days, weeks, months and years around an anchor: pure arithmetic on dates, without words.

Each function gives (first day, last day), both inclusive. `direction` is "past" (the latest that has begun),
"future" (the earliest that is not over) or None (the nearest). The anchor's own day, week or month counts.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Literal

Direction = Literal["past", "future"] | None
Days = tuple[date, date]

_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 2, 9997  # years with room for a neighbour on either side


def weekday_near(weekday: int, anchor: date, direction: Direction, *, strictly: bool = False) -> date:
    """The day with that weekday (Monday = 0): past: the latest up to the anchor, else the earliest from it on.

    `strictly` leaves out the anchor itself: "letzten Freitag" said on a Friday is a week ago.
    """
    if direction == "future":
        ahead = (weekday - anchor.weekday()) % 7
        return anchor + timedelta(days=ahead or (7 if strictly else 0))
    back = (anchor.weekday() - weekday) % 7
    return anchor - timedelta(days=back or (7 if strictly else 0))


def week_of(day: date, weeks: int = 0) -> Days:
    """Monday to Sunday of the day's week, or of one `weeks` later."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend_near(anchor: date, direction: Direction, *, strictly: bool = False) -> Days:
    """Saturday and Sunday. Said on a Saturday or Sunday that one counts, unless `strictly`."""
    saturday = week_of(anchor)[0] + timedelta(days=5)
    running = anchor >= saturday
    if direction == "past":
        saturday -= timedelta(weeks=1 if strictly or not running else 0)
    elif running and strictly:
        saturday += timedelta(weeks=1)
    return saturday, saturday + _DAY


def month_of(year: int, month: int) -> Days:
    """First and last day of a month; months beyond 1..12 count on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - _DAY


def year_of(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def season_of(year: int, first: int, last: int) -> Days:
    """From the first day of month `first` to the last of month `last`, in the next year where that lies before."""
    return date(year, first, 1), month_of(year if last >= first else year + 1, last)[1]


def pick_year(
    make: Callable[[int], Days | None], anchor: date, direction: Direction, *, strictly: bool = False
) -> Days | None:
    """The right one of what `make` gives for the years around the anchor.

    "am 3. Januar" said on 31 December of something to come is in the next year, "im November" said in
    January of something past in the last one.
    """
    spans = [span for year in range(anchor.year - 8, anchor.year + 9) if (span := make(year)) is not None]
    return pick(spans, anchor, direction, strictly=strictly)


def pick(spans: Iterable[Days], anchor: date, direction: Direction, *, strictly: bool = False) -> Days | None:
    """The latest span that has begun, the earliest that is not over, or the nearest one."""
    spans = list(spans)
    if direction == "past":
        begun = [span for span in spans if (span[1] < anchor if strictly else span[0] <= anchor)]
        return max(begun, default=None)
    if direction == "future":
        ahead = [span for span in spans if (span[0] > anchor if strictly else span[1] >= anchor)]
        return min(ahead, default=None)
    return min(spans, key=lambda span: (distance(span, anchor), span[0] > anchor), default=None)


def distance(span: Days, day: date) -> int:
    """Days between a day and a span; 0 where the span holds it."""
    if span[0] <= day <= span[1]:
        return 0
    return min(abs((span[0] - day).days), abs((span[1] - day).days))


def phase_of(span: Days, phase: str) -> Days:
    """The early, middle or late third of a span; of a week Monday to Wednesday, Tuesday to Thursday, Thursday on."""
    start, end = span
    days = (end - start).days + 1
    if days == 7:
        first, last = {"early": (0, 2), "middle": (1, 3), "late": (3, 6)}[phase]
        return start + timedelta(days=first), start + timedelta(days=last)
    third = days // 3
    if phase == "early":
        return start, start + timedelta(days=third - 1)
    if phase == "middle":
        return start + timedelta(days=third), end - timedelta(days=third)
    return end - timedelta(days=third - 1), end


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * shift) // 433
    month = (h + shift - 7 * m + 90) // 25
    return date(year, month, (h + shift - 7 * m + 33 * month + 19) % 32)


def day_in(year: int, month: int, day: int) -> Days | None:
    """A calendar day as a span, None where there is no such day (29 February)."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= month_of(year, month)[1].day):
        return None
    found = date(year, month, day)
    return found, found
