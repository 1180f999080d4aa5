"""Publication times as they stand in lines, file names and metadata."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from app.domain.timespans import Moment
from app.reading.words import page_words

BERLIN = ZoneInfo("Europe/Berlin")

_MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "january": 1, "februar": 2, "feber": 2, "feb": 2, "february": 2,
    "märz": 3, "mrz": 3, "mär": 3, "march": 3, "mar": 3, "april": 4, "apr": 4, "mai": 5, "may": 5,
    "juni": 6, "jun": 6, "june": 6, "juli": 7, "jul": 7, "july": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "dezember": 12, "dez": 12, "december": 12, "dec": 12,
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""(?:(?<!\d)|(?<=:\d\d))(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<d1>\d{{1,2}})\.\s?(?P<m1>\d{{1,2}})\.\s?(?P<y1>\d{{4}}|\d{{2}}(?!\d|:))
    | (?P<d2>\d{{1,2}})\.?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>\d{{4}})
    | (?P<m3>{_MONTH})\.?\s+(?P<d3>\d{{1,2}}),?\s+(?P<y3>\d{{4}})
    | (?P<d4>\d{{1,2}})/(?P<m4>\d{{1,2}})/(?P<y4>\d{{4}})
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    rf"(?:[A-Z][a-z]+,?\s+)?(?P<day>\d{{1,2}})\.\s?(?P<month>(?:{_MONTH})\.?|\d{{1,2}}\.)\s?(?P<year>20\d\d)?(?![\d:])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d.])(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?:\.\d+)?(?!\d(?!\d?\.\d{1,2}\.\d{4}))"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?",
)
_HOUR = re.compile(r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])\s+Uhr\b")
_SOURCE = re.compile(r"(?<=\bUhr)\s+Quellen?:\s.{2,80}$")
_GAP = re.compile(r"(?:[\s,|/–—-]|T|um|at|•|·)*")


@dataclass(frozen=True, slots=True)
class Found:
    """A moment with where it stands in the searched string."""

    moment: Moment
    start: int
    end: int


def find_moments(text: str) -> list[Found]:
    """All full dates in the text, each with the time of day that follows it.

    "Donnerstag, 8. Mai 2031 | 06:12 Uhr" gives one aware datetime in Europe/Berlin; a date that
    the calendar does not have ("31.02.2025") gives nothing.
    """
    found = []
    for match in _DATE.finditer(text):
        day = _day(match)
        if day is None:
            continue
        gap = _GAP.match(text, match.end())
        clock = _CLOCK.match(text, gap.end()) or _HOUR.match(text, gap.end()) if gap else None
        if clock is None:
            found.append(Found(day, match.start(), match.end()))
        else:
            found.append(Found(_aware(day, clock), match.start(), clock.end()))
    return found


def find_clock(text: str) -> time | None:
    """The first time of day in the text ("14.05 Uhr", "14:05"), or None."""
    clock = _CLOCK.search(text) or _HOUR.search(text)
    if clock is None:
        return None
    return time(int(clock["h"]), int(clock.groupdict().get("m") or 0))


def parse_moment(value: str) -> Moment | None:
    """A whole value from metadata ("2025-12-04T02:38:10+01:00", "4.12.2025, 1:50 Uhr"), or None if it is no date."""
    found = find_moments(value.strip())
    return found[0].moment if found and found[0].start <= 20 else None


def find_day(text: str, *, newest: date) -> date | None:
    """The day that a line opens with ("3. Mai, 14.05 Uhr", "03.05. 14:05"); without a year the last up to `newest`."""
    match = _DAY_MONTH.match(re.sub(r"^Update\W*(?:vom\s+)?", "", text))
    if match is None:
        return None
    named = match["month"].lower().rstrip(".")
    month = _MONTHS[named] if named in _MONTHS else int(named)
    year = int(match["year"]) if match["year"] else newest.year
    day = int(match["day"])
    if not match["year"] and (month, day) > (newest.month, newest.day):
        year -= 1
    return date(year, month, day) if 1 <= month <= 12 and _exists(year, month, day) else None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line that only gives times says."""

    published: Moment | None
    updated: Moment | None


def read_stamp(line: str) -> Stamp | None:
    """The times of a line that holds nothing but them; None for any other line.

    Example: "Stand: 02.12.2025, 17:52 Uhr" is an update; "Erstellt am 3. Mai 2024" a publication.
    """
    line = _SOURCE.sub("", line) if len(line) <= 160 else ""
    found = find_moments(line)
    if not found or not _only_stamp_words(line, found):
        return None
    words = page_words()
    published: Moment | None = None
    updated: Moment | None = None
    before = 0
    for one in found:
        lead_in = set(re.findall(r"\w+", line[before:one.start].lower()))
        before = one.end
        if lead_in & words.updated_words:
            updated = updated or one.moment
        else:
            published = published or one.moment
    return Stamp(published, updated)


def stamp_in(line: str) -> Stamp | None:
    """The times of a stamp, or of a stamp behind an author's name ("Erika Muster, 03.05.2024, 17:10 Uhr")."""
    found = find_moments(line)
    return read_stamp(line) or (read_stamp(line[found[0].start:]) if found else None)


def _only_stamp_words(line: str, found: list[Found]) -> bool:
    rest, before = [], 0
    for one in found:
        rest.append(line[before:one.start])
        before = one.end
    rest.append(line[before:])
    left = _CLOCK.sub(" ", " ".join(rest))
    left = re.sub(r"\b\d{1,3}\b", " ", left).replace("(Ortszeit)", " ")
    known, agencies = page_words().stamp_words, page_words().agencies
    others = [word for word in re.findall(r"\w+", left) if word.lower() not in known and word not in agencies]
    source = len(others) == 1 and len(line) <= 30 and line.startswith(others[0]) and rest[0].strip() == others[0]
    return not others or source  # "Musterpost 03.05.2024"


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    if groups["iso"]:
        year, month, day = (int(part) for part in groups["iso"].split("-"))
    else:
        n = next(n for n in "1234" if groups[f"d{n}"])
        named = groups[f"m{n}"].lower()
        month = _MONTHS[named] if named in _MONTHS else int(named)
        year, day = int(groups[f"y{n}"]), int(groups[f"d{n}"])
        year += 2000 if year < 100 else 0
    return date(year, month, day) if _exists(year, month, day) else None


def _exists(year: int, month: int, day: int) -> bool:
    if not (1900 <= year <= 2100 and 1 <= month <= 12 and day >= 1):
        return False
    after = date(year + month // 12, month % 12 + 1, 1)
    return day <= (after - timedelta(days=1)).day


def _aware(day: date, clock: re.Match[str]) -> datetime:
    groups = clock.groupdict()
    at = time(int(groups["h"]), int(groups.get("m") or 0), int(groups.get("s") or 0))
    zone = groups.get("zone")
    if not zone:
        return datetime.combine(day, at, BERLIN)
    if zone == "Z":
        return datetime.combine(day, at, UTC).astimezone(BERLIN)
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    if hours > 14 or minutes > 59:
        return datetime.combine(day, at, BERLIN)
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    return datetime.combine(day, at, timezone(offset)).astimezone(BERLIN)
