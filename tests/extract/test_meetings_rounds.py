"""Further rounds without people of their own are those of the talks told before. Published on Thursday, 8 May 2031."""

from datetime import date

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import people, read

AGAIN = [
    ("Karl Moser hat mit Ivo Lund verhandelt. Die nächste Runde ist für Freitag in Bern angesetzt.", date(2031, 5, 9)),
    ("Karl Moser hat mit Ivo Lund verhandelt. Die Gespräche sollen am Freitag fortgesetzt werden.", date(2031, 5, 9)),
    ("Karl Moser hat am Dienstag mit Ivo Lund verhandelt. Die nächsten Gespräche sind am Montag geplant.",
     date(2031, 5, 12)),
    ("Karl Moser und Ivo Lund haben am Dienstag verhandelt. Bereits am Samstag hatten sie in Bern verhandelt.",
     date(2031, 5, 3)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), AGAIN, ids=[t[-50:] for t, _ in AGAIN])
def test_those_who_met_meet_again(annotator: Annotator, text: str, day: date) -> None:
    found = read(annotator, text).claims
    assert [people(c) for c in found] == [{"Moser", "Lund"}] * 2
    assert day in [c.time.start for c in found]


THE_SAME = [
    "Karl Moser hat am Dienstag mit Ivo Lund verhandelt. Die Gespräche am Dienstag dauerten lange.",
    "Karl Moser hat mit Ivo Lund verhandelt. Die Gespräche am Dienstag dauerten lange.",
    "Karl Moser hat mit Ivo Lund telefoniert. Die nächste Runde im Turnier ist am Freitag.",
]


@pytest.mark.parametrize("text", THE_SAME, ids=[t[-50:] for t in THE_SAME])
def test_what_tells_of_the_same_talks_adds_no_round(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1


ON = [
    ("Das Treffen von Karl Moser und Ivo Lund dauerte fünf Stunden und soll am Freitag fortgesetzt werden.", 9),
    ("Das Gespräch von Karl Moser und Ivo Lund endete am Mittwoch und wird am Montag in Bern weitergeführt.", 12),
    ("Das Treffen von Karl Moser und Ivo Lund habe lange gedauert und solle am Freitag fortgesetzt werden.", 9),
]


@pytest.mark.parametrize(("text", "day"), ON, ids=[t[-50:] for t, _ in ON])
def test_talks_that_go_on_in_the_same_sentence_are_a_round(annotator: Annotator, text: str, day: int) -> None:
    found = read(annotator, text).claims
    assert [people(c) for c in found] == [{"Moser", "Lund"}] * 2
    assert found[1].time.start == date(2031, 5, day)


NOT_ON = [
    "Das Treffen von Karl Moser und Ivo Lund dauerte am Mittwoch fünf Stunden und soll fortgesetzt werden.",
    "Das Treffen von Karl Moser und Ivo Lund endete am Mittwoch und die Ernte soll am Freitag fortgesetzt werden.",
]


@pytest.mark.parametrize("text", NOT_ON, ids=[t[-50:] for t in NOT_ON])
def test_without_a_day_or_of_something_else_it_is_none(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1


TERMS = [
    "Nach einem Termin mit dem Präsidenten Ivo Lund sagte Karl Moser, es sei gut gewesen.",
    "Karl Moser kam am Montag zu einem Termin mit Ivo Lund nach Bern.",
    "Bei einem gemeinsamen Termin mit Präsident Ivo Lund lobte Karl Moser am Montag die Ernte.",
]


@pytest.mark.parametrize("text", TERMS, ids=[t[:50] for t in TERMS])
def test_an_appointment_with_somebody_is_a_meeting(annotator: Annotator, text: str) -> None:
    assert [people(c) for c in read(annotator, text).claims] == [{"Moser", "Lund"}]


NO_TERMS = [
    "Als Termin für die Wahl nannten Karl Moser und Ivo Lund den Freitag.",
    "Karl Moser bestätigte den Termin am Montag in Wien.",
    "Der Gerichtstermin mit Karl Moser und Ivo Lund ist am Freitag.",
    "Karl Moser nannte nach einem Termin in Wien keine Zahlen.",
]


@pytest.mark.parametrize("text", NO_TERMS, ids=[t[:50] for t in NO_TERMS])
def test_a_date_of_something_else_is_none(annotator: Annotator, text: str) -> None:
    assert not read(annotator, text).claims


def test_the_next_appointment_is_one_of_those_who_met(annotator: Annotator) -> None:
    text = "Karl Moser hat am Montag mit Ivo Lund verhandelt. Der nächste Termin ist für Freitag geplant."
    assert [people(c) for c in read(annotator, text).claims] == [{"Moser", "Lund"}] * 2
