"""Meetings whose people stand beside another verb or in the sentence before. Sentences and people are invented."""

from datetime import date

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

BESIDE = [
    ("Minister Karl Moser und Ministerin Anna Berg einigten sich in einem Telefonat auf eine Feuerpause.", 2),
    ("Präsident Ivo Lund und Karl Moser vereinbarten bei einem Treffen am Montag mehr Handel.", 2),
    ("Präsident Ivo Lund dankte Ministerin Anna Berg nach einer Videokonferenz am Montag.", 2),
]


@pytest.mark.parametrize(("text", "number"), BESIDE, ids=[s[:40] for s, _ in BESIDE])
def test_those_who_agree_in_talks_took_part(annotator: Annotator, text: str, number: int) -> None:
    assert len(people(one(annotator, text))) == number


NOT_BESIDE = [
    "Minister Karl Moser kritisierte nach einer Videokonferenz am Montag Präsident Ivo Lund.",
    "Minister Karl Moser betonte in einem Telefonat die Lage.",
    "Karl Moser und Anna Berg einigten sich nach dem Treffen der Minister auf eine Reise.",
]


@pytest.mark.parametrize("text", NOT_BESIDE, ids=[s[:40] for s in NOT_BESIDE])
def test_those_who_speak_of_others_did_not_meet(annotator: Annotator, text: str) -> None:
    assert all("Lund" not in people(c) and len(people(c)) != 2 for c in read(annotator, text).claims)


THEY = [
    ("Eva Holm und Juan Ortega sind in Lima zusammengekommen. Sie trafen sich am Dienstag im Gästehaus.", 1),
    ("Karl Moser traf in Wien Präsident Ivo Lund. Beide trafen sich am Dienstag auch im Schloss.", 1),
    ("Karl Moser und Ivo Lund haben in Wien beraten. Zuletzt hatten sie sich im Mai 2027 in Rom getroffen.", 2),
]


@pytest.mark.parametrize(("text", "number"), THEY, ids=[s[:40] for s, _ in THEY])
def test_they_are_those_who_met_before(annotator: Annotator, text: str, number: int) -> None:
    found = read(annotator, text).claims
    assert len(found) == number
    assert all(len(c.participants) == 2 for c in found)
    assert any(c.time.known for c in found)


NOT_THEY = [
    "Ministerin Eva Holm lobte Juan Ortega. Sie traf sich am Dienstag im Gästehaus.",
    "Ministerin Eva Holm traf Juan Ortega in Lima. Die Bauern trafen sich am Dienstag.",
    "Die Lage ist ernst. Sie trafen sich am Dienstag.",
]


@pytest.mark.parametrize("text", NOT_THEY, ids=[s[:40] for s in NOT_THEY])
def test_other_pronouns_and_people_bring_no_day(annotator: Annotator, text: str) -> None:
    assert not any(c.time.start == date(2031, 5, 6) for c in read(annotator, text).claims)


PROGRAMME = [
    ("Für Minister Karl Moser steht ein Treffen mit Präsident Ivo Lund auf dem Programm.", {"Moser", "Lund"}),
    ("Für Karl Moser stehen am Freitag Gespräche mit Ivo Lund auf der Agenda.", {"Moser", "Lund"}),
    ("In Wien gibt es ein Dreiertreffen, an dem neben Ruth Adler und Jan Zupan auch Ivo Matic teilnimmt.", 3),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMME, ids=[s[:40] for s, _ in PROGRAMME])
def test_those_for_whom_and_beside_whom_take_part(annotator: Annotator, text: str, expected: set[str] | int) -> None:
    found = people(one(annotator, text))
    assert expected in (found, len(found))


NOT_PROGRAMME = [
    "Für Minister Karl Moser steht eine Wanderung auf dem Programm.",
    "Neben Minister Karl Moser wohnt auch Präsident Ivo Lund.",
    "An der Wanderung nahm neben Minister Karl Moser auch Präsident Ivo Lund teil.",
]


@pytest.mark.parametrize("text", NOT_PROGRAMME, ids=[s[:40] for s in NOT_PROGRAMME])
def test_programmes_and_neighbours_without_talks_are_no_meeting(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


SEPARATE = [
    "Ministerin Anna Berg traf Präsident Ivo Lund und Karl Moser zu getrennten Gesprächen in Wien.",
    "Präsident Ivo Lund empfing am Montag Anna Berg und Karl Moser zu getrennten Beratungen.",
    "Ministerin Anna Berg traf sich mit Ivo Lund und Karl Moser zu separaten Gesprächen.",
]


@pytest.mark.parametrize("text", SEPARATE, ids=[s[:40] for s in SEPARATE])
def test_separate_talks_are_several_meetings(annotator: Annotator, text: str) -> None:
    found = read(annotator, text).claims
    assert len(found) == 2
    assert all(len(people(c)) == 2 for c in found)


TOGETHER = [
    "Ministerin Anna Berg traf Präsident Ivo Lund und Karl Moser zu neuen Gesprächen in Wien.",
    "Ministerin Anna Berg und Karl Moser trafen sich zu getrennten Gesprächen in Wien.",
]


@pytest.mark.parametrize("text", TOGETHER, ids=[s[:40] for s in TOGETHER])
def test_other_talks_stay_one_meeting(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1
