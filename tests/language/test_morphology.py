"""Words in, HanTa's own results out, only sooner; compounds by their last part."""

import pytest
from HanTa.HanoverTagger import HanoverTagger

from app.language.compounds import Compounds
from app.language.morphology import QuickHanta

MODEL = "morphmodel_ger.pgz"
WORDS = (
    "ministerin", "verhandlungen", "abgesagt", "zusammengetroffen", "lukaschenko", "mbeki", "staatsgästen", "x", "öde",
    "grüße", "anzurufen", "vertagter", "weltklimakonferenz", "qualm", "kämen", "zürnten", "teilgenommenen",
    "us-vertreter", "dnipropetrowsk", "ab", "ob", "am", "ä",
)


@pytest.fixture(scope="module")
def hanta():
    return HanoverTagger(MODEL)


@pytest.fixture(scope="module")
def quick():
    return QuickHanta(MODEL)


@pytest.mark.parametrize("word", WORDS)
def test_the_same_tags(hanta, quick, word):
    theirs, ours = hanta.analyze_forward(word), quick.analyze_forward(word)
    likely = [(tag, pytest.approx(float(score))) for tag, score in theirs if score > -500]
    assert [(tag, score) for tag, score in ours if score > -500] == likely


@pytest.mark.parametrize("word", WORDS)
def test_the_same_morphemes(hanta, quick, word):
    for tag, _ in hanta.analyze_forward(word)[:4]:
        assert quick.analyze_viterbi(word, -tag) == hanta.analyze_viterbi(word, -tag)


@pytest.mark.parametrize(
    ("word", "tail"),
    [
        ("Klimagespräche", "Gespräche"), ("US-Vertretern", "Vertretern"), ("Gipfelerklärung", "Erklärung"),
        ("Kreml-Chef", "Chef"), ("Moskau", ""), ("Treffen", ""), ("verhandlungen", ""), ("28-Punkte-Plan", ""),
        ("Nord-süd", ""), ("Witkoff", ""),
    ],
)
def test_compounds(quick, word, tail):
    assert Compounds(quick).tail(word) == tail
