"""The network: who met whom as a drawing and as a table, from the same filter."""

import json

import pytest
from playwright.sync_api import Browser, Page

from bench.serving import Server, fetch
from tests.e2e.looking import Complaints, settle

pytestmark = pytest.mark.browser


def edges(server: Server) -> dict[tuple[frozenset[str], str], int]:
    """How often each pair of actors (by slug) is joined, for each kind of tie."""
    found = json.loads(fetch(f"{server.url}/network.json"))["edges"]
    return {(frozenset((edge["source"], edge["target"])), edge["kind"]): edge["weight"] for edge in found}


def test_met_and_planned_are_told_apart(five_articles: Server) -> None:
    ties = edges(five_articles)
    pair = frozenset(("steve-witkoff", "rustem-umjerow"))
    assert (pair, "met") in ties, "30 November"
    assert (pair, "planned") in ties, "4 December"


def test_the_same_address_gives_the_same_picture(browser: Browser, demo: Server) -> None:
    pictures = []
    for _ in range(2):
        page = browser.new_page(viewport={"width": 1000, "height": 800})
        page.goto(demo.url + "/network")
        settle(page)
        page.wait_for_timeout(500)
        box = page.locator(".network__canvas").bounding_box()
        assert box is not None
        inner = {"x": box["x"] + 10, "y": box["y"] + 10, "width": box["width"] - 20, "height": box["height"] - 20}
        pictures.append(page.screenshot(clip=inner))  # type: ignore[arg-type]
        page.close()
    assert pictures[0] == pictures[1]


def test_a_node_leads_to_its_actor(page: Page, demo: Server) -> None:
    complaints = Complaints().watch(page)
    page.goto(demo.url + "/meetings")
    page.locator(".site-nav__link", has_text="Network").click()  # a visit by script draws too
    settle(page)
    page.locator("[data-network-search]").fill("Steve Witkoff")
    page.wait_for_timeout(600)  # the camera moves there
    box = page.locator(".network__canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**/actors/steve-witkoff")
    assert complaints.found == []


def test_the_table_says_the_same(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/network")
    rows = page.locator("main table tbody tr")
    assert rows.count() == len({pair for pair, _ in edges(demo)})
    rows.first.locator("a[href*='/meetings?']").first.click()
    page.wait_for_url("**/meetings?*together=*")
    assert page.locator(".meeting").count() > 0


def test_a_filter_draws_anew(page: Page, demo: Server) -> None:
    complaints = Complaints().watch(page)
    page.goto(demo.url + "/network")
    settle(page)
    page.evaluate("() => { window.untouched = true }")
    before = page.locator(".network__legend").inner_text()
    page.locator("fieldset[data-facet=status] input[value=planned]").check()
    page.wait_for_url("**/network?status=planned")
    page.locator(".chip").first.wait_for()
    settle(page)
    assert page.evaluate("() => window.untouched")
    assert page.locator(".network__legend").inner_text() != before
    assert page.locator(".network").is_visible()
    assert page.locator(".network__canvas canvas").count() > 0
    page.locator(".chip").first.click()
    page.wait_for_url("**/network")
    page.locator(".chip").first.wait_for(state="detached")
    settle(page)
    assert page.locator(".network__legend").inner_text() == before
    assert complaints.found == []
