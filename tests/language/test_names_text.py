"""Passages as plain lists."""

from app.domain.articles import Passage, PassageKind
from app.domain.spans import Span
from app.language.annotations import AnnotatedPassage, Annotations
from app.language.names_text import Words


def words_of(nlp, text):
    doc = nlp(text)
    doc._.parley = Annotations()
    return Words.of(AnnotatedPassage(Passage(PassageKind.BODY, Span(0, len(text))), doc, None))


def test_an_empty_passage_has_no_words(nlp):
    words = words_of(nlp, "")
    assert (len(words), list(words.sentences()), words.text(0)) == (0, [], "")


def test_each_word_knows_the_bounds_of_its_sentence(nlp):
    words = words_of(nlp, "Es regnete. Alle blieben daheim.")
    assert list(words.sentences()) == [(0, 3), (3, 7)]
