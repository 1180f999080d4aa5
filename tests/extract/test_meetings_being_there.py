"""Meetings of one person that must stay several, and words that tell only one. Sentences and people are invented."""

import pytest

from app.domain.claims import MeetingStatus
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

SEVERAL = [
    "Anna Berg telefonierte am Montag mit Karl Moser. Am Montag traf Anna Berg zudem Ivo Lund und Eva Holm.",
    "US-Minister Tom Hale traf in Wien Chinas Minister Li Gao. US-Präsident Jack Stone sprach mit Wu Tan.",
    "Minister Moser traf im Mai Ivo Lund. Am Freitag sind außerdem Gespräche von Minister Moser mit Eva Holm geplant.",
]


@pytest.mark.parametrize("text", SEVERAL, ids=[s[:40] for s in SEVERAL])
def test_one_person_in_common_makes_no_meeting(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 2


STILL_ONE = [
    "Anna Berg traf am Montag in Wien Karl Moser. Am Montag kamen in Wien Anna Berg und Minister Karl Moser zusammen.",
    "Anna Berg und Karl Moser trafen sich in Wien. Anna Berg und Karl Moser wollten über Holz sprechen.",
    "Die Gespräche zwischen Polen und Litauen begannen am Montag in Wien. Die Gesandten berieten lange.",
]


@pytest.mark.parametrize("text", STILL_ONE, ids=[s[:40] for s in STILL_ONE])
def test_the_same_people_and_their_envoys_met_once(annotator: Annotator, text: str) -> None:
    assert len(one(annotator, text).participants) == 2


THERE = [
    ("Karl Moser und Anna Berg würdigten in ihrem Telefonat am Montag die Ernte.", 2),
    ("Polen und Litauen begannen am Montag mit ihren Beratungen in Wien.", 2),
    ("Anna Berg hatte am Montag die Minister Ivo Lund und Eva Holm zu Beratungen nach Paris gerufen.", 3),
    ("Am Tisch saßen sich am Montag Karl Moser und Eva Holm gegenüber.", 2),
    ("Am Montag hatte Ivo Lund mit Bergs Unterhändlern Karl Moser und Eva Holm telefoniert. Anna Berg schwieg.", 3),
]


@pytest.mark.parametrize(("text", "number"), THERE, ids=[s[:40] for s, _ in THERE])
def test_who_does_something_in_talks_takes_part(annotator: Annotator, text: str, number: int) -> None:
    assert len(one(annotator, text).participants) == number


NOT_THERE = [
    "Karl Moser und Anna Berg würdigten in ihrem Brief am Montag die Ernte.",
    "Polen und Litauen begannen am Montag mit ihren Ernten.",
    "Minister Karl Moser dringt auf Verhandlungen zwischen Polen und Litauen.",
]


@pytest.mark.parametrize("text", NOT_THERE, ids=[s[:40] for s in NOT_THERE])
def test_who_writes_or_demands_takes_no_part(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


BODIES = [
    ("Der EU-Sondergipfel beginnt am Freitag in Brüssel.", {"EU"}),
    ("Der Nato-Krisengipfel fand am Montag in Brüssel statt.", {"Nato"}),
    ("Am Freitag findet in Kiew der EU-Ukraine-Gipfel statt. Die Ukraine hofft auf Geld.", {"EU", "Ukraine"}),
]


@pytest.mark.parametrize(("text", "names"), BODIES, ids=[s[:40] for s, _ in BODIES])
def test_an_event_named_after_a_body_is_its(annotator: Annotator, text: str, names: set[str]) -> None:
    assert {p.name for p in one(annotator, text).participants} == names


NO_BODIES = [
    "Der Sondergipfel beginnt am Freitag in Brüssel.",
    "Der Holz-Krisengipfel fand am Montag in Brüssel statt.",
]


@pytest.mark.parametrize("text", NO_BODIES, ids=[s[:40] for s in NO_BODIES])
def test_other_events_name_nobody(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


PURPOSE = [
    "Vertreter der Ukraine sollen bereits in Prag gewesen sein, um den Plan mit Vertretern Polens zu besprechen.",
    "Minister Karl Moser war am Montag in Wien, um mit Präsident Ivo Lund zu verhandeln.",
    "Minister Karl Moser ist am Montag in Wien gewesen, um mit Präsident Ivo Lund zu beraten.",
]


@pytest.mark.parametrize("text", PURPOSE, ids=[s[:40] for s in PURPOSE])
def test_who_was_somewhere_to_talk_has_talked(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).status is MeetingStatus.HELD


NOT_YET = [
    "Minister Karl Moser will am Freitag in Wien sein, um mit Präsident Ivo Lund zu verhandeln.",
    "Minister Karl Moser reist am Freitag nach Wien, um mit Präsident Ivo Lund zu verhandeln.",
]


@pytest.mark.parametrize("text", NOT_YET, ids=[s[:40] for s in NOT_YET])
def test_who_will_be_there_has_not(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).status is MeetingStatus.PLANNED


MEDIA = [
    "Nach Angaben der Nachrichtenseite «Morgenpost» traf Karl Moser am Montag Ivo Lund.",
    "Wie das Portal „Kompass“ schrieb, verhandelte Karl Moser am Montag mit Ivo Lund.",
    "Nach Informationen der Zeitung „Morgenpost“ sprach Karl Moser am Montag mit Ivo Lund.",
]


@pytest.mark.parametrize("text", MEDIA, ids=[s[:40] for s in MEDIA])
def test_media_that_report_take_no_part(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Lund"}


PREDICATES = [
    "Das Treffen von Karl Moser und Ivo Lund war das zweite Gespräch zwischen den Leitern der beiden Häfen.",
    "Die Begegnung von Karl Moser und Anna Berg am Montag war das erste Treffen der Minister seit Mai.",
    "Das Gespräch zwischen Karl Moser und Eva Holm am Montag ist das zweite Treffen der beiden Minister.",
]


@pytest.mark.parametrize("text", PREDICATES, ids=[s[:40] for s in PREDICATES])
def test_what_a_meeting_was_is_no_further_one(annotator: Annotator, text: str) -> None:
    assert "Moser" in people(one(annotator, text))


NO_PREDICATES = [
    "Am Montag war das Treffen von Karl Moser und Ivo Lund, am Freitag ist das Gespräch von Eva Holm und Anna Berg.",
    "Nach dem Treffen von Karl Moser und Ivo Lund war am Dienstag das Gespräch von Eva Holm und Anna Berg.",
]


@pytest.mark.parametrize("text", NO_PREDICATES, ids=[s[:40] for s in NO_PREDICATES])
def test_two_meetings_of_one_sentence_stay_two(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 2


def test_talks_told_again_by_their_round_are_one(annotator: Annotator) -> None:
    told = "Polen und Litauen verhandeln seit Montag in Wien über Holz. Die dritte Runde begann am Dienstag in Wien."
    assert len(one(annotator, told, "Die Verhandlungen in Wien dauern an.").participants) == 2


WITH_OBJECTS = [
    "Karl Moser und Ivo Lund hatten in einem Telefonat die Vorbereitungen dazu besprochen.",
    "Karl Moser und Ivo Lund berieten am Montag in Wien über Maßnahmen gegen die Dürre.",
    "Karl Moser traf am Montag Ivo Lund zur Vorbereitung der Reise.",
    "Karl Moser hat das Land nur einmal verlassen, und zwar für ein Treffen mit Ivo Lund.",
    "Als Vorsitzender des Verbandes traf Karl Moser dort den Minister Ivo Lund und sprach mit ihm über Holz.",
]


@pytest.mark.parametrize("text", WITH_OBJECTS, ids=[s[:40] for s in WITH_OBJECTS])
def test_what_a_meeting_is_for_leaves_it_one(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Lund"}


EMPTY = [
    "Karl Moser traf eine Entscheidung über Minister Ivo Lund.",
    "Karl Moser und Ivo Lund kamen, um Vorbereitungen zu treffen.",
    "Karl Moser hat mit Ivo Lund eine Vereinbarung getroffen.",
]


@pytest.mark.parametrize("text", EMPTY, ids=[s[:40] for s in EMPTY])
def test_a_set_phrase_is_no_meeting(annotator: Annotator, text: str) -> None:
    assert not read(annotator, text).claims
