"""Articles in, the day that each passage counts from out."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.articles import Article, Passage, PassageKind
from app.domain.spans import Span
from app.knowledge import load_knowledge
from app.language.annotate import Annotator

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_knowledge())


def blog(*texts, times=(), **moments):
    """A live blog with one entry for each text."""
    passages, text = [], ""
    for entry, words in enumerate(texts):
        own = times[entry] if entry < len(times) else None
        span = Span(len(text), len(text) + len(words))
        passages.append(Passage(PassageKind.LIVE_ENTRY, span, entry=entry, published=own))
        text += words + "\n\n"
    return Article("blog.txt", text, tuple(passages), **moments)


def anchors(annotator, article):
    return [passage.anchor.day if passage.anchor else None for passage in annotator.annotate(article).passages]


def test_entries_count_from_their_own_time(annotator):
    times = [datetime(2025, 12, 4, 0, 30, tzinfo=BERLIN), datetime(2025, 12, 3, 23, 50, tzinfo=BERLIN)]
    article = blog("Er kam.", "Sie kam.", "Es war Ruhe.", times=times, published=date(2025, 12, 4))
    assert anchors(annotator, article) == [4, 3, 3]


def test_a_blog_of_the_small_hours_was_written_the_day_before(annotator):
    article = blog("Er kam.", "Sie kam gestern.", updated=datetime(2025, 12, 4, 1, 50, tzinfo=BERLIN))
    assert anchors(annotator, article) == [4, 3]


def test_a_blog_of_the_day_counts_from_it(annotator):
    article = blog("Er kam.", "Sie kam.", updated=datetime(2025, 12, 4, 15, 0, tzinfo=BERLIN))
    assert anchors(annotator, article) == [4, 4]


def test_an_entry_that_names_its_day_fixes_it(annotator):
    article = blog(
        "Er kam.", "Am heutigen Mittwoch kam sie.", "Es war Ruhe.", updated=datetime(2025, 12, 4, 15, 0, tzinfo=BERLIN)
    )
    assert anchors(annotator, article) == [4, 3, 3]


def test_nothing_is_invented(annotator):
    assert anchors(annotator, blog("Er kam.")) == [None]
