"""Meetings that are only hoped for or doubted, and whose partner goes with which word. All invented."""

import pytest

from app.domain.claims import MeetingKind, MeetingStatus
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

DOUBTED = [
    "Dass Minister Karl Moser Präsident Ivo Lund trifft, gilt als unwahrscheinlich.",
    "Es ist unklar, ob Minister Karl Moser mit Präsident Ivo Lund verhandelt.",
    "Die Ernte nährte Hoffnungen, dass die Gespräche von Karl Moser und Ivo Lund wieder aufgenommen werden.",
    "Anna Berg hofft, dass Karl Moser und Ivo Lund miteinander sprechen.",
]


@pytest.mark.parametrize("text", DOUBTED, ids=[t[:40] for t in DOUBTED])
def test_what_is_doubted_is_no_meeting(annotator: Annotator, text: str) -> None:
    found = read(annotator, text)
    assert not found.claims
    assert [n.status for n in found.non_meetings] == ["hypothetical"]


TOLD = [
    "Es ist klar, dass Minister Karl Moser am Montag Präsident Ivo Lund trifft.",
    "Anna Berg hofft auf Regen, nachdem Karl Moser am Montag Ivo Lund getroffen hat.",
    "Anna Berg bezweifelte, dass Karl Moser am Montag Ivo Lund getroffen habe, um zu handeln.",
]


@pytest.mark.parametrize("text", TOLD, ids=[t[:40] for t in TOLD])
def test_what_is_told_as_fact_or_as_past_stays(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Lund"}


WITH_THE_VERB = [
    "Minister Karl Moser hat nach der Sitzung des Vorstands mit Präsident Ivo Lund telefoniert.",
    "Minister Karl Moser hatte nach der Konferenz mit Präsident Ivo Lund telefoniert.",
    "Karl Moser hat in einem Telefonat mit Ivo Lund die Lage besprochen.",
    "Karl Moser und Ivo Lund haben in einem Telefonat die Lage besprochen.",
    "In einem Telefonat besprachen Karl Moser und Ivo Lund die Lage.",
    "Nach eigenen Aussagen hat Karl Moser vor der Konferenz mit Ivo Lund telefoniert.",
]


@pytest.mark.parametrize("text", WITH_THE_VERB, ids=[t[:40] for t in WITH_THE_VERB])
def test_the_one_partner_belongs_to_the_verb(annotator: Annotator, text: str) -> None:
    claim = one(annotator, text)
    assert claim.kind is MeetingKind.PHONE
    assert people(claim) == {"Moser", "Lund"}


REFLEXIVE = [
    "Karl Moser traf sich vor den Gesprächen mit Präsident Ivo Lund.",
    "Karl Moser hat sich nach der Konferenz mit Präsident Ivo Lund getroffen.",
    "Am Abend traf sich Karl Moser während der Tagung mit Präsident Ivo Lund.",
]


@pytest.mark.parametrize("text", REFLEXIVE, ids=[t[:40] for t in REFLEXIVE])
def test_who_meets_has_the_partner(annotator: Annotator, text: str) -> None:
    claim = one(annotator, text)
    assert (claim.kind, claim.status, people(claim)) == (
        MeetingKind.IN_PERSON, MeetingStatus.HELD, {"Moser", "Lund"}
    )  # fmt: skip


def test_what_is_discussed_within_one_body_is_no_call(annotator: Annotator) -> None:
    assert not read(annotator, "Karl Moser besprach in einem Telefonat die Lage.").claims
    assert not read(annotator, "Karl Moser und Ivo Lund besprachen die Lage im Garten.").claims


WITH_THE_NOUN = [
    "Nach dem Treffen mit Präsident Ivo Lund telefonierte Minister Karl Moser mit Anna Berg.",
    "Minister Karl Moser telefonierte nach dem Treffen mit Präsident Ivo Lund mit Anna Berg.",
]


@pytest.mark.parametrize("text", WITH_THE_NOUN, ids=[t[:40] for t in WITH_THE_NOUN])
def test_of_two_partners_the_noun_keeps_its_own(annotator: Annotator, text: str) -> None:
    kinds = {c.kind: people(c) for c in read(annotator, text).claims}
    assert "Berg" in kinds[MeetingKind.PHONE]
    assert "Lund" in kinds[MeetingKind.IN_PERSON]


BEFORE = [
    ("Karl Moser hatte vor seinem Gespräch mit Ivo Lund von Frieden gesprochen.", MeetingStatus.HELD),
    ("Karl Moser hatte vor dem Treffen mit Ivo Lund die Ernte gelobt.", MeetingStatus.HELD),
    ("Anna Berg hatte vor einem Treffen mit Ivo Lund gesagt, sie komme gern.", MeetingStatus.HELD),
    ("Karl Moser lobte vor einem Treffen mit Ivo Lund die Ernte.", MeetingStatus.PLANNED),
    ("Karl Moser sagt vor seinem Treffen mit Ivo Lund nichts.", MeetingStatus.PLANNED),
]


@pytest.mark.parametrize(("text", "status"), BEFORE, ids=[t[:50] for t, _ in BEFORE])
def test_looking_back_before_a_meeting_it_was_held(annotator: Annotator, text: str, status: MeetingStatus) -> None:
    assert one(annotator, text).status is status
