"""A page asks the database a fixed number of questions, however much there is to show."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event

PAGES = {
    "/": 24, "/meetings": 16, "/meetings?view=table": 16, "/meetings/treffen-palast": 14, "/actors": 10,
    "/actors/anna-berg": 16, "/places": 12, "/places/nordland": 14, "/quotes": 14, "/articles": 8, "/articles/1": 18,
    "/articles/1?view=read": 26,
    "/network": 18, "/search?q=berg": 24, "/about": 0,
}


@pytest.fixture
def asked(sample_engine: Engine) -> Iterator[list[str]]:
    """The statements that the database was asked."""
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA", "ROLLBACK", "COMMIT")):
            statements.append(statement)

    event.listen(sample_engine, "before_cursor_execute", note)
    yield statements
    event.remove(sample_engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("address", "most"), PAGES.items())
def test_few_questions(client: TestClient, asked: list[str], address: str, most: int) -> None:
    assert client.get(address).status_code == 200
    assert len(asked) <= most


@pytest.mark.parametrize(("many", "one"), [
    ("/meetings?status=held", "/meetings?status=denied"), ("/actors?side=nordland", "/actors?side=nato"),
    ("/network?status=held", "/network?status=ongoing"), ("/actors/anna-berg", "/actors/leo-xii"),
    ("/meetings/treffen-palast", "/meetings/treffen-anruf"), ("/articles/1", "/articles/3"),
])
def test_more_rows_ask_no_more(client: TestClient, asked: list[str], many: str, one: str) -> None:
    client.get(one)
    few = len(asked)
    asked.clear()
    client.get(many)
    assert len(asked) <= few + 2  # an empty part may leave a question out
