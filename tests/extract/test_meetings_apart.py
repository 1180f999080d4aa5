"""Meetings told one after the other stay two: another day, another kind, other people. All invented."""

import pytest

from app.domain.claims import MeetingStatus
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

TWO = [
    "Präsident Ivo Lund traf im Schloss Ministerin Anna Berg. Lund und Berg hatten sich schon am Vortag getroffen.",
    "Ivo Lund ist zu Gesprächen mit Anna Berg eingetroffen. Der Besuch Lunds bei Karl Moser am Tag davor war kurz.",
    "Ivo Lund und Anna Berg haben in Bern verhandelt. Am Abend zuvor hatte Lund mit Berg gesprochen.",
    "Der Gesandte Ivo Lund verhandelt in Bern mit Vertretern aus Chile und Peru. In Bern sind außerdem Beratungen "
    "zwischen dem polnischen Gesandten Ivo Lund und dem chilenischen Gesandten Juan Ortega geplant.",
    "Vertreter aus Polen und Chile haben in Bern direkte Verhandlungen aufgenommen. Der polnische Präsident Ivo Lund "
    "hatte mit dem chilenischen Präsidenten Juan Ortega telefoniert.",
]


@pytest.mark.parametrize("text", TWO, ids=[t[-50:] for t in TWO])
def test_two_meetings_stay_apart(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 2


ONE = [
    "Präsident Ivo Lund traf im Schloss Ministerin Anna Berg. Lund und Berg hatten sich dort schon oft gesehen.",
    "Ivo Lund und Anna Berg haben in Bern verhandelt. Die Gespräche hatten am Vortag begonnen.",
    "Ivo Lund empfing Anna Berg. Vor dem Treffen mit Berg hatte Lund die Ernte gelobt.",
]


@pytest.mark.parametrize("text", ONE, ids=[t[-50:] for t in ONE])
def test_what_tells_more_of_one_meeting_joins_it(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1


BEFORE = [
    "Ivo Lund hatte Anna Berg schon am Abend zuvor getroffen.",
    "Das Gespräch von Ivo Lund mit Anna Berg am Vortag dürfte schwierig gewesen sein.",
    "Nach dem Treffen von Ivo Lund mit Anna Berg am Tag zuvor könnte nun Ruhe einkehren.",
]


@pytest.mark.parametrize("text", BEFORE, ids=[t[:50] for t in BEFORE])
def test_the_day_before_it_was_held(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).status is MeetingStatus.HELD


NOT_HELD = [
    "Das Treffen von Ivo Lund mit Anna Berg wurde am Vortag abgesagt.",
    "Das Treffen von Ivo Lund mit Anna Berg sollte eigentlich am Vortag stattfinden.",
]


@pytest.mark.parametrize("text", NOT_HELD, ids=[t[:50] for t in NOT_HELD])
def test_what_was_called_off_or_meant_for_that_day_was_not(annotator: Annotator, text: str) -> None:
    assert all(c.status is not MeetingStatus.HELD for c in read(annotator, text).claims)


CALLS = [
    ("Ivo Lund hatte vor dem Treffen mit Anna Berg ein Telefonat mit Karl Moser.", "Berg"),
    ("Ivo Lund führte nach den Beratungen mit Anna Berg ein Gespräch mit Karl Moser.", "Berg"),
    ("Nach Angaben der Nachrichtenseite «Tagwerk» hat Ivo Lund mit Karl Moser gesprochen.", "Tagwerk"),
]


@pytest.mark.parametrize(("text", "other"), CALLS, ids=[t[:50] for t, _ in CALLS])
def test_the_partner_of_another_meeting_and_the_paper_take_no_part(
    annotator: Annotator, text: str, other: str
) -> None:
    with_moser = [people(c) for c in read(annotator, text).claims if "Moser" in people(c)]
    assert len(with_moser) == 1
    assert other not in with_moser[0]
