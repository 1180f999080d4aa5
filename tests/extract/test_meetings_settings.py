"""Days and places that stand in the sentence before, or count from a day told there. All sentences are invented."""

from datetime import date

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

# (text, day of the meeting with Lund, its place); written on Thursday 8 May 2031
TIED = [
    ("Am Sonntag reist Minister Karl Moser nach Bern. Dort trifft er Präsident Ivo Lund.", date(2031, 5, 11), "Bern"),
    ("Am Sonntag reiste Minister Karl Moser nach Bern. Dort traf er Präsident Ivo Lund.", date(2031, 5, 4), "Bern"),
    ("Minister Karl Moser traf am Montag in Genf ein, wo er mit Präsident Ivo Lund sprach.", date(2031, 5, 5), "Genf"),
    ("Minister Karl Moser fliegt am Freitag nach Genf, um Präsident Ivo Lund zu treffen.", date(2031, 5, 9), "Genf"),
    ("Minister Karl Moser flog am Montag nach Oslo und traf Präsident Ivo Lund.", date(2031, 5, 5), "Oslo"),
    ("Minister Karl Moser reist am Montag nach Oslo. Geplant sind Gespräche mit Präsident Ivo Lund.",
     date(2031, 5, 12), "Oslo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "place"), TIED, ids=[t[0][:40] for t in TIED])
def test_a_journey_dates_and_places_the_meeting_it_leads_to(
    annotator: Annotator, text: str, day: date, place: str
) -> None:
    claim = one(annotator, text)
    assert (claim.time.start, claim.time.end, claim.place) == (day, day, place)
    assert any("before" in e.rule for e in claim.evidence if e.field == "date")


UNTIED = [
    ("Am Sonntag reiste Minister Karl Moser nach Bern. Später traf er Präsident Ivo Lund.", None),
    ("Am Sonntag hielt Minister Karl Moser in Bern eine Rede. Er will Präsident Ivo Lund treffen.", None),
    ("Am Sonntag reiste Minister Karl Moser nach Bern. Präsidentin Anna Berg traf Präsident Ivo Lund.", None),
    ("Am Mittwoch kam Minister Karl Moser in Bern an. Dort will er Präsident Ivo Lund treffen.", "Bern"),
]


@pytest.mark.parametrize(("text", "place"), UNTIED, ids=[t[0][:40] for t in UNTIED])
def test_other_sentences_lend_no_day(annotator: Annotator, text: str, place: str | None) -> None:
    claim = one(annotator, text)
    assert (claim.time.known, claim.place) == (False, place)


STEPS = [
    ("Tags darauf empfing ihn Präsident Ivo Lund.", date(2031, 5, 7)),
    ("Am Tag davor hatte er mit Präsident Ivo Lund gesprochen.", date(2031, 5, 5)),
    ("Einen Tag später sprach er mit Präsident Ivo Lund.", date(2031, 5, 7)),
    ("Noch am selben Abend telefonierte er mit Präsident Ivo Lund.", date(2031, 5, 6)),
    ("Zwei Tage zuvor hatte er mit Präsident Ivo Lund telefoniert.", date(2031, 5, 4)),
]


@pytest.mark.parametrize(("sentence", "day"), STEPS, ids=[s for s, _ in STEPS])
def test_days_count_from_the_day_told_before(annotator: Annotator, sentence: str, day: date) -> None:
    claims = read(annotator, f"Am Dienstag traf Minister Karl Moser Ministerin Anna Berg. {sentence}").claims
    (claim,) = (c for c in claims if "Lund" in people(c))
    assert claim.time.start == claim.time.end == day
    assert [step.anchor for step in claim.time.trace] == ["2031-05-08", "2031-05-06"]


@pytest.mark.parametrize(
    "text",
    [
        "Einen Tag später sprach Minister Karl Moser mit Präsident Ivo Lund.",
        "Im Mai wählte das Land. Tags darauf sprach Minister Karl Moser mit Präsident Ivo Lund.",
        "Am Dienstag war Wahl. Danach sprach Minister Karl Moser mit Präsident Ivo Lund.",
    ],
)
def test_without_such_a_day_none_is_invented(annotator: Annotator, text: str) -> None:
    assert not one(annotator, text).time.known


# (text, day); what is said on a day counts from it
SPOKEN = [
    ("„Minister Karl Moser hat gestern Präsident Ivo Lund getroffen“, sagte Anna Berg am Mittwoch.", date(2031, 5, 6)),
    ("Anna Berg sagte am Dienstag: „Minister Karl Moser wird morgen Präsident Ivo Lund treffen.“", date(2031, 5, 7)),
    ("Anna Berg sagte am Montag, Minister Karl Moser werde am Mittwoch Präsident Ivo Lund treffen.", date(2031, 5, 7)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), SPOKEN, ids=[t[:40] for t, _ in SPOKEN])
def test_days_in_speech_count_from_the_speaking(annotator: Annotator, text: str, day: date) -> None:
    assert one(annotator, text).time.start == day


REPORTED = [
    "Minister Karl Moser trifft morgen Präsident Ivo Lund. Das teilte Anna Berg am Dienstag mit.",
    "Anna Berg sagte, Minister Karl Moser werde am Freitag Präsident Ivo Lund treffen.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_other_days_count_from_the_report(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).time.start == date(2031, 5, 9)


PLACED = [
    ("Minister Karl Moser traf Präsident Ivo Lund in einem Hotel in Genf.", "Genf"),
    ("Minister Karl Moser traf Präsident Ivo Lund im Präsidentenpalast in Ankara.", "Ankara"),
    ("Minister Karl Moser traf Präsident Ivo Lund im Berliner Format in Oslo.", "Oslo"),
    ("Minister Karl Moser traf Präsident Ivo Lund in der polnischen Hauptstadt.", "Warschau"),
    ("Minister Karl Moser traf zum Auftakt seiner Reise in Jerusalem Präsident Ivo Lund.", "Jerusalem"),
]


@pytest.mark.parametrize(("text", "place"), PLACED, ids=[t[:60] for t, _ in PLACED])
def test_the_city_behind_a_building_or_format_is_the_place(annotator: Annotator, text: str, place: str) -> None:
    assert one(annotator, text).place == place


ELSEWHERE = [
    "Minister Karl Moser sprach mit Präsident Ivo Lund über den Brand in einem Hotel in Genf.",
    "Minister Karl Moser traf Präsident Ivo Lund wegen der Schüsse im Palast in Ankara.",
    "Minister Karl Moser beriet im Berliner Format mit Präsident Ivo Lund.",
]


@pytest.mark.parametrize("text", ELSEWHERE, ids=[t[:60] for t in ELSEWHERE])
def test_the_city_of_what_is_spoken_about_is_no_place(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).place is None
