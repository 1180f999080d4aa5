"""The floors file: what each figure must reach, what it was at the last release, and on which gold.

{"wikinews, meetings": {"gold": "586d…", "floors": {…}, "release": "0.1.0", "released": {…}}, …}
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import floor
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
#: Figures with one of these words are counts of what must not be: their floor is a ceiling.
CEILINGS = ("forbidden", "beside")
#: Rows that only inform: they never get a floor by themselves.
INFORMATION = ("seconds", "words/s", "found", "undecided")
#: Rates of a corpus move by a point when one text more or less is read right; their floors leave that room.
MARGIN = 0.01


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `verdict` is '', 'BELOW' or 'CHANGED' (the gold is not the one of the floors)."""

    set: str
    figure: str
    value: str
    floor: str = ""
    released: str = ""
    verdict: str = ""


def load() -> dict[str, Any]:
    """The floors file."""
    return json.loads(FLOORS.read_text("utf-8"))


def save(content: Mapping[str, Any]) -> None:
    """Write the floors file."""
    FLOORS.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


def digest(paths: Sequence[Path]) -> str:
    """A digest of the gold files' content."""
    whole = sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def number(figure: str) -> float:
    """'0.905' and '38/42' as a number."""
    hit, _, total = figure.partition("/")
    return float(hit) / float(total) if total and float(total) else float(hit)


def is_ceiling(figure: str) -> bool:
    """Whether less is better."""
    return any(word in figure for word in CEILINGS)


def compare(name: str, gold: str, figures: Mapping[str, str], content: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of one set."""
    known = content.get(name, {})
    if known and known["gold"] != gold:
        yield Row(name, "gold", gold, known["gold"], "", "CHANGED")
    limits, before = known.get("floors", {}), known.get("released", {})
    for figure, value in figures.items():
        limit = limits.get(figure)
        verdict = "" if limit is None or _holds(figure, number(value), limit) else "BELOW"
        yield Row(name, figure, value, _shown(limit), _shown(before.get(figure)), verdict)


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _holds(figure: str, value: float, limit: float) -> bool:
    return value <= limit if is_ceiling(figure) else value >= limit - 1e-9


def raised(content: dict[str, Any], name: str, gold: str, figures: Mapping[str, str]) -> dict[str, Any]:
    """The content with the floors of one set raised to its figures; none is lowered.

    Where the gold has changed, or the set is new, all floors are set anew. Counts and what is wholly right are
    taken as they are, other rates less MARGIN.
    """
    known = content.get(name, {})
    same = known.get("gold") == gold
    limits = dict(known.get("floors", {})) if same else {}
    for figure, value in figures.items():
        if any(word in figure for word in INFORMATION):
            continue
        reached = _floor_for(figure, number(value))
        better = min if is_ceiling(figure) else max
        limits[figure] = better(limits[figure], reached) if figure in limits else reached
    content[name] = {**known, "gold": gold, "floors": limits, "released": known.get("released", {})}
    return content


def _floor_for(figure: str, value: float) -> float:
    if is_ceiling(figure) or value >= 1.0:
        return value
    return floor((value - MARGIN) * 1000) / 1000


def released(content: dict[str, Any], version: str, name: str, gold: str, figures: Mapping[str, str]) -> dict[str, Any]:
    """The content with these figures of a set as those of the last release."""
    known = content.get(name, {"gold": gold, "floors": {}})
    content[name] = {**known, "release": version, "released": {figure: number(v) for figure, v in figures.items()}}
    return content
