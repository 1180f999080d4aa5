"""Whatever the text: annotations lie within it and hang together."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.articles import Article, Passage, PassageKind
from app.domain.spans import Span
from app.knowledge import load_knowledge
from app.language.annotate import Annotator
from app.language.clauses import own_tokens
from app.language.times import direction_of, resolve_time

VOCABULARY = (
    "der die am in dass und zu nicht der Minister Weber Huber traf treffen getroffen hat wird soll haben sei Treffen "
    "Dienstag 4. Dezember 2025 bis vom vor drei Wochen heute morgen Bern Moskau Webers Sprecher , . : „ “ « » \" ' ’ ( "
    ") – ? … \n \n\n z. B. Dr. 23./24. 17:52 um ohne weil der die das dessen sagte , „ “ Ende Jahr in diesem sechste "
    "Außen- US-Gesandte SPD/CDU 💬 \u00a0 \u200b é 12.13.2025 31.2. 0. 99. 9999 Uhr Nacht und oder weder noch"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
MANY = st.lists(WORDS, max_size=40)
TEXTS = st.one_of(st.text(max_size=120), MANY.map(" ".join), MANY.map("".join))
STRANGE = ["\u200b", ".", "…", "“", "und", "4.", "\ud7ff", "a" * 5000, "- " * 500]


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_knowledge())


@given(TEXTS, TEXTS)
@settings(deadline=None, max_examples=80)
def test_any_text(annotator, first, second):
    text = f"{first}\n\n{second}"
    cut = len(first)
    passages = (
        Passage(PassageKind.TITLE, Span(0, cut)), Passage(PassageKind.BODY, Span(cut + 2, len(text))),
    )
    article = Article("any.txt", text, passages, published=date(2025, 12, 4))
    for passage in annotator.annotate(article).passages:
        check(passage, text)


def check(passage, text):
    doc, notes = passage.doc, passage.doc._.parley
    size = len(doc)
    for token in doc:
        start = doc._.base + token.idx
        assert text[start : start + len(token)].split() == token.text.split()
    spans = [*notes.chunks, *notes.clauses, *notes.names, *notes.places, *notes.times]
    assert all(0 <= span.start < span.end <= size for span in spans)
    assert all(0 <= start < end <= size for start, end in notes.quoted)
    for chunk in notes.chunks:
        assert chunk.start <= chunk.head < chunk.end
        assert all(link is None or 0 <= link < len(notes.chunks) for link in (chunk.genitive_of, chunk.apposition_of))
    for place, clause in enumerate(notes.clauses):
        assert clause.parent is None or (0 <= clause.parent < len(notes.clauses) and clause.parent != place)
        assert all(0 <= token < size for token in clause.verb_tokens)
        assert all(clause.start <= token < clause.end for token in own_tokens(notes.clauses, place))
    for mention in notes.times:
        for clause in notes.clauses[:1]:
            span = resolve_time(mention, doc, passage.anchor, direction=direction_of(clause))
            assert passage.passage.span.holds(span.span)
            assert span.trace


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts(annotator, text):
    article = Article("any.txt", text, (Passage(PassageKind.BODY, Span(0, len(text))),))
    (passage,) = annotator.annotate(article).passages
    check(passage, text)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_empty_passages_are_left_out(annotator, text):
    article = Article("any.txt", text, (Passage(PassageKind.BODY, Span(0, len(text))),))
    assert annotator.annotate(article).passages == ()


def test_passages_that_are_not_read_are_left_out(annotator):
    passages = (Passage(PassageKind.TEASER, Span(0, 4)), Passage(PassageKind.BODY, Span(5, 13)))
    article = Article("any.txt", "Huch Er kommt.", passages)
    assert [p.passage.kind for p in annotator.annotate(article).passages] == [PassageKind.BODY]
