"""Lists as files: the same rows, all of them, safe for spreadsheets."""

import csv
import io

import pytest
from fastapi.testclient import TestClient

from app.exports.tables import cell, csv_lines
from app.queries import meetings
from app.web.records import ACTOR_COLUMNS, ARTICLE_COLUMNS, MEETING_COLUMNS, PLACE_COLUMNS, QUOTE_COLUMNS

LISTS = {
    "meetings": (13, MEETING_COLUMNS), "actors": (16, ACTOR_COLUMNS), "places": (9, PLACE_COLUMNS),
    "quotes": (3, QUOTE_COLUMNS), "articles": (6, ARTICLE_COLUMNS),
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize(("name", "count", "columns"), [(name, *rest) for name, rest in LISTS.items()])
def test_csv_and_json_hold_the_same_rows(
    client: TestClient, name: str, count: int, columns: tuple[str, ...]
) -> None:
    answer = client.get(f"/{name}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    lines = rows(answer.text)
    items = client.get(f"/{name}.json").json()["items"]
    assert len(lines) == len(items) == count
    assert tuple(lines[0]) == tuple(items[0]) == columns
    assert [line["key"] for line in lines] == [item["key"] for item in items]


def test_a_file_takes_the_same_filter(client: TestClient) -> None:
    query = "from=2025-12-01&to=2025-12-31&place=hafenstadt"
    body = client.get(f"/meetings.json?{query}").json()
    assert body["filter"] == "Meetings in Hafenstadt between 1 and 31 December 2025"
    lines = rows(client.get(f"/meetings.csv?{query}").text)
    assert [item["key"] for item in body["items"]] == [line["key"] for line in lines]
    assert body["count"] == 2


def test_csv_is_never_cut_off(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings, "BATCH", 2)
    monkeypatch.setattr(meetings, "PAGE_SIZE", 2)
    assert len(rows(client.get("/meetings.csv").text)) == 13
    body = client.get("/meetings.json").json()
    seen = list(body["items"])
    while body["next"]:
        body = client.get(body["next"]).json()
        seen += body["items"]
    assert len({item["key"] for item in seen}) == len(seen) == 13


def test_a_malformed_filter_gives_no_file(client: TestClient) -> None:
    for form in ("csv", "json"):
        answer = client.get(f"/meetings.{form}?from=2025-13-40")
        assert answer.status_code == 400
        assert "YYYY-MM-DD" in answer.text
    assert client.get("/meetings.json?cursor=AAAA").status_code == 400


@pytest.mark.parametrize(("value", "written"), [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+49", "'+49"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("Anna", "Anna"), (["=a", "b"], "'=a; b"), (None, ""), (-3, "-3"), (True, "yes"),
])
def test_no_cell_is_run_as_a_formula(value: object, written: str) -> None:
    assert cell(value) == written  # type: ignore[arg-type]


def test_a_file_of_nothing_has_its_header() -> None:
    assert b"".join(csv_lines(("a", "b"), [])) == "\ufeffa,b\r\n".encode()


def test_the_network_as_json(client: TestClient) -> None:
    body = client.get("/network.json?actor=anna-berg").json()
    slugs = {node["slug"] for node in body["nodes"]}
    assert "anna-berg" in slugs
    assert all(edge["source"] in slugs and edge["target"] in slugs for edge in body["edges"])
    kinds = {(edge["kind"], edge["weight"]) for edge in body["edges"]
             if {edge["source"], edge["target"]} == {"anna-berg", "mira-osten"}}
    assert kinds == {("met", 1), ("planned", 1)}
    for edge in body["edges"]:
        assert client.get(edge["url"]).status_code == 200


def test_the_network_as_csv_has_a_line_for_each_pair(client: TestClient) -> None:
    lines = rows(client.get("/network.csv?actor=anna-berg").text)
    pair = next(line for line in lines if {line["one"], line["other"]} == {"Anna Berg", "Mira Osten"})
    assert (pair["met"], pair["planned"]) == ("1", "1")
    assert client.get("/network.csv?from=x").status_code == 400
    assert client.get("/network.xml").status_code == 404
