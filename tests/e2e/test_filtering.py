"""Filters in the browser: by script and without, shared by address, and back again."""

import pytest
from playwright.sync_api import Browser, Page

from bench.serving import Server
from tests.e2e.looking import Complaints

pytestmark = pytest.mark.browser

DECEMBER = "/meetings?from=2025-12-01&to=2025-12-31&place=moskau"


def shown(page: Page) -> tuple[str, list[str]]:
    """The sentence above the list, and the titles in it."""
    return page.locator("#sentence").inner_text(), page.locator(".meeting__title").all_inner_texts()


def test_a_pasted_address_shows_the_same(browser: Browser, demo: Server) -> None:
    first, second = browser.new_context(), browser.new_context(java_script_enabled=False)
    one, other = first.new_page(), second.new_page()
    one.goto(demo.url + "/meetings")
    one.locator("input[name=from]").fill("2025-12-01")
    one.locator("input[name=to]").fill("2025-12-31")
    one.locator("input[name=place]").last.fill("moskau")
    one.locator("input[name=place]").last.press("Enter")
    one.wait_for_url("**/meetings?from=2025-12-01&to=2025-12-31&place=moskau")
    one.locator(".chip").nth(1).wait_for()
    other.goto(one.url)
    assert shown(one)[1], "the demo holds a meeting in Moscow in December 2025"
    assert shown(one) == shown(other)
    first.close()
    second.close()


def test_a_choice_swaps_the_list_alone_and_back_returns(page: Page, demo: Server) -> None:
    complaints = Complaints().watch(page)
    page.goto(demo.url + "/meetings")
    before = shown(page)
    page.evaluate("() => { window.untouched = true }")
    page.locator("fieldset[data-facet=status] input[value=planned]").check()
    page.wait_for_url("**/meetings?status=planned*")
    page.locator(".chip").first.wait_for()
    assert shown(page) != before
    assert page.evaluate("() => window.untouched"), "the page was not loaded anew"
    assert page.locator("fieldset[data-facet=status] input[value=planned]").is_checked()
    page.go_back()
    page.wait_for_url("**/meetings")
    page.locator(".chip").first.wait_for(state="detached")
    assert shown(page) == before
    assert page.locator(".site-head").is_visible(), "back shows a whole page"
    assert complaints.found == []


def test_a_chip_removes_its_filter(page: Page, demo: Server) -> None:
    page.goto(demo.url + DECEMBER)
    page.locator(".chip", has_text="Moskau").click()
    page.wait_for_url("**/meetings?from=2025-12-01&to=2025-12-31")
    assert "Moskau" not in page.locator("#sentence").inner_text()


def test_a_bad_date_keeps_the_form_filled(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/meetings?from=2025-13-40&actor=steve-witkoff")
    assert "2025-13-40" in page.locator(".message--error").inner_text()
    assert page.locator("fieldset[data-facet=actor] input[value=steve-witkoff]").is_checked()
