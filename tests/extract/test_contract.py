"""The printed JSON: names, order and statuses that other tools rely on."""

from dataclasses import replace
from datetime import UTC, datetime

import orjson

from app.domain.claims import MeetingStatus
from app.extract.contract import as_contract
from tests.factories import extraction


def test_a_meeting_prints_its_dates_place_people_and_evidence() -> None:
    printed = as_contract(extraction())
    (meeting,) = printed["meetings"]
    claim = extraction().claims[0]
    assert meeting["date_start"] == meeting["date_end"] == "2031-05-06"
    assert (meeting["place"], meeting["status"], meeting["kind"]) == ("Arlon", "held", "in_person")
    assert [p["name"] for p in meeting["participants"] + meeting["not_present"]] == [p.name for p in claim.participants]
    assert meeting["evidence"] == [[span.start, span.end] for span in claim.sentences]


def test_everything_printed_is_json() -> None:
    printed = as_contract(extraction(published=datetime(2031, 5, 8, 6, 30, tzinfo=UTC)))
    again = orjson.loads(orjson.dumps(printed))
    assert again["published"] == "2031-05-08T06:30:00+00:00"
    assert set(again) >= {
        "source",
        "title",
        "language",
        "publisher",
        "meetings",
        "non_meetings",
        "quotes",
        "actors",
        "places",
        "skipped",
    }


def test_those_who_stay_away_stand_apart() -> None:
    found = extraction()
    roles = {"attended", "expected", "host", "mediator"}
    (meeting,) = as_contract(found)["meetings"]
    assert {p["role"] for p in meeting["participants"]} <= roles
    assert not {p["role"] for p in meeting["not_present"]} & roles


def test_postponed_prints_as_cancelled_and_denied_is_no_meeting() -> None:
    found = extraction()
    (claim,) = found.claims
    postponed = replace(found, claims=(replace(claim, status=MeetingStatus.POSTPONED),))
    assert as_contract(postponed)["meetings"][0]["status"] == "cancelled"
    denied = as_contract(replace(found, claims=(replace(claim, status=MeetingStatus.DENIED),)))
    assert denied["meetings"] == []
    assert [n["status"] for n in denied["non_meetings"]] == ["denied", "demanded"]


def test_quotes_and_cut_passages_point_into_the_text() -> None:
    found = extraction()
    printed = as_contract(found)
    for quote in printed["quotes"]:
        assert found.article.text[quote["start"] : quote["end"]] == quote["text"]
    assert all(0 <= s["start"] < s["end"] <= len(found.article.text) and s["reason"] for s in printed["skipped"])


def test_the_text_is_printed_for_html_alone() -> None:
    assert "text" not in as_contract(extraction())
    assert as_contract(extraction("seite.html"))["text"] == extraction().article.text
