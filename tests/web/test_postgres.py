"""The same pages over PostgreSQL: every list and page gives what it gives over SQLite."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from app.store.engine import open_engine
from app.store.migrate import upgrade
from tests.queries.test_filters import TABLE
from tests.web.sample import fill
from tests.web.test_pages import PAGES

pytestmark = pytest.mark.postgres

LISTS = ("meetings", "actors", "places", "quotes", "articles")


@pytest.fixture
def on_postgres(postgres_url: str) -> Iterator[TestClient]:
    """A reader of the sample in PostgreSQL."""
    engine = open_engine(postgres_url)
    upgrade(engine)
    fill(engine)
    settings = Settings(_env_file=None, database_url="sqlite://", today=date(2025, 12, 19))
    yield TestClient(create_app(settings, engine=engine), raise_server_exceptions=False)
    engine.dispose()


def test_every_page_and_list_is_the_same(on_postgres: TestClient, client: TestClient) -> None:
    for address in PAGES:
        assert on_postgres.get(address).status_code == client.get(address).status_code, address
    for name in LISTS:
        for query in ("", "?q=berg", "?from=2025-11-01&to=2025-12-31"):
            here, there = (c.get(f"/{name}.json{query}").json()["items"] for c in (on_postgres, client))
            assert [item["key"] for item in here] == [item["key"] for item in there], (name, query)
    assert on_postgres.get("/network.json").json() == client.get("/network.json").json()


def test_every_filter_holds_the_same(on_postgres: TestClient) -> None:
    links = on_postgres.app.state.site.links  # type: ignore[attr-defined]
    for filters, names, _ in TABLE:
        items = on_postgres.get(links.link("meetings", filters=filters, form="json")).json()["items"]
        assert {item["key"].removeprefix("m-") for item in items} == names
