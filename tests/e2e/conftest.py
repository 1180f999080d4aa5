"""A running demo and a browser, once for all tests of this folder."""

from collections.abc import Iterator
from os import environ
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.browser import chromium_path, launch
from bench.serving import Server, demo_server, pages_of, run_parley, serving

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; without one the test skips (in CI it fails)."""
    if chromium_path() is None:
        if environ.get("CI") == "true":
            pytest.fail("Chromium is missing")
        pytest.skip("needs Chromium")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo, started by the command that users type."""
    if not (ROOT / "static" / "dist" / "main.js").is_file():
        pytest.fail("the front-end bundle is missing: make bundle")
    with demo_server(tmp_path_factory.mktemp("demo")) as server:
        yield server


@pytest.fixture(scope="session")
def pages(demo: Server) -> dict[str, str]:
    """Name → path of one page of each kind."""
    return pages_of(demo)


@pytest.fixture(scope="session")
def five_articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on the real articles of the shared folder."""
    shared = environ.get("PARLEY_SHARED")
    if not shared:
        pytest.skip("PARLEY_SHARED is not set")
    folder = tmp_path_factory.mktemp("articles")
    environment = {"PARLEY_DATABASE_URL": f"sqlite:///{folder / 'articles.sqlite'}"}
    run_parley("ingest", str(Path(shared) / "articles"), environment=environment)
    with serving("serve", environment=environment, log=folder / "server.log") as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser context of its own: no cookies or history of other tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that fails the test at its end where a script threw or the browser complained."""
    return context.new_page()
