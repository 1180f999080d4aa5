"""Meetings without a counterpart: how far reading came with those missed, what those invented were read from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.phenomena.findings import Finding, Read
from bench.phenomena.pairing import Meeting, Spellings, agreement, days_text, evidence, names, overlap

#: What became of a word of meeting, the nearest to a claim first.
_FATES = {
    "too little": "word of meeting found, too little told for a claim",
    "without parties": "word of meeting found, no parties",
    "topic": "word of meeting found, taken for a mere topic",
    "told": "word of meeting went into another claim",
}


def missed_findings(
    gold: Mapping[str, Any], read: Read, pairing: Mapping[int, int], contradicted: Mapping[int, int]
) -> Iterator[Finding]:
    """Meetings missed, told twice, invented. `contradicted` are pairs that only their days keep apart."""
    wanted, given = gold["meetings"], read.list("meetings")
    found = {*pairing.values(), *contradicted.values()}
    left = [i for i in range(len(given)) if i not in pairing and i not in contradicted]
    for j, meeting in enumerate(wanted):
        if j in found or meeting.get("optional"):
            continue
        spans = evidence(meeting, read.text)
        twin = next((i for i in left if overlap(spans, given[i].get("evidence", []))), None)
        detail, rule = _how_far(read, spans, twin)
        said = _line(given[twin]) if twin is not None else ""
        if twin is not None:
            left.remove(twin)
        words = _excerpt(read.text, spans)
        yield Finding("meeting missed", read.doc, _line(meeting), said, rule, detail, words, j)
    spellings = Spellings(gold)
    for i in left:
        again = next((g for g in wanted if agreement(given[i], g, spellings) > 0), None)
        name = "meeting told twice" if again else "meeting invented"
        detail = read.rule(i, "meeting") or str(given[i].get("status"))
        spans = [(start, end) for start, end in given[i].get("evidence", [])]
        yield Finding(
            name,
            read.doc,
            _line(again) if again else "none",
            _line(given[i]),
            _rules(given[i]),
            detail,
            _excerpt(read.text, spans),
        )


def _how_far(read: Read, spans: Sequence[tuple[int, int]], twin: int | None) -> tuple[str, str]:
    """(how far reading came with a missed meeting, the rule)."""
    if not spans:
        return "", ""
    if twin is not None:
        return "read with other people or another place", read.rule(twin, "meeting")
    rejected = next((n for n in read.list("non_meetings") if overlap(spans, n.get("evidence", []))), None)
    seen = [s for s in read.seen if overlap(spans, [(s.start, s.end)])]
    for fate in _FATES:
        match = next((s for s in seen if s.fate == fate), None)
        if fate == "told" and rejected is not None:
            break
        if match is not None:
            return _FATES[fate], match.rule
    if rejected is not None:
        return f"rejected as {rejected['status']}", ", ".join(rejected.get("rules", []))
    if any(overlap(spans, m.get("evidence", [])) for m in read.list("meetings")):
        return "its sentences stand in another claim", ""
    return "no word of meeting known", ""


def _line(meeting: Meeting) -> str:
    people = meeting["participants"]
    who = names(meeting) if people and isinstance(people[0], dict) else people
    place = meeting.get("place") or "no place"
    told = (days_text(meeting), place, ", ".join(who) or "nobody", str(meeting.get("status")), str(meeting.get("kind")))
    return " · ".join(told)


def _rules(meeting: Meeting) -> str:
    return ", ".join(meeting.get("rules", []))


def _excerpt(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " / ".join(" ".join(text[start:end].split()) for start, end in spans[:2])
