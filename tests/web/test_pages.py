"""Every page of the sample: sound HTML, safe headers, links that lead somewhere."""

from urllib.parse import urljoin, urlsplit

import pytest
from fastapi.testclient import TestClient

from tests.web.html import read_page

PAGES = [
    "/", "/meetings", "/meetings?view=table", "/meetings?from=2025-12-01&to=2025-12-31&place=hafenstadt",
    "/meetings?actor=nobody", "/meetings?from=2025-13-40", "/meetings?colour=red", "/meetings?sort=sources",
    "/meetings/treffen-palast", "/meetings/treffen-talburg", "/meetings/treffen-gipfel", "/meetings/treffen-undatiert",
    "/actors", "/actors?side=nordland", "/actors/anna-berg", "/actors/rosa-lind", "/actors/westmark",
    "/places", "/places?sort=name", "/places/hafenstadt", "/places/leerort", "/places/nordland",
    "/quotes", "/quotes?kind=direct", "/articles", "/articles?q=verhandlung", "/articles/1", "/articles/4",
    "/articles/1?view=read", "/articles/2?view=read", "/articles/4?view=read",
    "/articles/6", "/search", "/search?q=berg", "/search?q=xyzzy", "/network", "/network?actor=anna-berg",
    "/network?status=denied", "/about", "/nowhere", "/meetings/nope", "/articles/999",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_sound(client: TestClient, address: str) -> None:
    page = read_page(client.get(address).text)
    assert page.unclosed == []
    assert page.language == "en"
    assert {name: times for name, times in page.ids.items() if times > 1} == {}
    assert page.headings.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(page.headings, page.headings[1:], strict=False))
    assert page.referred - set(page.ids) == set()
    unlabelled = [given for given in page.inputs if given.get("id") not in page.labels]
    assert unlabelled == []
    assert page.styled == []
    assert all(given.get("src") for given in page.scripts)


@pytest.mark.parametrize("address", PAGES)
def test_headers_are_safe_and_no_traceback_shows(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code < 500
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert {part.strip() for part in answer.headers["vary"].split(",")} >= {
        "HX-Request", "HX-Request-Type", "HX-History-Restore-Request",
    }
    assert "Traceback" not in answer.text
    assert "None" not in read_page(answer.text).words


def test_every_link_leads_somewhere(client: TestClient) -> None:
    """All pages that can be reached from the front page, and every anchor on them."""
    waiting, seen = ["/"], dict[str, set[str]]()
    wanted: list[tuple[str, str, str]] = []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        answer = client.get(address, follow_redirects=False)
        assert answer.status_code == 200, address
        page = read_page(answer.text) if "html" in answer.headers["content-type"] else read_page("")
        seen[address] = set(page.ids)
        for link in page.links:
            parts = urlsplit(urljoin(f"http://site{address}", link))
            if parts.netloc != "site":
                continue
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            wanted.append((address, target, parts.fragment))
            if len(parts.query.split("&")) <= 2:  # filters combine without end
                waiting.append(target)
    assert len(seen) > 100
    broken = [(page, target, anchor) for page, target, anchor in wanted
              if anchor and target in seen and anchor not in seen[target]]
    assert broken == []


def test_the_meeting_page_keeps_roles_apart_and_shows_the_conflict(client: TestClient) -> None:
    text = client.get("/meetings/treffen-palast").text
    words = read_page(text).words
    assert "Where the sources disagree" in words
    assert "November 2025" in words
    assert "2 December 2025" in words
    attended, absent = text.index('id="role-attended"'), text.index('id="role-absent"')
    assert attended < text.index("Mira Osten", attended) < text.index('id="role-host"') < absent
    assert absent < text.index("Rosa Lind", absent)
    assert '<mark class="evidence evidence--date">am Dienstag</mark>' in text
    assert "weekday" in text
    assert "same agency text as no. 1" in client.get("/meetings/treffen-talburg").text


def test_planned_meetings_are_ahead_and_held_ones_are_newest(client: TestClient) -> None:
    words = read_page(client.get("/").text).words
    newest, following = words.split("Next meetings")
    assert "weekend of 20–21 December 2025" in following.split("Busiest")[0]
    assert "4 December 2025" not in following.split("Busiest")[0]  # planned, but past
    assert "18 December 2025" in newest


def test_an_article_shows_what_was_cut_and_why(client: TestClient) -> None:
    text = client.get("/articles/1").text
    assert "Left out: teaser list" in text
    assert 'lang="de"' in text
    assert 'class="mention mention--name"' in text
    assert 'class="speech speech--direct"' in text


def test_text_is_shown_as_text(client: TestClient) -> None:
    for address in ("/articles/6", "/articles", "/search?q=<b>alert</b>", "/meetings?q=<script>alert(1)</script>"):
        text = client.get(address).text
        assert "<script>alert" not in text
        assert "<b>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; im Titel" in client.get("/articles/6").text


def test_only_addresses_of_the_web_become_links(client: TestClient) -> None:
    assert 'href="https://example.org/palast"' in client.get("/articles/1").text
    assert "javascript:" not in client.get("/articles/6").text


def test_an_empty_database_says_what_to_do(empty_client: TestClient) -> None:
    words = read_page(empty_client.get("/").text).words
    assert "Nothing has been read yet" in words
    assert "parley ingest FOLDER" in words
    for address in ("/meetings", "/actors", "/places", "/quotes", "/articles", "/network", "/search?q=x"):
        answer = empty_client.get(address)
        assert answer.status_code == 200
        assert read_page(answer.text).headings.count(1) == 1


def test_no_recorded_meeting_is_said_plainly(client: TestClient) -> None:
    words = read_page(client.get("/meetings?actor=leo-xii&actor=anna-berg").text).words
    assert "The articles read so far tell of no such meeting." in words
    assert "Meetings with Anna Berg and Leo XII." in words
