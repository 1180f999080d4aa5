"""Dates, titles and labels in words."""

from datetime import date

import pytest

from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.queries.subjects import KINDS, SORTS, STATUSES, VIEWS, Subject
from app.web.dates import Known, clock_text, edtf_text, machine_time, moment_text, span_text
from app.web.labels import LABELS, value_text
from app.web.titles import meeting_title

D = date


@pytest.mark.parametrize(("start", "end", "precision", "text", "machine"), [
    (D(2025, 12, 2), D(2025, 12, 2), "day", "2 December 2025", "2025-12-02"),
    (D(2025, 12, 14), D(2025, 12, 15), "day", "14–15 December 2025", "2025-12-14"),
    (D(2025, 12, 20), D(2025, 12, 21), "weekend", "weekend of 20–21 December 2025", "2025-12-20"),
    (D(2025, 11, 1), D(2025, 11, 30), "month", "November 2025", "2025-11"),
    (D(2025, 11, 24), D(2025, 11, 30), "month", "November 2025", "2025-11"),
    (D(2025, 1, 1), D(2025, 12, 31), "year", "2025", "2025"),
    (D(2025, 12, 1), None, "day", "from 1 December 2025 on", "2025-12-01"),
    (None, D(2025, 12, 1), "day", "until 1 December 2025", "2025-12-01"),
    (None, None, "unknown", "no date given", ""),
])
def test_spans(start: date | None, end: date | None, precision: str, text: str, machine: str) -> None:
    span = Known(start, end, precision)
    assert (span_text(span), machine_time(span)) == (text, machine)


@pytest.mark.parametrize(("value", "text"), [
    ("2025-12-02", "2 December 2025"), ("2025-11", "November 2025"), ("2025", "2025"),
    ("2025-12-14/2025-12-15", "14–15 December 2025"), ("2025-12-14/..", "from 14 December 2025 on"),
    ("", "no date given"), ("irgendwann", "irgendwann"),
])
def test_values_of_conflicts(value: str, text: str) -> None:
    assert edtf_text(value) == text
    assert value_text("date", value) == text


@pytest.mark.parametrize(("value", "text", "clock"), [
    ("2025-12-02", "2 December 2025", "2 December 2025"),
    ("2025-12-02T18:09:00+01:00", "2 December 2025, 18:09", "18:09"),
    ("2025-12-03T00:10", "3 December 2025, 00:10", "3 December 2025, 00:10"),
    ("gestern", "gestern", "gestern"), ("2025-13-40", "2025-13-40", "2025-13-40"),
])
def test_moments(value: str, text: str, clock: str) -> None:
    assert moment_text(value) == text
    assert clock_text(value, D(2025, 12, 2)) == clock


def row(*people: Person, **facts: object) -> MeetingRow:
    given = {
        "id": 1, "key": "k", "slug": "s", "start": None, "end": None, "precision": "unknown", "place": "Talburg",
        "venue": None, "country": "Westmark", "place_slug": None, "status": "held", "kind": "in_person", "event": None,
        "ordinal": None, "sources": 1, "articles": 1, "conflicts": 0, "sort_day": None, **facts,
    }
    return MeetingRow(**given, present=people)  # type: ignore[arg-type]


def person(name: str, side: str = "X", kind: str = "person", claims: int = 1) -> Person:
    return Person(hash(name), name, name, kind, side, "attended", claims)


@pytest.mark.parametrize(("meeting", "title"), [
    (row(person("Anna Berg"), person("Mira Osten", "Y")), "Berg and Osten in Talburg"),
    (row(person("Anna Berg"), person("Karl von der Au", "Y")), "Berg and von der Au in Talburg"),
    (row(person("Leo XII.")), "Leo XII. in Talburg"),
    (row(person("Delegation: Nordland", "Nordland", "delegation"), person("Ada Kern", "Y")),
     "Nordland and Kern in Talburg"),
    (row(*(person(f"A B{n}", "X") for n in "cdefg")), "Bc, Bd, Be and 2 others in Talburg"),
    (row(person("A Bc"), person("A Bd"), person("A Be"), person("A Bf", "Y")), "Bc, Bf, Bd and 1 other in Talburg"),
    (row(person("A Selten", claims=1), person("A Oft", claims=5)), "Oft and Selten in Talburg"),
    (row(person("A Gast", claims=5), Person(9, "w", "A Wirt", "person", "Y", "host", 1),
         person("A Andere", "Y", claims=3)), "Gast, Wirt and Andere in Talburg"),
    (row(event="Küstengipfel"), "Küstengipfel in Talburg"),
    (row(event="Gipfel von Talburg"), "Gipfel von Talburg"),
    (row(place=None, country=None), "Meeting"),
])
def test_titles(meeting: MeetingRow, title: str) -> None:
    assert meeting_title(meeting) == title


def test_every_code_has_a_label() -> None:
    assert set(STATUSES) <= set(LABELS["status"])
    for subject, group in ((Subject.MEETINGS, "kind"), (Subject.ACTORS, "actor"), (Subject.PLACES, "place"),
                           (Subject.QUOTES, "quote")):
        assert set(KINDS[subject]) <= set(LABELS[group])
    assert {code for codes in SORTS.values() for code in codes} <= set(LABELS["sort"])
    assert {code for codes in VIEWS.values() for code in codes} <= set(LABELS["view"])
