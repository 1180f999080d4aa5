"""The view of an article that tells how it was read: on demand, from what is stored, each fact with its rule."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.domain.claims import Extraction
from app.domain.rules import rule_text
from app.ingest.facts import FactReader
from app.main import create_app
from app.queries.article import article
from app.queries.how_read import how_read
from app.settings import Settings
from app.shipped import shipped
from app.store.engine import open_engine
from app.store.migrate import upgrade
from app.store.save import save
from app.store.tables import Article
from tests.web.html import read_page

SEEDS = ("37-miami-dreitaegig.txt", "59-istanbul-dementi.txt", "38-downing-street.txt")


@pytest.fixture(scope="module")
def read_seeds() -> list[Extraction]:
    reader = FactReader(Settings(_env_file=None))
    found = [reader.read(shipped("seeds") / name) for name in SEEDS]
    assert all(isinstance(one, Extraction) for one in found)
    return found  # type: ignore[return-value]


@pytest.fixture
def seeded(tmp_path_factory: pytest.TempPathFactory, read_seeds: list[Extraction]) -> Engine:
    """A store with some demo articles as they were read, nothing resolved."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('seeded') / 'parley.sqlite'}")
    upgrade(engine)
    with engine.begin() as connection:
        for found in read_seeds:
            save(connection, found, reader="test")
    return engine


def test_the_page_asks_for_it_by_a_link(client: TestClient) -> None:
    page = client.get("/articles/1")
    assert 'id="how"' not in page.text
    assert "/articles/1?view=read#how" in read_page(page.text).links
    shown = client.get("/articles/1?view=read")
    assert 'id="how"' in shown.text
    assert "/articles/1" in read_page(shown.text).links


def test_another_view_is_refused_in_words(client: TestClient) -> None:
    answer = client.get("/articles/1?view=table")
    assert answer.status_code == 400
    assert "“read” is accepted" in answer.text


def test_the_view_has_no_address_of_its_own(client: TestClient) -> None:
    assert '<link rel="canonical" href="/articles/1">' in client.get("/articles/1?view=read").text


def test_a_claim_is_told_field_by_field(client: TestClient) -> None:
    words = read_page(client.get("/articles/1?view=read").text).words
    for told in ("2 December 2025", "am Dienstag", "counted from 3 December 2025", "Seepalast", "Anna Berg", "held"):
        assert told in words, told
    assert "Speaker: Anna Berg" in words
    assert "cue: sagte" in words


def test_everything_that_was_read_is_told(seeded: Engine, read_seeds: list[Extraction]) -> None:
    client = TestClient(create_app(Settings(database_url=str(seeded.url), _env_file=None)))
    for found in read_seeds:
        with Session(seeded) as session:
            row = session.exec(select(Article).where(Article.file == found.article.source)).one()
        words = " ".join(read_page(client.get(f"/articles/{row.id}?view=read").text).words.split())
        for claim in found.claims:
            for participant in claim.participants:
                assert participant.name in words
                assert rule_text("participant", participant.rule) in words
            for evidence in claim.evidence:
                if evidence.field != "participant":
                    assert rule_text(evidence.field, evidence.rule) in words
            assert all(rule_text("trace", step.rule) in words for step in claim.time.trace)
        assert all(rule_text("non_meeting", talks.rule) in words for talks in found.non_meetings)
        assert all(rule_text("quote", quote.rule) in words for quote in found.quotes)
        assert all(mention.target in words for mention in found.mentions)


def test_words_lead_to_their_place_in_the_text(seeded: Engine) -> None:
    with Session(seeded) as session:
        detail = article(session, 1)
        assert detail is not None
        how = how_read(session, 1, detail.anchors)
    assert how is not None
    items = [item for meeting in how.meetings for field in meeting.fields for item in field.because]
    items += [person.because for meeting in how.meetings for person in meeting.people]
    items += [quote.because for quote in how.quotes] + [talks.because for talks in how.talks]
    assert items
    assert all(item.anchor in detail.anchors for item in items)


def test_in_excerpts_nothing_else_of_the_text_is_shown(seeded: Engine) -> None:
    client = TestClient(create_app(Settings(database_url=str(seeded.url), article_text="excerpts", _env_file=None)))
    words = read_page(client.get("/articles/1?view=read").text).words
    assert "How this was read" in words
    assert "Themen waren der Friedensplan" not in words
