"""Dates of other events, and how far a meeting has come. The sentences are invented; so are the people."""

from datetime import date

import pytest

from app.domain.claims import MeetingStatus
from app.extract.events import base_form
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

BACKGROUND = [
    "Karl Moser und Anna Berg wollen in Wien verhandeln. Es ist das erste Treffen von Moser und Berg seit 2018.",
    "Minister Karl Moser will Präsident Ivo Lund treffen, erstmals seit dem Beben am 4. Februar.",
    "Minister Karl Moser will erstmals seit dem Wechsel im Dezember 2029 Präsident Ivo Lund treffen.",
    "Nach dem Absturz vom 3. Mai will Minister Karl Moser in Wien Präsident Ivo Lund treffen.",
]


@pytest.mark.parametrize("text", BACKGROUND, ids=[s[:40] for s in BACKGROUND])
def test_the_day_of_another_event_dates_no_meeting(annotator: Annotator, text: str) -> None:
    claim = one(annotator, text)
    assert (claim.status, claim.time.known) == (MeetingStatus.PLANNED, False)


OWN_DAY = [
    "Minister Karl Moser und Ministerin Anna Berg verhandeln seit Montag in Wien.",
    "Seit dem Beben sprach Minister Karl Moser am Montag erstmals mit Präsident Ivo Lund.",
    "Nach dem Treffen von Karl Moser und Anna Berg am Montag in Wien gab es Kritik.",
]


@pytest.mark.parametrize("text", OWN_DAY, ids=[s[:40] for s in OWN_DAY])
def test_its_own_day_stays(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).time.start == date(2031, 5, 5)


COURSE = [
    ("Karl Moser und Anna Berg kamen in Wien zusammen, um über Getreide zu beraten.", MeetingStatus.HELD),
    ("Minister Karl Moser war nach Wien gereist, um mit Präsident Ivo Lund zu verhandeln.", MeetingStatus.HELD),
    ("Karl Moser hat sich mit Anna Berg getroffen, um mit ihr über Getreide zu verhandeln.", MeetingStatus.HELD),
    ("In Wien stehen Treffen mit Präsident Ivo Lund und Ministerin Anna Berg auf dem Programm.", MeetingStatus.PLANNED),
    ("Auf der Agenda steht ein Gespräch zwischen Ivo Lund und Anna Berg.", MeetingStatus.PLANNED),
    ("Karl Moser und Anna Berg verhandeln seit gestern in Wien. Das Treffen dauerte drei Stunden.", MeetingStatus.HELD),
    ("Karl Moser trifft in Wien Anna Berg. Das Gespräch ging am Abend zu Ende.", MeetingStatus.HELD),
]


@pytest.mark.parametrize(("text", "status"), COURSE, ids=[s[:40] for s, _ in COURSE])
def test_purpose_programme_and_end_tell_how_far_it_has_come(
    annotator: Annotator, text: str, status: MeetingStatus
) -> None:
    assert one(annotator, text).status is status


STILL_OPEN = [
    ("Minister Karl Moser reist nach Wien, um mit Präsident Ivo Lund zu verhandeln.", MeetingStatus.PLANNED),
    ("Minister Karl Moser will anreisen, um mit Präsident Ivo Lund zu verhandeln.", MeetingStatus.PLANNED),
    ("In Wien standen Treffen mit Präsident Ivo Lund und Ministerin Anna Berg auf dem Programm.", MeetingStatus.HELD),
    ("Karl Moser und Anna Berg verhandeln derzeit in Wien. Der Streit dauerte Jahre.", MeetingStatus.ONGOING),
]


@pytest.mark.parametrize(("text", "status"), STILL_OPEN, ids=[s[:40] for s, _ in STILL_OPEN])
def test_plans_and_talks_under_way_stay_so(annotator: Annotator, text: str, status: MeetingStatus) -> None:
    assert one(annotator, text).status is status


MARGINS = [
    "Karl Moser traf im April am Rande des G7-Gipfels Präsident Ivo Lund.",
    "Am Rande des EU-Gipfels sprach Karl Moser mit Präsident Ivo Lund.",
    "Präsident Ivo Lund und Karl Moser trafen sich am Rande des Nato-Gipfels in Riga.",
]


@pytest.mark.parametrize("text", MARGINS)
def test_a_summit_is_not_the_meeting_in_its_margins(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Lund"}


def test_a_summit_of_its_own_remains_a_meeting(annotator: Annotator) -> None:
    assert people(one(annotator, "Der EU-Gipfel findet am Montag in Riga statt.")) == {"EU"}
    found = read(annotator, "Zuletzt hatten sie sich im Mai 2027 am Rande des G7-Gipfels in Taormina getroffen.")
    assert found.claims == ()


NAMES = [
    ("Zollgesprächen", "Gespräch", "Zollgespräche"),
    ("EU-Gipfels", "Gipfel", "EU-Gipfel"),
    ("EU-Gipfeln", "Gipfel", "EU-Gipfel"),
    ("Ministertreffens", "Treffen", "Ministertreffen"),
    ("Friedensverhandlungen", "Verhandlung", "Friedensverhandlungen"),
    ("Staatsbesuches", "Besuch", "Staatsbesuch"),
]


@pytest.mark.parametrize(("text", "word", "expected"), NAMES)
def test_events_are_named_in_their_base_form(text: str, word: str, expected: str) -> None:
    assert base_form(text, word) == expected
