"""Every page of the demo: accessible, quiet, usable without scripts, and no wider than a phone."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from bench.serving import Server
from tests.e2e.looking import Complaints, axe_violations, overflow, settle

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
PAGES = (
    "overview", "meetings", "meetings-filtered", "meetings-table", "meetings-conflicts", "meeting", "actors", "actor",
    "places", "place", "quotes", "articles", "article", "article-read", "search", "network", "about",
)


def test_one_page_of_each_kind_is_found(pages: dict[str, str]) -> None:
    assert set(pages) == set(PAGES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(
    browser: Browser, demo: Server, pages: dict[str, str], name: str, scheme: Scheme
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    complaints = Complaints().watch(page)
    page.goto(demo.url + pages[name])
    settle(page)
    assert axe_violations(page) == []
    assert complaints.found == []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_fits_a_phone(browser: Browser, demo: Server, pages: dict[str, str], name: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(demo.url + pages[name])
    settle(page)
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")
    assert overflow(page) == []
    assert axe_violations(page) == []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_says_the_same_without_scripts(browser: Browser, demo: Server, pages: dict[str, str], name: str) -> None:
    with_scripts = browser.new_page()
    without = browser.new_context(java_script_enabled=False).new_page()
    for page in (with_scripts, without):
        page.goto(demo.url + pages[name])
    assert without.locator("main").inner_text().split()
    assert with_scripts.locator("h1").all_inner_texts() == without.locator("h1").all_inner_texts()
    assert with_scripts.locator("main a").count() == without.locator("main a").count()
    with_scripts.close()
    without.context.close()


@pytest.mark.parametrize(("path", "status"), [("/meetings?from=2025-13-40", 400), ("/nowhere", 404)])
def test_error_pages_are_accessible_too(browser: Browser, demo: Server, path: str, status: int) -> None:
    page = browser.new_page()
    answer = page.goto(demo.url + path)
    assert answer is not None
    assert answer.status == status
    assert axe_violations(page) == []
    page.close()
