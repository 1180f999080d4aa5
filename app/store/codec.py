"""Domain values as JSON and strings, and back."""

from datetime import UTC, date, datetime, time
from typing import Any

from app.domain.spans import Span
from app.domain.timespans import Moment, Precision, TimeSpan, TraceStep, day_of


def moment_text(moment: Moment | None) -> str | None:
    """A publication time in ISO 8601: "2025-12-04" or "2025-12-04T08:30:00+01:00"."""
    return moment.isoformat() if moment is not None else None


def moment_of(text: str | None) -> Moment | None:
    """The moment that `moment_text` wrote."""
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def day(moment: Moment | None) -> date | None:
    """The calendar day of a moment, where there is one."""
    return day_of(moment) if moment is not None else None


def utc(moment: Moment | None) -> datetime | None:
    """A moment in UTC; None where only the day is known. A time without a zone is taken for UTC."""
    if not isinstance(moment, datetime):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def trace_rows(trace: tuple[TraceStep, ...]) -> list[dict[str, str]]:
    """The steps of a date's reading as JSON."""
    return [{"words": s.words, "anchor": s.anchor, "rule": s.rule, "result": s.result} for s in trace]


def trace_of(rows: list[dict[str, str]]) -> tuple[TraceStep, ...]:
    """The steps that `trace_rows` wrote."""
    return tuple(TraceStep(row["words"], row["anchor"], row["rule"], row["result"]) for row in rows)


def span_of(start: int | None, end: int | None) -> Span | None:
    """A span from two columns that may be empty."""
    return Span(start, end) if start is not None and end is not None else None


def time_json(span: TimeSpan | None) -> dict[str, Any] | None:
    """A time span as JSON, everything included."""
    if span is None:
        return None
    return {
        "start": span.start.isoformat() if span.start else None,
        "end": span.end.isoformat() if span.end else None,
        "precision": str(span.precision),
        "words": span.words,
        "span": [span.span.start, span.span.end] if span.span else None,
        "trace": trace_rows(span.trace),
        "clock": span.clock.isoformat() if span.clock else None,
    }


def time_of(data: dict[str, Any] | None) -> TimeSpan | None:
    """The time span that `time_json` wrote."""
    if data is None:
        return None
    return TimeSpan(
        start=date.fromisoformat(data["start"]) if data["start"] else None,
        end=date.fromisoformat(data["end"]) if data["end"] else None,
        precision=Precision(data["precision"]),
        words=data["words"],
        span=Span(*data["span"]) if data["span"] else None,
        trace=trace_of(data["trace"]),
        clock=time.fromisoformat(data["clock"]) if data["clock"] else None,
    )
