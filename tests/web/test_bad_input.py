"""Bad addresses: each gets what it deserves, in words, and never a traceback."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.web.html import read_page

LISTS = ("/meetings", "/actors", "/places", "/quotes", "/articles", "/network")


@pytest.mark.parametrize("page", LISTS)
def test_a_malformed_cursor_or_key_is_answered_on_every_list(client: TestClient, page: str) -> None:
    for cursor in ("garbage", "%00", "AAAA"):
        answer = client.get(f"{page}?cursor={cursor}")
        if page == "/network":  # everything is on one page
            assert "The filter “cursor” does not apply" in answer.text
        else:
            assert answer.status_code == 400
    assert client.get(f"{page}?colour=red").status_code == 200
    assert "There is no filter “colour”" in client.get(f"{page}?colour=red").text


def test_a_malformed_date_names_field_value_and_what_is_accepted(client: TestClient) -> None:
    answer = client.get("/meetings?from=2025-13-40&place=hafenstadt")
    words = read_page(answer.text).words
    assert answer.status_code == 400
    assert "“2025-13-40” can't be read as “from”" in words
    assert "YYYY-MM-DD" in words
    assert 'value="2025-13-40"' in answer.text or "2025-13-40" in words
    assert 'value="Hafenstadt"' in answer.text  # what could be read stays in the form
    assert 'value="planned"' in answer.text


def test_a_name_nobody_has_is_said_in_an_empty_list(client: TestClient) -> None:
    answer = client.get("/meetings?actor=nobody")
    assert answer.status_code == 200
    assert "Nobody here is called “nobody”." in answer.text
    assert "0</strong> meetings" in answer.text


def test_tracking_keys_drop_out_of_the_canonical_link(client: TestClient) -> None:
    answer = client.get("/meetings?utm_source=x&status=held&fbclid=y")
    assert answer.status_code == 200
    assert '<link rel="canonical" href="/meetings?status=held">' in answer.text
    assert "There is no filter" not in answer.text


def test_old_names_are_followed(client: TestClient) -> None:
    for old, new in (
        ("/meetings/treffen-alt", "/meetings/treffen-palast"), ("/actors/anna-bergh", "/actors/anna-berg"),
        ("/places/hafen", "/places/hafenstadt"), ("/meetings?actor=anna-bergh", "/meetings?actor=anna-berg"),
        ("/meetings?actor=berg", "/meetings?actor=anna-berg"),
        ("/meetings.csv?place=hafen", "/meetings.csv?place=hafenstadt"),
        ("/meetings?to=&from=2025-12-01&actor=Karl+von+der+Au", "/meetings?from=2025-12-01&actor=karl-von-der-au"),
    ):
        answer = client.get(old, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (302, new)


def test_a_form_keeps_every_place(client: TestClient) -> None:
    text = client.get("/meetings?place=hafenstadt&place=talburg").text
    assert 'name="place" type="text" value="Hafenstadt"' in text
    assert '<input type="hidden" name="place" value="talburg">' in text


@pytest.mark.parametrize("address", [
    "/meetings/treffen-fort", "/meetings/nope", "/actors/nobody", "/places/nowhere", "/articles/0", "/articles/x",
    "/articles/99999999999999999999", "/articles/%F0%9F%8D%8E", "/meetings.xml", "/static/nothing.css", "/%00",
    "/../etc/passwd",
])
def test_what_is_not_there_is_not_found(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_pages_can_only_be_read(client: TestClient) -> None:
    assert client.post("/meetings").status_code == 405


def test_a_missing_database_is_said_in_a_sentence(tmp_path: object) -> None:
    from app.main import create_app
    from app.settings import Settings

    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}/none.sqlite")
    answer = TestClient(create_app(settings), raise_server_exceptions=False).get("/meetings")
    assert answer.status_code == 503
    assert "parley ingest FOLDER" in answer.text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(
    st.sampled_from(["from", "to", "place", "actor", "side", "q", "sort", "cursor", "minsources", "x"]),
    st.text(st.characters(codec="utf-8"), max_size=40)), max_size=4), st.sampled_from((*LISTS, "/search")))
@example([("minsources", "²")], "/meetings")
@example([("minsources", "²")], "/actors")
@example([("minsources", "²")], "/places")
@example([("minsources", "²")], "/network")
@example([("minsources", "³"), ("minsources", "5")], "/meetings")
def test_no_query_breaks_a_page(client: TestClient, pairs: list[tuple[str, str]], page: str) -> None:
    answer = client.get(page, params=pairs)
    assert answer.status_code in (200, 400)
    assert read_page(answer.text).headings.count(1) == 1
