"""German words of time: weekdays, months, seasons, holidays, relative and vague words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.knowledge.files import BadKnowledge


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday: `easter` days after Easter Sunday, or on `month` and `day`; `days` is its length."""

    easter: int | None = None
    month: int = 0
    day: int = 0
    days: int = 1

    def as_values(self) -> dict[str, str]:
        """The holiday as the values of a time mention."""
        if self.easter is not None:
            return {"easter": str(self.easter), "days": str(self.days)}
        return {"month": str(self.month), "day": str(self.day), "days": str(self.days)}


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The sections of times.yaml. Weekdays count from Monday = 0; `directions` maps an adjective's stem
    ("vergangen") to past, next, this, past2 or next2; `parts` are parts of the day, lower-cased. The sections
    of context give days to count from what was told before: phrases, words behind a unit, stems beside "Tag"."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    holidays: Mapping[str, Holiday]
    parts: frozenset[str]
    relative_days: Mapping[str, int]
    relative_adjectives: Mapping[str, int]
    directions: Mapping[str, str]
    phases: Mapping[str, str]
    units: Mapping[str, str]
    phase_units: Mapping[str, tuple[str, str]]
    numbers: Mapping[str, int]
    blurs: frozenset[str]
    vague: frozenset[str]
    from_context: frozenset[str]
    context_days: Mapping[str, int]
    context_steps: Mapping[str, int]
    context_days_beside: Mapping[str, int]
    neighbours: Mapping[str, tuple[str, str]]
    not_times: tuple[str, ...]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "TimeWords":
        """The sections of times.yaml. Raises BadKnowledge for a missing or malformed one."""
        missing = [name for name in _SECTIONS if name not in data]
        if missing:
            raise BadKnowledge(f"times.yaml: section '{missing[0]}' is missing")
        return cls(
            weekdays=dict(data["weekdays"]),
            months=dict(data["months"]),
            seasons={word: (int(months[0]), int(months[1])) for word, months in data["seasons"].items()},
            holidays={word: _holiday(word, entry) for word, entry in data["holidays"].items()},
            parts=frozenset(data["parts_of_day"]),
            relative_days=dict(data["relative_days"]),
            relative_adjectives=dict(data["relative_adjectives"]),
            directions={stem: name for name in ("past", "next", "past2", "next2", "this") for stem in data[name]},
            phases=dict(data["phases"]),
            units=dict(data["units"]),
            phase_units={word: (pair[0], pair[1]) for word, pair in data["parts_of_phrase_units"].items()},
            numbers=dict(data["numbers"]),
            blurs=frozenset(data["blurs"]),
            vague=frozenset(data["vague"]),
            from_context=frozenset(data["from_context"]),
            context_days=dict(data["context_days"]),
            context_steps=dict(data["context_steps"]),
            context_days_beside=dict(data["context_days_beside"]),
            neighbours={word: (pair[0], pair[1]) for word, pair in data["neighbours"].items()},
            not_times=tuple(data["not_times"]),
        )


_SECTIONS = (
    "weekdays", "months", "seasons", "holidays", "parts_of_day", "relative_days", "relative_adjectives", "past",
    "next", "past2", "next2", "this", "phases", "units", "parts_of_phrase_units", "numbers", "blurs", "vague",
    "from_context", "context_days", "context_steps", "context_days_beside", "neighbours", "not_times",
)


def _holiday(word: str, entry: Mapping[str, Any]) -> Holiday:
    days = int(entry.get("days", 1))
    if "easter" in entry:
        return Holiday(easter=int(entry["easter"]), days=days)
    month, _, day = str(entry.get("fixed", "")).partition("-")
    if not (month.isdigit() and day.isdigit()):
        raise BadKnowledge(f"times.yaml: holiday '{word}' needs 'easter: days' or 'fixed: month-day', like 12-24")
    return Holiday(month=int(month), day=int(day), days=days)
