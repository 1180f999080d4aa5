"""Two who go on together, and who is away for another journey. Sentences and people are invented."""

import pytest

from app.domain.claims import ParticipationRole
from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

FURTHER = [
    "Minister Karl Moser traf Ivo Lund und Eva Holm. Am Montag flogen Karl Moser und Ivo Lund nach Rom. "
    "Dort trafen sie Präsidentin Anna Berg.",
    "Karl Moser, Ivo Lund und Jan Zupan trafen sich in Bern. Danach reiste Karl Moser zusammen mit Ivo Lund ab. "
    "Am Montag trafen sie Ministerin Anna Berg.",
    "Ministerin Eva Holm empfing Karl Moser und Ivo Lund. Karl Moser reiste gemeinsam mit Ivo Lund weiter. "
    "Dort trafen sie Minister Jan Zupan.",
]


@pytest.mark.parametrize("text", FURTHER, ids=[s[:40] for s in FURTHER])
def test_two_who_go_on_meet_somebody_else(annotator: Annotator, text: str) -> None:
    found = [people(claim) for claim in read(annotator, text).claims]
    assert len(found) == 2
    assert all({"Moser", "Lund"} <= names and len(names) == 3 for names in found)


@pytest.mark.parametrize(
    "text",
    [
        "Am Montag flogen Karl Moser und Ivo Lund nach Rom. Dort trafen sie Präsidentin Anna Berg. "
        "Karl Moser, Ivo Lund und Anna Berg trafen sich am Montag in Rom.",
        "Am Montag kamen Karl Moser und Ivo Lund nach Rom. Dort trafen sie am Montag Anna Berg. "
        "Bei dem Treffen mit Anna Berg ging es um Getreide.",
    ],
)
def test_the_same_three_met_once(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"Moser", "Lund", "Berg"}


def _away(annotator: Annotator, text: str) -> set[str]:
    claims = read(annotator, text).claims
    return {p.name for c in claims for p in c.participants if p.role is ParticipationRole.ABSENT}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Karl Moser traf am Montag in Wien Ivo Lund. Im Herbst sagte Karl Moser seine Reise kurzfristig ab.",
        "Anna Berg sprach am Montag in Rom mit Ivo Lund. Im April hatte Anna Berg ihren Besuch noch abgesagt.",
        "Am Montag empfing Eva Holm in Bern Jan Zupan. Vor einem Jahr sagte Jan Zupan seine Reise ab.",
    ],
)
def test_who_met_is_not_away_for_a_journey_called_off_before(annotator: Annotator, text: str) -> None:
    assert _away(annotator, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Karl Moser traf am Montag in Wien Ivo Lund. Anna Berg sagte ihre Teilnahme ab.",
        "Eva Holm empfing am Montag in Bern Jan Zupan. Anna Berg hatte ihre Reise kurzfristig abgesagt.",
    ],
)
def test_who_called_off_and_did_not_meet_is_away(annotator: Annotator, text: str) -> None:
    assert _away(annotator, text) == {"Anna Berg"}
