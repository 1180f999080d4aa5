"""Guests and those who speak to one another, told in the sentence before. Sentences and people are invented."""

import pytest

from app.domain.claims import MeetingKind
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

GUESTS = [
    "Der Besuch von Minister Karl Moser in Wien begann mit einem Gespräch mit Präsident Ivo Lund.",
    "Der Staatsbesuch von Präsidentin Anna Berg begann am Montag mit einem Empfang bei König Olaf V.",
    "Bei dem Besuch von Kanzler Jan Zupan in Bern gab es am Montag ein Treffen mit Ministerin Eva Holm.",
]


@pytest.mark.parametrize("text", GUESTS, ids=[s[:40] for s in GUESTS])
def test_the_guest_meets_whom_the_visit_brings(annotator: Annotator, text: str) -> None:
    assert len(people(one(annotator, text))) == 2


ONLY_TRAVEL = [
    "Minister Karl Moser und Ministerin Anna Berg sind am Montag zu Besuch in Wien.",
    "Der Besuch von Minister Karl Moser in Wien begann am Montag.",
]


@pytest.mark.parametrize("text", ONLY_TRAVEL, ids=[s[:40] for s in ONLY_TRAVEL])
def test_guests_without_a_host_meet_nobody(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


def test_a_journey_elsewhere_lends_no_place(annotator: Annotator) -> None:
    told = "Minister Karl Moser ist zu Gesprächen mit Präsident Ivo Lund eingetroffen."
    claim = one(annotator, told, "Mosers Besuch in Oslo war kürzer.")
    assert claim.place is None


ADDRESSED = [
    "Kanzlerin Anna Berg sicherte Präsident Ivo Lund Hilfe zu. In einem Telefonat lobte sie den Plan.",
    "Minister Karl Moser dankte Ministerin Eva Holm. In einem Gespräch am Montag ging es um Getreide.",
    "Präsident Ivo Lund gratulierte Karl Moser. Bei einem Telefonat am Montag sagte er auch Geld zu.",
]


@pytest.mark.parametrize("text", ADDRESSED, ids=[s[:40] for s in ADDRESSED])
def test_who_spoke_to_whom_is_told_before_the_talks(annotator: Annotator, text: str) -> None:
    assert len(people(one(annotator, text))) == 2


NOT_ADDRESSED = [
    "Kanzlerin Anna Berg kritisierte Präsident Ivo Lund. In einem Telefonat lobte sie den Plan.",
    "Kanzlerin Anna Berg sicherte Präsident Ivo Lund Hilfe zu. In einem Telefonat lobte Karl Moser den Plan.",
    "Kanzlerin Anna Berg sicherte Präsident Ivo Lund Hilfe zu. Es regnete. In einem Telefonat lobte sie den Plan.",
]


@pytest.mark.parametrize("text", NOT_ADDRESSED, ids=[s[:40] for s in NOT_ADDRESSED])
def test_others_told_before_did_not_talk(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


NAMED_EVENTS = [
    ("Vor dem Moser-Lund-Gipfel in Wien wächst der Druck.", "Karl Moser und Ivo Lund werben für Getreide."),
    ("Das Berg-Holm-Treffen findet am Freitag statt.", "Anna Berg lobt die Ernte.", "Eva Holm schweigt."),
    ("Die Polen-Litauen-Gespräche begannen am Montag in Bern.", "Polen will mehr Handel.", "Litauen klagt."),
]


@pytest.mark.parametrize("text", NAMED_EVENTS, ids=[s[0][:40] for s in NAMED_EVENTS])
def test_an_event_that_bears_two_names_is_theirs(annotator: Annotator, text: tuple[str, ...]) -> None:
    assert len(one(annotator, *text).participants) == 2


NOT_NAMED = [
    ("Vor dem Moser-Gipfel in Wien wächst der Druck.", "Karl Moser wirbt für Getreide."),
    ("Vor dem Alpen-Donau-Gipfel in Wien wächst der Druck.", "Karl Moser und Ivo Lund werben für Getreide."),
]


@pytest.mark.parametrize("text", NOT_NAMED, ids=[s[0][:40] for s in NOT_NAMED])
def test_other_compounds_name_nobody(annotator: Annotator, text: tuple[str, ...]) -> None:
    assert all(len(claim.participants) < 2 for claim in read(annotator, *text).claims)


CALLED = [
    "In getrennten Telefonaten mit Karl Moser und Ivo Lund forderte Anna Berg mehr Geld.",
    "In separaten Telefonaten mit Eva Holm und Juan Ortega sagte Anna Berg Hilfe zu.",
    "Anna Berg sprach in getrennten Telefonaten mit Ivo Lund und Eva Holm.",
]


@pytest.mark.parametrize("text", CALLED, ids=[s[:40] for s in CALLED])
def test_separate_calls_are_several(annotator: Annotator, text: str) -> None:
    found = read(annotator, text).claims
    assert [claim.kind for claim in found] == [MeetingKind.PHONE] * 2


NOT_CALLED = [
    "In Telefonaten mit Karl Moser und Ivo Lund forderte Anna Berg mehr Geld.",
    "In getrennten Telefonaten mit Karl Moser forderte Anna Berg mehr Geld.",
]


@pytest.mark.parametrize("text", NOT_CALLED, ids=[s[:40] for s in NOT_CALLED])
def test_other_calls_are_told_as_one(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1


CHARGED = [
    "Präsident Ivo Lund beauftragte Minister Karl Moser, mit Ministerin Anna Berg zu verhandeln.",
    "Kanzlerin Eva Holm ermächtigte den Gesandten Karl Moser, Ministerin Anna Berg zu treffen.",
    "Ivo Lund überredete Karl Moser, sich mit Anna Berg zu treffen.",
]


@pytest.mark.parametrize("text", CHARGED, ids=[s[:40] for s in CHARGED])
def test_who_is_charged_with_talks_holds_them(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Berg"}


NOT_CHARGED = [
    "Präsident Ivo Lund versprach Minister Karl Moser, mit Ministerin Anna Berg zu verhandeln.",
    "Präsident Ivo Lund plant, mit Ministerin Anna Berg zu verhandeln.",
]


@pytest.mark.parametrize("text", NOT_CHARGED, ids=[s[:40] for s in NOT_CHARGED])
def test_who_promises_talks_holds_them(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Lund", "Berg"}


ATTENDING = [
    "Am Freitag soll es ein Treffen geben, an dem auch Minister Karl Moser teilnehmen soll.",
    "In Wien gibt es am Montag ein Arbeitsessen, an dem auch Präsident Ivo Lund teilnimmt.",
    "Minister Karl Moser nahm am Montag an einem Treffen der Bauern in Wien teil.",
]


@pytest.mark.parametrize("text", ATTENDING, ids=[s[:40] for s in ATTENDING])
def test_one_who_attends_is_enough(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) in ({"Moser"}, {"Lund"})


NOT_ATTENDING = [
    "Minister Karl Moser lobte ein Treffen.",
    "Minister Karl Moser nahm an der Wanderung teil.",
]


@pytest.mark.parametrize("text", NOT_ATTENDING, ids=[s[:40] for s in NOT_ATTENDING])
def test_who_only_speaks_of_a_meeting_attends_none(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()
