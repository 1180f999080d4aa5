"""Hand-made gold and readings for the classification of errors."""

from typing import Any

from bench.phenomena.findings import Finding, Read, Seen

TEXT = (
    "Bern (zzz) Anna Beispiel traf am Dienstag in Wien Otto Muster. "
    "Das Gespräch mit Ute Probe kam nicht zustande. "
    "Am Freitag reist Beispiel zu Verhandlungen nach Graz."
)
FIRST, SECOND, THIRD = (0, 63), (63, 110), (110, len(TEXT))


def gold(**fields: Any) -> dict[str, Any]:
    """A meeting of the gold: Anna Beispiel and Otto Muster on 2 December 2025 in Wien."""
    return {
        "date_start": "2025-12-02",
        "date_end": "2025-12-02",
        "place": "Wien",
        "country": "Österreich",
        "participants": ["Anna Beispiel", "Otto Muster"],
        "status": "held",
        "kind": "in_person",
        "evidence": [list(FIRST)],
    } | fields


def told(*names: str, **fields: Any) -> dict[str, Any]:
    """The same meeting as it is printed, read without fault unless `fields` say otherwise."""
    people = names or ("Anna Beispiel", "Otto Muster")
    return (
        gold()
        | {
            "participants": [{"name": name, "role": "attended", "side": None} for name in people],
            "not_present": [],
            "evidence": [list(FIRST)],
            "rules": ["verb treffen"],
        }
        | fields
    )


def read(*meetings: dict[str, Any], seen: tuple[Seen, ...] = (), at: Any = (), **facts: Any) -> Read:
    """What was read from TEXT."""
    why = [{"date": "weekday", "place": "in the clause", "participant Ute Probe": "mit after Gespräch"}] * len(meetings)
    return Read("text", TEXT, {"meetings": list(meetings), **facts}, why, at, seen)


def named(findings: Any) -> list[tuple[str, str]]:
    """(phenomenon, detail) of each finding."""
    return [(finding.phenomenon, finding.detail) for finding in findings]


__all__ = ["FIRST", "SECOND", "TEXT", "THIRD", "Finding", "Seen", "gold", "named", "read", "told"]
