"""Days that talks last, days of tickers, days of something else, and calls told by a device. Sentences are invented."""

from datetime import UTC, date, datetime

import pytest

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import MeetingClaim, MeetingKind, MeetingStatus
from app.domain.spans import Span
from app.extract.meetings import find_meetings
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, read

# (text, first day, last day); written on Thursday 8 May 2031
LASTING = [
    ("Karl Moser und Anna Berg tagten vier Tage lang bis Freitag.", date(2031, 4, 29), date(2031, 5, 2)),
    ("Karl Moser und Anna Berg tagen seit Mittwoch auf einer dreitägigen Konferenz.",
     date(2031, 5, 7), date(2031, 5, 9)),
    ("Karl Moser und Anna Berg verhandeln. Die zweitägigen Gespräche begannen am Mittwoch.",
     date(2031, 5, 7), date(2031, 5, 8)),
    ("Die Gespräche von Karl Moser und Anna Berg gingen am Mittwoch zu Ende. Karl Moser und Anna Berg hatten am "
     "Dienstag und Mittwoch verhandelt.", date(2031, 5, 6), date(2031, 5, 7)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), LASTING, ids=[t[0][:50] for t in LASTING])
def test_talks_last_as_many_days_as_they_are_said_to(
    annotator: Annotator, text: str, first: date, last: date
) -> None:
    time = one(annotator, text).time
    assert (time.start, time.end) == (first, last)


ONE_DAY = [
    "Das fünfstündige Gespräch von Minister Karl Moser mit Anna Berg begann am Mittwoch.",
    "Das zweitägige Treffen von Minister Karl Moser mit Anna Berg wurde am Mittwoch fortgesetzt.",
    "Der zweitägige Besuch von Minister Karl Moser bei Anna Berg begann am Mittwoch.",
    "Minister Karl Moser und Anna Berg verhandelten am Mittwoch zum sechsten Mal.",
]


@pytest.mark.parametrize("text", ONE_DAY, ids=[t[:50] for t in ONE_DAY])
def test_other_durations_leave_the_day_as_it_is(annotator: Annotator, text: str) -> None:
    time = one(annotator, text).time
    assert time.start == time.end == date(2031, 5, 7)


ATTRIBUTES = [
    ("Minister Karl Moser sprach am Dienstag mit Anna Berg über die am 19. April in Wien vereinbarte Waffenruhe.",
     date(2031, 5, 6)),
    ("Minister Karl Moser traf Anna Berg zu Gesprächen über einen im März unterzeichneten Vertrag.", None),
    ("Es war das erste Gespräch zwischen Karl Moser und Anna Berg seit fast zwei Monaten am Dienstag in Bern.",
     date(2031, 5, 6)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), ATTRIBUTES, ids=[t[:60] for t, _ in ATTRIBUTES])
def test_the_day_of_a_participle_before_another_noun_is_not_the_meeting_s(
    annotator: Annotator, text: str, day: date | None
) -> None:
    assert one(annotator, text).time.start == day


PLANNED_FOR = [
    "Das für den 3. Mai in Wien geplante Treffen von Minister Karl Moser mit Anna Berg fand statt.",
    "Das am Samstag in Wien begonnene Treffen von Minister Karl Moser mit Anna Berg endete gut.",
]


@pytest.mark.parametrize("text", PLANNED_FOR, ids=[t[:50] for t in PLANNED_FOR])
def test_the_day_of_a_participle_before_the_meeting_is_its_own(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).time.start == date(2031, 5, 3)


OFF = [
    ("Das für Mittwoch geplante Treffen von Minister Karl Moser mit Anna Berg wurde abgesagt.", date(2031, 5, 7)),
    ("Das für den 3. Mai geplante Treffen von Minister Karl Moser mit Anna Berg fiel aus.", date(2031, 5, 3)),
    ("Das für Dienstag geplante Treffen von Minister Karl Moser mit Anna Berg wurde abgesagt.", date(2031, 5, 13)),
    ("Das für kommenden Mittwoch geplante Treffen von Karl Moser mit Anna Berg fällt aus.", date(2031, 5, 14)),
]


@pytest.mark.parametrize(("text", "day"), OFF, ids=[t[:40] for t, _ in OFF])
def test_what_was_called_off_was_due_yesterday_or_lies_ahead(annotator: Annotator, text: str, day: date) -> None:
    claim = one(annotator, text)
    assert (claim.time.start, claim.status) == (day, MeetingStatus.CANCELLED)


KINDS = [
    ("Minister Karl Moser sprach am Mittwoch per Video mit Anna Berg.", MeetingKind.VIDEO),
    ("Minister Karl Moser beriet am Telefon mit Anna Berg.", MeetingKind.PHONE),
    ("Minister Karl Moser hat telefonisch mit Anna Berg gesprochen.", MeetingKind.PHONE),
    ("Minister Karl Moser und Anna Berg hielten ein virtuelles Treffen ab.", MeetingKind.VIDEO),
    ("Minister Karl Moser tauschte sich mit Anna Berg aus. Nach dem Videotelefonat war er froh.", MeetingKind.VIDEO),
    ("Minister Karl Moser sprach mit Anna Berg über ein Video.", MeetingKind.UNKNOWN),
    ("Minister Karl Moser beriet mit Anna Berg über Telefone.", MeetingKind.UNKNOWN),
    ("Minister Karl Moser traf Anna Berg, nachdem er telefonisch angefragt hatte.", MeetingKind.IN_PERSON),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[t[:50] for t, _ in KINDS])
def test_a_device_or_adverb_tells_a_call(annotator: Annotator, text: str, kind: MeetingKind) -> None:
    assert one(annotator, text).kind is kind


def entry(annotator: Annotator, text: str, hour: int | None) -> MeetingClaim:
    """The meeting of a ticker's newest entry, written at an hour of 8 May 2031 or without a time of its own."""
    at = datetime(2031, 5, 8, hour, 10, tzinfo=UTC) if hour is not None else None
    passage = Passage(PassageKind.LIVE_ENTRY, Span(0, len(text)), published=at, entry=0)
    article = Article("test.txt", text, (passage,), published=date(2031, 5, 8))
    return find_meetings(annotator.annotate(article), annotator.knowledge.meetings).claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Karl Moser hat Präsident Ivo Lund empfangen.",
        "Minister Karl Moser und Präsident Ivo Lund haben sich getroffen.",
        "Minister Karl Moser hat mit Präsident Ivo Lund telefoniert.",
    ],
)
def test_what_an_entry_tells_as_just_done_was_done_on_its_day(annotator: Annotator, text: str) -> None:
    claim = entry(annotator, text, 20)
    assert (claim.time.start, claim.status) == (date(2031, 5, 8), MeetingStatus.HELD)
    assert not entry(annotator, text, 1).time.known  # it may have been the evening before
    assert not entry(annotator, text, None).time.known


@pytest.mark.parametrize(
    "text",
    [
        "Minister Karl Moser traf Präsident Ivo Lund.",
        "Minister Karl Moser hatte Präsident Ivo Lund empfangen.",
    ],
)
def test_other_tenses_of_an_entry_leave_the_day_open(annotator: Annotator, text: str) -> None:
    assert not entry(annotator, text, 20).time.known


SAID_AFTER = [
    "Es war gut, sagte Minister Karl Moser am Dienstag nach einem Treffen mit Präsident Ivo Lund.",
    "Nach Gesprächen mit Präsident Ivo Lund erklärte Minister Karl Moser am Dienstag, es gehe voran.",
    "Minister Karl Moser teilte am Dienstag nach einem Telefonat mit Präsident Ivo Lund mit, es gehe voran.",
]


@pytest.mark.parametrize("text", SAID_AFTER, ids=[t[:50] for t in SAID_AFTER])
def test_who_speaks_after_a_meeting_speaks_on_its_day(annotator: Annotator, text: str) -> None:
    assert one(annotator, text).time.start == date(2031, 5, 6)


NOT_THAT_DAY = [
    "Nach dem Treffen mit Präsident Ivo Lund in Wien erklärte Minister Karl Moser am Dienstag, es gehe voran.",
    "Nach einem Treffen mit Präsident Ivo Lund reiste Minister Karl Moser am Dienstag ab.",
    "Vor einem Treffen mit Präsident Ivo Lund sagte Minister Karl Moser am Dienstag, es gehe voran.",
]


@pytest.mark.parametrize("text", NOT_THAT_DAY, ids=[t[:50] for t in NOT_THAT_DAY])
def test_other_days_beside_a_meeting_are_not_its_own(annotator: Annotator, text: str) -> None:
    assert all(not claim.time.known for claim in read(annotator, text).claims)
