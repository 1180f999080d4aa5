"""The same pages over PostgreSQL: every list and page gives what it gives over SQLite."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.queries.paging import seal
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


@pytest.mark.parametrize("address", [
    "/actors/%00", "/meetings/%00", "/places/%00", "/actors/a%00b", "/articles/99999999999", "/articles/2147483648",
    "/articles/%00", "/meetings/%F0%9F%8D%8E",
])
def test_what_no_column_can_hold_is_not_found(on_postgres: TestClient, address: str) -> None:
    assert on_postgres.get(address).status_code == 404


@pytest.mark.parametrize(("address", "cursor"), [
    ("/actors?sort=meetings", seal("meetings", 2**31, "k")), ("/actors?sort=name", seal("name", "a\0", "k")),
    ("/meetings?sort=sources", seal("sources", 2**63 - 1, "k")), ("/quotes", seal("newest", "2025-01-01", "\0")),
])
def test_a_crafted_page_mark_is_refused(on_postgres: TestClient, address: str, cursor: str) -> None:
    assert on_postgres.get(address, params={**dict(p.split("=") for p in address.split("?")[1:]),
                                            "cursor": cursor}).status_code == 400


def test_every_filter_holds_the_same(on_postgres: TestClient) -> None:
    links = on_postgres.app.state.site.links  # type: ignore[attr-defined]
    for filters, names, _ in TABLE:
        items = on_postgres.get(links.link("meetings", filters=filters, form="json")).json()["items"]
        assert {item["key"].removeprefix("m-") for item in items} == names
