"""Errors in meetings: missed, invented, told twice, and the fields of those that were found."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bench.phenomena.findings import Finding, Read
from bench.phenomena.missed import missed_findings
from bench.phenomena.pairing import Meeting, Spellings, compare_dates, days, days_text, evidence, pairs, same_place
from bench.phenomena.participants import participant_findings

#: Words before a place that make it a venue: "in Bern", "im Kanzleramt".
_LOCAL = ("in", "im", "ins", "nach", "aus", "bei", "beim", "auf", "am", "an", "vor", "zu", "zum", "zur", "der", "den")


def meeting_findings(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    """All errors in the meetings of one document."""
    wanted, given, spellings = gold["meetings"], read.list("meetings"), Spellings(gold)
    pairing = pairs(given, wanted, spellings)
    contradicted = dict(_contradicted(given, wanted, pairing, spellings))
    for i, j in {**pairing, **contradicted}.items():
        if wanted[j].get("optional"):
            continue
        for finding in _fields(read, i, wanted[j], spellings, paired=i in pairing):
            yield replace(finding, meeting=j)
    yield from missed_findings(gold, read, pairing, contradicted)


def _fields(read: Read, number: int, gold: Meeting, spellings: Spellings, *, paired: bool) -> Iterator[Finding]:
    """What is wrong with a meeting that was found; of one whose days contradict the gold only that."""
    yield from _date(read, number, gold)
    if paired:
        yield from _place(read, number, gold)
        yield from _value(read, number, gold, "status")
        yield from _value(read, number, gold, "kind")
        yield from participant_findings(read, number, gold, spellings)


def _contradicted(
    given: list[Meeting], wanted: list[Meeting], pairing: Mapping[int, int], spellings: Spellings
) -> Iterator[tuple[int, int]]:
    """Meetings that would be pairs if their days did not contradict each other."""
    left = [i for i in range(len(given)) if i not in pairing]
    missed = [j for j in range(len(wanted)) if j not in pairing.values() and not wanted[j].get("optional")]
    undated = [{**given[i], "date_start": None, "date_end": None} for i in left]
    for i, j in pairs(undated, [wanted[j] for j in missed], spellings).items():
        if compare_dates(given[left[i]], wanted[missed[j]]) == "wrong":
            yield left[i], missed[j]


def _date(read: Read, number: int, gold: Meeting) -> Iterator[Finding]:
    meeting = read.list("meetings")[number]
    how = compare_dates(meeting, gold)
    if how == "right":
        return
    name, detail = {
        "missing": ("date missing though told", _told(read, gold)),
        "invented": ("date invented", ""),
        "partial": ("date too wide or too narrow", ""),
        "wrong": ("wrong date anchor", _off(meeting, gold)),
    }[how]
    told = gold.get("date_text") or gold.get("expression") or ""
    yield Finding(
        name,
        read.doc,
        f"{days_text(gold)} {told and f'({told})'}".strip(),
        f"{days_text(meeting)} {_words(meeting)}".strip(),
        read.rule(number, "date"),
        detail,
        sentence(read, gold),
    )


def _words(meeting: Meeting) -> str:
    return f"({meeting['date_text']})" if meeting.get("date_text") else ""


def _told(read: Read, gold: Meeting) -> str:
    """Where the words of the missing date stand, as far as the gold says."""
    words, spans = gold.get("date_text") or gold.get("expression"), evidence(gold, read.text)
    if not words or not spans:
        return ""
    inside = any(words in read.text[start:end] for start, end in spans)
    return "told in the meeting's sentences" if inside else "told in another sentence"


def _off(read: Meeting, gold: Meeting) -> str:
    """How far two contradicting dates lie apart."""
    given, wanted = days(read), days(gold)
    if given is None or wanted is None:
        return ""
    apart = _apart(given, wanted)
    if apart == 1:
        return "a day off"
    return "whole weeks off" if apart % 7 == 0 and apart <= 28 else f"{'days' if apart <= 28 else 'months'} off"


def _apart(one: tuple[date, date], other: tuple[date, date]) -> int:
    return (one[0] - other[1] if one[0] > other[1] else other[0] - one[1]).days


def _place(read: Read, number: int, gold: Meeting) -> Iterator[Finding]:
    meeting = read.list("meetings")[number]
    if not gold.get("place") and (not meeting.get("place") or gold.get("world_place")):
        return
    if same_place(meeting, gold) and (gold.get("place") or gold.get("place_accept")):
        return
    place = meeting.get("venue") or meeting.get("place")
    detail = ""
    if place is None:
        name, detail = "place missing", _named(read, gold)
    elif unlikely := _dateline_or_metonym(read, number):
        name, detail = "dateline or metonym taken for venue", unlikely
    else:
        name = "wrong place" if gold.get("place") else "place invented"
    yield Finding(
        name,
        read.doc,
        gold.get("place") or f"no place ({gold.get('country')})",
        place or "no place",
        read.rule(number, "place"),
        detail,
        sentence(read, gold),
    )


def _named(read: Read, gold: Meeting) -> str:
    """How near the missing place stands, as far as the gold says."""
    spans = evidence(gold, read.text)
    if any(gold["place"] in read.text[start:end] for start, end in spans):
        return "named in the meeting's sentences"
    return "named elsewhere" if spans else ""


def _dateline_or_metonym(read: Read, number: int) -> str:
    """'dateline', 'metonym', or '' where the place was read from words that say where."""
    where = read.at[number].get("place") if number < len(read.at) else None
    if where is None:
        return ""
    line = read.text[read.text.rfind("\n", 0, where[0]) + 1 : where[0]]
    after = read.text[where[1] : where[1] + 12].lstrip()
    at_head = len(line) < 30 and after.startswith(("(", "/", "–", "-", ":", ". –", ", "))
    if at_head and not line.strip().endswith(_LOCAL):
        return "dateline"
    before = line.split()[-1].lower() if line.split() else ""
    return "metonym" if before.isalpha() and before not in _LOCAL else ""


def _value(read: Read, number: int, gold: Meeting, name: str) -> Iterator[Finding]:
    value = read.list("meetings")[number].get(name)
    accepted = [gold[name], *gold.get(f"{name}_alt", []), *gold.get(f"{name}_accept", [])]
    if value in accepted or (name == "kind" and gold["kind"] == "unknown"):
        return
    yield Finding(
        f"wrong {name}",
        read.doc,
        gold[name],
        str(value),
        read.rule(number, name),
        f"{gold[name]} read as {value}",
        sentence(read, gold),
    )


def sentence(read: Read, gold: Meeting) -> str:
    """The gold's first sentence of a meeting, '' where the gold does not say."""
    spans = evidence(gold, read.text)
    return " ".join(read.text[spans[0][0] : spans[0][1]].split()) if spans else ""
