"""Sentence in, meetings out. The sentences are invented; so are the people."""

from datetime import date

import pytest

from app.domain.claims import MeetingKind, MeetingStatus, ParticipationRole
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

MET = [
    ("Außenministerin Anna Berg traf am Dienstag in Wien ihren Kollegen Ivo Lund.", {"Berg", "Lund"}),
    ("Der Gesandte Karl Moser hat am Montag Präsident Ivo Lund in Prag getroffen.", {"Moser", "Lund"}),
    ("Ministerin Anna Berg wurde am Dienstag in Rom von Präsident Ivo Lund empfangen.", {"Berg", "Lund"}),
    ("Präsident Ivo Lund empfing am Mittwoch in Prag die Gesandte Anna Berg.", {"Berg", "Lund"}),
    ("Minister Karl Moser verhandelte am Dienstag in Genf mit der Gesandten Anna Berg.", {"Moser", "Berg"}),
    ("Kanzlerin Anna Berg und Präsident Ivo Lund berieten am Montag in Wien über Getreide.", {"Berg", "Lund"}),
    ("Minister Karl Moser und Ministerin Anna Berg kamen am Montag in Oslo zusammen.", {"Moser", "Berg"}),
    (
        "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
        {"Moser", "Lund"},
    ),
    ("Nach einem Gespräch mit Präsident Ivo Lund reiste Ministerin Anna Berg am Dienstag ab.", {"Berg", "Lund"}),
    (
        "Bei einem Treffen mit Präsident Ivo Lund in Wien sprach Minister Karl Moser von Fortschritten.",
        {"Moser", "Lund"},
    ),
    ("Minister Karl Moser führte am Montag in Bern Gespräche mit Präsident Ivo Lund.", {"Moser", "Lund"}),
    (
        "An dem Treffen von Ministerin Anna Berg mit Präsident Ivo Lund in Wien nahm auch Karl Moser teil.",
        {"Berg", "Lund", "Moser"},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), MET, ids=[s[:40] for s, _ in MET])
def test_those_whom_the_frame_names_take_part(annotator: Annotator, sentence: str, expected: set[str]) -> None:
    claim = one(annotator, sentence)
    assert people(claim) == expected
    assert claim.status is MeetingStatus.HELD


NOT_MET = [
    "Die Ministerin Anna Berg traf eine Entscheidung über Minister Karl Moser.",
    "Ministerin Anna Berg sprach im Gespräch mit der Zeitung „Morgenpost“ über Präsident Ivo Lund.",
    "Minister Karl Moser forderte Verhandlungen mit Präsident Ivo Lund.",
    "Präsident Ivo Lund kritisierte am Montag in Wien Ministerin Anna Berg.",
    "Die Mannschaft aus Bern trifft am Samstag auf die Mannschaft aus Wien.",
    "Bei der Pressekonferenz lobte Ministerin Anna Berg den Präsidenten Ivo Lund.",
    "Ein Treffen zwischen Minister Karl Moser und Präsident Ivo Lund ist nicht geplant.",
]


@pytest.mark.parametrize("sentence", NOT_MET, ids=[s[:40] for s in NOT_MET])
def test_other_sentences_tell_of_no_meeting(annotator: Annotator, sentence: str) -> None:
    assert read(annotator, sentence).claims == ()


STATUS = [
    ("Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.", MeetingStatus.HELD),
    ("Minister Karl Moser wird am Montag in Wien Präsident Ivo Lund treffen.", MeetingStatus.PLANNED),
    ("Minister Karl Moser und Präsident Ivo Lund wollen sich nächste Woche in Wien treffen.", MeetingStatus.PLANNED),
    ("Am Freitag trifft Minister Karl Moser in Wien Präsident Ivo Lund.", MeetingStatus.PLANNED),
    ("Das Treffen von Minister Karl Moser mit Präsident Ivo Lund wurde abgesagt.", MeetingStatus.CANCELLED),
    ("Das Treffen von Minister Karl Moser mit Präsident Ivo Lund wurde auf Mai verschoben.", MeetingStatus.POSTPONED),
    ("Minister Karl Moser könnte Präsident Ivo Lund in Wien treffen.", MeetingStatus.POSSIBLE),
    (
        "Die Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund in Wien haben begonnen.",
        MeetingStatus.ONGOING,
    ),
]


@pytest.mark.parametrize(("sentence", "status"), STATUS, ids=[s[:40] for s, _ in STATUS])
def test_tense_and_verbs_tell_how_far_it_has_come(annotator: Annotator, sentence: str, status: MeetingStatus) -> None:
    assert one(annotator, sentence).status is status


WHEN_AND_WHERE = [
    ("Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.", date(2031, 5, 6), "Wien"),
    (
        "Die Sprecherin sagte am Mittwoch, Minister Karl Moser habe am Montag in Prag Präsident Ivo Lund getroffen.",
        date(2031, 5, 5),
        "Prag",
    ),
    (
        "Nach dem Treffen von Karl Moser mit Präsident Ivo Lund am Montag in Oslo reiste er am Dienstag ab.",
        date(2031, 5, 5),
        "Oslo",
    ),
    ("Minister Karl Moser trifft morgen in Genf Präsident Ivo Lund.", date(2031, 5, 9), "Genf"),
]


@pytest.mark.parametrize(("sentence", "day", "place"), WHEN_AND_WHERE, ids=[s[:40] for s, _, _ in WHEN_AND_WHERE])
def test_time_and_place_come_from_the_words_of_the_meeting(
    annotator: Annotator, sentence: str, day: date, place: str
) -> None:
    claim = one(annotator, sentence)
    assert (claim.time.start, claim.time.end, claim.place) == (day, day, place)


def test_a_phone_call_is_told_from_a_meeting_in_person(annotator: Annotator) -> None:
    called = one(annotator, "Minister Karl Moser telefonierte am Dienstag mit Präsident Ivo Lund.")
    met = one(annotator, "Minister Karl Moser besuchte am Dienstag Präsident Ivo Lund.")
    assert (called.kind, met.kind) == (MeetingKind.PHONE, MeetingKind.IN_PERSON)


def test_sentences_about_one_meeting_join(annotator: Annotator) -> None:
    claim = one(
        annotator,
        "Minister Karl Moser hat am Dienstag in Wien Präsident Ivo Lund getroffen.",
        "An dem Treffen nahm auch die Gesandte Anna Berg teil. Das Treffen dauerte drei Stunden.",
    )
    assert people(claim) == {"Moser", "Lund", "Berg"}
    assert len(claim.sentences) == 3


def test_two_days_are_two_meetings(annotator: Annotator) -> None:
    found = read(
        annotator,
        "Minister Karl Moser traf am Montag in Wien Präsident Ivo Lund.",
        "Am Dienstag traf Minister Karl Moser in Wien Präsident Ivo Lund erneut.",
    ).claims
    assert [c.time.start for c in found] == [date(2031, 5, 5), date(2031, 5, 6)]


def test_those_who_stay_away_are_no_participants(annotator: Annotator) -> None:
    claim = one(
        annotator,
        "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
        "Die Gesandte Anna Berg nahm an dem Treffen nicht teil.",
    )
    assert people(claim) == {"Moser", "Lund"}


def test_talks_that_are_merely_demanded_are_kept_apart(annotator: Annotator) -> None:
    found = read(annotator, "Minister Karl Moser forderte Verhandlungen mit Präsident Ivo Lund.")
    assert [n.status for n in found.non_meetings] == ["demanded"]


def test_all_evidence_lies_in_the_text(annotator: Annotator) -> None:
    text = "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund."
    claim = one(annotator, text)
    assert {e.field for e in claim.evidence} >= {"meeting", "participant", "status", "kind", "date", "place"}
    assert all(0 <= e.span.start < e.span.end <= len(text) and e.rule for e in claim.evidence)


ADDED = [
    ("Neben Moser saßen auch die Gesandte Anna Berg und Minister Emil Horn am Verhandlungstisch.", {"Berg", "Horn"}),
    ("Dabei waren auch die Gesandte Anna Berg und Minister Emil Horn.", {"Berg", "Horn"}),
    ("Daran nahmen auch die Gesandte Anna Berg und Minister Emil Horn teil.", {"Berg", "Horn"}),
    ("Die Gesandte Anna Berg begleitete Karl Moser dabei.", {"Berg"}),
    ("Die Delegation wurde von der Gesandten Anna Berg geleitet.", {"Berg"}),
    ("An den Gesprächen nahm für Schweden die Gesandte Anna Berg teil.", {"Berg"}),
]


@pytest.mark.parametrize(("sentence", "more"), ADDED, ids=[s[:40] for s, _ in ADDED])
def test_later_sentences_add_people_to_the_meeting(annotator: Annotator, sentence: str, more: set[str]) -> None:
    claim = one(annotator, "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.", sentence)
    assert people(claim) == {"Moser", "Lund"} | more


NOT_ADDED = [
    "Die Gesandte Anna Berg nahm am Mittwoch an einer Trauerfeier teil.",
    "Die Gesandte Anna Berg sprach von einem Erfolg.",
    "Außenministerin Anna Berg begleitete ihren Sohn zur Schule.",
]


@pytest.mark.parametrize("sentence", NOT_ADDED)
def test_other_later_sentences_add_nobody(annotator: Annotator, sentence: str) -> None:
    claim = one(annotator, "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.", sentence)
    assert people(claim) == {"Moser", "Lund"}


AWAY = [
    "Die Gesandte Anna Berg nahm an dem Treffen nicht teil.",
    "Überraschend kam die Absage von Ministerin Anna Berg.",
    "Ministerin Anna Berg blieb dem Treffen fern.",
    "Ministerin Anna Berg sagte ihre Teilnahme ab.",
]


@pytest.mark.parametrize("sentence", AWAY)
def test_those_who_stay_away_are_named_as_absent(annotator: Annotator, sentence: str) -> None:
    claim = one(annotator, "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.", sentence)
    assert people(claim) == {"Moser", "Lund"}
    assert [p.role for p in claim.participants if p.name == "Anna Berg"] == [ParticipationRole.ABSENT]


def test_both_countries_are_those_named_last(annotator: Annotator) -> None:
    claim = one(
        annotator, "Zwischen Polen und Litauen gibt es Streit. Am Montag trafen sich Vertreter beider Länder in Riga."
    )
    assert {p.name for p in claim.participants} == {"Delegation: Polen", "Delegation: Litauen"}


def test_a_side_gives_way_to_its_named_people(annotator: Annotator) -> None:
    claim = one(
        annotator,
        "Polen und Litauen verhandelten am Montag in Riga.",
        "Für Polen nahm der polnische Minister Jan Kowal an den Gesprächen teil.",
    )
    assert {p.name for p in claim.participants} == {"Jan Kowal", "Litauen"}


def test_one_verb_may_tell_two_meetings(annotator: Annotator) -> None:
    found = read(
        annotator,
        "Minister Karl Moser traf sich im März mit Präsident Ivo Lund in Oslo und zuletzt in Bern mit "
        "der Gesandten Anna Berg.",
    ).claims
    assert [(people(c), c.place) for c in found] == [({"Moser", "Lund"}, "Oslo"), ({"Moser", "Berg"}, "Bern")]


def test_talks_beside_the_talks_stand_apart(annotator: Annotator) -> None:
    found = read(
        annotator,
        "Minister Karl Moser, Präsident Ivo Lund und die Gesandte Anna Berg trafen sich am Montag in Wien.",
        "Außerdem gab es am Montag in Wien Beratungen zwischen Anna Berg und Minister Emil Horn.",
    ).claims
    assert [people(c) for c in found] == [{"Moser", "Lund", "Berg"}, {"Berg", "Horn"}]
