"""What an edge counts is what the list behind it holds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from app.main import create_app
from app.settings import Settings
from app.store.engine import open_engine
from app.store.migrate import upgrade
from app.store.tables import Actor, Meeting, Participation
from tests.web.html import read_page
from tests.web.sample import fill

#: Meetings between people who also met otherwise: one was only expected, or both came with a delegation elsewhere.
MORE = (
    ("held", {"anna-berg": "attended", "mira-osten": "expected"}),
    ("held", {"jonas-thal": "attended", "tom-hain": "attended"}),
    ("ongoing", {"jonas-thal": "attended", "tom-hain": "host", "delegation-nordland": "attended"}),
    ("planned", {"jonas-thal": "attended", "tom-hain": "expected", "mira-osten": "absent"}),
    ("planned", {"anna-berg": "expected", "mira-osten": "absent"}),
)


@pytest.fixture(scope="module")
def tied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A reader of the sample with more meetings."""
    folder: Path = tmp_path_factory.mktemp("tied")
    engine = open_engine(f"sqlite:///{folder / 'tied.sqlite'}")
    upgrade(engine)
    fill(engine)
    with Session(engine) as session:
        for number, (status, people) in enumerate(MORE):
            day = date(2025, 11, 2 + number)
            meeting = Meeting(key=f"m-more-{number}", slug=f"more-{number}", date_start=day, date_end=day,
                              date_precision="day", sort_day=day, status=status, kind="in_person", claim_count=1,
                              article_count=1, independent_sources=1, conflict_count=0)
            session.add(meeting)
            session.flush()
            for slug, role in people.items():
                actor = session.exec(select(Actor.id).where(col(Actor.slug) == slug)).one()
                session.add(Participation(meeting_id=meeting.id, actor_id=actor, role=role))
        session.commit()
    settings = Settings(_env_file=None, database_url="sqlite://", today=date(2025, 12, 19))
    yield TestClient(create_app(settings, engine=engine), raise_server_exceptions=False)
    engine.dispose()


def listed(client: TestClient, address: str) -> int:
    """How many meetings the list at an address holds."""
    path, _, asked = address.partition("?")
    count: int = client.get(f"{path}.json?{asked}").json()["count"]
    return count


@pytest.mark.parametrize("query", [
    "", "?status=held", "?status=held&status=planned", "?actor=anna-berg", "?from=2025-11-01&to=2025-12-31",
    "?place=hafenstadt", "?anyactor=tom-hain&anyactor=mira-osten",
])
def test_a_weight_is_the_length_of_the_list_behind_it(tied: TestClient, query: str) -> None:
    edges = tied.get(f"/network.json{query}").json()["edges"]
    assert edges
    assert {(edge["url"], edge["weight"]) for edge in edges} == {
        (edge["url"], listed(tied, edge["url"])) for edge in edges
    }


@pytest.mark.parametrize("slug", ["anna-berg", "tom-hain", "delegation-nordland", "mira-osten"])
def test_a_companion_s_counts_are_the_length_of_the_lists_behind_them(tied: TestClient, slug: str) -> None:
    edges = tied.get("/network.json").json()["edges"]
    mine = {edge["url"] for edge in edges if slug in (edge["source"], edge["target"])}
    offered = {href for href in read_page(tied.get(f"/actors/{slug}").text).links if "together=" in href}
    assert mine == offered


def test_the_network_of_such_a_list_shows_all_ties_of_its_people(tied: TestClient) -> None:
    page = tied.get("/meetings?together=anna-berg&together=mira-osten")
    assert "Meetings joining Anna Berg and Mira Osten" in read_page(page.text).words
    assert "/network?actor=anna-berg&amp;actor=mira-osten" in page.text
    assert 'name="together" value="anna-berg"' in page.text
    assert "does not apply" in tied.get("/network?together=anna-berg").text
