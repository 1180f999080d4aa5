"""When something was, is or will be, as exactly as the words say and no more."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.domain.spans import Span

Moment = date | datetime
"""A publication time: a day, or a day with an aware time."""


def day_of(moment: Moment) -> date:
    """The calendar day of a moment, in the moment's own time zone."""
    return moment.date() if isinstance(moment, datetime) else moment


class Precision(StrEnum):
    """How exactly the words fix the time."""

    MINUTE = "minute"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"


#: From precise to vague; the index is the rank.
PRECISION_ORDER = tuple(Precision)


@dataclass(frozen=True, slots=True)
class TraceStep:
    """How a date was read: the words ('' where none name a day), the anchor they count from, the rule, the result."""

    words: str
    anchor: str
    rule: str
    result: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A span of days, both ends inclusive; either end may be open (None).

    `words` is what stands in the text ("am Dienstag"), `span` where; `trace` how it was read.
    `clock` is a time of day where one is given.
    """

    start: date | None
    end: date | None
    precision: Precision = Precision.DAY
    words: str = ""
    span: Span | None = None
    trace: tuple[TraceStep, ...] = ()
    clock: time | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a time span that ends before it starts: {self.start}..{self.end}")

    @classmethod
    def unknown(cls, words: str = "", span: Span | None = None) -> "TimeSpan":
        """A time that the text leaves open."""
        return cls(None, None, Precision.UNKNOWN, words, span)

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None

    @property
    def days(self) -> int | None:
        """How many days the span covers; None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def overlaps(self, other: "TimeSpan", *, slack: int = 0) -> bool:
        """Whether the two share a day, or come within `slack` days; open ends reach out for ever."""
        reach = timedelta(days=slack)
        starts_in_time = self.start is None or other.end is None or self.start - reach <= other.end
        ends_in_time = self.end is None or other.start is None or other.start - reach <= self.end
        return starts_in_time and ends_in_time

    def holds(self, other: "TimeSpan") -> bool:
        """Whether every day of `other` lies in this span (both closed)."""
        if not (self.start and self.end and other.start and other.end):
            return False
        return self.start <= other.start and other.end <= self.end

    def edtf(self) -> str:
        """The span in Extended Date/Time Format (ISO 8601-2), '' where nothing is known.

        >>> TimeSpan(date(2025, 12, 1), date(2025, 12, 31), Precision.MONTH).edtf()
        '2025-12'
        >>> TimeSpan(date(2025, 12, 14), date(2025, 12, 15)).edtf()
        '2025-12-14/2025-12-15'
        """
        if not self.known:
            return ""
        if self.precision is Precision.YEAR and self._whole_year():
            return f"{self.start:%Y}"
        if self.precision is Precision.MONTH and self._whole_month():
            return f"{self.start:%Y-%m}"
        if self.start == self.end and self.start:
            return self.start.isoformat()
        start = self.start.isoformat() if self.start else ".."
        end = self.end.isoformat() if self.end else ".."
        return f"{start}/{end}"

    def _whole_year(self) -> bool:
        return bool(
            self.start and self.end and self.start.year == self.end.year
            and (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31)
        )

    def _whole_month(self) -> bool:
        return bool(
            self.start and self.end and self.start.day == 1
            and (self.start.year, self.start.month) == (self.end.year, self.end.month)
            and (self.end + timedelta(days=1)).day == 1
        )

    def at(self, words: str, span: Span) -> "TimeSpan":
        """The same time, tied to the words it was read from."""
        return replace(self, words=words, span=span)
