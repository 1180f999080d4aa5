"""What is saved comes back as it was; the same again changes nothing; an edit adds a version."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from app.domain.claims import Extraction
from app.store import tables
from app.store.engine import writing
from app.store.identity import article_key, canonical_url, content_hash
from app.store.load import load_articles
from app.store.rows import table
from app.store.save import Outcome, save, standing
from tests.factories import extraction


def put(engine: Engine, given: Extraction, *, reader: str = "r1") -> Outcome:
    with writing(engine).begin() as connection:
        expected = standing(connection, given.article, reader=reader)
        saved = save(connection, given, reader=reader)
    assert saved.outcome == expected
    return saved.outcome


def loaded(engine: Engine) -> list[Extraction]:
    with engine.connect() as connection:
        return [article.extraction for article in load_articles(connection)]


def everything(engine: Engine) -> dict[str, Sequence[Any]]:
    """All rows of all tables."""
    with engine.connect() as connection:
        return {t.name: connection.execute(select(t).order_by(*t.primary_key)).all()
                for t in tables.Article.metadata.sorted_tables}


def test_comes_back_as_saved(engine: Engine) -> None:
    given = extraction(published=datetime(2031, 5, 8, 9, 30, tzinfo=UTC), publisher="Kurier", agencies=("apd",))
    assert put(engine, given) is Outcome.NEW
    assert loaded(engine) == [given]


def test_no_date_no_facts(engine: Engine) -> None:
    given = replace(extraction(day=None, published=None), quotes=(), mentions=(), actors=(), places=(), non_meetings=())
    put(engine, given)
    assert loaded(engine) == [given]


def test_unchanged_changes_no_row(sqlite_engine: Engine) -> None:
    put(sqlite_engine, extraction())
    before = everything(sqlite_engine)
    assert put(sqlite_engine, extraction()) is Outcome.UNCHANGED
    assert everything(sqlite_engine) == before


def test_edit_adds_a_version(engine: Engine) -> None:
    put(engine, extraction())
    edited = extraction(weekday="Mittwoch", day=date(2031, 5, 7))
    assert put(engine, edited) is Outcome.UPDATED
    assert loaded(engine) == [edited]
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(table(tables.ArticleVersion))) == 2
        assert connection.scalar(select(func.count()).select_from(table(tables.Article))) == 1


def test_an_edit_taken_back_makes_the_first_version_current(sqlite_engine: Engine) -> None:
    for given in (extraction(), extraction(weekday="Mittwoch"), extraction()):
        put(sqlite_engine, given)
    assert loaded(sqlite_engine) == [extraction()]
    with sqlite_engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(table(tables.ArticleVersion))) == 2


def test_other_rules_read_the_same_version_again(sqlite_engine: Engine) -> None:
    put(sqlite_engine, extraction())
    better = replace(extraction(), quotes=())
    assert put(sqlite_engine, better, reader="r2") is Outcome.UPDATED
    assert loaded(sqlite_engine) == [better]
    with sqlite_engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(table(tables.ArticleVersion))) == 1


def test_equal_copies_keep_the_first_name_in_the_alphabet(sqlite_engine: Engine) -> None:
    for source in ("b.txt", "a.txt", "c.txt"):
        put(sqlite_engine, extraction(source, url="https://kurier.example/eins"))
    assert [e.article.source for e in loaded(sqlite_engine)] == ["a.txt"]


@pytest.mark.parametrize(("one", "other", "same"), [
    ({"url": "https://K.example/a/?utm_source=x#top"}, {"url": "https://k.example/a", "source": "x.txt"}, True),
    ({"url": "https://k.example/a?id=1"}, {"url": "https://k.example/a?id=2"}, False),
    ({"url": "http://k.example/a?mtm_source=x&_ga=2"}, {"url": "https://k.example/a"}, True),
    ({"publisher": "Kurier"}, {"publisher": "Kurier", "source": "zwei.txt"}, True),
    ({"publisher": "Kurier"}, {"publisher": "Bote"}, False),
    ({"publisher": "Kurier"}, {"publisher": "Kurier", "published": date(2031, 5, 9)}, False),
    ({}, {"source": "zwei.txt"}, False),
    ({}, {"published": date(2031, 5, 9)}, True),
])
def test_identity(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    assert (article_key(extraction(**one).article) == article_key(extraction(**other).article)) is same


def test_content_counts_what_is_known_about_a_text() -> None:
    plain = extraction().article
    assert content_hash(plain) == content_hash(extraction().article)
    for other in (replace(plain, title="Anders"), replace(plain, publisher="Kurier"), replace(plain, published=None),
                  replace(plain, text=plain.text + " "), replace(plain, passages=plain.passages[:-1])):
        assert content_hash(other) != content_hash(plain)


def test_canonical_url() -> None:
    assert canonical_url(" HTTPS://News.example/A/B/?b=2&fbclid=1&a=1#x ") == "https://news.example/A/B?a=1&b=2"
