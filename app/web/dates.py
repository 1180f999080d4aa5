"""Days and time spans in words, never more exact than the articles are."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from babel.dates import format_date

from app.web.i18n import LOCALE, gettext


class Timed(Protocol):
    """Whatever has a span of days."""

    @property
    def start(self) -> date | None: ...
    @property
    def end(self) -> date | None: ...
    @property
    def precision(self) -> str: ...


EDTF_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|\.\.")


ISO_MOMENT = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?([+-]\d\d:\d\d|Z)?)?"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A span of days that is known as far as it goes."""

    start: date | None
    end: date | None
    precision: str = "day"


def day_text(day: date) -> str:
    """2 December 2025."""
    return format_date(day, "d MMMM y", locale=LOCALE)


def short_day(day: date) -> str:
    """2 Dec 2025."""
    return format_date(day, "d MMM y", locale=LOCALE)


def month_text(day: date) -> str:
    """December 2025."""
    return format_date(day, "LLLL y", locale=LOCALE)


def interval_text(start: date, end: date) -> str:
    """14–15 December 2025; 28 November – 3 December 2025: what both days share is said once."""
    if start == end:
        return day_text(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_text(end)}"
    first = format_date(start, "d MMMM", locale=LOCALE) if start.year == end.year else day_text(start)
    return f"{first} – {day_text(end)}"


def span_text(it: Timed) -> str:
    """The time of a meeting or claim as exactly as it is known: "weekend of 20–21 December 2025", "December 2025"."""
    start, end = it.start, it.end
    if start is None and end is None:
        return gettext("no date given")
    if start is None or end is None:
        text = gettext("from {day} on") if start else gettext("until {day}")
        return text.format(day=day_text(start or end or date.min))
    if it.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return month_text(start)
    if it.precision == "year" and start.year == end.year:
        return str(start.year)
    text = {
        "weekend": gettext("weekend of {days}"), "week": gettext("week of {days}"),
        "month": gettext("between {days}"), "season": gettext("between {days}"), "year": gettext("between {days}"),
    }.get(it.precision, "{days}")
    return text.format(days=interval_text(start, end))


def machine_time(it: Timed) -> str:
    """What a `time` element's datetime attribute may hold: a day, a month, a year, or the first day of a span."""
    first = it.start or it.end
    if first is None:
        return ""
    if it.precision == "month" and it.start and it.end and it.start.month == it.end.month:
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if it.precision == "year" else first.isoformat()


def edtf_text(value: str) -> str:
    """A date in Extended Date/Time Format in words; the value itself where it is none."""
    parts = value.split("/")
    if not all(EDTF_DAY.fullmatch(part) for part in parts) or len(parts) > 2:
        return value or gettext("no date given")
    if len(parts) == 2:
        start, end = (None if part == ".." else date.fromisoformat(part) for part in parts)
        return span_text(Known(start, end))
    whole = parts[0]
    if len(whole) == 4:
        return whole
    return month_text(date.fromisoformat(f"{whole}-01")) if len(whole) == 7 else day_text(date.fromisoformat(whole))


def moment_text(value: str) -> str:
    """An ISO day or time in words: "2 December 2025" or "2 December 2025, 18:09"; the value itself if it is none."""
    if not ISO_MOMENT.fullmatch(value):
        return value
    if len(value) == 10:
        return day_text(date.fromisoformat(value))
    moment = datetime.fromisoformat(value)
    return f"{day_text(moment.date())}, {moment:%H:%M}"


def clock_text(value: str, day: date | None) -> str:
    """An ISO time as the clock alone where its day is known already, else as `moment_text`."""
    same_day = day is not None and value.startswith(f"{day.isoformat()}T")
    return value[11:16] if same_day and ISO_MOMENT.fullmatch(value) else moment_text(value)
