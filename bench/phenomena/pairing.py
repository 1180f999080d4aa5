"""Which meeting that was read stands for which meeting of the gold.

Two can be a pair when they share a participant (or the gold's place) and their days do not contradict each other;
the best pairs are taken first. Gold that is `optional` may be paired and is never judged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.resolve.spellings import fold
from bench.phenomena.names import same_name

Meeting = Mapping[str, Any]
#: The end of a sentence, roughly: not behind a number ("am 3. Mai") nor a single letter.
_STOP = re.compile(r"(?<=[^\W\d]{2})[.!?][“”\"«»']?\s+|\n+")


@dataclass(frozen=True, slots=True)
class People:
    """Names read and names of the gold: those that match, those of the gold that are missed, those read too much."""

    matched: tuple[tuple[str, str], ...]  # (read, gold)
    missed: tuple[str, ...]
    extra: tuple[str, ...]


def names(meeting: Meeting) -> list[str]:
    """Those who take part in a meeting that was read."""
    return [p["name"] for p in meeting.get("participants", [])]


class Spellings:
    """How the gold document spells its actors."""

    def __init__(self, gold: Mapping[str, Any]) -> None:
        self._variants = {
            actor["name"]: [v for v in actor.get("variants", []) if v[:1].isupper() or v.startswith("al-")]
            for actor in gold.get("actors", [])
        }

    def known_as(self, name: str, gold_name: str) -> bool:
        """Whether the name that was read denotes the gold's."""
        return any(same_name(name, known) for known in (gold_name, *self._variants.get(gold_name, [])))


def people(read: Meeting, gold: Meeting, spellings: Spellings) -> People:
    """The participants of both, each name of the gold used once; optional ones are neutral."""
    optional = gold.get("participants_optional", [])
    left = [name for name in gold["participants"] if name not in optional]
    matched, extra = [], []
    for name in names(read):
        found = next((g for g in left if spellings.known_as(name, g)), None)
        if found is not None:
            left.remove(found)
            matched.append((name, found))
        elif not any(spellings.known_as(name, other) for other in optional):
            extra.append(name)
    return People(tuple(matched), tuple(left), tuple(extra))


def days(meeting: Meeting) -> tuple[date, date] | None:
    """First and last day, an open end closed by the other; None where there is no date."""
    start, end = _day(meeting.get("date_start")), _day(meeting.get("date_end"))
    first, last = start or end, end or start
    return (first, last) if first and last else None


def days_text(meeting: Meeting) -> str:
    """The days for people: "2031-05-06", "2031-05-06..2031-05-08", "no date"."""
    found = days(meeting)
    if found is None:
        return "no date"
    return str(found[0]) if found[0] == found[1] else f"{found[0]}..{found[1]}"


def _day(value: str | None) -> date | None:
    return date.fromisoformat((value + "-01-01"[len(value) - 4 :])[:10]) if value else None


def compare_dates(read: Meeting, gold: Meeting) -> str:
    """'right', 'missing', 'invented', 'partial' (they overlap) or 'wrong'."""
    given, wanted = days(read), days(gold)
    for accepted in gold.get("date_accept", []):
        same = (given is None) if accepted is None else bool(given) and given[0] == _day(accepted)
        if same and (accepted is None or given[1] in (given[0], wanted and wanted[1])):
            return "right"
    if given is None or wanted is None:
        return "right" if given == wanted else "invented" if given else "missing"
    if given == wanted:
        return "right"
    if given[0] > wanted[1] or wanted[0] > given[1]:
        return "wrong"
    loose = gold.get("date_precision", "day") not in ("day", None)
    return "right" if loose and given[0] >= wanted[0] and given[1] <= wanted[1] else "partial"


def same_place(read: Meeting, gold: Meeting) -> bool:
    """Whether the places agree: one name lies in the other, or both are open."""
    accepted = [gold.get("place"), gold.get("venue"), *gold.get("place_accept", [])]
    given = [fold(x) for x in (read.get("place"), read.get("venue")) if x]
    wanted = [fold(x) for x in accepted if x]
    if not given:
        return not gold.get("place") or None in gold.get("place_accept", [])
    return any(a in b or b in a for a in given for b in wanted)


def agreement(read: Meeting, gold: Meeting, spellings: Spellings) -> float:
    """How well both fit; 0 when they cannot be one meeting."""
    who, when = people(read, gold, spellings), compare_dates(read, gold)
    where = bool(gold.get("place") and read.get("place")) and same_place(read, gold)
    implied = any(spellings.known_as(n, o) for n in names(read) for o in gold.get("participants_optional", []))
    if when == "wrong" or not (who.matched or where or implied):
        return 0.0
    share = 2 * len(who.matched) / max(1, 2 * len(who.matched) + len(who.extra) + len(who.missed))
    return 0.01 + share + (1.0 if when == "right" else 0.4) + (0.6 if where else 0.0)


def pairs(read: Sequence[Meeting], gold: Sequence[Meeting], spellings: Spellings) -> dict[int, int]:
    """Numbers of meetings read → numbers of the gold's, each used once."""
    ranked = sorted(
        ((agreement(r, g, spellings), i, j) for i, r in enumerate(read) for j, g in enumerate(gold)),
        key=lambda item: -item[0],
    )
    return dict(_greedy(ranked))


def _greedy(ranked: Sequence[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    mine: set[int] = set()
    theirs: set[int] = set()
    for score, i, j in ranked:
        if score > 0 and i not in mine and j not in theirs:
            mine.add(i)
            theirs.add(j)
            yield i, j


def evidence(gold: Meeting, text: str) -> list[tuple[int, int]]:
    """Offsets of the gold's sentences; where it gives words of one, those are looked up. Empty where unknown."""
    given = gold.get("evidence") or []
    if isinstance(given, str):
        at = text.find(given)
        return [] if at < 0 else [_sentence_around(text, at, at + len(given))]
    return [(start, end) for start, end in given]


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Roughly the sentence that holds the words from start to end."""
    stops = [match.end() for match in _STOP.finditer(text)]
    first = max((stop for stop in stops if stop <= start), default=0)
    return first, min((stop for stop in stops if stop >= end), default=len(text))


def overlap(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    """Whether two lists of offsets share a character."""
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)
