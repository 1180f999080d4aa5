"""Words of speech: the written forms of verbs, and nouns that name a source."""

import pytest

from app.knowledge.files import BadKnowledge, load_file
from app.knowledge.speech import SpeechWords


@pytest.fixture(scope="module")
def speech() -> SpeechWords:
    return SpeechWords.from_sections(load_file("speech"))


@pytest.mark.parametrize(("form", "lemma", "shape"), [
    ("sagte", "sagen", "finite"),
    ("berichteten", "berichten", "finite"),
    ("teilte", "mitteilen", "detached"),
    ("mitteilte", "mitteilen", "finite"),
    ("mitgeteilt", "mitteilen", "participle"),
    ("mitzuteilen", "mitteilen", "infinitive"),
    ("gab", "angeben", "detached"),
    ("boten", "anbieten", "detached"),
    ("kritisiert", "kritisieren", "participle"),
    ("äußerten", "äußern", "finite"),
    ("fordere", "fordern", "finite"),
    ("nannten", "nennen", "finite"),
    ("unterstrichen", "unterstreichen", "participle"),
])
def test_written_forms(speech: SpeechWords, form: str, lemma: str, shape: str) -> None:
    assert (lemma, shape) in {(made.verb.lemma, made.shape) for made in speech.forms[form]}


@pytest.mark.parametrize("form", ["lief", "essen", "traf", "Angaben"])
def test_no_form_of_speech(speech: SpeechWords, form: str) -> None:
    assert not [made for made in speech.forms.get(form, ()) if not made.verb.correlate]


def test_going_out_from_something_needs_its_correlate(speech: SpeechWords) -> None:
    assert {made.verb.correlate for made in speech.forms["geht"] if made.verb.lemma == "ausgehen"} == {True}


@pytest.mark.parametrize(("word", "expected"), [
    ("Angaben", True), ("Behördenangaben", True), ("Medienberichten", True), ("Kreml-Angaben", True),
    ("Abgaben", False), ("Ende", False), ("angaben", False), ("Rat", False),
])
def test_source_nouns(speech: SpeechWords, word: str, expected: bool) -> None:
    assert speech.is_source_noun(word) is expected


@pytest.mark.parametrize(("word", "expected"), [
    ("Videos", True), ("Luftbilder", True), ("Drohnen-Aufnahmen", True), ("Regierung", False), ("Verwaltung", False),
])
def test_things_that_never_speak(speech: SpeechWords, word: str, expected: bool) -> None:
    assert speech.is_mute(word) is expected


def test_an_unknown_frame_is_refused() -> None:
    with pytest.raises(BadKnowledge, match="raunen"):
        SpeechWords.from_sections({"verbs": [{"name": "raunen", "frames": "quote sing"}]})
