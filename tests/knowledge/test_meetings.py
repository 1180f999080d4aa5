"""Nouns and verbs of meeting: which words report one, and what they say of it."""

import pytest

from app.domain.claims import MeetingKind
from app.knowledge.loader import load_knowledge
from app.knowledge.meetings import MeetingForm


@pytest.mark.parametrize(
    ("word", "form", "first"),
    [
        ("Treffen", MeetingForm.ENCOUNTER, ""),
        ("Außenministertreffen", MeetingForm.ENCOUNTER, "Außenminister"),
        ("Klima-Gespräch", MeetingForm.TALKS, "Klima"),
        ("EU-Gipfel", MeetingForm.ENCOUNTER, "EU"),
        ("Telefonkonferenz", MeetingForm.PHONE, ""),
        ("Videokonferenz", MeetingForm.VIDEO, ""),
        ("Antrittsbesuch", MeetingForm.VISIT, ""),
    ],
)
def test_a_noun_of_meeting_is_known_alone_and_in_compounds(word: str, form: MeetingForm, first: str) -> None:
    noun = load_knowledge().meetings.noun(word)
    assert noun is not None
    assert (noun.form, noun.first_part) == (form, first)


@pytest.mark.parametrize(
    "word", ["Pressekonferenz", "Bundespressekonferenz", "Gesprächspartner", "Parteitag", "Haus", "Rundfunk"]
)
def test_other_nouns_report_no_meeting(word: str) -> None:
    assert load_knowledge().meetings.noun(word) is None


def test_bare_talks_leave_the_kind_open() -> None:
    assert MeetingForm.TALKS.kind is MeetingKind.UNKNOWN
    assert MeetingForm.VISIT.kind is MeetingKind.IN_PERSON
    assert MeetingForm.PHONE.kind is MeetingKind.PHONE


def test_groups_and_press_are_told_by_the_last_part_of_a_compound() -> None:
    words = load_knowledge().meetings
    assert words.is_group("Handelsminister")
    assert words.is_group("Unterhändler")
    assert not words.is_group("Fahrrad")
    assert words.is_press("Wochenzeitung")
    assert not words.is_press("Minister")


def test_every_meeting_verb_has_a_frame() -> None:
    known = {"object", "host", "with", "together", "guest", "reflexive"}
    for verb in load_knowledge().meetings.verbs.values():
        assert verb.frames
        assert verb.frames <= known
