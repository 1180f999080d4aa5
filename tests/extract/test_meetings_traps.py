"""Places and days that are not those of the meeting; any text is survived."""


import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.claims import MeetingStatus, ParticipationRole
from app.language.annotate import Annotator
from tests.extract.meetings_reading import PUBLISHED, one, read

NO_PLACE = [
    "WIEN - Minister Karl Moser traf am Dienstag Präsident Ivo Lund.",
    "Minister Karl Moser traf Präsident Ivo Lund, wie Moskau mitteilte.",
    "Minister Karl Moser sprach mit Präsident Ivo Lund über ein Ende des Kriegs in Syrien.",
]


@pytest.mark.parametrize("sentence", NO_PLACE)
def test_datelines_capitals_and_topics_are_no_place(annotator: Annotator, sentence: str) -> None:
    assert one(annotator, sentence).place is None


NOT_ITS_DAY = [
    "Am Mittwoch lobte die Sprecherin das Treffen von Minister Karl Moser mit Präsident Ivo Lund.",
    "Nach dem Treffen von Minister Karl Moser mit Präsident Ivo Lund reiste er am Mittwoch ab.",
    "Karl Moser traf Präsident Ivo Lund, wie der Hof am Mittwoch mitteilte.",
]


@pytest.mark.parametrize("sentence", NOT_ITS_DAY)
def test_the_day_of_the_report_is_not_the_day_of_the_meeting(annotator: Annotator, sentence: str) -> None:
    assert not one(annotator, sentence).time.known


def test_what_is_under_way_is_dated_by_the_report(annotator: Annotator) -> None:
    claim = one(annotator, "In Wien verhandelt Minister Karl Moser derzeit mit Präsident Ivo Lund.")
    assert (claim.status, claim.time.start) == (MeetingStatus.ONGOING, PUBLISHED)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "Karl",
                "Moser",
                "traf",
                "sich",
                "mit",
                "zwischen",
                "und",
                "Treffen",
                "dem",
                "in",
                "Wien",
                "am",
                "Dienstag",
                ",",
                ".",
                "„",
                "“",
                "beide",
                "Länder",
                "Gespräche",
                "nicht",
                "sagte",
                "ab",
                "der",
                "Minister",
                "beider",
                ":",
                "(",
                ")",
                "EU-Gipfel",
                "-",
                "wollen",
                "\n",
                "um",
                "von",
                "USA",
            ]
        ),
        max_size=40,
    )
)
def test_no_text_breaks_reading_or_leaves_it(annotator: Annotator, tokens: list[str]) -> None:
    text = " ".join(tokens)
    if not text.strip():
        return
    for claim in read(annotator, text).claims:
        spans = [e.span for e in claim.evidence] + [p.span for p in claim.participants] + list(claim.sentences)
        assert all(0 <= s.start < s.end <= len(text) for s in spans)


ARRANGED = [
    (
        "Polen und Litauen verhandelten am Montag in Wien unter Vermittlung Norwegens.",
        "Norwegen",
        ParticipationRole.MEDIATOR,
    ),
    (
        "Unter Vermittlung von Karl Moser trafen sich Präsident Ivo Lund und Anna Berg.",
        "Karl Moser",
        ParticipationRole.MEDIATOR,
    ),
    (
        "Auf Einladung von Karl Moser kamen Präsident Ivo Lund und Anna Berg in Bern zusammen.",
        "Karl Moser",
        ParticipationRole.HOST,
    ),
]


@pytest.mark.parametrize(("sentence", "name", "role"), ARRANGED, ids=[s[:40] for s, _, _ in ARRANGED])
def test_mediators_and_hosts_are_told_apart(
    annotator: Annotator, sentence: str, name: str, role: ParticipationRole
) -> None:
    claim = one(annotator, sentence)
    assert [p.role for p in claim.participants if p.name == name] == [role]
    assert len(claim.participants) == 3


def test_a_bare_word_about_some_talks_is_no_evidence_of_others(annotator: Annotator) -> None:
    hope = "„Ich hoffe, dass das Ergebnis der Verhandlungen das Recht achten wird“, sagte die Juristin Ida Kranz."
    found = read(annotator, hope, "Außenministerin Anna Berg will in Bern Präsident Ivo Lund treffen.")
    [claim] = found.claims
    assert all(span.start >= len(hope) for span in claim.sentences)
