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


# (text, status); present tenses, announcements and what comes after
OPEN_DAYS = [
    ("Minister Karl Moser trifft Präsident Ivo Lund.", MeetingStatus.PLANNED),
    ("Minister Karl Moser trifft in Wien Präsident Ivo Lund.", MeetingStatus.PLANNED),
    ("Minister Karl Moser und Anna Berg kommen in Wien zusammen.", MeetingStatus.PLANNED),
    ("Minister Karl Moser empfing Präsident Ivo Lund. Der Besuch von Ivo Lund bei Karl Moser war am Montag "
     "angekündigt worden.", MeetingStatus.HELD),
    ("Minister Karl Moser trifft heute Präsident Ivo Lund. Nach dem Treffen wollen sie vor die Presse treten.",
     MeetingStatus.PLANNED),
    ("Minister Karl Moser ist zu Gesprächen mit Anna Berg eingetroffen. Beide kamen am Mittwoch in Wien zusammen. "
     "Karl Moser traf Anna Berg am Mittwoch in Wien.", MeetingStatus.HELD),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), OPEN_DAYS, ids=[s[:50] for s, _ in OPEN_DAYS])
def test_an_encounter_without_a_day_is_not_under_way(annotator: Annotator, text: str, status: MeetingStatus) -> None:
    claim = next(c for c in read(annotator, text).claims if {"Moser"} <= people(c))
    assert claim.status is status


UNDER_WAY = [
    ("Minister Karl Moser verhandelt in Wien mit Präsident Ivo Lund.", MeetingStatus.ONGOING),
    ("Minister Karl Moser trifft derzeit in Wien Präsident Ivo Lund.", MeetingStatus.ONGOING),
    ("Die Gespräche von Karl Moser und Anna Berg haben in Wien begonnen.", MeetingStatus.ONGOING),
    ("Nach dem Treffen von Karl Moser und Anna Berg in Wien gab es Streit.", MeetingStatus.HELD),
]


@pytest.mark.parametrize(("text", "status"), UNDER_WAY, ids=[s[:50] for s, _ in UNDER_WAY])
def test_what_is_said_to_go_on_goes_on(annotator: Annotator, text: str, status: MeetingStatus) -> None:
    assert one(annotator, text).status is status


def test_without_a_day_of_publication_no_day_and_no_course_is_invented(annotator: Annotator) -> None:
    text = "Am Mittwoch kommen Minister Karl Moser und Anna Berg in Wien zu Gesprächen zusammen."
    (claim,) = read(annotator, text, published=None).claims
    assert (claim.status, claim.time.known, claim.place) == (MeetingStatus.PLANNED, False, "Wien")


NOW_OR_EVER = [
    ("Das Treffen von Karl Moser mit Anna Berg findet zur Stunde in Wien statt.", MeetingStatus.ONGOING),
    ("Karl Moser trifft im Moment Anna Berg.", MeetingStatus.ONGOING),
    ("Karl Moser und Anna Berg verhandeln zur Stunde in Wien.", MeetingStatus.ONGOING),
    ("Eine Zusammenkunft von Karl Moser und Anna Berg steht im Raum.", MeetingStatus.POSSIBLE),
    ("Ein Treffen von Karl Moser mit Anna Berg ist im Gespräch.", MeetingStatus.POSSIBLE),
    ("Ein Treffen von Karl Moser mit Anna Berg steht zur Debatte.", MeetingStatus.POSSIBLE),
    ("Das Treffen von Karl Moser mit Anna Berg am Freitag steht fest.", MeetingStatus.PLANNED),
    ("Karl Moser traf Anna Berg in einem kleinen Raum.", MeetingStatus.HELD),
]


@pytest.mark.parametrize(("text", "status"), NOW_OR_EVER, ids=[s[:50] for s, _ in NOW_OR_EVER])
def test_right_now_and_in_the_air(annotator: Annotator, text: str, status: MeetingStatus) -> None:
    assert one(annotator, text).status is status


BEFORE_IT = [
    "Karl Moser traf am Dienstag Anna Berg. Vor dem Treffen hatte er gelacht.",
    "Karl Moser traf am Dienstag Anna Berg. Vor dem Treffen sagte er: „Ich freue mich.“",
    "Anna Berg ist am Donnerstag von Karl Moser empfangen worden. Anna Berg soll Karl Moser am Donnerstag treffen.",
]


@pytest.mark.parametrize("text", BEFORE_IT, ids=[s[:60] for s in BEFORE_IT])
def test_what_was_said_before_leaves_it_held(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).status is MeetingStatus.HELD


@pytest.mark.parametrize(
    "text",
    [
        "Vor einem Treffen mit Anna Berg sagte Karl Moser: „Ich freue mich.“",
        "Karl Moser reiste ab vor dem Gipfel mit Anna Berg, der am Freitag beginnt.",
    ],
)
def test_what_lies_behind_vor_is_still_to_come(annotator: Annotator, text: str) -> None:
    assert {claim.status for claim in read(annotator, text).claims} == {MeetingStatus.PLANNED}
