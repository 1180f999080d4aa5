"""What holds for all pages: contexts, fragments, links, static files, the start of the server."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from jinja2 import Environment, meta, nodes
from sqlalchemy import Engine
from sqlmodel import Session

from app.main import create_app
from app.queries.search import NARROW, WIDE, search
from app.settings import Settings
from app.shipped import shipped
from app.web.errors import ErrorPage
from app.web.headers import HEADERS
from app.web.links import PATHS, Links
from app.web.pages.about import AboutPage
from app.web.pages.actor import ActorPage
from app.web.pages.actors import ActorsPage
from app.web.pages.article import ArticlePage
from app.web.pages.articles import ArticlesPage
from app.web.pages.meeting import MeetingPage
from app.web.pages.meetings import MeetingsPage
from app.web.pages.network import NetworkPage
from app.web.pages.overview import OverviewPage
from app.web.pages.place import PlacePage
from app.web.pages.places import PlacesPage
from app.web.pages.quotes import QuotesPage
from app.web.pages.search import SearchPage
from app.web.templates import environment
from tests.web.html import read_page

CONTEXTS = {
    "about": AboutPage, "actor": ActorPage, "actors": ActorsPage, "article": ArticlePage, "articles": ArticlesPage,
    "error": ErrorPage, "meeting": MeetingPage, "meetings": MeetingsPage, "network": NetworkPage,
    "overview": OverviewPage, "place": PlacePage, "places": PlacesPage, "quotes": QuotesPage, "search": SearchPage,
}


@pytest.fixture(scope="module")
def templates() -> Environment:
    return environment(shipped("templates"), Links(), shipped("static"))


def used_names(templates: Environment, name: str) -> set[str]:
    """The names that a template and all that it includes or extends take from their context."""
    assert templates.loader is not None
    tree = templates.parse(templates.loader.get_source(templates, name)[0])
    names = set(meta.find_undeclared_variables(tree))
    for node in tree.find_all((nodes.Include, nodes.Extends)):
        target = node.template  # type: ignore[attr-defined]
        if isinstance(target, nodes.Const):
            names |= used_names(templates, str(target.value))
    return names


@pytest.mark.parametrize("page", sorted(CONTEXTS))
def test_a_template_uses_exactly_the_fields_of_its_context(templates: Environment, page: str) -> None:
    used = used_names(templates, f"{page}/page.html") - set(templates.globals) - {"shell"}
    assert used == {field.name for field in fields(CONTEXTS[page])}


def test_every_page_has_a_template_and_a_context() -> None:
    folders = {path.parent.name for path in shipped("templates").glob("*/page.html")}
    assert folders == set(CONTEXTS)
    assert folders - {"error"} == set(PATHS)


def test_no_template_writes_an_address_by_hand() -> None:
    for path in shipped("templates").rglob("*.html"):
        text = path.read_text("utf-8")
        assert 'href="/' not in text, path
        assert 'action="/' not in text, path
        assert 'src="/' not in text, path


@pytest.mark.parametrize("page", ["meetings", "actors", "places", "quotes", "articles", "network"])
def test_a_script_gets_the_fragment_alone(client: TestClient, page: str) -> None:
    part = client.get(f"/{page}?q=", headers={"HX-Request": "true", "HX-Request-Type": "partial"})
    assert part.status_code == 200
    assert re.match(r'<title>[^<]+ · Parley</title>\s*<div class="browse" id="browse">', part.text)
    assert "<html" not in part.text
    assert part.headers["hx-push-url"] == f"/{page}"


@pytest.mark.parametrize("headers", [
    {}, {"HX-Request": "true", "HX-Request-Type": "full", "HX-Boosted": "true"},
    {"HX-History-Restore-Request": "true", "HX-Request-Type": "full"}, {"HX-Request": "true"},
])
def test_everything_else_gets_the_whole_page(client: TestClient, headers: dict[str, str]) -> None:
    assert "<!doctype html>" in client.get("/meetings", headers=headers).text


def test_a_malformed_filter_keeps_its_address(client: TestClient) -> None:
    part = client.get("/meetings?from=x", headers={"HX-Request-Type": "partial"})
    assert part.status_code == 400
    assert "hx-push-url" not in part.headers


def test_links_under_a_base_url(sample_engine: Engine) -> None:
    settings = Settings(_env_file=None, database_url="sqlite://", base_url="https://news.example/parley/")
    client = TestClient(create_app(settings, engine=sample_engine))
    text = client.get("/meetings?status=held").text
    assert '<link rel="canonical" href="https://news.example/parley/meetings?status=held">' in text
    assert 'href="/parley/actors/anna-berg"' in text
    assert client.get("/meetings.json").json()["items"][0]["url"].startswith("https://news.example/parley/meetings/")


@pytest.mark.parametrize(("path", "status", "location"), [
    ("/meetings/?status=held", 302, "/parley/meetings?status=held"),
    ("/actors/anna-berg/", 302, "/parley/actors/anna-berg"),
    ("//example.org/", 404, None), ("/nothing/", 404, None), ("/a/b/c/", 404, None), ("/openapi.json", 404, None),
])
def test_a_closing_slash_leads_to_the_page_under_its_base(
    sample_engine: Engine, path: str, status: int, location: str | None
) -> None:
    settings = Settings(_env_file=None, database_url="sqlite://", base_url="https://example.org/parley")
    client = TestClient(create_app(settings, engine=sample_engine))
    url = f"http://evil.example{path}"
    answer = client.get(url, follow_redirects=False)
    assert (answer.status_code, answer.headers.get("location")) == (status, location)


def test_slugs_are_quoted_in_links() -> None:
    assert Links().link("actor", "a/b c") == "/actors/a%2Fb%20c"
    assert Links().link("article", 3, fragment="s1-2") == "/articles/3#s1-2"


def test_excerpts_show_only_what_facts_were_read_from(sample_engine: Engine) -> None:
    settings = Settings(_env_file=None, database_url="sqlite://", article_text="excerpts")
    client = TestClient(create_app(settings, engine=sample_engine))
    text = client.get("/articles/1").text
    assert "fünf Stunden verhandelt" in text
    assert "Weitere Meldungen" not in text
    assert "Gastgeber war" not in text
    assert "[…]" in text


def test_excerpts_show_a_sentence_of_a_hit(sample_engine: Engine, client: TestClient) -> None:
    settings = Settings(_env_file=None, database_url="sqlite://", article_text="excerpts")
    limited = TestClient(create_app(settings, engine=sample_engine))
    with Session(sample_engine) as session:
        for width in (WIDE, NARROW):
            hits = search(session, "Treffen", width=width).articles
            assert hits
            assert all(len("".join(part.text for part in hit.parts)) <= width for hit in hits)
    said = "Rosa Lind blieb dem Treffen fern"
    assert [said in read_page(c.get("/search?q=Gastgeber").text).words for c in (client, limited)] == [True, False]


@pytest.mark.parametrize(("address", "status"), [("/meetings", 200), ("/meetings.csv", 200), ("/nowhere", 404)])
def test_a_link_checker_gets_headers_alone(client: TestClient, address: str, status: int) -> None:
    answer = client.head(address)
    assert (answer.status_code, answer.content) == (status, b"")


@pytest.mark.parametrize("address", ["/broken", "/broken.json"])
def test_a_fault_goes_out_with_every_header(sample_engine: Engine, address: str) -> None:
    app = create_app(Settings(_env_file=None, database_url="sqlite://"), engine=sample_engine)

    def broken() -> None:
        raise RuntimeError("split shaft")

    app.add_api_route(address, broken)
    answer = TestClient(app, raise_server_exceptions=False).get(address)
    assert answer.status_code == 500
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "split shaft" not in answer.text


def test_pages_are_compressed(client: TestClient) -> None:
    assert client.get("/meetings", headers={"Accept-Encoding": "br"}).headers["content-encoding"] == "br"


def test_static_files_are_kept_for_ever_by_version_alone(client: TestClient) -> None:
    assert "immutable" in client.get("/static/icon.svg?v=1").headers["cache-control"]
    assert client.get("/static/icon.svg").headers["cache-control"] == "no-cache"


def test_the_server_never_imports_what_reads() -> None:
    """A fresh process: what other tests imported does not count."""
    script = (
        "import sys; from app.main import create_app; "
        "bad = [m for m in sys.modules if m.split('.')[0] in ('spacy', 'HanTa', 'trafilatura') or "
        "m.startswith(('app.ingest', 'app.extract', 'app.language', 'app.resolve', 'app.reading', 'app.knowledge'))]; "
        "print(bad)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
