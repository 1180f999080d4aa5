"""Sentence in, meetings out. The sentences are invented; so are the people."""

from datetime import date

import pytest

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import TAKING_PART, MeetingClaim, MeetingKind, MeetingStatus
from app.domain.spans import Span
from app.extract.meetings import Meetings, find_meetings
from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator

PUBLISHED = date(2031, 5, 8)  # a Thursday


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


def read(annotator: Annotator, *paragraphs: str, published: date = PUBLISHED) -> Meetings:
    """The meetings of an article whose body consists of the paragraphs."""
    text, passages = "", []
    for paragraph in paragraphs:
        passages.append(Passage(PassageKind.BODY, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    article = Article("test.txt", text, tuple(passages), published=published)
    return find_meetings(annotator.annotate(article), annotator.knowledge.meetings)


def people(claim: MeetingClaim) -> set[str]:
    """Surnames and last words of those who take part."""
    return {p.name.split()[-1] for p in claim.participants if p.role in TAKING_PART}


def one(annotator: Annotator, *paragraphs: str) -> MeetingClaim:
    found = read(annotator, *paragraphs).claims
    assert len(found) == 1, [(people(c), c.status) for c in found]
    return found[0]


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
