"""Hand-made gold and readings in, phenomena of meetings out."""

from typing import Any

import pytest

from bench.phenomena import errors_of
from tests.bench.phenomena.build import FIRST, SECOND, TEXT, THIRD, Seen, gold, named, read, told


def errors(want: list[dict[str, Any]], *given: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    return named(errors_of({"doc": "text", "meetings": want}, read(*given, **more)))


FIELDS = [
    pytest.param({}, {}, [], id="all right"),
    pytest.param({"date_start": None, "date_end": None}, {}, [("date missing though told", "")], id="no date read"),
    pytest.param(
        {"date_start": None, "date_end": None},
        {"date_text": "am Dienstag"},
        [("date missing though told", "told in the meeting's sentences")],
        id="the words stand in the sentence",
    ),
    pytest.param(
        {"date_start": None, "date_end": None},
        {"date_text": "Am Freitag"},
        [("date missing though told", "told in another sentence")],
        id="the words stand elsewhere",
    ),
    pytest.param({}, {"date_start": None, "date_end": None}, [("date invented", "")], id="the gold has no date"),
    pytest.param({"date_end": "2025-12-05"}, {}, [("date too wide or too narrow", "")], id="days that overlap"),
    pytest.param(
        {"date_start": "2025-12-09", "date_end": "2025-12-09"},
        {},
        [("wrong date anchor", "whole weeks off")],
        id="the same weekday of the next week",
    ),
    pytest.param(
        {"date_start": "2025-12-03", "date_end": "2025-12-03"},
        {},
        [("wrong date anchor", "a day off")],
        id="the day after",
    ),
    pytest.param({"place": None}, {}, [("place missing", "named in the meeting's sentences")], id="no place read"),
    pytest.param({"place": None}, {"place": "Graz"}, [("place missing", "named elsewhere")], id="a place elsewhere"),
    pytest.param({"place": "Graz"}, {}, [("wrong place", "")], id="another place"),
    pytest.param({"place": "Graz"}, {"place_accept": ["Graz"]}, [], id="a place that the gold accepts"),
    pytest.param({}, {"place": None}, [("place invented", "")], id="the gold has no place"),
    pytest.param({"status": "planned"}, {}, [("wrong status", "held read as planned")], id="status"),
    pytest.param({"status": "planned"}, {"status_alt": ["planned"]}, [], id="a status that the gold accepts"),
    pytest.param({"kind": "phone"}, {}, [("wrong kind", "in_person read as phone")], id="kind"),
    pytest.param({"kind": "phone"}, {"kind": "unknown"}, [], id="a kind that the gold leaves open"),
]


@pytest.mark.parametrize(("given", "want", "expected"), FIELDS)
def test_fields(given: dict[str, Any], want: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert errors([gold(**want)], told(**given)) == expected


def test_a_dateline_and_a_metonym_are_told_from_other_wrong_places() -> None:
    wrong = told(place="Bern")
    at_head = errors([gold()], wrong, at=[{"place": (0, 4)}])
    assert at_head == [("dateline or metonym taken for venue", "dateline")]
    muster = TEXT.index("Muster")
    assert errors([gold()], wrong, at=[{"place": (muster, muster + 6)}]) == [
        ("dateline or metonym taken for venue", "metonym")
    ]
    graz = TEXT.index("Graz")
    assert errors([gold()], wrong, at=[{"place": (graz, graz + 4)}]) == [("wrong place", "")]


MISSED = [
    pytest.param((), {}, "no word of meeting known", id="nothing"),
    pytest.param(
        (Seen(5, 9, "verb treffen", "topic"),), {}, "word of meeting found, taken for a mere topic", id="topic"
    ),
    pytest.param(
        (Seen(5, 9, "noun Gespräch", "without parties"),), {}, "word of meeting found, no parties", id="nobody"
    ),
    pytest.param(
        (Seen(5, 9, "noun Gespräch", "topic"), Seen(7, 9, "verb treffen", "too little")),
        {},
        "word of meeting found, too little told for a claim",
        id="the one nearest to a claim counts",
    ),
    pytest.param((Seen(200, 209, "verb treffen", "topic"),), {}, "no word of meeting known", id="a word elsewhere"),
    pytest.param(
        (),
        {"non_meetings": [{"status": "demanded", "evidence": [list(FIRST)], "rules": ["modal"]}]},
        "rejected as demanded",
        id="rejected",
    ),
]


@pytest.mark.parametrize(("seen", "facts", "detail"), MISSED)
def test_how_far_reading_came_with_a_missed_meeting(seen: Any, facts: dict[str, Any], detail: str) -> None:
    assert errors([gold()], seen=seen, **facts) == [("meeting missed", detail)]


def test_a_missed_meeting_whose_word_went_into_another_claim() -> None:
    other = gold(participants=["Ute Probe", "Max Modell"], place=None, evidence=[list(SECOND)])
    swallowed = (Seen(SECOND[0] + 4, SECOND[0] + 9, "noun Gespräch", "told"),)
    assert errors([gold(), other], told(), seen=swallowed) == [
        ("meeting missed", "word of meeting went into another claim")
    ]
    assert errors([gold(), other], told(evidence=[list(SECOND)])) == [
        ("meeting missed", "its sentences stand in another claim")
    ]


def test_read_with_other_people_is_one_error() -> None:
    assert errors([gold(place=None)], told("Max Modell", "Eva Entwurf", place=None)) == [
        ("meeting missed", "read with other people or another place")
    ]


def test_told_twice_and_invented_are_told_apart() -> None:
    again = told("Anna Beispiel", evidence=[list(THIRD)])
    assert errors([gold()], told(), again) == [("meeting told twice", "held")]
    nowhere = told("Max Modell", "Eva Entwurf", place="Graz", evidence=[list(THIRD)])
    assert errors([gold()], told(), nowhere) == [("meeting invented", "held")]


def test_optional_gold_is_not_judged() -> None:
    assert errors([gold(optional=True)]) == []
    assert errors([gold(optional=True)], told(status="planned")) == []


def test_evidence_by_words_stands_for_its_sentence() -> None:
    want = gold(evidence="kam nicht zustande")
    assert errors([want], seen=(Seen(SECOND[0] + 4, SECOND[0] + 9, "noun Gespräch", "topic"),)) == [
        ("meeting missed", "word of meeting found, taken for a mere topic")
    ]
